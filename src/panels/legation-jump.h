/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small button that leads to a place further down on the same page. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *legation_jump_new (const char *label, const char *tooltip);
void legation_jump_set_target (GtkWidget *self, GtkWidget *target);

G_END_DECLS
