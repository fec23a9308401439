/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ground of pictures: moved and mended, it is what it would be if it were drawn anew. */

#include "legation-data.h"
#include "legation-ground.h"
#include "legation-mercator.h"
#include "test-carto.h"

#include <math.h>
#include <string.h>

/* Of 255: corners of lines are rounded to 1/256 of a pixel, one way or the other. */
#define ROUNDING 20

typedef struct
{
  LegationAreas *areas;
  LegationTint *tint;
  LegationGround *ground;
  LegationPaintRequest request;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) map = legation_data_lookup (LEGATION_DATA_BASEMAP);
  g_autoptr (GBytes) bytes = legation_data_lookup (LEGATION_DATA_AREAS);
  g_autoptr (LegationBasemap) basemap = legation_basemap_new (map, NULL);

  fixture->areas = legation_areas_new (bytes, basemap, NULL);
  fixture->tint = legation_tint_new (LEGATION_TINT_STEPS, NULL);
  legation_tint_choose_area (fixture->tint, "RU");
  legation_tint_choose_area (fixture->tint, "VN");
  fixture->ground = _legation_ground_new (basemap);
  fixture->request = (LegationPaintRequest){
    .frame = { { 115.0, 25.0, 4.0 }, 301.0, 203.0, 1.0 },
    .style = LEGATION_STYLE_LIGHT,
  };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  _legation_ground_free (fixture->ground);
  legation_tint_unref (fixture->tint);
  legation_areas_unref (fixture->areas);
}

/* How many pixels of two images are not alike, but for rounding. */
static guint
count_differences (cairo_surface_t *a, cairo_surface_t *b)
{
  const guint8 *left = cairo_image_surface_get_data (a);
  const guint8 *right = cairo_image_surface_get_data (b);
  int height = cairo_image_surface_get_height (a);
  int stride = cairo_image_surface_get_stride (a);
  guint n = 0;

  g_assert_cmpint (height, ==, cairo_image_surface_get_height (b));
  g_assert_cmpint (stride, ==, cairo_image_surface_get_stride (b));
  for (int y = 0; y < height; y++)
    for (int x = 0; x < cairo_image_surface_get_width (a); x++)
      for (int c = 0; c < 3; c++)
        if (abs (left[y * stride + 4 * x + c] - right[y * stride + 4 * x + c]) > ROUNDING)
          {
            n++;
            break;
          }

  return n;
}

/* Moves the camera by logical pixels, of which there may be parts. */
static void
move (LegationFrame *frame, double x, double y)
{
  double world = legation_frame_get_world_size (frame);

  frame->camera.lon += x / world * 360.0;
  frame->camera.lat = legation_mercator_lat (legation_mercator_y (frame->camera.lat) + y / world);
}

static void
assert_is_as_new (Fixture *fixture)
{
  cairo_surface_t *kept = _legation_ground_copy (fixture->ground, &fixture->request);
  cairo_surface_t *drawn = _legation_ground_draw_aside (fixture->ground, &fixture->request);

  g_assert_cmpuint (count_differences (kept, drawn), <=, 2);
  cairo_surface_destroy (kept);
  cairo_surface_destroy (drawn);
}

/* In all directions, across the antimeridian, at the edge of the fine region, with relief and tint. */
static void
test_moved (Fixture *fixture, gconstpointer data)
{
  static const LegationCamera cameras[] = { { 115.0, 25.0, 3.2 }, { 179.0, 66.0, 4.0 },
                                            { 106.0, 21.0, 6.3 }, { 93.0, 20.0, 7.3 },
                                            { 100.0, 70.0, 1.6 } };
  static const double steps[][2] = { { 17.0, 0.0 },  { 0.0, -9.3 },  { -31.6, 12.0 }, { 8.2, 150.0 },
                                     { 0.3, 0.3 },   { 250.7, -40 }, { 1.0, 1.0 },    { 0.0, 0.0 },
                                     { -290.0, -5 }, { 500.0, 0.0 } };
  static const double scales[] = { 1.0, 1.5, 2.0 };

  for (guint i = 0; i < G_N_ELEMENTS (cameras); i++)
    for (guint tinted = 0; tinted < 2; tinted++)
      {
        fixture->request.frame.camera = cameras[i];
        fixture->request.frame.scale = scales[(i + tinted) % G_N_ELEMENTS (scales)];
        fixture->request.areas = tinted ? fixture->areas : NULL;
        fixture->request.tint = tinted ? fixture->tint : NULL;
        for (guint j = 0; j < G_N_ELEMENTS (steps); j++)
          {
            g_test_message ("camera %u, tint %u, step %u", i, tinted, j);
            assert_is_as_new (fixture);
            move (&fixture->request.frame, steps[j][0], steps[j][1]);
          }
      }
}

/* Another style, or another tint, is never mended. */
static void
test_other_look (Fixture *fixture, gconstpointer data)
{
  cairo_surface_t *light = _legation_ground_copy (fixture->ground, &fixture->request);
  cairo_surface_t *dark, *tinted;

  fixture->request.style = LEGATION_STYLE_DARK;
  assert_is_as_new (fixture);
  dark = _legation_ground_copy (fixture->ground, &fixture->request);
  g_assert_cmpuint (count_differences (light, dark), >, 50000);

  fixture->request.areas = fixture->areas;
  fixture->request.tint = fixture->tint;
  assert_is_as_new (fixture);
  tinted = _legation_ground_copy (fixture->ground, &fixture->request);
  g_assert_cmpuint (count_differences (tinted, dark), >, 100);

  fixture->request.tint = NULL;
  assert_is_as_new (fixture);
  cairo_surface_destroy (light);
  cairo_surface_destroy (dark);
  cairo_surface_destroy (tinted);
}

void
add_ground_tests (void)
{
  g_test_add ("/ground/moved", Fixture, NULL, set_up, test_moved, tear_down);
  g_test_add ("/ground/other-look", Fixture, NULL, set_up, test_other_look, tear_down);
}
