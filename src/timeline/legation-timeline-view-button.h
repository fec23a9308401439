/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the timeline shows time: a menu with its lanes, its axis and parts of time worth a look, and a
 * button that fits it to what is selected. */

#pragma once

#include <gtk/gtk.h>

#include "legation-session.h"

G_BEGIN_DECLS

GtkWidget *legation_timeline_view_button_new (void);
GtkWidget *legation_timeline_view_button_new_fit (GtkWidget *button);
void legation_timeline_view_button_set_session (GtkWidget *button, LegationSession *session);

G_END_DECLS
