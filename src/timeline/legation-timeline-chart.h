/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The chart of the timeline: eras, density, lanes of events, ruler and overview, with the playhead
 * and the selected span over them. */

#pragma once

#include <gtk/gtk.h>

#include "legation-session.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_TIMELINE_CHART (legation_timeline_chart_get_type ())
G_DECLARE_FINAL_TYPE (LegationTimelineChart,
                      legation_timeline_chart,
                      LEGATION,
                      TIMELINE_CHART,
                      GtkWidget)

GtkWidget *legation_timeline_chart_new (void);
void legation_timeline_chart_set_reserved (LegationTimelineChart *self, int width);
void legation_timeline_chart_set_session (LegationTimelineChart *self, LegationSession *session);

G_END_DECLS
