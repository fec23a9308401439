/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Parts of time that are worth a look, by name. */

#pragma once

#include "legation-session.h"

G_BEGIN_DECLS

/**
 * LegationTimePreset:
 * @LEGATION_TIME_PRESET_FIT: the selected span with some room, or all where that is shown already
 * @LEGATION_TIME_PRESET_ALL: all time
 * @LEGATION_TIME_PRESET_SINCE_1990: from 1990 on, where time goes back further
 * @LEGATION_TIME_PRESET_YEAR: the year that the data reach to
 * @LEGATION_TIME_PRESET_CHOSEN: the event that is chosen, or those of the relationship that is
 * @LEGATION_TIME_PRESET_SHOWN: the events that pass the filter
 */
typedef enum
{
  LEGATION_TIME_PRESET_FIT,
  LEGATION_TIME_PRESET_ALL,
  LEGATION_TIME_PRESET_SINCE_1990,
  LEGATION_TIME_PRESET_YEAR,
  LEGATION_TIME_PRESET_CHOSEN,
  LEGATION_TIME_PRESET_SHOWN,
} LegationTimePreset;
#define LEGATION_N_TIME_PRESETS (LEGATION_TIME_PRESET_SHOWN + 1)

gboolean legation_time_preset_find_span (LegationTimePreset preset,
                                         LegationSession *session,
                                         LegationSpan *span);
gboolean legation_time_preset_show (LegationTimePreset preset, LegationSession *session);
gboolean legation_time_preset_show_era (LegationSession *session, const LegationEra *era);

G_END_DECLS
