/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The base map beside pictures of it that somebody has looked at: pictures/STYLE.png, the views
 * below one under the other, each a quarter of its size, which leaves no room for what versions of
 * cairo do differently.  To make them again after a change that is meant, and look at them:
 *
 *   LEGATION_WRITE_PICTURES=1 meson test -C _build carto && git diff --stat tests/carto/pictures
 */

#include "map-fixture.h"

#define SHRINKING 4
#define WIDTH 320
#define HEIGHT 240
#define SMALL_WIDTH (WIDTH / SHRINKING)
#define SMALL_HEIGHT (HEIGHT / SHRINKING)

/* A pixel of the small picture may be this far off, and of a thousand so many further. */
#define TOLERANCE 2
#define STRAY_PER_MILLE 4

static const struct
{
  const char *name;
  LegationCamera camera;
} views[] = {
  { "world", { 100, 25, 2 } },       { "pacific", { 179, 40, 2.6 } },
  { "asia", { 100, 34, 4 } },        { "kashmir", { 78, 33, 5.4 } },
  { "indochina", { 105, 19, 6.2 } }, { "korea", { 127, 38.3, 7 } },
  { "hanoi", { 106, 21, 9 } },
};

static const char *const style_names[LEGATION_N_STYLES] = {
  [LEGATION_STYLE_LIGHT] = "light",
  [LEGATION_STYLE_DARK] = "dark",
  [LEGATION_STYLE_CONTRAST_LIGHT] = "contrast-light",
  [LEGATION_STYLE_CONTRAST_DARK] = "contrast-dark",
};

/* The mean of the block of @surface that becomes the pixel @x, @y. */
static guint32
shrink (cairo_surface_t *surface, int x, int y)
{
  guint32 mean = 0;

  for (int shift = 16; shift >= 0; shift -= 8)
    {
      guint32 sum = 0;

      for (int i = 0; i < SHRINKING; i++)
        for (int j = 0; j < SHRINKING; j++)
          sum += get_surface_pixel (surface, x * SHRINKING + i, y * SHRINKING + j) >> shift & 0xff;
      mean |= (sum + SHRINKING * SHRINKING / 2) / (SHRINKING * SHRINKING) << shift;
    }

  return mean;
}

/* All views of a style, one under the other. */
static cairo_surface_t *
draw_sheet (LegationStyleId style)
{
  g_autoptr (LegationBasemap) basemap = load_basemap (TRUE);
  cairo_surface_t *sheet = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SMALL_WIDTH,
                                                       SMALL_HEIGHT * G_N_ELEMENTS (views));
  guint8 *data = cairo_image_surface_get_data (sheet);
  const int stride = cairo_image_surface_get_stride (sheet);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      const LegationFrame frame = { views[i].camera, WIDTH, HEIGHT, 1 };
      cairo_surface_t *surface = draw_basemap (basemap, &frame, style);

      for (int y = 0; y < SMALL_HEIGHT; y++)
        for (int x = 0; x < SMALL_WIDTH; x++)
          ((guint32 *) (gpointer) (data + (i * SMALL_HEIGHT + y) * stride))[x]
              = shrink (surface, x, y);
      cairo_surface_destroy (surface);
    }
  cairo_surface_mark_dirty (sheet);

  return sheet;
}

static int
count_strays (cairo_surface_t *a, cairo_surface_t *b, int top)
{
  int n = 0;

  for (int y = top; y < top + SMALL_HEIGHT; y++)
    for (int x = 0; x < SMALL_WIDTH; x++)
      n += get_pixel_distance (get_surface_pixel (a, x, y), get_surface_pixel (b, x, y))
           > TOLERANCE;

  return n;
}

static void
check_pictures (gconstpointer data)
{
  const LegationStyleId style = GPOINTER_TO_UINT (data);
  g_autofree char *name = g_strconcat (style_names[style], ".png", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "carto", "pictures", name, NULL);
  cairo_surface_t *sheet = draw_sheet (style);
  cairo_surface_t *reference;

  if (g_getenv ("LEGATION_WRITE_PICTURES") != NULL)
    g_assert_cmpint (cairo_surface_write_to_png (sheet, path), ==, CAIRO_STATUS_SUCCESS);
  reference = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (reference), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (reference), ==, SMALL_WIDTH);
  g_assert_cmpint (cairo_image_surface_get_height (reference), ==,
                   SMALL_HEIGHT * G_N_ELEMENTS (views));
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      const int n = count_strays (sheet, reference, i * SMALL_HEIGHT);

      g_test_message ("%s: %d of %d pixels differ", views[i].name, n, SMALL_WIDTH * SMALL_HEIGHT);
      g_assert_cmpint (n, <=, SMALL_WIDTH * SMALL_HEIGHT * STRAY_PER_MILLE / 1000);
    }
  cairo_surface_destroy (reference);
  cairo_surface_destroy (sheet);
}

void
add_pictures_tests (void)
{
  for (guint i = 0; i < LEGATION_N_STYLES; i++)
    {
      g_autofree char *path = g_strdup_printf ("/basemap/pictures/%s", style_names[i]);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), check_pictures);
    }
}
