/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the map shows, as a box that brings it back in another window. */

#include "config.h"

#include "legation-map-view-private.h"

/**
 * legation_map_view_get_box: what is seen of the world beside what lies over the map.
 * @box: (out): the box, in degrees
 *
 * Returns: whether the map is on screen, so that it shows anything
 */
gboolean
legation_map_view_get_box (LegationMapView *self, LegationBox *box)
{
  LegationFrame frame;
  LegationLocation middle;
  graphene_rect_t area;

  g_return_val_if_fail (LEGATION_IS_MAP_VIEW (self), FALSE);
  g_return_val_if_fail (box != NULL, FALSE);

  if (self->width < 1 || self->height < 1)
    return FALSE;
  area = _legation_map_view_find_uncovered (self);
  frame = (LegationFrame){
    .camera = _legation_map_view_get_target (self),
    .width = self->width,
    .height = self->height,
    .scale = 1.0,
  };
  middle = legation_frame_unproject (&frame, area.origin.x + area.size.width / 2.0, self->height / 2.0);
  frame.camera.lon = middle.lon;
  frame.width = area.size.width;
  *box = legation_frame_get_box (&frame);

  return TRUE;
}
