/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Playing from event to event, where the empty years in between take no time, or steadily: the playhead
 * glides, and chooses events as it passes them. */

#include "legation-session-private.h"

#include <math.h>

#define MIN_SPEED 0.25
#define MAX_SPEED 16.0

/* How long playback stays on an event at speed 1. */
#define PLAY_MILLISECONDS 1600

/* A stay that is shorter than this is too short for reading what an event was. */
#define READ_MILLISECONDS 600

/* How long a steady playhead takes for all that it plays at speed 1, whether years or decades. */
#define STEADY_MILLISECONDS 24000

/* How often it is moved, and how much time passes at the most while the program is busy elsewhere. */
#define GLIDE_MILLISECONDS 33
#define LONGEST_GLIDE_MILLISECONDS 200

static void
stop (LegationSession *self)
{
  self->play_source = 0;
  legation_session_set_playing (self, FALSE);
}

static gboolean
play_cb (gpointer data)
{
  LegationSession *self = data;
  const char *before = self->view.selection;

  legation_session_step (self, 1);
  if (self->looping && self->view.selection == before)
    legation_session_step_to_end (self, -1);
  if (self->view.selection != before)
    return G_SOURCE_CONTINUE;

  stop (self);

  return G_SOURCE_REMOVE;
}

/* What a steady playhead glides over: the selected span, or from the first event to the last one.
 * Returns whether there is any. */
static gboolean
find_range (LegationSession *self, LegationSpan *range)
{
  int n;
  const LegationMoment *moments = _legation_session_get_moments (self, &n);
  int first;

  if (self->view.mode == LEGATION_TIME_SPAN)
    {
      *range = self->view.selected;
      return legation_session_can_play (self);
    }
  first = _legation_session_find_moment (self, 0, 1);
  if (first < 0)
    return FALSE;
  *range = (LegationSpan){ moments[first].day,
                           moments[_legation_session_find_moment (self, n - 1, -1)].day };

  return TRUE;
}

/* Goes on from where the playhead is; from the start where it is outside of what is played, or at its
 * end. */
static void
take_up (LegationSession *self, LegationSpan range)
{
  const LegationDay playhead = self->view.playhead;
  const gboolean inside = playhead >= range.first && playhead < range.last;

  self->glide_at = (double) (inside ? playhead : range.first);
  self->glide_next = inside ? _legation_session_find_first_moment (self, playhead + 1) : 0;
  self->glide_day = playhead;
}

/* The last one of the moments that the playhead has passed by @day, or NULL. */
static const LegationEvent *
pass_moments (LegationSession *self, LegationSpan range, LegationDay day)
{
  int n;
  const LegationMoment *moments = _legation_session_get_moments (self, &n);
  const LegationEvent *passed = NULL;

  for (; self->glide_next < n; self->glide_next++)
    {
      const LegationMoment *moment = &moments[self->glide_next];

      /* Where only some of it is in the span, the playhead meets it there. */
      if (CLAMP (moment->day, range.first, range.last) > day)
        break;
      if (_legation_session_stops_at (self, moment->event))
        passed = moment->event;
    }

  return passed;
}

static void
glide (LegationSession *self, LegationSpan range, double days)
{
  const LegationEvent *passed;
  LegationDay day;

  self->glide_at += days;
  day = (LegationDay) floor (MIN (self->glide_at, (double) range.last));
  passed = pass_moments (self, range, day);
  /* Without motion, the playhead goes from event to event at the same pace. */
  if (self->still && passed == NULL && day < range.last)
    return;
  self->glide_day = day;
  _legation_session_emit (self, _legation_session_put_playhead (self, day)
                                  | _legation_session_reveal (self, day));
  if (passed == NULL)
    return;
  self->passing = TRUE;
  legation_session_select (self, passed->record.id);
  self->passing = FALSE;
}

static gboolean
glide_cb (gpointer data)
{
  LegationSession *self = data;
  const gint64 now = g_get_monotonic_time ();
  const double elapsed
    = MIN ((double) (now - self->glided_at) / 1000, LONGEST_GLIDE_MILLISECONDS);
  LegationSpan range;

  self->glided_at = now;
  if (!find_range (self, &range))
    {
      stop (self);
      return G_SOURCE_REMOVE;
    }
  if (self->view.playhead != self->glide_day)
    take_up (self, range);
  if (self->glide_at < (double) range.last)
    {
      const double length = (double) (range.last - range.first + 1);

      glide (self, range, elapsed * self->speed * length / STEADY_MILLISECONDS);
      return G_SOURCE_CONTINUE;
    }
  if (!self->looping)
    {
      stop (self);
      return G_SOURCE_REMOVE;
    }
  take_up (self, range);
  glide (self, range, 0);

  return G_SOURCE_CONTINUE;
}

/* How long one is on an event on average. */
static double
find_stay (LegationSession *self)
{
  int n, n_stops = 0;
  const LegationMoment *moments;

  if (!self->steady)
    return PLAY_MILLISECONDS;
  moments = _legation_session_get_moments (self, &n);
  for (int i = 0; i < n; i++)
    n_stops += _legation_session_stops_at (self, moments[i].event);

  return (double) STEADY_MILLISECONDS / MAX (n_stops, 1);
}

static void
schedule (LegationSession *self)
{
  g_clear_handle_id (&self->play_source, g_source_remove);
  if (!self->playing)
    return;
  self->stay = find_stay (self) / self->speed;
  self->glided_at = g_get_monotonic_time ();
  self->play_source = self->steady
                        ? g_timeout_add (GLIDE_MILLISECONDS, glide_cb, self)
                        : g_timeout_add ((guint) lround (self->stay), play_cb, self);
}

/** legation_session_is_playing: whether playback goes on. */
gboolean
legation_session_is_playing (LegationSession *self)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), FALSE);

  return self->playing;
}

/** legation_session_is_playing_fast: whether events fly by faster than anybody reads about them. */
gboolean
legation_session_is_playing_fast (LegationSession *self)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), FALSE);

  return self->playing && self->stay < READ_MILLISECONDS;
}

/** legation_session_is_gliding: whether playback moves the playhead a little at a time by itself. */
gboolean
legation_session_is_gliding (LegationSession *self)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), FALSE);

  return self->playing && self->steady && !self->still;
}

static void
begin (LegationSession *self)
{
  LegationSpan range;

  if (self->steady && find_range (self, &range))
    {
      take_up (self, range);
      glide (self, range, 0);
    }
  else if (_legation_session_can_step (self, 1))
    legation_session_step (self, 1);
  else
    legation_session_step_to_end (self, -1);
}

/**
 * legation_session_set_playing: starts or stops playing, from event to event or steadily.  It starts
 * with the next shown event, or the playhead, at once, with the first one where there is no next, and
 * stops after the last: that one stays chosen.  It stops as well where a filter leaves nothing to play;
 * what is chosen then stays chosen.
 */
void
legation_session_set_playing (LegationSession *self, gboolean playing)
{
  g_return_if_fail (LEGATION_IS_SESSION (self));

  playing = !!playing;
  if (self->playing == playing)
    return;
  if (playing && _legation_session_find_moment (self, 0, 1) < 0)
    return;

  if (playing)
    _legation_session_remember (self);
  self->playing = playing;
  if (playing)
    begin (self);
  schedule (self);
  _legation_session_emit (self, LEGATION_CHANGE_PLAYING);
}

/* Stops where the filter leaves nothing to play.  Returns whether that is so. */
LegationChange
_legation_session_stop_on_nothing (LegationSession *self)
{
  if (!self->playing || legation_session_can_play (self))
    return 0;
  self->playing = FALSE;
  g_clear_handle_id (&self->play_source, g_source_remove);

  return LEGATION_CHANGE_PLAYING;
}

/** legation_session_is_steady: whether playback goes at constant speed, not from event to event. */
gboolean
legation_session_is_steady (LegationSession *self)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), FALSE);

  return self->steady;
}

/**
 * legation_session_set_steady: plays at constant speed, or from event to event.  Steadily, all that is
 * played takes 24 s at speed 1; of events that the playhead passes at once the last one is chosen.
 */
void
legation_session_set_steady (LegationSession *self, gboolean steady)
{
  LegationSpan range;

  g_return_if_fail (LEGATION_IS_SESSION (self));

  if (self->steady == !!steady)
    return;
  self->steady = !!steady;
  if (self->playing && self->steady && find_range (self, &range))
    take_up (self, range);
  schedule (self);
  _legation_session_emit (self, LEGATION_CHANGE_PLAYING);
}

/**
 * legation_session_set_still: whether nothing is to glide, because motion is not wanted; then steady
 * playback goes from event to event, too, but each takes the time that it takes steadily.
 */
void
legation_session_set_still (LegationSession *self, gboolean still)
{
  g_return_if_fail (LEGATION_IS_SESSION (self));

  self->still = !!still;
}

/** legation_session_get_speed: playback speed, 0.25 to 16. */
double
legation_session_get_speed (LegationSession *self)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), 1);

  return self->speed;
}

/** legation_session_set_speed: sets the playback speed, clamped to 0.25..16. */
void
legation_session_set_speed (LegationSession *self, double speed)
{
  g_return_if_fail (LEGATION_IS_SESSION (self));

  speed = CLAMP (speed, MIN_SPEED, MAX_SPEED);
  if (speed == self->speed)
    return;
  self->speed = speed;
  schedule (self);
  _legation_session_emit (self, LEGATION_CHANGE_PLAYING);
}

/** legation_session_is_looping: whether playback begins again after the last event. */
gboolean
legation_session_is_looping (LegationSession *self)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), FALSE);

  return self->looping;
}

/** legation_session_set_looping: whether playback begins again after the last event. */
void
legation_session_set_looping (LegationSession *self, gboolean looping)
{
  g_return_if_fail (LEGATION_IS_SESSION (self));

  if (self->looping == !!looping)
    return;
  self->looping = !!looping;
  _legation_session_emit (self, LEGATION_CHANGE_PLAYING);
}
