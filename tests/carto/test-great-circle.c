/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Great circles against distances that can be worked out by hand. */

#include "legation-great-circle.h"
#include "test-carto.h"

#include <math.h>

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
      legation_great_circle_angle (cases[i].a, cases[i].b) * 180.0 / G_PI, cases[i].degrees, 1e-9);
}

/* Both ends are met, every step is of the same length, and the way over the pole goes over it. */
static void
test_interpolate (void)
{
  LegationLocation pyongyang = { 125.75, 39.03 };
  LegationLocation jakarta = { 106.85, -6.21 };
  double whole = legation_great_circle_angle (pyongyang, jakarta);
  LegationLocation last = pyongyang;
  LegationLocation pole
    = legation_great_circle_interpolate ((LegationLocation){ 0, 60 }, (LegationLocation){ 180, 60 },
                                         0.5);

  for (int i = 1; i <= 10; i++)
    {
      LegationLocation at = legation_great_circle_interpolate (pyongyang, jakarta, i / 10.0);

      g_assert_cmpfloat_with_epsilon (legation_great_circle_angle (last, at), whole / 10.0, 1e-9);
      last = at;
    }
  g_assert_cmpfloat_with_epsilon (last.lon, jakarta.lon, 1e-9);
  g_assert_cmpfloat_with_epsilon (last.lat, jakarta.lat, 1e-9);
  g_assert_cmpfloat_with_epsilon (pole.lat, 90.0, 1e-6);
}

void
add_great_circle_tests (void)
{
  g_test_add_func ("/great-circle/angle", test_angle);
  g_test_add_func ("/great-circle/interpolate", test_interpolate);
}
