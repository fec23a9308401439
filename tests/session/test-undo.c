/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be taken back, and what comes back with it. */

#include "session-fixture.h"

static void
test_undo_filter (Fixture *fixture, gconstpointer data)
{
  const LegationView *view = legation_session_get_view (fixture->session);
  guint certain, possible, before;

  legation_session_count (fixture->session, &before, &possible);
  g_assert_false (legation_session_can_undo (fixture->session));
  legation_session_set_channels (fixture->session, 0);
  legation_session_undo (fixture->session);
  g_assert_cmpuint (view->channels, ==, LEGATION_CHANNELS_ALL);
  legation_session_count (fixture->session, &certain, &possible);
  g_assert_cmpuint (certain, ==, before);
  g_assert_false (legation_session_can_undo (fixture->session));
  legation_session_redo (fixture->session);
  g_assert_cmpuint (view->channels, ==, 0);
  g_assert_false (legation_session_can_redo (fixture->session));
}

/* Each movement of a handle is told, but the way it went is one change. */
static void
test_one_drag_is_one_change (Fixture *fixture, gconstpointer data)
{
  const LegationView *view = legation_session_get_view (fixture->session);
  LegationSpan before = view->selected;

  legation_session_select_span (fixture->session, fixture_span ("2020"));
  legation_session_select_span (fixture->session, fixture_span ("2020-01/2020-06"));
  legation_session_settle (fixture->session);
  legation_session_select_span (fixture->session, fixture_span ("2020-03"));
  legation_session_undo (fixture->session);
  g_assert_true (legation_span_equal (view->selected, fixture_span ("2020-01/2020-06")));
  legation_session_undo (fixture->session);
  g_assert_true (legation_span_equal (view->selected, before));
  g_assert_false (legation_session_can_undo (fixture->session));
}

/* A change of something else ends the one that went on. */
static void
test_verbs_are_kept_apart (Fixture *fixture, gconstpointer data)
{
  const LegationView *view = legation_session_get_view (fixture->session);
  LegationSpan visible = view->visible;

  legation_session_select_span (fixture->session, fixture_span ("2020"));
  legation_session_show_span (fixture->session, fixture_span ("2020"));
  legation_session_undo (fixture->session);
  g_assert_true (legation_span_equal (view->visible, visible));
  g_assert_true (legation_span_equal (view->selected, fixture_span ("2020")));
}

static void
test_choice_stays (Fixture *fixture, gconstpointer data)
{
  const LegationView *view = legation_session_get_view (fixture->session);

  legation_session_set_certain_only (fixture->session, TRUE);
  legation_session_select (fixture->session, "day");
  fixture_take_changes (fixture);
  legation_session_undo (fixture->session);
  g_assert_cmpuint (fixture_take_changes (fixture), ==, LEGATION_CHANGE_FILTER);
  g_assert_cmpstr (view->selection, ==, "day");
  g_assert_false (view->certain_only);
}

static void
test_new_change_forgets_what_was_undone (Fixture *fixture, gconstpointer data)
{
  legation_session_set_lanes (fixture->session, LEGATION_LANES_CHANNEL);
  legation_session_undo (fixture->session);
  g_assert_true (legation_session_can_redo (fixture->session));
  legation_session_set_even (fixture->session, TRUE);
  g_assert_false (legation_session_can_redo (fixture->session));
}

static void
test_mode_places_playhead (Fixture *fixture, gconstpointer data)
{
  const LegationView *view = legation_session_get_view (fixture->session);
  guint certain, possible;

  legation_session_set_mode (fixture->session, LEGATION_TIME_PLAYHEAD);
  g_assert_cmpint (view->playhead, ==, view->selected.last);
  legation_session_count (fixture->session, &certain, &possible);
  g_assert_true (legation_session_shows (fixture->session, fixture_find_event (fixture, "early")));
  legation_session_undo (fixture->session);
  g_assert_cmpint (view->mode, ==, LEGATION_TIME_SPAN);
  g_assert_false (
    legation_session_shows (fixture->session, fixture_find_event (fixture, "early")));
}

static void
test_compare (Fixture *fixture, gconstpointer data)
{
  LegationDataset *dataset = legation_session_get_dataset (fixture->session);
  const LegationRelationship *left = legation_dataset_get_relationship (dataset, 0);
  const LegationRelationship *right = legation_dataset_get_relationship (dataset, 1);

  g_assert_null (legation_session_get_compared (fixture->session, 0));
  legation_session_compare (fixture->session, left, right);
  g_assert_cmpuint (fixture_take_changes (fixture), ==, LEGATION_CHANGE_COMPARISON);
  g_assert_true (legation_session_get_compared (fixture->session, 0) == left);
  g_assert_true (legation_session_get_compared (fixture->session, 1) == right);
  legation_session_end_comparison (fixture->session);
  g_assert_null (legation_session_get_compared (fixture->session, 1));
  legation_session_undo (fixture->session);
  g_assert_true (legation_session_get_compared (fixture->session, 1) == right);
}

/* What is not in the edition that came meanwhile does not come back, and what is does. */
static void
test_other_edition (Fixture *fixture, gconstpointer data)
{
  LegationSession *session = fixture->session;
  LegationDataset *dataset = legation_session_get_dataset (session);
  g_autoptr (LegationDataset) smaller = fixture_load (
    "{\"format\": \"legation\", \"version\": 1, \"title\": \"Test\", \"language\": \"en\","
    " \"license\": \"CC0-1.0\", \"focus\": \"KP\", \"sources\": [], \"events\": [],"
    " \"relationships\": ["
    "  {\"id\": \"kp-vn\", \"parties\": [\"KP\", \"VN\"], \"group\": \"southeast-asia\"}]}");
  g_autoptr (LegationSession) next = NULL;
  const LegationView *view;

  legation_session_compare (session, legation_dataset_get_relationship (dataset, 0),
                            legation_dataset_get_relationship (dataset, 1));
  legation_session_set_certain_only (session, TRUE);
  legation_session_set_only (session, legation_dataset_find_relationship (dataset, "kp-la"));
  legation_session_set_only (session, NULL);
  legation_session_end_comparison (session);
  next = legation_session_new_from (session, smaller);
  view = legation_session_get_view (next);
  legation_session_undo (next);
  legation_session_undo (next);
  g_assert_cmpint (view->comparison, ==, LEGATION_COMPARISON_NONE);
  g_assert_null (view->only);
  g_assert_true (view->certain_only);
  while (legation_session_can_undo (next))
    {
      legation_session_undo (next);
      g_assert_cmpint (view->comparison, ==, LEGATION_COMPARISON_NONE);
    }
  g_assert_false (view->certain_only);
}

void
add_undo_tests (void)
{
  add_session_test ("/undo/filter", test_undo_filter);
  add_session_test ("/undo/drag", test_one_drag_is_one_change);
  add_session_test ("/undo/verbs", test_verbs_are_kept_apart);
  add_session_test ("/undo/choice-stays", test_choice_stays);
  add_session_test ("/undo/forget", test_new_change_forgets_what_was_undone);
  add_session_test ("/undo/mode", test_mode_places_playhead);
  add_session_test ("/undo/compare", test_compare);
  add_session_test ("/undo/other-edition", test_other_edition);
}
