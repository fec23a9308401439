/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report-fixture.h"

#include "legation-data.h"
#include "legation-loader.h"

#include <string.h>

/* All cases share the names: reading them takes longer than reading any case. */
static LegationGazetteer *
get_gazetteer (void)
{
  static LegationGazetteer *gazetteer;

  if (gazetteer == NULL)
    {
      g_autoptr (GBytes) names = legation_data_lookup (LEGATION_DATA_NAMES);

      gazetteer = legation_gazetteer_new (names, NULL);
    }
  return gazetteer;
}

static Case *
load (GFile *file, GBytes *document)
{
  Case *self = g_new0 (Case, 1);

  self->file = file;
  self->document = document;
  self->dataset
    = legation_dataset_load (document, get_gazetteer (), LEGATION_LOADER_NONE, &self->report, NULL);

  return self;
}

/* A file of the source tree, such as "cases/invalid/date/stop.json". */
Case *
case_load (const char *path)
{
  g_autofree char *full = g_test_build_filename (G_TEST_DIST, path, NULL);
  g_autoptr (GError) error = NULL;
  GFile *file = g_file_new_for_path (full);
  GBytes *document = g_file_load_bytes (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return load (file, document);
}

/* A document that is in no file. */
Case *
case_new (const char *name, const char *document)
{
  return load (g_file_new_for_path (name), g_bytes_new (document, strlen (document)));
}

void
case_free (Case *self)
{
  g_object_unref (self->file);
  g_bytes_unref (self->document);
  g_clear_pointer (&self->dataset, legation_dataset_unref);
  legation_report_unref (self->report);
  g_free (self);
}
