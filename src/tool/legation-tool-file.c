/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the commands read: files, the standard input, and the names and the map that are built in. */

#include "config.h"

#include "legation-data.h"
#include "legation-json-scanner.h"
#include "legation-tool.h"

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

/**
 * legation_tool_read_file:
 * @file: the name of a file, or “-”, the standard input
 * @error: return location for a #GError of %G_FILE_ERROR
 *
 * Returns: (transfer full) (nullable): what is in it; of a file that is too large for the loader only
 *   as much as the loader needs to tell so
 */
GBytes *
legation_tool_read_file (const char *file, GError **error)
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

/** legation_tool_get_file_name: Returns: (transfer none): what to call @file in messages. */
const char *
legation_tool_get_file_name (const char *file)
{
  return strcmp (file, "-") == 0 ? "<stdin>" : file;
}

static GBytes *
read_or_look_up (const char *file, GError **error)
{
  return file != NULL ? legation_tool_read_file (file, error)
                      : legation_data_lookup (LEGATION_DATA_DATASET);
}

static const char *
get_name (const char *file)
{
  return file != NULL ? legation_tool_get_file_name (file) : LEGATION_DATA_DATASET;
}

/**
 * legation_tool_load: loads a dataset, and prints all that is wrong with it, a line for each.
 * @file: (nullable): the name of a file, or “-”; %NULL for the dataset that is built in
 * @report: (out) (transfer full): what is wrong; not set where nothing could be read
 *
 * Returns: (transfer full) (nullable): what can be read of it
 */
LegationDataset *
legation_tool_load (const char *file, LegationGazetteer *gazetteer, LegationReport **report)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = read_or_look_up (file, &error);
  LegationDataset *dataset;

  if (bytes == NULL)
    {
      fprintf (stderr, "%s: %s\n", get_name (file), error->message);
      return NULL;
    }
  dataset = legation_dataset_load (bytes, gazetteer, LEGATION_LOADER_NONE, report, NULL);
  for (guint i = 0; i < legation_report_get_n_problems (*report); i++)
    {
      g_autofree char *line
        = legation_problem_to_line (legation_report_get_problem (*report, i), get_name (file));

      fprintf (stderr, "%s\n", line);
    }

  return dataset;
}

/**
 * legation_tool_open: loads a dataset to make something of it: of what is wrong only the number is
 * told.
 * @file: (nullable): as for legation_tool_load()
 *
 * Returns: (transfer full) (nullable): what can be read of it; %NULL with @error, which names the file
 */
LegationDataset *
legation_tool_open (const char *file,
                    LegationGazetteer *gazetteer,
                    LegationLoaderFlags flags,
                    GError **error)
{
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (GBytes) bytes = read_or_look_up (file, error);
  LegationDataset *dataset = NULL;
  guint n_errors;

  if (bytes != NULL)
    dataset = legation_dataset_load (bytes, gazetteer, flags, &report, error);
  n_errors = report != NULL ? legation_report_count (report, LEGATION_SEVERITY_ERROR) : 0;
  if (dataset == NULL)
    g_prefix_error (error, "%s: ", get_name (file));
  else if (n_errors > 0)
    g_printerr (ngettext ("%s: %u problem; see legation-tool validate\n",
                          "%s: %u problems; see legation-tool validate\n", n_errors),
                get_name (file), n_errors);

  return dataset;
}

/** legation_tool_load_gazetteer: Returns: (transfer full): the names that are built in. */
LegationGazetteer *
legation_tool_load_gazetteer (void)
{
  g_autoptr (GBytes) names = legation_data_lookup (LEGATION_DATA_NAMES);
  g_autoptr (GError) error = NULL;
  LegationGazetteer *gazetteer = legation_gazetteer_new (names, &error);

  if (gazetteer == NULL)
    g_error ("The names that are built in cannot be read: %s", error->message);
  return gazetteer;
}

static LegationPainter *
load_map (LegationGazetteer *gazetteer,
          LegationRoutes *routes,
          LegationAreas **areas,
          GError **error)
{
  g_autoptr (GBytes) map = legation_data_lookup (LEGATION_DATA_BASEMAP);
  g_autoptr (GBytes) borders = legation_data_lookup (LEGATION_DATA_AREAS);
  g_autoptr (GBytes) shades = legation_data_lookup (LEGATION_DATA_RELIEF);
  g_autoptr (LegationBasemap) basemap = legation_basemap_new (map, error);
  g_autoptr (LegationRelief) relief
    = basemap != NULL ? legation_relief_new (shades, error) : NULL;

  *areas = relief != NULL ? legation_areas_new (borders, basemap, error) : NULL;
  if (*areas == NULL)
    return NULL;
  legation_basemap_set_relief (basemap, relief);

  return legation_painter_new (basemap, gazetteer, routes);
}

/**
 * legation_tool_create_painter: what draws journeys on the map that is built in.
 * @areas: (out) (transfer full): of that map
 *
 * Returns: (transfer full): the painter
 */
LegationPainter *
legation_tool_create_painter (LegationGazetteer *gazetteer,
                              LegationRoutes *routes,
                              LegationAreas **areas)
{
  g_autoptr (GError) error = NULL;
  LegationPainter *painter = load_map (gazetteer, routes, areas, &error);

  if (painter == NULL)
    g_error ("The map that is built in cannot be read: %s", error->message);
  return painter;
}
