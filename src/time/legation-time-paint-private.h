/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-time-paint.h"

G_BEGIN_DECLS

/* Opacities of the foreground. */
#define LEGATION_TIME_LINE_OPACITY 0.10
#define LEGATION_TIME_TEXT_OPACITY 0.72
#define LEGATION_TIME_FILL_OPACITY 0.09

/** LegationTimeBrush: what everything is drawn with. */
typedef struct
{
  const LegationTimeScene *scene;
  const LegationTimePalette *palette;
  cairo_t *cr;
  const cairo_region_t *part; /* nullable: what has to be painted */
  double hidden_left;         /* px: of the ruler's labels none is between these two */
  double hidden_right;
} LegationTimeBrush;

void _legation_time_brush_use (const LegationTimeBrush *self,
                               const LegationColor *color,
                               double opacity);
void _legation_time_brush_use_text (const LegationTimeBrush *self, double opacity);
void _legation_time_brush_rounded (const LegationTimeBrush *self,
                                   double x,
                                   double y,
                                   double width,
                                   double height,
                                   double radius);
void _legation_time_brush_text (const LegationTimeBrush *self,
                                PangoLayout *layout,
                                double x,
                                double middle);

double _legation_time_brush_measure (PangoLayout *layout);

void _legation_time_paint_eras (const LegationTimeBrush *self);
void _legation_time_paint_lanes (const LegationTimeBrush *self);
void _legation_time_paint_strips (const LegationTimeBrush *self);
void _legation_time_paint_density (const LegationTimeBrush *self);
void _legation_time_paint_overview (const LegationTimeBrush *self);
void _legation_time_paint_ruler (const LegationTimeBrush *self, gboolean labelled);

G_END_DECLS
