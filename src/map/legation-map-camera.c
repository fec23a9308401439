/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cameras as points of the Mercator square and a scale: zooming about a point, flying the short way
 * across the antimeridian, and stopping where the world ends. */

#include "legation-map-camera.h"

/* Differences of zoom level below this one are none. */
#define SAME_ZOOM 1e-6

/** Anchor: a camera in the Mercator square. */
typedef struct
{
  double x;
  double y;
  double zoom;
} Anchor;

static Anchor
to_anchor (LegationCamera camera)
{
  return (Anchor){ legation_mercator_x (camera.lon), legation_mercator_y (camera.lat),
                   camera.zoom };
}

static LegationCamera
to_camera (Anchor anchor)
{
  return (LegationCamera){
    .lon = legation_mercator_lon (0.5 + legation_mercator_wrap (anchor.x - 0.5)),
    .lat = legation_mercator_lat (anchor.y),
    .zoom = anchor.zoom,
  };
}

static double
get_world_size (double zoom)
{
  LegationFrame frame = { .camera = { .zoom = zoom } };

  return legation_frame_get_world_size (&frame);
}

/** legation_camera_equal: whether two cameras show the same, to a fraction of a pixel. */
gboolean
legation_camera_equal (LegationCamera a, LegationCamera b)
{
  double world = get_world_size (MAX (a.zoom, b.zoom));
  double dx = legation_mercator_wrap (legation_mercator_x (a.lon) - legation_mercator_x (b.lon));
  double dy = legation_mercator_y (a.lat) - legation_mercator_y (b.lat);

  return fabs (a.zoom - b.zoom) < SAME_ZOOM && fabs (dx) * world < 1e-3 && fabs (dy) * world < 1e-3;
}

/* Where a zoom about a fixed point of the picture is when its zoom level is @zoom, as a share of
 * the way from @from to @to: a point that is fixed at both ends is fixed all the way. */
static double
find_share (double from, double to, double zoom)
{
  return (1.0 - exp2 (from - zoom)) / (1.0 - exp2 (from - to));
}

/**
 * legation_camera_interpolate: a camera on the way from one to another, the short way round the
 * world.  A change of zoom level is a zoom about one fixed point.
 * @t: 0 is @from, 1 is @to
 */
LegationCamera
legation_camera_interpolate (LegationCamera from, LegationCamera to, double t)
{
  const Anchor a = to_anchor (from);
  const Anchor b = to_anchor (to);
  const double zoom = a.zoom + (b.zoom - a.zoom) * t;
  const double share = fabs (b.zoom - a.zoom) < SAME_ZOOM ? t : find_share (a.zoom, b.zoom, zoom);

  if (t >= 1.0)
    return to;

  return to_camera ((Anchor){ a.x + legation_mercator_wrap (b.x - a.x) * share,
                              a.y + (b.y - a.y) * share, zoom });
}

/* How far a way goes out rather than along; the paper's mean of what people prefer. */
#define RHO 1.42

/**
 * Way: between two cameras, by Jarke van Wijk and Wim Nuij, “Smooth and efficient zooming and panning”,
 * IEEE Symposium on Information Visualization 2003.
 * @from, @to: its ends
 * @start: how much of the world the map shows at its beginning, as a share of its side
 * @distance: from one middle to the other, in the same unit
 * @r: at its beginning
 * @length: as one perceives it: 1 is about as much as the map shows
 */
typedef struct
{
  Anchor from;
  Anchor to;
  double start;
  double distance;
  double r;
  double length;
} Way;

static double
find_r (double start, double end, double at, double distance, double sign)
{
  const double far = RHO * RHO * distance;
  const double b = (end * end - start * start + sign * far * far) / (2.0 * at * far);

  return -asinh (b);
}

/* @side: of the map, in logical pixels */
static Way
find_way (LegationCamera from, LegationCamera to, double side)
{
  Way way = { .from = to_anchor (from), .to = to_anchor (to) };
  const double end = side / get_world_size (way.to.zoom);

  way.start = side / get_world_size (way.from.zoom);
  way.to.x = way.from.x + legation_mercator_wrap (way.to.x - way.from.x);
  way.distance = hypot (way.to.x - way.from.x, way.to.y - way.from.y);
  if (way.distance < 1e-4 * MIN (way.start, end))
    {
      way.distance = 0.0;
      way.length = fabs (log (end / way.start)) / RHO;
      return way;
    }
  way.r = find_r (way.start, end, way.start, way.distance, 1.0);
  way.length = (find_r (way.start, end, end, way.distance, -1.0) - way.r) / RHO;

  return way;
}

/**
 * legation_camera_measure_way: how far it seems from one camera to another: 1.2 from one edge of the
 * map to the other.
 * @side: of the map, in logical pixels
 */
double
legation_camera_measure_way (LegationCamera from, LegationCamera to, double side)
{
  return find_way (from, to, side).length;
}

/**
 * legation_camera_travel: a camera on a way that can be followed: what is far goes by from far off, and
 * what is near without a detour.
 * @side: of the map, in logical pixels
 * @t: 0 is @from, 1 is @to
 */
LegationCamera
legation_camera_travel (LegationCamera from, LegationCamera to, double side, double t)
{
  const Way way = find_way (from, to, side);
  const double s = t * way.length;
  double share, zoom;

  if (t >= 1.0)
    return to;
  if (way.distance > 0.0)
    {
      share = way.start * (cosh (way.r) * tanh (RHO * s + way.r) - sinh (way.r))
              / (RHO * RHO * way.distance);
      zoom = way.from.zoom - log2 (cosh (way.r) / cosh (RHO * s + way.r));
    }
  else
    {
      share = t;
      zoom = way.from.zoom + (way.to.zoom - way.from.zoom) * t;
    }

  return to_camera ((Anchor){ way.from.x + (way.to.x - way.from.x) * share,
                              way.from.y + (way.to.y - way.from.y) * share, zoom });
}

/** legation_camera_pan: @camera moved @dx to the east and @dy to the south, in logical pixels. */
LegationCamera
legation_camera_pan (LegationCamera camera, double dx, double dy)
{
  const double world = get_world_size (camera.zoom);
  Anchor anchor = to_anchor (camera);

  anchor.x += dx / world;
  anchor.y += dy / world;

  return to_camera (anchor);
}

/**
 * legation_camera_zoom_at: another zoom level, with the place at a point of the map where it is.
 * @zoom: the zoom level; clamped
 * @x: of the point, in logical pixels of the map
 * @y: of the point, in logical pixels of the map
 * @width: of the map, in logical pixels
 * @height: of the map, in logical pixels
 */
LegationCamera
legation_camera_zoom_at (LegationCamera camera,
                         double zoom,
                         double x,
                         double y,
                         double width,
                         double height)
{
  const double min_zoom = legation_frame_get_min_zoom (width, height);
  const double dx = x - width / 2.0;
  const double dy = y - height / 2.0;

  camera = legation_camera_pan (camera, dx, dy);
  camera.zoom = CLAMP (zoom, min_zoom, MAX (min_zoom, LEGATION_FRAME_MAX_ZOOM));
  camera = legation_camera_pan (camera, -dx, -dy);

  return legation_frame_clamp_camera (camera, width, height);
}

/**
 * legation_camera_constrain: what a wish for another view becomes.
 * @before: where the map looked
 * @wanted: where it is asked to look
 * @width: of the map, in logical pixels
 * @height: of the map, in logical pixels
 *
 * Stops at the ends of the world: a move over one pole, which libshumate lets come back at the
 * other one, ends where the world ends, and a zoom that has to stop early keeps the point under the
 * pointer where it was.
 *
 * Returns: the camera to be had
 */
LegationCamera
legation_camera_constrain (LegationCamera before,
                           LegationCamera wanted,
                           double width,
                           double height)
{
  const double min_zoom = legation_frame_get_min_zoom (width, height);
  const double max_zoom = MAX (min_zoom, LEGATION_FRAME_MAX_ZOOM);
  const double zoom = CLAMP (wanted.zoom, min_zoom, max_zoom);
  const Anchor a = to_anchor (before);
  Anchor b = to_anchor (wanted);

  if (fabs (b.y - a.y) > 0.5)
    b.y += b.y < a.y ? 1.0 : -1.0;

  if (zoom != wanted.zoom && fabs (wanted.zoom - before.zoom) > SAME_ZOOM)
    {
      const double share = CLAMP (find_share (a.zoom, b.zoom, zoom), 0.0, 1.0);

      b.x = a.x + legation_mercator_wrap (b.x - a.x) * share;
      b.y = a.y + (b.y - a.y) * share;
    }
  b.zoom = zoom;
  if (b.y < 0.0 || b.y > 1.0 || zoom != wanted.zoom)
    wanted = to_camera (b);

  return legation_frame_clamp_camera (wanted, width, height);
}

/**
 * legation_camera_fit_area:
 * @box: what shall be seen
 * @area: the part of the map that nothing covers, in logical pixels
 * @width: of the map, in logical pixels
 * @height: of the map, in logical pixels
 * @max_zoom: do not come nearer than this
 *
 * Returns: the camera that shows @box as large as it fits into @area, in its middle
 */
LegationCamera
legation_camera_fit_area (LegationBox box,
                          const graphene_rect_t *area,
                          double width,
                          double height,
                          double max_zoom)
{
  const double center_x = area->origin.x + area->size.width / 2.0;
  const double center_y = area->origin.y + area->size.height / 2.0;
  LegationCamera camera;

  camera = legation_frame_fit_box (box, area->size.width, area->size.height, 0.0);
  /* Clamping to the area may have moved it; only the zoom level is of use. */
  camera.zoom = MIN (camera.zoom, max_zoom);
  camera.lon = box.west + (box.east - box.west + (box.west > box.east ? 360.0 : 0.0)) / 2.0;
  camera.lat = legation_mercator_lat (
    (legation_mercator_y (box.north) + legation_mercator_y (box.south)) / 2.0);
  camera = legation_camera_pan (camera, width / 2.0 - center_x, height / 2.0 - center_y);

  return legation_frame_clamp_camera (camera, width, height);
}

/**
 * legation_camera_shows: whether all of @locations are seen inside @area.
 */
gboolean
legation_camera_shows (LegationCamera camera,
                       const LegationLocation *locations,
                       guint n,
                       const graphene_rect_t *area,
                       double width,
                       double height)
{
  const LegationFrame frame = { camera, width, height, 1.0 };

  for (guint i = 0; i < n; i++)
    {
      double x, y;

      legation_frame_project (&frame, locations[i], &x, &y);
      if (!graphene_rect_contains_point (area, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
        return FALSE;
    }

  return TRUE;
}

/**
 * legation_camera_reveal: a camera that shows all of @locations inside @area with as little change
 * as can be: none, a move, or, where there is no room for that, another zoom level.
 */
LegationCamera
legation_camera_reveal (LegationCamera camera,
                        const LegationLocation *locations,
                        guint n,
                        const graphene_rect_t *area,
                        double width,
                        double height)
{
  const LegationFrame frame = { camera, width, height, 1.0 };
  const LegationBox box = legation_box_around (locations, n);
  double left = G_MAXDOUBLE, right = -G_MAXDOUBLE, top = G_MAXDOUBLE, bottom = -G_MAXDOUBLE;
  double dx = 0.0, dy = 0.0;
  LegationCamera moved;

  if (legation_camera_shows (camera, locations, n, area, width, height))
    return camera;

  for (guint i = 0; i < n; i++)
    {
      double x, y;

      legation_frame_project (&frame, locations[i], &x, &y);
      left = MIN (left, x), right = MAX (right, x);
      top = MIN (top, y), bottom = MAX (bottom, y);
    }
  if (left < area->origin.x)
    dx = left - area->origin.x;
  else if (right > area->origin.x + area->size.width)
    dx = right - area->origin.x - area->size.width;
  if (top < area->origin.y)
    dy = top - area->origin.y;
  else if (bottom > area->origin.y + area->size.height)
    dy = bottom - area->origin.y - area->size.height;

  moved = legation_frame_clamp_camera (legation_camera_pan (camera, dx, dy), width, height);
  if (legation_camera_shows (moved, locations, n, area, width, height))
    return moved;

  return legation_camera_fit_area (box, area, width, height, camera.zoom);
}
