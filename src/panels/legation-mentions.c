/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a person is named without being the one who acts or speaks: found by their name, as words. */

#include "config.h"

#include "legation-digest.h"

#include <string.h>

static gboolean
is_part_of_word (gunichar c)
{
  return g_unichar_isalnum (c) || c == '-';
}

/* Whether a text has a name in it as words of their own. */
static gboolean
has_name (const char *text, const char *name)
{
  if (text == NULL || *name == '\0')
    return FALSE;
  for (const char *found = strstr (text, name); found != NULL; found = strstr (found + 1, name))
    {
      const char *before = found > text ? g_utf8_prev_char (found) : NULL;
      const char *after = found + strlen (name);

      if ((before == NULL || !is_part_of_word (g_utf8_get_char (before)))
          && !is_part_of_word (g_utf8_get_char (after)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
names (const char *text, const LegationPerson *person)
{
  if (has_name (text, person->record.name))
    return TRUE;
  for (guint i = 0; i < person->n_aliases; i++)
    if (has_name (text, person->aliases[i]))
      return TRUE;

  return FALSE;
}

/**
 * legation_person_list_naming_events: the events that name a person in their texts and do not have
 * them among those who were there.
 *
 * Returns: (transfer container) (element-type LegationEvent): them
 */
GPtrArray *
legation_person_list_naming_events (const LegationPerson *person, LegationDataset *dataset)
{
  g_autoptr (GPtrArray) appearances = legation_person_list_appearances (person, dataset);
  g_autoptr (GHashTable) there = g_hash_table_new (NULL, NULL);
  GPtrArray *events = g_ptr_array_new ();

  for (guint i = 0; i < appearances->len; i++)
    {
      const LegationAppearance *appearance = g_ptr_array_index (appearances, i);

      g_hash_table_add (there, (gpointer) appearance->event);
    }
  for (guint i = 0; i < legation_dataset_get_n_events (dataset); i++)
    {
      const LegationEvent *event = legation_dataset_get_event (dataset, i);

      if (!g_hash_table_contains (there, event)
          && (names (event->record.name, person) || names (event->summary, person)
              || names (event->outcome, person)))
        g_ptr_array_add (events, (gpointer) event);
    }

  return events;
}

/**
 * legation_person_list_naming_statements: the statements that name a person, and are neither theirs
 * nor passed on by them.
 *
 * Returns: (transfer container) (element-type LegationStatement): them
 */
GPtrArray *
legation_person_list_naming_statements (const LegationPerson *person, LegationDataset *dataset)
{
  GPtrArray *statements = g_ptr_array_new ();

  for (guint i = 0; i < legation_dataset_get_n_statements (dataset); i++)
    {
      const LegationStatement *statement = legation_dataset_get_statement (dataset, i);

      if ((names (statement->record.name, person) || names (statement->holder, person))
          && legation_statement_find_voice (statement, person) == LEGATION_VOICE_NONE)
        g_ptr_array_add (statements, (gpointer) statement);
    }

  return statements;
}
