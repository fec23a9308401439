/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The events in view as child widgets, in date order: what the keyboard walks through and a screen
 * reader reads.  A picture brings a new scene, and the children follow it: at once after a picture that
 * comes alone, otherwise when no more come for a while. */

#include "config.h"

#include "legation-map-item.h"
#include "legation-map-layer-private.h"

#include <glib/gi18n.h>
#include <math.h>

#define MAX_ITEMS 200
#define ITEM_SIZE 24

/* While pictures come one after the other nobody reads; but who lets time play never rests. */
#define REST_MICROSECONDS (150 * 1000)
#define LONGEST_MICROSECONDS (1000 * 1000)

gboolean
_legation_map_layer_sees (LegationMapLayer *self, LegationPlacement placement, LegationVertex vertex)
{
  const double x = placement.x + placement.scale * vertex.x;
  const double y = placement.y + placement.scale * vertex.y;

  return x >= 0.0 && y >= 0.0 && x <= gtk_widget_get_width (GTK_WIDGET (self))
         && y <= gtk_widget_get_height (GTK_WIDGET (self));
}

/* Looks for the point of a line in a rectangle that is nearest to the line's middle, and keeps it where
 * it is nearer than @nearest. */
static void
find_inside (const LegationVertex *vertices,
             guint n,
             LegationVertex low,
             LegationVertex high,
             double *nearest,
             LegationVertex *position)
{
  double middle = 0.0;
  double walked = 0.0;

  for (guint i = 0; i + 1 < n; i++)
    middle += hypot (vertices[i + 1].x - vertices[i].x, vertices[i + 1].y - vertices[i].y) / 2.0;
  for (guint i = 0; i + 1 < n; i++)
    {
      const LegationVertex a = vertices[i];
      const LegationVertex b = vertices[i + 1];
      const double length = hypot (b.x - a.x, b.y - a.y);
      double from, to;

      if (length > 0.0 && legation_line_clip (a, b, low, high, &from, &to))
        {
          const double t = CLAMP ((middle - walked) / length, from, to);
          const double distance = fabs (walked + t * length - middle);

          if (distance < *nearest)
            {
              *nearest = distance;
              *position = (LegationVertex){ a.x + t * (b.x - a.x), a.y + t * (b.y - a.y) };
            }
        }
      walked += length;
    }
}

/* The point of a line nearest to its middle that is at least @inset inside the view, in any of the
 * copies of the world that it is drawn in.  Returns whether there is one. */
static gboolean
find_in_view (LegationMapLayer *self,
              LegationPlacement placement,
              const LegationVertex *vertices,
              guint n,
              double inset,
              LegationVertex *position)
{
  static const double copies[] = { 0.0, -1.0, 1.0 };
  const double world
    = legation_frame_get_world_size (legation_scene_get_frame (self->picture->scene));
  const double width = gtk_widget_get_width (GTK_WIDGET (self));
  const double height = gtk_widget_get_height (GTK_WIDGET (self));
  const LegationVertex low = { (inset - placement.x) / placement.scale,
                               (inset - placement.y) / placement.scale };
  const LegationVertex high = { low.x + (width - 2.0 * inset) / placement.scale,
                                low.y + (height - 2.0 * inset) / placement.scale };
  double nearest = G_MAXDOUBLE;

  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    {
      const double shift = copies[i] * world;
      const double before = nearest;

      find_inside (vertices, n, (LegationVertex){ low.x - shift, low.y },
                   (LegationVertex){ high.x - shift, high.y }, &nearest, position);
      if (nearest < before)
        position->x += shift;
    }

  return nearest < G_MAXDOUBLE;
}

/* Where a line can be pointed at: at its badge, which may be NULL, or else where there is room for the
 * ring of the focus, or, of what only touches the edge of the view, there.  Returns whether any of the
 * line is in view. */
gboolean
_legation_map_layer_find_on_line (LegationMapLayer *self,
                                  LegationPlacement placement,
                                  const LegationVertex *badge,
                                  const LegationVertex *vertices,
                                  guint n,
                                  LegationVertex *position)
{
  if (badge != NULL && _legation_map_layer_sees (self, placement, *badge))
    {
      *position = *badge;
      return TRUE;
    }

  return find_in_view (self, placement, vertices, n, ITEM_SIZE / 2.0, position)
         || find_in_view (self, placement, vertices, n, 0.0, position);
}

static void
add_position (GHashTable *positions, const LegationEvent *event, LegationVertex position)
{
  g_hash_table_insert (positions, (gpointer) event, g_memdup2 (&position, sizeof position));
}

/* The place of each event of which anything is drawn in view.  What is only a trace of other times is
 * no stop of the keyboard, as it is not counted either. */
static GHashTable *
collect_positions (LegationMapLayer *self, LegationPlacement placement)
{
  GHashTable *positions = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  guint n_legs, n_points;
  const LegationSceneLeg *legs = legation_scene_get_legs (self->picture->scene, &n_legs);
  const LegationScenePoint *points = legation_scene_get_points (self->picture->scene, &n_points);
  LegationVertex position;

  for (guint i = 0; i < n_legs; i++)
    if (legs[i].emphasis > LEGATION_EMPHASIS_GHOST
        && !g_hash_table_contains (positions, legs[i].leg->event)
        && _legation_map_layer_find_on_line (self, placement,
                                             legs[i].has_badge ? &legs[i].badge : NULL,
                                             legs[i].vertices, legs[i].n_vertices, &position))
      add_position (positions, legs[i].leg->event, position);
  for (guint i = 0; i < n_points; i++)
    if (points[i].emphasis > LEGATION_EMPHASIS_GHOST && !points[i].piled
        && !g_hash_table_contains (positions, points[i].point->event)
        && (_legation_map_layer_sees (self, placement, points[i].badge)
            || _legation_map_layer_sees (self, placement, points[i].center)))
      add_position (positions, points[i].point->event, points[i].badge);

  return positions;
}

/* The focus of an item that goes is the map's. */
void
_legation_map_layer_remove_item (LegationMapLayer *self, GtkWidget *item)
{
  if (gtk_widget_is_focus (item) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (self)));
  gtk_widget_unparent (item);
}

/* Takes the children that stand for no event in view any more. */
static GHashTable *
keep_items (LegationMapLayer *self, GHashTable *positions)
{
  GHashTable *kept = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      LegationMapItem *item = g_ptr_array_index (self->items, i);
      const LegationEvent *event = legation_map_item_get_event (item);

      if (g_hash_table_contains (positions, event))
        {
          g_hash_table_insert (kept, (gpointer) event, item);
          continue;
        }
      _legation_map_layer_remove_item (self, GTK_WIDGET (item));
    }
  g_ptr_array_set_size (self->items, 0);

  return kept;
}

static void
add_item (LegationMapLayer *self,
          GHashTable *kept,
          const LegationEvent *event,
          LegationVertex position)
{
  GtkWidget *last = self->items->len > 0 ? g_ptr_array_index (self->items, self->items->len - 1)
                                         : NULL;
  LegationMapItem *item = g_hash_table_lookup (kept, event);

  if (item == NULL)
    item = legation_map_item_new (self->session, event);
  legation_map_item_set_position (item, position);
  if (gtk_widget_get_parent (GTK_WIDGET (item)) == NULL
      || gtk_widget_get_prev_sibling (GTK_WIDGET (item)) != last)
    gtk_widget_insert_after (GTK_WIDGET (item), GTK_WIDGET (self), last);
  g_ptr_array_add (self->items, item);
  g_hash_table_remove (kept, event);
}

static void
count_rest (LegationMapLayer *self, guint n)
{
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->more, n > 0);
  if (n == 0)
    return;
  text = g_strdup_printf (ngettext ("and %u more, see the list of events",
                                    "and %u more, see the list of events", n),
                          n);
  gtk_label_set_label (GTK_LABEL (self->more), text);
}

static void
update_items (LegationMapLayer *self)
{
  LegationPlacement placement
    = _legation_map_layer_place (self, &self->picture->request->frame);
  g_autoptr (GHashTable) positions = collect_positions (self, placement);
  g_autoptr (GHashTable) kept = keep_items (self, positions);
  LegationDataset *dataset = legation_session_get_dataset (self->session);
  GHashTableIter iter;
  gpointer item;
  guint n;
  const LegationEvent *const *events = legation_dataset_get_events_by_date (dataset, &n);

  for (guint i = 0; i < n && self->items->len < MAX_ITEMS; i++)
    {
      const LegationVertex *position = g_hash_table_lookup (positions, events[i]);

      if (position != NULL)
        add_item (self, kept, events[i], *position);
    }

  g_hash_table_iter_init (&iter, kept);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    _legation_map_layer_remove_item (self, item);
  g_clear_handle_id (&self->moved_timeout, g_source_remove);
  self->items_frame = self->picture->request->frame;
  self->n_events = g_hash_table_size (positions);
  count_rest (self, self->n_events - self->items->len);
  _legation_map_layer_queue_places (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
rested_cb (gpointer data)
{
  LegationMapLayer *self = data;

  self->items_timeout = 0;
  if (self->picture != NULL)
    {
      update_items (self);
      g_signal_emit_by_name (self, "picture-changed");
    }

  return G_SOURCE_REMOVE;
}

/* After a new picture.  What has the keyboard focus is shown on the picture, and never waits. */
void
_legation_map_layer_update_items (LegationMapLayer *self)
{
  const gint64 now = g_get_monotonic_time ();
  const gboolean alone = self->items_timeout == 0 && now - self->pictured_at > REST_MICROSECONDS;
  gint64 rest = REST_MICROSECONDS;

  if (self->items_timeout == 0)
    self->items_due = now + LONGEST_MICROSECONDS;
  g_clear_handle_id (&self->items_timeout, g_source_remove);
  self->pictured_at = now;
  if (alone || gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    {
      update_items (self);
      return;
    }
  rest = CLAMP (self->items_due - now, 0, rest);
  self->items_timeout = g_timeout_add ((guint) (rest / 1000), rested_cb, self);
}

static gboolean
moved_cb (gpointer data)
{
  LegationMapLayer *self = data;

  self->moved_timeout = 0;
  if (self->picture == NULL || self->items_timeout != 0)
    return G_SOURCE_REMOVE;
  update_items (self);
  g_signal_emit_by_name (self, "picture-changed");

  return G_SOURCE_REMOVE;
}

/**
 * legation_map_layer_follow: tells that the map has moved.  The picture reaches further than the map,
 * so that no other one need come: once the map rests, the children and what is said of the picture
 * follow, and “picture-changed” comes again.
 */
void
legation_map_layer_follow (LegationMapLayer *self)
{
  g_clear_handle_id (&self->moved_timeout, g_source_remove);
  self->moved_timeout = g_timeout_add (REST_MICROSECONDS / 1000, moved_cb, self);
}

/**
 * legation_map_layer_has_rested: whether the children are those of the picture that is shown, and what
 *   is said of it can be worked out; if not, “picture-changed” comes again when it is so.
 */
gboolean
legation_map_layer_has_rested (LegationMapLayer *self)
{
  return self->items_timeout == 0;
}

void
_legation_map_layer_allocate_items (LegationMapLayer *self)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self));
  const int height = gtk_widget_get_height (GTK_WIDGET (self));
  LegationPlacement placement;

  if (gtk_widget_get_visible (self->more))
    {
      GtkRequisition size;

      gtk_widget_get_preferred_size (self->more, NULL, &size);
      gtk_widget_size_allocate (self->more,
                                &(GtkAllocation){ 0, 0, size.width, size.height }, -1);
    }
  if (self->items->len == 0 && legation_map_layer_get_scene (self, &placement) == NULL)
    return;

  placement = _legation_map_layer_place (self, &self->items_frame);
  for (guint i = 0; i < self->items->len; i++)
    {
      LegationMapItem *item = g_ptr_array_index (self->items, i);
      LegationVertex position = legation_map_item_get_position (item);
      GtkAllocation allocation = { .width = ITEM_SIZE, .height = ITEM_SIZE };

      allocation.x = (int) lround (placement.x + placement.scale * position.x) - ITEM_SIZE / 2;
      allocation.y = (int) lround (placement.y + placement.scale * position.y) - ITEM_SIZE / 2;
      allocation.x = CLAMP (allocation.x, 0, MAX (width - ITEM_SIZE, 0));
      allocation.y = CLAMP (allocation.y, 0, MAX (height - ITEM_SIZE, 0));

      gtk_widget_size_allocate (GTK_WIDGET (item), &allocation, -1);
    }
  _legation_map_layer_allocate_places (self);
}

void
_legation_map_layer_remove_items (LegationMapLayer *self)
{
  g_clear_handle_id (&self->items_timeout, g_source_remove);
  g_clear_handle_id (&self->moved_timeout, g_source_remove);
  for (guint i = 0; i < self->items->len; i++)
    _legation_map_layer_remove_item (self, g_ptr_array_index (self->items, i));
  g_ptr_array_set_size (self->items, 0);
  self->n_events = 0;
  _legation_map_layer_remove_places (self);
}
