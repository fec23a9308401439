/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The relief is on land, faint, at low zoom levels, and goes on where its tiles and the world end. */

#include "map-fixture.h"

#include <string.h>

/* Opaque black over it by this much is the darkest that land may become. */
#define SHADOW 0.22

typedef struct
{
  const char *name;
  LegationFrame frame;
} View;

static const View views[] = {
  { "world", { { 100, 20, 2 }, 500, 300, 1 } },
  { "pacific", { { 180, 62, 3.4 }, 400, 300, 1 } },
  { "himalaya", { { 86, 29, 4 }, 400, 300, 1 } },
  { "korea", { { 127.3, 39.6, 5.2 }, 400, 300, 1 } },
  { "dense", { { 103, 22, 5.0 }, 300, 200, 2 } },
};

static int
count_differences (cairo_surface_t *a, cairo_surface_t *b, int least)
{
  int n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (a); y++)
    for (int x = 0; x < cairo_image_surface_get_width (a); x++)
      n += get_pixel_distance (get_surface_pixel (a, x, y), get_surface_pixel (b, x, y)) >= least;

  return n;
}

/* How many pixels the relief changes by @least or more. */
static int
count_shaded (LegationCamera camera, LegationStyleId style, int least)
{
  const LegationFrame frame = { camera, 300, 200, 1 };
  g_autoptr (LegationBasemap) flat = load_basemap (FALSE);
  g_autoptr (LegationBasemap) shaded = load_basemap (TRUE);
  cairo_surface_t *without = draw_basemap (flat, &frame, style);
  cairo_surface_t *with = draw_basemap (shaded, &frame, style);
  const int n = count_differences (without, with, least);

  cairo_surface_destroy (without);
  cairo_surface_destroy (with);

  return n;
}

static guint32
to_pixel (const LegationColor *color)
{
  return (guint32) (color->r * 255 + 0.5) << 16 | (guint32) (color->g * 255 + 0.5) << 8
         | (guint32) (color->b * 255 + 0.5);
}

/* Whether no channel differs by more than what rounding the edge of a shore makes. */
static gboolean
is_same (guint32 a, guint32 b)
{
  for (int shift = 0; shift < 24; shift += 8)
    if (ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)) > 1)
      return FALSE;

  return TRUE;
}

/* Sea and lakes stay as they are, and land is never darker than a faint shadow makes it. */
static void
check_land_only (gconstpointer data)
{
  const View *view = data;
  g_autoptr (LegationBasemap) flat = load_basemap (FALSE);
  g_autoptr (LegationBasemap) shaded = load_basemap (TRUE);

  for (LegationStyleId style = 0; style < LEGATION_N_STYLES; style++)
    {
      const LegationStyle *colors = legation_style_get (style);
      cairo_surface_t *without = draw_basemap (flat, &view->frame, style);
      cairo_surface_t *with = draw_basemap (shaded, &view->frame, style);

      for (int y = 0; y < cairo_image_surface_get_height (with); y++)
        for (int x = 0; x < cairo_image_surface_get_width (with); x++)
          {
            const guint32 before = get_surface_pixel (without, x, y);
            const guint32 after = get_surface_pixel (with, x, y);

            if (before == to_pixel (&colors->sea))
              g_assert_true (is_same (after, before));
            if (before == to_pixel (&colors->land))
              g_assert_cmpint (after & 0xff, >=, (before & 0xff) * (1 - SHADOW) - 1);
          }
      g_assert_cmpint (count_differences (with, without, 3) > 500, ==, !colors->high_contrast);
      cairo_surface_destroy (without);
      cairo_surface_destroy (with);
    }
}

/* Mountains are shaded, and plains are not, at their own places. */
static void
check_places (void)
{
  static const LegationStyleId styles[] = { LEGATION_STYLE_LIGHT, LEGATION_STYLE_DARK };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    for (double zoom = 3.0; zoom <= 5.0; zoom += 0.5)
      {
        const LegationFrame mountain = { { 92, 27.5, zoom }, 16, 8, 1 };
        const LegationFrame plain = { { 65, 60, zoom }, 16, 8, 1 };
        g_autoptr (LegationBasemap) shaded = load_basemap (TRUE);
        g_autoptr (LegationBasemap) flat = load_basemap (FALSE);
        cairo_surface_t *a = draw_basemap (shaded, &mountain, styles[i]);
        cairo_surface_t *b = draw_basemap (flat, &mountain, styles[i]);
        cairo_surface_t *c = draw_basemap (shaded, &plain, styles[i]);
        cairo_surface_t *d = draw_basemap (flat, &plain, styles[i]);

        g_assert_cmpint (count_differences (a, b, 5), >, 40);
        g_assert_cmpint (count_differences (c, d, 5), ==, 0);
        cairo_surface_destroy (a);
        cairo_surface_destroy (b);
        cairo_surface_destroy (c);
        cairo_surface_destroy (d);
      }
}

/* In the far south the data has steps that are not in nature: nothing is drawn of it. */
static void
check_south (void)
{
  g_assert_cmpint (count_shaded ((LegationCamera){ 0, -79, 3 }, LEGATION_STYLE_LIGHT, 1), ==, 0);
  g_assert_cmpint (count_shaded ((LegationCamera){ -70, -50, 4 }, LEGATION_STYLE_LIGHT, 3), >, 50);
}

/* It fades before its cells would show. */
static void
check_fading (void)
{
  const int strong = count_shaded ((LegationCamera){ 92, 28, 4.5 }, LEGATION_STYLE_LIGHT, 20);
  const int weak = count_shaded ((LegationCamera){ 92, 28, 6.0 }, LEGATION_STYLE_LIGHT, 20);

  g_assert_cmpint (strong, >, 1000);
  g_assert_cmpint (weak, ==, 0);
  g_assert_cmpint (count_shaded ((LegationCamera){ 92, 28, 6.0 }, LEGATION_STYLE_LIGHT, 1), >, 0);
  g_assert_cmpint (count_shaded ((LegationCamera){ 92, 28, 6.5 }, LEGATION_STYLE_LIGHT, 1), ==, 0);
  g_assert_cmpint (count_shaded ((LegationCamera){ 92, 28, 9.0 }, LEGATION_STYLE_LIGHT, 1), ==, 0);
}

/* Bands that are drawn by themselves make the same picture. */
static void
check_bands (gconstpointer data)
{
  const LegationFrame *frame = &((const View *) data)->frame;
  g_autoptr (LegationBasemap) basemap = load_basemap (TRUE);
  cairo_surface_t *whole = draw_basemap (basemap, frame, LEGATION_STYLE_LIGHT);
  const int width = cairo_image_surface_get_width (whole);
  const int height = cairo_image_surface_get_height (whole);
  cairo_surface_t *banded = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);

  for (int i = 0; i < 4; i++)
    {
      cairo_t *cr = cairo_create (banded);

      cairo_rectangle (cr, 0, i * height / 4, width, height / 4);
      cairo_clip (cr);
      cairo_scale (cr, frame->scale, frame->scale);
      legation_basemap_draw (basemap, cr, frame, legation_style_get (LEGATION_STYLE_LIGHT));
      cairo_destroy (cr);
    }
  cairo_surface_flush (banded);
  g_assert_cmpint (count_differences (whole, banded, 17), ==, 0);
  cairo_surface_destroy (whole);
  cairo_surface_destroy (banded);
}

/* Beside the edge of the world the relief of the other edge goes on. */
static void
check_copies (void)
{
  const LegationFrame frame = { { 100, 20, 1 }, 1200, 400, 1 };
  g_autoptr (LegationBasemap) basemap = load_basemap (TRUE);
  cairo_surface_t *surface = draw_basemap (basemap, &frame, LEGATION_STYLE_LIGHT);

  for (int y = 0; y < 400; y++)
    for (int x = 0; x + 512 < 1200; x++)
      g_assert_cmpint (get_pixel_distance (get_surface_pixel (surface, x, y),
                                           get_surface_pixel (surface, x + 512, y)),
                       <=, 1);
  cairo_surface_destroy (surface);
}

static void
check_refused (const void *data, gsize size, int code)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;

  g_assert_null (legation_relief_new (bytes, &error));
  g_assert_error (error, LEGATION_RELIEF_ERROR, code);
}

static void
check_other_files (void)
{
  g_autoptr (GBytes) bytes = read_data_file ("relief.bin");
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autofree guint8 *copy = g_malloc0 (size + 1);

  g_assert_cmpuint (size, <=, 350 * 1024);
  memcpy (copy, data, size);
  check_refused ("", 0, LEGATION_RELIEF_ERROR_FORMAT);
  check_refused (copy, 500, LEGATION_RELIEF_ERROR_FORMAT);
  check_refused (copy, size - 1, LEGATION_RELIEF_ERROR_DAMAGED);
  check_refused (copy, size + 1, LEGATION_RELIEF_ERROR_DAMAGED);
  copy[4] = 2;
  check_refused (copy, size, LEGATION_RELIEF_ERROR_FORMAT);
}

/* Damaged tiles are flat, or wrong, and nothing worse. */
static void
check_damaged (void)
{
  g_autoptr (GBytes) bytes = read_data_file ("relief.bin");
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autofree guint8 *copy = g_memdup2 (data, size);
  g_autoptr (GBytes) damaged = NULL;
  g_autoptr (LegationRelief) relief = NULL;
  g_autoptr (LegationBasemap) basemap = load_basemap (FALSE);
  const LegationFrame frame = { { 100, 20, 2 }, 500, 300, 1 };

  for (gsize place = 1100; place < size; place += 97)
    copy[place] ^= 0x5a;
  damaged = g_bytes_new_static (copy, size);
  relief = legation_relief_new (damaged, NULL);
  g_assert_nonnull (relief);
  legation_basemap_set_relief (basemap, relief);
  cairo_surface_destroy (draw_basemap (basemap, &frame, LEGATION_STYLE_LIGHT));
}

void
add_relief_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *land = g_strdup_printf ("/relief/land-only/%s", views[i].name);
      g_autofree char *bands = g_strdup_printf ("/relief/bands/%s", views[i].name);

      g_test_add_data_func (land, &views[i], check_land_only);
      g_test_add_data_func (bands, &views[i], check_bands);
    }
  g_test_add_func ("/relief/places", check_places);
  g_test_add_func ("/relief/fading", check_fading);
  g_test_add_func ("/relief/south", check_south);
  g_test_add_func ("/relief/copies", check_copies);
  g_test_add_func ("/relief/other-files", check_other_files);
  g_test_add_func ("/relief/damaged", check_damaged);
}
