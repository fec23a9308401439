/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Relationships and their statements, which are records of their own: a bad one goes alone, but
 * none stays without its relationship. */

#include "config.h"

#include "legation-loader-private.h"

#include <glib/gi18n.h>

#include <string.h>

static gboolean
is_party (const LegationRelationship *relationship, const LegationParty *party)
{
  for (guint i = 0; i < G_N_ELEMENTS (relationship->parties); i++)
    if (relationship->parties[i].organization == party->organization
        && strcmp (relationship->parties[i].country, party->country) == 0)
      return TRUE;
  return FALSE;
}

/* What is said of the relationship's own parties and of nobody else is no context in it. */
static gboolean
check_about (const LegationCursor *cursor, const LegationStatement *statement)
{
  LegationCursor member;

  if (statement->n_about != G_N_ELEMENTS (statement->relationship->parties))
    return TRUE;
  for (guint i = 0; i < statement->n_about; i++)
    if (!is_party (statement->relationship, &statement->about[i]))
      return TRUE;
  legation_cursor_get_member (cursor, "about", LEGATION_OPTIONAL, &member);
  return legation_cursor_fail (&member, LEGATION_PROBLEM_BAD_VALUE,
                               _("others than the relationship’s own two parties, or no “about”"));
}

static gboolean
load_statement (const LegationCursor *cursor, gpointer record)
{
  static const char *const members[] = { "id",    "kind",      "text",  "when",          "holder",
                                         "about", "citations", "notes", "disagreesWith", NULL };
  LegationStatement *statement = record;
  gboolean is_good = TRUE;

  legation_cursor_check_members (cursor, members);
  if (legation_cursor_read_word (cursor, "kind", LEGATION_REQUIRED, LEGATION_WORD_STATEMENT,
                                 (int *) &statement->type))
    {
      /* An opinion has to say whose it is. */
      LegationNeed need = statement->type == LEGATION_STATEMENT_ASSESSMENT ? LEGATION_REQUIRED
                                                                           : LEGATION_OPTIONAL;

      is_good = legation_cursor_read_text (cursor, "holder", need, LEGATION_TEXT_STATEMENT_HOLDER,
                                           &statement->holder);
    }
  else
    is_good = FALSE;
  is_good &= legation_cursor_read_text (cursor, "text", LEGATION_REQUIRED,
                                        LEGATION_TEXT_STATEMENT_TEXT, &statement->record.name);
  is_good &= legation_cursor_read_date (cursor, "when", LEGATION_OPTIONAL, &statement->when);
  is_good &= legation_cursor_read_parties (cursor, "about", LEGATION_OPTIONAL, 1, &statement->about,
                                           &statement->n_about)
             && check_about (cursor, statement);
  is_good &= legation_cursor_read_common (cursor, &statement->record);
  is_good &= legation_cursor_read_disagreements (cursor, &statement->record);
  return is_good;
}

static void
adopt_statement (LegationRecord *part, gpointer whole, guint position)
{
  ((LegationStatement *) part)->relationship = whole;
}

static gboolean
read_status (const LegationCursor *cursor, LegationRelationship *relationship)
{
  static const char *const members[] = { "text", "citations", NULL };
  LegationCursor status;
  gboolean is_good;

  legation_cursor_get_member (cursor, "status", LEGATION_OPTIONAL, &status);
  if (status.node == NULL)
    return TRUE;
  if (!legation_cursor_expect_object (&status))
    return FALSE;

  legation_cursor_check_members (&status, members);
  is_good = legation_cursor_read_text (&status, "text", LEGATION_REQUIRED,
                                       LEGATION_TEXT_RELATIONSHIP_STATUS, &relationship->status);
  is_good &= legation_cursor_read_citations (&status, &relationship->record,
                                             &relationship->status_citations,
                                             &relationship->n_status_citations);
  return is_good;
}

static gboolean
read_pair (const LegationCursor *cursor, LegationRelationship *relationship)
{
  const char *focus = cursor->loader->dataset->header.focus;
  LegationCursor array;
  LegationCursor items[2];
  gboolean is_good = TRUE;
  guint n_items;

  if (!legation_cursor_get_member (cursor, "parties", LEGATION_REQUIRED, &array)
      || !legation_cursor_expect_array (&array, 2, 2, &n_items))
    return FALSE;

  for (guint i = 0; i < n_items; i++)
    {
      legation_cursor_get_item (&array, i, &items[i]);
      is_good &= legation_cursor_to_party (&items[i], &relationship->parties[i]);
    }
  is_good &= legation_cursor_expect_unique_strings (&array, n_items);
  if (is_good && focus[0] != '\0' && strcmp (relationship->parties[0].country, focus) != 0)
    {
      /* Translators: %s is the code of a country, such as “KP”. */
      g_autofree char *expected = g_strdup_printf (_("the dataset’s focus, “%s”, first"), focus);

      is_good = legation_cursor_fail (&items[0], LEGATION_PROBLEM_BAD_VALUE, expected);
    }
  return is_good;
}

/**
 * legation_cursor_load_relationship:
 * @self: one item of "relationships"
 * @record: (inout): the relationship, which has its kind and id
 *
 * Its statements are read with it.
 *
 * Returns: whether it is good; what is wrong is reported
 */
gboolean
legation_cursor_load_relationship (const LegationCursor *self, gpointer record)
{
  static const char *const members[]
      = { "id", "parties", "name", "group", "status", "statements", "citations", "notes", NULL };
  LegationRelationship *relationship = record;
  const LegationRelationship *written = (const LegationRelationship *) self->loader->written;
  LegationCursor statements;
  gboolean is_good;
  guint n_items;

  legation_cursor_check_members (self, members);
  is_good = read_pair (self, relationship);
  is_good &= legation_cursor_read_text (
      self, "name", LEGATION_OPTIONAL, LEGATION_TEXT_RELATIONSHIP_NAME, &relationship->record.name);
  is_good &= legation_cursor_read_word (self, "group", LEGATION_REQUIRED, LEGATION_WORD_GROUP,
                                        (int *) &relationship->group);
  is_good &= read_status (self, relationship);
  is_good &= legation_cursor_read_common (self, &relationship->record);

  if (written != NULL)
    {
      relationship->statements = written->statements;
      relationship->n_statements = written->n_statements;
      return is_good;
    }
  legation_cursor_get_member (self, "statements", LEGATION_OPTIONAL, &statements);
  if (statements.node != NULL)
    {
      is_good &= legation_cursor_expect_array (&statements, 0, G_MAXUINT, &n_items);
      if (statements.node->type == LEGATION_JSON_ARRAY)
        relationship->statements
            = legation_cursor_load_parts (&statements, relationship, adopt_statement, load_statement,
                                          is_good, &relationship->n_statements);
    }
  return is_good;
}
