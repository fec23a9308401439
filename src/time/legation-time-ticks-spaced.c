/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ticks where days have unlike room: the longer a unit, the sooner its boundaries get their ticks and
 * labels, and finer ones go where there is room between.  As no two labels are a unit apart for sure,
 * each one is the whole date. */

#include "legation-time-ticks-private.h"

typedef struct
{
  LegationTimeTick tick;
  LegationDay day;
  LegationTimeUnit unit;
} SpacedTick;

/* Adds the boundaries of @unit between two ticks, or an edge of the view and a tick. */
static void
fill_gap (GArray *into,
          const LegationTimeAxis *axis,
          LegationTimeUnit unit,
          const SpacedTick *from,
          const SpacedTick *to)
{
  const double last = to->tick.x - LEGATION_TIME_TICK_DISTANCE;
  double next = from->tick.x + LEGATION_TIME_TICK_DISTANCE;
  LegationDay day = from->day;

  while (next <= last)
    {
      SpacedTick spaced = { .unit = unit };

      /* Not through all of the days that are nearer than a tick may be. */
      day = legation_time_unit_next (unit,
                                     MAX (day, legation_time_axis_get_day_at (axis, next) - 1));
      spaced.day = day;
      spaced.tick.x = legation_time_axis_to_x (axis, (double) day);
      if (day >= to->day || spaced.tick.x > last)
        break;
      if (spaced.tick.x < next)
        continue;
      g_array_append_val (into, spaced);
      next = spaced.tick.x + LEGATION_TIME_TICK_DISTANCE;
    }
}

/* Boundaries of ever finer units, wherever there is room for them; at first and last the edges. */
static GArray *
list_boundaries (const LegationTimeAxis *axis)
{
  const SpacedTick edges[2]
      = { { { .x = -LEGATION_TIME_TICK_DISTANCE }, legation_time_axis_get_day_at (axis, 0) - 1, 0 },
          { { .x = axis->width + LEGATION_TIME_TICK_DISTANCE },
            legation_time_axis_get_day_at (axis, axis->width) + 1,
            0 } };
  GArray *ticks = g_array_new (FALSE, TRUE, sizeof (SpacedTick));

  g_array_append_vals (ticks, edges, 2);
  for (int unit = LEGATION_TIME_UNIT_CENTURY; unit >= LEGATION_TIME_UNIT_DAY; unit--)
    {
      GArray *finer = g_array_new (FALSE, TRUE, sizeof (SpacedTick));

      for (guint i = 0; i + 1 < ticks->len; i++)
        {
          const SpacedTick *from = &g_array_index (ticks, SpacedTick, i);

          g_array_append_val (finer, *from);
          fill_gap (finer, axis, (LegationTimeUnit) unit, from, from + 1);
        }
      g_array_append_val (finer, g_array_index (ticks, SpacedTick, ticks->len - 1));
      g_array_unref (ticks);
      ticks = finer;
    }

  return ticks;
}

static double
get_end (const LegationTimeTick *tick, double character_width)
{
  return tick->x + 2 * LEGATION_TIME_TICK_LABEL_OFFSET
         + _legation_time_tick_measure (tick->label, character_width);
}

/* Whether a label is over no other one. */
static gboolean
is_free (const GArray *ticks, const LegationTimeTick *tick, double character_width)
{
  const double end = get_end (tick, character_width);

  for (guint i = 0; i < ticks->len; i++)
    {
      const LegationTimeTick *other = &g_array_index (ticks, SpacedTick, i).tick;

      if (other != tick && other->label[0] != '\0' && other->x < end
          && tick->x < get_end (other, character_width))
        return FALSE;
    }

  return TRUE;
}

/* Where @axis has a spacing: as legation_time_ticks_new(). */
GArray *
_legation_time_ticks_new_spaced (const LegationTimeAxis *axis, double character_width)
{
  g_autoptr (GArray) spaced = list_boundaries (axis);
  GArray *ticks = g_array_new (FALSE, TRUE, sizeof (LegationTimeTick));

  for (int unit = LEGATION_TIME_UNIT_CENTURY; unit >= LEGATION_TIME_UNIT_DAY; unit--)
    for (guint i = 1; i + 1 < spaced->len; i++)
      {
        SpacedTick *candidate = &g_array_index (spaced, SpacedTick, i);

        if (candidate->unit != (LegationTimeUnit) unit)
          continue;
        _legation_time_tick_write (&candidate->tick, candidate->unit, candidate->day, TRUE);
        if (!is_free (spaced, &candidate->tick, character_width))
          candidate->tick.label[0] = '\0';
        candidate->tick.major = unit >= LEGATION_TIME_UNIT_YEAR;
      }
  for (guint i = 1; i + 1 < spaced->len; i++)
    g_array_append_val (ticks, g_array_index (spaced, SpacedTick, i).tick);

  return ticks;
}
