/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How large the user has text, for what stands beside it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

double legation_text_scale_get (GtkWidget *widget);

G_END_DECLS
