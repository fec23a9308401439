/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The frame of a window's three panes: decides by its width which of them lie over the map. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LEGATION_TYPE_PANES (legation_panes_get_type ())
G_DECLARE_FINAL_TYPE (LegationPanes, legation_panes, LEGATION, PANES, GtkWidget)

void legation_panes_set_flaps (LegationPanes *self, AdwFlap *list, AdwFlap *details);

G_END_DECLS
