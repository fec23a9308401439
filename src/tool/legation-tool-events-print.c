/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An event as a JSON object, or as a line of comma-separated values. */

#include "config.h"

#include "legation-tool-events.h"

#include <string.h>

static const char *
get_relation_word (LegationRelation relation)
{
  return relation == LEGATION_RELATION_CERTAIN ? "certainly" : "possibly";
}

static char **
list_countries (const LegationEvent *event)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < event->n_countries; i++)
    g_strv_builder_add (builder, event->countries[i]);

  return g_strv_builder_end (builder);
}

static char **
list_places (const LegationEvent *event)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < event->n_stops; i++)
    g_strv_builder_add (builder, event->stops[i].place->record.id);

  return g_strv_builder_end (builder);
}

/* Each source once, in the order of the citations. */
static char **
list_sources (const LegationEvent *event)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < event->record.n_citations; i++)
    {
      const char *id = event->record.citations[i].source->record.id;

      if (g_ptr_array_find (ids, id, NULL))
        continue;
      g_ptr_array_add (ids, (gpointer) id);
      g_strv_builder_add (builder, id);
    }

  return g_strv_builder_end (builder);
}

static void
add_list (JsonBuilder *builder, const char *name, char **values)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; values[i] != NULL; i++)
    json_builder_add_string_value (builder, values[i]);
  json_builder_end_array (builder);
}

static void
add_text (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

/** legation_tool_events_append_json: appends @event as one JSON object on a line. */
void
legation_tool_events_append_json (GString *text,
                                  const LegationEvent *event,
                                  LegationRelation relation)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;
  g_auto (GStrv) countries = list_countries (event);
  g_auto (GStrv) places = list_places (event);
  g_auto (GStrv) sources = list_sources (event);
  g_autofree char *json = NULL;

  json_builder_begin_object (builder);
  add_text (builder, "relation", get_relation_word (relation));
  add_text (builder, "id", event->record.id);
  add_text (builder, "title", event->record.name);
  if (event->when != NULL)
    add_text (builder, "when", legation_date_get_text (event->when));
  add_text (builder, "kind", legation_word_get_nick (LEGATION_WORD_EVENT, event->type));
  if (event->channel != LEGATION_CHANNEL_NONE)
    add_text (builder, "channel",
              legation_word_get_nick (LEGATION_WORD_CHANNEL, event->channel));
  add_text (builder, "standing", legation_word_get_nick (LEGATION_WORD_STANDING, event->standing));
  json_builder_set_member_name (builder, "count");
  if (event->count > 0)
    json_builder_add_int_value (builder, event->count);
  else
    json_builder_add_string_value (builder, "unknown");
  add_list (builder, "countries", countries);
  add_list (builder, "places", places);
  add_list (builder, "sources", sources);
  json_builder_end_object (builder);

  node = json_builder_get_root (builder);
  json = json_to_string (node, FALSE);
  g_string_append_printf (text, "%s\n", json);
}

/* A field as RFC 4180 has it, with the comma before it. */
static void
append_field (GString *text, const char *value)
{
  if (text->len > 0 && text->str[text->len - 1] != '\n')
    g_string_append_c (text, ',');
  if (strpbrk (value, ",\"\r\n") == NULL)
    {
      g_string_append (text, value);
      return;
    }
  g_string_append_c (text, '"');
  for (const char *p = value; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
}

static void
append_list (GString *text, char **values)
{
  g_autofree char *joined = g_strjoinv (" ", values);

  append_field (text, joined);
}

/** legation_tool_events_append_csv_head: appends the line with the names of the fields. */
void
legation_tool_events_append_csv_head (GString *text)
{
  static const char *const names[] = { "relation", "id", "title", "when", "kind", "channel",
                                       "standing", "count", "countries", "places", "sources" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    append_field (text, names[i]);
  g_string_append (text, "\r\n");
}

/**
 * legation_tool_events_append_csv: appends @event as a line of comma-separated values (RFC 4180), in
 * which lists have a space between two.
 */
void
legation_tool_events_append_csv (GString *text,
                                 const LegationEvent *event,
                                 LegationRelation relation)
{
  g_auto (GStrv) countries = list_countries (event);
  g_auto (GStrv) places = list_places (event);
  g_auto (GStrv) sources = list_sources (event);
  g_autofree char *count
    = event->count > 0 ? g_strdup_printf ("%u", event->count) : g_strdup ("unknown");
  const char *channel = event->channel != LEGATION_CHANNEL_NONE
                          ? legation_word_get_nick (LEGATION_WORD_CHANNEL, event->channel)
                          : "";

  append_field (text, get_relation_word (relation));
  append_field (text, event->record.id);
  append_field (text, event->record.name);
  append_field (text, event->when != NULL ? legation_date_get_text (event->when) : "");
  append_field (text, legation_word_get_nick (LEGATION_WORD_EVENT, event->type));
  append_field (text, channel);
  append_field (text, legation_word_get_nick (LEGATION_WORD_STANDING, event->standing));
  append_field (text, count);
  append_list (text, countries);
  append_list (text, places);
  append_list (text, sources);
  g_string_append (text, "\r\n");
}
