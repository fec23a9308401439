/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Itineraries.  A stop at a place that is not to be found is left out by itself; the stop after it
 * remembers the gap, because no leg may be drawn across it. */

#include "legation-loader-private.h"

/* @has_place: (out): whether the place is good; if only that is bad, the stop goes, not the
 * event. */
static gboolean
parse_stop (const LegationCursor *cursor, LegationStop *stop, gboolean *has_place)
{
  static const char *const members[] = { "place", "basis", "role", "when", NULL };
  LegationCursor self = *cursor;
  gpointer place = NULL;
  gboolean is_good;

  *has_place = TRUE;
  if (!legation_cursor_expect_object (cursor))
    return FALSE;
  legation_cursor_check_members (cursor, members);
  is_good = legation_cursor_read_word (cursor, "basis", LEGATION_REQUIRED, LEGATION_WORD_BASIS,
                                       (int *) &stop->basis);
  is_good &= legation_cursor_read_word (cursor, "role", LEGATION_OPTIONAL, LEGATION_WORD_ROLE,
                                        (int *) &stop->role);
  is_good &= legation_cursor_read_date (cursor, "when", LEGATION_OPTIONAL, &stop->when);

  self.loss = LEGATION_LOSS_STOP;
  *has_place = legation_cursor_read_reference (&self, "place", LEGATION_REQUIRED,
                                               LEGATION_KIND_PLACE, &place);
  stop->place = place;
  return is_good;
}

static gboolean
parse_stops (const LegationCursor *itinerary, LegationEvent *event)
{
  LegationCursor array;
  LegationStop *list;
  gboolean is_good = TRUE;
  gboolean is_gap = FALSE;
  guint n_items;

  if (!legation_cursor_get_member (itinerary, "stops", LEGATION_REQUIRED, &array)
      || !legation_cursor_expect_array (&array, 1, G_MAXUINT, &n_items))
    return FALSE;

  list = legation_arena_new0 (&itinerary->loader->dataset->arena, LegationStop, n_items);
  for (guint i = 0; i < n_items; i++)
    {
      LegationStop stop = { .gap_before = is_gap };
      LegationCursor item;
      gboolean has_place;

      legation_cursor_get_item (&array, i, &item);
      is_good &= parse_stop (&item, &stop, &has_place);
      is_gap = !has_place;
      if (has_place)
        list[event->n_stops++] = stop;
    }
  event->stops = list;
  return is_good;
}

/**
 * legation_cursor_load_itinerary:
 * @self: an event
 * @event: (inout): gets its stops, none where it has no itinerary
 *
 * A stop whose place is bad goes alone.
 *
 * Returns: whether the event can stay
 */
gboolean
legation_cursor_load_itinerary (const LegationCursor *self, LegationEvent *event)
{
  static const char *const members[] = { "order", "stops", NULL };
  LegationCursor itinerary;
  gboolean is_good;

  event->order = LEGATION_ORDER_UNKNOWN;
  legation_cursor_get_member (self, "itinerary", LEGATION_OPTIONAL, &itinerary);
  if (itinerary.node == NULL)
    return TRUE;
  if (!legation_cursor_expect_object (&itinerary))
    return FALSE;

  legation_cursor_check_members (&itinerary, members);
  is_good = legation_cursor_read_word (&itinerary, "order", LEGATION_REQUIRED, LEGATION_WORD_ORDER,
                                       (int *) &event->order);
  is_good &= parse_stops (&itinerary, event);
  return is_good;
}
