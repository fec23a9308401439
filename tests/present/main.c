/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tests of the presenting library. */

#include "test-present.h"

#include <gtk/gtk.h>

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_console_tests ();
  add_monitors_tests ();
  add_pictures_tests ();
  add_presentation_tests ();
  add_talk_keys_tests ();

  return g_test_run ();
}
