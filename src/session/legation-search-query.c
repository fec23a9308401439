/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was typed, and where its words stand in a text as it is written: with its accents, its case and
 * its marks. */

#include "legation-search-private.h"

#include <string.h>

#define ELLIPSIS "…"

/* Of a text that has the words again and again, so many places are looked at. */
#define MAX_PARTS 24

struct _LegationSearchQuery
{
  gatomicrefcount ref_count;
  char *phrase; /* all words, folded, as one text */
  char **words;
  guint n_words;
};

/**
 * legation_search_query_new:
 * @text: what was typed
 *
 * Returns: (transfer full): the query, immutable and safe to use from any thread
 */
LegationSearchQuery *
legation_search_query_new (const char *text)
{
  LegationSearchQuery *self = g_new0 (LegationSearchQuery, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->phrase = _legation_search_fold (text);
  self->words = g_strsplit (self->phrase, " ", -1);
  self->n_words = *self->phrase != '\0' ? g_strv_length (self->words) : 0;

  return self;
}

LegationSearchQuery *
legation_search_query_ref (LegationSearchQuery *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
legation_search_query_unref (LegationSearchQuery *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->phrase);
  g_strfreev (self->words);
  g_free (self);
}

const char *
_legation_search_query_get_phrase (LegationSearchQuery *self)
{
  return self->phrase;
}

const char *const *
_legation_search_query_get_list (LegationSearchQuery *self)
{
  return (const char *const *) self->words;
}

/** legation_search_query_is_for: whether a text asks for the same. */
gboolean
legation_search_query_is_for (LegationSearchQuery *self, const char *text)
{
  g_autofree char *phrase = _legation_search_fold (text);

  return g_str_equal (phrase, self->phrase);
}

/** legation_search_query_is_empty: whether nothing can be found by it: it has no word, or too many. */
gboolean
legation_search_query_is_empty (LegationSearchQuery *self)
{
  return self->n_words == 0 || self->n_words > LEGATION_SEARCH_MAX_WORDS;
}

/** legation_search_query_get_words: Returns: a set of all its words, as bits. */
guint64
legation_search_query_get_words (LegationSearchQuery *self)
{
  if (legation_search_query_is_empty (self))
    return 0;

  return G_MAXUINT64 >> (LEGATION_SEARCH_MAX_WORDS - self->n_words);
}

/* Whether the text between @start and @end, folded, begins with @word. */
static gboolean
begins_with (const char *start, const char *end, const char *word)
{
  g_autofree char *part = g_strndup (start, (gsize) (end - start));
  g_autofree char *folded = _legation_search_fold (part);

  return g_str_has_prefix (folded, word);
}

/* The end of as much of the text as makes @word, with the marks that belong to its last letter. */
static const char *
find_end (const char *start, const char *end, const char *word)
{
  const char *p = start;

  while (p < end && !begins_with (start, p, word))
    p = g_utf8_next_char (p);
  while (p < end && g_unichar_ismark (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return p;
}

/* Looks for all words where a word of the text begins. */
static guint64
match_at (LegationSearchQuery *self,
          const char *text,
          const char *start,
          const char *end,
          GArray *ranges)
{
  g_autofree char *part = g_strndup (start, (gsize) (end - start));
  g_autofree char *folded = _legation_search_fold (part);
  const char *longest = start;
  guint64 found = 0;

  for (guint i = 0; i < self->n_words; i++)
    {
      if (!g_str_has_prefix (folded, self->words[i]))
        continue;
      found |= G_GUINT64_CONSTANT (1) << i;
      if (ranges != NULL)
        longest = MAX (longest, find_end (start, end, self->words[i]));
    }
  if (longest > start)
    {
      const LegationSearchRange range = { (gsize) (start - text), (gsize) (longest - text) };
      const LegationSearchRange *last
        = ranges->len > 0 ? &g_array_index (ranges, LegationSearchRange, ranges->len - 1) : NULL;

      if (last == NULL || range.start >= last->end)
        g_array_append_val (ranges, range);
    }

  return found;
}

/* As much as the index keeps of what stands inside a word. */
static const char *
find_inside_end (const char *start, const char *end)
{
  for (guint i = 0; i < LEGATION_SEARCH_MAX_INSIDE && start < end; i++)
    start = g_utf8_next_char (start);

  return start;
}

/**
 * legation_search_query_match: finds the words of the query in a text.
 * @ranges: (nullable) (element-type LegationSearchRange): takes the parts of @text that match, in order
 *
 * Returns: a set of the words that were found, as bits
 */
guint64
legation_search_query_match (LegationSearchQuery *self, const char *text, GArray *ranges)
{
  guint64 found = 0;

  g_return_val_if_fail (text != NULL, 0);

  if (legation_search_query_is_empty (self) || !g_utf8_validate (text, -1, NULL))
    return 0;
  for (const char *p = text, *end; *p != '\0'; p = end)
    {
      end = g_utf8_next_char (p);
      if (!_legation_search_is_part_of_word (g_utf8_get_char (p)))
        continue;
      while (*end != '\0' && _legation_search_is_part_of_word (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      found |= match_at (self, text, p, end, ranges);
      for (const char *q = g_utf8_next_char (p); q < end; q = g_utf8_next_char (q))
        if (_legation_search_is_boundary (g_utf8_get_char (q)))
          found |= match_at (self, text, q, find_inside_end (q, end), ranges);
    }

  return found;
}

/* The nearest beginning of a word, not before @from, or @to. */
static const char *
find_word_after (const char *from, const char *to)
{
  for (const char *p = from; p < to; p = g_utf8_next_char (p))
    if (g_unichar_isspace (g_utf8_get_char (p)))
      return g_utf8_next_char (p);

  return from;
}

/* The end of the last word that ends at or before @to. */
static const char *
find_word_before (const char *from, const char *to)
{
  for (const char *p = to; p > from; p = g_utf8_prev_char (p))
    if (g_unichar_isspace (g_utf8_get_char (p)))
      return p;

  return to;
}

static guint
count_words (guint64 words)
{
  guint n = 0;

  for (; words != 0; words &= words - 1)
    n++;

  return n;
}

/* Where the first of those parts of the text begins that have most words of the query. */
static const char *
find_best (LegationSearchQuery *self, const char *text, guint length)
{
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (LegationSearchRange));
  const char *best = text;
  guint most = 0;

  legation_search_query_match (self, text, ranges);
  for (guint i = 0; i < MIN (ranges->len, MAX_PARTS); i++)
    {
      const char *start = text + g_array_index (ranges, LegationSearchRange, i).start;
      g_autofree char *part = g_utf8_substring (start, 0, MIN (length, g_utf8_strlen (start, -1)));
      const guint n = count_words (legation_search_query_match (self, part, NULL));

      if (n <= most)
        continue;
      best = start;
      most = n;
    }

  return best;
}

/**
 * legation_search_query_excerpt: of a long text the part that has most words of the query.
 * @length: about how many characters of it; at least 8
 *
 * Returns: (transfer full): the text, or whole words of it with “…” where it goes on
 */
char *
legation_search_query_excerpt (LegationSearchQuery *self, const char *text, guint length)
{
  const glong n = g_utf8_strlen (text, -1);
  const char *match, *start, *end, *text_end = text + strlen (text);
  glong before, first;

  if (n <= (glong) length)
    return g_strdup (text);
  match = find_best (self, text, length / 2);
  before = g_utf8_pointer_to_offset (text, match);
  first = CLAMP (before - (glong) length / 3, 0, n - (glong) length);
  start = g_utf8_offset_to_pointer (text, first);
  end = g_utf8_offset_to_pointer (start, (glong) length);
  if (start > text)
    start = find_word_after (start, match);
  if (end < text_end)
    end = find_word_before (MAX (match, start), end);

  {
    g_autofree char *part = g_strndup (start, (gsize) (end - start));

    return g_strconcat (start > text ? ELLIPSIS : "", g_strstrip (part),
                        end < text_end ? ELLIPSIS : "", NULL);
  }
}
