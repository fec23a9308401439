/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A paragraph with citation marks behind its last word. */

#pragma once

#include <gtk/gtk.h>

#include "legation-session.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_CITED_TEXT (legation_cited_text_get_type ())
G_DECLARE_FINAL_TYPE (LegationCitedText, legation_cited_text, LEGATION, CITED_TEXT, GtkWidget)

GtkWidget *legation_cited_text_new (LegationSession *session,
                                    const char *text,
                                    const LegationRecord *record,
                                    GPtrArray *passages);
void legation_cited_text_add_class (LegationCitedText *self, const char *css_class);

G_END_DECLS
