/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people type to say which time they mean, and what is understood. */

#include "session-fixture.h"

#include "legation-date-words.h"

/* What is known ends with October 2025. */
#define AS_OF "2025-10"

typedef struct
{
  const char *text;
  const char *meant; /* EDTF; an open end is “..”; NULL where it is refused */
} Case;

static const Case cases[] = {
  /* EDTF */
  { "2024", "2024" },
  { " 2024 ", "2024" },
  { "2024-10", "2024-10" },
  { "2024-10-09", "2024-10-09" },
  { "2012/2014", "2012/2014" },
  { "2012 / 2014", "2012/2014" },
  { "2012/..", "2012/.." },
  { "../2014", "../2014" },
  { "196X", "1960/1969" },
  { "2024-21", "2024-03/2024-05" },
  { "2024~", "2024" },
  { "[2012..2014]", "2012/2014" },
  { "-0044/0014", "-0044/0014" },

  /* Names of months, in any order, long and short */
  { "Oct 2025", "2025-10" },
  { "October 2025", "2025-10" },
  { "oct. 2025", "2025-10" },
  { "2025 October", "2025-10" },
  { "oct2025", "2025-10" },
  { "9 October 2025", "2025-10-09" },
  { "October 9, 2025", "2025-10-09" },
  { "Sept 2024", "2024-09" },
  { "in May 2024", "2024-05" },

  /* Ranges; what is said once goes for both */
  { "March to May 2024", "2024-03/2024-05" },
  { "March – May 2024", "2024-03/2024-05" },
  { "9–11 October 2025", "2025-10-09/2025-10-11" },
  { "30 September - 2 October 2025", "2025-09-30/2025-10-02" },
  { "December 2024 – January 2025", "2024-12/2025-01" },
  { "2024 March to May", "2024-03/2024-05" },
  { "2012-2014", "2012/2014" },
  { "2012–14", "2012/2014" },
  { "2023/24", "2023/2024" },
  { "from 2012 to 2014", "2012/2014" },
  { "from 2012 until 2014", "2012/2014" },
  { "between 2012 and 2014", "2012/2014" },
  { "2012 through March 2014", "2012/2014-03" },
  { "2024-10 to 2025-03", "2024-10/2025-03" },
  { "Oct 2024/Mar 2025", "2024-10/2025-03" },

  /* One end */
  { "since 2012", "2012/.." },
  { "from March 2012", "2012-03/.." },
  { "after 2012", "2013/.." },
  { "until 2014", "../2014" },
  { "before 2014", "../2013" },
  { "2008 –", "2008/.." },
  { "since 9 October 2025", "2025-10-09/.." },

  /* Parts of years, and more than a year */
  { "Q3 2024", "2024-07/2024-09" },
  { "2024 q1", "2024-01/2024-03" },
  { "spring 2024", "2024-03/2024-05" },
  { "winter 2024", "2024-12/2025-02" },
  { "winter 2024–2025", "2024-12/2025-02" },
  { "1990s", "1990/1999" },
  { "the 1990s", "1990/1999" },
  { "1960s to 1980s", "1960/1989" },
  { "45 BCE", "-0044" },
  { "44 CE", "0044" },
  { "45 BCE to 14 CE", "-0044/0014" },
  { "45 B.C.", "-0044" },
  { "A.D. 44", "0044" },

  /* Years of another era, if it is said: without that a year is one of the common era */
  { "2567 BE", "2024" },
  { "BE 2567", "2024" },
  { "B.E. 2555 to B.E. 2557", "2012/2014" },
  { "October 2568 BE", "2025-10" },
  { "2567", "2567" },

  /* Numbers with one meaning */
  { "25.3.2024", "2024-03-25" },
  { "3.2024", "2024-03" },
  { "2024. 10. 9.", "2024-10-09" },
  { "25/3/2024", "2024-03-25" },
  { "3/25/2024", "2024-03-25" },
  { "3/3/2024", "2024-03-03" },
  { "3/2024", "2024-03" },
  { "２０２４", "2024" },
  { "๒๐๒๔", "2024" },

  /* To the last day of what is known, whatever day it is today */
  { "last 5 years", "2020-11/2025-10" },
  { "past 6 months", "2025-05/2025-10" },
  { "last 30 days", "2025-10-02/2025-10-31" },
  { "last 2 weeks", "2025-10-18/2025-10-31" },
  { "last 2 decades", "2005-11/2025-10" },
  { "last year", "2024" },
  { "this year", "2025" },
  { "last month", "2025-09" },
  { "this month", "2025-10" },
  { "last decade", "2010/2019" },
  { "all", "../.." },

  /* What may mean two things, or nothing */
  { "", NULL },
  { "Oct", NULL },
  { "March to May", NULL },
  { "4/3/2024", NULL },
  { "2012 and 2014", NULL },
  { "2012 2014", NULL },
  { "2014 to 2012", NULL },
  { "31 June 2024", NULL },
  { "2024-13", NULL },
  { "octopus 2024", NULL },
  { "last", NULL },
  { "last 0 years", NULL },
  { "this 5 years", NULL },
  { "last week", NULL },
  { "since until 2012", NULL },
  { "9 2024", NULL },
  { "spring March 2024", NULL },
  { "1234567890", NULL },
  { "-", NULL },
  { "BE", NULL },
  { "BE Oct", NULL },
  { "since", NULL },
  { "\xff", NULL },
};

static LegationSpan
find_meant (const char *meant)
{
  if (g_str_equal (meant, "../.."))
    return LEGATION_SPAN_ALL;

  return fixture_span (meant);
}

static void
check (const LegationDateLexicon *lexicon, const char *text, const char *meant)
{
  g_autoptr (GError) error = NULL;
  LegationSpan span, expected;
  const gboolean understood
    = legation_date_words_read (lexicon, text, fixture_span (AS_OF).last, &span, &error);

  if (g_utf8_validate (text, -1, NULL))
    g_test_message ("“%s”", text);
  if (meant == NULL)
    {
      g_assert_false (understood);
      g_assert_nonnull (error);
      g_assert_cmpstr (error->message, !=, "");
      return;
    }
  g_assert_no_error (error);
  g_assert_true (understood);
  expected = find_meant (meant);
  g_assert_cmpint (span.first, ==, expected.first);
  g_assert_cmpint (span.last, ==, expected.last);
}

static void
test_cases (void)
{
  g_autoptr (LegationDateLexicon) lexicon = legation_date_lexicon_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check (lexicon, cases[i].text, cases[i].meant);
}

/* As translators give them: before or behind the number, written together, with accents or without. */
static void
test_languages (void)
{
  static const struct
  {
    LegationDateWord word;
    int value;
    const char *spellings;
  } words[] = {
    { LEGATION_DATE_WORD_YEARS, 0, "năm|년|年" },
    { LEGATION_DATE_WORD_MONTHS, 0, "tháng|월|月" },
    { LEGATION_DATE_WORD_DAYS, 0, "ngày|일|日" },
    { LEGATION_DATE_WORD_SINCE, 0, "từ|부터|から|с" },
    { LEGATION_DATE_WORD_UNTIL, 0, "đến|까지|まで" },
    { LEGATION_DATE_WORD_LAST, 0, "지난" },
    { LEGATION_DATE_WORD_BE, 0, "พ.ศ.|พุทธศักราช" },
    { LEGATION_DATE_WORD_MONTH, 3, "3월|März|марта|март|มีนาคม|มี.ค." },
    { LEGATION_DATE_WORD_MONTH, 10, "10월|октябрь|октября|ตุลาคม|ต.ค." },
  };
  static const Case typed[] = {
    { "tháng 10 năm 2025", "2025-10" },
    { "thang 10 nam 2025", "2025-10" },
    { "ngày 9 tháng 10 năm 2025", "2025-10-09" },
    { "từ năm 2012 đến năm 2014", "2012/2014" },
    { "2025년 10월 9일", "2025-10-09" },
    { "2025年10月9日", "2025-10-09" },
    { "2012년부터", "2012/.." },
    { "2012년부터 2014년까지", "2012/2014" },
    { "2012年から2014年まで", "2012/2014" },
    { "2014년까지", "../2014" },
    { "지난 5년", "2020-11/2025-10" },
    { "25. März 2024", "2024-03-25" },
    { "25. MARZ 2024", "2024-03-25" },
    { "9 октября 2025", "2025-10-09" },
    { "Октябрь 2025", "2025-10" },
    { "ตุลาคม 2025", "2025-10" },
    { "ต.ค. 2025", "2025-10" },
    { "9 ต.ค. 2025", "2025-10-09" },
    { "มี.ค. 2024 – ต.ค. 2025", "2024-03/2025-10" },
    { "ตุลาคม พ.ศ. 2568", "2025-10" },
    { "พ.ศ. ๒๕๖๗", "2024" },
    { "13월 2024", NULL },
  };
  g_autoptr (LegationDateLexicon) lexicon = legation_date_lexicon_new ();

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    legation_date_lexicon_add (lexicon, words[i].word, words[i].value, words[i].spellings);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    check (lexicon, typed[i].text, typed[i].meant);
}

/* What the program writes on screen can be typed, too. */
static void
test_reads_what_is_shown (void)
{
  static const char *const shown[] = {
    "2024", "2024-03", "2024-03-25", "2012/2014", "2024-03/2024-05", "2023-08/2025-10",
    "2025-10-09/2025-10-11", "2025-09-30/2025-10-02", "2024-12-30/2025-01-02", "196X", "200X",
    "2012/..", "../2014", "2021-21", "2021-24", "-0044", "0044", "0999-12", "-0044-03-15",
  };
  g_autoptr (LegationDateLexicon) lexicon = legation_date_lexicon_new ();

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    for (int style = LEGATION_DATE_STYLE_LONG; style <= LEGATION_DATE_STYLE_SHORT; style++)
      {
        g_autoptr (LegationDate) date = legation_date_parse (shown[i], NULL);
        g_autofree char *text = legation_date_to_display (date, style);
        const LegationSpan extent = legation_date_get_extent (date);
        g_autoptr (GError) error = NULL;
        LegationSpan span;

        g_test_message ("“%s”", text);
        legation_date_words_read (lexicon, text, LEGATION_DAY_MAX, &span, &error);
        g_assert_no_error (error);
        g_assert_true (legation_span_equal (span, extent));
      }
}

/* Whatever is typed, nothing is read that is not there, and a span has its ends in order. */
static void
test_nonsense (void)
{
  static const char *const pieces[] = { "2024", "oct", " ", "-", "/", ".", "9", "since", "to", "last",
                                        "years", "年", "s", ",", "x", "until", "q3", "..", "\xc3" };
  g_autoptr (LegationDateLexicon) lexicon = legation_date_lexicon_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      LegationSpan span;

      for (gint32 n = g_rand_int_range (random, 0, 12); n > 0; n--)
        {
          g_string_append (
            text, pieces[g_rand_int_range (random, 0, (gint32) G_N_ELEMENTS (pieces))]);
          if (g_rand_boolean (random))
            g_string_append_c (text, ' ');
        }
      if (legation_date_words_read (lexicon, text->str, fixture_span (AS_OF).last, &span, &error))
        g_assert_cmpint (span.first, <=, span.last);
      else
        g_assert_nonnull (error);
    }
}

/* Relative to the dataset's own date, and never outside of its time. */
static void
test_session (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationDateLexicon) lexicon = legation_date_lexicon_new ();
  g_autoptr (GError) error = NULL;
  LegationSpan span;

  g_assert_true (
    legation_session_read_span (fixture->session, lexicon, "last 2 years", &span, &error));
  g_assert_no_error (error);
  g_assert_true (legation_span_equal (span, fixture_span ("2024/2024")));

  g_assert_true (
    legation_session_read_span (fixture->session, lexicon, "since 2020", &span, &error));
  g_assert_cmpint (span.first, ==, fixture_span ("2020").first);
  g_assert_cmpint (span.last, ==, legation_session_get_full_span (fixture->session).last);

  g_assert_false (legation_session_read_span (fixture->session, lexicon, "1850", &span, &error));
  g_assert_error (error, LEGATION_DATE_ERROR, LEGATION_DATE_ERROR_RANGE);
}

void
add_date_words_tests (void)
{
  g_test_add_func ("/session/date-words/cases", test_cases);
  g_test_add_func ("/session/date-words/languages", test_languages);
  g_test_add_func ("/session/date-words/shown", test_reads_what_is_shown);
  g_test_add_func ("/session/date-words/nonsense", test_nonsense);
  add_session_test ("/session/date-words/session", test_session);
}
