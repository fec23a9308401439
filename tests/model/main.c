/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All tests of the model in one program. */

#include "test-model.h"

GBytes *
model_test_read (const char *path)
{
  g_autofree char *name = g_test_build_filename (G_TEST_DIST, path, NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize size;

  g_file_get_contents (name, &text, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (text, size);
}

static LegationGazetteer *shared_gazetteer;

LegationGazetteer *
model_test_load_gazetteer (void)
{
  if (shared_gazetteer == NULL)
    {
      g_autoptr (GBytes) names = model_test_read ("../data/basemap/names.json");
      g_autoptr (GError) error = NULL;

      shared_gazetteer = legation_gazetteer_new (names, &error);
      g_assert_no_error (error);
    }

  return legation_gazetteer_ref (shared_gazetteer);
}

LegationDataset *
model_test_load (const char *path, LegationReport **report, GError **error)
{
  g_autoptr (LegationGazetteer) gazetteer = model_test_load_gazetteer ();
  g_autoptr (GBytes) bytes = model_test_read (path);

  return legation_dataset_load (bytes, gazetteer, LEGATION_LOADER_NONE, report, error);
}

char *
model_test_list_problems (LegationReport *report)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < legation_report_get_n_problems (report); i++)
    {
      const LegationProblem *problem = legation_report_get_problem (report, i);

      g_string_append_printf (list, "%s %s %u:%u\n", legation_problem_code_get_nick (problem->code),
                              problem->pointer, problem->line, problem->column);
    }

  return g_string_free (list, FALSE);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);

  add_date_tests ();
  add_gazetteer_tests ();
  add_scanner_tests ();
  add_json_tree_tests ();
  add_json_pointer_tests ();
  add_loader_tests ();
  add_loader_drop_tests ();
  add_loader_fuzz_tests ();
  add_dataset_tests ();
  add_story_tests ();
  add_story_file_tests ();
  add_story_store_tests ();
  add_story_writer_tests ();
  add_notes_tests ();
  add_reference_tests ();
  add_translation_tests ();
  add_types_tests ();

  status = g_test_run ();
  g_clear_pointer (&shared_gazetteer, legation_gazetteer_unref);

  return status;
}
