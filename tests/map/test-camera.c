/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "legation-map-camera.h"
#include "test-map.h"

#define WIDTH 660.0
#define HEIGHT 530.0

static const LegationCamera seoul = { 127.0, 37.5, 4.0 };

static void
assert_camera (LegationCamera camera, LegationCamera expected)
{
  g_assert_cmpfloat_with_epsilon (camera.lon, expected.lon, 1e-6);
  g_assert_cmpfloat_with_epsilon (camera.lat, expected.lat, 1e-6);
  g_assert_cmpfloat_with_epsilon (camera.zoom, expected.zoom, 1e-9);
}

static void
assert_at (LegationCamera camera, LegationLocation location, double x, double y)
{
  const LegationFrame frame = { camera, WIDTH, HEIGHT, 1.0 };
  double found_x, found_y;

  legation_frame_project (&frame, location, &found_x, &found_y);
  g_assert_cmpfloat_with_epsilon (found_x, x, 1e-6);
  g_assert_cmpfloat_with_epsilon (found_y, y, 1e-6);
}

static LegationLocation
get_location_at (LegationCamera camera, double x, double y)
{
  const LegationFrame frame = { camera, WIDTH, HEIGHT, 1.0 };

  return legation_frame_unproject (&frame, x, y);
}

static void
test_fly_ends (void)
{
  const LegationCamera havana = { -82.4, 23.1, 6.0 };

  assert_camera (legation_camera_interpolate (seoul, havana, 0.0), seoul);
  assert_camera (legation_camera_interpolate (seoul, havana, 1.0), havana);
}

/* The short way from Tokyo to San Francisco is over the Pacific. */
static void
test_fly_antimeridian (void)
{
  const LegationCamera tokyo = { 140.0, 36.0, 4.0 };
  const LegationCamera san_francisco = { -122.0, 36.0, 4.0 };
  double before = 140.0;

  for (int i = 1; i <= 10; i++)
    {
      LegationCamera camera = legation_camera_interpolate (tokyo, san_francisco, i / 10.0);
      double lon = camera.lon < 0.0 ? camera.lon + 360.0 : camera.lon;

      g_assert_cmpfloat (lon, >, before);
      before = lon;
    }
  g_assert_cmpfloat_with_epsilon (before, 238.0, 1e-6);
}

/* What lies under the pointer when a zoom begins lies there all the way. */
static void
test_fly_fixed_point (void)
{
  const LegationLocation fixed = get_location_at (seoul, 100.0, 400.0);
  const LegationCamera near = legation_camera_zoom_at (seoul, 6.5, 100.0, 400.0, WIDTH, HEIGHT);

  for (int i = 0; i <= 10; i++)
    assert_at (legation_camera_interpolate (seoul, near, i / 10.0), fixed, 100.0, 400.0);
}

/* Half way from Seoul to Havana the map shows what is between them, the short way over the Pacific. */
static void
test_travel_far (void)
{
  const LegationCamera havana = { -82.4, 23.1, 4.5 };
  const double side = sqrt (WIDTH * HEIGHT);
  LegationCamera middle = legation_camera_travel (seoul, havana, side, 0.5);
  double last = 0.0;

  assert_camera (legation_camera_travel (seoul, havana, side, 0.0), seoul);
  assert_camera (legation_camera_travel (seoul, havana, side, 1.0), havana);
  g_assert_cmpfloat (middle.zoom, <, seoul.zoom - 1.5);
  g_assert_true (middle.lon > 127.0 || middle.lon < -82.4);
  g_assert_cmpfloat (legation_camera_measure_way (seoul, havana, side), >, 2.0);
  for (int i = 1; i <= 20; i++)
    {
      const LegationCamera camera = legation_camera_travel (seoul, havana, side, i / 20.0);
      const double share = legation_mercator_wrap (legation_mercator_x (camera.lon)
                                                   - legation_mercator_x (seoul.lon));

      /* It never turns back. */
      g_assert_cmpfloat (share, >, last);
      last = share;
    }
}

/* What is on the map already is not left for it. */
static void
test_travel_near (void)
{
  const LegationCamera vladivostok = { 131.9, 43.1, 4.0 };
  const LegationCamera near = { 127.0, 37.5, 6.0 };
  const double side = sqrt (WIDTH * HEIGHT);

  for (int i = 0; i <= 10; i++)
    {
      const LegationCamera there = legation_camera_travel (seoul, vladivostok, side, i / 10.0);
      const LegationCamera nearer = legation_camera_travel (seoul, near, side, i / 10.0);

      g_assert_cmpfloat_with_epsilon (there.zoom, 4.0, 0.1);
      g_assert_cmpfloat_with_epsilon (nearer.lon, seoul.lon, 1e-9);
      g_assert_cmpfloat_with_epsilon (nearer.zoom, 4.0 + 2.0 * i / 10.0, 1e-9);
    }
  g_assert_cmpfloat (legation_camera_measure_way (seoul, vladivostok, side), <, 1.0);
  g_assert_cmpfloat (legation_camera_measure_way (seoul, seoul, side), ==, 0.0);
}

static void
test_zoom_at_limits (void)
{
  const LegationCamera far = legation_camera_zoom_at (seoul, 0.0, 0.0, 0.0, WIDTH, HEIGHT);
  const LegationCamera near = legation_camera_zoom_at (seoul, 99.0, 0.0, 0.0, WIDTH, HEIGHT);

  g_assert_cmpfloat (far.zoom, ==, legation_frame_get_min_zoom (WIDTH, HEIGHT));
  g_assert_cmpfloat (near.zoom, ==, LEGATION_FRAME_MAX_ZOOM);
  assert_camera (legation_camera_zoom_at (near, 99.0, 10.0, 500.0, WIDTH, HEIGHT), near);
}

static void
test_pan (void)
{
  const LegationCamera there = legation_camera_pan (seoul, 96.0, -40.0);
  const LegationLocation middle = { there.lon, there.lat };

  assert_at (seoul, middle, WIDTH / 2 + 96.0, HEIGHT / 2 - 40.0);
  assert_camera (legation_camera_pan (there, -96.0, 40.0), seoul);
  g_assert_cmpfloat (legation_camera_pan ((LegationCamera){ 179.0, 0.0, 4.0 }, 100.0, 0.0).lon, <,
                     0.0);
}

/* A drag over the north pole arrives near the south pole in libshumate; here it ends in the
 * north. */
static void
test_constrain_pole (void)
{
  const LegationCamera north
    = legation_frame_clamp_camera ((LegationCamera){ 0.0, 85.0, 3.0 }, WIDTH, HEIGHT);
  const LegationCamera over_north = { 0.0, -84.0, 3.0 };
  const LegationCamera over_south = { 0.0, 84.0, 3.0 };
  const LegationCamera south = { 0.0, -north.lat, 3.0 };

  assert_camera (legation_camera_constrain (north, over_north, WIDTH, HEIGHT), north);
  assert_camera (legation_camera_constrain (south, over_south, WIDTH, HEIGHT), south);
}

/* A zoom that has to stop early keeps what is under the pointer there. */
static void
test_constrain_zoom (void)
{
  const LegationCamera start = { 127.0, 0.0, 3.0 };
  const LegationLocation fixed = get_location_at (start, 500.0, 265.0);
  LegationCamera wanted = legation_camera_pan (start, 170.0, 0.0);
  LegationCamera camera;

  wanted.zoom = 0.5;
  wanted = legation_camera_pan (wanted, -170.0, 0.0);
  camera = legation_camera_constrain (start, wanted, WIDTH, HEIGHT);
  g_assert_cmpfloat (camera.zoom, ==, legation_frame_get_min_zoom (WIDTH, HEIGHT));
  assert_at (camera, fixed, 500.0, 265.0);
}

static void
test_constrain_nothing (void)
{
  const LegationCamera moved = legation_camera_pan (seoul, 10.0, 10.0);

  assert_camera (legation_camera_constrain (seoul, moved, WIDTH, HEIGHT), moved);
}

typedef struct
{
  const char *path;
  LegationLocation locations[4];
  guint n;
  LegationBox box;
} BoxCase;

static const BoxCase box_cases[] = {
  { "/map/box/one", { { 105.8, 21.0 } }, 1, { 105.8, 21.0, 105.8, 21.0 } },
  { "/map/box/asia", { { 125.7, 39.0 }, { 105.8, 21.0 }, { 106.8, -6.2 } }, 3,
    { 105.8, -6.2, 125.7, 39.0 } },
  { "/map/box/greenwich", { { 17.9, 59.3 }, { -0.1, 51.5 }, { -82.4, 23.1 } }, 3,
    { -82.4, 23.1, 17.9, 59.3 } },
  { "/map/box/antimeridian", { { 125.7, 39.0 }, { -122.4, 37.8 }, { 139.7, 35.7 } }, 3,
    { 125.7, 35.7, -122.4, 39.0 } },
};

static void
test_box (gconstpointer data)
{
  const BoxCase *c = data;
  LegationBox box = legation_box_around (c->locations, c->n);

  g_assert_cmpfloat (box.west, ==, c->box.west);
  g_assert_cmpfloat (box.south, ==, c->box.south);
  g_assert_cmpfloat (box.east, ==, c->box.east);
  g_assert_cmpfloat (box.north, ==, c->box.north);
}

/* The box touches two sides of the area, and none of it is beyond. */
static void
test_fit_area (void)
{
  const LegationBox box = { 100.0, -5.0, 130.0, 45.0 };
  const graphene_rect_t area = GRAPHENE_RECT_INIT (60, 50, 320, 400);
  const LegationCamera camera = legation_camera_fit_area (box, &area, WIDTH, HEIGHT, 9.0);
  const LegationFrame frame = { camera, WIDTH, HEIGHT, 1.0 };
  double left, top, right, bottom;

  legation_frame_project (&frame, (LegationLocation){ box.west, box.north }, &left, &top);
  legation_frame_project (&frame, (LegationLocation){ box.east, box.south }, &right, &bottom);
  g_assert_cmpfloat_with_epsilon ((left + right) / 2.0, 220.0, 1e-3);
  g_assert_cmpfloat_with_epsilon (top, 50.0, 1e-3);
  g_assert_cmpfloat_with_epsilon (bottom, 450.0, 1e-3);
  g_assert_cmpfloat (left, >, 60.0);
}

static void
test_fit_area_max_zoom (void)
{
  const LegationBox hanoi = { 105.8, 21.0, 105.8, 21.0 };
  const graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT);

  assert_camera (legation_camera_fit_area (hanoi, &area, WIDTH, HEIGHT, 7.0),
                 (LegationCamera){ 105.8, 21.0, 7.0 });
}

static void
test_reveal_nothing_to_do (void)
{
  const LegationLocation locations[] = { { 125.7, 39.0 }, { 127.0, 37.5 } };
  const graphene_rect_t area = GRAPHENE_RECT_INIT (40, 40, 580, 450);

  assert_camera (legation_camera_reveal (seoul, locations, 2, &area, WIDTH, HEIGHT), seoul);
}

/* Where a move is enough, the zoom level stays, and the place is at the edge of the area. */
static void
test_reveal_move (void)
{
  const LegationLocation hanoi = { 105.8, 21.0 };
  const graphene_rect_t area = GRAPHENE_RECT_INIT (240, 40, 380, 260);
  const LegationCamera camera = legation_camera_reveal (seoul, &hanoi, 1, &area, WIDTH, HEIGHT);

  g_assert_cmpfloat (camera.zoom, ==, seoul.zoom);
  assert_at (camera, hanoi, 240.0, 300.0);
}

static void
test_reveal_zoom (void)
{
  const LegationLocation locations[] = { { 125.7, 39.0 }, { 37.6, 55.8 } };
  const graphene_rect_t area = GRAPHENE_RECT_INIT (40, 40, 400, 450);
  const LegationCamera camera
    = legation_camera_reveal (seoul, locations, 2, &area, WIDTH, HEIGHT);

  g_assert_cmpfloat (camera.zoom, <, seoul.zoom);
  g_assert_true (legation_camera_shows (camera, locations, 2,
                                        &GRAPHENE_RECT_INIT (39.9f, 39.9f, 400.2f, 450.2f), WIDTH,
                                        HEIGHT));
}

void
add_camera_tests (void)
{
  g_test_add_func ("/map/fly/ends", test_fly_ends);
  g_test_add_func ("/map/fly/antimeridian", test_fly_antimeridian);
  g_test_add_func ("/map/fly/fixed-point", test_fly_fixed_point);
  g_test_add_func ("/map/travel/far", test_travel_far);
  g_test_add_func ("/map/travel/near", test_travel_near);
  g_test_add_func ("/map/zoom-at/limits", test_zoom_at_limits);
  g_test_add_func ("/map/pan", test_pan);
  g_test_add_func ("/map/constrain/pole", test_constrain_pole);
  g_test_add_func ("/map/constrain/zoom", test_constrain_zoom);
  g_test_add_func ("/map/constrain/nothing", test_constrain_nothing);
  for (gsize i = 0; i < G_N_ELEMENTS (box_cases); i++)
    g_test_add_data_func (box_cases[i].path, &box_cases[i], test_box);
  g_test_add_func ("/map/fit-area/middle", test_fit_area);
  g_test_add_func ("/map/fit-area/max-zoom", test_fit_area_max_zoom);
  g_test_add_func ("/map/reveal/nothing-to-do", test_reveal_nothing_to_do);
  g_test_add_func ("/map/reveal/move", test_reveal_move);
  g_test_add_func ("/map/reveal/zoom", test_reveal_zoom);
}
