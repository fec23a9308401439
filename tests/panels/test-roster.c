/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who was at the events of a relationship, and what is used of which source. */

#include "panels-fixture.h"

#include "legation-roster.h"

/* Each counts once for an event, whatever they did there; the most frequent come first, and the last
 * event is that of the latest date. */
static void
test_people (void)
{
  const LegationPerson kim = { .record = { .id = "kim", .index = 0 } };
  const LegationPerson le = { .record = { .id = "le", .index = 1 } };
  g_autoptr (LegationDate) early = legation_date_parse ("2012", NULL);
  g_autoptr (LegationDate) late = legation_date_parse ("2018-06", NULL);
  const LegationParticipant of_kim = { .person = &kim }, of_le = { .person = &le };
  const LegationParticipant nameless = { .title = "Officials" };
  const LegationDelegation delegation = { .head = &of_kim, .members = &of_kim, .n_members = 1 };
  const LegationEvent events[] = {
    { .record = { .id = "late" }, .when = late, .participants = &of_kim, .n_participants = 1 },
    { .record = { .id = "early" }, .when = early, .delegation = &delegation, .hosts = &of_le,
      .n_hosts = 1 },
    { .record = { .id = "undated" }, .hosts = &nameless, .n_hosts = 1, .participants = &of_kim,
      .n_participants = 1 },
  };
  const LegationEvent *const list[] = { &events[0], &events[1], &events[2] };
  const LegationRelationship relationship = { .events = list, .n_events = G_N_ELEMENTS (list) };
  g_autoptr (GArray) people = legation_relationship_list_people (&relationship);
  const LegationRosterPerson *first, *second;

  g_assert_cmpuint (people->len, ==, 2);
  first = &g_array_index (people, LegationRosterPerson, 0);
  second = &g_array_index (people, LegationRosterPerson, 1);
  g_assert_true (first->person == &kim);
  g_assert_cmpuint (first->n_events, ==, 3);
  g_assert_cmpstr (first->latest->record.id, ==, "late");
  g_assert_true (second->person == &le);
  g_assert_cmpuint (second->n_events, ==, 1);
}

static void
test_sources (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) sources
    = legation_relationship_list_sources (fixture->relationship, fixture->dataset);
  guint number = 0;

  g_assert_cmpuint (sources->len, ==, 2);
  for (guint i = 0; i < sources->len; i++)
    {
      const LegationRosterSource *found = &g_array_index (sources, LegationRosterSource, i);

      g_assert_cmpuint (found->source->number, >, number);
      g_assert_cmpuint (found->n_passages, >, 0);
      number = found->source->number;
    }
}

void
add_roster_tests (void)
{
  g_test_add_func ("/roster/people", test_people);
  add_panels_test ("/roster/sources", test_sources);
}
