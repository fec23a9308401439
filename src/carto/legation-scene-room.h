/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is in the way of courses and badges on the picture: marks, and the courses that were laid out
 * before. */

#pragma once

#include "legation-scene-private.h"

G_BEGIN_DECLS

/**
 * LegationObstacle: a mark with the room around it.
 * @mark: its index
 * @radius: with what a line keeps clear of it, in logical pixels
 */
typedef struct
{
  guint mark;
  double radius;
  LegationVertex center;
} LegationObstacle;

LegationRoom *_legation_room_new (LegationScene *scene);
void _legation_room_free (LegationRoom *self);

const LegationObstacle *_legation_room_get_obstacles (const LegationRoom *self, guint *n);
double _legation_room_get_slack (const LegationRoom *self);
void _legation_room_take (LegationRoom *self, const LegationVertex *vertices, guint n);
gboolean _legation_room_is_taken (const LegationRoom *self, LegationVertex at);
double _legation_room_measure_crowding (const LegationRoom *self, LegationVertex at, double radius);

/** LegationBowShape: where along a line it is farthest out of its way. */
typedef enum
{
  LEGATION_BOW_MIDDLE,
  LEGATION_BOW_FIRST_QUARTER,
  LEGATION_BOW_LAST_QUARTER,
  LEGATION_BOW_FIRST_TENTH,
  LEGATION_BOW_LAST_TENTH,
  LEGATION_N_BOWS,
} LegationBowShape;

/**
 * LegationBow: how a line is bowed sideways, in logical pixels; positive is west, or north for one that
 * runs west to east.
 * @lane: in its middle, where nothing is in its way
 * @detour: and at most, for what is
 */
typedef struct
{
  double lane;
  LegationBowShape shape;
  double detour;
} LegationBow;

#define LEGATION_MAX_DRAFT_POINTS 65

/**
 * LegationDraft: a line that is laid out.
 * @straight: (array length=n): the great circle
 * @along, @across: the same as lengths along the straight line between its ends, and beside it
 * @direction, @normal: where those lead
 * @length: between its ends
 * @start, @end: how much is cut off there
 */
typedef struct
{
  LegationVertex straight[LEGATION_MAX_DRAFT_POINTS];
  double along[LEGATION_MAX_DRAFT_POINTS];
  double across[LEGATION_MAX_DRAFT_POINTS];
  guint n;
  guint from;
  guint to;
  LegationVertex direction;
  LegationVertex normal;
  double length;
  double start;
  double end;
} LegationDraft;

LegationVertex _legation_draft_find_point (const LegationDraft *self, LegationBow bow, guint i);
LegationBow _legation_draft_find_bow (const LegationDraft *self,
                                      const LegationRoom *room,
                                      double lane);
LegationBow _legation_draft_find_swing (const LegationDraft *self,
                                        const LegationRoom *room,
                                        double least);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationRoom, _legation_room_free)

G_END_DECLS
