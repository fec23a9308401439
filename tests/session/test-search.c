/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is found by what people type, and in which order. */

#include "session-fixture.h"

#include "legation-search.h"

#include <string.h>

static const char names[]
  = "{\"version\": 1, \"countries\": {"
    " \"KP\": {\"point\": [127, 40], \"rank\": 0,"
    "  \"names\": {\"en\": \"North Korea\", \"ko\": \"조선민주주의인민공화국\"}},"
    " \"IN\": {\"point\": [79, 22], \"rank\": 0, \"names\": {\"en\": \"India\"}},"
    " \"IO\": {\"point\": [72, -7], \"rank\": 3,"
    "  \"names\": {\"en\": \"British Indian Ocean Territory\"}},"
    " \"LA\": {\"point\": [103, 18], \"rank\": 0, \"names\": {\"en\": \"Laos\", \"ko\": \"라오스\"}},"
    " \"NE\": {\"point\": [8, 17], \"rank\": 2, \"names\": {\"en\": \"Niger\"}},"
    " \"NG\": {\"point\": [8, 9], \"rank\": 2, \"names\": {\"en\": \"Nigeria\"}},"
    " \"VN\": {\"point\": [108, 14], \"rank\": 1,"
    "  \"names\": {\"en\": \"Vietnam\", \"ko\": \"베트남\"}}},"
    " \"cities\": [{\"country\": \"VN\", \"point\": [105.85, 21.03], \"rank\": 0,"
    "  \"names\": {\"en\": \"Hanoi\", \"ko\": \"하노이\"}}], \"seas\": []}";

static const char document[]
  = "{\"format\": \"legation\", \"version\": 1, \"title\": \"Test\", \"language\": \"en\","
    " \"license\": \"CC0-1.0\", \"focus\": \"KP\", \"asOf\": \"2025\","
    " \"sources\": [{\"id\": \"paper\", \"type\": \"article\", \"title\": \"Paper\"}],"
    " \"places\": ["
    "  {\"id\": \"hanoi\", \"name\": \"Hanoi\", \"precision\": \"city\", \"country\": \"VN\","
    "   \"location\": [105.85, 21.03]}],"
    " \"organizations\": ["
    "  {\"id\": \"party\", \"name\": \"Workers’ Party\", \"aliases\": [\"朝鲜劳动党\"],"
    "   \"country\": \"KP\"},"
    "  {\"id\": \"asean\", \"name\": \"ASEAN\","
    "   \"aliases\": [\"Association of Southeast Asian Nations\"]},"
    "  {\"id\": \"society\", \"name\": \"Friends of Vietnam\"}],"
    " \"people\": ["
    "  {\"id\": \"to-lam\", \"name\": \"Tô Lâm\", \"aliases\": [\"또럼\", \"То Лам\"],"
    "   \"country\": \"VN\", \"roles\": [{\"title\": \"General Secretary\"}]},"
    "  {\"id\": \"do-muoi\", \"name\": \"Đỗ Mười\", \"country\": \"VN\"},"
    "  {\"id\": \"kim\", \"name\": \"Kim Jong Un\", \"aliases\": [\"Kim Chŏng-ŭn\"]},"
    "  {\"id\": \"park\", \"name\": \"Pak P’yŏng-il\"},"
    "  {\"id\": \"chai\", \"name\": \"สมชาย คิม\"},"
    "  {\"id\": \"jose\", \"name\": \"Jose\\u0301 Łukasz Weiß\"}],"
    " \"events\": ["
    "  {\"id\": \"old\", \"kind\": \"visit\", \"title\": \"Visit\", \"when\": \"1995\","
    "   \"countries\": [\"KP\", \"LA\"]},"
    "  {\"id\": \"undated\", \"kind\": \"visit\", \"title\": \"Visit\","
    "   \"countries\": [\"KP\", \"LA\"]},"
    "  {\"id\": \"new\", \"kind\": \"visit\", \"title\": \"Visit\", \"when\": \"2024-10\","
    "   \"countries\": [\"KP\", \"VN\"], \"delegation\": {\"side\": \"KP\","
    "   \"head\": {\"person\": \"kim\"}}, \"itinerary\": {\"order\": \"stated\", \"stops\": ["
    "    {\"place\": \"hanoi\", \"basis\": \"stated\"}]}},"
    "  {\"id\": \"friends\", \"kind\": \"statement\", \"title\": \"Vietnam makes friends\","
    "   \"when\": \"1990/2025\", \"countries\": [\"VN\"]},"
    "  {\"id\": \"talk\", \"kind\": \"meeting\", \"title\": \"Vietnam North Korea talks\","
    "   \"when\": \"2000\", \"countries\": [\"KP\", \"VN\"]},"
    "  {\"id\": \"secretary\", \"kind\": \"visit\", \"title\": \"A new secretary general\","
    "   \"when\": \"2021-12-30/2022-01-03\", \"countries\": [\"KP\"]},"
    "  {\"id\": \"delhi\", \"kind\": \"meeting\", \"title\": \"Meeting\", \"countries\": [\"IN\"]},"
    "  {\"id\": \"niamey\", \"kind\": \"meeting\", \"title\": \"Meeting\", \"countries\": [\"NE\"]}],"
    " \"relationships\": ["
    "  {\"id\": \"kp-vn\", \"parties\": [\"KP\", \"VN\"], \"group\": \"southeast-asia\","
    "   \"status\": {\"text\": \"Friendly\"}},"
    "  {\"id\": \"kp-la\", \"parties\": [\"KP\", \"LA\"], \"group\": \"southeast-asia\"},"
    "  {\"id\": \"kp-asean\", \"parties\": [\"KP\", \"asean\"], \"group\": \"southeast-asia\"}]}";

#define MANY 100

typedef struct
{
  LegationDataset *dataset;
  LegationSearch *search;
} Index;

static void
set_up (Index *index, gconstpointer language)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (names, strlen (names));
  g_autoptr (GError) error = NULL;
  g_autoptr (LegationGazetteer) gazetteer = legation_gazetteer_new (bytes, &error);

  g_assert_no_error (error);
  index->dataset = fixture_load (document);
  index->search = legation_search_get (index->dataset, gazetteer);
}

static void
tear_down (Index *index, gconstpointer language)
{
  legation_search_unref (index->search);
  legation_dataset_unref (index->dataset);
}

/* The ids of what was found, with a space between each two. */
static char *
join_ids (GArray *hits)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            g_array_index (hits, LegationSearchHit, i).record->id);

  return g_string_free (text, FALSE);
}

static char *
find (Index *index, const char *text, guint kinds, guint max)
{
  g_auto (GStrv) terms = g_strsplit (text, " ", -1);
  g_autoptr (GArray) hits
    = legation_search_find (index->search, (const char *const *) terms, kinds, max);

  return join_ids (hits);
}

typedef struct
{
  const char *what;
  const char *typed;
  const char *found;
} Case;

static void
check_cases (Index *index, const Case *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *found = find (index, cases[i].typed, LEGATION_SEARCH_KINDS, MANY);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_folding (Index *index, gconstpointer language)
{
  static const Case cases[] = {
    { "accents in the data", "to lam", "to-lam" },
    { "accents typed", "tÔ LÂM", "to-lam" },
    { "accents typed that are not there", "kîm jóng", "kim new" },
    { "a letter with a stroke", "do muoi", "do-muoi" },
    { "the same with the stroke", "ĐỖ MƯỜI", "do-muoi" },
    { "a combining accent", "josé", "jose" },
    { "other letters", "lukasz weiss", "jose" },
    { "hyphens are spaces", "kim chong-un", "kim" },
    { "apostrophes are nothing", "pyong il", "park" },
    { "an apostrophe of another sort", "workers' p'yong", "" },
    { "a typewriter's apostrophe", "workers'", "party" },
    { "the letter behind it", "workers", "party" },
    { "dashes and dots", "—jong · un…", "kim new" },
    { "Cyrillic", "ТО ЛАМ", "to-lam" },
    { "Hangul", "또럼", "to-lam" },
    { "Hangul by its first syllable", "또", "to-lam" },
    { "Hangul inside a name", "럼", "to-lam" },
    { "half a syllable is another one", "또러", "" },
    { "Hangul taken apart", "\341\204\204\341\205\251\341\204\205\341\205\245\341\206\267",
      "to-lam" },
    { "Han inside a name", "劳动", "party" },
    { "Han, all of it", "朝鲜劳动党", "party" },
    { "Thai", "สมชาย", "chai" },
    { "Thai inside a name", "ชาย", "chai" },
    { "Thai with its vowel", "คิ", "chai" },
    { "Thai with another vowel", "คั", "" },
    { "full width", "ＡＳＥＡＮ", "kp-asean asean" },
  };

  check_cases (index, cases, G_N_ELEMENTS (cases));
}

static void
test_words (Index *index, gconstpointer language)
{
  static const Case cases[] = {
    { "the beginning of a word", "jo", "jose kim new" },
    { "not its middle", "ong", "" },
    { "several words", "kim un", "kim new" },
    { "in any order", "un jong kim", "kim new" },
    { "all of them", "kim lam", "" },
    { "an alias", "southeast", "kp-asean asean" },
    { "an office", "gen sec", "secretary to-lam" },
    { "a status", "friendly", "kp-vn" },
    { "who was there", "visit kim", "new" },
    { "where it was", "hanoi", "hanoi new" },
    { "its year", "2024", "new" },
    { "each of two years", "2022 secretary", "secretary" },
    { "its date in words", "october 2024", "new" },
    { "another month", "september 2024", "" },
    { "not the years of a long time", "2005", "" },
    { "a country in English", "lao", "kp-la old undated" },
    { "an ending that no name has", "vietnamese visit", "new" },
    { "an ending that another word has", "vietnames visit", "new" },
    { "a plural", "makes friends visits", "" },
    { "of one word among others", "visits hanoi", "new" },
    { "no more of an ending", "vietnamesisch", "" },
    { "an ending of another name", "nigerien", "niamey" },
    { "another country is not that name and an ending", "nigeria", "" },
    { "nor who is from there", "nigerians", "" },
    { "nor while it is being typed", "nigeri", "" },
    { "a word of another country's name is not its name", "indian meeting", "delhi" },
    { "not the beginning of another word", "secretes", "" },
    { "nothing of that name", "atlantis", "" },
    { "no word", "", "" },
    { "only a mark", "–", "" },
    { "no UTF-8", "\377", "" },
  };

  check_cases (index, cases, G_N_ELEMENTS (cases));
}

static void
test_ranking (Index *index, gconstpointer language)
{
  static const Case cases[] = {
    { "name, prefix, word, other", "vietnam", "kp-vn talk friends society to-lam do-muoi hanoi new" },
    { "the newest first, undated last", "visit", "new old undated" },
    { "words of a name before an office", "general", "secretary to-lam" },
    { "a name typed in full", "vietnam north korea", "kp-vn talk new" },
    { "as it stands on the screen", "Laos – North Korea", "kp-la old undated" },
    { "relationship before organization", "asean", "kp-asean asean" },
    { "a person before an event", "kim jong un", "kim new" },
    { "what the dataset is about", "north korea",
      "talk kp-vn kp-la kp-asean party new secretary old undated" },
  };

  check_cases (index, cases, G_N_ELEMENTS (cases));
}

static void
test_language (Index *index, gconstpointer language)
{
  static const Case cases[] = {
    { "a country in Korean", "베트남", "kp-vn to-lam do-muoi hanoi new talk friends" },
    { "in English all the same", "vietnam", "kp-vn talk friends society to-lam do-muoi hanoi new" },
    { "in both", "베트 vietnam", "kp-vn to-lam do-muoi hanoi new talk friends" },
    { "inside a name", "인민공화국 라오스", "kp-la old undated" },
  };

  check_cases (index, cases, G_N_ELEMENTS (cases));
}

/* Each by the words that it is found by, and by the rank of its best. */
static void
test_groups (Index *index, gconstpointer language)
{
  static const struct
  {
    const char *typed;
    guint max;
    const char *groups;
  } cases[] = {
    { "vietnam", MANY, "relationship 1 event 3 organization 1 person 2 place 1" },
    { "vietnam", 1, "relationship 1 event 3 organization 1 person 2 place 1" },
    { "hanoi", MANY, "place 1 event 1" },
    { "하노이", MANY, "place 1 event 1" },
    { "paper", MANY, "source 1" },
    { "kim", MANY, "person 1 event 1" },
    { "visit", MANY, "event 3" },
    { "atlantis", MANY, "" },
    { " – ", MANY, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LegationSearchQuery) query = legation_search_query_new (cases[i].typed);
      g_autoptr (GPtrArray) groups
        = legation_search_find_groups (index->search, query, cases[i].max);
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint g = 0; g < groups->len; g++)
        {
          const LegationSearchGroup *group = g_ptr_array_index (groups, g);

          g_assert_cmpuint (group->hits->len, ==, MIN (group->n, cases[i].max));
          g_string_append_printf (text, "%s%s %u", g > 0 ? " " : "",
                                  legation_word_get_nick (LEGATION_WORD_KIND, group->kind),
                                  group->n);
        }
      g_test_message ("%s", cases[i].typed);
      g_assert_cmpstr (text->str, ==, cases[i].groups);
    }
}

static void
test_explain (Index *index, gconstpointer language)
{
  static const struct
  {
    const char *typed;
    const char *id;
    LegationSearchReason reason;
    const char *text;
  } cases[] = {
    { "to lam", "to-lam", LEGATION_SEARCH_REASON_NAME, "Tô Lâm" },
    { "또", "to-lam", LEGATION_SEARCH_REASON_ALIAS, "또럼" },
    { "secretary", "to-lam", LEGATION_SEARCH_REASON_OFFICE, "General Secretary" },
    { "베트남", "to-lam", LEGATION_SEARCH_REASON_COUNTRY, "베트남" },
    { "하노이", "new", LEGATION_SEARCH_REASON_PLACE, "하노이" },
    { "kim visit", "new", LEGATION_SEARCH_REASON_NAME, "Visit" },
    { "kim", "new", LEGATION_SEARCH_REASON_PERSON, "Kim Jong Un" },
    { "2022", "secretary", LEGATION_SEARCH_REASON_DATE, "2022" },
    { "oct 2024", "new", LEGATION_SEARCH_REASON_DATE, "October 2024" },
    { "friendly", "kp-vn", LEGATION_SEARCH_REASON_STATUS, "Friendly" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const LegationRecord *record = legation_dataset_find (index->dataset, cases[i].id);
      g_autoptr (LegationSearchQuery) query = legation_search_query_new (cases[i].typed);
      g_autoptr (LegationSearchEvidence) evidence = legation_search_explain (
        index->search, record, query, legation_search_query_get_words (query));

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpstr (evidence != NULL ? evidence->text : NULL, ==, cases[i].text);
      if (evidence != NULL)
        g_assert_cmpint (evidence->reason, ==, cases[i].reason);
    }
}

static void
test_kinds (Index *index, gconstpointer language)
{
  static const struct
  {
    guint kinds;
    guint max;
    const char *found;
  } cases[] = {
    { 1u << LEGATION_KIND_PERSON, MANY, "to-lam do-muoi" },
    { 1u << LEGATION_KIND_PLACE, MANY, "hanoi" },
    { 1u << LEGATION_KIND_EVENT | 1u << LEGATION_KIND_ORGANIZATION, MANY, "talk friends society new" },
    { 1u << LEGATION_KIND_SOURCE, MANY, "" },
    { LEGATION_SEARCH_KINDS, 0, "" },
    { LEGATION_SEARCH_KINDS, 1, "kp-vn" },
    { LEGATION_SEARCH_KINDS, 3, "kp-vn talk friends" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = find (index, "vietnam", cases[i].kinds, cases[i].max);

      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_rank (Index *index, gconstpointer language)
{
  static const struct
  {
    const char *typed;
    LegationSearchRank rank;
  } cases[] = {
    { "to lam", LEGATION_SEARCH_NAME },
    { "to la", LEGATION_SEARCH_NAME_PREFIX },
    { "lam", LEGATION_SEARCH_WORD },
    { "lam general", LEGATION_SEARCH_TITLE },
    { "lam general vietnam", LEGATION_SEARCH_OTHER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *terms[] = { cases[i].typed, NULL };
      g_autoptr (GArray) hits
        = legation_search_find (index->search, terms, LEGATION_SEARCH_KINDS, MANY);

      g_assert_cmpuint (hits->len, ==, 1);
      g_assert_cmpint (g_array_index (hits, LegationSearchHit, 0).rank, ==, cases[i].rank);
    }
}

static void
test_refine (Index *index, gconstpointer language)
{
  const char *first[] = { "vi", NULL };
  const char *second[] = { "vi", "la", NULL };
  const char *third[] = { "la", NULL };
  g_autoptr (GArray) hits
    = legation_search_find (index->search, first, LEGATION_SEARCH_KINDS, MANY);
  g_autoptr (GArray) some = legation_search_refine (index->search, hits, second, MANY);
  g_autoptr (GArray) fewer = legation_search_refine (index->search, some, third, 1);
  g_autoptr (GArray) none = legation_search_refine (index->search, fewer, first, 0);
  g_autofree char *found = join_ids (some);
  g_autofree char *left = join_ids (fewer);

  /* “la” alone would also find the relationship with Laos. */
  g_assert_cmpstr (found, ==, "to-lam old undated");
  g_assert_cmpstr (left, ==, "to-lam");
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_empty (void)
{
  g_autoptr (LegationDataset) dataset = fixture_load (
      "{\"format\": \"legation\", \"version\": 1, \"title\": \"Test\", \"language\": \"en\","
      " \"license\": \"CC0-1.0\", \"focus\": \"KP\", \"asOf\": \"2025\","
      " \"sources\": [{\"id\": \"paper\", \"type\": \"article\", \"title\": \"Paper\"}],"
      " \"events\": [], \"relationships\": []}");
  g_autoptr (LegationSearch) search = legation_search_get (dataset, NULL);
  const char *terms[] = { "visit", NULL };
  const char *source[] = { "paper", NULL };
  g_autoptr (GArray) hits = legation_search_find (search, terms, LEGATION_SEARCH_KINDS, MANY);
  g_autoptr (GArray) papers = legation_search_find (search, source, LEGATION_SEARCH_KINDS, MANY);

  g_assert_cmpuint (hits->len, ==, 0);
  g_assert_cmpuint (papers->len, ==, 1);
}

/* By its title, its summary and what the audience reads in its steps; not by what the speaker reads. */
static void
test_stories (void)
{
  static const struct
  {
    const char *typed;
    const char *found;
    LegationSearchReason reason;
  } cases[] = {
    { "october days", "tour", LEGATION_SEARCH_REASON_NAME },
    { "journey", "tour", LEGATION_SEARCH_REASON_TEXT },
    { "parade", "tour", LEGATION_SEARCH_REASON_STEP },
    { "guests", "tour", LEGATION_SEARCH_REASON_TEXT },
    { "audience", "", 0 },
  };
  g_autoptr (LegationDataset) dataset = fixture_load (
      "{\"format\": \"legation\", \"version\": 1, \"title\": \"Test\", \"language\": \"en\","
      " \"license\": \"CC0-1.0\", \"focus\": \"KP\", \"asOf\": \"2025\", \"sources\": [],"
      " \"events\": [], \"relationships\": [], \"stories\": [{\"id\": \"other\","
      "  \"title\": \"Other\", \"steps\": [{\"id\": \"other-1\", \"title\": \"Begin\"}]},"
      "  {\"id\": \"tour\", \"title\": \"The October days\", \"summary\": \"A journey\","
      "  \"steps\": [{\"id\": \"tour-1\", \"title\": \"Before\"}, {\"id\": \"tour-2\","
      "  \"title\": \"A parade\", \"caption\": \"All the guests stood there.\","
      "  \"speakerNotes\": \"Ask the audience.\"}]}]}");
  g_autoptr (LegationSearch) search = legation_search_get (dataset, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *terms[] = { cases[i].typed, NULL };
      g_autoptr (GArray) hits = legation_search_find (search, terms, LEGATION_SEARCH_KINDS, MANY);
      g_autofree char *found = join_ids (hits);
      g_autoptr (LegationSearchQuery) query = legation_search_query_new (cases[i].typed);
      g_autoptr (LegationSearchEvidence) evidence = NULL;

      g_assert_cmpstr (found, ==, cases[i].found);
      if (hits->len == 0)
        continue;
      evidence = legation_search_explain (search, g_array_index (hits, LegationSearchHit, 0).record,
                                          query, legation_search_query_get_words (query));
      g_assert_nonnull (evidence);
      g_assert_cmpint (evidence->reason, ==, cases[i].reason);
    }
}

/* All who look at a dataset have the same index, and the next one is made anew. */
static void
test_shared (Index *index, gconstpointer language)
{
  g_autoptr (LegationSearch) again = legation_search_get (index->dataset, NULL);

  g_assert_true (again == index->search);
}

#define add_search_test(path, language, function)                                                  \
  g_test_add (path, Index, language, set_up, function, tear_down)

void
add_search_tests (void)
{
  add_search_test ("/session/search/folding", "en", test_folding);
  add_search_test ("/session/search/words", "en", test_words);
  add_search_test ("/session/search/ranking", "en", test_ranking);
  add_search_test ("/session/search/language", "ko_KR.UTF-8", test_language);
  add_search_test ("/session/search/kinds", "en", test_kinds);
  add_search_test ("/session/search/rank", "en", test_rank);
  add_search_test ("/session/search/refine", "en", test_refine);
  add_search_test ("/session/search/groups", "en", test_groups);
  add_search_test ("/session/search/explain", "en", test_explain);
  add_search_test ("/session/search/shared", "en", test_shared);
  g_test_add_func ("/session/search/empty", test_empty);
  g_test_add_func ("/session/search/stories", test_stories);
}
