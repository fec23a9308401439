/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of an index: words in order, each with the records in which it stands. */

#pragma once

#include "legation-search.h"

G_BEGIN_DECLS

/** LegationSearchField: where in a record a word stands, best first. */
typedef enum
{
  LEGATION_SEARCH_FIELD_NAME,
  LEGATION_SEARCH_FIELD_TITLE,
  LEGATION_SEARCH_FIELD_OTHER,
  LEGATION_SEARCH_FIELD_NONE,
} LegationSearchField;

#define LEGATION_N_SEARCH_KINDS 10

/* Where words are not parted, so many characters are kept of what follows one: a text that is one
 * endless word must not take its length in square. */
#define LEGATION_SEARCH_MAX_INSIDE 24

/**
 * LegationPosting: that a word stands in a record.
 * @position: the record's
 * @field: the best LegationSearchField that it stands in
 */
typedef struct
{
  guint position : 30;
  guint field : 2;
} LegationPosting;

/**
 * LegationOtherName: a word of a name that a toponym has in some language.
 * @target: the word that stands for the toponym in all records which it belongs to
 */
typedef struct
{
  const char *word;
  guint target;
} LegationOtherName;

/**
 * LegationSearch: records have positions: by kind, events the newest first, others as in the dataset.
 * @kinds: the kinds of records in the order of their positions
 * @starts: the first position of each kind; the last one is the number of records
 * @positions: for each kind of @kinds, the position of each record by its index
 * @name_starts: where the names of each record begin in @names
 * @names: folded names, each with a NUL at its end, and one more after the last one of a record
 * @words: folded words in the order of strcmp()
 * @posting_starts: where the postings of each word begin in @postings; the last one is their number
 * @others: (element-type LegationOtherName): in the order of strcmp()
 * @strangers: names of other countries that are one word: such a name and an ending; with Niger in the
 *   dataset, Nigeria's
 * @toponyms: (element-type LegationPlace LegationToponym): what the gazetteer knows by the same name
 */
struct _LegationSearch
{
  guint ref_count; /* guarded, as the table of all indices is */
  LegationDataset *dataset;
  LegationGazetteer *gazetteer;
  const LegationRecord **records;
  guint starts[LEGATION_N_SEARCH_KINDS + 1];
  guint *positions[LEGATION_N_SEARCH_KINDS];
  gsize *name_starts;
  GString *names;
  GStringChunk *strings;
  const char **words;
  guint n_words;
  guint *posting_starts;
  LegationPosting *postings;
  GArray *others;
  GPtrArray *strangers;
  GHashTable *toponyms;
};

/**
 * LegationSearchWords: the words of an index that is being made.
 * @position: the record that is being read; each has to be read at once, in the order of positions
 */
typedef struct
{
  guint position;
  GStringChunk *strings;
  GHashTable *numbers; /* word → number + 1 */
  GPtrArray *words;    /* by number */
  GPtrArray *postings; /* by number: GArray of LegationPosting */
  GHashTable *tokens;  /* texts that come again and again, by address → their words */
  GArray *scratch;
} LegationSearchWords;

extern const LegationKind _legation_search_kinds[LEGATION_N_SEARCH_KINDS];

char *_legation_search_fold (const char *text);
gboolean _legation_search_is_boundary (gunichar c);
gboolean _legation_search_is_part_of_word (gunichar c);

/**
 * LegationSearchVisit: is told each text by which a record can be found.
 * @text: (nullable): the text; only a @toponym may come without
 * @toponym: (nullable): what is called so, and otherwise in other languages
 */
typedef void (*LegationSearchVisit) (LegationSearchReason reason,
                                     const char *text,
                                     const LegationToponym *toponym,
                                     gpointer user_data);

GHashTable *_legation_search_list_toponyms (LegationDataset *dataset, LegationGazetteer *gazetteer);
void _legation_search_tell (LegationSearch *self,
                            const LegationRecord *record,
                            LegationSearchVisit visit,
                            gpointer user_data);
const LegationParty *_legation_search_find_partner (LegationDataset *dataset,
                                                    const LegationRelationship *relationship);

void _legation_search_words_init (LegationSearchWords *self, GStringChunk *strings);
void _legation_search_words_clear (LegationSearchWords *self);
void _legation_search_words_add_text (LegationSearchWords *self,
                                      const char *text,
                                      LegationSearchField field);
void _legation_search_words_add_folded (LegationSearchWords *self,
                                        char *folded,
                                        LegationSearchField field);
void _legation_search_words_add_word (LegationSearchWords *self,
                                      const char *word,
                                      LegationSearchField field);
void _legation_search_words_pack (LegationSearchWords *self, LegationSearch *search);

LegationSearch *_legation_search_build (LegationDataset *dataset,
                                        LegationGazetteer *gazetteer,
                                        guint kinds);
guint _legation_search_find_word (LegationSearch *self, const char *prefix);
gboolean _legation_search_has_stem (LegationSearch *self, const char *word);

const char *_legation_search_query_get_phrase (LegationSearchQuery *self);
const char *const *_legation_search_query_get_list (LegationSearchQuery *self);

G_END_DECLS
