/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The arithmetic of the time axis, done in places along it: those are the days themselves where all
 * have the same room.  Days are Julian Day Numbers, which a double holds exactly with room for
 * fractions of a second. */

#include "legation-time-axis.h"

#include <math.h>

/* Positions further outside than this are drawn alike, and cairo has no numbers for much larger. */
#define FURTHEST_X 4000.0

static double
get_place (const LegationTimeAxis *self, double day)
{
  return self->spacing != NULL ? legation_time_spacing_to_place (self->spacing, day) : day;
}

static double
get_day (const LegationTimeAxis *self, double place)
{
  return self->spacing != NULL ? legation_time_spacing_to_day (self->spacing, place) : place;
}

/**
 * legation_time_axis_new:
 * @visible: bounded days
 * @width: px, more than 0
 *
 * Returns: the axis that shows just @visible in @width, all days alike
 */
LegationTimeAxis
legation_time_axis_new (LegationSpan visible, double width)
{
  return legation_time_axis_new_spaced (visible, width, NULL);
}

/**
 * legation_time_axis_new_spaced:
 * @visible: bounded days
 * @width: px, more than 0
 * @spacing: (nullable): how days are spaced; it has to outlive the axis
 *
 * Returns: the axis that shows just @visible in @width
 */
LegationTimeAxis
legation_time_axis_new_spaced (LegationSpan visible,
                               double width,
                               const LegationTimeSpacing *spacing)
{
  LegationTimeAxis self = { 0, 1, MAX (width, 1), spacing };

  g_return_val_if_fail (visible.first != LEGATION_DAY_MIN && visible.last != LEGATION_DAY_MAX, self);

  self.start = get_place (&self, (double) visible.first);
  self.end = get_place (&self, (double) visible.last + 1);

  return self;
}

/**
 * legation_time_axis_get_span:
 *
 * Returns: the days in view, to the nearest whole day at both edges
 */
LegationSpan
legation_time_axis_get_span (const LegationTimeAxis *self)
{
  LegationDay first = (LegationDay) floor (get_day (self, self->start) + 0.5);
  LegationDay last = (LegationDay) floor (get_day (self, self->end) + 0.5) - 1;

  return (LegationSpan){ first, MAX (first, last) };
}

static double
count_days (const LegationTimeAxis *self)
{
  return get_day (self, self->end) - get_day (self, self->start);
}

/** legation_time_axis_get_scale: Returns: px a day, on the mean of what is in view */
double
legation_time_axis_get_scale (const LegationTimeAxis *self)
{
  return self->width / count_days (self);
}

/** legation_time_axis_get_scale_at: Returns: px of the day that is drawn at @x */
double
legation_time_axis_get_scale_at (const LegationTimeAxis *self, double x)
{
  const double day = floor (legation_time_axis_to_day (self, x));

  return legation_time_axis_to_x (self, day + 1) - legation_time_axis_to_x (self, day);
}

/** legation_time_axis_to_x: Returns: the px at which @day begins, from the left edge of the view */
double
legation_time_axis_to_x (const LegationTimeAxis *self, double day)
{
  return (get_place (self, day) - self->start) / (self->end - self->start) * self->width;
}

/** legation_time_axis_to_day: undoes legation_time_axis_to_x(). */
double
legation_time_axis_to_day (const LegationTimeAxis *self, double x)
{
  return get_day (self, self->start + x / self->width * (self->end - self->start));
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

static double
get_least_days (LegationSpan full)
{
  return MIN (LEGATION_TIME_MIN_DAYS, (double) (full.last - full.first + 1));
}

/* Shows the least time around the middle of what is shown. */
static LegationTimeAxis
widen (LegationTimeAxis self, LegationSpan full)
{
  const double least = get_least_days (full);
  const double middle = get_day (&self, (self.start + self.end) / 2);
  const double first = CLAMP (middle - least / 2, (double) full.first,
                              (double) full.last + 1 - least);

  self.start = get_place (&self, first);
  self.end = get_place (&self, first + least);

  return self;
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
  const double from = get_place (&self, (double) full.first);
  const double room = get_place (&self, (double) full.last + 1) - from;
  const double length = MIN (self.end - self.start, room);
  const double middle = (self.start + self.end) / 2;

  if (length != self.end - self.start)
    self.start = middle - length / 2;
  self.start = CLAMP (self.start, from, from + room - length);
  self.end = self.start + length;
  if (count_days (&self) < get_least_days (full))
    self = widen (self, full);

  return self;
}

/* Around @x, which keeps its place. */
static LegationTimeAxis
resize (LegationTimeAxis self, double length, double x)
{
  const double share = x / self.width;

  self.start += share * (self.end - self.start - length);
  self.end = self.start + length;

  return self;
}

/* The shortest length that still shows the least time: without spacing it is that, with one it has to
 * be looked for. */
static double
find_least_length (LegationTimeAxis self, double length, double x, LegationSpan full)
{
  const double least = get_least_days (full);
  double low = length, high = self.end - self.start;

  if (self.spacing == NULL)
    return least;
  for (int i = 0; i < 40; i++)
    {
      const double middle = (low + high) / 2;
      const LegationTimeAxis tried = resize (self, middle, x);

      if (count_days (&tried) < least)
        low = middle;
      else
        high = middle;
    }

  return high;
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
  const double room = get_place (&self, (double) full.last + 1)
                      - get_place (&self, (double) full.first);
  const double length = MIN ((self.end - self.start) / factor, room);
  LegationTimeAxis zoomed = resize (self, length, x);

  if (count_days (&zoomed) < get_least_days (full))
    zoomed = resize (self, find_least_length (self, length, x, full), x);

  return legation_time_axis_clamp (zoomed, full);
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
  const double places = dx / self.width * (self.end - self.start);

  self.start -= places;
  self.end -= places;

  return legation_time_axis_clamp (self, full);
}

/** legation_time_axis_centre: Returns: the axis moved so that @day is in its middle */
LegationTimeAxis
legation_time_axis_centre (LegationTimeAxis self, double day, LegationSpan full)
{
  const double length = self.end - self.start;

  self.start = get_place (&self, day) - length / 2;
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
  const double first = get_place (&self, (double) span.first);
  const double last = get_place (&self, (double) span.last + 1);

  self.start = first - margin * (last - first);
  self.end = last + margin * (last - first);

  return legation_time_axis_clamp (self, full);
}

/**
 * legation_time_axis_mix:
 * @share: 0 for @from, 1 for @to
 *
 * Returns: an axis between the two, with the width and the spacing of @to
 */
LegationTimeAxis
legation_time_axis_mix (LegationTimeAxis from, LegationTimeAxis to, double share)
{
  to.start = from.start + (to.start - from.start) * share;
  to.end = from.end + (to.end - from.end) * share;

  return to;
}
