/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all records but sources share, citations and notes, and what records with records in them
 * share. */

#include "config.h"

#include "legation-json-pointer.h"
#include "legation-loader-private.h"

#include <glib/gi18n.h>

#include <string.h>

/* More problems of one record are not looked through for a cause. */
#define MAX_CAUSES 256

/* Whether @pointer leads to @target, below @start, or to what has it in it. */
static gboolean
leads_to (const char *pointer, const char *start, const char *target)
{
  gsize length = strlen (pointer);

  return length > strlen (start) && strncmp (pointer, target, length) == 0
         && (target[length] == '\0' || target[length] == '/');
}

/* The error in what the pointer at @cursor, seen from @base, would lead to, if there is one in the
 * record so far.  Where notes are applied there is none: that report does not last. */
static const LegationProblem *
find_cause (const LegationCursor *cursor, const LegationJsonNode *base, const char *pointer)
{
  LegationReport *report = cursor->loader->report;
  guint n_problems = legation_report_get_n_problems (report);
  g_autofree char *start = NULL;
  g_autofree char *target = NULL;

  if (cursor->loader->written != NULL)
    return NULL;
  while (cursor != NULL && cursor->node != base)
    cursor = cursor->parent;
  if (cursor == NULL)
    return NULL;

  start = legation_cursor_build_pointer (cursor);
  target = g_strconcat (start, pointer, NULL);
  for (guint i = 0; i < MIN (n_problems, MAX_CAUSES); i++)
    {
      const LegationProblem *problem = legation_report_get_problem (report, n_problems - 1 - i);

      if (!g_str_has_prefix (problem->pointer, start))
        return NULL;
      if (problem->severity == LEGATION_SEVERITY_ERROR && leads_to (problem->pointer, start, target))
        return problem;
    }
  return NULL;
}

/* A pointer to what a citation supports or a note concerns, seen from @base. */
static gboolean
parse_pointer (const LegationCursor *cursor, gconstpointer base, const char **pointer)
{
  const char *expected = N_("a JSON pointer, relative to the record, the role or the status");
  const char *text;

  if (!legation_cursor_is_string (cursor))
    return legation_cursor_fail (cursor, LEGATION_PROBLEM_WRONG_TYPE, _(expected));

  text = cursor->node->string;
  if (!legation_json_is_pointer (text))
    return legation_cursor_fail (cursor, LEGATION_PROBLEM_BAD_VALUE, _(expected));
  if (legation_json_node_follow (base, text) == NULL)
    {
      const LegationProblem *cause = find_cause (cursor, base, text);

      legation_cursor_report (cursor, LEGATION_PROBLEM_BAD_VALUE,
                              _("a JSON pointer to something that is there, relative to the "
                                "record, the role or the status"))->cause = cause;
      return FALSE;
    }
  *pointer = legation_loader_keep (cursor->loader, text);
  return TRUE;
}

/**
 * legation_cursor_read_pointers:
 * @self: an object
 * @name: a member of it, a list of JSON pointers
 * @base: where they start
 * @pointers: (out) (array length=n_pointers): the list, untouched where the member is left out
 * @n_pointers: (out): how many there are
 *
 * Returns: whether it is left out or each pointer leads to something
 */
gboolean
legation_cursor_read_pointers (const LegationCursor *self,
                               const char *name,
                               const LegationJsonNode *base,
                               const char *const **pointers,
                               guint *n_pointers)
{
  return legation_cursor_read_list (self, name, parse_pointer, base, pointers, n_pointers);
}

static gboolean
parse_citation (const LegationCursor *cursor,
                const LegationJsonNode *base,
                LegationCitation *citation)
{
  static const char *const members[] = { "source", "locator", "supports", NULL };
  gpointer source = NULL;
  gboolean is_good;

  if (!legation_cursor_expect_object (cursor))
    return FALSE;
  legation_cursor_check_members (cursor, members);
  is_good = legation_cursor_read_reference (cursor, "source", LEGATION_REQUIRED,
                                            LEGATION_KIND_SOURCE, &source);
  is_good &= legation_cursor_read_string (cursor, "locator", LEGATION_OPTIONAL, &citation->locator);
  is_good &= legation_cursor_read_pointers (cursor, "supports", base, &citation->supports,
                                            &citation->n_supports);
  citation->source = source;
  return is_good;
}

/**
 * legation_cursor_read_citations:
 * @self: an object that may have a member "citations", and that their pointers start from
 * @record: the record that it belongs to, marked where a citation is lost
 * @citations: (out): those that are good
 * @n_citations: (out): how many those are
 *
 * Returns: %FALSE only if the member is no array; a bad citation is left out by itself
 */
gboolean
legation_cursor_read_citations (const LegationCursor *self,
                                LegationRecord *record,
                                const LegationCitation **citations,
                                guint *n_citations)
{
  LegationCursor array;
  LegationCitation *list;
  guint n_items;
  guint n_good = 0;

  legation_cursor_get_member (self, "citations", LEGATION_OPTIONAL, &array);
  if (array.node == NULL)
    return TRUE;
  if (!legation_cursor_expect_array (&array, 0, G_MAXUINT, &n_items))
    return FALSE;

  list = legation_arena_new0 (&self->loader->dataset->arena, LegationCitation, n_items);
  for (guint i = 0; i < n_items; i++)
    {
      LegationCitation citation = { .source = NULL };
      LegationCursor item;

      legation_cursor_get_item (&array, i, &item);
      item.loss = LEGATION_LOSS_CITATION;
      if (parse_citation (&item, self->node, &citation))
        list[n_good++] = citation;
      else
        record->citation_lost = TRUE;
    }
  *citations = list;
  *n_citations = n_good;
  return TRUE;
}

/**
 * legation_cursor_read_common:
 * @self: the record that is being read
 * @record: (inout): gets its citations and notes
 *
 * Returns: whether nothing is so bad in them that the record goes
 */
gboolean
legation_cursor_read_common (const LegationCursor *self, LegationRecord *record)
{
  gboolean is_good
      = legation_cursor_read_citations (self, record, &record->citations, &record->n_citations);

  is_good &= legation_cursor_read_notes (self, record);
  return is_good;
}

/**
 * legation_cursor_load_parts:
 * @self: an array of records in the record that is being read
 * @whole: that record
 * @adopt: gives a part to @whole before it is read
 * @load: who reads a part
 * @is_kept: whether @whole is good so far; none of its parts stays without it
 * @n_parts: (out): how many good parts there are
 *
 * Reads all parts and reports what is bad in them; a bad one goes alone.  Losses are losses of the
 * last part then: legation_loader_begin() goes back to the whole.
 *
 * Returns: (transfer none): the good parts, an array of pointers to records
 */
gpointer
legation_cursor_load_parts (const LegationCursor *self,
                            gpointer whole,
                            LegationAdoptFunc adopt,
                            LegationLoadFunc load,
                            gboolean is_kept,
                            guint *n_parts)
{
  LegationLoader *loader = self->loader;
  const LegationProblem *cause = loader->entry->cause;
  guint n_items = self->node->n_items;
  LegationRecord **list
      = legation_arena_new0 (&loader->dataset->arena, LegationRecord *, n_items);
  guint n = 0;

  for (guint i = 0; i < n_items; i++)
    {
      LegationCursor item;
      LegationEntry *entry;
      gboolean is_good;

      legation_cursor_get_item (self, i, &item);
      entry = legation_loader_get_entry (loader, &item);
      if (entry == NULL)
        continue;
      adopt (entry->record, whole, n);
      is_good = legation_cursor_read_record (&item, entry, load);
      if (is_good && !is_kept)
        entry->cause = cause;
      legation_loader_finish (loader, entry, is_good && is_kept);
      if (is_good && is_kept)
        list[n++] = entry->record;
    }
  *n_parts = n;
  return list;
}
