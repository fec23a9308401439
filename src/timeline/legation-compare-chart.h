/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline of two relationships that are compared, mirrored at its ruler. */

#pragma once

#include <gtk/gtk.h>

#include "legation-session.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_COMPARE_CHART (legation_compare_chart_get_type ())
G_DECLARE_FINAL_TYPE (LegationCompareChart, legation_compare_chart, LEGATION, COMPARE_CHART, GtkWidget)

GtkWidget *legation_compare_chart_new (void);
void legation_compare_chart_set_session (LegationCompareChart *self, LegationSession *session);

G_END_DECLS
