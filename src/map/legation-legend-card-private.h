/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-legend-card.h"

G_BEGIN_DECLS

struct _LegationLegendCard
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *box;
  GtkWidget *title; /* a toggle button */
  GtkWidget *arrow;
  GtkWidget *window; /* scrolls the body where it is too long */
  GtkWidget *body;
  GPtrArray *row_entries;     /* (element-type GtkToggleButton) */
  GPtrArray *channel_entries; /* (element-type GtkToggleButton) */

  const LegationStyle *style; /* unowned */
  LegationTint *tint;         /* owned, nullable */
  LegationLegend legend;
  LegationLegend pressed;
  guint admitted; /* channels that the filter lets pass */
  gboolean all_tints; /* the user wants to see even a long list of them */
  gboolean roomy;
  gboolean wanted;   /* what the user chose where there is room */
  gboolean adapting; /* the program toggles, not the user */
};

void _legation_legend_card_rebuild (LegationLegendCard *self);
gboolean _legation_legend_card_has_tint (LegationLegendCard *self);
int _legation_legend_entry_get_value (GtkWidget *entry);

G_END_DECLS
