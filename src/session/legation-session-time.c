/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The session's time: spans, and the playhead. */

#include "legation-session-private.h"

#define MIN_SELECTED_DAYS 1
/* The room left and right of the opening span, as shares of its length. */
#define ROOM_BEFORE 0.20
#define ROOM_AFTER 0.13

static LegationSpan
clamp_span (LegationSpan span, LegationSpan limits, gint64 min_days)
{
  gint64 length;

  if (span.first > span.last)
    span = (LegationSpan){ span.last, span.first };
  span.first = CLAMP (span.first, limits.first, limits.last);
  span.last = CLAMP (span.last, limits.first, limits.last);
  length = span.last - span.first + 1;
  if (length < min_days)
    {
      span.last = MIN (span.first + min_days - 1, limits.last);
      span.first = MAX (span.last - min_days + 1, limits.first);
    }

  return span;
}

static LegationSpan
add_room (LegationSpan span)
{
  gint64 length = span.last - span.first + 1;

  return (LegationSpan){ span.first - (gint64) (ROOM_BEFORE * length),
                         span.last + (gint64) (ROOM_AFTER * length) };
}

void
_legation_session_open_time (LegationSession *self)
{
  const LegationHeader *header = legation_dataset_get_header (self->dataset);
  LegationSpan full = _legation_session_find_full_span (self->dataset);
  LegationSpan opening = full;

  if (header->opening_span != NULL)
    {
      LegationSpan extent = legation_date_get_extent (header->opening_span);

      opening.first = extent.first != LEGATION_DAY_MIN ? extent.first : full.first;
      opening.last = extent.last != LEGATION_DAY_MAX ? extent.last : full.last;
      full.first = MIN (full.first, opening.first);
      full.last = MAX (full.last, opening.last);
    }
  self->full_span = full;
  self->view.selected = clamp_span (opening, full, MIN_SELECTED_DAYS);
  if (header->opening_span != NULL)
    opening = add_room (opening);
  self->full_span.last = MAX (full.last, opening.last);
  self->view.visible = clamp_span (opening, self->full_span, LEGATION_MIN_VISIBLE_DAYS);
  self->opening_selected = self->view.selected;
  self->opening_visible = self->view.visible;
}

/** legation_session_get_full_span: all the time that the axis can show. */
LegationSpan
legation_session_get_full_span (LegationSession *self)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), LEGATION_SPAN_ALL);

  return self->full_span;
}

/* Selects a span that filters in @mode; what passes is worked out once. */
LegationChange
_legation_session_put_span (LegationSession *self, LegationSpan span, LegationTimeMode mode)
{
  span = clamp_span (span, self->full_span, MIN_SELECTED_DAYS);
  if (mode == self->view.mode && legation_span_equal (span, self->view.selected))
    return 0;
  self->view.selected = span;
  self->view.mode = mode;
  _legation_session_update_filter (self);

  return LEGATION_CHANGE_FILTER;
}

/* Shows a part of the axis with the room around it that the opening span has. */
LegationChange
_legation_session_put_visible_around (LegationSession *self, LegationSpan span)
{
  span = clamp_span (span, self->full_span, MIN_SELECTED_DAYS);
  span = clamp_span (add_room (span), self->full_span, LEGATION_MIN_VISIBLE_DAYS);
  if (legation_span_equal (span, self->view.visible))
    return 0;
  self->view.visible = span;

  return LEGATION_CHANGE_VISIBLE;
}

/**
 * legation_session_select_span: selects the span of time that filters, and has time filter by it;
 * clamped to the full span, its ends put in order.
 */
void
legation_session_select_span (LegationSession *self, LegationSpan span)
{
  LegationView before;
  LegationChange changes;

  g_return_if_fail (LEGATION_IS_SESSION (self));

  before = self->view;
  changes = _legation_session_put_span (self, span, LEGATION_TIME_SPAN);
  if (changes != 0)
    _legation_session_save_going_on (self, &before, "span");
  _legation_session_emit (self, changes);
}

/**
 * legation_session_set_mode: lets time filter in another way.  Where the playhead was never placed, it
 * goes to the end of the selected span before it filters.
 */
void
legation_session_set_mode (LegationSession *self, LegationTimeMode mode)
{
  LegationChange changes = LEGATION_CHANGE_FILTER;

  g_return_if_fail (LEGATION_IS_SESSION (self));
  g_return_if_fail (mode <= LEGATION_TIME_ALL);

  if (self->view.mode == mode)
    return;
  _legation_session_save (self);
  if (mode == LEGATION_TIME_PLAYHEAD && self->view.playhead == LEGATION_DAY_MIN)
    {
      self->view.playhead = self->view.selected.last;
      changes |= LEGATION_CHANGE_PLAYHEAD;
    }
  self->view.mode = mode;
  _legation_session_update_filter (self);
  _legation_session_emit (self, changes);
}

/** legation_session_clamp_visible: Returns: what legation_session_show_span() would show. */
LegationSpan
legation_session_clamp_visible (LegationSession *self, LegationSpan visible)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), visible);

  return clamp_span (visible, self->full_span, LEGATION_MIN_VISIBLE_DAYS);
}

/**
 * legation_session_show_span: shows a part of the time axis, two weeks at the least; clamped to the
 * full span.
 */
void
legation_session_show_span (LegationSession *self, LegationSpan visible)
{
  g_return_if_fail (LEGATION_IS_SESSION (self));

  visible = legation_session_clamp_visible (self, visible);
  if (legation_span_equal (visible, self->view.visible))
    return;
  _legation_session_save_going_on (self, &self->view, "visible");
  self->view.visible = visible;
  _legation_session_emit (self, LEGATION_CHANGE_VISIBLE);
}

/* Moves the visible span, without changing its length, until @day is well inside it. */
LegationChange
_legation_session_reveal (LegationSession *self, LegationDay day)
{
  LegationSpan visible = self->view.visible;
  gint64 length = visible.last - visible.first;
  gint64 first;

  if (legation_span_contains (visible, day))
    return 0;

  first = day - length / 2;
  first = CLAMP (first, self->full_span.first, MAX (self->full_span.first,
                                                     self->full_span.last - length));
  self->view.visible = clamp_span ((LegationSpan){ first, first + length }, self->full_span,
                                   LEGATION_MIN_VISIBLE_DAYS);

  return LEGATION_CHANGE_VISIBLE;
}

/* Puts the playhead on a day, clamped to the full span. */
LegationChange
_legation_session_put_playhead (LegationSession *self, LegationDay day)
{
  LegationChange changes = 0;

  day = CLAMP (day, self->full_span.first, self->full_span.last);
  if (day != self->view.playhead)
    {
      self->view.playhead = day;
      changes |= LEGATION_CHANGE_PLAYHEAD;
      if (self->view.mode == LEGATION_TIME_PLAYHEAD)
        {
          _legation_session_update_filter (self);
          changes |= LEGATION_CHANGE_FILTER;
        }
    }

  return changes;
}

LegationChange
_legation_session_put_playhead_on (LegationSession *self, const LegationEvent *event)
{
  LegationDay day = _legation_session_find_stop_day (self, event);

  /* One that the playhead passes does not hold it up. */
  if (day == LEGATION_DAY_MIN || self->passing)
    return 0;
  /* Something that lasts, or that nobody dates well, is shown where it meets the selected span. */
  if (self->view.mode == LEGATION_TIME_SPAN && legation_session_shows (self, event))
    day = CLAMP (day, self->view.selected.first, self->view.selected.last);

  return _legation_session_put_playhead (self, day) | _legation_session_reveal (self, day);
}

/** legation_session_move_playhead: puts the playhead on a day; clamped to the full span. */
void
legation_session_move_playhead (LegationSession *self, LegationDay day)
{
  g_return_if_fail (LEGATION_IS_SESSION (self));

  _legation_session_emit (self, _legation_session_put_playhead (self, day));
}

/** legation_session_reveal: brings a day into view, where it is not; clamped to the full span. */
void
legation_session_reveal (LegationSession *self, LegationDay day)
{
  g_return_if_fail (LEGATION_IS_SESSION (self));

  day = CLAMP (day, self->full_span.first, self->full_span.last);
  _legation_session_emit (self, _legation_session_reveal (self, day));
}
