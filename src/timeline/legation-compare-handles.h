/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The handles of the selected span on the mirrored timeline: both stand on its ruler. */

#pragma once

#include <gtk/gtk.h>

#include "legation-compare-scene.h"
#include "legation-time-paint.h"

G_BEGIN_DECLS

/**
 * LegationCompareHandles:
 * @hovered: 0 or 1, the left or the right one, under the pointer; -1: none
 * @held: as @hovered, of the one that is dragged
 * @undecided: both were taken hold of: the first movement tells which
 */
typedef struct
{
  int hovered;
  int held;
  gboolean undecided;
  double press_x;
} LegationCompareHandles;

void legation_compare_handles_init (LegationCompareHandles *self);
gboolean legation_compare_handles_hover (LegationCompareHandles *self,
                                         const LegationCompareScene *scene,
                                         double x,
                                         double y);
gboolean legation_compare_handles_take (LegationCompareHandles *self,
                                        const LegationCompareScene *scene,
                                        double x,
                                        double y);
void legation_compare_handles_drag (LegationCompareHandles *self,
                                    const LegationCompareScene *scene,
                                    double dx,
                                    gboolean free);
gboolean legation_compare_handles_let_go (LegationCompareHandles *self);
void legation_compare_handles_paint (const LegationCompareHandles *self,
                                     const LegationCompareScene *scene,
                                     cairo_t *cr,
                                     const LegationTimePalette *palette);

G_END_DECLS
