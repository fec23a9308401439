/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Contacts by year, 60 × 16 pixels. */

#pragma once

#include <gtk/gtk.h>

#include "legation-contacts.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_SPARKLINE (legation_sparkline_get_type ())
G_DECLARE_FINAL_TYPE (LegationSparkline, legation_sparkline, LEGATION, SPARKLINE, GtkWidget)

GtkWidget *legation_sparkline_new (const LegationYearCount *counts, guint n_counts, guint maximum);

G_END_DECLS
