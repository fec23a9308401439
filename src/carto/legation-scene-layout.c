/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The course of legs: great circles, bowed sideways where legs share a pair of countries, so that
 * outbound legs pass on one side, inbound ones on the other, and none lies on another. */

#include "legation-great-circle.h"
#include "legation-mercator.h"
#include "legation-scene-private.h"

#include <math.h>

/* The distance between neighbouring lanes in the middle of a leg. */
#define LANE_STEP 14.0
/* Lanes come closer where a leg is shorter than this. */
#define FULL_LANE_LENGTH 160.0
/* Distance that a leg keeps from the edge of a city's disc that it does not visit. */
#define CLEARANCE 4.0
/* Legs nearer than this cannot be told apart. */
#define CROWDED 6.0
#define LEG_PIECES 16
#define MAX_SEGMENTS 64
#define PIXELS_PER_SEGMENT 10.0
#define MAX_LANES 24

static double
find_gap (const LegationSceneMark *mark)
{
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

/* Bows a line sideways by @offset pixels in its middle; positive is west, or north for a line that
 * runs west to east; less where it is shorter than @full_length. */
static void
bow (const LegationVertex *straight,
     guint n,
     double offset,
     double full_length,
     LegationVertex *bowed)
{
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
      double share = 4.0 * t * (1.0 - t) * offset;

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

/* Whether a line comes too near to the disc of a city that it does not visit. */
static gboolean
meets_city (LegationScene *self, const LegationLeg *leg, const LegationVertex *vertices, guint n)
{
  for (guint m = 0; m < self->marks->len; m++)
    {
      const LegationSceneMark *mark = &g_array_index (self->marks, LegationSceneMark, m);
      double radius;

      if (m == leg->from || m == leg->to || mark->emphasis == LEGATION_EMPHASIS_HIDDEN
          || mark->mark->shape != LEGATION_MARK_CITY)
        continue;
      radius = mark->hosted ? LEGATION_VENUE_RADIUS : LEGATION_CITY_RADIUS;
      for (guint i = 0; i + 1 < n; i++)
        if (_legation_distance_to_segment (mark->center, vertices[i], vertices[i + 1])
            < radius + CLEARANCE)
          return TRUE;
    }

  return FALSE;
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
  double left = vertices[0].x, right = left, top = vertices[0].y, bottom = top;

  for (guint i = 1; i < n; i++)
    {
      left = MIN (left, vertices[i].x), right = MAX (right, vertices[i].x);
      top = MIN (top, vertices[i].y), bottom = MAX (bottom, vertices[i].y);
    }

  return right > -40 && left < frame->width + 40 && bottom > -40 && top < frame->height + 40;
}

/* Whether a point lies on a leg, which is looked at as a line of few pieces. */
static gboolean
lies_on_leg (LegationVertex at, const LegationSceneLeg *leg)
{
  LegationVertex last = leg->vertices[0];

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

/* How many points of a line's middle lie on legs that were laid out before. */
static guint
count_crowded (LegationScene *self, const LegationVertex *vertices, guint n)
{
  guint count = 0;

  for (guint i = 0; i < self->legs->len; i++)
    for (guint j = 3; j <= 7; j++)
      count += lies_on_leg (vertices[j * (n - 1) / 10],
                            &g_array_index (self->legs, LegationSceneLeg, i));

  return count;
}

/* Bows a line into its lane, or beside it where a city or another leg is in its way. */
static void
find_course (LegationScene *self,
             const LegationLeg *leg,
             const LegationVertex *straight,
             guint n,
             double lane,
             LegationVertex *course)
{
  /* Rather outwards, so that the two directions of a pair keep to their sides. */
  static const double detours[] = { 0.0, 8.0, -4.0, 16.0, -14.0, 24.0, 32.0 };
  double outwards = lane < 0.0 ? -1.0 : 1.0;
  double best = G_MAXDOUBLE;
  double chosen = lane;

  for (guint i = 0; i < G_N_ELEMENTS (detours); i++)
    {
      double cost = i;

      bow (straight, n, lane + outwards * detours[i], FULL_LANE_LENGTH, course);
      if (meets_city (self, leg, course, n))
        cost += 50.0;
      cost += 4.0 * count_crowded (self, course, n);
      if (cost < best)
        {
          best = cost;
          chosen = lane + outwards * detours[i];
        }
      if (cost == i)
        break;
    }
  bow (straight, n, chosen, FULL_LANE_LENGTH, course);
}

/* A leg between two marks that nearly touch on the picture swings out to have room for its arrow. */
static guint
swing_out (LegationScene *self,
           const LegationLeg *leg,
           const LegationVertex *straight,
           guint n,
           LegationVertex *trimmed)
{
  static const double swings[] = { -22.0, 22.0, -34.0, 34.0 };
  LegationVertex course[MAX_SEGMENTS + 1];

  for (guint i = 0; i < G_N_ELEMENTS (swings); i++)
    {
      guint count;

      bow (straight, n, swings[i], 1.0, course);
      count = trim (course, n, 8.0, 10.0, trimmed);
      if (count >= 2 && !meets_city (self, leg, course, n))
        return count;
    }

  return 0;
}

static void
lay_out_leg (LegationScene *self, const LegationLeg *leg, LegationEmphasis emphasis, double lane)
{
  LegationVertex straight[MAX_SEGMENTS + 1];
  LegationVertex course[MAX_SEGMENTS + 1];
  LegationVertex trimmed[MAX_SEGMENTS + 2];
  const LegationSceneMark *from = &g_array_index (self->marks, LegationSceneMark, leg->from);
  const LegationSceneMark *to = &g_array_index (self->marks, LegationSceneMark, leg->to);
  guint n = trace_arc (&self->frame, from->mark->location, to->mark->location, straight);
  LegationSceneLeg laid = { .leg = leg, .emphasis = emphasis };

  if (!is_in_view (&self->frame, straight, n))
    return;
  find_course (self, leg, straight, n, lane, course);
  laid.n_vertices = trim (course, n, find_gap (from), find_gap (to), trimmed);
  if (laid.n_vertices < 2)
    laid.n_vertices = swing_out (self, leg, straight, n, trimmed);
  if (laid.n_vertices < 2)
    return;
  laid.vertices = g_memdup2 (trimmed, laid.n_vertices * sizeof *trimmed);
  g_array_append_val (self->legs, laid);
}

/* A key that is the same for both directions between two countries. */
static char *
make_pair_key (const LegationMark *a, const LegationMark *b)
{
  if (g_strcmp0 (a->country, b->country) > 0)
    return g_strconcat (b->country, a->country, NULL);

  return g_strconcat (a->country, b->country, NULL);
}

/* How far out a leg lies: outbound ones are counted westward, inbound ones eastward. */
static double
take_lane (GHashTable *lanes, const LegationLeg *leg, const LegationMark *marks)
{
  g_autofree char *pair = make_pair_key (&marks[leg->from], &marks[leg->to]);
  g_autofree char *key = g_strconcat (pair, leg->outbound ? ">" : "<", NULL);
  guint taken = GPOINTER_TO_UINT (g_hash_table_lookup (lanes, key));

  g_hash_table_insert (lanes, g_steal_pointer (&key), GUINT_TO_POINTER (taken + 1));

  return (leg->outbound ? 1.0 : -1.0) * (0.5 + taken % MAX_LANES) * LANE_STEP;
}

/* Lays out the legs of all events that are not hidden; marks must have been laid out before. */
void
_legation_scene_lay_out_legs (LegationScene *self, const guint8 *emphasis)
{
  g_autoptr (GHashTable) lanes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_legs, n_marks;
  const LegationLeg *legs = legation_routes_get_legs (self->routes, &n_legs);
  const LegationMark *marks = legation_routes_get_marks (self->routes, &n_marks);

  for (guint i = 0; i < n_legs; i++)
    {
      LegationEmphasis loudness = emphasis[legs[i].event->record.index];

      if (loudness != LEGATION_EMPHASIS_HIDDEN)
        lay_out_leg (self, &legs[i], loudness, take_lane (lanes, &legs[i], marks));
    }
}
