/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The datasets that were opened lately, as the desktop remembers them (the specification “Desktop
 * Bookmarks”), and the menu of them. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GMenu *legation_recent_menu_new (void);
void legation_recent_menu_fill (GMenu *menu);
void legation_recent_add (GFile *file, const char *title);
void legation_recent_clear (void);

G_END_DECLS
