/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Countries as areas: who is where, and that areas meet what the base map draws. */

#include "test-carto.h"

#include <math.h>
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

/* Draws the ground and @tint on it, as pixels 0xRRGGBB, in one piece or in bands of @band rows. */
static guint32 *
draw_tinted (const LegationFrame *frame, LegationStyleId style, const LegationTint *tint, int band)
{
  g_autoptr (LegationBasemap) basemap = open_basemap ();
  g_autoptr (LegationAreas) areas = open_areas (basemap);
  guint32 *pixels = g_new (guint32, WIDTH * HEIGHT);

  for (int top = 0; top < HEIGHT; top += band)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, band);
      cairo_t *cr = cairo_create (surface);

      cairo_translate (cr, 0, -top);
      legation_basemap_draw (basemap, cr, frame, legation_style_get (style));
      legation_areas_draw_tint (areas, cr, frame, legation_style_get (style), tint);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      for (int y = 0; y < band && top + y < HEIGHT; y++)
        memcpy (pixels + (top + y) * WIDTH,
                cairo_image_surface_get_data (surface)
                  + y * cairo_image_surface_get_stride (surface),
                WIDTH * sizeof *pixels);
      cairo_surface_destroy (surface);
    }
  for (int i = 0; i < WIDTH * HEIGHT; i++)
    pixels[i] &= 0xffffff;

  return pixels;
}

static guint32
get_pixel (const guint32 *pixels, const LegationFrame *frame, double lon, double lat)
{
  double x, y;

  legation_frame_project (frame, (LegationLocation){ lon, lat }, &x, &y);
  g_assert_true (x >= 0 && x < WIDTH && y >= 0 && y < HEIGHT);

  return pixels[(int) y * WIDTH + (int) x];
}

static LegationTint *
make_tint (LegationTintScale scale, guint n_classes)
{
  LegationTint *tint = legation_tint_new (scale, "Contacts");

  for (guint i = 0; i < n_classes; i++)
    legation_tint_add_class (tint, "Class");

  return tint;
}

/* Two countries differ from the land and from each other; all else is as it was. */
static void
check_tint (gconstpointer data)
{
  const LegationStyleId style = (LegationStyleId) GPOINTER_TO_INT (data);
  const LegationFrame frame = { { 106.0, 17.0, 5.2 }, WIDTH, HEIGHT, 1 };
  g_autoptr (LegationTint) tint = make_tint (LEGATION_TINT_STEPS, LEGATION_TINT_N_STEPS);
  g_autofree guint32 *plain = draw_tinted (&frame, style, NULL, HEIGHT);
  g_autofree guint32 *tinted = NULL;
  guint32 vietnam, laos;

  legation_tint_set_area (tint, "VN", 3);
  legation_tint_set_area (tint, "LA", 0);
  tinted = draw_tinted (&frame, style, tint, HEIGHT);
  vietnam = get_pixel (tinted, &frame, 108.0, 13.9);
  laos = get_pixel (tinted, &frame, 102.6, 19.6);
  g_assert_cmphex (vietnam, !=, get_pixel (plain, &frame, 108.0, 13.9));
  g_assert_cmphex (laos, !=, get_pixel (plain, &frame, 102.6, 19.6));
  g_assert_cmphex (vietnam, !=, laos);
  /* Thailand, the sea, and the lake of Cambodia. */
  g_assert_cmphex (get_pixel (tinted, &frame, 101.0, 16.0), ==,
                   get_pixel (plain, &frame, 101.0, 16.0));
  g_assert_cmphex (get_pixel (tinted, &frame, 110.5, 16.0), ==,
                   get_pixel (plain, &frame, 110.5, 16.0));
  g_assert_cmphex (get_pixel (tinted, &frame, 104.05, 12.85), ==,
                   get_pixel (plain, &frame, 104.05, 12.85));
}

/* A hatching is seen from afar and from near, far from where its tiles begin. */
static void
check_hatching (void)
{
  static const double zooms[] = { 4.0, 6.7, 8.0, 10.0 };
  g_autoptr (LegationTint) tint = make_tint (LEGATION_TINT_KINDS, LEGATION_TINT_N_KINDS);

  legation_tint_set_area (tint, "KR", LEGATION_TINT_N_KINDS - 1);
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      const LegationFrame frame = { { 128.0, 36.5, zooms[i] }, WIDTH, HEIGHT, 1 };
      g_autofree guint32 *plain = draw_tinted (&frame, LEGATION_STYLE_LIGHT, NULL, HEIGHT);
      g_autofree guint32 *tinted = draw_tinted (&frame, LEGATION_STYLE_LIGHT, tint, HEIGHT);
      const guint32 land = get_pixel (plain, &frame, 128.0, 36.5);
      g_autoptr (GHashTable) colors = g_hash_table_new (NULL, NULL);

      for (int y = HEIGHT / 2; y < HEIGHT / 2 + 8; y++)
        for (int x = WIDTH / 2; x < WIDTH / 2 + 8; x++)
          g_hash_table_add (colors, GUINT_TO_POINTER (tinted[y * WIDTH + x]));
      g_assert_false (g_hash_table_contains (colors, GUINT_TO_POINTER (land)));
      g_assert_cmpuint (g_hash_table_size (colors), >, 1);
    }
}

/* Threads draw bands of one picture, at the seams of detail as elsewhere. */
static void
check_tint_in_bands (gconstpointer data)
{
  const double *camera = data;
  const LegationFrame frame = { { camera[0], camera[1], camera[2] }, WIDTH, HEIGHT, 1 };
  static const char *const countries[] = { "RU", "KZ", "CN", "IN", "FJ", "NZ", "UZ", "TM", "CA" };
  g_autoptr (LegationTint) tint = make_tint (LEGATION_TINT_KINDS, LEGATION_TINT_N_KINDS);
  g_autofree guint32 *whole = NULL;
  g_autofree guint32 *bands = NULL;
  guint n_differ = 0;

  for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
    legation_tint_set_area (tint, countries[i], i * 2);
  legation_tint_choose_area (tint, "CN");
  whole = draw_tinted (&frame, LEGATION_STYLE_LIGHT, tint, HEIGHT);
  bands = draw_tinted (&frame, LEGATION_STYLE_LIGHT, tint, 61);
  for (int i = 0; i < WIDTH * HEIGHT; i++)
    for (int shift = 0; shift < 24; shift += 8)
      n_differ += ABS ((int) (whole[i] >> shift & 0xff) - (int) (bands[i] >> shift & 0xff)) > 24;
  g_assert_cmpuint (n_differ, ==, 0);
}

/* WCAG 2.1, relative luminance. */
static double
get_luminance (guint32 color)
{
  static const double weights[] = { 0.0722, 0.7152, 0.2126 };
  double sum = 0.0;

  for (int i = 0; i < 3; i++)
    {
      const double part = (color >> (8 * i) & 0xff) / 255.0;

      sum += weights[i] * (part <= 0.03928 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4));
    }

  return sum;
}

static double
get_contrast (double a, double b)
{
  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

/* The mean luminance of a sample, within its edge. */
static double
get_sample_luminance (const LegationStyle *style, const LegationTint *tint, guint number)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 32, 32);
  cairo_t *cr = cairo_create (surface);
  double sum = 0.0;

  cairo_translate (cr, -4.0, -4.0);
  legation_tint_draw_sample (cr, style, tint, number, 40, 40);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int i = 0; i < 32 * 32; i++)
    sum += get_luminance (
      ((const guint32 *) (gconstpointer) cairo_image_surface_get_data (surface))[i] & 0xffffff);
  cairo_surface_destroy (surface);

  return sum / (32 * 32);
}

/* Steps can be told from the land and from one another, and rise; kinds weigh the same; and routes are
 * louder than the loudest tint: 2 to 1, beside their casing. */
static void
check_loudness (gconstpointer data)
{
  const LegationStyle *style = legation_style_get ((LegationStyleId) GPOINTER_TO_INT (data));
  g_autoptr (LegationTint) steps = make_tint (LEGATION_TINT_STEPS, LEGATION_TINT_N_STEPS);
  g_autoptr (LegationTint) kinds = make_tint (LEGATION_TINT_KINDS, LEGATION_TINT_N_KINDS);
  const guint32 land_color = (guint32) (style->land.r * 255 + 0.5) << 16
                             | (guint32) (style->land.g * 255 + 0.5) << 8
                             | (guint32) (style->land.b * 255 + 0.5);
  const double land = get_luminance (land_color);
  double before = land;
  double least = G_MAXDOUBLE;
  double most = 0.0;

  for (guint i = 0; i < LEGATION_TINT_N_STEPS; i++)
    {
      const double step = get_sample_luminance (style, steps, i);

      g_test_message ("step %u: %.2f to the land, %.2f to the one before", i,
                      get_contrast (step, land), get_contrast (step, before));
      g_assert_cmpfloat (get_contrast (step, before), >, 1.08);
      g_assert_cmpfloat (get_contrast (step, land), >, get_contrast (before, land));
      before = step;
    }
  for (guint i = 0; i < LEGATION_TINT_N_KINDS; i++)
    {
      const double kind = get_contrast (get_sample_luminance (style, kinds, i), land);

      least = MIN (least, kind);
      most = MAX (most, kind);
    }
  g_test_message ("kinds: %.2f to %.2f", least, most);
  g_assert_cmpfloat (least, >, 1.12);
  g_assert_cmpfloat (most / least, <, 1.2);
  for (guint i = 0; i < LEGATION_N_CHANNELS; i++)
    {
      const LegationColor *color = &style->channels[i];
      const guint32 channel = (guint32) (color->r * 255 + 0.5) << 16
                              | (guint32) (color->g * 255 + 0.5) << 8
                              | (guint32) (color->b * 255 + 0.5);

      g_test_message ("channel %u: %.2f to the last step", i,
                      get_contrast (get_luminance (channel), before));
      g_assert_cmpfloat (get_contrast (get_luminance (channel), before), >, 2.0);
    }
}

void
add_areas_tests (void)
{
  static const double zooms[] = { 3.0, 4.4, 5.5, 6.5, 8.0 };
  /* The world, the antimeridian, and the western edge of the fine level. */
  static const double cameras[][3]
    = { { 60, 30, 2 }, { 180, 64, 4.2 }, { 60, 42, 7 }, { 179.5, -17, 6.8 } };

  g_test_add_func ("/areas/find", check_find);
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      g_autofree char *path = g_strdup_printf ("/areas/cover-the-land/zoom-%g", zooms[i]);

      g_test_add_data_func (path, &zooms[i], check_covers_land);
    }
  g_test_add_func ("/areas/outline-at-antimeridian", check_outline_at_antimeridian);
  for (int i = 0; i < LEGATION_N_STYLES; i++)
    {
      g_autofree char *tint = g_strdup_printf ("/areas/tint/style-%d", i);
      g_autofree char *loudness = g_strdup_printf ("/areas/tint-loudness/style-%d", i);

      g_test_add_data_func (tint, GINT_TO_POINTER (i), check_tint);
      g_test_add_data_func (loudness, GINT_TO_POINTER (i), check_loudness);
    }
  for (guint i = 0; i < G_N_ELEMENTS (cameras); i++)
    {
      g_autofree char *path = g_strdup_printf ("/areas/tint-in-bands/%u", i);

      g_test_add_data_func (path, cameras[i], check_tint_in_bands);
    }
  g_test_add_func ("/areas/tint-hatching", check_hatching);
  g_test_add_func ("/areas/unknown-country", check_unknown_country);
}
