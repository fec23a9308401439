/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The standing part of the timeline in cairo; what moves, the playhead and the handles, is drawn
 * over it by the chart. */

#pragma once

#include "legation-time-scene.h"

G_BEGIN_DECLS

/**
 * LegationTimePalette:
 * @foreground: text and lines
 * @ground: what is behind the chart
 * @accent: the edges of what is selected
 * @tint: what is selected
 * @high_contrast: whether what is not chosen stays easier to see
 */
typedef struct
{
  const LegationStyle *style;
  LegationColor foreground;
  LegationColor ground;
  LegationColor accent;
  LegationColor tint;
  gboolean high_contrast;
} LegationTimePalette;

void legation_time_palette_init (LegationTimePalette *self, gboolean dark, gboolean high_contrast);

void legation_time_paint (const LegationTimeScene *scene,
                          cairo_t *cr,
                          const LegationTimePalette *palette);
void legation_time_paint_part (const LegationTimeScene *scene,
                               cairo_t *cr,
                               const LegationTimePalette *palette,
                               const cairo_region_t *part);

double legation_time_heads_measure (LegationLanes lanes, double width, double scale);
void legation_time_paint_heads (const LegationTimeScene *scene,
                                cairo_t *cr,
                                const LegationTimePalette *palette,
                                double width);

G_END_DECLS
