/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One answer of the search: what it is called, one line about it, and why it was found. */

#pragma once

#include <gtk/gtk.h>

#include "legation-search.h"
#include "legation-session.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_SEARCH_ROW (legation_search_row_get_type ())
G_DECLARE_FINAL_TYPE (LegationSearchRow,
                      legation_search_row,
                      LEGATION,
                      SEARCH_ROW,
                      GtkListBoxRow)

GtkWidget *legation_search_row_new (void);
void legation_search_row_show (LegationSearchRow *self,
                               LegationSession *session,
                               LegationSearch *search,
                               LegationSearchQuery *query,
                               const LegationRecord *record);
const LegationRecord *legation_search_row_get_record (LegationSearchRow *self);

G_END_DECLS
