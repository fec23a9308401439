/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the timeline's toolbar says of the selected span. */

#pragma once

#include "legation-day.h"

G_BEGIN_DECLS

char *legation_timeline_describe_span (LegationSpan span);
char *legation_timeline_describe_counts (guint certain,
                                         guint possible,
                                         gboolean certain_only,
                                         gboolean in_lines);

G_END_DECLS
