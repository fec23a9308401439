/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where handles and playhead stop. */

#include "test-timeline.h"
#include "window-fixture.h"

static double
get_x (WindowFixture *self, int year, int month, int day)
{
  return legation_time_axis_to_x (&self->chart->axis,
                                  (double) legation_day_from_ymd (year, month, day));
}

static LegationDay
snap_edge (LegationTimelineChart *chart, double x)
{
  return _legation_timeline_snap_edge (chart->session, &chart->axis, x, chart->free);
}

/* Handles stop at round dates and where events begin and end, the playhead near them; with the key held
 * both stop anywhere. */
static void
check_snap (WindowFixture *self, gconstpointer data)
{
  const LegationEvent *event = fixture_find_event (&self->fixture, "day");
  const LegationDay first = legation_date_get_extent (event->when).first;
  LegationTimelineChart *chart = self->chart;
  double x;

  legation_session_show_span (self->fixture.session, fixture_years (2019, 2022));
  window_fixture_settle (self);
  x = get_x (self, 2020, 9, 1);
  g_assert_cmpint (snap_edge (chart, x + 3), ==,
                   legation_day_from_ymd (2020, 9, 1));
  x = legation_time_axis_to_x (&chart->axis, (double) first);
  g_assert_cmpint (snap_edge (chart, x + 0.2), ==, first);
  x = legation_time_axis_to_x (&chart->axis, (double) first + 0.5);
  g_assert_cmpint (_legation_timeline_chart_snap_playhead (chart, x + 3), ==, first);
  g_assert_cmpint (_legation_timeline_chart_snap_playhead (chart, x - 3), ==, first);

  chart->free = TRUE;
  g_assert_cmpint (_legation_timeline_chart_snap_playhead (chart, x + 3), >, first);
  x = get_x (self, 2020, 9, 11);
  g_assert_cmpint (snap_edge (chart, x), ==,
                   legation_day_from_ymd (2020, 9, 11));
}

/* Keys move the playhead by months where months can be told apart, by days where days can. */
static void
check_playhead_keys (WindowFixture *self, gconstpointer data)
{
  LegationSession *session = self->fixture.session;
  const LegationView *view = legation_session_get_view (session);

  legation_session_show_span (session, fixture_years (2019, 2022));
  window_fixture_settle (self);
  legation_session_move_playhead (session, legation_day_from_ymd (2020, 9, 11));
  _legation_timeline_chart_step_playhead (self->chart, 1);
  g_assert_cmpint (view->playhead, ==, legation_day_from_ymd (2020, 10, 1));
  _legation_timeline_chart_step_playhead (self->chart, -1);
  g_assert_cmpint (view->playhead, ==, legation_day_from_ymd (2020, 9, 1));

  legation_session_show_span (session, (LegationSpan){ legation_day_from_ymd (2020, 8, 20),
                                                       legation_day_from_ymd (2020, 9, 20) });
  window_fixture_settle (self);
  _legation_timeline_chart_step_playhead (self->chart, -1);
  g_assert_cmpint (view->playhead, ==, legation_day_from_ymd (2020, 8, 31));
}

void
add_chart_snap_tests (void)
{
  window_fixture_add ("/chart/snap", check_snap);
  window_fixture_add ("/chart/playhead-keys", check_playhead_keys);
}
