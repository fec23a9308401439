/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "panels-fixture.h"

#include "legation-loader.h"

void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path
    = g_test_build_filename (G_TEST_DIST, "panels", "panels.legation.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new (text, length);
  fixture->dataset = legation_dataset_load (bytes, NULL, LEGATION_LOADER_NONE, &report, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < legation_report_get_n_problems (report); i++)
    {
      g_autofree char *line
        = legation_problem_to_line (legation_report_get_problem (report, i), path);

      g_test_message ("%s", line);
    }
  g_assert_cmpuint (legation_report_get_n_problems (report), ==, 0);
  fixture->relationship
    = (const LegationRelationship *) legation_dataset_find (fixture->dataset, "kp-vn");
  g_assert_nonnull (fixture->relationship);
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  legation_dataset_unref (fixture->dataset);
}

const LegationEvent *
fixture_find_event (Fixture *fixture, const char *id)
{
  const LegationEvent *event = legation_dataset_find_event (fixture->dataset, id);

  g_assert_nonnull (event);

  return event;
}

/* The ids of records, with spaces between them. */
char *
fixture_list_ids (GPtrArray *records)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      const LegationRecord *record = g_ptr_array_index (records, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", record->id);
    }

  return g_string_free (text, FALSE);
}
