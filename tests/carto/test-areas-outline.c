/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a country is stroked. */

#include "legation-areas.h"
#include "map-fixture.h"

/* How many of the parts of a path are smaller than some logical pixels in both directions. */
static guint
count_small_parts (cairo_t *cr, double size)
{
  cairo_path_t *path = cairo_copy_path (cr);
  guint n = 0;

  for (int i = 0; i < path->num_data;)
    {
      double low_x = G_MAXDOUBLE, low_y = G_MAXDOUBLE, high_x = -G_MAXDOUBLE, high_y = -G_MAXDOUBLE;

      do
        {
          if (path->data[i].header.length > 1)
            {
              low_x = MIN (low_x, path->data[i + 1].point.x);
              low_y = MIN (low_y, path->data[i + 1].point.y);
              high_x = MAX (high_x, path->data[i + 1].point.x);
              high_y = MAX (high_y, path->data[i + 1].point.y);
            }
          i += path->data[i].header.length;
        }
      while (i < path->num_data && path->data[i].header.type != CAIRO_PATH_MOVE_TO);
      /* After each ring that is closed cairo puts a point. */
      n += high_x - low_x < size && high_y - low_y < size && high_x > low_x;
    }
  cairo_path_destroy (path);

  return n;
}

/* Islands that would be nothing but outline are filled and have none, unless the country is one. */
static void
check_outline_of_islets (void)
{
  const LegationFrame frame = { { 120.0, 0.0, 4.5 }, 600, 400, 1 };
  const LegationFrame far = { { 104.0, 1.3, 3.0 }, 600, 400, 1 };
  g_autoptr (LegationBasemap) basemap = load_basemap (FALSE);
  g_autoptr (GBytes) bytes = read_data_file ("areas.bin");
  g_autoptr (LegationAreas) areas = legation_areas_new (bytes, basemap, NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 600, 400);
  cairo_t *cr = cairo_create (surface);

  legation_areas_add_path (areas, cr, &frame, "ID");
  g_assert_cmpuint (count_small_parts (cr, 5.0), >, 10);
  cairo_new_path (cr);
  legation_areas_add_outline (areas, cr, &frame, "ID");
  g_assert_true (cairo_has_current_point (cr));
  /* But for what the edge of the picture cuts off. */
  g_assert_cmpuint (count_small_parts (cr, 5.0), <=, 3);
  cairo_new_path (cr);
  legation_areas_add_outline (areas, cr, &far, "SG");
  g_assert_true (cairo_has_current_point (cr));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

void
add_areas_outline_tests (void)
{
  g_test_add_func ("/areas/outline-of-islets", check_outline_of_islets);
}
