/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Events that are marks without a line: the badge of each is beside its mark. */

#include "legation-scene-points.h"

#include <math.h>

/* From a mark to the first badges round it, and from those to the next, in logical pixels. */
#define DISTANCE 18.0
#define STEP 15.0
/* A badge that is so far outside the picture is in the way of no name that reaches into it. */
#define NAME_LENGTH 320.0

static const double angles[] = { -45, -90, -135, 0, 45, 90, 135, 180 };
G_STATIC_ASSERT (G_N_ELEMENTS (angles) == LEGATION_PLACES_AROUND);
/* Badges are in two rings round a mark. */
#define N_TURNS (2 * LEGATION_PLACES_AROUND)

/* The places round a mark, for a badge that is wider than high by twice @aside. */
LegationVertex
_legation_find_place_around (LegationVertex center, guint turn, double aside)
{
  const double angle = angles[turn % LEGATION_PLACES_AROUND] * G_PI / 180.0;
  const double distance = DISTANCE + STEP * (turn / LEGATION_PLACES_AROUND);

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
    return _legation_find_place_around (center, n_before, 0.0);
  for (guint turn = 0; turn < N_TURNS; turn++)
    {
      at = _legation_find_place_around (center, turn, 0.0);
      if (_legation_room_measure_crowding (self->room, at, LEGATION_BADGE_DIAMETER / 2) <= 0.0
          && legation_labels_is_free (self->labels, at.x - 7, at.y - 7, 14, 14))
        break;
    }

  return at;
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
      point->badge = _legation_find_place_around (point->center, 0, 0.0);
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
  g_autofree LegationPointGroup *groups = NULL;
  g_autofree guint *used = NULL;
  gboolean has_piles = FALSE;

  if (n == 0)
    return;
  groups = _legation_scene_group_points (self);
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
      point.piled = _legation_point_group_find (groups, points[i].mark, point.emphasis)->is_piled;
      has_piles |= point.piled;
      if (!point.piled)
        place_point (self, &point, &used[points[i].mark]);
      g_array_append_val (self->points, point);
    }
  if (has_piles)
    _legation_scene_pile_points (self, groups);
}
