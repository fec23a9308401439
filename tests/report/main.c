/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a report says, and where there is a display the window that says it. */

#include <locale.h>

#include "report-fixture.h"

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  add_count_tests ();
  add_text_tests ();
  add_window_tests ();

  return g_test_run ();
}
