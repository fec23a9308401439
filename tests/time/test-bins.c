/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is certain stands in one bin, what is possible is spread evenly, and nothing is counted that
 * has no date. */

#include "legation-time-bins.h"

#include "test-time.h"

typedef struct
{
  const char *name;
  const char *date;
  guint count;
  int year; /* bins of which unit, from this year */
  int n_years;
  LegationTimeUnit unit;
  double certain; /* over all bins */
  double possible;
  guint n_bins; /* how many bins hold something */
} Case;

static const Case cases[] = {
  { "day", "2024-03-25", 1, 2024, 1, LEGATION_TIME_UNIT_MONTH, 1, 0, 1 },
  { "month", "2024-03", 1, 2024, 1, LEGATION_TIME_UNIT_MONTH, 1, 0, 1 },
  { "month-in-quarter", "2024-03", 1, 2024, 1, LEGATION_TIME_UNIT_QUARTER, 1, 0, 1 },
  { "year-in-months", "2024", 1, 2023, 3, LEGATION_TIME_UNIT_MONTH, 0, 1, 12 },
  { "year-in-quarters", "2024", 1, 2023, 3, LEGATION_TIME_UNIT_QUARTER, 0, 1, 4 },
  { "year-in-years", "2024", 1, 2020, 9, LEGATION_TIME_UNIT_YEAR, 1, 0, 1 },
  { "decade-in-years", "196X", 1, 1950, 30, LEGATION_TIME_UNIT_YEAR, 0, 1, 10 },
  { "uncertain-month", "2024-06?", 1, 2024, 1, LEGATION_TIME_UNIT_MONTH, 0, 1, 1 },
  { "approximate-month", "2024-06~", 1, 2024, 1, LEGATION_TIME_UNIT_MONTH, 0, 1, 1 },
  { "visit", "2025-10-09/2025-10-11", 1, 2025, 1, LEGATION_TIME_UNIT_MONTH, 1, 0, 1 },
  { "visit-over-new-year", "2024-12-30/2025-01-02", 1, 2024, 2, LEGATION_TIME_UNIT_MONTH, 2, 0, 2 },
  { "one-of-a-window", "[2025-10-06..2025-10-12]", 1, 2025, 1, LEGATION_TIME_UNIT_MONTH, 1, 0, 1 },
  { "one-of-two-months", "[2024-02,2024-07]", 1, 2024, 1, LEGATION_TIME_UNIT_MONTH, 0, 1, 2 },
  { "all-of-three-years", "{2002,2007,2012}", 1, 2000, 20, LEGATION_TIME_UNIT_YEAR, 3, 0, 3 },
  { "unknown-number", "2023-08/2025-10", 0, 2020, 10, LEGATION_TIME_UNIT_YEAR, 0, 1, 3 },
  { "goes-on", "2008/..", 1, 2007, 4, LEGATION_TIME_UNIT_YEAR, 3, 0, 3 },
  /* It had begun by the end of a month, by days of 2023, and had not ended, by days of 2024. */
  { "lasting-between-years", "2023/2024", 1, 2022, 4, LEGATION_TIME_UNIT_MONTH, 2,
    1998 / 365.0 + 2018 / 366.0, 24 },
  { "elsewhere", "1999-05", 1, 2024, 1, LEGATION_TIME_UNIT_MONTH, 0, 0, 0 },
};

static LegationTimeBins *
make_bins (const Case *test)
{
  const LegationSpan range = { legation_day_from_ymd (test->year, 1, 1),
                               legation_day_from_ymd (test->year + test->n_years - 1, 12, 31) };

  return legation_time_bins_new (range, test->unit);
}

static void
check_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (LegationTimeBins) bins = make_bins (test);
  g_autoptr (LegationDate) when = legation_date_parse (test->date, NULL);
  const LegationEvent event
      = { .when = when, .count = test->count, .channel = LEGATION_CHANNEL_PARTY };
  double certain = 0, possible = 0;
  guint n = 0;

  g_assert_nonnull (when);
  legation_time_bins_add (bins, &event, FALSE);
  for (guint i = 0; i < legation_time_bins_get_n (bins); i++)
    {
      const LegationTimeTally *tally = &legation_time_bins_get (bins, i)->shown;

      certain += tally->certain[LEGATION_CHANNEL_PARTY];
      possible += tally->possible[LEGATION_CHANNEL_PARTY];
      n += tally->certain[LEGATION_CHANNEL_PARTY] + tally->possible[LEGATION_CHANNEL_PARTY] > 0;
    }
  g_assert_cmpfloat_with_epsilon (certain, test->certain, 1e-9);
  g_assert_cmpfloat_with_epsilon (possible, test->possible, 1e-9);
  g_assert_cmpuint (n, ==, test->n_bins);
}

static void
check_units (void)
{
  const LegationSpan ten_years
      = { legation_day_from_ymd (2010, 1, 1), legation_day_from_ymd (2019, 12, 31) };
  LegationTimeAxis axis = legation_time_axis_new (ten_years, 610);

  g_assert_cmpint (legation_time_bins_choose_unit (&axis), ==, LEGATION_TIME_UNIT_MONTH);
  axis = legation_time_axis_new (ten_years, 590);
  g_assert_cmpint (legation_time_bins_choose_unit (&axis), ==, LEGATION_TIME_UNIT_QUARTER);
  axis = legation_time_axis_new (ten_years, 230);
  g_assert_cmpint (legation_time_bins_choose_unit (&axis), ==, LEGATION_TIME_UNIT_YEAR);
}

static void
check_whole_units (void)
{
  const LegationSpan range
      = { legation_day_from_ymd (2024, 2, 15), legation_day_from_ymd (2024, 4, 2) };
  g_autoptr (LegationTimeBins) bins = legation_time_bins_new (range, LEGATION_TIME_UNIT_MONTH);

  g_assert_cmpuint (legation_time_bins_get_n (bins), ==, 3);
  g_assert_cmpint (legation_time_bins_get (bins, 0)->span.first, ==,
                   legation_day_from_ymd (2024, 2, 1));
  g_assert_cmpint (legation_time_bins_get (bins, 2)->span.last, ==,
                   legation_day_from_ymd (2024, 4, 30));
}

static void
check_heights (void)
{
  const LegationSpan range
      = { legation_day_from_ymd (2024, 1, 1), legation_day_from_ymd (2024, 12, 31) };
  g_autoptr (LegationTimeBins) bins = legation_time_bins_new (range, LEGATION_TIME_UNIT_MONTH);
  g_autoptr (LegationDate) march = legation_date_parse ("2024-03", NULL);
  g_autoptr (LegationDate) maybe = legation_date_parse ("2024-03?", NULL);
  LegationEvent event = { .when = march, .count = 1, .channel = LEGATION_CHANNEL_STATE };
  const LegationTimeBin *bin;

  legation_time_bins_add (bins, &event, FALSE);
  event.channel = LEGATION_CHANNEL_PARTY;
  legation_time_bins_add (bins, &event, TRUE);
  event.when = maybe;
  legation_time_bins_add (bins, &event, FALSE);
  event.when = NULL;
  legation_time_bins_add (bins, &event, FALSE);

  bin = legation_time_bins_get (bins, 2);
  g_assert_cmpfloat (bin->shown.certain[LEGATION_CHANNEL_STATE], ==, 1);
  g_assert_cmpfloat (bin->context.certain[LEGATION_CHANNEL_PARTY], ==, 1);
  g_assert_cmpfloat (bin->shown.possible[LEGATION_CHANNEL_PARTY], ==, 1);
  g_assert_cmpfloat (legation_time_bins_get_highest (bins, LEGATION_SPAN_ALL), ==, 3);
}

void
add_bins_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/bins/spread/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], check_case);
    }
  g_test_add_func ("/bins/units", check_units);
  g_test_add_func ("/bins/whole-units", check_whole_units);
  g_test_add_func ("/bins/heights", check_heights);
}
