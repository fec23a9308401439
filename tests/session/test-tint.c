/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which countries are tinted, in which class, and in what words. */

#include "session-fixture.h"

#include <string.h>

#define EVENT(id, when, countries, rest)                                                           \
  "{\"id\": \"" id "\", \"kind\": \"visit\", \"title\": \"T\", \"when\": \"" when "\","            \
  " \"channel\": \"party\", \"countries\": [\"KP\", " countries "]" rest "}"

static const char document[] =
  "{\"format\": \"legation\", \"version\": 1, \"title\": \"Test\", \"language\": \"en\","
  " \"license\": \"CC0-1.0\", \"focus\": \"KP\", \"asOf\": \"2025-07-01\", \"sources\": [],"
  " \"opening\": {\"span\": \"2020/2024\"},"
  " \"organizations\": [{\"id\": \"asean\", \"name\": \"ASEAN\"}],"
  " \"events\": ["
  EVENT ("a", "2020-02-03", "\"VN\"", "") ","
  EVENT ("b", "2021-02-03", "\"VN\"", "") ","
  EVENT ("c", "2024-10-03", "\"VN\"", "") ","
  EVENT ("d", "2005", "\"LA\"", "") ","
  EVENT ("e", "2023-03", "\"LA\"", "") ","
  EVENT ("f", "2015/2022", "\"MN\"", ", \"count\": \"unknown\"") ","
  EVENT ("g", "2014-05-05", "\"MN\"", "") ","
  EVENT ("h", "2022-05-05", "\"RU\"", ", \"standing\": \"disputed\"") ","
  EVENT ("i", "2022-05-06", "\"CN\", \"VN\"", "") "],"
  " \"relationships\": ["
  "  {\"id\": \"kp-vn\", \"parties\": [\"KP\", \"VN\"], \"group\": \"southeast-asia\","
  "   \"status\": {\"text\": \"Friendly\"}},"
  "  {\"id\": \"kp-la\", \"parties\": [\"KP\", \"LA\"], \"group\": \"southeast-asia\","
  "   \"status\": {\"text\": \"Limited\"}},"
  "  {\"id\": \"kp-mn\", \"parties\": [\"KP\", \"MN\"], \"group\": \"northeast-asia\","
  "   \"status\": {\"text\": \"Limited\"}},"
  "  {\"id\": \"kp-cn\", \"parties\": [\"KP\", \"CN\"], \"group\": \"northeast-asia\"},"
  "  {\"id\": \"kp-ru\", \"parties\": [\"KP\", \"RU\"], \"group\": \"northeast-asia\"},"
  "  {\"id\": \"kp-asean\", \"parties\": [\"KP\", \"asean\"], \"group\": \"southeast-asia\"}]}";

typedef struct
{
  const char *path;
  LegationMeasure measure;
  const char *span;
  gboolean certain_only;
  guint without; /* a channel that is not shown, or none */
  const char *selection;
  const char *areas;   /* country, class and “*” where it is chosen */
  const char *classes; /* the title and the labels */
} Case;

#define NO LEGATION_CHANNEL_NONE
#define CONTACTS "Dated contacts in the span: 1 | 2 | 3–4 | 5 or more"
#define LAST(day)                                                                                  \
  "Last contact before " day ": Longer ago | Within 10 years | Within 3 years | Within 1 year"

static const Case cases[] = {
  { "/session/tint/nothing", LEGATION_MEASURE_NONE, "2020/2024", FALSE, NO, NULL, NULL, NULL },
  { "/session/tint/chosen", LEGATION_MEASURE_NONE, "2020/2024", FALSE, NO, "kp-vn",
    "KP-* VN-*", "(null):" },
  { "/session/tint/chosen-organization", LEGATION_MEASURE_NONE, "2020/2024", FALSE, NO,
    "kp-asean", NULL, NULL },
  { "/session/tint/chosen-country", LEGATION_MEASURE_NONE, "2020/2024", FALSE, NO,
    "country:FR", "FR-*", "(null):" },
  { "/session/tint/contacts", LEGATION_MEASURE_CONTACTS, "2020/2024", FALSE, NO, NULL,
    "CN0 LA0 MN0 VN2", CONTACTS },
  { "/session/tint/contacts-certain", LEGATION_MEASURE_CONTACTS, "2020/2024", TRUE, NO, NULL,
    "CN0 LA0 VN2", CONTACTS },
  { "/session/tint/contacts-channel", LEGATION_MEASURE_CONTACTS, "2020/2024", FALSE,
    LEGATION_CHANNEL_PARTY, NULL, "", CONTACTS },
  { "/session/tint/contacts-and-chosen", LEGATION_MEASURE_CONTACTS, "2003/2026", FALSE, NO,
    "kp-vn", "CN0 KP-* LA1 MN1 VN2*", CONTACTS },
  { "/session/tint/last", LEGATION_MEASURE_LAST_CONTACT, "2003/2026", FALSE, NO, NULL,
    "CN1 LA2 MN0 VN3", LAST ("1 Jul 2025") },
  { "/session/tint/last-in-span", LEGATION_MEASURE_LAST_CONTACT, "2020/2024", FALSE, NO, NULL,
    "CN2 LA2 MN0 VN3", LAST ("31 Dec 2024") },
  { "/session/tint/last-in-early-span", LEGATION_MEASURE_LAST_CONTACT, "2018/2021", FALSE, NO, NULL,
    "LA0 MN1 VN3", LAST ("31 Dec 2021") },
  { "/session/tint/status", LEGATION_MEASURE_STATUS, "2020/2024", FALSE, NO, NULL,
    "LA0 MN0 VN1", "Status, in a source’s words: Limited | Friendly" },
};

static char *
write_areas (const LegationTint *tint)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < tint->areas->len; i++)
    {
      const LegationTintArea *area = legation_tint_get_area (tint, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", area->country);
      if (area->number == LEGATION_TINT_NO_CLASS)
        g_string_append_c (text, '-');
      else
        g_string_append_printf (text, "%u", area->number);
      if (area->chosen)
        g_string_append_c (text, '*');
    }

  return g_string_free (text, FALSE);
}

static char *
write_classes (const LegationTint *tint)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s:", tint->title != NULL ? tint->title : "(null)");
  for (guint i = 0; i < tint->classes->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " | " : " ",
                            legation_tint_get_class (tint, i)->label);

  return g_string_free (text, FALSE);
}

static void
open_case (Fixture *fixture, const Case *test)
{
  fixture_open (fixture, document);
  legation_session_select_span (fixture->session, fixture_span (test->span));
  legation_session_set_certain_only (fixture->session, test->certain_only);
  legation_session_set_measure (fixture->session, test->measure);
  if (test->without != NO)
    legation_session_set_channels (fixture->session, LEGATION_CHANNELS_ALL & ~(1u << test->without));
  if (test->selection != NULL && g_str_has_prefix (test->selection, LEGATION_SELECTION_COUNTRY))
    legation_session_select_country (fixture->session,
                                     test->selection + strlen (LEGATION_SELECTION_COUNTRY));
  else if (test->selection != NULL)
    legation_session_select (fixture->session, test->selection);
}

static void
check_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (LegationTint) tint = NULL;
  g_autoptr (LegationTint) again = NULL;
  g_autofree char *areas = NULL;
  g_autofree char *classes = NULL;
  Fixture fixture = { 0 };

  open_case (&fixture, test);
  tint = legation_session_collect_tint (fixture.session);
  again = legation_session_collect_tint (fixture.session);
  g_assert_true (legation_tint_equal (tint, again));
  if (test->areas == NULL)
    g_assert_null (tint);
  else
    {
      g_assert_nonnull (tint);
      areas = write_areas (tint);
      classes = write_classes (tint);
      g_assert_cmpstr (areas, ==, test->areas);
      g_assert_cmpstr (classes, ==, test->classes);
    }
  fixture_tear_down (&fixture, NULL);
}

/* Where only one relationship is shown, the others have no tint. */
static void
check_only (void)
{
  static const LegationMeasure measures[]
    = { LEGATION_MEASURE_CONTACTS, LEGATION_MEASURE_LAST_CONTACT };
  static const char *const expected[] = { "LA0", "LA2" };
  Fixture fixture = { 0 };

  fixture_open (&fixture, document);
  legation_session_select_span (fixture.session, fixture_span ("2020/2024"));
  legation_session_set_only (fixture.session,
                             legation_dataset_find_relationship (
                               legation_session_get_dataset (fixture.session), "kp-la"));
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      g_autoptr (LegationTint) tint = NULL;
      g_autofree char *areas = NULL;

      legation_session_set_measure (fixture.session, measures[i]);
      tint = legation_session_collect_tint (fixture.session);
      areas = write_areas (tint);
      g_assert_cmpstr (areas, ==, expected[i]);
    }
  fixture_tear_down (&fixture, NULL);
}

/* A step of a story that brings out places: a country is tinted, of a city it would say too much; and
 * where nothing on the map stands for a place, its country is marked. */
static void
check_places (void)
{
  static const char places[] =
    "{\"format\": \"legation\", \"version\": 1, \"title\": \"Test\", \"focus\": \"KP\","
    " \"sources\": [], \"relationships\": [], \"places\": ["
    "  {\"id\": \"hanoi\", \"name\": \"Hanoi\", \"precision\": \"city\", \"country\": \"VN\","
    "   \"location\": [105.85, 21.03]},"
    "  {\"id\": \"vientiane\", \"name\": \"Vientiane\", \"precision\": \"city\","
    "   \"country\": \"LA\", \"location\": [102.6, 17.97]},"
    "  {\"id\": \"mongolia\", \"name\": \"Mongolia\", \"precision\": \"country\","
    "   \"country\": \"MN\", \"location\": [104, 47]},"
    "  {\"id\": \"region\", \"name\": \"Southeast Asia\", \"precision\": \"region\"}],"
    " \"events\": [{\"id\": \"visit\", \"kind\": \"visit\", \"title\": \"T\", \"when\": \"2024\","
    "  \"countries\": [\"KP\", \"VN\"], \"itinerary\": {\"order\": \"stated\", \"stops\": ["
    "   {\"place\": \"mongolia\", \"basis\": \"stated\", \"role\": \"origin\"},"
    "   {\"place\": \"hanoi\", \"basis\": \"stated\"}]}}],"
    " \"stories\": [{\"id\": \"story\", \"title\": \"Story\", \"steps\": [{\"id\": \"step\","
    "  \"title\": \"Step\","
    "  \"highlights\": [\"hanoi\", \"vientiane\", \"mongolia\", \"region\"]}]}]}";
  g_autoptr (LegationTint) tint = NULL;
  g_auto (GStrv) marks = NULL;
  g_auto (GStrv) filtered = NULL;
  g_autofree char *areas = NULL;
  g_autofree char *marked = NULL;
  g_autofree char *then = NULL;
  Fixture fixture = { 0 };

  fixture_open (&fixture, places);
  legation_session_select (fixture.session, "step");
  tint = legation_session_collect_tint (fixture.session);
  g_assert_nonnull (tint);
  areas = write_areas (tint);
  g_assert_cmpstr (areas, ==, "MN-*");
  marks = legation_session_collect_marks (fixture.session);
  marked = g_strjoinv (" ", marks);
  g_assert_cmpstr (marked, ==, "LA");
  /* What the filter leaves out does not stand for a place. */
  legation_session_select_span (fixture.session, fixture_span ("1990/1999"));
  filtered = legation_session_collect_marks (fixture.session);
  then = g_strjoinv (" ", filtered);
  g_assert_cmpstr (then, ==, "VN LA MN");
  fixture_tear_down (&fixture, NULL);
}

/* Words that are too many for the map share the last class. */
static void
check_many_words (void)
{
  static const char *const codes[]
    = { "CN", "CU", "BN", "ID", "IR", "JP", "KH", "KR", "LA", "MM", "MN", "MY",
        "PH", "RU", "SE", "SG", "TH", "UA", "US", "VN" };
  g_autoptr (GString) text = g_string_new (
    "{\"format\": \"legation\", \"version\": 1, \"title\": \"Test\", \"language\": \"en\","
    " \"license\": \"CC0-1.0\", \"focus\": \"KP\", \"sources\": [],"
    " \"events\": [], \"relationships\": [");
  g_autoptr (LegationTint) tint = NULL;
  Fixture fixture = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    g_string_append_printf (text,
                            "%s{\"id\": \"r%u\", \"parties\": [\"KP\", \"%s\"],"
                            " \"group\": \"elsewhere\", \"status\": {\"text\": \"Word %u\"}}",
                            i > 0 ? "," : "", i, codes[i], i);
  g_string_append (text, "]}");
  fixture_open (&fixture, text->str);
  legation_session_set_measure (fixture.session, LEGATION_MEASURE_STATUS);
  tint = legation_session_collect_tint (fixture.session);
  g_assert_cmpint (tint->scale, ==, LEGATION_TINT_KINDS);
  g_assert_cmpuint (tint->classes->len, ==, LEGATION_TINT_N_KINDS);
  g_assert_cmpstr (legation_tint_get_class (tint, 0)->label, ==, "Word 0");
  g_assert_cmpstr (legation_tint_get_class (tint, LEGATION_TINT_N_KINDS - 1)->label, ==,
                   "Other words");
  g_assert_cmpuint (legation_tint_get_class (tint, LEGATION_TINT_N_KINDS - 1)->n_areas, ==, 3);
  g_assert_cmpuint (legation_tint_find (tint, "VN")->number, ==, LEGATION_TINT_N_KINDS - 1);
  fixture_tear_down (&fixture, NULL);
}

void
add_tint_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], check_case);
  g_test_add_func ("/session/tint/only", check_only);
  g_test_add_func ("/session/tint/places", check_places);
  g_test_add_func ("/session/tint/many-words", check_many_words);
}
