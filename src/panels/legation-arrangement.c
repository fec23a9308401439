/* SPDX-License-Identifier: GPL-3.0-or-later */

/* In which order relationships are listed, and which of them share a row. */

#include "config.h"

#include "legation-digest.h"

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const LegationRelationship *first = *(const LegationRelationship *const *) a;
  const LegationRelationship *second = *(const LegationRelationship *const *) b;

  if (first->group != second->group)
    return first->group < second->group ? -1 : 1;
  if (first->record.index == second->record.index)
    return 0;

  return first->record.index < second->record.index ? -1 : 1;
}

/* Whether two relationships tell the same in a list: the same word, and nothing that happened. */
static gboolean
can_share (const LegationRelationship *a, const LegationRelationship *b)
{
  return a->group == b->group && a->n_events == 0 && b->n_events == 0
         && g_strcmp0 (a->status, b->status) == 0;
}

/**
 * legation_dataset_arrange_relationships: groups in their own order, within a group that of the
 * dataset; those of a group that have the same status and no events stand together, where the first
 * of them is.
 *
 * Returns: (transfer full) (element-type GPtrArray): arrays of relationships, most with one of them
 */
GPtrArray *
legation_dataset_arrange_relationships (LegationDataset *dataset)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < legation_dataset_get_n_relationships (dataset); i++)
    g_ptr_array_add (sorted, (gpointer) legation_dataset_get_relationship (dataset, i));
  g_ptr_array_sort (sorted, compare_groups);

  for (guint i = 0; i < sorted->len; i++)
    {
      const LegationRelationship *relationship = g_ptr_array_index (sorted, i);
      GPtrArray *home = NULL;

      for (guint j = 0; j < entries->len && home == NULL; j++)
        if (can_share (g_ptr_array_index ((GPtrArray *) g_ptr_array_index (entries, j), 0),
                       relationship))
          home = g_ptr_array_index (entries, j);
      if (home == NULL)
        {
          home = g_ptr_array_new ();
          g_ptr_array_add (entries, home);
        }
      g_ptr_array_add (home, (gpointer) relationship);
    }

  return entries;
}
