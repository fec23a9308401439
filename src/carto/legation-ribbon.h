/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A ribbon: a wide line made of bands that lie side by side, drawn on an image in one pass.  Cairo
 * would stroke each band by itself, and far more slowly: bundles are hundreds in each picture. */

#pragma once

#include <cairo.h>

#include "legation-scene.h"
#include "legation-style.h"

G_BEGIN_DECLS

/**
 * LegationCanvas: the pixels behind a context.  A point (x, y) of the context is at (@scale × x + @x,
 * @scale × y + @y) of them.
 * @left, @top, @right, @bottom: what may be drawn on; the last ones are outside
 */
typedef struct
{
  cairo_surface_t *surface;
  double scale;
  double x;
  double y;
  int left, top, right, bottom;
} LegationCanvas;

/**
 * LegationRibbon: what is drawn, in the pixels of the context.
 * @vertices: (array length=n): its middle
 * @end: its length; what is left of the vertices is not drawn
 * @dashed: whether its first and its second half are; @reach is drawn all the same
 * @reach: how far it reaches to each side
 */
typedef struct
{
  const LegationVertex *vertices;
  guint n;
  double end;
  double reach;
  gboolean dashed[2];
} LegationRibbon;

/**
 * LegationRibbonBand: what lies between two lines beside the middle.
 * @from, @to: how far they are to the right of it
 * @lasting: it is drawn where the ribbon has a gap, too
 */
typedef struct
{
  double from;
  double to;
  LegationColor color;
  double opacity;
  gboolean lasting;
} LegationRibbonBand;

gboolean legation_canvas_init (LegationCanvas *self, cairo_t *cr);
gboolean legation_canvas_draw_ribbon (const LegationCanvas *self,
                                      const LegationRibbon *ribbon,
                                      const LegationRibbonBand *bands,
                                      guint n_bands);

G_END_DECLS
