/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of a table of comparison: what it is about, and one cell for each of the things compared. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LEGATION_TYPE_COMPARE_ROW (legation_compare_row_get_type ())
G_DECLARE_FINAL_TYPE (LegationCompareRow, legation_compare_row, LEGATION, COMPARE_ROW, GtkWidget)

GtkWidget *legation_compare_row_new (GtkWidget *label);
void legation_compare_row_append (LegationCompareRow *self, GtkWidget *cell);

GtkWidget *legation_compare_cell_new (void);
void legation_compare_cell_set_label (GtkWidget *cell, const char *label);

G_END_DECLS
