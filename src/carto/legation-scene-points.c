/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Events that are marks without a line: the badge of each is beside its mark, and where there are too
 * many for that, one badge says how many there are.  That is a bundle without a line: what it stands
 * for is counted, told and listed like the journeys of any other. */

#include "legation-scene-room.h"

#include <math.h>

/* So many events at a mark have a badge each.  Where there are more, only those of the loudest emphases
 * have, if they are few, and those that are chosen; there is room for piles beside them then. */
#define MAX_AROUND 8
#define MAX_BESIDE_PILES 4
#define N_EMPHASES (LEGATION_EMPHASIS_SELECTED + 1)
/* From a mark to the first badges round it, and from those to the next, in logical pixels. */
#define DISTANCE 18.0
#define STEP 15.0
/* A badge that is so far outside the picture is in the way of no name that reaches into it. */
#define NAME_LENGTH 320.0

static const double angles[] = { -45, -90, -135, 0, 45, 90, 135, 180 };
#define N_ANGLES G_N_ELEMENTS (angles)
/* Badges are in two rings round a mark, piles in three. */
#define N_TURNS (2 * N_ANGLES)
#define N_PILE_TURNS (3 * N_ANGLES)

/**
 * Group: the events of one emphasis at one mark.
 * @n: how many they are
 * @last: the last one that was counted, or put on their pile, from 1
 * @is_piled: whether one badge stands for them
 * @pile: its position among the bundles, from 1
 */
typedef struct
{
  guint n;
  guint last;
  guint pile;
  gboolean is_piled;
} Group;

/* The places round a mark, for a badge that is wider than high by twice @aside. */
static LegationVertex
find_place (LegationVertex center, guint turn, double aside)
{
  const double angle = angles[turn % N_ANGLES] * G_PI / 180.0;
  const double distance = DISTANCE + STEP * (turn / N_ANGLES);

  return (LegationVertex){ center.x + cos (angle) * (distance + aside),
                           center.y + sin (angle) * distance };
}

/* Each badge has the first place that nothing else has taken, and where there are too many of them, one
 * is after another, whatever is there: to look would take the longer, the more there are. */
static LegationVertex
find_place_around (LegationScene *self, LegationVertex center, guint n_before)
{
  LegationVertex at = center;

  if (n_before >= N_TURNS)
    return find_place (center, n_before, 0.0);
  for (guint turn = 0; turn < N_TURNS; turn++)
    {
      at = find_place (center, turn, 0.0);
      if (_legation_room_measure_crowding (self->room, at, LEGATION_BADGE_DIAMETER / 2) <= 0.0
          && legation_labels_is_free (self->labels, at.x - 7, at.y - 7, 14, 14))
        break;
    }

  return at;
}

/* A badge of a width other than its height keeps as far from the mark at its side as above it. */
static LegationVertex
find_pile_place (LegationScene *self, const LegationSceneBundle *pile, LegationVertex center)
{
  const double aside = (_legation_bundle_measure_badge (pile) - LEGATION_BADGE_DIAMETER) / 2.0;

  for (guint turn = 0; turn < N_PILE_TURNS; turn++)
    {
      const LegationVertex at = find_place (center, turn, aside);

      if (_legation_bundle_fits (self, pile, at))
        return at;
    }

  return find_place (center, 0, aside);
}

static gsize
find_group (guint mark, LegationEmphasis emphasis)
{
  return (gsize) mark * N_EMPHASES + emphasis;
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
count_points (LegationScene *self, const LegationPoint *points, guint n, Group *groups)
{
  const guint8 *emphasis = g_bytes_get_data (self->emphasis, NULL);

  for (guint i = 0; i < n; i++)
    {
      const LegationEmphasis of_event = emphasis[points[i].event->record.index];
      Group *group = &groups[find_group (points[i].mark, of_event)];

      if (of_event > LEGATION_EMPHASIS_GHOST && is_next (points[i].event, &group->last))
        group->n++;
    }
}

/* From the loudest down: few have a badge each still, where others are piled.  What is chosen is seen by
 * itself, and what is only a trace of other times is not counted. */
static void
decide_at_mark (Group *groups)
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

/* Returns: (transfer full): a group for each mark and emphasis, by find_group() */
static Group *
group_points (LegationScene *self, const LegationPoint *points, guint n)
{
  Group *groups = g_new0 (Group, find_group (self->marks->len, 0));

  count_points (self, points, n, groups);
  for (guint i = 0; i < self->marks->len; i++)
    decide_at_mark (&groups[find_group (i, 0)]);

  return groups;
}

/* One block holds the list of legs, which go nowhere, and what it lists: the bundle frees it as one. */
static void
make_pile (LegationScene *self, guint mark, LegationEmphasis emphasis, Group *group)
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
static void
pile_points (LegationScene *self, Group *groups)
{
  const guint first = self->bundles->len;

  for (guint emphasis = 0; emphasis < N_EMPHASES; emphasis++)
    for (guint mark = 0; mark < self->marks->len; mark++)
      if (groups[find_group (mark, emphasis)].is_piled)
        make_pile (self, mark, emphasis, &groups[find_group (mark, emphasis)]);
  for (guint i = 0; i < self->points->len; i++)
    {
      LegationScenePoint *point = &g_array_index (self->points, LegationScenePoint, i);
      Group *group;

      if (!point->piled)
        continue;
      group = &groups[find_group (point->point->mark, point->emphasis)];
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
          const guint pile = groups[find_group (point->point->mark, point->emphasis)].pile - 1;

          point->badge = g_array_index (self->bundles, LegationSceneBundle, pile).badge;
        }
    }
}

/* Whether, in view, one badge stands for many events, and is drawn. */
gboolean
_legation_scene_has_piles (LegationScene *self)
{
  guint n;
  const LegationPoint *points = legation_routes_get_points (self->routes, &n);
  g_autofree Group *groups = group_points (self, points, n);

  for (guint mark = 0; mark < self->marks->len; mark++)
    for (guint i = LEGATION_EMPHASIS_QUIET; i < N_EMPHASES; i++)
      if (groups[find_group (mark, i)].is_piled && _legation_scene_is_mark_in_view (self, mark))
        return TRUE;

  return FALSE;
}

static gboolean
is_near_picture (LegationScene *self, LegationVertex at)
{
  return at.x >= -NAME_LENGTH && at.y >= -NAME_LENGTH && at.x - NAME_LENGTH <= self->frame.width
         && at.y - NAME_LENGTH <= self->frame.height;
}

/* A trace of other times has no badge until it is pointed at elsewhere: it takes no room, and nobody
 * looks for any.
 * @n_before: (inout): how many have taken room there */
static void
place_point (LegationScene *self, LegationScenePoint *point, guint *n_before)
{
  if (point->emphasis == LEGATION_EMPHASIS_GHOST)
    {
      point->badge = find_place (point->center, 0, 0.0);
      return;
    }
  point->badge = find_place_around (self, point->center, (*n_before)++);
  if (is_near_picture (self, point->badge))
    legation_labels_block (self->labels, point->badge.x - 8, point->badge.y - 8, 16, 16);
  if (_legation_is_changed (point->point->event))
    _legation_scene_block_note_sign (self, point->badge, LEGATION_BADGE_DIAMETER);
}

/* Finds where the badges of events without a line are. */
void
_legation_scene_lay_out_points (LegationScene *self)
{
  const guint8 *emphasis = g_bytes_get_data (self->emphasis, NULL);
  guint n;
  const LegationPoint *points = legation_routes_get_points (self->routes, &n);
  g_autofree Group *groups = NULL;
  g_autofree guint *used = NULL;
  gboolean has_piles = FALSE;

  if (n == 0)
    return;
  groups = group_points (self, points, n);
  used = g_new0 (guint, self->marks->len + 1);
  for (guint i = 0; i < n; i++)
    {
      LegationScenePoint point = {
        .point = &points[i],
        .emphasis = emphasis[points[i].event->record.index],
        .center = g_array_index (self->marks, LegationSceneMark, points[i].mark).center,
      };

      if (point.emphasis == LEGATION_EMPHASIS_HIDDEN)
        continue;
      point.piled = groups[find_group (points[i].mark, point.emphasis)].is_piled;
      has_piles |= point.piled;
      if (!point.piled)
        place_point (self, &point, &used[points[i].mark]);
      g_array_append_val (self->points, point);
    }
  if (has_piles)
    pile_points (self, groups);
}
