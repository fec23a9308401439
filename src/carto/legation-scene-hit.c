/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lies under a point: the same geometry as what is drawn, nearest first. */

#include "legation-scene-private.h"

#include <math.h>

/* A route is 12 pixels wide to the pointer. */
#define LEG_REACH 6.0
#define MARK_REACH 11.0
#define BADGE_REACH 9.0

static double
distance_to_leg (const LegationSceneLeg *leg, double x, double y)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i + 1 < leg->n_vertices; i++)
    {
      LegationVertex a = leg->vertices[i];
      LegationVertex b = leg->vertices[i + 1];
      double dx = b.x - a.x;
      double dy = b.y - a.y;
      double square = dx * dx + dy * dy;
      double t = square > 0.0 ? CLAMP (((x - a.x) * dx + (y - a.y) * dy) / square, 0.0, 1.0) : 0.0;

      best = MIN (best, hypot (x - a.x - t * dx, y - a.y - t * dy));
    }

  return best;
}

static const LegationEvent *
hit_badge (LegationScene *self, double x, double y)
{
  for (guint i = self->points->len; i > 0; i--)
    {
      const LegationScenePoint *point = &g_array_index (self->points, LegationScenePoint, i - 1);

      if (hypot (x - point->badge.x, y - point->badge.y) <= BADGE_REACH)
        return point->point->event;
    }
  for (guint i = self->legs->len; i > 0; i--)
    {
      const LegationSceneLeg *leg = &g_array_index (self->legs, LegationSceneLeg, i - 1);

      if (leg->has_badge && hypot (x - leg->badge.x, y - leg->badge.y) <= BADGE_REACH)
        return leg->leg->event;
    }

  return NULL;
}

static const LegationEvent *
hit_leg (LegationScene *self, double x, double y)
{
  const LegationEvent *event = NULL;
  LegationEmphasis loudest = LEGATION_EMPHASIS_HIDDEN;
  double best = LEG_REACH;

  for (guint i = 0; i < self->legs->len; i++)
    {
      const LegationSceneLeg *leg = &g_array_index (self->legs, LegationSceneLeg, i);
      double distance = distance_to_leg (leg, x, y);

      if (distance > LEG_REACH)
        continue;
      if (leg->emphasis > loudest || (leg->emphasis == loudest && distance < best))
        {
          loudest = leg->emphasis;
          best = distance;
          event = leg->leg->event;
        }
    }

  return event;
}

/**
 * legation_scene_hit: finds what is at a point: a badge, a place in use, a leg, or a country's name.
 * @x: in logical pixels of the frame
 * @y: in logical pixels of the frame
 */
LegationHit
legation_scene_hit (LegationScene *self, double x, double y)
{
  LegationHit hit = { NULL, NULL, NULL };
  guint n;
  const LegationLabel *labels = legation_labels_get (self->labels, &n);

  hit.event = hit_badge (self, x, y);
  if (hit.event != NULL)
    return hit;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const LegationSceneMark *mark = &g_array_index (self->marks, LegationSceneMark, i);

      if (mark->emphasis != LEGATION_EMPHASIS_HIDDEN
          && hypot (x - mark->center.x, y - mark->center.y) <= MARK_REACH)
        {
          hit.mark = mark->mark;
          hit.country = mark->mark->country;
          return hit;
        }
    }

  for (guint i = 0; i < n; i++)
    if (labels[i].country != NULL && x >= labels[i].x && x <= labels[i].x + labels[i].width
        && y >= labels[i].y && y <= labels[i].y + labels[i].height
        && labels[i].type != LEGATION_LABEL_CAPITAL && labels[i].type != LEGATION_LABEL_CITY)
      {
        hit.country = labels[i].country;
        return hit;
      }

  hit.event = hit_leg (self, x, y);

  return hit;
}
