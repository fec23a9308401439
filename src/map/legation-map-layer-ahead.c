/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The picture of where a flight ends is made first, so that it is there when the map is; pictures on
 * the way are made when it is done. */

#include "legation-map-layer-private.h"

/* In pixels of the picture: where a flight ends is worked out once for it and once for the map. */
#define NEAR 0.25

void
_legation_map_layer_forget_ahead (LegationMapLayer *self)
{
  g_clear_pointer (&self->wanted_ahead, legation_paint_request_free);
  g_clear_pointer (&self->ahead, legation_picture_unref);
}

/* Whether it is being made: a later request would take its place. */
gboolean
_legation_map_layer_waits_ahead (LegationMapLayer *self)
{
  return self->wanted_ahead != NULL && self->ahead == NULL;
}

/**
 * legation_map_layer_aim: tells that the map is about to go somewhere, so that the picture of that is
 * there in time.
 */
void
legation_map_layer_aim (LegationMapLayer *self, LegationCamera camera)
{
  LegationPaintRequest request;

  _legation_map_layer_forget_ahead (self);
  if (self->composer == NULL || gtk_widget_get_width (GTK_WIDGET (self)) < 1)
    return;
  _legation_map_layer_fill_request (self, camera, &request);
  if (_legation_map_layer_will_do (self->wanted, &request, NEAR))
    return;
  /* It takes the place of what was asked for, which may not have been begun. */
  g_clear_pointer (&self->wanted, legation_paint_request_free);
  _legation_map_layer_ask (self, &self->wanted_ahead, &request);
}

/** legation_map_layer_arrive: shows the picture of where the map was to go, if it is there. */
void
legation_map_layer_arrive (LegationMapLayer *self)
{
  g_autoptr (LegationPicture) picture = NULL;
  LegationPaintRequest now;

  if (self->ahead == NULL)
    return;
  _legation_map_layer_fill_request (self, _legation_map_layer_get_camera (self), &now);
  if (!_legation_map_layer_will_do (self->wanted_ahead, &now, NEAR))
    return;
  picture = g_steal_pointer (&self->ahead);
  g_clear_pointer (&self->wanted, legation_paint_request_free);
  self->wanted = g_steal_pointer (&self->wanted_ahead);
  _legation_map_layer_show_picture (self, picture);
}

/* Keeps a picture until the map is there.  Returns: whether it is the one. */
gboolean
_legation_map_layer_keep_ahead (LegationMapLayer *self, LegationPicture *picture)
{
  if (self->wanted_ahead == NULL
      || !legation_paint_request_equal (picture->request, self->wanted_ahead))
    return FALSE;
  g_clear_pointer (&self->ahead, legation_picture_unref);
  self->ahead = legation_picture_ref (picture);
  legation_map_layer_arrive (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return TRUE;
}
