/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The top of the document: what it is called, whose delegations it follows, what to show first. */

#include "config.h"

#include "legation-loader-private.h"

#include <glib/gi18n.h>

/* BCP 47 in its outline: subtags of letters and digits, the first of letters. */
static gboolean
is_language (const char *text)
{
  g_auto (GStrv) subtags = g_strsplit (text, "-", -1);

  for (guint i = 0; subtags[i] != NULL; i++)
    {
      gsize length = 0;

      for (const char *c = subtags[i]; *c != '\0'; c++, length++)
        if (!(i == 0 ? g_ascii_isalpha (*c) : g_ascii_isalnum (*c)))
          return FALSE;
      if (length > 8 || length < (i == 0 ? 2 : 1))
        return FALSE;
    }
  return TRUE;
}

static void
read_language (const LegationCursor *root, LegationHeader *header)
{
  const char *expected = N_("a language tag such as “en” or “zh-Hans” (BCP 47)");
  LegationCursor member;
  const char *string;

  legation_cursor_get_member (root, "language", LEGATION_OPTIONAL, &member);
  if (member.node == NULL || !legation_cursor_expect_string (&member, expected, &string))
    return;
  if (is_language (string))
    header->language = legation_loader_keep (root->loader, string);
  else
    legation_cursor_fail (&member, LEGATION_PROBLEM_BAD_VALUE, _(expected));
}

/**
 * legation_cursor_read_box:
 * @self: an object
 * @name: its member that is a box, if it is there: west, south, east and north in degrees
 * @box: (out): the box; left as it was where this fails
 *
 * Returns: whether there is a box, and a good one
 */
gboolean
legation_cursor_read_box (const LegationCursor *self, const char *name, LegationBox *box)
{
  static const double limits[] = { 180, 90, 180, 90 };
  LegationCursor array;
  double sides[4] = { 0 };
  gboolean is_good = TRUE;
  guint n_items;

  legation_cursor_get_member (self, name, LEGATION_OPTIONAL, &array);
  if (array.node == NULL || !legation_cursor_expect_array (&array, 4, 4, &n_items))
    return FALSE;

  for (guint i = 0; i < n_items; i++)
    {
      LegationCursor item;

      legation_cursor_get_item (&array, i, &item);
      is_good &= legation_cursor_expect_number (&item, -limits[i], limits[i], &sides[i]);
    }
  if (is_good && sides[1] >= sides[3])
    is_good = legation_cursor_fail (&array, LEGATION_PROBLEM_BAD_VALUE,
                                    _("the south of a box below its north"));
  if (is_good)
    *box = (LegationBox){ sides[0], sides[1], sides[2], sides[3] };
  return is_good;
}

static void
read_opening (const LegationCursor *root, LegationHeader *header)
{
  static const char *const members[] = { "box", "span", NULL };
  LegationCursor opening;

  legation_cursor_get_member (root, "opening", LEGATION_OPTIONAL, &opening);
  if (opening.node == NULL || !legation_cursor_expect_object (&opening))
    return;
  legation_cursor_check_members (&opening, members);
  header->has_opening_box = legation_cursor_read_box (&opening, "box", &header->opening_box);
  legation_cursor_read_date (&opening, "span", LEGATION_OPTIONAL, &header->opening_span);
}

/* Members that are named by the format and not read: only their types are checked. */
static void
check_reserved (const LegationCursor *root)
{
  LegationCursor member;
  const char *string;

  legation_cursor_get_member (root, "translations", LEGATION_OPTIONAL, &member);
  if (member.node != NULL)
    legation_cursor_expect_object (&member);
  legation_cursor_get_member (root, "$schema", LEGATION_OPTIONAL, &member);
  if (member.node != NULL)
    legation_cursor_expect_string (&member, N_("a text"), &string);
}

/* Reads everything at the top but the records.  What is bad is left out member by member. */
void
legation_loader_load_header (LegationLoader *self, const LegationCursor *root)
{
  static const char *const members[]
      = { "$schema", "format",        "version", "title",      "description", "language",
          "license", "focus",         "asOf",    "opening",    "sources",     "places",
          "people",  "organizations", "events",  "agreements", "figures",     "relationships",
          "eras",    "translations",  "stories", NULL };
  LegationHeader *header = &self->dataset->header;

  legation_cursor_check_members (root, members);
  legation_cursor_read_text (root, "title", LEGATION_REQUIRED, LEGATION_TEXT_DATASET_TITLE,
                             &header->title);
  legation_cursor_read_text (root, "description", LEGATION_OPTIONAL,
                             LEGATION_TEXT_DATASET_DESCRIPTION, &header->description);
  read_language (root, header);
  legation_cursor_read_string (root, "license", LEGATION_OPTIONAL, &header->license);
  legation_cursor_read_country (root, "focus", LEGATION_REQUIRED, header->focus);
  legation_cursor_read_date (root, "asOf", LEGATION_OPTIONAL, &header->as_of);
  read_opening (root, header);
  check_reserved (root);
}
