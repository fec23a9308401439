/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Paths of areas, shores and lines.  Which points are left out depends on the points and the zoom
 * level alone, never on where the view is: nothing shimmers while the map moves. */

#include "legation-basemap-path.h"

/* Simplification leaves points that were on a level's edge up to some cells beside their
 * neighbours' line; whatever is this near to the edge is taken to lie on it. */
#define EDGE_CELLS 4

/* Room for the width of a line and its joins, in logical pixels. */
#define MARGIN 4.0

/* Points nearer than this to the one before are left out, in device pixels. */
#define THINNING 0.5

/* How far land goes on behind the edge of a level, in logical pixels. */
#define OVERLAP 1.5

enum
{
  LEFT = 1 << 0,
  RIGHT = 1 << 1,
  ABOVE = 1 << 2,
  BELOW = 1 << 3,
};

typedef struct
{
  double x;
  double y;
} Point;

/* Which sides of the view a point lies beyond. */
static inline guint
get_sides (const LegationPathView *view, Point point)
{
  return (point.x < view->rect.left ? LEFT : 0) | (point.x > view->rect.right ? RIGHT : 0)
         | (point.y < view->rect.top ? ABOVE : 0) | (point.y > view->rect.bottom ? BELOW : 0);
}

static inline Point
place_point (const LegationPathView *view, LegationGridPoint point)
{
  return (Point){ view->x + point.x * view->factor, view->y + point.y * view->factor };
}

/* Land that a level's edge cuts off goes on a little behind it.  What is beyond covers or clips it,
 * and no half-covered pixels remain between the two. */
static inline Point
place_area_point (const LegationPathView *view, LegationGridPoint point)
{
  Point placed = place_point (view, point);

  if (point.x == view->level_box.west)
    placed.x -= OVERLAP;
  else if (point.x == view->level_box.east)
    placed.x += OVERLAP;
  if (point.y == view->level_box.north)
    placed.y -= OVERLAP;
  else if (point.y == view->level_box.south)
    placed.y += OVERLAP;

  return placed;
}

/* Which edges of the level a point lies on. */
static inline guint
get_edges (const LegationPathView *view, LegationGridPoint point)
{
  return (point.x - view->level_box.west <= EDGE_CELLS ? LEFT : 0)
         | (view->level_box.east - point.x <= EDGE_CELLS ? RIGHT : 0)
         | (point.y - view->level_box.north <= EDGE_CELLS ? ABOVE : 0)
         | (view->level_box.south - point.y <= EDGE_CELLS ? BELOW : 0);
}

static inline gboolean
is_too_near (const LegationPathView *view, LegationGridPoint a, LegationGridPoint b)
{
  return ABS ((double) a.x - b.x) < view->thinning && ABS ((double) a.y - b.y) < view->thinning;
}

/**
 * legation_path_find_copies:
 * @first: (out): of the copies of the world that reach into @frame the westernmost, where 0 is the one
 *   that starts at longitude -180
 * @last: (out): the easternmost
 */
void
legation_path_find_copies (const LegationFrame *frame, int *first, int *last)
{
  const double world = legation_frame_get_world_size (frame);
  const double middle = legation_mercator_x (frame->camera.lon);
  const double half = frame->width / 2.0 / world;

  *first = (int) floor (middle - half - 1e-3);
  *last = (int) floor (middle + half + 1e-3);
}

/**
 * legation_path_view_place:
 * @bits: of the grid
 * @level_box: what the level covers
 * @copy: of the world
 *
 * Lays a level's grid on @frame; what is to be seen of it stays as it was.
 */
void
legation_path_view_place (LegationPathView *view,
                          const LegationFrame *frame,
                          guint bits,
                          const LegationGridBox *level_box,
                          int copy)
{
  const double world = legation_frame_get_world_size (frame);

  view->factor = world / (double) (1 << bits);
  view->x = frame->width / 2.0 + (copy - legation_mercator_x (frame->camera.lon)) * world;
  view->y = frame->height / 2.0 - legation_mercator_y (frame->camera.lat) * world;
  view->thinning = THINNING / MAX (frame->scale, 1.0) / view->factor;
  view->level_box = *level_box;
}

/**
 * legation_path_add_region:
 * @bits: of the grid
 * @level_box: what the level covers
 *
 * Adds the region that a level covers, in each copy of the world, moved to whole device pixels.
 */
void
legation_path_add_region (cairo_t *cr,
                          const LegationFrame *frame,
                          guint bits,
                          const LegationGridBox *level_box)
{
  int first, last;

  legation_path_find_copies (frame, &first, &last);
  for (int copy = first - 1; copy <= last; copy++)
    {
      LegationPathView view;
      double left, top, right, bottom;

      legation_path_view_place (&view, frame, bits, level_box, copy);
      left = view.x + level_box->west * view.factor;
      top = view.y + level_box->north * view.factor;
      right = view.x + level_box->east * view.factor;
      bottom = view.y + level_box->south * view.factor;
      /* An offscreen picture limits coordinates to 23 bits. */
      left = MAX (left, -2.0);
      top = MAX (top, -2.0);
      right = MIN (right, frame->width + 2.0);
      bottom = MIN (bottom, frame->height + 2.0);
      if (left >= right || top >= bottom)
        continue;
      cairo_user_to_device (cr, &left, &top);
      cairo_user_to_device (cr, &right, &bottom);
      left = round (left);
      top = round (top);
      right = round (right);
      bottom = round (bottom);
      cairo_device_to_user (cr, &left, &top);
      cairo_device_to_user (cr, &right, &bottom);
      cairo_rectangle (cr, left, top, right - left, bottom - top);
    }
}

/**
 * legation_path_view_set_rect:
 * @rect: what is to be seen, in logical pixels
 */
void
legation_path_view_set_rect (LegationPathView *view, const LegationRect *rect)
{
  view->rect = (LegationRect){ rect->left - MARGIN, rect->top - MARGIN, rect->right + MARGIN,
                               rect->bottom + MARGIN };
}

gboolean
legation_path_sees_feature (const LegationPathView *view, const LegationFeature *feature)
{
  const LegationGridBox *box = &feature->box;

  return view->x + box->west * view->factor <= view->rect.right
         && view->x + box->east * view->factor >= view->rect.left
         && view->y + box->north * view->factor <= view->rect.bottom
         && view->y + box->south * view->factor >= view->rect.top;
}

/* A run of points that all lie beyond one same side can go: whatever goes on there does not change
 * what is inside the view, as long as the run's two ends stay. */
static void
add_ring_area (cairo_t *cr,
               const LegationPathView *view,
               const LegationGridPoint *points,
               guint32 n_points)
{
  LegationGridPoint kept = points[0];
  Point waiting = place_area_point (view, kept);
  guint sides = get_sides (view, waiting);
  guint run = 0;

  cairo_move_to (cr, waiting.x, waiting.y);
  for (guint32 i = 1; i < n_points; i++)
    {
      Point point;
      guint next;

      /* Points on an edge stay, or a sliver of what is beyond would show beside it. */
      if (is_too_near (view, points[i], kept) && get_edges (view, points[i]) == 0)
        continue;
      kept = points[i];
      point = place_area_point (view, kept);
      next = get_sides (view, point);
      if ((run & next) == 0)
        {
          cairo_line_to (cr, waiting.x, waiting.y);
          run = sides & next;
        }
      else
        run &= next;
      waiting = point;
      sides = next;
    }
  cairo_line_to (cr, waiting.x, waiting.y);
  cairo_close_path (cr);
}

/**
 * legation_path_add_area:
 *
 * Adds a polygon with its holes, to be filled by the winding rule.
 */
void
legation_path_add_area (cairo_t *cr,
                        const LegationPathView *view,
                        const LegationFeatures *layer,
                        const LegationFeature *feature)
{
  for (guint32 i = 0; i < feature->n_rings; i++)
    {
      const LegationRing *ring = &layer->rings[feature->first_ring + i];

      if (ring->n_points >= 3)
        add_ring_area (cr, view, layer->points + ring->first_point, ring->n_points);
    }
}

typedef struct
{
  cairo_t *cr;
  const LegationPathView *view;
  Point last;
  guint sides;
  gboolean is_down; /* the path ends at last */
} Pen;

static void
put_down (Pen *pen, const LegationPathView *view, cairo_t *cr, LegationGridPoint point)
{
  pen->cr = cr;
  pen->view = view;
  pen->last = place_point (view, point);
  pen->sides = get_sides (view, pen->last);
  pen->is_down = FALSE;
}

/* Goes to @point; draws the way there when @visible, and when the view can see it. */
static void
move_pen (Pen *pen, LegationGridPoint point, gboolean visible)
{
  const Point next = place_point (pen->view, point);
  const guint sides = get_sides (pen->view, next);

  if (visible && (pen->sides & sides) == 0)
    {
      if (!pen->is_down)
        cairo_move_to (pen->cr, pen->last.x, pen->last.y);
      cairo_line_to (pen->cr, next.x, next.y);
      pen->is_down = TRUE;
    }
  else
    pen->is_down = FALSE;
  pen->last = next;
  pen->sides = sides;
}

static void
add_ring_shore (cairo_t *cr,
                const LegationPathView *view,
                const LegationGridPoint *points,
                guint32 n_points)
{
  LegationGridPoint kept = points[0];
  guint edges = get_edges (view, kept);
  Pen pen;

  put_down (&pen, view, cr, kept);
  for (guint32 i = 1; i <= n_points; i++)
    {
      const LegationGridPoint point = points[i % n_points];
      const guint next = get_edges (view, point);

      /* Points on an edge stay: without them the way to the next would no longer run along it. */
      if (i < n_points && next == 0 && is_too_near (view, point, kept))
        continue;
      move_pen (&pen, point, (edges & next) == 0);
      kept = point;
      edges = next;
    }
}

/**
 * legation_path_add_shore:
 *
 * Adds the outline of a polygon, to be stroked, but for what runs along the edges of its level:
 * there the land goes on.
 */
void
legation_path_add_shore (cairo_t *cr,
                         const LegationPathView *view,
                         const LegationFeatures *layer,
                         const LegationFeature *feature)
{
  for (guint32 i = 0; i < feature->n_rings; i++)
    {
      const LegationRing *ring = &layer->rings[feature->first_ring + i];

      if (ring->n_points >= 3)
        add_ring_shore (cr, view, layer->points + ring->first_point, ring->n_points);
    }
}

/**
 * legation_path_add_line:
 *
 * Adds a line, to be stroked.
 */
void
legation_path_add_line (cairo_t *cr,
                        const LegationPathView *view,
                        const LegationFeatures *layer,
                        const LegationFeature *feature)
{
  for (guint32 i = 0; i < feature->n_rings; i++)
    {
      const LegationRing *ring = &layer->rings[feature->first_ring + i];
      const LegationGridPoint *points = layer->points + ring->first_point;
      LegationGridPoint kept;
      Pen pen;

      if (ring->n_points < 2)
        continue;
      kept = points[0];
      put_down (&pen, view, cr, kept);
      for (guint32 j = 1; j < ring->n_points; j++)
        {
          if (j + 1 < ring->n_points && is_too_near (view, points[j], kept))
            continue;
          move_pen (&pen, points[j], TRUE);
          kept = points[j];
        }
    }
}

/* Strokes what has been added since, of a line that had been @length long before. */
static void
stroke_run (cairo_t *cr, const double dashes[2], double length)
{
  cairo_set_dash (cr, dashes, 2, fmod (length, dashes[0] + dashes[1]));
  cairo_stroke (cr);
}

/**
 * legation_path_stroke_dashed:
 * @dashes: the lengths of a dash and of a gap, in logical pixels
 *
 * Strokes a line whose dashes start at its own beginning, also where that is out of view.
 */
void
legation_path_stroke_dashed (cairo_t *cr,
                             const LegationPathView *view,
                             const LegationFeatures *layer,
                             const LegationFeature *feature,
                             const double dashes[2])
{
  for (guint32 i = 0; i < feature->n_rings; i++)
    {
      const LegationRing *ring = &layer->rings[feature->first_ring + i];
      const LegationGridPoint *points = layer->points + ring->first_point;
      LegationGridPoint kept;
      double length = 0.0; /* up to kept */
      double start = 0.0;  /* up to where the present run starts */
      Pen pen;

      if (ring->n_points < 2)
        continue;
      kept = points[0];
      put_down (&pen, view, cr, kept);
      for (guint32 j = 1; j < ring->n_points; j++)
        {
          const gboolean was_down = pen.is_down;

          if (j + 1 < ring->n_points && is_too_near (view, points[j], kept))
            continue;
          move_pen (&pen, points[j], TRUE);
          if (was_down && !pen.is_down)
            stroke_run (cr, dashes, start);
          else if (!was_down && pen.is_down)
            start = length;
          length += hypot ((double) points[j].x - kept.x, (double) points[j].y - kept.y)
                    * view->factor;
          kept = points[j];
        }
      stroke_run (cr, dashes, start);
    }
  cairo_set_dash (cr, NULL, 0, 0.0);
}
