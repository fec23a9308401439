/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as people read them, and as JSON. */

#include "test-date.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *full;
  const char *abbreviated; /* NULL: the same */
} DisplayCase;

static const DisplayCase displays[] = {
  { "day", "2024-03-25", "25 March 2024", "25 Mar 2024" },
  { "day-one-digit", "2024-05-01", "1 May 2024", "1 May 2024" },
  { "month", "2024-03", "March 2024", "Mar 2024" },
  { "september", "2024-09", "September 2024", "Sep 2024" },
  { "year", "2024", "2024", NULL },
  { "time", "2024-03-25T14:30:00+09:00", "25 March 2024", "25 Mar 2024" },
  { "decade", "196X", "1960s", NULL },
  { "decade-like-century", "200X", "2000–2009", NULL },
  { "century", "19XX", "1900–1999", NULL },
  { "millennium", "2XXX", "2000–2999", NULL },
  { "spring", "2021-21", "spring 2021", NULL },
  { "summer", "2021-22", "summer 2021", NULL },
  { "autumn", "2021-23", "autumn 2021", NULL },
  { "winter", "2021-24", "winter 2021–2022", NULL },
  { "bce", "-0044", "45 BCE", NULL },
  { "bce-day", "-0044-03-15", "15 March 45 BCE", "15 Mar 45 BCE" },
  { "year-zero", "0000", "1 BCE", NULL },
  { "early-year", "0044", "44 CE", NULL },
  { "early-month", "0999-12", "December 999 CE", "Dec 999 CE" },
  { "bce-decade", "-004X", "50–41 BCE", NULL },
  { "early-decade", "004X", "40–49 CE", NULL },
  { "first-decade", "000X", "1 BCE–9 CE", NULL },
  { "long-year", "Y170000002", "170000002", NULL },
  { "long-year-bce", "Y-17000", "17001 BCE", NULL },

  { "about", "2024-03~", "about March 2024", "about Mar 2024" },
  { "uncertain", "2024-03?", "March 2024, uncertain", "Mar 2024, uncertain" },
  { "about-uncertain", "2004%", "about 2004, uncertain", NULL },
  { "about-decade", "196X~", "about 1960s", NULL },
  { "month-approximate", "2004-~06-11", "11 June 2004, month approximate",
    "11 Jun 2004, month approximate" },
  { "group-approximate", "2004-06~-11", "11 June 2004, year and month approximate",
    "11 Jun 2004, year and month approximate" },
  { "year-uncertain", "2004?-06", "June 2004, year uncertain", "Jun 2004, year uncertain" },
  { "two-components", "?2004-06-~11", "11 June 2004, day approximate, year uncertain",
    "11 Jun 2004, day approximate, year uncertain" },
  { "all-components", "~2004-~06", "about June 2004", "about Jun 2004" },
  { "day-unspecified", "1985-04-XX", "April 1985, day not stated", "Apr 1985, day not stated" },
  { "month-unspecified", "2004-XX", "2004, month not stated", NULL },
  { "month-day-unspecified", "1985-XX-XX", "1985, day not stated", NULL },
  { "day-unspecified-about", "1985-04-XX%", "about April 1985, day not stated, uncertain",
    "about Apr 1985, day not stated, uncertain" },

  { "days-of-month", "2025-10-09/2025-10-11", "9–11 October 2025", "9–11 Oct 2025" },
  { "days-of-year", "2025-09-30/2025-10-02", "30 September – 2 October 2025",
    "30 Sep – 2 Oct 2025" },
  { "days-of-two-years", "2024-12-30/2025-01-02", "30 December 2024 – 2 January 2025",
    "30 Dec 2024 – 2 Jan 2025" },
  { "same-day", "2025-10-09/2025-10-09", "9 October 2025", "9 Oct 2025" },
  { "months-of-year", "2024-03/2024-05", "March – May 2024", "Mar – May 2024" },
  { "months-of-two-years", "2024-12/2025-01", "December 2024 – January 2025",
    "Dec 2024 – Jan 2025" },
  { "months-far-apart", "2023-08/2025-10", "August 2023 – October 2025", "Aug 2023 – Oct 2025" },
  { "years", "2004/2008", "2004 – 2008", NULL },
  { "seasons", "2021-21/2021-23", "spring 2021 – autumn 2021", NULL },
  { "mixed", "2004-02-01/2005", "1 February 2004 – 2005", "1 Feb 2004 – 2005" },
  { "day-and-month-of-year", "2004-02-01/2004-03", "1 February 2004 – March 2004",
    "1 Feb 2004 – Mar 2004" },
  { "both-about", "2024-03~/2024-05~", "about March – May 2024", "about Mar – May 2024" },
  { "both-uncertain", "2025-10-09?/2025-10-11?", "9–11 October 2025, uncertain",
    "9–11 Oct 2025, uncertain" },
  { "start-about", "2024-03~/2024-05", "about March 2024 – May 2024", "about Mar 2024 – May 2024" },
  { "start-uncertain", "2024?/2025", "2024 (uncertain) – 2025", NULL },
  { "end-uncertain", "2024/2025%", "2024 – about 2025 (uncertain)", NULL },
  { "start-unspecified", "2004-06-XX/2004-07-03", "June 2004 (day not stated) – 3 July 2004",
    "Jun 2004 (day not stated) – 3 Jul 2004" },
  { "open-end", "2008/..", "since 2008", NULL },
  { "open-end-about", "2008-03~/..", "since about March 2008", "since about Mar 2008" },
  { "unknown-end", "2007/", "from 2007, end not known", NULL },
  { "open-start", "../2023-08", "until August 2023", "until Aug 2023" },
  { "unknown-start", "/2023-08", "until August 2023, start not known",
    "until Aug 2023, start not known" },
  { "unknown-start-uncertain", "/2023?", "until 2023 (uncertain), start not known", NULL },

  { "one-of-days", "[2025-10-06..2025-10-12]", "6–12 October 2025, day not stated",
    "6–12 Oct 2025, day not stated" },
  { "one-of-days-of-months", "[2025-09-30..2025-10-02]",
    "30 September – 2 October 2025, day not stated", "30 Sep – 2 Oct 2025, day not stated" },
  { "one-of-days-of-years", "[2024-12-30..2025-01-02]",
    "sometime in 30 December 2024 – 2 January 2025", "sometime in 30 Dec 2024 – 2 Jan 2025" },
  { "one-of-days-same", "[2025-10-06..2025-10-06]", "6 October 2025", "6 Oct 2025" },
  { "one-of-months-of-year", "[2025-03..2025-10]", "March – October 2025, month not stated",
    "Mar – Oct 2025, month not stated" },
  { "one-of-months", "[2023-08..2025-10]", "sometime in August 2023 – October 2025",
    "sometime in Aug 2023 – Oct 2025" },
  { "one-of-months-uncertain", "[2023-08?..2025-10?]",
    "sometime in August 2023 – October 2025, uncertain",
    "sometime in Aug 2023 – Oct 2025, uncertain" },
  { "one-of-seasons-of-year", "[2021-21..2021-23]", "spring 2021 – autumn 2021, season not stated",
    NULL },
  { "one-of-seasons", "[2021-21..2022-23]", "sometime in spring 2021 – autumn 2022", NULL },
  { "one-of-years", "[2023..2025]", "sometime in 2023 – 2025", NULL },
  { "one-of-years-same", "[2023..2023]", "2023", NULL },
  { "one-of-years-about", "[2023~..2025~]", "sometime in about 2023 – 2025", NULL },
  { "one-of-decades", "[196X..198X]", "sometime in 1960s – 1980s", NULL },
  { "one-of-mixed", "[2023..2025-06]", "sometime in 2023 – June 2025",
    "sometime in 2023 – Jun 2025" },
  { "one-of-mixed-of-year", "[2025-03..2025-06-09]", "March 2025 – 9 June 2025, date not stated",
    "Mar 2025 – 9 Jun 2025, date not stated" },
  { "one-of-centuries", "[18XX..19XX]", "sometime in 1800–1899 – 1900–1999", NULL },
  { "one-of-two-months", "[2024-06,2025-06]", "June 2024 or June 2025", "Jun 2024 or Jun 2025" },
  { "one-of-list-range-months", "[2023-08..2025-10,2026]", "August 2023 – October 2025 or 2026",
    "Aug 2023 – Oct 2025 or 2026" },
  { "all-of-months", "{2023-08..2025-10}", "August 2023 – October 2025, every month",
    "Aug 2023 – Oct 2025, every month" },
  { "one-of-two", "[2002,2003]", "2002 or 2003", NULL },
  { "one-of-three", "[2002,2003,2005]", "2002, 2003 or 2005", NULL },
  { "one-of-list-range", "[1667,1668,1670..1672]", "1667, 1668 or 1670 – 1672", NULL },
  { "one-of-uncertain", "[2002?,2003]", "2002 (uncertain) or 2003", NULL },
  { "one-of-one", "[2002?]", "2002, uncertain", NULL },
  { "one-of-earlier", "[..1760-12-03]", "3 December 1760 or earlier", "3 Dec 1760 or earlier" },
  { "one-of-later", "[1760-12..]", "December 1760 or later", "Dec 1760 or later" },
  { "all-of", "{2002,2007,2012}", "2002, 2007 and 2012", NULL },
  { "all-of-two", "{2002,2007-03}", "2002 and March 2007", "2002 and Mar 2007" },
  { "all-of-range", "{1960..1965}", "1960 – 1965, every year", NULL },
  { "all-of-range-days", "{2025-10-06..2025-10-12}", "6–12 October 2025, every day",
    "6–12 Oct 2025, every day" },
  { "all-of-earlier", "{..1984}", "1984 and earlier", NULL },
  { "all-of-later", "{1984..}", "1984 and later", NULL },
};

static void
test_display (gconstpointer data)
{
  const DisplayCase *display = data;
  g_autoptr (LegationDate) date = date_test_parse (display->text);
  g_autofree char *full = legation_date_to_display (date, LEGATION_DATE_STYLE_LONG);
  g_autofree char *abbreviated = legation_date_to_display (date, LEGATION_DATE_STYLE_SHORT);

  g_assert_cmpstr (full, ==, display->full);
  g_assert_cmpstr (abbreviated, ==, display->abbreviated ? display->abbreviated : display->full);
}

static void
test_all_months (void)
{
  static const char *const names[] = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December",
  };

  for (int i = 0; i < 12; i++)
    {
      g_autofree char *month_text = g_strdup_printf ("2024-%02d", i + 1);
      g_autofree char *day_text = g_strdup_printf ("2024-%02d-09", i + 1);
      g_autofree char *month_expected = g_strdup_printf ("%s 2024", names[i]);
      g_autofree char *day_expected = g_strdup_printf ("9 %s 2024", names[i]);
      g_autofree char *short_expected = g_strdup_printf ("9 %.3s 2024", names[i]);
      g_autoptr (LegationDate) month = date_test_parse (month_text);
      g_autoptr (LegationDate) day = date_test_parse (day_text);
      g_autofree char *month_full = legation_date_to_display (month, LEGATION_DATE_STYLE_LONG);
      g_autofree char *day_full = legation_date_to_display (day, LEGATION_DATE_STYLE_LONG);
      g_autofree char *day_short = legation_date_to_display (day, LEGATION_DATE_STYLE_SHORT);
      g_autofree char *month_short = legation_date_to_display (month, LEGATION_DATE_STYLE_SHORT);

      g_assert_cmpstr (month_full, ==, month_expected);
      g_assert_cmpstr (day_full, ==, day_expected);
      g_assert_cmpstr (day_short, ==, short_expected);
      g_assert_cmpstr (month_short, ==, short_expected + 2);
    }
}

typedef struct
{
  const char *name;
  const char *text;
  const char *json;
} JsonCase;

static const JsonCase jsons[] = {
  { "day", "2024-03-25",
    "{\"edtf\":\"2024-03-25\",\"form\":\"single\",\"earliest\":\"2024-03-25\","
    "\"latest\":\"2024-03-25\",\"start\":\"known\",\"end\":\"known\",\"precision\":\"day\","
    "\"qualifiers\":[],\"text\":\"25 March 2024\"}" },
  { "about-month", "2024-02~",
    "{\"edtf\":\"2024-02~\",\"form\":\"single\",\"earliest\":\"2024-02-01\","
    "\"latest\":\"2024-02-29\",\"start\":\"known\",\"end\":\"known\",\"precision\":\"month\","
    "\"qualifiers\":[\"approximate\"],\"text\":\"about February 2024\"}" },
  { "open-end", "2008%/..",
    "{\"edtf\":\"2008%/..\",\"form\":\"interval\",\"earliest\":\"2008-01-01\",\"latest\":null,"
    "\"start\":\"known\",\"end\":\"open\",\"precision\":\"year\","
    "\"qualifiers\":[\"uncertain\",\"approximate\"],"
    "\"text\":\"since about 2008 (uncertain)\"}" },
  { "unknown-start", "/2023-24",
    "{\"edtf\":\"/2023-24\",\"form\":\"interval\",\"earliest\":null,\"latest\":\"2024-02-29\","
    "\"start\":\"unknown\",\"end\":\"known\",\"precision\":\"season\",\"qualifiers\":[],"
    "\"text\":\"until winter 2023–2024, start not known\"}" },
  { "one-of", "[196X?,1972]",
    "{\"edtf\":\"[196X?,1972]\",\"form\":\"one-of\",\"earliest\":\"1960-01-01\","
    "\"latest\":\"1972-12-31\",\"start\":\"known\",\"end\":\"known\",\"precision\":\"decade\","
    "\"qualifiers\":[\"uncertain\"],\"text\":\"1960s (uncertain) or 1972\"}" },
  { "all-of", "{-0044,19XX}",
    "{\"edtf\":\"{-0044,19XX}\",\"form\":\"all-of\",\"earliest\":\"-0044-01-01\","
    "\"latest\":\"1999-12-31\",\"start\":\"known\",\"end\":\"known\",\"precision\":\"century\","
    "\"qualifiers\":[],\"text\":\"45 BCE and 1900–1999\"}" },
  { "long-years", "Y-170000002/Y12000",
    "{\"edtf\":\"Y-170000002/Y12000\",\"form\":\"interval\",\"earliest\":\"Y-170000002\","
    "\"latest\":\"Y12000\",\"start\":\"known\",\"end\":\"known\",\"precision\":\"year\","
    "\"qualifiers\":[],\"text\":\"170000003 BCE – 12000\"}" },
  { "millennium", "1XXX",
    "{\"edtf\":\"1XXX\",\"form\":\"single\",\"earliest\":\"1000-01-01\","
    "\"latest\":\"1999-12-31\",\"start\":\"known\",\"end\":\"known\","
    "\"precision\":\"millennium\",\"qualifiers\":[],\"text\":\"1000–1999\"}" },
};

static void
test_json (gconstpointer data)
{
  const JsonCase *json = data;
  g_autoptr (LegationDate) date = date_test_parse (json->text);
  g_autoptr (JsonNode) node = legation_date_to_json (date);
  g_autofree char *text = json_to_string (node, FALSE);

  g_assert_cmpstr (text, ==, json->json);
}

void
add_date_display_tests (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (displays); i++)
    {
      g_autofree char *path = g_strconcat ("/date/display/", displays[i].name, NULL);

      g_test_add_data_func (path, &displays[i], test_display);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (jsons); i++)
    {
      g_autofree char *path = g_strconcat ("/date/json/", jsons[i].name, NULL);

      g_test_add_data_func (path, &jsons[i], test_json);
    }
  g_test_add_func ("/date/display-all/months", test_all_months);
}
