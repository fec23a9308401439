/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The frame of a window's panes: decides by its size which of them lie over the map, and how high the
 * timeline is. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LEGATION_TYPE_PANES (legation_panes_get_type ())
G_DECLARE_FINAL_TYPE (LegationPanes, legation_panes, LEGATION, PANES, GtkWidget)

void legation_panes_set_flaps (LegationPanes *self, AdwFlap *list, AdwFlap *details);
void legation_panes_set_searching (LegationPanes *self, gboolean searching);
void legation_panes_set_timeline (LegationPanes *self, GtkPaned *paned, GtkWidget *bar);

void legation_panes_set_comparing (LegationPanes *self, gboolean comparing);

int legation_panes_get_timeline_height (LegationPanes *self);
void legation_panes_set_timeline_height (LegationPanes *self, int height);

G_END_DECLS
