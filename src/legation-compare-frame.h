/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The map alone, or beside or below what is compared. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LEGATION_TYPE_COMPARE_FRAME (legation_compare_frame_get_type ())
G_DECLARE_FINAL_TYPE (LegationCompareFrame,
                      legation_compare_frame,
                      LEGATION,
                      COMPARE_FRAME,
                      GtkWidget)

void legation_compare_frame_set_comparing (LegationCompareFrame *self, gboolean comparing);
gboolean legation_compare_frame_is_beside (LegationCompareFrame *self);

G_END_DECLS
