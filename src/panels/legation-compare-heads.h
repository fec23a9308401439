/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Over the columns: which two relationships, or which two periods, and a button that swaps them. */

#pragma once

#include "legation-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *legation_compare_heads_new (LegationSession *session);
void legation_compare_heads_update (GtkWidget *heads, LegationSession *session);
void legation_compare_heads_ask (GtkWidget *heads);

GtkWidget *legation_compare_swap_new (void);
GtkWidget *legation_compare_head_new (GtkWidget *chooser, LegationEmphasis emphasis);

G_END_DECLS
