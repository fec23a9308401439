/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a dataset says after loading: the example that has every member of the format, and small
 * ones for what is worked out. */

#include "test-model.h"

#include <string.h>

static LegationDataset *
load_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (GError) error = NULL;
  LegationDataset *dataset
      = legation_dataset_load (bytes, NULL, LEGATION_LOADER_NONE, &report, &error);
  g_autofree char *problems = model_test_list_problems (report);

  g_assert_no_error (error);
  g_assert_cmpstr (problems, ==, "");

  return dataset;
}

static LegationDataset *
load_full (LegationLoaderFlags flags)
{
  g_autoptr (LegationGazetteer) gazetteer = model_test_load_gazetteer ();
  g_autoptr (GBytes) bytes = model_test_read ("cases/valid/full.json");
  g_autoptr (GError) error = NULL;
  LegationDataset *dataset = legation_dataset_load (bytes, gazetteer, flags, NULL, &error);

  g_assert_no_error (error);

  return dataset;
}

static const char *
text_of (const LegationDate *date)
{
  return date != NULL ? legation_date_get_text (date) : NULL;
}

static void
check_header (void)
{
  g_autoptr (LegationDataset) dataset = load_full (LEGATION_LOADER_NONE);
  const LegationHeader *header = legation_dataset_get_header (dataset);

  g_assert_cmpstr (header->title, ==, "Every member");
  g_assert_cmpstr (header->description, ==, "Each member of the format once.");
  g_assert_cmpstr (header->language, ==, "zh-Hans");
  g_assert_cmpstr (header->license, ==, "CC0-1.0");
  g_assert_cmpstr (header->focus, ==, "KP");
  g_assert_cmpstr (text_of (header->as_of), ==, "2025-10");
  g_assert_true (header->has_opening_box);
  g_assert_cmpfloat (header->opening_box.west, ==, 88);
  g_assert_cmpfloat (header->opening_box.south, ==, -12);
  g_assert_cmpfloat (header->opening_box.east, ==, 146.5);
  g_assert_cmpfloat (header->opening_box.north, ==, 50);
  g_assert_cmpstr (text_of (header->opening_span), ==, "2023-08/2025-10");
}

/* Texts that are left out are empty, dates and the like none. */
static void
check_absent (void)
{
  g_autoptr (LegationDataset) dataset
      = load_text ("{\"format\":\"legation\",\"version\":1,\"title\":\"T\",\"focus\":\"KP\","
                   "\"sources\":[{\"id\":\"s\",\"type\":\"book\"}],"
                   "\"events\":[{\"id\":\"e\",\"kind\":\"visit\",\"title\":\"E\"}],"
                   "\"relationships\":[{\"id\":\"r\",\"parties\":[\"KP\",\"VN\"],"
                   "\"group\":\"elsewhere\"}]}");
  const LegationHeader *header = legation_dataset_get_header (dataset);
  const LegationSource *source = legation_dataset_find_source (dataset, "s");
  const LegationEvent *event = legation_dataset_find_event (dataset, "e");
  const LegationRelationship *relationship = legation_dataset_find_relationship (dataset, "r");
  guint n;

  g_assert_cmpstr (header->description, ==, "");
  g_assert_cmpstr (header->language, ==, "");
  g_assert_null (header->as_of);
  g_assert_false (header->has_opening_box);
  g_assert_cmpstr (source->record.name, ==, "s");
  g_assert_cmpstr (source->container, ==, "");
  g_assert_cmpstr (source->url, ==, "");
  g_assert_cmpstr (source->note, ==, "");
  g_assert_null (source->author);
  g_assert_null (source->issued);
  g_assert_cmpint (source->reliability, ==, LEGATION_RELIABILITY_UNKNOWN);
  g_assert_cmpstr (event->summary, ==, "");
  g_assert_null (event->outcome);
  g_assert_null (event->when);
  g_assert_null (event->delegation);
  g_assert_cmpint (event->channel, ==, LEGATION_CHANNEL_NONE);
  g_assert_cmpint (event->standing, ==, LEGATION_STANDING_STATED);
  g_assert_cmpint (event->order, ==, LEGATION_ORDER_UNKNOWN);
  g_assert_cmpuint (event->count, ==, 1);
  g_assert_cmpuint (event->n_stops, ==, 0);
  g_assert_cmpstr (relationship->record.name, ==, "");
  g_assert_null (relationship->status);
  g_assert_cmpuint (relationship->n_statements, ==, 0);
  g_assert_cmpuint (relationship->n_events, ==, 0);
  legation_dataset_get_uses (dataset, source, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
check_sources (void)
{
  g_autoptr (LegationDataset) dataset = load_full (LEGATION_LOADER_NONE);
  const LegationSource *article = legation_dataset_find_source (dataset, "article");
  const LegationSource *book = legation_dataset_find_source (dataset, "book");

  g_assert_cmpuint (article->number, ==, 1);
  g_assert_cmpstr (article->record.name, ==, "On a journey");
  g_assert_cmpstr (article->type, ==, "article-newspaper");
  g_assert_cmpstr (article->author, ==, "Quang Hien Pham, The Editors, A. de van den Berg Jr.");
  g_assert_cmpstr (article->container, ==, "A newspaper");
  g_assert_cmpstr (article->url, ==, "https://example.org/1");
  g_assert_cmpint (article->reliability, ==, LEGATION_RELIABILITY_HIGH);
  g_assert_cmpstr (text_of (article->issued), ==, "2025-10-11");
  g_assert_cmpstr (json_object_get_string_member (article->item, "page"), ==, "12");

  g_assert_cmpuint (book->number, ==, 2);
  g_assert_cmpstr (book->record.name, ==, "A book whose title nobody remembers.");
  g_assert_cmpstr (text_of (book->issued), ==, "2024~");
  g_assert_null (legation_dataset_find_source (dataset, "letter")->issued);
  g_assert_cmpstr (legation_dataset_find_source (dataset, "letter")->record.name, ==, "letter");
  g_assert_cmpstr (text_of (legation_dataset_find_source (dataset, "season")->issued), ==,
                   "2024-22");
  g_assert_cmpstr (text_of (legation_dataset_find_source (dataset, "range")->issued), ==,
                   "2020~/2021-03~");
}

static void
check_places (void)
{
  g_autoptr (LegationGazetteer) gazetteer = model_test_load_gazetteer ();
  g_autoptr (LegationDataset) dataset = load_full (LEGATION_LOADER_NONE);
  const LegationPlace *city = legation_dataset_find_place (dataset, "pyongyang");
  const LegationPlace *laos = legation_dataset_find_place (dataset, "laos");
  const LegationPlace *vietnam = legation_dataset_find_place (dataset, "vietnam");
  const LegationPlace *region = legation_dataset_find_place (dataset, "southeast-asia");
  LegationLocation label;

  g_assert_cmpint (city->precision, ==, LEGATION_PLACE_CITY);
  g_assert_cmpstr (city->country, ==, "KP");
  g_assert_true (city->has_location);
  g_assert_cmpfloat (city->location.lon, ==, 125.7543);
  g_assert_cmpfloat (city->location.lat, ==, 39.0194);

  /* A country is at its label unless it says where. */
  g_assert_true (legation_gazetteer_get_country_location (gazetteer, "LA", &label));
  g_assert_true (laos->has_location);
  g_assert_cmpfloat (laos->location.lon, ==, label.lon);
  g_assert_cmpfloat (laos->location.lat, ==, label.lat);
  g_assert_cmpfloat (vietnam->location.lon, ==, 106);

  g_assert_cmpint (region->precision, ==, LEGATION_PLACE_REGION);
  g_assert_cmpstr (region->country, ==, "");
  g_assert_false (region->has_location);
}

static void
check_person (void)
{
  g_autoptr (LegationDataset) dataset = load_full (LEGATION_LOADER_NONE);
  const LegationPerson *person = legation_dataset_find_person (dataset, "kim");
  const LegationNote *note = &person->record.notes[0];

  g_assert_cmpuint (person->n_aliases, ==, 2);
  g_assert_cmpstr (person->aliases[1], ==, "金");
  g_assert_cmpuint (person->n_titles, ==, 2);
  g_assert_cmpstr (person->titles[0].title, ==, "Secretary");
  g_assert_cmpstr (person->titles[0].organization->record.id, ==, "workers-party");
  g_assert_cmpstr (text_of (person->titles[0].when), ==, "2019/..");
  g_assert_cmpuint (person->titles[0].n_citations, ==, 1);
  g_assert_null (person->titles[1].organization);
  g_assert_null (person->titles[1].when);

  g_assert_cmpuint (person->record.n_notes, ==, 1);
  g_assert_cmpint (note->kind, ==, LEGATION_NOTE_DERIVED);
  g_assert_cmpstr (note->text, ==, "The year is ours.");
  g_assert_cmpstr (note->reason, ==, "The article says “six years ago”.");
  g_assert_cmpstr (note->source, ==, "Arithmetic");
  g_assert_cmpstr (json_object_get_string_member (note->set, "/roles/0/when"), ==, "2019");
}

static void
check_organizations (void)
{
  g_autoptr (LegationDataset) dataset = load_full (LEGATION_LOADER_NONE);
  const LegationOrganization *party
      = legation_dataset_find_organization (dataset, "workers-party");
  const LegationOrganization *asean = legation_dataset_find_organization (dataset, "asean");

  g_assert_cmpint (party->type, ==, LEGATION_ORGANIZATION_PARTY);
  g_assert_cmpstr (party->summary, ==, "It governs North Korea.");
  g_assert_cmpint (asean->type, ==, LEGATION_ORGANIZATION_OTHER);
  g_assert_cmpstr (asean->summary, ==, "");
}

static void
check_event (void)
{
  g_autoptr (LegationDataset) dataset = load_full (LEGATION_LOADER_NONE);
  const LegationEvent *event = legation_dataset_find_event (dataset, "visit");

  g_assert_cmpint (event->type, ==, LEGATION_EVENT_VISIT);
  g_assert_cmpint (event->channel, ==, LEGATION_CHANNEL_PARTY);
  g_assert_cmpint (event->standing, ==, LEGATION_STANDING_DISPUTED);
  g_assert_cmpstr (event->record.name, ==, "A visit");
  g_assert_cmpstr (event->summary, ==, "A delegation travelled.");
  g_assert_cmpstr (event->outcome, ==, "They agreed to meet again.");
  g_assert_cmpstr (text_of (event->when), ==, "2024-03-21/2024-03-31");
  g_assert_cmpuint (event->n_countries, ==, 3);
  g_assert_cmpstr (event->countries[2], ==, "LA");
  g_assert_cmpstr (event->organizations[0]->record.id, ==, "asean");
  g_assert_cmpstr (event->delegation->side, ==, "KP");
  g_assert_cmpstr (event->delegation->organization->record.id, ==, "workers-party");
  g_assert_cmpstr (event->delegation->head->person->record.id, ==, "kim");
  g_assert_cmpstr (event->delegation->head->country, ==, "KP");
  g_assert_cmpuint (event->delegation->n_members, ==, 2);
  g_assert_cmpstr (event->delegation->members[0].title, ==, "An interpreter");
  g_assert_null (event->delegation->members[0].person);
  g_assert_cmpstr (event->hosts[0].country, ==, "VN");
  g_assert_cmpuint (event->n_participants, ==, 2);
  g_assert_cmpstr (event->participants[0].person->record.id, ==, "kim");
  g_assert_cmpstr (event->participants[0].title, ==, "Observer");
  g_assert_cmpstr (event->participants[1].organization->record.id, ==, "asean");
  g_assert_cmpuint (legation_dataset_find_event (dataset, "many")->n_participants, ==, 0);

  g_assert_cmpint (event->order, ==, LEGATION_ORDER_LISTED);
  g_assert_cmpuint (event->n_stops, ==, 4);
  g_assert_cmpint (event->stops[0].role, ==, LEGATION_ROLE_ORIGIN);
  g_assert_cmpint (event->stops[0].basis, ==, LEGATION_BASIS_INFERRED);
  g_assert_cmpstr (text_of (event->stops[0].when), ==, "2024-03-21");
  g_assert_cmpint (event->stops[3].role, ==, LEGATION_ROLE_VENUE);
  g_assert_false (event->stops[3].gap_before);

  g_assert_cmpuint (event->record.citations[0].n_supports, ==, 3);
  g_assert_cmpstr (event->record.citations[0].supports[2], ==, "/itinerary/stops/1/place");
  g_assert_cmpstr (event->record.citations[0].locator, ==, "The delegation");
  g_assert_cmpuint (event->record.n_disagrees_with, ==, 4);
  g_assert_cmpstr (event->record.disagrees_with[3]->id, ==, "outlook");
  g_assert_cmpuint (legation_dataset_find_event (dataset, "visits")->count, ==, 0);
  g_assert_cmpuint (legation_dataset_find_event (dataset, "many")->count, ==, G_MAXUINT32);
}

static void
check_agreements_and_figures (void)
{
  g_autoptr (LegationDataset) dataset = load_full (LEGATION_LOADER_NONE);
  const LegationAgreement *pact = legation_dataset_find_agreement (dataset, "pact");
  const LegationFigure *trade = legation_dataset_find_figure (dataset, "trade");

  g_assert_cmpint (pact->type, ==, LEGATION_AGREEMENT_TEXT);
  g_assert_cmpuint (pact->n_parties, ==, 1);
  g_assert_cmpstr (pact->parties[0].country, ==, "KP");
  g_assert_cmpuint (pact->n_any_of, ==, 3);
  g_assert_cmpstr (pact->any_of[1].country, ==, "ID");
  g_assert_cmpstr (pact->sectors[1], ==, "health");
  g_assert_cmpstr (pact->event->record.id, ==, "visit");
  g_assert_cmpint (legation_dataset_find_agreement (dataset, "committee")->type, ==,
                   LEGATION_AGREEMENT_MECHANISM);

  g_assert_cmpfloat (trade->value, ==, 1e6);
  g_assert_cmpstr (trade->unit, ==, "US dollars");
  g_assert_cmpint (trade->qualifier, ==, LEGATION_FIGURE_ABOVE);
  g_assert_cmpstr (text_of (trade->as_of), ==, "2024");
  g_assert_cmpfloat (legation_dataset_find_figure (dataset, "trade-2")->value, ==, -3);
  g_assert_cmpint (legation_dataset_find_figure (dataset, "trade-2")->qualifier, ==,
                   LEGATION_FIGURE_NEARLY);
}

static void
check_relationships (void)
{
  g_autoptr (LegationDataset) dataset = load_full (LEGATION_LOADER_NONE);
  const LegationRelationship *laos = legation_dataset_find_partner (dataset, "LA");
  const LegationRelationship *asean = legation_dataset_find_partner (dataset, "asean");
  const LegationStatement *opinion = legation_dataset_find_statement (dataset, "opinion");

  g_assert_cmpstr (laos->record.id, ==, "kp-la");
  g_assert_cmpstr (laos->record.name, ==, "Laos");
  g_assert_cmpstr (laos->status, ==, "Advancing");
  g_assert_cmpint (laos->group, ==, LEGATION_GROUP_SOUTHEAST_ASIA);
  g_assert_cmpuint (laos->n_statements, ==, 4);
  g_assert_true (opinion->relationship == laos);
  g_assert_cmpstr (opinion->holder, ==, "The article’s author");
  g_assert_cmpstr (opinion->record.name, ==, "They are friends.");
  g_assert_null (laos->statements[1]->holder);
  g_assert_cmpuint (laos->statements[1]->n_about, ==, 0);
  g_assert_cmpuint (laos->statements[2]->n_about, ==, 2);
  g_assert_cmpstr (laos->statements[2]->about[0].country, ==, "US");
  g_assert_true (laos->statements[2]->about[1].organization == asean->parties[1].organization);

  /* What concerns both, events by date. */
  g_assert_cmpuint (laos->n_events, ==, 2);
  g_assert_cmpstr (laos->events[0]->record.id, ==, "many");
  g_assert_cmpstr (laos->events[1]->record.id, ==, "visit");
  g_assert_cmpuint (laos->n_agreements, ==, 1);
  g_assert_cmpstr (laos->agreements[0]->record.id, ==, "pact");
  g_assert_cmpuint (laos->n_figures, ==, 1);
  g_assert_cmpstr (laos->figures[0]->record.id, ==, "trade");

  g_assert_cmpstr (asean->parties[1].organization->record.id, ==, "asean");
  g_assert_cmpuint (asean->n_events, ==, 2);
  g_assert_cmpstr (asean->events[0]->record.id, ==, "visit");
  g_assert_cmpstr (asean->events[1]->record.id, ==, "undated");
  g_assert_cmpstr (asean->agreements[0]->record.id, ==, "committee");
  g_assert_null (legation_dataset_find_partner (dataset, "KP"));
  g_assert_null (legation_dataset_find_partner (dataset, NULL));
}

/* One of several is a party; it cannot be two of them. */
static void
check_any_of (void)
{
  g_autoptr (LegationDataset) dataset
      = load_text ("{\"format\":\"legation\",\"version\":1,\"title\":\"T\",\"focus\":\"KP\","
                   "\"sources\":[],\"events\":[],"
                   "\"agreements\":[{\"id\":\"a\",\"kind\":\"agreement\",\"title\":\"A\","
                   "\"parties\":[\"VN\",{\"anyOf\":[\"KP\",\"LA\"]}]}],"
                   "\"relationships\":["
                   "{\"id\":\"v\",\"parties\":[\"KP\",\"VN\"],\"group\":\"elsewhere\"},"
                   "{\"id\":\"l\",\"parties\":[\"KP\",\"LA\"],\"group\":\"elsewhere\"}]}");

  g_assert_cmpuint (legation_dataset_find_partner (dataset, "VN")->n_agreements, ==, 1);
  g_assert_cmpuint (legation_dataset_find_partner (dataset, "LA")->n_agreements, ==, 0);
}

static void
check_events_by_date (void)
{
  static const char *const order[] = { "many", "visits", "visit", "undated" };
  g_autoptr (LegationDataset) dataset = load_full (LEGATION_LOADER_NONE);
  const LegationEvent *const *events;
  guint n;

  events = legation_dataset_get_events_by_date (dataset, &n);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (events[i]->record.id, ==, order[i]);
}

/* Of each source every citation, those of a status and of a person's roles, too. */
static void
check_uses (void)
{
  static const char *const ids[] = { "kim", "kim", "visit", "kp-la", "history", "story" };
  g_autoptr (LegationDataset) dataset = load_full (LEGATION_LOADER_NONE);
  const LegationSource *article = legation_dataset_find_source (dataset, "article");
  const LegationUse *uses;
  guint n;

  uses = legation_dataset_get_uses (dataset, article, &n);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpstr (uses[i].record->id, ==, ids[i]);
      g_assert_true (uses[i].citation->source == article);
    }
  g_assert_cmpstr (uses[0].citation->locator, ==, "Kim, who");
  g_assert_cmpstr (uses[1].citation->supports[0], ==, "/title");
  g_assert_cmpstr (uses[3].citation->supports[1], ==, "/text");

  uses = legation_dataset_get_uses (dataset, legation_dataset_find_source (dataset, "book"), &n);
  g_assert_cmpstr (uses[n - 1].record->id, ==, "step");
  g_assert_cmpstr (uses[n - 1].citation->supports[0], ==, "/caption");

  legation_dataset_get_uses (dataset, legation_dataset_find_source (dataset, "letter"), &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
check_relate (void)
{
  g_autoptr (LegationDataset) dataset = load_full (LEGATION_LOADER_NONE);
  const LegationEvent *undated = legation_dataset_find_event (dataset, "undated");
  const LegationEvent *visits = legation_dataset_find_event (dataset, "visits");
  const LegationEvent *visit = legation_dataset_find_event (dataset, "visit");
  LegationSpan year = { legation_day_from_ymd (2015, 1, 1), legation_day_from_ymd (2015, 12, 31) };
  LegationSpan later = { legation_day_from_ymd (2024, 1, 1), LEGATION_DAY_MAX };
  LegationEvent once = *visits;

  g_assert_cmpint (legation_event_relate (undated, LEGATION_SPAN_ALL), ==,
                   LEGATION_RELATION_CERTAIN);
  g_assert_cmpint (legation_event_relate (undated, later), ==, LEGATION_RELATION_NO);
  g_assert_cmpint (legation_event_relate (visit, later), ==, LEGATION_RELATION_CERTAIN);
  g_assert_cmpint (legation_event_relate (visit, year), ==, LEGATION_RELATION_NO);

  /* An unknown number of visits between 2010 and 2019 may have left 2015 out; one visit that took
   * all those years was there. */
  once.count = 1;
  g_assert_cmpint (legation_event_relate (visits, year), ==, LEGATION_RELATION_POSSIBLE);
  g_assert_cmpint (legation_event_relate (&once, year), ==, LEGATION_RELATION_CERTAIN);
}

static void
check_concerns (void)
{
  g_autoptr (LegationDataset) dataset = load_full (LEGATION_LOADER_NONE);
  const LegationEvent *visit = legation_dataset_find_event (dataset, "visit");
  LegationParty laos = { .country = "LA" };
  LegationParty cambodia = { .country = "KH" };
  LegationParty asean = { .organization = legation_dataset_find_organization (dataset, "asean") };
  LegationParty party
      = { .organization = legation_dataset_find_organization (dataset, "workers-party") };

  g_assert_true (legation_event_concerns (visit, &laos));
  g_assert_false (legation_event_concerns (visit, &cambodia));
  g_assert_true (legation_event_concerns (visit, &asean));
  g_assert_false (legation_event_concerns (visit, &party));
}

static void
check_find (void)
{
  g_autoptr (LegationDataset) dataset = load_full (LEGATION_LOADER_NONE);

  g_assert_null (legation_dataset_find (dataset, NULL));
  g_assert_null (legation_dataset_find (dataset, "nobody"));
  g_assert_null (legation_dataset_find_event (dataset, "kim"));
  g_assert_cmpint (legation_dataset_find (dataset, "era")->kind, ==, LEGATION_KIND_ERA);
  g_assert_cmpstr (text_of (legation_dataset_find_era (dataset, "era")->when), ==, "1947/1991");
}

static void
check_boxed (void)
{
  g_auto (GValue) value = G_VALUE_INIT;
  LegationDataset *dataset = load_full (LEGATION_LOADER_NONE);

  g_value_init (&value, LEGATION_TYPE_DATASET);
  g_value_set_boxed (&value, dataset);
  legation_dataset_unref (dataset);
  g_assert_nonnull (legation_dataset_find (g_value_get_boxed (&value), "kim"));
}

void
add_dataset_tests (void)
{
  g_test_add_func ("/dataset/header", check_header);
  g_test_add_func ("/dataset/absent", check_absent);
  g_test_add_func ("/dataset/sources", check_sources);
  g_test_add_func ("/dataset/places", check_places);
  g_test_add_func ("/dataset/person", check_person);
  g_test_add_func ("/dataset/organizations", check_organizations);
  g_test_add_func ("/dataset/event", check_event);
  g_test_add_func ("/dataset/agreements-and-figures", check_agreements_and_figures);
  g_test_add_func ("/dataset/relationships", check_relationships);
  g_test_add_func ("/dataset/any-of", check_any_of);
  g_test_add_func ("/dataset/events-by-date", check_events_by_date);
  g_test_add_func ("/dataset/uses", check_uses);
  g_test_add_func ("/dataset/relate", check_relate);
  g_test_add_func ("/dataset/concerns", check_concerns);
  g_test_add_func ("/dataset/find", check_find);
  g_test_add_func ("/dataset/boxed", check_boxed);
}
