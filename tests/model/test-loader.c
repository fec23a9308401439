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
  g_autoptr (LegationDataset) dataset = model_test_load (document, &report, &error);
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
    "\"singing\"", "signing", "the member “event”" },
  { "no-hint", "invalid/reference/unknown-place-in-the-middle", 0, "the id of a place",
    "\"elsewhere-entirely\"", NULL, "the stop and the legs beside it" },
  { "wrong-kind", "invalid/reference/wrong-kind", 0, "the id of a place",
    "\"a-minister\" (the id of a person)", NULL, "the stop and the legs beside it" },
  { "citation", "invalid/reference/unknown-source", 0, "the id of a source", "\"papr\"", "paper",
    "the citation" },
  { "word", "invalid/schema/source-reliability", 0, "one of the words unknown, low, medium, high",
    "\"hihg\"", "high", "the source “paper”" },
  { "follows-from-another", "invalid/reference/cascade", 1, "the id of a place",
    "\"hanoi\"", NULL, "the stop and the legs beside it" },
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
    "\"kp-la-far\"", NULL, "the link to “kp-la-far”" },
  { "link-to-nothing", "invalid/reference/links", 0,
    "the id of an event, an agreement, a figure or a statement", "\"trad\"", "trade",
    "the link to “trad”" },
  { "role", "invalid/schema/person-role-without-title", 0, "a member “title”", NULL, NULL,
    "the role" },
  { "position", "invalid/schema/location-height", 0, "an array of 2 items", "3 items", NULL,
    "the position of the place “pyongyang”" },
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
  g_autoptr (LegationDataset) dataset = model_test_load (path, &report, NULL);
  const LegationProblem *problem = legation_report_get_problem (report, test->position);

  g_assert_cmpstr (problem->expected, ==, test->expected);
  g_assert_cmpstr (problem->found, ==, test->found);
  g_assert_cmpstr (problem->hint, ==, test->hint);
  g_assert_cmpstr (problem->dropped, ==, test->dropped);
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
  g_autoptr (LegationReport) comma = NULL;
  g_autoptr (LegationReport) consequence = NULL;
  g_autoptr (LegationDataset) bad
      = model_test_load ("cases/invalid/reference/unknown-place.json", &errors, NULL);
  g_autoptr (LegationDataset) good
      = model_test_load ("cases/valid/unknown-members.json", &warnings, NULL);
  g_autoptr (LegationDataset) none
      = model_test_load ("cases/invalid/syntax/empty.json", &whole, NULL);
  g_autoptr (LegationDataset) cut
      = model_test_load ("cases/invalid/syntax/missing-comma.json", &comma, NULL);
  g_autoptr (LegationDataset) chain
      = model_test_load ("cases/invalid/reference/cascade.json", &consequence, NULL);
  g_autofree char *error
      = legation_problem_to_line (legation_report_get_problem (errors, 0), "a.json");
  g_autofree char *warning
      = legation_problem_to_line (legation_report_get_problem (warnings, 3), "a.json");
  g_autofree char *empty
      = legation_problem_to_line (legation_report_get_problem (whole, 0), "a.json");
  g_autofree char *syntax
      = legation_problem_to_line (legation_report_get_problem (comma, 0), "a.json");
  g_autofree char *follows
      = legation_problem_to_line (legation_report_get_problem (consequence, 1), "a.json");

  g_assert_cmpstr (
      error, ==,
      "a.json:33:22: /events/0/itinerary/stops/2/place: expected the id of a place, found "
      "\"vientane\" (did you mean “vientiane”?); left out: the stop and the legs beside it");
  g_assert_cmpstr (
      warning, ==,
      "a.json:25:26: /events/0/sumary: warning: unknown member \"sumary\" (did you mean "
      "“summary”?)");
  g_assert_cmpstr (empty, ==, "a.json:1:1: : expected a value, found the end of the document");
  g_assert_cmpstr (syntax, ==, "a.json:4:3: /version: expected “,” or “}”, found “\"”");
  g_assert_cmpstr (follows, ==,
                   "a.json:32:22: /events/0/itinerary/stops/1/place: \"hanoi\" is left out because "
                   "of line 12; left out: the stop and the legs beside it");
}

/* A pointer to what is reported already is no mistake of its own; another one is. */
static void
check_pointers_that_follow (void)
{
  static const struct
  {
    guint position;
    int cause;
  } cases[] = { { 0, -1 }, { 1, -1 }, { 2, 1 }, { 3, -1 }, { 4, 0 }, { 5, -1 } };
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (LegationDataset) dataset
      = model_test_load ("cases/invalid/schema/supports-what-is-bad.json", &report, NULL);
  g_autofree char *line
      = legation_problem_to_line (legation_report_get_problem (report, 4), "a.json");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const LegationProblem *problem = legation_report_get_problem (report, cases[i].position);

      if (cases[i].cause < 0)
        g_assert_null (problem->cause);
      else
        g_assert_true (problem->cause
                       == legation_report_get_problem (report, (guint) cases[i].cause));
    }
  g_assert_cmpstr (line, ==,
                   "a.json:20:55: /people/0/citations/0/supports/0: \"/name\" points to what is "
                   "missing or wrong because of line 18; left out: the citation");
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
      = model_test_load ("../data/north-korea.legation.json", &report, &error);
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
  g_test_add_func ("/loader/no-gazetteer", check_no_gazetteer);
  g_test_add_func ("/loader/lines", check_lines);
  g_test_add_func ("/loader/pointers-that-follow", check_pointers_that_follow);
  g_test_add_func ("/loader/line-is-one", check_line_is_one);
  g_test_add_func ("/loader/bundled", check_bundled);
}
