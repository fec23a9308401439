/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lies under routes and names: the base map, with the tint of areas on it.  What was drawn for one
 * picture is kept for the next. */

#pragma once

#include "legation-painter.h"

G_BEGIN_DECLS

typedef struct _LegationGround LegationGround;

LegationGround *_legation_ground_new (LegationBasemap *basemap);
void _legation_ground_free (LegationGround *self);
void _legation_ground_forget (LegationGround *self);
gsize _legation_ground_get_size (LegationGround *self);

cairo_surface_t *_legation_ground_copy (LegationGround *self, const LegationPaintRequest *request);
cairo_surface_t *_legation_ground_draw_aside (LegationGround *self,
                                              const LegationPaintRequest *request);
cairo_surface_t *_legation_ground_slice (cairo_surface_t *surface,
                                         int x,
                                         int y,
                                         int width,
                                         int height,
                                         double scale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationGround, _legation_ground_free)

G_END_DECLS
