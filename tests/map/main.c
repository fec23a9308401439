/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of the map needs no display: camera arithmetic, emphasis, legend, edges. */

#include <glib.h>

#include "test-map.h"

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_camera_tests ();
  add_edge_tests ();
  add_legend_tests ();

  return g_test_run ();
}
