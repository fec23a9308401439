/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One index for each dataset, however many windows look at it: it is made when it is first asked for,
 * and goes with the last who has it. */

#include "legation-search-private.h"

/* @building is held while an index is made, so that who asks for the same one waits for it; @lock
 * guards the table and all numbers of references. */
static GMutex building;
static GMutex lock;
static GHashTable *indices; /* LegationDataset → LegationSearch, none of them owned */

static LegationSearch *
find_index (LegationDataset *dataset)
{
  LegationSearch *self;

  g_mutex_lock (&lock);
  self = indices != NULL ? g_hash_table_lookup (indices, dataset) : NULL;
  if (self != NULL)
    self->ref_count++;
  g_mutex_unlock (&lock);

  return self;
}

/**
 * legation_search_get: the index over a dataset.
 * @gazetteer: (nullable): the names of countries and cities in all languages; the same one for a
 *   dataset whenever it is asked for
 *
 * Makes it if nobody has it yet, which takes about a second for 100,000 events: threads may ask.
 *
 * Returns: (transfer full): an index, safe to use from any thread
 */
LegationSearch *
legation_search_get (LegationDataset *dataset, LegationGazetteer *gazetteer)
{
  LegationSearch *self;

  g_return_val_if_fail (dataset != NULL, NULL);

  g_mutex_lock (&building);
  self = find_index (dataset);
  if (self == NULL)
    {
      self = _legation_search_build (dataset, gazetteer, LEGATION_SEARCH_KINDS);
      g_mutex_lock (&lock);
      if (indices == NULL)
        indices = g_hash_table_new (NULL, NULL);
      g_hash_table_insert (indices, dataset, self);
      g_mutex_unlock (&lock);
    }
  g_mutex_unlock (&building);

  return self;
}

/** legation_search_peek: Returns: (transfer full) (nullable): the index, if somebody has it. */
LegationSearch *
legation_search_peek (LegationDataset *dataset)
{
  return find_index (dataset);
}

/**
 * legation_search_new_without_events: an index of all else, of which there is much less: it answers
 * while the whole one is made.
 *
 * Returns: (transfer full): an index that is not shared
 */
LegationSearch *
legation_search_new_without_events (LegationDataset *dataset, LegationGazetteer *gazetteer)
{
  g_return_val_if_fail (dataset != NULL, NULL);

  return _legation_search_build (dataset, gazetteer,
                                 LEGATION_SEARCH_KINDS & ~(1u << LEGATION_KIND_EVENT));
}

LegationSearch *
legation_search_ref (LegationSearch *self)
{
  g_mutex_lock (&lock);
  self->ref_count++;
  g_mutex_unlock (&lock);

  return self;
}

static void
free_index (LegationSearch *self)
{
  for (guint k = 0; k < LEGATION_N_SEARCH_KINDS; k++)
    g_free (self->positions[k]);
  g_free (self->records);
  g_free (self->name_starts);
  g_string_free (self->names, TRUE);
  g_string_chunk_free (self->strings);
  g_free (self->words);
  g_free (self->posting_starts);
  g_free (self->postings);
  g_array_unref (self->others);
  g_ptr_array_unref (self->strangers);
  g_hash_table_unref (self->toponyms);
  g_clear_pointer (&self->gazetteer, legation_gazetteer_unref);
  legation_dataset_unref (self->dataset);
  g_free (self);
}

void
legation_search_unref (LegationSearch *self)
{
  gboolean last;

  g_mutex_lock (&lock);
  last = --self->ref_count == 0;
  if (last && indices != NULL && g_hash_table_lookup (indices, self->dataset) == self)
    g_hash_table_remove (indices, self->dataset);
  if (last && indices != NULL && g_hash_table_size (indices) == 0)
    g_clear_pointer (&indices, g_hash_table_unref);
  g_mutex_unlock (&lock);

  if (last)
    free_index (self);
}
