/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-time-ticks.h"

G_BEGIN_DECLS

/* Ticks closer than this would be a grey band. */
#define LEGATION_TIME_TICK_DISTANCE 8.0

/* From the tick to its label, and from one label to the next. */
#define LEGATION_TIME_TICK_LABEL_OFFSET 5.0

void _legation_time_tick_write (LegationTimeTick *tick,
                                LegationTimeUnit unit,
                                LegationDay day,
                                gboolean full);

double _legation_time_tick_measure (const char *text, double character_width);

/* legation-time-ticks-spaced.c */
GArray *_legation_time_ticks_new_spaced (const LegationTimeAxis *axis, double character_width);

G_END_DECLS
