/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Entries of BibTeX.  Letters with accents stay as they are, in UTF-8, which LaTeX reads since 2018;
 * what TeX gives a meaning of its own is written so that it prints as itself. */

#include "config.h"

#include "legation-reference-private.h"

#include <string.h>

/* BibTeX counts braces whether or not there is a backslash before them, so they get names. */
static const char *
find_name (char character)
{
  switch (character)
    {
    case '\\':
      return "\\textbackslash{}";
    case '{':
      return "\\textbraceleft{}";
    case '}':
      return "\\textbraceright{}";
    case '~':
      return "\\textasciitilde{}";
    case '^':
      return "\\textasciicircum{}";
    default:
      return NULL;
    }
}

static char *
escape (const char *text)
{
  GString *tex = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    {
      const char *name = find_name (*c);

      if (name != NULL)
        g_string_append (tex, name);
      else if (strchr ("#$%&_", *c) != NULL)
        g_string_append_printf (tex, "\\%c", *c);
      else
        g_string_append_c (tex, *c);
    }

  return g_string_free (tex, FALSE);
}

/* Addresses are taken literally; what would end the field is percent-encoded (RFC 3986). */
static char *
escape_address (const char *text)
{
  GString *address = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    if (strchr ("{}\\ ", *c) != NULL)
      g_string_append_printf (address, "%%%02X", (guint) *c);
    else
      g_string_append_c (address, *c);

  return g_string_free (address, FALSE);
}

static void
append_field (GString *entry, const char *name, const char *tex)
{
  if (tex != NULL && *tex != '\0')
    g_string_append_printf (entry, "  %s = {%s},\n", name, tex);
}

static void
append_member (GString *entry, const char *name, const LegationSource *source, const char *member)
{
  g_autofree char *text = _legation_reference_get (source, member);
  g_autofree char *tex = text != NULL ? escape (text) : NULL;

  append_field (entry, name, tex);
}

/* Braces keep the capitals of a title as they are. */
static void
append_title (GString *entry, const char *name, const LegationSource *source, const char *member)
{
  g_autofree char *text = _legation_reference_get (source, member);
  g_autofree char *tex = text != NULL ? escape (text) : NULL;

  if (tex != NULL)
    g_string_append_printf (entry, "  %s = {{%s}},\n", name, tex);
}

static void
append_name_part (GString *text, const char *part)
{
  g_autofree char *tex = part != NULL ? escape (part) : NULL;

  if (tex != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", tex);
}

/* Whether BibTeX would take a part of a name apart. */
static gboolean
needs_braces (const char *part)
{
  return strchr (part, ',') != NULL || strstr (part, " and ") != NULL;
}

/* “von Last, Jr., First”; an institution in braces, so that it is one word. */
static char *
format_name (const LegationReferenceName *name)
{
  g_autoptr (GString) family = g_string_new (NULL);
  g_autofree char *given = NULL;

  if (name->literal != NULL || name->family == NULL)
    {
      append_name_part (family, name->literal != NULL ? name->literal : name->given);
      return g_strdup_printf ("{%s}", family->str);
    }
  append_name_part (family, name->dropping);
  append_name_part (family, name->particle);
  append_name_part (family, name->family);
  if (needs_braces (family->str))
    {
      g_string_prepend_c (family, '{');
      g_string_append_c (family, '}');
    }
  if (name->suffix != NULL)
    {
      g_autofree char *suffix = escape (name->suffix);

      g_string_append_printf (family, ", %s", suffix);
    }
  if (name->given == NULL)
    return g_strdup (family->str);
  given = escape (name->given);

  return g_strdup_printf (needs_braces (name->given) ? "%s, {%s}" : "%s, %s", family->str, given);
}

static void
append_names (GString *entry, const char *field, const LegationSource *source, const char *member)
{
  g_autoptr (GArray) names = _legation_reference_list_names (source, member);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *name = format_name (&g_array_index (names, LegationReferenceName, i));

      g_string_append_printf (text, "%s%s", i > 0 ? " and " : "", name);
    }
  append_field (entry, field, text->str);
}

/* A year is a number only where it is known; else it says what is known, in words. */
static void
append_date (GString *entry, const LegationSource *source)
{
  static const char *const months[]
    = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" };
  const LegationDate *date = source->issued;
  const LegationPrecision precision
    = date != NULL ? legation_date_get_precision (date) : LEGATION_PRECISION_YEAR;
  gint64 year;
  int month, day;

  if (date == NULL || legation_date_get_form (date) != LEGATION_DATE_SINGLE
      || legation_date_get_qualifiers (date) != LEGATION_QUALIFIER_NONE
      || precision == LEGATION_PRECISION_SEASON || precision > LEGATION_PRECISION_YEAR)
    {
      g_autofree char *words
        = _legation_reference_format_date (source, "issued", LEGATION_PRECISION_DAY);
      g_autofree char *tex = escape (words != NULL ? words : "n.d.");

      append_field (entry, "year", tex);
      return;
    }
  legation_day_to_ymd (legation_date_get_extent (date).first, &year, &month, &day);
  g_string_append_printf (entry, "  year = {%" G_GINT64_FORMAT "},\n", year);
  if (precision <= LEGATION_PRECISION_MONTH)
    g_string_append_printf (entry, "  month = %s,\n", months[month - 1]);
  if (precision == LEGATION_PRECISION_DAY)
    g_string_append_printf (entry, "  day = {%d},\n", day);
}

static void
append_address (GString *entry, const char *name, const LegationSource *source, const char *member)
{
  g_autofree char *text = _legation_reference_get (source, member);
  g_autofree char *address = text != NULL ? escape_address (text) : NULL;

  append_field (entry, name, address);
}

static gboolean
is_masters (const LegationSource *source)
{
  g_autofree char *genre = _legation_reference_get (source, "genre");
  g_autofree char *folded = genre != NULL ? g_utf8_casefold (genre, -1) : NULL;

  return folded != NULL && (strstr (folded, "master") != NULL || g_str_has_prefix (folded, "ma ")
                            || g_str_has_prefix (folded, "msc"));
}

/* An article needs its journal: one that stands nowhere is a thing of its own. */
static const char *
find_type (const LegationSource *source)
{
  const gboolean contained = *source->container != '\0';

  switch (_legation_reference_get_shape (source))
    {
    case LEGATION_REFERENCE_ARTICLE:
    case LEGATION_REFERENCE_JOURNAL:
      return contained ? "article" : "misc";
    case LEGATION_REFERENCE_BOOK:
      return "book";
    case LEGATION_REFERENCE_REPORT:
      return "techreport";
    case LEGATION_REFERENCE_CHAPTER:
      return contained ? "incollection" : "misc";
    case LEGATION_REFERENCE_CONFERENCE:
      return contained ? "inproceedings" : "misc";
    case LEGATION_REFERENCE_THESIS:
      return is_masters (source) ? "mastersthesis" : "phdthesis";
    case LEGATION_REFERENCE_PAGE:
    default:
      return "misc";
    }
}

static void
append_container (GString *entry, const LegationSource *source, const char *type)
{
  if (g_str_equal (type, "article"))
    append_member (entry, "journal", source, "container-title");
  else if (g_str_equal (type, "incollection") || g_str_equal (type, "inproceedings"))
    append_title (entry, "booktitle", source, "container-title");
  else
    append_member (entry, "howpublished", source, "container-title");
}

/**
 * legation_source_to_bibtex: an entry of BibTeX, by the name of the source's id.
 *
 * Returns: (transfer full): several lines, the last one with its end
 */
char *
legation_source_to_bibtex (const LegationSource *self)
{
  const char *type;
  GString *entry;

  g_return_val_if_fail (self != NULL, NULL);

  type = find_type (self);
  entry = g_string_new (NULL);
  g_string_append_printf (entry, "@%s{%s,\n", type, self->record.id);
  append_names (entry, "author", self, "author");
  append_names (entry, "editor", self, "editor");
  append_title (entry, "title", self, "title");
  append_container (entry, self, type);
  append_member (entry, "edition", self, "edition");
  append_member (entry, "volume", self, "volume");
  append_member (entry, "number", self, g_str_equal (type, "techreport") ? "number" : "issue");
  append_member (entry, "pages", self, "page");
  append_member (entry,
                 g_str_equal (type, "techreport")    ? "institution"
                 : g_str_has_suffix (type, "thesis") ? "school"
                                                     : "publisher",
                 self, "publisher");
  append_member (entry, "address", self, "publisher-place");
  append_date (entry, self);
  append_address (entry, "doi", self, "DOI");
  append_address (entry, "url", self, "URL");
  g_string_append (entry, "}\n");

  return g_string_free (entry, FALSE);
}
