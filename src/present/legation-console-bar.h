/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two groups of buttons at both ends of a line, or in two lines where they have no room in one. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *legation_console_bar_new (GtkWidget *start, GtkWidget *end);

G_END_DECLS
