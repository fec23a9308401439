/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lower half of the window: toolbar, eras, density, lanes of events, ruler and overview. */

#pragma once

#include <gtk/gtk.h>

#include "legation-session.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_TIMELINE (legation_timeline_get_type ())
G_DECLARE_FINAL_TYPE (LegationTimeline, legation_timeline, LEGATION, TIMELINE, GtkWidget)

LegationSession *legation_timeline_get_session (LegationTimeline *self);
void legation_timeline_set_session (LegationTimeline *self, LegationSession *session);

void legation_timeline_select_time (LegationTimeline *self);

G_END_DECLS
