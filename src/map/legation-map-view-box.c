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
  double width;

  g_return_val_if_fail (LEGATION_IS_MAP_VIEW (self), FALSE);
  g_return_val_if_fail (box != NULL, FALSE);

  width = self->width - self->covered_left - self->covered_right;
  if (width < 1 || self->height < 1)
    return FALSE;
  frame = (LegationFrame){
    .camera = _legation_map_view_get_target (self),
    .width = self->width,
    .height = self->height,
    .scale = 1.0,
  };
  middle = legation_frame_unproject (&frame, self->covered_left + width / 2.0, self->height / 2.0);
  frame.camera.lon = middle.lon;
  frame.width = width;
  *box = legation_frame_get_box (&frame);

  return TRUE;
}
