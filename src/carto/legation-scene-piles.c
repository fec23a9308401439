/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where there are too many events at a mark for a badge each, one badge says how many there are.  That
 * is a bundle without a line: what it stands for is counted, told and listed like the journeys of any
 * other. */

#include "legation-scene-points.h"

/* So many events at a mark have a badge each.  Where there are more, only those of the loudest emphases
 * have, if they are few, and those that are chosen; there is room for piles beside them then. */
#define MAX_AROUND 8
#define MAX_BESIDE_PILES 4
#define N_EMPHASES (LEGATION_EMPHASIS_SELECTED + 1)
/* Piles are in three rings round a mark. */
#define N_TURNS (3 * LEGATION_PLACES_AROUND)

/* A badge of a width other than its height keeps as far from the mark at its side as above it. */
static LegationVertex
find_pile_place (LegationScene *self, const LegationSceneBundle *pile, LegationVertex center)
{
  const double aside = (_legation_bundle_measure_badge (pile) - LEGATION_BADGE_DIAMETER) / 2.0;

  for (guint turn = 0; turn < N_TURNS; turn++)
    {
      const LegationVertex at = _legation_find_place_around (center, turn, aside);

      if (_legation_bundle_fits (self, pile, at))
        return at;
    }

  return _legation_find_place_around (center, 0, aside);
}

/* The group of one emphasis at one mark. */
LegationPointGroup *
_legation_point_group_find (LegationPointGroup *groups, guint mark, LegationEmphasis emphasis)
{
  return &groups[(gsize) mark * N_EMPHASES + emphasis];
}

/* An event may be at a mark several times, and is counted once.
 * @last: (inout): the last one that was counted there, from 1 */
static gboolean
is_next (const LegationEvent *event, guint *last)
{
  const guint number = event->record.index + 1;
  const gboolean next = *last != number;

  *last = number;

  return next;
}

static void
count_points (LegationScene *self, LegationPointGroup *groups)
{
  guint n;
  const LegationPoint *points = legation_routes_get_points (self->routes, &n);
  const guint8 *emphasis = g_bytes_get_data (self->emphasis, NULL);

  for (guint i = 0; i < n; i++)
    {
      const LegationEmphasis of_event = emphasis[points[i].event->record.index];
      LegationPointGroup *group = _legation_point_group_find (groups, points[i].mark, of_event);

      if (of_event > LEGATION_EMPHASIS_GHOST && is_next (points[i].event, &group->last))
        group->n++;
    }
}

/* From the loudest down: few have a badge each still, where others are piled.  What is chosen is seen
 * by itself, and what is only a trace of other times is not counted. */
static void
decide_at_mark (LegationPointGroup *groups)
{
  guint n_single = groups[LEGATION_EMPHASIS_SELECTED].n;
  guint n_all = 0;

  for (guint i = LEGATION_EMPHASIS_FAINT; i < N_EMPHASES; i++)
    n_all += groups[i].n;
  for (int i = LEGATION_EMPHASIS_SELECTED - 1; i > LEGATION_EMPHASIS_GHOST && n_all > MAX_AROUND; i--)
    if (groups[i].n > 1 && n_single + groups[i].n > MAX_BESIDE_PILES)
      groups[i].is_piled = TRUE;
    else
      n_single += groups[i].n;
}

/* Returns: (transfer full): the groups of all marks */
LegationPointGroup *
_legation_scene_group_points (LegationScene *self)
{
  LegationPointGroup *groups = g_new0 (LegationPointGroup, (gsize) self->marks->len * N_EMPHASES);

  count_points (self, groups);
  for (guint i = 0; i < self->marks->len; i++)
    decide_at_mark (_legation_point_group_find (groups, i, 0));

  return groups;
}

/* One block holds the list of legs, which go nowhere, and what it lists: the bundle frees it as one. */
static void
make_pile (LegationScene *self, guint mark, LegationEmphasis emphasis, LegationPointGroup *group)
{
  LegationSceneBundle pile = { .from = mark, .to = mark, .emphasis = emphasis };

  pile.legs = g_malloc0 (group->n * (sizeof (const LegationLeg *) + sizeof (LegationLeg)));
  g_array_append_val (self->bundles, pile);
  group->pile = self->bundles->len;
  group->last = 0;
}

static void
add_to_pile (LegationSceneBundle *pile, guint capacity, const LegationScenePoint *point)
{
  const LegationLeg **legs = (const LegationLeg **) pile->legs;
  LegationLeg *leg = (LegationLeg *) (legs + capacity) + pile->n_legs;
  const LegationChannel channel = point->point->event->channel;

  *leg = (LegationLeg){ .event = point->point->event, .from = pile->from, .to = pile->to,
                        .from_stop = point->point->stop, .to_stop = point->point->stop,
                        .hollow = point->point->hollow };
  legs[pile->n_legs++] = leg;
  pile->counts[channel]++;
  pile->hollow_counts[channel] += point->point->hollow;
  pile->n_hollow += point->point->hollow;
  pile->hollow = pile->n_hollow == pile->n_legs;
}

/* As of other bundles, with as many glyphs as there is room for; faint ones have no badge. */
static void
place_pile (LegationScene *self, LegationSceneBundle *pile)
{
  LegationChannel glyphs[LEGATION_MAX_GLYPHS];

  pile->badge = g_array_index (self->marks, LegationSceneMark, pile->from).center;
  pile->n_glyphs = _legation_bundle_find_glyphs (pile, LEGATION_MAX_GLYPHS, glyphs);
  pile->width = _legation_bundle_measure_badge (pile);
  if (pile->emphasis >= LEGATION_EMPHASIS_QUIET)
    {
      pile->badge = find_pile_place (self, pile, pile->badge);
      _legation_bundle_put (self, pile, pile->badge);
    }
  pile->low = pile->high = pile->badge;
}

/* The loudest are drawn last, and have the first choice of a place. */
void
_legation_scene_pile_points (LegationScene *self, LegationPointGroup *groups)
{
  const guint first = self->bundles->len;

  for (guint emphasis = 0; emphasis < N_EMPHASES; emphasis++)
    for (guint mark = 0; mark < self->marks->len; mark++)
      {
        LegationPointGroup *group = _legation_point_group_find (groups, mark, emphasis);

        if (group->is_piled)
          make_pile (self, mark, emphasis, group);
      }
  for (guint i = 0; i < self->points->len; i++)
    {
      LegationScenePoint *point = &g_array_index (self->points, LegationScenePoint, i);
      LegationPointGroup *group;

      if (!point->piled)
        continue;
      group = _legation_point_group_find (groups, point->point->mark, point->emphasis);
      if (is_next (point->point->event, &group->last))
        add_to_pile (&g_array_index (self->bundles, LegationSceneBundle, group->pile - 1), group->n,
                     point);
    }
  for (guint i = self->bundles->len; i > first; i--)
    place_pile (self, &g_array_index (self->bundles, LegationSceneBundle, i - 1));
  for (guint i = 0; i < self->points->len; i++)
    {
      LegationScenePoint *point = &g_array_index (self->points, LegationScenePoint, i);

      if (point->piled)
        {
          const LegationPointGroup *group
            = _legation_point_group_find (groups, point->point->mark, point->emphasis);

          point->badge = g_array_index (self->bundles, LegationSceneBundle, group->pile - 1).badge;
        }
    }
}

/* Whether, in view, one badge stands for many events, and is drawn. */
gboolean
_legation_scene_has_piles (LegationScene *self)
{
  g_autofree LegationPointGroup *groups = _legation_scene_group_points (self);

  for (guint mark = 0; mark < self->marks->len; mark++)
    for (guint i = LEGATION_EMPHASIS_QUIET; i < N_EMPHASES; i++)
      if (_legation_point_group_find (groups, mark, i)->is_piled
          && _legation_scene_is_mark_in_view (self, mark))
        return TRUE;

  return FALSE;
}
