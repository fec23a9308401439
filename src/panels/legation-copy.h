/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be copied from a page: citations, and texts together with theirs. */

#pragma once

#include <gtk/gtk.h>

#include "legation-digest.h"

G_BEGIN_DECLS

void legation_copy (GtkWidget *widget, const char *text, const char *html, const char *message);

void legation_copy_citation (GtkWidget *widget, GPtrArray *passages, gboolean as_bibtex);
void legation_copy_with_citation (GtkWidget *widget, const char *text, GPtrArray *passages);

GtkWidget *legation_copy_button_new (const LegationSource *source,
                                     const LegationCitation *const *citations,
                                     guint n_citations);

G_END_DECLS
