/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The eras above everything else.  A name that would be cut to nonsense is left out; pointing at its
 * era tells it. */

#include "legation-time-paint-private.h"

#include <string.h>

#define ERA_INSET 1.0
#define ERA_RADIUS 3.0
#define ERA_FADE_WIDTH 90.0
#define ERA_UNKNOWN_WIDTH 200.0
#define ERA_PADDING 6.0
#define TEXT_SIZE 10.5

/* A name is cut between words, and where at least this share of it is left. */
#define LEAST_SHARE 0.6

/* An era is grey; towards an end that nobody states it fades out. */
static void
use_era_color (const LegationTimeBrush *self, const LegationDate *when, double left, double right)
{
  const LegationColor *color = &self->palette->foreground;
  const double width = self->scene->layout.width;
  const gboolean no_start = legation_date_get_start_bound (when) != LEGATION_BOUND_KNOWN;
  const gboolean no_end = legation_date_get_end_bound (when) != LEGATION_BOUND_KNOWN;
  const double from = MAX (left, 0), to = MIN (right, width);
  const double fade = MIN (ERA_FADE_WIDTH, (to - from) / 2) / MAX (to - from, 1);
  cairo_pattern_t *pattern;

  if (!no_start && !no_end)
    {
      _legation_time_brush_use (self, color, LEGATION_TIME_FILL_OPACITY);
      return;
    }
  pattern = cairo_pattern_create_linear (from, 0, to, 0);
  cairo_pattern_add_color_stop_rgba (pattern, 0, color->r, color->g, color->b,
                                     no_start ? 0 : LEGATION_TIME_FILL_OPACITY);
  cairo_pattern_add_color_stop_rgba (pattern, no_start ? fade : 0, color->r, color->g, color->b,
                                     LEGATION_TIME_FILL_OPACITY);
  cairo_pattern_add_color_stop_rgba (pattern, no_end ? 1 - fade : 1, color->r, color->g, color->b,
                                     LEGATION_TIME_FILL_OPACITY);
  cairo_pattern_add_color_stop_rgba (pattern, 1, color->r, color->g, color->b,
                                     no_end ? 0 : LEGATION_TIME_FILL_OPACITY);
  cairo_set_source (self->cr, pattern);
  cairo_pattern_destroy (pattern);
}

/* Writes a name, or as much of it as says what it is, in @room.  Returns where it ends, px. */
static double
paint_name (const LegationTimeBrush *self, const char *name, double x, double room)
{
  const LegationTimeBand *eras = &self->scene->layout.eras;
  g_autoptr (PangoLayout) text
      = legation_time_scene_make_text (self->scene, name, TEXT_SIZE, TRUE);
  g_autofree char *cut = g_strdup (name);
  char *space;

  while (_legation_time_brush_measure (text) > room)
    {
      g_autofree char *with_dots = NULL;

      space = strrchr (cut, ' ');
      if (space == NULL || (double) (space - cut) < LEAST_SHARE * (double) strlen (name))
        return x;
      *space = '\0';
      with_dots = g_strdup_printf ("%s…", cut);
      pango_layout_set_text (text, with_dots, -1);
    }
  _legation_time_brush_use_text (self, 0.72);
  _legation_time_brush_text (self, text, x, eras->top + eras->height / 2);

  return x + _legation_time_brush_measure (text);
}

/* The name of an era stays in view as long as the era does.
 * @names: px where the names so far begin and end: of two eras that both cover the whole view the names
 *   stand one after the other */
static void
paint_era_name (const LegationTimeBrush *self,
                const LegationEra *era,
                double left,
                double right,
                GArray *names)
{
  const LegationTimeLayout *layout = &self->scene->layout;
  const double padding = ERA_PADDING * layout->scale;
  double ends[2] = { MAX (left, 0) + padding, 0 };

  for (guint i = 0; i < names->len; i += 2)
    if (g_array_index (names, double, i) <= ends[0] && ends[0] < g_array_index (names, double, i + 1))
      ends[0] = g_array_index (names, double, i + 1) + 2 * padding;
  ends[1] = paint_name (self, era->record.name, ends[0],
                        MIN (right, layout->width - self->scene->reserved) - padding - ends[0]);
  g_array_append_vals (names, ends, 2);
}

/* Where another era begins in this one: its name ends before. */
static double
find_cover (const LegationTimeBrush *self, LegationDataset *dataset, double left, double right)
{
  const guint n = legation_dataset_get_n_eras (dataset);

  left = MAX (left, 0);
  for (guint i = 0; i < n; i++)
    {
      const LegationEra *other = legation_dataset_get_era (dataset, i);
      double other_left, other_right;

      if (other->when == NULL)
        continue;
      legation_time_axis_project (&self->scene->axis, legation_date_get_extent (other->when),
                                  &other_left, &other_right);
      if (other_left > left + 1)
        right = MIN (right, other_left);
    }

  return right;
}

/**
 * legation_time_scene_project_era:
 * @left: (out): px where it is drawn from
 * @right: (out): px where it is drawn to
 *
 * Returns: whether it is in view
 */
gboolean
legation_time_scene_project_era (const LegationTimeScene *self,
                                 const LegationEra *era,
                                 double *left,
                                 double *right)
{
  const LegationTimeLayout *layout = &self->layout;

  if (era->when == NULL)
    return FALSE;
  legation_time_axis_project (&self->axis, legation_date_get_extent (era->when), left, right);
  /* Nobody says how long before its end it began, or how long after its start it ended. */
  if (legation_date_get_start_bound (era->when) != LEGATION_BOUND_KNOWN)
    *left = *right - ERA_UNKNOWN_WIDTH * layout->scale;
  if (legation_date_get_end_bound (era->when) == LEGATION_BOUND_UNKNOWN)
    *right = *left + ERA_UNKNOWN_WIDTH * layout->scale;

  return *right >= 0 && *left <= layout->width;
}

void
_legation_time_paint_eras (const LegationTimeBrush *self)
{
  LegationDataset *dataset = legation_session_get_dataset (self->scene->session);
  const LegationTimeLayout *layout = &self->scene->layout;
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (double));
  const guint n = legation_dataset_get_n_eras (dataset);

  for (guint i = 0; i < 2 * n; i++)
    {
      const LegationEra *era = legation_dataset_get_era (dataset, i % n);
      double left, right;

      if (!legation_time_scene_project_era (self->scene, era, &left, &right))
        continue;
      left = MAX (left, -2 * ERA_RADIUS) + ERA_INSET;
      right = MIN (right, layout->width + 2 * ERA_RADIUS) - ERA_INSET;
      /* No era lies over the name of another. */
      if (i >= n)
        {
          paint_era_name (self, era, left, find_cover (self, dataset, left, right), names);
          continue;
        }
      _legation_time_brush_rounded (self, left, layout->eras.top + ERA_INSET, right - left,
                                    layout->eras.height - 2 * ERA_INSET, ERA_RADIUS);
      use_era_color (self, era->when, left, right);
      cairo_fill (self->cr);
    }
}
