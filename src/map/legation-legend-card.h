/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The legend on the map: a card that explains what is drawn now, and folds into its title. */

#pragma once

#include <gtk/gtk.h>

#include "legation-legend.h"
#include "legation-style.h"
#include "legation-tint.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_LEGEND_CARD (legation_legend_card_get_type ())
G_DECLARE_FINAL_TYPE (LegationLegendCard, legation_legend_card, LEGATION, LEGEND_CARD, GtkWidget)

void legation_legend_card_set_legend (LegationLegendCard *self,
                                      LegationLegend legend,
                                      const LegationStyle *style);
void legation_legend_card_set_tint (LegationLegendCard *self, LegationTint *tint);
void legation_legend_card_set_pressed (LegationLegendCard *self,
                                       LegationLegend pressed,
                                       guint admitted);
void legation_legend_card_set_map_height (LegationLegendCard *self, int height);
void legation_legend_card_set_roomy (LegationLegendCard *self, gboolean roomy);
gboolean legation_legend_card_is_open (LegationLegendCard *self);

G_END_DECLS
