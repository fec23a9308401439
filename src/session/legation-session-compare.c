/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two relationships, or two periods, side by side. */

#include "legation-session-private.h"

/**
 * legation_session_compare: puts two relationships side by side.
 * @left: of the session's dataset
 * @right: another one
 */
void
legation_session_compare (LegationSession *self,
                          const LegationRelationship *left,
                          const LegationRelationship *right)
{
  LegationView *view;

  g_return_if_fail (LEGATION_IS_SESSION (self));
  g_return_if_fail (left != NULL && right != NULL && left != right);

  view = &self->view;
  if (view->comparison == LEGATION_COMPARISON_RELATIONSHIPS
      && view->compared[0] == g_intern_string (left->record.id)
      && view->compared[1] == g_intern_string (right->record.id))
    return;
  _legation_session_save (self);
  view->comparison = LEGATION_COMPARISON_RELATIONSHIPS;
  view->compared[0] = g_intern_string (left->record.id);
  view->compared[1] = g_intern_string (right->record.id);
  _legation_session_emit (self, LEGATION_CHANGE_COMPARISON);
}

/** legation_session_compare_periods: puts the selected span and @other, which is bounded, side by side. */
void
legation_session_compare_periods (LegationSession *self, LegationSpan other)
{
  LegationView *view;

  g_return_if_fail (LEGATION_IS_SESSION (self));
  g_return_if_fail (other.first <= other.last);

  view = &self->view;
  if (view->comparison == LEGATION_COMPARISON_PERIODS
      && legation_span_equal (view->compared_span, other))
    return;
  _legation_session_save_going_on (self, view, "compare-periods");
  view->comparison = LEGATION_COMPARISON_PERIODS;
  view->compared_span = other;
  _legation_session_emit (self, LEGATION_CHANGE_COMPARISON);
}

/** legation_session_end_comparison: shows one thing at a time again. */
void
legation_session_end_comparison (LegationSession *self)
{
  g_return_if_fail (LEGATION_IS_SESSION (self));

  if (self->view.comparison == LEGATION_COMPARISON_NONE)
    return;
  _legation_session_save (self);
  self->view.comparison = LEGATION_COMPARISON_NONE;
  _legation_session_emit (self, LEGATION_CHANGE_COMPARISON);
}

/**
 * legation_session_get_compared: one of the two relationships that stand side by side.
 * @side: 0 or 1
 *
 * Returns: (nullable): the relationship; %NULL where none are compared
 */
const LegationRelationship *
legation_session_get_compared (LegationSession *self, guint side)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), NULL);
  g_return_val_if_fail (side < 2, NULL);

  if (self->view.comparison != LEGATION_COMPARISON_RELATIONSHIPS)
    return NULL;

  return legation_dataset_find_relationship (self->dataset, self->view.compared[side]);
}
