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

/**
 * LegationPeriodCounts:
 * @all: events of whatever sort
 * @channels: (element-type LegationPeriodCount): by channel, in their own order; those without any
 *   event in either period are left out
 * @countries: (element-type LegationPeriodCount): by country, those with most events first; an event of
 *   several countries counts for each of them, and the country that the dataset is about is left out
 */
typedef struct
{
  LegationPeriodCount all;
  GArray *channels;
  GArray *countries;
} LegationPeriodCounts;

LegationPeriodCounts *legation_session_count_periods (LegationSession *session);
void legation_period_counts_free (LegationPeriodCounts *self);

int legation_period_count_get_difference (const LegationPeriodCount *self, int *least, int *most);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationPeriodCounts, legation_period_counts_free)

G_END_DECLS
