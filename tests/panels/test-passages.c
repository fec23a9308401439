/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Citations by source and by what they support; who was where; what cites whom. */

#include "panels-fixture.h"

#include "legation-digest.h"
#include "legation-phrases.h"

/* “1:Two,Four 2:One” */
static char *
describe_passages (GPtrArray *groups)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    {
      const LegationPassages *passages = g_ptr_array_index (groups, i);

      g_string_append_printf (text, "%s%u:", i > 0 ? " " : "", passages->source->number);
      for (guint j = 0; j < passages->n_citations; j++)
        g_string_append_printf (text, "%s%s", j > 0 ? "," : "", passages->citations[j]->locator);
    }

  return g_string_free (text, FALSE);
}

static void
test_group (Fixture *fixture, gconstpointer data)
{
  const LegationRecord *record = &fixture_find_event (fixture, "tour")->record;
  g_autoptr (GPtrArray) groups = legation_citations_group (record->citations, record->n_citations);
  g_autofree char *text = describe_passages (groups);

  g_assert_cmpstr (text, ==, "1:Two,Four,Two 2:One,Three");
  g_assert_cmpuint (legation_citations_count_sources (record->citations, record->n_citations), ==,
                    2);
  g_assert_cmpuint (legation_citations_count_passages (record->citations, record->n_citations), ==,
                    4);
}

typedef struct
{
  const char *name;
  const char *holder;
  const char *person;
  LegationVoice voice;
} VoiceCase;

static const VoiceCase voice_cases[] = {
  { "same", "Pham Quang Hien", "pham", LEGATION_VOICE_OWN },
  { "alias", "Q. H. Pham", "pham", LEGATION_VOICE_OWN },
  { "office", "Pham Quang Hien (scholar)", "pham", LEGATION_VOICE_OWN },
  { "remark", "James F. Durand, cited by Pham Quang Hien", "durand", LEGATION_VOICE_OWN },
  { "cited", "James F. Durand, cited by Pham Quang Hien", "pham", LEGATION_VOICE_CITED },
  { "others", "“Many observers”, according to Pham Quang Hien", "pham", LEGATION_VOICE_CITED },
  { "longer-name", "Pham Quang Hienh", "pham", LEGATION_VOICE_NONE },
  { "longer-begin", "XPham Quang Hien", "pham", LEGATION_VOICE_NONE },
  { "about", "The author of “Pham Quang Hien and others”", "pham", LEGATION_VOICE_NONE },
  { "nobody", NULL, "pham", LEGATION_VOICE_NONE },
};

static void
test_voice (Fixture *fixture, gconstpointer data)
{
  const VoiceCase *test = data;
  const LegationStatement statement = { .holder = test->holder };
  const LegationPerson *person = legation_dataset_find_person (fixture->dataset, test->person);

  g_assert_cmpint (legation_statement_find_voice (&statement, person), ==, test->voice);
}

typedef struct
{
  const char *name;
  const char *pointer;
  const char *passages;
} PointerCase;

static const PointerCase pointer_cases[] = {
  { "leader", "/delegation/head", "2:One" },
  { "stop-and-below", "/itinerary/stops/1", "1:Two 2:One,Three" },
  { "other-stop", "/itinerary/stops/10", "" },
  { "date-of-the-event", "/when", "1:Two" },
  { "whole-record", "", "1:Four" },
  { "channel", "/channel", "1:Two" },
  { "unsupported", "/summary", "" },
};

static void
test_pointer (Fixture *fixture, gconstpointer data)
{
  const PointerCase *test = data;
  const LegationRecord *record = &fixture_find_event (fixture, "tour")->record;
  g_autoptr (GPtrArray) groups = legation_citations_group_for (record, test->pointer);
  g_autofree char *text = describe_passages (groups);

  g_assert_cmpstr (text, ==, test->passages);
}

static void
test_appearances (Fixture *fixture, gconstpointer data)
{
  const LegationPerson *kim = legation_dataset_find_person (fixture->dataset, "kim");
  const LegationPerson *le = legation_dataset_find_person (fixture->dataset, "le");
  g_autoptr (GPtrArray) led = legation_person_list_appearances (kim, fixture->dataset);
  g_autoptr (GPtrArray) hosted = legation_person_list_appearances (le, fixture->dataset);
  const LegationAppearance *appearance;

  g_assert_cmpuint (led->len, ==, 2);
  appearance = g_ptr_array_index (led, 1);
  g_assert_true (appearance->event == fixture_find_event (fixture, "summit"));
  g_assert_cmpint (appearance->capacity, ==, LEGATION_CAPACITY_PARTICIPANT);
  appearance = g_ptr_array_index (led, 0);
  g_assert_true (appearance->event == fixture_find_event (fixture, "tour"));
  g_assert_cmpint (appearance->capacity, ==, LEGATION_CAPACITY_HEAD);
  g_assert_cmpstr (appearance->participant->title, ==, "Director");

  g_assert_cmpuint (hosted->len, ==, 1);
  appearance = g_ptr_array_index (hosted, 0);
  g_assert_cmpint (appearance->capacity, ==, LEGATION_CAPACITY_HOST);
}

static void
assert_involves (Fixture *fixture, const char *event, const char *organization, gboolean involves)
{
  const LegationRecord *record = legation_dataset_find (fixture->dataset, organization);

  g_assert_cmpint (legation_event_involves (fixture_find_event (fixture, event),
                                            (const LegationOrganization *) record), ==, involves);
}

/* A body is in an event that concerns it, that it sends people to, hosts, or takes part in. */
static void
test_involves (Fixture *fixture, gconstpointer data)
{
  assert_involves (fixture, "joining", "asean", TRUE);
  assert_involves (fixture, "summit", "asean", TRUE);
  assert_involves (fixture, "summit", "forum", TRUE);
  assert_involves (fixture, "tour", "wpk", TRUE);
  assert_involves (fixture, "tour", "asean", FALSE);
  assert_involves (fixture, "undated", "wpk", FALSE);
}

/* A name counts as words of their own, not as part of another, and not where its bearer was. */
static void
test_mentions (Fixture *fixture, gconstpointer data)
{
  const LegationPerson *durand = legation_dataset_find_person (fixture->dataset, "durand");
  const LegationPerson *roe = legation_dataset_find_person (fixture->dataset, "roe");
  const LegationPerson *kim = legation_dataset_find_person (fixture->dataset, "kim");
  g_autoptr (GPtrArray) named = legation_person_list_naming_events (durand, fixture->dataset);
  g_autoptr (GPtrArray) there = legation_person_list_naming_events (kim, fixture->dataset);
  g_autoptr (GPtrArray) said = legation_person_list_naming_statements (roe, fixture->dataset);
  g_autoptr (GPtrArray) unsaid = legation_person_list_naming_statements (durand, fixture->dataset);
  LegationPerson smith = { .record = { .name = "Smith" } };
  g_autoptr (GPtrArray) part = legation_person_list_naming_statements (&smith, fixture->dataset);
  g_autofree char *events = fixture_list_ids (named);
  g_autofree char *statements = fixture_list_ids (said);

  g_assert_cmpstr (events, ==, "summit");
  g_assert_cmpuint (there->len, ==, 0);
  g_assert_cmpstr (statements, ==, "within");
  g_assert_cmpuint (unsaid->len, ==, 0);
  g_assert_cmpuint (part->len, ==, 0);
}

/* A member that no citation speaks of is supported by those of the whole record. */
static void
test_or_whole (Fixture *fixture, gconstpointer data)
{
  const LegationRecord *record = &fixture_find_event (fixture, "tour")->record;
  g_autoptr (GPtrArray) own = legation_citations_group_or_whole (record, "/outcome");
  g_autoptr (GPtrArray) whole = legation_citations_group_or_whole (record, "/summary");
  g_autofree char *first = describe_passages (own);
  g_autofree char *second = describe_passages (whole);

  g_assert_cmpstr (first, ==, "2:Three");
  g_assert_cmpstr (second, ==, "1:Four");
}

/* Offices, events and steps of stories rest on a source, each in its kind. */
static void
test_uses_complete (Fixture *fixture, gconstpointer data)
{
  const LegationSource *survey = legation_dataset_find_source (fixture->dataset, "survey");
  g_autoptr (GPtrArray) uses = legation_source_list_uses (survey, fixture->dataset);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < uses->len; i++)
    {
      const LegationUse *use = g_ptr_array_index (uses, i);
      g_autofree char *words
        = legation_citation_describe_supports (use->citation, use->record);

      g_string_append_printf (text, "%s: %s; ", use->record->id, words);
    }
  g_assert_cmpstr (text->str, ==,
                   "summit: President; roe: Envoy; roe: Envoy, date; step: caption; ");
  g_assert_cmpuint (legation_uses_count_records (uses, 0, uses->len), ==, 3);
  g_assert_cmpuint (legation_uses_count_records (uses, 1, 3), ==, 1);
}

static void
test_uses (Fixture *fixture, gconstpointer data)
{
  const LegationSource *report = legation_dataset_find_source (fixture->dataset, "report");
  const LegationSource *unused = legation_dataset_find_source (fixture->dataset, "unused");
  g_autoptr (GPtrArray) uses = legation_source_list_uses (report, fixture->dataset);
  g_autoptr (GPtrArray) none = legation_source_list_uses (unused, fixture->dataset);
  const LegationUse *use;

  g_assert_cmpuint (uses->len, ==, 3);
  use = g_ptr_array_index (uses, 0);
  g_assert_cmpstr (use->record->id, ==, "kp-vn");
  use = g_ptr_array_index (uses, 1);
  g_assert_cmpstr (use->record->id, ==, "tour");
  g_assert_cmpstr (use->citation->locator, ==, "One");
  use = g_ptr_array_index (uses, 2);
  g_assert_cmpstr (use->citation->locator, ==, "Three");
  g_assert_cmpuint (none->len, ==, 0);
}

/* A passage that is cited for two facts is one passage. */
static void
test_count_passages (Fixture *fixture, gconstpointer data)
{
  const LegationSource *paper = legation_dataset_find_source (fixture->dataset, "paper");
  g_autoptr (GPtrArray) uses = legation_source_list_uses (paper, fixture->dataset);

  g_assert_cmpuint (uses->len, ==, 5);
  g_assert_cmpuint (legation_uses_count_passages (uses, 0, uses->len), ==, 4);
  g_assert_cmpuint (legation_uses_count_passages (uses, 0, 0), ==, 0);
}

void
add_passages_tests (void)
{
  add_panels_test ("/passages/group", test_group);
  for (gsize i = 0; i < G_N_ELEMENTS (pointer_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/passages/for/", pointer_cases[i].name, NULL);

      g_test_add (path, Fixture, &pointer_cases[i], fixture_set_up, test_pointer,
                  fixture_tear_down);
    }
  add_panels_test ("/passages/appearances", test_appearances);
  for (gsize i = 0; i < G_N_ELEMENTS (voice_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/passages/voice/", voice_cases[i].name, NULL);

      g_test_add (path, Fixture, &voice_cases[i], fixture_set_up, test_voice, fixture_tear_down);
    }
  add_panels_test ("/passages/involves", test_involves);
  add_panels_test ("/passages/mentions", test_mentions);
  add_panels_test ("/passages/or-whole", test_or_whole);
  add_panels_test ("/passages/uses", test_uses);
  add_panels_test ("/passages/uses/complete", test_uses_complete);
  add_panels_test ("/passages/count", test_count_passages);
}
