/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Has what is scrolled follow a drag that comes near its upper or its lower end. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void legation_drop_scroll_add (GtkScrolledWindow *scroller);

G_END_DECLS
