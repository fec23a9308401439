/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is lost with an error, and what is not: as little as can be. */

#include "test-model.h"

/* A stop at a place that nobody knows leaves a gap, and its event stays. */
static void
check_gap (void)
{
  g_autoptr (LegationDataset) dataset
      = model_test_load ("cases/invalid/reference/unknown-place-in-the-middle.json", NULL, NULL);
  const LegationEvent *event = legation_dataset_find_event (dataset, "tour");

  g_assert_cmpuint (event->n_stops, ==, 2);
  g_assert_cmpstr (event->stops[0].place->record.id, ==, "pyongyang");
  g_assert_false (event->stops[0].gap_before);
  g_assert_cmpstr (event->stops[1].place->record.id, ==, "vientiane");
  g_assert_true (event->stops[1].gap_before);
  g_assert_false (event->record.citation_lost);
}

/* A bad date takes its event along, and only it. */
static void
check_bad_date (void)
{
  g_autoptr (LegationDataset) dataset
      = model_test_load ("cases/invalid/date/month-13.json", NULL, NULL);

  g_assert_null (legation_dataset_find (dataset, "tour"));
  g_assert_cmpuint (legation_dataset_get_n_events (dataset), ==, 1);
  g_assert_nonnull (legation_dataset_find_event (dataset, "signing"));
  g_assert_cmpuint (legation_dataset_get_event (dataset, 0)->record.index, ==, 0);
  g_assert_cmpuint (legation_dataset_get_n_relationships (dataset), ==, 1);
}

/* A bad citation goes alone and leaves a mark, also where it is the status that loses it. */
static void
check_bad_citation (void)
{
  g_autoptr (LegationDataset) unknown
      = model_test_load ("cases/invalid/reference/unknown-source.json", NULL, NULL);
  g_autoptr (LegationDataset) dropped
      = model_test_load ("cases/invalid/date/source-issued.json", NULL, NULL);
  const LegationEvent *event = legation_dataset_find_event (unknown, "tour");
  const LegationRelationship *relationship;

  g_assert_cmpuint (event->record.n_citations, ==, 0);
  g_assert_true (event->record.citation_lost);
  relationship = legation_dataset_find_relationship (unknown, "kp-la");
  g_assert_false (relationship->record.citation_lost);
  g_assert_cmpuint (relationship->n_status_citations, ==, 1);

  g_assert_cmpuint (legation_dataset_get_n_sources (dropped), ==, 0);
  relationship = legation_dataset_find_relationship (dropped, "kp-la");
  g_assert_true (relationship->record.citation_lost);
  g_assert_cmpuint (relationship->n_status_citations, ==, 0);
  g_assert_cmpstr (relationship->status, ==, "Advancing");
}

static void
check_bad_statement (void)
{
  g_autoptr (LegationDataset) dataset
      = model_test_load ("cases/invalid/date/statement.json", NULL, NULL);
  const LegationRelationship *relationship = legation_dataset_find_relationship (dataset, "kp-la");

  g_assert_cmpuint (relationship->n_statements, ==, 1);
  g_assert_cmpstr (relationship->statements[0]->record.id, ==, "kp-la-close");
  g_assert_cmpuint (legation_dataset_get_n_statements (dataset), ==, 1);
}

/* No statement outlives its relationship, and no link what it points to. */
static void
check_bad_relationship (void)
{
  g_autoptr (LegationDataset) dataset
      = model_test_load ("cases/invalid/reference/cascade-of-statements.json", NULL, NULL);
  const LegationEvent *event = legation_dataset_find_event (dataset, "tour");

  g_assert_cmpuint (legation_dataset_get_n_relationships (dataset), ==, 0);
  g_assert_cmpuint (legation_dataset_get_n_statements (dataset), ==, 0);
  g_assert_null (legation_dataset_find_partner (dataset, "LA"));
  g_assert_cmpuint (event->record.n_disagrees_with, ==, 0);
}

/* Of two links the one that holds stays. */
static void
check_lost_link (void)
{
  g_autoptr (LegationDataset) dataset
      = model_test_load ("cases/invalid/date/disagreement-lost-before.json", NULL, NULL);
  const LegationEvent *event = legation_dataset_find_event (dataset, "tour");

  g_assert_cmpuint (event->record.n_disagrees_with, ==, 1);
  g_assert_cmpstr (event->record.disagrees_with[0]->id, ==, "trade");
}

static void
check_duplicate_id (void)
{
  g_autoptr (LegationDataset) dataset
      = model_test_load ("cases/invalid/reference/duplicate-id.json", NULL, NULL);

  g_assert_cmpuint (legation_dataset_get_n_events (dataset), ==, 1);
  g_assert_cmpstr (legation_dataset_find (dataset, "tour")->name, ==, "A tour");
}

static void
check_duplicate_member (void)
{
  g_autoptr (LegationDataset) dataset
      = model_test_load ("cases/invalid/syntax/duplicate-member.json", NULL, NULL);

  g_assert_cmpstr (legation_dataset_get_header (dataset)->title, ==, "Another title");
}

/* A link that leads nowhere goes alone; the others keep their order. */
static void
check_bad_links (void)
{
  g_autoptr (LegationDataset) dataset
      = model_test_load ("cases/invalid/reference/links.json", NULL, NULL);
  const LegationEvent *event = legation_dataset_find_event (dataset, "tour");

  g_assert_cmpuint (event->record.n_disagrees_with, ==, 2);
  g_assert_cmpstr (event->record.disagrees_with[0]->id, ==, "trade");
  g_assert_cmpstr (event->record.disagrees_with[1]->id, ==, "kp-la-far");
}

/* An agreement is one without the event at which it was signed, be that unknown or left out. */
static void
check_bad_event (gconstpointer data)
{
  g_autoptr (LegationDataset) dataset = model_test_load (data, NULL, NULL);
  const LegationAgreement *agreement = legation_dataset_find_agreement (dataset, "culture");

  g_assert_nonnull (agreement);
  g_assert_null (agreement->event);
  g_assert_cmpuint (agreement->n_parties, ==, 2);
}

static void
check_bad_role (void)
{
  g_autoptr (LegationDataset) dataset
      = model_test_load ("cases/invalid/schema/role-and-position.json", NULL, NULL);
  const LegationPerson *person = legation_dataset_find_person (dataset, "a-minister");

  g_assert_cmpuint (person->n_titles, ==, 1);
  g_assert_cmpstr (person->titles[0].title, ==, "Minister");
  g_assert_nonnull (person->titles[0].when);
  g_assert_true (legation_dataset_find_event (dataset, "tour")->delegation->head->person == person);
}

/* The place is still known and visited, and is nowhere on the map. */
static void
check_bad_position (void)
{
  g_autoptr (LegationDataset) dataset
      = model_test_load ("cases/invalid/schema/role-and-position.json", NULL, NULL);
  const LegationEvent *event = legation_dataset_find_event (dataset, "tour");
  const LegationPlace *place = legation_dataset_find_place (dataset, "vientiane");

  g_assert_false (place->has_location);
  g_assert_cmpuint (event->n_stops, ==, 3);
  g_assert_true (event->stops[2].place == place);
  g_assert_false (legation_stop_has_position (&event->stops[2]));
  g_assert_true (legation_stop_has_position (&event->stops[0]));
}

/* A city that does not say where it is stays, too. */
static void
check_no_position (void)
{
  g_autoptr (LegationDataset) dataset
      = model_test_load ("cases/invalid/schema/city-without-location.json", NULL, NULL);

  g_assert_false (legation_dataset_find_place (dataset, "hanoi")->has_location);
}

/* What follows from an error names it, over several steps, too. */
static void
check_consequences (void)
{
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (LegationDataset) dataset
      = model_test_load ("cases/invalid/schema/consequences.json", &report, NULL);
  const LegationProblem *link = legation_report_get_problem (report, 0);
  const LegationProblem *root = legation_report_get_problem (report, 1);

  g_assert_cmpuint (legation_report_get_n_problems (report), ==, 2);
  g_assert_cmpstr (root->pointer, ==, "/relationships/0/notes/0/text");
  g_assert_null (root->cause);
  g_assert_true (link->cause == root);
  g_assert_null (legation_dataset_find (dataset, "kp-la-close"));
}

void
add_loader_drop_tests (void)
{
  g_test_add_func ("/loader/drop/stop", check_gap);
  g_test_add_func ("/loader/drop/event", check_bad_date);
  g_test_add_func ("/loader/drop/citation", check_bad_citation);
  g_test_add_func ("/loader/drop/statement", check_bad_statement);
  g_test_add_func ("/loader/drop/relationship", check_bad_relationship);
  g_test_add_func ("/loader/drop/link", check_lost_link);
  g_test_add_func ("/loader/drop/duplicate-id", check_duplicate_id);
  g_test_add_func ("/loader/drop/duplicate-member", check_duplicate_member);
  g_test_add_func ("/loader/drop/links", check_bad_links);
  g_test_add_data_func ("/loader/drop/agreement/unknown-event",
                        "cases/invalid/reference/unknown-event.json", check_bad_event);
  g_test_add_data_func ("/loader/drop/agreement/dropped-event",
                        "cases/invalid/date/disagreement-lost.json", check_bad_event);
  g_test_add_func ("/loader/drop/role", check_bad_role);
  g_test_add_func ("/loader/drop/position", check_bad_position);
  g_test_add_func ("/loader/drop/no-position", check_no_position);
  g_test_add_func ("/loader/drop/consequences", check_consequences);
}
