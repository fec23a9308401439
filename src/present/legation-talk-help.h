/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of keys, over the slide. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *legation_talk_help_new (void);

G_END_DECLS
