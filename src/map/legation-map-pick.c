/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A badge is one thing, whatever runs below it.  Of lines, those are meant that are about as near to
 * the pointer as the nearest one of the loudest: where it is clear which, nobody is asked. */

#include "legation-map-pick.h"

#include "legation-map-words.h"

/* A hand cannot tell these distances apart, in logical pixels. */
#define TOLERANCE 3.0

/** Candidate: how near a journey is, and how loud. */
typedef struct
{
  double distance;
  LegationEmphasis emphasis;
  gboolean on_badge;
} Candidate;

/* What is no leg is the badge of a mark without a line. */
static Candidate
measure_event (const LegationEvent *event,
               const LegationSceneLeg *legs,
               guint n_legs,
               double x,
               double y)
{
  Candidate candidate = { G_MAXDOUBLE, LEGATION_EMPHASIS_HIDDEN, FALSE };
  gboolean found = FALSE;

  for (guint i = 0; i < n_legs; i++)
    {
      double distance;

      if (legs[i].leg->event != event)
        continue;
      found = TRUE;
      distance = legation_line_measure_distance (legs[i].vertices, legs[i].n_vertices,
                                                 (LegationVertex){ x, y });
      candidate.emphasis = MAX (candidate.emphasis, legs[i].emphasis);
      candidate.distance = MIN (candidate.distance, distance);
      candidate.on_badge |= legation_scene_leg_has_badge_at (&legs[i], x, y);
    }
  if (!found)
    candidate = (Candidate){ 0.0, LEGATION_EMPHASIS_SELECTED, TRUE };

  return candidate;
}

static Candidate
measure (const LegationHit *hit, const LegationSceneLeg *legs, guint n_legs, double x, double y)
{
  const LegationSceneBundle *bundle = hit->bundle;
  double distance;

  if (bundle == NULL)
    return measure_event (hit->event, legs, n_legs, x, y);
  distance = legation_line_measure_distance (bundle->vertices, bundle->n_vertices,
                                             (LegationVertex){ x, y });

  return (Candidate){
    .distance = MAX (distance - bundle->width / 2.0, 0.0),
    .emphasis = bundle->emphasis,
    .on_badge = legation_bundle_is_pile (bundle) || legation_scene_bundle_has_badge_at (bundle, x, y),
  };
}

/**
 * legation_pick_from: what a click at a point may mean.
 * @hits: (element-type LegationHit): all that is there, as legation_scene_hit_all() has it
 * @legs: (array length=n_legs): of the scene
 * @x: in logical pixels of the scene
 * @y: in logical pixels of the scene
 *
 * Returns: (transfer full) (element-type LegationHit): one where it is clear what is meant, several
 *   to choose from, or none
 */
GArray *
legation_pick_from (GArray *hits,
                    const LegationSceneLeg *legs,
                    guint n_legs,
                    double x,
                    double y)
{
  GArray *picked = g_array_new (FALSE, FALSE, sizeof (LegationHit));
  Candidate first;

  if (hits->len == 0)
    return picked;
  g_array_append_val (picked, g_array_index (hits, LegationHit, 0));
  if (hits->len == 1)
    return picked;
  first = measure (&g_array_index (hits, LegationHit, 0), legs, n_legs, x, y);
  for (guint i = 1; i < hits->len && !first.on_badge; i++)
    {
      const LegationHit *hit = &g_array_index (hits, LegationHit, i);
      const Candidate other = measure (hit, legs, n_legs, x, y);

      if (other.emphasis >= first.emphasis && other.distance <= first.distance + TOLERANCE)
        g_array_append_vals (picked, hit, 1);
    }

  return picked;
}

/** legation_pick: the same for the legs of @scene. */
GArray *
legation_pick (GArray *hits, LegationScene *scene, double x, double y)
{
  guint n_legs;
  const LegationSceneLeg *legs = legation_scene_get_legs (scene, &n_legs);

  return legation_pick_from (hits, legs, n_legs, x, y);
}

/**
 * legation_pick_list_events: the journeys of @hits, those of bundles too, each once.
 *
 * Returns: (transfer container) (element-type LegationEvent): the events
 */
GPtrArray *
legation_pick_list_events (GArray *hits)
{
  GPtrArray *events = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      const LegationHit *hit = &g_array_index (hits, LegationHit, i);
      g_autoptr (GPtrArray) bundled = NULL;

      if (hit->event != NULL && g_hash_table_add (seen, (gpointer) hit->event))
        g_ptr_array_add (events, (gpointer) hit->event);
      if (hit->bundle != NULL)
        bundled = legation_bundle_list_events (hit->bundle);
      for (guint j = 0; bundled != NULL && j < bundled->len; j++)
        if (g_hash_table_add (seen, bundled->pdata[j]))
          g_ptr_array_add (events, bundled->pdata[j]);
    }

  return events;
}

/** legation_hit_is_empty: whether nothing was hit. */
gboolean
legation_hit_is_empty (const LegationHit *hit)
{
  return hit->event == NULL && hit->bundle == NULL && hit->mark == NULL && hit->country == NULL;
}

static gboolean
bundles_equal (const LegationSceneBundle *a, const LegationSceneBundle *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return legation_bundle_key_equal (legation_bundle_get_key (a), legation_bundle_get_key (b));
}

/** legation_hit_equal: whether two hits are of the same thing; both are of the same routes. */
gboolean
legation_hit_equal (const LegationHit *a, const LegationHit *b)
{
  return a->event == b->event && a->mark == b->mark && g_strcmp0 (a->country, b->country) == 0
         && bundles_equal (a->bundle, b->bundle);
}
