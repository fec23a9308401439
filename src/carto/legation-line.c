/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "legation-line.h"

#include <math.h>

static double
measure_distance_to_segment (LegationVertex p, LegationVertex a, LegationVertex b)
{
  double dx = b.x - a.x;
  double dy = b.y - a.y;
  double square = dx * dx + dy * dy;
  double t = square > 0.0 ? CLAMP (((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0) : 0.0;

  return hypot (p.x - a.x - t * dx, p.y - a.y - t * dy);
}

/**
 * legation_line_measure_distance: how far a point is from a line.
 * @vertices: (array length=n): its course
 *
 * Returns: logical pixels, 0 or more; infinite where there is no line
 */
double
legation_line_measure_distance (const LegationVertex *vertices, guint n, LegationVertex at)
{
  double best = INFINITY;

  for (guint i = 0; i + 1 < n; i++)
    best = MIN (best, measure_distance_to_segment (at, vertices[i], vertices[i + 1]));

  return best;
}

/**
 * legation_line_clip: what of the straight line from @a to @b is in a rectangle, by the method of Liang
 * and Barsky.
 * @low, @high: its upper left and its lower right corner
 * @from, @to: (out): the part as fractions of the line, 0..1; undefined where there is none
 *
 * Returns: whether any of it is; what only touches the edge is not
 */
gboolean
legation_line_clip (LegationVertex a,
                    LegationVertex b,
                    LegationVertex low,
                    LegationVertex high,
                    double *from,
                    double *to)
{
  const double steps[] = { a.x - b.x, b.x - a.x, a.y - b.y, b.y - a.y };
  const double rooms[] = { a.x - low.x, high.x - a.x, a.y - low.y, high.y - a.y };

  /* Nearly all are beside it. */
  if (MAX (a.x, b.x) <= low.x || MIN (a.x, b.x) >= high.x || MAX (a.y, b.y) <= low.y
      || MIN (a.y, b.y) >= high.y)
    return FALSE;

  *from = 0.0;
  *to = 1.0;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] < 0.0)
      *from = MAX (*from, rooms[i] / steps[i]);
    else if (steps[i] > 0.0)
      *to = MIN (*to, rooms[i] / steps[i]);

  return *to > *from;
}

/**
 * legation_line_is_in: whether any of a line is in a rectangle.  It may be without any of its vertices
 * being there.
 * @vertices: (array length=n): its course
 * @low, @high: the rectangle's upper left and lower right corner
 */
gboolean
legation_line_is_in (const LegationVertex *vertices,
                     guint n,
                     LegationVertex low,
                     LegationVertex high)
{
  double from, to;

  for (guint i = 0; i + 1 < n; i++)
    if (legation_line_clip (vertices[i], vertices[i + 1], low, high, &from, &to))
      return TRUE;

  return FALSE;
}
