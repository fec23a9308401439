/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The events that pass, and those of them in view.  Whatever becomes of an event when the filter
 * changes is a difference to what it was, so that a handle that moves costs what crosses it. */

#include "legation-time-scene-private.h"

#include <string.h>

/* Px that small marks, which are drawn larger than they are, reach into view from outside. */
#define REACH 12.0

/* Entries are by their first day: of so many at once the latest day says whether any is in view. */
#define BLOCK 64

/* What the filter does with an event. */
enum
{
  STATE_HIDDEN,
  STATE_SHOWN,
  STATE_CONTEXT,
};

/* Takes up all events with a date. */
void
_legation_time_scene_list_dated (LegationTimeScene *self)
{
  guint n;
  const LegationEvent *const *events
      = legation_dataset_get_events_by_date (legation_session_get_dataset (self->session), &n);

  for (guint i = 0; i < n; i++)
    {
      LegationTimeDated dated = { .event = events[i] };

      if (dated.event->when == NULL)
        continue;
      dated.extent = legation_date_get_extent (dated.event->when);
      dated.weight = _legation_time_weigh (dated.event);
      dated.index = dated.event->record.index;
      g_array_append_val (self->dated, dated);
      self->dated_of[dated.index] = self->dated->len;
    }
}

static void
recount (LegationTimeScene *self, const LegationEvent *event, guint8 before, guint8 now)
{
  if (before == STATE_HIDDEN)
    legation_time_bins_add (self->years, event, FALSE);
  else if (now == STATE_HIDDEN)
    legation_time_bins_remove (self->years, event, FALSE);
  if (self->bins == NULL)
    return;
  if (before != STATE_HIDDEN && now != STATE_HIDDEN)
    {
      legation_time_bins_move (self->bins, event, now == STATE_CONTEXT);
      return;
    }
  if (before != STATE_HIDDEN)
    legation_time_bins_remove (self->bins, event, before == STATE_CONTEXT);
  if (now != STATE_HIDDEN)
    legation_time_bins_add (self->bins, event, now == STATE_CONTEXT);
}

static void
list_entries (LegationTimeScene *self)
{
  g_array_set_size (self->entries, 0);
  for (guint i = 0; i < self->dated->len; i++)
    {
      const LegationTimeDated *dated = &g_array_index (self->dated, LegationTimeDated, i);
      const guint8 state = self->states[dated->index];
      const LegationTimeEntry entry
          = { dated->event, dated->extent, dated->weight, state == STATE_CONTEXT };

      if (state == STATE_HIDDEN)
        continue;
      self->entry_of[dated->index] = self->entries->len;
      g_array_append_val (self->entries, entry);
    }

  g_array_set_size (self->latest, 0);
  for (guint i = 0; i < self->entries->len; i += BLOCK)
    {
      LegationDay latest = LEGATION_DAY_MIN;

      for (guint j = i; j < MIN (i + BLOCK, self->entries->len); j++)
        latest = MAX (latest, g_array_index (self->entries, LegationTimeEntry, j).extent.last);
      g_array_append_val (self->latest, latest);
    }
  self->entries_changed = TRUE;
}

static guint8
find_state (LegationTimeScene *self, const LegationTimeDated *dated)
{
  const LegationView *view = legation_session_get_view (self->session);
  const guint8 relation = legation_session_get_relations (self->session)[dated->index];
  const guint8 least
      = view->certain_only ? LEGATION_RELATION_CERTAIN : LEGATION_RELATION_POSSIBLE;

  if (relation >= least)
    return STATE_SHOWN;
  if (relation == LEGATION_RELATION_NO && legation_session_admits (self->session, dated->event))
    return STATE_CONTEXT;

  return STATE_HIDDEN;
}

/* Notes what the filter does with an event now.  Returns whether it is an entry now and was none, or
 * the other way round. */
static gboolean
follow_event (LegationTimeScene *self, const LegationTimeDated *dated)
{
  const guint8 before = self->states[dated->index], now = find_state (self, dated);

  if (now == before)
    return FALSE;
  recount (self, dated->event, before, now);
  _legation_time_scene_damage_event (self, dated);
  self->states[dated->index] = now;
  if (now == STATE_HIDDEN || before == STATE_HIDDEN)
    return TRUE;
  g_array_index (self->entries, LegationTimeEntry, self->entry_of[dated->index]).context
      = now == STATE_CONTEXT;

  return FALSE;
}

/* Whether only time can have changed how events stand to the filter. */
static gboolean
is_same_filter (LegationTimeScene *self)
{
  const LegationView *view = legation_session_get_view (self->session);
  const gboolean same = self->follows && legation_view_admits_alike (&self->followed, view)
                        && self->followed.certain_only == view->certain_only;

  self->follows = TRUE;
  self->followed = *view;

  return same;
}

/* Follows what has changed: many events at once are as they were.  Returns whether others are entries
 * than before. */
static gboolean
follow_filter (LegationTimeScene *self)
{
  const guint8 *relations = legation_session_get_relations (self->session);
  const gboolean same = is_same_filter (self);
  gboolean others = FALSE;

  for (guint first = 0; first < self->n_events; first += BLOCK)
    {
      const guint end = MIN (first + BLOCK, self->n_events);

      if (same && memcmp (relations + first, self->relations + first, end - first) == 0)
        continue;
      for (guint i = first; i < end; i++)
        if (self->dated_of[i] != 0 && !(same && relations[i] == self->relations[i]))
          others |= follow_event (
              self, &g_array_index (self->dated, LegationTimeDated, self->dated_of[i] - 1));
    }
  memcpy (self->relations, relations, self->n_events);

  return others;
}

/**
 * legation_time_scene_collect: takes up the events that pass the filter, and those that only the
 * selected span keeps out; arrange afterwards.
 */
void
legation_time_scene_collect (LegationTimeScene *self)
{
  if (self->years == NULL)
    self->years = legation_time_bins_new (legation_session_get_full_span (self->session),
                                          LEGATION_TIME_UNIT_YEAR);
  if (follow_filter (self))
    list_entries (self);
  if (!_legation_time_scene_has_choice (self))
    legation_time_scene_choose (self);
}

static void
append (LegationTimeScene *self, GArray *array, LegationTimePlaced *placed, guint group)
{
  placed->group = group;
  placed->next = 0;
  g_array_append_val (array, *placed);
}

/* In the lanes of each of its groups. */
static void
append_to_groups (LegationTimeScene *self, LegationTimePlaced *placed)
{
  guint n;
  const guint *groups
      = _legation_time_scene_get_groups (self, placed->entry->event->record.index, &n);

  for (guint i = 0; i < n; i++)
    {
      append (self, self->marks, placed, groups[i]);
      if (i > 0)
        g_array_index (self->marks, LegationTimePlaced, self->marks->len - 2).next
            = self->marks->len;
    }
}

static void
place_entry (LegationTimeScene *self, guint position)
{
  LegationTimePlaced placed
      = { .entry = &g_array_index (self->entries, LegationTimeEntry, position) };
  LegationTimeMark *mark = &placed.mark;
  int *place = &self->places[placed.entry->event->record.index];

  if (!legation_time_mark_init (mark, placed.entry->event, &self->axis) || mark->right < 0
      || mark->left > self->axis.width)
    return;
  placed.slot.left = mark->left;
  placed.slot.right = mark->right;
  if (mark->wide)
    {
      append (self, self->windows, &placed, 0);
      *place = -(int) self->windows->len;
      return;
    }
  *place = (int) self->marks->len + 1;
  if (self->groups->len > 0)
    append_to_groups (self, &placed);
  else
    append (self, self->marks, &placed, 0);
}

/* Finds what is in view, and where from left to right. */
void
_legation_time_scene_place (LegationTimeScene *self)
{
  const LegationSpan reach
      = { legation_time_axis_get_day_at (&self->axis, -REACH),
          legation_time_axis_get_day_at (&self->axis, self->axis.width + REACH) };

  g_array_set_size (self->marks, 0);
  g_array_set_size (self->windows, 0);
  memset (self->places, 0, sizeof *self->places * self->n_events);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const LegationTimeEntry *entry = &g_array_index (self->entries, LegationTimeEntry, i);

      if (i % BLOCK == 0 && g_array_index (self->latest, LegationDay, i / BLOCK) < reach.first)
        {
          i += BLOCK - 1;
          continue;
        }
      if (entry->extent.first > reach.last)
        break;
      if (legation_span_overlaps (entry->extent, reach))
        place_entry (self, i);
    }
}

/* Counts what is in view by months, quarters or years, and as much beside it, for when it moves. */
void
_legation_time_scene_fill_bins (LegationTimeScene *self)
{
  const LegationSpan visible = legation_time_axis_get_span (&self->axis);
  const LegationTimeUnit unit = legation_time_bins_choose_unit (&self->axis);
  const LegationDay room = visible.last - visible.first + 1;
  LegationSpan range;

  if (self->bins != NULL && unit == self->bins_unit)
    {
      range = legation_time_bins_get_range (self->bins);
      if (visible.first >= range.first && visible.last <= range.last)
        return;
    }
  g_clear_pointer (&self->bins, legation_time_bins_free);
  self->bins_unit = unit;
  range = (LegationSpan){ visible.first - room, visible.last + room };
  self->bins = legation_time_bins_new (range, unit);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const LegationTimeEntry *entry = &g_array_index (self->entries, LegationTimeEntry, i);

      legation_time_bins_add (self->bins, entry->event, entry->context);
    }
}
