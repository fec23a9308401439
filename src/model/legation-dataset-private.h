/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The inside of a dataset, for the loader that fills it. */

#pragma once

#include "legation-arena.h"
#include "legation-dataset.h"

G_BEGIN_DECLS

/* Two letters make 676 country codes; most records share a few. */
#define LEGATION_N_CODES (26 * 26)

/** LegationUses: all citations of one source. */
typedef struct
{
  const LegationUse *uses;
  guint n_uses;
} LegationUses;

/**
 * LegationDataset:
 * @arena: owns all records, arrays and texts
 * @records: (element-type LegationRecord): by kind, in the order of the document
 * @ids: (element-type utf8 LegationRecord)
 * @partners: (element-type utf8 LegationRelationship): by the second party's code or id
 * @uses: by the index of the source
 * @dates: (element-type LegationDate): owned; equal texts share one
 * @objects: (element-type JsonObject): owned: what records keep as it was read
 * @codes: the countries' codes, filled where used
 * @notes_applied: whether the records are as the notes have it, not as the sources do
 * @n_applicable: notes that have something to apply
 */
struct _LegationDataset
{
  gatomicrefcount ref_count;
  LegationArena arena;
  LegationHeader header;
  GPtrArray *records[LEGATION_N_KINDS];
  GHashTable *ids;
  GHashTable *partners;
  const LegationEvent **events_by_date;
  LegationUses *uses;
  GPtrArray *dates;
  GPtrArray *objects;
  char codes[LEGATION_N_CODES][3];
  gboolean notes_applied;
  guint n_applicable;
};

LegationDataset *legation_dataset_new (void);
const char *legation_dataset_intern_code (LegationDataset *self, const char *code);
const char *legation_party_get_key (const LegationParty *party);

G_END_DECLS
