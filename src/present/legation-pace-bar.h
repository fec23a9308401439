/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A bar that is full as far as the talk has come, with a tick where it would be by now. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LEGATION_TYPE_PACE_BAR (legation_pace_bar_get_type ())
G_DECLARE_FINAL_TYPE (LegationPaceBar, legation_pace_bar, LEGATION, PACE_BAR, GtkWidget)

GtkWidget *legation_pace_bar_new (void);
void legation_pace_bar_set (LegationPaceBar *self, double place, double due, const char *words);

G_END_DECLS
