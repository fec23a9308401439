/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window of one dataset: list, map over timeline, details. */

#pragma once

#include "legation-application.h"
#include "legation-painter.h"
#include "legation-session.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_WINDOW (legation_window_get_type ())
G_DECLARE_FINAL_TYPE (LegationWindow, legation_window, LEGATION, WINDOW, AdwApplicationWindow)

LegationWindow *legation_window_new (LegationApplication *application,
                                     LegationSession *session,
                                     LegationPainter *painter);

G_END_DECLS
