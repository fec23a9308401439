/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How legs, marks and badges look. */

#include "legation-glyph.h"
#include "legation-scene-private.h"

#include <math.h>

#define LEG_WIDTH 2.2
#define HOLLOW_WIDTH 1.3
#define HOVER_WIDTH 3.0
#define SELECTED_WIDTH 3.4
#define CASING 2.2
#define GLOW_WIDTH 8.0
#define GLOW_ALPHA 0.22
#define ARROW_HALF_WIDTH 3.4

static const double strengths[] = {
  [LEGATION_EMPHASIS_HIDDEN] = 0.0,  [LEGATION_EMPHASIS_GHOST] = 0.14,
  [LEGATION_EMPHASIS_FAINT] = 0.27,  [LEGATION_EMPHASIS_QUIET] = 0.34,
  [LEGATION_EMPHASIS_NORMAL] = 1.0,  [LEGATION_EMPHASIS_SELECTED] = 1.0,
};

static void
set_color (cairo_t *cr, const LegationColor *color, double alpha)
{
  cairo_set_source_rgba (cr, color->r, color->g, color->b, color->a * alpha);
}

/* Puts the part of a line between two lengths into the path. */
static void
add_path (cairo_t *cr, const LegationSceneLeg *leg, double begin, double end)
{
  double walked = 0.0;
  gboolean started = FALSE;

  cairo_new_path (cr);
  for (guint i = 0; i + 1 < leg->n_vertices; i++)
    {
      LegationVertex a = leg->vertices[i];
      LegationVertex b = leg->vertices[i + 1];
      double step = hypot (b.x - a.x, b.y - a.y);
      double from = MAX (begin - walked, 0.0);
      double to = MIN (end - walked, step);

      if (step > 0.0 && from < step && to > from)
        {
          if (!started)
            cairo_move_to (cr, a.x + (b.x - a.x) * from / step, a.y + (b.y - a.y) * from / step);
          cairo_line_to (cr, a.x + (b.x - a.x) * to / step, a.y + (b.y - a.y) * to / step);
          started = TRUE;
        }
      walked += step;
    }
}

static double
measure_leg (const LegationSceneLeg *leg)
{
  double total = 0.0;

  for (guint i = 0; i + 1 < leg->n_vertices; i++)
    total += hypot (leg->vertices[i + 1].x - leg->vertices[i].x,
                    leg->vertices[i + 1].y - leg->vertices[i].y);

  return total;
}

static void
stroke_half (cairo_t *cr, const LegationSceneLeg *leg, double begin, double end, gboolean dashed)
{
  static const double dashes[] = { 6.0, 4.0 };

  add_path (cr, leg, begin, end);
  cairo_set_dash (cr, dashes, dashed ? 2 : 0, 0.0);
  cairo_set_line_cap (cr, dashed ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
  cairo_stroke (cr);
}

/* Each half of the line says what is known of the end that it belongs to. */
static void
stroke_leg (cairo_t *cr, const LegationSceneLeg *leg, double total)
{
  static const double dots[] = { 1.2, 3.6 };
  double end = total - LEGATION_ARROW_LENGTH + 1.0;

  if (leg->leg->hollow)
    {
      add_path (cr, leg, 0.0, end);
      cairo_set_dash (cr, dots, 2, 0.0);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_stroke (cr);
    }
  else
    {
      stroke_half (cr, leg, 0.0, total / 2.0, leg->leg->from_inferred);
      stroke_half (cr, leg, total / 2.0, end, leg->leg->to_inferred);
    }
  cairo_set_dash (cr, NULL, 0, 0.0);
}

/* The arrowhead points along the last few pixels, so that the end of a bowed line looks right. */
static void
add_arrow (cairo_t *cr, const LegationSceneLeg *leg, double scale)
{
  LegationVertex tip = leg->vertices[leg->n_vertices - 1];
  LegationVertex tail = tip;
  double length = LEGATION_ARROW_LENGTH * scale;
  double half = ARROW_HALF_WIDTH * scale;
  double dx, dy, norm;

  for (guint i = leg->n_vertices - 1; i > 0; i--)
    {
      tail = leg->vertices[i - 1];
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

static void
draw_arrow (cairo_t *cr, const LegationSceneLeg *leg, const LegationStyle *style, gboolean hovered)
{
  const LegationColor *color = &style->channels[leg->leg->event->channel];
  double alpha = hovered ? 1.0 : strengths[leg->emphasis];
  double scale = leg->emphasis == LEGATION_EMPHASIS_SELECTED ? 1.25 : 1.0;

  add_arrow (cr, leg, scale);
  if (leg->leg->hollow)
    {
      set_color (cr, &style->casing, alpha);
      cairo_fill_preserve (cr);
      set_color (cr, color, alpha);
      cairo_set_line_width (cr, 1.2);
      cairo_stroke (cr);
    }
  else
    {
      set_color (cr, color, alpha);
      cairo_fill (cr);
    }
}

static void
draw_line (cairo_t *cr, const LegationSceneLeg *leg, const LegationStyle *style, gboolean hovered)
{
  const LegationColor *color = &style->channels[leg->leg->event->channel];
  gboolean selected = leg->emphasis == LEGATION_EMPHASIS_SELECTED;
  double alpha = hovered ? 1.0 : strengths[leg->emphasis];
  double width = leg->leg->hollow ? HOLLOW_WIDTH : LEG_WIDTH;
  double total = measure_leg (leg);

  if (selected)
    width += SELECTED_WIDTH - LEG_WIDTH;
  else if (hovered)
    width += HOVER_WIDTH - LEG_WIDTH;

  if (selected)
    {
      add_path (cr, leg, 0.0, total);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_line_width (cr, GLOW_WIDTH + SELECTED_WIDTH);
      set_color (cr, color, GLOW_ALPHA);
      cairo_stroke (cr);
    }
  else
    {
      add_path (cr, leg, 0.0, total - LEGATION_ARROW_LENGTH);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
      cairo_set_line_width (cr, width + CASING);
      set_color (cr, &style->casing, alpha * 0.85);
      cairo_stroke (cr);
    }

  cairo_set_line_width (cr, width);
  set_color (cr, color, alpha);
  stroke_leg (cr, leg, total);
}

static void
draw_number (cairo_t *cr, const LegationSceneLeg *leg, const LegationStyle *style, double alpha)
{
  const LegationColor *color = &style->channels[leg->leg->event->channel];
  g_autofree char *text = g_strdup_printf ("%u", leg->leg->number);
  cairo_text_extents_t extents;

  cairo_new_path (cr);
  cairo_arc (cr, leg->badge.x, leg->badge.y, LEGATION_NUMBER_DIAMETER / 2, 0, 2 * G_PI);
  set_color (cr, &style->casing, alpha);
  cairo_set_line_width (cr, 2.0);
  cairo_stroke_preserve (cr);
  set_color (cr, color, alpha);
  cairo_fill (cr);

  cairo_select_font_face (cr, "Cantarell", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_BOLD);
  cairo_set_font_size (cr, 12.0);
  cairo_text_extents (cr, text, &extents);
  cairo_move_to (cr, leg->badge.x - extents.width / 2 - extents.x_bearing,
                 leg->badge.y - extents.height / 2 - extents.y_bearing);
  set_color (cr, &style->badge_glyph, alpha);
  cairo_show_text (cr, text);
}

/* A journey that our notes changed says so. */
static void
draw_note_sign (cairo_t *cr,
                const LegationStyle *style,
                const LegationEvent *event,
                LegationVertex badge,
                double diameter)
{
  LegationVertex sign = _legation_find_note_sign (badge, diameter);

  if (_legation_is_changed (event))
    legation_note_sign_draw (cr, style, sign.x, sign.y, LEGATION_NOTE_SIGN_SIZE);
}

static void
draw_leg_badge (cairo_t *cr, const LegationSceneLeg *leg, const LegationStyle *style, double alpha)
{
  if (!leg->has_badge)
    return;

  cairo_push_group (cr);
  if (leg->leg->number > 0)
    draw_number (cr, leg, style, 1.0);
  else
    legation_badge_draw (cr, style, leg->leg->event->channel, leg->badge.x, leg->badge.y,
                         LEGATION_BADGE_DIAMETER, leg->leg->hollow);
  draw_note_sign (cr, style, leg->leg->event, leg->badge,
                  leg->leg->number > 0 ? LEGATION_NUMBER_DIAMETER : LEGATION_BADGE_DIAMETER);
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, alpha);
}

static void
draw_mark (cairo_t *cr, const LegationSceneMark *mark, const LegationStyle *style)
{
  double alpha = mark->emphasis <= LEGATION_EMPHASIS_QUIET ? 0.5 : 1.0;
  double x = mark->center.x;
  double y = mark->center.y;

  cairo_new_path (cr);
  if (mark->mark->shape == LEGATION_MARK_COUNTRY)
    {
      cairo_arc (cr, x, y, LEGATION_RING_RADIUS, 0, 2 * G_PI);
      set_color (cr, &style->land, 1.0);
      cairo_fill_preserve (cr);
      cairo_set_line_width (cr, 1.8);
      set_color (cr, &style->mark, alpha);
      cairo_stroke (cr);
      return;
    }
  cairo_arc (cr, x, y, (mark->hosted ? LEGATION_VENUE_RADIUS : LEGATION_CITY_RADIUS) + 1.4, 0,
             2 * G_PI);
  set_color (cr, &style->land, 0.9);
  cairo_fill (cr);
  cairo_arc (cr, x, y, LEGATION_CITY_RADIUS, 0, 2 * G_PI);
  set_color (cr, &style->mark, alpha);
  cairo_fill (cr);
  if (mark->hosted)
    {
      cairo_new_path (cr);
      cairo_arc (cr, x, y, LEGATION_VENUE_RADIUS, 0, 2 * G_PI);
      cairo_set_line_width (cr, 1.4);
      cairo_stroke (cr);
    }
}

/* An event without a line: a ring of its colour round the mark, and its badge beside it. */
static void
draw_point (cairo_t *cr,
            const LegationScenePoint *point,
            const LegationStyle *style,
            LegationEmphasis emphasis)
{
  const LegationColor *color = &style->channels[point->point->event->channel];
  double alpha = strengths[emphasis];

  if (emphasis == LEGATION_EMPHASIS_SELECTED)
    {
      cairo_new_path (cr);
      cairo_arc (cr, point->center.x, point->center.y, LEGATION_VENUE_RADIUS + 4, 0, 2 * G_PI);
      cairo_set_line_width (cr, SELECTED_WIDTH);
      set_color (cr, color, 1.0);
      cairo_stroke (cr);
    }
  else if (!point->point->hosted)
    {
      cairo_new_path (cr);
      cairo_arc (cr, point->center.x, point->center.y, LEGATION_VENUE_RADIUS, 0, 2 * G_PI);
      cairo_set_line_width (cr, 1.8);
      set_color (cr, color, alpha);
      cairo_stroke (cr);
    }
  cairo_push_group (cr);
  legation_badge_draw (cr, style, point->point->event->channel, point->badge.x, point->badge.y,
                       LEGATION_BADGE_DIAMETER, point->point->hollow);
  draw_note_sign (cr, style, point->point->event, point->badge, LEGATION_BADGE_DIAMETER);
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, alpha);
}

/* No line hides the head of another's arrow. */
static void
draw_legs (LegationScene *self, cairo_t *cr, const LegationStyle *style, LegationEmphasis loudness)
{
  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->legs->len; i++)
      {
        const LegationSceneLeg *leg = &g_array_index (self->legs, LegationSceneLeg, i);

        if (leg->emphasis != loudness)
          continue;
        if (pass == 0)
          draw_line (cr, leg, style, FALSE);
        else
          draw_arrow (cr, leg, style, FALSE);
      }
}

/**
 * legation_scene_draw: draws legs, marks, badges and names, from the quietest to the loudest.
 * @cr: in logical pixels of the frame
 */
void
legation_scene_draw (LegationScene *self, cairo_t *cr, const LegationStyle *style)
{
  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (int loudness = LEGATION_EMPHASIS_GHOST; loudness <= LEGATION_EMPHASIS_SELECTED; loudness++)
    draw_legs (self, cr, style, (LegationEmphasis) loudness);
  for (guint i = 0; i < self->marks->len; i++)
    {
      const LegationSceneMark *mark = &g_array_index (self->marks, LegationSceneMark, i);

      if (mark->emphasis != LEGATION_EMPHASIS_HIDDEN)
        draw_mark (cr, mark, style);
    }
  for (guint i = 0; i < self->legs->len; i++)
    {
      const LegationSceneLeg *leg = &g_array_index (self->legs, LegationSceneLeg, i);

      draw_leg_badge (cr, leg, style, strengths[leg->emphasis]);
    }
  for (guint i = 0; i < self->points->len; i++)
    {
      const LegationScenePoint *point = &g_array_index (self->points, LegationScenePoint, i);

      if (point->emphasis > LEGATION_EMPHASIS_FAINT)
        draw_point (cr, point, style, point->emphasis);
    }
  cairo_restore (cr);
  legation_labels_draw (self->labels, cr, style);
}

/**
 * legation_scene_draw_event: draws one event again, as under the pointer.
 * @cr: in logical pixels of the frame
 */
void
legation_scene_draw_event (LegationScene *self,
                           cairo_t *cr,
                           const LegationStyle *style,
                           const LegationEvent *event)
{
  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < self->legs->len; i++)
    {
      const LegationSceneLeg *leg = &g_array_index (self->legs, LegationSceneLeg, i);

      if (leg->leg->event == event)
        {
          draw_line (cr, leg, style, TRUE);
          draw_arrow (cr, leg, style, TRUE);
          draw_leg_badge (cr, leg, style, 1.0);
        }
    }
  for (guint i = 0; i < self->points->len; i++)
    {
      const LegationScenePoint *point = &g_array_index (self->points, LegationScenePoint, i);

      if (point->point->event == event)
        draw_point (cr, point, style, MAX (point->emphasis, LEGATION_EMPHASIS_NORMAL));
    }
  cairo_restore (cr);
}

/**
 * legation_scene_draw_focus: draws the ring of the keyboard focus round a point.
 * @radius: of what has the focus, in logical pixels
 */
void
legation_scene_draw_focus (LegationScene *self,
                           cairo_t *cr,
                           const LegationStyle *style,
                           double x,
                           double y,
                           double radius)
{
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius + 3.0, 0, 2 * G_PI);
  cairo_set_line_width (cr, 2.0);
  set_color (cr, &style->accent, 1.0);
  cairo_stroke (cr);
  cairo_restore (cr);
}
