/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Searching in a thread: which of several questions is answered, and when. */

#include "session-fixture.h"

#include "legation-finder.h"

static LegationDataset *
load (guint n_events)
{
  g_autoptr (GString) text = g_string_new (
    "{\"format\": \"legation\", \"version\": 1, \"title\": \"Test\", \"language\": \"en\","
    " \"license\": \"CC0-1.0\", \"focus\": \"KP\", \"asOf\": \"2025\","
    " \"sources\": [{\"id\": \"paper\", \"type\": \"article\", \"title\": \"Visits\"}],"
    " \"relationships\": [], \"events\": [");

  for (guint i = 0; i < n_events; i++)
    g_string_append_printf (text, "%s{\"id\": \"e%u\", \"kind\": \"visit\", \"title\": \"Visit %u\"}",
                            i > 0 ? "," : "", i, i);
  g_string_append (text, "]}");

  return fixture_load (text->str);
}

static void
found_cb (LegationFinder *finder, guint *n_found)
{
  ++*n_found;
}

/* Whatever is typed while a thread is at work, the last is answered, and nothing else. */
static void
test_last (void)
{
  g_autoptr (LegationDataset) dataset = load (2);
  g_autoptr (LegationFinder) finder = legation_finder_new (dataset, NULL);
  guint n_found = 0;
  const LegationSearchGroup *group;

  g_signal_connect (finder, "found", G_CALLBACK (found_cb), &n_found);
  legation_finder_prepare (finder);
  legation_finder_find (finder, "v");
  legation_finder_find (finder, "nothing");
  legation_finder_find (finder, "vísit 1");
  g_assert_null (legation_finder_get_groups (finder));
  while (n_found == 0)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (n_found, ==, 1);
  g_assert_true (legation_search_query_is_for (legation_finder_get_query (finder), "VISIT 1"));
  group = g_ptr_array_index (legation_finder_get_groups (finder), 0);
  g_assert_cmpstr (g_array_index (group->hits, LegationSearchHit, 0).record->id, ==, "e1");
}

static void
follow_cb (LegationFinder *finder, GString *story)
{
  GPtrArray *groups = legation_finder_get_groups (finder);

  g_string_append (story, legation_finder_is_done (finder) ? "all:" : "first:");
  for (guint g = 0; g < groups->len; g++)
    {
      const LegationSearchGroup *group = g_ptr_array_index (groups, g);

      g_string_append_printf (story, " %s %u",
                              legation_word_get_nick (LEGATION_WORD_KIND, group->kind), group->n);
    }
  g_string_append_c (story, '\n');
}

/* Of a large dataset all but the events is found before the events are read. */
static void
test_many (void)
{
  g_autoptr (LegationDataset) dataset = load (5000);
  g_autoptr (LegationFinder) finder = NULL, second = NULL;
  g_autoptr (GString) story = g_string_new (NULL);

  finder = legation_finder_new (dataset, NULL);
  g_signal_connect (finder, "found", G_CALLBACK (follow_cb), story);
  legation_finder_find (finder, "visit");
  while (!legation_finder_is_done (finder))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (story->str, ==, "first: source 1\nall: event 5000 source 1\n");

  /* Who comes when it is there gets all at once. */
  g_string_truncate (story, 0);
  second = legation_finder_new (dataset, NULL);
  g_signal_connect (second, "found", G_CALLBACK (follow_cb), story);
  legation_finder_find (second, "visit");
  while (story->len == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (story->str, ==, "all: event 5000 source 1\n");
}

/* Where nobody waits any more, the events of a large dataset are not read. */
static void
test_close (void)
{
  g_autoptr (LegationDataset) dataset = load (5000);
  g_autoptr (LegationFinder) finder = legation_finder_new (dataset, NULL);
  g_autoptr (LegationSearch) search = NULL;
  guint n_found = 0;

  g_signal_connect (finder, "found", G_CALLBACK (found_cb), &n_found);
  legation_finder_find (finder, "visit");
  legation_finder_close (finder);
  /* A thread that is at work holds the finder, and wakes nobody when it lets go. */
  while (g_atomic_int_get (&G_OBJECT (finder)->ref_count) > 1)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (n_found, ==, 0);
  search = legation_search_peek (dataset);
  g_assert_null (search);
}

void
add_finder_tests (void)
{
  g_test_add_func ("/session/finder/close", test_close);
  g_test_add_func ("/session/finder/last", test_last);
  g_test_add_func ("/session/finder/many", test_many);
}
