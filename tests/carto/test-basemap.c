/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is to be seen on the base map: land, sea, lakes and borders in their places, and nothing at
 * the seams of its parts. */

#include "test-carto.h"

/* A line that is cut off elsewhere may have its dashes a fraction of a pixel elsewhere. */
#define ROUNDING 16

/* Pixels, 0xRRGGBB. */
typedef struct
{
  guint32 *pixels;
  int width;
  int height;
} Picture;

static LegationBasemap *shared_basemap;

static LegationBasemap *
get_basemap (void)
{
  if (shared_basemap == NULL)
    {
      g_autoptr (GBytes) bytes = read_data_file ("basemap.bin");
      g_autoptr (GError) error = NULL;

      shared_basemap = legation_basemap_new (bytes, &error);
      g_assert_no_error (error);
    }

  return shared_basemap;
}

/* Draws the device pixel rows from @top on into @picture. */
static void
draw_band (LegationBasemap *basemap,
           const LegationFrame *frame,
           LegationStyleId style,
           Picture *picture,
           int top,
           int height)
{
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, picture->width, height);
  cairo_t *cr = cairo_create (surface);
  const guint8 *data;
  int stride;

  cairo_translate (cr, 0, -top);
  cairo_scale (cr, frame->scale, frame->scale);
  legation_basemap_draw (basemap, cr, frame, legation_style_get (style));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < picture->width; x++)
      picture->pixels[(top + y) * picture->width + x]
          = ((const guint32 *) (gconstpointer) (data + y * stride))[x] & 0xffffff;
  cairo_surface_destroy (surface);
}

static Picture
make_picture (const LegationFrame *frame)
{
  Picture picture = { .width = (int) (frame->width * frame->scale),
                      .height = (int) (frame->height * frame->scale) };

  picture.pixels = g_new0 (guint32, (gsize) picture.width * picture.height);

  return picture;
}

static Picture
draw (const LegationFrame *frame, LegationStyleId style)
{
  Picture picture = make_picture (frame);

  draw_band (get_basemap (), frame, style, &picture, 0, picture.height);

  return picture;
}

static guint32
get_pixel (const Picture *picture, int x, int y)
{
  g_assert_true (x >= 0 && x < picture->width && y >= 0 && y < picture->height);

  return picture->pixels[y * picture->width + x];
}

static guint32
to_pixel (const LegationColor *color)
{
  return (guint32) (color->r * 255 + 0.5) << 16 | (guint32) (color->g * 255 + 0.5) << 8
         | (guint32) (color->b * 255 + 0.5);
}

static int
get_difference (guint32 a, guint32 b)
{
  int difference = 0;

  for (guint shift = 0; shift < 24; shift += 8)
    difference = MAX (difference, ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)));

  return difference;
}

typedef struct
{
  const char *name;
  LegationLocation location;
  gboolean is_land;
} Known;

static const Known known[] = {
  { "gobi", { 103.6, 43.6 }, TRUE },
  { "north-korea", { 126.9, 40.3 }, TRUE },
  { "laos", { 102.2, 20.6 }, TRUE },
  { "sahara", { 6.2, 23.8 }, TRUE },
  { "nebraska", { -100.4, 41.9 }, TRUE },
  { "queensland", { 143.3, -22.6 }, TRUE },
  { "east-sea", { 134.0, 40.0 }, FALSE },
  { "south-china-sea", { 113.0, 13.4 }, FALSE },
  { "gulf-of-tonkin", { 107.7, 19.8 }, FALSE },
  { "atlantic", { -35.0, 30.0 }, FALSE },
  { "lake-baikal", { 107.9, 53.5 }, FALSE },
  { "lake-khanka", { 132.4, 45.0 }, FALSE },
  { "caspian-sea", { 50.7, 42.0 }, FALSE },
  { "lake-victoria", { 33.0, -1.7 }, FALSE },
};

static void
check_known (gconstpointer data)
{
  const Known *test = data;
  static const double zooms[] = { 3.0, 4.0, 4.9, 5.0, 6.2, 6.5, 8.0, 9.5 };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    for (LegationStyleId style = 0; style < LEGATION_N_STYLES; style++)
      for (int scale = 1; scale <= 2; scale++)
        {
          const LegationFrame frame
              = { { test->location.lon, test->location.lat, zooms[i] }, 24, 24, scale };
          const LegationStyle *colors = legation_style_get (style);
          Picture picture = draw (&frame, style);

          g_assert_cmphex (get_pixel (&picture, picture.width / 2, picture.height / 2), ==,
                           to_pixel (test->is_land ? &colors->land : &colors->sea));
          g_free (picture.pixels);
        }
}

/* Places in the middle of land where two parts of the map meet. */
static const struct
{
  const char *name;
  LegationCamera camera;
} seams[] = {
  { "antimeridian-coarse", { 180, 67.3, 4.3 } },
  { "antimeridian-coarse-beside", { 179.37, 67.3, 4.71 } },
  { "antimeridian-medium", { -179.9, 67.3, 5.6 } },
  { "antimeridian-fine", { 179.95, 67.3, 7.2 } },
  { "antimeridian-near", { -179.98, 67.3, 9.1 } },
  { "region-west", { 60.01, 47.3, 7 } },
  { "region-west-near", { 60.002, 47.3, 8.6 } },
  { "region-north", { 102.3, 64.98, 7.3 } },
  { "region-south", { 132.3, -15.02, 7.4 } },
};

static void
check_seam (gconstpointer data)
{
  const LegationCamera *camera = data;

  for (int scale = 1; scale <= 2; scale++)
    for (LegationStyleId style = 0; style < LEGATION_N_STYLES; style++)
      {
        const LegationFrame frame = { *camera, 24, 24, scale };
        const guint32 land = to_pixel (&legation_style_get (style)->land);
        Picture picture = draw (&frame, style);

        for (int y = 0; y < picture.height; y++)
          for (int x = 0; x < picture.width; x++)
            g_assert_cmphex (get_pixel (&picture, x, y), ==, land);
        g_free (picture.pixels);
      }
}

/* Beside the edge of the world there is the other edge. */
static void
check_copies (void)
{
  const LegationFrame frame = { { 100, 20, 1 }, 1200, 400, 1 };
  Picture picture = draw (&frame, LEGATION_STYLE_LIGHT);
  guint n_land = 0;

  for (int y = 0; y < picture.height; y++)
    for (int x = 0; x + 512 < picture.width; x++)
      {
        n_land += get_pixel (&picture, x, y) == to_pixel (&legation_style_get (0)->land);
        g_assert_cmphex (get_pixel (&picture, x, y), ==, get_pixel (&picture, x + 512, y));
      }
  g_assert_cmpuint (n_land, >, 20000);
  g_free (picture.pixels);
}

static const struct
{
  const char *name;
  LegationFrame frame;
} views[] = {
  { "world", { { 100, 20, 2 }, 500, 300, 1 } },
  { "coarse", { { 115, 28, 4 }, 400, 300, 1 } },
  { "medium", { { 95, 30, 5.3 }, 400, 300, 1 } },
  { "fine", { { 127, 38.2, 7 }, 400, 300, 1 } },
  { "fine-edge", { { 60.3, 42, 7.3 }, 400, 300, 1 } },
  { "dense", { { 78, 33, 6.4 }, 300, 200, 2 } },
};

/* Bands that are drawn by themselves make the same picture. */
static void
check_bands (gconstpointer data)
{
  const LegationFrame *frame = data;
  Picture whole = draw (frame, LEGATION_STYLE_LIGHT);
  Picture bands = make_picture (frame);
  const int first = whole.height * 2 / 5;

  draw_band (get_basemap (), frame, LEGATION_STYLE_LIGHT, &bands, 0, first);
  draw_band (get_basemap (), frame, LEGATION_STYLE_LIGHT, &bands, first, whole.height - first);
  for (int i = 0; i < whole.width * whole.height; i++)
    g_assert_cmpint (get_difference (whole.pixels[i], bands.pixels[i]), <=, ROUNDING);
  g_free (whole.pixels);
  g_free (bands.pixels);
}

typedef struct
{
  LegationBasemap *basemap;
  const LegationFrame *frame;
  Picture *picture;
  int top;
  int height;
} Band;

static gpointer
draw_band_thread (gpointer data)
{
  Band *band = data;

  draw_band (band->basemap, band->frame, LEGATION_STYLE_DARK, band->picture, band->top,
             band->height);

  return NULL;
}

/* A new base map, so that the threads also meet while its levels are decoded. */
static void
check_threads (void)
{
  g_autoptr (GBytes) bytes = read_data_file ("basemap.bin");
  g_autoptr (LegationBasemap) basemap = legation_basemap_new (bytes, NULL);
  GThread *threads[G_N_ELEMENTS (views)][4];
  Band bands[G_N_ELEMENTS (views)][4];
  Picture pictures[G_N_ELEMENTS (views)];

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      pictures[i] = make_picture (&views[i].frame);
      for (int j = 0; j < 4; j++)
        {
          const int height = pictures[i].height / 4;

          bands[i][j] = (Band){ basemap, &views[i].frame, &pictures[i], j * height, height };
          threads[i][j] = g_thread_new ("band", draw_band_thread, &bands[i][j]);
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      Picture expected = draw (&views[i].frame, LEGATION_STYLE_DARK);

      for (int j = 0; j < 4; j++)
        g_thread_join (threads[i][j]);
      for (int k = 0; k < expected.width * (expected.height / 4 * 4); k++)
        g_assert_cmpint (get_difference (pictures[i].pixels[k], expected.pixels[k]), <=, ROUNDING);
      g_free (expected.pixels);
      g_free (pictures[i].pixels);
    }
}

/* While the map moves, every mark on it moves along, also dashes. */
static void
check_pan (gconstpointer data)
{
  const LegationFrame *frame = data;
  const int move = 37;
  LegationFrame moved = *frame;
  Picture before, after;

  moved.camera.lon += move * 360.0 / legation_frame_get_world_size (frame) / frame->scale;
  before = draw (frame, LEGATION_STYLE_LIGHT);
  after = draw (&moved, LEGATION_STYLE_LIGHT);
  for (int y = 0; y < before.height; y++)
    for (int x = 8; x + move + 8 < before.width; x++)
      g_assert_cmpint (get_difference (get_pixel (&before, x + move, y), get_pixel (&after, x, y)),
                       <=, 24);
  g_free (before.pixels);
  g_free (after.pixels);
}

/* How many of the columns of a band 30 px high, @width px wide, show a line. */
static int
count_marked_columns (LegationCamera camera, int width)
{
  const LegationFrame frame = { camera, width, 30, 1 };
  const guint32 land = to_pixel (&legation_style_get (LEGATION_STYLE_LIGHT)->land);
  Picture picture = draw (&frame, LEGATION_STYLE_LIGHT);
  int n_marked = 0;

  for (int x = 0; x < width; x++)
    {
      int darkest = 0;

      for (int y = 0; y < 30; y++)
        darkest = MAX (darkest, get_difference (get_pixel (&picture, x, y), land));
      n_marked += darkest > 40;
    }
  g_free (picture.pixels);

  return n_marked;
}

/* A settled border is a line without a gap, the line between the two Koreas is dotted. */
static void
check_borders (void)
{
  int n_marked;

  g_assert_cmpint (count_marked_columns ((LegationCamera){ -105, 49, 4 }, 60), ==, 60);
  n_marked = count_marked_columns ((LegationCamera){ 127.6, 38.31, 7.5 }, 60);
  g_assert_cmpint (n_marked, >, 12);
  g_assert_cmpint (n_marked, <, 48);
}

/* The sea goes on above and below the world. */
static void
check_beyond_the_poles (void)
{
  const LegationFrame frame = { { 100, 0, 0 }, 300, 600, 1 };
  const guint32 sea = to_pixel (&legation_style_get (LEGATION_STYLE_LIGHT)->sea);
  Picture picture = draw (&frame, LEGATION_STYLE_LIGHT);

  for (int x = 0; x < 300; x++)
    {
      g_assert_cmphex (get_pixel (&picture, x, 0), ==, sea);
      g_assert_cmphex (get_pixel (&picture, x, 599), ==, sea);
    }
  g_free (picture.pixels);
}

/* Nothing outside the frame is painted over, also where the surface is larger. */
static void
check_frame_only (void)
{
  const LegationFrame frame = { { 100, 40, 4 }, 40, 30, 1 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 60, 50);
  cairo_t *cr = cairo_create (surface);
  const guint32 *pixels;

  cairo_translate (cr, 10, 10);
  legation_basemap_draw (get_basemap (), cr, &frame, legation_style_get (LEGATION_STYLE_LIGHT));
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = (const guint32 *) (gconstpointer) cairo_image_surface_get_data (surface);
  for (int y = 0; y < 50; y++)
    for (int x = 0; x < 60; x++)
      {
        const gboolean inside = x >= 10 && x < 50 && y >= 10 && y < 40;

        g_assert_cmpint ((pixels[y * 60 + x] & 0xffffff) != 0, ==, inside);
      }
  cairo_surface_destroy (surface);
}

static void
free_shared (void)
{
  g_clear_pointer (&shared_basemap, legation_basemap_unref);
}

void
add_basemap_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_autofree char *path = g_strdup_printf ("/basemap/known/%s", known[i].name);

      g_test_add_data_func (path, &known[i], check_known);
    }
  for (guint i = 0; i < G_N_ELEMENTS (seams); i++)
    {
      g_autofree char *path = g_strdup_printf ("/basemap/seam/%s", seams[i].name);

      g_test_add_data_func (path, &seams[i].camera, check_seam);
    }
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *bands = g_strdup_printf ("/basemap/bands/%s", views[i].name);
      g_autofree char *pan = g_strdup_printf ("/basemap/pan/%s", views[i].name);

      g_test_add_data_func (bands, &views[i].frame, check_bands);
      g_test_add_data_func (pan, &views[i].frame, check_pan);
    }
  g_test_add_func ("/basemap/copies", check_copies);
  g_test_add_func ("/basemap/threads", check_threads);
  g_test_add_func ("/basemap/borders", check_borders);
  g_test_add_func ("/basemap/beyond-the-poles", check_beyond_the_poles);
  g_test_add_func ("/basemap/frame-only", check_frame_only);
  g_test_queue_destroy ((GDestroyNotify) free_shared, NULL);
}
