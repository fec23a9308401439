/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One child for each event in view, in the order of dates, for the keyboard and for screen
 * readers. */

#include "legation-timeline-chart-private.h"
#include "legation-timeline-item.h"

#define MOST_ITEMS 200

/* While places change more often than this, only the last ones count. */
#define REST_MILLISECONDS 120

/* The first of what is in view, by date: both lists are in the order of the entries, which are in one
 * array. */
static GPtrArray *
list_placed (const LegationTimeScene *scene)
{
  GPtrArray *placed = g_ptr_array_new ();
  guint mark = 0, window = 0;

  while (placed->len < MOST_ITEMS && (mark < scene->marks->len || window < scene->windows->len))
    {
      LegationTimePlaced *left = NULL, *right = NULL;

      if (mark < scene->marks->len)
        left = &g_array_index (scene->marks, LegationTimePlaced, mark);
      if (window < scene->windows->len)
        right = &g_array_index (scene->windows, LegationTimePlaced, window);
      if (right == NULL || (left != NULL && left->entry < right->entry))
        {
          /* What is in several lanes is one thing. */
          if (placed->len == 0
              || ((LegationTimePlaced *) g_ptr_array_index (placed, placed->len - 1))->entry
                     != left->entry)
            g_ptr_array_add (placed, left);
          mark++;
        }
      else
        g_ptr_array_add (placed, right), window++;
    }

  return placed;
}

/* Gives every event in view its child.  Children of events that stay in view stay the same, so that
 * the focus is not lost. */
static void
sync_items (LegationTimelineChart *self)
{
  g_autoptr (GPtrArray) placed = list_placed (self->scene);
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  GtkWidget *before = NULL;

  for (guint i = 0; i < self->items->len; i++)
    {
      GtkWidget *item = g_ptr_array_index (self->items, i);

      g_hash_table_insert (
          known, (gpointer) legation_timeline_item_get_event (LEGATION_TIMELINE_ITEM (item)), item);
    }
  g_ptr_array_set_size (self->items, 0);
  for (guint i = 0; i < placed->len; i++)
    {
      const LegationEvent *event
          = ((const LegationTimePlaced *) g_ptr_array_index (placed, i))->entry->event;
      GtkWidget *item = g_hash_table_lookup (known, event);

      if (item == NULL)
        item = legation_timeline_item_new (self->session, event);
      g_hash_table_remove (known, event);
      if (gtk_widget_get_parent (item) == NULL || gtk_widget_get_prev_sibling (item) != before)
        gtk_widget_insert_after (item, GTK_WIDGET (self), before);
      g_ptr_array_add (self->items, item);
      before = item;
    }
  if (g_hash_table_size (known) > 0)
    {
      GHashTableIter iter;
      gpointer item;
      GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));

      g_hash_table_iter_init (&iter, known);
      while (g_hash_table_iter_next (&iter, NULL, &item))
        {
          if (item == focus)
            gtk_widget_grab_focus (GTK_WIDGET (self));
          gtk_widget_unparent (item);
        }
    }
}

/* Those in view, each one once. */
static guint
count_events (const LegationTimeScene *scene)
{
  guint count = scene->windows->len;

  for (guint i = 0; i < scene->marks->len; i++)
    count += i == 0
             || g_array_index (scene->marks, LegationTimePlaced, i).entry
                    != g_array_index (scene->marks, LegationTimePlaced, i - 1).entry;

  return count;
}

static void
follow (LegationTimelineChart *self)
{
  self->n_synced = self->scene->n_placings;
  sync_items (self);
  _legation_timeline_chart_describe (self, count_events (self->scene) - self->items->len);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
rest_cb (gpointer data)
{
  LegationTimelineChart *self = data;

  self->sync_id = 0;
  if (self->scene != NULL && self->grip == LEGATION_TIMELINE_GRIP_NONE)
    {
      follow (self);
      _legation_timeline_chart_follow_focus (self);
    }

  return G_SOURCE_REMOVE;
}

/**
 * _legation_timeline_chart_follow_placing:
 *
 * Gives every event in view its child after something was placed anew: at once where that happened
 * alone, else when nothing more does.
 */
void
_legation_timeline_chart_follow_placing (LegationTimelineChart *self)
{
  const gint64 now = g_get_monotonic_time ();
  const gboolean alone = now - self->placed_at > 1000 * REST_MILLISECONDS;

  if (self->n_synced == self->scene->n_placings)
    return;
  self->placed_at = now;
  g_clear_handle_id (&self->sync_id, g_source_remove);
  if (alone || self->n_synced == 0)
    follow (self);
  else
    self->sync_id = g_timeout_add (REST_MILLISECONDS, rest_cb, self);
}

/** _legation_timeline_chart_allocate_items: lays the children over their marks. */
void
_legation_timeline_chart_allocate_items (LegationTimelineChart *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      LegationTimelineItem *item = g_ptr_array_index (self->items, i);
      const LegationTimePlaced *placed = NULL;
      GtkAllocation place = { 0, 0, 1, 1 };

      if (self->scene != NULL)
        placed = legation_time_scene_find (self->scene, legation_timeline_item_get_event (item));
      if (placed != NULL)
        {
          double x, y, width, height;

          legation_time_scene_get_box (self->scene, placed, &x, &y, &width, &height);
          x += self->gutter;
          place = (GtkAllocation){ (int) x, (int) y, (int) (width + 1), (int) (height + 0.5) };
        }
      gtk_widget_size_allocate (GTK_WIDGET (item), &place, -1);
    }
}

static int
find_focused (LegationTimelineChart *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));

  for (guint i = 0; i < self->items->len; i++)
    if (g_ptr_array_index (self->items, i) == focus)
      return (int) i;

  return -1;
}

/** _legation_timeline_chart_get_focused: Returns: (nullable): the event that has the focus */
const LegationEvent *
_legation_timeline_chart_get_focused (LegationTimelineChart *self)
{
  const int position = find_focused (self);

  if (position < 0)
    return NULL;

  return legation_timeline_item_get_event (g_ptr_array_index (self->items, position));
}

static GtkWidget *
find_item (LegationTimelineChart *self, const LegationRecord *record)
{
  for (guint i = 0; i < self->items->len && record != NULL; i++)
    {
      LegationTimelineItem *item = g_ptr_array_index (self->items, i);

      if (&legation_timeline_item_get_event (item)->record == record)
        return GTK_WIDGET (item);
    }

  return NULL;
}

/* Where the focus enters: the chosen event, else the one that it left, else the first in view. */
static GtkWidget *
find_entrance (LegationTimelineChart *self)
{
  GtkWidget *item = NULL;

  if (self->session != NULL)
    item = find_item (self, legation_session_get_selection (self->session));
  if (item == NULL)
    item = find_item (self, (const LegationRecord *) self->focused);
  if (item == NULL && self->items->len > 0)
    item = g_ptr_array_index (self->items, 0);

  return item != NULL ? item : GTK_WIDGET (self);
}

/**
 * _legation_timeline_chart_move_focus:
 *
 * The chart is one stop on the way of Tab; arrows go from event to event in it.
 *
 * Returns: whether the focus stays in the chart
 */
gboolean
_legation_timeline_chart_move_focus (LegationTimelineChart *self, GtkDirectionType direction)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *focus = gtk_widget_get_focus_child (widget);

  if (self->popover != NULL && focus == self->popover)
    return gtk_widget_child_focus (self->popover, direction);
  if (gtk_widget_is_focus (widget) || find_focused (self) >= 0)
    {
      self->focused = _legation_timeline_chart_get_focused (self);
      return FALSE;
    }

  return gtk_widget_grab_focus (find_entrance (self));
}

/**
 * _legation_timeline_chart_step_focus:
 * @direction: 1 or -1
 *
 * Chooses the event next to the one that has the focus, where that is not the chosen one.
 *
 * Returns: whether there is such an event
 */
gboolean
_legation_timeline_chart_step_focus (LegationTimelineChart *self, int direction)
{
  const int position = find_focused (self), next = position + direction;
  const LegationEvent *event = _legation_timeline_chart_get_focused (self);

  if (event == NULL || next < 0 || next >= (int) self->items->len
      || &event->record == legation_session_get_selection (self->session))
    return FALSE;

  event = legation_timeline_item_get_event (g_ptr_array_index (self->items, next));
  legation_session_select (self->session, event->record.id);

  return TRUE;
}

/**
 * _legation_timeline_chart_follow_focus:
 *
 * Where the focus is in the chart, an event that was just chosen takes it as soon as it is in view.
 */
void
_legation_timeline_chart_follow_focus (LegationTimelineChart *self)
{
  GtkWidget *item;

  if (!self->focus_follows)
    return;
  item = find_item (self, legation_session_get_selection (self->session));
  if (item != NULL && (find_focused (self) >= 0 || gtk_widget_is_focus (GTK_WIDGET (self))))
    gtk_widget_grab_focus (item);
  if (item != NULL || legation_session_get_selection (self->session) == NULL)
    self->focus_follows = FALSE;
}
