/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tests of the timeline library.  The parts without a window come first; those with one are
 * left out where there is no display. */

#include "test-timeline.h"

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_compare_tests ();
  add_chart_tests ();
  add_chart_snap_tests ();
  add_chart_view_tests ();

  return g_test_run ();
}
