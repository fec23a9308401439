/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A span of time that somebody typed, in the time of the session's dataset. */

#include "config.h"

#include "legation-session-private.h"

#include <glib/gi18n.h>

#include "legation-date-words.h"

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
