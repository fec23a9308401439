/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was found, as rows: kind by kind with how many there are, the best of each first. */

#pragma once

#include <gtk/gtk.h>

#include "legation-finder.h"
#include "legation-session.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_SEARCH_RESULTS (legation_search_results_get_type ())
G_DECLARE_FINAL_TYPE (LegationSearchResults,
                      legation_search_results,
                      LEGATION,
                      SEARCH_RESULTS,
                      GtkWidget)

GtkWidget *legation_search_results_new (void);
guint legation_search_results_show (LegationSearchResults *self,
                                    LegationSession *session,
                                    LegationFinder *finder);
void legation_search_results_show_nothing (LegationSearchResults *self);
void legation_search_results_follow_selection (LegationSearchResults *self);
void legation_search_results_choose_first (LegationSearchResults *self);
void legation_search_results_focus_first (LegationSearchResults *self);

G_END_DECLS
