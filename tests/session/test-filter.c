/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The three answers of the filter, and what is counted as left out. */

#include "session-fixture.h"

static void
assert_counts (Fixture *fixture, guint certain, guint possible)
{
  guint n_certain, n_possible;

  legation_session_count (fixture->session, &n_certain, &n_possible);
  g_assert_cmpuint (n_certain, ==, certain);
  g_assert_cmpuint (n_possible, ==, possible);
}

/* 2020 to 2021 holds the day, the year and a part of what lasted for certain; of an unknown number of
 * visits from 2020 to 2023 some may have been in it; what has no date is in no span. */
static void
test_opening (Fixture *fixture, gconstpointer data)
{
  assert_counts (fixture, 3, 1);
  g_assert_cmpint (legation_session_relate (fixture->session, fixture_find_event (fixture, "day")),
                   ==, LEGATION_RELATION_CERTAIN);
  g_assert_cmpint (
    legation_session_relate (fixture->session, fixture_find_event (fixture, "window")), ==,
    LEGATION_RELATION_POSSIBLE);
  g_assert_false (legation_session_shows (fixture->session, fixture_find_event (fixture, "early")));
  g_assert_false (
    legation_session_shows (fixture->session, fixture_find_event (fixture, "undated")));
}

static void
test_certain_only (Fixture *fixture, gconstpointer data)
{
  legation_session_set_certain_only (fixture->session, TRUE);
  g_assert_cmpuint (fixture->n_signals, ==, 1);
  g_assert_cmpuint (fixture_take_changes (fixture), ==, LEGATION_CHANGE_FILTER);
  g_assert_false (
    legation_session_shows (fixture->session, fixture_find_event (fixture, "window")));
  /* What is left out is still counted. */
  assert_counts (fixture, 3, 1);

  legation_session_set_certain_only (fixture->session, TRUE);
  g_assert_cmpuint (fixture->n_signals, ==, 0);
}

static void
test_narrow_span (Fixture *fixture, gconstpointer data)
{
  legation_session_select_span (fixture->session, fixture_span ("2021-03"));
  g_assert_cmpuint (fixture_take_changes (fixture), ==, LEGATION_CHANGE_FILTER);
  assert_counts (fixture, 0, 2);
  g_assert_false (legation_session_shows (fixture->session, fixture_find_event (fixture, "day")));
}

static void
test_channels (Fixture *fixture, gconstpointer data)
{
  legation_session_set_channels (fixture->session,
                                 LEGATION_CHANNELS_ALL & ~(1u << LEGATION_CHANNEL_PARTY));
  g_assert_cmpuint (fixture_take_changes (fixture), ==, LEGATION_CHANGE_FILTER);
  assert_counts (fixture, 2, 1);
  g_assert_false (legation_session_shows (fixture->session, fixture_find_event (fixture, "day")));

  /* Bits that mean nothing change nothing. */
  legation_session_set_channels (fixture->session,
                                 (LEGATION_CHANNELS_ALL | 1u << 31)
                                   & ~(1u << LEGATION_CHANNEL_PARTY));
  g_assert_cmpuint (fixture->n_signals, ==, 0);
}

/* Nothing but one relationship passes, in its own time, until all may pass again. */
static void
test_only (Fixture *fixture, gconstpointer data)
{
  LegationDataset *dataset = legation_session_get_dataset (fixture->session);

  legation_session_set_only (fixture->session,
                             legation_dataset_find_relationship (dataset, "kp-vn"));
  g_assert_cmpuint (fixture_take_changes (fixture), ==, LEGATION_CHANGE_FILTER);
  assert_counts (fixture, 1, 0);
  g_assert_true (legation_session_shows (fixture->session, fixture_find_event (fixture, "day")));
  g_assert_true (legation_session_admits (fixture->session, fixture_find_event (fixture, "early")));
  g_assert_false (legation_session_admits (fixture->session, fixture_find_event (fixture, "year")));

  legation_session_set_channels (fixture->session, 1u << LEGATION_CHANNEL_MILITARY);
  assert_counts (fixture, 0, 0);
  legation_session_set_channels (fixture->session, LEGATION_CHANNELS_ALL);
  fixture->n_signals = 0;
  legation_session_set_only (fixture->session,
                             legation_dataset_find_relationship (dataset, "kp-vn"));
  g_assert_cmpuint (fixture->n_signals, ==, 0);
  legation_session_set_only (fixture->session, NULL);
  assert_counts (fixture, 3, 1);
}

/* A trace is what time leaves out, never what the filter does. */
static void
test_only_leaves_no_ghosts (Fixture *fixture, gconstpointer data)
{
  LegationDataset *dataset = legation_session_get_dataset (fixture->session);

  legation_session_set_ghosts (fixture->session, TRUE);
  legation_session_set_only (fixture->session,
                             legation_dataset_find_relationship (dataset, "kp-vn"));
  g_assert_true (
    legation_session_has_ghost (fixture->session, fixture_find_event (fixture, "early")));
  g_assert_false (
    legation_session_has_ghost (fixture->session, fixture_find_event (fixture, "year")));
}

void
add_filter_tests (void)
{
  add_session_test ("/session/filter/opening", test_opening);
  add_session_test ("/session/filter/certain-only", test_certain_only);
  add_session_test ("/session/filter/narrow-span", test_narrow_span);
  add_session_test ("/session/filter/channels", test_channels);
  add_session_test ("/session/filter/only", test_only);
  add_session_test ("/session/filter/only-leaves-no-ghosts", test_only_leaves_no_ghosts);
}
