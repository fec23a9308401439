/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Links between records that say otherwise.  They alone may point anywhere in the document, and are
 * looked at once more at the end. */

#include "config.h"

#include "legation-loader-private.h"

#include <glib/gi18n.h>

#include <string.h>

static const LegationKind kinds[] = { LEGATION_KIND_EVENT, LEGATION_KIND_AGREEMENT,
                                      LEGATION_KIND_FIGURE, LEGATION_KIND_STATEMENT };

/* One item of "disagreesWith": NULL where it is no link to another record, or one that is there
 * already. */
static LegationRecord *
parse_disagreement (const LegationCursor *cursor, const LegationRecord *record, GHashTable *seen)
{
  gpointer other;

  if (!legation_cursor_resolve_among (
          cursor, kinds, G_N_ELEMENTS (kinds),
          N_("the id of an event, an agreement, a figure or a statement"), &other))
    return NULL;
  if (other == record)
    {
      legation_cursor_fail (cursor, LEGATION_PROBLEM_BAD_VALUE, _("the id of another record"));
      return NULL;
    }
  if (!g_hash_table_add (seen, other))
    {
      legation_cursor_fail (cursor, LEGATION_PROBLEM_BAD_VALUE, _("each item only once"));
      return NULL;
    }
  return other;
}

/**
 * legation_cursor_read_disagreements:
 * @self: the record that is being read
 * @record: (inout): gets its links
 *
 * A bad link goes alone.  What a good one names may be dropped later, so the links are written
 * down.
 *
 * Returns: %FALSE only if the member is no array
 */
gboolean
legation_cursor_read_disagreements (const LegationCursor *self, LegationRecord *record)
{
  LegationLoader *loader = self->loader;
  g_autoptr (GHashTable) seen = NULL;
  LegationCursor array;
  const LegationRecord **list;
  guint n_items;

  legation_cursor_get_member (self, "disagreesWith", LEGATION_OPTIONAL, &array);
  if (array.node == NULL)
    return TRUE;
  if (!legation_cursor_expect_array (&array, 0, G_MAXUINT, &n_items))
    return FALSE;

  seen = g_hash_table_new (g_direct_hash, g_direct_equal);
  list = legation_arena_new0 (&loader->dataset->arena, const LegationRecord *, n_items);
  record->disagrees_with = list;
  for (guint i = 0; i < n_items; i++)
    {
      LegationDisagreement link = { .record = record, .position = record->n_disagrees_with };
      LegationRecord *other;
      LegationCursor item;

      legation_cursor_get_item (&array, i, &item);
      item.loss = LEGATION_LOSS_LINK;
      other = parse_disagreement (&item, record, seen);
      if (other == NULL)
        continue;
      list[record->n_disagrees_with++] = other;
      link.pointer = legation_cursor_build_pointer (&item);
      g_array_append_val (loader->disagreements, link);
    }
  return TRUE;
}

static gboolean
is_loaded (LegationLoader *self, const LegationRecord *record)
{
  LegationEntry *entry = g_hash_table_lookup (self->entries, record->id);

  return entry->state == LEGATION_ENTRY_LOADED;
}

static void
report_lost_link (LegationLoader *self, const LegationDisagreement *link, const char *id)
{
  LegationEntry *entry = g_hash_table_lookup (self->entries, id);
  LegationProblem *problem = legation_report_add (
      self->report, LEGATION_SEVERITY_ERROR, LEGATION_PROBLEM_UNKNOWN_ID, g_strdup (link->pointer),
      g_strdup (_("the id of another record")), g_strdup_printf ("\"%s\"", id));

  problem->cause = legation_entry_get_cause (entry);
  /* Translators: %s is the id of a record. */
  problem->dropped = g_strdup_printf (_("the link to “%s”"), id);
}

/**
 * legation_loader_settle_disagreements:
 * @self: a loader that has read all records
 *
 * Takes the links to records away that were dropped after somebody disagreed with them.
 */
void
legation_loader_settle_disagreements (LegationLoader *self)
{
  for (guint i = self->disagreements->len; i > 0; i--)
    {
      LegationDisagreement *link
          = &g_array_index (self->disagreements, LegationDisagreement, i - 1);
      LegationRecord *record = link->record;
      const LegationRecord **list = (const LegationRecord **) record->disagrees_with;

      /* Backwards, so that the positions before stay true. */
      if (!is_loaded (self, record) || is_loaded (self, list[link->position]))
        continue;
      report_lost_link (self, link, list[link->position]->id);
      memmove (&list[link->position], &list[link->position + 1],
               (record->n_disagrees_with - link->position - 1) * sizeof *list);
      record->n_disagrees_with--;
    }
}
