/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Selecting dims what does not belong to it and never hides; only the filter hides. */

#include "legation-session-private.h"

static gboolean
joins (const LegationParticipant *participant, const LegationRecord *record)
{
  return (participant->person != NULL && &participant->person->record == record)
         || (participant->organization != NULL && &participant->organization->record == record);
}

static gboolean
any_joins (const LegationParticipant *participants, guint n, const LegationRecord *record)
{
  for (guint i = 0; i < n; i++)
    if (joins (&participants[i], record))
      return TRUE;

  return FALSE;
}

static gboolean
takes_part (const LegationEvent *event, const LegationRecord *record)
{
  const LegationDelegation *delegation = event->delegation;

  if (any_joins (event->hosts, event->n_hosts, record)
      || any_joins (event->participants, event->n_participants, record))
    return TRUE;
  for (guint i = 0; i < event->n_organizations; i++)
    if (&event->organizations[i]->record == record)
      return TRUE;

  return delegation != NULL
         && ((delegation->organization != NULL && &delegation->organization->record == record)
             || (delegation->head != NULL && joins (delegation->head, record))
             || any_joins (delegation->members, delegation->n_members, record));
}

static gboolean
is_cited (const LegationEvent *event, const LegationRecord *record)
{
  for (guint i = 0; i < event->record.n_citations; i++)
    if (&event->record.citations[i].source->record == record)
      return TRUE;

  return FALSE;
}

static gboolean
concerns_country (const LegationEvent *event, const char *country)
{
  LegationParty party = { .organization = NULL };

  g_strlcpy (party.country, country, sizeof party.country);

  return legation_event_concerns (event, &party);
}

/* Whether an event belongs to what is chosen; where nothing is, every event does. */
static gboolean
belongs (const LegationEvent *event,
         const LegationRecord *record,
         const LegationRelationship *relationship,
         const char *country)
{
  if (country != NULL)
    return concerns_country (event, country);
  if (record != NULL)
    switch (record->kind)
      {
      case LEGATION_KIND_PLACE:
        return legation_event_stops_at (event, (const LegationPlace *) record);
      case LEGATION_KIND_PERSON:
      case LEGATION_KIND_ORGANIZATION:
        return takes_part (event, record);
      case LEGATION_KIND_SOURCE:
        return is_cited (event, record);
      default:
        break;
      }

  return relationship == NULL || legation_event_belongs_to (event, relationship);
}

/* For each event, whether it belongs to what is chosen: only another choice changes that. */
static const guint8 *
find_belonging (LegationSession *self)
{
  const LegationRecord *record = legation_session_get_selection (self);
  const LegationRelationship *relationship = legation_session_get_relationship (self);
  const char *country = legation_session_get_country (self);

  if (self->belonging != NULL && self->belonging_selection == self->view.selection
      && self->belonging_relationship == self->view.relationship)
    return self->belonging;

  if (self->belonging == NULL)
    self->belonging = g_new (guint8, self->index->n + 1);
  self->belonging_selection = self->view.selection;
  self->belonging_relationship = self->view.relationship;
  for (guint i = 0; i < self->index->n; i++)
    self->belonging[i] = (guint8) belongs (legation_dataset_get_event (self->dataset, i), record,
                                           relationship, country);

  return self->belonging;
}

/* An event that the map cannot draw does not dim those that it can. */
static const LegationEvent *
find_chosen_event (LegationSession *session)
{
  const LegationRecord *record = legation_session_get_selection (session);

  if (record == NULL || record->kind != LEGATION_KIND_EVENT
      || !legation_event_is_drawn ((const LegationEvent *) record))
    return NULL;

  return (const LegationEvent *) record;
}

/* For each event, whether it is louder than those beside it; NULL where all are quiet. */
static const guint8 *
find_louder (LegationSession *self, const LegationEvent *chosen, const guint8 *highlighted)
{
  if (highlighted != NULL)
    return highlighted;

  return chosen != NULL ? NULL : find_belonging (self);
}

/* By the filter, and by what is chosen. */
static void
fill (LegationSession *self,
      const LegationEvent *chosen,
      const guint8 *highlighted,
      guint8 *emphasis)
{
  const LegationSessionIndex *index = self->index;
  const guint8 *louder = find_louder (self, chosen, highlighted);
  const guint8 quiet = chosen != NULL || highlighted != NULL ? LEGATION_EMPHASIS_FAINT
                                                             : LEGATION_EMPHASIS_QUIET;
  const guint8 trace = self->view.ghosts ? LEGATION_EMPHASIS_GHOST : LEGATION_EMPHASIS_HIDDEN;
  const guint8 least
    = self->view.certain_only ? LEGATION_RELATION_CERTAIN : LEGATION_RELATION_POSSIBLE;

  for (guint i = 0; i < index->n; i++)
    if (self->relations[i] >= least)
      emphasis[i] = louder != NULL && louder[i] ? LEGATION_EMPHASIS_NORMAL : quiet;
    else
      emphasis[i] = self->gates[i] == 0 ? trace : LEGATION_EMPHASIS_HIDDEN;
  if (chosen != NULL)
    emphasis[chosen->record.index] = LEGATION_EMPHASIS_SELECTED;
}

/* Where two things stand side by side, each has its own style, and all else is quiet.  What is in the
 * other period is seen although the selected one leaves it out. */
static void
fill_compared (LegationSession *self, const LegationEvent *chosen, guint8 *emphasis)
{
  static const guint8 of_sides[] = {
    [LEGATION_SIDES_LEFT] = LEGATION_EMPHASIS_NORMAL,
    [LEGATION_SIDES_RIGHT] = LEGATION_EMPHASIS_SECOND,
    [LEGATION_SIDES_BOTH] = LEGATION_EMPHASIS_BOTH,
  };

  g_autofree guint8 *sides = g_new (guint8, self->index->n + 1);

  fill (self, NULL, NULL, emphasis);
  _legation_session_collect_sides (self, sides);
  for (guint i = 0; i < self->index->n; i++)
    {
      const gboolean passes = emphasis[i] > LEGATION_EMPHASIS_GHOST
                              || self->view.comparison == LEGATION_COMPARISON_PERIODS;

      if (passes && sides[i] != LEGATION_SIDES_NONE)
        emphasis[i] = of_sides[sides[i]];
      else if (emphasis[i] > LEGATION_EMPHASIS_QUIET)
        emphasis[i] = LEGATION_EMPHASIS_QUIET;
    }
  if (chosen != NULL)
    emphasis[chosen->record.index] = LEGATION_EMPHASIS_SELECTED;
}

/* Whether anything on the map stands out: a route that is not dimmed, or a country that is marked. */
static gboolean
stands_out (LegationSession *self, const guint8 *emphasis)
{
  g_auto (GStrv) marks = legation_session_collect_marks (self);

  for (guint i = 0; i < self->index->n; i++)
    if (emphasis[i] >= LEGATION_EMPHASIS_NORMAL && self->index->drawn[i])
      return TRUE;

  return marks[0] != NULL;
}

/**
 * legation_session_collect_emphasis: how loud each event is to be drawn: by the filter, by what is
 * compared or chosen, and in a step of a story by what it highlights.  Nothing is dimmed for the sake
 * of what the map does not show.
 *
 * Returns: (transfer full): a #LegationEmphasis (guint8) for each event of the session's dataset, by
 *   its index
 */
GBytes *
legation_session_collect_emphasis (LegationSession *session)
{
  g_autoptr (GBytes) highlights = NULL;
  guint8 *emphasis;
  guint n;

  g_return_val_if_fail (LEGATION_IS_SESSION (session), NULL);

  n = session->index->n;
  highlights = legation_session_get_highlights (session);
  emphasis = g_new (guint8, n);
  if (session->view.comparison != LEGATION_COMPARISON_NONE)
    fill_compared (session, find_chosen_event (session), emphasis);
  else
    fill (session, find_chosen_event (session),
          highlights != NULL ? g_bytes_get_data (highlights, NULL) : NULL, emphasis);
  if (!stands_out (session, emphasis))
    for (guint i = 0; i < n; i++)
      if (emphasis[i] > LEGATION_EMPHASIS_GHOST)
        emphasis[i] = LEGATION_EMPHASIS_NORMAL;

  return g_bytes_new_take (emphasis, n);
}
