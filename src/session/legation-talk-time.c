/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The time of a talk: the timer, a slide in which time is played, and a story that runs by itself. */

#include "legation-talk-private.h"

#include <math.h>

/* How long a slide plays its time at most, and where nobody has said how long it is to be on screen. */
#define PLAY_SECONDS 8.0
#define MIN_PLAY_SECONDS 3.0
/* Where motion is not wanted, time goes on in so many steps. */
#define STILL_STEPS 8.0

#define PLAY_MICROSECONDS 33000

/* Less than this nobody could see. */
#define MIN_STAY_SECONDS 1.0

static gint64
to_microseconds (double seconds)
{
  return (gint64) llround (seconds * G_USEC_PER_SEC);
}

/* How long the slide that is shown plays its time. */
static gint64
find_play_length (LegationTalk *self)
{
  const double seconds = legation_talk_get_current (self)->seconds;

  return to_microseconds (
    seconds > 0.0 ? CLAMP (seconds / 2.0, MIN_PLAY_SECONDS, PLAY_SECONDS) : PLAY_SECONDS);
}

/* How long the slide that is shown stays where the story runs by itself. */
static gint64
find_stay (LegationTalk *self)
{
  const double seconds = legation_talk_get_current (self)->seconds;

  return to_microseconds (seconds > 0.0 ? MAX (seconds, MIN_STAY_SECONDS) : LEGATION_SLIDE_SECONDS);
}

static gint64
count_elapsed (LegationTalk *self, gint64 before)
{
  return before + (self->timing ? _legation_talk_get_now (self) - self->timed_at : 0);
}

/* Notes what the timer shows, so that it can go on from there. */
void
_legation_talk_bank_time (LegationTalk *self)
{
  const gint64 now = _legation_talk_get_now (self);

  self->elapsed = count_elapsed (self, self->elapsed);
  self->elapsed_here = count_elapsed (self, self->elapsed_here);
  self->timed_at = now;
}

LegationTalkChange
_legation_talk_finish_playing (LegationTalk *self)
{
  self->playing = FALSE;
  legation_session_play_slide (self->session, legation_talk_get_current (self), 1.0);

  return LEGATION_TALK_CHANGE_PLAYING;
}

static LegationTalkChange
go_on_playing (LegationTalk *self)
{
  const gint64 passed = _legation_talk_get_now (self) - self->play_start;
  double share = (double) passed / (double) find_play_length (self);

  if (share >= 1.0)
    return _legation_talk_finish_playing (self);
  if (self->still)
    share = floor (share * STILL_STEPS) / STILL_STEPS;
  legation_session_play_slide (self->session, legation_talk_get_current (self), share);

  return 0;
}

/* Not while somebody reads or chooses. */
static gboolean
may_go_on (LegationTalk *self)
{
  return self->automatic && !self->playing && !self->holds && !self->overview && !self->help;
}

static LegationTalkChange
go_on_by_itself (LegationTalk *self)
{
  if (_legation_talk_get_now (self) - self->shown_at < find_stay (self))
    return 0;

  return _legation_talk_show (self, (self->position + 1) % self->slides->len, TRUE);
}

/**
 * legation_talk_tick: does what is due by now.  It is called by itself while anything may be due, but
 * where time is a test's.
 */
void
legation_talk_tick (LegationTalk *self)
{
  LegationTalkChange changes = 0;

  g_return_if_fail (LEGATION_IS_TALK (self));

  if (self->ended)
    return;
  if (self->leaving_until != 0 && _legation_talk_get_now (self) >= self->leaving_until)
    {
      self->leaving_until = 0;
      changes |= LEGATION_TALK_CHANGE_LEAVING;
    }
  if (self->playing && !self->holds)
    changes |= go_on_playing (self);
  if (may_go_on (self))
    changes |= go_on_by_itself (self);
  _legation_talk_emit (self, changes);
}

static gboolean
tick_cb (gpointer data)
{
  LegationTalk *self = data;

  self->source = 0;
  legation_talk_tick (self);

  return G_SOURCE_REMOVE;
}

/* When something is due; G_MAXINT64 where nothing comes by itself. */
static gint64
find_due (LegationTalk *self)
{
  const gint64 leaving = self->leaving_until != 0 ? self->leaving_until : G_MAXINT64;

  if (self->playing && !self->holds)
    return MIN (leaving, _legation_talk_get_now (self) + PLAY_MICROSECONDS);
  if (may_go_on (self))
    return MIN (leaving, self->shown_at + find_stay (self));

  return leaving;
}

/* Looks again when something is due.  What is armed for that time or before stays: where the pointer
 * moves, this is called again and again. */
void
_legation_talk_schedule (LegationTalk *self)
{
  const gint64 due = self->clock != NULL || self->ended ? G_MAXINT64 : find_due (self);
  gint64 milliseconds;

  if (self->source != 0 && due != G_MAXINT64 && self->source_due <= due)
    return;
  g_clear_handle_id (&self->source, g_source_remove);
  if (due == G_MAXINT64)
    return;
  milliseconds = (due - _legation_talk_get_now (self) + 999) / 1000;
  self->source_due = due;
  self->source = g_timeout_add ((guint) CLAMP (milliseconds, 0, G_MAXINT), tick_cb, self);
}

/* The stay of what is shown begins now; where it waits, when it goes on. */
void
_legation_talk_stay_anew (LegationTalk *self)
{
  self->shown_at = self->holds ? self->held_at : _legation_talk_get_now (self);
}

/* What plays or runs by itself goes on later from where it was. */
void
_legation_talk_update_hold (LegationTalk *self)
{
  const gint64 now = _legation_talk_get_now (self);
  const gboolean holds = self->halted || self->curtain != LEGATION_CURTAIN_NONE;

  if (self->holds == holds)
    return;
  self->holds = holds;
  if (holds)
    self->held_at = now;
  else
    {
      self->shown_at += now - self->held_at;
      self->play_start += now - self->held_at;
    }
}

LegationTalkChange
_legation_talk_halt (LegationTalk *self, gboolean halted)
{
  if (self->halted == halted)
    return 0;
  self->halted = halted;
  _legation_talk_update_hold (self);

  return LEGATION_TALK_CHANGE_AUTOMATIC;
}

/** legation_talk_is_playing: whether the time of what is shown is played, and is not over yet. */
gboolean
legation_talk_is_playing (LegationTalk *self)
{
  g_return_val_if_fail (LEGATION_IS_TALK (self), FALSE);

  return self->playing;
}

/** legation_talk_get_elapsed: Returns: what the timer shows, in seconds. */
double
legation_talk_get_elapsed (LegationTalk *self)
{
  g_return_val_if_fail (LEGATION_IS_TALK (self), 0);

  return (double) count_elapsed (self, self->elapsed) / G_USEC_PER_SEC;
}

/** legation_talk_get_elapsed_here: Returns: how much of that is of what is shown, in seconds. */
double
legation_talk_get_elapsed_here (LegationTalk *self)
{
  g_return_val_if_fail (LEGATION_IS_TALK (self), 0);

  return (double) count_elapsed (self, self->elapsed_here) / G_USEC_PER_SEC;
}

/** legation_talk_is_timing: whether the timer runs. */
gboolean
legation_talk_is_timing (LegationTalk *self)
{
  g_return_val_if_fail (LEGATION_IS_TALK (self), FALSE);

  return self->timing;
}

/** legation_talk_set_timing: has the timer run, or pause. */
void
legation_talk_set_timing (LegationTalk *self, gboolean timing)
{
  g_return_if_fail (LEGATION_IS_TALK (self));

  if (self->timing == !!timing)
    return;
  _legation_talk_bank_time (self);
  self->timing = !!timing;
  _legation_talk_emit (self, LEGATION_TALK_CHANGE_TIMER);
}

/** legation_talk_reset_timer: has the timer begin at nothing; it runs or pauses as before. */
void
legation_talk_reset_timer (LegationTalk *self)
{
  g_return_if_fail (LEGATION_IS_TALK (self));

  _legation_talk_bank_time (self);
  self->elapsed = self->elapsed_here = 0;
  _legation_talk_emit (self, LEGATION_TALK_CHANGE_TIMER);
}

/** legation_talk_is_automatic: whether the story runs by itself, from its end to its beginning too. */
gboolean
legation_talk_is_automatic (LegationTalk *self)
{
  g_return_val_if_fail (LEGATION_IS_TALK (self), FALSE);

  return self->automatic;
}

/** legation_talk_is_halted: whether it waits, though it would run by itself. */
gboolean
legation_talk_is_halted (LegationTalk *self)
{
  g_return_val_if_fail (LEGATION_IS_TALK (self), FALSE);

  return self->halted;
}

/** legation_talk_set_automatic: has the story run by itself, each slide for as long as it says. */
void
legation_talk_set_automatic (LegationTalk *self, gboolean automatic)
{
  g_return_if_fail (LEGATION_IS_TALK (self));

  if (self->automatic == !!automatic)
    return;
  _legation_talk_halt (self, FALSE);
  self->automatic = !!automatic;
  _legation_talk_stay_anew (self);
  _legation_talk_emit (self, LEGATION_TALK_CHANGE_AUTOMATIC);
}

/** legation_talk_set_still: whether time goes on in steps, because motion is not wanted. */
void
legation_talk_set_still (LegationTalk *self, gboolean still)
{
  g_return_if_fail (LEGATION_IS_TALK (self));

  self->still = !!still;
}
