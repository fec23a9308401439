/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tests of the time library. */

#include "test-time.h"

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_axis_tests ();
  add_ticks_tests ();
  add_bins_tests ();
  add_groups_tests ();
  add_lanes_tests ();
  add_mark_tests ();
  add_presets_tests ();
  add_scene_tests ();
  add_spacing_tests ();
  add_follow_tests ();

  return g_test_run ();
}
