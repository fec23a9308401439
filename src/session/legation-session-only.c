/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What passes whatever its date is: events of the channels that are shown and, where somebody asked to
 * see nothing else, of one relationship. */

#include "legation-session-private.h"

/**
 * legation_session_set_only: lets only events of one relationship pass.  What is chosen stays chosen.
 * @relationship: (nullable): of the session's dataset; %NULL lets all pass again
 */
void
legation_session_set_only (LegationSession *self, const LegationRelationship *relationship)
{
  const char *id = relationship != NULL ? g_intern_string (relationship->record.id) : NULL;

  g_return_if_fail (LEGATION_IS_SESSION (self));

  if (self->view.only == id)
    return;
  _legation_session_save (self);
  self->view.only = id;
  _legation_session_update_filter (self);
  _legation_session_emit (self, LEGATION_CHANGE_FILTER);
}

/** legation_session_get_only: Returns: (nullable): the relationship whose events alone pass. */
const LegationRelationship *
legation_session_get_only (LegationSession *self)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), NULL);

  if (self->view.only == NULL)
    return NULL;

  return legation_dataset_find_relationship (self->dataset, self->view.only);
}

static gboolean
belongs (const LegationEvent *event, const LegationRelationship *relationship)
{
  return legation_event_concerns (event, &relationship->parties[0])
         && legation_event_concerns (event, &relationship->parties[1]);
}

/* Takes out of the relations that are there what is not part of the only relationship. */
void
_legation_session_keep_only (LegationSession *self)
{
  const LegationRelationship *only = legation_session_get_only (self);
  guint n = legation_dataset_get_n_events (self->dataset);

  for (guint i = 0; i < n && only != NULL; i++)
    if (self->relations[i] != LEGATION_RELATION_NO
        && !belongs (legation_dataset_get_event (self->dataset, i), only))
      self->relations[i] = LEGATION_RELATION_NO;
}

/** legation_session_admits: whether nothing but time could keep @event out. */
gboolean
legation_session_admits (LegationSession *self, const LegationEvent *event)
{
  const LegationRelationship *only;

  g_return_val_if_fail (LEGATION_IS_SESSION (self), FALSE);
  g_return_val_if_fail (event != NULL, FALSE);

  if (!(self->view.channels & (1u << event->channel)))
    return FALSE;
  only = legation_session_get_only (self);

  return only == NULL || belongs (event, only);
}
