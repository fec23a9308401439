/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all records but sources share: citations, notes and disagreements. */

#include "config.h"

#include "legation-loader-private.h"

#include <glib/gi18n.h>

#include <string.h>

/* RFC 6901, section 3: empty, or steps after slashes in which "~" is always "~0" or "~1". */
static gboolean
is_pointer (const char *text)
{
  if (text[0] != '\0' && text[0] != '/')
    return FALSE;
  for (const char *c = strchr (text, '~'); c != NULL; c = strchr (c + 1, '~'))
    if (c[1] != '0' && c[1] != '1')
      return FALSE;
  return TRUE;
}

static char *
unescape_step (const char *step)
{
  g_autoptr (GString) text = g_string_new (step);

  g_string_replace (text, "~1", "/", 0);
  g_string_replace (text, "~0", "~", 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const LegationJsonNode *
follow_step (const LegationJsonNode *node, const char *step)
{
  g_autofree char *name = unescape_step (step);
  guint64 index;

  if (node->type == LEGATION_JSON_OBJECT)
    return legation_json_node_get_member (node, name);
  if (node->type != LEGATION_JSON_ARRAY || (name[0] == '0' && name[1] != '\0')
      || !g_ascii_string_to_unsigned (name, 10, 0, G_MAXUINT - 1, &index, NULL)
      || index >= node->n_items)
    return NULL;
  return &node->items[index];
}

/* Whether something stands at @pointer, seen from @node. */
static gboolean
has_value (const LegationJsonNode *node, const char *pointer)
{
  g_auto (GStrv) steps = g_strsplit (pointer, "/", -1);

  for (guint i = 1; steps[0] != NULL && steps[i] != NULL && node != NULL; i++)
    node = follow_step (node, steps[i]);
  return node != NULL;
}

/* One of the pointers to what a citation supports, seen from @base. */
static gboolean
parse_support (const LegationCursor *cursor, const LegationJsonNode *base, const char **support)
{
  const char *expected = N_("a JSON pointer, relative to the record, the role or the status");
  const char *text;

  if (!legation_cursor_is_string (cursor))
    return legation_cursor_fail (cursor, LEGATION_PROBLEM_WRONG_TYPE, _(expected));

  text = cursor->node->string;
  if (!is_pointer (text))
    return legation_cursor_fail (cursor, LEGATION_PROBLEM_BAD_VALUE, _(expected));
  if (!has_value (base, text))
    return legation_cursor_fail (cursor, LEGATION_PROBLEM_BAD_VALUE,
                                 _("a JSON pointer to something that is there, relative to the "
                                   "record, the role or the status"));
  *support = legation_loader_keep (cursor->loader, text);
  return TRUE;
}

static gboolean
parse_supports (const LegationCursor *cursor,
                const LegationJsonNode *base,
                LegationCitation *citation)
{
  LegationCursor array;
  gboolean is_good = TRUE;
  const char **list;
  guint n_items;

  legation_cursor_get_member (cursor, "supports", LEGATION_OPTIONAL, &array);
  if (array.node == NULL)
    return TRUE;
  if (!legation_cursor_expect_array (&array, 0, G_MAXUINT, &n_items))
    return FALSE;

  list = legation_arena_new0 (&cursor->loader->dataset->arena, const char *, n_items);
  for (guint i = 0; i < n_items; i++)
    {
      LegationCursor item;

      legation_cursor_get_item (&array, i, &item);
      is_good &= parse_support (&item, base, &list[i]);
    }
  citation->supports = list;
  citation->n_supports = n_items;
  return is_good;
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
  is_good &= parse_supports (cursor, base, citation);
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

/* The member "set": what applying the note would change, by pointers into the record. */
static gboolean
parse_set (const LegationCursor *cursor, LegationNote *note)
{
  LegationCursor set;
  gboolean is_good = TRUE;

  legation_cursor_get_member (cursor, "set", LEGATION_OPTIONAL, &set);
  if (set.node == NULL)
    return TRUE;
  if (!legation_cursor_expect_object (&set))
    return FALSE;

  for (guint i = 0; i < set.node->n_items; i++)
    if (!is_pointer (set.node->items[i].name))
      {
        LegationCursor member;

        legation_cursor_get_member (&set, set.node->items[i].name, LEGATION_OPTIONAL, &member);
        is_good
            = legation_cursor_fail (&member, LEGATION_PROBLEM_BAD_VALUE,
                                    _("members named by JSON pointers, relative to the record"));
      }

  note->set = legation_json_tree_dup_object (cursor->loader->tree, set.node);
  g_ptr_array_add (cursor->loader->dataset->objects, note->set);
  return is_good;
}

static gboolean
parse_note (const LegationCursor *cursor, LegationNote *note)
{
  static const char *const members[] = { "kind", "text", "reason", "source", "set", NULL };
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
  is_good &= parse_set (cursor, note);
  return is_good;
}

static gboolean
read_notes (const LegationCursor *cursor, LegationRecord *record)
{
  LegationCursor array;
  LegationNote *list;
  gboolean is_good = TRUE;
  guint n_items;

  legation_cursor_get_member (cursor, "notes", LEGATION_OPTIONAL, &array);
  if (array.node == NULL)
    return TRUE;
  if (!legation_cursor_expect_array (&array, 0, G_MAXUINT, &n_items))
    return FALSE;

  list = legation_arena_new0 (&cursor->loader->dataset->arena, LegationNote, n_items);
  for (guint i = 0; i < n_items; i++)
    {
      LegationCursor item;

      legation_cursor_get_item (&array, i, &item);
      is_good &= parse_note (&item, &list[i]);
    }
  record->notes = list;
  record->n_notes = n_items;
  return is_good;
}

/* Citations and notes of a record. */
gboolean
legation_cursor_read_common (const LegationCursor *self, LegationRecord *record)
{
  gboolean is_good
      = legation_cursor_read_citations (self, record, &record->citations, &record->n_citations);

  is_good &= read_notes (self, record);
  return is_good;
}
