/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long an agreement holds, as a bar on an axis that others share. */

#pragma once

#include <gtk/gtk.h>

#include "legation-date.h"

G_BEGIN_DECLS

/* Pixels. */
#define LEGATION_PERIOD_BAR_WIDTH 66

#define LEGATION_TYPE_PERIOD_BAR (legation_period_bar_get_type ())
G_DECLARE_FINAL_TYPE (LegationPeriodBar, legation_period_bar, LEGATION, PERIOD_BAR, GtkWidget)

GtkWidget *legation_period_bar_new (const LegationDate *when, LegationSpan axis);

G_END_DECLS
