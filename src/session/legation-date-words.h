/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Spans of time as people type them: EDTF, or words such as “Oct 2025”, “since 2012”, “March to May
 * 2024” and “last 5 years”. */

#pragma once

#include "legation-date-lexicon.h"
#include "legation-date.h"

G_BEGIN_DECLS

gboolean legation_date_words_read (const LegationDateLexicon *lexicon,
                                   const char *text,
                                   LegationDay as_of,
                                   LegationSpan *span,
                                   GError **error);

G_END_DECLS
