/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bundles and places in view as child widgets, after the events: the keyboard reaches bundles with the
 * most journeys first, then the places with the most of them by name.  They follow the map when it has
 * come to rest. */

#include "legation-map-item.h"
#include "legation-map-layer-private.h"
#include "legation-map-words.h"

#include <string.h>

#define MAX_BUNDLES 60
#define MAX_PLACES 60
#define ITEM_SIZE 24

/* Who looks for a place waits for the map to stop; a widget for each on the way would cost frames. */
#define REST_MILLISECONDS 150

/** Place: a mark in view and what it is called. */
typedef struct
{
  const LegationSceneMark *mark;
  const char *name;
} Place;

static int
compare_bundles (gconstpointer a, gconstpointer b)
{
  const LegationSceneBundle *left = *(const LegationSceneBundle *const *) a;
  const LegationSceneBundle *right = *(const LegationSceneBundle *const *) b;

  if (left->n_legs != right->n_legs)
    return left->n_legs > right->n_legs ? -1 : 1;
  if (left->from != right->from)
    return left->from < right->from ? -1 : 1;

  if (left->to != right->to)
    return left->to < right->to ? -1 : 1;

  return (int) right->emphasis - (int) left->emphasis;
}

/* Those with the most journeys first. */
static int
compare_weights (gconstpointer a, gconstpointer b)
{
  const Place *left = a;
  const Place *right = b;

  return (left->mark->n_legs < right->mark->n_legs) - (left->mark->n_legs > right->mark->n_legs);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *left = a;
  const Place *right = b;
  int order = g_utf8_collate (left->name, right->name);

  return order != 0 ? order : (int) left->mark->mark->shape - (int) right->mark->mark->shape;
}

static gboolean
stands_for_mark (LegationMapItem *item, const LegationMark *mark)
{
  const LegationMark *known = legation_map_item_get_mark (item);

  return known != NULL && known->shape == mark->shape && known->place == mark->place
         && g_str_equal (known->country, mark->country);
}

/* What a bundle has become that is louder or quieter now, too. */
static gboolean
stands_for_bundle (LegationMapItem *item, LegationScene *scene, const LegationSceneBundle *bundle)
{
  LegationBundleKey key;

  return legation_map_item_get_key (item, &key) && legation_scene_find_bundle (scene, key) == bundle;
}

/* Takes the former item of a mark or of a bundle of @scene out of @former, so that what has the focus
 * keeps it. */
static LegationMapItem *
take (GPtrArray *former,
      const LegationMark *mark,
      LegationScene *scene,
      const LegationSceneBundle *bundle)
{
  for (guint i = 0; i < former->len; i++)
    {
      LegationMapItem *item = former->pdata[i];

      if (mark != NULL ? stands_for_mark (item, mark) : stands_for_bundle (item, scene, bundle))
        {
          g_ptr_array_remove_index (former, i);
          return item;
        }
    }

  return NULL;
}

static void
add (LegationMapLayer *self, LegationMapItem *item, const char *label, LegationLocation location)
{
  legation_map_item_set_label (item, label);
  legation_map_item_set_location (item, location);
  if (gtk_widget_get_parent (GTK_WIDGET (item)) == NULL)
    gtk_widget_set_parent (GTK_WIDGET (item), GTK_WIDGET (self));
  g_ptr_array_add (self->places, item);
}

/* A pile whose badge is not drawn, or not in view, is at its mark. */
static gboolean
find_bundle (LegationMapLayer *self,
             LegationPlacement placement,
             const LegationSceneBundle *bundle,
             const LegationSceneMark *marks,
             LegationVertex *position)
{
  if (_legation_map_layer_find_on_line (self, placement, bundle->has_badge ? &bundle->badge : NULL,
                                        bundle->vertices, bundle->n_vertices, position))
    return TRUE;
  *position = marks[bundle->from].center;

  return legation_bundle_is_pile (bundle) && _legation_map_layer_sees (self, placement, *position);
}

static void
add_bundles (LegationMapLayer *self, LegationPlacement placement, GPtrArray *former)
{
  LegationScene *scene = self->picture->scene;
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  guint n, n_marks;
  const LegationSceneBundle *bundles = legation_scene_get_bundles (scene, &n);
  const LegationSceneMark *marks = legation_scene_get_marks (scene, &n_marks);

  for (guint i = 0; i < n; i++)
    if (bundles[i].emphasis > LEGATION_EMPHASIS_GHOST)
      g_ptr_array_add (shown, (gpointer) &bundles[i]);
  g_ptr_array_sort (shown, compare_bundles);
  for (guint i = 0; i < shown->len && self->places->len < MAX_BUNDLES; i++)
    {
      const LegationSceneBundle *bundle = shown->pdata[i];
      g_autofree char *label = NULL;
      LegationMapItem *item;
      LegationVertex position;

      if (!find_bundle (self, placement, bundle, marks, &position))
        continue;
      item = take (former, NULL, scene, bundle);
      if (item == NULL)
        item = legation_map_item_new_bundle (self->session, legation_bundle_get_key (bundle));
      legation_map_item_set_key (item, legation_bundle_get_key (bundle));
      label = legation_bundle_describe (self->session, bundle, marks);
      add (self, item, label,
           legation_frame_unproject (legation_scene_get_frame (scene), position.x, position.y));
    }
}

static void
add_marks (LegationMapLayer *self, LegationPlacement placement, GPtrArray *former)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  guint n;
  const LegationSceneMark *marks = legation_scene_get_marks (self->picture->scene, &n);

  for (guint i = 0; i < n; i++)
    if (marks[i].emphasis > LEGATION_EMPHASIS_GHOST
        && _legation_map_layer_sees (self, placement, marks[i].center))
      {
        Place place = { &marks[i], legation_mark_name (self->session, marks[i].mark) };

        g_array_append_val (places, place);
      }
  g_array_sort (places, compare_weights);
  g_array_set_size (places, MIN (places->len, MAX_PLACES));
  g_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i++)
    {
      const LegationSceneMark *mark = g_array_index (places, Place, i).mark;
      g_autofree char *label = legation_mark_describe (self->session, mark);
      LegationMapItem *item = take (former, mark->mark, NULL, NULL);

      if (item == NULL)
        item = legation_map_item_new_mark (self->session, mark->mark);
      add (self, item, label, mark->mark->location);
    }
}

static gboolean
update_cb (gpointer data)
{
  LegationMapLayer *self = data;
  g_autoptr (GPtrArray) former = self->places;
  LegationPlacement placement;

  self->places_timeout = 0;
  self->places = g_ptr_array_new ();
  if (legation_map_layer_get_scene (self, &placement) != NULL)
    {
      add_bundles (self, placement, former);
      add_marks (self, placement, former);
    }
  for (guint i = 0; i < former->len; i++)
    _legation_map_layer_remove_item (self, former->pdata[i]);
  gtk_widget_queue_allocate (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

/* After a new picture: once the pictures stop to come. */
void
_legation_map_layer_queue_places (LegationMapLayer *self)
{
  g_clear_handle_id (&self->places_timeout, g_source_remove);
  self->places_timeout = g_timeout_add (REST_MILLISECONDS, update_cb, self);
}

void
_legation_map_layer_allocate_places (LegationMapLayer *self)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self));
  const int height = gtk_widget_get_height (GTK_WIDGET (self));
  LegationPlacement placement;
  LegationScene *scene = legation_map_layer_get_scene (self, &placement);

  for (guint i = 0; i < self->places->len && scene != NULL; i++)
    {
      LegationMapItem *item = self->places->pdata[i];
      GtkAllocation allocation = { .width = ITEM_SIZE, .height = ITEM_SIZE };
      double x, y;

      legation_frame_project (legation_scene_get_frame (scene),
                              legation_map_item_get_location (item), &x, &y);
      allocation.x = (int) lround (placement.x + placement.scale * x) - ITEM_SIZE / 2;
      allocation.y = (int) lround (placement.y + placement.scale * y) - ITEM_SIZE / 2;
      allocation.x = CLAMP (allocation.x, 0, MAX (width - ITEM_SIZE, 0));
      allocation.y = CLAMP (allocation.y, 0, MAX (height - ITEM_SIZE, 0));

      gtk_widget_size_allocate (GTK_WIDGET (item), &allocation, -1);
    }
}

void
_legation_map_layer_remove_places (LegationMapLayer *self)
{
  g_clear_handle_id (&self->places_timeout, g_source_remove);
  for (guint i = 0; i < self->places->len; i++)
    _legation_map_layer_remove_item (self, self->places->pdata[i]);
  g_ptr_array_set_size (self->places, 0);
}

/* Tab and Shift+Tab go through the events by date, wherever on the map they are, then through bundles
 * and places. */
gboolean
_legation_map_layer_focus_item (LegationMapLayer *self, GtkDirectionType direction)
{
  GtkWidget *current = gtk_widget_get_focus_child (GTK_WIDGET (self));
  const int n_items = (int) self->items->len;
  const int n = n_items + (int) self->places->len;
  int step = direction == GTK_DIR_TAB_FORWARD ? 1 : -1;
  guint found;
  int next;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return FALSE;
  if (current != NULL && g_ptr_array_find (self->items, current, &found))
    next = (int) found + step;
  else if (current != NULL && g_ptr_array_find (self->places, current, &found))
    next = n_items + (int) found + step;
  else
    next = step > 0 ? 0 : n - 1;
  if (next < 0 || next >= n)
    return FALSE;

  return gtk_widget_grab_focus (next < n_items ? self->items->pdata[next]
                                               : self->places->pdata[next - n_items]);
}
