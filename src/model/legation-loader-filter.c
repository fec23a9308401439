/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The filter of a step: which events pass it beside what time lets through.  An error in it leaves out
 * the whole filter, because half of one would show something that nobody has asked for. */

#include "config.h"

#include "legation-loader-private.h"

#include <glib/gi18n.h>

/**
 * List: one of the lists of a filter.
 * @word: its words, or -1 where its values are none
 * @has_none: whether LEGATION_FACET_VALUE_NONE may stand in it
 */
typedef struct
{
  const char *name;
  LegationFacet facet;
  int word;
  gboolean has_none;
} List;

static const List lists[] = {
  { "channels", LEGATION_FACET_CHANNEL, LEGATION_WORD_CHANNEL, FALSE },
  { "kinds", LEGATION_FACET_KIND, LEGATION_WORD_EVENT, FALSE },
  { "countries", LEGATION_FACET_COUNTRY, -1, TRUE },
  { "standings", LEGATION_FACET_STANDING, LEGATION_WORD_STANDING, FALSE },
  { "bases", LEGATION_FACET_BASIS, LEGATION_WORD_BASIS, TRUE },
  { "sources", LEGATION_FACET_SOURCE, -1, TRUE },
  { "reliabilities", LEGATION_FACET_RELIABILITY, LEGATION_WORD_RELIABILITY, TRUE },
};

static gboolean
is_none (const LegationCursor *item)
{
  return legation_cursor_is_string (item)
         && g_str_equal (item->node->string, LEGATION_FACET_VALUE_NONE);
}

static gboolean
read_value (const LegationCursor *item, const List *list, const char **value, int *number)
{
  gpointer record;

  if (list->has_none && is_none (item))
    {
      *value = LEGATION_FACET_VALUE_NONE;
      return TRUE;
    }
  if (list->word >= 0)
    {
      if (!legation_cursor_to_word (item, (LegationWord) list->word, number))
        return FALSE;
      *value = legation_word_get_nick ((LegationWord) list->word, *number);
      return TRUE;
    }
  if (list->facet == LEGATION_FACET_COUNTRY)
    return legation_cursor_to_country (item, value);
  if (!legation_cursor_resolve (item, LEGATION_KIND_SOURCE, &record))
    return FALSE;
  *value = ((const LegationRecord *) record)->id;
  return TRUE;
}

static gboolean
read_list (const LegationCursor *filter, const List *list, LegationStep *step)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  gboolean is_good;
  LegationCursor array;
  guint channels = 0;
  guint n_items;

  legation_cursor_get_member (filter, list->name, LEGATION_OPTIONAL, &array);
  if (array.node == NULL)
    return TRUE;
  if (!legation_cursor_expect_array (&array, 1, G_MAXUINT, &n_items))
    return FALSE;

  is_good = legation_cursor_expect_unique_strings (&array, n_items);
  for (guint i = 0; i < n_items; i++)
    {
      LegationCursor item;
      const char *value;
      int number = 0;

      legation_cursor_get_item (&array, i, &item);
      if (!read_value (&item, list, &value, &number))
        {
          is_good = FALSE;
          continue;
        }
      channels |= 1u << number;
      g_ptr_array_add (values, (gpointer) value);
    }
  g_ptr_array_add (values, NULL);
  if (list->facet == LEGATION_FACET_CHANNEL)
    step->channels = channels;
  else
    step->facets[list->facet] = legation_facet_join ((const char *const *) values->pdata);
  return is_good;
}

/**
 * legation_cursor_read_filter:
 * @self: a step
 * @name: its member that is a filter, if it is there
 * @step: (inout): gets its channels, its facets and its only relationship
 */
void
legation_cursor_read_filter (const LegationCursor *self, const char *name, LegationStep *step)
{
  static const char *const members[]
      = { "channels", "kinds",         "countries",    "standings", "bases",
          "sources",  "reliabilities", "relationship", NULL };
  gpointer relationship = NULL;
  LegationCursor filter;
  gboolean is_good;

  legation_cursor_get_member (self, name, LEGATION_OPTIONAL, &filter);
  if (filter.node == NULL || !legation_cursor_expect_object (&filter))
    return;

  legation_cursor_check_members (&filter, members);
  is_good = legation_cursor_read_reference (&filter, "relationship", LEGATION_OPTIONAL,
                                            LEGATION_KIND_RELATIONSHIP, &relationship);
  step->only = relationship;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    is_good &= read_list (&filter, &lists[i], step);
  if (is_good)
    return;
  step->only = NULL;
  step->channels = 0;
  for (guint i = 0; i < LEGATION_N_FACETS; i++)
    step->facets[i] = NULL;
}
