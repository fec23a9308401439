/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-legend-card.h"

G_BEGIN_DECLS

/** LegationLegendPart: what is folded together. */
typedef enum
{
  LEGATION_LEGEND_TINTS,
  LEGATION_LEGEND_LINES,
  LEGATION_LEGEND_CHANNELS,
  LEGATION_N_LEGEND_PARTS,
} LegationLegendPart;

struct _LegationLegendCard
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *box;
  GtkWidget *title; /* a toggle button */
  GtkWidget *arrow;
  GtkWidget *window; /* scrolls the body where it is too long */
  GtkWidget *body;
  GtkWidget *lines[LEGATION_N_LEGEND_ROWS];
  GtkWidget *channels[LEGATION_N_CHANNELS]; /* in the order in which they are shown */
  GtkWidget *grid;                          /* of channels */
  GtkWidget *tints;                         /* a box, nullable: until there was a legend */
  GtkWidget *notes;
  GtkWidget *separators[3]; /* before tints, channels and notes */
  GPtrArray *row_entries;     /* (element-type GtkToggleButton) */
  GPtrArray *channel_entries; /* (element-type GtkToggleButton) */
  GtkWidget *heads[LEGATION_N_LEGEND_PARTS]; /* nullable: stand for parts that are folded */

  const LegationStyle *style; /* unowned */
  double scale;               /* of samples, as that of text */
  LegationTint *tint;         /* owned, nullable */
  LegationLegend legend;
  LegationLegend pressed;
  guint admitted; /* channels that the filter lets pass */
  guint opened;   /* parts that the user wants to see even where they are folded, as a bit set */
  int max_height; /* of the body before anything is folded, in logical pixels */
  gboolean roomy;
  gboolean wanted;   /* what the user chose where there is room */
  gboolean adapting; /* the program toggles, not the user */
};

void _legation_legend_card_fold (LegationLegendCard *self);
void _legation_legend_card_set_part (GtkWidget *widget, LegationLegendPart part);
void _legation_legend_card_add_head (LegationLegendCard *self,
                                     LegationLegendPart part,
                                     GtkWidget *box,
                                     const char *closed,
                                     const char *open);
void _legation_legend_card_set_present (GtkWidget *widget, gboolean present);
void _legation_legend_card_forget_height (GtkWidget *widget);
int _legation_legend_card_find_focused_head (LegationLegendCard *self);
void _legation_legend_card_focus_head (LegationLegendCard *self, int part);
void _legation_legend_card_rebuild (LegationLegendCard *self);
void _legation_legend_card_update (LegationLegendCard *self);
void _legation_legend_card_update_tint (LegationLegendCard *self);
gboolean _legation_legend_card_has_tint (LegationLegendCard *self);
int _legation_legend_entry_get_value (GtkWidget *entry);

G_END_DECLS
