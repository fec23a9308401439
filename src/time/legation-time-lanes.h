/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where marks go: into lanes so that none lies on another, with labels where there is room, and
 * what does not fit gathered into “+N” marks. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The lanes that a mark can be in that is not drawn on its own. */
#define LEGATION_TIME_LANE_NONE (-1)

typedef enum
{
  LEGATION_TIME_LABEL_NONE,
  LEGATION_TIME_LABEL_RIGHT,
  LEGATION_TIME_LABEL_LEFT,
  LEGATION_TIME_LABEL_INSIDE,
} LegationTimeLabelSide;

/**
 * LegationTimeSlot: a mark on its way into a lane.
 * @left: in: px where it begins
 * @right: in: px where it ends
 * @label_width: in: px of its label, 0 for none; out: less, where it has to be cut
 * @holds_label: in: whether its label may be written into it
 * @rank: in: the lower, the sooner it gets a place and a label
 * @lane: out: from 0, or %LEGATION_TIME_LANE_NONE for a mark that a gathering stands for
 * @side: out: where its label is
 * @label_x: out: px where its label begins
 * @gathering: out: the gathering that it is in, or -1
 */
typedef struct
{
  double left;
  double right;
  double label_width;
  gboolean holds_label;
  guint rank;
  int lane;
  LegationTimeLabelSide side;
  double label_x;
  int gathering;
} LegationTimeSlot;

/**
 * LegationTimeGathering: what stands for several slots: a “+N” mark, or a band on a strip.
 * @lane: the lane, or the strip, that it is on
 * @count: how many slots it stands for
 */
typedef struct
{
  double left;
  double right;
  int lane;
  guint count;
} LegationTimeGathering;

/**
 * LegationTimeObstacle: something that is drawn over the lanes; labels keep off it.
 * @first_lane: the uppermost lane that it is on
 * @last_lane: the lowest one
 * @hides: whether marks keep off it too, where they find another lane
 */
typedef struct
{
  double left;
  double right;
  guint first_lane;
  guint last_lane;
  gboolean hides;
} LegationTimeObstacle;

/**
 * LegationTimePacking: how to pack.
 * @gathering_width: px of a “+N” mark
 * @long_width: px from which a mark is long: it stays out of the upper lanes, and out of the last
 *   one, so that short marks find room
 * @obstacles: (array length=n_obstacles): what is in the way
 * @least_label: px that a label is left with at least where it is cut, 0 for cutting none
 */
typedef struct
{
  double width;
  guint n_lanes;
  double gathering_width;
  double long_width;
  const LegationTimeObstacle *obstacles;
  guint n_obstacles;
  double least_label;
} LegationTimePacking;

GArray *legation_time_lanes_pack (LegationTimeSlot *slots,
                                  guint n_slots,
                                  const LegationTimePacking *packing);
GArray *legation_time_strips_pack (LegationTimeSlot *slots, guint n_slots, guint n_strips);

G_END_DECLS
