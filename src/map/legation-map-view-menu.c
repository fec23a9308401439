/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The context menu: what can be done with the journey, the place or the point under the pointer, or
 * with what has the keyboard focus.  It lists only what it can do. */

#include "config.h"

#include "legation-map-view-private.h"

#include "legation-link.h"
#include "legation-map-pick.h"

#include <glib/gi18n.h>
#include <math.h>

/* Shorter than this no toast can be read. */
#define TOAST_SECONDS 2

/* “21.03, 105.85”: as many digits as the map can show at its zoom level. */
static char *
format_location (LegationMapView *self, LegationLocation location)
{
  const LegationFrame frame = { self->camera, self->width, self->height, 1.0 };
  const double degrees = 360.0 / legation_frame_get_world_size (&frame);
  const int digits = CLAMP ((int) ceil (-log10 (degrees)), 1, 6);
  char lat[G_ASCII_DTOSTR_BUF_SIZE], lon[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *format = g_strdup_printf ("%%.%df", digits);

  g_ascii_formatd (lat, sizeof lat, format, location.lat);
  g_ascii_formatd (lon, sizeof lon, format, location.lon);

  return g_strconcat (lat, ", ", lon, NULL);
}

static void
copy (LegationMapView *self, const char *text)
{
  /* Translators: %s is what can be pasted elsewhere now. */
  g_autofree char *message = g_strdup_printf (_("Copied %s"), text);
  g_autofree char *markup = g_markup_escape_text (message, -1);
  AdwToast *toast = adw_toast_new (markup);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  adw_toast_set_timeout (toast, TOAST_SECONDS);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
copy_coordinates_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LegationMapView *self = data;
  g_autofree char *text = format_location (self, self->subject.location);

  copy (self, text);
}

static void
copy_link_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LegationMapView *self = data;
  g_autofree char *link = NULL;

  if (self->subject.record != NULL)
    link = legation_session_make_link (self->session, self->subject.record, FALSE);
  if (link != NULL)
    copy (self, link);
}

/* From the first to the last day that is known of any of the events. */
static LegationSpan
find_extent (GPtrArray *events)
{
  LegationSpan span = { LEGATION_DAY_MAX, LEGATION_DAY_MIN };

  for (guint i = 0; i < events->len; i++)
    {
      const LegationEvent *event = events->pdata[i];
      LegationSpan extent;

      if (event->when == NULL)
        continue;
      extent = legation_date_get_extent (event->when);
      if (extent.first != LEGATION_DAY_MIN)
        span.first = MIN (span.first, extent.first), span.last = MAX (span.last, extent.first);
      if (extent.last != LEGATION_DAY_MAX)
        span.first = MIN (span.first, extent.last), span.last = MAX (span.last, extent.last);
    }

  return span;
}

/* In the middle, with what is around it: the visible span grows only where it is too short. */
static void
show_extent (LegationSession *session, LegationSpan extent)
{
  const LegationSpan visible = legation_session_get_view (session)->visible;
  const LegationSpan full = legation_session_get_full_span (session);
  const gint64 length
    = MAX (visible.last - visible.first, (extent.last - extent.first) * 5 / 4);
  gint64 first = extent.first + (extent.last - extent.first) / 2 - length / 2;

  first = CLAMP (first, full.first, MAX (full.first, full.last - length));
  legation_session_show_span (session, (LegationSpan){ first, first + length });
}

static void
show_in_timeline_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LegationMapView *self = data;
  g_autoptr (LegationSession) session = g_object_ref (self->session);
  g_autoptr (GPtrArray) events = g_ptr_array_ref (self->subject.events);
  const LegationSpan extent = find_extent (events);

  if (events->len == 1)
    legation_session_select (session, ((const LegationEvent *) events->pdata[0])->record.id);
  if (extent.first <= extent.last)
    show_extent (session, extent);
}

static void
fit_selection_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  legation_map_view_fit_selection (LEGATION_MAP_VIEW (data));
}

static void
show_only_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LegationMapView *self = data;
  const LegationRelationship *relationship = self->subject.relationship;

  legation_session_select (self->session, relationship->record.id);
  legation_session_set_only (self->session, relationship);
}

static void
show_all_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  legation_session_set_only (LEGATION_MAP_VIEW (data)->session, NULL);
}

static void
compare_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LegationMapView *self = data;

  legation_session_select (self->session, self->subject.relationship->record.id);
  legation_session_compare_chosen (self->session);
}

static void
open_bundle_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LegationMapView *self = data;
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (LegationHit));
  LegationHit hit = { .event = NULL };
  double x = self->width / 2.0, y = self->height / 2.0;
  LegationBundleKey key;
  guint emphasis;

  g_variant_get (parameter, "(uuu)", &key.from, &key.to, &emphasis);
  key.emphasis = emphasis;
  hit.bundle = legation_map_layer_find_bundle (self->layer, key);
  if (hit.bundle == NULL)
    return;
  g_array_append_val (hits, hit);
  legation_map_layer_get_focused (self->layer, &x, &y);
  _legation_map_view_offer (self, hits, x, y);
}

void
_legation_map_view_add_menu_actions (LegationMapView *self)
{
  static const GActionEntry entries[] = {
    { .name = "show-in-timeline", .activate = show_in_timeline_cb },
    { .name = "show-only", .activate = show_only_cb },
    { .name = "show-all", .activate = show_all_cb },
    { .name = "compare", .activate = compare_cb },
    { .name = "fit-selection", .activate = fit_selection_cb },
    { .name = "copy-link", .activate = copy_link_cb },
    { .name = "copy-coordinates", .activate = copy_coordinates_cb },
    { .name = "open-bundle", .activate = open_bundle_cb, .parameter_type = "(uuu)" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "map", G_ACTION_GROUP (group));
}

/* The relationship of the focus with one of two countries. */
static const LegationRelationship *
find_relationship (LegationMapView *self, const char *country, const char *other)
{
  LegationDataset *dataset = legation_session_get_dataset (self->session);
  const char *focus = legation_dataset_get_header (dataset)->focus;
  const LegationRelationship *relationship = NULL;

  if (country != NULL && !g_str_equal (country, focus))
    relationship = legation_dataset_find_partner (dataset, country);
  if (relationship == NULL && other != NULL && !g_str_equal (other, focus))
    relationship = legation_dataset_find_partner (dataset, other);

  return relationship;
}

/* That in whose context we are, where the event is part of it; else that with the country to which or
 * from which it led. */
static const LegationRelationship *
find_relationship_of (LegationMapView *self, const LegationEvent *event)
{
  const LegationRelationship *chosen = legation_session_get_relationship (self->session);
  const LegationRelationship *found = NULL;

  if (chosen != NULL && legation_event_belongs_to (event, chosen))
    return chosen;
  for (guint i = event->n_stops; i > 0 && found == NULL; i--)
    found = find_relationship (self, event->stops[i - 1].place->country, NULL);
  for (guint i = 0; i < event->n_countries && found == NULL; i++)
    found = find_relationship (self, event->countries[i], NULL);

  return found;
}

static GPtrArray *
list_shown (LegationMapView *self, const LegationRelationship *relationship)
{
  GPtrArray *events = g_ptr_array_new ();

  for (guint i = 0; i < relationship->n_events; i++)
    if (legation_session_shows (self->session, relationship->events[i]))
      g_ptr_array_add (events, (gpointer) relationship->events[i]);

  return events;
}

static void
find_subject (LegationMapView *self, const LegationHit *hit, LegationScene *scene)
{
  LegationMapSubject *subject = &self->subject;
  GArray hits = { (char *) hit, 1 };
  guint n;

  g_clear_pointer (&subject->events, g_ptr_array_unref);
  subject->relationship = NULL;
  subject->record = NULL;
  if (hit->event != NULL)
    {
      subject->relationship = find_relationship_of (self, hit->event);
      subject->record = &hit->event->record;
      subject->events = legation_pick_list_events (&hits);
      return;
    }
  if (hit->bundle != NULL)
    {
      const LegationSceneMark *marks = legation_scene_get_marks (scene, &n);

      subject->relationship
        = find_relationship (self, marks[hit->bundle->to].mark->country,
                             marks[hit->bundle->from].mark->country);
      subject->events = legation_pick_list_events (&hits);
    }
  else if (hit->country != NULL || hit->mark != NULL)
    {
      subject->relationship = find_relationship (
        self, hit->mark != NULL ? hit->mark->country : hit->country, NULL);
      if (subject->relationship != NULL)
        subject->events = list_shown (self, subject->relationship);
    }
  if (subject->relationship != NULL)
    subject->record = &subject->relationship->record;
}

static void
append (GMenu *menu, gboolean possible, const char *label, const char *action)
{
  if (possible)
    g_menu_append (menu, label, action);
}

static void
append_section (GMenu *menu, GMenu *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static GMenuModel *
create_model (LegationMapView *self)
{
  const LegationMapSubject *subject = &self->subject;
  const LegationRelationship *only = legation_session_get_only (self->session);
  g_autoptr (GMenu) shows = g_menu_new ();
  g_autoptr (GMenu) copies = g_menu_new ();
  GMenu *menu = g_menu_new ();

  append (shows, subject->events != NULL && subject->events->len > 0, _("Show in _Timeline"),
          "map.show-in-timeline");
  append (shows, legation_session_get_view (self->session)->selection != NULL,
          _("_Fit Selection"), "map.fit-selection");
  append (shows, subject->relationship != NULL && subject->relationship != only,
          _("Show _Only This Relationship"), "map.show-only");
  append (shows, only != NULL, _("Show _All Again"), "map.show-all");
  append (shows,
          subject->relationship != NULL && legation_session_can_compare (self->session)
            && legation_session_get_view (self->session)->comparison == LEGATION_COMPARISON_NONE,
          _("Com_pare With…"), "map.compare");
  append (copies, subject->record != NULL, _("Copy _Link"), "map.copy-link");
  append (copies, TRUE, _("Copy _Coordinates"), "map.copy-coordinates");
  append_section (menu, shows);
  append_section (menu, copies);

  return G_MENU_MODEL (menu);
}

static gboolean
give_focus_back_cb (gpointer data)
{
  LegationMapView *self = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root == NULL || self->menu == NULL || gtk_widget_get_visible (self->menu))
    return G_SOURCE_REMOVE;
  if ((focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
      && (self->menu_origin == NULL || !gtk_widget_get_mapped (self->menu_origin)
          || !gtk_widget_grab_focus (self->menu_origin)))
    gtk_widget_grab_focus (GTK_WIDGET (self->map));
  g_clear_weak_pointer (&self->menu_origin);

  return G_SOURCE_REMOVE;
}

/* Newer GTK (seen with 4.18) puts the focus on the map itself after it has told that the menu is
 * closed: what takes it at once loses it again. */
static void
menu_closed_cb (LegationMapView *self)
{
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, give_focus_back_cb, g_object_ref (self), g_object_unref);
}

/* Of a city the place itself, else the point that is pointed at: the middle of a country is nowhere. */
static LegationLocation
find_location (LegationMapView *self, const LegationHit *hit, double x, double y)
{
  const LegationFrame frame = { self->camera, self->width, self->height, 1.0 };

  if (hit->mark != NULL && hit->mark->shape == LEGATION_MARK_CITY)
    return hit->mark->location;

  return legation_frame_unproject (&frame, x, y);
}

static gboolean
pop_up_cb (gpointer data)
{
  LegationMapView *self = data;

  self->menu_idle = 0;
  gtk_popover_popup (GTK_POPOVER (self->menu));

  return G_SOURCE_REMOVE;
}

/* Where the keyboard was on the map, it goes on when the menu closes. */
static void
remember_origin (LegationMapView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->map)))
    g_set_weak_pointer (&self->menu_origin, focus);
}

/* Opens the menu of @hit beside a point of the map. */
void
_legation_map_view_open_menu_of (LegationMapView *self,
                                 const LegationHit *hit,
                                 LegationScene *scene,
                                 double x,
                                 double y)
{
  g_autoptr (GMenuModel) model = NULL;

  if (self->session == NULL)
    return;
  find_subject (self, hit, scene);
  self->subject.location = find_location (self, hit, x, y);
  remember_origin (self);
  _legation_map_view_end_hover (self);
  model = create_model (self);
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (model);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      g_signal_connect_swapped (self->menu, "closed", G_CALLBACK (menu_closed_cb), self);
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  /* GTK puts the lines between the sections when idle, and a menu that is open by then keeps the size
   * that it had without. */
  if (self->menu_idle == 0)
    self->menu_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 5, pop_up_cb, self, NULL);
}

/* Opens the menu of what has the keyboard focus, or of the middle of the map. */
void
_legation_map_view_open_menu_by_key (LegationMapView *self)
{
  LegationPlacement placement;
  LegationScene *scene = legation_map_layer_get_scene (self->layer, &placement);
  double x = self->width / 2.0, y = self->height / 2.0;
  const LegationHit hit = legation_map_layer_get_focused (self->layer, &x, &y);

  _legation_map_view_open_menu_of (self, &hit, scene, x, y);
}

/* Opens the menu of what is at a point of the map. */
void
_legation_map_view_open_menu (LegationMapView *self, double x, double y)
{
  LegationPlacement placement;
  LegationScene *scene = legation_map_layer_get_scene (self->layer, &placement);
  const LegationHit hit = legation_map_layer_hit (self->layer, x, y);

  _legation_map_view_open_menu_of (self, &hit, scene, x, y);
}
