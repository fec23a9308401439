/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The few shapes that all pages are made of: labels, pills, marks, boxed lists and their rows. */

#pragma once

#include <gtk/gtk.h>

#include "legation-digest.h"
#include "legation-session.h"

G_BEGIN_DECLS

void legation_kit_bound_width (GtkLabel *label);
GtkWidget *legation_kit_label (const char *text, const char *css_class);
GtkWidget *legation_kit_heading (const char *text, const char *css_class);
GtkWidget *legation_kit_pill (const char *text);
GtkWidget *legation_kit_row_box (void);

GtkWidget *legation_kit_list_new (LegationSession *session, const char *label);
GtkWidget *legation_kit_list_add (GtkWidget *list, GtkWidget *child, const char *label);
GtkWidget *legation_kit_list_add_row (GtkWidget *list,
                                      GtkWidget *child,
                                      const char *id,
                                      const char *label);
GtkWidget *legation_kit_list_add_link (GtkWidget *list,
                                       GtkWidget *child,
                                       const char *id,
                                       const char *label);
GtkWidget *legation_kit_list_add_folded (GtkWidget *list,
                                         GtkWidget *head,
                                         GtkWidget *detail,
                                         const char *label);
void legation_kit_unfold (GtkWidget *row, gboolean unfolded);
GtkWidget *legation_kit_link_box (GtkWidget *content);

GtkWidget *legation_kit_button (LegationSession *session, const char *label, const char *id);
GtkWidget *legation_kit_action_button (const char *label, const char *action);
void legation_kit_append_marks (GtkWidget *line,
                                LegationSession *session,
                                const LegationRecord *record,
                                GPtrArray *passages);
GtkWidget *legation_kit_note_new (const LegationRecord *record,
                                  const LegationNote *note,
                                  gboolean narrow);
gboolean legation_kit_append_reading (GtkWidget *line,
                                      const LegationRecord *record,
                                      const char *pointer);
GtkWidget *legation_kit_changed_new (const LegationRecord *record);
void legation_kit_append_notes (GtkBox *box, const LegationRecord *record);

char *legation_kit_describe_reliability (const LegationSource *source);

G_END_DECLS
