/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The heads of ordered lanes, left of everything else: what shares them, and how many are out of
 * view. */

#include "config.h"

#include "legation-time-paint-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "legation-glyph.h"

#define WIDTH 112.0
#define NARROW_WIDTH 72.0
#define GLYPH_WIDTH 22.0
/* Where the whole is narrower, heads are too. */
#define LEAST_WHOLE_WIDTH 560.0
#define MARGIN 6.0
#define BADGE 10.0
#define TEXT_SIZE 10.5

/**
 * legation_time_heads_measure:
 * @width: px of the whole chart
 * @scale: of texts
 *
 * Returns: px that the heads take of it; none where lanes are packed
 */
double
legation_time_heads_measure (LegationLanes lanes, double width, double scale)
{
  if (lanes == LEGATION_LANES_PACKED)
    return 0;
  if (width >= LEAST_WHOLE_WIDTH * scale)
    return floor (WIDTH * scale);

  return floor ((lanes == LEGATION_LANES_CHANNEL ? GLYPH_WIDTH : NARROW_WIDTH) * scale);
}

static void
paint_text (const LegationTimeBrush *self, const char *text, double left, double right, double middle)
{
  g_autoptr (PangoLayout) layout
      = legation_time_scene_make_text (self->scene, text, TEXT_SIZE, FALSE);

  if (right <= left)
    return;
  pango_layout_set_width (layout, (int) ((right - left) * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  _legation_time_brush_text (self, layout, left, middle);
}

static gboolean
is_faint (const LegationTimeScene *scene, const LegationTimeGroup *group)
{
  return scene->lanes == LEGATION_LANES_RELATIONSHIP && scene->relationship != NULL
         && scene->relationship != group->relationship;
}

static void
paint_head (const LegationTimeBrush *self, const LegationTimeGroup *group, double width)
{
  const LegationTimeScene *scene = self->scene;
  const double scale = scene->layout.scale;
  const guint first = MAX (group->first_lane, scene->first_lane);
  const double top = legation_time_scene_get_lane_top (scene, (int) first);
  const double middle = top + scene->layout.lane_height / 2;
  g_autofree char *name = legation_time_scene_name_group (scene, group);
  double left = MARGIN * scale;

  if (first > scene->first_lane)
    {
      cairo_rectangle (self->cr, 0, round (top), width, 1);
      _legation_time_brush_use (self, &self->palette->foreground, LEGATION_TIME_LINE_OPACITY);
      cairo_fill (self->cr);
    }
  if (scene->lanes == LEGATION_LANES_CHANNEL)
    {
      legation_badge_draw (self->cr, self->palette->style, group->channel, left + BADGE / 2 * scale,
                           middle, BADGE * scale, FALSE);
      left += (BADGE + 4) * scale;
    }
  _legation_time_brush_use_text (self, is_faint (scene, group) ? 0.68 : 0.95);
  paint_text (self, name, left, width - 3, middle);
}

/* Above and below the lanes in view. */
static void
paint_count (const LegationTimeBrush *self, guint count, gboolean above, double width)
{
  const LegationTimeLayout *layout = &self->scene->layout;
  const double middle = above ? layout->lanes.top - 8 * layout->scale
                              : layout->strips.top + 8 * layout->scale;
  g_autofree char *text = NULL;

  if (count == 0)
    return;
  if (width < NARROW_WIDTH * layout->scale)
    text = g_strdup_printf (above ? "▴%u" : "▾%u", count);
  else if (above)
    /* Translators: lanes of the timeline that are above those in view. */
    text = g_strdup_printf (ngettext ("▴ %u lane", "▴ %u lanes", count), count);
  else
    /* Translators: lanes of the timeline that are below those in view. */
    text = g_strdup_printf (ngettext ("▾ %u lane", "▾ %u lanes", count), count);
  _legation_time_brush_use_text (self, 0.72);
  paint_text (self, text, 4 * layout->scale, width, middle);
}

/**
 * legation_time_paint_heads:
 * @width: px, by legation_time_heads_measure()
 *
 * Draws the heads at the heights of their lanes, from 0 to @width.
 */
void
legation_time_paint_heads (const LegationTimeScene *scene,
                           cairo_t *cr,
                           const LegationTimePalette *palette,
                           double width)
{
  const LegationTimeBrush self = { .scene = scene, .palette = palette, .cr = cr };
  const guint end = scene->first_lane + scene->layout.n_lanes;

  for (guint i = 0; i < scene->groups->len; i++)
    {
      const LegationTimeGroup *group = &g_array_index (scene->groups, LegationTimeGroup, i);

      if (group->first_lane < end && group->first_lane + group->n_lanes > scene->first_lane)
        paint_head (&self, group, width);
    }
  paint_count (&self, scene->first_lane, TRUE, width);
  paint_count (&self, legation_time_scene_count_lanes_below (scene), FALSE, width);
  cairo_rectangle (cr, round (width) - 1, scene->layout.density.top, 1,
                   scene->layout.ruler.top - scene->layout.density.top);
  _legation_time_brush_use (&self, &palette->foreground, LEGATION_TIME_LINE_OPACITY);
  cairo_fill (cr);
}
