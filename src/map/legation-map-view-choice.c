/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where several journeys lie at one point, a list of them opens there.  A list of hundreds helps
 * nobody: beyond some it leads to the page that has them all. */

#include "config.h"

#include "legation-map-view-private.h"

#include "legation-glyph.h"
#include "legation-map-pick.h"
#include "legation-map-words.h"
#include "legation-text-scale.h"

#include <glib/gi18n.h>
#include <math.h>

#define MAX_ROWS 40
/* Cuts a row in half, so that it shows that there are more. */
#define MAX_HEIGHT 316
#define BADGE_SIZE 16
/* A list takes at most this share of a narrow map. */
#define MAX_CHARS 40
#define MIN_CHARS 18
#define PIXELS_A_CHAR 8

static void
draw_badge_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  const LegationEvent *event = data;
  LegationMapView *self = LEGATION_MAP_VIEW (
    gtk_widget_get_ancestor (GTK_WIDGET (area), LEGATION_TYPE_MAP_VIEW));

  legation_badge_draw (cr, legation_map_layer_get_style (self->layer), event->channel, width / 2.0,
                       height / 2.0, MIN (width, height) - 1.0, legation_event_is_hollow (event));
}

static GtkWidget *
create_label (LegationMapView *self, const char *text, const char *css_class)
{
  const double width = self->width / legation_text_scale_get (GTK_WIDGET (self));
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label),
                                 CLAMP ((int) width / PIXELS_A_CHAR - 10, MIN_CHARS, MAX_CHARS));
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* @first: what stands before the texts; @sentence: for a screen reader. */
static GtkWidget *
create_row (LegationMapView *self,
            GtkWidget *first,
            const char *title,
            const char *line,
            const char *sentence)
{
  const int badge = (int) lround (BADGE_SIZE * legation_text_scale_get (GTK_WIDGET (self)));
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_size_request (first, badge, badge);
  gtk_widget_set_valign (first, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), create_label (self, title, NULL));
  gtk_box_append (GTK_BOX (texts), create_label (self, line, "date"));
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);

  return row;
}

static GtkWidget *
create_event_row (LegationMapView *self, const LegationEvent *event)
{
  GtkWidget *badge = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  g_autofree char *sentence = legation_session_describe_event (self->session, event);
  g_autofree char *date = event->when != NULL
                            ? legation_date_to_display (event->when, LEGATION_DATE_STYLE_SHORT)
                            : g_strdup (_("not dated"));
  GtkWidget *row = create_row (self, badge, event->record.name, date, sentence);

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (badge), draw_badge_cb, (gpointer) event, NULL);
  g_object_set_data (G_OBJECT (row), "event", (gpointer) event);

  return row;
}

/* Leads to a list of its own. */
static GtkWidget *
create_bundle_row (LegationMapView *self,
                   const LegationSceneBundle *bundle,
                   const LegationSceneMark *marks)
{
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "pan-end-symbolic",
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  g_autofree char *name = legation_bundle_name (self->session, bundle, marks);
  g_autofree char *count = legation_bundle_count (self->session, bundle);
  g_autofree char *sentence = legation_bundle_describe (self->session, bundle, marks);
  const LegationBundleKey key = legation_bundle_get_key (bundle);
  GtkWidget *row = create_row (self, arrow, name, count, sentence);

  g_object_set_data_full (G_OBJECT (row), "bundle", g_memdup2 (&key, sizeof key), g_free);

  return row;
}

/* Not while the list from which it was chosen is still at work. */
static gboolean
open_bundle_cb (gpointer data)
{
  LegationMapView *self = data;
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (LegationHit));
  LegationHit hit = { .event = NULL };
  GdkRectangle place;

  hit.bundle = legation_map_layer_find_bundle (self->layer, self->chosen_bundle);
  if (hit.bundle == NULL || self->choice == NULL
      || !gtk_popover_get_pointing_to (GTK_POPOVER (self->choice), &place))
    return G_SOURCE_REMOVE;
  g_array_append_val (hits, hit);
  _legation_map_view_offer (self, hits, place.x, place.y);

  return G_SOURCE_REMOVE;
}

static void
row_activated_cb (LegationMapView *self, GtkListBoxRow *row)
{
  const LegationEvent *event = g_object_get_data (G_OBJECT (row), "event");

  if (event != NULL)
    {
      gtk_popover_popdown (GTK_POPOVER (self->choice));
      legation_session_select (self->session, event->record.id);
      return;
    }
  self->chosen_bundle = *(LegationBundleKey *) g_object_get_data (G_OBJECT (row), "bundle");
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, open_bundle_cb, g_object_ref (self), g_object_unref);
}

static void
more_clicked_cb (LegationMapView *self, GtkButton *button)
{
  const char *country = g_object_get_data (G_OBJECT (button), "country");

  gtk_popover_popdown (GTK_POPOVER (self->choice));
  legation_session_select_country (self->session, country);
}

/* The keys go back to the map, unless something else took them. */
static void
closed_cb (LegationMapView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root != NULL && (focus == NULL || gtk_widget_is_ancestor (focus, self->choice)))
    gtk_widget_grab_focus (GTK_WIDGET (self->map));
}

/* Whether the page of a country has all that is beyond the rows; that of the focus has what concerns no
 * other country. */
static gboolean
has_rest (const char *country, const char *focus, GPtrArray *events)
{
  const gboolean is_focus = g_str_equal (country, focus);
  LegationParty party = { .organization = NULL };

  g_strlcpy (party.country, country, sizeof party.country);
  for (guint i = MAX_ROWS; i < events->len; i++)
    {
      const LegationEvent *event = events->pdata[i];

      if (!legation_event_concerns (event, &party) || (is_focus && event->n_countries > 1))
        return FALSE;
    }

  return TRUE;
}

/* Returns: (nullable): the country whose page has the rest */
static const char *
find_country (LegationMapView *self, GPtrArray *events)
{
  const LegationEvent *event = events->pdata[MAX_ROWS];
  const char *focus
    = legation_dataset_get_header (legation_session_get_dataset (self->session))->focus;

  for (guint i = 0; i < event->n_countries; i++)
    if (has_rest (event->countries[i], focus, events))
      return event->countries[i];

  return NULL;
}

static GtkWidget *
create_more (LegationMapView *self, const char *country, guint n)
{
  g_autofree char *text = g_strdup_printf (
    /* Translators: below a list that is cut off; %s is a country, whose page has all events. */
    ngettext ("and %u more: all events of %s", "and %u more: all events of %s", n), n,
    legation_session_get_country_name (self->session, country));
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "country", (gpointer) g_intern_string (country));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (more_clicked_cb), self);

  return button;
}

/* Whether there may be more than what was looked for. */
static gboolean
is_cut_off (GArray *hits)
{
  return hits->len >= LEGATION_MAX_HITS;
}

static GtkWidget *
create_rest (LegationMapView *self, const char *text)
{
  GtkWidget *label = create_label (self, text, "date");

  gtk_widget_add_css_class (label, "rest");

  return label;
}

/* Leads to the page that has what is beyond the rows, where one has all of it. */
static void
add_rest_of_events (LegationMapView *self, GtkBox *box, GPtrArray *events)
{
  const guint n = events->len - MAX_ROWS;
  const char *country = find_country (self, events);
  g_autofree char *text = NULL;

  if (country != NULL)
    {
      gtk_box_append (box, create_more (self, country, n));
      return;
    }
  text = g_strdup_printf (
    /* Translators: below a list of events at one place that is cut off. */
    ngettext ("and %u more: choose a shorter time", "and %u more: choose a shorter time", n), n);
  gtk_box_append (box, create_rest (self, text));
}

/* Of so many lines at one point nobody can tell which is meant. */
static GtkWidget *
create_rest_of_lines (LegationMapView *self, GArray *hits)
{
  const guint n = hits->len - MAX_ROWS;
  g_autofree char *text = NULL;

  if (is_cut_off (hits))
    /* Translators: below a list of lines on the map that is cut off. */
    text = g_strdup_printf (ngettext ("and at least %u more line: zoom in to tell them apart",
                                      "and at least %u more lines: zoom in to tell them apart", n),
                            n);
  else
    /* Translators: below a list of lines on the map that is cut off. */
    text = g_strdup_printf (ngettext ("and %u more line: zoom in to tell them apart",
                                      "and %u more lines: zoom in to tell them apart", n),
                            n);

  return create_rest (self, text);
}

/* “Pyongyang → Moscow” and “23 journeys · 1998–2024”, or how many meet here. */
static void
add_heading (LegationMapView *self, GtkBox *box, GArray *hits, guint n_events)
{
  const LegationHit *first = &g_array_index (hits, LegationHit, 0);
  LegationPlacement placement;
  LegationScene *scene = legation_map_layer_get_scene (self->layer, &placement);
  g_autofree char *title = NULL;
  g_autofree char *count = NULL;
  guint n;

  if (hits->len == 1 && first->bundle != NULL && scene != NULL)
    {
      title = legation_bundle_name (self->session, first->bundle,
                                    legation_scene_get_marks (scene, &n));
      count = legation_bundle_count (self->session, first->bundle);
    }
  else if (is_cut_off (hits))
    title = g_strdup_printf (ngettext ("At least %u journey here", "At least %u journeys here",
                                       n_events),
                             n_events);
  else
    title = g_strdup_printf (ngettext ("%u journey here", "%u journeys here", n_events), n_events);

  gtk_box_append (box, create_label (self, title, "heading"));
  if (count != NULL)
    gtk_box_append (box, create_label (self, count, "date"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
}

/* One bundle is a list of its journeys; where several things meet, each of them is a row. */
static void
add_list_rows (LegationMapView *self, GtkListBox *list, GArray *hits, GPtrArray *events)
{
  LegationPlacement placement;
  LegationScene *scene = legation_map_layer_get_scene (self->layer, &placement);
  guint n;

  for (guint i = 0; hits->len == 1 && i < MIN (events->len, MAX_ROWS); i++)
    gtk_list_box_append (list, create_event_row (self, events->pdata[i]));
  for (guint i = 0; hits->len > 1 && scene != NULL && i < MIN (hits->len, MAX_ROWS); i++)
    {
      const LegationHit *hit = &g_array_index (hits, LegationHit, i);

      if (hit->bundle != NULL)
        gtk_list_box_append (list, create_bundle_row (self, hit->bundle,
                                                      legation_scene_get_marks (scene, &n)));
      else
        gtk_list_box_append (list, create_event_row (self, hit->event));
    }
}

static GtkWidget *
create_list (LegationMapView *self, GArray *hits, GPtrArray *events)
{
  GtkWidget *window = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();

  add_list_rows (self, GTK_LIST_BOX (list), hits, events);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (window), MAX_HEIGHT);

  return window;
}

static void
create_popover (LegationMapView *self)
{
  self->choice = gtk_popover_new ();
  gtk_widget_add_css_class (self->choice, "map-choice");
  gtk_widget_set_parent (self->choice, GTK_WIDGET (self));
  g_signal_connect_swapped (self->choice, "closed", G_CALLBACK (closed_cb), self);
}

/* Opens a list of all journeys that are among @hits, beside a point of the map. */
void
_legation_map_view_offer (LegationMapView *self, GArray *hits, double x, double y)
{
  g_autoptr (GPtrArray) events = legation_pick_list_events (hits);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  _legation_map_view_end_hover (self);
  if (self->choice == NULL)
    create_popover (self);
  add_heading (self, GTK_BOX (box), hits, events->len);
  gtk_box_append (GTK_BOX (box), create_list (self, hits, events));
  if (hits->len == 1 && events->len > MAX_ROWS)
    add_rest_of_events (self, GTK_BOX (box), events);
  if (hits->len > MAX_ROWS)
    gtk_box_append (GTK_BOX (box), create_rest_of_lines (self, hits));
  gtk_popover_set_child (GTK_POPOVER (self->choice), box);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->choice),
                               &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->choice));
}

/* A popover follows its widget only where that says so. */
void
_legation_map_view_present_popovers (LegationMapView *self)
{
  if (self->choice != NULL)
    gtk_popover_present (GTK_POPOVER (self->choice));
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

void
_legation_map_view_drop_popovers (LegationMapView *self)
{
  g_clear_handle_id (&self->menu_idle, g_source_remove);
  g_clear_pointer (&self->choice, gtk_widget_unparent);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->subject.events, g_ptr_array_unref);
}
