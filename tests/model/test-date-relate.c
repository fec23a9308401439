/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Was it in this span?": yes, perhaps or no; and the order of dates. */

#include "test-date.h"

#define NO LEGATION_RELATION_NO
#define POSSIBLE LEGATION_RELATION_POSSIBLE
#define CERTAIN LEGATION_RELATION_CERTAIN

typedef struct
{
  const char *name;
  const char *text;
  const char *first;
  const char *last;
  LegationRelation relation;
  LegationRelation in_window;
} RelationCase;

static const RelationCase relations[] = {
  { "day-in", "2024-03-25", "2024-03-25", "2024-03-25", CERTAIN, CERTAIN },
  { "day-before", "2024-03-25", "2024-03-26", "+inf", NO, NO },
  { "day-after", "2024-03-25", "-inf", "2024-03-24", NO, NO },
  { "month-in-year", "2024-03", "2024-01-01", "2024-12-31", CERTAIN, CERTAIN },
  { "month-exactly", "2024-03", "2024-03-01", "2024-03-31", CERTAIN, CERTAIN },
  { "month-but-a-day", "2024-03", "2024-03-02", "2024-12-31", POSSIBLE, POSSIBLE },
  { "month-last-day", "2024-03", "2024-03-31", "2024-12-31", POSSIBLE, POSSIBLE },
  { "year-in-day", "2024", "2024-06-01", "2024-06-01", POSSIBLE, POSSIBLE },
  { "year-in-next", "2024", "2025-01-01", "2025-12-31", NO, NO },
  { "day-unspecified", "1985-04-XX", "1985-04-10", "1985-04-10", POSSIBLE, POSSIBLE },
  { "winter-in-next-year", "2021-24", "2022-01-01", "2022-12-31", POSSIBLE, POSSIBLE },
  { "decade-in-year", "196X", "1965-01-01", "1965-12-31", POSSIBLE, POSSIBLE },
  { "decade-in-century", "196X", "1900-01-01", "1999-12-31", CERTAIN, CERTAIN },
  { "empty-span", "2024", "2024-06-02", "2024-06-01", NO, NO },

  { "about-decade-in-year", "196X~", "1965-01-01", "1965-12-31", POSSIBLE, POSSIBLE },
  { "about-decade-in-decade", "196X~", "1960-01-01", "1969-12-31", POSSIBLE, POSSIBLE },
  { "about-decade-before", "196X~", "1950-01-01", "1950-12-31", POSSIBLE, POSSIBLE },
  { "about-decade-long-before", "196X~", "1949-01-01", "1949-12-31", NO, NO },
  { "about-decade-in-three", "196X~", "1950-01-01", "1979-12-31", CERTAIN, CERTAIN },
  { "about-month", "2024-03~", "2024-02-01", "2024-04-30", CERTAIN, CERTAIN },
  { "about-month-before", "2024-03~", "2024-02-01", "2024-02-01", POSSIBLE, POSSIBLE },
  { "about-month-two-before", "2024-03~", "2024-01-31", "2024-01-31", NO, NO },
  { "about-month-after", "2024-03~", "2024-04-30", "2024-04-30", POSSIBLE, POSSIBLE },
  { "about-month-two-after", "2024-03~", "2024-05-01", "2024-05-01", NO, NO },
  { "about-february", "2024-02~", "2024-03-31", "2024-03-31", POSSIBLE, POSSIBLE },
  { "about-day", "2024-03-01~", "2024-02-29", "2024-02-29", POSSIBLE, POSSIBLE },
  { "about-day-two-before", "2024-03-01~", "2024-02-28", "2024-02-28", NO, NO },
  { "about-season", "2024-21~", "2023-12-01", "2024-08-31", CERTAIN, CERTAIN },
  { "about-season-before", "2024-21~", "2023-11-30", "2023-11-30", NO, NO },
  { "about-year", "2024~", "2023-01-01", "2025-12-31", CERTAIN, CERTAIN },
  { "about-century", "19XX~", "2099-12-31", "2099-12-31", POSSIBLE, POSSIBLE },
  { "about-year-of-day", "2024~-03-05", "2023-03-05", "2023-03-05", POSSIBLE, POSSIBLE },
  { "about-year-of-day-further", "2024~-03-05", "2023-03-04", "2023-03-04", NO, NO },
  { "about-year-of-leap-day", "2024~-02-29", "2023-02-28", "2025-02-28", CERTAIN, CERTAIN },
  { "about-month-of-day", "2024-03~-05", "2024-04-05", "2024-04-05", POSSIBLE, POSSIBLE },
  { "about-month-of-day-further", "2024-03~-05", "2024-04-06", "2024-04-06", NO, NO },
  { "about-day-alone", "2024-03-~05", "2024-03-04", "2024-03-06", CERTAIN, CERTAIN },

  { "uncertain-in", "2024-03?", "2024-01-01", "2024-12-31", POSSIBLE, POSSIBLE },
  { "uncertain-out", "2024-03?", "2025-01-01", "2025-12-31", NO, NO },
  { "uncertain-all", "2024-03?", "-inf", "+inf", CERTAIN, CERTAIN },
  { "uncertain-nearly-all", "2024-03?", "-inf", "2025-01-01", POSSIBLE, POSSIBLE },
  { "uncertain-component", "2024-?03-25", "2024-01-01", "2024-12-31", POSSIBLE, POSSIBLE },
  { "uncertain-about", "2024-03%", "2024-02-10", "2024-02-10", POSSIBLE, POSSIBLE },

  { "interval-in", "2025-10-09/2025-10-11", "2025-10-01", "2025-10-31", CERTAIN, CERTAIN },
  { "interval-last-day", "2025-10-09/2025-10-11", "2025-10-11", "2025-10-31", CERTAIN, POSSIBLE },
  { "interval-first-day", "2025-10-09/2025-10-11", "2025-10-01", "2025-10-09", CERTAIN, POSSIBLE },
  { "interval-inside", "2025-10-09/2025-10-11", "2025-10-10", "2025-10-10", CERTAIN, POSSIBLE },
  { "interval-after", "2025-10-09/2025-10-11", "2025-10-12", "2025-10-31", NO, NO },
  { "interval-years-between", "2004/2008", "2006-01-01", "2006-12-31", CERTAIN, POSSIBLE },
  { "interval-years-start", "2004/2008", "2004-06-01", "2004-06-30", POSSIBLE, POSSIBLE },
  { "interval-years-start-year", "2004/2008", "2004-01-01", "2004-12-31", CERTAIN, POSSIBLE },
  { "interval-years-start-second-half", "2004/2008", "2004-07-01", "2004-12-31", CERTAIN,
    POSSIBLE },
  { "interval-years-end", "2004/2008", "2008-01-01", "2008-06-30", CERTAIN, POSSIBLE },
  { "interval-years-last-day", "2004/2008", "2008-12-31", "2008-12-31", POSSIBLE, POSSIBLE },
  { "interval-same-year", "2004/2004", "2004-06-01", "2004-06-30", POSSIBLE, POSSIBLE },
  { "interval-day-to-year", "2004-02-01/2004", "2004-02-01", "2004-02-01", CERTAIN, POSSIBLE },
  { "interval-about", "2004~/2008", "2003-01-01", "2003-12-31", POSSIBLE, POSSIBLE },
  { "interval-about-first-year", "2004~/2008", "2005-12-31", "2005-12-31", CERTAIN, POSSIBLE },
  { "interval-about-start-year", "2004~/2008", "2005-12-30", "2005-12-30", POSSIBLE, POSSIBLE },
  { "interval-about-end", "2004/2008~", "2009-06-01", "2009-06-01", POSSIBLE, POSSIBLE },
  { "interval-uncertain", "2004/2008?", "2006-01-01", "2006-12-31", POSSIBLE, POSSIBLE },

  { "open-end", "2008/..", "2025-01-01", "2025-12-31", CERTAIN, POSSIBLE },
  { "open-end-first-year", "2008/..", "2008-03-01", "2008-03-31", POSSIBLE, POSSIBLE },
  { "open-end-before", "2008/..", "-inf", "2007-12-31", NO, NO },
  { "open-end-all-after", "2008/..", "2008-01-01", "+inf", CERTAIN, CERTAIN },
  { "open-start", "../2023-08", "1950-01-01", "1950-12-31", CERTAIN, POSSIBLE },
  { "open-start-last-month", "../2023-08", "2023-08-02", "2023-08-31", POSSIBLE, POSSIBLE },
  { "open-start-after", "../2023-08", "2023-09-01", "+inf", NO, NO },
  { "unknown-end-later", "2007/", "2025-01-01", "2025-12-31", POSSIBLE, POSSIBLE },
  { "unknown-end-start-year", "2007/", "2007-01-01", "2007-12-31", CERTAIN, POSSIBLE },
  { "unknown-end-start-part", "2007/", "2007-06-01", "2007-12-31", POSSIBLE, POSSIBLE },
  { "unknown-end-before", "2007/", "-inf", "2006-12-31", NO, NO },
  { "unknown-start-earlier", "/2023-08", "1950-01-01", "1950-12-31", POSSIBLE, POSSIBLE },
  { "unknown-start-end-month", "/2023-08", "2023-08-01", "2023-08-31", CERTAIN, POSSIBLE },
  { "unknown-start-end-part", "/2023-08", "2023-08-02", "2023-08-31", POSSIBLE, POSSIBLE },
  { "unknown-start-after", "/2023-08", "2023-09-01", "+inf", NO, NO },
  { "unknown-start-about-end", "/2023-08~", "2023-09-30", "2023-09-30", POSSIBLE, POSSIBLE },

  { "one-of-both", "[2002,2003]", "2002-01-01", "2003-12-31", CERTAIN, CERTAIN },
  { "one-of-one", "[2002,2003]", "2003-01-01", "2003-12-31", POSSIBLE, POSSIBLE },
  { "one-of-neither", "[2002,2005]", "2003-01-01", "2004-12-31", NO, POSSIBLE },
  { "one-of-uncertain-member", "[2002?,2003]", "2002-01-01", "2003-12-31", POSSIBLE, POSSIBLE },
  { "one-of-about-member", "[2002,2003~]", "2002-01-01", "2004-12-31", CERTAIN, CERTAIN },
  { "one-of-range", "[2025-10-06..2025-10-12]", "2025-10-01", "2025-10-31", CERTAIN, CERTAIN },
  { "one-of-range-day", "[2025-10-06..2025-10-12]", "2025-10-08", "2025-10-08", POSSIBLE,
    POSSIBLE },
  { "one-of-range-out", "[2025-10-06..2025-10-12]", "2025-10-13", "2025-10-31", NO, NO },
  { "one-of-earlier", "[..1760-12-03]", "1700-01-01", "1700-12-31", POSSIBLE, POSSIBLE },
  { "one-of-earlier-after", "[..1760-12-03]", "1760-12-04", "1800-12-31", NO, NO },
  { "one-of-earlier-all", "[..1760-12-03]", "-inf", "1760-12-03", CERTAIN, CERTAIN },
  { "one-of-later", "[1760-12..]", "1760-12-01", "+inf", CERTAIN, CERTAIN },

  { "all-of-one", "{2002,2007,2012}", "2007-01-01", "2007-12-31", CERTAIN, POSSIBLE },
  { "all-of-part-of-one", "{2002,2007,2012}", "2007-02-01", "2007-12-31", POSSIBLE, POSSIBLE },
  { "all-of-between", "{2002,2007,2012}", "2003-01-01", "2006-12-31", NO, POSSIBLE },
  { "all-of-uncertain-member", "{2002?,2007}", "2002-01-01", "2002-12-31", POSSIBLE, POSSIBLE },
  { "all-of-certain-member", "{2002?,2007}", "2007-01-01", "2007-12-31", CERTAIN, POSSIBLE },
  { "all-of-range-member", "{1960..1965}", "1962-01-01", "1962-12-31", CERTAIN, POSSIBLE },
  { "all-of-range-no-member", "{1960..1965}", "1962-02-01", "1963-11-30", POSSIBLE, POSSIBLE },
  { "all-of-range-second-member", "{1960..1965}", "1962-02-01", "1963-12-31", CERTAIN, POSSIBLE },
  { "all-of-range-after", "{1960..1965}", "1966-01-01", "1966-12-31", NO, NO },
  { "all-of-range-days", "{2024-03-01..2024-03-09}", "2024-03-05", "2024-03-05", CERTAIN,
    POSSIBLE },
  { "all-of-range-month", "{2024-03..2024-07}", "2024-04-30", "2024-05-31", CERTAIN, POSSIBLE },
  { "all-of-range-half-months", "{2024-03..2024-07}", "2024-04-02", "2024-05-30", POSSIBLE,
    POSSIBLE },
  { "all-of-range-last-month", "{2024-03..2024-07}", "2024-07-01", "2025-12-31", CERTAIN,
    POSSIBLE },
  { "all-of-range-past-last", "{2024-03..2024-07}", "2024-07-02", "2025-12-31", POSSIBLE,
    POSSIBLE },
  { "all-of-range-seasons", "{2023-21..2024-23}", "2023-12-01", "2024-02-29", CERTAIN, POSSIBLE },
  { "all-of-range-part-of-season", "{2023-21..2024-23}", "2023-12-02", "2024-05-30", POSSIBLE,
    POSSIBLE },
  { "all-of-range-uncertain", "{1960?..1965}", "1962-01-01", "1962-12-31", POSSIBLE, POSSIBLE },
  { "all-of-range-decades", "{196X..198X}", "1960-01-01", "1989-12-31", CERTAIN, CERTAIN },
  { "all-of-range-decades-at-zero", "{-001X..001X}", "0001-01-01", "0010-12-31", POSSIBLE,
    POSSIBLE },
  { "all-of-earlier", "{..1984}", "1950-01-01", "1950-12-31", CERTAIN, POSSIBLE },
  { "all-of-earlier-beginning", "{..1984}", "-inf", "1900-01-01", CERTAIN, POSSIBLE },
  { "all-of-earlier-after", "{..1984}", "1985-01-01", "+inf", NO, NO },
  { "all-of-later", "{1984..}", "2100-01-01", "2100-12-31", CERTAIN, POSSIBLE },
  { "all-of-later-end", "{1984..}", "2100-01-02", "+inf", CERTAIN, POSSIBLE },
};

/* Where the limits say how a date stands to a span, they say the same. */
static void
check_limits (const LegationDate *date, LegationSpan span, LegationRelation expected)
{
  LegationDateLimits limits;
  LegationRelation relation = POSSIBLE;

  if (!legation_date_get_limits (date, &limits))
    {
      g_assert_cmpint (legation_date_get_form (date), >=, LEGATION_DATE_ONE_OF);
      return;
    }
  if (span.first > span.last || legation_span_equal (span, LEGATION_SPAN_ALL))
    return;
  if (limits.earliest > span.last || limits.latest < span.first)
    relation = NO;
  else if (limits.begun <= span.last && limits.going_on >= span.first)
    relation = CERTAIN;
  g_assert_cmpint (relation, ==, expected);
}

static void
test_relation (gconstpointer data)
{
  const RelationCase *relation = data;
  g_autoptr (LegationDate) date = date_test_parse (relation->text);
  const LegationSpan span = { date_test_day (relation->first), date_test_day (relation->last) };

  g_assert_cmpint (legation_date_relate (date, span), ==, relation->relation);
  g_assert_cmpint (legation_date_relate_window (date, span), ==, relation->in_window);
  check_limits (date, span, relation->relation);
}

/* What all days for a start in @start and for an end in @end would say, one by one. */
static LegationRelation
count_relation (LegationSpan start, LegationSpan end, LegationSpan span)
{
  gboolean some = FALSE, every = TRUE;

  for (LegationDay s = start.first; s <= start.last; s++)
    for (LegationDay e = MAX (s, end.first); e <= end.last; e++)
      {
        if (s <= span.last && e >= span.first)
          some = TRUE;
        else
          every = FALSE;
      }
  if (!some)
    return NO;
  return every ? CERTAIN : POSSIBLE;
}

static void
test_by_counting (void)
{
  static const char *const texts[] = {
    "2024-02-10/2024-02-20", "2024-02/2024-03",    "2024-02-10/2024-02", "2024-02/2024-02-10",
    "2024-02/2024-02",       "2024-01-30/2024-02", "2024-02/2024-03-02",
  };
  const LegationDay first = date_test_day ("2024-01-25");
  const LegationDay last = date_test_day ("2024-04-05");

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (LegationDate) date = date_test_parse (texts[i]);
      const LegationSpan start = legation_date_get_part (date, 0)->extent;
      const LegationSpan end = legation_date_get_part (date, 1)->extent;

      for (LegationDay from = first; from <= last; from += 2)
        for (LegationDay to = from; to <= last; to += 3)
          {
            const LegationSpan span = { from, to };

            g_assert_cmpint (legation_date_relate (date, span), ==,
                             count_relation (start, end, span));
          }
    }
}

/* A narrower span never makes the answer surer, a wider one never less sure. */
static void
test_monotony (void)
{
  static const char *const texts[] = {
    "2024-03-05",   "2024-03~",           "2024-03-05?",       "[2024-02-10..2024-03-01]",
    "2024-02/2024", "2024-02-10/",        "/2024-02-20",       "{2024-02-05,2024-03}",
    "../2024-03",   "{2024-01..2024-03}", "2024-02~/2024-03~", "[2024-02,2024-03-01~]",
  };
  const LegationDay first = date_test_day ("2024-01-01");
  const LegationDay last = date_test_day ("2024-05-01");

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (LegationDate) date = date_test_parse (texts[i]);

      for (LegationDay from = first; from <= last; from += 3)
        for (LegationDay to = from; to <= last; to += 3)
          {
            const LegationSpan span = { from, to };
            const LegationRelation relation = legation_date_relate (date, span);
            const LegationRelation in_window = legation_date_relate_window (date, span);

            check_limits (date, span, relation);
            g_assert_cmpint (legation_date_relate (date, (LegationSpan){ from - 1, to }), >=,
                             relation);
            g_assert_cmpint (legation_date_relate (date, (LegationSpan){ from, to + 1 }), >=,
                             relation);
            g_assert_cmpint (legation_date_relate_window (date, (LegationSpan){ from - 1, to + 1 }),
                             >=, in_window);
          }
    }
}

/* In the order that lists have; no date comes last. */
static const char *const ordered[] = {
  "../1950",    "/1950",
  "[..1950]",   "/2024",
  "Y-20000",    "-0044",
  "1948",       "1960",
  "196X",       "1972-01-01/..",
  "2024-01-01", "2024-01-01T10:00:00",
  "2024-01",    "2024",
  "2024?",      "2024~",
  "2024/2025",  "2024/",
  "2024-01-02", "2024-03-25",
  "2024-03-26", NULL,
};

static int
compare_places_cb (gconstpointer a, gconstpointer b)
{
  return legation_date_compare (*(LegationDate *const *) a, *(LegationDate *const *) b);
}

static void
test_compare (void)
{
  g_autoptr (GPtrArray) dates = g_ptr_array_new ();

  for (gsize i = G_N_ELEMENTS (ordered); i > 0; i--)
    g_ptr_array_add (dates, ordered[i - 1] ? date_test_parse (ordered[i - 1]) : NULL);

  g_ptr_array_sort (dates, compare_places_cb);

  for (guint i = 0; i < dates->len; i++)
    {
      g_autoptr (LegationDate) date = g_ptr_array_index (dates, i);

      g_assert_cmpstr (date ? legation_date_get_text (date) : NULL, ==, ordered[i]);
    }
  g_assert_cmpint (legation_date_compare (NULL, NULL), ==, 0);
}

void
add_date_relate_tests (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (relations); i++)
    {
      g_autofree char *path = g_strconcat ("/date/relate/", relations[i].name, NULL);

      g_test_add_data_func (path, &relations[i], test_relation);
    }
  g_test_add_func ("/date/relate-all/by-counting", test_by_counting);
  g_test_add_func ("/date/relate-all/monotony", test_monotony);
  g_test_add_func ("/date/compare", test_compare);
}
