/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where handles and playhead stop while they are dragged: at round dates, and where events begin and
 * end. */

#include "legation-timeline-chart-private.h"

#include <math.h>

/* A handle goes from boundary to boundary of the finest unit that has as many px. */
#define LEAST_SNAP 4.0

/* A key moves the playhead by the finest unit that has as many px. */
#define LEAST_STEP 8.0

/* From so many px a playhead, which else stands on any day, jumps to an event or to where a unit of
 * ROUND px begins. */
#define REACH 5.0
#define ROUND 48.0

/* Where there are more events, one begins or ends everywhere. */
#define MOST_EVENTS 5000

/* What is near a point, and how near. */
typedef struct
{
  const LegationTimeAxis *axis;
  double x;
  LegationDay day;
  double distance; /* px */
} Nearest;

/* Where two are as near, the one that came first stays.  @offset: of the place within the day */
static void
offer (Nearest *nearest, LegationDay day, double offset)
{
  const double x = legation_time_axis_to_x (nearest->axis, (double) day + offset);
  const double distance = fabs (x - nearest->x);

  if (distance >= nearest->distance)
    return;
  nearest->distance = distance;
  nearest->day = day;
}

static LegationTimeUnit
find_unit (const LegationTimeAxis *axis, double x, double least)
{
  static const LegationTimeUnit units[]
      = { LEGATION_TIME_UNIT_DAY, LEGATION_TIME_UNIT_MONTH, LEGATION_TIME_UNIT_YEAR };
  const double scale = legation_time_axis_get_scale_at (axis, x);

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (scale * legation_time_unit_get_days (units[i]) >= least)
      return units[i];

  return LEGATION_TIME_UNIT_DECADE;
}

/* The first days of events, and the days after their last ones; or with @inside the last ones. */
static void
offer_events (LegationSession *session, Nearest *nearest, gboolean inside)
{
  LegationDataset *dataset = legation_session_get_dataset (session);
  const guint n = legation_dataset_get_n_events (dataset);
  const double offset = inside ? 0.5 : 0;

  for (guint i = 0; i < n && n <= MOST_EVENTS; i++)
    {
      const LegationEvent *event = legation_dataset_get_event (dataset, i);
      LegationSpan extent;

      if (event->when == NULL || !legation_session_admits (session, event))
        continue;
      extent = legation_date_get_extent (event->when);
      if (extent.first != LEGATION_DAY_MIN)
        offer (nearest, extent.first, offset);
      if (extent.last != LEGATION_DAY_MAX)
        offer (nearest, inside ? extent.last : extent.last + 1, offset);
    }
}

static void
offer_unit (Nearest *nearest, LegationTimeUnit unit, double offset)
{
  const LegationDay at = (LegationDay) floor (legation_time_axis_to_day (nearest->axis, nearest->x));

  offer (nearest, legation_time_unit_floor (unit, at), offset);
  offer (nearest, legation_time_unit_next (unit, at), offset);
}

/**
 * _legation_timeline_snap_edge:
 * @x: px, where a handle is dragged to
 * @free: whether any day will do
 *
 * Returns: the day that is to begin there
 */
LegationDay
_legation_timeline_snap_edge (LegationSession *session,
                              const LegationTimeAxis *axis,
                              double x,
                              gboolean free)
{
  Nearest nearest = { axis, x, 0, G_MAXDOUBLE };

  if (free)
    {
      offer_unit (&nearest, LEGATION_TIME_UNIT_DAY, 0);
      return nearest.day;
    }
  offer_unit (&nearest, find_unit (axis, x, LEAST_SNAP), 0);
  offer_events (session, &nearest, FALSE);

  return nearest.day;
}

/**
 * _legation_timeline_chart_snap_playhead:
 * @x: px, where the playhead is dragged to
 *
 * Returns: the day to stand on
 */
LegationDay
_legation_timeline_chart_snap_playhead (LegationTimelineChart *self, double x)
{
  Nearest nearest = { &self->axis, x, 0, REACH };

  nearest.day = legation_time_axis_get_day_at (&self->axis, x);
  if (self->free)
    return nearest.day;
  offer_events (self->session, &nearest, TRUE);
  if (nearest.distance >= REACH)
    offer_unit (&nearest, find_unit (&self->axis, x, ROUND), 0.5);

  return nearest.day;
}

/**
 * _legation_timeline_chart_step_playhead: moves the playhead to where the next unit of the zoom begins,
 * or the previous one.
 * @direction: 1 or -1
 */
void
_legation_timeline_chart_step_playhead (LegationTimelineChart *self, int direction)
{
  const LegationView *view = legation_session_get_view (self->session);
  const LegationSpan full = legation_session_get_full_span (self->session);
  LegationDay day = view->playhead;
  LegationTimeUnit unit;

  if (day == LEGATION_DAY_MIN)
    day = direction > 0 ? view->selected.first : view->selected.last;
  unit = find_unit (&self->axis, legation_time_axis_to_x (&self->axis, (double) day), LEAST_STEP);
  day = direction > 0 ? legation_time_unit_next (unit, day)
                      : legation_time_unit_floor (unit, day - 1);
  legation_session_move_playhead (self->session, CLAMP (day, full.first, full.last));
  legation_session_reveal (self->session, day);
}
