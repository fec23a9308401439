/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Walking the JSON: from an object to a member, from an array to an item, and what type a value
 * has.  An absent member is one thing and a value of the wrong type another: null is never
 * "absent". */

#include "config.h"

#include "legation-loader-private.h"

#include <glib/gi18n.h>

#include <math.h>

/**
 * legation_cursor_is_string:
 * @self: a value
 *
 * Returns: whether it is a text, perhaps an empty one
 */
gboolean
legation_cursor_is_string (const LegationCursor *self)
{
  return self->node->type == LEGATION_JSON_STRING;
}

/**
 * legation_cursor_expect_object:
 * @self: a value
 *
 * Reports a wrong type unless it is an object.
 *
 * Returns: whether it is one
 */
gboolean
legation_cursor_expect_object (const LegationCursor *self)
{
  if (self->node->type == LEGATION_JSON_OBJECT)
    return TRUE;
  return legation_cursor_fail (self, LEGATION_PROBLEM_WRONG_TYPE, _("an object"));
}

/**
 * legation_cursor_expect_array:
 * @self: a value
 * @min_items: the fewest items that it may have
 * @max_items: the most items that it may have
 * @n_items: (out): how many it has, 0 where this fails
 *
 * Returns: whether it is an array of so many items
 */
gboolean
legation_cursor_expect_array (const LegationCursor *self,
                              guint min_items,
                              guint max_items,
                              guint *n_items)
{
  g_autofree char *expected = NULL;
  LegationProblem *problem;
  guint length;

  *n_items = 0;
  if (self->node->type != LEGATION_JSON_ARRAY)
    return legation_cursor_fail (self, LEGATION_PROBLEM_WRONG_TYPE, _("an array"));

  length = self->node->n_items;
  if (length >= min_items && length <= max_items)
    {
      *n_items = length;
      return TRUE;
    }

  if (min_items == max_items)
    expected = g_strdup_printf (ngettext ("an array of %u item", "an array of %u items", min_items),
                                min_items);
  else if (length < min_items)
    expected = g_strdup_printf (
        ngettext ("an array of at least %u item", "an array of at least %u items", min_items),
        min_items);
  else
    expected = g_strdup_printf (
        ngettext ("an array of at most %u item", "an array of at most %u items", max_items),
        max_items);
  problem = legation_cursor_report (self, LEGATION_PROBLEM_BAD_VALUE, expected);
  g_free (problem->found);
  /* Translators: how long a list is that should be longer or shorter. */
  problem->found = g_strdup_printf (ngettext ("%u item", "%u items", length), length);
  return FALSE;
}

/**
 * legation_cursor_expect_string:
 * @self: a value
 * @expected: what to say that it should be, marked for translation and not yet translated: most
 *   values are good
 * @string: (out) (transfer none): its text, valid as long as the JSON
 *
 * Returns: whether it is a text that is not empty
 */
gboolean
legation_cursor_expect_string (const LegationCursor *self,
                               const char *expected,
                               const char **string)
{
  if (!legation_cursor_is_string (self))
    return legation_cursor_fail (self, LEGATION_PROBLEM_WRONG_TYPE, _(expected));

  *string = self->node->string;
  if (**string == '\0')
    return legation_cursor_fail (self, LEGATION_PROBLEM_BAD_VALUE, _("a text that is not empty"));
  return TRUE;
}

/**
 * legation_cursor_expect_number:
 * @self: a value
 * @lowest: the lowest number that is allowed
 * @highest: the highest one
 * @number: (out): the number
 *
 * Reports anything but a number from @lowest to @highest.
 *
 * Returns: whether it is one
 */
gboolean
legation_cursor_expect_number (const LegationCursor *self,
                               double lowest,
                               double highest,
                               double *number)
{
  if (self->node->type != LEGATION_JSON_NUMBER)
    return legation_cursor_fail (self, LEGATION_PROBLEM_WRONG_TYPE, _("a number"));

  *number = self->node->number;
  if (*number < lowest || *number > highest)
    {
      /* Translators: the lowest and the highest number that is allowed. */
      g_autofree char *expected = g_strdup_printf (_("a number from %g to %g"), lowest, highest);

      return legation_cursor_fail (self, LEGATION_PROBLEM_BAD_VALUE, expected);
    }
  return TRUE;
}

/* Reports anything but a whole number from @lowest to @highest.  1.0 is whole, as JSON Schema has
 * it. */
gboolean
legation_cursor_expect_integer (const LegationCursor *self,
                                gint64 lowest,
                                gint64 highest,
                                gint64 *integer)
{
  double number;

  if (self->node->type != LEGATION_JSON_NUMBER)
    return legation_cursor_fail (self, LEGATION_PROBLEM_WRONG_TYPE, _("a whole number"));

  number = self->node->number;
  if (number != floor (number) || number < (double) lowest || number > (double) highest)
    {
      /* Translators: the lowest and the highest whole number that is allowed. */
      g_autofree char *expected = g_strdup_printf (_("a whole number from %.0f to %.0f"),
                                                   (double) lowest, (double) highest);

      return legation_cursor_fail (self, LEGATION_PROBLEM_BAD_VALUE, expected);
    }
  *integer = (gint64) number;
  return TRUE;
}

/**
 * legation_cursor_expect_unique_strings:
 * @self: an array
 * @n_items: how long it is
 *
 * Reports each text that stands in it before, too; other items are left alone.
 *
 * Returns: whether there is none
 */
gboolean
legation_cursor_expect_unique_strings (const LegationCursor *self, guint n_items)
{
  g_autoptr (GHashTable) seen = NULL;
  gboolean is_good = TRUE;

  if (n_items < 2)
    return TRUE;

  seen = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < n_items; i++)
    {
      LegationCursor item;

      legation_cursor_get_item (self, i, &item);
      if (!legation_cursor_is_string (&item))
        continue;
      if (!g_hash_table_add (seen, (gpointer) item.node->string))
        is_good
            = legation_cursor_fail (&item, LEGATION_PROBLEM_BAD_VALUE, _("each item only once"));
    }
  return is_good;
}

/**
 * legation_cursor_get_member:
 * @self: an object
 * @name: a member's name, which outlives @member
 * @need: whether the member may be absent
 * @member: (out): the member; its node is %NULL where an optional one is absent
 *
 * Returns: %FALSE where a required member is absent
 */
gboolean
legation_cursor_get_member (const LegationCursor *self,
                            const char *name,
                            LegationNeed need,
                            LegationCursor *member)
{
  *member = *self;
  member->parent = self;
  member->name = name;
  member->node = legation_json_node_get_member (self->node, name);
  if (member->node == NULL && need == LEGATION_REQUIRED)
    {
      /* Translators: %s is the name of a member of a JSON object. */
      g_autofree char *expected = g_strdup_printf (_("a member “%s”"), name);

      return legation_cursor_fail_missing (self, name, expected);
    }
  return TRUE;
}

/**
 * legation_cursor_get_item:
 * @self: an array
 * @index: less than its length
 * @item: (out): the item
 */
void
legation_cursor_get_item (const LegationCursor *self, guint index, LegationCursor *item)
{
  *item = *self;
  item->parent = self;
  item->name = NULL;
  item->index = index;
  item->node = &self->node->items[index];
}
