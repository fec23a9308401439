/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The field: very many thin lines as one picture.  They are not painted one over the other but counted
 * in each pixel, so that the cost is that of their length, and none hides another. */

#pragma once

#include <cairo.h>

#include "legation-bundle-table.h"
#include "legation-frame.h"
#include "legation-style.h"

G_BEGIN_DECLS

/** LegationFieldStroke: how a line of the field is broken. */
typedef enum
{
  LEGATION_FIELD_SOLID,
  LEGATION_FIELD_FIRST_HALF_DASHED,
  LEGATION_FIELD_SECOND_HALF_DASHED,
  LEGATION_FIELD_DASHED,
  LEGATION_FIELD_DOTTED,
} LegationFieldStroke;

/**
 * LegationFieldLine: a line of the field.
 * @arc: its course
 * @backward: it leads from the arc's end to its start
 * @offset: how far its middle is bowed sideways, in logical pixels; positive is west
 * @weight: how many lines it counts as
 * @color: of what it stands for
 */
typedef struct
{
  const LegationArc *arc;
  gboolean backward;
  LegationFieldStroke stroke;
  float offset;
  float weight;
  LegationColor color;
} LegationFieldLine;

/**
 * LegationFieldView: where the unit square lies on a picture, in device pixels: a point (x, y) of it is
 * at (@x + @world × x, @y + @world × y).
 */
typedef struct
{
  double world;
  double x;
  double y;
  double scale;
} LegationFieldView;

/** LegationFieldPlanes: what lines are counted in; of one picture after the other. */
typedef struct _LegationFieldPlanes LegationFieldPlanes;

LegationFieldPlanes *legation_field_planes_new (void);
void legation_field_planes_free (LegationFieldPlanes *self);
void legation_field_planes_trim (LegationFieldPlanes *self);

LegationFieldView legation_field_find_view (const LegationFrame *frame);
cairo_surface_t *legation_field_render (LegationFieldPlanes *planes,
                                        const LegationFrame *frame,
                                        const LegationFieldLine *lines,
                                        guint n_lines,
                                        double opacity);
void legation_field_draw (LegationFieldPlanes *planes,
                          cairo_surface_t *surface,
                          const LegationFrame *frame,
                          const LegationFieldLine *lines,
                          guint n_lines,
                          double opacity);

double legation_field_measure_distance (const LegationFieldView *view,
                                        const LegationFieldLine *line,
                                        double shift,
                                        guint first,
                                        double x,
                                        double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationFieldPlanes, legation_field_planes_free)

G_END_DECLS
