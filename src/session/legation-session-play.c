/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Playing from event to event: the empty years in between take no time. */

#include "legation-session-private.h"

#include <math.h>

#define MIN_SPEED 0.25
#define MAX_SPEED 16.0

/* How long playback stays on an event at speed 1. */
#define PLAY_MILLISECONDS 1600

/* A stay that is shorter than this is too short for reading what an event was. */
#define READ_MILLISECONDS 600

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

  self->play_source = 0;
  legation_session_set_playing (self, FALSE);

  return G_SOURCE_REMOVE;
}

static void
schedule (LegationSession *self)
{
  g_clear_handle_id (&self->play_source, g_source_remove);
  if (self->playing)
    self->play_source = g_timeout_add ((guint) lround (PLAY_MILLISECONDS / self->speed), play_cb,
                                       self);
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

  return self->playing && PLAY_MILLISECONDS / self->speed < READ_MILLISECONDS;
}

/**
 * legation_session_set_playing: starts or stops playing from event to event.  It starts with the
 * next shown event at once, with the first one where there is no next, and stops after the last.
 */
void
legation_session_set_playing (LegationSession *self, gboolean playing)
{
  g_return_if_fail (LEGATION_IS_SESSION (self));

  playing = !!playing;
  if (self->playing == playing)
    return;
  if (playing && !_legation_session_can_step (self, 1) && !_legation_session_can_step (self, -1))
    return;

  if (playing)
    g_ptr_array_add (self->back, legation_view_copy (&self->view));
  self->playing = playing;
  if (playing)
    {
      if (_legation_session_can_step (self, 1))
        legation_session_step (self, 1);
      else
        legation_session_step_to_end (self, -1);
    }
  schedule (self);
  _legation_session_emit (self, LEGATION_CHANGE_PLAYING);
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
