/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Slanted strokes, for what is only possible and for what nobody counted. */

#include "legation-time-mark.h"

#include <math.h>

/* How thick strokes are, as a share of their distance. */
#define STROKE_SHARE 0.36

/**
 * legation_time_hatch:
 * @x: px, and so on: the rectangle that is filled
 * @colors: (array length=n_colors): the colours that take turns
 * @distance: px from one stroke to the next, more than 0
 *
 * Fills a rectangle with slanted strokes: “possibly”.
 */
void
legation_time_hatch (cairo_t *cr,
                     double x,
                     double y,
                     double width,
                     double height,
                     const LegationColor *colors,
                     guint n_colors,
                     double distance)
{
  double clip_left, clip_top, clip_right, clip_bottom;
  gint64 first, last;

  if (width <= 0 || height <= 0 || n_colors == 0)
    return;

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, x, y, width, height);
  cairo_clip (cr);
  cairo_clip_extents (cr, &clip_left, &clip_top, &clip_right, &clip_bottom);
  cairo_set_line_width (cr, distance * STROKE_SHARE);
  first = (gint64) floor ((clip_left - x - height) / distance) - 1;
  last = (gint64) ceil ((clip_right - x) / distance) + 1;
  for (guint i = 0; i < n_colors && clip_right > clip_left; i++)
    {
      for (gint64 stroke = first; stroke <= last; stroke++)
        {
          const double left = x + (double) stroke * distance;

          if ((stroke % n_colors + n_colors) % n_colors != i)
            continue;
          cairo_move_to (cr, left - 1, y + height + 1);
          cairo_line_to (cr, left + height + 1, y - 1);
        }
      cairo_set_source_rgba (cr, colors[i].r, colors[i].g, colors[i].b, colors[i].a);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}
