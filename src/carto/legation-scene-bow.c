/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a line is bowed: into its lane, and round what is in its way, but never far. */

#include "legation-scene-room.h"

#include <math.h>

/* How far a line may leave its lane for what is in its way: a share of its length, within limits in
 * logical pixels.  Who follows a line with the eye expects the great circle. */
#define DETOUR_SHARE 0.14
#define MIN_DETOUR 8.0
#define MAX_DETOUR 34.0
/* What it costs to leave a lane by a pixel, to be on the side of the other direction, to pass where
 * another line does at a tenth of the length, and to come a pixel too near to a mark; to come so near
 * that it is not clear whether the line stops there costs more. */
#define DETOUR_COST 0.5
#define SIDE_COST 12.0
#define CROWD_COST 4.0
#define NEAR_COST 16.0
#define TOUCH_COST 24.0
#define TOUCH_DEPTH 3.0
/* More marks than that near one line cannot be avoided. */
#define MAX_BARRIERS 32
/* Marks are passed by so much more than they need, because lines are polygons. */
#define ROUNDING 0.5
/* A bow hardly moves the ends of its line. */
#define MIN_SHARE 0.05
/* Beside a mark, so many places of the line are looked at. */
#define N_PROBES 5
/* So far from a lane are the lanes that are looked at, too. */
static const double lane_detours[] = { 0.0, 7.0, -7.0, 14.0, -14.0 };
#define MAX_DETOURS (G_N_ELEMENTS (lane_detours) + 2 * MAX_BARRIERS)
/* How far a line swings out that is too short for its arrow, in logical pixels: past its own marks. */
#define MIN_SWING 16.0
#define MAX_SWING 34.0
#define SWING_STEP 2.0
/* A line is rather bowed in its middle. */
static const double shape_costs[LEGATION_N_BOWS] = { 0.0, 1.0, 1.0, 2.0, 2.0 };

/* How much of its detour a line has at a fraction of it: t (1 - t)^b, which is most at 1 / (1 + b), for
 * b = 1, 3 and 9; there it is 1. */
static double
find_share (LegationBowShape shape, double t)
{
  double rest, cube;

  if (shape == LEGATION_BOW_MIDDLE)
    return 4.0 * t * (1.0 - t);
  if (shape == LEGATION_BOW_LAST_QUARTER || shape == LEGATION_BOW_LAST_TENTH)
    t = 1.0 - t;
  if (shape == LEGATION_BOW_FIRST_QUARTER || shape == LEGATION_BOW_LAST_QUARTER)
    {
      rest = (1.0 - t) / 0.75;
      return 4.0 * t * rest * rest * rest;
    }
  rest = (1.0 - t) / 0.9;
  cube = rest * rest * rest;

  return 10.0 * t * cube * cube * cube;
}

/** _legation_draft_find_point: Returns: where a bow has a point of the line. */
LegationVertex
_legation_draft_find_point (const LegationDraft *self, LegationBow bow, guint i)
{
  double t = (double) i / (self->n - 1);
  double offset = bow.lane * find_share (LEGATION_BOW_MIDDLE, t);

  if (bow.detour != 0.0)
    offset += bow.detour * find_share (bow.shape, t);

  return (LegationVertex){ self->straight[i].x + self->normal.x * offset,
                           self->straight[i].y + self->normal.y * offset };
}

static gboolean
is_in_box (LegationVertex at, LegationVertex low, LegationVertex high, double margin)
{
  return at.x > low.x - margin && at.x < high.x + margin && at.y > low.y - margin
         && at.y < high.y + margin;
}

/* The detours with which a line would come too near to a mark, which it passes where it has @share of
 * them. */
typedef struct
{
  double low;
  double high;
  double share;
} Barrier;

/* Which piece of a line passes a length along it, and where in that piece. */
static guint
find_piece (const LegationDraft *draft, double along, double *part)
{
  guint i = (guint) CLAMP (along / draft->length * (draft->n - 1), 0.0, draft->n - 2.0);
  double step;

  while (i < draft->n - 2 && draft->along[i + 1] < along)
    i++;
  while (i > 0 && draft->along[i] > along)
    i--;
  step = draft->along[i + 1] - draft->along[i];
  *part = fabs (step) > 1e-6 ? CLAMP ((along - draft->along[i]) / step, 0.0, 1.0) : 0.0;

  return i;
}

/* The same as find_share(), in a piece of a line, which is straight. */
static double
find_share_in (const LegationDraft *draft, LegationBowShape shape, guint i, double part)
{
  double a = find_share (shape, (double) i / (draft->n - 1));
  double b = find_share (shape, (double) (i + 1) / (draft->n - 1));

  return a + part * (b - a);
}

/* Which detours a mark forbids to a line.  Returns %FALSE where it has none of it near. */
static gboolean
find_barrier (const LegationDraft *draft,
              double lane,
              LegationBowShape shape,
              const LegationObstacle *obstacle,
              Barrier *barrier)
{
  const double radius = obstacle->radius + ROUNDING;
  const double x = obstacle->center.x - draft->straight[0].x;
  const double y = obstacle->center.y - draft->straight[0].y;
  const double along = x * draft->direction.x + y * draft->direction.y;
  const double beside = x * draft->normal.x + y * draft->normal.y;
  const double first = MAX (along - 0.98 * radius, 0.85 * draft->start);
  const double last = MIN (along + 0.98 * radius, draft->length - 0.85 * draft->end);

  if (first > last)
    return FALSE;
  *barrier = (Barrier){ G_MAXDOUBLE, -G_MAXDOUBLE, 0.0 };
  for (guint i = 0; i < N_PROBES; i++)
    {
      double at = first + (last - first) * i / (N_PROBES - 1);
      double half = sqrt (radius * radius - (at - along) * (at - along));
      double part, across, share;
      guint k = find_piece (draft, at, &part);

      across = draft->across[k] + part * (draft->across[k + 1] - draft->across[k])
               + lane * find_share_in (draft, LEGATION_BOW_MIDDLE, k, part);
      share = MAX (find_share_in (draft, shape, k, part), MIN_SHARE);
      barrier->low = MIN (barrier->low, (beside - across - half) / share);
      barrier->high = MAX (barrier->high, (beside - across + half) / share);
      barrier->share = MAX (barrier->share, share);
    }

  return TRUE;
}

/* Marks that are in the way of some bow of a line that is within reach. */
static guint
find_obstacles (const LegationDraft *draft,
                const LegationRoom *room,
                double reach,
                const LegationObstacle *found[MAX_BARRIERS])
{
  guint n, n_found = 0;
  const LegationObstacle *obstacles = _legation_room_get_obstacles (room, &n);
  LegationVertex low, high;

  _legation_scene_find_box (draft->straight, draft->n, &low, &high);
  for (guint i = 0; i < n && n_found < MAX_BARRIERS; i++)
    if (obstacles[i].mark != draft->from && obstacles[i].mark != draft->to
        && is_in_box (obstacles[i].center, low, high, 2.0 * reach + obstacles[i].radius))
      found[n_found++] = &obstacles[i];

  return n_found;
}

/* What it costs to pass marks with a detour. */
static double
rate_trespass (const Barrier *barriers, guint n, double detour)
{
  double cost = 0.0;

  for (guint i = 0; i < n; i++)
    {
      double depth = MIN (detour - barriers[i].low, barriers[i].high - detour) * barriers[i].share;

      if (depth > 0.0)
        cost += NEAR_COST * depth + TOUCH_COST * MAX (depth - TOUCH_DEPTH, 0.0);
    }

  return cost;
}

/* At how many tenths of it a line would lie on another. */
static guint
count_crowded (const LegationDraft *draft, const LegationRoom *room, LegationBow bow)
{
  guint count = 0;

  for (guint tenth = 2; tenth <= 8; tenth++)
    {
      guint i = tenth * (draft->n - 1) / 10;

      count += _legation_room_is_taken (room, _legation_draft_find_point (draft, bow, i));
    }

  return count;
}

/* The detours that may be the best: to another lane, and as far as a mark forbids them. */
static guint
list_detours (LegationBowShape shape, const Barrier *barriers, guint n, double detours[MAX_DETOURS])
{
  guint n_detours = 0;

  for (guint i = 0; shape == LEGATION_BOW_MIDDLE && i < G_N_ELEMENTS (lane_detours); i++)
    detours[n_detours++] = lane_detours[i];
  for (guint i = 0; i < n; i++)
    {
      detours[n_detours++] = barriers[i].low;
      detours[n_detours++] = barriers[i].high;
    }

  return n_detours;
}

/* What a bow costs that goes past marks; what is not less than @best is not worked out any further. */
static double
rate_bow (const LegationDraft *draft,
          const LegationRoom *room,
          LegationBow bow,
          const Barrier *barriers,
          guint n,
          double best)
{
  const double middle = bow.lane + find_share (bow.shape, 0.5) * bow.detour;
  double cost = shape_costs[bow.shape] + DETOUR_COST * fabs (bow.detour);

  if (bow.lane * middle < 0.0)
    cost += SIDE_COST;
  if (cost < best)
    cost += rate_trespass (barriers, n, bow.detour);
  if (cost < best)
    cost += CROWD_COST * count_crowded (draft, room, bow);

  return cost;
}

/**
 * _legation_draft_find_bow: the bow that leads round what is in the way of a line.  Each mark forbids
 * some detours, so that nothing but the ends of what they forbid and a few lanes need be looked at.
 * @lane: how far its middle is bowed where nothing is in the way
 */
LegationBow
_legation_draft_find_bow (const LegationDraft *self, const LegationRoom *room, double lane)
{
  const double limit = CLAMP (DETOUR_SHARE * self->length, MIN_DETOUR, MAX_DETOUR)
                       * _legation_room_get_slack (room);
  const LegationObstacle *obstacles[MAX_BARRIERS];
  guint n_obstacles = find_obstacles (self, room, fabs (lane) + limit, obstacles);
  double best = G_MAXDOUBLE;
  LegationBow chosen = { lane, LEGATION_BOW_MIDDLE, 0.0 };

  for (guint shape = 0; shape < LEGATION_N_BOWS && shape_costs[shape] < best; shape++)
    {
      LegationBow bow = { lane, (LegationBowShape) shape, 0.0 };
      Barrier barriers[MAX_BARRIERS];
      double detours[MAX_DETOURS];
      guint n = 0, n_detours;

      for (guint i = 0; i < n_obstacles; i++)
        n += find_barrier (self, lane, bow.shape, obstacles[i], &barriers[n]);
      n_detours = list_detours (bow.shape, barriers, n, detours);
      for (guint i = 0; i < n_detours; i++)
        {
          double cost;

          bow.detour = detours[i];
          if (fabs (bow.detour) > limit)
            continue;
          cost = rate_bow (self, room, bow, barriers, n, best);
          if (cost < best)
            {
              best = cost;
              chosen = bow;
            }
        }
    }

  return chosen;
}

static double
measure_bowed (const LegationDraft *draft, LegationBow bow)
{
  LegationVertex before = _legation_draft_find_point (draft, bow, 0);
  double length = 0.0;

  for (guint i = 1; i < draft->n; i++)
    {
      LegationVertex next = _legation_draft_find_point (draft, bow, i);

      length += hypot (next.x - before.x, next.y - before.y);
      before = next;
    }

  return length;
}

/**
 * _legation_draft_find_swing: how a line swings out that has no room for its arrow otherwise: as little
 * as will do, and not over a mark.
 * @room: (nullable): what it rather does not meet
 * @least: its length before its ends are cut off
 */
LegationBow
_legation_draft_find_swing (const LegationDraft *self, const LegationRoom *room, double least)
{
  const LegationObstacle *obstacles[MAX_BARRIERS];
  Barrier barriers[MAX_BARRIERS];
  guint n_obstacles = 0, n = 0;
  double best = G_MAXDOUBLE;
  LegationBow chosen = { MAX_SWING, LEGATION_BOW_MIDDLE, 0.0 };

  if (room != NULL)
    n_obstacles = find_obstacles (self, room, MAX_SWING, obstacles);
  for (guint i = 0; i < n_obstacles; i++)
    n += find_barrier (self, 0.0, LEGATION_BOW_MIDDLE, obstacles[i], &barriers[n]);
  for (double swing = MIN_SWING; swing <= MAX_SWING; swing += SWING_STEP)
    for (int side = -1; side <= 1; side += 2)
      {
        const LegationBow bow = { side * swing, LEGATION_BOW_MIDDLE, 0.0 };
        const double cost = swing + 0.1 * side + rate_trespass (barriers, n, bow.lane);

        if (cost < best && measure_bowed (self, bow) > least)
          {
            best = cost;
            chosen = bow;
          }
      }

  return chosen;
}
