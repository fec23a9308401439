/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shipped base map, with its relief, and pictures of it. */

#pragma once

#include "test-carto.h"

LegationBasemap *load_basemap (gboolean with_relief);
cairo_surface_t *draw_basemap (LegationBasemap *basemap,
                               const LegationFrame *frame,
                               LegationStyleId style);
guint32 get_surface_pixel (cairo_surface_t *surface, int x, int y);
int get_pixel_distance (guint32 a, guint32 b);
