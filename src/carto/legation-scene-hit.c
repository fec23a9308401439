/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lies under a point: the same geometry as what is drawn, nearest first. */

#include "legation-scene-private.h"

#include <math.h>

#define LEG_WIDTH 2.2
#define MARK_REACH 11.0
#define MINOR_REACH 5.0
#define BADGE_REACH 9.0
/* The dot of a city of the base map, and what room its name takes more than its letters. */
#define DOT_REACH 7.0
#define NAME_REACH 2.0
/* Nobody points more exactly: among very many lines, those that are so near will do. */
#define EXACT 0.25

/* Infinite, where the rectangle around it is too far. */
static double
distance_to_leg (const LegationSceneLeg *leg, LegationVertex at)
{
  if (at.x < leg->low.x - LEGATION_LINE_REACH || at.x > leg->high.x + LEGATION_LINE_REACH
      || at.y < leg->low.y - LEGATION_LINE_REACH || at.y > leg->high.y + LEGATION_LINE_REACH)
    return G_MAXDOUBLE;

  return legation_line_measure_distance (leg->vertices, leg->n_vertices, at);
}

/* To the edge of a bundle, as far as it is wider than a leg. */
static double
distance_to_bundle (const LegationSceneBundle *bundle, LegationVertex at)
{
  double reach = LEGATION_LINE_REACH + bundle->width / 2;

  if (at.x < bundle->low.x - reach || at.x > bundle->high.x + reach
      || at.y < bundle->low.y - reach || at.y > bundle->high.y + reach)
    return G_MAXDOUBLE;

  return MAX (legation_line_measure_distance (bundle->vertices, bundle->n_vertices, at)
                - (bundle->width - LEG_WIDTH) / 2,
              0.0);
}

/** legation_scene_leg_has_badge_at: whether the badge of a leg is at a point of its picture. */
gboolean
legation_scene_leg_has_badge_at (const LegationSceneLeg *leg, double x, double y)
{
  return leg->has_badge && hypot (x - leg->badge.x, y - leg->badge.y) <= BADGE_REACH;
}

/** legation_scene_bundle_has_badge_at: whether the badge of a bundle is at a point of its picture. */
gboolean
legation_scene_bundle_has_badge_at (const LegationSceneBundle *bundle, double x, double y)
{
  return bundle->has_badge && fabs (y - bundle->badge.y) <= BADGE_REACH
         && fabs (x - bundle->badge.x) <= _legation_bundle_measure_badge (bundle) / 2 + 1.0;
}

/* The badges, those that are drawn last first. */
static gboolean
hit_badge (LegationScene *self, double x, double y, LegationHit *hit)
{
  for (guint i = self->points->len; i > 0; i--)
    {
      const LegationScenePoint *point = &g_array_index (self->points, LegationScenePoint, i - 1);

      hit->event = point->point->event;
      if (!point->piled && point->emphasis > LEGATION_EMPHASIS_FAINT
          && hypot (x - point->badge.x, y - point->badge.y) <= BADGE_REACH)
        return TRUE;
    }
  for (guint i = self->legs->len; i > 0; i--)
    {
      const LegationSceneLeg *leg = &g_array_index (self->legs, LegationSceneLeg, i - 1);

      hit->event = leg->leg->event;
      if (legation_scene_leg_has_badge_at (leg, x, y))
        return TRUE;
    }
  hit->event = NULL;
  for (guint i = self->bundles->len; i > 0; i--)
    {
      const LegationSceneBundle *bundle
        = &g_array_index (self->bundles, LegationSceneBundle, i - 1);

      if (legation_scene_bundle_has_badge_at (bundle, x, y))
        {
          _legation_scene_set_bundle (hit, bundle);
          return TRUE;
        }
    }

  return FALSE;
}

/* A bundle of one is the journey itself. */
void
_legation_scene_set_bundle (LegationHit *hit, const LegationSceneBundle *bundle)
{
  if (bundle->n_legs == 1)
    hit->event = bundle->legs[0]->event;
  else
    hit->bundle = bundle;
}

static gboolean
hits_label (const LegationLabel *label, double x, double y)
{
  if (label->has_dot && hypot (x - label->dot.x, y - label->dot.y) <= DOT_REACH)
    return TRUE;

  return x >= label->x - NAME_REACH && x <= label->x + label->width + NAME_REACH
         && y >= label->y - NAME_REACH && y <= label->y + label->height + NAME_REACH;
}

static gboolean
hit_mark (LegationScene *self, double x, double y, LegationHit *hit)
{
  for (guint i = 0; i < self->shown->len; i++)
    {
      guint position = g_array_index (self->shown, guint, i);
      const LegationSceneMark *mark = &g_array_index (self->marks, LegationSceneMark, position);

      if (hypot (x - mark->center.x, y - mark->center.y)
          <= (mark->minor ? MINOR_REACH : MARK_REACH))
        {
          hit->mark = mark->mark->place != NULL ? mark->mark : NULL;
          hit->country = mark->mark->country;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
hit_label (LegationScene *self, double x, double y, LegationHit *hit)
{
  guint n;
  const LegationLabel *labels = legation_labels_get (self->labels, &n);

  for (guint i = 0; i < n; i++)
    if (labels[i].country != NULL && hits_label (&labels[i], x, y))
      {
        hit->country = labels[i].country;
        return TRUE;
      }

  return FALSE;
}

/* The loudest first; of those the ones that are drawn in full, and then the nearest. */
static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const LegationHitCandidate *left = a;
  const LegationHitCandidate *right = b;

  if (left->emphasis != right->emphasis)
    return left->emphasis > right->emphasis ? -1 : 1;
  if ((left->item == NULL) != (right->item == NULL))
    return left->item == NULL ? -1 : 1;

  return (left->distance > right->distance) - (left->distance < right->distance);
}

/* The lines near a point that are drawn in full. */
static void
collect_full (LegationScene *self, LegationVertex at, GArray *candidates)
{
  for (guint i = 0; i < self->legs->len; i++)
    {
      const LegationSceneLeg *leg = &g_array_index (self->legs, LegationSceneLeg, i);
      LegationHitCandidate candidate = { .hit = { .event = leg->leg->event },
                                         .emphasis = leg->emphasis,
                                         .distance = distance_to_leg (leg, at) };

      if (candidate.distance <= LEGATION_LINE_REACH)
        g_array_append_val (candidates, candidate);
    }
  for (guint i = 0; i < self->bundles->len; i++)
    {
      const LegationSceneBundle *bundle = &g_array_index (self->bundles, LegationSceneBundle, i);
      LegationHitCandidate candidate = { .emphasis = bundle->emphasis,
                                         .distance = distance_to_bundle (bundle, at) };

      _legation_scene_set_bundle (&candidate.hit, bundle);
      if (candidate.distance <= LEGATION_LINE_REACH)
        g_array_append_val (candidates, candidate);
    }
}

/* The lines near a point, in no certain order; of the field's, none need follow @n_enough of them that
 * nobody could point at more exactly.
 * @complete: (out): whether they are all */
static GArray *
collect_lines (LegationScene *self, double x, double y, guint n_enough, gboolean *complete)
{
  const LegationVertex at = { x, y };
  const double world = legation_frame_get_world_size (&self->frame);
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (LegationHitCandidate));

  /* Where they are drawn: in the copies of the world beside, too. */
  for (int worlds = -1; worlds <= 1; worlds++)
    collect_full (self, (LegationVertex){ x - worlds * world, y }, candidates);
  *complete = !self->has_field
              || _legation_scene_hit_field (self, at, EXACT, n_enough, candidates);

  return candidates;
}

static LegationHit
resolve (LegationScene *self, const LegationHitCandidate *candidate)
{
  return candidate->item != NULL ? _legation_scene_resolve_item (self, candidate->item)
                                 : candidate->hit;
}

/* The line that is pointed at; an empty hit where there is none. */
static LegationHit
hit_line (LegationScene *self, double x, double y)
{
  gboolean complete;
  g_autoptr (GArray) lines = collect_lines (self, x, y, 1, &complete);
  const LegationHitCandidate *best = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      const LegationHitCandidate *line = &g_array_index (lines, LegationHitCandidate, i);

      if (best == NULL || compare_candidates (line, best) < 0)
        best = line;
    }

  return best != NULL ? resolve (self, best) : (LegationHit){ .event = NULL };
}

/**
 * legation_scene_hit: finds what is at a point: a badge, a place in use, a leg or a bundle, or the name
 * of a country or of a city in it.  In the thread that shows the picture.
 * @x: in logical pixels of the frame
 * @y: in logical pixels of the frame
 */
LegationHit
legation_scene_hit (LegationScene *self, double x, double y)
{
  LegationHit hit = { .event = NULL };

  if (hit_badge (self, x, y, &hit) || hit_mark (self, x, y, &hit) || hit_label (self, x, y, &hit))
    return hit;

  return hit_line (self, x, y);
}

static gboolean
holds_hit (GArray *hits, LegationHit hit)
{
  for (guint i = 0; i < hits->len; i++)
    {
      LegationHit other = g_array_index (hits, LegationHit, i);

      if (other.event == hit.event && other.bundle == hit.bundle)
        return TRUE;
    }

  return FALSE;
}

/* Adds what lies at a point and is not among @hits yet.  One journey may have several lines there, and
 * one line may be found by several of its pieces. */
static void
add_lines (LegationScene *self, double x, double y, GArray *hits)
{
  gboolean complete = FALSE;

  for (guint n_enough = LEGATION_MAX_HITS; !complete && hits->len < LEGATION_MAX_HITS; n_enough *= 2)
    {
      g_autoptr (GArray) lines = collect_lines (self, x, y, n_enough, &complete);

      g_array_sort (lines, compare_candidates);
      for (guint i = 0; i < lines->len && hits->len < LEGATION_MAX_HITS; i++)
        {
          LegationHit hit = resolve (self, &g_array_index (lines, LegationHitCandidate, i));

          if (!holds_hit (hits, hit))
            g_array_append_val (hits, hit);
        }
    }
}

/**
 * legation_scene_hit_all: all journeys and bundles at a point, the first as legation_scene_hit() has
 * it, then the loudest, and among those the nearest.  Each is there once, and they are at most
 * %LEGATION_MAX_HITS: of more than that, those that are nearer than anybody can point; fewer are all
 * that there are.  In the thread that shows the picture.
 * @x: in logical pixels of the frame
 * @y: in logical pixels of the frame
 *
 * Returns: (transfer full) (element-type LegationHit): none of them empty; a mark or a name is alone
 */
GArray *
legation_scene_hit_all (LegationScene *self, double x, double y)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (LegationHit));
  LegationHit first = { .event = NULL };
  gboolean is_badge = hit_badge (self, x, y, &first);

  if (!is_badge && (hit_mark (self, x, y, &first) || hit_label (self, x, y, &first)))
    {
      g_array_append_val (hits, first);
      return hits;
    }
  if (!is_badge)
    first = hit_line (self, x, y);
  if (first.event == NULL && first.bundle == NULL)
    return hits;
  g_array_append_val (hits, first);
  add_lines (self, x, y, hits);

  return hits;
}
