/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The button “All Events”: what events can be picked out by, and how many filters are on. */

#pragma once

#include <gtk/gtk.h>

#include "legation-session.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_FILTER_MENU (legation_filter_menu_get_type ())
G_DECLARE_FINAL_TYPE (LegationFilterMenu, legation_filter_menu, LEGATION, FILTER_MENU, GtkWidget)

void legation_filter_menu_set_session (LegationFilterMenu *self, LegationSession *session);
void legation_filter_menu_popup (LegationFilterMenu *self);

G_END_DECLS
