/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map-fixture.h"

/* Returns: (transfer full) */
LegationBasemap *
load_basemap (gboolean with_relief)
{
  g_autoptr (GBytes) bytes = read_data_file ("basemap.bin");
  g_autoptr (GError) error = NULL;
  LegationBasemap *basemap = legation_basemap_new (bytes, &error);

  g_assert_no_error (error);
  if (with_relief)
    {
      g_autoptr (GBytes) shades = read_data_file ("relief.bin");
      g_autoptr (LegationRelief) relief = legation_relief_new (shades, &error);

      g_assert_no_error (error);
      legation_basemap_set_relief (basemap, relief);
    }

  return basemap;
}

/* Returns: (transfer full) */
cairo_surface_t *
draw_basemap (LegationBasemap *basemap, const LegationFrame *frame, LegationStyleId style)
{
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int) (frame->width * frame->scale),
      (int) (frame->height * frame->scale));
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, frame->scale, frame->scale);
  legation_basemap_draw (basemap, cr, frame, legation_style_get (style));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* Returns: 0xRRGGBB */
guint32
get_surface_pixel (cairo_surface_t *surface, int x, int y)
{
  const guint8 *row
      = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[x] & 0xffffff;
}

/* Of the channel in which they are furthest apart. */
int
get_pixel_distance (guint32 a, guint32 b)
{
  int distance = 0;

  for (guint shift = 0; shift < 24; shift += 8)
    distance = MAX (distance, ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)));

  return distance;
}
