/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From degrees to pixels and back, across the antimeridian, and the cameras that fit a box. */

#include "legation-frame.h"

#include "test-carto.h"

typedef struct
{
  const char *name;
  LegationFrame frame;
  LegationLocation location;
} RoundTrip;

static const RoundTrip round_trips[] = {
  { "middle", { { 115, 25, 4 }, 1280, 800, 1 }, { 115, 25 } },
  { "pyongyang", { { 115, 25, 4 }, 1280, 800, 1 }, { 125.75, 39.03 } },
  { "south", { { 115, 25, 4.3 }, 640, 480, 2 }, { 106.85, -6.2 } },
  { "west-of-the-antimeridian", { { 178, 0, 5 }, 1280, 800, 1 }, { 179.5, 1 } },
  { "east-of-the-antimeridian", { { 178, 0, 5 }, 1280, 800, 1 }, { -179.5, 1 } },
  { "seen-from-the-east", { { -178, 0, 5 }, 1280, 800, 1 }, { 179.5, 1 } },
  { "edge-of-the-square", { { 0, 60, 2 }, 1024, 800, 1 }, { 10, 85.05 } },
};

static void
check_round_trip (gconstpointer data)
{
  const RoundTrip *test = data;
  LegationLocation back;
  double x, y;

  legation_frame_project (&test->frame, test->location, &x, &y);
  back = legation_frame_unproject (&test->frame, x, y);
  g_assert_cmpfloat_with_epsilon (back.lon, test->location.lon, 1e-9);
  g_assert_cmpfloat_with_epsilon (back.lat, test->location.lat, 1e-9);
}

static void
check_equal (void)
{
  const LegationFrame frame = { { 115, 25, 4 }, 1280, 800, 1 };
  const LegationFrame others[] = {
    { { 116, 25, 4 }, 1280, 800, 1 }, { { 115, 26, 4 }, 1280, 800, 1 },
    { { 115, 25, 5 }, 1280, 800, 1 }, { { 115, 25, 4 }, 1281, 800, 1 },
    { { 115, 25, 4 }, 1280, 801, 1 }, { { 115, 25, 4 }, 1280, 800, 2 },
  };
  LegationFrame same = frame;

  g_assert_true (legation_frame_equal (&frame, &same));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (legation_frame_equal (&frame, &others[i]));
}

static void
check_known_points (void)
{
  /* At zoom level 1 the world has 512 px, so that the middle of the frame is 256, 256. */
  const LegationFrame frame = { { 0, 0, 1 }, 512, 512, 1 };
  double x, y;

  legation_frame_project (&frame, (LegationLocation){ 0, 0 }, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 256, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, 256, 1e-9);
  legation_frame_project (&frame, (LegationLocation){ 90, 85.0511287798066 }, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 384, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, 0, 1e-6);
  /* asinh (tan (60 degrees)) = ln (2 + sqrt (3)). */
  legation_frame_project (&frame, (LegationLocation){ -90, -60 }, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 128, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, 256 + 512 * log (2 + sqrt (3)) / (2 * G_PI), 1e-6);
  /* Nothing lies beyond the square. */
  legation_frame_project (&frame, (LegationLocation){ 0, 90 }, &x, &y);
  g_assert_cmpfloat_with_epsilon (y, 0, 1e-6);
}

static void
check_nearest_copy (void)
{
  const LegationFrame east = { { 170, 0, 4 }, 800, 600, 1 };
  const LegationFrame west = { { -170, 0, 4 }, 800, 600, 1 };
  const double degree = 256 * 16 / 360.0;
  double x, y;

  legation_frame_project (&east, (LegationLocation){ -175, 0 }, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 400 + 15 * degree, 1e-6);
  legation_frame_project (&west, (LegationLocation){ 175, 0 }, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 400 - 15 * degree, 1e-6);
}

static void
check_box (void)
{
  const LegationFrame plain = { { 115, 25, 4 }, 1280, 800, 1 };
  const LegationFrame across = { { 179, 0, 4 }, 1280, 800, 1 };
  const LegationFrame whole = { { 30, 20, 2 }, 1280, 800, 1 };
  LegationBox box;

  box = legation_frame_get_box (&plain);
  g_assert_cmpfloat_with_epsilon (box.west, 115 - 640 * 360 / 4096.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (box.east, 115 + 640 * 360 / 4096.0, 1e-9);
  g_assert_cmpfloat (box.south, <, 25);
  g_assert_cmpfloat (box.north, >, 25);
  box = legation_frame_get_box (&across);
  g_assert_cmpfloat (box.west, >, box.east);
  g_assert_cmpfloat_with_epsilon (box.east, 179 + 640 * 360 / 4096.0 - 360, 1e-9);
  box = legation_frame_get_box (&whole);
  g_assert_cmpfloat (box.west, ==, -180);
  g_assert_cmpfloat (box.east, ==, 180);
}

typedef struct
{
  const char *name;
  LegationBox box;
  double width;
  double height;
  double padding;
} Fit;

static const Fit fits[] = {
  { "region", { 92, -11, 146, 54 }, 1280, 800, 24 },
  { "wide", { 60, 10, 180, 30 }, 1000, 700, 40 },
  { "tall", { 100, -40, 110, 60 }, 600, 900, 10 },
  { "across-the-antimeridian", { 170, -20, -160, 10 }, 1280, 800, 30 },
};

static void
check_fit (gconstpointer data)
{
  const Fit *test = data;
  const LegationCamera camera
      = legation_frame_fit_box (test->box, test->width, test->height, test->padding);
  const LegationFrame frame = { camera, test->width, test->height, 1 };
  const LegationLocation north_west = { test->box.west, test->box.north };
  const LegationLocation south_east = { test->box.east, test->box.south };
  double left, top, right, bottom;
  double slack;

  legation_frame_project (&frame, north_west, &left, &top);
  legation_frame_project (&frame, south_east, &right, &bottom);
  g_assert_cmpfloat (left, >=, test->padding - 1e-6);
  g_assert_cmpfloat (top, >=, test->padding - 1e-6);
  g_assert_cmpfloat (right, <=, test->width - test->padding + 1e-6);
  g_assert_cmpfloat (bottom, <=, test->height - test->padding + 1e-6);
  slack = MIN (left, top) - test->padding;
  g_assert_cmpfloat_with_epsilon (slack, 0, 1e-6);
}

static void
check_fit_point (void)
{
  const LegationBox point = { 125.75, 39.03, 125.75, 39.03 };
  const LegationCamera camera = legation_frame_fit_box (point, 1280, 800, 24);

  g_assert_cmpfloat_with_epsilon (camera.lon, 125.75, 1e-9);
  g_assert_cmpfloat_with_epsilon (camera.lat, 39.03, 1e-9);
  g_assert_cmpfloat (camera.zoom, ==, LEGATION_FRAME_MAX_ZOOM);
}

static void
check_clamp (void)
{
  const LegationCamera outside = { 300, 84, 1 };
  const LegationCamera inside = { 115, 25, 4 };
  const LegationCamera far = legation_frame_clamp_camera (outside, 1280, 800);
  const LegationFrame frame = { far, 1280, 800, 1 };
  const LegationCamera kept = legation_frame_clamp_camera (inside, 1280, 800);
  double x, y;

  g_assert_cmpfloat_with_epsilon (legation_frame_get_world_size (&frame), 1280, 1e-6);
  g_assert_cmpfloat_with_epsilon (far.lon, -60, 1e-9);
  legation_frame_project (&frame, (LegationLocation){ 0, 89 }, &x, &y);
  g_assert_cmpfloat_with_epsilon (y, 0, 1e-6);
  g_assert_cmpfloat_with_epsilon (kept.lon, 115, 1e-9);
  g_assert_cmpfloat (kept.lat, ==, 25);
  g_assert_cmpfloat (kept.zoom, ==, 4);
}

static void
check_scale_bar (void)
{
  const LegationFrame equator = { { 0, 0, 0 }, 256, 256, 1 };
  const LegationFrame north = { { 0, 60, 4 }, 1280, 800, 1 };
  const double equator_pixel = 156543.03392804097;
  double length, metres;

  /* The equator over 256 px; at 60 degrees half of it. */
  g_assert_cmpfloat_with_epsilon (legation_frame_get_metres_per_pixel (&equator), equator_pixel,
                                  1e-6);
  g_assert_cmpfloat_with_epsilon (legation_frame_get_metres_per_pixel (&north),
                                  equator_pixel / 32, 1e-6);
  length = legation_frame_get_scale_bar (&north, 120, &metres);
  g_assert_cmpfloat_with_epsilon (metres, 500000, 1e-6);
  g_assert_cmpfloat_with_epsilon (length, 500000 / (equator_pixel / 32), 1e-6);
  g_assert_cmpfloat (length, <=, 120);
}

void
add_frame_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (round_trips); i++)
    {
      g_autofree char *path = g_strdup_printf ("/frame/round-trip/%s", round_trips[i].name);

      g_test_add_data_func (path, &round_trips[i], check_round_trip);
    }
  for (guint i = 0; i < G_N_ELEMENTS (fits); i++)
    {
      g_autofree char *path = g_strdup_printf ("/frame/fit/%s", fits[i].name);

      g_test_add_data_func (path, &fits[i], check_fit);
    }
  g_test_add_func ("/frame/equal", check_equal);
  g_test_add_func ("/frame/known-points", check_known_points);
  g_test_add_func ("/frame/nearest-copy", check_nearest_copy);
  g_test_add_func ("/frame/box", check_box);
  g_test_add_func ("/frame/fit/point", check_fit_point);
  g_test_add_func ("/frame/clamp", check_clamp);
  g_test_add_func ("/frame/scale-bar", check_scale_bar);
}
