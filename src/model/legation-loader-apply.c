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

/* Of what is set, what stands at @pointer or above it.  Returns: (transfer full) (nullable). */
static char *
find_target_above (const Trial *trial, const char *pointer)
{
  g_autofree char *target = g_strdup (pointer);
  char *slash;

  while (!g_hash_table_contains (trial->targets, target))
    {
      slash = strrchr (target, '/');
      if (slash == NULL)
        return NULL;
      *slash = '\0';
    }
  return g_steal_pointer (&target);
}

/* The first note that sets something in what stands at @pointer, or the only note that sets
 * anything; -1 if there is none. */
static int
find_note_below (const Trial *trial, const char *pointer)
{
  gsize length = strlen (pointer);
  GHashTableIter iter;
  gpointer target, position;
  int note = -1;

  g_hash_table_iter_init (&iter, trial->targets);
  while (g_hash_table_iter_next (&iter, &target, &position))
    if (strncmp (target, pointer, length) == 0 && ((char *) target)[length] == '/'
        && (note < 0 || GPOINTER_TO_INT (position) < note))
      note = GPOINTER_TO_INT (position);
  if (note < 0 && legation_record_count_applicable (trial->written) == 1)
    for (note = 0; !legation_note_is_applicable (&trial->written->notes[note]);)
      note++;
  return note;
}

/* The way from the record to what has to be mended in its notes for the problem at @pointer, a
 * pointer relative to the record, of which @target is set. */
static char *
find_note (const Trial *trial, const char *pointer, const char *target)
{
  GString *path = g_string_new (NULL);
  int note;

  if (target != NULL)
    {
      note = GPOINTER_TO_INT (g_hash_table_lookup (trial->targets, target));
      g_string_printf (path, "/notes/%d/set", note);
      legation_json_append_step (path, target);
      g_string_append (path, pointer + strlen (target));
      return g_string_free (path, FALSE);
    }

  note = find_note_below (trial, pointer);
  if (note >= 0)
    g_string_printf (path, "/notes/%d/set", note);
  else
    g_string_assign (path, "/notes");
  return g_string_free (path, FALSE);
}

static char *
build_key (const LegationProblem *problem)
{
  return g_strdup_printf ("%u %s", problem->code, problem->pointer);
}

/* Reports @found, a problem at @pointer of the record as it would be, where @target of it is set. */
static void
report_new_problem (const Trial *trial,
                    const LegationProblem *found,
                    const char *start,
                    const char *pointer,
                    const char *target)
{
  g_autofree char *path = find_note (trial, pointer, target);
  LegationProblem *problem
      = legation_report_add (trial->cursor->loader->report, found->severity, found->code,
                             g_strconcat (start, path, NULL), g_strdup (found->expected),
                             g_strdup (found->found));

  if (target == NULL && problem->expected != NULL)
    {
      g_autofree char *expected = g_steal_pointer (&problem->expected);

      /* Translators: what is missing or wrong in a record once its notes are applied, and the
       * JSON pointer to it. */
      problem->expected = g_strdup_printf (_("%1$s at %2$s, with the notes applied"), expected,
                                           pointer);
    }
  problem->hint = g_strdup (found->hint);
  problem->cause = found->cause;
  if (found->severity == LEGATION_SEVERITY_ERROR)
    problem->dropped = g_strdup (_("what the notes of the record change"));
}

/* Reports what is wrong with the record as it would be: all errors in what the notes set, and of the
 * rest what is not wrong with the record as it is written, whose problems are those from
 * @first_problem on.  Returns: whether no error was among that. */
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
      const char *pointer = found->pointer + strlen (start);
      g_autofree char *target = find_target_above (trial, pointer);
      g_autofree char *key = build_key (found);

      if ((target == NULL || found->severity == LEGATION_SEVERITY_WARNING)
          && g_hash_table_contains (known, key))
        continue;
      report_new_problem (trial, found, start, pointer, target);
      is_good &= found->severity != LEGATION_SEVERITY_ERROR;
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
