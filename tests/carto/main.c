/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tests of the cartography library. */

#include "test-carto.h"

/* A file of data/basemap. */
GBytes *
read_data_file (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "basemap", name, NULL);
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (data, size);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_frame_tests ();
  add_basemap_file_tests ();
  add_basemap_tests ();
  add_relief_tests ();
  add_edges_tests ();
  add_pictures_tests ();
  add_labels_abroad_tests ();
  add_labels_tests ();
  add_labels_crowd_tests ();
  add_stripes_tests ();
  add_style_tests ();
  add_areas_file_tests ();
  add_areas_tests ();
  add_areas_outline_tests ();
  add_toponyms_tests ();
  add_great_circle_tests ();
  add_legend_tests ();
  add_route_tests ();
  add_ribbon_tests ();
  add_scene_tests ();
  add_travel_tests ();
  add_clearance_tests ();
  add_copies_tests ();
  add_course_tests ();
  add_bundle_tests ();
  add_hit_index_tests ();
  add_field_tests ();
  add_field_hits_tests ();
  add_ground_tests ();
  add_painter_tests ();
  add_points_tests ();

  return g_test_run ();
}
