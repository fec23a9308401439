/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is where on the picture, as it lies on the widget now, and what of it is pointed at or has the
 * keyboard focus. */

#include "legation-map-item.h"
#include "legation-map-layer-private.h"
#include "legation-map-pick.h"

/**
 * legation_map_layer_point_at: what the pointer is over stands out at once.
 * @hit: what legation_map_layer_hit() found; empty: nothing
 *
 * Returns: whether that is something else than before
 */
gboolean
legation_map_layer_point_at (LegationMapLayer *self, const LegationHit *hit)
{
  LegationScene *scene = self->picture != NULL ? self->picture->scene : NULL;
  const gboolean same = legation_hit_equal (&self->pointed, hit);

  if (same && scene == self->pointed_scene)
    return FALSE;
  g_clear_pointer (&self->pointed_scene, legation_scene_unref);
  self->pointed = *hit;
  self->pointed.country = g_intern_string (hit->country);
  self->hover = hit->event;
  if (scene != NULL && !legation_hit_is_empty (hit))
    self->pointed_scene = legation_scene_ref (scene);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return !same;
}

/**
 * legation_map_layer_get_pointed: what is pointed at.
 * @scene: (out) (optional) (nullable) (transfer none): the scene that it is part of
 *
 * Returns: (transfer none): it, or an empty hit
 */
const LegationHit *
legation_map_layer_get_pointed (LegationMapLayer *self, LegationScene **scene)
{
  if (scene != NULL)
    *scene = self->pointed_scene;

  return &self->pointed;
}

/* The name of a country that the dataset knows nothing of is ground like any other. */
static gboolean
is_foreign (LegationMapLayer *self, const LegationHit *hit)
{
  return hit->event == NULL && hit->bundle == NULL && hit->mark == NULL && hit->country != NULL
         && !_legation_map_layer_knows_country (self, hit->country);
}

/**
 * legation_map_layer_hit: what is at a point of the widget, as it is drawn now; where nothing is drawn,
 * the country of the dataset to which the ground belongs.
 */
LegationHit
legation_map_layer_hit (LegationMapLayer *self, double x, double y)
{
  LegationPlacement placement;
  LegationScene *scene = legation_map_layer_get_scene (self, &placement);

  LegationHit hit = { .event = NULL };

  if (scene == NULL)
    return hit;
  hit = legation_scene_hit (scene, (x - placement.x) / placement.scale,
                            (y - placement.y) / placement.scale);
  if (is_foreign (self, &hit) || legation_hit_is_empty (&hit))
    hit.country = _legation_map_layer_find_area (self, x, y);

  return hit;
}

/**
 * legation_map_layer_hit_all: all that is at a point of the widget, as legation_scene_hit_all() has it,
 * or the country to which the ground belongs.
 *
 * Returns: (transfer full) (element-type LegationHit): valid until “picture-changed”
 */
GArray *
legation_map_layer_hit_all (LegationMapLayer *self, double x, double y)
{
  LegationPlacement placement;
  LegationScene *scene = legation_map_layer_get_scene (self, &placement);

  LegationHit area = { .event = NULL };
  GArray *hits;

  if (scene == NULL)
    return g_array_new (FALSE, FALSE, sizeof (LegationHit));
  hits = legation_scene_hit_all (scene, (x - placement.x) / placement.scale,
                                 (y - placement.y) / placement.scale);
  for (guint i = hits->len; i > 0; i--)
    if (is_foreign (self, &g_array_index (hits, LegationHit, i - 1)))
      g_array_remove_index (hits, i - 1);
  if (hits->len == 0)
    area.country = _legation_map_layer_find_area (self, x, y);
  if (area.country != NULL)
    g_array_append_val (hits, area);

  return hits;
}

/**
 * legation_map_layer_find_bundle: a bundle in the picture that is shown, as
 * legation_scene_find_bundle() has it.
 *
 * Returns: (nullable): valid until “picture-changed”
 */
const LegationSceneBundle *
legation_map_layer_find_bundle (LegationMapLayer *self, LegationBundleKey key)
{
  return self->picture != NULL ? legation_scene_find_bundle (self->picture->scene, key) : NULL;
}

/**
 * legation_map_layer_get_focused: what has the keyboard focus.
 * @x: (out): where it is on the widget
 * @y: (out): where it is on the widget
 *
 * Returns: it, valid until “picture-changed”, or an empty hit
 */
LegationHit
legation_map_layer_get_focused (LegationMapLayer *self, double *x, double *y)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));
  LegationHit hit = { .event = NULL };
  LegationPlacement placement;
  LegationVertex position;
  LegationMapItem *item;
  LegationBundleKey key;

  if (!LEGATION_IS_MAP_ITEM (child) || legation_map_layer_get_scene (self, &placement) == NULL)
    return hit;

  item = LEGATION_MAP_ITEM (child);
  hit.event = legation_map_item_get_event (item);
  hit.mark = legation_map_item_get_mark (item);
  if (hit.mark != NULL)
    hit.country = hit.mark->country;
  else if (legation_map_item_get_key (item, &key))
    hit.bundle = legation_scene_find_bundle (self->picture->scene, key);
  position = legation_map_item_get_position (item);
  if (hit.event == NULL)
    legation_frame_project (legation_scene_get_frame (self->picture->scene),
                            legation_map_item_get_location (item), &position.x, &position.y);
  *x = placement.x + placement.scale * position.x;
  *y = placement.y + placement.scale * position.y;

  return hit;
}

/** legation_map_layer_get_focus: Returns: (nullable): the event among what can have the focus. */
const LegationEvent *
legation_map_layer_get_focus (LegationMapLayer *self, double *x, double *y)
{
  return legation_map_layer_get_focused (self, x, y).event;
}
