/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How legs, marks and badges look. */

#include "legation-scene-private.h"

#include "legation-stripes.h"

#include <math.h>

#define LEG_WIDTH 2.2
#define HOLLOW_WIDTH 1.3
#define HOVER_WIDTH 3.0
#define SELECTED_WIDTH 3.4
#define CASING 2.2
#define GLOW_WIDTH 8.0
#define GLOW_ALPHA 0.22
#define ARROW_HALF_WIDTH 3.4
/* Where contrast shall be high, nothing is dimmed more than that. */
#define HIGH_CONTRAST_STRENGTH 0.6
/* And a trace is told by its width. */
#define GHOST_WIDTH 1.0
/* Nothing of a line, or of a mark, reaches farther from its course, or its middle. */
#define LINE_EXTENT 12.0

static const double strengths[] = {
  [LEGATION_EMPHASIS_HIDDEN] = 0.0,  [LEGATION_EMPHASIS_GHOST] = 0.14,
  [LEGATION_EMPHASIS_FAINT] = 0.27,  [LEGATION_EMPHASIS_QUIET] = 0.34,
  [LEGATION_EMPHASIS_NORMAL] = 1.0,  [LEGATION_EMPHASIS_SECOND] = 1.0,
  [LEGATION_EMPHASIS_BOTH] = 1.0,    [LEGATION_EMPHASIS_SELECTED] = 1.0,
};

/* How much of what lies under it a line of an emphasis hides. */
double
_legation_get_strength (const LegationStyle *style, LegationEmphasis emphasis)
{
  return style->high_contrast && emphasis > LEGATION_EMPHASIS_HIDDEN
           ? MAX (strengths[emphasis], HIGH_CONTRAST_STRENGTH)
           : strengths[emphasis];
}

static double
measure_leg (const LegationSceneLeg *leg)
{
  return _legation_measure_line (leg->vertices, leg->n_vertices);
}

static void
stroke_part (cairo_t *cr,
             const LegationSceneLeg *leg,
             double begin,
             double end,
             LegationStroke stroke)
{
  _legation_stroke_line (cr, leg->vertices, leg->n_vertices, begin, end, stroke);
}

/* Each half of the line says what is known of the end that it belongs to; what is beyond @reach is not
 * drawn. */
static void
stroke_leg (cairo_t *cr, const LegationSceneLeg *leg, double total, double reach)
{
  double end = MIN (total - LEGATION_ARROW_LENGTH + 1.0, reach);

  if (leg->leg->hollow)
    {
      stroke_part (cr, leg, 0.0, end, LEGATION_STROKE_DOTTED);
      return;
    }
  stroke_part (cr, leg, 0.0, MIN (total / 2.0, reach),
               leg->leg->from_inferred ? LEGATION_STROKE_DASHED : LEGATION_STROKE_SOLID);
  stroke_part (cr, leg, total / 2.0, end,
               leg->leg->to_inferred ? LEGATION_STROKE_DASHED : LEGATION_STROKE_SOLID);
}

static void
draw_arrow (cairo_t *cr, const LegationSceneLeg *leg, const LegationStyle *style, gboolean hovered)
{
  const LegationColor *color = &style->channels[leg->leg->event->channel];
  double alpha = hovered ? 1.0 : _legation_get_strength (style, leg->emphasis);
  double scale = leg->emphasis > LEGATION_EMPHASIS_NORMAL ? 1.25 : 1.0;

  _legation_add_arrow (cr, leg->vertices, leg->n_vertices, LEGATION_ARROW_LENGTH * scale,
                       ARROW_HALF_WIDTH * scale);
  if (leg->leg->hollow)
    {
      legation_color_use (cr, &style->casing, alpha);
      cairo_fill_preserve (cr);
      legation_color_use (cr, color, alpha);
      cairo_set_line_width (cr, 1.2);
      cairo_stroke (cr);
    }
  else
    {
      legation_color_use (cr, color, alpha);
      cairo_fill (cr);
    }
}

/* @share: of its length that is drawn, from its start */
static void
draw_line (cairo_t *cr,
           const LegationSceneLeg *leg,
           const LegationStyle *style,
           gboolean hovered,
           double share)
{
  const LegationColor *color = &style->channels[leg->leg->event->channel];
  gboolean selected = leg->emphasis == LEGATION_EMPHASIS_SELECTED;
  double alpha = hovered ? 1.0 : _legation_get_strength (style, leg->emphasis);
  double width = leg->leg->hollow ? HOLLOW_WIDTH : LEG_WIDTH;
  double total = measure_leg (leg);
  double reach = share * total;
  LegationStripe stripes[LEGATION_MAX_STRIPES];
  guint n_stripes;

  if (selected)
    width += SELECTED_WIDTH - LEG_WIDTH;
  else if (hovered)
    width += HOVER_WIDTH - LEG_WIDTH;
  else if (style->high_contrast && leg->emphasis == LEGATION_EMPHASIS_GHOST)
    width = GHOST_WIDTH;
  n_stripes = legation_stripes_list (leg->emphasis, width, stripes);
  width = stripes[0].width;

  if (selected)
    {
      cairo_set_line_width (cr, GLOW_WIDTH + SELECTED_WIDTH);
      legation_color_use (cr, color, GLOW_ALPHA);
      stroke_part (cr, leg, 0.0, reach, LEGATION_STROKE_SOLID);
    }
  else
    {
      cairo_set_line_width (cr, width + CASING);
      legation_color_use (cr, &style->casing, alpha * 0.85);
      stroke_part (cr, leg, 0.0, MIN (total - LEGATION_ARROW_LENGTH, reach), LEGATION_STROKE_BUTT);
    }

  for (guint i = 0; i < n_stripes; i++)
    {
      cairo_set_line_width (cr, stripes[i].width);
      legation_color_use (cr, stripes[i].is_gap ? &style->casing : color, alpha);
      if (stripes[i].is_gap)
        stroke_part (cr, leg, 0.0, MIN (total - LEGATION_ARROW_LENGTH, reach),
                     LEGATION_STROKE_BUTT);
      else
        stroke_leg (cr, leg, total, reach);
    }
}

/* Draws a leg up to where it has come; all of it has its arrow. */
void
_legation_scene_draw_leg_part (cairo_t *cr,
                               const LegationSceneLeg *leg,
                               const LegationStyle *style,
                               double share)
{
  draw_line (cr, leg, style, FALSE, share);
  if (share >= 1.0)
    draw_arrow (cr, leg, style, FALSE);
}

/* What can be seen of a copy of the world, in its coordinates. */
typedef struct
{
  double left, top, right, bottom;
} Copy;

/* Whether any of a rectangle, with room for the width of a line and its arrow, can be seen. */
static gboolean
sees (const Copy *copy, LegationVertex low, LegationVertex high)
{
  return high.x > copy->left - LINE_EXTENT && low.x < copy->right + LINE_EXTENT
         && high.y > copy->top - LINE_EXTENT && low.y < copy->bottom + LINE_EXTENT;
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
      legation_color_use (cr, &style->land, 1.0);
      cairo_fill_preserve (cr);
      cairo_set_line_width (cr, 1.8);
      legation_color_use (cr, &style->mark, alpha);
      cairo_stroke (cr);
      return;
    }
  cairo_arc (cr, x, y, (mark->hosted ? LEGATION_VENUE_RADIUS : LEGATION_CITY_RADIUS) + 1.4, 0,
             2 * G_PI);
  legation_color_use (cr, &style->land, 0.9);
  cairo_fill (cr);
  cairo_arc (cr, x, y, LEGATION_CITY_RADIUS, 0, 2 * G_PI);
  legation_color_use (cr, &style->mark, alpha);
  cairo_fill (cr);
  if (mark->hosted)
    {
      cairo_new_path (cr);
      cairo_arc (cr, x, y, LEGATION_VENUE_RADIUS, 0, 2 * G_PI);
      cairo_set_line_width (cr, 1.4);
      cairo_stroke (cr);
    }
}

/* The marks that have no name, all that are equally loud in one path: they may be hundreds. */
static void
draw_minor_marks (LegationScene *self,
                  cairo_t *cr,
                  const LegationStyle *style,
                  const Copy *copy,
                  gboolean loud)
{
  cairo_new_path (cr);
  for (guint i = 0; i < self->shown->len; i++)
    {
      const LegationSceneMark *mark
        = &g_array_index (self->marks, LegationSceneMark, g_array_index (self->shown, guint, i));

      if (!mark->minor || (mark->emphasis > LEGATION_EMPHASIS_QUIET) != loud
          || !sees (copy, mark->center, mark->center))
        continue;
      cairo_move_to (cr, mark->center.x, mark->center.y);
      cairo_line_to (cr, mark->center.x, mark->center.y);
    }
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, 2.0 * LEGATION_MINOR_RADIUS + 2.0);
  legation_color_use (cr, &style->land, 0.8);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, 2.0 * LEGATION_MINOR_RADIUS);
  legation_color_use (cr, &style->mark, loud ? 1.0 : 0.5);
  cairo_stroke (cr);
}

/* From now on, until cairo_restore(), what is drawn lies in a copy of the world beside. */
static Copy
enter_copy (LegationScene *self, cairo_t *cr, int worlds)
{
  Copy copy;

  cairo_save (cr);
  cairo_translate (cr, worlds * legation_frame_get_world_size (&self->frame), 0.0);
  cairo_clip_extents (cr, &copy.left, &copy.top, &copy.right, &copy.bottom);

  return copy;
}

static void
draw_bundles (LegationScene *self,
              cairo_t *cr,
              const LegationStyle *style,
              LegationEmphasis loudness,
              const Copy *copy)
{
  LegationCanvas canvas;
  const gboolean has_pixels = self->bundles->len > 0 && legation_canvas_init (&canvas, cr);

  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->bundles->len; i++)
      {
        const LegationSceneBundle *bundle = &g_array_index (self->bundles, LegationSceneBundle, i);

        if (bundle->emphasis != loudness || legation_bundle_is_pile (bundle)
            || !sees (copy, bundle->low, bundle->high))
          continue;
        if (pass == 0)
          _legation_scene_draw_bundle_line (cr, has_pixels ? &canvas : NULL, bundle, style);
        else
          _legation_scene_draw_bundle_arrow (cr, bundle, style);
      }
}

/* No line hides the head of another's arrow. */
static void
draw_legs (LegationScene *self,
           cairo_t *cr,
           const LegationStyle *style,
           LegationEmphasis loudness,
           const Copy *copy)
{
  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->legs->len; i++)
      {
        const LegationSceneLeg *leg = &g_array_index (self->legs, LegationSceneLeg, i);

        if (leg->emphasis != loudness || leg->leg->event == self->without
            || !sees (copy, leg->low, leg->high))
          continue;
        if (pass == 0)
          draw_line (cr, leg, style, FALSE, 1.0);
        else
          draw_arrow (cr, leg, style, FALSE);
      }
}

/* Lines that lead out of the picture on one side come in again on the other, where the world ends
 * between. */
static void
draw_in_copies (LegationScene *self,
                cairo_t *cr,
                const LegationStyle *style,
                LegationEmphasis loudness)
{
  for (int worlds = -1; worlds <= 1; worlds++)
    {
      const Copy copy = enter_copy (self, cr, worlds);

      draw_bundles (self, cr, style, loudness, &copy);
      draw_legs (self, cr, style, loudness, &copy);
      cairo_restore (cr);
    }
}

/* Draws lines and marks, from the quietest to the loudest: all that can be drawn in bands. */
void
_legation_scene_draw_lines (LegationScene *self, cairo_t *cr, const LegationStyle *style)
{
  Copy seen;

  cairo_save (cr);
  cairo_clip_extents (cr, &seen.left, &seen.top, &seen.right, &seen.bottom);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (int loudness = LEGATION_EMPHASIS_GHOST; loudness <= LEGATION_EMPHASIS_SELECTED; loudness++)
    draw_in_copies (self, cr, style, (LegationEmphasis) loudness);
  draw_minor_marks (self, cr, style, &seen, FALSE);
  draw_minor_marks (self, cr, style, &seen, TRUE);
  for (guint i = self->shown->len; i > 0; i--)
    {
      const LegationSceneMark *mark = &g_array_index (self->marks, LegationSceneMark,
                                                      g_array_index (self->shown, guint, i - 1));

      if (!mark->minor && sees (&seen, mark->center, mark->center))
        draw_mark (cr, mark, style);
    }
  cairo_restore (cr);
}

/**
 * legation_scene_draw: draws legs, marks, badges and names, from the quietest to the loudest.
 * @cr: in logical pixels of the frame
 */
void
legation_scene_draw (LegationScene *self, cairo_t *cr, const LegationStyle *style)
{
  _legation_scene_draw_field (self, cr, style, NULL);
  _legation_scene_draw_lines (self, cr, style);
  _legation_scene_draw_badges (self, cr, style);
  legation_labels_draw_with (self->labels, cr, style, NULL);
}

/* Draws a leg as under the pointer, wherever it is to be seen. */
static void
draw_hovered (LegationScene *self,
              cairo_t *cr,
              const LegationSceneLeg *leg,
              const LegationStyle *style)
{
  for (int worlds = -1; worlds <= 1; worlds++)
    {
      const Copy copy = enter_copy (self, cr, worlds);

      if (sees (&copy, leg->low, leg->high))
        {
          draw_line (cr, leg, style, TRUE, 1.0);
          draw_arrow (cr, leg, style, TRUE);
        }
      cairo_restore (cr);
    }
  _legation_scene_draw_badges_near (self, cr, style, leg->vertices, leg->n_vertices);
}

/* Draws the legs of an event that are not open, each in the first lane of its pair. */
static void
draw_bundled (LegationScene *self,
              cairo_t *cr,
              const LegationStyle *style,
              const LegationEvent *event)
{
  guint n, n_all;
  const LegationLeg *all = legation_routes_get_legs (self->routes, &n_all);
  const LegationLeg *legs = legation_routes_find_legs (self->routes, event, &n);

  for (guint i = 0; i < n; i++)
    {
      LegationVertex course[LEGATION_MAX_VERTICES];
      guint pair = legation_bundle_table_get_pair (self->table, (guint) (&legs[i] - all));
      double lane = _legation_scene_get_arc (self, pair)->sides[pair % 2] * LEGATION_LANE_STEP / 2;
      LegationSceneLeg leg = { .leg = &legs[i], .emphasis = LEGATION_EMPHASIS_NORMAL,
                               .vertices = course };

      leg.n_vertices
        = _legation_scene_find_course (self, legs[i].from, legs[i].to, lane, NULL, course);
      if (leg.n_vertices == 0)
        continue;
      _legation_scene_find_box (course, leg.n_vertices, &leg.low, &leg.high);
      draw_hovered (self, cr, &leg, style);
    }
}

/**
 * legation_scene_draw_event: draws one event again, as under the pointer, also where it is in a bundle.
 * @cr: in logical pixels of the frame
 */
void
legation_scene_draw_event (LegationScene *self,
                           cairo_t *cr,
                           const LegationStyle *style,
                           const LegationEvent *event)
{
  gboolean is_open = FALSE;

  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < self->legs->len; i++)
    {
      const LegationSceneLeg *leg = &g_array_index (self->legs, LegationSceneLeg, i);

      if (leg->leg->event == event)
        {
          draw_hovered (self, cr, leg, style);
          _legation_scene_draw_leg_badge (cr, leg, style, 1.0);
          is_open = TRUE;
        }
    }
  if (!is_open)
    draw_bundled (self, cr, style, event);
  for (guint i = 0; i < self->points->len; i++)
    {
      const LegationScenePoint *point = &g_array_index (self->points, LegationScenePoint, i);

      if (point->point->event == event)
        _legation_scene_draw_point (cr, point, style,
                                    MAX (point->emphasis, LEGATION_EMPHASIS_NORMAL));
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
  legation_color_use (cr, &style->accent, 1.0);
  cairo_stroke (cr);
  cairo_restore (cr);
}
