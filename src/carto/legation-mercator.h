/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The web Mercator projection (EPSG:3857) with the world as a unit square: x from 0 at longitude
 * -180 to 1 at 180, y from 0 at the northern edge to 1 at the southern one. */

#pragma once

#include <math.h>

#include "legation-types.h"

G_BEGIN_DECLS

/* The latitude at which the projected world is a square: atan (sinh (pi)). */
#define LEGATION_MERCATOR_MAX_LATITUDE 85.0511287798066

/* The length of the equator on the sphere of EPSG:3857, in metres. */
#define LEGATION_MERCATOR_EQUATOR (2.0 * G_PI * 6378137.0)

/** legation_mercator_x: longitudes beyond ±180 go on beyond the square, they do not wrap. */
static inline double
legation_mercator_x (double lon)
{
  return lon / 360.0 + 0.5;
}

/** legation_mercator_y: latitudes beyond the edge of the square are taken as the edge. */
static inline double
legation_mercator_y (double lat)
{
  const double clamped
      = CLAMP (lat, -LEGATION_MERCATOR_MAX_LATITUDE, LEGATION_MERCATOR_MAX_LATITUDE);

  return 0.5 - asinh (tan (clamped * G_PI / 180.0)) / (2.0 * G_PI);
}

static inline double
legation_mercator_lon (double x)
{
  return (x - 0.5) * 360.0;
}

/** legation_mercator_lat: @y outside 0..1 is taken as the edge. */
static inline double
legation_mercator_lat (double y)
{
  return atan (sinh ((0.5 - CLAMP (y, 0.0, 1.0)) * 2.0 * G_PI)) * 180.0 / G_PI;
}

/** legation_mercator_wrap: the same place modulo whole worlds, @dx in -0.5..0.5. */
static inline double
legation_mercator_wrap (double dx)
{
  return dx - floor (dx + 0.5);
}

G_END_DECLS
