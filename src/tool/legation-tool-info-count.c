/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts what is in a dataset: the JSON object that `legation-tool info --json` prints and that its
 * text is made from.  The help of the command has the list of its members. */

#include "config.h"

#include "legation-tool-info.h"

#include <string.h>

/* How many records of a kind have each value of @word, all that there are. */
static guint *
count_new (LegationWord word)
{
  return g_new0 (guint, legation_word_get_n_values (word));
}

/* Every word is there, also those that nothing has. */
static void
add_count (JsonObject *section, const char *name, LegationWord word, const guint *count)
{
  JsonObject *values = json_object_new ();

  for (guint i = 0; i < legation_word_get_n_values (word); i++)
    json_object_set_int_member (values, legation_word_get_nick (word, (int) i), count[i]);
  json_object_set_object_member (section, name, values);
}

static JsonObject *
add_section (JsonObject *info, const char *name, guint total)
{
  JsonObject *section = json_object_new ();

  json_object_set_int_member (section, "total", total);
  json_object_set_object_member (info, name, section);
  return section;
}

static gboolean
is_journey (const LegationEvent *event)
{
  return event->type == LEGATION_EVENT_VISIT && event->delegation != NULL;
}

static void
add_end (JsonObject *period, const char *name, const LegationEvent *event)
{
  JsonObject *end;

  if (event == NULL)
    return;
  end = json_object_new ();
  json_object_set_string_member (end, "when", legation_date_get_text (event->when));
  json_object_set_string_member (end, "event", event->record.id);
  json_object_set_object_member (period, name, end);
}

/* The ends are dates of events as their sources give them: a year is not padded to its first day. */
static void
add_period (JsonObject *info, LegationDataset *dataset)
{
  JsonObject *period = json_object_new ();
  const LegationEvent *first = NULL;
  const LegationEvent *last = NULL;
  guint n_open = 0;

  for (guint i = 0; i < legation_dataset_get_n_events (dataset); i++)
    {
      const LegationEvent *event = legation_dataset_get_event (dataset, i);
      LegationSpan extent;

      if (event->when == NULL)
        continue;
      extent = legation_date_get_extent (event->when);
      if (legation_date_get_start_bound (event->when) == LEGATION_BOUND_KNOWN
          && (first == NULL || extent.first < legation_date_get_extent (first->when).first))
        first = event;
      if (legation_date_get_end_bound (event->when) != LEGATION_BOUND_KNOWN)
        n_open++;
      else if (last == NULL || extent.last > legation_date_get_extent (last->when).last)
        last = event;
    }
  add_end (period, "first", first);
  add_end (period, "last", last);
  json_object_set_int_member (period, "withoutEnd", n_open);
  json_object_set_object_member (info, "period", period);
}

static void
add_events (JsonObject *info, LegationDataset *dataset)
{
  guint n = legation_dataset_get_n_events (dataset);
  JsonObject *section = add_section (info, "events", n);
  g_autofree guint *kinds = count_new (LEGATION_WORD_EVENT);
  g_autofree guint *channels = count_new (LEGATION_WORD_CHANNEL);
  g_autofree guint *standings = count_new (LEGATION_WORD_STANDING);
  guint n_journeys = 0, n_undated = 0, n_placeless = 0, n_drawn = 0;

  for (guint i = 0; i < n; i++)
    {
      const LegationEvent *event = legation_dataset_get_event (dataset, i);

      kinds[event->type]++;
      channels[event->channel]++;
      standings[event->standing]++;
      n_journeys += is_journey (event);
      n_undated += event->when == NULL;
      n_placeless += event->n_stops == 0;
      n_drawn += legation_event_is_drawn (event);
    }
  json_object_set_int_member (section, "journeys", n_journeys);
  json_object_set_int_member (section, "hostedMeetings", kinds[LEGATION_EVENT_MEETING]);
  json_object_set_int_member (section, "withoutTravel",
                              n - n_journeys - kinds[LEGATION_EVENT_MEETING]);
  json_object_set_int_member (section, "undated", n_undated);
  json_object_set_int_member (section, "placeless", n_placeless);
  json_object_set_int_member (section, "notOnMap", n - n_drawn);
  add_count (section, "byKind", LEGATION_WORD_EVENT, kinds);
  add_count (section, "byChannel", LEGATION_WORD_CHANNEL, channels);
  add_count (section, "byStanding", LEGATION_WORD_STANDING, standings);
}

static void
add_statements (JsonObject *info, LegationDataset *dataset)
{
  guint n = legation_dataset_get_n_statements (dataset);
  JsonObject *section = add_section (info, "statements", n);
  g_autofree guint *kinds = count_new (LEGATION_WORD_STATEMENT);
  guint n_context = 0;

  for (guint i = 0; i < n; i++)
    {
      const LegationStatement *statement = legation_dataset_get_statement (dataset, i);

      kinds[statement->type]++;
      n_context += statement->n_about > 0;
    }
  json_object_set_int_member (section, "context", n_context);
  add_count (section, "byKind", LEGATION_WORD_STATEMENT, kinds);
}

static void
add_people (JsonObject *info, LegationDataset *dataset)
{
  guint n = legation_dataset_get_n_persons (dataset);
  JsonObject *section = add_section (info, "people", n);
  guint n_titles = 0;

  for (guint i = 0; i < n; i++)
    n_titles += legation_dataset_get_person (dataset, i)->n_titles;
  json_object_set_int_member (section, "titles", n_titles);
}

static int
get_place_value (const LegationRecord *record)
{
  return (int) ((const LegationPlace *) record)->precision;
}

static int
get_organization_value (const LegationRecord *record)
{
  return (int) ((const LegationOrganization *) record)->type;
}

static int
get_agreement_value (const LegationRecord *record)
{
  return (int) ((const LegationAgreement *) record)->type;
}

static int
get_figure_value (const LegationRecord *record)
{
  return (int) ((const LegationFigure *) record)->qualifier;
}

static int
get_relationship_value (const LegationRecord *record)
{
  return (int) ((const LegationRelationship *) record)->group;
}

static int
get_source_value (const LegationRecord *record)
{
  return (int) ((const LegationSource *) record)->reliability;
}

/* Kinds of records of which there is no more to tell than a word of each. */
static void
add_others (JsonObject *info, LegationDataset *dataset)
{
  static const struct
  {
    const char *name;
    LegationKind kind;
    LegationWord word;
    const char *member;
    int (*get_value) (const LegationRecord *record);
  } others[] = {
    { "agreements", LEGATION_KIND_AGREEMENT, LEGATION_WORD_AGREEMENT, "byKind",
      get_agreement_value },
    { "figures", LEGATION_KIND_FIGURE, LEGATION_WORD_FIGURE, "byQualifier", get_figure_value },
    { "organizations", LEGATION_KIND_ORGANIZATION, LEGATION_WORD_ORGANIZATION, "byKind",
      get_organization_value },
    { "places", LEGATION_KIND_PLACE, LEGATION_WORD_PLACE, "byPrecision", get_place_value },
    { "relationships", LEGATION_KIND_RELATIONSHIP, LEGATION_WORD_GROUP, "byGroup",
      get_relationship_value },
    { "sources", LEGATION_KIND_SOURCE, LEGATION_WORD_RELIABILITY, "byReliability",
      get_source_value },
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      guint n = legation_dataset_get_n_records (dataset, others[i].kind);
      g_autofree guint *count = count_new (others[i].word);

      for (guint j = 0; j < n; j++)
        count[others[i].get_value (legation_dataset_get_record (dataset, others[i].kind, j))]++;
      add_count (add_section (info, others[i].name, n), others[i].member, others[i].word,
                 count);
    }
}

static void
add_stories (JsonObject *info, LegationDataset *dataset)
{
  JsonObject *section = add_section (info, "stories", legation_dataset_get_n_stories (dataset));

  json_object_set_int_member (section, "steps", legation_dataset_get_n_steps (dataset));
  add_section (info, "eras", legation_dataset_get_n_eras (dataset));
}

/* Notes, and how many pairs of records disagree, whichever of the two says so. */
static void
add_remarks (JsonObject *info, LegationDataset *dataset)
{
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree guint *kinds = count_new (LEGATION_WORD_NOTE);
  JsonObject *section;
  guint n_notes = 0;

  for (guint kind = 0; kind < LEGATION_N_KINDS; kind++)
    for (guint i = 0; i < legation_dataset_get_n_records (dataset, kind); i++)
      {
        const LegationRecord *record = legation_dataset_get_record (dataset, kind, i);

        for (guint j = 0; j < record->n_notes; j++)
          kinds[record->notes[j].kind]++;
        n_notes += record->n_notes;
        for (guint j = 0; j < record->n_disagrees_with; j++)
          {
            const char *other = record->disagrees_with[j]->id;
            gboolean is_first = strcmp (record->id, other) < 0;

            g_hash_table_add (pairs, g_strjoin (" ", is_first ? record->id : other,
                                                is_first ? other : record->id, NULL));
          }
      }
  section = add_section (info, "notes", n_notes);
  json_object_set_int_member (section, "applicable",
                              legation_dataset_count_applicable_notes (dataset));
  add_count (section, "byKind", LEGATION_WORD_NOTE, kinds);
  json_object_set_int_member (info, "disagreements", g_hash_table_size (pairs));
}

/* The record that a country is counted in; made at its first mention. */
static JsonObject *
find_country (JsonObject *countries, const char *code)
{
  static const char *const members[]
    = { "events", "journeysTo", "journeysFrom", "statements", "agreements", "figures" };
  JsonObject *country;

  if (json_object_has_member (countries, code))
    return json_object_get_object_member (countries, code);
  country = json_object_new ();
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    json_object_set_int_member (country, members[i], 0);
  json_object_set_object_member (countries, code, country);
  return country;
}

static void
count_country (JsonObject *countries, const char *code, const char *member)
{
  JsonObject *country = find_country (countries, code);

  json_object_set_int_member (country, member,
                              json_object_get_int_member (country, member) + 1);
}

static void
count_codes (JsonObject *countries, const char *const *codes, guint n, const char *member)
{
  for (guint i = 0; i < n; i++)
    count_country (countries, codes[i], member);
}

static void
count_parties (JsonObject *countries, const LegationParty *parties, guint n, const char *member)
{
  for (guint i = 0; i < n; i++)
    if (parties[i].organization == NULL)
      count_country (countries, parties[i].country, member);
}

/* Where a journey led: not where it began, passed through or came from. */
static gboolean
is_destination (const LegationEvent *event, const LegationStop *stop)
{
  return stop->role != LEGATION_ROLE_ORIGIN && stop->role != LEGATION_ROLE_TRANSIT
         && stop->place->country[0] != '\0'
         && strcmp (stop->place->country, event->delegation->side) != 0;
}

/* A country with several stops is one destination. */
static void
count_destinations (JsonObject *countries, const LegationEvent *event)
{
  for (guint i = 0; i < event->n_stops; i++)
    {
      const char *code = event->stops[i].place->country;
      gboolean is_new = is_destination (event, &event->stops[i]);

      for (guint j = 0; j < i && is_new; j++)
        is_new = strcmp (event->stops[j].place->country, code) != 0
                 || !is_destination (event, &event->stops[j]);
      if (is_new)
        count_country (countries, code, "journeysTo");
    }
}

static void
add_countries (JsonObject *info, LegationDataset *dataset)
{
  JsonObject *countries = json_object_new ();

  for (guint i = 0; i < legation_dataset_get_n_events (dataset); i++)
    {
      const LegationEvent *event = legation_dataset_get_event (dataset, i);

      count_codes (countries, event->countries, event->n_countries, "events");
      if (!is_journey (event))
        continue;
      count_country (countries, event->delegation->side, "journeysFrom");
      count_destinations (countries, event);
    }
  for (guint i = 0; i < legation_dataset_get_n_statements (dataset); i++)
    {
      const LegationStatement *statement = legation_dataset_get_statement (dataset, i);

      if (statement->n_about > 0)
        count_parties (countries, statement->about, statement->n_about, "statements");
      else
        count_parties (countries, statement->relationship->parties, 2, "statements");
    }
  for (guint i = 0; i < legation_dataset_get_n_agreements (dataset); i++)
    {
      const LegationAgreement *agreement = legation_dataset_get_agreement (dataset, i);

      count_parties (countries, agreement->parties, agreement->n_parties, "agreements");
      count_parties (countries, agreement->any_of, agreement->n_any_of, "agreements");
    }
  for (guint i = 0; i < legation_dataset_get_n_figures (dataset); i++)
    {
      const LegationFigure *figure = legation_dataset_get_figure (dataset, i);

      count_codes (countries, figure->countries, figure->n_countries, "figures");
    }
  json_object_set_object_member (info, "byCountry", countries);
}

static void
add_source (JsonObject *sources, LegationDataset *dataset, const LegationSource *source)
{
  g_autoptr (GHashTable) records = g_hash_table_new (NULL, NULL);
  JsonObject *object = json_object_new ();
  g_autofree guint *kinds = count_new (LEGATION_WORD_KIND);
  guint n;
  const LegationUse *uses = legation_dataset_get_uses (dataset, source, &n);

  for (guint i = 0; i < n; i++)
    if (g_hash_table_add (records, (gpointer) uses[i].record))
      kinds[uses[i].record->kind]++;
  json_object_set_int_member (object, "number", source->number);
  json_object_set_string_member (object, "reliability",
                                 legation_word_get_nick (LEGATION_WORD_RELIABILITY,
                                                         (int) source->reliability));
  json_object_set_int_member (object, "citations", n);
  json_object_set_int_member (object, "records", g_hash_table_size (records));
  add_count (object, "byKind", LEGATION_WORD_KIND, kinds);
  json_object_set_object_member (sources, source->record.id, object);
}

static void
add_header (JsonObject *info, const LegationHeader *header, LegationReport *report, const char *file)
{
  g_autofree char *name = g_filename_display_name (file);

  json_object_set_string_member (info, "file", name);
  json_object_set_int_member (info, "errors",
                              legation_report_count (report, LEGATION_SEVERITY_ERROR));
  json_object_set_int_member (info, "warnings",
                              legation_report_count (report, LEGATION_SEVERITY_WARNING));
  json_object_set_string_member (info, "title", header->title);
  if (header->focus[0] != '\0')
    json_object_set_string_member (info, "focus", header->focus);
  if (header->as_of != NULL)
    json_object_set_string_member (info, "asOf", legation_date_get_text (header->as_of));
}

/**
 * legation_tool_info_count:
 * @dataset: a dataset
 * @report: what was wrong with its document
 * @file: what the document is called
 *
 * Returns: (transfer full): all numbers that the command tells, by the names of its help
 */
JsonObject *
legation_tool_info_count (LegationDataset *dataset, LegationReport *report, const char *file)
{
  JsonObject *info = json_object_new ();
  JsonObject *sources = json_object_new ();

  add_header (info, legation_dataset_get_header (dataset), report, file);
  add_period (info, dataset);
  add_events (info, dataset);
  add_statements (info, dataset);
  add_people (info, dataset);
  add_others (info, dataset);
  add_stories (info, dataset);
  add_remarks (info, dataset);
  add_countries (info, dataset);
  for (guint i = 0; i < legation_dataset_get_n_sources (dataset); i++)
    add_source (sources, dataset, legation_dataset_get_source (dataset, i));
  json_object_set_object_member (info, "bySource", sources);
  return info;
}
