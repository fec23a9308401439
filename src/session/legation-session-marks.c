/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which countries the map marks: those of what is chosen, where no route of it says so. */

#include "legation-session-private.h"

static void
add_country (GPtrArray *countries, const char *code)
{
  if (*code != '\0' && !g_ptr_array_find_with_equal_func (countries, code, g_str_equal, NULL))
    g_ptr_array_add (countries, g_strdup (code));
}

static void
add_event (GPtrArray *countries, const LegationEvent *event)
{
  for (guint i = 0; i < event->n_countries; i++)
    add_country (countries, event->countries[i]);
}

/* The focus alone would say nothing of a body that has no place on the map. */
static void
add_relationship (GPtrArray *countries,
                  LegationSession *session,
                  const LegationRelationship *relationship)
{
  const LegationParty *partner = legation_session_get_partner (session, relationship);

  if (partner->organization != NULL)
    return;
  add_country (countries, partner->country);
  add_country (countries, relationship->parties[partner == relationship->parties].country);
}

/* A place has a mark of its own where the map draws anything that stops there; elsewhere its country
 * stands for it. */
static void
add_place (GPtrArray *countries, LegationSession *session, const LegationPlace *place)
{
  const guint n = legation_dataset_get_n_events (session->dataset);

  for (guint i = 0; i < n; i++)
    {
      const LegationEvent *event = legation_dataset_get_event (session->dataset, i);

      if (legation_event_is_drawn (event) && legation_event_stops_at (event, place)
          && legation_session_shows (session, event))
        return;
    }
  add_country (countries, place->country);
}

/* What the filter hides, a step does not bring back. */
static void
add_highlight (GPtrArray *countries, LegationSession *session, const LegationRecord *record)
{
  const LegationEvent *event = (const LegationEvent *) record;

  if (record->kind == LEGATION_KIND_RELATIONSHIP)
    add_relationship (countries, session, (const LegationRelationship *) record);
  else if (record->kind == LEGATION_KIND_PLACE)
    add_place (countries, session, (const LegationPlace *) record);
  else if (record->kind == LEGATION_KIND_EVENT && !legation_event_is_drawn (event)
           && legation_session_shows (session, event))
    add_event (countries, event);
}

static void
add_compared (GPtrArray *countries, LegationSession *session)
{
  for (guint side = 0; side < 2; side++)
    {
      const LegationRelationship *relationship = legation_session_get_compared (session, side);

      if (relationship != NULL)
        add_relationship (countries, session, relationship);
    }
}

/**
 * legation_session_collect_marks: which countries the map has to mark, so that what is chosen is seen
 * on it even where no route belongs to it: those of two relationships that are compared, of the one
 * that is chosen or in whose context we are, of an event that the map does not draw, of what a step of
 * a story highlights, or the chosen country.  None for a relationship with an organization, which is
 * nowhere.
 *
 * Returns: (transfer full) (array zero-terminated=1): ISO codes, each once
 */
char **
legation_session_collect_marks (LegationSession *session)
{
  GPtrArray *countries;
  const LegationRecord *record;
  const LegationRelationship *relationship;
  const LegationStep *step;

  g_return_val_if_fail (LEGATION_IS_SESSION (session), NULL);

  countries = g_ptr_array_new ();
  record = legation_session_get_selection (session);
  relationship = legation_session_get_relationship (session);
  step = legation_session_get_step (session);
  if (legation_session_get_view (session)->comparison == LEGATION_COMPARISON_RELATIONSHIPS)
    add_compared (countries, session);
  else if (legation_session_get_country (session) != NULL)
    add_country (countries, legation_session_get_country (session));
  else if (record != NULL && record->kind == LEGATION_KIND_EVENT)
    {
      if (!legation_event_is_drawn ((const LegationEvent *) record))
        add_event (countries, (const LegationEvent *) record);
    }
  else if (step != NULL)
    for (guint i = 0; i < step->n_highlights; i++)
      add_highlight (countries, session, step->highlights[i]);
  else if (relationship != NULL)
    add_relationship (countries, session, relationship);
  g_ptr_array_add (countries, NULL);

  return (char **) g_ptr_array_free (countries, FALSE);
}
