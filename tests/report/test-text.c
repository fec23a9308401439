/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of a report, for files of which all, some or nothing could be read. */

#include <string.h>

#include "legation-report-text.h"
#include "report-fixture.h"

/** Words: what is said of a file of tests/cases. */
typedef struct
{
  const char *path;
  const char *number;
  const char *headline;
  const char *summary;
} Words;

static const Words words[] = {
  { "report/laos-visits.legation.json", "3 Problems Found", "Opened, with 3 parts left out",
    "2 of 3 events, 1 of 1 agreement and 2 of 2 statements are shown. "
    "1 event and 1 statement are shown without a part of them." },
  { "cases/invalid/reference/cascade.json", "2 Problems Found", "Opened, with 2 parts left out",
    "2 of 2 events, 1 of 1 agreement, 2 of 2 statements and 2 of 3 places are shown. "
    "1 event is shown without a part of it." },
  { "cases/invalid/reference/cascade-of-statements.json", "2 Problems Found",
    "Opened, with 2 parts left out",
    "2 of 2 events, 1 of 1 agreement and 0 of 1 relationship are shown. "
    "1 event is shown without a part of it." },
  { "cases/invalid/schema/statements-object.json", "1 Problem Found",
    "Opened, with 1 part left out",
    "2 of 2 events, 1 of 1 agreement and 0 of 1 relationship are shown." },
  { "cases/invalid/schema/title-null.json", "1 Problem Found", "Opened, with 1 part left out",
    "2 of 2 events, 1 of 1 agreement and 2 of 2 statements are shown." },
  { "cases/invalid/schema/nothing-required.json", "5 Problems Found",
    "Opened, with nothing left out", "There are no events, agreements or statements in it." },
  { "cases/valid/unknown-members.json", NULL, "Opened, with nothing left out", NULL },
  { "cases/valid/small.json", "No Problems Found", "Opened, with nothing left out",
    "2 of 2 events, 1 of 1 agreement and 2 of 2 statements are shown." },
  { "cases/invalid/syntax/trailing-comma-in-object.json", "1 Problem Found",
    "Could not be opened: this is not JSON",
    "Line 5, column 47: expected the name of a member in double quotes, found “}”" },
  { "cases/invalid/syntax/latin-1.json", "1 Problem Found",
    "Could not be opened: this is not UTF-8 text",
    "Line 4, column 16: expected a character in UTF-8, found the byte E9" },
  { "cases/invalid/syntax/too-deep.json", "1 Problem Found",
    "Could not be opened: this has too many levels", NULL },
  { "cases/invalid/schema/format-other.json", "1 Problem Found",
    "Could not be opened: this is no Legation dataset",
    "Line 2, column 13: expected a member “format” that is \"legation\", found \"geojson\"" },
  { "cases/invalid/schema/version-newer.json", "1 Problem Found",
    "Could not be opened: another version of the format", NULL },
};

/* What the two sentences share. */
static const LegationReportCounts *
count (const Case *example)
{
  static LegationReportCounts counts;

  if (example->dataset == NULL)
    return NULL;
  legation_report_count_losses (example->report, example->dataset, &counts);
  return &counts;
}

static void
check_words (gconstpointer data)
{
  const Words *expected = data;
  g_autoptr (Case) example = case_load (expected->path);
  g_autofree char *number = legation_report_describe_number (example->report);
  const LegationReportCounts *counts = count (example);
  g_autofree char *headline = legation_report_to_headline (example->report, counts);
  g_autofree char *summary = legation_report_to_summary (example->report, counts);

  if (expected->number != NULL)
    g_assert_cmpstr (number, ==, expected->number);
  g_assert_cmpstr (headline, ==, expected->headline);
  if (expected->summary != NULL)
    g_assert_cmpstr (summary, ==, expected->summary);
}

/** Title: what the row of the first problem is called. */
typedef struct
{
  const char *path;
  const char *title;
} Title;

static const Title titles[] = {
  { "cases/invalid/reference/unknown-place.json", "Unknown place" },
  { "cases/invalid/reference/unknown-source.json", "Unknown source" },
  { "cases/invalid/reference/unknown-disagreement.json", "Unknown id" },
  { "cases/invalid/reference/wrong-kind.json", "Id of something else" },
  { "cases/invalid/reference/duplicate-id.json", "Id that another record has" },
  { "cases/invalid/reference/unknown-country.json", "Unknown country" },
  { "cases/invalid/date/month-13.json", "Not an EDTF date" },
  { "cases/invalid/schema/event-kind-missing.json", "“kind” is missing" },
  { "cases/invalid/schema/event-kind-word.json", "Value that cannot stand here" },
  { "cases/invalid/schema/era-without-when.json", "“when” is missing" },
  { "cases/invalid/schema/delegation-text.json", "Wrong type of value" },
  { "cases/invalid/schema/version-newer.json", "Unknown version of the format" },
  { "cases/invalid/schema/id-upper-case.json", "Not an id" },
  { "cases/invalid/syntax/comment.json", "Not JSON" },
  { "cases/invalid/syntax/duplicate-member.json", "Member that stands there twice" },
};

static void
check_title (gconstpointer data)
{
  const Title *expected = data;
  g_autoptr (Case) example = case_load (expected->path);
  g_autofree char *title
    = legation_problem_to_title (legation_report_get_problem (example->report, 0));

  g_assert_cmpstr (title, ==, expected->title);
}

/** Value: what was found, taken apart. */
typedef struct
{
  const char *path;
  const char *literal;
  const char *rest;
} Value;

static const Value values[] = {
  { "cases/invalid/date/month-13.json", "\"2024-13\"",
    "expected a month from 01 to 12 or a season from 21 to 24, found “13” at column 6" },
  { "cases/invalid/reference/wrong-kind.json", "\"a-minister\"", "the id of a person" },
  { "cases/invalid/schema/count-fraction.json", "1.5", NULL },
  { "cases/invalid/schema/count-null.json", "null", NULL },
  { "cases/invalid/schema/about-empty.json", NULL, "0 items" },
  { "cases/invalid/schema/era-without-when.json", NULL, NULL },
  { "cases/invalid/syntax/comment.json", NULL, "“/”" },
};

static void
check_value (gconstpointer data)
{
  const Value *expected = data;
  g_autoptr (Case) example = case_load (expected->path);
  g_auto (LegationReportValue) value;

  legation_report_value_init (&value, legation_report_get_problem (example->report, 0));
  g_assert_cmpstr (value.literal, ==, expected->literal);
  g_assert_cmpstr (value.rest, ==, expected->rest);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The lines of two texts in an order of their own: the command line prints warnings apart. */
static char *
sort_lines (const char *text, const char *more)
{
  g_autofree char *both = g_strconcat (text, more, NULL);
  g_auto (GStrv) lines = g_strsplit (both, "\n", -1);

  qsort (lines, g_strv_length (lines), sizeof *lines, compare_lines);
  return g_strjoinv ("\n", lines);
}

/* What is copied and saved is what the command line prints, to the letter. */
static void
check_command_line (void)
{
  const char *tool = g_getenv ("LEGATION_TOOL");
  g_autoptr (Case) visits = case_load ("report/laos-visits.legation.json");
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "report", NULL);
  g_autofree char *text = legation_report_to_text (visits->report, "laos-visits.legation.json");
  g_autofree char *command = NULL;
  g_autofree char *output = NULL;
  g_autofree char *errors = NULL;
  g_autofree char *printed = NULL;
  g_autofree char *copied = NULL;
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GError) error = NULL;

  if (tool == NULL)
    {
      g_test_skip ("the command line is not here");
      return;
    }
  command = legation_report_to_command ("laos-visits.legation.json", FALSE);
  g_assert_cmpstr (command, ==, "legation-tool validate laos-visits.legation.json");
  arguments = g_strsplit (command, " ", -1);
  g_free (arguments[0]);
  arguments[0] = g_strdup (tool);
  g_spawn_sync (folder, arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, &errors, NULL, &error);
  g_assert_no_error (error);
  printed = sort_lines (output, errors);
  copied = sort_lines (text, "");
  g_assert_cmpstr (copied, ==, printed);
  g_assert_cmpuint (legation_report_get_n_problems (visits->report), ==, 5);
}

static void
check_quoting (void)
{
  static const struct
  {
    const char *name;
    gboolean sandboxed;
    const char *command;
  } cases[] = {
    { "my visits.json", FALSE, "legation-tool validate 'my visits.json'" },
    { "it's.json", FALSE, "legation-tool validate 'it'\\''s.json'" },
    { "-x.json", FALSE, "legation-tool validate ./-x.json" },
    { "여행.json", FALSE, "legation-tool validate 여행.json" },
    { "a.json", TRUE,
      "flatpak run --command=legation-tool io.github.legation.Legation validate - < a.json" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *command = legation_report_to_command (cases[i].name, cases[i].sandboxed);

      g_assert_cmpstr (command, ==, cases[i].command);
    }
}

void
add_text_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *name = g_strdup_printf ("/report/words/%s", words[i].path);

      g_test_add_data_func (name, &words[i], check_words);
    }
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *name = g_strdup_printf ("/report/title/%s", titles[i].path);

      g_test_add_data_func (name, &titles[i], check_title);
    }
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *name = g_strdup_printf ("/report/value/%s", values[i].path);

      g_test_add_data_func (name, &values[i], check_value);
    }
  g_test_add_func ("/report/command-line", check_command_line);
  g_test_add_func ("/report/quoting", check_quoting);
}
