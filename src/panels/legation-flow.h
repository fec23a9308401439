/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lays its children one after the other like words, or in columns that become rows when narrow. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LEGATION_TYPE_FLOW (legation_flow_get_type ())
G_DECLARE_FINAL_TYPE (LegationFlow, legation_flow, LEGATION, FLOW, GtkWidget)

GtkWidget *legation_flow_new (int spacing, int line_spacing);
GtkWidget *legation_flow_new_columns (int spacing);
void legation_flow_append_dot (LegationFlow *self);
void legation_flow_append (LegationFlow *self, GtkWidget *child);

G_END_DECLS
