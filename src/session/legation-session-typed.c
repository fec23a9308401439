/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A span of time that somebody typed, in the time of the session's dataset. */

#include "config.h"

#include "legation-session-private.h"

#include <glib/gi18n.h>

#include "legation-date-words.h"

/* A span that is less of what is visible is hardly to be seen. */
#define LEAST_SHARE 12

/* The last day that the dataset speaks for. */
static LegationDay
find_as_of (LegationSession *self)
{
  const LegationDate *date = legation_dataset_get_header (self->dataset)->as_of;

  return date != NULL ? legation_date_get_extent (date).last : LEGATION_DAY_MAX;
}

/**
 * legation_session_read_span: understands what somebody typed to say which time they mean.  What is
 * relative, such as “last 5 years”, ends with the last day that the dataset speaks for.
 * @span: (out): days of the full span
 * @error: LEGATION_DATE_ERROR: a few words for the user
 *
 * Returns: whether @text is understood, and a part of the time of the dataset
 */
gboolean
legation_session_read_span (LegationSession *self,
                            const LegationDateLexicon *lexicon,
                            const char *text,
                            LegationSpan *span,
                            GError **error)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (self), FALSE);
  g_return_val_if_fail (lexicon != NULL && text != NULL && span != NULL, FALSE);

  if (!legation_date_words_read (lexicon, text, find_as_of (self), span, error))
    return FALSE;
  if (!legation_span_overlaps (*span, self->full_span))
    {
      g_set_error_literal (error, LEGATION_DATE_ERROR, LEGATION_DATE_ERROR_RANGE,
                           _("The dataset dates nothing then"));
      return FALSE;
    }
  span->first = MAX (span->first, self->full_span.first);
  span->last = MIN (span->last, self->full_span.last);

  return TRUE;
}

/**
 * legation_session_go_to_span: selects a span of time as legation_session_select_span() does, and shows
 * it where it is not in view, or hardly to be seen.  It can be undone in one step.
 */
void
legation_session_go_to_span (LegationSession *self, LegationSpan span)
{
  LegationView before;
  LegationChange changes;
  LegationSpan visible;

  g_return_if_fail (LEGATION_IS_SESSION (self));

  before = self->view;
  changes = _legation_session_put_span (self, span, LEGATION_TIME_SPAN);
  span = self->view.selected;
  visible = self->view.visible;
  if (span.first < visible.first || span.last > visible.last
      || (span.last - span.first + 1) * LEAST_SHARE < visible.last - visible.first + 1)
    changes |= _legation_session_put_visible_around (self, span);
  if (changes != 0)
    _legation_session_save_view (self, &before);
  _legation_session_emit (self, changes);
}
