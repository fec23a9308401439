/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Applying editorial notes.  A record whose notes would change it is read twice in every loading, as
 * it is written and as it would be: so a note that would break its record is found by whoever
 * validates the dataset, before anybody applies it. */

#include "config.h"

#include "legation-json-private.h"
#include "legation-loader-private.h"

#include <glib/gi18n.h>

#include <string.h>

/**
 * Trial: the reading of a record with its notes applied.
 * @cursor: the record's JSON
 * @entry: its entry
 * @load: who reads it
 * @written: the record as it is written
 * @targets: (element-type utf8 guint): the pointers that are set, and in which note
 * @report: what is wrong with it now
 */
typedef struct
{
  const LegationCursor *cursor;
  LegationEntry *entry;
  LegationLoadFunc load;
  const LegationRecord *written;
  GHashTable *targets;
  LegationReport *report;
} Trial;

/* A copy of the record's JSON in which the notes are applied. */
static const LegationJsonNode *
apply_notes (Trial *trial)
{
  const LegationCursor *cursor = trial->cursor;
  LegationJsonTree *tree = cursor->loader->tree;
  const LegationJsonNode *notes = legation_json_node_get_member (cursor->node, "notes");
  LegationJsonNode *copy = legation_json_tree_copy (tree, cursor->node);

  for (guint i = 0; i < trial->written->n_notes; i++)
    {
      const LegationJsonNode *set;

      if (!legation_note_is_applicable (&trial->written->notes[i]))
        continue;
      set = legation_json_node_get_member (&notes->items[i], "set");
      for (guint j = 0; j < set->n_items; j++)
        {
          const LegationJsonNode *value = &set->items[j];

          legation_json_tree_set (tree, copy, value->name, value);
          g_hash_table_insert (trial->targets, (gpointer) value->name, GUINT_TO_POINTER (i));
        }
    }
  return copy;
}

/* The way from the record to the note that changes what stands at @pointer, a pointer relative to
 * the record, or to the first note that changes anything. */
static char *
find_note (const Trial *trial, const char *pointer)
{
  GString *path = g_string_new (NULL);
  g_autofree char *target = g_strdup (pointer);
  gpointer position = NULL;
  char *slash;

  while (!g_hash_table_lookup_extended (trial->targets, target, NULL, &position)
         && (slash = strrchr (target, '/')) != NULL)
    *slash = '\0';
  if (*target != '\0')
    {
      g_string_printf (path, "/notes/%u/set", GPOINTER_TO_UINT (position));
      legation_json_append_step (path, target);
      g_string_append (path, pointer + strlen (target));
    }
  else
    for (guint i = 0; i < trial->written->n_notes; i++)
      if (legation_note_is_applicable (&trial->written->notes[i]))
        {
          g_string_printf (path, "/notes/%u/set", i);
          break;
        }
  return g_string_free (path, FALSE);
}

static char *
build_key (const LegationProblem *problem)
{
  return g_strdup_printf ("%u %s", problem->code, problem->pointer);
}

/* Reports what is wrong with the record as it would be and was not as it is written: the problems
 * from @first_problem on.  Returns: whether no error was among that. */
static gboolean
report_new_problems (const Trial *trial, guint first_problem)
{
  LegationReport *report = trial->cursor->loader->report;
  g_autoptr (GHashTable) known = NULL;
  g_autofree char *start = NULL;
  guint n_known = legation_report_get_n_problems (report);
  gboolean is_good = TRUE;

  if (legation_report_get_n_problems (trial->report) == 0)
    return TRUE;

  known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = first_problem; i < n_known; i++)
    g_hash_table_add (known, build_key (legation_report_get_problem (report, i)));
  start = legation_cursor_build_pointer (trial->cursor);
  for (guint i = 0; i < legation_report_get_n_problems (trial->report); i++)
    {
      const LegationProblem *found = legation_report_get_problem (trial->report, i);
      g_autofree char *key = build_key (found);
      g_autofree char *path = NULL;
      LegationProblem *problem;

      if (g_hash_table_contains (known, key))
        continue;
      path = find_note (trial, found->pointer + strlen (start));
      problem = legation_report_add (report, found->severity, found->code,
                                     g_strconcat (start, path, NULL), g_strdup (found->expected),
                                     g_strdup (found->found));
      problem->hint = g_strdup (found->hint);
      problem->cause = found->cause;
      if (found->severity != LEGATION_SEVERITY_ERROR)
        continue;
      problem->dropped = g_strdup (_("what the notes of the record change"));
      is_good = FALSE;
    }
  return is_good;
}

/* The links of the record as it is written, if it has any: then they begin at @first. */
static void
drop_links (LegationLoader *loader, const LegationRecord *record, guint first, guint end)
{
  if (first < end
      && g_array_index (loader->disagreements, LegationDisagreement, first).record == record)
    g_array_remove_range (loader->disagreements, first, end - first);
}

/* Returns: whether the record is good with its notes applied; then that is what it says. */
static gboolean
read_changed (Trial *trial)
{
  LegationLoader *loader = trial->cursor->loader;
  LegationReport *report = loader->report;
  LegationCursor changed = *trial->cursor;
  LegationEntry stand_in = { .record = trial->entry->record };
  gboolean is_good;

  changed.node = apply_notes (trial);
  loader->report = trial->report;
  loader->written = trial->written;
  legation_loader_begin (loader, &changed, &stand_in);
  is_good = trial->load (&changed, trial->entry->record);
  loader->report = report;
  loader->written = NULL;
  legation_loader_begin (loader, trial->cursor, trial->entry);
  return is_good;
}

/* The changes that cannot be made: the notes stay. */
static void
forget_changes (const LegationRecord *record)
{
  for (guint i = 0; i < record->n_notes; i++)
    ((LegationNote *) record->notes)[i].set = NULL;
}

/* Reads a record that is good as it is written once more, from @fresh, with its notes applied. */
static void
try_notes (const LegationCursor *self,
           LegationEntry *entry,
           LegationLoadFunc load,
           gconstpointer fresh,
           guint first_problem,
           guint first_link)
{
  LegationLoader *loader = self->loader;
  LegationRecord *record = entry->record;
  gsize size = legation_loader_get_record_size (record->kind);
  g_autofree LegationRecord *written = g_memdup2 (record, size);
  g_autoptr (GHashTable) targets = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (LegationReport) report = legation_report_new ();
  Trial trial = { self, entry, load, written, targets, report };
  guint end_link = loader->disagreements->len;
  gboolean is_good;

  memcpy (record, fresh, size);
  is_good = read_changed (&trial);
  is_good &= report_new_problems (&trial, first_problem);
  if (!is_good)
    forget_changes (written);
  if (is_good && (loader->flags & LEGATION_LOADER_APPLY_NOTES) != 0)
    {
      record->n_applied = legation_record_count_applicable (record);
      drop_links (loader, record, first_link, end_link);
      return;
    }
  memcpy (record, written, size);
  g_array_set_size (loader->disagreements, end_link);
}

/**
 * legation_cursor_read_record:
 * @self: the record's JSON
 * @entry: its entry, of which the record has what @load does not read
 * @load: who reads this kind of record
 *
 * Reads a record, with its notes applied if the loader is to apply them and they leave it good.
 * Where they do not that is reported, and the notes change nothing any more.
 *
 * Returns: whether the record is good as it is written
 */
gboolean
legation_cursor_read_record (const LegationCursor *self,
                             LegationEntry *entry,
                             LegationLoadFunc load)
{
  LegationLoader *loader = self->loader;
  g_autofree gpointer fresh = NULL;
  guint first_problem = legation_report_get_n_problems (loader->report);
  guint first_link = loader->disagreements->len;

  legation_loader_begin (loader, self, entry);
  if (legation_json_node_get_member (self->node, "notes") == NULL)
    return load (self, entry->record);

  fresh = g_memdup2 (entry->record, legation_loader_get_record_size (entry->record->kind));
  if (!load (self, entry->record))
    return FALSE;
  if (legation_record_count_applicable (entry->record) > 0)
    try_notes (self, entry, load, fresh, first_problem, first_link);
  return TRUE;
}
