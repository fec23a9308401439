/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the choices of a view are called in links and in what is kept of it. */

#pragma once

#include "legation-view.h"

G_BEGIN_DECLS

/** LegationViewWord: a set of words; of which enumeration they are. */
typedef enum
{
  LEGATION_VIEW_WORD_MODE,
  LEGATION_VIEW_WORD_MEASURE,
  LEGATION_VIEW_WORD_LANES,
  LEGATION_VIEW_WORD_COMPARISON,
  LEGATION_VIEW_WORD_FACET,
} LegationViewWord;

const char *const *legation_view_word_list (LegationViewWord set);
const char *legation_view_word_get (LegationViewWord set, int value);
int legation_view_word_find (LegationViewWord set, const char *word);

G_END_DECLS
