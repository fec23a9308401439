/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A frame: which part of the world is drawn, and on how large a picture.  Plain values, with the
 * way from degrees to logical pixels and back. */

#pragma once

#include "legation-mercator.h"

G_BEGIN_DECLS

/* The finest zoom level for which the base map has detail to show. */
#define LEGATION_FRAME_MAX_ZOOM 10.0

/**
 * LegationFrame:
 * @camera: the place in the middle of the picture and the zoom level
 * @width: in logical pixels
 * @height: in logical pixels
 * @scale: device pixels for a logical pixel; 1 for vector targets
 */
typedef struct
{
  LegationCamera camera;
  double width;
  double height;
  double scale;
} LegationFrame;

gboolean legation_frame_equal (const LegationFrame *a, const LegationFrame *b);
double legation_frame_get_world_size (const LegationFrame *frame);
void legation_frame_project (const LegationFrame *frame,
                             LegationLocation location,
                             double *x,
                             double *y);
LegationLocation legation_frame_unproject (const LegationFrame *frame, double x, double y);
LegationBox legation_frame_get_box (const LegationFrame *frame);

LegationCamera legation_frame_fit_box (LegationBox box,
                                       double width,
                                       double height,
                                       double padding);
double legation_frame_get_min_zoom (double width, double height);
LegationCamera legation_frame_clamp_camera (LegationCamera camera, double width, double height);

LegationBox legation_box_around (const LegationLocation *locations, guint n);

double legation_frame_get_metres_per_pixel (const LegationFrame *frame);
double legation_frame_get_scale_bar (const LegationFrame *frame,
                                     double max_length,
                                     double *metres);

G_END_DECLS
