/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Claims on which sources differ.  That one disagrees with another is written with one of the two,
 * maybe on the page of another relationship; it holds both ways. */

#include "config.h"

#include "legation-digest.h"

static gboolean
disagrees_with (const LegationRecord *record, const LegationRecord *other)
{
  for (guint i = 0; i < record->n_disagrees_with; i++)
    if (record->disagrees_with[i] == other)
      return TRUE;

  return FALSE;
}

static void
add_opponent (GHashTable *opponents, const LegationRecord *record, const LegationRecord *other)
{
  GPtrArray *others = g_hash_table_lookup (opponents, record);

  if (others == NULL)
    {
      others = g_ptr_array_new ();
      g_hash_table_insert (opponents, (gpointer) record, others);
    }
  if (!g_ptr_array_find (others, other, NULL))
    g_ptr_array_add (others, (gpointer) other);
}

static void
add_opponents (GHashTable *opponents, const LegationRecord *record)
{
  for (guint i = 0; i < record->n_disagrees_with; i++)
    {
      add_opponent (opponents, record, record->disagrees_with[i]);
      add_opponent (opponents, record->disagrees_with[i], record);
    }
}

static const LegationKind kinds[] = { LEGATION_KIND_EVENT, LEGATION_KIND_STATEMENT,
                                      LEGATION_KIND_FIGURE, LEGATION_KIND_AGREEMENT };

/* Whom each claim disagrees with, and who with it: {record: array of records}. */
static GHashTable *
map_opponents (LegationDataset *dataset, GPtrArray *own)
{
  GHashTable *opponents
    = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < own->len; i++)
    add_opponents (opponents, g_ptr_array_index (own, i));
  for (gsize i = 0; i < G_N_ELEMENTS (kinds) && dataset != NULL; i++)
    for (guint j = 0; j < legation_dataset_get_n_records (dataset, kinds[i]); j++)
      add_opponents (opponents, legation_dataset_get_record (dataset, kinds[i], j));

  return opponents;
}

/* Everything that disagrees with a claim, directly or by way of another, and the claim itself. */
static GPtrArray *
gather (const LegationRecord *record, GHashTable *opponents, GHashTable *seen)
{
  GPtrArray *claims = g_ptr_array_new ();

  g_hash_table_add (seen, (gpointer) record);
  g_ptr_array_add (claims, (gpointer) record);
  for (guint i = 0; i < claims->len; i++)
    {
      GPtrArray *others = g_hash_table_lookup (opponents, g_ptr_array_index (claims, i));

      for (guint j = 0; others != NULL && j < others->len; j++)
        if (g_hash_table_add (seen, g_ptr_array_index (others, j)))
          g_ptr_array_add (claims, g_ptr_array_index (others, j));
    }

  return claims;
}

/* The claims of the page in its own order, then those that it borrows from others. */
static GPtrArray *
put_own_first (GPtrArray *claims, GPtrArray *own)
{
  GPtrArray *group = g_ptr_array_sized_new (claims->len);

  for (guint i = 0; i < own->len; i++)
    if (g_ptr_array_find (claims, g_ptr_array_index (own, i), NULL))
      g_ptr_array_add (group, g_ptr_array_index (own, i));
  for (guint i = 0; i < claims->len; i++)
    if (!g_ptr_array_find (group, g_ptr_array_index (claims, i), NULL))
      g_ptr_array_add (group, g_ptr_array_index (claims, i));

  return group;
}

static GPtrArray *
list_own (const LegationRelationship *relationship)
{
  GPtrArray *own = g_ptr_array_new ();

#define ADD_RECORDS(records, count)                                                                \
  for (guint i = 0; i < (count); i++)                                                              \
    g_ptr_array_add (own, (gpointer) &(records)[i]->record)

  ADD_RECORDS (relationship->figures, relationship->n_figures);
  ADD_RECORDS (relationship->statements, relationship->n_statements);
  ADD_RECORDS (relationship->agreements, relationship->n_agreements);
  ADD_RECORDS (relationship->events, relationship->n_events);
#undef ADD_RECORDS

  return own;
}

/**
 * legation_relationship_find_disagreements: the claims of a relationship on which sources differ,
 * each group together with those it disagrees with, also where they are claims of another one.
 * @dataset: (nullable): where to look for claims that disagree with its own; without it, among its
 *   own only
 *
 * Returns: (transfer full) (element-type GPtrArray): groups of records, two or more in each
 */
GPtrArray *
legation_relationship_find_disagreements (const LegationRelationship *relationship,
                                          LegationDataset *dataset)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) own = list_own (relationship);
  g_autoptr (GHashTable) opponents = map_opponents (dataset, own);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < own->len; i++)
    {
      const LegationRecord *record = g_ptr_array_index (own, i);
      g_autoptr (GPtrArray) claims = NULL;

      if (!g_hash_table_contains (opponents, record) || g_hash_table_contains (seen, record))
        continue;
      claims = gather (record, opponents, seen);
      g_ptr_array_add (groups, put_own_first (claims, own));
    }

  return groups;
}

/**
 * legation_dataset_find_disagreements: everything on which sources differ, each point once.
 *
 * Returns: (transfer full) (element-type GPtrArray): groups of records, two or more in each
 */
GPtrArray *
legation_dataset_find_disagreements (LegationDataset *dataset)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  g_autoptr (GHashTable) opponents = map_opponents (dataset, own);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; j < legation_dataset_get_n_records (dataset, kinds[i]); j++)
      {
        const LegationRecord *record = legation_dataset_get_record (dataset, kinds[i], j);

        if (g_hash_table_contains (opponents, record) && !g_hash_table_contains (seen, record))
          g_ptr_array_add (groups, gather (record, opponents, seen));
      }

  return groups;
}

/**
 * legation_disagreements_hold: whether a claim is in one of the groups.
 *
 * Returns: whether it is
 */
gboolean
legation_disagreements_hold (GPtrArray *groups, const LegationRecord *record)
{
  for (guint i = 0; i < groups->len; i++)
    if (g_ptr_array_find (g_ptr_array_index (groups, i), record, NULL))
      return TRUE;

  return FALSE;
}

static gboolean
opposes_any (const LegationRecord *record, GPtrArray *others)
{
  for (guint i = 0; i < others->len; i++)
    {
      const LegationRecord *other = g_ptr_array_index (others, i);

      if (disagrees_with (record, other) || disagrees_with (other, record))
        return TRUE;
    }

  return FALSE;
}

/* Puts a claim, and those it disagrees with, on opposite sides, as far as that can be done. */
static void
take_side (const LegationRecord *record, GPtrArray *group, GPtrArray *sides[2], int side)
{
  if (g_ptr_array_find (sides[0], record, NULL) || g_ptr_array_find (sides[1], record, NULL))
    return;

  g_ptr_array_add (sides[side], (gpointer) record);
  for (guint i = 0; i < group->len; i++)
    {
      const LegationRecord *other = g_ptr_array_index (group, i);

      if (disagrees_with (record, other) || disagrees_with (other, record))
        take_side (other, group, sides, !opposes_any (other, sides[!side]) ? !side : side);
    }
}

/**
 * legation_claims_take_sides: puts claims in two columns so that what disagrees stands side by side,
 * and what does not stands one under the other.
 * @group: (element-type LegationRecord): see legation_relationship_find_disagreements()
 * @sides: two empty arrays, to be filled
 */
void
legation_claims_take_sides (GPtrArray *group, GPtrArray *sides[2])
{
  for (guint i = 0; i < group->len; i++)
    take_side (g_ptr_array_index (group, i), group, sides, 0);
}

/**
 * legation_record_find_opponents: what a record disagrees with, and what disagrees with it.
 *
 * Returns: (transfer container) (element-type LegationRecord): the others
 */
GPtrArray *
legation_record_find_opponents (const LegationRecord *record, LegationDataset *dataset)
{
  GPtrArray *opponents = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; j < legation_dataset_get_n_records (dataset, kinds[i]); j++)
      {
        const LegationRecord *other = legation_dataset_get_record (dataset, kinds[i], j);

        if (other != record && (disagrees_with (record, other) || disagrees_with (other, record)))
          g_ptr_array_add (opponents, (gpointer) other);
      }

  return opponents;
}
