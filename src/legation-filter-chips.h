/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The row of filters that are on, each to be taken off. */

#pragma once

#include <gtk/gtk.h>

#include "legation-session.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_FILTER_CHIPS (legation_filter_chips_get_type ())
G_DECLARE_FINAL_TYPE (LegationFilterChips, legation_filter_chips, LEGATION, FILTER_CHIPS, GtkWidget)

void legation_filter_chips_set_next (LegationFilterChips *self, GtkWidget *next);
void legation_filter_chips_set_session (LegationFilterChips *self, LegationSession *session);

G_END_DECLS
