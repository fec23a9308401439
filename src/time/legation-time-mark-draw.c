/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shapes of marks in cairo.  What is sure is filled; what is not is open, dashed or faint. */

#include "legation-time-mark.h"

#include <math.h>

#define LINE_WIDTH 1.4
#define THIN_LINE_WIDTH 1.3
#define WINDOW_OPACITY 0.28
#define FAINT_LINE_OPACITY 0.4
#define HALO_OPACITY 0.20
#define HALO_DISTANCE 3.5
#define BRACKET_DEPTH 2.5
#define DOT_RADIUS 1.5
#define ARROW_LENGTH 6.0
#define HATCH_DISTANCE 7.0
#define SIGN_SIZE 9.0

/* A mark that holds its name is so much taller, and has its sign so far from its right end. */
#define SIGN_INSET 8.0

static double
get_half_height (double scale)
{
  return LEGATION_TIME_MARK_HEIGHT / 2 * scale;
}

static void
trace_rounded (cairo_t *cr, double left, double right, double top, double bottom, double radius)
{
  radius = MIN (radius, MIN (right - left, bottom - top) / 2);
  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, top + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, left + radius, bottom - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, left + radius, top + radius, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

static void
trace_disc (cairo_t *cr, double x, double y, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
}

/* The outline of the whole mark, @distance outside its edge. */
static void
trace_outline (const LegationTimeMark *self, cairo_t *cr, double y, double distance, double scale)
{
  const double half = get_half_height (scale) + distance;
  const gboolean square
      = self->shape == LEGATION_TIME_SHAPE_BAR || self->standing == LEGATION_STANDING_EXPECTED;
  const double radius = square ? MAX (distance, 0) + 1.5 : half;

  if (self->shape == LEGATION_TIME_SHAPE_DISC && self->standing != LEGATION_STANDING_EXPECTED
      && !(self->qualifiers & LEGATION_QUALIFIER_UNCERTAIN))
    trace_disc (cr, (self->left + self->right) / 2, y, half);
  else
    trace_rounded (cr, self->left - distance, self->right + distance, y - half, y + half, radius);
}

/**
 * legation_time_mark_outline:
 * @y: px of the middle of its lane
 * @distance: px outside its edge
 * @scale: as in #LegationTimeInk
 *
 * Adds the outline of the mark to the path of @cr, for rings around chosen ones.
 */
void
legation_time_mark_outline (const LegationTimeMark *self,
                            cairo_t *cr,
                            double y,
                            double distance,
                            double scale)
{
  trace_outline (self, cr, y, distance, scale);
}

static void
draw_halo (const LegationTimeMark *self, cairo_t *cr, double y, const LegationTimeInk *ink)
{
  for (int step = 1; step <= 2; step++)
    {
      trace_outline (self, cr, y, HALO_DISTANCE * step / 2 * ink->scale, ink->scale);
      legation_color_use (cr, &ink->color, HALO_OPACITY);
      cairo_fill (cr);
    }
}

static void
draw_sign (cairo_t *cr,
           const char *text,
           double x,
           double y,
           const LegationTimeInk *ink,
           const LegationColor *color)
{
  cairo_text_extents_t extents;

  cairo_select_font_face (cr, "sans-serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_BOLD);
  cairo_set_font_size (cr, SIGN_SIZE * ink->scale);
  cairo_text_extents (cr, text, &extents);
  cairo_move_to (cr, x - extents.x_bearing - extents.width / 2,
                 y - extents.y_bearing - extents.height / 2);
  legation_color_use (cr, color, 1);
  cairo_show_text (cr, text);
}

/* Strokes the mark's outline inside its edge, with dashes if any. */
static void
stroke_outline (const LegationTimeMark *self,
                cairo_t *cr,
                double y,
                const LegationTimeInk *ink,
                double width,
                const double *dashes,
                int n_dashes)
{
  trace_outline (self, cr, y, -width / 2, ink->scale);
  cairo_set_line_width (cr, width);
  cairo_set_dash (cr, dashes, n_dashes, 0);
  legation_color_use (cr, &ink->color, 1);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_uncertain (const LegationTimeMark *self, cairo_t *cr, double y, const LegationTimeInk *ink)
{
  static const double dashes[] = { 2.4, 1.8 };

  double x = (self->left + self->right) / 2;

  if (self->labelled)
    x = self->right - SIGN_INSET * ink->scale;
  stroke_outline (self, cr, y, ink, LINE_WIDTH, dashes, 2);
  draw_sign (cr, "?", x, y, ink, &ink->color);
}

/* Twice the same line in both directions, from corner to corner of the mark's middle. */
static void
draw_strokes (const LegationTimeMark *self,
              cairo_t *cr,
              double y,
              const LegationTimeInk *ink,
              gboolean cross)
{
  const double x = (self->left + self->right) / 2;
  const double reach = get_half_height (ink->scale) * (cross ? 0.45 : 0.66);

  cairo_move_to (cr, x - reach, y + reach);
  cairo_line_to (cr, x + reach, y - reach);
  if (cross)
    {
      cairo_move_to (cr, x - reach, y - reach);
      cairo_line_to (cr, x + reach, y + reach);
    }
  cairo_set_line_width (cr, THIN_LINE_WIDTH);
  legation_color_use (cr, &ink->color, 1);
  cairo_stroke (cr);
}

static void
draw_capsule (const LegationTimeMark *self, cairo_t *cr, double y, const LegationTimeInk *ink)
{
  trace_outline (self, cr, y, 0, ink->scale);
  legation_color_use (cr, &ink->color, WINDOW_OPACITY);
  cairo_fill (cr);
  stroke_outline (self, cr, y, ink, LINE_WIDTH, NULL, 0);
}

static void
fill_span (cairo_t *cr,
           double left,
           double right,
           double y,
           const LegationTimeInk *ink,
           double opacity)
{
  const double half = get_half_height (ink->scale);

  if (right <= left)
    return;
  cairo_rectangle (cr, left, y - half, right - left, 2 * half);
  legation_color_use (cr, &ink->color, opacity);
  cairo_fill (cr);
}

/* From @from, where it is full, to @to, where nothing is left of it. */
static void
fill_fading (cairo_t *cr, double from, double to, double y, const LegationTimeInk *ink)
{
  const double half = get_half_height (ink->scale);
  const LegationColor *color = &ink->color;
  cairo_pattern_t *pattern = cairo_pattern_create_linear (from, 0, to, 0);

  cairo_pattern_add_color_stop_rgba (pattern, 0, color->r, color->g, color->b, color->a);
  cairo_pattern_add_color_stop_rgba (pattern, 0.4, color->r, color->g, color->b, color->a);
  cairo_pattern_add_color_stop_rgba (pattern, 1, color->r, color->g, color->b, 0);
  cairo_rectangle (cr, MIN (from, to), y - half, fabs (to - from), 2 * half);
  cairo_set_source (cr, pattern);
  cairo_fill (cr);
  cairo_pattern_destroy (pattern);
}

static void
fill_arrow (cairo_t *cr, double tip, double base, double y, const LegationTimeInk *ink)
{
  const double half = get_half_height (ink->scale) + 1.5;

  cairo_move_to (cr, tip, y);
  cairo_line_to (cr, base, y - half);
  cairo_line_to (cr, base, y + half);
  cairo_close_path (cr);
  legation_color_use (cr, &ink->color, 1);
  cairo_fill (cr);
}

static void
draw_bar (const LegationTimeMark *self, cairo_t *cr, double y, const LegationTimeInk *ink)
{
  double left = self->left, right = self->right;
  double core_left = self->core_left, core_right = self->core_right;

  if (self->end_bound == LEGATION_BOUND_UNKNOWN)
    {
      fill_span (cr, left, core_left, y, ink, WINDOW_OPACITY);
      fill_fading (cr, core_left, right, y, ink);
      return;
    }
  if (self->start_bound == LEGATION_BOUND_UNKNOWN)
    {
      fill_span (cr, core_right, right, y, ink, WINDOW_OPACITY);
      fill_fading (cr, core_right, left, y, ink);
      return;
    }
  if (self->end_bound == LEGATION_BOUND_OPEN)
    {
      fill_arrow (cr, right, right - ARROW_LENGTH, y, ink);
      right = core_right = right - ARROW_LENGTH;
    }
  if (self->start_bound == LEGATION_BOUND_OPEN)
    {
      fill_arrow (cr, left, left + ARROW_LENGTH, y, ink);
      left = core_left = left + ARROW_LENGTH;
    }
  /* Widened to be seen at all, or as good as exact at this scale: one solid bar. */
  if (core_left - left + right - core_right < 1 || self->right - self->left <= 5)
    {
      fill_span (cr, left, right, y, ink, 1);
      return;
    }
  fill_span (cr, left, MIN (core_left, right), y, ink, WINDOW_OPACITY);
  fill_span (cr, core_left, core_right, y, ink, 1);
  fill_span (cr, MAX (core_left, core_right), right, y, ink, WINDOW_OPACITY);
}

static void
draw_brackets (const LegationTimeMark *self, cairo_t *cr, double y, const LegationTimeInk *ink)
{
  const double half = get_half_height (ink->scale);
  const double left = self->left + LINE_WIDTH / 2, right = self->right - LINE_WIDTH / 2;

  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_move_to (cr, left + BRACKET_DEPTH, y - half);
  cairo_line_to (cr, left, y - half);
  cairo_line_to (cr, left, y + half);
  cairo_line_to (cr, left + BRACKET_DEPTH, y + half);
  cairo_move_to (cr, right - BRACKET_DEPTH, y - half);
  cairo_line_to (cr, right, y - half);
  cairo_line_to (cr, right, y + half);
  cairo_line_to (cr, right - BRACKET_DEPTH, y + half);
  legation_color_use (cr, &ink->color, 1);
  cairo_stroke (cr);

  cairo_move_to (cr, left, y);
  cairo_line_to (cr, right, y);
  legation_color_use (cr, &ink->color, FAINT_LINE_OPACITY);
  cairo_stroke (cr);

  legation_color_use (cr, &ink->color, 1);
  for (guint i = 0; i < self->n_points; i++)
    trace_disc (cr, CLAMP (self->points[i], left + BRACKET_DEPTH, right - BRACKET_DEPTH), y,
                DOT_RADIUS * ink->scale);
  cairo_fill (cr);
}

static void
draw_joined (const LegationTimeMark *self, cairo_t *cr, double y, const LegationTimeInk *ink)
{
  const double radius = get_half_height (ink->scale);
  const gboolean hollow = self->standing != LEGATION_STANDING_STATED;

  legation_color_use (cr, &ink->color, 1);
  cairo_set_line_width (cr, LINE_WIDTH);
  for (guint i = 1; i < self->n_points; i++)
    {
      if (self->points[i] - self->points[i - 1] <= 2 * radius)
        continue;
      cairo_move_to (cr, self->points[i - 1] + radius, y);
      cairo_line_to (cr, self->points[i] - radius, y);
    }
  cairo_stroke (cr);
  for (guint i = 0; i < self->n_points; i++)
    trace_disc (cr, self->points[i], y, hollow ? radius - LINE_WIDTH / 2 : radius);
  if (hollow)
    cairo_stroke (cr);
  else
    cairo_fill (cr);
}

static void
draw_hatched (const LegationTimeMark *self, cairo_t *cr, double y, const LegationTimeInk *ink)
{
  const double half = get_half_height (ink->scale);
  const double x = (self->left + self->right) / 2;
  const double sign_half = 13 * ink->scale;

  legation_time_hatch (cr, self->left, y - half, self->right - self->left, 2 * half, &ink->color, 1,
                       HATCH_DISTANCE);
  if (self->right - self->left < 4 * sign_half)
    return;
  cairo_rectangle (cr, x - sign_half, y - half, 2 * sign_half, 2 * half);
  cairo_set_source_rgb (cr, ink->ground.r, ink->ground.g, ink->ground.b);
  cairo_fill (cr);
  draw_sign (cr, "n = ?", x, y, ink, &ink->text);
}

static void
draw_stated (const LegationTimeMark *self, cairo_t *cr, double y, const LegationTimeInk *ink)
{
  switch (self->shape)
    {
    case LEGATION_TIME_SHAPE_DISC:
      trace_outline (self, cr, y, 0, ink->scale);
      legation_color_use (cr, &ink->color, 1);
      cairo_fill (cr);
      break;
    case LEGATION_TIME_SHAPE_BAR:
      draw_bar (self, cr, y, ink);
      break;
    case LEGATION_TIME_SHAPE_CAPSULE:
      draw_capsule (self, cr, y, ink);
      break;
    case LEGATION_TIME_SHAPE_BRACKETS:
      draw_brackets (self, cr, y, ink);
      break;
    case LEGATION_TIME_SHAPE_JOINED:
      draw_joined (self, cr, y, ink);
      break;
    case LEGATION_TIME_SHAPE_HATCH:
    default:
      draw_hatched (self, cr, y, ink);
      break;
    }
}

static gboolean
has_edge (const LegationTimeMark *self)
{
  return self->shape == LEGATION_TIME_SHAPE_DISC || self->shape == LEGATION_TIME_SHAPE_BAR
         || self->shape == LEGATION_TIME_SHAPE_CAPSULE;
}

static void
draw_unsettled (const LegationTimeMark *self, cairo_t *cr, double y, const LegationTimeInk *ink)
{
  static const double dots[] = { 1.3, 2.0 };
  static const double dashes[] = { 2.2, 1.6 };

  switch (self->standing)
    {
    case LEGATION_STANDING_EXPECTED:
      stroke_outline (self, cr, y, ink, THIN_LINE_WIDTH, dots, 2);
      break;
    case LEGATION_STANDING_DID_NOT_HAPPEN:
      stroke_outline (self, cr, y, ink, THIN_LINE_WIDTH, dashes, 2);
      draw_strokes (self, cr, y, ink, TRUE);
      break;
    case LEGATION_STANDING_DISPUTED:
    case LEGATION_STANDING_IMPLIED:
    case LEGATION_STANDING_STATED:
    default:
      if (has_edge (self))
        stroke_outline (self, cr, y, ink, LINE_WIDTH, NULL, 0);
      else
        draw_stated (self, cr, y, ink);
      if (self->standing == LEGATION_STANDING_DISPUTED)
        draw_strokes (self, cr, y, ink, FALSE);
      break;
    }
}

/**
 * legation_time_mark_draw:
 * @y: px of the middle of its lane
 *
 * Draws the mark.
 */
void
legation_time_mark_draw (const LegationTimeMark *self,
                         cairo_t *cr,
                         double y,
                         const LegationTimeInk *ink)
{
  cairo_save (cr);
  cairo_new_path (cr);
  if (self->qualifiers & LEGATION_QUALIFIER_APPROXIMATE)
    draw_halo (self, cr, y, ink);
  if (self->standing != LEGATION_STANDING_STATED && self->standing != LEGATION_STANDING_IMPLIED)
    draw_unsettled (self, cr, y, ink);
  else if (self->qualifiers & LEGATION_QUALIFIER_UNCERTAIN && has_edge (self))
    draw_uncertain (self, cr, y, ink);
  else if (self->standing == LEGATION_STANDING_IMPLIED)
    draw_unsettled (self, cr, y, ink);
  else
    draw_stated (self, cr, y, ink);
  cairo_restore (cr);
}
