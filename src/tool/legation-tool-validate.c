/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `legation-tool validate`: the loader's report, one line for each problem. */

#include "config.h"

#include "legation-loader.h"
#include "legation-tool.h"

#include <glib/gi18n.h>

#include <stdio.h>

/* Returns: whether there are no errors; warnings are not counted. */
static gboolean
validate (const char *file, LegationGazetteer *gazetteer)
{
  const char *name = legation_tool_get_file_name (file);
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (LegationDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = legation_tool_read_file (file, &error);

  if (bytes == NULL)
    {
      printf ("%s: %s\n", name, error->message);
      return FALSE;
    }

  dataset = legation_dataset_load (bytes, gazetteer, LEGATION_LOADER_NONE, &report, NULL);
  for (guint i = 0; i < legation_report_get_n_problems (report); i++)
    {
      const LegationProblem *problem = legation_report_get_problem (report, i);
      g_autofree char *line = legation_problem_to_line (problem, name);

      fprintf (problem->severity == LEGATION_SEVERITY_ERROR ? stdout : stderr, "%s\n", line);
    }
  return legation_report_count (report, LEGATION_SEVERITY_ERROR) == 0;
}

/**
 * legation_tool_validate:
 * @argc: the length of @argv
 * @argv: the command's name and the names of files
 *
 * Prints everything that is wrong with datasets as `FILE:LINE:COLUMN: /json/pointer: message`:
 * errors on the standard output, warnings on the standard error.
 *
 * Returns: %LEGATION_TOOL_OK if there are no errors
 */
int
legation_tool_validate (int argc, char **argv)
{
  g_autofree char *help = g_strdup_printf (
      "%s\n  legation-tool validate %s\n\n%s\n", _("Usage:"), _("FILE…"),
      _("Tells everything that is wrong with datasets. “-” is the standard input. "
         "Errors go to\nthe standard output, warnings to the standard error."));
  g_autoptr (LegationGazetteer) gazetteer = NULL;
  int status = LEGATION_TOOL_OK;
  int first;

  if (!legation_tool_take_arguments (argc, argv, help, &first, &status))
    return status;

  gazetteer = legation_tool_load_gazetteer ();
  for (int i = first; i < argc; i++)
    if (!validate (argv[i], gazetteer))
      status = LEGATION_TOOL_FAILED;
  return status;
}
