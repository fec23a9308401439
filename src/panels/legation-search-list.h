/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The answer to what is typed. */

#pragma once

#include <gtk/gtk.h>

#include "legation-session.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_SEARCH_LIST (legation_search_list_get_type ())
G_DECLARE_FINAL_TYPE (LegationSearchList, legation_search_list, LEGATION, SEARCH_LIST, GtkWidget)

GtkWidget *legation_search_list_new (void);
void legation_search_list_set_session (LegationSearchList *self, LegationSession *session);

void legation_search_list_prepare (LegationSearchList *self);
void legation_search_list_find (LegationSearchList *self, const char *text);
void legation_search_list_choose_first (LegationSearchList *self);
void legation_search_list_focus_first (LegationSearchList *self);

G_END_DECLS
