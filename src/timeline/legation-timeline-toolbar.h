/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline's toolbar: stepping and playing, what the selected span is and how many events are in
 * it, and whether those count that are only possibly in it. */

#pragma once

#include <gtk/gtk.h>

#include "legation-session.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_TIMELINE_TOOLBAR (legation_timeline_toolbar_get_type ())
G_DECLARE_FINAL_TYPE (LegationTimelineToolbar,
                      legation_timeline_toolbar,
                      LEGATION,
                      TIMELINE_TOOLBAR,
                      GtkWidget)

GtkWidget *legation_timeline_toolbar_new (void);
void legation_timeline_toolbar_set_session (LegationTimelineToolbar *self,
                                            LegationSession *session);
void legation_timeline_toolbar_select_time (LegationTimelineToolbar *self);

G_END_DECLS
