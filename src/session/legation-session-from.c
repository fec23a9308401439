/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The same look at another edition of a dataset: what a view holds are ids and days, and those mean
 * the same there. */

#include "legation-session-private.h"

#include <string.h>

/* Whether what a view names is there; what has a colon is no record but a list. */
static gboolean
has_selection (LegationDataset *dataset, const LegationView *view)
{
  return view->selection == NULL || strchr (view->selection, ':') != NULL
         || legation_dataset_find (dataset, view->selection) != NULL;
}

static const char *
keep_relationship (LegationDataset *dataset, const LegationView *view)
{
  if (view->relationship == NULL
      || legation_dataset_find_relationship (dataset, view->relationship) == NULL)
    return NULL;

  return view->relationship;
}

/* A step back to what is not there would be a step to nowhere. */
static void
copy_history (LegationSession *self, GPtrArray *from, GPtrArray *to)
{
  for (guint i = 0; i < from->len; i++)
    {
      const LegationView *view = g_ptr_array_index (from, i);
      LegationView *copy;

      if (!has_selection (self->dataset, view))
        continue;
      copy = legation_view_copy (view);
      copy->relationship = keep_relationship (self->dataset, view);
      g_ptr_array_add (to, copy);
    }
}

/* What is not there has nothing to be compared with. */
static void
keep_compared (LegationSession *self)
{
  for (guint side = 0; side < G_N_ELEMENTS (self->view.compared); side++)
    if (self->view.comparison == LEGATION_COMPARISON_RELATIONSHIPS
        && legation_session_get_compared (self, side) == NULL)
      self->view.comparison = LEGATION_COMPARISON_NONE;
}

/* Of a view of another edition: what this one does not have neither filters nor is compared. */
void
_legation_session_keep_known (LegationSession *self)
{
  if (legation_session_get_only (self) == NULL)
    self->view.only = NULL;
  keep_compared (self);
  _legation_session_keep_facets (self);
}

static void
stretch (LegationSpan *span, LegationSpan over)
{
  span->first = MIN (span->first, over.first);
  span->last = MAX (span->last, over.last);
}

/* A playhead that stands on the chosen event goes with it to another date. */
static void
follow_event (LegationSession *self, LegationSession *other)
{
  const LegationRecord *before = legation_session_get_selection (other);
  const LegationRecord *now = legation_session_get_selection (self);

  if (before == NULL || before->kind != LEGATION_KIND_EVENT || now == NULL
      || now->kind != LEGATION_KIND_EVENT
      || _legation_session_find_stop_day (other, (const LegationEvent *) before)
           != self->view.playhead)
    return;
  _legation_session_put_playhead_on (self, (const LegationEvent *) now);
}

static LegationSession *
new_from (LegationSession *other, LegationDataset *dataset, gboolean reopens_time)
{
  LegationSession *self
    = legation_session_new (dataset, other->gazetteer, other->language);
  const LegationSpan selected = self->view.selected;
  const LegationSpan visible = self->view.visible;

  self->view = other->view;
  if (!has_selection (dataset, &other->view))
    {
      self->view.selection = self->view.relationship = NULL;
      self->view.has_box = FALSE;
    }
  self->view.relationship = keep_relationship (dataset, &self->view);
  _legation_session_keep_known (self);
  self->speed = other->speed;
  self->looping = other->looping;
  self->steady = other->steady;
  self->still = other->still;
  self->visible_before = other->visible_before;
  self->had_camera_before = other->had_camera_before;
  self->camera_before = other->camera_before;
  copy_history (self, other->back, self->back);
  copy_history (self, other->forward, self->forward);
  copy_history (self, other->undo, self->undo);
  copy_history (self, other->redo, self->redo);
  if (reopens_time && legation_span_equal (self->view.selected, other->opening_selected))
    self->view.selected = selected;
  if (reopens_time && legation_span_equal (self->view.visible, other->opening_visible))
    self->view.visible = visible;

  /* Nothing on the axis moves because an event at its end has another date. */
  stretch (&self->full_span, self->view.visible);
  stretch (&self->full_span, self->view.selected);
  _legation_session_update_filter (self);
  follow_event (self, other);

  return self;
}

/**
 * legation_session_new_from: a session that looks at another edition of a dataset as @other looks at
 * its own: selection, history, time, filter, camera and speed are the same, and it does not play.
 * @dataset: the other edition, in which most records have the ids that they have in the dataset of
 *   @other.  Where it does not have the chosen record, the new session shows the overview.
 *
 * Which events pass the filter is worked out anew, as their dates may be others.
 *
 * Returns: (transfer full): the new session; @other stays as it is
 */
LegationSession *
legation_session_new_from (LegationSession *other, LegationDataset *dataset)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (other), NULL);
  g_return_val_if_fail (dataset != NULL, NULL);

  return new_from (other, dataset, FALSE);
}

/**
 * legation_session_new_reread: as legation_session_new_from(), for a dataset that somebody wrote on.
 * @dataset: the dataset as it is now
 *
 * A span of time in which nobody moved anything is that with which @dataset opens, so that what was
 * added before or after is seen.
 *
 * Returns: (transfer full): the new session; @other stays as it is
 */
LegationSession *
legation_session_new_reread (LegationSession *other, LegationDataset *dataset)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (other), NULL);
  g_return_val_if_fail (dataset != NULL, NULL);

  return new_from (other, dataset, TRUE);
}
