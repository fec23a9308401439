/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "legation-time-bar.h"

#include "legation-time-paint-private.h"

/**
 * legation_time_layout_init_bar:
 * @self: (out): the layout
 * @eras, @density, @ruler: heights of the parts, px
 * @scale: of texts, at least 1
 */
void
legation_time_layout_init_bar (LegationTimeLayout *self,
                               double width,
                               double eras,
                               double density,
                               double ruler,
                               double scale)
{
  const double height = eras + density + ruler;

  *self = (LegationTimeLayout){ .scale = scale, .width = width, .height = height };
  self->eras = (LegationTimeBand){ 0.0, eras };
  self->density = (LegationTimeBand){ eras, density };
  self->ruler = (LegationTimeBand){ eras + density, ruler };
  /* There is no room for marks; a scene has at least one lane for them all the same. */
  self->lanes = self->strips = self->overview = (LegationTimeBand){ height, 0.0 };
  self->n_lanes = 1;
  self->lane_height = scale;
}

/**
 * legation_time_paint_bar:
 * @left, @right: px between which the ruler has no labels, for something else is written there
 *
 * Draws an arranged scene whose layout is that of a bar; what its chips count
 * is not drawn, for there is no room for it that is not in use.
 */
void
legation_time_paint_bar (const LegationTimeScene *scene,
                         cairo_t *cr,
                         const LegationTimePalette *palette,
                         double left,
                         double right)
{
  const LegationTimeBrush self = { .scene = scene, .palette = palette, .cr = cr, .hidden_left = left,
                                   .hidden_right = right };

  cairo_save (cr);
  _legation_time_paint_eras (&self);
  _legation_time_paint_density (&self);
  _legation_time_paint_ruler (&self, TRUE);
  cairo_restore (cr);
}
