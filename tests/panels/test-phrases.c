/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Small pieces of records in words. */

#include "panels-fixture.h"

#include "legation-phrases.h"

typedef struct
{
  const char *name;
  const char *pointer;
  const char *words;
} SupportsCase;

static const SupportsCase supports_cases[] = {
  { "leader", "/delegation/head", "leader" },
  { "leader-title", "/delegation/head/title", "leader" },
  { "member-by-title", "/delegation/members/0", "Secretary" },
  { "delegation", "/delegation", "delegation" },
  { "host-by-name", "/hosts/0", "Le Hoai Trung" },
  { "host-by-title", "/hosts/1", "Senior officials" },
  { "hosts", "/hosts", "host" },
  { "stop", "/itinerary/stops/1", "Hanoi" },
  { "stop-place", "/itinerary/stops/1/place", "Hanoi" },
  { "stop-date", "/itinerary/stops/1/when", "date in Hanoi" },
  { "no-such-stop", "/itinerary/stops/9", "a stop" },
  { "order", "/itinerary/order", "order of stops" },
  { "date", "/when", "date" },
  { "outcome", "/outcome", "outcome" },
  { "whole", "", "all of it" },
  { "unknown", "/else", "/else" },
  { "no-prefix-of-a-word", "/whenever", "/whenever" },
};

static void
test_supports (Fixture *fixture, gconstpointer data)
{
  const SupportsCase *test = data;
  const char *const pointers[] = { test->pointer };
  const LegationCitation citation = { .supports = pointers, .n_supports = 1 };
  g_autofree char *words = legation_citation_describe_supports (
    &citation, &fixture_find_event (fixture, "tour")->record);

  g_assert_cmpstr (words, ==, test->words);
}

static void
test_supports_several (Fixture *fixture, gconstpointer data)
{
  const char *const pointers[] = { "/delegation/head", "/itinerary/stops/1",
                                   "/itinerary/stops/1/place", "/when" };
  const LegationCitation citation = { .supports = pointers, .n_supports = 4 };
  const LegationCitation none = { .n_supports = 0 };
  const LegationRecord *record = &fixture_find_event (fixture, "tour")->record;
  g_autofree char *words = legation_citation_describe_supports (&citation, record);
  g_autofree char *all = legation_citation_describe_supports (&none, record);

  g_assert_cmpstr (words, ==, "leader, Hanoi, date");
  g_assert_cmpstr (all, ==, "all of it");
}

static void
test_supports_office (Fixture *fixture, gconstpointer data)
{
  const char *const pointers[] = { "/roles/1" };
  const LegationCitation citation = { .supports = pointers, .n_supports = 1 };
  g_autofree char *words = legation_citation_describe_supports (
    &citation, legation_dataset_find (fixture->dataset, "kim"));

  g_assert_cmpstr (words, ==, "Alternate member");
}

/* The citation of a status supports the status, whatever of it is meant. */
static void
test_supports_status (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = legation_citation_describe_supports (
    &fixture->relationship->status_citations[0], &fixture->relationship->record);

  g_assert_cmpstr (words, ==, "status");
}

/* What applied notes changed is told in words; as written, nothing was. */
static void
test_changes (void)
{
  g_autoptr (JsonObject) set = json_object_new ();
  g_autoptr (JsonObject) empty = json_object_new ();
  const LegationNote notes[] = { { .text = "One", .set = set }, { .text = "Two", .set = empty },
                                 { .text = "Three" } };
  LegationEvent event = { .record = { .kind = LEGATION_KIND_EVENT, .notes = notes, .n_notes = 3 } };
  g_autofree char *before = legation_record_describe_changes (&event.record);
  g_autofree char *after = NULL;

  json_object_set_string_member (set, "/when", "2024");
  json_object_set_string_member (set, "/delegation/head/title", "Director");
  g_assert_cmpstr (before, ==, "");
  g_assert_false (legation_note_is_applied (&notes[0], &event.record));

  event.record.n_applied = 1;
  after = legation_record_describe_changes (&event.record);
  g_assert_cmpstr (after, ==, "date, leader");
  g_assert_true (legation_note_is_applied (&notes[0], &event.record));
  g_assert_false (legation_note_is_applied (&notes[1], &event.record));
  g_assert_false (legation_note_is_applied (&notes[2], &event.record));
}

typedef struct
{
  const char *id;
  LegationPlaceGap gap;
} GapCase;

static void
test_place_gap (Fixture *fixture, gconstpointer data)
{
  static const GapCase cases[] = {
    { "undated", LEGATION_PLACE_GAP_NO_PLACE },
    { "signing", LEGATION_PLACE_GAP_NO_DELEGATION },
    { "somewhere", LEGATION_PLACE_GAP_REGION },
    { "left", LEGATION_PLACE_GAP_NO_DESTINATION },
    { "cancelled", LEGATION_PLACE_GAP_DID_NOT_HAPPEN },
    { "arrest", LEGATION_PLACE_GAP_NO_DELEGATION },
    { "several", LEGATION_PLACE_GAP_UNKNOWN_NUMBER },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const LegationEvent *event = fixture_find_event (fixture, cases[i].id);

      g_assert_false (legation_event_is_drawn (event));
      g_assert_cmpint (legation_event_find_place_gap (event), ==, cases[i].gap);
    }
  g_assert_cmpstr (legation_place_gap_describe (LEGATION_PLACE_GAP_NO_PLACE), ==,
                   "no place in the data");
  g_assert_cmpstr (legation_place_gap_describe (LEGATION_PLACE_GAP_REGION), ==,
                   "only a region is stated");
  g_assert_cmpstr (legation_place_gap_describe (LEGATION_PLACE_GAP_NO_DELEGATION), ==,
                   "not a delegation: on the timeline only");
  g_assert_cmpstr (legation_place_gap_describe (LEGATION_PLACE_GAP_UNKNOWN_NUMBER), ==,
                   "number not stated");
  g_assert_cmpstr (legation_place_gap_describe (LEGATION_PLACE_GAP_DID_NOT_HAPPEN), ==,
                   "did not happen");
}

typedef struct
{
  const char *name;
  double value;
  LegationFigureQualifier qualifier;
  const char *text;
} FigureCase;

static const FigureCase figure_cases[] = {
  { "million", 20e6, LEGATION_FIGURE_BELOW, "below 20 million" },
  { "part-of-a-million", 1.25e6, LEGATION_FIGURE_EXACT, "1.25 million" },
  { "billion", 85e9, LEGATION_FIGURE_ABOVE, "more than 85 billion" },
  { "odd-million", 1234567, LEGATION_FIGURE_EXACT, "1234567" },
  { "nearly", 20, LEGATION_FIGURE_NEARLY, "nearly 20" },
  { "small", 3, LEGATION_FIGURE_EXACT, "3" },
  { "zero", 0, LEGATION_FIGURE_EXACT, "0" },
  { "negative", -4, LEGATION_FIGURE_ABOUT, "about -4" },
  { "fraction", 0.25, LEGATION_FIGURE_ABOUT, "about 0.25" },
};

static void
test_figure (gconstpointer data)
{
  const FigureCase *test = data;
  const LegationFigure figure = { .value = test->value, .qualifier = test->qualifier };
  g_autofree char *text = legation_figure_describe_value (&figure);

  g_assert_cmpstr (text, ==, test->text);
}

static void
test_terms (Fixture *fixture, gconstpointer data)
{
  const LegationFigure *undated = legation_dataset_find_figure (fixture->dataset, "trade-a");
  const LegationFigure *dated = legation_dataset_find_figure (fixture->dataset, "trade-b");
  const LegationFigure *plain = legation_dataset_find_figure (fixture->dataset, "alone");
  g_autofree char *first = legation_figure_describe_terms (undated);
  g_autofree char *second = legation_figure_describe_terms (dated);
  g_autofree char *third = legation_figure_describe_terms (plain);

  g_assert_cmpstr (first, ==, "USD; date not stated");
  g_assert_cmpstr (second, ==, "USD, 2023");
  g_assert_cmpstr (third, ==, "date not stated");
}

static void
test_event_date (Fixture *fixture, gconstpointer data)
{
  g_autofree char *dated = legation_event_describe_date (fixture_find_event (fixture, "signing"));
  g_autofree char *undated
    = legation_event_describe_date (fixture_find_event (fixture, "undated"));

  g_assert_cmpstr (dated, ==, "10 Oct 2025");
  g_assert_cmpstr (undated, ==, "not dated");
}

/* Who is named in an absence was not there, and nobody was yet at what is only expected. */
static void
test_part (void)
{
  const LegationEvent absence = { .type = LEGATION_EVENT_ABSENCE };
  const LegationEvent expected = { .standing = LEGATION_STANDING_EXPECTED };
  const LegationEvent cancelled = { .standing = LEGATION_STANDING_DID_NOT_HAPPEN };
  const LegationEvent meeting = { .type = LEGATION_EVENT_MEETING };

  g_assert_cmpstr (legation_event_describe_part (&absence, FALSE), ==, "stayed away");
  g_assert_cmpstr (legation_event_describe_part (&absence, TRUE), ==, "Stayed away");
  g_assert_cmpstr (legation_event_describe_part (&expected, FALSE), ==, "was to take part");
  g_assert_cmpstr (legation_event_describe_part (&cancelled, TRUE), ==, "Was to take part");
  g_assert_cmpstr (legation_event_describe_part (&meeting, FALSE), ==, "took part");
}

/* A fact that a derived remark concerns is our reading, until a remark is applied to it. */
static void
test_our_reading (Fixture *fixture, gconstpointer data)
{
  LegationRecord changed = fixture_find_event (fixture, "band")->record;

  g_assert_true (legation_record_is_our_reading (&changed, "/when"));
  g_assert_false (legation_record_is_our_reading (&changed, "/title"));
  g_assert_false (
      legation_record_is_our_reading (&fixture_find_event (fixture, "tour")->record, "/when"));
  changed.n_applied = 1;
  g_assert_false (legation_record_is_our_reading (&changed, "/when"));
}

/* A locator is the beginning of a passage: the quotation goes on, and says so once. */
static void
test_quote (void)
{
  g_autofree char *open = legation_locator_quote ("Amid efforts to");
  g_autofree char *done = legation_locator_quote ("Amid efforts …");

  g_assert_cmpstr (open, ==, "“Amid efforts to\302\240…”");
  g_assert_cmpstr (done, ==, "“Amid efforts …”");
  g_assert_null (legation_locator_quote (NULL));
  g_assert_null (legation_locator_quote ("  "));
}

static void
test_source (Fixture *fixture, gconstpointer data)
{
  const LegationSource *paper = legation_dataset_find_source (fixture->dataset, "paper");
  const LegationSource *report = legation_dataset_find_source (fixture->dataset, "report");
  g_autofree char *known = legation_source_describe (paper);
  g_autofree char *unknown = legation_source_describe (report);

  g_assert_cmpstr (known, ==, "Hien Pham · Journal · 26 March 2024");
  g_assert_cmpstr (unknown, ==, "");
}

static void
test_standing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *stated
    = legation_event_describe_standing (fixture_find_event (fixture, "tour"), 2);
  g_autofree char *implied
    = legation_event_describe_standing (fixture_find_event (fixture, "hinted"), 1);

  g_assert_cmpstr (stated, ==, "stated in 2 sources");
  g_assert_cmpstr (implied, ==, "implied in 1 source");
}

static void
test_basis (Fixture *fixture, gconstpointer data)
{
  const LegationEvent *tour = fixture_find_event (fixture, "tour");

  g_assert_cmpstr (legation_stop_describe_basis (&tour->stops[0]), ==, "inferred from nationality");
  g_assert_null (legation_stop_describe_basis (&tour->stops[1]));
}

static void
test_join (void)
{
  g_autofree char *text = legation_text_join ("", "one", "", "two", NULL);
  g_autofree char *nothing = legation_text_join ("", NULL);

  g_assert_cmpstr (text, ==, "one · two");
  g_assert_cmpstr (nothing, ==, "");
}

void
add_phrases_tests (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (supports_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/phrases/supports/", supports_cases[i].name, NULL);

      g_test_add (path, Fixture, &supports_cases[i], fixture_set_up, test_supports,
                  fixture_tear_down);
    }
  add_panels_test ("/phrases/supports/several", test_supports_several);
  add_panels_test ("/phrases/supports/office", test_supports_office);
  add_panels_test ("/phrases/supports/status", test_supports_status);
  g_test_add_func ("/phrases/changes", test_changes);
  for (gsize i = 0; i < G_N_ELEMENTS (figure_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/phrases/figure/", figure_cases[i].name, NULL);

      g_test_add_data_func (path, &figure_cases[i], test_figure);
    }
  add_panels_test ("/phrases/terms", test_terms);
  add_panels_test ("/phrases/place-gap", test_place_gap);
  add_panels_test ("/phrases/event-date", test_event_date);
  add_panels_test ("/phrases/our-date", test_our_reading);
  g_test_add_func ("/phrases/part", test_part);
  g_test_add_func ("/phrases/quote", test_quote);
  add_panels_test ("/phrases/source", test_source);
  add_panels_test ("/phrases/standing", test_standing);
  add_panels_test ("/phrases/basis", test_basis);
  g_test_add_func ("/phrases/join", test_join);
}
