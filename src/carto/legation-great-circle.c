/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Great circles on the sphere, by vectors, which have no bad cases but antipodes. */

#include "legation-great-circle.h"

#include "legation-mercator.h"

#include <math.h>

/* Of LEGATION_MERCATOR_MAX_LATITUDE: tanh (pi). */
#define MAX_SINE 0.99627207622074998

typedef struct
{
  double x, y, z;
} Vector;

static Vector
to_vector (LegationLocation location)
{
  double lon = location.lon * G_PI / 180.0;
  double lat = location.lat * G_PI / 180.0;

  return (Vector){ cos (lat) * cos (lon), cos (lat) * sin (lon), sin (lat) };
}

static LegationLocation
to_location (Vector v)
{
  return (LegationLocation){ atan2 (v.y, v.x) * 180.0 / G_PI,
                             atan2 (v.z, hypot (v.x, v.y)) * 180.0 / G_PI };
}

static double
angle_between (Vector a, Vector b)
{
  double cross = hypot (hypot (a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z), a.x * b.y - a.y * b.x);

  return atan2 (cross, a.x * b.x + a.y * b.y + a.z * b.z);
}

/**
 * legation_great_circle_interpolate: a place on the shortest way from @a to @b, by spherical linear
 * interpolation (K. Shoemake, “Animating Rotation with Quaternion Curves”, 1985).
 * @fraction: 0 is @a, 1 is @b
 *
 * Returns: the place; between antipodes, where every way is the shortest, the one along @a's parallel
 */
LegationLocation
legation_great_circle_interpolate (LegationLocation a, LegationLocation b, double fraction)
{
  Vector u = to_vector (a);
  Vector v = to_vector (b);
  double angle = angle_between (u, v);
  double s = sin (angle);
  double p, q;

  if (s < 1e-9)
    return (LegationLocation){ a.lon + (b.lon - a.lon) * fraction,
                               a.lat + (b.lat - a.lat) * fraction };
  p = sin ((1.0 - fraction) * angle) / s;
  q = sin (fraction * angle) / s;

  return to_location ((Vector){ p * u.x + q * v.x, p * u.y + q * v.y, p * u.z + q * v.z });
}

/** legation_great_circle_between: Returns: the shortest way from @a to @b. */
LegationGreatCircle
legation_great_circle_between (LegationLocation a, LegationLocation b)
{
  Vector u = to_vector (a);
  Vector v = to_vector (b);

  return (LegationGreatCircle){ angle_between (u, v), a, b, { u.x, u.y, u.z }, { v.x, v.y, v.z } };
}

/**
 * legation_great_circle_project: what legation_great_circle_interpolate() finds, on the unit square of
 * legation-mercator.h.  The northing is that of the sphere's sine of the latitude, artanh (sin φ).
 * @fraction: 0 is the start, 1 is the end
 */
void
legation_great_circle_project (const LegationGreatCircle *self, double fraction, double *x, double *y)
{
  const double s = sin (self->angle);
  const double p = sin ((1.0 - fraction) * self->angle);
  const double q = sin (fraction * self->angle);
  double at[3], length, sine;

  if (s < 1e-9)
    {
      LegationLocation place = legation_great_circle_interpolate (self->a, self->b, fraction);

      *x = legation_mercator_x (place.lon);
      *y = legation_mercator_y (place.lat);
      return;
    }
  for (int i = 0; i < 3; i++)
    at[i] = p * self->u[i] + q * self->v[i];
  length = sqrt (at[0] * at[0] + at[1] * at[1] + at[2] * at[2]);
  sine = CLAMP (at[2] / length, -MAX_SINE, MAX_SINE);
  *x = atan2 (at[1], at[0]) / (2.0 * G_PI) + 0.5;
  *y = 0.5 - atanh (sine) / (2.0 * G_PI);
}
