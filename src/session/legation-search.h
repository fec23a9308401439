/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds records by what people type: without accents, in any order of words, by their beginnings.  An
 * index over one dataset that never changes once it is made, so that threads may use it freely. */

#pragma once

#include "legation-gazetteer.h"
#include "legation-dataset.h"

G_BEGIN_DECLS

/** LegationSearchRank: how well a record matches, best first. */
typedef enum
{
  LEGATION_SEARCH_NAME,        /* what was typed is one of its names */
  LEGATION_SEARCH_NAME_PREFIX, /* one of its names begins with what was typed */
  LEGATION_SEARCH_WORD,        /* each word typed begins a word of its names */
  LEGATION_SEARCH_TITLE,       /* at least one begins a word of an office only */
  LEGATION_SEARCH_OTHER,       /* at least one is found only in what belongs to it */
} LegationSearchRank;
#define LEGATION_N_SEARCH_RANKS (LEGATION_SEARCH_OTHER + 1)

/** LegationSearchHit: one answer.  @record lives as long as the index. */
typedef struct
{
  const LegationRecord *record;
  LegationSearchRank rank;
} LegationSearchHit;

/* Bit sets, 1 << LegationKind: the kinds of records that can be found. */
#define LEGATION_SEARCH_KINDS                                                                      \
  (1u << LEGATION_KIND_RELATIONSHIP | 1u << LEGATION_KIND_PERSON                                   \
   | 1u << LEGATION_KIND_ORGANIZATION | 1u << LEGATION_KIND_EVENT)

typedef struct _LegationSearch LegationSearch;

LegationSearch *legation_search_new (LegationDataset *dataset,
                                     LegationGazetteer *gazetteer,
                                     const char *language);
LegationSearch *legation_search_ref (LegationSearch *self);
void legation_search_unref (LegationSearch *self);

GArray *legation_search_find (LegationSearch *self,
                              const char *const *terms,
                              guint kinds,
                              guint max);
GArray *legation_search_refine (LegationSearch *self,
                                GArray *previous,
                                const char *const *terms,
                                guint max);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationSearch, legation_search_unref)

G_END_DECLS
