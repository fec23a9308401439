/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a session compares, side by side: two relationships, or two periods. */

#pragma once

#include "legation-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LEGATION_TYPE_COMPARE_VIEW (legation_compare_view_get_type ())
G_DECLARE_FINAL_TYPE (LegationCompareView, legation_compare_view, LEGATION, COMPARE_VIEW, GtkWidget)

void legation_compare_view_set_session (LegationCompareView *self, LegationSession *session);
char *legation_compare_view_describe (LegationCompareView *self);

G_END_DECLS
