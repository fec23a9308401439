/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What keeps events out whatever their dates are, as one byte an event: a bit for each facet of which
 * it has no value that is chosen, and one where it is of another relationship.  0 lets it pass. */

#include "legation-session-facets-private.h"

static void
set_gate (LegationSession *self, guint i, guint bit, gboolean shut)
{
  self->gates[i] = (guint8) ((self->gates[i] & ~bit) | (shut ? bit : 0));
}

static void
shut_channels (LegationSession *self)
{
  const LegationSessionIndex *index = self->index;

  for (guint i = 0; i < index->n; i++)
    set_gate (self, i, 1u << LEGATION_FACET_CHANNEL, (index->channels[i] & self->view.channels) == 0);
}

static void
open_all (LegationSession *self, guint bit)
{
  for (guint i = 0; i < self->index->n; i++)
    set_gate (self, i, bit, FALSE);
}

static void
shut_facet (LegationSession *self, LegationFacet facet)
{
  const LegationFacetIndex *index;
  g_auto (GStrv) values = NULL;
  g_autofree guint8 *chosen = NULL;

  if (self->view.facets[facet] == NULL)
    {
      open_all (self, 1u << facet);
      return;
    }
  index = _legation_session_get_facet_index (self, facet);
  values = legation_session_get_facet (self, facet);
  chosen = g_new0 (guint8, index->values->len + 1);
  for (guint i = 0; i < index->values->len; i++)
    chosen[i] = g_strv_contains ((const char *const *) values, g_ptr_array_index (index->values, i));
  for (guint i = 0; i < self->index->n; i++)
    {
      guint8 passes = 0;

      for (guint j = index->starts[i]; j < index->starts[i + 1]; j++)
        passes |= chosen[g_array_index (index->members, guint, j)];
      set_gate (self, i, 1u << facet, !passes);
    }
}

static void
shut_others (LegationSession *self)
{
  const LegationRelationship *only = legation_session_get_only (self);

  for (guint i = 0; i < self->index->n; i++)
    {
      const LegationEvent *event = legation_dataset_get_event (self->dataset, i);

      set_gate (self, i, LEGATION_GATE_ONLY,
                only != NULL && !legation_event_belongs_to (event, only));
    }
}

/* Works out again what has changed since the last time; where only time did, that is nothing. */
void
_legation_session_update_gates (LegationSession *self)
{
  G_STATIC_ASSERT (LEGATION_N_FACETS < 8);

  if (self->gated.channels != self->view.channels)
    shut_channels (self);
  for (int facet = 0; facet < LEGATION_N_FACETS; facet++)
    if (facet != LEGATION_FACET_CHANNEL && self->gated.facets[facet] != self->view.facets[facet])
      shut_facet (self, (LegationFacet) facet);
  if (self->gated.only != self->view.only)
    shut_others (self);
  self->gated = self->view;
}

/** legation_session_admits: whether nothing but time could keep @event out. */
gboolean
legation_session_admits (LegationSession *self, const LegationEvent *event)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), FALSE);
  g_return_val_if_fail (event != NULL, FALSE);

  return self->gates[event->record.index] == 0;
}
