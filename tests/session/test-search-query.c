/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where in a text the words that were typed stand, and what is shown of a long one. */

#include "session-fixture.h"

#include "legation-search-query.h"

#include <string.h>

/* The text with brackets around what matches. */
static char *
mark (LegationSearchQuery *query, const char *text, guint64 *words)
{
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (LegationSearchRange));
  GString *marked = g_string_new (NULL);
  gsize done = 0;

  *words = legation_search_query_match (query, text, ranges);
  for (guint i = 0; i < ranges->len; i++)
    {
      const LegationSearchRange range = g_array_index (ranges, LegationSearchRange, i);

      g_string_append_len (marked, text + done, (gssize) (range.start - done));
      g_string_append_c (marked, '[');
      g_string_append_len (marked, text + range.start, (gssize) (range.end - range.start));
      g_string_append_c (marked, ']');
      done = range.end;
    }
  g_string_append (marked, text + done);

  return g_string_free (marked, FALSE);
}

static void
test_match (void)
{
  static const struct
  {
    const char *typed;
    const char *marked;
    guint64 words;
  } cases[] = {
    { "to lam", "[Tô] [Lâm] visits", 3 },
    { "TÔ", "[To] Lam goes [to] Hanoi", 1 },
    { "la", "Tô [Lâ]m", 1 },
    { "jose", "[Jose\u0301] Luis", 1 },
    { "do muoi", "[Đỗ] [Mười]", 3 },
    { "pyong", "Pak [P’yŏng]-il", 1 },
    { "weiss", "Jose [Weiß]", 1 },
    { "asean", "[ＡＳＥＡＮ]", 1 },
    { "럼", "또[럼]", 1 },
    { "또", "[또]럼", 1 },
    { "劳动", "朝鲜[劳动]党", 1 },
    { "ชาย คิ", "สม[ชาย] [คิ]ม", 3 },
    { "kim jong", "[Kim] and [Kim] [Jong]", 3 },
    { "k kim", "[Kim]", 3 },
    { "nothing", "Everything", 0 },
    { "", "Everything", 0 },
    { "…", "Every … thing", 0 },
    { "a", "\377", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LegationSearchQuery) query = legation_search_query_new (cases[i].typed);
      g_autoptr (GString) text = g_string_new (cases[i].marked);
      g_autofree char *marked = NULL;
      guint64 words;

      g_string_replace (text, "[", "", 0);
      g_string_replace (text, "]", "", 0);
      marked = mark (query, text->str, &words);
      g_test_message ("%s", cases[i].typed);
      g_assert_cmpstr (marked, ==, cases[i].marked);
      g_assert_cmpuint (words, ==, cases[i].words);
    }
}

static void
test_excerpt (void)
{
  static const struct
  {
    const char *typed;
    const char *text;
    const char *excerpt;
  } cases[] = {
    { "fox", "The quick brown fox", "The quick brown fox" },
    { "quick", "The quick brown fox jumps over the lazy dog", "The quick brown fox…" },
    { "dog", "The quick brown fox jumps over the lazy dog", "…over the lazy dog" },
    { "jumps", "The quick brown fox jumps over the lazy dog", "…fox jumps over the…" },
    { "the lazy", "The quick brown fox jumps over the lazy dog", "…over the lazy dog" },
    { "cat", "The quick brown fox jumps over the lazy dog", "The quick brown fox…" },
    { "党", "一二三四五六七八九十一二三四五六七八九十一二三四党六七八九十", "…九十一二三四五六七八九十一二三四党六七八九十" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LegationSearchQuery) query = legation_search_query_new (cases[i].typed);
      g_autofree char *excerpt = legation_search_query_excerpt (query, cases[i].text, 22);

      g_test_message ("%s", cases[i].typed);
      g_assert_true (g_utf8_validate (excerpt, -1, NULL));
      g_assert_cmpstr (excerpt, ==, cases[i].excerpt);
    }
}

/* A text that is one endless word takes no more time than its length. */
static void
test_endless (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (LegationSearchQuery) query = legation_search_query_new ("末");
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (LegationSearchRange));
  LegationSearchRange *range;

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "中");
  g_string_append (text, "末");
  g_assert_cmpuint (legation_search_query_match (query, text->str, ranges), ==, 1);
  g_assert_cmpuint (ranges->len, ==, 1);
  range = &g_array_index (ranges, LegationSearchRange, 0);
  g_assert_cmpuint (range->end, ==, text->len);
  g_assert_cmpuint (range->end - range->start, ==, strlen ("末"));
}

static void
test_words (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (LegationSearchQuery) none = legation_search_query_new (" . ");
  g_autoptr (LegationSearchQuery) all = NULL;
  g_autoptr (LegationSearchQuery) more = NULL;

  g_assert_true (legation_search_query_is_empty (none));
  g_assert_cmpuint (legation_search_query_get_words (none), ==, 0);
  for (guint i = 0; i < LEGATION_SEARCH_MAX_WORDS; i++)
    g_string_append (text, "a ");
  all = legation_search_query_new (text->str);
  g_assert_true (legation_search_query_get_words (all) == G_MAXUINT64);
  g_string_append (text, "a");
  more = legation_search_query_new (text->str);
  g_assert_true (legation_search_query_is_empty (more));
}

void
add_search_query_tests (void)
{
  g_test_add_func ("/session/search-query/match", test_match);
  g_test_add_func ("/session/search-query/excerpt", test_excerpt);
  g_test_add_func ("/session/search-query/endless", test_endless);
  g_test_add_func ("/session/search-query/words", test_words);
}
