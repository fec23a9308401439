/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Parts of time by name, and those that a dataset does not have. */

#include "legation-time-presets.h"

#include "legation-loader.h"
#include "test-time.h"
#include "time-fixture.h"

/* Data to June 2020, with events of 1985 and 2020 and an era that goes on. */
static const char document[]
    = "{\"format\": \"legation\", \"version\": 1, \"title\": \"Test\", \"focus\": \"KP\","
      " \"asOf\": \"2020-06\", \"sources\": [],"
      " \"eras\": [{\"id\": \"era\", \"title\": \"An era\", \"when\": \"2019/..\"}],"
      " \"events\": [{\"id\": \"early\", \"kind\": \"visit\", \"title\": \"E\", \"when\": \"1985\","
      " \"countries\": [\"KP\", \"VN\"]},"
      " {\"id\": \"day\", \"kind\": \"visit\", \"title\": \"D\", \"when\": \"2020-03-25\","
      " \"countries\": [\"KP\", \"LA\"]}]}";

static LegationSession *
make_session (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, sizeof document - 1);
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (LegationDataset) dataset
      = legation_dataset_load (bytes, NULL, LEGATION_LOADER_NONE, &report, NULL);

  g_assert_nonnull (dataset);

  return legation_session_new (dataset, NULL, "en");
}

static void
check_named (void)
{
  g_autoptr (LegationSession) session = make_session ();
  const LegationSpan full = legation_session_get_full_span (session);
  const LegationView *view = legation_session_get_view (session);
  LegationSpan span;

  g_assert_true (legation_time_preset_find_span (LEGATION_TIME_PRESET_ALL, session, &span));
  g_assert_true (legation_span_equal (span, full));
  g_assert_true (legation_time_preset_find_span (LEGATION_TIME_PRESET_SINCE_1990, session, &span));
  g_assert_cmpint (span.first, ==, legation_day_from_ymd (1990, 1, 1));
  g_assert_cmpint (span.last, ==, full.last);

  /* As far as there is time. */
  g_assert_true (legation_time_preset_find_span (LEGATION_TIME_PRESET_YEAR, session, &span));
  g_assert_cmpint (span.first, ==, legation_day_from_ymd (2020, 1, 1));
  g_assert_cmpint (span.last, >=, legation_day_from_ymd (2020, 3, 25));
  g_assert_cmpint (span.last, <=, legation_day_from_ymd (2020, 12, 31));

  g_assert_true (legation_time_preset_show_era (
      session, legation_dataset_get_era (legation_session_get_dataset (session), 0)));
  g_assert_cmpint (view->visible.last, ==, full.last);
  g_assert_cmpint (view->visible.first, <=, legation_day_from_ymd (2019, 1, 1));
  g_assert_cmpint (view->visible.first, >, legation_day_from_ymd (2018, 1, 1));
}

static void
check_chosen (void)
{
  g_autoptr (LegationSession) session = make_session ();
  const LegationView *view = legation_session_get_view (session);
  const LegationDay day = legation_day_from_ymd (2020, 3, 25);
  LegationSpan span;

  g_assert_false (legation_time_preset_find_span (LEGATION_TIME_PRESET_CHOSEN, session, &span));
  legation_session_select (session, "day");
  g_assert_true (legation_time_preset_show (LEGATION_TIME_PRESET_CHOSEN, session));
  g_assert_true (legation_span_contains (view->visible, day));
  g_assert_cmpint (view->visible.last - view->visible.first, <, 100);
}

/* What the filter leaves out is not gone to; where it leaves out all, nothing is. */
static void
check_shown (void)
{
  g_autoptr (LegationSession) session = make_session ();
  LegationSpan span;

  g_assert_true (legation_time_preset_find_span (LEGATION_TIME_PRESET_SHOWN, session, &span));
  g_assert_cmpint (span.first, <=, legation_day_from_ymd (1985, 1, 1));
  legation_session_select_span (session, fixture_years (2019, 2020));
  g_assert_true (legation_time_preset_find_span (LEGATION_TIME_PRESET_SHOWN, session, &span));
  g_assert_cmpint (span.first, >, legation_day_from_ymd (2020, 1, 1));
  legation_session_set_channels (session, 0);
  g_assert_false (legation_time_preset_find_span (LEGATION_TIME_PRESET_SHOWN, session, &span));
}

/* The second time it is all time, also where a span is shorter than what can be shown. */
static void
check_fit (void)
{
  g_autoptr (LegationSession) session = make_session ();
  const LegationView *view = legation_session_get_view (session);
  const LegationDay day = legation_day_from_ymd (2020, 3, 25);

  legation_session_select_span (session, (LegationSpan){ day, day });
  g_assert_true (legation_time_preset_show (LEGATION_TIME_PRESET_FIT, session));
  g_assert_true (legation_span_contains (view->visible, day));
  g_assert_cmpint (view->visible.last - view->visible.first, <, 30);
  g_assert_true (legation_time_preset_show (LEGATION_TIME_PRESET_FIT, session));
  g_assert_true (legation_span_equal (view->visible, legation_session_get_full_span (session)));
}

/* A dataset that begins later and does not say what it reaches to. */
static void
check_absent (Fixture *fixture, gconstpointer data)
{
  LegationSpan span;

  g_assert_false (
      legation_time_preset_find_span (LEGATION_TIME_PRESET_SINCE_1990, fixture->session, &span));
  g_assert_false (
      legation_time_preset_find_span (LEGATION_TIME_PRESET_YEAR, fixture->session, &span));
}

void
add_presets_tests (void)
{
  g_test_add_func ("/presets/named", check_named);
  g_test_add_func ("/presets/chosen", check_chosen);
  g_test_add_func ("/presets/shown", check_shown);
  g_test_add_func ("/presets/fit", check_fit);
  g_test_add ("/presets/absent", Fixture, NULL, fixture_set_up, check_absent, fixture_tear_down);
}
