/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Countries as areas: which country a place is in, and its area and outline as paths.  The areas are
 * made of the base map's own shores and borders, so that they meet them to the pixel. */

#pragma once

#include "legation-basemap.h"
#include "legation-tint.h"

G_BEGIN_DECLS

typedef struct _LegationAreas LegationAreas;

LegationAreas *legation_areas_new (GBytes *bytes, LegationBasemap *basemap, GError **error);
LegationAreas *legation_areas_ref (LegationAreas *self);
void legation_areas_unref (LegationAreas *self);

void legation_areas_prepare (LegationAreas *self, const LegationFrame *frame);
const char *legation_areas_find (LegationAreas *self, LegationLocation location);
void legation_areas_add_path (LegationAreas *self,
                              cairo_t *cr,
                              const LegationFrame *frame,
                              const char *country);
void legation_areas_add_outline (LegationAreas *self,
                                 cairo_t *cr,
                                 const LegationFrame *frame,
                                 const char *country);
void legation_areas_draw_tint (LegationAreas *self,
                               cairo_t *cr,
                               const LegationFrame *frame,
                               const LegationStyle *style,
                               const LegationTint *tint);
void legation_tint_draw_sample (cairo_t *cr,
                                const LegationStyle *style,
                                const LegationTint *tint,
                                guint number,
                                double width,
                                double height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationAreas, legation_areas_unref)

G_END_DECLS
