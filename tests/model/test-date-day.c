/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days of the proleptic Gregorian calendar, against known Julian Day Numbers and against counting
 * month by month. */

#include "test-date.h"

typedef struct
{
  const char *name;
  gint64 year;
  int month;
  int day;
  LegationDay number;
} KnownDay;

static const KnownDay known_days[] = {
  { "unix-epoch", 1970, 1, 1, 2440588 },
  { "j2000", 2000, 1, 1, 2451545 },
  { "modified-epoch", 1858, 11, 17, 2400001 },
  { "first-gregorian", 1582, 10, 15, 2299161 },
  { "julian-epoch", -4713, 11, 24, 0 },
  { "before-julian-epoch", -4713, 11, 23, -1 },
  { "year-one", 1, 1, 1, 1721426 },
  { "year-zero", 0, 1, 1, 1721060 },
  { "leap-day", 2024, 2, 29, 2460370 },
  { "billion", 1000000000, 1, 1, 365242500000 + 1721060 },
  { "minus-billion", -1000000000, 1, 1, -365242500000 + 1721060 },
};

static void
test_known_day (gconstpointer data)
{
  const KnownDay *known = data;
  gint64 year;
  int month, day;

  g_assert_cmpint (legation_day_from_ymd (known->year, known->month, known->day), ==,
                   known->number);

  legation_day_to_ymd (known->number, &year, &month, &day);
  g_assert_cmpint (year, ==, known->year);
  g_assert_cmpint (month, ==, known->month);
  g_assert_cmpint (day, ==, known->day);
}

static void
test_leap_years (void)
{
  static const struct
  {
    gint64 year;
    int days;
  } februaries[] = {
    { 1900, 28 }, { 2000, 29 }, { 2023, 28 }, { 2024, 29 }, { 0, 29 },
    { -1, 28 },   { -4, 29 },   { -100, 28 }, { -400, 29 }, { 2100, 28 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (februaries); i++)
    g_assert_cmpint (legation_day_days_in_month (februaries[i].year, 2), ==, februaries[i].days);

  g_assert_cmpint (legation_day_days_in_month (2023, 1), ==, 31);
  g_assert_cmpint (legation_day_days_in_month (2023, 4), ==, 30);
  g_assert_cmpint (legation_day_days_in_month (2023, 12), ==, 31);
}

static void
assert_round_trip (LegationDay number, gint64 year, int month, int day)
{
  gint64 y;
  int m, d;

  g_assert_cmpint (legation_day_from_ymd (year, month, day), ==, number);
  legation_day_to_ymd (number, &y, &m, &d);
  g_assert_cmpint (y, ==, year);
  g_assert_cmpint (m, ==, month);
  g_assert_cmpint (d, ==, day);
}

/* Days add up: 10,000 years of months, each counted on from the one before. */
static void
test_counting (void)
{
  static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  LegationDay number = legation_day_from_ymd (-5000, 1, 1);

  for (int year = -5000; year <= 5000; year++)
    for (int month = 1; month <= 12; month++)
      {
        const gboolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        const int n_days = lengths[month - 1] + (month == 2 && leap ? 1 : 0);
        const int middle = 2 + ABS (year * 7 + month) % 26;

        assert_round_trip (number, year, month, 1);
        assert_round_trip (number + middle - 1, year, month, middle);
        assert_round_trip (number + n_days - 1, year, month, n_days);
        number += n_days;
      }
}

static void
test_extremes (void)
{
  gint64 year;
  int month, day;

  legation_day_to_ymd (LEGATION_DAY_MIN, &year, &month, &day);
  g_assert_cmpint (year, <, -1000000000);
  g_assert_cmpint (month, >=, 1);
  g_assert_cmpint (month, <=, 12);
  legation_day_to_ymd (LEGATION_DAY_MAX, &year, &month, &day);
  g_assert_cmpint (year, >, 1000000000);
  g_assert_cmpint (day, >=, 1);
  g_assert_cmpint (day, <=, 31);

  g_assert_cmpint (legation_day_from_ymd (G_MAXINT64, 1, 1), ==, LEGATION_DAY_MAX);
  g_assert_cmpint (legation_day_from_ymd (G_MININT64, 1, 1), ==, LEGATION_DAY_MIN);
  legation_day_to_ymd (2440588, NULL, NULL, NULL);
}

void
add_date_day_tests (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (known_days); i++)
    {
      g_autofree char *path = g_strconcat ("/day/known/", known_days[i].name, NULL);

      g_test_add_data_func (path, &known_days[i], test_known_day);
    }
  g_test_add_func ("/day/leap-years", test_leap_years);
  g_test_add_func ("/day/counting", test_counting);
  g_test_add_func ("/day/extremes", test_extremes);
}
