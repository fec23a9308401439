/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the lines of the field lie: great circles with a bow. */

#include "legation-field-private.h"

#include <math.h>

#define FULL_LENGTH 160.0f

/** legation_field_find_view: Returns: where the unit square lies on the picture of @frame. */
LegationFieldView
legation_field_find_view (const LegationFrame *frame)
{
  const double world = legation_frame_get_world_size (frame) * frame->scale;

  return (LegationFieldView){
    .world = world,
    .x = frame->width * frame->scale / 2.0 - legation_mercator_x (frame->camera.lon) * world,
    .y = frame->height * frame->scale / 2.0 - legation_mercator_y (frame->camera.lat) * world,
    .scale = frame->scale,
  };
}

/* @shift: by how many worlds the line is moved */
LegationFieldCourse
_legation_field_find_course (const LegationFieldView *view,
                             const LegationFieldLine *line,
                             double shift)
{
  const LegationMercatorPoint *first = &line->arc->points[0];
  const LegationMercatorPoint *last = &line->arc->points[line->arc->n_points - 1];
  LegationFieldCourse course = { .world = view->world, .x = view->x + shift * view->world,
                                 .y = view->y };
  float dx = (float) ((last->x - first->x) * view->world);
  float dy = (float) ((last->y - first->y) * view->world);
  float length = MAX (sqrtf (dx * dx + dy * dy), 1.0f);
  float full = FULL_LENGTH * (float) view->scale;
  float offset = line->offset * (float) view->scale * MIN (1.0f, length / full);
  float nx = -dy / length;
  float ny = dx / length;

  /* To the same side for both directions, like the lanes of legs. */
  if (fabsf (nx) > 0.2f ? nx > 0.0f : ny > 0.0f)
    offset = -offset;
  course.bow_x = nx * offset;
  course.bow_y = ny * offset;

  return course;
}

void
_legation_field_place_point (const LegationFieldCourse *course,
                             const LegationArc *arc,
                             guint i,
                             float point[2])
{
  float side = 1.0f - 2.0f * (float) i / (float) (arc->n_points - 1);

  point[0] = (float) (course->x + arc->points[i].x * course->world)
             + (1.0f - side * side) * course->bow_x;
  point[1] = (float) (course->y + arc->points[i].y * course->world)
             + (1.0f - side * side) * course->bow_y;
}

/**
 * legation_field_measure_distance: how far a point is from a piece of a line.
 * @shift: by how many worlds the line is moved
 * @first: where the piece begins, of %LEGATION_ARC_PIECE segments
 * @x, @y: in logical pixels of the frame
 *
 * Returns: in logical pixels
 */
double
legation_field_measure_distance (const LegationFieldView *view,
                                 const LegationFieldLine *line,
                                 double shift,
                                 guint first,
                                 double x,
                                 double y)
{
  const LegationFieldCourse course = _legation_field_find_course (view, line, shift);
  double best = G_MAXDOUBLE;
  float a[2], b[2];

  _legation_field_place_point (&course, line->arc, first, a);
  for (guint i = first + 1; i <= MIN (first + LEGATION_ARC_PIECE, line->arc->n_points - 1); i++)
    {
      double dx, dy, square, t, px, py;

      _legation_field_place_point (&course, line->arc, i, b);
      dx = b[0] - a[0], dy = b[1] - a[1];
      px = x * view->scale - a[0], py = y * view->scale - a[1];
      square = dx * dx + dy * dy;
      t = square > 0.0 ? CLAMP ((px * dx + py * dy) / square, 0.0, 1.0) : 0.0;
      px -= t * dx, py -= t * dy;
      best = MIN (best, px * px + py * py);
      a[0] = b[0], a[1] = b[1];
    }

  return sqrt (best) / view->scale;
}
