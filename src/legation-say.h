/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Telling something that nobody asked for. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void legation_say (GtkWindow *window, const char *heading, const char *body);

G_END_DECLS
