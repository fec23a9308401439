/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The even axis: days keep their order and can be found again, and each date has the same room. */

#include <math.h>
#include <string.h>

#include "legation-loader.h"
#include "legation-time-ticks.h"
#include "test-time.h"
#include "time-fixture.h"

#define N_DRAWS 3000
#define WIDTH 1000.0
#define DIGIT 6.0

static LegationTimeSpacing *
make_spacing (Fixture *fixture)
{
  return legation_time_spacing_new (legation_session_get_dataset (fixture->session),
                                    legation_session_get_full_span (fixture->session));
}

/* Wherever one looks, before and after all time too. */
static double
draw_day (LegationSpan full)
{
  return g_test_rand_double_range ((double) full.first - 5000, (double) full.last + 5000);
}

static void
check_invertible (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationTimeSpacing) spacing = make_spacing (fixture);
  const LegationSpan full = legation_session_get_full_span (fixture->session);

  for (guint i = 0; i < N_DRAWS; i++)
    {
      const double day = draw_day (full), other = draw_day (full);
      const double place = legation_time_spacing_to_place (spacing, day);

      g_assert_cmpfloat_with_epsilon (legation_time_spacing_to_day (spacing, place), day, 1e-6);
      if (day < other)
        g_assert_cmpfloat (place, <, legation_time_spacing_to_place (spacing, other));
      else if (day > other)
        g_assert_cmpfloat (place, >, legation_time_spacing_to_place (spacing, other));
    }
  g_assert_cmpfloat (legation_time_spacing_to_place (spacing, (double) full.first), ==,
                     (double) full.first);
  g_assert_cmpfloat (legation_time_spacing_to_place (spacing, (double) full.last + 1), ==,
                     (double) full.last + 1);
}

static double
get_room (Fixture *fixture, const LegationTimeAxis *axis, const char *id)
{
  double left, right;

  legation_time_axis_project (
      axis, legation_date_get_extent (fixture_find_event (fixture, id)->when), &left, &right);

  return right - left;
}

/* A day has as much as a year, but for what the days have anyway; a time of which nobody says how many
 * events it had has none of its own. */
static void
check_room (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationTimeSpacing) spacing = make_spacing (fixture);
  const LegationSpan full = legation_session_get_full_span (fixture->session);
  const LegationTimeAxis axis = legation_time_axis_new_spaced (full, WIDTH, spacing);
  const LegationSpan empty = fixture_years (2013, 2019);
  double day, left, right;

  /* “early”, “day”, “month”, “perhaps” and “late” share four fifths of it. */
  day = get_room (fixture, &axis, "day");
  g_assert_cmpfloat_with_epsilon (day, WIDTH * 0.8 / 5, 1);
  g_assert_cmpfloat_with_epsilon (get_room (fixture, &axis, "month"), day, 4);
  g_assert_cmpfloat (get_room (fixture, &axis, "early"), <, day + WIDTH * 0.2);
  g_assert_cmpfloat (get_room (fixture, &axis, "early"), >=, day - 1);

  /* Seven years without anything have less than one day with something, and are seen all the same. */
  legation_time_axis_project (&axis, empty, &left, &right);
  g_assert_cmpfloat (right - left, >, 20);
  g_assert_cmpfloat (right - left, <, day);
}

static LegationDataset *
load (const char *when)
{
  g_autofree char *text = g_strdup_printf (
      "{\"format\": \"legation\", \"version\": 1, \"title\": \"T\", \"focus\": \"KP\", \"sources\": [],"
      " \"events\": [{\"id\": \"e\", \"kind\": \"visit\", \"title\": \"E\", \"when\": \"%s\","
      " \"countries\": [\"KP\"]}]}",
      when);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (LegationReport) report = NULL;

  return legation_dataset_load (bytes, NULL, LEGATION_LOADER_NONE, &report, NULL);
}

/* Years of 2000 to 2020 in a date that is all there is, and how many of them share the room. */
static const struct
{
  const char *when;
  int years[4];
} parts[] = {
  { "{2002,2007,2012}", { 2002, 2007, 2012 } }, /* all of a set */
  { "2004/2015", { 2004, 2015 } },              /* a long time: its two ends */
  { "2008/..", { 2008 } },                      /* or the one that is known */
  { "2009~", { 2009 } },
  { "[2003,2010]", { 0 } }, /* one of many days: nobody knows where */
  { "200X", { 0 } },
};

static void
check_parts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (LegationDataset) dataset = load (parts[i].when);
      const LegationSpan full = fixture_years (2000, 2020);
      g_autoptr (LegationTimeSpacing) spacing = legation_time_spacing_new (dataset, full);
      const LegationTimeAxis axis = legation_time_axis_new_spaced (full, WIDTH, spacing);
      guint n = 0;

      while (n < G_N_ELEMENTS (parts[i].years) && parts[i].years[n] != 0)
        n++;
      for (int year = 2000; year <= 2020; year++)
        {
          double left, right, expected = (n > 0 ? 0.2 : 1) * WIDTH / 21;

          for (guint j = 0; j < n; j++)
            expected += parts[i].years[j] == year ? 0.8 * WIDTH / n : 0;
          legation_time_axis_project (&axis, fixture_years (year, year), &left, &right);
          g_assert_cmpfloat_with_epsilon (right - left, expected, 0.5);
        }
    }
}

/* Zooming keeps what is under the pointer, down to the least time that is shown. */
static void
check_zoom (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationTimeSpacing) spacing = make_spacing (fixture);
  const LegationSpan full = legation_session_get_full_span (fixture->session);
  LegationTimeAxis axis = legation_time_axis_new_spaced (full, WIDTH, spacing);
  const double x = 431;
  const double day = legation_time_axis_to_day (&axis, x);
  LegationSpan span;

  for (guint i = 0; i < 60; i++)
    {
      axis = legation_time_axis_zoom (axis, 1.3, x, full);
      g_assert_cmpfloat_with_epsilon (legation_time_axis_to_day (&axis, x), day, 0.01);
    }
  span = legation_time_axis_get_span (&axis);
  g_assert_cmpint (span.last - span.first + 1, >=, LEGATION_TIME_MIN_DAYS);
  g_assert_cmpint (span.last - span.first + 1, <=, LEGATION_TIME_MIN_DAYS + 1);
  for (guint i = 0; i < 80; i++)
    axis = legation_time_axis_zoom (axis, 1 / 1.3, x, full);
  g_assert_true (legation_span_equal (legation_time_axis_get_span (&axis), full));
}

/* Wherever it is moved, all of the view is time that there is. */
static void
check_bounds (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationTimeSpacing) spacing = make_spacing (fixture);
  const LegationSpan full = legation_session_get_full_span (fixture->session);
  LegationTimeAxis axis = legation_time_axis_new_spaced (full, WIDTH, spacing);

  for (guint i = 0; i < N_DRAWS; i++)
    {
      LegationSpan span;

      if (g_test_rand_bit ())
        axis = legation_time_axis_zoom (axis, g_test_rand_double_range (0.5, 2),
                                        g_test_rand_double_range (0, WIDTH), full);
      else
        axis = legation_time_axis_pan (axis, g_test_rand_double_range (-900, 900), full);
      span = legation_time_axis_get_span (&axis);
      g_assert_cmpint (span.first, >=, full.first);
      g_assert_cmpint (span.last, <=, full.last);
      g_assert_cmpint (span.last - span.first + 1, >=, LEGATION_TIME_MIN_DAYS - 1);
    }
}

/* Each label is a whole date, over no other one, and stands where that day begins. */
static void
check_ticks (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationTimeSpacing) spacing = make_spacing (fixture);
  const LegationSpan full = legation_session_get_full_span (fixture->session);
  LegationTimeAxis axis = legation_time_axis_new_spaced (full, WIDTH, spacing);

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (GArray) ticks = legation_time_ticks_new (&axis, DIGIT);
      double end = -1000, before = -1000;
      guint labels = 0;

      for (guint j = 0; j < ticks->len; j++)
        {
          const LegationTimeTick *tick = &g_array_index (ticks, LegationTimeTick, j);
          gint64 year;
          int month, day;
          g_autofree char *name = NULL;

          g_assert_cmpfloat (tick->x - before, >=, 7.99);
          before = tick->x;
          if (tick->label[0] == '\0')
            continue;
          labels++;
          g_assert_cmpfloat (tick->x, >=, end);
          end = tick->x + (double) strlen (tick->label) * DIGIT;
          legation_day_to_ymd ((LegationDay) floor (legation_time_axis_to_day (&axis, tick->x) + 0.5),
                               &year, &month, &day);
          name = g_strdup_printf ("%d", (int) year);
          g_assert_true (g_str_has_suffix (tick->label, name));
          if (g_str_equal (tick->label, name))
            g_assert_cmpint (month * 100 + day, ==, 101);
        }
      g_assert_cmpuint (labels, >=, 1);
      axis = legation_time_axis_zoom (axis, i % 40 < 20 ? 1.3 : 1 / 1.3,
                                      g_test_rand_double_range (0, WIDTH), full);
    }
}

void
add_spacing_tests (void)
{
  const struct
  {
    const char *path;
    void (*check) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/spacing/invertible", check_invertible }, { "/spacing/room", check_room },
    { "/spacing/zoom", check_zoom },             { "/spacing/bounds", check_bounds },
    { "/spacing/ticks", check_ticks },
  };

  g_test_add_func ("/spacing/parts", check_parts);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, fixture_set_up, tests[i].check, fixture_tear_down);
}
