/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The inside of the loader: its state, the cursor that walks the JSON, and one function for each
 * part of a document.  Functions that read return FALSE when they have reported a problem. */

#pragma once

#include "legation-dataset-private.h"
#include "legation-json-tree.h"
#include "legation-loader.h"
#include "legation-report-private.h"

G_BEGIN_DECLS

/** LegationEntryState: how far the loading of a record is. */
typedef enum
{
  LEGATION_ENTRY_WAITING,
  LEGATION_ENTRY_LOADED,
  LEGATION_ENTRY_DROPPED,
} LegationEntryState;

/**
 * LegationEntry: a record whose id is known, from the first pass on.
 * @cause: (nullable): the first problem for which it is left out
 */
typedef struct
{
  LegationRecord *record;
  LegationEntryState state;
  const LegationProblem *cause;
} LegationEntry;

/**
 * LegationLoader: the state of one loading.
 * @tree: (nullable): the document
 * @entries: (element-type utf8 LegationEntry)
 * @entries_by_node: (element-type LegationJsonNode LegationEntry)
 * @entries_by_kind: (element-type LegationEntry): in the order of the document
 * @dates: (element-type utf8 LegationDate): those that @dataset owns already
 * @texts: (element-type utf8 utf8): short texts, as in the document, to their copies in @dataset
 * @disagreements: (element-type LegationDisagreement): links that may still turn out to be lost
 * @kind: of the record that is being read
 * @id: (nullable): of the record that is being read
 * @node: (nullable): the record that is being read
 * @entry: (nullable): of the record that is being read
 * @written: (nullable): the record that is being read, as it is written, while it is read with its
 *   notes applied
 * @n_hints: how many ids were compared with all others; it is dear and has a limit
 */
typedef struct
{
  LegationDataset *dataset;
  LegationGazetteer *gazetteer;
  LegationLoaderFlags flags;
  LegationReport *report;
  LegationJsonTree *tree;
  LegationArena scratch;
  GHashTable *entries;
  GHashTable *entries_by_node;
  GPtrArray *entries_by_kind[LEGATION_N_KINDS];
  GHashTable *dates;
  GHashTable *texts;
  GArray *disagreements;
  LegationKind kind;
  const char *id;
  const LegationJsonNode *node;
  LegationEntry *entry;
  const LegationRecord *written;
  guint n_hints;
} LegationLoader;

/** LegationDisagreement: @pointer is owned: where the link stands. */
typedef struct
{
  LegationRecord *record;
  guint position;
  char *pointer;
} LegationDisagreement;

typedef enum
{
  LEGATION_OPTIONAL,
  LEGATION_REQUIRED,
} LegationNeed;

/** LegationText: a kind of text that people read; legation-loader-text.c has what each is called. */
typedef enum
{
  LEGATION_TEXT_DATASET_TITLE,
  LEGATION_TEXT_DATASET_DESCRIPTION,
  LEGATION_TEXT_SOURCE_NOTE,
  LEGATION_TEXT_PERSON_ROLE,
  LEGATION_TEXT_ORGANIZATION_NAME,
  LEGATION_TEXT_ORGANIZATION_SUMMARY,
  LEGATION_TEXT_EVENT_TITLE,
  LEGATION_TEXT_EVENT_SUMMARY,
  LEGATION_TEXT_EVENT_OUTCOME,
  LEGATION_TEXT_EVENT_PARTICIPANT,
  LEGATION_TEXT_AGREEMENT_TITLE,
  LEGATION_TEXT_AGREEMENT_SUMMARY,
  LEGATION_TEXT_AGREEMENT_SECTORS,
  LEGATION_TEXT_FIGURE_TITLE,
  LEGATION_TEXT_FIGURE_UNIT,
  LEGATION_TEXT_RELATIONSHIP_NAME,
  LEGATION_TEXT_RELATIONSHIP_STATUS,
  LEGATION_TEXT_STATEMENT_TEXT,
  LEGATION_TEXT_STATEMENT_HOLDER,
  LEGATION_TEXT_ERA_TITLE,
  LEGATION_TEXT_STORY_TITLE,
  LEGATION_TEXT_STORY_SUMMARY,
  LEGATION_TEXT_STEP_TITLE,
  LEGATION_TEXT_STEP_CAPTION,
  LEGATION_TEXT_STEP_SPEAKER_NOTES,
  LEGATION_TEXT_NOTE_TEXT,
  LEGATION_TEXT_NOTE_REASON,
} LegationText;
#define LEGATION_N_TEXTS (LEGATION_TEXT_NOTE_REASON + 1)

/** LegationLoss: what is left out when a value is bad. */
typedef enum
{
  LEGATION_LOSS_RECORD,
  LEGATION_LOSS_MEMBER, /* the member at the top of the document */
  LEGATION_LOSS_STOP,
  LEGATION_LOSS_CITATION,
  LEGATION_LOSS_ROLE,
  LEGATION_LOSS_POSITION,   /* of a place */
  LEGATION_LOSS_OWN_MEMBER, /* the member of a record */
  LEGATION_LOSS_CHANGE,     /* what a note would change */
  LEGATION_LOSS_LINK,       /* the item of "disagreesWith" or "highlights" */
} LegationLoss;

/**
 * LegationCursor: a value and the way to it.  Cursors stand on the stack and point to their
 * parents.
 * @parent: (nullable): none for the document
 * @name: (nullable): the member of @parent that it is, or
 * @index: the item of @parent that it is
 * @node: (nullable): none where an optional member is absent
 */
typedef struct _LegationCursor LegationCursor;
struct _LegationCursor
{
  LegationLoader *loader;
  const LegationCursor *parent;
  const char *name;
  guint index;
  const LegationJsonNode *node;
  LegationLoss loss;
};

/* legation-loader-problem.c */
char *legation_cursor_build_pointer (const LegationCursor *self);
LegationProblem *
legation_cursor_report (const LegationCursor *self, LegationProblemCode code, const char *expected);
gboolean
legation_cursor_fail (const LegationCursor *self, LegationProblemCode code, const char *expected);
gboolean
legation_cursor_fail_missing (const LegationCursor *self, const char *name, const char *expected);
void legation_cursor_check_members (const LegationCursor *self, const char *const *known);
const char *legation_nearest (const char *const *candidates, guint n_candidates, const char *text);

/* legation-loader-cursor.c */
gboolean legation_cursor_is_string (const LegationCursor *self);
gboolean legation_cursor_expect_object (const LegationCursor *self);
gboolean legation_cursor_expect_array (const LegationCursor *self,
                                       guint min_items,
                                       guint max_items,
                                       guint *n_items);
gboolean legation_cursor_expect_string (const LegationCursor *self,
                                        const char *expected,
                                        const char **string);
gboolean legation_cursor_expect_number (const LegationCursor *self,
                                        double lowest,
                                        double highest,
                                        double *number);
gboolean legation_cursor_expect_integer (const LegationCursor *self,
                                         gint64 lowest,
                                         gint64 highest,
                                         gint64 *integer);
gboolean legation_cursor_expect_unique_strings (const LegationCursor *self, guint n_items);
gboolean legation_cursor_get_member (const LegationCursor *self,
                                     const char *name,
                                     LegationNeed need,
                                     LegationCursor *member);
void legation_cursor_get_item (const LegationCursor *self, guint index, LegationCursor *item);

/* legation-loader-value.c */
gboolean legation_cursor_to_country (const LegationCursor *self, const char **code);
gboolean legation_cursor_to_date (const LegationCursor *self, LegationDate **date);
gboolean legation_loader_find_date (LegationLoader *self,
                                    const char *text,
                                    LegationDate **date,
                                    GError **error);
const char *legation_loader_keep (LegationLoader *self, const char *text);
gboolean legation_cursor_find_string (const LegationCursor *self,
                                      const char *name,
                                      LegationNeed need,
                                      const char **string);
gboolean legation_cursor_read_string (const LegationCursor *self,
                                      const char *name,
                                      LegationNeed need,
                                      const char **string);
/* Makes a text of an item of a list, or says what is wrong with it and returns FALSE. */
typedef gboolean (*LegationItemFunc) (const LegationCursor *item,
                                      gconstpointer data,
                                      const char **text);
gboolean legation_cursor_read_list (const LegationCursor *self,
                                    const char *name,
                                    LegationItemFunc parse,
                                    gconstpointer data,
                                    const char *const **texts,
                                    guint *n_texts);
gboolean legation_cursor_read_strings (const LegationCursor *self,
                                       const char *name,
                                       const char *const **strings,
                                       guint *n_strings);
gboolean legation_cursor_read_word (const LegationCursor *self,
                                    const char *name,
                                    LegationNeed need,
                                    LegationWord word,
                                    int *value);
gboolean legation_cursor_to_word (const LegationCursor *self, LegationWord word, int *value);
gboolean
legation_cursor_read_boolean (const LegationCursor *self, const char *name, gboolean *value);
gboolean legation_cursor_read_country (const LegationCursor *self,
                                       const char *name,
                                       LegationNeed need,
                                       char code[3]);
gboolean legation_cursor_read_countries (const LegationCursor *self,
                                         const char *name,
                                         LegationNeed need,
                                         const char *const **codes,
                                         guint *n_codes);
gboolean legation_cursor_read_date (const LegationCursor *self,
                                    const char *name,
                                    LegationNeed need,
                                    LegationDate **date);

/* legation-loader-text.c */
gboolean legation_cursor_read_text (const LegationCursor *self,
                                    const char *name,
                                    LegationNeed need,
                                    LegationText what,
                                    const char **text);
gboolean legation_cursor_read_texts (const LegationCursor *self,
                                     const char *name,
                                     LegationText what,
                                     const char *const **texts,
                                     guint *n_texts);

/* legation-loader-resolve.c */
LegationEntry *
legation_loader_add_entry (LegationLoader *self, const LegationCursor *cursor, LegationKind kind);
LegationEntry *legation_loader_get_entry (LegationLoader *self, const LegationCursor *cursor);
void
legation_loader_begin (LegationLoader *self, const LegationCursor *cursor, LegationEntry *entry);
gsize legation_loader_get_record_size (LegationKind kind);
void legation_loader_finish (LegationLoader *self, LegationEntry *entry, gboolean is_good);
gboolean legation_cursor_resolve (const LegationCursor *self, LegationKind kind, gpointer *record);
gboolean legation_cursor_resolve_among (const LegationCursor *self,
                                        const LegationKind *kinds,
                                        guint n_kinds,
                                        const char *expected,
                                        gpointer *record);
gboolean legation_cursor_read_reference (const LegationCursor *self,
                                         const char *name,
                                         LegationNeed need,
                                         LegationKind kind,
                                         gpointer *record);
gboolean legation_cursor_read_organization (const LegationCursor *self,
                                            const char *name,
                                            const LegationOrganization **organization);
gboolean legation_cursor_to_party (const LegationCursor *self, LegationParty *party);
gboolean legation_cursor_read_parties (const LegationCursor *self,
                                       const char *name,
                                       LegationNeed need,
                                       guint min_items,
                                       const LegationParty **parties,
                                       guint *n_parties);
const LegationProblem *legation_entry_get_cause (const LegationEntry *self);

/* legation-loader-disagreement.c */
gboolean legation_cursor_read_disagreements (const LegationCursor *self, LegationRecord *record);
void legation_loader_settle_disagreements (LegationLoader *self);

/* legation-loader-common.c */
gboolean legation_cursor_read_pointers (const LegationCursor *self,
                                        const char *name,
                                        const LegationJsonNode *base,
                                        const char *const **pointers,
                                        guint *n_pointers);
gboolean legation_cursor_read_citations (const LegationCursor *self,
                                         LegationRecord *record,
                                         const LegationCitation **citations,
                                         guint *n_citations);
gboolean legation_cursor_read_common (const LegationCursor *self, LegationRecord *record);

typedef gboolean (*LegationLoadFunc) (const LegationCursor *self, gpointer record);
typedef void (*LegationAdoptFunc) (LegationRecord *part, gpointer whole, guint position);
gpointer legation_cursor_load_parts (const LegationCursor *self,
                                     gpointer whole,
                                     LegationAdoptFunc adopt,
                                     LegationLoadFunc load,
                                     gboolean is_kept,
                                     guint *n_parts);

/* legation-loader-note.c */
gboolean legation_cursor_read_notes (const LegationCursor *self, LegationRecord *record);
guint legation_record_count_applicable (const LegationRecord *self);

/* legation-loader-apply.c */
gboolean legation_cursor_read_record (const LegationCursor *self,
                                      LegationEntry *entry,
                                      LegationLoadFunc load);

/* One part of the document each; the record is zeroed but for its kind and id. */
void legation_loader_load_header (LegationLoader *self, const LegationCursor *root);
gboolean
legation_cursor_read_box (const LegationCursor *self, const char *name, LegationBox *box);
gboolean legation_cursor_load_source (const LegationCursor *self, gpointer record);
gboolean legation_cursor_load_place (const LegationCursor *self, gpointer record);
gboolean legation_cursor_load_person (const LegationCursor *self, gpointer record);
gboolean legation_cursor_load_organization (const LegationCursor *self, gpointer record);
gboolean legation_cursor_load_event (const LegationCursor *self, gpointer record);
gboolean legation_cursor_load_itinerary (const LegationCursor *self, LegationEvent *event);
gboolean legation_cursor_load_agreement (const LegationCursor *self, gpointer record);
gboolean legation_cursor_load_figure (const LegationCursor *self, gpointer record);
gboolean legation_cursor_load_relationship (const LegationCursor *self, gpointer record);
gboolean legation_cursor_load_era (const LegationCursor *self, gpointer record);
gboolean legation_cursor_load_story (const LegationCursor *self, gpointer record);
gboolean legation_cursor_load_step (const LegationCursor *self, gpointer record);
void
legation_cursor_read_filter (const LegationCursor *self, const char *name, LegationStep *step);

/* legation-loader-index.c */
void legation_dataset_build_index (LegationDataset *self);

G_END_DECLS
