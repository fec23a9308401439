/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A GtkListView makes only the rows that are seen.  GTK 4.8 knows no sections in it: the heading of a
 * year is part of the first row of that year. */

#include "config.h"

#include "legation-event-view.h"

#include "legation-event-list.h"
#include "legation-kit.h"
#include "legation-phrases.h"

#include <glib/gi18n.h>

/**
 * legation_event_describe_doubt: why it is open whether @event was in some time.
 * @event: one that possibly was
 *
 * Returns: (transfer none): the reason in words, to follow a title
 */
const char *
legation_event_describe_doubt (const LegationEvent *event)
{
  const LegationDate *when = event->when;
  LegationQualifiers qualifiers;

  if (when == NULL)
    return _("not dated");
  qualifiers = legation_date_get_qualifiers (when);
  if (event->count == 0)
    return _("it is not known how many, nor when each was");
  if (legation_date_get_form (when) == LEGATION_DATE_ONE_OF)
    return _("on one of several dates, not known which");
  if (qualifiers & LEGATION_QUALIFIER_UNCERTAIN)
    return _("the date is uncertain");
  if (qualifiers & LEGATION_QUALIFIER_APPROXIMATE)
    return _("the date is approximate");
  if (legation_date_get_start_bound (when) == LEGATION_BOUND_UNKNOWN)
    return _("the start is not known");
  if (legation_date_get_end_bound (when) == LEGATION_BOUND_UNKNOWN)
    return _("the end is not known");
  switch (legation_date_get_precision (when))
    {
    case LEGATION_PRECISION_MONTH:
      return _("only the month is known");
    case LEGATION_PRECISION_SEASON:
      return _("only the season is known");
    case LEGATION_PRECISION_YEAR:
      return _("only the year is known");
    case LEGATION_PRECISION_DECADE:
      return _("only the decade is known");
    case LEGATION_PRECISION_DAY:
      return _("not every day is known");
    case LEGATION_PRECISION_MILLENNIUM:
      return _("only the millennium is known");
    case LEGATION_PRECISION_CENTURY:
    default:
      return _("only the century is known");
    }
}

/* “Party · Implied · possibly in this time: only the year is known”.  What is stated and certain needs
 * no word. */
static char *
describe_remark (LegationSession *session, const LegationEvent *event)
{
  const gboolean possible
    = legation_session_relate (session, event) == LEGATION_RELATION_POSSIBLE;
  g_autofree char *doubt
    = possible
        /* Translators: why it is not sure that an event was in the chosen time. */
        ? g_strdup_printf (_("possibly: %s"), legation_event_describe_doubt (event))
        : g_strdup ("");

  return legation_text_join (
    event->channel != LEGATION_CHANNEL_NONE
      ? legation_word_get_label (LEGATION_WORD_CHANNEL, event->channel)
      : "",
    event->standing != LEGATION_STANDING_STATED
      ? legation_word_get_label (LEGATION_WORD_STANDING, event->standing)
      : "",
    doubt, NULL);
}

/** Row: what a list item shows; kept with it. */
typedef struct
{
  LegationSession *session; /* unowned: the factory’s handlers end with it */
  GtkWidget *box;
  LegationEventItem *shown; /* nullable: owned, so that no other one is taken for it */
} Row;

#define ROW_KEY "legation-row"

static void
free_row (gpointer data)
{
  Row *row = data;

  g_clear_object (&row->shown);
  g_free (row);
}

static void
clicked_cb (GtkGestureClick *gesture, int n_press, double x, double y, GtkListItem *item)
{
  Row *row = g_object_get_data (G_OBJECT (item), ROW_KEY);
  LegationEventItem *entry = gtk_list_item_get_item (item);

  if (entry != NULL && n_press == 1)
    legation_session_select (row->session, legation_event_item_get_event (entry)->record.id);
}

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item, LegationSession *session)
{
  GtkGesture *gesture = gtk_gesture_click_new ();
  Row *row = g_new0 (Row, 1);

  row->session = session;
  row->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_object_set_data_full (G_OBJECT (item), ROW_KEY, row, free_row);
  g_signal_connect (gesture, "released", G_CALLBACK (clicked_cb), item);
  gtk_widget_add_controller (row->box, GTK_EVENT_CONTROLLER (gesture));
  gtk_list_item_set_child (item, row->box);
}

/* For a screen reader: doubt in words, like all the rest. */
static void
name_row (GtkWidget *box, LegationSession *session, const LegationEvent *event)
{
  g_autofree char *sentence = legation_session_describe_event (session, event);
  g_autofree char *spoken = NULL;

  if (legation_session_relate (session, event) == LEGATION_RELATION_POSSIBLE)
    /* Translators: an event as it is read out, and why it is open whether it was in that time. */
    spoken = g_strdup_printf (_("%s, possibly in this time: %s"), sentence,
                              legation_event_describe_doubt (event));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken != NULL ? spoken : sentence,
                                  -1);
}

/* GTK binds a row anew when it is chosen, in the middle of what the pointer does with it: what is there
 * stays. */
static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, LegationSession *session)
{
  Row *row = g_object_get_data (G_OBJECT (item), ROW_KEY);
  LegationEventItem *entry = gtk_list_item_get_item (item);
  const LegationEvent *event = legation_event_item_get_event (entry);
  g_autofree char *remark = NULL;
  GtkWidget *child;

  if (row->shown == entry)
    return;
  g_set_object (&row->shown, entry);
  while ((child = gtk_widget_get_first_child (row->box)) != NULL)
    gtk_box_remove (GTK_BOX (row->box), child);
  if (legation_event_item_begins_group (entry))
    {
      g_autofree char *group = legation_event_describe_group (event);

      gtk_box_append (GTK_BOX (row->box), legation_kit_label (group, "legation-group-heading"));
    }
  remark = describe_remark (session, event);
  child = legation_event_row_new (event, *remark != '\0' ? remark : NULL);
  gtk_widget_add_css_class (child, "legation-row");
  gtk_box_append (GTK_BOX (row->box), child);
  name_row (row->box, session, event);
}

static LegationEventModel *
get_model (GtkWidget *view)
{
  GtkSelectionModel *selection = gtk_list_view_get_model (GTK_LIST_VIEW (view));

  return LEGATION_EVENT_MODEL (
    gtk_single_selection_get_model (GTK_SINGLE_SELECTION (selection)));
}

static void
activate_cb (GtkListView *view, guint position, LegationSession *session)
{
  g_autoptr (LegationEventItem) item
    = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (view)), position);

  if (item != NULL)
    legation_session_select (session, legation_event_item_get_event (item)->record.id);
}

static void
map_cb (GtkWidget *view)
{
  legation_event_model_set_active (get_model (view), TRUE);
}

static void
unmap_cb (GtkWidget *view)
{
  legation_event_model_set_active (get_model (view), FALSE);
}

/**
 * legation_event_view_mark: marks an event and brings it into view.
 * @view: of legation_event_view_new()
 * @record: (nullable): the event; what is no event of the list marks none
 */
void
legation_event_view_mark (GtkWidget *view, const LegationRecord *record)
{
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (view)));
  guint position = GTK_INVALID_LIST_POSITION;

  if (record == NULL || record->kind != LEGATION_KIND_EVENT
      || !legation_event_model_find (get_model (view), (const LegationEvent *) record, &position))
    position = GTK_INVALID_LIST_POSITION;
  gtk_single_selection_set_selected (selection, position);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (view, "list.scroll-to-item", "u", position);
}

/**
 * legation_event_view_new: the rows of a list of events.
 * @label: what they are, for assistive technology
 *
 * Returns: (transfer floating): a #GtkListView
 */
GtkWidget *
legation_event_view_new (LegationSession *session, LegationEventModel *model, const char *label)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSingleSelection *selection
    = g_object_new (GTK_TYPE_SINGLE_SELECTION, "model", model, "autoselect", FALSE, "can-unselect",
                    TRUE, NULL);
  GtkWidget *view;

  gtk_single_selection_set_selected (selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_cb), session, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), session, 0);
  view = gtk_list_view_new (GTK_SELECTION_MODEL (selection), factory);
  gtk_widget_add_css_class (view, "legation-event-view");
  gtk_widget_add_css_class (view, "legation-events");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (view, "activate", G_CALLBACK (activate_cb), session, 0);
  g_signal_connect (view, "map", G_CALLBACK (map_cb), NULL);
  g_signal_connect (view, "unmap", G_CALLBACK (unmap_cb), NULL);

  return view;
}
