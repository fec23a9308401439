/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the text of a date means. */

#include "test-date.h"

#include <stdio.h>

#define NONE LEGATION_QUALIFIER_NONE
#define UNCERTAIN LEGATION_QUALIFIER_UNCERTAIN
#define ABOUT LEGATION_QUALIFIER_APPROXIMATE
#define BOTH (LEGATION_QUALIFIER_UNCERTAIN | LEGATION_QUALIFIER_APPROXIMATE)

#define SINGLE LEGATION_DATE_SINGLE
#define INTERVAL LEGATION_DATE_INTERVAL
#define ONE_OF LEGATION_DATE_ONE_OF
#define ALL_OF LEGATION_DATE_ALL_OF

#define DAY LEGATION_PRECISION_DAY
#define MONTH LEGATION_PRECISION_MONTH
#define SEASON LEGATION_PRECISION_SEASON
#define YEAR LEGATION_PRECISION_YEAR
#define DECADE LEGATION_PRECISION_DECADE
#define CENTURY LEGATION_PRECISION_CENTURY
#define MILLENNIUM LEGATION_PRECISION_MILLENNIUM

typedef struct
{
  const char *name;
  const char *text;
  const char *earliest;
  const char *latest;
  LegationPrecision precision;
  LegationQualifiers qualifiers;
  LegationDateForm form;
} GoodCase;

static const GoodCase good_cases[] = {
  /* Level 0 */
  { "day", "1985-04-12", "1985-04-12", "1985-04-12", DAY, NONE, SINGLE },
  { "leap-day", "2000-02-29", "2000-02-29", "2000-02-29", DAY, NONE, SINGLE },
  { "month", "1985-04", "1985-04-01", "1985-04-30", MONTH, NONE, SINGLE },
  { "february", "1900-02", "1900-02-01", "1900-02-28", MONTH, NONE, SINGLE },
  { "leap-february", "2024-02", "2024-02-01", "2024-02-29", MONTH, NONE, SINGLE },
  { "december", "2024-12", "2024-12-01", "2024-12-31", MONTH, NONE, SINGLE },
  { "year", "1985", "1985-01-01", "1985-12-31", YEAR, NONE, SINGLE },
  { "year-zero", "0000", "0000-01-01", "0000-12-31", YEAR, NONE, SINGLE },
  { "year-9999", "9999", "9999-01-01", "9999-12-31", YEAR, NONE, SINGLE },
  { "time", "1985-04-12T23:20:30", "1985-04-12", "1985-04-12", DAY, NONE, SINGLE },
  { "time-utc", "1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12", DAY, NONE, SINGLE },
  { "time-zone-hours", "1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12", DAY, NONE, SINGLE },
  { "time-zone", "1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12", DAY, NONE, SINGLE },
  { "time-zone-zero", "1985-04-12T00:00:00+00:00", "1985-04-12", "1985-04-12", DAY, NONE, SINGLE },
  { "time-zone-west", "1985-04-12T01:00:00-00:30", "1985-04-12", "1985-04-12", DAY, NONE, SINGLE },
  { "time-leap-second", "2016-12-31T23:59:60Z", "2016-12-31", "2016-12-31", DAY, NONE, SINGLE },
  { "interval-years", "1964/2008", "1964-01-01", "2008-12-31", YEAR, NONE, INTERVAL },
  { "interval-months", "2004-06/2006-08", "2004-06-01", "2006-08-31", MONTH, NONE, INTERVAL },
  { "interval-days", "2004-02-01/2005-02-08", "2004-02-01", "2005-02-08", DAY, NONE, INTERVAL },
  { "interval-day-month", "2004-02-01/2005-02", "2004-02-01", "2005-02-28", MONTH, NONE, INTERVAL },
  { "interval-day-year", "2004-02-01/2005", "2004-02-01", "2005-12-31", YEAR, NONE, INTERVAL },
  { "interval-year-month", "2005/2006-02", "2005-01-01", "2006-02-28", YEAR, NONE, INTERVAL },
  { "interval-within", "2004-02-01/2004", "2004-02-01", "2004-12-31", YEAR, NONE, INTERVAL },
  { "interval-same", "2004/2004", "2004-01-01", "2004-12-31", YEAR, NONE, INTERVAL },
  /* Level 1 */
  { "year-long", "Y12000", "12000-01-01", "12000-12-31", YEAR, NONE, SINGLE },
  { "year-longer", "Y170000002", "170000002-01-01", "170000002-12-31", YEAR, NONE, SINGLE },
  { "year-long-negative", "Y-170000002", "-170000002-01-01", "-170000002-12-31", YEAR, NONE,
    SINGLE },
  { "year-furthest", "Y1000000000", "1000000000-01-01", "1000000000-12-31", YEAR, NONE, SINGLE },
  { "year-furthest-negative", "Y-1000000000", "-1000000000-01-01", "-1000000000-12-31", YEAR, NONE,
    SINGLE },
  { "year-negative", "-1985", "-1985-01-01", "-1985-12-31", YEAR, NONE, SINGLE },
  { "day-negative", "-0004-02-29", "-0004-02-29", "-0004-02-29", DAY, NONE, SINGLE },
  { "spring", "2001-21", "2001-03-01", "2001-05-31", SEASON, NONE, SINGLE },
  { "summer", "2001-22", "2001-06-01", "2001-08-31", SEASON, NONE, SINGLE },
  { "autumn", "2001-23", "2001-09-01", "2001-11-30", SEASON, NONE, SINGLE },
  { "winter", "2021-24", "2021-12-01", "2022-02-28", SEASON, NONE, SINGLE },
  { "winter-leap", "2023-24", "2023-12-01", "2024-02-29", SEASON, NONE, SINGLE },
  { "winter-uncertain", "2023-24?", "2023-12-01", "2024-02-29", SEASON, UNCERTAIN, SINGLE },
  { "uncertain", "1984?", "1984-01-01", "1984-12-31", YEAR, UNCERTAIN, SINGLE },
  { "approximate", "2004-06~", "2004-06-01", "2004-06-30", MONTH, ABOUT, SINGLE },
  { "uncertain-approximate", "2004-06-11%", "2004-06-11", "2004-06-11", DAY, BOTH, SINGLE },
  { "long-uncertain", "Y12000?", "12000-01-01", "12000-12-31", YEAR, UNCERTAIN, SINGLE },
  { "decade", "201X", "2010-01-01", "2019-12-31", DECADE, NONE, SINGLE },
  { "decade-approximate", "196X~", "1960-01-01", "1969-12-31", DECADE, ABOUT, SINGLE },
  { "decade-negative", "-004X", "-0049-01-01", "-0040-12-31", DECADE, NONE, SINGLE },
  { "decade-first", "000X", "0000-01-01", "0009-12-31", DECADE, NONE, SINGLE },
  { "decade-first-negative", "-000X", "-0009-01-01", "-0001-12-31", DECADE, NONE, SINGLE },
  { "century", "20XX", "2000-01-01", "2099-12-31", CENTURY, NONE, SINGLE },
  { "month-unspecified", "2004-XX", "2004-01-01", "2004-12-31", YEAR, NONE, SINGLE },
  { "day-unspecified", "1985-04-XX", "1985-04-01", "1985-04-30", MONTH, NONE, SINGLE },
  { "month-day-unspecified", "1985-XX-XX", "1985-01-01", "1985-12-31", YEAR, NONE, SINGLE },
  { "open-end", "1985-04-12/..", "1985-04-12", "+inf", DAY, NONE, INTERVAL },
  { "open-end-month", "1985-04/..", "1985-04-01", "+inf", MONTH, NONE, INTERVAL },
  { "open-start", "../1985-04", "-inf", "1985-04-30", MONTH, NONE, INTERVAL },
  { "unknown-end", "1985/", "1985-01-01", "+inf", YEAR, NONE, INTERVAL },
  { "unknown-start", "/1985-04-12", "-inf", "1985-04-12", DAY, NONE, INTERVAL },
  { "interval-qualified", "1984?/2004%", "1984-01-01", "2004-12-31", YEAR, BOTH, INTERVAL },
  { "interval-start-about", "1984-01-02~/2004-06-04", "1984-01-02", "2004-06-04", DAY, ABOUT,
    INTERVAL },
  { "unknown-end-about", "1985-04-12~/", "1985-04-12", "+inf", DAY, ABOUT, INTERVAL },
  { "open-start-uncertain", "../1985-04-12?", "-inf", "1985-04-12", DAY, UNCERTAIN, INTERVAL },
  { "interval-seasons", "2021-21/2021-24", "2021-03-01", "2022-02-28", SEASON, NONE, INTERVAL },
  { "interval-negative", "-0100/-0044", "-0100-01-01", "-0044-12-31", YEAR, NONE, INTERVAL },
  { "interval-long", "Y-20000/-0044", "-20000-01-01", "-0044-12-31", YEAR, NONE, INTERVAL },
  /* Level 2 */
  { "one-of", "[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", YEAR, NONE, ONE_OF },
  { "one-of-unordered", "[2003,2002]", "2002-01-01", "2003-12-31", YEAR, NONE, ONE_OF },
  { "one-of-range", "[2025-10-06..2025-10-12]", "2025-10-06", "2025-10-12", DAY, NONE, ONE_OF },
  { "one-of-earlier", "[..1760-12-03]", "-inf", "1760-12-03", DAY, NONE, ONE_OF },
  { "one-of-later", "[1760-12..]", "1760-12-01", "+inf", MONTH, NONE, ONE_OF },
  { "one-of-list-later", "[1760-01,1760-02,1760-12..]", "1760-01-01", "+inf", MONTH, NONE, ONE_OF },
  { "one-of-mixed", "[1667,1760-12]", "1667-01-01", "1760-12-31", YEAR, NONE, ONE_OF },
  { "one-of-one", "[2024]", "2024-01-01", "2024-12-31", YEAR, NONE, ONE_OF },
  { "one-of-level-1", "[196X~,1985-04-XX?,2001-21]", "1960-01-01", "2001-05-31", DECADE, BOTH,
    ONE_OF },
  { "all-of", "{1667,1668,1670..1672}", "1667-01-01", "1672-12-31", YEAR, NONE, ALL_OF },
  { "all-of-mixed", "{1960,1961-12}", "1960-01-01", "1961-12-31", YEAR, NONE, ALL_OF },
  { "all-of-earlier", "{..1984}", "-inf", "1984-12-31", YEAR, NONE, ALL_OF },
  { "group", "2004-06~-11", "2004-06-11", "2004-06-11", DAY, ABOUT, SINGLE },
  { "group-year", "2004?-06-11", "2004-06-11", "2004-06-11", DAY, UNCERTAIN, SINGLE },
  { "individual", "?2004-06-~11", "2004-06-11", "2004-06-11", DAY, BOTH, SINGLE },
  { "individual-month", "2004-%06-11", "2004-06-11", "2004-06-11", DAY, BOTH, SINGLE },
  { "individual-negative", "~-0044-03", "-0044-03-01", "-0044-03-31", MONTH, ABOUT, SINGLE },
  { "interval-individual", "2004-06-~01/2004-06-~20", "2004-06-01", "2004-06-20", DAY, ABOUT,
    INTERVAL },
  { "interval-unspecified", "2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03", MONTH, NONE,
    INTERVAL },
  { "millennium", "2XXX", "2000-01-01", "2999-12-31", MILLENNIUM, NONE, SINGLE },
  { "decade-month-unspecified", "196X-XX", "1960-01-01", "1969-12-31", DECADE, NONE, SINGLE },
};

LegationDay
date_test_day (const char *text)
{
  gint64 year;
  char *rest;
  int month, day;

  if (g_str_equal (text, "-inf"))
    return LEGATION_DAY_MIN;
  if (g_str_equal (text, "+inf"))
    return LEGATION_DAY_MAX;

  year = g_ascii_strtoll (text, &rest, 10);
  g_assert_cmpint (sscanf (rest, "-%2d-%2d", &month, &day), ==, 2);
  return legation_day_from_ymd (year, month, day);
}

LegationDate *
date_test_parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  LegationDate *date = legation_date_parse (text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (date);
  return date;
}

static void
test_good (gconstpointer data)
{
  const GoodCase *good = data;
  g_autoptr (LegationDate) date = date_test_parse (good->text);
  const LegationSpan extent = legation_date_get_extent (date);

  g_assert_cmpstr (legation_date_get_text (date), ==, good->text);
  g_assert_cmpint (extent.first, ==, date_test_day (good->earliest));
  g_assert_cmpint (extent.last, ==, date_test_day (good->latest));
  g_assert_cmpint (legation_date_get_precision (date), ==, good->precision);
  g_assert_cmpint (legation_date_get_qualifiers (date), ==, good->qualifiers);
  g_assert_cmpint (legation_date_get_form (date), ==, good->form);
}

typedef struct
{
  const char *name;
  const char *text;
  guint n_parts;
  struct
  {
    const char *first;
    const char *last;
    LegationBound bound;
    LegationPrecision precision;
    LegationQualifiers qualifiers;
    gboolean runs_on;
  } parts[4];
} PartsCase;

#define KNOWN LEGATION_BOUND_KNOWN
#define OPEN LEGATION_BOUND_OPEN
#define UNKNOWN LEGATION_BOUND_UNKNOWN

static const PartsCase parts_cases[] = {
  { "single", "196X~", 1, { { "1960-01-01", "1969-12-31", KNOWN, DECADE, ABOUT, FALSE } } },
  { "interval",
    "2004-02-01?/2005",
    2,
    { { "2004-02-01", "2004-02-01", KNOWN, DAY, UNCERTAIN, FALSE },
      { "2005-01-01", "2005-12-31", KNOWN, YEAR, NONE, FALSE } } },
  { "open-end",
    "2004-02/..",
    2,
    { { "2004-02-01", "2004-02-29", KNOWN, MONTH, NONE, FALSE },
      { "+inf", "+inf", OPEN, MONTH, NONE, FALSE } } },
  { "open-start",
    "../2004-02~",
    2,
    { { "-inf", "-inf", OPEN, MONTH, NONE, FALSE },
      { "2004-02-01", "2004-02-29", KNOWN, MONTH, ABOUT, FALSE } } },
  { "unknown-end",
    "2004-02/",
    2,
    { { "2004-02-01", "2004-02-29", KNOWN, MONTH, NONE, FALSE },
      { "2004-02-01", "+inf", UNKNOWN, MONTH, NONE, FALSE } } },
  { "unknown-start",
    "/2004-02",
    2,
    { { "-inf", "2004-02-29", UNKNOWN, MONTH, NONE, FALSE },
      { "2004-02-01", "2004-02-29", KNOWN, MONTH, NONE, FALSE } } },
  { "range",
    "[2025-10-06..2025-10-12]",
    2,
    { { "2025-10-06", "2025-10-06", KNOWN, DAY, NONE, TRUE },
      { "2025-10-12", "2025-10-12", KNOWN, DAY, NONE, FALSE } } },
  { "list",
    "{2002,2007,2012-03}",
    3,
    { { "2002-01-01", "2002-12-31", KNOWN, YEAR, NONE, FALSE },
      { "2007-01-01", "2007-12-31", KNOWN, YEAR, NONE, FALSE },
      { "2012-03-01", "2012-03-31", KNOWN, MONTH, NONE, FALSE } } },
  { "list-and-range",
    "[1667,1670..1672?]",
    3,
    { { "1667-01-01", "1667-12-31", KNOWN, YEAR, NONE, FALSE },
      { "1670-01-01", "1670-12-31", KNOWN, YEAR, NONE, TRUE },
      { "1672-01-01", "1672-12-31", KNOWN, YEAR, UNCERTAIN, FALSE } } },
  { "range-open-both-ends",
    "[..1984,1990..]",
    4,
    { { "-inf", "-inf", OPEN, YEAR, NONE, TRUE },
      { "1984-01-01", "1984-12-31", KNOWN, YEAR, NONE, FALSE },
      { "1990-01-01", "1990-12-31", KNOWN, YEAR, NONE, TRUE },
      { "+inf", "+inf", OPEN, YEAR, NONE, FALSE } } },
};

static void
test_parts (gconstpointer data)
{
  const PartsCase *parts_case = data;
  g_autoptr (LegationDate) date = date_test_parse (parts_case->text);

  g_assert_cmpuint (legation_date_get_n_parts (date), ==, parts_case->n_parts);
  for (guint i = 0; i < parts_case->n_parts; i++)
    {
      const LegationDatePart *part = legation_date_get_part (date, i);

      g_assert_cmpint (part->extent.first, ==, date_test_day (parts_case->parts[i].first));
      g_assert_cmpint (part->extent.last, ==, date_test_day (parts_case->parts[i].last));
      g_assert_cmpint (part->bound, ==, parts_case->parts[i].bound);
      g_assert_cmpint (part->precision, ==, parts_case->parts[i].precision);
      g_assert_cmpint (part->qualifiers, ==, parts_case->parts[i].qualifiers);
      g_assert_cmpint (part->runs_on, ==, parts_case->parts[i].runs_on);
    }

  g_assert_cmpint (legation_date_get_start_bound (date), ==, parts_case->parts[0].bound);
  g_assert_cmpint (legation_date_get_end_bound (date), ==,
                   parts_case->parts[parts_case->n_parts - 1].bound);
}

static void
test_boxed (void)
{
  g_auto (GValue) value = G_VALUE_INIT;
  LegationDate *date = date_test_parse ("2024-03");

  g_value_init (&value, LEGATION_TYPE_DATE);
  g_value_set_boxed (&value, date);
  legation_date_unref (date);

  g_assert_cmpstr (legation_date_get_text (g_value_get_boxed (&value)), ==, "2024-03");
}

void
add_date_tests (void)
{
  add_date_day_tests ();

  for (gsize i = 0; i < G_N_ELEMENTS (good_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/date/parse/", good_cases[i].name, NULL);

      g_test_add_data_func (path, &good_cases[i], test_good);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (parts_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/date/parts/", parts_cases[i].name, NULL);

      g_test_add_data_func (path, &parts_cases[i], test_parts);
    }
  g_test_add_func ("/date/boxed", test_boxed);

  add_date_refuse_tests ();
  add_date_relate_tests ();
  add_date_display_tests ();
}
