/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days to pixels and back; zooming and panning stay inside the time there is. */

#include "legation-time-axis.h"

#include "test-time.h"

static LegationSpan
span (int from_year, int from_month, int from_day, int to_year, int to_month, int to_day)
{
  return (LegationSpan){ legation_day_from_ymd (from_year, from_month, from_day),
                         legation_day_from_ymd (to_year, to_month, to_day) };
}

static void
check_day_has_width (void)
{
  LegationSpan october = span (2025, 10, 1, 2025, 10, 31);
  LegationTimeAxis axis = legation_time_axis_new (october, 310);
  LegationSpan visit = span (2025, 10, 9, 2025, 10, 11);
  double left, right;

  /* A span ends where its last day ends. */
  legation_time_axis_project (&axis, visit, &left, &right);
  g_assert_cmpfloat_with_epsilon (left, 80, 1e-9);
  g_assert_cmpfloat_with_epsilon (right, 110, 1e-9);
  g_assert_cmpfloat_with_epsilon (legation_time_axis_get_scale (&axis), 10, 1e-9);

  /* All of a day's pixels are that day. */
  g_assert_cmpint (legation_time_axis_get_day_at (&axis, 80.01), ==, visit.first);
  g_assert_cmpint (legation_time_axis_get_day_at (&axis, 89.99), ==, visit.first);
  g_assert_cmpint (legation_time_axis_get_day_at (&axis, 90.01), ==, visit.first + 1);
  g_assert_true (legation_span_equal (legation_time_axis_get_span (&axis), october));
}

static void
check_round_trip (void)
{
  LegationTimeAxis axis = legation_time_axis_new (span (1948, 2, 3, 2028, 12, 31), 657);

  for (double x = -100; x < 800; x += 7.3)
    g_assert_cmpfloat_with_epsilon (
        legation_time_axis_to_x (&axis, legation_time_axis_to_day (&axis, x)), x, 1e-6);
}

static void
check_open_ends (void)
{
  LegationTimeAxis axis = legation_time_axis_new (span (2024, 1, 1, 2024, 12, 31), 600);
  double left, right;

  legation_time_axis_project (&axis, LEGATION_SPAN_ALL, &left, &right);
  g_assert_cmpfloat (left, <, 0);
  g_assert_cmpfloat (right, >, 600);
  g_assert_cmpfloat (right, <, 1e5);

  /* Far outside, but in order. */
  legation_time_axis_project (&axis, span (1, 1, 1, 2, 1, 1), &left, &right);
  g_assert_cmpfloat (right, <, 0);
  g_assert_cmpfloat (left, >, -1e5);
}

typedef struct
{
  const char *name;
  double factor;
  double x;
} Zoom;

static const Zoom zooms[] = {
  { "in-at-the-middle", 2, 300 },
  { "in-at-the-left", 1.3, 0 },
  { "in-at-the-right", 4, 600 },
  { "out-a-little", 0.9, 200 },
};

static void
check_zoom (gconstpointer data)
{
  const Zoom *test = data;
  LegationSpan full = span (1948, 1, 1, 2028, 12, 31);
  LegationTimeAxis axis = legation_time_axis_new (span (2000, 1, 1, 2003, 12, 31), 600);
  LegationTimeAxis zoomed = legation_time_axis_zoom (axis, test->factor, test->x, full);

  /* What is under the pointer stays there. */
  g_assert_cmpfloat_with_epsilon (legation_time_axis_to_day (&zoomed, test->x),
                                  legation_time_axis_to_day (&axis, test->x), 1e-6);
  g_assert_cmpfloat_with_epsilon (legation_time_axis_get_scale (&zoomed),
                                  legation_time_axis_get_scale (&axis) * test->factor, 1e-9);
}

static void
check_zoom_limits (void)
{
  LegationSpan full = span (1948, 1, 1, 2028, 12, 31);
  LegationTimeAxis axis = legation_time_axis_new (span (2000, 1, 1, 2003, 12, 31), 600);
  LegationTimeAxis in = legation_time_axis_zoom (axis, 1e9, 150, full);
  LegationTimeAxis out = legation_time_axis_zoom (axis, 1e-9, 150, full);

  g_assert_cmpfloat_with_epsilon (in.end - in.start, LEGATION_TIME_MIN_DAYS, 1e-9);
  g_assert_cmpfloat_with_epsilon (legation_time_axis_to_day (&in, 150),
                                  legation_time_axis_to_day (&axis, 150), 1e-6);
  g_assert_true (legation_span_equal (legation_time_axis_get_span (&out), full));
}

static void
check_pan (void)
{
  LegationSpan full = span (1948, 1, 1, 2028, 12, 31);
  LegationTimeAxis axis = legation_time_axis_new (span (2000, 1, 1, 2003, 12, 31), 1461);
  LegationTimeAxis panned = legation_time_axis_pan (axis, 30.5, full);

  /* Dragging the contents to the right shows earlier days, by fractions if need be. */
  g_assert_cmpfloat_with_epsilon (panned.start, axis.start - 30.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (panned.end, axis.end - 30.5, 1e-9);

  panned = legation_time_axis_pan (axis, 1e9, full);
  g_assert_cmpfloat_with_epsilon (panned.start, full.first, 1e-9);
  g_assert_cmpfloat_with_epsilon (panned.end - panned.start, axis.end - axis.start, 1e-9);
  panned = legation_time_axis_pan (axis, -1e9, full);
  g_assert_cmpfloat_with_epsilon (panned.end, full.last + 1, 1e-9);
}

static void
check_short_full_span (void)
{
  LegationSpan week = span (2025, 10, 6, 2025, 10, 12);
  LegationTimeAxis axis = legation_time_axis_new (week, 700);

  axis = legation_time_axis_clamp (axis, week);
  g_assert_true (legation_span_equal (legation_time_axis_get_span (&axis), week));
  axis = legation_time_axis_zoom (axis, 8, 10, week);
  g_assert_true (legation_span_equal (legation_time_axis_get_span (&axis), week));
}

static void
check_centre_and_fit (void)
{
  LegationSpan full = span (1948, 1, 1, 2028, 12, 31);
  LegationSpan year = span (2024, 1, 1, 2024, 12, 31);
  LegationTimeAxis axis = legation_time_axis_new (span (2000, 1, 1, 2000, 12, 31), 600);
  double left, right;

  axis = legation_time_axis_centre (axis, (double) year.first, full);
  g_assert_cmpfloat_with_epsilon (legation_time_axis_to_x (&axis, (double) year.first), 300, 1e-6);
  g_assert_cmpfloat_with_epsilon (axis.end - axis.start, 366, 1e-9);

  axis = legation_time_axis_fit (axis, year, 0.25, full);
  legation_time_axis_project (&axis, year, &left, &right);
  g_assert_cmpfloat_with_epsilon (left, 100, 1e-6);
  g_assert_cmpfloat_with_epsilon (right, 500, 1e-6);
}

static void
check_mix (void)
{
  LegationTimeAxis from = { 100, 200, 500, NULL }, to = { 300, 500, 700, NULL };
  LegationTimeAxis half = legation_time_axis_mix (from, to, 0.5);

  g_assert_cmpfloat (half.start, ==, 200);
  g_assert_cmpfloat (half.end, ==, 350);
  g_assert_cmpfloat (half.width, ==, 700);
}

void
add_axis_tests (void)
{
  g_test_add_func ("/axis/a-day-has-a-width", check_day_has_width);
  g_test_add_func ("/axis/round-trip", check_round_trip);
  g_test_add_func ("/axis/open-ends", check_open_ends);
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      g_autofree char *path = g_strdup_printf ("/axis/zoom/%s", zooms[i].name);

      g_test_add_data_func (path, &zooms[i], check_zoom);
    }
  g_test_add_func ("/axis/zoom/limits", check_zoom_limits);
  g_test_add_func ("/axis/pan", check_pan);
  g_test_add_func ("/axis/short-full-span", check_short_full_span);
  g_test_add_func ("/axis/centre-and-fit", check_centre_and_fit);
  g_test_add_func ("/axis/mix", check_mix);
}
