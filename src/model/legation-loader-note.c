/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Editorial notes: what they say, and whether what they would change can be changed. */

#include "config.h"

#include "legation-json-pointer.h"
#include "legation-loader-private.h"

#include <glib/gi18n.h>

#include <string.h>

/* More than a note has a use for: each value is looked for in its record. */
#define MAX_CHANGES 256

/**
 * Changes: what the notes of a record change, so that no two of them change the same.
 * @targets: (nullable) (element-type utf8): the pointers so far
 * @parents: (nullable) (element-type utf8): what has one of those in it
 * @n_values: how many values there are
 */
typedef struct
{
  GHashTable *targets;
  GHashTable *parents;
  guint n_values;
} Changes;

static void
changes_clear (Changes *self)
{
  g_clear_pointer (&self->targets, g_hash_table_unref);
  g_clear_pointer (&self->parents, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Changes, changes_clear)

/* Returns: whether nothing that was added before is @pointer, in it, or has it in it. */
static gboolean
changes_add (Changes *self, const char *pointer)
{
  g_autofree char *parent = g_strdup (pointer);
  char *slash;

  if (self->targets == NULL)
    {
      self->targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      self->parents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    }
  if (g_hash_table_contains (self->parents, pointer)
      || !g_hash_table_add (self->targets, g_strdup (pointer)))
    return FALSE;

  while ((slash = strrchr (parent, '/')) != NULL)
    {
      *slash = '\0';
      if (g_hash_table_contains (self->targets, parent))
        return FALSE;
      g_hash_table_add (self->parents, g_strdup (parent));
    }
  return TRUE;
}

/* Whether the first step of @pointer is @name. */
static gboolean
begins_with (const char *pointer, const char *name)
{
  gsize length = strlen (name);

  return strncmp (pointer + 1, name, length) == 0
         && (pointer[length + 1] == '\0' || pointer[length + 1] == '/');
}

/* Whether the record that is read can do without what stands at @pointer: it is found by its id,
 * keeps its notes, and other records in it have notes of their own. */
static gboolean
is_fixed (const LegationLoader *loader, const char *pointer)
{
  return begins_with (pointer, "id") || begins_with (pointer, "notes")
         || (loader->kind == LEGATION_KIND_RELATIONSHIP && begins_with (pointer, "statements"))
         || (loader->kind == LEGATION_KIND_STORY && begins_with (pointer, "steps"));
}

/* Says what is wrong with the pointer that names the value at @cursor; returns FALSE. */
static gboolean
fail_pointer (const LegationCursor *cursor, const char *expected)
{
  LegationProblem *problem
      = legation_cursor_report (cursor, LEGATION_PROBLEM_BAD_VALUE, expected);

  g_free (problem->found);
  problem->found = g_strdup_printf ("\"%s\"", cursor->name);
  return FALSE;
}

/* One member of "set". */
static gboolean
check_change (const LegationCursor *cursor, Changes *changes)
{
  const LegationLoader *loader = cursor->loader;
  const char *pointer = cursor->name;

  if (!legation_json_is_pointer (pointer))
    return fail_pointer (cursor, _("members named by JSON pointers, relative to the record"));
  if (!legation_json_node_can_set (loader->node, pointer) || is_fixed (loader, pointer))
    return fail_pointer (cursor, _("a JSON pointer to a value of the record that a note can "
                                   "change, or to a new member of an object in it"));
  if (!changes_add (changes, pointer))
    return fail_pointer (cursor, _("a value that no other note of the record changes"));
  return TRUE;
}

/* The member "set": what applying the note would change, by pointers into the record.  If anything
 * is bad in it, the note stays without it. */
static void
read_set (const LegationCursor *cursor, Changes *changes, LegationNote *note)
{
  LegationCursor self = *cursor;
  LegationCursor set;
  gboolean is_good = TRUE;

  self.loss = LEGATION_LOSS_CHANGE;
  legation_cursor_get_member (&self, "set", LEGATION_OPTIONAL, &set);
  if (set.node == NULL || !legation_cursor_expect_object (&set))
    return;

  changes->n_values += set.node->n_items;
  if (changes->n_values > MAX_CHANGES)
    {
      g_autofree char *expected
          = g_strdup_printf (ngettext ("no more than %u value for each record",
                                       "no more than %u values for each record", MAX_CHANGES),
                             MAX_CHANGES);

      legation_cursor_fail (&set, LEGATION_PROBLEM_BAD_VALUE, expected);
      return;
    }
  for (guint i = 0; i < set.node->n_items; i++)
    {
      LegationCursor member = set;

      member.parent = &set;
      member.node = &set.node->items[i];
      member.name = member.node->name;
      /* Of two members with one name the last one counts. */
      if (legation_json_node_get_member (set.node, member.name) == member.node)
        is_good &= check_change (&member, changes);
    }
  if (!is_good)
    return;

  note->set = legation_json_tree_dup_object (cursor->loader->tree, set.node);
  g_ptr_array_add (cursor->loader->dataset->objects, note->set);
}

static gboolean
parse_note (const LegationCursor *cursor, Changes *changes, LegationNote *note)
{
  static const char *const members[]
      = { "kind", "text", "reason", "source", "concerns", "set", NULL };
  gboolean is_good;

  if (!legation_cursor_expect_object (cursor))
    return FALSE;
  legation_cursor_check_members (cursor, members);
  note->reason = "";
  is_good = legation_cursor_read_word (cursor, "kind", LEGATION_REQUIRED, LEGATION_WORD_NOTE,
                                       (int *) &note->kind);
  is_good &= legation_cursor_read_text (cursor, "text", LEGATION_REQUIRED, LEGATION_TEXT_NOTE_TEXT,
                                        &note->text);
  is_good &= legation_cursor_read_text (cursor, "reason", LEGATION_OPTIONAL,
                                        LEGATION_TEXT_NOTE_REASON, &note->reason);
  is_good &= legation_cursor_read_string (cursor, "source", LEGATION_OPTIONAL, &note->source);
  is_good &= legation_cursor_read_pointers (cursor, "concerns", cursor->loader->node,
                                            &note->concerns, &note->n_concerns);
  read_set (cursor, changes, note);
  return is_good;
}

/**
 * legation_cursor_read_notes:
 * @self: the record that is being read
 * @record: (inout): gets its notes
 *
 * A bad `set` goes alone, and the note stays as a remark.
 *
 * Returns: whether all notes are good but for that
 */
gboolean
legation_cursor_read_notes (const LegationCursor *self, LegationRecord *record)
{
  g_auto (Changes) changes = { NULL };
  LegationCursor array;
  LegationNote *list;
  gboolean is_good = TRUE;
  guint n_items;

  legation_cursor_get_member (self, "notes", LEGATION_OPTIONAL, &array);
  if (array.node == NULL)
    return TRUE;
  if (!legation_cursor_expect_array (&array, 0, G_MAXUINT, &n_items))
    return FALSE;

  list = legation_arena_new0 (&self->loader->dataset->arena, LegationNote, n_items);
  for (guint i = 0; i < n_items; i++)
    {
      LegationCursor item;

      legation_cursor_get_item (&array, i, &item);
      is_good &= parse_note (&item, &changes, &list[i]);
    }
  record->notes = list;
  record->n_notes = n_items;
  return is_good;
}

/**
 * legation_record_count_applicable:
 * @self: a record
 *
 * Returns: how many of its notes change something when they are applied
 */
guint
legation_record_count_applicable (const LegationRecord *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_notes; i++)
    n += legation_note_is_applicable (&self->notes[i]) ? 1 : 0;
  return n;
}
