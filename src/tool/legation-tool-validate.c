/* SPDX-License-Identifier: GPL-3.0-or-later */

/* `legation-tool validate`: the loader's report, one line for each problem. */

#include "config.h"

#include "legation-data.h"
#include "legation-json-scanner.h"
#include "legation-loader.h"
#include "legation-tool.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define BLOCK_SIZE (64 * 1024)

static void
set_errno (GError **error)
{
  int code = errno;

  g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (code), g_strerror (code));
}

/* All that is to be read, or one byte more than the loader takes. */
static GBytes *
read_all (int descriptor, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  while (bytes->len <= LEGATION_JSON_MAX_SIZE)
    {
      guint length = bytes->len;
      gssize n_read;

      g_byte_array_set_size (bytes, length + BLOCK_SIZE);
      n_read = read (descriptor, bytes->data + length, BLOCK_SIZE);
      g_byte_array_set_size (bytes, length + (guint) MAX (n_read, 0));
      if (n_read == 0)
        break;
      if (n_read < 0 && errno != EINTR)
        {
          set_errno (error);
          return NULL;
        }
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static GBytes *
read_file (const char *file, GError **error)
{
  GBytes *bytes;
  int descriptor;

  if (strcmp (file, "-") == 0)
    return read_all (STDIN_FILENO, error);

  descriptor = g_open (file, O_RDONLY | O_CLOEXEC, 0);
  if (descriptor < 0)
    {
      set_errno (error);
      return NULL;
    }
  bytes = read_all (descriptor, error);
  g_close (descriptor, NULL);
  return bytes;
}

/* Returns: whether there are no errors; warnings are not counted. */
static gboolean
validate (const char *file, LegationGazetteer *gazetteer)
{
  const char *name = strcmp (file, "-") == 0 ? "<stdin>" : file;
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (LegationDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = read_file (file, &error);

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
  g_autoptr (GBytes) names = NULL;
  g_autoptr (GError) error = NULL;
  int status = LEGATION_TOOL_OK;
  int first;

  if (!legation_tool_take_arguments (argc, argv, help, &first, &status))
    return status;

  names = legation_data_lookup (LEGATION_DATA_NAMES);
  gazetteer = legation_gazetteer_new (names, &error);
  if (gazetteer == NULL)
    g_error ("The names that are built in cannot be read: %s", error->message);

  for (int i = first; i < argc; i++)
    if (!validate (argv[i], gazetteer))
      status = LEGATION_TOOL_FAILED;
  return status;
}
