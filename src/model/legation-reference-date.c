/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates in citations, by the Chicago Manual of Style, 17th edition, 14.144 and 14.145: what is not
 * quite known stands in brackets, with "ca." or a question mark. */

#include "config.h"

#include "legation-reference-private.h"

static const char *const months[] = {
  "January", "February", "March",     "April",   "May",      "June",
  "July",    "August",   "September", "October", "November", "December",
};

static const char *
get_season (int month)
{
  return month < 6 ? "Spring" : month < 9 ? "Summer" : month < 12 ? "Autumn" : "Winter";
}

/* Years before the year 1 as historians count them: there the year 0 is 1 BCE. */
static void
append_year (GString *text, gint64 year, const char *plural)
{
  if (year > 0)
    g_string_append_printf (text, "%" G_GINT64_FORMAT "%s", year, plural);
  else
    g_string_append_printf (text, "%" G_GINT64_FORMAT "%s BCE", 1 - year, plural);
}

static void
append_day (GString *text, LegationSpan extent, LegationPrecision precision)
{
  gint64 year;
  int month, day;

  legation_day_to_ymd (extent.first, &year, &month, &day);
  if (precision == LEGATION_PRECISION_DAY)
    g_string_append_printf (text, "%s %d, ", months[month - 1], day);
  else if (precision == LEGATION_PRECISION_MONTH)
    g_string_append_printf (text, "%s ", months[month - 1]);
  else if (precision == LEGATION_PRECISION_SEASON)
    g_string_append_printf (text, "%s ", get_season (month));
  append_year (text, year, precision >= LEGATION_PRECISION_DECADE ? "s" : "");
}

/* One date, its doubt in words.  @bracketed: whether brackets stand around the whole already */
static char *
format_part (const LegationDatePart *part, LegationPrecision finest, gboolean bracketed)
{
  const gboolean brackets = part->qualifiers != LEGATION_QUALIFIER_NONE && !bracketed;
  GString *text = g_string_new (brackets ? "[" : "");

  if (part->qualifiers & LEGATION_QUALIFIER_APPROXIMATE)
    g_string_append (text, "ca. ");
  append_day (text, part->extent, MAX (part->precision, finest));
  if (part->qualifiers & LEGATION_QUALIFIER_UNCERTAIN)
    g_string_append_c (text, '?');
  if (brackets)
    g_string_append_c (text, ']');

  return g_string_free (text, FALSE);
}

/* An end that nobody knows is a question mark, one that is open is nothing. */
static char *
format_end (const LegationDate *date, guint position, LegationPrecision finest)
{
  const LegationDatePart *part = legation_date_get_part (date, position);

  if (part->bound == LEGATION_BOUND_KNOWN)
    return format_part (part, finest, FALSE);

  return g_strdup (part->bound == LEGATION_BOUND_UNKNOWN ? "?" : "");
}

static char *
format_interval (const LegationDate *date, LegationPrecision finest)
{
  g_autofree char *first = format_end (date, 0, finest);
  g_autofree char *last = format_end (date, 1, finest);

  if (g_str_equal (first, last))
    return g_steal_pointer (&first);

  return g_strconcat (first, "–", last, NULL);
}

/* Of a set from which one is meant all are named that it may be, "between" for a range. */
static char *
format_set (const LegationDate *date, LegationPrecision finest)
{
  const gboolean one_of = legation_date_get_form (date) == LEGATION_DATE_ONE_OF;
  const guint n = legation_date_get_n_parts (date);
  GString *text = g_string_new (one_of ? "[" : "");

  for (guint i = 0; i < n; i++)
    {
      const LegationDatePart *part = legation_date_get_part (date, i);
      g_autofree char *words = NULL;

      if (i > 0 && !legation_date_get_part (date, i - 1)->runs_on)
        g_string_append (text, one_of ? " or " : ", ");
      if (part->bound != LEGATION_BOUND_KNOWN)
        continue;
      words = format_part (part, finest, one_of);
      if (one_of && part->runs_on)
        g_string_append_printf (text, "%s %s", i + 1 < n && legation_date_get_part (date, i + 1)->bound
                                                              == LEGATION_BOUND_KNOWN
                                                 ? "between" : "after", words);
      else if (one_of && i > 0 && legation_date_get_part (date, i - 1)->runs_on)
        g_string_append_printf (text, "%s %s", legation_date_get_part (date, i - 1)->bound
                                                   == LEGATION_BOUND_KNOWN
                                                 ? " and" : "before", words);
      else if (i > 0 && legation_date_get_part (date, i - 1)->runs_on)
        g_string_append_printf (text, "–%s", words);
      else
        g_string_append (text, words);
    }
  if (one_of)
    g_string_append_c (text, ']');

  return g_string_free (text, FALSE);
}

/* CSL allows a date in mere words.  Returns: (nullable) (transfer full) */
static char *
get_words (const LegationSource *source, const char *member)
{
  JsonNode *node = json_object_get_member (source->item, member);
  JsonNode *words = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  words = json_object_get_member (json_node_get_object (node), "literal");
  if (words == NULL)
    words = json_object_get_member (json_node_get_object (node), "raw");
  if (words == NULL || !JSON_NODE_HOLDS_VALUE (words)
      || json_node_get_value_type (words) != G_TYPE_STRING || *json_node_get_string (words) == '\0')
    return NULL;

  return json_node_dup_string (words);
}

static gint64
get_number (JsonArray *parts, guint position)
{
  JsonNode *node = position < json_array_get_length (parts) ? json_array_get_element (parts, position)
                                                            : NULL;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return 0;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return g_ascii_strtoll (json_node_get_string (node), NULL, 10);

  return json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : 0;
}

/* The first of the "date-parts" of a member that the loader does not read.  Returns: (nullable)
 * (transfer full) */
static char *
get_date_parts (const LegationSource *source, const char *member)
{
  JsonNode *node = json_object_get_member (source->item, member);
  JsonNode *list = node != NULL && JSON_NODE_HOLDS_OBJECT (node)
                     ? json_object_get_member (json_node_get_object (node), "date-parts") : NULL;
  JsonArray *parts;
  gint64 year, month, day;
  LegationSpan extent;
  GString *text;

  if (list == NULL || !JSON_NODE_HOLDS_ARRAY (list)
      || json_array_get_length (json_node_get_array (list)) == 0
      || !JSON_NODE_HOLDS_ARRAY (json_array_get_element (json_node_get_array (list), 0)))
    return NULL;
  parts = json_array_get_array_element (json_node_get_array (list), 0);
  year = get_number (parts, 0);
  month = get_number (parts, 1);
  day = get_number (parts, 2);
  if (year < -9999 || year > 9999 || year == 0 || month < 0 || month > 12 || day < 0
      || day > (month > 0 ? legation_day_days_in_month (year, (int) month) : 0))
    return NULL;
  extent.first = extent.last = legation_day_from_ymd (year, MAX ((int) month, 1), MAX ((int) day, 1));
  text = g_string_new (NULL);
  append_day (text, extent,
              day > 0 ? LEGATION_PRECISION_DAY : month > 0 ? LEGATION_PRECISION_MONTH
                                                           : LEGATION_PRECISION_YEAR);

  return g_string_free (text, FALSE);
}

/* A date of a source: “March 26, 2024”, “[between March 2025 and October 2025]”.
 * @member: "issued", or another date of CSL-JSON
 * @finest: how finely it is told at most
 *
 * Returns: (nullable) (transfer full): the text, %NULL where there is none */
char *
_legation_reference_format_date (const LegationSource *source,
                                 const char *member,
                                 LegationPrecision finest)
{
  const LegationDate *date = g_str_equal (member, "issued") ? source->issued : NULL;

  if (date == NULL)
    {
      char *words = get_words (source, member);

      return words != NULL ? words : get_date_parts (source, member);
    }

  switch (legation_date_get_form (date))
    {
    case LEGATION_DATE_SINGLE:
      return format_part (legation_date_get_part (date, 0), finest, FALSE);
    case LEGATION_DATE_INTERVAL:
      return format_interval (date, finest);
    case LEGATION_DATE_ONE_OF:
    case LEGATION_DATE_ALL_OF:
    default:
      return format_set (date, finest);
    }
}
