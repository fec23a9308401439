/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A look taken over to another edition of the dataset. */

#include "session-fixture.h"

/* An edition in which one event has another date, and another is not there any more. */
static LegationSession *
take_over (Fixture *fixture)
{
  g_autoptr (LegationDataset) dataset = fixture_load_edition ();

  return legation_session_new_from (fixture->session, dataset);
}

static guint
count_certain (LegationSession *session)
{
  guint certain, possible;

  legation_session_count (session, &certain, &possible);

  return certain;
}

static void
test_view (Fixture *fixture, gconstpointer data)
{
  LegationSession *session = fixture->session;
  g_autoptr (LegationSession) next = NULL;
  const LegationView *view;
  const LegationView *before = legation_session_get_view (session);

  legation_session_set_camera (session, (LegationCamera){ 105.0, 20.0, 5.0 });
  legation_session_select (session, "kp-vn");
  legation_session_select_span (session, fixture_span ("2020/2022"));
  legation_session_show_span (session, fixture_span ("2019/2023"));
  legation_session_move_playhead (session, fixture_span ("2020-07-01").first);
  legation_session_set_certain_only (session, TRUE);
  legation_session_set_channels (session, LEGATION_CHANNELS_ALL & ~1u);
  legation_session_set_speed (session, 4.0);
  legation_session_set_playing (session, TRUE);

  next = take_over (fixture);
  view = legation_session_get_view (next);
  g_assert_true (legation_session_get_dataset (next) != legation_session_get_dataset (session));
  g_assert_cmpstr (view->selection, ==, before->selection);
  g_assert_cmpstr (view->relationship, ==, before->relationship);
  g_assert_true (legation_span_equal (view->selected, before->selected));
  g_assert_true (legation_span_equal (view->visible, before->visible));
  g_assert_true (view->certain_only);
  g_assert_cmpuint (view->channels, ==, LEGATION_CHANNELS_ALL & ~1u);
  g_assert_true (view->has_camera);
  g_assert_cmpfloat (view->camera.zoom, ==, 5.0);
  g_assert_cmpfloat (legation_session_get_speed (next), ==, 4.0);
  g_assert_cmpstr (legation_session_get_language (next), ==, "en");
  g_assert_false (legation_session_is_playing (next));
  legation_session_set_playing (session, FALSE);
}

/* In 2020 and 2021 the visit, the talks and the troops were certain, in 2020 the visit alone; with its
 * other date the visit is out of it, and back in the edition as it was written all is as it was. */
static void
test_counts_follow (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationSession) next = NULL;
  g_autoptr (LegationSession) again = NULL;

  g_assert_cmpuint (count_certain (fixture->session), ==, 3);
  next = take_over (fixture);
  g_assert_cmpuint (count_certain (next), ==, 2);
  again = legation_session_new_from (next, legation_session_get_dataset (fixture->session));
  g_assert_cmpuint (count_certain (again), ==, 3);

  g_clear_object (&next);
  legation_session_select_span (fixture->session, fixture_span ("2020"));
  g_assert_cmpuint (count_certain (fixture->session), ==, 1);
  next = take_over (fixture);
  g_assert_cmpuint (count_certain (next), ==, 0);
}

static void
test_chosen_event (Fixture *fixture, gconstpointer data)
{
  LegationSpan visible = legation_session_get_view (fixture->session)->visible;
  g_autoptr (LegationSession) next = NULL;
  g_autoptr (LegationSession) again = NULL;

  legation_session_select (fixture->session, "day");
  next = take_over (fixture);
  g_assert_cmpstr (legation_session_get_view (next)->selection, ==, "day");
  g_assert_true (legation_session_get_selection (next)
                 != legation_session_get_selection (fixture->session));
  g_assert_cmpint (legation_session_get_view (next)->playhead, ==,
                   fixture_span ("2022-03-25").first);
  again = legation_session_new_from (next, legation_session_get_dataset (fixture->session));
  g_assert_cmpint (legation_session_get_view (again)->playhead, ==,
                   fixture_span ("2020-03-25").first);

  /* A playhead that somebody put elsewhere stays there, and the axis does too. */
  g_clear_object (&next);
  legation_session_move_playhead (fixture->session, fixture_span ("2021-01-01").first);
  next = take_over (fixture);
  g_assert_cmpint (legation_session_get_view (next)->playhead, ==,
                   fixture_span ("2021-01-01").first);
  g_assert_true (legation_span_equal (legation_session_get_view (next)->visible, visible));
}

static void
test_history (Fixture *fixture, gconstpointer data)
{
  LegationSession *session = fixture->session;
  g_autoptr (LegationSession) next = NULL;

  legation_session_select (session, "kp-la");
  legation_session_select (session, "early");
  legation_session_select (session, "kp-vn");
  legation_session_select (session, LEGATION_SELECTION_COUNTRY "MN");
  legation_session_select (session, "envoy");
  legation_session_go_back (session);
  next = take_over (fixture);

  legation_session_go_forward (next);
  g_assert_cmpstr (legation_session_get_view (next)->selection, ==, "envoy");
  legation_session_go_back (next);
  g_assert_cmpstr (legation_session_get_country (next), ==, "MN");
  legation_session_go_back (next);
  g_assert_cmpstr (legation_session_get_view (next)->selection, ==, "kp-vn");
  /* The early visit is not in this edition, and nobody goes back to nothing. */
  legation_session_go_back (next);
  g_assert_cmpstr (legation_session_get_view (next)->selection, ==, "kp-la");
  legation_session_go_back (next);
  g_assert_null (legation_session_get_view (next)->selection);
  g_assert_false (legation_session_can_go_back (next));
  /* The session that was taken over has its own. */
  g_assert_true (legation_session_can_go_back (session));
}

/* The relationship that is shown alone stays alone; if it is gone, all are shown. */
static void
test_only (Fixture *fixture, gconstpointer data)
{
  LegationDataset *dataset = legation_session_get_dataset (fixture->session);
  g_autoptr (LegationSession) next = NULL;
  g_autoptr (LegationSession) empty = NULL;
  g_autoptr (LegationDataset) other = fixture_load (
    "{\"format\": \"legation\", \"version\": 1, \"title\": \"Other\", \"focus\": \"KP\","
    " \"sources\": [], \"relationships\": [], \"events\": []}");

  legation_session_set_only (fixture->session,
                             legation_dataset_find_relationship (dataset, "kp-la"));
  next = take_over (fixture);
  g_assert_cmpstr (legation_session_get_only (next)->record.id, ==, "kp-la");
  empty = legation_session_new_from (fixture->session, other);
  g_assert_null (legation_session_get_view (empty)->only);
}

static void
test_missing_record (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationSession) next = NULL;

  legation_session_select (fixture->session, "kp-vn");
  legation_session_select (fixture->session, "early");
  g_assert_nonnull (legation_session_get_relationship (fixture->session));
  next = take_over (fixture);
  g_assert_null (legation_session_get_view (next)->selection);
  g_assert_null (legation_session_get_view (next)->relationship);
  g_assert_true (legation_session_can_go_back (next));
}

/* The earliest event is what the axis begins with; without it the axis does not shrink under what is
 * on screen. */
static void
test_axis_stays (Fixture *fixture, gconstpointer data)
{
  LegationSpan full = legation_session_get_full_span (fixture->session);
  g_autoptr (LegationSession) next = NULL;

  legation_session_show_span (fixture->session, full);
  next = take_over (fixture);
  g_assert_true (legation_span_equal (legation_session_get_view (next)->visible, full));
  g_assert_true (legation_span_equal (legation_session_get_full_span (next), full));

  g_clear_object (&next);
  legation_session_show_span (fixture->session, fixture_span ("2020"));
  legation_session_select_span (fixture->session, full);
  next = take_over (fixture);
  g_assert_true (legation_span_equal (legation_session_get_view (next)->selected, full));
  g_assert_true (legation_span_equal (legation_session_get_full_span (next), full));
}

#define HEADER                                                                                     \
  "{\"format\": \"legation\", \"version\": 1, \"title\": \"Test\", \"language\": \"en\","              \
  " \"license\": \"CC0-1.0\", \"focus\": \"KP\", \"sources\": [], \"places\": []," \
  " \"relationships\": [], \"events\": ["                                                          \
  "  {\"id\": \"old\", \"kind\": \"visit\", \"title\": \"Old\", \"when\": \"2012\","                  \
  "   \"countries\": [\"KP\", \"VN\"]}"

/* What was written later is seen where time was left as it opened, and not where somebody chose. */
static void
test_reread (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationDataset) before = fixture_load (HEADER "]}");
  g_autoptr (LegationDataset) after
    = fixture_load (HEADER ", {\"id\": \"far\", \"kind\": \"visit\", \"title\": \"Far\","
                           " \"when\": \"2045\", \"countries\": [\"KP\", \"VN\"]}]}");
  g_autoptr (LegationSession) session
    = legation_session_new (before, legation_session_get_gazetteer (fixture->session), "en");
  g_autoptr (LegationSession) next = legation_session_new_reread (session, after);
  g_autoptr (LegationSession) chosen = NULL;
  g_autoptr (LegationSession) edition = NULL;

  g_assert_cmpuint (count_certain (session), ==, 1);
  g_assert_cmpuint (count_certain (next), ==, 2);
  g_assert_cmpint (legation_session_get_view (next)->visible.last, >=, fixture_span ("2045").last);

  edition = legation_session_new_from (session, after);
  g_assert_cmpuint (count_certain (edition), ==, 1);
  legation_session_select_span (session, fixture_span ("2012-03/2012-06"));
  chosen = legation_session_new_reread (session, after);
  g_assert_true (legation_span_equal (legation_session_get_view (chosen)->selected,
                                      fixture_span ("2012-03/2012-06")));
}

void
add_from_tests (void)
{
  add_session_test ("/session/from/only", test_only);
  add_session_test ("/session/from/reread", test_reread);
  add_session_test ("/session/from/view", test_view);
  add_session_test ("/session/from/counts", test_counts_follow);
  add_session_test ("/session/from/chosen-event", test_chosen_event);
  add_session_test ("/session/from/history", test_history);
  add_session_test ("/session/from/missing-record", test_missing_record);
  add_session_test ("/session/from/axis", test_axis_stays);
}
