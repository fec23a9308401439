/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From degrees to the pixels of a picture and back, and the cameras that a picture may have. */

#include "legation-frame.h"

#include <stdlib.h>

#define TILE_SIZE 256.0

/**
 * legation_frame_equal: whether two frames show the same part of the world on the same pixels.
 */
gboolean
legation_frame_equal (const LegationFrame *a, const LegationFrame *b)
{
  return a->camera.lon == b->camera.lon && a->camera.lat == b->camera.lat
         && a->camera.zoom == b->camera.zoom && a->width == b->width && a->height == b->height
         && a->scale == b->scale;
}

/**
 * legation_frame_get_world_size:
 *
 * Returns: the width, and height, of the whole world at the frame's zoom level, in logical pixels
 */
double
legation_frame_get_world_size (const LegationFrame *frame)
{
  return TILE_SIZE * exp2 (frame->camera.zoom);
}

/**
 * legation_frame_project:
 * @x: (out): from the left edge of the picture, in logical pixels; may lie outside it
 * @y: (out): from the top edge
 *
 * Where @location is in the picture, in the copy of the world that is nearest to the middle: @x is
 * never further than half a world from it.  Draw lines between two places with the second one moved
 * by whole worlds (legation_frame_get_world_size()) until it is nearest to the first.
 */
void
legation_frame_project (const LegationFrame *frame, LegationLocation location, double *x, double *y)
{
  const double world = legation_frame_get_world_size (frame);
  const double dx = legation_mercator_x (location.lon) - legation_mercator_x (frame->camera.lon);
  const double dy = legation_mercator_y (location.lat) - legation_mercator_y (frame->camera.lat);

  *x = frame->width / 2.0 + legation_mercator_wrap (dx) * world;
  *y = frame->height / 2.0 + dy * world;
}

/**
 * legation_frame_unproject:
 *
 * Returns: the place that is drawn at @x, @y; longitude -180..180, latitude inside the projection's
 *   square
 */
LegationLocation
legation_frame_unproject (const LegationFrame *frame, double x, double y)
{
  const double world = legation_frame_get_world_size (frame);
  const double wx = legation_mercator_x (frame->camera.lon) + (x - frame->width / 2.0) / world;
  const double wy = legation_mercator_y (frame->camera.lat) + (y - frame->height / 2.0) / world;

  return (LegationLocation){
    .lon = legation_mercator_lon (0.5 + legation_mercator_wrap (wx - 0.5)),
    .lat = legation_mercator_lat (wy),
  };
}

/**
 * legation_frame_get_box:
 *
 * Returns: what is in view; west is greater than east where the antimeridian is in view, and a
 *   picture as wide as the world, or wider, has -180..180
 */
LegationBox
legation_frame_get_box (const LegationFrame *frame)
{
  const LegationLocation top_left = legation_frame_unproject (frame, 0.0, 0.0);
  const LegationLocation bottom_right
      = legation_frame_unproject (frame, frame->width, frame->height);
  LegationBox box = { top_left.lon, bottom_right.lat, bottom_right.lon, top_left.lat };

  if (frame->width >= legation_frame_get_world_size (frame))
    {
      box.west = -180.0;
      box.east = 180.0;
    }

  return box;
}

/**
 * legation_frame_get_min_zoom:
 * @width: of a picture, in logical pixels
 * @height: of a picture, in logical pixels
 *
 * Returns: the zoom level at which the world just fills the picture both ways.  From there on a
 *   place is seen once, and there is nothing above or below the world to be seen.
 */
double
legation_frame_get_min_zoom (double width, double height)
{
  return log2 (MAX (MAX (width, height), 1.0) / TILE_SIZE);
}

/**
 * legation_frame_clamp_camera:
 *
 * Returns: @camera with its zoom level between legation_frame_get_min_zoom() and
 *   %LEGATION_FRAME_MAX_ZOOM, its longitude in -180..180, and its latitude such that the picture
 *   ends where the world does
 */
LegationCamera
legation_frame_clamp_camera (LegationCamera camera, double width, double height)
{
  const double min_zoom = legation_frame_get_min_zoom (width, height);
  const double x = legation_mercator_x (camera.lon);
  const double y = legation_mercator_y (camera.lat);
  double half;

  camera.zoom = CLAMP (camera.zoom, min_zoom, MAX (min_zoom, LEGATION_FRAME_MAX_ZOOM));
  half = MIN (0.5, height / 2.0 / (TILE_SIZE * exp2 (camera.zoom)));
  camera.lon = legation_mercator_lon (0.5 + legation_mercator_wrap (x - 0.5));
  /* Through the projection and back costs a little of the last digits; keep what need not move. */
  if (y < half || y > 1.0 - half)
    camera.lat = legation_mercator_lat (CLAMP (y, half, 1.0 - half));

  return camera;
}

/**
 * legation_frame_fit_box:
 * @box: what shall be in view; a point is allowed
 * @width: of the picture, in logical pixels
 * @height: of the picture, in logical pixels
 * @padding: to be left free at each of the four edges, in logical pixels
 *
 * Returns: the camera with the greatest zoom level that shows all of @box, clamped as
 *   legation_frame_clamp_camera() does
 */
LegationCamera
legation_frame_fit_box (LegationBox box, double width, double height, double padding)
{
  const double west = legation_mercator_x (box.west);
  const double east = legation_mercator_x (box.east) + (box.west > box.east ? 1.0 : 0.0);
  const double north = legation_mercator_y (box.north);
  const double south = legation_mercator_y (box.south);
  const double room_x = MAX (width - 2.0 * padding, 1.0);
  const double room_y = MAX (height - 2.0 * padding, 1.0);
  const double tiny = 1e-9;
  const double world = MIN (room_x / MAX (east - west, tiny), room_y / MAX (south - north, tiny));
  const LegationCamera camera = {
    .lon = legation_mercator_lon ((west + east) / 2.0),
    .lat = legation_mercator_lat ((north + south) / 2.0),
    .zoom = log2 (world / TILE_SIZE),
  };

  return legation_frame_clamp_camera (camera, width, height);
}

/**
 * legation_frame_get_metres_per_pixel:
 *
 * Returns: the length on the ground of one logical pixel at the latitude of the camera
 */
double
legation_frame_get_metres_per_pixel (const LegationFrame *frame)
{
  return LEGATION_MERCATOR_EQUATOR * cos (frame->camera.lat * G_PI / 180.0)
         / legation_frame_get_world_size (frame);
}

/**
 * legation_frame_get_scale_bar:
 * @max_length: the longest bar that there is room for, in logical pixels
 * @metres: (out): what the bar stands for: 1, 2 or 5 times a power of ten
 *
 * Returns: the length of a scale bar for the latitude of the camera, in logical pixels
 */
double
legation_frame_get_scale_bar (const LegationFrame *frame, double max_length, double *metres)
{
  const double per_pixel = legation_frame_get_metres_per_pixel (frame);
  const double room = MAX (max_length, 1.0) * per_pixel;
  const double power = pow (10.0, floor (log10 (room)));
  const double steps = room / power;

  *metres = power * (steps >= 5.0 ? 5.0 : steps >= 2.0 ? 2.0 : 1.0);

  return *metres / per_pixel;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  const double left = *(const double *) a;
  const double right = *(const double *) b;

  return (left > right) - (left < right);
}

/**
 * legation_box_around:
 * @n: at least 1
 *
 * Returns: the smallest box that holds all of @locations; it crosses the antimeridian where that is
 *   the narrower one
 */
LegationBox
legation_box_around (const LegationLocation *locations, guint n)
{
  g_autofree double *lons = g_new (double, n);
  LegationBox box = { .south = 90.0, .north = -90.0 };
  double widest;
  guint after = 0;

  for (guint i = 0; i < n; i++)
    {
      lons[i] = locations[i].lon;
      box.south = MIN (box.south, locations[i].lat);
      box.north = MAX (box.north, locations[i].lat);
    }
  qsort (lons, n, sizeof *lons, compare_doubles);

  /* The box is what remains of the circle without its widest gap, which ends before lons[after]. */
  widest = lons[0] + 360.0 - lons[n - 1];
  for (guint i = 1; i < n; i++)
    if (lons[i] - lons[i - 1] > widest)
      {
        widest = lons[i] - lons[i - 1];
        after = i;
      }
  box.west = lons[after];
  box.east = lons[(after + n - 1) % n];

  return box;
}
