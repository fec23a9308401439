/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a report says, and where there is a display the window that says it; and what else the program
 * does without one. */

#include <locale.h>

#include "report-fixture.h"

int
main (int argc, char **argv)
{
  g_autofree char *relative = NULL;
  g_autofree char *home = NULL;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  /* The list of recent files is one of our own, and so is what the sandbox would grant. */
  relative = g_test_build_filename (G_TEST_BUILT, "report-home", NULL);
  home = g_canonicalize_filename (relative, NULL);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_RUNTIME_DIR", home, TRUE);
  add_count_tests ();
  add_recent_tests ();
  add_renderer_tests ();
  add_text_tests ();
  add_window_tests ();

  return g_test_run ();
}
