/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stacks of events: by channel over the lanes, in grey in the overview. */

#include "legation-time-paint-private.h"
#include "legation-time-scene-private.h"

#include <math.h>

#define TALLEST_BLOCK 6.0
#define LEAST_BLOCK_WITH_GAP 4.0
#define LEAST_HEIGHT 2.0
#define LEAST_POSSIBLE_HEIGHT 1.5
#define NEGLIGIBLE_HEIGHT 0.4
#define SEPARATE_POSSIBLE_HEIGHT 3.0
#define CONTEXT_OPACITY 0.34
#define HATCH_DISTANCE 5.0
#define OVERVIEW_TEXT_SIZE 9.5
#define OVERVIEW_TEXT_OFFSET 3.0
#define OVERVIEW_INK 0.52
/* Px that the label of a decade takes at most. */
#define DECADE_REACH 64.0
#define FRAME_MARGIN 1.0

/* A stack that grows upwards. */
typedef struct
{
  double left;
  double width;
  double y;
  double unit; /* px an event */
} Stack;

static LegationColor
get_channel_color (const LegationTimeBrush *self, guint channel, gboolean context)
{
  LegationColor color = self->palette->style->channels[channel];

  if (context)
    color.a *= self->palette->high_contrast ? 0.6 : CONTEXT_OPACITY;

  return color;
}

static void
paint_certain (const LegationTimeBrush *self,
               Stack *stack,
               double count,
               const LegationColor *color)
{
  const gboolean apart = stack->unit >= LEAST_BLOCK_WITH_GAP;
  const guint n = apart ? (guint) count : count > 0 ? 1 : 0;
  const double step = apart ? stack->unit : stack->unit * count;

  for (guint i = 0; i < n; i++)
    {
      stack->y -= step;
      cairo_rectangle (self->cr, stack->left, stack->y + (apart ? 1 : 0), stack->width,
                       step - (apart ? 1 : 0));
    }
  _legation_time_brush_use (self, color, 1);
  cairo_fill (self->cr);
}

static void
paint_hatch (const LegationTimeBrush *self,
             Stack *stack,
             double height,
             const LegationColor *colors,
             guint n_colors)
{
  stack->y -= height;
  legation_time_hatch (self->cr, stack->left, stack->y, stack->width, height, colors, n_colors,
                       HATCH_DISTANCE);
}

/* High shares get a block for each channel; what is left is one thin block of mixed strokes. */
static void
paint_possible (const LegationTimeBrush *self, Stack *stack, const double *shares, gboolean context)
{
  LegationColor mixed[LEGATION_N_CHANNELS];
  guint n_mixed = 0;
  double rest = 0;

  for (guint channel = 0; channel < LEGATION_N_CHANNELS; channel++)
    {
      const double height = shares[channel] * stack->unit;
      const LegationColor color = get_channel_color (self, channel, context);

      if (height >= SEPARATE_POSSIBLE_HEIGHT)
        {
          paint_hatch (self, stack, height - 1, &color, 1);
          stack->y -= 1;
        }
      else if (height > 0)
        {
          mixed[n_mixed++] = color;
          rest += height;
        }
    }
  if (rest >= NEGLIGIBLE_HEIGHT)
    paint_hatch (self, stack, MAX (rest, LEAST_POSSIBLE_HEIGHT), mixed, n_mixed);
}

static void
paint_tally (const LegationTimeBrush *self,
             Stack *stack,
             const LegationTimeTally *tally,
             gboolean context)
{
  for (guint channel = 0; channel < LEGATION_N_CHANNELS; channel++)
    {
      const LegationColor color = get_channel_color (self, channel, context);

      paint_certain (self, stack, tally->certain[channel], &color);
    }
  paint_possible (self, stack, tally->possible, context);
}

/* Px that an event is high: less, the more there are in the fullest stack in view. */
static double
measure_event (const LegationTimeScene *scene)
{
  const LegationSpan visible = legation_time_axis_get_span (&scene->axis);
  const double highest = legation_time_bins_get_highest (scene->bins, visible);

  return MIN (TALLEST_BLOCK * scene->layout.scale,
              (scene->layout.density.height - 2) / MAX (highest, 1));
}

/* The top of the highest stack between two places, px. */
double
_legation_time_scene_find_stack (const LegationTimeScene *self, double left, double right)
{
  const LegationSpan span = { legation_time_axis_get_day_at (&self->axis, MAX (left, 0)),
                              legation_time_axis_get_day_at (&self->axis,
                                                             MIN (right, self->axis.width - 1)) };

  return self->layout.density.top + self->layout.density.height
         - legation_time_bins_get_highest (self->bins, span) * measure_event (self);
}

void
_legation_time_paint_density (const LegationTimeBrush *self)
{
  const LegationTimeScene *scene = self->scene;
  const LegationTimeBand *band = &scene->layout.density;
  const double bottom = band->top + band->height;
  const LegationSpan visible = legation_time_axis_get_span (&scene->axis);
  const double unit = measure_event (scene);

  for (guint i = 0; i < legation_time_bins_get_n (scene->bins); i++)
    {
      const LegationTimeBin *bin = legation_time_bins_get (scene->bins, i);
      Stack stack = { .y = bottom, .unit = unit };
      double right;

      if (!legation_span_overlaps (bin->span, visible))
        continue;
      legation_time_axis_project (&scene->axis, bin->span, &stack.left, &right);
      stack.left = round (stack.left);
      stack.width = MAX (1, round (right) - stack.left - 1);
      if (!legation_time_region_meets (self->part, stack.left, stack.left + stack.width, band->top,
                                       band->height))
        continue;
      paint_tally (self, &stack, &bin->shown, FALSE);
      paint_tally (self, &stack, &bin->context, TRUE);
    }
  cairo_rectangle (self->cr, 0, bottom, scene->layout.width, 1);
  _legation_time_brush_use (self, &self->palette->foreground, LEGATION_TIME_LINE_OPACITY);
  cairo_fill (self->cr);
}

static void
paint_years (const LegationTimeBrush *self)
{
  const LegationTimeScene *scene = self->scene;
  const LegationTimeBand *band = &scene->layout.overview;
  const double highest = legation_time_bins_get_highest (scene->years, LEGATION_SPAN_ALL);
  const double unit = (band->height - 3) / MAX (highest, 1);
  LegationColor grey = self->palette->foreground;

  grey.a *= OVERVIEW_INK;
  for (guint i = 0; i < legation_time_bins_get_n (scene->years); i++)
    {
      const LegationTimeBin *bin = legation_time_bins_get (scene->years, i);
      const double certain = legation_time_tally_sum (bin->shown.certain) * unit;
      const double possible = legation_time_tally_sum (bin->shown.possible) * unit;
      Stack stack = { .y = band->top + band->height - 1, .unit = unit };
      double right;

      legation_time_axis_project (&scene->overview, bin->span, &stack.left, &right);
      stack.left = round (stack.left);
      stack.width = MAX (1, round (right) - stack.left - 1);
      if (!legation_time_region_meets (self->part, stack.left, stack.left + stack.width, band->top,
                                       band->height))
        continue;
      if (certain > 0)
        {
          const double height = MAX (certain, LEAST_HEIGHT);

          stack.y -= height;
          cairo_rectangle (self->cr, stack.left, stack.y, stack.width, height);
          _legation_time_brush_use (self, &grey, 1);
          cairo_fill (self->cr);
        }
      if (possible >= NEGLIGIBLE_HEIGHT)
        paint_hatch (self, &stack, MAX (possible, LEAST_POSSIBLE_HEIGHT), &grey, 1);
    }
}

/* Whether a label would be cut by the edge, or by an edge of the frame around what is visible. */
static gboolean
is_cut (const LegationTimeScene *scene, double left, double right)
{
  double edges[3] = { 0, 0, scene->layout.width };

  legation_time_scene_get_frame (scene, &edges[0], &edges[1]);
  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    if (left < edges[i] + FRAME_MARGIN && right > edges[i] - FRAME_MARGIN)
      return TRUE;

  return left < 0;
}

static void
paint_decade (const LegationTimeBrush *self, const LegationTimeTick *tick)
{
  const LegationTimeScene *scene = self->scene;
  const LegationTimeBand *band = &scene->layout.overview;
  const double left = tick->x + OVERVIEW_TEXT_OFFSET * scene->layout.scale;
  g_autoptr (PangoLayout) text = NULL;
  PangoRectangle extents;

  if (tick->label[0] == '\0' || tick->x < 0
      || !legation_time_region_meets (self->part, tick->x - 1.0,
                                      tick->x + DECADE_REACH * scene->layout.scale, band->top,
                                      band->height))
    return;
  cairo_rectangle (self->cr, round (tick->x), band->top, 1, band->height);
  _legation_time_brush_use (self, &self->palette->foreground, LEGATION_TIME_LINE_OPACITY);
  cairo_fill (self->cr);
  text = legation_time_scene_make_text (scene, tick->label, OVERVIEW_TEXT_SIZE, FALSE);
  pango_layout_get_extents (text, NULL, &extents);
  if (is_cut (scene, left, left + (double) extents.width / PANGO_SCALE))
    return;
  _legation_time_brush_use_text (self, LEGATION_TIME_TEXT_OPACITY);
  _legation_time_brush_text (self, text, left, band->top + 7 * scene->layout.scale);
}

void
_legation_time_paint_overview (const LegationTimeBrush *self)
{
  const LegationTimeScene *scene = self->scene;
  const LegationTimeBand *band = &scene->layout.overview;

  if (band->height <= 0)
    return;

  cairo_rectangle (self->cr, 0, band->top, scene->layout.width, band->height);
  _legation_time_brush_use (self, &self->palette->foreground, 0.06);
  cairo_fill (self->cr);
  for (guint i = 0; i < scene->overview_ticks->len; i++)
    paint_decade (self, &g_array_index (scene->overview_ticks, LegationTimeTick, i));
  paint_years (self);
}
