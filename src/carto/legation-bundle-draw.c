/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a bundle looks: a line as wide as its legs are many, in bands of their channels' colours, with
 * what is not certain dotted; an arrowhead; and a badge with glyphs and the number. */

#include "legation-glyph.h"
#include "legation-scene-private.h"
#include "legation-stripes.h"

#include <math.h>

#define CASING 2.2
#define MIN_BAND 1.1
#define HOLLOW_WIDTH 1.3
#define LINE_WIDTH 2.2

/* The legs of one channel that are drawn side by side: solid, or dotted where they are hollow. */
typedef struct
{
  LegationChannel channel;
  gboolean hollow;
  guint n;
} Band;

static int
compare_bands (const Band *a, const Band *b)
{
  if (a->hollow != b->hollow)
    return a->hollow ? 1 : -1;

  return a->n > b->n ? -1 : a->n < b->n;
}

/* The bands of a bundle: solid ones, then hollow ones, and only as many as its width has room for. */
static guint
find_bands (const LegationSceneBundle *bundle, Band bands[2 * LEGATION_N_CHANNELS])
{
  guint room = MAX ((guint) (bundle->width / MIN_BAND), 1);
  guint n = 0;

  for (guint hollow = 0; hollow < 2; hollow++)
    for (guint i = 0; i < LEGATION_N_CHANNELS; i++)
      {
        const guint n_hollow = bundle->hollow_counts[i];
        const Band band = { (LegationChannel) i, hollow != 0,
                            hollow ? n_hollow : bundle->counts[i] - n_hollow };
        guint at = n;

        if (band.n == 0)
          continue;
        for (; at > 0 && compare_bands (&band, &bands[at - 1]) < 0; at--)
          bands[at] = bands[at - 1];
        bands[at] = band;
        n++;
      }
  /* The smallest give way to the one that leads. */
  while (n > 1)
    {
      guint least = 1;

      for (guint i = 2; i < n; i++)
        if (bands[i].n < bands[least].n)
          least = i;
      if (n <= room && bands[least].n * bundle->width >= MIN_BAND * bundle->n_legs)
        break;
      bands[0].n += bands[least].n;
      for (guint i = least; i + 1 < n; i++)
        bands[i] = bands[i + 1];
      n--;
    }

  return n;
}

/* Whether any of its line is dotted: a few hollow legs among very many have no band. */
gboolean
_legation_bundle_has_dotted_band (const LegationSceneBundle *bundle)
{
  Band bands[2 * LEGATION_N_CHANNELS];
  const guint n = find_bands (bundle, bands);

  for (guint i = 0; i < n; i++)
    if (bands[i].hollow)
      return TRUE;

  return FALSE;
}

/* The line beside a line, @offset to its right. */
static void
shift_line (const LegationVertex *line, guint n, double offset, LegationVertex *out)
{
  for (guint i = 0; i < n; i++)
    {
      LegationVertex before = line[i > 0 ? i - 1 : 0];
      LegationVertex after = line[MIN (i + 1, n - 1)];
      double length = MAX (hypot (after.x - before.x, after.y - before.y), 1e-6);

      out[i].x = line[i].x - (after.y - before.y) / length * offset;
      out[i].y = line[i].y + (after.x - before.x) / length * offset;
    }
}

static void
stroke_band (cairo_t *cr,
             const LegationSceneBundle *bundle,
             const Band *band,
             double offset,
             double width,
             double end)
{
  LegationVertex line[LEGATION_MAX_VERTICES];
  guint n = MIN (bundle->n_vertices, LEGATION_MAX_VERTICES);
  gboolean dashed[2] = { bundle->from_inferred, bundle->to_inferred };

  shift_line (bundle->vertices, n, offset, line);
  cairo_set_line_width (cr, band->hollow ? MIN (width, HOLLOW_WIDTH) : width);
  if (band->hollow)
    {
      _legation_stroke_line (cr, line, n, 0.0, end, LEGATION_STROKE_DOTTED);
      return;
    }
  for (int half = 0; half < 2; half++)
    _legation_stroke_line (cr, line, n, half * end / 2, (half + 1) * end / 2,
                           dashed[half] ? LEGATION_STROKE_DASHED : LEGATION_STROKE_BUTT);
}

/* The channel that leads. */
static const LegationColor *
find_color (const LegationSceneBundle *bundle, const LegationStyle *style)
{
  guint best = 0;

  for (guint i = 1; i < LEGATION_N_CHANNELS; i++)
    if (bundle->counts[i] > bundle->counts[best])
      best = i;

  return &style->channels[best];
}

/* Lines of two things that are compared need room for more than one line. */
static double
find_width (const LegationSceneBundle *bundle)
{
  LegationStripe stripes[LEGATION_MAX_STRIPES];
  guint n = legation_stripes_list (bundle->emphasis, LINE_WIDTH, stripes);

  return n > 1 ? MAX (bundle->width, stripes[0].width) : bundle->width;
}

/* Whether any of what lies so near to a point can be seen. */
static gboolean
is_seen (cairo_t *cr, LegationVertex at, double reach)
{
  double left, top, right, bottom;

  cairo_clip_extents (cr, &left, &top, &right, &bottom);

  return at.x > left - reach && at.x < right + reach && at.y > top - reach && at.y < bottom + reach;
}

/* The head of a bundle's arrow. */
void
_legation_scene_draw_bundle_arrow (cairo_t *cr,
                                   const LegationSceneBundle *bundle,
                                   const LegationStyle *style)
{
  double alpha = _legation_get_strength (style, bundle->emphasis);
  double length = LEGATION_ARROW_LENGTH + 0.6 * bundle->width - 1.3;

  /* The line passes more bands of a picture than its end is in. */
  if (!is_seen (cr, bundle->vertices[bundle->n_vertices - 1], length + bundle->width + CASING))
    return;
  _legation_add_arrow (cr, bundle->vertices, bundle->n_vertices, length,
                       MAX (3.4, bundle->width / 2 + 2.2));
  if (bundle->hollow)
    {
      legation_color_use (cr, &style->casing, alpha);
      cairo_fill_preserve (cr);
      legation_color_use (cr, find_color (bundle, style), alpha);
      cairo_set_line_width (cr, 1.2);
      cairo_stroke (cr);
      return;
    }
  legation_color_use (cr, &style->casing, 0.85 * alpha);
  cairo_set_line_width (cr, 1.6);
  cairo_stroke_preserve (cr);
  legation_color_use (cr, find_color (bundle, style), alpha);
  cairo_fill (cr);
}

/* All of a line that is solid or dashed, where there are pixels to draw it on. */
static gboolean
draw_ribbon (const LegationCanvas *canvas,
             const LegationSceneBundle *bundle,
             const LegationStyle *style,
             const Band *bands,
             guint n,
             double width,
             double end)
{
  const double alpha = _legation_get_strength (style, bundle->emphasis);
  const double half = ((bundle->hollow ? HOLLOW_WIDTH : width) + CASING) / 2.0;
  const LegationRibbon ribbon = { bundle->vertices, bundle->n_vertices, end, half,
                                  { bundle->from_inferred, bundle->to_inferred } };
  LegationRibbonBand parts[1 + 2 * LEGATION_N_CHANNELS]
    = { { -half, half, style->casing, 0.85 * alpha, TRUE } };
  guint n_parts = 1;
  guint sum = 0;

  for (guint i = 0; i < n && !bands[i].hollow; i++)
    {
      const double from = width * ((double) sum / bundle->n_legs - 0.5);

      sum += bands[i].n;
      parts[n_parts++] = (LegationRibbonBand){ from, width * ((double) sum / bundle->n_legs - 0.5),
                                               style->channels[bands[i].channel], alpha, FALSE };
    }

  return legation_canvas_draw_ribbon (canvas, &ribbon, parts, n_parts);
}

/* A bundle of one of two things that are compared: its bands are parted as a line of it is. */
static void
split_line (cairo_t *cr, const LegationSceneBundle *bundle, const LegationStyle *style, double end)
{
  LegationStripe stripes[LEGATION_MAX_STRIPES];
  guint n = legation_stripes_list (bundle->emphasis, LINE_WIDTH, stripes);

  for (guint i = 1; i < n; i++)
    {
      cairo_set_line_width (cr, stripes[i].width);
      legation_color_use (cr, stripes[i].is_gap ? &style->casing : find_color (bundle, style), 1.0);
      _legation_stroke_line (cr, bundle->vertices, bundle->n_vertices, 0.0, end,
                             LEGATION_STROKE_BUTT);
    }
}

/**
 * _legation_scene_draw_bundle_line: draws the line of a bundle.
 * @canvas: (nullable): the pixels behind @cr
 */
void
_legation_scene_draw_bundle_line (cairo_t *cr,
                                  const LegationCanvas *canvas,
                                  const LegationSceneBundle *bundle,
                                  const LegationStyle *style)
{
  double alpha = _legation_get_strength (style, bundle->emphasis);
  double total = _legation_measure_line (bundle->vertices, bundle->n_vertices);
  double end = total - LEGATION_ARROW_LENGTH - 0.6 * bundle->width + 2.5;
  gboolean ghost = bundle->emphasis == LEGATION_EMPHASIS_GHOST;
  double width = ghost ? (style->high_contrast ? 1.0 : MIN (bundle->width, 3.0))
                       : find_width (bundle);
  Band bands[2 * LEGATION_N_CHANNELS];
  guint n = find_bands (bundle, bands);
  gboolean drawn = canvas != NULL && draw_ribbon (canvas, bundle, style, bands, n, width, end);
  guint sum = 0;

  /* They are hundreds, and the eye finds no difference. */
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  if (!drawn)
    {
      cairo_set_line_width (cr, (bundle->hollow ? HOLLOW_WIDTH : width) + CASING);
      legation_color_use (cr, &style->casing, 0.85 * alpha);
      _legation_stroke_line (cr, bundle->vertices, bundle->n_vertices, 0.0, end,
                             LEGATION_STROKE_BUTT);
    }
  for (guint i = 0; i < n; i++)
    {
      double share = (double) bands[i].n / bundle->n_legs;
      double offset = width * ((sum + bands[i].n / 2.0) / bundle->n_legs - 0.5);

      sum += bands[i].n;
      if (drawn && !bands[i].hollow)
        continue;
      legation_color_use (cr, &style->channels[bands[i].channel], alpha);
      stroke_band (cr, bundle, &bands[i], offset, width * share, end);
    }
  split_line (cr, bundle, style, end);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_DEFAULT);
}

static void
add_pill (cairo_t *cr, double x, double y, double width, double height)
{
  double r = height / 2;

  cairo_new_path (cr);
  cairo_arc (cr, x + width - r, y + r, r, -G_PI / 2, G_PI / 2);
  cairo_arc (cr, x + r, y + r, r, G_PI / 2, 3 * G_PI / 2);
  cairo_close_path (cr);
}

static void
draw_number (cairo_t *cr, const LegationStyle *style, guint number, double left, double right, double y)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  cairo_text_extents_t extents;

  cairo_select_font_face (cr, "Cantarell", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_BOLD);
  cairo_set_font_size (cr, 11.5);
  cairo_text_extents (cr, text, &extents);
  cairo_move_to (cr, (left + right - extents.width) / 2 - extents.x_bearing,
                 y - extents.height / 2 - extents.y_bearing);
  legation_color_use (cr, &style->stop_label, 1.0);
  cairo_show_text (cr, text);
}

/* The badge of a bundle: the glyphs of its channels, and how many legs it has. */
void
_legation_scene_draw_bundle_badge (cairo_t *cr,
                                   const LegationSceneBundle *bundle,
                                   const LegationStyle *style,
                                   double alpha)
{
  LegationChannel glyphs[LEGATION_MAX_GLYPHS];
  guint n = _legation_bundle_find_glyphs (bundle, bundle->n_glyphs, glyphs);
  double width = _legation_bundle_measure_badge (bundle);
  double height = LEGATION_BADGE_DIAMETER + 2.0;
  double x = bundle->badge.x - width / 2;
  double y = bundle->badge.y;

  if (!bundle->has_badge)
    return;
  _legation_begin_badge (cr, bundle->badge, width, alpha);
  if (bundle->n_legs > 1)
    {
      add_pill (cr, x, y - height / 2, width, height);
      legation_color_use (cr, &style->casing, 1.0);
      cairo_fill_preserve (cr);
      legation_color_use (cr, style->high_contrast ? &style->mark : find_color (bundle, style), 1.0);
      cairo_set_line_width (cr, 1.0);
      cairo_stroke (cr);
    }
  for (guint i = n; i > 0; i--)
    legation_badge_draw (cr, style, glyphs[i - 1], x + height / 2 + LEGATION_GLYPH_STEP * (i - 1), y,
                         LEGATION_BADGE_DIAMETER, bundle->hollow);
  if (bundle->n_legs > 1)
    draw_number (cr, style, bundle->n_legs,
                 x + height / 2 + LEGATION_GLYPH_STEP * (n - 1) + LEGATION_BADGE_DIAMETER / 2,
                 x + width - 3.0, y);
  _legation_end_badge (cr, alpha);
}
