/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What keys, clicks and buttons do to a talk.  A clicker sends Page Down, Page Up, a period, and F5 and
 * Escape in turn whatever is on the screen: none of that, in whatever order, leaves the talk or loses
 * the slide. */

#include "legation-talk-private.h"

#include <stdlib.h>
#include <string.h>

#define LEAVE_MICROSECONDS (3 * G_USEC_PER_SEC)

#define SCALE_STEP 1.1

static LegationTalkChange
stop_leaving (LegationTalk *self)
{
  if (self->leaving_until == 0)
    return 0;
  self->leaving_until = 0;

  return LEGATION_TALK_CHANGE_LEAVING;
}

static LegationTalkChange
forget_number (LegationTalk *self)
{
  if (*self->number == '\0')
    return 0;
  *self->number = '\0';

  return LEGATION_TALK_CHANGE_NUMBER;
}

static LegationTalkChange
type_digit (LegationTalk *self, int digit)
{
  const gsize n = strlen (self->number);

  if (n >= LEGATION_TALK_MAX_DIGITS || (n == 0 && digit == 0))
    return 0;
  self->number[n] = (char) ('0' + digit);
  self->number[n + 1] = '\0';

  return LEGATION_TALK_CHANGE_NUMBER;
}

static LegationTalkChange
go (LegationTalk *self, guint position, gboolean plays)
{
  LegationTalkChange changes;

  if (position >= self->slides->len || (position == self->position && !self->overview))
    return 0;
  changes = _legation_talk_put_overview (self, FALSE) | stop_leaving (self);
  if (position == self->position)
    return changes;

  changes |= _legation_talk_start_timer (self);

  return changes | _legation_talk_show (self, position, plays);
}

static LegationTalkChange
go_next (LegationTalk *self)
{
  if (self->overview)
    return _legation_talk_put_cursor (self, self->cursor + 1);
  if (self->playing)
    return _legation_talk_finish_playing (self);

  return go (self, self->position + 1, TRUE);
}

/* What was there before is seen as it was when it was left. */
static LegationTalkChange
go_previous (LegationTalk *self)
{
  if (self->overview)
    return self->cursor > 0 ? _legation_talk_put_cursor (self, self->cursor - 1) : 0;
  if (self->position == 0)
    return 0;

  return go (self, self->position - 1, FALSE);
}

static LegationTalkChange
go_to_end (LegationTalk *self, guint position)
{
  return self->overview ? _legation_talk_put_cursor (self, position) : go (self, position, TRUE);
}

/* A number that no slide has is forgotten, and nothing moves. */
static LegationTalkChange
enter (LegationTalk *self)
{
  const int number = atoi (self->number);

  if (*self->number != '\0')
    return forget_number (self) | go (self, (guint) (number - 1), TRUE);
  if (self->overview)
    return go (self, self->cursor, TRUE);

  return go_next (self);
}

static LegationTalkChange
erase (LegationTalk *self)
{
  const gsize n = strlen (self->number);

  if (n == 0)
    return go_previous (self);
  self->number[n - 1] = '\0';

  return LEGATION_TALK_CHANGE_NUMBER;
}

/* Ends one thing that lies over the slide. */
static LegationTalkChange
uncover (LegationTalk *self)
{
  if (self->curtain != LEGATION_CURTAIN_NONE)
    return _legation_talk_put_curtain (self, LEGATION_CURTAIN_NONE);
  if (self->help)
    return _legation_talk_put_help (self, FALSE);
  if (*self->number != '\0')
    return forget_number (self);
  if (self->overview)
    return _legation_talk_put_overview (self, FALSE);

  return _legation_talk_put_frozen (self, FALSE);
}

static LegationTalkChange
escape (LegationTalk *self)
{
  const LegationTalkChange changes = uncover (self);
  const gint64 now = _legation_talk_get_now (self);

  if (changes != 0)
    return changes | stop_leaving (self);
  if (self->leaving_until > now)
    {
      self->ended = TRUE;
      return LEGATION_TALK_CHANGE_ENDED;
    }
  self->leaving_until = now + LEAVE_MICROSECONDS;

  return LEGATION_TALK_CHANGE_LEAVING;
}

static LegationTalkChange
toggle_timing (LegationTalk *self)
{
  legation_talk_set_timing (self, !self->timing);

  return 0;
}

static LegationTalkChange
rescale (LegationTalk *self, double factor)
{
  legation_talk_set_scale (self, self->scale * factor);

  return 0;
}

static LegationTalkChange
play (LegationTalk *self)
{
  return self->automatic ? _legation_talk_halt (self, !self->halted) : go_next (self);
}

static LegationTalkChange
stop (LegationTalk *self)
{
  legation_talk_set_automatic (self, FALSE);

  return 0;
}

static LegationTalkChange
move (LegationTalk *self, LegationTalkAction action)
{
  switch (action)
    {
    case LEGATION_TALK_NEXT:
      return go_next (self);
    case LEGATION_TALK_PREVIOUS:
      return go_previous (self);
    case LEGATION_TALK_FIRST:
      return go_to_end (self, 0);
    case LEGATION_TALK_LAST:
      return go_to_end (self, self->slides->len - 1);
    case LEGATION_TALK_PLAY:
      return play (self);
    default:
      return 0;
    }
}

/* What changes only what the speaker sees, or where the map looks. */
static void
look_beside (LegationTalk *self, LegationTalkAction action)
{
  switch (action)
    {
    case LEGATION_TALK_PAN_LEFT:
      _legation_talk_pan (self, -1, 0);
      break;
    case LEGATION_TALK_PAN_RIGHT:
      _legation_talk_pan (self, 1, 0);
      break;
    case LEGATION_TALK_PAN_UP:
      _legation_talk_pan (self, 0, -1);
      break;
    case LEGATION_TALK_PAN_DOWN:
      _legation_talk_pan (self, 0, 1);
      break;
    case LEGATION_TALK_NOTES_BACK:
      _legation_talk_turn_notes (self, -1);
      break;
    case LEGATION_TALK_NOTES_ON:
      _legation_talk_turn_notes (self, 1);
      break;
    case LEGATION_TALK_NOTES_LARGER:
      _legation_talk_resize_notes (self, 1);
      break;
    case LEGATION_TALK_NOTES_SMALLER:
      _legation_talk_resize_notes (self, -1);
      break;
    default:
      break;
    }
}

/* What shows, hides or changes something beside the slide. */
static LegationTalkChange
arrange (LegationTalk *self, LegationTalkAction action)
{
  switch (action)
    {
    case LEGATION_TALK_BLACK:
      return _legation_talk_put_curtain (self, LEGATION_CURTAIN_BLACK);
    case LEGATION_TALK_WHITE:
      return _legation_talk_put_curtain (self, LEGATION_CURTAIN_WHITE);
    case LEGATION_TALK_FREEZE:
      return _legation_talk_put_frozen (self, !self->frozen);
    case LEGATION_TALK_OVERVIEW:
      return _legation_talk_put_overview (self, !self->overview);
    case LEGATION_TALK_SPOTLIGHT:
      return _legation_talk_put_spotlight (self, !self->spotlight);
    case LEGATION_TALK_CLEAR:
      return _legation_talk_put_spotlight (self, FALSE);
    case LEGATION_TALK_NOTES:
      return _legation_talk_put_notes (self, !self->notes);
    case LEGATION_TALK_LEGEND:
      return _legation_talk_put_legend (self, !self->legend);
    case LEGATION_TALK_HELP:
      return _legation_talk_put_help (self, TRUE);
    case LEGATION_TALK_TIMER:
      return toggle_timing (self);
    case LEGATION_TALK_LARGER:
      return rescale (self, SCALE_STEP);
    case LEGATION_TALK_SMALLER:
      return rescale (self, 1.0 / SCALE_STEP);
    default:
      return 0;
    }
}

static LegationTalkChange
do_action (LegationTalk *self, LegationTalkAction action)
{
  switch (action)
    {
    case LEGATION_TALK_NEXT:
    case LEGATION_TALK_PREVIOUS:
    case LEGATION_TALK_FIRST:
    case LEGATION_TALK_LAST:
    case LEGATION_TALK_PLAY:
      return forget_number (self) | move (self, action);
    case LEGATION_TALK_ENTER:
      return enter (self);
    case LEGATION_TALK_ERASE:
      return erase (self);
    case LEGATION_TALK_RESET_TIMER:
      legation_talk_reset_timer (self);
      return 0;
    case LEGATION_TALK_SWAP:
      _legation_talk_swap (self);
      return 0;
    case LEGATION_TALK_AUTOMATIC:
      legation_talk_set_automatic (self, !self->automatic);
      return 0;
    case LEGATION_TALK_STOP:
      return stop (self);
    case LEGATION_TALK_PAN_LEFT:
    case LEGATION_TALK_PAN_RIGHT:
    case LEGATION_TALK_PAN_UP:
    case LEGATION_TALK_PAN_DOWN:
    case LEGATION_TALK_NOTES_BACK:
    case LEGATION_TALK_NOTES_ON:
    case LEGATION_TALK_NOTES_LARGER:
    case LEGATION_TALK_NOTES_SMALLER:
      look_beside (self, action);
      return 0;
    default:
      if (action >= LEGATION_TALK_DIGIT_0)
        return type_digit (self, (int) action - LEGATION_TALK_DIGIT_0);
      return arrange (self, action);
    }
}

/**
 * legation_talk_act: does what a key, a click or a button asks for.  What hides the slide goes first:
 * then the same key does nothing else.
 *
 * Returns: whether anything is different now
 */
gboolean
legation_talk_act (LegationTalk *self, LegationTalkAction action)
{
  LegationTalkChange changes;

  g_return_val_if_fail (LEGATION_IS_TALK (self), FALSE);
  g_return_val_if_fail ((guint) action < LEGATION_N_TALK_ACTIONS, FALSE);

  if (self->ended)
    return FALSE;
  if (action == LEGATION_TALK_ESCAPE)
    changes = escape (self);
  else if (self->curtain != LEGATION_CURTAIN_NONE)
    changes = stop_leaving (self) | _legation_talk_put_curtain (self, LEGATION_CURTAIN_NONE);
  else if (self->help)
    changes = stop_leaving (self) | _legation_talk_put_help (self, FALSE);
  else
    changes = stop_leaving (self) | do_action (self, action);
  _legation_talk_emit (self, changes);

  return changes != 0;
}
