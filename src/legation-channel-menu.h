/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The button “All Channels”: a list of channels with counts, each to be left out or let in. */

#pragma once

#include <gtk/gtk.h>

#include "legation-session.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_CHANNEL_MENU (legation_channel_menu_get_type ())
G_DECLARE_FINAL_TYPE (LegationChannelMenu, legation_channel_menu, LEGATION, CHANNEL_MENU, GtkWidget)

void legation_channel_menu_set_session (LegationChannelMenu *self, LegationSession *session);

G_END_DECLS
