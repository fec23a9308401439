/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The map as one picture that worker threads make, and the events on it as accessible children. */

#pragma once

#include <shumate/shumate.h>

#include "legation-areas.h"
#include "legation-painter.h"
#include "legation-session.h"

G_BEGIN_DECLS

/**
 * LegationPlacement: where the scene of the picture lies on the widget: a vertex at (x, y) of the
 * scene is at (@x + @scale × x, @y + @scale × y) of the widget.
 */
typedef struct
{
  double x;
  double y;
  double scale;
} LegationPlacement;

#define LEGATION_TYPE_MAP_LAYER (legation_map_layer_get_type ())
G_DECLARE_FINAL_TYPE (LegationMapLayer, legation_map_layer, LEGATION, MAP_LAYER, ShumateLayer)

LegationMapLayer *legation_map_layer_new (ShumateViewport *viewport);

void legation_map_layer_set_session (LegationMapLayer *self,
                                     LegationSession *session,
                                     LegationPainter *painter);
void legation_map_layer_update_emphasis (LegationMapLayer *self);
void legation_map_layer_update_travel (LegationMapLayer *self);
void legation_map_layer_set_areas (LegationMapLayer *self, LegationAreas *areas);
gboolean legation_map_layer_find_extent (LegationMapLayer *self,
                                         const char *country,
                                         LegationLocation center,
                                         LegationBox *box);
void legation_map_layer_set_labels (LegationMapLayer *self, LegationLabelChoice labels);
void legation_map_layer_set_scale (LegationMapLayer *self, double scale);
void legation_map_layer_set_cover (LegationMapLayer *self, const graphene_rect_t *cover);
void legation_map_layer_aim (LegationMapLayer *self, LegationCamera camera);
void legation_map_layer_arrive (LegationMapLayer *self);
void legation_map_layer_set_exact (LegationMapLayer *self, gboolean exact);
void legation_map_layer_set_lit (LegationMapLayer *self, GBytes *lit);
gboolean legation_map_layer_point_at (LegationMapLayer *self, const LegationHit *hit);
const LegationHit *legation_map_layer_get_pointed (LegationMapLayer *self, LegationScene **scene);

LegationTint *legation_map_layer_get_tint (LegationMapLayer *self);
const LegationStyle *legation_map_layer_get_style (LegationMapLayer *self);
LegationScene *legation_map_layer_get_scene (LegationMapLayer *self, LegationPlacement *placement);
gint64 legation_map_layer_get_asked_at (LegationMapLayer *self);
void legation_map_layer_follow (LegationMapLayer *self);
gboolean legation_map_layer_has_rested (LegationMapLayer *self);
guint legation_map_layer_count_events (LegationMapLayer *self);
LegationHit legation_map_layer_hit (LegationMapLayer *self, double x, double y);
GArray *legation_map_layer_hit_all (LegationMapLayer *self, double x, double y);
LegationHit legation_map_layer_get_focused (LegationMapLayer *self, double *x, double *y);
const LegationEvent *legation_map_layer_get_focus (LegationMapLayer *self, double *x, double *y);
const LegationSceneBundle *legation_map_layer_find_bundle (LegationMapLayer *self,
                                                           LegationBundleKey key);

G_END_DECLS
