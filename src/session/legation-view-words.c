/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "legation-view-words.h"

static const char *const modes[] = {
  [LEGATION_TIME_SPAN] = "span",
  [LEGATION_TIME_PLAYHEAD] = "playhead",
  [LEGATION_TIME_ALL] = "all",
  NULL,
};
static const char *const measures[LEGATION_N_MEASURES + 1] = {
  [LEGATION_MEASURE_NONE] = "none",
  [LEGATION_MEASURE_CONTACTS] = "contacts",
  [LEGATION_MEASURE_STATUS] = "status",
  [LEGATION_MEASURE_LAST_CONTACT] = "last-contact",
};
static const char *const lanes[LEGATION_N_LANES + 1] = {
  [LEGATION_LANES_PACKED] = "packed",
  [LEGATION_LANES_CHANNEL] = "channel",
  [LEGATION_LANES_RELATIONSHIP] = "relationship",
};
static const char *const comparisons[] = {
  [LEGATION_COMPARISON_NONE] = "none",
  [LEGATION_COMPARISON_RELATIONSHIPS] = "relationships",
  [LEGATION_COMPARISON_PERIODS] = "periods",
  NULL,
};
static const char *const facets[LEGATION_N_FACETS + 1] = {
  [LEGATION_FACET_CHANNEL] = "channel",   [LEGATION_FACET_KIND] = "kind",
  [LEGATION_FACET_COUNTRY] = "country",   [LEGATION_FACET_STANDING] = "standing",
  [LEGATION_FACET_BASIS] = "basis",       [LEGATION_FACET_SOURCE] = "source",
  [LEGATION_FACET_RELIABILITY] = "reliability",
};

static const char *const *const sets[] = {
  [LEGATION_VIEW_WORD_MODE] = modes,
  [LEGATION_VIEW_WORD_MEASURE] = measures,
  [LEGATION_VIEW_WORD_LANES] = lanes,
  [LEGATION_VIEW_WORD_COMPARISON] = comparisons,
  [LEGATION_VIEW_WORD_FACET] = facets,
};

/** legation_view_word_list: Returns: (array zero-terminated=1): all words of @set, by value. */
const char *const *
legation_view_word_list (LegationViewWord set)
{
  return sets[set];
}

/** legation_view_word_get: Returns: the word of one value. */
const char *
legation_view_word_get (LegationViewWord set, int value)
{
  return sets[set][value];
}

/** legation_view_word_find: Returns: the value that @word (nullable) stands for, or -1. */
int
legation_view_word_find (LegationViewWord set, const char *word)
{
  for (int i = 0; word != NULL && sets[set][i] != NULL; i++)
    if (g_str_equal (sets[set][i], word))
      return i;

  return -1;
}
