/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A step of a story that is chosen is shown: its time, its part of the map, and what stands out in it.
 * It has no mode of its own: all else works as with any other record. */

#include "legation-session-private.h"

#include <string.h>

/** legation_session_get_step: Returns: (nullable): the step of a story that is chosen. */
const LegationStep *
legation_session_get_step (LegationSession *self)
{
  const LegationRecord *record;

  g_return_val_if_fail (LEGATION_IS_SESSION (self), NULL);

  record = legation_session_get_selection (self);

  return record != NULL && record->kind == LEGATION_KIND_STEP ? (const LegationStep *) record : NULL;
}

/* The span of a step that has one; where it is open it reaches as far as the axis. */
LegationSpan
_legation_session_find_step_span (LegationSession *self, const LegationStep *step)
{
  LegationSpan span = legation_date_get_extent (step->span);

  span.first = MAX (span.first, self->full_span.first);
  span.last = MIN (span.last, self->full_span.last);

  return span;
}

/* Makes the filter of a view that of a step. */
void
_legation_view_take_step_filter (LegationView *view, const LegationStep *step)
{
  view->certain_only = step->certain_only;
  view->channels = step->channels != 0 ? step->channels : LEGATION_CHANNELS_ALL;
  memcpy (view->facets, step->facets, sizeof view->facets);
  view->only = step->only != NULL ? g_intern_string (step->only->record.id) : NULL;
}

static gboolean
filters_alike (const LegationView *a, const LegationView *b)
{
  return legation_view_admits_alike (a, b) && a->certain_only == b->certain_only;
}

/* The step that was chosen before. */
static const LegationStep *
find_step_before (LegationSession *self)
{
  const LegationView *before
    = self->back->len > 0 ? g_ptr_array_index (self->back, self->back->len - 1) : NULL;

  return before != NULL && before->selection != NULL
           ? legation_dataset_find_step (self->dataset, before->selection)
           : NULL;
}

/* A step that has no filter leaves what one has chosen oneself, but not what another step brought. */
static LegationChange
put_filter (LegationSession *self, const LegationStep *step)
{
  const LegationStep *before = find_step_before (self);
  const LegationView open = { .channels = LEGATION_CHANNELS_ALL };
  LegationView next = self->view, brought = self->view;

  _legation_view_take_step_filter (&next, step);
  if (before != NULL)
    _legation_view_take_step_filter (&brought, before);
  if (filters_alike (&next, &self->view)
      || (filters_alike (&next, &open)
          && (before == NULL || !filters_alike (&brought, &self->view))))
    return 0;
  _legation_session_save (self);
  self->view = next;
  _legation_session_update_filter (self);

  return LEGATION_CHANGE_FILTER;
}

static LegationChange
put_mode (LegationSession *self, const LegationStep *step)
{
  LegationChange changes = 0;

  if (step->playhead != NULL)
    changes |= _legation_session_put_playhead (self, legation_date_get_extent (step->playhead).last);
  else if (step->mode == LEGATION_TIME_PLAYHEAD)
    changes |= _legation_session_put_playhead (self, self->view.selected.last);
  if (step->mode != LEGATION_TIME_SPAN)
    changes |= _legation_session_put_span (self, self->view.selected, step->mode);

  return changes;
}

/* Makes the view what a step says; where and when it does not say stays. */
LegationChange
_legation_session_show_step (LegationSession *self, const LegationStep *step)
{
  LegationChange changes = put_filter (self, step);

  if (step->span != NULL)
    {
      LegationSpan span = _legation_session_find_step_span (self, step);

      changes |= _legation_session_put_span (self, span, LEGATION_TIME_SPAN);
      changes |= _legation_session_put_visible_around (self, span);
    }
  changes |= put_mode (self, step);
  if (step->has_box)
    {
      self->view.box = step->box;
      self->view.has_box = TRUE;
      changes |= LEGATION_CHANGE_CAMERA;
    }

  return changes;
}

/* Time as it was in a view of the history. */
LegationChange
_legation_session_restore_time (LegationSession *self, const LegationView *view)
{
  LegationChange changes = 0;
  gboolean filters_alike = self->view.mode == view->mode
                           && legation_span_equal (self->view.selected, view->selected)
                           && (view->mode != LEGATION_TIME_PLAYHEAD
                               || self->view.playhead == view->playhead);

  self->view.mode = view->mode;
  self->view.selected = view->selected;
  if (!legation_span_equal (self->view.visible, view->visible))
    {
      self->view.visible = view->visible;
      changes |= LEGATION_CHANGE_VISIBLE;
    }
  if (self->view.playhead != view->playhead)
    {
      self->view.playhead = view->playhead;
      changes |= LEGATION_CHANGE_PLAYHEAD;
    }
  if (!filters_alike)
    {
      _legation_session_update_filter (self);
      changes |= LEGATION_CHANGE_FILTER;
    }

  return changes;
}

static void
highlight_place (LegationDataset *dataset, const LegationPlace *place, guint8 *highlighted)
{
  for (guint i = 0; i < legation_dataset_get_n_events (dataset); i++)
    if (legation_event_stops_at (legation_dataset_get_event (dataset, i), place))
      highlighted[i] = TRUE;
}

/**
 * legation_session_get_highlights: what stands out in the chosen step of a story, or in the one that a
 * talk shows: each event that it highlights, those of each relationship and those that stop at each
 * place.
 *
 * Returns: (transfer full) (nullable): a gboolean (guint8) for each event of the session's dataset, by
 *   its index; %NULL where no step is chosen or it highlights nothing, so that nothing is to be dimmed
 */
GBytes *
legation_session_get_highlights (LegationSession *self)
{
  const LegationStep *step;
  guint n;
  guint8 *highlighted;

  g_return_val_if_fail (LEGATION_IS_SESSION (self), NULL);

  step = self->step != NULL ? self->step : legation_session_get_step (self);
  if (step == NULL || step->n_highlights == 0)
    return NULL;

  n = legation_dataset_get_n_events (self->dataset);
  highlighted = g_new0 (guint8, n + 1);
  for (guint i = 0; i < step->n_highlights; i++)
    {
      const LegationRecord *record = step->highlights[i];
      const LegationRelationship *relationship = (const LegationRelationship *) record;

      if (record->kind == LEGATION_KIND_EVENT)
        highlighted[record->index] = TRUE;
      else if (record->kind == LEGATION_KIND_RELATIONSHIP)
        for (guint j = 0; j < relationship->n_events; j++)
          highlighted[relationship->events[j]->record.index] = TRUE;
      else
        highlight_place (self->dataset, (const LegationPlace *) record, highlighted);
    }

  return g_bytes_new_take (highlighted, n);
}
