/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo takes back how one looks: filter, time, order, comparison.  What one looked at is a matter of
 * the history, and comes back by legation_session_go_back(). */

#include "legation-session-private.h"

#define UNDO_LENGTH 100

/* A handle that is still for so long was let go: what moves it next is another change. */
#define SETTLE_MILLISECONDS 700

static void
push (GPtrArray *views, const LegationView *view)
{
  g_ptr_array_add (views, legation_view_copy (view));
  if (views->len > UNDO_LENGTH)
    g_ptr_array_remove_index (views, 0);
}

/* Notes the view as it was before a verb changed it. */
void
_legation_session_save_view (LegationSession *self, const LegationView *before)
{
  legation_session_settle (self);
  push (self->undo, before);
  g_ptr_array_set_size (self->redo, 0);
}

/* Notes the view as it is, before a verb changes it. */
void
_legation_session_save (LegationSession *self)
{
  _legation_session_save_view (self, &self->view);
}

static gboolean
settle_cb (gpointer data)
{
  LegationSession *self = data;

  self->settle_source = 0;
  self->saved_for = NULL;

  return G_SOURCE_REMOVE;
}

/* As _legation_session_save(), for a verb of which many calls in a row are one change, such as each
 * movement of a handle: notes the view as it was before the first of them. */
void
_legation_session_save_going_on (LegationSession *self,
                                 const LegationView *before,
                                 const char *verb)
{
  if (self->saved_for != g_intern_string (verb))
    {
      push (self->undo, before);
      g_ptr_array_set_size (self->redo, 0);
    }
  self->saved_for = g_intern_string (verb);
  g_clear_handle_id (&self->settle_source, g_source_remove);
  self->settle_source = g_timeout_add (SETTLE_MILLISECONDS, settle_cb, self);
}

/**
 * legation_session_settle: ends a change that went on, as when a handle is let go: what moves next can
 * be undone by itself.
 */
void
legation_session_settle (LegationSession *self)
{
  g_return_if_fail (LEGATION_IS_SESSION (self));

  g_clear_handle_id (&self->settle_source, g_source_remove);
  self->saved_for = NULL;
}

/** legation_session_can_undo: whether there is a change of filter or view to take back. */
gboolean
legation_session_can_undo (LegationSession *self)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), FALSE);

  return self->undo->len > 0;
}

/** legation_session_can_redo: whether something that was undone can be done again. */
gboolean
legation_session_can_redo (LegationSession *self)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), FALSE);

  return self->redo->len > 0;
}

static gboolean
comparisons_differ (const LegationView *a, const LegationView *b)
{
  return a->comparison != b->comparison || a->compared[0] != b->compared[0]
         || a->compared[1] != b->compared[1]
         || !legation_span_equal (a->compared_span, b->compared_span);
}

/* A span of another edition may lie off the axis of this one. */
static LegationSpan
keep_on_axis (LegationSession *self, LegationSpan span, LegationSpan otherwise)
{
  const LegationSpan full = self->full_span;

  if (span.first > full.last || span.last < full.first)
    return otherwise;

  return (LegationSpan){ MAX (span.first, full.first), MIN (span.last, full.last) };
}

/* Makes filter, time, order and comparison those of @other, as far as this dataset has what they name;
 * choice and camera stay, but for that a comparison ends where it began, and so does the playhead where
 * it was placed. */
static LegationChange
put_look (LegationSession *self, const LegationView *other)
{
  const LegationView before = self->view;
  LegationView now = *other;
  LegationChange changes = 0;

  now.selection = self->view.selection;
  now.relationship = self->view.relationship;
  now.playhead = self->view.playhead;
  now.has_camera = self->view.has_camera;
  now.camera = self->view.camera;
  now.at_home = self->view.at_home;
  now.has_box = self->view.has_box;
  now.box = self->view.box;
  now.visible = keep_on_axis (self, now.visible, before.visible);
  now.selected = keep_on_axis (self, now.selected, before.selected);
  if (now.mode == LEGATION_TIME_PLAYHEAD && now.playhead == LEGATION_DAY_MIN)
    {
      now.playhead = now.selected.last;
      changes |= LEGATION_CHANGE_PLAYHEAD;
    }
  self->view = now;
  _legation_session_keep_known (self);
  now = self->view;
  if (!legation_span_equal (now.visible, before.visible))
    changes |= LEGATION_CHANGE_VISIBLE;
  if (now.ghosts != before.ghosts || now.measure != before.measure
      || now.lanes != before.lanes || now.even != before.even)
    changes |= LEGATION_CHANGE_DISPLAY;
  if (comparisons_differ (&now, &before))
    changes |= LEGATION_CHANGE_COMPARISON;
  if (now.comparison != LEGATION_COMPARISON_NONE)
    _legation_session_note_before (self, &before);
  else if (before.comparison != LEGATION_COMPARISON_NONE)
    changes |= _legation_session_restore_camera (self);
  if (!legation_view_filters_alike (&now, &before))
    changes |= LEGATION_CHANGE_FILTER;
  if (changes & LEGATION_CHANGE_FILTER)
    _legation_session_update_filter (self);

  return changes;
}

static void
travel (LegationSession *self, GPtrArray *from, GPtrArray *to)
{
  g_autoptr (LegationView) view = NULL;

  legation_session_settle (self);
  if (from->len == 0)
    return;
  view = g_ptr_array_steal_index (from, from->len - 1);
  push (to, &self->view);
  _legation_session_emit (self, put_look (self, view));
}

/** legation_session_undo: takes back the last change of filter, time, order or comparison. */
void
legation_session_undo (LegationSession *self)
{
  g_return_if_fail (LEGATION_IS_SESSION (self));

  travel (self, self->undo, self->redo);
}

/** legation_session_redo: undoes legation_session_undo(). */
void
legation_session_redo (LegationSession *self)
{
  g_return_if_fail (LEGATION_IS_SESSION (self));

  travel (self, self->redo, self->undo);
}
