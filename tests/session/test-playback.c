/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stepping and playing go from shown event to shown event, in the order of time. */

#include "session-fixture.h"

static const char *
get_selection (Fixture *fixture)
{
  return legation_session_get_view (fixture->session)->selection;
}

static void
test_steps (Fixture *fixture, gconstpointer data)
{
  LegationSession *session = fixture->session;

  legation_session_step (session, 1);
  g_assert_cmpstr (get_selection (fixture), ==, "day");
  legation_session_step (session, 1);
  g_assert_cmpstr (get_selection (fixture), ==, "lasting");
  legation_session_step (session, 1);
  g_assert_cmpstr (get_selection (fixture), ==, "year");
  /* There is nothing after the last. */
  legation_session_step (session, 1);
  g_assert_cmpstr (get_selection (fixture), ==, "year");
  legation_session_step_to_end (session, -1);
  g_assert_cmpstr (get_selection (fixture), ==, "day");
  legation_session_step (session, -1);
  g_assert_cmpstr (get_selection (fixture), ==, "day");
}

static void
test_steps_from_the_playhead (Fixture *fixture, gconstpointer data)
{
  legation_session_move_playhead (fixture->session, fixture_span ("2020-05-01").first);
  legation_session_step (fixture->session, -1);
  g_assert_cmpstr (get_selection (fixture), ==, "day");
}

static void
test_steps_skip_what_is_hidden (Fixture *fixture, gconstpointer data)
{
  legation_session_set_channels (fixture->session, 1u << LEGATION_CHANNEL_MILITARY);
  legation_session_step (fixture->session, 1);
  g_assert_cmpstr (get_selection (fixture), ==, "year");
}

/* What began before the span and reaches into it is shown where the span begins. */
static void
test_step_stays_in_the_span (Fixture *fixture, gconstpointer data)
{
  LegationSpan span = fixture_span ("2022");

  legation_session_select_span (fixture->session, span);
  legation_session_step (fixture->session, 1);
  g_assert_cmpstr (get_selection (fixture), ==, "lasting");
  g_assert_cmpint (legation_session_get_view (fixture->session)->playhead, ==, span.first);
}

/* Playing stops by itself after the last event; at the highest speed that takes a moment. */
static void
test_playing (Fixture *fixture, gconstpointer data)
{
  legation_session_set_speed (fixture->session, 1000.0);
  g_assert_cmpfloat (legation_session_get_speed (fixture->session), ==, 16.0);
  fixture_take_changes (fixture);

  legation_session_set_playing (fixture->session, TRUE);
  g_assert_true (legation_session_is_playing (fixture->session));
  g_assert_cmpstr (get_selection (fixture), ==, "day");
  while (legation_session_is_playing (fixture->session))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (get_selection (fixture), ==, "year");
  g_assert_cmpuint (fixture_take_changes (fixture) & LEGATION_CHANGE_PLAYING, !=, 0);

  /* One step back leads to before playing, not through every event that was played. */
  legation_session_go_back (fixture->session);
  g_assert_null (get_selection (fixture));
  g_assert_false (legation_session_can_go_back (fixture->session));
}

/* At normal speed there is time to read; only what plays flies by. */
static void
test_playing_fast (Fixture *fixture, gconstpointer data)
{
  legation_session_set_playing (fixture->session, TRUE);
  g_assert_false (legation_session_is_playing_fast (fixture->session));
  legation_session_set_speed (fixture->session, 2.0);
  g_assert_false (legation_session_is_playing_fast (fixture->session));
  legation_session_set_speed (fixture->session, 4.0);
  g_assert_true (legation_session_is_playing_fast (fixture->session));
  legation_session_set_playing (fixture->session, FALSE);
  g_assert_false (legation_session_is_playing_fast (fixture->session));
}

/* After the last event playing begins anew. */
static void
test_playing_again (Fixture *fixture, gconstpointer data)
{
  legation_session_step_to_end (fixture->session, 1);
  legation_session_set_playing (fixture->session, TRUE);
  g_assert_cmpstr (get_selection (fixture), ==, "day");
  legation_session_set_playing (fixture->session, FALSE);
  g_assert_false (legation_session_is_playing (fixture->session));
}

static void
test_nothing_to_play (Fixture *fixture, gconstpointer data)
{
  legation_session_set_channels (fixture->session, 0);
  legation_session_set_playing (fixture->session, TRUE);
  g_assert_false (legation_session_is_playing (fixture->session));
  g_assert_null (get_selection (fixture));
}

void
add_playback_tests (void)
{
  add_session_test ("/session/playback/steps", test_steps);
  add_session_test ("/session/playback/fast", test_playing_fast);
  add_session_test ("/session/playback/from-the-playhead", test_steps_from_the_playhead);
  add_session_test ("/session/playback/skip-hidden", test_steps_skip_what_is_hidden);
  add_session_test ("/session/playback/stays-in-the-span", test_step_stays_in_the_span);
  add_session_test ("/session/playback/playing", test_playing);
  add_session_test ("/session/playback/again", test_playing_again);
  add_session_test ("/session/playback/nothing", test_nothing_to_play);
}
