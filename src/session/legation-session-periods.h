/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How many events there are in each of two periods that are compared. */

#pragma once

#include "legation-session.h"

G_BEGIN_DECLS

/**
 * LegationPeriodCount: events of one sort, in the other span (0) and in the selected one (1).
 * @channel: of rows by channel
 * @country: of rows by country, ISO 3166-1 alpha-2
 * @certain: those that certainly were in it
 * @possible: those that possibly were
 */
typedef struct
{
  LegationChannel channel;
  char country[3];
  guint certain[2];
  guint possible[2];
} LegationPeriodCount;

LegationPeriodCount legation_session_count_periods (LegationSession *session);
GArray *legation_session_count_periods_by_channel (LegationSession *session);
GArray *legation_session_count_periods_by_country (LegationSession *session);

int legation_period_count_get_difference (const LegationPeriodCount *self, int *least, int *most);

G_END_DECLS
