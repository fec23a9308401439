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

/* Playback is one entry of the history like any other choice. */
static void
test_history (Fixture *fixture, gconstpointer data)
{
  legation_session_select (fixture->session, "kp-vn");
  legation_session_select (fixture->session, "kp-la");
  legation_session_go_back (fixture->session);
  g_assert_true (legation_session_can_go_forward (fixture->session));
  legation_session_set_playing (fixture->session, TRUE);
  legation_session_step (fixture->session, 1);
  legation_session_set_playing (fixture->session, FALSE);
  g_assert_false (legation_session_can_go_forward (fixture->session));
  legation_session_go_back (fixture->session);
  g_assert_cmpstr (get_selection (fixture), ==, "kp-vn");
}

static void
test_nothing_to_play (Fixture *fixture, gconstpointer data)
{
  legation_session_set_channels (fixture->session, 0);
  legation_session_set_playing (fixture->session, TRUE);
  g_assert_false (legation_session_is_playing (fixture->session));
  g_assert_null (get_selection (fixture));
}

typedef struct
{
  GString *chosen; /* the events that were chosen, in order */
  const char *last;
  LegationDay playhead;
  guint n_moved;
  gboolean went_back;
} Watch;

static void
watch_cb (LegationSession *session, guint changes, Watch *watch)
{
  const LegationView *view = legation_session_get_view (session);

  if ((changes & LEGATION_CHANGE_SELECTION) && view->selection != watch->last)
    {
      g_string_append_printf (watch->chosen, "%s ", view->selection);
      watch->last = view->selection;
    }
  if (changes & LEGATION_CHANGE_PLAYHEAD)
    watch->n_moved++;
  if (view->playhead < watch->playhead)
    watch->went_back = TRUE;
  watch->playhead = view->playhead;
}

static void
play_to_the_end (Fixture *fixture, Watch *watch)
{
  gulong id = g_signal_connect (fixture->session, "changed", G_CALLBACK (watch_cb), watch);

  watch->chosen = g_string_new (NULL);
  watch->playhead = LEGATION_DAY_MIN;
  legation_session_set_speed (fixture->session, 16.0);
  legation_session_set_playing (fixture->session, TRUE);
  while (legation_session_is_playing (fixture->session))
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (fixture->session, id);
}

/* That the events of @all were chosen one after the other, the first and the last of them in any case:
 * of two that the playhead passes at once, because the machine was busy, only the later one is. */
static void
assert_in_order (const char *chosen, const char *all)
{
  g_auto (GStrv) expected = g_strsplit (all, " ", -1);
  g_auto (GStrv) found = g_strsplit (chosen, " ", -1);
  guint n = 0;

  g_assert_cmpstr (found[0], ==, expected[0]);
  for (guint i = 0; expected[i] != NULL && found[n] != NULL; i++)
    if (g_str_equal (expected[i], found[n]))
      n++;
  g_assert_cmpuint (n, ==, g_strv_length (found));
  g_assert_cmpstr (found[n - 2], ==, expected[g_strv_length (expected) - 2]);
}

/* A steady playhead goes over all of the span, and chooses what it passes. */
static void
test_steady (Fixture *fixture, gconstpointer data)
{
  Watch watch = { 0 };

  legation_session_set_steady (fixture->session, TRUE);
  play_to_the_end (fixture, &watch);
  assert_in_order (watch.chosen->str, "day lasting year ");
  g_assert_false (watch.went_back);
  g_assert_cmpuint (watch.n_moved, >, 10);
  g_assert_cmpint (watch.playhead, ==, legation_session_get_view (fixture->session)->selected.last);

  /* As when it goes from event to event, one step back leads to before. */
  legation_session_go_back (fixture->session);
  g_assert_null (get_selection (fixture));
  g_string_free (watch.chosen, TRUE);
}

/* Where no motion is wanted it stands on events only, and at the end. */
static void
test_steady_without_motion (Fixture *fixture, gconstpointer data)
{
  Watch watch = { 0 };

  legation_session_set_steady (fixture->session, TRUE);
  legation_session_set_still (fixture->session, TRUE);
  play_to_the_end (fixture, &watch);
  assert_in_order (watch.chosen->str, "day lasting year ");
  g_assert_cmpuint (watch.n_moved, <=, 5);
  g_string_free (watch.chosen, TRUE);
}

/* Somebody who moves the playhead meanwhile plays on from there. */
static void
test_steady_is_moved (Fixture *fixture, gconstpointer data)
{
  const LegationDay day = fixture_span ("2021-06-20").first;

  legation_session_set_steady (fixture->session, TRUE);
  legation_session_set_playing (fixture->session, TRUE);
  legation_session_move_playhead (fixture->session, day);
  legation_session_set_speed (fixture->session, 16.0);
  while (get_selection (fixture) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (get_selection (fixture), ==, "year");
  g_assert_cmpint (legation_session_get_view (fixture->session)->playhead, >, day);
  legation_session_set_playing (fixture->session, FALSE);
}

/* With time up to the playhead, what comes after it is what one goes to. */
static void
test_steps_up_to_the_playhead (Fixture *fixture, gconstpointer data)
{
  legation_session_move_playhead (fixture->session, fixture_span ("2010-01-01").first);
  legation_session_set_mode (fixture->session, LEGATION_TIME_PLAYHEAD);
  g_assert_true (legation_session_can_play (fixture->session));
  legation_session_step (fixture->session, 1);
  g_assert_cmpstr (get_selection (fixture), ==, "early");
  legation_session_step (fixture->session, 1);
  g_assert_cmpstr (get_selection (fixture), ==, "day");
  legation_session_step (fixture->session, -1);
  g_assert_cmpstr (get_selection (fixture), ==, "early");
}

/* Where only what is certain counts, the playhead goes to where that is so: what is chosen is shown. */
static void
test_certain_up_to_the_playhead (Fixture *fixture, gconstpointer data)
{
  Watch watch = { 0 };

  legation_session_set_mode (fixture->session, LEGATION_TIME_PLAYHEAD);
  legation_session_set_certain_only (fixture->session, TRUE);
  legation_session_step_to_end (fixture->session, -1);
  for (guint i = 0; i < 4; i++)
    {
      g_assert_true (legation_session_shows (
        fixture->session, fixture_find_event (fixture, get_selection (fixture))));
      legation_session_step (fixture->session, 1);
    }
  g_assert_cmpstr (get_selection (fixture), ==, "year");

  legation_session_set_steady (fixture->session, TRUE);
  play_to_the_end (fixture, &watch);
  g_assert_cmpstr (watch.chosen->str, ==, "early day lasting year ");
  g_assert_cmpint (watch.playhead, ==, fixture_span ("2021").last);
  g_string_free (watch.chosen, TRUE);
}

/* A filter that leaves nothing stops it at once, and leaves what is chosen. */
static void
test_filter_empties (Fixture *fixture, gconstpointer data)
{
  for (int steady = FALSE; steady <= TRUE; steady++)
    {
      legation_session_set_steady (fixture->session, steady);
      legation_session_step_to_end (fixture->session, -1);
      legation_session_set_playing (fixture->session, TRUE);
      g_assert_true (legation_session_is_playing (fixture->session));
      fixture_take_changes (fixture);
      legation_session_set_channels (fixture->session, 0);
      g_assert_false (legation_session_is_playing (fixture->session));
      g_assert_cmpuint (fixture_take_changes (fixture) & LEGATION_CHANGE_PLAYING, !=, 0);
      g_assert_nonnull (get_selection (fixture));
      g_assert_false (legation_session_can_play (fixture->session));
      legation_session_set_channels (fixture->session, LEGATION_CHANNELS_ALL);
    }
}

/* What repeats begins again by itself. */
static void
test_looping (Fixture *fixture, gconstpointer data)
{
  for (int steady = FALSE; steady <= TRUE; steady++)
    {
      legation_session_set_steady (fixture->session, steady);
      legation_session_set_looping (fixture->session, TRUE);
      legation_session_set_speed (fixture->session, 16.0);
      legation_session_step_to_end (fixture->session, -1);
      legation_session_set_playing (fixture->session, TRUE);
      while (g_strcmp0 (get_selection (fixture), "year") != 0)
        g_main_context_iteration (NULL, TRUE);
      while (g_strcmp0 (get_selection (fixture), "day") != 0)
        g_main_context_iteration (NULL, TRUE);
      g_assert_true (legation_session_is_playing (fixture->session));
      legation_session_set_playing (fixture->session, FALSE);
    }
}

/* Who selects a span wants time to filter by it. */
static void
test_span_after_another_mode (Fixture *fixture, gconstpointer data)
{
  legation_session_set_mode (fixture->session, LEGATION_TIME_ALL);
  legation_session_select_span (fixture->session, fixture_span ("2020"));
  g_assert_cmpint (legation_session_get_view (fixture->session)->mode, ==, LEGATION_TIME_SPAN);
  legation_session_undo (fixture->session);
  g_assert_cmpint (legation_session_get_view (fixture->session)->mode, ==, LEGATION_TIME_ALL);
}

void
add_playback_tests (void)
{
  add_session_test ("/session/playback/steady", test_steady);
  add_session_test ("/session/playback/steady-without-motion", test_steady_without_motion);
  add_session_test ("/session/playback/steady-is-moved", test_steady_is_moved);
  add_session_test ("/session/playback/up-to-the-playhead", test_steps_up_to_the_playhead);
  add_session_test ("/session/playback/certain-up-to-the-playhead",
                    test_certain_up_to_the_playhead);
  add_session_test ("/session/playback/filter-empties", test_filter_empties);
  add_session_test ("/session/playback/looping", test_looping);
  add_session_test ("/session/playback/span-after-another-mode", test_span_after_another_mode);
  add_session_test ("/session/playback/steps", test_steps);
  add_session_test ("/session/playback/fast", test_playing_fast);
  add_session_test ("/session/playback/from-the-playhead", test_steps_from_the_playhead);
  add_session_test ("/session/playback/skip-hidden", test_steps_skip_what_is_hidden);
  add_session_test ("/session/playback/stays-in-the-span", test_step_stays_in_the_span);
  add_session_test ("/session/playback/playing", test_playing);
  add_session_test ("/session/playback/again", test_playing_again);
  add_session_test ("/session/playback/history", test_history);
  add_session_test ("/session/playback/nothing", test_nothing_to_play);
}
