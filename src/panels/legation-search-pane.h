/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A pane that can be searched: an entry over its child, and what was found in place of the child. */

#pragma once

#include <gtk/gtk.h>

#include "legation-session.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_SEARCH_PANE (legation_search_pane_get_type ())
G_DECLARE_FINAL_TYPE (LegationSearchPane, legation_search_pane, LEGATION, SEARCH_PANE, GtkWidget)

void legation_search_pane_set_session (LegationSearchPane *self, LegationSession *session);
gboolean legation_search_pane_get_searching (LegationSearchPane *self);
void legation_search_pane_start (LegationSearchPane *self, const char *text);

G_END_DECLS
