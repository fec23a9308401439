/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is wrong with a dataset, in the words of the window.  Lines that are copied and saved are those
 * of the command line, made by the same function. */

#include "config.h"

#include "legation-report-text.h"

#include <glib/gi18n.h>

#include <string.h>

/** Unknown: what a reference should be the id of, as legation-loader-resolve.c says it. */
static const struct
{
  const char *expected;
  const char *title;
} unknowns[] = {
  { N_("the id of a source"), N_("Unknown source") },
  { N_("the id of a place"), N_("Unknown place") },
  { N_("the id of a person"), N_("Unknown person") },
  { N_("the id of an organization"), N_("Unknown organization") },
  { N_("the id of an event"), N_("Unknown event") },
};

static const char *const titles[] = {
  [LEGATION_PROBLEM_SYNTAX] = N_("Not JSON"),
  [LEGATION_PROBLEM_ENCODING] = N_("Not UTF-8"),
  [LEGATION_PROBLEM_TOO_DEEP] = N_("Too many levels"),
  [LEGATION_PROBLEM_TOO_LARGE] = N_("Too large"),
  [LEGATION_PROBLEM_DUPLICATE_MEMBER] = N_("Member that stands there twice"),
  [LEGATION_PROBLEM_FORMAT] = N_("Not a dataset that Legation can read"),
  [LEGATION_PROBLEM_MISSING_MEMBER] = N_("Missing member"),
  [LEGATION_PROBLEM_WRONG_TYPE] = N_("Wrong type of value"),
  [LEGATION_PROBLEM_BAD_VALUE] = N_("Value that cannot stand here"),
  [LEGATION_PROBLEM_BAD_DATE] = N_("Not an EDTF date"),
  [LEGATION_PROBLEM_BAD_ID] = N_("Not an id"),
  [LEGATION_PROBLEM_DUPLICATE_ID] = N_("Id that another record has"),
  [LEGATION_PROBLEM_UNKNOWN_ID] = N_("Unknown id"),
  [LEGATION_PROBLEM_WRONG_KIND] = N_("Id of something else"),
  [LEGATION_PROBLEM_UNKNOWN_COUNTRY] = N_("Unknown country"),
  [LEGATION_PROBLEM_UNKNOWN_MEMBER] = N_("Unknown member"),
};

/**
 * legation_problem_code_get_title:
 * @code: what kind of problem
 *
 * Returns: (transfer none): what is wrong, in plain words
 */
const char *
legation_problem_code_get_title (LegationProblemCode code)
{
  g_return_val_if_fail ((guint) code < G_N_ELEMENTS (titles), NULL);
  return _(titles[code]);
}

/**
 * legation_problem_to_title:
 * @problem: a problem
 *
 * Returns: (transfer full): what is wrong, as exactly as a few words can say it
 */
char *
legation_problem_to_title (const LegationProblem *problem)
{
  const char *name = strrchr (problem->pointer, '/');

  if (problem->cause != NULL)
    return g_strdup (_("Left out with another"));
  if (problem->code == LEGATION_PROBLEM_UNKNOWN_ID && problem->expected != NULL)
    for (guint i = 0; i < G_N_ELEMENTS (unknowns); i++)
      if (g_str_equal (problem->expected, _(unknowns[i].expected)))
        return g_strdup (_(unknowns[i].title));
  if (problem->code == LEGATION_PROBLEM_MISSING_MEMBER && name != NULL)
    /* Translators: %s is the name of a member of a JSON object. */
    return g_strdup_printf (_("“%s” is missing"), name + 1);
  if (problem->code == LEGATION_PROBLEM_FORMAT && g_str_equal (problem->pointer, "/version"))
    return g_strdup (_("Unknown version of the format"));
  return g_strdup (legation_problem_code_get_title (problem->code));
}

/**
 * legation_problem_to_place:
 * @problem: a problem
 *
 * Returns: (transfer full) (nullable): where in the file it is, if that is known
 */
char *
legation_problem_to_place (const LegationProblem *problem)
{
  if (problem->line == 0)
    return NULL;
  /* Translators: the numbers of a line and of a column in a file. */
  return g_strdup_printf (_("line %u:%u"), problem->line, problem->column);
}

/**
 * legation_problem_get_root:
 * @problem: a problem
 *
 * Returns: (transfer none): what has to be mended for it to be gone, often itself
 */
const LegationProblem *
legation_problem_get_root (const LegationProblem *problem)
{
  while (problem->cause != NULL && problem->cause != problem)
    problem = problem->cause;
  return problem;
}

/**
 * legation_report_shorten:
 * @text: a text
 * @n_characters: how long it may be
 *
 * Names in a file may be as long as the file, and a line on screen may not.
 *
 * Returns: (transfer full): its beginning
 */
char *
legation_report_shorten (const char *text, guint n_characters)
{
  g_autofree char *start = NULL;

  if (strlen (text) <= n_characters || g_utf8_strlen (text, -1) <= (glong) n_characters)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, n_characters - 1);
  return g_strconcat (start, "…", NULL);
}

/* The end of the JSON value that @text begins with, NULL where there is none. */
static const char *
skip_literal (const char *text)
{
  static const char *const words[] = { "true", "false", "null" };
  char *end;

  if (text[0] == '"')
    {
      for (text++; *text != '\0' && *text != '"'; text++)
        if (text[0] == '\\' && text[1] != '\0')
          text++;
      return *text == '"' ? text + 1 : NULL;
    }
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (text, words[i]))
      return text + strlen (words[i]);
  if (!g_ascii_isdigit (text[0]) && text[0] != '-')
    return NULL;
  g_ascii_strtod (text, &end);
  return end > text ? end : NULL;
}

/**
 * legation_report_value_init:
 * @value: what to set
 * @problem: a problem
 *
 * Takes apart what was found: the value from the words about it, which stand behind it in brackets.
 */
void
legation_report_value_init (LegationReportValue *value, const LegationProblem *problem)
{
  const char *found = problem->found;
  const char *end = found != NULL ? skip_literal (found) : NULL;

  *value = (LegationReportValue){ NULL, NULL };
  if (end != NULL && *end == '\0')
    value->literal = g_strdup (found);
  else if (end != NULL && g_str_has_prefix (end, " (") && g_str_has_suffix (end, ")"))
    {
      value->literal = g_strndup (found, (gsize) (end - found));
      value->rest = g_strndup (end + 2, strlen (end) - 3);
    }
  else
    value->rest = g_strdup (found);
}

void
legation_report_value_clear (LegationReportValue *value)
{
  g_clear_pointer (&value->literal, g_free);
  g_clear_pointer (&value->rest, g_free);
}

/**
 * legation_report_to_text:
 * @report: what was wrong with a file
 * @name: the name of the file
 *
 * Returns: (transfer full): all of it, as `legation-tool validate` prints it
 */
char *
legation_report_to_text (LegationReport *report, const char *name)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < legation_report_get_n_problems (report); i++)
    {
      g_autofree char *line
          = legation_problem_to_line (legation_report_get_problem (report, i), name);

      g_string_append (text, line);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

/**
 * legation_report_to_command:
 * @name: the name of a file
 * @sandboxed: whether the program runs in a Flatpak, where the command sees no files
 *
 * Returns: (transfer full): what to type into a shell for the same report
 */
char *
legation_report_to_command (const char *name, gboolean sandboxed)
{
  g_autofree char *quoted = NULL;

  for (const char *c = name; quoted == NULL && *c != '\0'; c++)
    if (!g_ascii_isalnum (*c) && strchr ("._-+,@%", *c) == NULL && (guchar) *c < 0x80)
      quoted = g_shell_quote (name);
  if (quoted == NULL && name[0] == '-')
    quoted = g_strconcat ("./", name, NULL);
  if (sandboxed)
    return g_strdup_printf ("flatpak run --command=legation-tool %s validate - < %s",
                            LEGATION_APPLICATION_ID, quoted != NULL ? quoted : name);
  return g_strdup_printf ("legation-tool validate %s", quoted != NULL ? quoted : name);
}
