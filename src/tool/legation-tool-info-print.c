/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What `legation-tool info` counted, as aligned text.  Everything is taken from the JSON object, so
 * that people and machines are told the same. */

#include "config.h"

#include "legation-tool-info.h"
#include "legation-tool-table.h"

#include <glib/gi18n.h>

#include <string.h>

#define NO_WORD (-1)

/**
 * Row: a line of the text, or a line for each word of a set.
 * @section: the member of the object
 * @member: the member of @section, or %NULL for its total
 * @label: marked for translation here and translated where it is shown
 * @word: the #LegationWord that the names in @member belong to, or NO_WORD for a number
 */
typedef struct
{
  const char *section;
  const char *member;
  const char *label;
  int word;
} Row;

static const Row rows[] = {
  { "events", NULL, N_("Events"), NO_WORD },
  { "events", "journeys", N_("Journeys"), NO_WORD },
  { "events", "hostedMeetings", N_("Hosted meetings"), NO_WORD },
  { "events", "withoutTravel", N_("Without travel"), NO_WORD },
  { "events", "undated", N_("Without a date"), NO_WORD },
  { "events", "placeless", N_("Without a place"), NO_WORD },
  { "events", "notOnMap", N_("Not on the map"), NO_WORD },
  { "events", "byKind", N_("By kind"), LEGATION_WORD_EVENT },
  { "events", "byChannel", N_("By channel"), LEGATION_WORD_CHANNEL },
  { "events", "byStanding", N_("By standing"), LEGATION_WORD_STANDING },
  { "agreements", NULL, N_("Agreements and mechanisms"), NO_WORD },
  { "agreements", "byKind", N_("By kind"), LEGATION_WORD_AGREEMENT },
  { "statements", NULL, N_("Statements"), NO_WORD },
  { "statements", "context", N_("Context: of others than the two parties"), NO_WORD },
  { "statements", "byKind", N_("By kind"), LEGATION_WORD_STATEMENT },
  { "figures", NULL, N_("Figures"), NO_WORD },
  { "figures", "byQualifier", N_("By qualifier"), LEGATION_WORD_FIGURE },
  { "relationships", NULL, N_("Relationships"), NO_WORD },
  { "relationships", "byGroup", N_("By group"), LEGATION_WORD_GROUP },
  { "people", NULL, N_("People"), NO_WORD },
  { "people", "titles", N_("Titles"), NO_WORD },
  { "organizations", NULL, N_("Organizations"), NO_WORD },
  { "organizations", "byKind", N_("By kind"), LEGATION_WORD_ORGANIZATION },
  { "places", NULL, N_("Places"), NO_WORD },
  { "places", "byPrecision", N_("By precision"), LEGATION_WORD_PLACE },
  { "eras", NULL, N_("Eras"), NO_WORD },
  { "stories", NULL, N_("Stories"), NO_WORD },
  { "stories", "steps", N_("Steps"), NO_WORD },
  { "sources", NULL, N_("Sources"), NO_WORD },
  { "sources", "byReliability", N_("By reliability"), LEGATION_WORD_RELIABILITY },
  { "notes", NULL, N_("Editorial notes"), NO_WORD },
  { "notes", "applicable", N_("Would change a record"), NO_WORD },
  { "notes", "byKind", N_("By kind"), LEGATION_WORD_NOTE },
};

/** Column: a member of each object of a table. */
typedef struct
{
  const char *member;
  const char *label;
} Column;

static const Column country_columns[] = {
  { "events", N_("Events") },
  { "journeysTo", N_("Journeys to") },
  { "journeysFrom", N_("Journeys from") },
  { "statements", N_("Statements") },
  { "agreements", N_("Agreements") },
  { "figures", N_("Figures") },
};

/* What cites sources, in the words of the format. */
static const Column kind_columns[] = {
  { "place", N_("Places") },
  { "person", N_("People") },
  { "organization", N_("Organizations") },
  { "event", N_("Events") },
  { "agreement", N_("Agreements") },
  { "figure", N_("Figures") },
  { "relationship", N_("Relationships") },
  { "statement", N_("Statements") },
  { "era", N_("Eras") },
  { "story", N_("Stories") },
  { "step", N_("Steps") },
};

static char *
print_int (JsonObject *object, const char *member)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, json_object_get_int_member (object, member));
}

static void
add_number (LegationToolTable *table, int depth, const char *label, char *number)
{
  char **cells = legation_tool_table_add (table);

  cells[0] = g_strdup_printf ("%*s%s", 2 * depth, "", label);
  cells[1] = number;
}

/* What nothing is, is left out. */
static void
add_words (LegationToolTable *table, const Row *row, JsonObject *values)
{
  guint n = legation_word_get_n_values ((LegationWord) row->word);
  gboolean has_head = FALSE;

  for (guint i = 0; i < n; i++)
    {
      const char *nick = legation_word_get_nick ((LegationWord) row->word, (int) i);

      if (json_object_get_int_member (values, nick) == 0)
        continue;
      if (!has_head)
        add_number (table, 1, _(row->label), g_strdup (""));
      has_head = TRUE;
      add_number (table, 2, legation_word_get_label ((LegationWord) row->word, (int) i),
                  print_int (values, nick));
    }
}

static void
append_numbers (GString *text, JsonObject *info)
{
  LegationToolTable table;

  legation_tool_table_init (&table, 2);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      JsonObject *section = json_object_get_object_member (info, rows[i].section);

      if (rows[i].word != NO_WORD)
        add_words (&table, &rows[i], json_object_get_object_member (section, rows[i].member));
      else
        add_number (&table, rows[i].member != NULL, _(rows[i].label),
                    print_int (section, rows[i].member != NULL ? rows[i].member : "total"));
    }
  add_number (&table, 0, _("Disagreements"), print_int (info, "disagreements"));
  legation_tool_table_append (&table, text);
  legation_tool_table_clear (&table);
}

/* Most events first, then by code. */
static int
compare_countries (gconstpointer a, gconstpointer b, gpointer countries)
{
  JsonObject *objects[] = { json_object_get_object_member (countries, a),
                            json_object_get_object_member (countries, b) };
  gint64 difference = json_object_get_int_member (objects[1], "events")
                      - json_object_get_int_member (objects[0], "events");

  return difference != 0 ? (difference > 0 ? 1 : -1) : strcmp (a, b);
}

static void
append_countries (GString *text, JsonObject *info, LegationGazetteer *gazetteer, const char *language)
{
  JsonObject *countries = json_object_get_object_member (info, "byCountry");
  g_autoptr (GList) codes = json_object_get_members (countries);
  LegationToolTable table;
  char **cells;

  if (codes == NULL)
    return;
  legation_tool_table_init (&table, 1 + G_N_ELEMENTS (country_columns));
  cells = legation_tool_table_add (&table);
  cells[0] = g_strdup (_("Country"));
  for (guint i = 0; i < G_N_ELEMENTS (country_columns); i++)
    cells[i + 1] = g_strdup (_(country_columns[i].label));
  codes = g_list_sort_with_data (codes, compare_countries, countries);
  for (GList *l = codes; l != NULL; l = l->next)
    {
      JsonObject *country = json_object_get_object_member (countries, l->data);

      cells = legation_tool_table_add (&table);
      cells[0] = g_strdup_printf ("%s (%s)",
                                  legation_gazetteer_get_country_name (gazetteer, l->data, language),
                                  (const char *) l->data);
      for (guint i = 0; i < G_N_ELEMENTS (country_columns); i++)
        cells[i + 1] = print_int (country, country_columns[i].member);
    }
  g_string_append_c (text, '\n');
  legation_tool_table_append (&table, text);
  legation_tool_table_clear (&table);
}

/* Returns: whether a record of this kind cites any source. */
static gboolean
is_cited_by (JsonObject *sources, const char *kind)
{
  g_autoptr (GList) objects = json_object_get_values (sources);

  for (GList *l = objects; l != NULL; l = l->next)
    {
      JsonObject *source = json_node_get_object (l->data);

      if (json_object_get_int_member (json_object_get_object_member (source, "byKind"), kind) > 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_source (LegationToolTable *table, const char *id, JsonObject *source, const Column *const *columns)
{
  JsonObject *kinds = json_object_get_object_member (source, "byKind");
  char **cells = legation_tool_table_add (table);
  int reliability = 0;

  legation_word_parse (LEGATION_WORD_RELIABILITY,
                       json_object_get_string_member (source, "reliability"), &reliability);
  cells[0] = g_strdup_printf ("%" G_GINT64_FORMAT " %s",
                              json_object_get_int_member (source, "number"), id);
  cells[1] = g_strdup (legation_word_get_label (LEGATION_WORD_RELIABILITY, reliability));
  cells[2] = print_int (source, "citations");
  cells[3] = print_int (source, "records");
  for (guint i = 4; i < table->n_columns; i++)
    cells[i] = print_int (kinds, columns[i - 4]->member);
}

static void
append_sources (GString *text, JsonObject *info)
{
  JsonObject *sources = json_object_get_object_member (info, "bySource");
  g_autoptr (GList) ids = json_object_get_members (sources);
  const Column *columns[G_N_ELEMENTS (kind_columns)];
  guint n_columns = 0;
  LegationToolTable table;
  char **cells;

  if (ids == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (kind_columns); i++)
    if (is_cited_by (sources, kind_columns[i].member))
      columns[n_columns++] = &kind_columns[i];

  legation_tool_table_init (&table, 4 + n_columns);
  cells = legation_tool_table_add (&table);
  cells[0] = g_strdup (_("Source"));
  cells[1] = g_strdup (_("Reliability"));
  cells[2] = g_strdup (_("Citations"));
  /* Translators: how many records rest on a source; the columns after it say of which kind. */
  cells[3] = g_strdup (_("Records"));
  for (guint i = 0; i < n_columns; i++)
    cells[4 + i] = g_strdup (_(columns[i]->label));
  for (GList *l = ids; l != NULL; l = l->next)
    add_source (&table, l->data, json_object_get_object_member (sources, l->data), columns);
  g_string_append_c (text, '\n');
  legation_tool_table_append (&table, text);
  legation_tool_table_clear (&table);
}

static void
append_header_line (GString *text, const char *label, const char *value)
{
  /* Translators: what a value is, and the value: “Title: North Korea”. */
  g_string_append_printf (text, C_ ("label and value", "%1$s: %2$s"), label, value);
  g_string_append_c (text, '\n');
}

static char *
print_date (const char *when)
{
  g_autoptr (LegationDate) date = legation_date_parse (when, NULL);

  return legation_date_to_display (date, LEGATION_DATE_STYLE_LONG);
}

static void
append_end (GString *text, const char *label, JsonObject *period, const char *member)
{
  JsonObject *end;
  g_autofree char *date = NULL;
  g_autofree char *value = NULL;

  if (!json_object_has_member (period, member))
    return;
  end = json_object_get_object_member (period, member);
  date = print_date (json_object_get_string_member (end, "when"));
  value = g_strdup_printf ("%s (%s)", date, json_object_get_string_member (end, "event"));
  append_header_line (text, label, value);
}

static void
append_header (GString *text, JsonObject *info, LegationGazetteer *gazetteer, const char *language)
{
  JsonObject *period = json_object_get_object_member (info, "period");
  const char *title = json_object_get_string_member (info, "title");
  g_autofree char *n_errors = print_int (info, "errors");
  g_autofree char *n_warnings = print_int (info, "warnings");
  g_autofree char *n_open = print_int (period, "withoutEnd");

  append_header_line (text, json_object_get_string_member (info, "file"), title);
  if (json_object_has_member (info, "focus"))
    append_header_line (text, _("Focus"),
                        legation_gazetteer_get_country_name (
                            gazetteer, json_object_get_string_member (info, "focus"), language));
  if (json_object_has_member (info, "asOf"))
    {
      g_autofree char *date = print_date (json_object_get_string_member (info, "asOf"));

      append_header_line (text, _("As of"), date);
    }
  append_end (text, _("First event"), period, "first");
  append_end (text, _("Last event"), period, "last");
  append_header_line (text, _("Events with no known end"), n_open);
  append_header_line (text, _("Errors"), n_errors);
  append_header_line (text, _("Warnings"), n_warnings);
  g_string_append_c (text, '\n');
}

/**
 * legation_tool_info_print:
 * @info: what legation_tool_info_count() returned
 * @gazetteer: the names of countries
 * @language: the language of these names, a BCP 47 tag or a locale
 *
 * Returns: (transfer full): the same in lines, in the user's language
 */
char *
legation_tool_info_print (JsonObject *info, LegationGazetteer *gazetteer, const char *language)
{
  GString *text = g_string_new (NULL);

  append_header (text, info, gazetteer, language);
  append_numbers (text, info);
  append_countries (text, info, gazetteer, language);
  append_sources (text, info);
  return g_string_free (text, FALSE);
}
