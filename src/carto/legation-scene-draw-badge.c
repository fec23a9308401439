/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the badges of legs and of events without a line look. */

#include "legation-glyph.h"
#include "legation-scene-private.h"

#define SELECTED_WIDTH 3.4
/* No badge, with the sign of a note, reaches farther than that. */
#define BADGE_EXTENT 24.0

static void
draw_number (cairo_t *cr, const LegationSceneLeg *leg, const LegationStyle *style, double alpha)
{
  const LegationColor *color = &style->channels[leg->leg->event->channel];
  g_autofree char *text = g_strdup_printf ("%u", leg->leg->number);
  cairo_text_extents_t extents;

  cairo_new_path (cr);
  cairo_arc (cr, leg->badge.x, leg->badge.y, LEGATION_NUMBER_DIAMETER / 2, 0, 2 * G_PI);
  legation_color_use (cr, &style->casing, alpha);
  cairo_set_line_width (cr, 2.0);
  cairo_stroke_preserve (cr);
  legation_color_use (cr, color, alpha);
  cairo_fill (cr);

  cairo_select_font_face (cr, "Cantarell", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_BOLD);
  cairo_set_font_size (cr, 12.0);
  cairo_text_extents (cr, text, &extents);
  cairo_move_to (cr, leg->badge.x - extents.width / 2 - extents.x_bearing,
                 leg->badge.y - extents.height / 2 - extents.y_bearing);
  legation_color_use (cr, &style->badge_glyph, alpha);
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

void
_legation_scene_draw_leg_badge (cairo_t *cr,
                                const LegationSceneLeg *leg,
                                const LegationStyle *style,
                                double alpha)
{
  if (!leg->has_badge)
    return;

  _legation_begin_badge (cr, leg->badge, LEGATION_NUMBER_DIAMETER, alpha);
  if (leg->leg->number > 0)
    draw_number (cr, leg, style, 1.0);
  else
    legation_badge_draw (cr, style, leg->leg->event->channel, leg->badge.x, leg->badge.y,
                         LEGATION_BADGE_DIAMETER, leg->leg->hollow);
  draw_note_sign (cr, style, leg->leg->event, leg->badge,
                  leg->leg->number > 0 ? LEGATION_NUMBER_DIAMETER : LEGATION_BADGE_DIAMETER);
  _legation_end_badge (cr, alpha);
}

/* An event without a line: a ring of its colour round the mark, and its badge beside it. */
void
_legation_scene_draw_point (cairo_t *cr,
                            const LegationScenePoint *point,
                            const LegationStyle *style,
                            LegationEmphasis emphasis)
{
  const LegationColor *color = &style->channels[point->point->event->channel];
  double alpha = _legation_get_strength (style, emphasis);

  if (emphasis == LEGATION_EMPHASIS_SELECTED)
    {
      cairo_new_path (cr);
      cairo_arc (cr, point->center.x, point->center.y, LEGATION_VENUE_RADIUS + 4, 0, 2 * G_PI);
      cairo_set_line_width (cr, SELECTED_WIDTH);
      legation_color_use (cr, color, 1.0);
      cairo_stroke (cr);
    }
  else if (!point->point->hosted)
    {
      cairo_new_path (cr);
      cairo_arc (cr, point->center.x, point->center.y, LEGATION_VENUE_RADIUS, 0, 2 * G_PI);
      cairo_set_line_width (cr, 1.8);
      legation_color_use (cr, color, alpha);
      cairo_stroke (cr);
    }
  _legation_begin_badge (cr, point->badge, LEGATION_BADGE_DIAMETER, alpha);
  legation_badge_draw (cr, style, point->point->event->channel, point->badge.x, point->badge.y,
                       LEGATION_BADGE_DIAMETER, point->point->hollow);
  draw_note_sign (cr, style, point->point->event, point->badge, LEGATION_BADGE_DIAMETER);
  _legation_end_badge (cr, alpha);
}

/* Whether a badge there reaches into what can be seen. */
static gboolean
is_seen (LegationVertex at, double top, double bottom)
{
  return at.y > top - BADGE_EXTENT && at.y < bottom + BADGE_EXTENT;
}

/* Draws badges, which lie on all lines: they can be drawn in the same bands. */
void
_legation_scene_draw_badges (LegationScene *self, cairo_t *cr, const LegationStyle *style)
{
  double left, top, right, bottom;

  cairo_save (cr);
  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  for (guint i = 0; i < self->bundles->len; i++)
    {
      const LegationSceneBundle *bundle = &g_array_index (self->bundles, LegationSceneBundle, i);

      if (bundle->has_badge && is_seen (bundle->badge, top, bottom))
        _legation_scene_draw_bundle_badge (cr, bundle, style,
                                           _legation_get_strength (style, bundle->emphasis));
    }
  for (guint i = 0; i < self->legs->len; i++)
    {
      const LegationSceneLeg *leg = &g_array_index (self->legs, LegationSceneLeg, i);

      if (leg->has_badge && leg->leg->event != self->without
          && is_seen (leg->badge, top, bottom))
        _legation_scene_draw_leg_badge (cr, leg, style,
                                        _legation_get_strength (style, leg->emphasis));
    }
  for (guint i = 0; i < self->points->len; i++)
    {
      const LegationScenePoint *point = &g_array_index (self->points, LegationScenePoint, i);

      if (point->emphasis > LEGATION_EMPHASIS_FAINT && !point->piled
          && (is_seen (point->badge, top, bottom) || is_seen (point->center, top, bottom)))
        _legation_scene_draw_point (cr, point, style, point->emphasis);
    }
  cairo_restore (cr);
}

static gboolean
is_near (LegationVertex badge, const LegationVertex *vertices, guint n)
{
  return legation_line_measure_distance (vertices, n, badge) < BADGE_EXTENT;
}

/* Draws the badges that a line which is drawn later would hide. */
void
_legation_scene_draw_badges_near (LegationScene *self,
                                  cairo_t *cr,
                                  const LegationStyle *style,
                                  const LegationVertex *vertices,
                                  guint n)
{
  for (guint i = 0; i < self->bundles->len; i++)
    {
      const LegationSceneBundle *bundle = &g_array_index (self->bundles, LegationSceneBundle, i);

      if (bundle->has_badge && is_near (bundle->badge, vertices, n))
        _legation_scene_draw_bundle_badge (cr, bundle, style,
                                           _legation_get_strength (style, bundle->emphasis));
    }
  for (guint i = 0; i < self->legs->len; i++)
    {
      const LegationSceneLeg *leg = &g_array_index (self->legs, LegationSceneLeg, i);

      if (leg->has_badge && is_near (leg->badge, vertices, n))
        _legation_scene_draw_leg_badge (cr, leg, style,
                                        _legation_get_strength (style, leg->emphasis));
    }
}
