/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers queries from the index: words of the query are looked up one by one, and what has all of
 * them is put in order by walking through the records once. */

#include "legation-search-private.h"

#include <string.h>

/* Characters of a word that are left, and of an ending that is taken away. */
#define MIN_STEM 4
#define MAX_ENDING 3

/* The first word that is not before @prefix. */
guint
_legation_search_find_word (LegationSearch *self, const char *prefix)
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

/* The first of the other names that is not before @prefix. */
static guint
find_other_name (LegationSearch *self, const char *prefix)
{
  guint first = 0, end = self->others->len;

  while (first < end)
    {
      const guint middle = first + (end - first) / 2;

      if (strcmp (g_array_index (self->others, LegationOtherName, middle).word, prefix) < 0)
        first = middle + 1;
      else
        end = middle;
    }

  return first;
}

static void
note_postings (LegationSearch *self, guint word, guint8 *fields)
{
  for (guint i = self->posting_starts[word]; i < self->posting_starts[word + 1]; i++)
    {
      const LegationPosting posting = self->postings[i];

      if (fields[posting.position] > posting.field)
        fields[posting.position] = (guint8) posting.field;
    }
}

/* The records that have a word which begins so; @whole: or rather a word that is just this.
 * Returns whether there is any. */
static gboolean
note_words (LegationSearch *self, const char *text, gboolean whole, guint8 *fields)
{
  const gsize length = strlen (text) + (whole ? 1 : 0);
  const guint first = _legation_search_find_word (self, text);
  guint word = first;

  for (; word < self->n_words && strncmp (self->words[word], text, length) == 0; word++)
    note_postings (self, word, fields);

  return word > first;
}

/* The same of the names that their countries and places have in other languages. */
static gboolean
note_names (LegationSearch *self, const char *text, gboolean whole, guint8 *fields)
{
  const gsize length = strlen (text) + (whole ? 1 : 0);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = find_other_name (self, text); i < self->others->len; i++)
    {
      const LegationOtherName *other = &g_array_index (self->others, LegationOtherName, i);

      if (strncmp (other->word, text, length) != 0)
        break;
      if (g_hash_table_add (seen, GUINT_TO_POINTER (other->target)))
        note_postings (self, other->target, fields);
    }

  return g_hash_table_size (seen) > 0;
}

/* Whether what is left of a word when its ending is taken away is such a name. */
gboolean
_legation_search_has_stem (LegationSearch *self, const char *word)
{
  g_autofree char *stem = g_strdup (word);
  glong length = g_utf8_strlen (stem, -1);
  const glong shortest = MAX (length - MAX_ENDING, MIN_STEM);

  while (length > shortest)
    {
      guint i;

      *g_utf8_offset_to_pointer (stem, --length) = '\0';
      i = find_other_name (self, stem);
      if (i < self->others->len
          && g_str_equal (g_array_index (self->others, LegationOtherName, i).word, stem))
        return TRUE;
    }

  return FALSE;
}

/* Whether a word is the name of another country, or becomes one, or is made of one: “Nigerian”. */
static gboolean
is_stranger (LegationSearch *self, const char *text)
{
  for (guint i = 0; i < self->strangers->len; i++)
    {
      const char *stranger = g_ptr_array_index (self->strangers, i);

      if (g_str_has_prefix (stranger, text) || g_str_has_prefix (text, stranger))
        return TRUE;
    }

  return FALSE;
}

/* “Vietnamese” asks for Vietnam as well, and “chiefs” for a chief where nobody writes of several: what
 * is left of a word when its ending is taken away. */
static void
note_stem (LegationSearch *self, const char *text, gboolean only_names, guint8 *fields)
{
  g_autofree char *stem = g_strdup (text);
  glong length = g_utf8_strlen (stem, -1);
  const glong shortest = MAX (length - MAX_ENDING, MIN_STEM);

  if (is_stranger (self, text))
    return;
  while (length > shortest)
    {
      *g_utf8_offset_to_pointer (stem, --length) = '\0';
      if (note_names (self, stem, TRUE, fields)
          || (!only_names && note_words (self, stem, TRUE, fields)))
        return;
    }
}

/* For each record the best field with a word that begins so. */
static void
look_up (LegationSearch *self, const char *prefix, guint8 *fields)
{
  gboolean found;

  memset (fields, LEGATION_SEARCH_FIELD_NONE, self->starts[LEGATION_N_SEARCH_KINDS]);
  found = note_words (self, prefix, FALSE, fields);
  if (!note_names (self, prefix, FALSE, fields))
    note_stem (self, prefix, found, fields);
}

static LegationSearchRank
rank_record (LegationSearch *self, guint position, const char *phrase, gsize length, guint8 field)
{
  gboolean is_prefix = FALSE;

  for (const char *name = self->names->str + self->name_starts[position]; *name != '\0';
       name += strlen (name) + 1)
    {
      if (strncmp (name, phrase, length) != 0)
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
collect (LegationSearch *self,
         const char *phrase,
         const guint8 *worst,
         guint kinds,
         guint max,
         guint *n_found)
{
  const gsize length = strlen (phrase);
  GArray *ranks[LEGATION_N_SEARCH_RANKS];

  *n_found = 0;
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
              = { self->records[i], rank_record (self, i, phrase, length, worst[i]) };

            ++*n_found;
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

/* @worst: for each record LEGATION_SEARCH_FIELD_NAME, or _NONE where it is not wanted; then the worst
 * field that a word of the query was found in, or _NONE. */
static void
look_up_all (LegationSearch *self, LegationSearchQuery *query, guint8 *worst)
{
  const guint n_records = self->starts[LEGATION_N_SEARCH_KINDS];
  g_autofree guint8 *fields = g_new (guint8, n_records + 1);

  if (legation_search_query_is_empty (query))
    memset (worst, LEGATION_SEARCH_FIELD_NONE, n_records);
  else
    for (const char *const *word = _legation_search_query_get_list (query); *word != NULL; word++)
      {
        look_up (self, *word, fields);
        for (guint i = 0; i < n_records; i++)
          worst[i] = MAX (worst[i], fields[i]);
      }
}

static GArray *
find_among (LegationSearch *self,
            guint8 *worst,
            const char *const *terms,
            guint kinds,
            guint max)
{
  g_autofree char *text = g_strjoinv (" ", (char **) terms);
  g_autoptr (LegationSearchQuery) query = legation_search_query_new (text);
  guint n;

  look_up_all (self, query, worst);

  return collect (self, _legation_search_query_get_phrase (query), worst, kinds, max, &n);
}

/**
 * legation_search_find:
 * @terms: (array zero-terminated=1): what was typed, in one piece or in words
 * @kinds: which kinds of records are wanted: bits of %LEGATION_SEARCH_KINDS
 * @max: how many hits at most
 *
 * Finds the records in which each word of @terms is the beginning of a word.  Without its ending
 * a word may also be the name of a country, or, where it begins no word at all, any word.
 *
 * Returns: (transfer full) (element-type LegationSearchHit): the hits by rank, then in the order of
 *   relationships, people, places, organizations, events, agreements, figures, statements, sources and
 *   stories, and the newest events first; none where @terms has no word
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

static void
free_group (gpointer data)
{
  LegationSearchGroup *group = data;

  g_array_unref (group->hits);
  g_free (group);
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const LegationSearchGroup *first = *(const LegationSearchGroup *const *) a;
  const LegationSearchGroup *second = *(const LegationSearchGroup *const *) b;

  return (int) g_array_index (first->hits, LegationSearchHit, 0).rank
         - (int) g_array_index (second->hits, LegationSearchHit, 0).rank;
}

/**
 * legation_search_find_groups: as legation_search_find(), kind by kind.
 * @max: how many hits of a kind at most, at least 1
 *
 * Returns: (transfer full) (element-type LegationSearchGroup): the kinds of which something was found,
 *   those with the best hits first
 */
GPtrArray *
legation_search_find_groups (LegationSearch *self, LegationSearchQuery *query, guint max)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (free_group);
  g_autofree guint8 *worst = NULL;

  g_return_val_if_fail (self != NULL, groups);
  g_return_val_if_fail (query != NULL && max > 0, groups);

  worst = g_new0 (guint8, self->starts[LEGATION_N_SEARCH_KINDS] + 1);
  look_up_all (self, query, worst);
  for (guint k = 0; k < LEGATION_N_SEARCH_KINDS; k++)
    {
      const LegationKind kind = _legation_search_kinds[k];
      LegationSearchGroup *group = g_new (LegationSearchGroup, 1);

      group->kind = kind;
      group->hits = collect (self, _legation_search_query_get_phrase (query), worst, 1u << kind, max,
                             &group->n);
      if (group->n > 0)
        g_ptr_array_add (groups, group);
      else
        free_group (group);
    }
  /* The sort is stable. */
  g_ptr_array_sort (groups, compare_groups);

  return groups;
}

static gboolean
find_position (LegationSearch *self, const LegationRecord *record, guint *position)
{
  for (guint k = 0; k < LEGATION_N_SEARCH_KINDS; k++)
    if (_legation_search_kinds[k] == record->kind && self->positions[k] != NULL)
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
