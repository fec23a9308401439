/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Great circles against distances that can be worked out by hand, and against another way to find
 * them. */

#include "legation-great-circle.h"
#include "legation-mercator.h"
#include "test-carto.h"

#include <math.h>

static double
measure_angle (LegationLocation a, LegationLocation b)
{
  return legation_great_circle_between (a, b).angle;
}

static void
test_angle (void)
{
  static const struct
  {
    LegationLocation a, b;
    double degrees;
  } cases[] = {
    { { 0, 0 }, { 90, 0 }, 90 },    { { 0, 0 }, { 0, 90 }, 90 },  { { 170, 0 }, { -170, 0 }, 20 },
    { { 0, 60 }, { 180, 60 }, 60 }, { { 0, 0 }, { 180, 0 }, 180 }, { { 5, 5 }, { 5, 5 }, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat_with_epsilon (
      measure_angle (cases[i].a, cases[i].b) * 180.0 / G_PI, cases[i].degrees, 1e-9);
}

/* Both ends are met, every step is of the same length, and the way over the pole goes over it. */
static void
test_interpolate (void)
{
  LegationLocation pyongyang = { 125.75, 39.03 };
  LegationLocation jakarta = { 106.85, -6.21 };
  double whole = measure_angle (pyongyang, jakarta);
  LegationLocation last = pyongyang;
  LegationLocation pole
    = legation_great_circle_interpolate ((LegationLocation){ 0, 60 }, (LegationLocation){ 180, 60 },
                                         0.5);

  for (int i = 1; i <= 10; i++)
    {
      LegationLocation at = legation_great_circle_interpolate (pyongyang, jakarta, i / 10.0);

      g_assert_cmpfloat_with_epsilon (measure_angle (last, at), whole / 10.0, 1e-9);
      last = at;
    }
  g_assert_cmpfloat_with_epsilon (last.lon, jakarta.lon, 1e-9);
  g_assert_cmpfloat_with_epsilon (last.lat, jakarta.lat, 1e-9);
  g_assert_cmpfloat_with_epsilon (pole.lat, 90.0, 1e-6);
}

/* The same by spherical trigonometry, in more digits: the bearing at the start and a way along it (T.
 * Vincenty’s direct solution, on a sphere).  It shares nothing with what is tested. */
static LegationLocation
go_along (LegationLocation a, LegationLocation b, double fraction)
{
  const long double degree = 3.14159265358979323846264338327950288L / 180.0L;
  long double lat1 = a.lat * degree, lat2 = b.lat * degree, dlon = (b.lon - a.lon) * degree;
  long double east = cosl (lat2) * sinl (dlon);
  long double north = cosl (lat1) * sinl (lat2) - sinl (lat1) * cosl (lat2) * cosl (dlon);
  long double up = sinl (lat1) * sinl (lat2) + cosl (lat1) * cosl (lat2) * cosl (dlon);
  long double bearing = atan2l (east, north);
  long double way = atan2l (hypotl (east, north), up) * fraction;
  long double x = cosl (lat1) * cosl (way) - sinl (lat1) * sinl (way) * cosl (bearing);
  long double y = sinl (way) * sinl (bearing);
  long double z = sinl (lat1) * cosl (way) + cosl (lat1) * sinl (way) * cosl (bearing);

  return (LegationLocation){ (double) (a.lon + atan2l (y, x) / degree),
                             (double) (atan2l (z, hypotl (x, y)) / degree) };
}

/* How far two places are from each other, in degrees; for places that are very near, by their chord. */
static double
measure_error (LegationLocation a, LegationLocation b)
{
  double lat = (a.lat - b.lat) * G_PI / 180.0;
  double lon = (a.lon - b.lon) * G_PI / 180.0;
  double half = sin (lat / 2) * sin (lat / 2)
                + cos (a.lat * G_PI / 180.0) * cos (b.lat * G_PI / 180.0) * sin (lon / 2)
                    * sin (lon / 2);

  return 2.0 * asin (sqrt (half)) * 180.0 / G_PI;
}

/* The same on the unit square, but for whole worlds and beyond the edge of it. */
static void
assert_projects (const LegationGreatCircle *circle, double fraction, LegationLocation at)
{
  double x, y;

  legation_great_circle_project (circle, fraction, &x, &y);
  g_assert_cmpfloat (fabs (y - legation_mercator_y (at.lat)), <, 1e-11);
  if (fabs (at.lat) < LEGATION_MERCATOR_MAX_LATITUDE)
    g_assert_cmpfloat (fabs (legation_mercator_wrap (x - legation_mercator_x (at.lon))), <, 1e-11);
}

static void
assert_agrees (LegationLocation a, LegationLocation b)
{
  const LegationGreatCircle circle = legation_great_circle_between (a, b);

  for (int i = 0; i <= 16; i++)
    {
      LegationLocation at = legation_great_circle_interpolate (a, b, i / 16.0);
      double error = measure_error (at, go_along (a, b, i / 16.0));

      if (error > 1e-9)
        g_error ("From %.9g, %.9g to %.9g, %.9g at %d/16: %.3g degrees", a.lon, a.lat, b.lon, b.lat,
                 i, error);
      assert_projects (&circle, i / 16.0, at);
    }
}

/* Over and along the poles, across the antimeridian both ways, along the equator, very short, and
 * nearly half round the world. */
static void
test_geodesic_table (void)
{
  static const LegationLocation cases[][2] = {
    { { 0, 90 }, { 125.75, 39.03 } },      { { 125.75, 39.03 }, { 0, 90 } },
    { { 30, -90 }, { -60, -12 } },         { { 10, 89.9999 }, { -170, 89.9999 } },
    { { 0, 60 }, { 180, 60 } },            { { 20, -75 }, { -160, -75 } },
    { { 179.5, 10 }, { -179.5, -10 } },    { { -179.999, 51 }, { 179.999, 52 } },
    { { 125.75, 39.03 }, { -74, 40.7 } },  { { -74, 40.7 }, { 125.75, 39.03 } },
    { { 180, 0 }, { -180, 45 } },          { { -10, 0 }, { 100, 0 } },
    { { 105.85, 21.03 }, { 105.85, 21.030001 } }, { { 0, 0 }, { 0, 0 } },
    { { 0, 10 }, { 179.9, -10 } },         { { 0, 0 }, { 0, 179.9 - 90 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_agrees (cases[i][0], cases[i][1]);
}

static void
test_geodesic_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20251122);

  for (guint i = 0; i < 5000; i++)
    {
      LegationLocation a = { g_rand_double_range (random, -180.0, 180.0),
                             asin (g_rand_double_range (random, -1.0, 1.0)) * 180.0 / G_PI };
      LegationLocation b = { g_rand_double_range (random, -180.0, 180.0),
                             asin (g_rand_double_range (random, -1.0, 1.0)) * 180.0 / G_PI };

      assert_agrees (a, b);
    }
}

void
add_great_circle_tests (void)
{
  g_test_add_func ("/great-circle/angle", test_angle);
  g_test_add_func ("/great-circle/interpolate", test_interpolate);
  g_test_add_func ("/great-circle/geodesic-table", test_geodesic_table);
  g_test_add_func ("/great-circle/geodesic-random", test_geodesic_random);
}
