/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tests of the slide library. */

#include "slide-fixture.h"

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_plan_tests ();
  add_face_tests ();
  add_book_tests ();
  add_legend_tests ();
  add_highlights_tests ();
  add_pictures_tests ();

  return g_test_run ();
}
