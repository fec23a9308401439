/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Slides beside pictures of them that somebody has looked at: pictures/STYLE.png, the slides one under
 * the other, each a sixteenth of its size, in which no letter is left that versions of fonts could draw
 * differently.  To make them again after a change that is meant, and look at them:
 *
 *   LEGATION_WRITE_PICTURES=1 meson test -C _build slide && git diff --stat tests/slide/pictures
 */

#include "slide-fixture.h"

#define WIDTH 1280
#define HEIGHT 720
#define SHRINKING 16
#define SMALL_WIDTH (WIDTH / SHRINKING)
#define SMALL_HEIGHT (HEIGHT / SHRINKING)

/* A pixel of the small picture may be this far off, and of a hundred so many further. */
#define TOLERANCE 20
#define STRAY_PER_CENT 4

static const guint slides[] = { 0, 2, 8, 11 };

static guint32 *
get_pixel (cairo_surface_t *surface, int x, int y)
{
  guint8 *data = cairo_image_surface_get_data (surface);

  return (guint32 *) (gpointer) (data + y * cairo_image_surface_get_stride (surface)) + x;
}

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
          sum += *get_pixel (surface, x * SHRINKING + i, y * SHRINKING + j) >> shift & 0xff;
      mean |= sum / (SHRINKING * SHRINKING) << shift;
    }

  return mean;
}

static cairo_surface_t *
draw_sheet (Fixture *fixture, LegationStyleId style)
{
  cairo_surface_t *sheet = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SMALL_WIDTH,
                                                       SMALL_HEIGHT * G_N_ELEMENTS (slides));

  fixture->look.style = style;
  fixture_set_size (fixture, WIDTH, HEIGHT, 1.0);
  for (guint i = 0; i < G_N_ELEMENTS (slides); i++)
    {
      g_autoptr (LegationSlidePlan) plan = fixture_make_plan (fixture, slides[i]);
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
      cairo_t *cr = cairo_create (surface);

      legation_slide_plan_draw (plan, fixture->painter, cr);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      for (int y = 0; y < SMALL_HEIGHT; y++)
        for (int x = 0; x < SMALL_WIDTH; x++)
          *get_pixel (sheet, x, (int) i * SMALL_HEIGHT + y) = shrink (surface, x, y);
      cairo_surface_destroy (surface);
    }
  cairo_surface_mark_dirty (sheet);

  return sheet;
}

static gboolean
is_stray (guint32 a, guint32 b)
{
  for (int shift = 0; shift <= 16; shift += 8)
    if (ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)) > TOLERANCE)
      return TRUE;

  return FALSE;
}

static void
test_pictures (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "light.png", "dark.png" };
  const guint style = GPOINTER_TO_UINT (data);
  g_autofree char *path
    = g_test_build_filename (G_TEST_DIST, "slide", "pictures", names[style], NULL);
  cairo_surface_t *sheet = draw_sheet (fixture, style);
  cairo_surface_t *reference;

  if (g_getenv ("LEGATION_WRITE_PICTURES") != NULL)
    g_assert_cmpint (cairo_surface_write_to_png (sheet, path), ==, CAIRO_STATUS_SUCCESS);
  reference = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (reference), ==, CAIRO_STATUS_SUCCESS);
  for (guint i = 0; i < G_N_ELEMENTS (slides); i++)
    {
      int n = 0;

      for (int y = 0; y < SMALL_HEIGHT; y++)
        for (int x = 0; x < SMALL_WIDTH; x++)
          n += is_stray (*get_pixel (sheet, x, (int) i * SMALL_HEIGHT + y),
                         *get_pixel (reference, x, (int) i * SMALL_HEIGHT + y));
      g_test_message ("slide %u: %d of %d pixels differ", slides[i] + 1, n,
                      SMALL_WIDTH * SMALL_HEIGHT);
      g_assert_cmpint (n, <=, SMALL_WIDTH * SMALL_HEIGHT * STRAY_PER_CENT / 100);
    }
  cairo_surface_destroy (reference);
  cairo_surface_destroy (sheet);
}

void
add_pictures_tests (void)
{
  g_test_add ("/pictures/light", Fixture, GUINT_TO_POINTER (LEGATION_STYLE_LIGHT), fixture_set_up,
              test_pictures, fixture_tear_down);
  g_test_add ("/pictures/dark", Fixture, GUINT_TO_POINTER (LEGATION_STYLE_DARK), fixture_set_up,
              test_pictures, fixture_tear_down);
}
