/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page of the details: a column of sections that scrolls. */

#pragma once

#include <gtk/gtk.h>

#include "legation-session.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_PAGE (legation_page_get_type ())
G_DECLARE_FINAL_TYPE (LegationPage, legation_page, LEGATION, PAGE, GtkWidget)

LegationPage *legation_page_new (LegationSession *session, const char *title);

LegationSession *legation_page_get_session (LegationPage *self);
const char *legation_page_get_title (LegationPage *self);

void legation_page_add_heading (LegationPage *self, const char *heading);
void legation_page_add (LegationPage *self, GtkWidget *widget);
void legation_page_add_text (LegationPage *self, const char *text, const char *css_class);
void legation_page_add_section (LegationPage *self, const char *heading, const char *remark);
GtkWidget *legation_page_add_list (LegationPage *self, const char *label);
GtkWidget *legation_page_add_group (LegationPage *self, const char *heading);
void legation_page_add_unfold (LegationPage *self, const char *label, GPtrArray *hidden);
void legation_page_set_list (LegationPage *self, GtkWidget *list);
void legation_page_set_footer (LegationPage *self, GtkWidget *footer);
void legation_page_add_notes (LegationPage *self, const LegationRecord *record);

void legation_page_set_anchor (LegationPage *self, const LegationRecord *record, GtkWidget *widget);
void legation_page_highlight (LegationPage *self, const LegationRecord *record);
void legation_page_prepare (LegationPage *self, int width);
void legation_page_scroll_to_top (LegationPage *self);
double legation_page_get_scroll (LegationPage *self);
void legation_page_set_filling (LegationPage *self, gboolean filling);
void legation_page_restore_scroll (LegationPage *self, double scroll);

G_END_DECLS
