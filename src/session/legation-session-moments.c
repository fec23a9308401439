/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Walking from event to event in the order of time. */

#include "legation-session-private.h"

/* A day to put the playhead on for an event: the middle of what is known of its date, so that an
 * imprecise event stands neither on its first nor on its last possible day. */
static LegationDay
get_middle_day (const LegationEvent *event)
{
  LegationSpan extent;

  if (event->when == NULL)
    return LEGATION_DAY_MIN;

  extent = legation_date_get_extent (event->when);
  if (legation_date_get_form (event->when) != LEGATION_DATE_SINGLE
      && legation_date_get_form (event->when) != LEGATION_DATE_ONE_OF)
    {
      LegationSpan start = legation_date_get_part (event->when, 0)->extent;

      if (start.first != LEGATION_DAY_MIN && start.last != LEGATION_DAY_MAX)
        extent = start;
    }
  if (extent.first == LEGATION_DAY_MIN)
    return extent.last == LEGATION_DAY_MAX ? LEGATION_DAY_MIN : extent.last;
  if (extent.last == LEGATION_DAY_MAX)
    return extent.first;

  return extent.first + (extent.last - extent.first) / 2;
}

/* Whether the playhead lets only pass what is certainly before it. */
static gboolean
wants_certain (LegationSession *self)
{
  return self->view.mode == LEGATION_TIME_PLAYHEAD && self->view.certain_only;
}

static gboolean
has_begun (const LegationEvent *event, LegationDay day)
{
  return legation_date_relate (event->when, (LegationSpan){ LEGATION_DAY_MIN, day })
         == LEGATION_RELATION_CERTAIN;
}

/* Where the playhead stops for an event: where it is shown, if it ever is; else LEGATION_DAY_MIN. */
LegationDay
_legation_session_find_stop_day (LegationSession *self, const LegationEvent *event)
{
  const LegationDay day = get_middle_day (event);
  LegationDateLimits limits;
  LegationDay begun;

  if (day == LEGATION_DAY_MIN || !wants_certain (self) || has_begun (event, day))
    return day;
  begun = legation_date_get_limits (event->when, &limits)
            ? limits.begun
            : legation_date_get_extent (event->when).last;

  return begun != LEGATION_DAY_MAX && has_begun (event, begun) ? begun : LEGATION_DAY_MIN;
}

static int
compare_moments (gconstpointer a, gconstpointer b, gpointer data)
{
  const LegationMoment *left = a;
  const LegationMoment *right = b;

  (void) data;
  if (left->day != right->day)
    return left->day < right->day ? -1 : 1;

  return left->position < right->position ? -1 : 1;
}

/* Works out in which order events are walked through, once, and again where the playhead stops
 * elsewhere: by the day of the playhead, so that going forward never moves it back.  Undated events are
 * no moments, and neither is an unknown number of events over a period: there is nowhere to stop at. */
static void
order_moments (LegationSession *self)
{
  guint n;
  const LegationEvent *const *events = legation_dataset_get_events_by_date (self->dataset, &n);

  if (self->moments != NULL && self->moments_certain == wants_certain (self))
    return;
  g_free (self->moments);
  self->moments = g_new (LegationMoment, n + 1);
  self->moments_certain = wants_certain (self);
  self->n_moments = 0;
  for (guint i = 0; i < n; i++)
    {
      LegationDay day = _legation_session_find_stop_day (self, events[i]);

      if (day != LEGATION_DAY_MIN && events[i]->count > 0)
        self->moments[self->n_moments++] = (LegationMoment){ events[i], day, i };
    }
  g_qsort_with_data (self->moments, (int) self->n_moments, sizeof *self->moments, compare_moments,
                     NULL);
}

/* The moments in their order, at least one of room; valid until the next change. */
const LegationMoment *
_legation_session_get_moments (LegationSession *self, int *n)
{
  order_moments (self);
  *n = (int) self->n_moments;

  return self->moments;
}

/* The position of the first moment on @day or after it; how many there are where there is none. */
int
_legation_session_find_first_moment (LegationSession *self, LegationDay day)
{
  int low = 0, high;
  const LegationMoment *moments = _legation_session_get_moments (self, &high);

  while (low < high)
    {
      const int middle = low + (high - low) / 2;

      if (moments[middle].day < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* The position of the chosen event among the moments; or, where none is chosen, of the place between
 * two moments where the playhead is, as the moment behind it going in @direction. */
static int
find_position (LegationSession *self, int direction)
{
  const LegationRecord *chosen = legation_session_get_selection (self);
  int n;
  const LegationMoment *moments = _legation_session_get_moments (self, &n);

  if (chosen != NULL && chosen->kind == LEGATION_KIND_EVENT)
    {
      const LegationDay day
        = _legation_session_find_stop_day (self, (const LegationEvent *) chosen);

      for (int i = _legation_session_find_first_moment (self, day); i < n && moments[i].day == day;
           i++)
        if (&moments[i].event->record == chosen)
          return i;
    }

  /* What a step of a story shows begins with the first event of it, wherever the playhead was left. */
  if (chosen != NULL && chosen->kind == LEGATION_KIND_STEP
      && !legation_span_contains (self->view.selected, self->view.playhead))
    return direction > 0 ? -1 : n;

  if (direction > 0)
    return _legation_session_find_first_moment (self, self->view.playhead + 1) - 1;

  return _legation_session_find_first_moment (self, self->view.playhead);
}

/* Whether one stops at an event.  Going there takes the playhead along, so that time up to the playhead
 * keeps nothing out. */
gboolean
_legation_session_stops_at (LegationSession *self, const LegationEvent *event)
{
  if (self->view.mode == LEGATION_TIME_PLAYHEAD)
    return legation_session_admits (self, event);

  return legation_session_shows (self, event);
}

/* The position of the next moment from @from on at which one stops, or -1. */
int
_legation_session_find_moment (LegationSession *self, int from, int direction)
{
  int n;
  const LegationMoment *moments = _legation_session_get_moments (self, &n);

  for (int i = from; i >= 0 && i < n; i += direction)
    if (_legation_session_stops_at (self, moments[i].event))
      return i;

  return -1;
}

static int
find_next (LegationSession *self, int direction)
{
  return _legation_session_find_moment (self, find_position (self, direction) + direction,
                                        direction);
}

static void
go_to_moment (LegationSession *self, int position)
{
  if (position >= 0)
    legation_session_select (self, self->moments[position].event->record.id);
}

/* Whether there is a shown event to step to. */
gboolean
_legation_session_can_step (LegationSession *self, int direction)
{
  return find_next (self, direction) >= 0;
}

/**
 * legation_session_can_play: whether there is anything to play or step to: an event that passes the
 * filter, or that will, where time goes up to the playhead.
 */
gboolean
legation_session_can_play (LegationSession *self)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), FALSE);

  /* This is asked with each movement of a handle: no walk through all that is before the span. */
  if (self->view.mode != LEGATION_TIME_PLAYHEAD)
    return self->n_certain > 0 || (self->n_possible > 0 && !self->view.certain_only);

  return _legation_session_find_moment (self, 0, 1) >= 0;
}

/**
 * legation_session_step: chooses the next shown event in time, or the previous one.
 * @direction: 1 or -1
 */
void
legation_session_step (LegationSession *self, int direction)
{
  g_return_if_fail (LEGATION_IS_SESSION (self));
  g_return_if_fail (direction == 1 || direction == -1);

  go_to_moment (self, find_next (self, direction));
}

/**
 * legation_session_step_to_end: chooses the last shown event in time, or the first one.
 * @direction: 1 for the last, -1 for the first
 */
void
legation_session_step_to_end (LegationSession *self, int direction)
{
  int n;

  g_return_if_fail (LEGATION_IS_SESSION (self));
  g_return_if_fail (direction == 1 || direction == -1);

  _legation_session_get_moments (self, &n);
  go_to_moment (self, _legation_session_find_moment (self, direction > 0 ? n - 1 : 0, -direction));
}
