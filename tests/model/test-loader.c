/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every example in tests/cases with what is wrong in it, and what is left out because of it. */

#include "test-model.h"

#include <string.h>

/* The folders of examples, and whether anything of them can be opened. */
typedef enum
{
  OPENS,
  OPENS_WITH_ERRORS,
  MAY_OPEN_WITH_ERRORS,
} Outcome;

typedef struct
{
  const char *folder;
  Outcome outcome;
} Folder;

static const Folder folders[] = {
  { "valid", OPENS },
  { "invalid/syntax", MAY_OPEN_WITH_ERRORS },
  { "invalid/schema", MAY_OPEN_WITH_ERRORS },
  { "invalid/reference", OPENS_WITH_ERRORS },
  { "invalid/date", OPENS_WITH_ERRORS },
};

typedef struct
{
  char *path; /* without its suffix, from the folder of all tests */
  Outcome outcome;
} Example;

static void
example_free (gpointer data)
{
  Example *example = data;

  g_free (example->path);
  g_free (example);
}

static LegationDataset *
load_file (const char *path, LegationReport **report, GError **error)
{
  g_autoptr (LegationGazetteer) gazetteer = model_test_load_gazetteer ();
  g_autoptr (GBytes) bytes = model_test_read (path);

  return legation_dataset_load (bytes, gazetteer, LEGATION_LOADER_NONE, report, error);
}

static gboolean
is_unreadable (LegationReport *report)
{
  for (guint i = 0; i < legation_report_get_n_problems (report); i++)
    switch (legation_report_get_problem (report, i)->code)
      {
      case LEGATION_PROBLEM_SYNTAX:
      case LEGATION_PROBLEM_ENCODING:
      case LEGATION_PROBLEM_TOO_DEEP:
      case LEGATION_PROBLEM_TOO_LARGE:
      case LEGATION_PROBLEM_FORMAT:
        return TRUE;
      default:
        break;
      }

  return FALSE;
}

static void
check_example (gconstpointer data)
{
  const Example *example = data;
  g_autofree char *document = g_strconcat (example->path, ".json", NULL);
  g_autofree char *list = g_strconcat (example->path, ".expected", NULL);
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LegationDataset) dataset = load_file (document, &report, &error);
  g_autoptr (GBytes) bytes = model_test_read (list);
  g_autofree char *expected = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *found = model_test_list_problems (report);

  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpint (dataset == NULL, ==, error != NULL);
  if (dataset == NULL)
    g_assert_error (error, LEGATION_LOADER_ERROR, LEGATION_LOADER_ERROR_UNREADABLE);
  if (example->outcome != MAY_OPEN_WITH_ERRORS)
    g_assert_nonnull (dataset);
  else if (is_unreadable (report))
    g_assert_null (dataset);
  if (example->outcome == OPENS)
    g_assert_cmpuint (legation_report_count (report, LEGATION_SEVERITY_ERROR), ==, 0);
  else
    g_assert_cmpuint (legation_report_count (report, LEGATION_SEVERITY_ERROR), >, 0);
}

static void
add_examples (const Folder *folder)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "cases", folder->folder, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  guint n_examples = 0;
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *stem = NULL;
      g_autofree char *test = NULL;
      Example *example;

      if (!g_str_has_suffix (name, ".json"))
        continue;
      stem = g_strndup (name, strlen (name) - strlen (".json"));
      test = g_strdup_printf ("/loader/%s/%s", folder->folder, stem);
      example = g_new0 (Example, 1);
      example->path = g_build_filename ("cases", folder->folder, stem, NULL);
      example->outcome = folder->outcome;
      g_test_add_data_func_full (test, example, check_example, example_free);
      n_examples++;
    }
  g_assert_cmpuint (n_examples, >, 0);
}

/* The problem of the example's report at @position. */
typedef struct
{
  const char *name;
  const char *path;
  guint position;
  const char *expected;
  const char *found;
  const char *hint;
  const char *dropped;
} TextCase;

static const TextCase text_cases[] = {
  { "unknown-id", "invalid/reference/unknown-place", 0, "the id of a place", "\"vientane\"",
    "vientiane", "the stop and the legs beside it" },
  { "hint-of-the-right-kind", "invalid/reference/unknown-event", 0, "the id of an event",
    "\"singing\"", "signing", "the agreement “culture”" },
  { "no-hint", "invalid/reference/unknown-place-in-the-middle", 0, "the id of a place",
    "\"elsewhere-entirely\"", NULL, "the stop and the legs beside it" },
  { "wrong-kind", "invalid/reference/wrong-kind", 0, "the id of a place",
    "\"a-minister\" (the id of a person)", NULL, "the stop and the legs beside it" },
  { "citation", "invalid/reference/unknown-source", 0, "the id of a source", "\"papr\"", "paper",
    "the citation" },
  { "word", "invalid/schema/source-reliability", 0, "one of the words unknown, low, medium, high",
    "\"hihg\"", "high", "the source “paper”" },
  { "follows-from-another", "invalid/reference/cascade", 1, "the id of a place",
    "\"hanoi\", which is left out itself", NULL, "the stop and the legs beside it" },
  { "id-not-an-id", "invalid/schema/stop-place-name", 0, "the id of a place", "\"Hanoi\"", "hanoi",
    "the stop and the legs beside it" },
  { "country-in-lower-case", "invalid/schema/focus-lower-case", 0,
    "a country’s code of two capital letters (ISO 3166-1 alpha-2)", "\"kp\"", "KP",
    "the member “focus”" },
  { "missing", "invalid/schema/place-name-missing", 0, "a member “name”", NULL, NULL,
    "the place “pyongyang”" },
  { "record-without-id", "invalid/schema/id-missing", 0, "a member “id”", NULL, NULL,
    "the agreement" },
  { "link", "invalid/date/disagreement-lost-before", 0, "the id of another record",
    "“kp-la-far”, which is left out itself", NULL, "the link between the two" },
  { "unknown-member", "valid/unknown-members", 3, NULL, "\"sumary\"", "summary", NULL },
  { "duplicate-member", "invalid/syntax/duplicate-member", 0, NULL, "\"title\"", NULL,
    "the earlier value" },
  { "format", "invalid/schema/version-newer", 0, "a member “version” that is 1", "2", NULL, NULL },
};

static void
check_text (gconstpointer data)
{
  const TextCase *test = data;
  g_autofree char *path = g_strdup_printf ("cases/%s.json", test->path);
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (LegationDataset) dataset = load_file (path, &report, NULL);
  const LegationProblem *problem = legation_report_get_problem (report, test->position);

  g_assert_cmpstr (problem->expected, ==, test->expected);
  g_assert_cmpstr (problem->found, ==, test->found);
  g_assert_cmpstr (problem->hint, ==, test->hint);
  g_assert_cmpstr (problem->dropped, ==, test->dropped);
}

/* A stop at a place that nobody knows leaves a gap, and its event stays. */
static void
check_gap (void)
{
  g_autoptr (LegationDataset) dataset
      = load_file ("cases/invalid/reference/unknown-place-in-the-middle.json", NULL, NULL);
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
  g_autoptr (LegationDataset) dataset = load_file ("cases/invalid/date/month-13.json", NULL, NULL);

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
      = load_file ("cases/invalid/reference/unknown-source.json", NULL, NULL);
  g_autoptr (LegationDataset) dropped
      = load_file ("cases/invalid/date/source-issued.json", NULL, NULL);
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
  g_autoptr (LegationDataset) dataset = load_file ("cases/invalid/date/statement.json", NULL, NULL);
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
      = load_file ("cases/invalid/reference/cascade-of-statements.json", NULL, NULL);
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
      = load_file ("cases/invalid/date/disagreement-lost-before.json", NULL, NULL);
  const LegationEvent *event = legation_dataset_find_event (dataset, "tour");

  g_assert_cmpuint (event->record.n_disagrees_with, ==, 1);
  g_assert_cmpstr (event->record.disagrees_with[0]->id, ==, "trade");
}

static void
check_duplicate_id (void)
{
  g_autoptr (LegationDataset) dataset
      = load_file ("cases/invalid/reference/duplicate-id.json", NULL, NULL);

  g_assert_cmpuint (legation_dataset_get_n_events (dataset), ==, 1);
  g_assert_cmpstr (legation_dataset_find (dataset, "tour")->name, ==, "A tour");
}

static void
check_duplicate_member (void)
{
  g_autoptr (LegationDataset) dataset
      = load_file ("cases/invalid/syntax/duplicate-member.json", NULL, NULL);

  g_assert_cmpstr (legation_dataset_get_header (dataset)->title, ==, "Another title");
}

/* Without a list of countries any two capital letters are one. */
static void
check_no_gazetteer (void)
{
  g_autoptr (GBytes) bytes = model_test_read ("cases/invalid/reference/unknown-country.json");
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LegationDataset) dataset
      = legation_dataset_load (bytes, NULL, LEGATION_LOADER_NONE, &report, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (legation_report_get_n_problems (report), ==, 0);
  g_assert_cmpstr (legation_dataset_find_place (dataset, "hanoi")->country, ==, "XQ");
}

static void
check_lines (void)
{
  g_autoptr (LegationReport) errors = NULL;
  g_autoptr (LegationReport) warnings = NULL;
  g_autoptr (LegationReport) whole = NULL;
  g_autoptr (LegationDataset) bad
      = load_file ("cases/invalid/reference/unknown-place.json", &errors, NULL);
  g_autoptr (LegationDataset) good
      = load_file ("cases/valid/unknown-members.json", &warnings, NULL);
  g_autoptr (LegationDataset) none = load_file ("cases/invalid/syntax/empty.json", &whole, NULL);
  g_autofree char *error
      = legation_problem_to_line (legation_report_get_problem (errors, 0), "a.json");
  g_autofree char *warning
      = legation_problem_to_line (legation_report_get_problem (warnings, 3), "a.json");
  g_autofree char *empty
      = legation_problem_to_line (legation_report_get_problem (whole, 0), "a.json");

  g_assert_cmpstr (
      error, ==,
      "a.json:33:22: /events/0/itinerary/stops/2/place: expected the id of a place, found "
      "\"vientane\" (did you mean “vientiane”?); left out: the stop and the legs beside it");
  g_assert_cmpstr (
      warning, ==,
      "a.json:25:26: /events/0/sumary: warning: unknown member \"sumary\" (did you mean "
      "“summary”?)");
  g_assert_cmpstr (empty, ==, "a.json:1:1: expected a value, found the end of the document");
}

/* A name out of a file cannot break the line, nor speak to the terminal. */
static void
check_line_is_one (void)
{
  static const char text[]
      = "{\"format\":\"legation\",\"version\":1,\"title\":\"T\",\"focus\":\"KP\",\"sources\":[],"
        "\"events\":[],\"relationships\":[],\"a\\n\\u001b[31m\\u007f\":1}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (LegationDataset) dataset
      = legation_dataset_load (bytes, NULL, LEGATION_LOADER_NONE, &report, NULL);
  g_autofree char *line = NULL;

  g_assert_cmpuint (legation_report_get_n_problems (report), ==, 1);
  line = legation_problem_to_line (legation_report_get_problem (report, 0), "a.json");
  for (const char *c = line; *c != '\0'; c++)
    g_assert_false (g_ascii_iscntrl (*c));
}

static void
check_bundled (void)
{
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LegationDataset) dataset
      = load_file ("../data/north-korea.legation.json", &report, &error);
  g_autofree char *problems = model_test_list_problems (report);

  g_assert_no_error (error);
  g_assert_cmpstr (problems, ==, "");
  g_assert_cmpuint (legation_dataset_get_n_events (dataset), >, 0);
}

void
add_loader_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    add_examples (&folders[i]);
  for (guint i = 0; i < G_N_ELEMENTS (text_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/loader/text/%s", text_cases[i].name);

      g_test_add_data_func (path, &text_cases[i], check_text);
    }
  g_test_add_func ("/loader/drop/stop", check_gap);
  g_test_add_func ("/loader/drop/event", check_bad_date);
  g_test_add_func ("/loader/drop/citation", check_bad_citation);
  g_test_add_func ("/loader/drop/statement", check_bad_statement);
  g_test_add_func ("/loader/drop/relationship", check_bad_relationship);
  g_test_add_func ("/loader/drop/link", check_lost_link);
  g_test_add_func ("/loader/drop/duplicate-id", check_duplicate_id);
  g_test_add_func ("/loader/drop/duplicate-member", check_duplicate_member);
  g_test_add_func ("/loader/no-gazetteer", check_no_gazetteer);
  g_test_add_func ("/loader/lines", check_lines);
  g_test_add_func ("/loader/line-is-one", check_line_is_one);
  g_test_add_func ("/loader/bundled", check_bundled);
}
