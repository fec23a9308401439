/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The course of a line: a great circle, bowed sideways into its lane, and round what is in its way. */

#include "legation-great-circle.h"
#include "legation-scene-room.h"

#include <math.h>

#define MAX_SEGMENTS (LEGATION_MAX_DRAFT_POINTS - 1)
G_STATIC_ASSERT (LEGATION_MAX_VERTICES == MAX_SEGMENTS + 2);
#define PIXELS_PER_SEGMENT 8.0
/* A bow that goes round a mark near the end of its line is round itself. */
#define MIN_SEGMENTS 30.0
/* That of 60° north and south. */
#define POLAR_STRETCH 2.0
#define N_STRETCH_PROBES 8
#define N_PROBES 256
/* How far, in logical pixels, what is drawn may be from the course. */
#define MAX_SAGITTA 0.1

static double
find_gap (const LegationSceneMark *mark)
{
  if (mark->minor)
    return 5.0;
  if (mark->mark->shape == LEGATION_MARK_COUNTRY)
    return 11.0;

  return mark->n_legs >= 4 ? 14.0 : 9.0;
}

/* How much longer the projection makes a line than it is, about. */
static double
find_stretch (const LegationGreatCircle *circle)
{
  double most = 1.0;

  for (guint i = 0; i <= N_STRETCH_PROBES; i++)
    {
      double x, y;

      legation_great_circle_project (circle, (double) i / N_STRETCH_PROBES, &x, &y);
      most = MAX (most, cosh (G_PI * (1.0 - 2.0 * y)));
    }

  return most;
}

/* Projects probes at equal steps, each in the copy of the world that is nearest to the one before. */
static void
probe (const LegationGreatCircle *circle, LegationVertex probes[N_PROBES + 1])
{
  for (guint i = 0; i <= N_PROBES; i++)
    {
      legation_great_circle_project (circle, (double) i / N_PROBES, &probes[i].x, &probes[i].y);
      if (i > 0)
        probes[i].x += round (probes[i - 1].x - probes[i].x);
    }
}

/* Near a pole the projection bends a line within a small part of it: a line of straight pieces is
 * nearest to it where their number goes with the square root of the curvature.
 * @fractions: (out) (array length=n+1): of the way, from 0 to 1 */
static void
follow_bends (const LegationGreatCircle *circle, guint n, double *fractions)
{
  LegationVertex probes[N_PROBES + 1];
  double sums[N_PROBES + 1] = { 0.0 };
  guint at = 0;

  probe (circle, probes);
  for (guint i = 0; i < N_PROBES; i++)
    {
      const LegationVertex a = probes[i > 0 ? i - 1 : 0], b = probes[i], c = probes[i + 1];
      const double length = hypot (c.x - b.x, c.y - b.y);
      const double turn = fabs (atan2 ((b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x),
                                       (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y)));

      sums[i + 1] = sums[i] + sqrt (turn * length) + length;
    }
  for (guint i = 0; i <= n; i++)
    {
      const double sum = sums[N_PROBES] * i / n;
      double step;

      while (at + 1 < N_PROBES && sums[at + 1] < sum)
        at++;
      step = sums[at + 1] - sums[at];
      fractions[i] = (at + (step > 0.0 ? (sum - sums[at]) / step : 0.0)) / N_PROBES;
    }
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
  const LegationGreatCircle circle = legation_great_circle_between (a, b);
  double length = circle.angle / (2.0 * G_PI) * world;
  const double stretch = find_stretch (&circle);
  guint n = (guint) CLAMP (length * stretch / PIXELS_PER_SEGMENT, MIN_SEGMENTS,
                           (double) MAX_SEGMENTS);
  double fractions[MAX_SEGMENTS + 1];
  double previous = legation_mercator_x (a.lon);
  double shift;

  if (stretch > POLAR_STRETCH)
    follow_bends (&circle, n, fractions);
  else
    for (guint i = 0; i <= n; i++)
      fractions[i] = (double) i / n;
  for (guint i = 0; i <= n; i++)
    {
      double x, y;

      legation_great_circle_project (&circle, fractions[i], &x, &y);
      x += round (previous - x);
      previous = x;
      vertices[i].x = (x - center_x) * world + frame->width / 2.0;
      vertices[i].y = (y - center_y) * world + frame->height / 2.0;
    }

  shift = round ((frame->width / 2.0 - (vertices[0].x + vertices[n].x) / 2.0) / world) * world;
  for (guint i = 0; i <= n; i++)
    vertices[i].x += shift;

  return n + 1;
}

static void
measure_draft (LegationDraft *draft)
{
  LegationVertex first = draft->straight[0];
  LegationVertex last = draft->straight[draft->n - 1];
  double dx = last.x - first.x;
  double dy = last.y - first.y;

  draft->length = MAX (hypot (dx, dy), 1.0);
  dx /= draft->length;
  dy /= draft->length;
  draft->direction = (LegationVertex){ dx, dy };
  draft->normal = (LegationVertex){ -dy, dx };
  if (fabs (dy) > 0.2 ? dy < 0.0 : dx > 0.0)
    draft->normal = (LegationVertex){ dy, -dx };
  for (guint i = 0; i < draft->n; i++)
    {
      double x = draft->straight[i].x - first.x;
      double y = draft->straight[i].y - first.y;

      draft->along[i] = x * dx + y * dy;
      draft->across[i] = x * draft->normal.x + y * draft->normal.y;
    }
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

/* Whether all points between two of a line are so near to what is straight between those that nobody
 * could tell. */
static gboolean
is_straight (const LegationVertex *vertices, guint first, guint last)
{
  double dx = vertices[last].x - vertices[first].x;
  double dy = vertices[last].y - vertices[first].y;
  double most = MAX_SAGITTA * MAX_SAGITTA * (dx * dx + dy * dy);

  for (guint i = first + 1; i < last; i++)
    {
      double x = vertices[i].x - vertices[first].x;
      double y = vertices[i].y - vertices[first].y;

      if ((dx * y - dy * x) * (dx * y - dy * x) > most)
        return FALSE;
    }

  return TRUE;
}

/* Leaves out what is not needed of a line: to stroke it costs as much as it has vertices.  Returns the
 * number of those that stay. */
static guint
simplify (LegationVertex *vertices, guint n)
{
  guint kept = 0;
  guint n_kept = n > 0 ? 1 : 0;

  for (guint i = 1; i < n; i++)
    if (i + 1 == n || !is_straight (vertices, kept, i + 1))
      {
        kept = i;
        vertices[n_kept++] = vertices[i];
      }

  return n_kept;
}

/* Bows a line and cuts off its ends.  Returns the number of vertices, 0 for nothing left. */
static guint
shape_line (const LegationDraft *draft, LegationBow bow, LegationVertex *out)
{
  LegationVertex bowed[MAX_SEGMENTS + 1];

  for (guint i = 0; i < draft->n; i++)
    bowed[i] = _legation_draft_find_point (draft, bow, i);

  return simplify (out, trim (bowed, draft->n, draft->start, draft->end, out));
}

/* Lays out a line whose great circle is known. */
static guint
shape_draft (LegationScene *self,
             LegationDraft *draft,
             double lane,
             const LegationRoom *room,
             LegationVertex *course)
{
  LegationBow bow = { 0.0, LEGATION_BOW_MIDDLE, 0.0 };
  guint n;

  if (!is_in_view (&self->frame, draft->straight, draft->n))
    return 0;
  draft->start = find_gap (&g_array_index (self->marks, LegationSceneMark, draft->from));
  draft->end = find_gap (&g_array_index (self->marks, LegationSceneMark, draft->to));
  measure_draft (draft);
  bow.lane = lane * MIN (1.0, draft->length / LEGATION_FULL_LANE_LENGTH);
  if (room != NULL)
    bow = _legation_draft_find_bow (draft, room, bow.lane);
  n = shape_line (draft, bow, course);
  if (n >= 2)
    return n;

  /* Between two marks that nearly touch, a line swings out to have room for its arrow. */
  draft->start = 8.0;
  draft->end = 10.0;
  bow = _legation_draft_find_swing (draft, room,
                                    draft->start + draft->end + LEGATION_ARROW_LENGTH + 1.0);

  return shape_line (draft, bow, course);
}

/**
 * _legation_scene_find_course: finds the course of a line between two marks.
 * @from, @to: indices of marks
 * @lane: how far its middle is bowed sideways, less where it is short; positive is west
 * @room: (nullable): marks that it shall keep clear of, and lines on which it shall not lie; it leaves
 *   its lane for them, but never by far
 * @course: (out): from its start to the tip of its arrow
 *
 * Returns: the number of vertices; 0 for a line that is not in view
 */
guint
_legation_scene_find_course (LegationScene *self,
                             guint from,
                             guint to,
                             double lane,
                             const LegationRoom *room,
                             LegationVertex course[LEGATION_MAX_VERTICES])
{
  const LegationSceneMark *a = &g_array_index (self->marks, LegationSceneMark, from);
  const LegationSceneMark *b = &g_array_index (self->marks, LegationSceneMark, to);
  LegationDraft draft = { .from = from, .to = to };

  draft.n = trace_arc (&self->frame, a->mark->location, b->mark->location, draft.straight);

  return shape_draft (self, &draft, lane, room, course);
}

/**
 * _legation_scene_find_field_course: finds the course of a line of the field as it is drawn there,
 * which takes far less than to find that of a line alone.
 * @course: (out): from its start to the tip of its arrow
 *
 * Returns: the number of vertices; 0 for a line that is not in view
 */
guint
_legation_scene_find_field_course (LegationScene *self,
                                   const LegationBundleItem *item,
                                   LegationVertex course[LEGATION_MAX_VERTICES])
{
  const LegationArc *arc = _legation_scene_get_arc (self, item->pair);
  const gboolean backward = item->pair % 2 == 1;
  const double world = legation_frame_get_world_size (&self->frame);
  const double x = legation_mercator_x (self->frame.camera.lon)
                   - _legation_scene_find_shift (self, arc);
  const double y = legation_mercator_y (self->frame.camera.lat);
  LegationDraft draft = { .from = backward ? arc->b : arc->a, .to = backward ? arc->a : arc->b,
                          .n = arc->n_points };

  for (guint i = 0; i < arc->n_points; i++)
    {
      LegationMercatorPoint point = arc->points[backward ? arc->n_points - 1 - i : i];

      draft.straight[i] = (LegationVertex){ (point.x - x) * world + self->frame.width / 2.0,
                                            (point.y - y) * world + self->frame.height / 2.0 };
    }

  return shape_draft (self, &draft, item->offset, NULL, course);
}
