/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two relationships, or two periods, side by side. */

#include "legation-session-private.h"

#include <string.h>

/* What is on the time axis and on the map comes back when the comparison ends. */
void
_legation_session_note_before (LegationSession *self, const LegationView *before)
{
  if (before->comparison != LEGATION_COMPARISON_NONE)
    return;
  self->visible_before = before->visible;
  self->had_camera_before = before->has_camera;
  self->camera_before = before->camera;
}

/* Looks where one looked before two things were compared. */
LegationChange
_legation_session_restore_camera (LegationSession *self)
{
  if (!self->had_camera_before)
    return 0;
  legation_session_set_camera (self, self->camera_before);
  self->view.has_box = FALSE;

  return LEGATION_CHANGE_CAMERA;
}

/**
 * legation_session_compare: puts two relationships side by side.
 * @left: of the session's dataset
 * @right: another one
 */
void
legation_session_compare (LegationSession *self,
                          const LegationRelationship *left,
                          const LegationRelationship *right)
{
  LegationView *view;

  g_return_if_fail (LEGATION_IS_SESSION (self));
  g_return_if_fail (left != NULL && right != NULL && left != right);

  view = &self->view;
  if (view->comparison == LEGATION_COMPARISON_RELATIONSHIPS
      && view->compared[0] == g_intern_string (left->record.id)
      && view->compared[1] == g_intern_string (right->record.id))
    return;
  _legation_session_save (self);
  _legation_session_note_before (self, view);
  view->comparison = LEGATION_COMPARISON_RELATIONSHIPS;
  view->compared[0] = g_intern_string (left->record.id);
  view->compared[1] = g_intern_string (right->record.id);
  _legation_session_emit (self, LEGATION_CHANGE_COMPARISON);
}

/* Both periods are to be seen on the time axis.  Returns what changed. */
static LegationChange
show_both (LegationSession *self)
{
  const LegationView *view = &self->view;
  LegationSpan both = { MIN (view->selected.first, view->compared_span.first),
                        MAX (view->selected.last, view->compared_span.last) };

  both.first = MAX (both.first, self->full_span.first);
  both.last = MIN (both.last, self->full_span.last);
  if (both.first > both.last
      || (both.first >= view->visible.first && both.last <= view->visible.last))
    return 0;

  return _legation_session_put_visible_around (self, both);
}

/** legation_session_compare_periods: puts the selected span and @other, a bounded one, side by side. */
void
legation_session_compare_periods (LegationSession *self, LegationSpan other)
{
  LegationView *view;

  g_return_if_fail (LEGATION_IS_SESSION (self));
  g_return_if_fail (other.first <= other.last);

  view = &self->view;
  if (view->comparison == LEGATION_COMPARISON_PERIODS
      && legation_span_equal (view->compared_span, other))
    return;
  _legation_session_save_going_on (self, view, "compare-periods");
  _legation_session_note_before (self, view);
  view->comparison = LEGATION_COMPARISON_PERIODS;
  view->compared_span = other;
  _legation_session_emit (self, LEGATION_CHANGE_COMPARISON | show_both (self));
}

/**
 * legation_session_swap_periods: selects the other period, and puts the one that was selected beside
 * it, as one change.  Nothing happens where the other one does not lie on the axis.
 */
void
legation_session_swap_periods (LegationSession *self)
{
  LegationChange changes = LEGATION_CHANGE_COMPARISON;
  LegationView before;

  g_return_if_fail (LEGATION_IS_SESSION (self));

  before = self->view;
  if (before.comparison != LEGATION_COMPARISON_PERIODS
      || !legation_span_overlaps (before.compared_span, self->full_span))
    return;
  _legation_session_save (self);
  self->view.compared_span = before.selected;
  changes |= _legation_session_put_span (self, before.compared_span, before.mode);
  _legation_session_emit (self, changes | show_both (self));
}

/* The earlier of two that stand in the dataset's order wins where they have as many events. */
static gboolean
is_better (const LegationRelationship *relationship,
           const LegationRelationship *best,
           const LegationRelationship *beside)
{
  if (relationship == beside)
    return FALSE;
  if (best == NULL)
    return TRUE;
  if (beside != NULL && (relationship->group == beside->group) != (best->group == beside->group))
    return relationship->group == beside->group;

  return relationship->n_events > best->n_events;
}

/* The one to begin with, or to put beside another: of its group, and with most to tell. */
static const LegationRelationship *
find_partner (LegationSession *self, const LegationRelationship *beside)
{
  const LegationRelationship *best = NULL;

  for (guint i = 0; i < legation_dataset_get_n_relationships (self->dataset); i++)
    {
      const LegationRelationship *relationship
        = legation_dataset_get_relationship (self->dataset, i);

      if (is_better (relationship, best, beside))
        best = relationship;
    }

  return best;
}

/* The one that was compared last, if it is there and another than @beside. */
static const LegationRelationship *
find_last_partner (LegationSession *self, const LegationRelationship *beside)
{
  for (int side = 1; side >= 0; side--)
    {
      const char *id = self->view.compared[side];
      const LegationRelationship *relationship
        = id != NULL ? legation_dataset_find_relationship (self->dataset, id) : NULL;

      if (relationship != NULL && relationship != beside)
        return relationship;
    }

  return NULL;
}

/** legation_session_can_compare: whether there are two relationships that could stand side by side. */
gboolean
legation_session_can_compare (LegationSession *self)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), FALSE);

  return legation_dataset_get_n_relationships (self->dataset) >= 2;
}

/**
 * legation_session_compare_chosen: puts the relationship in whose context we are beside another: the
 * one that was compared last, else one of its group.  Where there is no context, it is one with many
 * events.  Nothing happens where there are no two relationships.
 */
void
legation_session_compare_chosen (LegationSession *self)
{
  const LegationRelationship *left, *right;

  g_return_if_fail (LEGATION_IS_SESSION (self));

  if (!legation_session_can_compare (self))
    return;
  left = legation_session_get_relationship (self);
  if (left == NULL)
    left = find_partner (self, NULL);
  right = find_last_partner (self, left);
  legation_session_compare (self, left, right != NULL ? right : find_partner (self, left));
}

/* As many whole months, or as many days, just before. */
static LegationSpan
find_span_before (LegationSpan span)
{
  LegationSpan before = { .last = span.first - 1 };
  gint64 first_year, end_year, year;
  int first_month, end_month, first_day, end_day, month;

  legation_day_to_ymd (span.first, &first_year, &first_month, &first_day);
  legation_day_to_ymd (span.last + 1, &end_year, &end_month, &end_day);
  before.first = span.first - (span.last - span.first + 1);
  if (first_day != 1 || end_day != 1)
    return before;
  year = first_year - (end_year - first_year);
  month = first_month - (end_month - first_month);
  if (month < 1)
    year--, month += 12;
  else if (month > 12)
    year++, month -= 12;
  before.first = legation_day_from_ymd (year, month, 1);

  return before;
}

/* In whole years where there are several. */
static LegationSpan
find_earlier_half (LegationSpan span)
{
  gint64 first_year, last_year;
  int month, day;

  legation_day_to_ymd (span.first, &first_year, &month, &day);
  legation_day_to_ymd (span.last, &last_year, &month, &day);
  if (last_year > first_year)
    span.last = legation_day_from_ymd (first_year + (last_year - first_year - 1) / 2, 12, 31);
  else
    span.last = span.first + (span.last - span.first) / 2;

  return span;
}

static gboolean
has_events (LegationSession *self, LegationSpan span)
{
  const guint n = legation_dataset_get_n_events (self->dataset);

  for (guint i = 0; i < n; i++)
    if (legation_session_relate_to (self, legation_dataset_get_event (self->dataset, i), span)
        != LEGATION_RELATION_NO)
      return TRUE;

  return FALSE;
}

/**
 * legation_session_compare_with_before: puts the selected span beside the span that it was compared
 * with last, else beside one as long, just before it; or, where nothing that the filters show is
 * dated then or earlier, beside its own earlier half.
 */
void
legation_session_compare_with_before (LegationSession *self)
{
  LegationSpan other;

  g_return_if_fail (LEGATION_IS_SESSION (self));

  other = self->view.compared_span;
  /* As a view begins: no span was put beside another yet. */
  if ((other.first == 0 && other.last == 0) || !legation_span_overlaps (other, self->full_span))
    {
      other = find_span_before (self->view.selected);
      if (!has_events (self, (LegationSpan){ MIN (other.first, self->full_span.first), other.last }))
        other = find_earlier_half (self->view.selected);
    }
  legation_session_compare_periods (self, other);
}

/**
 * legation_session_end_comparison: shows one thing at a time again, and the time and the part of the
 * map that were shown before.
 */
void
legation_session_end_comparison (LegationSession *self)
{
  LegationChange changes = LEGATION_CHANGE_COMPARISON;

  g_return_if_fail (LEGATION_IS_SESSION (self));

  if (self->view.comparison == LEGATION_COMPARISON_NONE)
    return;
  _legation_session_save (self);
  self->view.comparison = LEGATION_COMPARISON_NONE;
  if (!legation_span_equal (self->view.visible, self->visible_before)
      && self->visible_before.first < self->visible_before.last)
    {
      self->view.visible = self->visible_before;
      changes |= LEGATION_CHANGE_VISIBLE;
    }
  _legation_session_emit (self, changes | _legation_session_restore_camera (self));
}

/**
 * legation_session_get_compared: one of the two relationships that stand side by side.
 * @side: 0 or 1
 *
 * Returns: (nullable): the relationship; %NULL where none are compared
 */
const LegationRelationship *
legation_session_get_compared (LegationSession *self, guint side)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), NULL);
  g_return_val_if_fail (side < 2, NULL);

  if (self->view.comparison != LEGATION_COMPARISON_RELATIONSHIPS)
    return NULL;

  return legation_dataset_find_relationship (self->dataset, self->view.compared[side]);
}

/**
 * legation_session_get_compared_name: what one of two relationships is called that are compared.
 * @side: 0 or 1
 *
 * Returns: (transfer none): “Vietnam”; empty where none are compared
 */
const char *
legation_session_get_compared_name (LegationSession *self, guint side)
{
  const LegationRelationship *relationship = legation_session_get_compared (self, side);

  return relationship != NULL ? legation_session_get_relationship_name (self, relationship) : "";
}

static gboolean
is_part_of (const LegationEvent *event, const LegationRelationship *relationship)
{
  return relationship != NULL && legation_event_belongs_to (event, relationship);
}

/**
 * legation_session_relate_to: how an event stands to a span of days that need not be the selected one,
 * under all of the filter but time.
 *
 * Returns: the answer; an event without a date is in no span
 */
LegationRelation
legation_session_relate_to (LegationSession *self, const LegationEvent *event, LegationSpan span)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), LEGATION_RELATION_NO);
  g_return_val_if_fail (event != NULL, LEGATION_RELATION_NO);

  if (event->when == NULL || !legation_session_admits (self, event))
    return LEGATION_RELATION_NO;

  return legation_event_relate (event, span);
}

/**
 * legation_session_get_sides: to which of the two things that stand side by side an event belongs.
 *
 * Returns: the sides; none where nothing is compared.  With periods, the left is the other span and the
 *   right the selected one, and what is only possibly in one counts unless only certain ones are shown.
 */
LegationSides
legation_session_get_sides (LegationSession *self, const LegationEvent *event)
{
  const LegationView *view;
  LegationRelation least;

  g_return_val_if_fail (LEGATION_IS_SESSION (self), LEGATION_SIDES_NONE);
  g_return_val_if_fail (event != NULL, LEGATION_SIDES_NONE);

  view = &self->view;
  if (view->comparison == LEGATION_COMPARISON_RELATIONSHIPS)
    return (is_part_of (event, legation_session_get_compared (self, 0)) ? LEGATION_SIDES_LEFT : 0)
           | (is_part_of (event, legation_session_get_compared (self, 1)) ? LEGATION_SIDES_RIGHT : 0);
  if (view->comparison != LEGATION_COMPARISON_PERIODS)
    return LEGATION_SIDES_NONE;
  least = view->certain_only ? LEGATION_RELATION_CERTAIN : LEGATION_RELATION_POSSIBLE;

  return (legation_session_relate_to (self, event, view->compared_span) >= least
            ? LEGATION_SIDES_LEFT : 0)
         | (legation_session_relate_to (self, event, view->selected) >= least
              ? LEGATION_SIDES_RIGHT : 0);
}

/* Returns: (transfer none): how each event stands to one of two periods that are compared, the other
 * span (0) or the selected one (1), whatever keeps it out; until the next call for that side */
const guint8 *
_legation_session_relate_period (LegationSession *self, guint side)
{
  const LegationSessionIndex *index = self->index;

  if (self->periods[side] == NULL)
    self->periods[side]
      = _legation_session_time_new (self->dataset, index->limits, index->others, self->full_span);

  return _legation_session_time_relate (self->periods[side], self->dataset, index->limits,
                                        side == 0 ? self->view.compared_span : self->view.selected);
}

static void
collect_periods (LegationSession *self, guint8 *sides)
{
  const guint8 *left = _legation_session_relate_period (self, 0);
  const guint8 *right = _legation_session_relate_period (self, 1);
  const guint8 least
    = self->view.certain_only ? LEGATION_RELATION_CERTAIN : LEGATION_RELATION_POSSIBLE;

  for (guint i = 0; i < self->index->n; i++)
    if (self->gates[i] == 0)
      sides[i] = (guint8) ((left[i] >= least ? LEGATION_SIDES_LEFT : 0)
                           | (right[i] >= least ? LEGATION_SIDES_RIGHT : 0));
}

/* legation_session_get_sides() of all events at once.
 * @sides: (out) (array): a #LegationSides (guint8) for each event, by its index */
void
_legation_session_collect_sides (LegationSession *self, guint8 *sides)
{
  static const guint8 bits[] = { LEGATION_SIDES_LEFT, LEGATION_SIDES_RIGHT };

  memset (sides, 0, self->index->n);
  if (self->view.comparison == LEGATION_COMPARISON_PERIODS)
    collect_periods (self, sides);
  for (guint side = 0; side < G_N_ELEMENTS (bits); side++)
    {
      const LegationRelationship *relationship = legation_session_get_compared (self, side);

      for (guint i = 0; relationship != NULL && i < relationship->n_events; i++)
        sides[relationship->events[i]->record.index] |= bits[side];
    }
}
