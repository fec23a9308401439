/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The time of a talk: the timer, a slide in which time is played, and a story that runs by itself. */

#include "legation-talk-private.h"

#include <math.h>

/* How long a slide plays its time where nobody has said how long it is to be on screen. */
#define PLAY_SECONDS 8.0
#define MIN_PLAY_SECONDS 3.0
/* Where motion is not wanted, time goes on in so many steps. */
#define STILL_STEPS 8.0

#define PLAY_MILLISECONDS 33
#define WAIT_MILLISECONDS 200

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

  return to_microseconds (seconds > 0.0 ? MAX (seconds / 2.0, MIN_PLAY_SECONDS) : PLAY_SECONDS);
}

/* How long the slide that is shown stays where the story runs by itself. */
static gint64
find_stay (LegationTalk *self)
{
  const double seconds = legation_talk_get_current (self)->seconds;

  return to_microseconds (seconds > 0.0 ? seconds : LEGATION_SLIDE_SECONDS);
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

static LegationTalkChange
go_on_by_itself (LegationTalk *self)
{
  const gint64 rested = _legation_talk_get_now (self) - self->shown_at;

  if (self->playing || rested < find_stay (self))
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
  if (self->playing && !self->halted)
    changes |= go_on_playing (self);
  if (self->automatic && !self->halted && self->curtain == LEGATION_CURTAIN_NONE)
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

/* Looks again when something may be due. */
void
_legation_talk_schedule (LegationTalk *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  if (self->clock != NULL || self->ended)
    return;
  if (self->playing && !self->halted)
    self->source = g_timeout_add (PLAY_MILLISECONDS, tick_cb, self);
  else if (self->leaving_until != 0 || (self->automatic && !self->halted))
    self->source = g_timeout_add (WAIT_MILLISECONDS, tick_cb, self);
}

/* What plays or runs by itself goes on later from where it was. */
LegationTalkChange
_legation_talk_halt (LegationTalk *self, gboolean halted)
{
  const gint64 now = _legation_talk_get_now (self);

  if (self->halted == halted)
    return 0;
  self->halted = halted;
  if (halted)
    self->rested = now;
  else
    {
      self->shown_at += now - self->rested;
      self->play_start += now - self->rested;
    }

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
  self->shown_at = _legation_talk_get_now (self);
  _legation_talk_emit (self, LEGATION_TALK_CHANGE_AUTOMATIC);
}

/** legation_talk_set_still: whether time goes on in steps, because motion is not wanted. */
void
legation_talk_set_still (LegationTalk *self, gboolean still)
{
  g_return_if_fail (LEGATION_IS_TALK (self));

  self->still = !!still;
}
