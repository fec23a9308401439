/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An event that is certainly in a bin counts as one there.  One that may be in several is spread
 * over them by days, so that a visit known to its year adds a twelfth, more or less, to each month
 * and never piles up on 1 January. */

#include "legation-time-bins.h"

#include <math.h>

/* Px a year from which months, and quarters, can be told apart. */
#define MONTH_SCALE 60.0
#define QUARTER_SCALE 24.0

/* Shares are whole multiples of one over this: what is added and taken away again leaves nothing. */
#define SHARE_UNIT 0x1p36

struct _LegationTimeBins
{
  LegationSpan range;
  GArray *bins; /* (element-type LegationTimeBin) */
};

/** legation_time_bins_choose_unit: Returns: the unit of the bins on @axis */
LegationTimeUnit
legation_time_bins_choose_unit (const LegationTimeAxis *axis)
{
  const double scale = legation_time_axis_get_scale (axis) * LEGATION_TIME_DAYS_PER_YEAR;

  if (scale >= MONTH_SCALE)
    return LEGATION_TIME_UNIT_MONTH;

  return scale >= QUARTER_SCALE ? LEGATION_TIME_UNIT_QUARTER : LEGATION_TIME_UNIT_YEAR;
}

/**
 * legation_time_bins_new:
 * @range: bounded days; the first and last bin are whole units that it touches
 *
 * Returns: (transfer full): empty bins
 */
LegationTimeBins *
legation_time_bins_new (LegationSpan range, LegationTimeUnit unit)
{
  LegationTimeBins *self = g_new0 (LegationTimeBins, 1);
  LegationDay day = legation_time_unit_floor (unit, range.first);

  self->bins = g_array_new (FALSE, TRUE, sizeof (LegationTimeBin));
  self->range.first = self->range.last = day;
  while (day <= range.last)
    {
      LegationTimeBin bin = { .span.first = day };

      day = legation_time_unit_next (unit, day);
      bin.span.last = self->range.last = day - 1;
      g_array_append_val (self->bins, bin);
    }

  return self;
}

void
legation_time_bins_free (LegationTimeBins *self)
{
  g_array_unref (self->bins);
  g_free (self);
}

static double
count_days (LegationSpan span)
{
  return span.first > span.last ? 0 : (double) span.last - (double) span.first + 1;
}

static LegationSpan
intersect (LegationSpan a, LegationSpan b)
{
  return (LegationSpan){ MAX (a.first, b.first), MIN (a.last, b.last) };
}

static gboolean
is_bounded (LegationSpan span)
{
  return span.first != LEGATION_DAY_MIN && span.last != LEGATION_DAY_MAX;
}

static double
get_share (LegationSpan window, LegationSpan span)
{
  return is_bounded (window) ? count_days (intersect (window, span)) / count_days (window) : 0;
}

/* Of a set: how much of its members lies in @span; of one-of, members share one event. */
static double
get_set_share (const LegationDate *when, LegationSpan span)
{
  const gboolean all = legation_date_get_form (when) == LEGATION_DATE_ALL_OF;
  const guint n = legation_date_get_n_parts (when);
  double inside = 0, whole = 0;

  for (guint i = 0; i < n; i++)
    {
      const LegationDatePart *part = legation_date_get_part (when, i);
      LegationSpan member = part->extent;

      if (part->runs_on)
        member.last = legation_date_get_part (when, ++i)->extent.last;
      if (!is_bounded (member))
        continue;
      inside += all ? get_share (member, span) : count_days (intersect (member, span));
      whole += count_days (member);
    }
  if (all)
    return MIN (inside, 1);

  return whole > 0 ? inside / whole : 0;
}

/* Of something that lasted: how likely it had begun, and had not ended. */
static double
get_interval_share (const LegationDate *when, LegationSpan span)
{
  const LegationSpan start = legation_date_get_part (when, 0)->extent;
  const LegationSpan end = legation_date_get_part (when, 1)->extent;
  const LegationSpan before = { LEGATION_DAY_MIN, span.last };
  const LegationSpan after = { span.first, LEGATION_DAY_MAX };
  const double begun = start.last == LEGATION_DAY_MIN ? 1 : get_share (start, before);
  const double going_on = end.first == LEGATION_DAY_MAX ? 1 : get_share (end, after);

  return begun * going_on;
}

static double
spread (const LegationEvent *event, LegationSpan span)
{
  if (event->count == 0)
    return get_share (legation_date_get_extent (event->when), span);

  switch (legation_date_get_form (event->when))
    {
    case LEGATION_DATE_INTERVAL:
      return get_interval_share (event->when, span);
    case LEGATION_DATE_ONE_OF:
    case LEGATION_DATE_ALL_OF:
      return get_set_share (event->when, span);
    case LEGATION_DATE_SINGLE:
    default:
      return get_share (legation_date_get_extent (event->when), span);
    }
}

static guint
find_bin (const LegationTimeBins *self, LegationDay day)
{
  guint low = 0, high = self->bins->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->bins, LegationTimeBin, middle).span.last < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* How often, by each of its tallies, a bin counts an event more than before. */
typedef struct
{
  double shown;
  double context;
} Change;

static void
add (LegationTimeBin *bin, gboolean certain, LegationChannel channel, double share, Change change)
{
  double *shown = certain ? bin->shown.certain : bin->shown.possible;
  double *context = certain ? bin->context.certain : bin->context.possible;

  shown[channel] += change.shown * share;
  context[channel] += change.context * share;
}

static void
count (LegationTimeBin *bin, const LegationEvent *event, Change change)
{
  switch (legation_event_relate (event, bin->span))
    {
    case LEGATION_RELATION_CERTAIN:
      add (bin, TRUE, event->channel, 1, change);
      break;
    case LEGATION_RELATION_POSSIBLE:
      add (bin, FALSE, event->channel, round (spread (event, bin->span) * SHARE_UNIT) / SHARE_UNIT,
           change);
      break;
    case LEGATION_RELATION_NO:
    default:
      break;
    }
}

static void
count_everywhere (LegationTimeBins *self, const LegationEvent *event, Change change)
{
  LegationSpan extent;

  if (event->when == NULL || self->bins->len == 0)
    return;
  extent = legation_date_get_extent (event->when);
  if (!legation_span_overlaps (extent, self->range))
    return;

  for (guint i = find_bin (self, MAX (extent.first, self->range.first)); i < self->bins->len; i++)
    {
      LegationTimeBin *bin = &g_array_index (self->bins, LegationTimeBin, i);

      if (bin->span.first > extent.last)
        break;
      count (bin, event, change);
    }
}

/**
 * legation_time_bins_add:
 * @context: whether it counts to what only the selected span keeps out
 *
 * Counts an event in every bin that it touches.  One without a date counts nowhere.
 */
void
legation_time_bins_add (LegationTimeBins *self, const LegationEvent *event, gboolean context)
{
  count_everywhere (self, event, context ? (Change){ 0, 1 } : (Change){ 1, 0 });
}

/** legation_time_bins_remove: undoes legation_time_bins_add(), exactly. */
void
legation_time_bins_remove (LegationTimeBins *self, const LegationEvent *event, gboolean context)
{
  count_everywhere (self, event, context ? (Change){ 0, -1 } : (Change){ -1, 0 });
}

/**
 * legation_time_bins_move: the same as to remove an event and to add it to the others.
 * @context: whether it counts to what only the selected span keeps out from now on
 */
void
legation_time_bins_move (LegationTimeBins *self, const LegationEvent *event, gboolean context)
{
  count_everywhere (self, event, context ? (Change){ -1, 1 } : (Change){ 1, -1 });
}

/** legation_time_bins_find: Returns: the first bin that ends on @day or later, or their number */
guint
legation_time_bins_find (const LegationTimeBins *self, LegationDay day)
{
  return find_bin (self, day);
}

/** legation_time_bins_get_range: Returns: the days of all bins */
LegationSpan
legation_time_bins_get_range (const LegationTimeBins *self)
{
  return self->range;
}

guint
legation_time_bins_get_n (const LegationTimeBins *self)
{
  return self->bins->len;
}

/** legation_time_bins_get: Returns: (transfer none): the bin at @position, in order of time */
const LegationTimeBin *
legation_time_bins_get (const LegationTimeBins *self, guint position)
{
  g_return_val_if_fail (position < self->bins->len, NULL);

  return &g_array_index (self->bins, LegationTimeBin, position);
}

/** legation_time_tally_sum: Returns: the sum over all channels of one row of a tally */
double
legation_time_tally_sum (const double *values)
{
  double sum = 0;

  for (guint i = 0; i < LEGATION_N_CHANNELS; i++)
    sum += values[i];

  return sum;
}

/** legation_time_bins_get_highest: Returns: the number of events in the fullest bin of a span */
double
legation_time_bins_get_highest (const LegationTimeBins *self, LegationSpan span)
{
  double highest = 0;

  for (guint i = 0; i < self->bins->len; i++)
    {
      const LegationTimeBin *bin = &g_array_index (self->bins, LegationTimeBin, i);
      double height = legation_time_tally_sum (bin->shown.certain)
                      + legation_time_tally_sum (bin->shown.possible)
                      + legation_time_tally_sum (bin->context.certain)
                      + legation_time_tally_sum (bin->context.possible);

      if (legation_span_overlaps (bin->span, span))
        highest = MAX (highest, height);
    }

  return highest;
}
