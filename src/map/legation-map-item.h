/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands for an event, a bundle of journeys or a place on the map where only widgets can: in the
 * order of the keyboard and in the accessibility tree.  Draws nothing. */

#pragma once

#include <gtk/gtk.h>

#include "legation-scene.h"
#include "legation-session.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_MAP_ITEM (legation_map_item_get_type ())
G_DECLARE_FINAL_TYPE (LegationMapItem, legation_map_item, LEGATION, MAP_ITEM, GtkButton)

LegationMapItem *legation_map_item_new (LegationSession *session, const LegationEvent *event);
LegationMapItem *legation_map_item_new_mark (LegationSession *session, const LegationMark *mark);
LegationMapItem *legation_map_item_new_bundle (LegationSession *session, LegationBundleKey key);

const LegationEvent *legation_map_item_get_event (LegationMapItem *self);
const LegationMark *legation_map_item_get_mark (LegationMapItem *self);
gboolean legation_map_item_get_key (LegationMapItem *self, LegationBundleKey *key);
void legation_map_item_set_key (LegationMapItem *self, LegationBundleKey key);
void legation_map_item_set_label (LegationMapItem *self, const char *label);
LegationVertex legation_map_item_get_position (LegationMapItem *self);
void legation_map_item_set_position (LegationMapItem *self, LegationVertex position);
LegationLocation legation_map_item_get_location (LegationMapItem *self);
void legation_map_item_set_location (LegationMapItem *self, LegationLocation location);

G_END_DECLS
