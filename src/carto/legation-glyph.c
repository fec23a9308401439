/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Glyphs of channels, drawn in a box from -0.5 to 0.5 that is scaled to the wanted size. */

#include "legation-glyph.h"

#include <math.h>

static void
add_star (cairo_t *cr)
{
  for (int i = 0; i < 10; i++)
    {
      double radius = i % 2 == 0 ? 0.52 : 0.21;
      double angle = -G_PI / 2 + i * G_PI / 5;

      cairo_line_to (cr, radius * cos (angle), radius * sin (angle) + 0.03);
    }
  cairo_close_path (cr);
}

static void
add_columns (cairo_t *cr)
{
  cairo_move_to (cr, -0.5, -0.2);
  cairo_line_to (cr, 0.0, -0.5);
  cairo_line_to (cr, 0.5, -0.2);
  cairo_close_path (cr);
  for (int i = -1; i <= 1; i++)
    cairo_rectangle (cr, i * 0.3 - 0.07, -0.13, 0.14, 0.42);
  cairo_rectangle (cr, -0.48, 0.34, 0.96, 0.14);
}

static void
add_polygon (cairo_t *cr, const double points[][2], guint n, double mirror)
{
  cairo_new_sub_path (cr);
  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, mirror * points[i][0], points[i][1]);
  cairo_close_path (cr);
}

/* A sheet that a fold as wide as 0.13 divides into flap, body and two corners; nothing is wiped out for
 * it, which not every target can. */
static void
add_envelope (cairo_t *cr)
{
  static const double flap[][2] = { { -0.4056, -0.34 }, { 0.4056, -0.34 }, { 0.0, -0.0225 } };
  static const double body[][2] = { { -0.48, -0.2331 }, { 0.0, 0.1425 }, { 0.48, -0.2331 },
                                    { 0.48, 0.34 },     { -0.48, 0.34 } };
  static const double corner[][2] = { { -0.48, -0.34 }, { -0.4287, -0.34 }, { -0.48, -0.2745 } };

  add_polygon (cr, flap, G_N_ELEMENTS (flap), 1.0);
  add_polygon (cr, body, G_N_ELEMENTS (body), 1.0);
  add_polygon (cr, corner, G_N_ELEMENTS (corner), 1.0);
  add_polygon (cr, corner, G_N_ELEMENTS (corner), -1.0);
}

static void
draw_chevrons (cairo_t *cr)
{
  cairo_set_line_width (cr, 0.17);
  for (int i = 0; i < 2; i++)
    {
      double y = i == 0 ? -0.06 : 0.34;

      cairo_move_to (cr, -0.42, y);
      cairo_line_to (cr, 0.0, y - 0.32);
      cairo_line_to (cr, 0.42, y);
    }
  cairo_stroke (cr);
}

static void
add_shield (cairo_t *cr)
{
  cairo_move_to (cr, 0.0, -0.5);
  cairo_line_to (cr, 0.4, -0.34);
  cairo_line_to (cr, 0.4, 0.04);
  cairo_curve_to (cr, 0.4, 0.3, 0.2, 0.42, 0.0, 0.52);
  cairo_curve_to (cr, -0.2, 0.42, -0.4, 0.3, -0.4, 0.04);
  cairo_line_to (cr, -0.4, -0.34);
  cairo_close_path (cr);
}

static void
add_bars (cairo_t *cr)
{
  static const double heights[] = { 0.36, 0.62, 0.9 };

  for (int i = 0; i < 3; i++)
    cairo_rectangle (cr, -0.42 + i * 0.31, 0.45 - heights[i], 0.22, heights[i]);
}

static void
add_heart (cairo_t *cr)
{
  cairo_move_to (cr, 0.0, 0.46);
  cairo_curve_to (cr, -0.75, -0.05, -0.42, -0.6, 0.0, -0.24);
  cairo_curve_to (cr, 0.42, -0.6, 0.75, -0.05, 0.0, 0.46);
  cairo_close_path (cr);
}

static void
add_discs (cairo_t *cr)
{
  static const double centers[][2] = { { 0.0, -0.25 }, { -0.27, 0.22 }, { 0.27, 0.22 } };

  for (int i = 0; i < 3; i++)
    {
      cairo_new_sub_path (cr);
      cairo_arc (cr, centers[i][0], centers[i][1], 0.21, 0, 2 * G_PI);
    }
}

/**
 * legation_glyph_draw: draws the glyph of a channel in the current source; %LEGATION_CHANNEL_NONE is
 * a small disc.
 * @x: of its centre
 * @y: of its centre
 * @size: of the square that it fills
 */
void
legation_glyph_draw (cairo_t *cr, LegationChannel channel, double x, double y, double size)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size, size);
  cairo_new_path (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  switch (channel)
    {
    case LEGATION_CHANNEL_PARTY:
      add_star (cr);
      break;
    case LEGATION_CHANNEL_STATE:
      add_columns (cr);
      break;
    case LEGATION_CHANNEL_FOREIGN_MINISTRY:
      add_envelope (cr);
      break;
    case LEGATION_CHANNEL_MILITARY:
      draw_chevrons (cr);
      break;
    case LEGATION_CHANNEL_SECURITY:
      add_shield (cr);
      break;
    case LEGATION_CHANNEL_ECONOMIC:
      add_bars (cr);
      break;
    case LEGATION_CHANNEL_SOCIOCULTURAL:
      add_heart (cr);
      break;
    case LEGATION_CHANNEL_MULTILATERAL:
      add_discs (cr);
      break;
    case LEGATION_CHANNEL_NONE:
    default:
      cairo_arc (cr, 0, 0, 0.22, 0, 2 * G_PI);
      break;
    }
  cairo_fill (cr);
  cairo_restore (cr);
}

/**
 * legation_badge_draw: draws a channel's badge: its glyph on a disc of its colour, with a thin edge
 * of the ground's colour; hollow: glyph and ring of the colour on the ground.  In high contrast it has
 * an outline.
 * @x: of its centre
 * @y: of its centre
 */
void
legation_badge_draw (cairo_t *cr,
                     const LegationStyle *style,
                     LegationChannel channel,
                     double x,
                     double y,
                     double diameter,
                     gboolean hollow)
{
  const LegationColor *color = &style->channels[channel];
  const LegationColor *ground = &style->casing;
  const LegationColor *glyph = hollow ? color : &style->badge_glyph;

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_arc (cr, x, y, diameter / 2 + 1.2, 0, 2 * G_PI);
  cairo_set_source_rgb (cr, ground->r, ground->g, ground->b);
  cairo_fill (cr);
  cairo_arc (cr, x, y, diameter / 2 - (hollow ? 0.6 : 0.0), 0, 2 * G_PI);
  cairo_set_source_rgb (cr, color->r, color->g, color->b);
  if (hollow)
    {
      cairo_set_line_width (cr, 1.2);
      cairo_stroke (cr);
    }
  else
    {
      cairo_fill (cr);
    }
  if (style->high_contrast)
    {
      cairo_new_path (cr);
      cairo_arc (cr, x, y, diameter / 2 + 0.5, 0, 2 * G_PI);
      cairo_set_source_rgb (cr, style->mark.r, style->mark.g, style->mark.b);
      cairo_set_line_width (cr, 1.0);
      cairo_stroke (cr);
    }
  cairo_set_source_rgb (cr, glyph->r, glyph->g, glyph->b);
  legation_glyph_draw (cr, channel, x, y, diameter * 0.58);
  cairo_restore (cr);
}

/**
 * legation_note_sign_draw: draws the sign of what our notes changed: a pencil, with an edge of the
 * ground's colour.
 * @x: of its centre
 * @y: of its centre
 * @size: from the point of the pencil to its end, along one side of its square
 */
void
legation_note_sign_draw (cairo_t *cr, const LegationStyle *style, double x, double y, double size)
{
  const LegationColor *ground = &style->casing;
  const LegationColor *color = &style->note;

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size, size);
  cairo_rotate (cr, -G_PI / 4);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  /* The point to the left, then the shaft, and behind a gap the end. */
  cairo_new_path (cr);
  cairo_move_to (cr, -0.62, 0.0);
  cairo_line_to (cr, -0.34, -0.17);
  cairo_line_to (cr, 0.30, -0.17);
  cairo_line_to (cr, 0.30, 0.17);
  cairo_line_to (cr, -0.34, 0.17);
  cairo_close_path (cr);
  cairo_rectangle (cr, 0.40, -0.17, 0.20, 0.34);
  cairo_set_source_rgb (cr, ground->r, ground->g, ground->b);
  cairo_set_line_width (cr, 3.0 / size);
  cairo_stroke_preserve (cr);
  cairo_set_source_rgb (cr, color->r, color->g, color->b);
  cairo_fill (cr);
  cairo_restore (cr);
}
