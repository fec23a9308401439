/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the timeline says of the selected span, and of the events in it and outside of it. */

#pragma once

#include "legation-view.h"

G_BEGIN_DECLS

char *legation_time_describe_span (LegationSpan span, LegationDateStyle style);
char *legation_time_describe_time (const LegationView *view, LegationDateStyle style);
char *legation_time_describe_counts (guint certain,
                                         guint possible,
                                         gboolean certain_only,
                                         gboolean in_lines);
char *legation_time_describe_nothing (guint n_events, gboolean in_lines);
char *legation_time_describe_undated (guint n_events);

G_END_DECLS
