/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the filter and the emphasis ask of every event, side by side in arrays: at 100,000 events a walk
 * over the events themselves takes longer than a frame. */

#include "legation-session-private.h"

/* How events that no limits describe stand to a span is asked of them. */
static void
add_event (LegationSessionIndex *self, guint i, const LegationEvent *event)
{
  const LegationDateLimits never
    = { LEGATION_DAY_MAX, LEGATION_DAY_MIN, LEGATION_DAY_MAX, LEGATION_DAY_MIN };

  self->channels[i] = (guint16) (1u << event->channel);
  self->drawn[i] = legation_event_is_drawn (event);
  self->limits[i] = never;
  if (event->when == NULL)
    return;
  if (event->count == 0 || !legation_date_get_limits (event->when, &self->limits[i]))
    {
      self->limits[i] = never;
      g_array_append_val (self->others, i);
    }
}

/* Returns: (transfer full): the index of a dataset */
LegationSessionIndex *
_legation_session_index_new (LegationDataset *dataset)
{
  LegationSessionIndex *self = g_new0 (LegationSessionIndex, 1);
  const guint n = legation_dataset_get_n_events (dataset);

  G_STATIC_ASSERT (LEGATION_N_CHANNELS <= 16);
  self->n = n;
  self->limits = g_new (LegationDateLimits, n + 1);
  self->channels = g_new (guint16, n + 1);
  self->drawn = g_new (guint8, n + 1);
  self->others = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < n; i++)
    add_event (self, i, legation_dataset_get_event (dataset, i));
  self->time = _legation_session_time_new (dataset, self->limits, self->others,
                                           _legation_session_find_full_span (dataset));

  return self;
}

void
_legation_session_index_free (LegationSessionIndex *self)
{
  g_free (self->limits);
  g_free (self->channels);
  g_free (self->drawn);
  g_array_unref (self->others);
  _legation_session_time_free (self->time);
  g_free (self);
}

/**
 * _legation_session_index_relate: works out how every event stands to @span.
 * @gates: (nullable): for each event what but time keeps it out, 0 for nothing; none ask of time alone
 * @relations: (out) (array): a #LegationRelation (guint8) for each event, by its index
 */
void
_legation_session_index_relate (const LegationSessionIndex *self,
                                LegationDataset *dataset,
                                LegationSpan span,
                                const guint8 *gates,
                                guint8 *relations)
{
  const guint8 *time;

  G_STATIC_ASSERT (LEGATION_RELATION_NO == 0 && LEGATION_RELATION_POSSIBLE == 1
                   && LEGATION_RELATION_CERTAIN == 2);

  if (legation_span_equal (span, LEGATION_SPAN_ALL))
    {
      for (guint i = 0; i < self->n; i++)
        relations[i]
          = gates == NULL || gates[i] == 0 ? LEGATION_RELATION_CERTAIN : LEGATION_RELATION_NO;
      return;
    }
  time = _legation_session_time_relate (self->time, dataset, self->limits, span);
  for (guint i = 0; i < self->n; i++)
    relations[i] = (guint8) (time[i] * (gates == NULL || gates[i] == 0));
}
