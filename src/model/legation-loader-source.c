/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sources: CSL-JSON items as reference managers write them.  Only what is shown is read; the item
 * is kept whole for those who export it. */

#include "config.h"

#include "legation-loader-private.h"

#include <glib/gi18n.h>

#include <string.h>

/* The parts of a name in the order in which they are shown. */
static const char *const name_parts[]
    = { "given", "dropping-particle", "non-dropping-particle", "family", "suffix" };

static gboolean
parse_name (const LegationCursor *cursor, GString *names)
{
  const char *literal = NULL;
  gboolean is_good;
  gsize start = names->len;

  if (!legation_cursor_expect_object (cursor))
    return FALSE;
  is_good = legation_cursor_read_string (cursor, "literal", LEGATION_OPTIONAL, &literal);
  if (literal != NULL)
    g_string_append (names, literal);

  for (guint i = 0; i < G_N_ELEMENTS (name_parts); i++)
    {
      const char *part = NULL;

      is_good &= legation_cursor_read_string (cursor, name_parts[i], LEGATION_OPTIONAL, &part);
      if (part != NULL && literal == NULL)
        g_string_append_printf (names, "%s%s", names->len > start ? " " : "", part);
    }
  if (is_good && names->len == start)
    is_good
        = legation_cursor_fail_missing (cursor, "literal", _("a member “family” or “literal”"));
  return is_good;
}

static gboolean
read_author (const LegationCursor *cursor, const char **author)
{
  g_autoptr (GString) names = NULL;
  LegationCursor array;
  gboolean is_good = TRUE;
  guint n_items;

  legation_cursor_get_member (cursor, "author", LEGATION_OPTIONAL, &array);
  if (array.node == NULL)
    return TRUE;
  if (!legation_cursor_expect_array (&array, 0, G_MAXUINT, &n_items))
    return FALSE;

  names = g_string_new (NULL);
  for (guint i = 0; i < n_items; i++)
    {
      LegationCursor item;

      legation_cursor_get_item (&array, i, &item);
      if (i > 0)
        g_string_append (names, ", ");
      is_good &= parse_name (&item, names);
    }
  if (n_items > 0)
    *author = legation_loader_keep (cursor->loader, names->str);
  return is_good;
}

/* CSL-JSON writes a part of a date as a number or as a text of digits. */
static gboolean
parse_date_part (const LegationCursor *cursor, gint64 *part)
{
  const char *string;

  if (!legation_cursor_is_string (cursor))
    return legation_cursor_expect_integer (cursor, -9999, 9999, part);

  string = cursor->node->string;
  return g_ascii_string_to_signed (string, 10, -9999, 9999, part, NULL)
         || legation_cursor_fail (cursor, LEGATION_PROBLEM_BAD_VALUE, _("a whole number"));
}

/* [year], [year, month] or [year, month, day] as EDTF. */
static gboolean
parse_date_parts (const LegationCursor *cursor, int season, gboolean is_circa, GString *edtf)
{
  gint64 parts[3] = { 0 };
  gboolean is_good = TRUE;
  guint n_items;

  if (!legation_cursor_expect_array (cursor, 1, 3, &n_items))
    return FALSE;
  for (guint i = 0; i < n_items; i++)
    {
      LegationCursor item;

      legation_cursor_get_item (cursor, i, &item);
      is_good &= parse_date_part (&item, &parts[i]);
    }

  g_string_append_printf (edtf, "%s%04d", parts[0] < 0 ? "-" : "", ABS ((int) parts[0]));
  if (n_items == 1 && season > 0)
    g_string_append_printf (edtf, "-%02d", 20 + season);
  for (guint i = 1; i < n_items; i++)
    g_string_append_printf (edtf, "-%02d", (int) parts[i]);
  if (is_circa)
    g_string_append_c (edtf, '~');
  return is_good;
}

/* CSL-JSON numbers the seasons from spring to winter, as EDTF does from 21; other words are
 * left. */
static int
get_season (const LegationJsonNode *object)
{
  const LegationJsonNode *node = legation_json_node_get_member (object, "season");
  gint64 season = 0;

  if (node != NULL && node->type == LEGATION_JSON_STRING)
    g_ascii_string_to_signed (node->string, 10, 1, 4, &season, NULL);
  else if (node != NULL && node->type == LEGATION_JSON_NUMBER && node->number >= 1
           && node->number < 5)
    season = (gint64) node->number;
  return (int) season;
}

/* CSL-JSON has true, a number or any text for it. */
static gboolean
get_circa (const LegationJsonNode *object)
{
  const LegationJsonNode *node = legation_json_node_get_member (object, "circa");

  if (node == NULL)
    return FALSE;
  if (node->type == LEGATION_JSON_STRING)
    return node->string[0] != '\0';
  return node->type == LEGATION_JSON_TRUE
         || (node->type == LEGATION_JSON_NUMBER && node->number != 0);
}

/* An object with "date-parts".  One without them has only words for the date, which are left. */
static gboolean
parse_csl_date (const LegationCursor *cursor, LegationDate **date)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) edtf = g_string_new (NULL);
  LegationCursor ranges;
  guint n_items;

  legation_cursor_get_member (cursor, "date-parts", LEGATION_OPTIONAL, &ranges);
  if (ranges.node == NULL)
    return TRUE;
  if (!legation_cursor_expect_array (&ranges, 1, 2, &n_items))
    return FALSE;

  for (guint i = 0; i < n_items; i++)
    {
      LegationCursor item;

      legation_cursor_get_item (&ranges, i, &item);
      if (i > 0)
        g_string_append_c (edtf, '/');
      if (!parse_date_parts (&item, get_season (cursor->node), get_circa (cursor->node), edtf))
        return FALSE;
    }
  if (!legation_loader_find_date (cursor->loader, edtf->str, date, &error))
    {
      LegationProblem *problem = legation_cursor_report (&ranges, LEGATION_PROBLEM_BAD_DATE,
                                                         _("year, month and day of a date"));

      g_free (problem->found);
      problem->found = g_strdup_printf ("%s (%s)", edtf->str, error->message);
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_issued (const LegationCursor *cursor, LegationDate **date)
{
  LegationCursor issued;

  legation_cursor_get_member (cursor, "issued", LEGATION_OPTIONAL, &issued);
  if (issued.node == NULL)
    return TRUE;
  if (issued.node->type == LEGATION_JSON_OBJECT)
    return parse_csl_date (&issued, date);
  if (legation_cursor_is_string (&issued))
    return legation_cursor_to_date (&issued, date);
  return legation_cursor_fail (&issued, LEGATION_PROBLEM_WRONG_TYPE,
                               _("an EDTF date or an object with “date-parts”"));
}

/* What to call a work that has no title: where it stands, or where it is to be found. */
static const char *
choose_name (const LegationSource *source, const char *title)
{
  if (title != NULL)
    return title;
  if (source->container[0] != '\0')
    return source->container;
  if (source->note[0] != '\0')
    return source->note;
  return source->url[0] != '\0' ? source->url : source->record.id;
}

/* Warns of members that other records have, CSL does not, and nobody would read here. */
static void
check_foreign_members (const LegationCursor *self)
{
  static const char *const names[] = { "citations", "disagreesWith", "notes" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      LegationCursor member;
      LegationProblem *problem;

      legation_cursor_get_member (self, names[i], LEGATION_OPTIONAL, &member);
      if (member.node == NULL)
        continue;
      problem = legation_report_add (
          self->loader->report, LEGATION_SEVERITY_WARNING, LEGATION_PROBLEM_UNKNOWN_MEMBER,
          legation_cursor_build_pointer (&member), NULL, g_strdup_printf ("\"%s\"", names[i]));
      if (g_str_equal (names[i], "notes"))
        problem->hint = g_strdup ("note");
    }
}

/**
 * legation_cursor_load_source:
 * @self: one item of "sources"
 * @record: (inout): the source
 *
 * CSL has members without end, so hardly any is unknown.
 *
 * Returns: whether it is good
 */
gboolean
legation_cursor_load_source (const LegationCursor *self, gpointer record)
{
  LegationSource *source = record;
  const char *title = NULL;
  gboolean is_good;

  check_foreign_members (self);
  source->type = source->container = source->url = source->note = "";
  is_good = legation_cursor_read_string (self, "type", LEGATION_REQUIRED, &source->type);
  is_good &= legation_cursor_read_string (self, "title", LEGATION_OPTIONAL, &title);
  is_good &= read_author (self, &source->author);
  is_good &= read_issued (self, &source->issued);
  is_good &= legation_cursor_read_string (self, "container-title", LEGATION_OPTIONAL,
                                          &source->container);
  is_good &= legation_cursor_read_string (self, "URL", LEGATION_OPTIONAL, &source->url);
  is_good &= legation_cursor_read_text (self, "note", LEGATION_OPTIONAL, LEGATION_TEXT_SOURCE_NOTE,
                                        &source->note);
  is_good &= legation_cursor_read_word (self, "reliability", LEGATION_OPTIONAL,
                                        LEGATION_WORD_RELIABILITY, (int *) &source->reliability);
  source->record.name = choose_name (source, title);

  source->item = legation_json_tree_dup_object (self->loader->tree, self->node);
  g_ptr_array_add (self->loader->dataset->objects, source->item);
  source->number = self->loader->dataset->records[LEGATION_KIND_SOURCE]->len + 1;
  return is_good;
}
