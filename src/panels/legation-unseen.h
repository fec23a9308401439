/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of lists that are scrolled out of sight. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void legation_unseen_update (GtkWidget *content, GtkWidget *window);

G_END_DECLS
