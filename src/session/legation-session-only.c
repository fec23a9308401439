/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where somebody asked to see nothing else: the events of one relationship. */

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
