/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The density of events: how many of each channel were, certainly or possibly, in each month,
 * quarter or year. */

#pragma once

#include "legation-dataset.h"
#include "legation-time-ticks.h"

G_BEGIN_DECLS

/**
 * LegationTimeTally: events by #LegationChannel.
 * @certain: how many were certainly in the bin
 * @possible: how many are to be expected beyond those, if what is possible is equally likely
 */
typedef struct
{
  double certain[LEGATION_N_CHANNELS];
  double possible[LEGATION_N_CHANNELS];
} LegationTimeTally;

/**
 * LegationTimeBin:
 * @span: the whole calendar unit
 * @shown: events that pass the filter
 * @context: events that only the selected span keeps out
 */
typedef struct
{
  LegationSpan span;
  LegationTimeTally shown;
  LegationTimeTally context;
} LegationTimeBin;

typedef struct _LegationTimeBins LegationTimeBins;

LegationTimeUnit legation_time_bins_choose_unit (const LegationTimeAxis *axis);

LegationTimeBins *legation_time_bins_new (LegationSpan range, LegationTimeUnit unit);
void legation_time_bins_free (LegationTimeBins *self);

void legation_time_bins_add (LegationTimeBins *self, const LegationEvent *event, gboolean context);
void
legation_time_bins_remove (LegationTimeBins *self, const LegationEvent *event, gboolean context);
void legation_time_bins_move (LegationTimeBins *self, const LegationEvent *event, gboolean context);
LegationSpan legation_time_bins_get_range (const LegationTimeBins *self);

guint legation_time_bins_find (const LegationTimeBins *self, LegationDay day);
guint legation_time_bins_get_n (const LegationTimeBins *self);
const LegationTimeBin *legation_time_bins_get (const LegationTimeBins *self, guint position);
double legation_time_bins_get_highest (const LegationTimeBins *self, LegationSpan span);

double legation_time_tally_sum (const double *values);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationTimeBins, legation_time_bins_free)

G_END_DECLS
