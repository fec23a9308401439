/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A bar with its length on the ground. */

#pragma once

#include <gtk/gtk.h>

#include "legation-frame.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_SCALE_BAR (legation_scale_bar_get_type ())
G_DECLARE_FINAL_TYPE (LegationScaleBar, legation_scale_bar, LEGATION, SCALE_BAR, GtkWidget)

void legation_scale_bar_set_frame (LegationScaleBar *self, const LegationFrame *frame);
char *legation_scale_bar_format_length (double metres);

G_END_DECLS
