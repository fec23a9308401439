/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lies under a point: the same geometry as what is drawn, nearest first. */

#include "legation-scene-private.h"

#include <math.h>

/* A route is 12 pixels wide to the pointer. */
#define LEG_REACH 6.0
#define MARK_REACH 11.0
#define BADGE_REACH 9.0
/* The dot of a city of the base map, and what room its name takes more than its letters. */
#define DOT_REACH 7.0
#define NAME_REACH 2.0

static double
distance_to_leg (const LegationSceneLeg *leg, LegationVertex at)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i + 1 < leg->n_vertices; i++)
    best = MIN (best,
                _legation_distance_to_segment (at, leg->vertices[i], leg->vertices[i + 1]));

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
      double distance = distance_to_leg (leg, (LegationVertex){ x, y });

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

static gboolean
hits_label (const LegationLabel *label, double x, double y)
{
  if (label->has_dot && hypot (x - label->dot.x, y - label->dot.y) <= DOT_REACH)
    return TRUE;

  return x >= label->x - NAME_REACH && x <= label->x + label->width + NAME_REACH
         && y >= label->y - NAME_REACH && y <= label->y + label->height + NAME_REACH;
}

/**
 * legation_scene_hit: finds what is at a point: a badge, a place in use, a leg, or the name of a
 * country or of a city in it.
 * @x: in logical pixels of the frame
 * @y: in logical pixels of the frame
 */
LegationHit
legation_scene_hit (LegationScene *self, double x, double y)
{
  LegationHit hit = { .event = NULL };
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
          hit.mark = mark->mark->place != NULL ? mark->mark : NULL;
          hit.country = mark->mark->country;
          return hit;
        }
    }

  for (guint i = 0; i < n; i++)
    if (labels[i].country != NULL && hits_label (&labels[i], x, y))
      {
        hit.country = labels[i].country;
        return hit;
      }

  hit.event = hit_leg (self, x, y);

  return hit;
}

typedef struct
{
  const LegationEvent *event;
  int loudness;
  double distance;
} Candidate;

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *left = a;
  const Candidate *right = b;

  if (left->loudness != right->loudness)
    return right->loudness - left->loudness;

  return (left->distance > right->distance) - (left->distance < right->distance);
}

static gboolean
holds_event (GArray *hits, const LegationEvent *event)
{
  for (guint i = 0; i < hits->len; i++)
    if (g_array_index (hits, LegationHit, i).event == event)
      return TRUE;

  return FALSE;
}

/**
 * legation_scene_hit_all: all journeys at a point, the first as legation_scene_hit() has it, then the
 * loudest, and among those the nearest.  Each is there once.
 * @x: in logical pixels of the frame
 * @y: in logical pixels of the frame
 *
 * Returns: (transfer full) (element-type LegationHit): none of them empty; a mark or a name is alone
 */
GArray *
legation_scene_hit_all (LegationScene *self, double x, double y)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (LegationHit));
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  LegationHit first = legation_scene_hit (self, x, y);

  if (first.event == NULL && first.bundle == NULL && first.mark == NULL && first.country == NULL)
    return hits;
  g_array_append_val (hits, first);
  if (first.mark != NULL || first.country != NULL)
    return hits;

  for (guint i = 0; i < self->legs->len; i++)
    {
      const LegationSceneLeg *leg = &g_array_index (self->legs, LegationSceneLeg, i);
      Candidate candidate = { leg->leg->event, leg->emphasis,
                              distance_to_leg (leg, (LegationVertex){ x, y }) };

      if (candidate.distance <= LEG_REACH)
        g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < candidates->len; i++)
    {
      LegationHit hit = { .event = g_array_index (candidates, Candidate, i).event };

      if (!holds_event (hits, hit.event))
        g_array_append_val (hits, hit);
    }

  return hits;
}
