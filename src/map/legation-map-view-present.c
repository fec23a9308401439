/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The map of a talk: nothing lies on it, nobody moves it but who presents it, and marks, names and
 * lines are as large as the room needs. */

#include "legation-map-view-private.h"

/* Of the shorter side of the map. */
#define PAN_SHARE 0.15
/* So far is from one edge of the map to the other, see legation_camera_measure_way(). */
#define FAR 1.2

/**
 * legation_map_view_set_presented: shows the map alone, without buttons, cards and pills; it takes no
 * focus and no click, and looks where legation_map_view_look_at() says, not where its session does.
 * There is no way back.
 */
void
legation_map_view_set_presented (LegationMapView *self)
{
  g_return_if_fail (LEGATION_IS_MAP_VIEW (self));

  self->presented = TRUE;
  self->at_home = FALSE;
  legation_map_layer_set_exact (self->layer, TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_widget_set_visible (self->tools, FALSE);
  gtk_widget_set_visible (self->credits, FALSE);
  _legation_map_view_clear_overlays (self);
}

/**
 * legation_map_view_set_scale: draws marks, names and lines larger; what is in view stays.
 * @scale: pixels of the widget for a pixel of the picture, 1 by default
 */
void
legation_map_view_set_scale (LegationMapView *self, double scale)
{
  g_return_if_fail (LEGATION_IS_MAP_VIEW (self));
  g_return_if_fail (scale > 0.0);

  legation_map_layer_set_scale (self->layer, scale);
}

/**
 * legation_map_view_set_cover: names keep clear of a part that something opaque lies over.
 * @cover: in pixels of the widget; empty for none
 */
void
legation_map_view_set_cover (LegationMapView *self, const graphene_rect_t *cover)
{
  g_return_if_fail (LEGATION_IS_MAP_VIEW (self));

  legation_map_layer_set_cover (self->layer, cover);
}

/* What is further than one can follow in that time takes up to twice as long. */
static void
travel (LegationMapView *self, LegationCamera camera, guint milliseconds)
{
  const double side = sqrt (self->width * self->height);
  const double far = legation_camera_measure_way (self->camera, camera, side) / FAR;

  legation_map_layer_aim (self->layer, camera);
  self->at_home = self->at_box = self->stepping = FALSE;
  legation_flight_travel (self->flight, self->camera, camera, side,
                          (guint) (milliseconds * CLAMP (far, 1.0, 2.0)));
}

/**
 * legation_map_view_look_at: goes to a place, and as far away on the way as it takes to see where that
 * is.
 * @camera: as if a pixel of the picture were a pixel of the widget
 * @milliseconds: how long the way takes, if it is not far; 0 is there at once, as it is where motion is
 *   not wanted
 */
void
legation_map_view_look_at (LegationMapView *self, LegationCamera camera, guint milliseconds)
{
  g_return_if_fail (LEGATION_IS_MAP_VIEW (self));

  if (milliseconds > 0 && self->width > 0)
    {
      travel (self, legation_frame_clamp_camera (camera, self->width, self->height), milliseconds);
      return;
    }
  legation_flight_stop (self->flight);
  self->at_home = self->at_box = self->stepping = FALSE;
  _legation_map_view_place_camera (self, camera);
}

/**
 * legation_map_view_pan: looks beside what is shown.
 * @dx: steps to the east
 * @dy: steps to the south
 */
void
legation_map_view_pan (LegationMapView *self, int dx, int dy)
{
  const double step = PAN_SHARE * MIN (self->width, self->height);

  g_return_if_fail (LEGATION_IS_MAP_VIEW (self));

  if (self->width > 0)
    _legation_map_view_pan (self, dx * step, dy * step);
}
