/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Countries as areas: who is where, and that areas meet what the base map draws. */

#include "test-carto.h"

#include <string.h>

#include "legation-areas.h"

#define WIDTH 400
#define HEIGHT 300

static LegationBasemap *
open_basemap (void)
{
  g_autoptr (GBytes) bytes = read_data_file ("basemap.bin");
  g_autoptr (GError) error = NULL;
  LegationBasemap *basemap = legation_basemap_new (bytes, &error);

  g_assert_no_error (error);

  return basemap;
}

static LegationAreas *
open_areas (LegationBasemap *basemap)
{
  g_autoptr (GBytes) bytes = read_data_file ("areas.bin");
  g_autoptr (GError) error = NULL;
  LegationAreas *areas = legation_areas_new (bytes, basemap, &error);

  g_assert_no_error (error);

  return areas;
}

typedef struct
{
  const char *name;
  LegationLocation location;
  const char *country; /* NULL: nobody's */
} Place;

static const Place places[] = {
  { "Pyongyang", { 125.75, 39.02 }, "KP" },
  { "Seoul", { 127.0, 37.55 }, "KR" },
  { "Jeju", { 126.55, 33.38 }, "KR" },
  { "Vientiane", { 102.4, 18.2 }, "LA" },
  { "Hanoi", { 105.85, 21.03 }, "VN" },
  { "Moscow", { 37.6, 55.75 }, "RU" },
  { "Chukotka beyond 180", { -175.0, 67.0 }, "RU" },
  { "Kaliningrad", { 21.5, 54.7 }, "RU" },
  { "Alaska", { -150.0, 65.0 }, "US" },
  { "Yukon", { -135.0, 63.0 }, "CA" },
  { "Lesotho, a hole in its neighbour", { 28.3, -29.6 }, "LS" },
  { "around Lesotho", { 26.0, -31.0 }, "ZA" },
  { "Oslo", { 10.7, 60.1 }, "NO" },
  { "Sundsvall", { 16.5, 62.4 }, "SE" },
  { "Georgetown", { -58.9, 5.0 }, "GY" },
  { "Paramaribo", { -55.8, 4.5 }, "SR" },
  { "Paris", { 2.3, 48.8 }, "FR" },
  { "Kosovo", { 20.9, 42.6 }, "XK" },
  { "Taiwan", { 121.0, 23.8 }, "TW" },
  { "Hong Kong, where no border is drawn", { 114.1, 22.42 }, "CN" },
  { "Aksai Chin, by whom it is held", { 79.5, 35.2 }, "CN" },
  { "Tawang, by whom it is held", { 92.5, 27.8 }, "IN" },
  { "Siachen, held by two", { 77.2, 35.4 }, NULL },
  { "Hargeisa, without a code", { 44.1, 9.6 }, NULL },
  { "the Pacific", { -150.0, 10.0 }, NULL },
  { "the Yellow Sea", { 123.5, 36.0 }, NULL },
  { "Lake Baikal", { 108.0, 53.6 }, NULL },
  { "Lake Victoria", { 33.0, -1.0 }, NULL },
  { "the North Pole", { 0.0, 89.9 }, NULL },
};

/* At each level of detail: what has been drawn is what is asked. */
static void
check_find (void)
{
  static const double zooms[] = { 3.0, 5.5, 7.0 };
  g_autoptr (LegationBasemap) basemap = open_basemap ();
  g_autoptr (LegationAreas) areas = open_areas (basemap);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 8, 8);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      const LegationFrame frame = { { 125.0, 39.0, zooms[i] }, 8, 8, 1 };

      legation_basemap_draw (basemap, cr, &frame, legation_style_get (LEGATION_STYLE_LIGHT));
      for (guint j = 0; j < G_N_ELEMENTS (places); j++)
        {
          g_test_message ("zoom %g: %s", zooms[i], places[j].name);
          g_assert_cmpstr (legation_areas_find (areas, places[j].location), ==, places[j].country);
        }
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* What is drawn with @add of @country, as opacity of each pixel. */
static guint8 *
draw_country (LegationAreas *areas, const LegationFrame *frame, const char *country)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  guint8 *pixels = g_malloc (WIDTH * HEIGHT);

  legation_areas_add_path (areas, cr, frame, country);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < HEIGHT; y++)
    memcpy (pixels + y * WIDTH,
            cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface),
            WIDTH);
  cairo_surface_destroy (surface);

  return pixels;
}

static guint
count_pixels (const guint8 *pixels)
{
  guint n = 0;

  for (int i = 0; i < WIDTH * HEIGHT; i++)
    n += pixels[i] >= 128;

  return n;
}

/* Every pixel of land around Korea is of one country, no pixel of the sea of any. */
static void
check_covers_land (gconstpointer data)
{
  const double zoom = *(const double *) data;
  static const char *const countries[]
    = { "KP", "KR", "CN", "RU", "JP", "MN", "TW", "VN", "LA", "TH", "MM", "IN",
        "BT", "BD", "NP", "KH", "PH", "KZ", "KG", "MP", "GU", "PW", "FM", "MY" };
  const LegationFrame frame = { { 128.0, 39.5, zoom }, WIDTH, HEIGHT, 1 };
  g_autoptr (LegationBasemap) basemap = open_basemap ();
  g_autoptr (LegationAreas) areas = open_areas (basemap);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  const LegationStyle style = { .sea = { 0, 0, 0, 1 }, .land = { 1, 1, 1, 1 } };
  g_autofree guint *sum = g_new0 (guint, WIDTH * HEIGHT);
  guint n_wrong = 0;

  /* Land is white and the sea black; lines are not drawn. */
  legation_basemap_draw (basemap, cr, &frame, &style);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
    {
      g_autofree guint8 *pixels = draw_country (areas, &frame, countries[i]);

      for (int j = 0; j < WIDTH * HEIGHT; j++)
        sum[j] += pixels[j];
    }
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        const guint8 *row = cairo_image_surface_get_data (surface)
                            + y * cairo_image_surface_get_stride (surface);
        const int land = row[x * 4];

        n_wrong += ABS (land - (int) sum[y * WIDTH + x]) > 128;
      }
  cairo_surface_destroy (surface);
  g_test_message ("zoom %g: %u pixels differ", zoom, n_wrong);
  g_assert_cmpuint (n_wrong, ==, 0);
}

/* Every short prefix, and long ones at an uneven step; then with each byte changed. */
static void
check_damaged (void)
{
  g_autoptr (LegationBasemap) basemap = open_basemap ();
  g_autoptr (GBytes) bytes = read_data_file ("areas.bin");
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autofree guint8 *changed = g_memdup2 (data, size);

  for (gsize length = 0; length < size; length += length < 256 ? 1 : 1009)
    {
      g_autoptr (GBytes) part = g_bytes_new_static (data, length);
      g_autoptr (GError) error = NULL;

      g_assert_null (legation_areas_new (part, basemap, &error));
      g_assert_error (error, LEGATION_BASEMAP_ERROR,
                      (length < 16 ? LEGATION_BASEMAP_ERROR_FORMAT
                                   : LEGATION_BASEMAP_ERROR_DAMAGED));
    }
  for (gsize i = 0; i < size; i += 997)
    {
      g_autoptr (GBytes) whole = g_bytes_new_static (changed, size);
      g_autoptr (GError) error = NULL;

      changed[i] ^= 0x55;
      g_assert_null (legation_areas_new (whole, basemap, &error));
      g_assert_nonnull (error);
      changed[i] ^= 0x55;
    }
}

/* The shore of a country that goes on beyond longitude 180 has no line there. */
static void
check_outline_at_antimeridian (void)
{
  const LegationFrame frame = { { 180.0, 67.0, 5.0 }, WIDTH, HEIGHT, 1 };
  g_autoptr (LegationBasemap) basemap = open_basemap ();
  g_autoptr (LegationAreas) areas = open_areas (basemap);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_autofree guint8 *area = draw_country (areas, &frame, "RU");
  guint n_inked = 0;
  guint n_area = 0;

  legation_areas_add_outline (areas, cr, &frame, "RU");
  cairo_set_line_width (cr, 1.0);
  cairo_stroke (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < HEIGHT; y++)
    for (int x = WIDTH / 2 - 1; x <= WIDTH / 2; x++)
      {
        const guint8 *inside = area + y * WIDTH + x;
        const guint8 *row = cairo_image_surface_get_data (surface)
                            + y * cairo_image_surface_get_stride (surface);

        n_inked += row[x] >= 64;
        n_area += *inside == 255;
        /* No seam: what is land on both sides is land between. */
        g_assert_false (inside[-4] == 255 && inside[4] == 255 && *inside < 250);
      }
  cairo_surface_destroy (surface);
  g_assert_cmpuint (n_area, >, 100);
  g_assert_cmpuint (n_inked, <, 20);
}

static void
check_unknown_country (void)
{
  const LegationFrame frame = { { 128.0, 39.5, 4.0 }, WIDTH, HEIGHT, 1 };
  g_autoptr (LegationBasemap) basemap = open_basemap ();
  g_autoptr (LegationAreas) areas = open_areas (basemap);
  g_autofree guint8 *none = draw_country (areas, &frame, "ZZ");
  g_autofree guint8 *korea = draw_country (areas, &frame, "KP");

  g_assert_cmpuint (count_pixels (none), ==, 0);
  g_assert_cmpuint (count_pixels (korea), >, 100);
}

void
add_areas_tests (void)
{
  static const double zooms[] = { 3.0, 4.4, 5.5, 6.5, 8.0 };

  g_test_add_func ("/areas/find", check_find);
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      g_autofree char *path = g_strdup_printf ("/areas/cover-the-land/zoom-%g", zooms[i]);

      g_test_add_data_func (path, &zooms[i], check_covers_land);
    }
  g_test_add_func ("/areas/outline-at-antimeridian", check_outline_at_antimeridian);
  g_test_add_func ("/areas/unknown-country", check_unknown_country);
  g_test_add_func ("/areas/damaged", check_damaged);
}
