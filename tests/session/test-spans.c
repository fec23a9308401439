/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Spans and the playhead are clamped and told once. */

#include "session-fixture.h"

static void
test_opening (Fixture *fixture, gconstpointer data)
{
  const LegationView *view = legation_session_get_view (fixture->session);
  LegationSpan full = legation_session_get_full_span (fixture->session);
  LegationSpan opening = fixture_span ("2020/2021");

  g_assert_true (legation_span_equal (view->selected, opening));
  /* There is room on both sides of the span, within all the time that there is. */
  g_assert_cmpint (view->visible.first, <, opening.first);
  g_assert_cmpint (view->visible.last, >, opening.last);
  g_assert_cmpint (view->visible.first, >=, full.first);
  g_assert_cmpint (view->visible.last, <=, full.last);
  /* The full span reaches a year beyond the first and the last event, and claims no odd days. */
  g_assert_true (legation_span_equal (full, fixture_span ("2011/2024")));
}

static void
test_select_clamps (Fixture *fixture, gconstpointer data)
{
  LegationSpan full = legation_session_get_full_span (fixture->session);
  const LegationView *view = legation_session_get_view (fixture->session);

  /* The ends the wrong way round, and far outside. */
  legation_session_select_span (fixture->session,
                                (LegationSpan){ LEGATION_DAY_MAX, LEGATION_DAY_MIN });
  g_assert_true (legation_span_equal (view->selected, full));
  g_assert_cmpuint (fixture->n_signals, ==, 1);
  legation_session_select_span (fixture->session, full);
  g_assert_cmpuint (fixture->n_signals, ==, 1);
}

static void
test_show_has_a_minimum (Fixture *fixture, gconstpointer data)
{
  LegationDay day = fixture_span ("2020-05-05").first;
  const LegationView *view = legation_session_get_view (fixture->session);

  legation_session_show_span (fixture->session, (LegationSpan){ day, day });
  g_assert_cmpint (view->visible.last - view->visible.first + 1, ==, 14);
  g_assert_true (legation_span_contains (view->visible, day));
  g_assert_cmpuint (fixture_take_changes (fixture), ==, LEGATION_CHANGE_VISIBLE);
}

static void
test_playhead (Fixture *fixture, gconstpointer data)
{
  LegationSpan full = legation_session_get_full_span (fixture->session);
  const LegationView *view = legation_session_get_view (fixture->session);

  legation_session_move_playhead (fixture->session, full.last + 1000);
  g_assert_cmpint (view->playhead, ==, full.last);
  g_assert_cmpuint (fixture_take_changes (fixture), ==, LEGATION_CHANGE_PLAYHEAD);
  legation_session_move_playhead (fixture->session, full.last);
  g_assert_cmpuint (fixture->n_signals, ==, 0);
}

void
add_span_tests (void)
{
  add_session_test ("/session/span/opening", test_opening);
  add_session_test ("/session/span/select-clamps", test_select_clamps);
  add_session_test ("/session/span/show-minimum", test_show_has_a_minimum);
  add_session_test ("/session/span/playhead", test_playhead);
}
