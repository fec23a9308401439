/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lies over the slide, or keeps the audience from seeing another one.  Each is put without telling
 * anybody: who puts it tells all at once. */

#include "legation-talk-private.h"

LegationTalkChange
_legation_talk_put_curtain (LegationTalk *self, LegationCurtain curtain)
{
  if (self->curtain == curtain)
    return 0;
  self->curtain = curtain;
  /* What runs by itself begins its wait again when it is seen again. */
  _legation_talk_update_hold (self);
  _legation_talk_stay_anew (self);

  return LEGATION_TALK_CHANGE_CURTAIN;
}

LegationTalkChange
_legation_talk_put_frozen (LegationTalk *self, gboolean frozen)
{
  if (self->frozen == frozen)
    return 0;
  self->frozen = frozen;

  return LEGATION_TALK_CHANGE_FROZEN;
}

LegationTalkChange
_legation_talk_put_overview (LegationTalk *self, gboolean shown)
{
  if (self->overview == shown)
    return 0;
  self->overview = shown;
  _legation_talk_stay_anew (self);
  self->cursor = self->position;

  return LEGATION_TALK_CHANGE_OVERVIEW;
}

LegationTalkChange
_legation_talk_put_cursor (LegationTalk *self, guint position)
{
  if (self->cursor == position || position >= self->slides->len)
    return 0;
  self->cursor = position;

  return LEGATION_TALK_CHANGE_OVERVIEW;
}

LegationTalkChange
_legation_talk_put_help (LegationTalk *self, gboolean shown)
{
  if (self->help == shown)
    return 0;
  self->help = shown;
  _legation_talk_stay_anew (self);

  return LEGATION_TALK_CHANGE_HELP;
}

LegationTalkChange
_legation_talk_put_notes (LegationTalk *self, gboolean shown)
{
  if (self->notes == shown)
    return 0;
  self->notes = shown;

  return LEGATION_TALK_CHANGE_NOTES;
}

LegationTalkChange
_legation_talk_put_legend (LegationTalk *self, gboolean shown)
{
  if (self->legend == shown)
    return 0;
  self->legend = shown;

  return LEGATION_TALK_CHANGE_LEGEND;
}

LegationTalkChange
_legation_talk_put_spotlight (LegationTalk *self, gboolean lit)
{
  if (self->spotlight == lit)
    return 0;
  self->spotlight = lit;

  return LEGATION_TALK_CHANGE_SPOTLIGHT;
}

/** legation_talk_get_curtain: Returns: what hides all from the audience. */
LegationCurtain
legation_talk_get_curtain (LegationTalk *self)
{
  g_return_val_if_fail (LEGATION_IS_TALK (self), LEGATION_CURTAIN_NONE);

  return self->curtain;
}

/** legation_talk_set_curtain: hides all from the audience, or nothing; the slide stays. */
void
legation_talk_set_curtain (LegationTalk *self, LegationCurtain curtain)
{
  g_return_if_fail (LEGATION_IS_TALK (self));

  if (!self->ended)
    _legation_talk_emit (self, _legation_talk_put_curtain (self, curtain));
}

/** legation_talk_is_frozen: whether the audience sees what it saw, whatever the talk shows. */
gboolean
legation_talk_is_frozen (LegationTalk *self)
{
  g_return_val_if_fail (LEGATION_IS_TALK (self), FALSE);

  return self->frozen;
}

/** legation_talk_set_frozen: has the audience go on seeing what it sees, or what is shown. */
void
legation_talk_set_frozen (LegationTalk *self, gboolean frozen)
{
  g_return_if_fail (LEGATION_IS_TALK (self));

  if (!self->ended)
    _legation_talk_emit (self, _legation_talk_put_frozen (self, !!frozen));
}

/** legation_talk_shows_overview: whether all slides are shown to choose from. */
gboolean
legation_talk_shows_overview (LegationTalk *self)
{
  g_return_val_if_fail (LEGATION_IS_TALK (self), FALSE);

  return self->overview;
}

/** legation_talk_set_overview: shows all slides to choose from; the one that is shown is marked. */
void
legation_talk_set_overview (LegationTalk *self, gboolean shown)
{
  g_return_if_fail (LEGATION_IS_TALK (self));

  if (!self->ended)
    _legation_talk_emit (self, _legation_talk_put_overview (self, !!shown));
}

/** legation_talk_get_cursor: Returns: which slide is marked in the overview, from 0. */
guint
legation_talk_get_cursor (LegationTalk *self)
{
  g_return_val_if_fail (LEGATION_IS_TALK (self), 0);

  return self->cursor;
}

/** legation_talk_set_cursor: marks a slide; one that there is not changes nothing. */
void
legation_talk_set_cursor (LegationTalk *self, guint position)
{
  g_return_if_fail (LEGATION_IS_TALK (self));

  if (!self->ended)
    _legation_talk_emit (self, _legation_talk_put_cursor (self, position));
}

/** legation_talk_set_columns: how many slides stand side by side in the overview, at least one. */
void
legation_talk_set_columns (LegationTalk *self, guint columns)
{
  g_return_if_fail (LEGATION_IS_TALK (self));
  g_return_if_fail (columns > 0);

  self->columns = columns;
}

/** legation_talk_move_row: marks the slide @rows further down, if there is one. */
void
legation_talk_move_row (LegationTalk *self, int rows)
{
  int target;

  g_return_if_fail (LEGATION_IS_TALK (self));

  target = (int) self->cursor + rows * (int) self->columns;
  if (target >= 0)
    legation_talk_set_cursor (self, (guint) target);
}

/** legation_talk_shows_help: whether the list of keys is shown. */
gboolean
legation_talk_shows_help (LegationTalk *self)
{
  g_return_val_if_fail (LEGATION_IS_TALK (self), FALSE);

  return self->help;
}

/** legation_talk_shows_notes: whether the speaker's notes lie over the slide. */
gboolean
legation_talk_shows_notes (LegationTalk *self)
{
  g_return_val_if_fail (LEGATION_IS_TALK (self), FALSE);

  return self->notes;
}

/** legation_talk_set_notes: has the notes lie over the slide, where nothing else shows them. */
void
legation_talk_set_notes (LegationTalk *self, gboolean shown)
{
  g_return_if_fail (LEGATION_IS_TALK (self));

  if (!self->ended)
    _legation_talk_emit (self, _legation_talk_put_notes (self, !!shown));
}

/** legation_talk_shows_legend: whether slides explain what is drawn on their maps. */
gboolean
legation_talk_shows_legend (LegationTalk *self)
{
  g_return_val_if_fail (LEGATION_IS_TALK (self), FALSE);

  return self->legend;
}

/** legation_talk_get_number: Returns: the digits that were typed and not entered yet, maybe none. */
const char *
legation_talk_get_number (LegationTalk *self)
{
  g_return_val_if_fail (LEGATION_IS_TALK (self), "");

  return self->number;
}

/** legation_talk_is_leaving: whether another Escape leaves the talk. */
gboolean
legation_talk_is_leaving (LegationTalk *self)
{
  g_return_val_if_fail (LEGATION_IS_TALK (self), FALSE);

  return self->leaving_until > _legation_talk_get_now (self);
}

/** legation_talk_has_spotlight: whether all but a circle round the pointer is dimmed. */
gboolean
legation_talk_has_spotlight (LegationTalk *self)
{
  g_return_val_if_fail (LEGATION_IS_TALK (self), FALSE);

  return self->spotlight;
}

/**
 * legation_talk_get_pointer: where the speaker points.
 * @x: (out): as a share of the slide's width, from the left
 * @y: (out): as a share of its height, from the top
 *
 * Returns: whether anybody points at anything
 */
gboolean
legation_talk_get_pointer (LegationTalk *self, double *x, double *y)
{
  g_return_val_if_fail (LEGATION_IS_TALK (self), FALSE);

  *x = self->pointer_x;
  *y = self->pointer_y;

  return self->pointer_x >= 0.0;
}

/**
 * legation_talk_point_at: points at something.
 * @x: as a share of the slide's width, from the left; less than 0 points at nothing
 * @y: as a share of its height, from the top
 */
void
legation_talk_point_at (LegationTalk *self, double x, double y)
{
  g_return_if_fail (LEGATION_IS_TALK (self));

  if (self->pointer_x == x && self->pointer_y == y)
    return;
  self->pointer_x = x;
  self->pointer_y = y;
  if (self->spotlight)
    _legation_talk_emit (self, LEGATION_TALK_CHANGE_SPOTLIGHT);
}
