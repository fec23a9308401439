/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The map with everything that lies on it: zoom buttons, legend, pills, scale and attribution. */

#pragma once

#include <gtk/gtk.h>

#include "legation-areas.h"
#include "legation-painter.h"
#include "legation-session.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_MAP_VIEW (legation_map_view_get_type ())
G_DECLARE_FINAL_TYPE (LegationMapView, legation_map_view, LEGATION, MAP_VIEW, GtkWidget)

LegationSession *legation_map_view_get_session (LegationMapView *self);
void legation_map_view_set_session (LegationMapView *self,
                                    LegationSession *session,
                                    LegationPainter *painter);

gboolean legation_map_view_get_box (LegationMapView *self, LegationBox *box);
void legation_map_view_fit (LegationMapView *self);
void legation_map_view_fit_selection (LegationMapView *self);
void legation_map_view_set_areas (LegationMapView *self, LegationAreas *areas);
void legation_map_view_set_labels (LegationMapView *self, LegationLabelChoice labels);
void legation_map_view_set_covered (LegationMapView *self, int start, int end);
void legation_map_view_zoom (LegationMapView *self, double steps);

/* In a talk. */
void legation_map_view_set_presented (LegationMapView *self);
void legation_map_view_set_scale (LegationMapView *self, double scale);
void legation_map_view_set_cover (LegationMapView *self, const graphene_rect_t *cover);
void legation_map_view_look_at (LegationMapView *self, LegationCamera camera, guint milliseconds);
void legation_map_view_pan (LegationMapView *self, int dx, int dy);

G_END_DECLS
