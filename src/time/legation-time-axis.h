/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From days to pixels and back.  A plain value: the part of time that a view shows, and its width. */

#pragma once

#include "legation-day.h"
#include "legation-time-spacing.h"

G_BEGIN_DECLS

/* No view shows less time than this, unless there is less. */
#define LEGATION_TIME_MIN_DAYS 14

/* The mean length of a Gregorian year. */
#define LEGATION_TIME_DAYS_PER_YEAR 365.2425

/**
 * LegationTimeAxis:
 * @start: the place at the left edge: the day, or a fraction of it where the view was dragged so far;
 *   with @spacing what that makes of the day
 * @end: the place at the right edge, greater than @start
 * @width: px
 * @spacing: (nullable): how days are spaced; not owned; %NULL: all have the same room
 *
 * Day d covers from d to d + 1, so that a span ends at its last day + 1.
 */
typedef struct
{
  double start;
  double end;
  double width;
  const LegationTimeSpacing *spacing;
} LegationTimeAxis;

LegationTimeAxis legation_time_axis_new (LegationSpan visible, double width);
LegationTimeAxis legation_time_axis_new_spaced (LegationSpan visible,
                                                double width,
                                                const LegationTimeSpacing *spacing);
LegationSpan legation_time_axis_get_span (const LegationTimeAxis *self);
double legation_time_axis_get_scale (const LegationTimeAxis *self);
double legation_time_axis_get_scale_at (const LegationTimeAxis *self, double x);

double legation_time_axis_to_x (const LegationTimeAxis *self, double day);
double legation_time_axis_to_day (const LegationTimeAxis *self, double x);
LegationDay legation_time_axis_get_day_at (const LegationTimeAxis *self, double x);
void legation_time_axis_project (const LegationTimeAxis *self,
                                 LegationSpan span,
                                 double *left,
                                 double *right);

LegationTimeAxis legation_time_axis_clamp (LegationTimeAxis self, LegationSpan full);
LegationTimeAxis
legation_time_axis_zoom (LegationTimeAxis self, double factor, double x, LegationSpan full);
LegationTimeAxis legation_time_axis_pan (LegationTimeAxis self, double dx, LegationSpan full);
LegationTimeAxis legation_time_axis_centre (LegationTimeAxis self, double day, LegationSpan full);
LegationTimeAxis
legation_time_axis_fit (LegationTimeAxis self, LegationSpan span, double margin, LegationSpan full);
LegationTimeAxis legation_time_axis_mix (LegationTimeAxis from, LegationTimeAxis to, double share);

G_END_DECLS
