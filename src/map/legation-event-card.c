/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationEventCard lies in the map's overlay and takes neither the focus nor the pointer, which a
 * popover, being a surface of its own, would.  It says nothing that the panels do not say too. */

#include "config.h"

#include "legation-event-card.h"

#include <glib/gi18n.h>

#include "legation-glyph.h"
#include "legation-map-words.h"
#include "legation-text-scale.h"

#include <math.h>

#define BADGE_SIZE 16
#define MAX_CHARS 38
/* Of the title of a source, so that the card stays one of the event. */
#define MAX_SOURCE_CHARS 28

/* From the pointer to the card, and from the card to the edge of the map, in logical pixels. */
#define DISTANCE 14
#define INSET 6
/* A card of the ground stays while the pointer does not go further, in logical pixels. */
#define NEAR 24.0

struct _LegationEventCard
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *badge;
  GtkWidget *line; /* channel, date, standing */
  GtkWidget *who;
  GtkWidget *where;
  GtkWidget *inferred; /* which places no source states itself */
  GtkWidget *source;
  GtkWidget *more_sources;
  GtkWidget *note; /* that it is not as its sources have it */

  const LegationStyle *style; /* unowned */
  LegationChannel channel;
  int x;
  int y;
};

G_DEFINE_FINAL_TYPE (LegationEventCard, legation_event_card, GTK_TYPE_WIDGET)

static void
draw_badge_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  LegationEventCard *self = data;

  legation_badge_draw (cr, self->style, self->channel, width / 2.0, height / 2.0,
                       MIN (width, height) - 1.0, FALSE);
}

/* “Party · 25 March 2024 · Implied”.  What is stated needs no word. */
static char *
describe_line (const LegationEvent *event)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (event->channel != LEGATION_CHANNEL_NONE)
    g_ptr_array_add (parts,
                     g_strdup (legation_word_get_label (LEGATION_WORD_CHANNEL, event->channel)));
  g_ptr_array_add (parts, event->when != NULL
                            ? legation_date_to_display (event->when, LEGATION_DATE_STYLE_LONG)
                            : g_strdup (_("not dated")));
  g_ptr_array_add (parts,
                   g_strdup (legation_word_get_label (LEGATION_WORD_STANDING, event->standing)));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

/* The head of the delegation, or whom it stands for: “Kim Song Nam, North Korea”. */
static char *
describe_delegation (LegationSession *session, const LegationEvent *event)
{
  const LegationDelegation *delegation = event->delegation;
  const char *side;
  const char *name = NULL;

  if (delegation == NULL)
    return NULL;

  side = legation_session_get_country_name (session, delegation->side);
  if (delegation->head != NULL)
    {
      const LegationParticipant *head = delegation->head;

      name = head->person != NULL ? head->person->record.name : head->title;
      if (name == NULL && head->organization != NULL)
        name = head->organization->record.name;
    }
  if (name == NULL && delegation->organization != NULL)
    name = delegation->organization->record.name;
  if (name == NULL)
    return g_strdup (side);

  /* Translators: who led or sent a delegation, and its country: “Kim Song Nam, North Korea”. */
  return g_strdup_printf (_("%s, %s"), name, side);
}

/* The stops of the journey but its origin; an arrow stands between them only where their order is
 * stated. */
static char *
describe_places (LegationSession *session, const LegationEvent *event)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < event->n_stops; i++)
    if (event->stops[i].role != LEGATION_ROLE_ORIGIN)
      g_ptr_array_add (parts, legation_session_describe_place (session, event->stops[i].place));
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (event->order == LEGATION_ORDER_STATED ? " → " : " · ",
                     (char **) parts->pdata);
}

/* The title of the first source or, as titles can be sentences, what it appeared in. */
static char *
describe_source (const LegationEvent *event)
{
  const LegationSource *source;

  if (event->record.n_citations == 0)
    return g_strdup (_("No source is cited"));
  source = event->record.citations[0].source;
  if (*source->container != '\0' && g_utf8_strlen (source->record.name, -1) > MAX_SOURCE_CHARS)
    return g_strdup (source->container);

  return g_strdup (source->record.name);
}

static char *
describe_more_sources (const LegationEvent *event)
{
  guint n = legation_citations_count_sources (event->record.citations, event->record.n_citations);

  if (n < 2)
    return NULL;

  /* Translators: beside the name of a source. */
  return g_strdup_printf (ngettext ("+%u more source", "+%u more sources", n - 1), n - 1);
}

static void
set_text (GtkWidget *label, char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL);
  g_free (text);
}

static GtkWidget *
add_label (GtkBox *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);

  return label;
}

static void
legation_event_card_dispose (GObject *object)
{
  LegationEventCard *self = LEGATION_EVENT_CARD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (legation_event_card_parent_class)->dispose (object);
}

static void
legation_event_card_class_init (LegationEventCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_event_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "eventcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLTIP);
}

static void
legation_event_card_init (LegationEventCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *sources = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->style = legation_style_get (LEGATION_STYLE_LIGHT);
  self->title = add_label (GTK_BOX (box), "heading");
  self->badge = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role",
                              GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_valign (self->badge, GTK_ALIGN_START);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->badge), draw_badge_cb, self, NULL);
  gtk_box_append (GTK_BOX (line), self->badge);
  self->line = add_label (GTK_BOX (line), "caption");
  gtk_box_append (GTK_BOX (box), line);
  self->who = add_label (GTK_BOX (box), "dense");
  self->where = add_label (GTK_BOX (box), "dense");
  self->inferred = add_label (GTK_BOX (box), "caption");
  self->source = add_label (GTK_BOX (sources), "caption");
  gtk_label_set_wrap (GTK_LABEL (self->source), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (self->source), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (self->source), MAX_SOURCE_CHARS);
  gtk_widget_add_css_class (self->source, "dim-label");
  self->more_sources = add_label (GTK_BOX (sources), "caption");
  gtk_label_set_wrap (GTK_LABEL (self->more_sources), FALSE);
  gtk_widget_add_css_class (self->more_sources, "dim-label");
  gtk_box_append (GTK_BOX (box), sources);
  self->note = add_label (GTK_BOX (box), "caption");
  gtk_widget_add_css_class (self->note, "note");

  self->box = box;
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/** legation_event_card_new: Returns: (transfer floating): a card that is not shown. */
LegationEventCard *
legation_event_card_new (void)
{
  return g_object_new (LEGATION_TYPE_EVENT_CARD, NULL);
}

static void
show_at (LegationEventCard *self, double x, double y)
{
  self->x = (int) x;
  self->y = (int) y;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * legation_event_card_show: shows what there is to know of @event: when, who, where, how that is
 * known, and from whom.
 * @x: of what it is about, in logical pixels of the overlay
 * @y: of what it is about
 */
void
legation_event_card_show (LegationEventCard *self,
                          LegationSession *session,
                          const LegationEvent *event,
                          const LegationStyle *style,
                          double x,
                          double y)
{
  const int badge = (int) lround (BADGE_SIZE * legation_text_scale_get (GTK_WIDGET (self)));

  self->style = style;
  self->channel = event->channel;
  set_text (self->title, g_strdup (event->record.name));
  set_text (self->line, describe_line (event));
  set_text (self->who, describe_delegation (session, event));
  set_text (self->where, describe_places (session, event));
  set_text (self->inferred, legation_event_list_inferred (session, event));
  set_text (self->source, describe_source (event));
  set_text (self->more_sources, describe_more_sources (event));
  set_text (self->note,
            event->record.n_applied > 0 ? g_strdup (_("Changed by our note")) : NULL);
  gtk_widget_set_size_request (self->badge, badge, badge);
  gtk_widget_set_visible (self->badge, TRUE);
  gtk_widget_queue_draw (self->badge);
  show_at (self, x, y);
}

/* A card with a title, a line, and perhaps another one. */
static void
show_lines (LegationEventCard *self, char *title, char *line, char *more, double x, double y)
{
  gtk_widget_set_visible (self->badge, FALSE);
  set_text (self->title, title);
  set_text (self->line, line);
  set_text (self->who, more);
  set_text (self->where, NULL);
  set_text (self->inferred, NULL);
  set_text (self->source, NULL);
  set_text (self->more_sources, NULL);
  set_text (self->note, NULL);
  show_at (self, x, y);
}

/**
 * legation_event_card_show_bundle: tells which journeys a line stands for: how many, between which
 * places, in which years, through which channels.
 * @marks: of the scene, at the positions that bundles name
 */
void
legation_event_card_show_bundle (LegationEventCard *self,
                                 LegationSession *session,
                                 const LegationSceneBundle *bundle,
                                 const LegationSceneMark *marks,
                                 double x,
                                 double y)
{
  show_lines (self, legation_bundle_name (session, bundle, marks),
              legation_bundle_count (session, bundle), legation_bundle_list_channels (bundle), x, y);
  set_text (self->inferred, legation_bundle_describe_basis (bundle));
}

/** legation_event_card_show_mark: tells what place a mark stands for. */
void
legation_event_card_show_mark (LegationEventCard *self,
                               LegationSession *session,
                               const LegationSceneMark *mark,
                               double x,
                               double y)
{
  const char *name = legation_mark_name (session, mark->mark);
  const char *country = legation_session_get_country_name (session, mark->mark->country);
  char *line = NULL;

  if (mark->mark->shape == LEGATION_MARK_COUNTRY && mark->n_legs > 0)
    line = g_strdup (_("city not stated"));
  else if (!g_str_equal (name, country))
    line = g_strdup (country);
  show_lines (self, g_strdup (name), line,
              mark->n_legs > 0
                ? g_strdup_printf (ngettext ("%u journey begins or ends here",
                                             "%u journeys begin or end here", mark->n_legs),
                                   mark->n_legs)
                : NULL,
              x, y);
}

/* “Dated contacts in the span: 2–4”, where the country is tinted by what the words do not say. */
static char *
describe_tint (LegationSession *session, const LegationTint *tint, const char *country)
{
  const LegationTintArea *area = tint != NULL ? legation_tint_find (tint, country) : NULL;

  if (area == NULL || tint->title == NULL || area->number == LEGATION_TINT_NO_CLASS
      || legation_session_get_view (session)->measure == LEGATION_MEASURE_STATUS)
    return NULL;

  /* Translators: what countries are tinted by, and what that is for one of them. */
  return g_strdup_printf (_("%s: %s"), tint->title,
                          legation_tint_get_class (tint, area->number)->label);
}

/**
 * legation_event_card_show_country: tells which country a point of the ground belongs to, how its
 * relationship is called and how much there is of it.
 * @tint: (nullable): what countries are tinted by
 */
void
legation_event_card_show_country (LegationEventCard *self,
                                  LegationSession *session,
                                  const char *country,
                                  const LegationTint *tint,
                                  double x,
                                  double y)
{
  const LegationRelationship *relationship
    = legation_dataset_find_partner (legation_session_get_dataset (session), country);
  char *line = NULL, *count = NULL;

  if (relationship != NULL)
    {
      line = g_strdup (relationship->status != NULL ? relationship->status
                                                    : _("status not stated"));
      count = g_strdup_printf (ngettext ("%u event", "%u events", relationship->n_events),
                               relationship->n_events);
    }
  show_lines (self, g_strdup (legation_session_get_country_name (session, country)), line, count, x,
              y);
  set_text (self->where, describe_tint (session, tint, country));
}

/** legation_event_card_is_near: whether it is shown, and of what is not far from a point. */
gboolean
legation_event_card_is_near (LegationEventCard *self, double x, double y)
{
  return gtk_widget_get_visible (GTK_WIDGET (self)) && hypot (x - self->x, y - self->y) <= NEAR;
}

void
legation_event_card_hide (LegationEventCard *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* As wide as there is room on the wider side of what it is about. */
static gboolean
place_beside (LegationEventCard *self, int width, int height, GdkRectangle *allocation)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const int left = self->x - DISTANCE - INSET;
  const int right = width - INSET - self->x - DISTANCE;
  int natural, minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  if (minimum > MAX (left, right))
    return FALSE;
  allocation->width = MIN (natural, MAX (left, right));
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, allocation->width, NULL,
                      &allocation->height, NULL, NULL);
  if (allocation->height > height - 2 * INSET)
    return FALSE;
  allocation->x
    = right >= left ? self->x + DISTANCE : self->x - DISTANCE - allocation->width;
  allocation->y = CLAMP (self->y - allocation->height / 2, INSET,
                         height - INSET - allocation->height);

  return TRUE;
}

/**
 * legation_event_card_place: where the card goes: below what it is about, above or beside it where
 * there is no room below, and over it only where there is none at all.
 * @width: of the overlay
 * @height: of the overlay
 * @allocation: (out): for the card
 */
void
legation_event_card_place (LegationEventCard *self,
                           int width,
                           int height,
                           GdkRectangle *allocation)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GdkRectangle beside;
  int natural, minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  allocation->width = MAX (minimum, MIN (natural, width - 2 * INSET));
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, allocation->width, NULL,
                      &allocation->height, NULL, NULL);

  allocation->x = CLAMP (self->x - allocation->width / 2, INSET,
                         MAX (width - INSET - allocation->width, INSET));
  allocation->y = self->y + DISTANCE;
  if (allocation->y + allocation->height <= height - INSET)
    return;
  allocation->y = self->y - DISTANCE - allocation->height;
  if (allocation->y >= INSET)
    return;
  if (place_beside (self, width, height, &beside))
    *allocation = beside;
  else
    allocation->y = INSET;
}
