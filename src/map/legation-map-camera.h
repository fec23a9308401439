/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Arithmetic with cameras: how to look at a set of places, how to get from one view to another, and
 * what a user's wish becomes at the edges of the world.  Plain values, no widgets. */

#pragma once

#include <graphene.h>

#include "legation-frame.h"

G_BEGIN_DECLS

gboolean legation_camera_equal (LegationCamera a, LegationCamera b);
LegationCamera legation_camera_interpolate (LegationCamera from, LegationCamera to, double t);
double legation_camera_measure_way (LegationCamera from, LegationCamera to, double side);
LegationCamera
legation_camera_travel (LegationCamera from, LegationCamera to, double side, double t);
LegationCamera legation_camera_pan (LegationCamera camera, double dx, double dy);
LegationCamera legation_camera_zoom_at (LegationCamera camera,
                                        double zoom,
                                        double x,
                                        double y,
                                        double width,
                                        double height);
LegationCamera legation_camera_constrain (LegationCamera before,
                                          LegationCamera wanted,
                                          double width,
                                          double height);

LegationCamera legation_camera_fit_area (LegationBox box,
                                         const graphene_rect_t *area,
                                         double width,
                                         double height,
                                         double max_zoom);
gboolean legation_camera_shows (LegationCamera camera,
                                const LegationLocation *locations,
                                guint n,
                                const graphene_rect_t *area,
                                double width,
                                double height);
LegationCamera legation_camera_reveal (LegationCamera camera,
                                       const LegationLocation *locations,
                                       guint n,
                                       const graphene_rect_t *area,
                                       double width,
                                       double height);

G_END_DECLS
