/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Children side by side, of which those that expand take what is left. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LEGATION_TYPE_STRIP (legation_strip_get_type ())
G_DECLARE_FINAL_TYPE (LegationStrip, legation_strip, LEGATION, STRIP, GtkWidget)

GtkWidget *legation_strip_new (int spacing);
void legation_strip_append (LegationStrip *self, GtkWidget *child);
void legation_strip_set_folds (LegationStrip *self, gboolean folds);

G_END_DECLS
