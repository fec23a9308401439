/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The course of a line: a great circle, bowed sideways into its lane, and round what is in its way. */

#include "legation-great-circle.h"
#include "legation-mercator.h"
#include "legation-scene-private.h"

#include <math.h>

/* Distance that a leg keeps from the edge of a mark that it does not visit. */
#define CLEARANCE 4.0
/* How far beyond its lane a leg may go round a mark. */
#define MAX_DETOUR 84.0
/* Of the ways round a mark that are free, so many are looked at. */
#define MAX_WAYS 10
/* Among so many legs a way round one mark makes nothing clearer. */
#define MANY_LEGS 400
/* Legs nearer than this cannot be told apart. */
#define CROWDED 6.0
#define LEG_PIECES 16
G_STATIC_ASSERT (LEGATION_MAX_VERTICES == 64 + 2);
#define MAX_SEGMENTS 64
/* So many marks near one line cannot all be avoided. */
#define MAX_OBSTACLES 96
#define PIXELS_PER_SEGMENT 10.0

static double
find_gap (const LegationSceneMark *mark)
{
  if (mark->minor)
    return 5.0;
  if (mark->mark->shape == LEGATION_MARK_COUNTRY)
    return 11.0;

  return mark->n_legs >= 4 ? 14.0 : 9.0;
}

/* The great circle between two places as a line on the picture, in the copy of the world whose middle
 * is nearest to the middle of the picture. */
static guint
trace_arc (const LegationFrame *frame,
           LegationLocation a,
           LegationLocation b,
           LegationVertex vertices[MAX_SEGMENTS + 1])
{
  double world = legation_frame_get_world_size (frame);
  double center_x = legation_mercator_x (frame->camera.lon);
  double center_y = legation_mercator_y (frame->camera.lat);
  double length = legation_great_circle_angle (a, b) / (2.0 * G_PI) * world;
  guint n = (guint) CLAMP (length / PIXELS_PER_SEGMENT, 12.0, (double) MAX_SEGMENTS);
  double previous = legation_mercator_x (a.lon);
  double shift;

  for (guint i = 0; i <= n; i++)
    {
      LegationLocation at = legation_great_circle_interpolate (a, b, (double) i / n);
      double x = legation_mercator_x (at.lon);

      x += round (previous - x);
      previous = x;
      vertices[i].x = (x - center_x) * world + frame->width / 2.0;
      vertices[i].y = (legation_mercator_y (at.lat) - center_y) * world + frame->height / 2.0;
    }

  shift = round ((frame->width / 2.0 - (vertices[0].x + vertices[n].x) / 2.0) / world) * world;
  for (guint i = 0; i <= n; i++)
    vertices[i].x += shift;

  return n + 1;
}

/* How a line is bowed sideways: by @offset pixels in its middle; positive is west, or north for a line
 * that runs west to east.  @skew is from 1, most near the start, to -1, most near the end.  @flatness
 * is 0 for a parabola; more leaves the ends faster and has a flatter middle. */
typedef struct
{
  double offset;
  double skew;
  guint flatness;
} Bow;

/* Bows a line; less where it is shorter than @full_length. */
static void
bow (const LegationVertex *straight, guint n, Bow shape, double full_length, LegationVertex *bowed)
{
  double offset = shape.offset;
  double dx = straight[n - 1].x - straight[0].x;
  double dy = straight[n - 1].y - straight[0].y;
  double length = hypot (dx, dy);
  double nx, ny;

  if (length < 1.0)
    length = 1.0;
  nx = -dy / length;
  ny = dx / length;
  if (fabs (nx) > 0.2 ? nx > 0.0 : ny > 0.0)
    nx = -nx, ny = -ny;
  offset *= MIN (1.0, length / full_length);

  for (guint i = 0; i < n; i++)
    {
      double t = (double) i / (n - 1);
      double side = 1.0 - 2.0 * t;
      double rest = side * side;
      double share;

      for (guint k = 0; k < shape.flatness; k++)
        rest *= side * side;
      share = (1.0 - rest) * (1.0 + shape.skew * side) * offset;

      bowed[i].x = straight[i].x + nx * share;
      bowed[i].y = straight[i].y + ny * share;
    }
}

double
_legation_distance_to_segment (LegationVertex p, LegationVertex a, LegationVertex b)
{
  double dx = b.x - a.x;
  double dy = b.y - a.y;
  double square = dx * dx + dy * dy;
  double t = square > 0.0 ? CLAMP (((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0) : 0.0;

  return hypot (p.x - a.x - t * dx, p.y - a.y - t * dy);
}

/* The rectangle around a line. */
void
_legation_scene_find_box (const LegationVertex *vertices,
                          guint n,
                          LegationVertex *low,
                          LegationVertex *high)
{
  *low = *high = vertices[0];
  for (guint i = 1; i < n; i++)
    {
      low->x = MIN (low->x, vertices[i].x), high->x = MAX (high->x, vertices[i].x);
      low->y = MIN (low->y, vertices[i].y), high->y = MAX (high->y, vertices[i].y);
    }
}

static gboolean
is_in_box (LegationVertex at, LegationVertex low, LegationVertex high, double margin)
{
  return at.x > low.x - margin && at.x < high.x + margin && at.y > low.y - margin
         && at.y < high.y + margin;
}

/* The marks that may be in the way of a leg that does not visit them: discs, in @centers and @radii,
 * with the room around them. */
typedef struct
{
  LegationVertex centers[MAX_OBSTACLES];
  double radii[MAX_OBSTACLES];
  guint n;
} Obstacles;

static void
find_obstacles (LegationScene *self,
                guint from,
                guint to,
                const LegationVertex *straight,
                guint n,
                double lane,
                Obstacles *obstacles)
{
  double reach = fabs (lane) + 2.0 * MAX_DETOUR;
  LegationVertex low, high;

  _legation_scene_find_box (straight, n, &low, &high);
  obstacles->n = 0;
  for (guint i = 0; i < self->shown->len && obstacles->n < MAX_OBSTACLES; i++)
    {
      guint m = g_array_index (self->shown, guint, i);
      const LegationSceneMark *mark = &g_array_index (self->marks, LegationSceneMark, m);

      if (m == from || m == to || !is_in_box (mark->center, low, high, reach))
        continue;
      obstacles->centers[obstacles->n] = mark->center;
      obstacles->radii[obstacles->n++] = _legation_find_radius (mark) + CLEARANCE;
    }
}

/* How many pixels a line comes too near to marks that it does not visit, all together. */
static double
measure_trespass (const Obstacles *obstacles, const LegationVertex *vertices, guint n)
{
  double sum = 0.0;
  LegationVertex low, high;

  _legation_scene_find_box (vertices, n, &low, &high);
  for (guint m = 0; m < obstacles->n; m++)
    {
      double nearest = G_MAXDOUBLE;

      if (!is_in_box (obstacles->centers[m], low, high, obstacles->radii[m]))
        continue;
      for (guint i = 0; i + 1 < n; i++)
        nearest = MIN (nearest, _legation_distance_to_segment (obstacles->centers[m], vertices[i],
                                                               vertices[i + 1]));
      sum += MAX (obstacles->radii[m] - nearest, 0.0);
    }

  return sum;
}

/* The part of a line that is left after cutting off a length at both ends. */
static guint
trim (const LegationVertex *vertices, guint n, double from_start, double from_end, LegationVertex *out)
{
  double total = 0.0;
  double walked = 0.0;
  guint count = 0;

  for (guint i = 0; i + 1 < n; i++)
    total += hypot (vertices[i + 1].x - vertices[i].x, vertices[i + 1].y - vertices[i].y);
  if (total < from_start + from_end + LEGATION_ARROW_LENGTH)
    return 0;

  for (guint i = 0; i + 1 < n; i++)
    {
      LegationVertex a = vertices[i];
      LegationVertex b = vertices[i + 1];
      double step = hypot (b.x - a.x, b.y - a.y);
      double begin = MAX (from_start - walked, 0.0);
      double end = MIN (total - from_end - walked, step);

      if (begin < step && end > begin)
        {
          if (count == 0)
            out[count++] = (LegationVertex){ a.x + (b.x - a.x) * begin / step,
                                             a.y + (b.y - a.y) * begin / step };
          out[count++] = (LegationVertex){ a.x + (b.x - a.x) * end / step,
                                           a.y + (b.y - a.y) * end / step };
        }
      walked += step;
    }

  return count;
}

/* Whether any of a line can be seen, with some room for its width and badge. */
static gboolean
is_in_view (const LegationFrame *frame, const LegationVertex *vertices, guint n)
{
  LegationVertex low, high;

  _legation_scene_find_box (vertices, n, &low, &high);

  return high.x > -40 && low.x < frame->width + 40 && high.y > -40 && low.y < frame->height + 40;
}

/* Whether a point lies on a leg, which is looked at as a line of few pieces. */
static gboolean
lies_on_leg (LegationVertex at, const LegationSceneLeg *leg)
{
  LegationVertex last = leg->vertices[0];

  if (!is_in_box (at, leg->low, leg->high, CROWDED))
    return FALSE;
  for (guint k = 1; k <= LEG_PIECES; k++)
    {
      LegationVertex next = leg->vertices[k * (leg->n_vertices - 1) / LEG_PIECES];

      if (MIN (last.x, next.x) - CROWDED < at.x && at.x < MAX (last.x, next.x) + CROWDED
          && MIN (last.y, next.y) - CROWDED < at.y && at.y < MAX (last.y, next.y) + CROWDED
          && _legation_distance_to_segment (at, last, next) < CROWDED)
        return TRUE;
      last = next;
    }

  return FALSE;
}

/* How many points of a line, from one tenth of it to another, lie on legs that were laid out before. */
static guint
count_crowded (LegationScene *self, const LegationVertex *vertices, guint n, guint first, guint last)
{
  guint count = 0;

  for (guint i = 0; i < self->legs->len; i++)
    for (guint j = first; j <= last; j++)
      count += lies_on_leg (vertices[j * (n - 1) / 10],
                            &g_array_index (self->legs, LegationSceneLeg, i));

  return count;
}

/* What is laid out now: a leg of which nothing but the lane is decided. */
typedef struct
{
  LegationScene *scene;
  const LegationVertex *straight;
  guint n;
  double start; /* how much is cut off at its ends */
  double end;
  Obstacles obstacles;
} Draft;

/* Bows a leg and cuts off its ends.  Returns the number of vertices, 0 for nothing left. */
static guint
shape_leg (const Draft *draft, Bow shape, double full_length, LegationVertex *out)
{
  LegationVertex bowed[MAX_SEGMENTS + 1];

  bow (draft->straight, draft->n, shape, full_length, bowed);

  return trim (bowed, draft->n, draft->start, draft->end, out);
}

/* The least of the ways round what is in the way of a leg in its lane, on which few legs lie. */
static Bow
find_way_round (const Draft *draft, double lane)
{
  static const Bow ways[] = { { 0, 0.0, 0 }, { 0, 0.9, 0 }, { 0, -0.9, 0 }, { 0, 0.0, 1 },
                              { 0, 0.0, 2 } };
  LegationVertex course[MAX_SEGMENTS + 2];
  double length = hypot (draft->straight[draft->n - 1].x - draft->straight[0].x,
                         draft->straight[draft->n - 1].y - draft->straight[0].y);
  double middle = lane * MIN (1.0, length / LEGATION_FULL_LANE_LENGTH);
  double best = G_MAXDOUBLE;
  Bow chosen = { middle, 0.0, 0 };
  guint n_free = 0;

  for (double detour = 0.0; detour <= MAX_DETOUR; detour += 6.0)
    for (int side = -1; side <= 1; side += 2)
      for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
        {
          Bow shape = { middle + side * detour, ways[i].skew, ways[i].flatness };
          double cost = detour / 2.0 + 2.0 * (i > 0) + 8.0 * ways[i].flatness;
          double trespass;
          guint n;

          /* The two directions of a pair keep to their sides where they can. */
          if (lane * shape.offset < 0.0)
            cost += 12.0;
          n = cost < best ? shape_leg (draft, shape, 1.0, course) : 0;
          if (n < 2)
            continue;
          trespass = measure_trespass (&draft->obstacles, course, n);
          if (trespass > 0.0)
            cost += 200.0 * trespass;
          else
            {
              cost += 4.0 * count_crowded (draft->scene, course, n, 1, 9);
              n_free++;
            }
          if (cost < best)
            {
              best = cost;
              chosen = shape;
            }
          if (n_free >= MAX_WAYS)
            return chosen;
        }

  return chosen;
}

/* Bows a line into its lane, or beside it where a mark or another leg is in its way.  Returns the
 * number of vertices. */
static guint
find_course (const Draft *draft, double lane, LegationVertex *course)
{
  /* Rather outwards, so that the two directions of a pair keep to their sides. */
  static const double detours[] = { 0.0, 8.0, -4.0, 16.0, -14.0, 24.0, 32.0 };
  double outwards = lane < 0.0 ? -1.0 : 1.0;
  double best = G_MAXDOUBLE;
  Bow chosen = { lane, 0.0, 0 };
  gboolean is_free = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (detours); i++)
    {
      Bow shape = { lane + outwards * detours[i], 0.0, 0 };
      guint n = shape_leg (draft, shape, LEGATION_FULL_LANE_LENGTH, course);
      double cost = i;

      if (n < 2)
        return 0;
      if (cost >= best || measure_trespass (&draft->obstacles, course, n) > 0.0)
        continue;
      cost += 4.0 * count_crowded (draft->scene, course, n, 2, 8);
      is_free = TRUE;
      if (cost < best)
        {
          best = cost;
          chosen = shape;
        }
      if (cost == i)
        break;
    }
  if (is_free || draft->scene->legs->len >= MANY_LEGS)
    return shape_leg (draft, chosen, LEGATION_FULL_LANE_LENGTH, course);

  return shape_leg (draft, find_way_round (draft, lane), 1.0, course);
}

/* A leg between two marks that nearly touch on the picture swings out to have room for its arrow. */
static guint
swing_out (Draft *draft, LegationVertex *course)
{
  static const double swings[] = { -22.0, 22.0, -34.0, 34.0 };

  draft->start = 8.0;
  draft->end = 10.0;
  for (guint i = 0; i < G_N_ELEMENTS (swings); i++)
    {
      guint n = shape_leg (draft, (Bow){ swings[i], 0.0, 0 }, 1.0, course);

      if (n >= 2 && measure_trespass (&draft->obstacles, course, n) <= 0.0)
        return n;
    }

  return 0;
}

/**
 * _legation_scene_find_course: finds the course of a line between two marks; those of lines that were
 * laid out before are kept free where that is possible.
 * @from, @to: indices of marks
 * @lane: how far its middle is bowed sideways; positive is west
 * @avoid: also go round marks that are in the way
 * @course: (out): from its start to the tip of its arrow
 *
 * Returns: the number of vertices; 0 for a line that is not in view
 */
guint
_legation_scene_find_course (LegationScene *self,
                             guint from,
                             guint to,
                             double lane,
                             gboolean avoid,
                             LegationVertex course[LEGATION_MAX_VERTICES])
{
  LegationVertex straight[MAX_SEGMENTS + 1];
  const LegationSceneMark *a = &g_array_index (self->marks, LegationSceneMark, from);
  const LegationSceneMark *b = &g_array_index (self->marks, LegationSceneMark, to);
  guint n = trace_arc (&self->frame, a->mark->location, b->mark->location, straight);
  Draft draft = { .scene = self, .straight = straight, .n = n, .start = find_gap (a),
                  .end = find_gap (b) };

  if (!is_in_view (&self->frame, straight, n))
    return 0;
  draft.obstacles.n = 0;
  if (avoid)
    {
      find_obstacles (self, from, to, straight, n, lane, &draft.obstacles);
      n = find_course (&draft, lane, course);
    }
  else
    {
      n = shape_leg (&draft, (Bow){ lane, 0.0, 0 }, LEGATION_FULL_LANE_LENGTH, course);
    }

  return n >= 2 ? n : swing_out (&draft, course);
}
