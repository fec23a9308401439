/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tests of the presenting library. */

#include "test-present.h"

#include <gtk/gtk.h>

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_monitors_tests ();

  return g_test_run ();
}
