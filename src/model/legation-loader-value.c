/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Strings, words, countries and dates: single values and members that hold them.  In all of the
 * reading functions an optional member that is absent leaves the result as it was. */

#include "config.h"

#include "legation-loader-private.h"

#include <glib/gi18n.h>

#include <string.h>

/* Up to this length a text is likely to come again: a title, a sector, a unit. */
#define MAX_SHARED_LENGTH 32

/**
 * legation_loader_keep:
 * @self: a loader
 * @text: a text of the JSON
 *
 * Returns: (transfer none): a copy that lives as long as the dataset; short texts share one
 */
const char *
legation_loader_keep (LegationLoader *self, const char *text)
{
  const char *copy;

  if (strlen (text) > MAX_SHARED_LENGTH)
    return legation_arena_strdup (&self->dataset->arena, text);

  copy = g_hash_table_lookup (self->texts, text);
  if (copy == NULL)
    {
      copy = legation_arena_strdup (&self->dataset->arena, text);
      g_hash_table_add (self->texts, (gpointer) copy);
    }
  return copy;
}

/**
 * legation_cursor_find_string:
 * @self: an object
 * @name: its member that is a text
 * @need: whether the member may be absent
 * @string: (out) (transfer none) (nullable): the text of the JSON, which goes with the tree; %NULL
 *   where the member is absent
 *
 * Returns: whether the member is a text, or absent and may be
 */
gboolean
legation_cursor_find_string (const LegationCursor *self,
                             const char *name,
                             LegationNeed need,
                             const char **string)
{
  LegationCursor member;

  *string = NULL;
  if (!legation_cursor_get_member (self, name, need, &member))
    return FALSE;
  return member.node == NULL || legation_cursor_expect_string (&member, N_("a text"), string);
}

/**
 * legation_cursor_read_string:
 * @self: an object
 * @name: its member that is a text to keep letter by letter: a quotation, a name in a bibliography,
 *   a code
 * @need: whether the member may be absent
 * @string: (out) (transfer none): the dataset's copy; left as it was where the member is absent
 *
 * Returns: whether the member is a text, or absent and may be
 */
gboolean
legation_cursor_read_string (const LegationCursor *self,
                             const char *name,
                             LegationNeed need,
                             const char **string)
{
  const char *found;

  if (!legation_cursor_find_string (self, name, need, &found))
    return FALSE;
  if (found != NULL)
    *string = legation_loader_keep (self->loader, found);
  return TRUE;
}

/**
 * legation_cursor_read_list:
 * @self: an object
 * @name: its member that is an array, if it is there
 * @parse: reads an item and reports what is wrong with it
 * @data: what @parse is given
 * @texts: (out) (transfer none): what @parse made of the items, %NULL where it failed; left as it was
 *   where the member is absent
 * @n_texts: (out): how many there are
 *
 * Returns: whether @parse took all of them
 */
gboolean
legation_cursor_read_list (const LegationCursor *self,
                           const char *name,
                           LegationItemFunc parse,
                           gconstpointer data,
                           const char *const **texts,
                           guint *n_texts)
{
  LegationCursor array;
  gboolean is_good = TRUE;
  const char **list;
  guint n_items;

  legation_cursor_get_member (self, name, LEGATION_OPTIONAL, &array);
  if (array.node == NULL)
    return TRUE;
  if (!legation_cursor_expect_array (&array, 0, G_MAXUINT, &n_items))
    return FALSE;

  list = legation_arena_new0 (&self->loader->dataset->arena, const char *, n_items);
  for (guint i = 0; i < n_items; i++)
    {
      LegationCursor item;

      legation_cursor_get_item (&array, i, &item);
      is_good &= parse (&item, data, &list[i]);
    }
  *texts = list;
  *n_texts = n_items;
  return is_good;
}

static gboolean
parse_string (const LegationCursor *cursor, gconstpointer data G_GNUC_UNUSED, const char **string)
{
  const char *found;

  if (!legation_cursor_expect_string (cursor, N_("a text"), &found))
    return FALSE;
  *string = legation_loader_keep (cursor->loader, found);
  return TRUE;
}

/**
 * legation_cursor_read_strings:
 * @self: an object
 * @name: its member that is an array of texts to keep letter by letter, if it is there
 * @strings: (out) (transfer none): the texts; left as it was where the member is absent
 * @n_strings: (out): how many there are
 *
 * Returns: whether all of them are texts
 */
gboolean
legation_cursor_read_strings (const LegationCursor *self,
                              const char *name,
                              const char *const **strings,
                              guint *n_strings)
{
  return legation_cursor_read_list (self, name, parse_string, NULL, strings, n_strings);
}

static char *
list_words (LegationWord word)
{
  GString *list = g_string_new (NULL);
  g_autofree char *words = NULL;

  for (guint i = 0; i < legation_word_get_n_values (word); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "",
                            legation_word_get_nick (word, (int) i));
  words = g_string_free (list, FALSE);
  /* Translators: %s is a list of words of the file format, which are not translated. */
  return g_strdup_printf (_("one of the words %s"), words);
}

static gboolean
fail_word (const LegationCursor *cursor, LegationWord word, const char *found)
{
  guint n_values = legation_word_get_n_values (word);
  g_autofree const char **nicks = g_new0 (const char *, n_values);
  g_autofree char *expected = list_words (word);
  LegationProblem *problem;

  for (guint i = 0; i < n_values; i++)
    nicks[i] = legation_word_get_nick (word, (int) i);
  problem = legation_cursor_report (cursor, LEGATION_PROBLEM_BAD_VALUE, expected);
  problem->hint = g_strdup (legation_nearest (nicks, n_values, found));
  return FALSE;
}

/**
 * legation_cursor_to_word:
 * @self: a value
 * @word: a set of words
 * @value: (out): what the word stands for
 *
 * Returns: whether it is one of them
 */
gboolean
legation_cursor_to_word (const LegationCursor *self, LegationWord word, int *value)
{
  const char *string;

  if (!legation_cursor_is_string (self))
    {
      g_autofree char *expected = list_words (word);

      return legation_cursor_fail (self, LEGATION_PROBLEM_WRONG_TYPE, expected);
    }
  string = self->node->string;
  return legation_word_parse (word, string, value) || fail_word (self, word, string);
}

/**
 * legation_cursor_read_word:
 * @self: an object
 * @name: its member that is one of a set of words
 * @need: whether the member may be absent
 * @word: the set
 * @value: (out): what the word stands for; left as it was where the member is absent
 *
 * Returns: whether it is one of them, or absent and may be
 */
gboolean
legation_cursor_read_word (const LegationCursor *self,
                           const char *name,
                           LegationNeed need,
                           LegationWord word,
                           int *value)
{
  LegationCursor member;

  if (!legation_cursor_get_member (self, name, need, &member))
    return FALSE;
  return member.node == NULL || legation_cursor_to_word (&member, word, value);
}

/**
 * legation_cursor_read_boolean:
 * @self: an object
 * @name: its member that is true or false, if it is there
 * @value: (out): which; left as it was where the member is absent
 *
 * Returns: whether it is one of these, or absent
 */
gboolean
legation_cursor_read_boolean (const LegationCursor *self, const char *name, gboolean *value)
{
  LegationCursor member;

  legation_cursor_get_member (self, name, LEGATION_OPTIONAL, &member);
  if (member.node == NULL)
    return TRUE;
  if (member.node->type != LEGATION_JSON_TRUE && member.node->type != LEGATION_JSON_FALSE)
    return legation_cursor_fail (&member, LEGATION_PROBLEM_WRONG_TYPE, _("true or false"));
  *value = member.node->type == LEGATION_JSON_TRUE;
  return TRUE;
}

static gboolean
is_code (const char *text)
{
  return g_ascii_isupper (text[0]) && g_ascii_isupper (text[1]) && text[2] == '\0';
}

/* A code is known once it was looked up: then the dataset has its copy. */
static gboolean
is_known_country (LegationLoader *loader, const char *code)
{
  return loader->dataset->codes[(code[0] - 'A') * 26 + (code[1] - 'A')][0] != '\0'
         || loader->gazetteer == NULL || legation_gazetteer_has_country (loader->gazetteer, code);
}

/**
 * legation_cursor_to_country:
 * @self: a value
 * @code: (out) (transfer none): the dataset's copy of the code
 *
 * Returns: whether it is an ISO 3166-1 alpha-2 code that the gazetteer knows
 */
gboolean
legation_cursor_to_country (const LegationCursor *self, const char **code)
{
  LegationLoader *loader = self->loader;
  const char *expected = N_("a country’s code of two capital letters (ISO 3166-1 alpha-2)");
  const char *string;

  if (!legation_cursor_expect_string (self, expected, &string))
    return FALSE;
  if (!is_code (string))
    {
      LegationProblem *problem
          = legation_cursor_report (self, LEGATION_PROBLEM_BAD_VALUE, _(expected));
      g_autofree char *upper = g_ascii_strup (string, -1);

      if (is_code (upper) && is_known_country (loader, upper))
        problem->hint = g_steal_pointer (&upper);
      return FALSE;
    }
  if (!is_known_country (loader, string))
    return legation_cursor_fail (self, LEGATION_PROBLEM_UNKNOWN_COUNTRY, _(expected));

  *code = legation_dataset_intern_code (loader->dataset, string);
  return TRUE;
}

/**
 * legation_cursor_read_country:
 * @self: an object
 * @name: its member that is a country
 * @need: whether the member may be absent
 * @code: (out): its code; left as it was where the member is absent
 *
 * Returns: whether it is a country, or absent and may be
 */
gboolean
legation_cursor_read_country (const LegationCursor *self,
                              const char *name,
                              LegationNeed need,
                              char code[3])
{
  LegationCursor member;
  const char *known;

  if (!legation_cursor_get_member (self, name, need, &member))
    return FALSE;
  if (member.node == NULL)
    return TRUE;
  if (!legation_cursor_to_country (&member, &known))
    return FALSE;
  memcpy (code, known, 3);
  return TRUE;
}

/**
 * legation_cursor_read_countries:
 * @self: an object
 * @name: its member that is an array of countries, each once
 * @need: whether the member may be absent; at least one if not
 * @codes: (out) (transfer none): their codes; left as it was where the member is absent
 * @n_codes: (out): how many there are
 *
 * Returns: whether all of them are countries, or the member is absent and may be
 */
gboolean
legation_cursor_read_countries (const LegationCursor *self,
                                const char *name,
                                LegationNeed need,
                                const char *const **codes,
                                guint *n_codes)
{
  LegationCursor array;
  gboolean is_good;
  const char **list;
  guint n_items;

  if (!legation_cursor_get_member (self, name, need, &array))
    return FALSE;
  if (array.node == NULL)
    return TRUE;
  if (!legation_cursor_expect_array (&array, need == LEGATION_REQUIRED ? 1 : 0, G_MAXUINT,
                                     &n_items))
    return FALSE;

  is_good = legation_cursor_expect_unique_strings (&array, n_items);
  list = legation_arena_new0 (&self->loader->dataset->arena, const char *, n_items);
  for (guint i = 0; i < n_items; i++)
    {
      LegationCursor item;

      legation_cursor_get_item (&array, i, &item);
      is_good &= legation_cursor_to_country (&item, &list[i]);
    }
  *codes = list;
  *n_codes = n_items;
  return is_good;
}

/**
 * legation_loader_find_date:
 * @self: a loader
 * @text: an EDTF text
 * @date: (out) (transfer none): the date; the dataset owns it and shares it among equal texts
 * @error: why it is none, in the domain %LEGATION_DATE_ERROR
 *
 * Returns: whether @text is a date
 */
gboolean
legation_loader_find_date (LegationLoader *self,
                           const char *text,
                           LegationDate **date,
                           GError **error)
{
  LegationDate *found = g_hash_table_lookup (self->dates, text);

  if (found == NULL)
    {
      found = legation_date_parse (text, error);
      if (found == NULL)
        return FALSE;
      g_ptr_array_add (self->dataset->dates, found);
      g_hash_table_insert (self->dates, g_strdup (text), found);
    }
  *date = found;
  return TRUE;
}

/**
 * legation_cursor_to_date:
 * @self: a value
 * @date: (out) (transfer none): the date, which the dataset owns
 *
 * Returns: whether it is an EDTF date
 */
gboolean
legation_cursor_to_date (const LegationCursor *self, LegationDate **date)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;
  const char *expected = N_("an EDTF date such as 2024-03 or 2024-03~");
  LegationProblem *problem;
  const char *string;

  if (!legation_cursor_expect_string (self, expected, &string))
    return FALSE;
  if (legation_loader_find_date (self->loader, string, date, &error))
    return TRUE;

  problem = legation_cursor_report (self, LEGATION_PROBLEM_BAD_DATE, _(expected));
  found = g_steal_pointer (&problem->found);
  /* Translators: what stands in the file, and why it is not a date. */
  problem->found = g_strdup_printf (_("%s (%s)"), found, error->message);
  return FALSE;
}

/**
 * legation_cursor_read_date:
 * @self: an object
 * @name: its member that is an EDTF date
 * @need: whether the member may be absent
 * @date: (out) (transfer none): the date; left as it was where the member is absent
 *
 * Returns: whether it is a date, or absent and may be
 */
gboolean
legation_cursor_read_date (const LegationCursor *self,
                           const char *name,
                           LegationNeed need,
                           LegationDate **date)
{
  LegationCursor member;

  if (!legation_cursor_get_member (self, name, need, &member))
    return FALSE;
  return member.node == NULL || legation_cursor_to_date (&member, date);
}
