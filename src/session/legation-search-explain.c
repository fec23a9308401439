/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Why something was found: the text that has the words which the reader does not see already. */

#include "legation-search-private.h"

typedef struct
{
  LegationSearch *search;
  LegationSearchQuery *query;
  guint64 wanted;
  LegationSearchEvidence *best;
} Seeker;

static guint
count_words (guint64 words)
{
  guint n = 0;

  for (; words != 0; words &= words - 1)
    n++;

  return n;
}

/* The first of those that have most words: names come before what belongs to them. */
static void
consider (Seeker *self, LegationSearchReason reason, const char *text)
{
  const guint64 words
    = text != NULL ? legation_search_query_match (self->query, text, NULL) & self->wanted : 0;

  if (count_words (words) <= (self->best != NULL ? count_words (self->best->words) : 0))
    return;
  g_clear_pointer (&self->best, legation_search_evidence_free);
  self->best = g_new (LegationSearchEvidence, 1);
  *self->best = (LegationSearchEvidence){ reason, g_strdup (text), words };
}

static void
visit_cb (LegationSearchReason reason,
          const char *text,
          const LegationToponym *toponym,
          gpointer user_data)
{
  Seeker *self = user_data;
  LegationGazetteer *gazetteer = self->search->gazetteer;

  consider (self, reason, text);
  for (guint i = 0; toponym != NULL && i < legation_gazetteer_get_n_languages (gazetteer); i++)
    consider (self, reason, legation_gazetteer_get_name_at (gazetteer, toponym, i));
}

/**
 * legation_search_explain: by which of its texts a record was found.
 * @record: one that @query finds
 * @wanted: the words to find, of legation_search_query_get_words()
 *
 * Returns: (transfer full) (nullable): of all texts the one with most of the words, %NULL where none
 *   has any
 */
LegationSearchEvidence *
legation_search_explain (LegationSearch *self,
                         const LegationRecord *record,
                         LegationSearchQuery *query,
                         guint64 wanted)
{
  Seeker seeker = { self, query, wanted, NULL };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  if (wanted != 0)
    _legation_search_tell (self, record, visit_cb, &seeker);

  return seeker.best;
}

void
legation_search_evidence_free (LegationSearchEvidence *self)
{
  g_free (self->text);
  g_free (self);
}
