/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An event on the map for those who do not point at it: what the keyboard focuses and what a screen
 * reader reads.  It draws nothing and takes no pointer events. */

#pragma once

#include <gtk/gtk.h>

#include "legation-scene.h"
#include "legation-session.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_MAP_ITEM (legation_map_item_get_type ())
G_DECLARE_FINAL_TYPE (LegationMapItem, legation_map_item, LEGATION, MAP_ITEM, GtkButton)

LegationMapItem *legation_map_item_new (LegationSession *session, const LegationEvent *event);

const LegationEvent *legation_map_item_get_event (LegationMapItem *self);
LegationVertex legation_map_item_get_position (LegationMapItem *self);
void legation_map_item_set_position (LegationMapItem *self, LegationVertex position);

G_END_DECLS
