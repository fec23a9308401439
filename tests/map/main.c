/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Camera arithmetic, legend and edges, and where there is a display the widget. */

#include <glib.h>

#include "test-map.h"

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_camera_tests ();
  add_edge_tests ();
  add_pick_tests ();
  add_view_tests ();
  add_legend_card_tests ();

  return g_test_run ();
}
