/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How all events stand to a span of days.  From one span to the next, as while a handle is dragged,
 * only those events are looked at whose limits lie between where the handle was and where it is. */

#include "legation-session-private.h"

/* Limits are put into buckets of equal length, one more on each side for all that is far away. */
#define N_BUCKETS 2048
/* A handle that leaps over so many buckets has crossed too much. */
#define MANY_BUCKETS (N_BUCKETS / 4)

enum
{
  EARLIEST,
  BEGUN,
  LATEST,
  GOING_ON,
  N_LIMITS,
};

/* An event with a date that no limits describe, and the last answer. */
typedef struct
{
  guint position;
  LegationSpan reach;
  LegationSpan seen; /* what of the span lies within @reach; empty where nothing does */
} Other;

struct _LegationSessionTime
{
  guint n;
  LegationSpan span; /* that @relations are of */
  gboolean valid;
  guint8 *relations; /* a LegationRelation for each event */
  Other *others;
  guint n_others;
  LegationDay first; /* of the buckets */
  LegationDay step;
  guint *starts[N_LIMITS]; /* where the events of a bucket begin */
  guint *members[N_LIMITS];
};

/* The days outside which a span makes no difference; what is approximate reaches beyond its extent. */
static LegationSpan
find_reach (const LegationDate *date)
{
  return legation_date_get_qualifiers (date) & LEGATION_QUALIFIER_APPROXIMATE
           ? LEGATION_SPAN_ALL
           : legation_date_get_extent (date);
}

static LegationDay
get_limit (const LegationDateLimits *limits, guint kind)
{
  switch (kind)
    {
    case EARLIEST:
      return limits->earliest;
    case BEGUN:
      return limits->begun;
    case LATEST:
      return limits->latest;
    case GOING_ON:
    default:
      return limits->going_on;
    }
}

static guint
find_bucket (const LegationSessionTime *self, LegationDay day)
{
  if (day < self->first)
    return 0;
  if (day >= self->first + N_BUCKETS * self->step)
    return N_BUCKETS + 1;

  return 1 + (guint) ((day - self->first) / self->step);
}

/* What has none is in no span by them, and in no bucket. */
static gboolean
has_limits (const LegationDateLimits *limits)
{
  return limits->earliest <= limits->latest;
}

static void
fill_buckets (LegationSessionTime *self, const LegationDateLimits *limits, guint kind)
{
  guint *starts = self->starts[kind] = g_new0 (guint, N_BUCKETS + 4);
  guint *members = self->members[kind] = g_new (guint, self->n + 1);

  for (guint i = 0; i < self->n; i++)
    if (has_limits (&limits[i]))
      starts[find_bucket (self, get_limit (&limits[i], kind)) + 2]++;
  for (guint i = 2; i < N_BUCKETS + 4; i++)
    starts[i] += starts[i - 1];
  /* Where a bucket begins moves to where it ends, which is where the next one begins. */
  for (guint i = 0; i < self->n; i++)
    if (has_limits (&limits[i]))
      members[starts[find_bucket (self, get_limit (&limits[i], kind)) + 1]++] = i;
}

/**
 * _legation_session_time_new:
 * @limits: (array): of the dates of the events of @dataset; @others are described by none
 * @full: the days that spans are chosen from
 *
 * Returns: (transfer full): what answers how the events stand to spans
 */
LegationSessionTime *
_legation_session_time_new (LegationDataset *dataset,
                            const LegationDateLimits *limits,
                            GArray *others,
                            LegationSpan full)
{
  LegationSessionTime *self = g_new0 (LegationSessionTime, 1);

  self->n = legation_dataset_get_n_events (dataset);
  self->relations = g_new0 (guint8, self->n + 1);
  self->others = g_new0 (Other, others->len + 1);
  self->n_others = others->len;
  for (guint i = 0; i < others->len; i++)
    {
      const guint position = g_array_index (others, guint, i);
      const LegationEvent *event = legation_dataset_get_event (dataset, position);

      self->others[i] = (Other){ position, find_reach (event->when), { 0, 0 } };
    }
  self->first = full.first;
  self->step = MAX ((full.last - full.first) / N_BUCKETS, 0) + 1;
  for (guint kind = 0; kind < N_LIMITS; kind++)
    fill_buckets (self, limits, kind);

  return self;
}

void
_legation_session_time_free (LegationSessionTime *self)
{
  for (guint kind = 0; kind < N_LIMITS; kind++)
    {
      g_free (self->starts[kind]);
      g_free (self->members[kind]);
    }
  g_free (self->others);
  g_free (self->relations);
  g_free (self);
}

/* One test after the other, without branches: no event costs more than any other. */
static inline guint8
relate (const LegationDateLimits *limits, LegationSpan span)
{
  const guint meets = (limits->earliest <= span.last) & (limits->latest >= span.first);
  const guint sure = (limits->begun <= span.last) & (limits->going_on >= span.first);

  return (guint8) (meets << (sure & 1));
}

/* Relates what has a limit between two days. */
static void
relate_crossed (LegationSessionTime *self,
                const LegationDateLimits *limits,
                guint kind,
                LegationDay from,
                LegationDay to,
                LegationSpan span)
{
  const guint *starts = self->starts[kind];
  const guint end = starts[find_bucket (self, MAX (from, to)) + 1];

  for (guint i = starts[find_bucket (self, MIN (from, to))]; i < end; i++)
    {
      const guint position = self->members[kind][i];

      self->relations[position] = relate (&limits[position], span);
    }
}

static gboolean
is_near (const LegationSessionTime *self, LegationDay from, LegationDay to)
{
  return find_bucket (self, MAX (from, to)) - find_bucket (self, MIN (from, to)) < MANY_BUCKETS;
}

static LegationSpan
find_seen (const Other *other, LegationSpan span)
{
  const LegationSpan seen = { MAX (span.first, other->reach.first),
                              MIN (span.last, other->reach.last) };

  return seen.first <= seen.last ? seen : (LegationSpan){ 1, 0 };
}

static void
relate_others (LegationSessionTime *self, LegationDataset *dataset, LegationSpan span, gboolean all)
{
  for (guint i = 0; i < self->n_others; i++)
    {
      Other *other = &self->others[i];
      const LegationSpan seen = find_seen (other, span);

      if (!all && legation_span_equal (seen, other->seen))
        continue;
      other->seen = seen;
      self->relations[other->position] = (guint8) legation_event_relate (
        legation_dataset_get_event (dataset, other->position), span);
    }
}

/**
 * _legation_session_time_relate: works out how every event stands to @span.
 * @limits: (array): as for _legation_session_time_new()
 * @span: not all time
 *
 * Returns: (transfer none) (array): a #LegationRelation (guint8) for each event, by its index; until
 *   the next call
 */
const guint8 *
_legation_session_time_relate (LegationSessionTime *self,
                               LegationDataset *dataset,
                               const LegationDateLimits *limits,
                               LegationSpan span)
{
  const LegationSpan before = self->span;
  const gboolean all = !self->valid || before.first > before.last || span.first > span.last
                       || !is_near (self, before.first, span.first)
                       || !is_near (self, before.last, span.last);

  self->span = span;
  self->valid = TRUE;
  if (all)
    {
      for (guint i = 0; i < self->n; i++)
        self->relations[i] = relate (&limits[i], span);
    }
  if (!all && before.last != span.last)
    {
      relate_crossed (self, limits, EARLIEST, before.last, span.last, span);
      relate_crossed (self, limits, BEGUN, before.last, span.last, span);
    }
  if (!all && before.first != span.first)
    {
      relate_crossed (self, limits, LATEST, before.first, span.first, span);
      relate_crossed (self, limits, GOING_ON, before.first, span.first, span);
    }
  relate_others (self, dataset, span, all);

  return self->relations;
}
