/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The arithmetic of the time axis.  Days are Julian Day Numbers, which a double holds exactly with
 * room for fractions of a second. */

#include "legation-time-axis.h"

#include <math.h>

/* Positions further outside than this are drawn alike, and cairo has no numbers for much larger. */
#define FURTHEST_X 4000.0

/**
 * legation_time_axis_new:
 * @visible: bounded days
 * @width: px, more than 0
 *
 * Returns: the axis that shows just @visible in @width
 */
LegationTimeAxis
legation_time_axis_new (LegationSpan visible, double width)
{
  g_return_val_if_fail (visible.first != LEGATION_DAY_MIN && visible.last != LEGATION_DAY_MAX,
                        ((LegationTimeAxis){ 0, 1, 1 }));

  return (LegationTimeAxis){ (double) visible.first, (double) visible.last + 1, MAX (width, 1) };
}

/**
 * legation_time_axis_get_span:
 *
 * Returns: the days in view, to the nearest whole day at both edges
 */
LegationSpan
legation_time_axis_get_span (const LegationTimeAxis *self)
{
  LegationDay first = (LegationDay) floor (self->start + 0.5);
  LegationDay last = (LegationDay) floor (self->end + 0.5) - 1;

  return (LegationSpan){ first, MAX (first, last) };
}

/** legation_time_axis_get_scale: Returns: px a day */
double
legation_time_axis_get_scale (const LegationTimeAxis *self)
{
  return self->width / (self->end - self->start);
}

/** legation_time_axis_to_x: Returns: the px at which @day begins, from the left edge of the view */
double
legation_time_axis_to_x (const LegationTimeAxis *self, double day)
{
  return (day - self->start) * legation_time_axis_get_scale (self);
}

/** legation_time_axis_to_day: undoes legation_time_axis_to_x(). */
double
legation_time_axis_to_day (const LegationTimeAxis *self, double x)
{
  return self->start + x / legation_time_axis_get_scale (self);
}

/** legation_time_axis_get_day_at: Returns: the day that is drawn at @x */
LegationDay
legation_time_axis_get_day_at (const LegationTimeAxis *self, double x)
{
  return (LegationDay) floor (legation_time_axis_to_day (self, x));
}

static double
project_edge (const LegationTimeAxis *self, LegationDay day, int after)
{
  double x;

  if (day == LEGATION_DAY_MIN)
    return -FURTHEST_X;
  if (day == LEGATION_DAY_MAX)
    return self->width + FURTHEST_X;
  x = legation_time_axis_to_x (self, (double) day + after);

  return CLAMP (x, -FURTHEST_X, self->width + FURTHEST_X);
}

/**
 * legation_time_axis_project:
 * @span: days; %LEGATION_DAY_MIN and %LEGATION_DAY_MAX lie far outside every view
 * @left: (out): px where its first day begins
 * @right: (out): px where its last day ends
 */
void
legation_time_axis_project (const LegationTimeAxis *self,
                            LegationSpan span,
                            double *left,
                            double *right)
{
  *left = project_edge (self, span.first, 0);
  *right = project_edge (self, span.last, 1);
}

/**
 * legation_time_axis_clamp:
 * @full: all the time that may be shown
 *
 * Returns: the axis moved into @full, its length between %LEGATION_TIME_MIN_DAYS and that of @full
 */
LegationTimeAxis
legation_time_axis_clamp (LegationTimeAxis self, LegationSpan full)
{
  double room = (double) (full.last - full.first + 1);
  double least = MIN (LEGATION_TIME_MIN_DAYS, room);
  double length = CLAMP (self.end - self.start, least, room);
  double middle = (self.start + self.end) / 2;

  if (length != self.end - self.start)
    self.start = middle - length / 2;
  self.start = CLAMP (self.start, (double) full.first, (double) full.first + room - length);
  self.end = self.start + length;

  return self;
}

/**
 * legation_time_axis_zoom:
 * @factor: how much longer a day becomes, more than 0; 2 shows half the time
 * @x: px that keep the day under them, as far as @full allows
 *
 * Returns: the zoomed axis
 */
LegationTimeAxis
legation_time_axis_zoom (LegationTimeAxis self, double factor, double x, LegationSpan full)
{
  double day = legation_time_axis_to_day (&self, x);
  double room = (double) (full.last - full.first + 1);
  double length = (self.end - self.start) / factor;

  length = CLAMP (length, MIN (LEGATION_TIME_MIN_DAYS, room), room);
  self.start = day - x / self.width * length;
  self.end = self.start + length;

  return legation_time_axis_clamp (self, full);
}

/**
 * legation_time_axis_pan:
 * @dx: px by which the contents move to the right
 *
 * Returns: the panned axis
 */
LegationTimeAxis
legation_time_axis_pan (LegationTimeAxis self, double dx, LegationSpan full)
{
  double days = dx / legation_time_axis_get_scale (&self);

  self.start -= days;
  self.end -= days;

  return legation_time_axis_clamp (self, full);
}

/** legation_time_axis_centre: Returns: the axis moved so that @day is in its middle */
LegationTimeAxis
legation_time_axis_centre (LegationTimeAxis self, double day, LegationSpan full)
{
  double length = self.end - self.start;

  self.start = day - length / 2;
  self.end = self.start + length;

  return legation_time_axis_clamp (self, full);
}

/**
 * legation_time_axis_fit:
 * @margin: room at either side, as a share of the length of @span
 *
 * Returns: the axis that shows @span
 */
LegationTimeAxis
legation_time_axis_fit (LegationTimeAxis self, LegationSpan span, double margin, LegationSpan full)
{
  double room = margin * (double) (span.last - span.first + 1);

  self.start = (double) span.first - room;
  self.end = (double) span.last + 1 + room;

  return legation_time_axis_clamp (self, full);
}

/**
 * legation_time_axis_mix:
 * @share: 0 for @from, 1 for @to
 *
 * Returns: an axis between the two, with the width of @to
 */
LegationTimeAxis
legation_time_axis_mix (LegationTimeAxis from, LegationTimeAxis to, double share)
{
  to.start = from.start + (to.start - from.start) * share;
  to.end = from.end + (to.end - from.end) * share;

  return to;
}
