/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What legs and bundles are drawn with: parts of lines, heads of arrows, and groups for badges. */

#include "legation-scene-private.h"

#include <math.h>

/* What there is to be stroked of a line, and where that can be seen. */
typedef struct
{
  double x1, y1, x2, y2;
} Extents;

static gboolean
is_outside (const Extents *seen, LegationVertex a, LegationVertex b)
{
  return MAX (a.x, b.x) < seen->x1 || MIN (a.x, b.x) > seen->x2 || MAX (a.y, b.y) < seen->y1
         || MIN (a.y, b.y) > seen->y2;
}

static Extents
find_extents (cairo_t *cr)
{
  double margin = cairo_get_line_width (cr) + 2.0;
  Extents seen;

  cairo_clip_extents (cr, &seen.x1, &seen.y1, &seen.x2, &seen.y2);
  seen.x1 -= margin, seen.y1 -= margin, seen.x2 += margin, seen.y2 += margin;

  return seen;
}

static void
stroke_path (cairo_t *cr, LegationStroke stroke, double walked)
{
  static const double dashes[] = { 6.0, 4.0 };
  static const double dots[] = { 1.2, 3.6 };

  cairo_set_dash (cr, stroke == LEGATION_STROKE_DOTTED ? dots : dashes,
                  stroke >= LEGATION_STROKE_DASHED ? 2 : 0, walked);
  cairo_stroke (cr);
}

/* Strokes the part of a line between two lengths, but for what cannot be seen: from near, that is
 * nearly all of it. */
void
_legation_stroke_line (cairo_t *cr,
                       const LegationVertex *vertices,
                       guint n,
                       double begin,
                       double end,
                       LegationStroke stroke)
{
  const Extents seen = find_extents (cr);
  double walked = 0.0;
  double started = -1.0;

  cairo_new_path (cr);
  cairo_set_line_cap (cr, stroke == LEGATION_STROKE_BUTT || stroke == LEGATION_STROKE_DASHED
                            ? CAIRO_LINE_CAP_BUTT
                            : CAIRO_LINE_CAP_ROUND);
  for (guint i = 0; i + 1 < n && walked < end; i++)
    {
      LegationVertex a = vertices[i];
      LegationVertex b = vertices[i + 1];
      double step = hypot (b.x - a.x, b.y - a.y);
      double from = MAX (begin - walked, 0.0);
      double to = MIN (end - walked, step);

      if (is_outside (&seen, a, b))
        {
          if (started >= 0.0)
            stroke_path (cr, stroke, started - begin);
          started = -1.0;
        }
      else if (step > 0.0 && from < step && to > from)
        {
          if (started < 0.0)
            {
              started = walked + from;
              cairo_move_to (cr, a.x + (b.x - a.x) * from / step, a.y + (b.y - a.y) * from / step);
            }
          cairo_line_to (cr, a.x + (b.x - a.x) * to / step, a.y + (b.y - a.y) * to / step);
        }
      walked += step;
    }
  if (started >= 0.0)
    stroke_path (cr, stroke, started - begin);
  cairo_set_dash (cr, NULL, 0, 0.0);
}

/* The arrowhead points along the last few pixels, so that the end of a bowed line looks right. */
void
_legation_add_arrow (cairo_t *cr,
                     const LegationVertex *vertices,
                     guint n,
                     double length,
                     double half)
{
  LegationVertex tip = vertices[n - 1];
  LegationVertex tail = tip;
  double dx, dy, norm;

  for (guint i = n - 1; i > 0; i--)
    {
      tail = vertices[i - 1];
      if (hypot (tip.x - tail.x, tip.y - tail.y) >= length)
        break;
    }
  dx = tip.x - tail.x;
  dy = tip.y - tail.y;
  norm = hypot (dx, dy);
  if (norm <= 0.0)
    return;
  dx /= norm;
  dy /= norm;
  cairo_new_path (cr);
  cairo_move_to (cr, tip.x, tip.y);
  cairo_line_to (cr, tip.x - dx * length - dy * half, tip.y - dy * length + dx * half);
  cairo_line_to (cr, tip.x - dx * length + dy * half, tip.y - dy * length - dx * half);
  cairo_close_path (cr);
}

/* What is drawn until _legation_end_badge() is seen through as a whole.  A group as large as the
 * picture would cost more than all that is in it, and what is not seen through needs none. */
void
_legation_begin_badge (cairo_t *cr, LegationVertex at, double width, double alpha)
{
  const double half = width / 2 + LEGATION_NOTE_SIGN_SIZE;
  const double half_height = LEGATION_NUMBER_DIAMETER / 2 + LEGATION_NOTE_SIGN_SIZE;

  cairo_save (cr);
  cairo_rectangle (cr, at.x - half, at.y - half_height, 2 * half, 2 * half_height);
  cairo_clip (cr);
  if (alpha < 1.0)
    cairo_push_group (cr);
}

void
_legation_end_badge (cairo_t *cr, double alpha)
{
  if (alpha < 1.0)
    {
      cairo_pop_group_to_source (cr);
      cairo_paint_with_alpha (cr, alpha);
    }
  cairo_restore (cr);
}
