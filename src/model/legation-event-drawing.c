/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which events a map can draw, and how surely, and which are contacts: rules of the facts, not of any
 * drawing. */

#include "legation-dataset.h"

/**
 * legation_stop_has_position: whether a stop can be put on the map: a region cannot, and what has no
 * location cannot.
 */
gboolean
legation_stop_has_position (const LegationStop *stop)
{
  return stop->place->precision != LEGATION_PLACE_REGION && stop->place->has_location;
}

/* A delegation's journey or a hosted meeting; troops, incidents and embassies have their own kinds
 * and stay off the layer of delegations.  What did not happen is not drawn either. */
static gboolean
is_journey (const LegationEvent *event)
{
  return (event->type == LEGATION_EVENT_VISIT || event->type == LEGATION_EVENT_MEETING)
         && event->standing != LEGATION_STANDING_DID_NOT_HAPPEN
         && event->count > 0;
}

/**
 * legation_event_is_drawn: whether the map can draw @event; if not, only the timeline and the lists
 * show it.
 */
gboolean
legation_event_is_drawn (const LegationEvent *event)
{
  if (!is_journey (event))
    return FALSE;
  for (guint i = 0; i < event->n_stops; i++)
    if (event->stops[i].role != LEGATION_ROLE_ORIGIN && legation_stop_has_position (&event->stops[i]))
      return TRUE;

  return FALSE;
}

/**
 * legation_event_is_contact: whether somebody met somebody, as a source states it: a visit or a
 * meeting that is neither implied nor expected, disputed or cancelled.
 *
 * Returns: whether it is one
 */
gboolean
legation_event_is_contact (const LegationEvent *event)
{
  return (event->type == LEGATION_EVENT_VISIT || event->type == LEGATION_EVENT_MEETING)
         && event->standing == LEGATION_STANDING_STATED;
}

/** legation_event_is_hollow: whether @event is drawn hollow: implied, expected or disputed. */
gboolean
legation_event_is_hollow (const LegationEvent *event)
{
  return event->standing != LEGATION_STANDING_STATED;
}
