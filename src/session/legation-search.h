/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds records by what people type: without accents, in any order of words, by their beginnings.  An
 * index over one dataset that never changes once it is made, so that threads may use it freely. */

#pragma once

#include "legation-dataset.h"
#include "legation-gazetteer.h"
#include "legation-search-query.h"

G_BEGIN_DECLS

/** LegationSearchRank: how well a record matches, best first. */
typedef enum
{
  LEGATION_SEARCH_NAME,        /* what was typed is one of its names */
  LEGATION_SEARCH_NAME_PREFIX, /* one of its names begins with what was typed */
  LEGATION_SEARCH_WORD,        /* each word typed begins a word of its names */
  LEGATION_SEARCH_TITLE,       /* at least one begins a word of an office, a statement, a step only */
  LEGATION_SEARCH_OTHER,       /* at least one is found only in what belongs to it */
} LegationSearchRank;
#define LEGATION_N_SEARCH_RANKS (LEGATION_SEARCH_OTHER + 1)

/** LegationSearchHit: one answer.  @record lives as long as the index. */
typedef struct
{
  const LegationRecord *record;
  LegationSearchRank rank;
} LegationSearchHit;

/**
 * LegationSearchGroup: the answers of one kind.
 * @hits: (element-type LegationSearchHit): the best of them, by rank
 * @n: how many there are in all
 */
typedef struct
{
  LegationKind kind;
  GArray *hits;
  guint n;
} LegationSearchGroup;

/** LegationSearchReason: what a text that something was found in is to the record. */
typedef enum
{
  LEGATION_SEARCH_REASON_NAME,
  LEGATION_SEARCH_REASON_ALIAS,
  LEGATION_SEARCH_REASON_OFFICE,
  LEGATION_SEARCH_REASON_STATEMENT,
  LEGATION_SEARCH_REASON_STEP, /* the title of a step of a story */
  LEGATION_SEARCH_REASON_TEXT, /* a summary, an outcome, a note, a caption */
  LEGATION_SEARCH_REASON_STATUS,
  LEGATION_SEARCH_REASON_PERSON,
  LEGATION_SEARCH_REASON_ORGANIZATION,
  LEGATION_SEARCH_REASON_PLACE,
  LEGATION_SEARCH_REASON_COUNTRY,
  LEGATION_SEARCH_REASON_HOLDER,
  LEGATION_SEARCH_REASON_AUTHOR,
  LEGATION_SEARCH_REASON_CONTAINER, /* what a source was published in */
  LEGATION_SEARCH_REASON_SECTOR,
  LEGATION_SEARCH_REASON_UNIT,
  LEGATION_SEARCH_REASON_DATE, /* a year of it, or all of it in words */
} LegationSearchReason;
#define LEGATION_N_SEARCH_REASONS (LEGATION_SEARCH_REASON_DATE + 1)

/** LegationSearchEvidence: a text in which words were found; @words are those of the query. */
typedef struct
{
  LegationSearchReason reason;
  char *text;
  guint64 words;
} LegationSearchEvidence;

/* Bit sets, 1 << LegationKind: the kinds of records that can be found, and those that are a subject by
 * themselves, outside the program too. */
#define LEGATION_SEARCH_SUBJECTS                                                                   \
  (1u << LEGATION_KIND_RELATIONSHIP | 1u << LEGATION_KIND_PERSON                                   \
   | 1u << LEGATION_KIND_ORGANIZATION | 1u << LEGATION_KIND_EVENT)
#define LEGATION_SEARCH_KINDS                                                                      \
  (LEGATION_SEARCH_SUBJECTS | 1u << LEGATION_KIND_PLACE | 1u << LEGATION_KIND_AGREEMENT            \
   | 1u << LEGATION_KIND_FIGURE | 1u << LEGATION_KIND_STATEMENT | 1u << LEGATION_KIND_SOURCE         \
   | 1u << LEGATION_KIND_STORY)

typedef struct _LegationSearch LegationSearch;

LegationSearch *legation_search_get (LegationDataset *dataset, LegationGazetteer *gazetteer);
LegationSearch *legation_search_peek (LegationDataset *dataset);
LegationSearch *legation_search_new_without_events (LegationDataset *dataset,
                                                    LegationGazetteer *gazetteer);
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
GPtrArray *legation_search_find_groups (LegationSearch *self,
                                        LegationSearchQuery *query,
                                        guint max);

LegationSearchEvidence *legation_search_explain (LegationSearch *self,
                                                 const LegationRecord *record,
                                                 LegationSearchQuery *query,
                                                 guint64 wanted);
void legation_search_evidence_free (LegationSearchEvidence *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationSearch, legation_search_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationSearchEvidence, legation_search_evidence_free)

G_END_DECLS
