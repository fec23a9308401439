/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two relationships in two columns, with the same headings in line. */

#pragma once

#include "legation-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *legation_compare_table_new (LegationSession *session);
void legation_compare_table_update_visits (GtkWidget *table, LegationSession *session);

GtkWidget *legation_compare_card_new (const char *label);
GtkWidget *legation_compare_heading_new (const char *text);

G_END_DECLS
