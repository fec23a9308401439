/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines, dashes, arrowheads, discs and rings as the map draws them, a little smaller. */

#include "legation-legend-sample.h"

#include <math.h>

#define LINE_WIDTH 2.0
#define THIN_WIDTH 1.3
#define ARROW_LENGTH 8.0
#define ARROW_HALF_WIDTH 3.5
#define CITY_RADIUS 3.5
#define RING_RADIUS 5.0
#define RING_WIDTH 1.6
#define VENUE_RADIUS 5.5
#define NUMBER_RADIUS 6.5
#define BUNDLE_WIDTH 5.0
#define PILE_WIDTH 27.0
#define PILE_HEIGHT 15.0
/* A trace is fainter on the map, where there are many of them; here it has to be seen. */
#define GHOST_ALPHA 0.3
#define FIELD_ALPHA 0.2

static void
stroke_line (cairo_t *cr, double from, double to, double y, const double *dashes)
{
  cairo_set_dash (cr, dashes, dashes != NULL ? 2 : 0, 0.0);
  cairo_move_to (cr, from, y);
  cairo_line_to (cr, to, y);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0.0);
}

static void
draw_arrow (cairo_t *cr, double tip, double y, gboolean hollow)
{
  cairo_move_to (cr, tip, y);
  cairo_line_to (cr, tip - ARROW_LENGTH, y - ARROW_HALF_WIDTH);
  cairo_line_to (cr, tip - ARROW_LENGTH, y + ARROW_HALF_WIDTH);
  cairo_close_path (cr);
  if (hollow)
    {
      cairo_set_line_width (cr, 1.2);
      cairo_stroke (cr);
    }
  else
    cairo_fill (cr);
}

static void
draw_circle (cairo_t *cr, double x, double y, double radius, double ring_width)
{
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius, 0.0, 2.0 * G_PI);
  if (ring_width > 0.0)
    {
      cairo_set_line_width (cr, ring_width);
      cairo_stroke (cr);
    }
  else
    cairo_fill (cr);
}

static void
show_digit (cairo_t *cr,
            double x,
            double y,
            const char *digit,
            const LegationColor *color)
{
  cairo_text_extents_t extents;

  cairo_select_font_face (cr, "Cantarell", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_BOLD);
  cairo_set_font_size (cr, 10.0);
  cairo_text_extents (cr, digit, &extents);
  cairo_move_to (cr, x - extents.width / 2.0 - extents.x_bearing,
                 y - extents.height / 2.0 - extents.y_bearing);
  legation_color_use (cr, color, 1.0);
  cairo_show_text (cr, digit);
}

static void
draw_digit (cairo_t *cr,
            double x,
            double y,
            const char *digit,
            const LegationColor *color)
{
  draw_circle (cr, x, y, NUMBER_RADIUS, 0.0);
  show_digit (cr, x, y, digit, color);
}

/* A line with an arrowhead, of which one half may be dashed. */
static void
draw_leg (cairo_t *cr, double width, double y, gboolean first_dashed, gboolean second_dashed)
{
  static const double dashes[] = { 5.0, 3.0 };
  const double end = width - ARROW_LENGTH + 1.0;
  const double start = first_dashed ? 2.0 * RING_RADIUS : 0.0;
  const double middle = (start + end) / 2.0;

  if (first_dashed)
    draw_circle (cr, RING_RADIUS, y, RING_RADIUS - 1.0, RING_WIDTH);
  cairo_set_line_width (cr, LINE_WIDTH);
  stroke_line (cr, start, middle, y, first_dashed ? dashes : NULL);
  stroke_line (cr, middle, end, y, second_dashed ? dashes : NULL);
  draw_arrow (cr, width, y, FALSE);
}

/* A wide line with a number on it. */
static void
draw_bundle (cairo_t *cr, const LegationStyle *style, double width, double y)
{
  const double end = width - ARROW_LENGTH + 1.0;
  const double middle = end / 2.0;

  cairo_set_line_width (cr, BUNDLE_WIDTH);
  stroke_line (cr, 0.0, end, y, NULL);
  cairo_move_to (cr, width, y);
  cairo_line_to (cr, end - 1.0, y - ARROW_HALF_WIDTH - 1.5);
  cairo_line_to (cr, end - 1.0, y + ARROW_HALF_WIDTH + 1.5);
  cairo_close_path (cr);
  cairo_fill (cr);
  legation_color_use (cr, &style->land, 1.0);
  draw_circle (cr, middle, y, NUMBER_RADIUS + 1.0, 0.0);
  legation_color_use (cr, &style->mark, 1.0);
  draw_digit (cr, middle, y, "9", &style->land);
}

/* A badge with room for a number. */
static void
draw_pile (cairo_t *cr, const LegationStyle *style, double x, double y)
{
  const double r = (PILE_HEIGHT - 1.0) / 2.0;
  const double aside = PILE_WIDTH / 2.0 - PILE_HEIGHT / 2.0;

  cairo_new_path (cr);
  cairo_arc (cr, x + aside, y, r, -G_PI / 2.0, G_PI / 2.0);
  cairo_arc (cr, x - aside, y, r, G_PI / 2.0, 3.0 * G_PI / 2.0);
  cairo_close_path (cr);
  legation_color_use (cr, &style->casing, 1.0);
  cairo_fill_preserve (cr);
  legation_color_use (cr, &style->mark, 1.0);
  cairo_set_line_width (cr, 1.0);
  cairo_stroke (cr);
  draw_circle (cr, x - aside, y, r - 1.0, 0.0);
  show_digit (cr, x + aside - 1.0, y, "9", &style->stop_label);
}

/* Thin lines that grow stronger towards their end. */
static void
draw_field (cairo_t *cr, const LegationColor *color, double width, double y)
{
  cairo_pattern_t *pattern = cairo_pattern_create_linear (0.0, 0.0, width, 0.0);

  cairo_pattern_add_color_stop_rgba (pattern, 0.0, color->r, color->g, color->b, FIELD_ALPHA);
  cairo_pattern_add_color_stop_rgba (pattern, 1.0, color->r, color->g, color->b, 1.0);
  cairo_set_source (cr, pattern);
  cairo_set_line_width (cr, 1.0);
  for (int i = -1; i <= 1; i++)
    stroke_line (cr, 0.0, width, y + 3.0 * i, NULL);
  cairo_pattern_destroy (pattern);
}

/**
 * legation_legend_draw_sample: draws what a row of the legend explains, in the middle of a box.
 * @cr: its origin is the corner of the box
 */
void
legation_legend_draw_sample (cairo_t *cr,
                             const LegationStyle *style,
                             LegationLegendRow row,
                             double width,
                             double height)
{
  static const double dots[] = { 1.2, 3.6 };
  const double x = width / 2.0;
  const double y = height / 2.0;

  cairo_save (cr);
  legation_color_use (cr, &style->mark, 1.0);
  switch (row)
    {
    case LEGATION_LEGEND_STATED:
      draw_leg (cr, width, y, FALSE, FALSE);
      break;
    case LEGATION_LEGEND_ORIGIN_INFERRED:
      draw_leg (cr, width, y, TRUE, FALSE);
      break;
    case LEGATION_LEGEND_DESTINATION_INFERRED:
      draw_leg (cr, width, y, FALSE, TRUE);
      break;
    case LEGATION_LEGEND_IMPLIED:
      cairo_set_line_width (cr, THIN_WIDTH);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      stroke_line (cr, 1.0, width - ARROW_LENGTH - 1.0, y, dots);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
      draw_arrow (cr, width - 0.6, y, TRUE);
      break;
    case LEGATION_LEGEND_CHAIN:
      draw_leg (cr, width, y, FALSE, FALSE);
      draw_digit (cr, x - 4.0, y, "1", &style->land);
      break;
    case LEGATION_LEGEND_CITY:
      draw_circle (cr, x, y, CITY_RADIUS, 0.0);
      break;
    case LEGATION_LEGEND_COUNTRY:
      draw_circle (cr, x, y, RING_RADIUS, RING_WIDTH);
      break;
    case LEGATION_LEGEND_BUNDLE:
      draw_bundle (cr, style, width, y);
      break;
    case LEGATION_LEGEND_PILE:
      draw_pile (cr, style, x, y);
      break;
    case LEGATION_LEGEND_FIELD:
      draw_field (cr, &style->mark, width, y);
      break;
    case LEGATION_LEGEND_GHOST:
      cairo_set_source_rgba (cr, style->mark.r, style->mark.g, style->mark.b, GHOST_ALPHA);
      draw_leg (cr, width, y, FALSE, FALSE);
      break;
    case LEGATION_LEGEND_VENUE:
    default:
      draw_circle (cr, x, y, CITY_RADIUS - 0.5, 0.0);
      draw_circle (cr, x, y, VENUE_RADIUS + 0.5, 1.3);
      break;
    }
  cairo_restore (cr);
}
