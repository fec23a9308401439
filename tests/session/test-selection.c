/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One selection, its context, and its history. */

#include "session-fixture.h"

static const char *
get_selection (Fixture *fixture)
{
  return legation_session_get_view (fixture->session)->selection;
}

static const char *
get_relationship (Fixture *fixture)
{
  return legation_session_get_view (fixture->session)->relationship;
}

static void
test_event (Fixture *fixture, gconstpointer data)
{
  legation_session_select (fixture->session, "day");
  g_assert_cmpstr (get_selection (fixture), ==, "day");
  g_assert_null (get_relationship (fixture));
  g_assert_cmpuint (fixture->n_signals, ==, 1);
  g_assert_cmpuint (fixture_take_changes (fixture), ==,
                    LEGATION_CHANGE_SELECTION | LEGATION_CHANGE_PLAYHEAD);
  g_assert_cmpint (legation_session_get_view (fixture->session)->playhead, ==,
                   fixture_span ("2020-03-25").first);
  legation_session_select (fixture->session, "day");
  g_assert_cmpuint (fixture->n_signals, ==, 0);
}

/* An event that lies outside the part of the axis on screen brings it there. */
static void
test_event_elsewhere (Fixture *fixture, gconstpointer data)
{
  legation_session_select (fixture->session, "early");
  g_assert_cmpuint (fixture_take_changes (fixture) & LEGATION_CHANGE_VISIBLE, !=, 0);
  g_assert_true (legation_span_contains (
    legation_session_get_view (fixture->session)->visible,
    legation_session_get_view (fixture->session)->playhead));
}

/* An event stays in the context of the chosen relationship only if it is part of it. */
static void
test_context (Fixture *fixture, gconstpointer data)
{
  legation_session_select (fixture->session, "kp-vn");
  g_assert_cmpstr (get_relationship (fixture), ==, "kp-vn");
  legation_session_select (fixture->session, "day");
  g_assert_cmpstr (get_relationship (fixture), ==, "kp-vn");
  legation_session_select (fixture->session, "paper");
  g_assert_cmpstr (get_relationship (fixture), ==, "kp-vn");
  legation_session_select (fixture->session, "year");
  g_assert_null (get_relationship (fixture));
  legation_session_select (fixture->session, "st-vn");
  g_assert_cmpstr (get_relationship (fixture), ==, "kp-vn");
}

static void
test_country (Fixture *fixture, gconstpointer data)
{
  legation_session_select_country (fixture->session, "VN");
  g_assert_cmpstr (get_selection (fixture), ==, "kp-vn");
  legation_session_select_country (fixture->session, "MN");
  g_assert_cmpstr (legation_session_get_country (fixture->session), ==, "MN");
  g_assert_null (legation_session_get_selection (fixture->session));
  legation_session_select_country (fixture->session, "KP");
  g_assert_null (get_selection (fixture));
  g_assert_null (legation_session_get_country (fixture->session));
}

static void
test_unknown (Fixture *fixture, gconstpointer data)
{
  legation_session_select (fixture->session, "day");
  legation_session_select (fixture->session, "no-such-thing");
  g_assert_null (get_selection (fixture));
}

static void
test_history (Fixture *fixture, gconstpointer data)
{
  LegationCamera here = { 105.0, 20.0, 5.0 };
  LegationCamera there = { 127.0, 40.0, 4.0 };

  g_assert_false (legation_session_can_go_back (fixture->session));
  legation_session_set_camera (fixture->session, here);
  legation_session_select (fixture->session, "kp-vn");
  legation_session_select (fixture->session, "day");
  legation_session_set_camera (fixture->session, there);
  g_assert_true (legation_session_can_go_back (fixture->session));

  fixture_take_changes (fixture);
  legation_session_go_back (fixture->session);
  g_assert_cmpstr (get_selection (fixture), ==, "kp-vn");
  g_assert_cmpuint (fixture_take_changes (fixture),
                    ==, LEGATION_CHANGE_SELECTION | LEGATION_CHANGE_CAMERA);
  g_assert_cmpfloat (legation_session_get_view (fixture->session)->camera.lon, ==, here.lon);
  legation_session_go_back (fixture->session);
  g_assert_null (get_selection (fixture));
  g_assert_false (legation_session_can_go_back (fixture->session));

  legation_session_go_forward (fixture->session);
  legation_session_go_forward (fixture->session);
  g_assert_cmpstr (get_selection (fixture), ==, "day");
  g_assert_cmpfloat (legation_session_get_view (fixture->session)->camera.lon, ==, there.lon);
  g_assert_false (legation_session_can_go_forward (fixture->session));

  /* A new choice ends the way forward. */
  legation_session_go_back (fixture->session);
  legation_session_select (fixture->session, "year");
  g_assert_false (legation_session_can_go_forward (fixture->session));
}

static void
test_describe (Fixture *fixture, gconstpointer data)
{
  g_autofree char *event
    = legation_session_describe_event (fixture->session, fixture_find_event (fixture, "day"));
  LegationDataset *dataset = legation_session_get_dataset (fixture->session);
  g_autofree char *country = legation_session_describe_place (
    fixture->session, legation_dataset_find_place (dataset, "la"));

  g_assert_cmpstr (event, ==, "25 March 2020, Visit, Party, Stated, Hanoi, 1 source");
  /* Without a gazetteer a place is called as the dataset calls it. */
  g_assert_cmpstr (country, ==, "Laos, city not stated");
}

void
add_selection_tests (void)
{
  add_session_test ("/session/selection/event", test_event);
  add_session_test ("/session/selection/event-elsewhere", test_event_elsewhere);
  add_session_test ("/session/selection/context", test_context);
  add_session_test ("/session/selection/country", test_country);
  add_session_test ("/session/selection/unknown", test_unknown);
  add_session_test ("/session/selection/history", test_history);
  add_session_test ("/session/selection/describe", test_describe);
}
