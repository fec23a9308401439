/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any number of events as rows that scroll, under headings of years. */

#pragma once

#include <gtk/gtk.h>

#include "legation-event-model.h"

G_BEGIN_DECLS

GtkWidget *legation_event_view_new (LegationSession *session,
                                    LegationEventModel *model,
                                    const char *label);
void legation_event_view_mark (GtkWidget *view, const LegationRecord *record);
const char *legation_event_describe_doubt (const LegationEvent *event);

G_END_DECLS
