/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window of one dataset: list, map over timeline, details. */

#pragma once

#include "legation-application.h"
#include "legation-document.h"
#include "legation-link.h"
#include "legation-view-keeper.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_WINDOW (legation_window_get_type ())
G_DECLARE_FINAL_TYPE (LegationWindow, legation_window, LEGATION, WINDOW, AdwApplicationWindow)

LegationWindow *legation_window_new (LegationApplication *application,
                                     LegationDocument *document,
                                     LegationSession *session,
                                     LegationPainter *painter,
                                     GMenu *recent);

LegationDocument *legation_window_get_document (LegationWindow *self);
void legation_window_set_document (LegationWindow *self,
                                   LegationDocument *document,
                                   LegationPainter *painter);
void legation_window_set_stale (LegationWindow *self, LegationReport *report);
void legation_window_set_keeper (LegationWindow *self, LegationViewKeeper *keeper);
void legation_window_follow_link (LegationWindow *self, const LegationLink *link);
void legation_window_search (LegationWindow *self, const char *text);
void legation_window_present_story (LegationWindow *self, gboolean automatic);

G_END_DECLS
