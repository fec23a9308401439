/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The badges of events that are marks without a line, and piles of them. */

#pragma once

#include "legation-scene-room.h"

G_BEGIN_DECLS

/* Round a mark there are so many places at each distance. */
#define LEGATION_PLACES_AROUND 8

/**
 * LegationPointGroup: the events of one emphasis at one mark.
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
} LegationPointGroup;

LegationVertex _legation_find_place_around (LegationVertex center, guint turn, double aside);
LegationPointGroup *_legation_scene_group_points (LegationScene *self);
LegationPointGroup *_legation_point_group_find (LegationPointGroup *groups,
                                                guint mark,
                                                LegationEmphasis emphasis);
void _legation_scene_pile_points (LegationScene *self, LegationPointGroup *groups);

G_END_DECLS
