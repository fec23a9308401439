/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The small numbered button behind a sentence that tells where it comes from. */

#pragma once

#include <gtk/gtk.h>

#include "legation-digest.h"
#include "legation-session.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_CITATION_MARK (legation_citation_mark_get_type ())
G_DECLARE_FINAL_TYPE (LegationCitationMark,
                      legation_citation_mark,
                      LEGATION,
                      CITATION_MARK,
                      GtkButton)

GtkWidget *legation_citation_mark_new (LegationSession *session,
                                       const LegationRecord *record,
                                       const LegationPassages *passages);
GtkWidget *legation_citation_number_new (guint number);

G_END_DECLS
