/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers queries from the index: words of the query are looked up one by one, and what has all of
 * them is put in order by walking through the records once. */

#include "legation-search-private.h"

#include <string.h>

/* Nobody types more. */
#define MAX_WORDS 64

/* All words typed, folded, and the same as one text. */
typedef struct
{
  char *phrase;
  char **words;
} Query;

static void
query_init (Query *query, const char *const *terms)
{
  g_autofree char *text = g_strjoinv (" ", (char **) terms);

  query->phrase = _legation_search_fold (text);
  query->words = g_strsplit (query->phrase, " ", -1);
}

static void
query_clear (Query *query)
{
  g_free (query->phrase);
  g_strfreev (query->words);
}

/* The first word that is not before @prefix. */
static guint
find_first (LegationSearch *self, const char *prefix)
{
  guint first = 0, end = self->n_words;

  while (first < end)
    {
      const guint middle = first + (end - first) / 2;

      if (strcmp (self->words[middle], prefix) < 0)
        first = middle + 1;
      else
        end = middle;
    }

  return first;
}

/* For each record the best field with a word that begins so. */
static void
look_up (LegationSearch *self, const char *prefix, guint8 *fields)
{
  const gsize length = strlen (prefix);
  guint word = find_first (self, prefix);

  memset (fields, LEGATION_SEARCH_FIELD_NONE, self->starts[LEGATION_N_SEARCH_KINDS]);
  for (; word < self->n_words && strncmp (self->words[word], prefix, length) == 0; word++)
    for (guint i = self->posting_starts[word]; i < self->posting_starts[word + 1]; i++)
      {
        const LegationPosting posting = self->postings[i];

        if (fields[posting.position] > posting.field)
          fields[posting.position] = (guint8) posting.field;
      }
}

static LegationSearchRank
rank_record (LegationSearch *self, guint position, const Query *query, gsize length, guint8 field)
{
  gboolean is_prefix = FALSE;

  for (const char *name = self->names->str + self->name_starts[position]; *name != '\0';
       name += strlen (name) + 1)
    {
      if (strncmp (name, query->phrase, length) != 0)
        continue;
      if (name[length] == '\0')
        return LEGATION_SEARCH_NAME;
      is_prefix = TRUE;
    }
  if (is_prefix)
    return LEGATION_SEARCH_NAME_PREFIX;

  switch ((LegationSearchField) field)
    {
    case LEGATION_SEARCH_FIELD_NAME:
      return LEGATION_SEARCH_WORD;
    case LEGATION_SEARCH_FIELD_TITLE:
      return LEGATION_SEARCH_TITLE;
    case LEGATION_SEARCH_FIELD_OTHER:
    case LEGATION_SEARCH_FIELD_NONE:
    default:
      return LEGATION_SEARCH_OTHER;
    }
}

/* Positions are in the order in which hits of one rank are wanted. */
static GArray *
collect (LegationSearch *self, const Query *query, const guint8 *worst, guint kinds, guint max)
{
  const gsize length = strlen (query->phrase);
  GArray *ranks[LEGATION_N_SEARCH_RANKS];

  for (guint r = 0; r < LEGATION_N_SEARCH_RANKS; r++)
    ranks[r] = g_array_new (FALSE, FALSE, sizeof (LegationSearchHit));
  for (guint k = 0; k < LEGATION_N_SEARCH_KINDS; k++)
    {
      if ((kinds & 1u << _legation_search_kinds[k]) == 0)
        continue;
      for (guint i = self->starts[k]; i < self->starts[k + 1]; i++)
        if (worst[i] != LEGATION_SEARCH_FIELD_NONE)
          {
            const LegationSearchHit hit
              = { self->records[i], rank_record (self, i, query, length, worst[i]) };

            if (ranks[hit.rank]->len < max)
              g_array_append_val (ranks[hit.rank], hit);
          }
    }
  for (guint r = 1; r < LEGATION_N_SEARCH_RANKS; r++)
    {
      const guint n = MIN (ranks[r]->len, max - ranks[0]->len);

      g_array_append_vals (ranks[0], ranks[r]->data, n);
      g_array_unref (ranks[r]);
    }

  return ranks[0];
}

/* @worst: for each record LEGATION_SEARCH_FIELD_NAME, or _NONE where it is not wanted. */
static GArray *
find_among (LegationSearch *self,
            guint8 *worst,
            const char *const *terms,
            guint kinds,
            guint max)
{
  const guint n_records = self->starts[LEGATION_N_SEARCH_KINDS];
  g_autofree guint8 *fields = g_new (guint8, n_records + 1);
  guint n_words;
  Query query;
  GArray *hits;

  query_init (&query, terms);
  n_words = g_strv_length (query.words);
  if (*query.phrase == '\0' || n_words > MAX_WORDS)
    {
      hits = g_array_new (FALSE, FALSE, sizeof (LegationSearchHit));
    }
  else
    {
      for (guint w = 0; w < n_words; w++)
        {
          look_up (self, query.words[w], fields);
          for (guint i = 0; i < n_records; i++)
            worst[i] = MAX (worst[i], fields[i]);
        }
      hits = collect (self, &query, worst, kinds, max);
    }
  query_clear (&query);

  return hits;
}

/**
 * legation_search_find:
 * @terms: (array zero-terminated=1): what was typed, in one piece or in words
 * @kinds: which kinds of records are wanted: bits of %LEGATION_SEARCH_KINDS
 * @max: how many hits at most
 *
 * Finds the records in which each word of @terms is the beginning of a word.
 *
 * Returns: (transfer full) (element-type LegationSearchHit): the hits by rank, then relationships,
 *   people, organizations and events, and the newest events first; none where @terms has no word
 */
GArray *
legation_search_find (LegationSearch *self, const char *const *terms, guint kinds, guint max)
{
  g_autofree guint8 *worst = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (terms != NULL, NULL);

  worst = g_new0 (guint8, self->starts[LEGATION_N_SEARCH_KINDS] + 1);

  return find_among (self, worst, terms, kinds, max);
}

static gboolean
find_position (LegationSearch *self, const LegationRecord *record, guint *position)
{
  for (guint k = 0; k < LEGATION_N_SEARCH_KINDS; k++)
    if (_legation_search_kinds[k] == record->kind)
      {
        *position = self->positions[k][record->index];
        return TRUE;
      }

  return FALSE;
}

/**
 * legation_search_refine:
 * @previous: (element-type LegationSearchHit): what was found before, of the same dataset
 * @terms: (array zero-terminated=1): as for legation_search_find()
 * @max: how many hits at most
 *
 * Finds among @previous only.  If that had been cut off at its maximum there may be more to find.
 *
 * Returns: (transfer full) (element-type LegationSearchHit): as legation_search_find() does
 */
GArray *
legation_search_refine (LegationSearch *self,
                        GArray *previous,
                        const char *const *terms,
                        guint max)
{
  g_autofree guint8 *worst = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (previous != NULL, NULL);
  g_return_val_if_fail (terms != NULL, NULL);

  worst = g_new (guint8, self->starts[LEGATION_N_SEARCH_KINDS] + 1);
  memset (worst, LEGATION_SEARCH_FIELD_NONE, self->starts[LEGATION_N_SEARCH_KINDS]);
  for (guint i = 0; i < previous->len; i++)
    {
      guint position;

      if (find_position (self, g_array_index (previous, LegationSearchHit, i).record, &position))
        worst[position] = LEGATION_SEARCH_FIELD_NAME;
    }

  return find_among (self, worst, terms, LEGATION_SEARCH_KINDS, max);
}
