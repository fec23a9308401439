/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From features on the integer grid to cairo paths, without what is out of view or too fine to see.
 * Private to the drawing of the base map. */

#pragma once

#include "legation-basemap-private.h"

G_BEGIN_DECLS

typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} LegationRect;

/**
 * LegationPathView: how the grid lies on the picture.
 * @factor: logical pixels for a cell of the grid
 * @x: where the grid's origin is, in logical pixels
 * @y: where the grid's origin is, in logical pixels
 * @thinning: points nearer to the one before than this many cells are left out
 * @level_box: the edges of the level; what runs along them is no shore
 * @rect: what is to be seen, with room for the width of a line
 */
typedef struct
{
  double factor;
  double x;
  double y;
  double thinning;
  LegationGridBox level_box;
  LegationRect rect;
} LegationPathView;

void legation_path_find_copies (const LegationFrame *frame, int *first, int *last);
void legation_path_view_place (LegationPathView *view,
                               const LegationFrame *frame,
                               guint bits,
                               const LegationGridBox *level_box,
                               int copy);
void legation_path_add_region (cairo_t *cr,
                               const LegationFrame *frame,
                               guint bits,
                               const LegationGridBox *level_box);
void legation_path_view_set_rect (LegationPathView *view, const LegationRect *rect);
gboolean legation_path_sees_feature (const LegationPathView *view, const LegationFeature *feature);

void legation_path_add_area (cairo_t *cr,
                             const LegationPathView *view,
                             const LegationFeatures *layer,
                             const LegationFeature *feature);
void legation_path_add_shore (cairo_t *cr,
                              const LegationPathView *view,
                              const LegationFeatures *layer,
                              const LegationFeature *feature);
void legation_path_add_line (cairo_t *cr,
                             const LegationPathView *view,
                             const LegationFeatures *layer,
                             const LegationFeature *feature);
void legation_path_stroke_dashed (cairo_t *cr,
                                  const LegationPathView *view,
                                  const LegationFeatures *layer,
                                  const LegationFeature *feature,
                                  const double dashes[2]);

G_END_DECLS
