/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Units of the calendar, and the labels of the ruler at different scales. */

#include "legation-time-ticks.h"

#include <string.h>

#include "test-time.h"

/* Px of a digit, about what the timeline has. */
#define DIGIT 6.0

typedef struct
{
  const char *name;
  LegationTimeUnit unit;
  int day[3];
  int first[3];
  int next[3];
} Unit;

static const Unit units[] = {
  { "day", LEGATION_TIME_UNIT_DAY, { 2024, 2, 29 }, { 2024, 2, 29 }, { 2024, 3, 1 } },
  { "five-days", LEGATION_TIME_UNIT_FIVE_DAYS, { 2024, 3, 8 }, { 2024, 3, 6 }, { 2024, 3, 11 } },
  { "last-of-month",
    LEGATION_TIME_UNIT_FIVE_DAYS,
    { 2024, 3, 31 },
    { 2024, 3, 26 },
    { 2024, 4, 1 } },
  { "ten-days", LEGATION_TIME_UNIT_TEN_DAYS, { 2023, 2, 28 }, { 2023, 2, 21 }, { 2023, 3, 1 } },
  { "month", LEGATION_TIME_UNIT_MONTH, { 2023, 12, 31 }, { 2023, 12, 1 }, { 2024, 1, 1 } },
  { "quarter", LEGATION_TIME_UNIT_QUARTER, { 2024, 9, 30 }, { 2024, 7, 1 }, { 2024, 10, 1 } },
  { "last-quarter", LEGATION_TIME_UNIT_QUARTER, { 2024, 11, 1 }, { 2024, 10, 1 }, { 2025, 1, 1 } },
  { "year", LEGATION_TIME_UNIT_YEAR, { 2024, 12, 31 }, { 2024, 1, 1 }, { 2025, 1, 1 } },
  { "five-years", LEGATION_TIME_UNIT_FIVE_YEARS, { 2024, 5, 5 }, { 2020, 1, 1 }, { 2025, 1, 1 } },
  { "decade", LEGATION_TIME_UNIT_DECADE, { 1999, 5, 5 }, { 1990, 1, 1 }, { 2000, 1, 1 } },
  { "before-year-0", LEGATION_TIME_UNIT_DECADE, { -3, 5, 5 }, { -10, 1, 1 }, { 0, 1, 1 } },
  { "century", LEGATION_TIME_UNIT_CENTURY, { 1999, 5, 5 }, { 1900, 1, 1 }, { 2000, 1, 1 } },
};

static LegationDay
day (const int *ymd)
{
  return legation_day_from_ymd (ymd[0], ymd[1], ymd[2]);
}

static void
check_unit (gconstpointer data)
{
  const Unit *test = data;

  g_assert_cmpint (legation_time_unit_floor (test->unit, day (test->day)), ==, day (test->first));
  g_assert_cmpint (legation_time_unit_next (test->unit, day (test->day)), ==, day (test->next));
  g_assert_cmpint (legation_time_unit_floor (test->unit, day (test->first)), ==, day (test->first));
}

typedef struct
{
  const char *name;
  int first[3];
  int last[3];
  double width;
  const char *labels; /* those in view, joined with commas */
} Ruler;

static const Ruler rulers[] = {
  { "opening-view", { 2023, 3, 1 }, { 2026, 1, 31 }, 660, "2024,2025,2026" },
  { "quarters", { 2024, 1, 1 }, { 2025, 12, 31 }, 900, "2024,Apr,Jul,Oct,2025,Apr,Jul,Oct" },
  { "months", { 2023, 12, 15 }, { 2024, 4, 14 }, 660, "2024,Feb,Mar,Apr" },
  { "months-of-one-year", { 2024, 2, 15 }, { 2024, 6, 14 }, 660, "Mar 2024,Apr,May,Jun" },
  { "days", { 2025, 10, 5 }, { 2025, 10, 18 }, 350, "6 Oct 2025,11 Oct,16 Oct" },
  { "every-day",
    { 2025, 10, 5 },
    { 2025, 10, 18 },
    1500,
    "5 Oct 2025,6 Oct,7 Oct,8 Oct,9 Oct,10 Oct,11 Oct,12 Oct,13 Oct,14 Oct,15 Oct,16 Oct,17 Oct,"
    "18 Oct" },
  { "new-year", { 2024, 12, 28 }, { 2025, 1, 10 }, 660, "1 Jan 2025,6 Jan" },
  { "decades",
    { 1948, 1, 1 },
    { 2028, 12, 31 },
    660,
    "1950,1955,1960,1965,1970,1975,1980,1985,1990,1995,2000,2005,2010,2015,2020,2025" },
  { "narrow-decades",
    { 1948, 1, 1 },
    { 2028, 12, 31 },
    350,
    "1950,1960,1970,1980,1990,2000,2010,2020" },
};

static GArray *
make_ticks (const Ruler *test, LegationTimeAxis *axis)
{
  *axis
      = legation_time_axis_new ((LegationSpan){ day (test->first), day (test->last) }, test->width);

  return legation_time_ticks_new (axis, DIGIT);
}

static void
check_labels (gconstpointer data)
{
  const Ruler *test = data;
  LegationTimeAxis axis;
  g_autoptr (GArray) ticks = make_ticks (test, &axis);
  g_autoptr (GString) labels = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++)
    {
      const LegationTimeTick *tick = &g_array_index (ticks, LegationTimeTick, i);

      if (tick->label[0] == '\0' || tick->x < 0)
        continue;
      if (labels->len > 0)
        g_string_append_c (labels, ',');
      g_string_append (labels, tick->label);
    }
  g_assert_cmpstr (labels->str, ==, test->labels);
}

static void
check_room (gconstpointer data)
{
  const Ruler *test = data;
  LegationTimeAxis axis;
  g_autoptr (GArray) ticks = make_ticks (test, &axis);
  double end = -G_MAXDOUBLE, before = -G_MAXDOUBLE;

  for (guint i = 0; i < ticks->len; i++)
    {
      const LegationTimeTick *tick = &g_array_index (ticks, LegationTimeTick, i);

      g_assert_cmpfloat (tick->x, >, before);
      g_assert_cmpfloat (tick->x, <, test->width);
      if (before >= 0)
        g_assert_cmpfloat (tick->x - before, >=, 2.5);
      before = tick->x;
      if (tick->label[0] == '\0')
        continue;
      g_assert_cmpfloat (tick->x, >=, end);
      end = tick->x + (double) strlen (tick->label) * DIGIT;
    }
}

void
add_ticks_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ticks/unit/%s", units[i].name);

      g_test_add_data_func (path, &units[i], check_unit);
    }
  for (guint i = 0; i < G_N_ELEMENTS (rulers); i++)
    {
      g_autofree char *labels = g_strdup_printf ("/ticks/labels/%s", rulers[i].name);
      g_autofree char *room = g_strdup_printf ("/ticks/room/%s", rulers[i].name);

      g_test_add_data_func (labels, &rulers[i], check_labels);
      g_test_add_data_func (room, &rulers[i], check_room);
    }
}
