/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which events pass the filter: worked out once when it changes, then one array read per question. */

#include "legation-session-facets-private.h"

/* Free years on both sides of the first and last event, so that none sits on the edge of the axis. */
#define MARGIN_YEARS 1

/* Returns: (transfer full): how each event stands to time alone, whatever else keeps it out */
guint8 *
_legation_session_relate_time (LegationSession *self)
{
  guint8 *relations = g_new (guint8, self->index->n + 1);

  _legation_session_index_relate (self->index, self->dataset, legation_view_get_days (&self->view),
                                  NULL, relations);

  return relations;
}

void
_legation_session_update_filter (LegationSession *self)
{
  const LegationSessionIndex *index = self->index;
  guint counts[LEGATION_RELATION_CERTAIN + 1] = { 0 };
  guint placeless[LEGATION_RELATION_CERTAIN + 1] = { 0 };

  _legation_session_update_gates (self);
  _legation_session_index_relate (index, self->dataset, legation_view_get_days (&self->view),
                                  self->gates,
                                  self->relations);
  for (guint i = 0; i < index->n; i++)
    {
      counts[self->relations[i]]++;
      placeless[self->relations[i]] += !index->drawn[i];
    }
  self->n_certain = counts[LEGATION_RELATION_CERTAIN];
  self->n_possible = counts[LEGATION_RELATION_POSSIBLE];
  self->n_certain_placeless = placeless[LEGATION_RELATION_CERTAIN];
  self->n_possible_placeless = placeless[LEGATION_RELATION_POSSIBLE];
}

/**
 * legation_session_relate: how @event stands to the filter, whatever is done with the possible ones.
 *
 * Returns: whether it certainly, possibly or not at all passes time and channels
 */
LegationRelation
legation_session_relate (LegationSession *self, const LegationEvent *event)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), LEGATION_RELATION_NO);
  g_return_val_if_fail (event != NULL, LEGATION_RELATION_NO);

  return self->relations[event->record.index];
}

/**
 * legation_session_get_relations: legation_session_relate() for all events at once.
 *
 * Returns: (transfer none): a #LegationRelation (guint8) for each event of the session's dataset, by
 *   its index; valid until the next change
 */
const guint8 *
legation_session_get_relations (LegationSession *self)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), NULL);

  return self->relations;
}

/** legation_session_shows: whether @event passes the filter and is to be seen. */
gboolean
legation_session_shows (LegationSession *self, const LegationEvent *event)
{
  LegationRelation relation = legation_session_relate (self, event);

  return relation == LEGATION_RELATION_CERTAIN
         || (relation == LEGATION_RELATION_POSSIBLE && !self->view.certain_only);
}

/**
 * legation_session_has_ghost: whether time alone leaves @event out, and a trace of it is to be seen.
 */
gboolean
legation_session_has_ghost (LegationSession *self, const LegationEvent *event)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), FALSE);
  g_return_val_if_fail (event != NULL, FALSE);

  return self->view.ghosts && legation_session_admits (self, event)
         && !legation_session_shows (self, event);
}

/**
 * legation_session_count: counts the events that pass, also the possible ones that are left out
 * while only certain ones are shown.
 * @certain: (out): those that certainly pass
 * @possible: (out): those that possibly pass
 */
void
legation_session_count (LegationSession *self, guint *certain, guint *possible)
{
  g_return_if_fail (LEGATION_IS_SESSION (self));
  g_return_if_fail (certain != NULL && possible != NULL);

  *certain = self->n_certain;
  *possible = self->n_possible;
}

/**
 * legation_session_count_placeless: counts the events that are to be seen, but not on the map.
 *
 * Returns: how many of those that pass the filter the map cannot draw
 */
guint
legation_session_count_placeless (LegationSession *self)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), 0);

  return self->n_certain_placeless + (self->view.certain_only ? 0 : self->n_possible_placeless);
}

/**
 * legation_session_count_undated: counts the events without a date that pass all of the filter but
 * time, which has no answer for them.
 */
guint
legation_session_count_undated (LegationSession *self)
{
  guint count = 0;

  g_return_val_if_fail (LEGATION_IS_SESSION (self), 0);

  for (guint i = 0; i < self->index->n; i++)
    count += self->gates[i] == 0 && legation_dataset_get_event (self->dataset, i)->when == NULL;

  return count;
}

/* Whole years around a span: the axis claims no days that nobody named. */
static LegationSpan
round_to_years (LegationSpan span)
{
  gint64 first, last;
  int month, day;

  legation_day_to_ymd (span.first, &first, &month, &day);
  legation_day_to_ymd (span.last, &last, &month, &day);

  return (LegationSpan){ legation_day_from_ymd (first - MARGIN_YEARS, 1, 1),
                         legation_day_from_ymd (last + MARGIN_YEARS, 12, 31) };
}

static void
stretch (LegationSpan *full, const LegationDate *date)
{
  LegationSpan extent;

  if (date == NULL)
    return;
  extent = legation_date_get_extent (date);
  if (extent.first != LEGATION_DAY_MIN)
    full->first = MIN (full->first, extent.first), full->last = MAX (full->last, extent.first);
  if (extent.last != LEGATION_DAY_MAX)
    full->first = MIN (full->first, extent.last), full->last = MAX (full->last, extent.last);
}

/* From the earliest to the latest known day of any event, or of what a story shows, with a margin;
 * bounds that nobody knows do not stretch it. */
LegationSpan
_legation_session_find_full_span (LegationDataset *dataset)
{
  LegationSpan full = { LEGATION_DAY_MAX, LEGATION_DAY_MIN };

  for (guint i = 0; i < legation_dataset_get_n_events (dataset); i++)
    stretch (&full, legation_dataset_get_event (dataset, i)->when);
  for (guint i = 0; i < legation_dataset_get_n_steps (dataset); i++)
    stretch (&full, legation_dataset_get_step (dataset, i)->span);
  if (full.first > full.last)
    return (LegationSpan){ legation_day_from_ymd (1950, 1, 1), legation_day_from_ymd (2030, 1, 1) };

  return round_to_years (full);
}
