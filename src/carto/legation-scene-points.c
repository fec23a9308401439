/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Events that are marks without a line: the badge of each is beside its mark, and where there are too
 * many for that, one badge says how many there are.  That is a bundle without a line: what it stands
 * for is counted, told and listed like the journeys of any other. */

#include "legation-scene-room.h"

#include <math.h>

/* A mark has so many badges of one emphasis around it at most, but for those of what is chosen. */
#define MAX_AROUND 8
/* From a mark to the first badges round it, and from those to the next, in logical pixels. */
#define DISTANCE 18.0
#define STEP 15.0
/* A badge that is so far outside the picture is in the way of no name that reaches into it. */
#define NAME_LENGTH 320.0

static const double angles[] = { -45, -90, -135, 0, 45, 90, 135, 180 };

/* Each badge has the first place that nothing else has taken, and where there are too many of them, one
 * is after another, whatever is there: to look would take the longer, the more there are. */
static LegationVertex
find_place_around (LegationScene *self, LegationVertex center, guint n_before)
{
  const guint n_tried = 2 * G_N_ELEMENTS (angles);
  const gboolean look = n_before < n_tried;
  LegationVertex at = center;

  for (guint turn = look ? 0 : n_before; turn < MAX (n_tried, n_before + 1); turn++)
    {
      double angle = angles[turn % G_N_ELEMENTS (angles)] * G_PI / 180.0;
      double distance = DISTANCE + STEP * (turn / G_N_ELEMENTS (angles));

      at = (LegationVertex){ center.x + cos (angle) * distance, center.y + sin (angle) * distance };
      if (look && _legation_room_measure_crowding (self->room, at, LEGATION_BADGE_DIAMETER / 2) <= 0.0
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
  LegationVertex first = center;

  for (guint turn = 0; turn < 2 * G_N_ELEMENTS (angles); turn++)
    {
      const double angle = angles[turn % G_N_ELEMENTS (angles)] * G_PI / 180.0;
      const double distance = DISTANCE + STEP * (turn / G_N_ELEMENTS (angles));
      const LegationVertex at = { center.x + cos (angle) * (distance + aside),
                                  center.y + sin (angle) * distance };

      if (turn == 0)
        first = at;
      if (_legation_bundle_fits (self, pile, at))
        return at;
    }

  return first;
}

/* What is chosen is seen by itself, and what is only a trace of other times is not counted. */
static gboolean
can_be_piled (LegationEmphasis emphasis)
{
  return emphasis > LEGATION_EMPHASIS_GHOST && emphasis < LEGATION_EMPHASIS_SELECTED;
}

/* Each mark has a pile for each emphasis. */
static gsize
find_pile (guint mark, LegationEmphasis emphasis)
{
  return (gsize) mark * LEGATION_EMPHASIS_SELECTED + emphasis;
}

static guint *
create_counts (LegationScene *self)
{
  return g_new0 (guint, find_pile (self->marks->len + 1, 0));
}

/* How many events could be in each pile. */
static guint *
count_points (LegationScene *self, const LegationPoint *points, guint n, const guint8 *emphasis)
{
  guint *counts = create_counts (self);

  for (guint i = 0; i < n; i++)
    {
      const LegationEmphasis of_event = emphasis[points[i].event->record.index];

      if (can_be_piled (of_event))
        counts[find_pile (points[i].mark, of_event)]++;
    }

  return counts;
}

/* One block holds the list of legs, which go nowhere, and what it lists: the bundle frees it as one. */
static void
make_pile (LegationSceneBundle *pile, guint mark, LegationEmphasis emphasis, guint n)
{
  gsize list = n * sizeof (const LegationLeg *);

  *pile = (LegationSceneBundle){ .from = mark, .to = mark, .emphasis = emphasis };
  pile->legs = g_malloc0 (list + n * sizeof (LegationLeg));
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
  const LegationVertex center
    = g_array_index (self->marks, LegationSceneMark, pile->from).center;
  LegationChannel glyphs[LEGATION_MAX_GLYPHS];
  LegationVertex at;

  pile->n_glyphs = _legation_bundle_find_glyphs (pile, LEGATION_MAX_GLYPHS, glyphs);
  at = find_pile_place (self, pile, center);
  pile->badge = pile->low = pile->high = at;
  pile->width = _legation_bundle_measure_badge (pile);
  if (pile->emphasis >= LEGATION_EMPHASIS_QUIET)
    _legation_bundle_put (self, pile, at);
}

/* Fills the piles of one emphasis.
 * @piles: the position of each among the bundles, from 1 */
static void
fill_piles (LegationScene *self, LegationEmphasis emphasis, const guint *counts, guint *piles)
{
  for (guint i = 0; i < self->points->len; i++)
    {
      LegationScenePoint *point = &g_array_index (self->points, LegationScenePoint, i);
      const gsize number = find_pile (point->point->mark, emphasis);
      LegationSceneBundle pile;

      if (!point->piled || point->emphasis != emphasis)
        continue;
      if (piles[number] == 0)
        {
          make_pile (&pile, point->point->mark, emphasis, counts[number]);
          g_array_append_val (self->bundles, pile);
          piles[number] = self->bundles->len;
        }
      add_to_pile (&g_array_index (self->bundles, LegationSceneBundle, piles[number] - 1),
                   counts[number], point);
    }
}

/* The loudest have the first choice of a place. */
static void
pile_points (LegationScene *self, const guint *counts)
{
  g_autofree guint *piles = create_counts (self);
  const guint first = self->bundles->len;

  for (int emphasis = LEGATION_EMPHASIS_SELECTED; emphasis > LEGATION_EMPHASIS_HIDDEN; emphasis--)
    if (can_be_piled (emphasis))
      fill_piles (self, emphasis, counts, piles);
  for (guint i = first; i < self->bundles->len; i++)
    place_pile (self, &g_array_index (self->bundles, LegationSceneBundle, i));
  for (guint i = 0; i < self->points->len; i++)
    {
      LegationScenePoint *point = &g_array_index (self->points, LegationScenePoint, i);

      if (point->piled)
        {
          const guint pile = piles[find_pile (point->point->mark, point->emphasis)] - 1;

          point->badge = g_array_index (self->bundles, LegationSceneBundle, pile).badge;
        }
    }
}

/* Whether so many events are at one place that one badge stands for them, and is drawn. */
gboolean
_legation_scene_has_piles (LegationScene *self)
{
  guint n;
  const LegationPoint *points = legation_routes_get_points (self->routes, &n);
  const guint8 *emphasis = g_bytes_get_data (self->emphasis, NULL);
  g_autofree guint *counts = count_points (self, points, n, emphasis);

  for (guint i = 0; i < n; i++)
    {
      const LegationEmphasis of_event = emphasis[points[i].event->record.index];

      if (can_be_piled (of_event) && of_event > LEGATION_EMPHASIS_FAINT
          && counts[find_pile (points[i].mark, of_event)] > MAX_AROUND)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_near_picture (LegationScene *self, LegationVertex at)
{
  return at.x >= -NAME_LENGTH && at.y >= -NAME_LENGTH && at.x - NAME_LENGTH <= self->frame.width
         && at.y - NAME_LENGTH <= self->frame.height;
}

/* A trace of other times has no badge until it is pointed at elsewhere: it takes no room.
 * @n_before: (inout): how many have taken room there */
static void
place_point (LegationScene *self, LegationScenePoint *point, guint *n_before)
{
  point->badge = find_place_around (self, point->center, *n_before);
  if (point->emphasis == LEGATION_EMPHASIS_GHOST)
    return;
  ++*n_before;
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
  g_autofree guint *counts = NULL;
  g_autofree guint *used = NULL;
  gboolean has_piles = FALSE;

  if (n == 0)
    return;
  counts = count_points (self, points, n, emphasis);
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
      point.piled = can_be_piled (point.emphasis)
                    && counts[find_pile (points[i].mark, point.emphasis)] > MAX_AROUND;
      has_piles |= point.piled;
      if (!point.piled)
        place_point (self, &point, &used[points[i].mark]);
      g_array_append_val (self->points, point);
    }
  if (has_piles)
    pile_points (self, counts);
}
