/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is drawn of a slide. */

#include "slide-fixture.h"

#include <cairo-pdf.h>
#include <string.h>

static cairo_surface_t *
draw_face (LegationSlidePlan *plan, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);

  legation_slide_plan_draw_face (plan, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  const guint8 *data = cairo_image_surface_get_data (surface);

  return ((const guint32 *) (gconstpointer) (data + y * cairo_image_surface_get_stride (surface)))[x];
}

/* The face leaves the map alone but for its card. */
static void
test_only_the_card (Fixture *fixture, gconstpointer data)
{
  static const double scales[] = { 1.0, 2.0 };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    for (guint slide = 0; slide < fixture->slides->len; slide++)
      {
        g_autoptr (LegationSlidePlan) plan = NULL;
        cairo_surface_t *surface;
        LegationSlideRect card;
        int n_inked = 0;

        fixture_set_size (fixture, 960.0, 540.0, scales[i]);
        plan = fixture_make_plan (fixture, slide);
        surface = draw_face (plan, 960, 540);
        card = legation_slide_plan_get_card (plan);
        for (int y = 0; y < (int) legation_slide_plan_get_bar (plan).y; y++)
          for (int x = 0; x < 960; x++)
            if (x < card.x - 2 || x > card.x + card.width + 2 || y < card.y - 2
                || y > card.y + card.height + 2)
              n_inked += get_pixel (surface, x, y) >> 24 != 0;
        g_assert_cmpint (n_inked, ==, 0);
        g_assert_cmphex (get_pixel (surface, (int) (card.x + card.width / 2), (int) card.y + 4) >> 24,
                         ==, 0xff);
        cairo_surface_destroy (surface);
      }
}

static gpointer
draw_cb (gpointer data)
{
  cairo_surface_t *surface = NULL;

  for (guint i = 0; i < 4; i++)
    {
      g_clear_pointer (&surface, cairo_surface_destroy);
      surface = draw_face (data, 480, 270);
    }

  return surface;
}

/* A plan is drawn from any thread, and looks the same from each. */
static void
test_threads (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationSlidePlan) plan = NULL;
  cairo_surface_t *first;
  GThread *threads[4];
  gsize length;

  fixture_set_size (fixture, 480.0, 270.0, 1.0);
  plan = fixture_make_plan (fixture, 8);
  first = draw_face (plan, 480, 270);
  length = (gsize) cairo_image_surface_get_stride (first) * 270;
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("draw", draw_cb, plan);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      cairo_surface_t *other = g_thread_join (threads[i]);

      g_assert_cmpmem (cairo_image_surface_get_data (first), length,
                       cairo_image_surface_get_data (other), length);
      cairo_surface_destroy (other);
    }
  cairo_surface_destroy (first);
}

/* The plan is what it was when it was made, wherever the session has gone. */
static void
test_stays (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationSlidePlan) plan = NULL;
  g_autoptr (LegationSlidePlan) other = NULL;
  cairo_surface_t *before, *after;
  gsize length;

  fixture_set_size (fixture, 480.0, 270.0, 1.0);
  plan = fixture_make_plan (fixture, 2);
  before = draw_face (plan, 480, 270);
  length = (gsize) cairo_image_surface_get_stride (before) * 270;
  other = fixture_make_plan (fixture, 5);
  after = draw_face (plan, 480, 270);
  g_assert_cmpmem (cairo_image_surface_get_data (before), length,
                   cairo_image_surface_get_data (after), length);
  cairo_surface_destroy (after);
  after = draw_face (other, 480, 270);
  g_assert_true (memcmp (cairo_image_surface_get_data (before), cairo_image_surface_get_data (after),
                         length)
                 != 0);
  cairo_surface_destroy (after);
  cairo_surface_destroy (before);
}

/* However many sources there are, what stands at the other end of their line stays free. */
static void
test_many_sources (Fixture *fixture, gconstpointer data)
{
  cairo_surface_t *surfaces[2];

  fixture_set_size (fixture, 960.0, 540.0, 1.0);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (LegationSlidePlan) plan = NULL;

      /* Numbers are not equally wide. */
      g_array_index (fixture->slides, LegationSlide, i + 1).number = 2;
      plan = fixture_make_plan (fixture, i + 1);
      surfaces[i] = draw_face (plan, 960, 540);
    }
  for (int y = 520; y < 538; y++)
    for (int x = 700; x < 860; x++)
      g_assert_cmphex (get_pixel (surfaces[0], x, y), ==, get_pixel (surfaces[1], x, y));
  cairo_surface_destroy (surfaces[0]);
  cairo_surface_destroy (surfaces[1]);
}

/* So many pixels of two pictures are not alike. */
static guint
count_unlike (cairo_surface_t *a, cairo_surface_t *b, int width, int height)
{
  guint n = 0;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        const guint32 p = get_pixel (a, x, y), q = get_pixel (b, x, y);
        gboolean unlike = FALSE;

        for (int shift = 0; shift <= 16; shift += 8)
          unlike |= ABS ((int) (p >> shift & 0xff) - (int) (q >> shift & 0xff)) > 40;
        n += unlike;
      }

  return n;
}

static cairo_surface_t *
draw_slide (Fixture *fixture, LegationSlidePlan *plan, gboolean as_shapes)
{
  const cairo_rectangle_t extents = { 0.0, 0.0, 960.0, 540.0 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 960, 540);
  cairo_surface_t *shapes = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cairo_t *cr = cairo_create (as_shapes ? shapes : surface);

  legation_slide_plan_draw (plan, fixture->painter, cr);
  cairo_destroy (cr);
  if (as_shapes)
    {
      cr = cairo_create (surface);
      cairo_set_source_surface (cr, shapes, 0.0, 0.0);
      cairo_paint (cr);
      cairo_destroy (cr);
    }
  cairo_surface_destroy (shapes);
  cairo_surface_flush (surface);

  return surface;
}

/* Shapes and pixels show the same: there is one painter.  Edges may differ, for the ground of pictures
 * lies on whole pixels. */
static void
test_shapes_and_pixels (Fixture *fixture, gconstpointer data)
{
  cairo_surface_t *pictures[2];
  g_autoptr (LegationSlidePlan) plan = NULL;
  guint n;

  fixture_set_size (fixture, 960.0, 540.0, 1.0);
  plan = fixture_make_plan (fixture, 8);
  pictures[0] = draw_slide (fixture, plan, FALSE);
  pictures[1] = draw_slide (fixture, plan, TRUE);
  n = count_unlike (pictures[0], pictures[1], 960, 540);
  g_test_message ("%u of %u pixels are not alike", n, 960u * 540u);
  g_assert_cmpuint (n, <, 960 * 540 / 50);
  cairo_surface_destroy (pictures[0]);
  cairo_surface_destroy (pictures[1]);
}

void
add_face_tests (void)
{
#define add(path, set_up, function)                                                                \
  g_test_add (path, Fixture, NULL, set_up, function, fixture_tear_down)
  add ("/face/only-the-card", fixture_set_up_small, test_only_the_card);
  add ("/face/many-sources", fixture_set_up_small, test_many_sources);
  add ("/face/threads", fixture_set_up, test_threads);
  add ("/face/stays", fixture_set_up, test_stays);
  add ("/face/shapes-and-pixels", fixture_set_up, test_shapes_and_pixels);
#undef add
}
