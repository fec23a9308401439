/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of dates that people type: in English, in the language of the interface, and the names of
 * months as the system has them. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** LegationDateWord: what a word means.  What has a value says which one. */
typedef enum
{
  LEGATION_DATE_WORD_FILLER, /* nothing */
  LEGATION_DATE_WORD_SINCE,  /* from then on */
  LEGATION_DATE_WORD_AFTER,  /* from what comes next */
  LEGATION_DATE_WORD_UNTIL,  /* up to then, that included */
  LEGATION_DATE_WORD_BEFORE, /* up to what comes before */
  LEGATION_DATE_WORD_BETWEEN,
  LEGATION_DATE_WORD_AND,
  LEGATION_DATE_WORD_TO,
  LEGATION_DATE_WORD_LAST,
  LEGATION_DATE_WORD_THIS,
  LEGATION_DATE_WORD_ALL,
  LEGATION_DATE_WORD_DAYS, /* units, singular or plural */
  LEGATION_DATE_WORD_WEEKS,
  LEGATION_DATE_WORD_MONTHS,
  LEGATION_DATE_WORD_YEARS,
  LEGATION_DATE_WORD_DECADES,
  LEGATION_DATE_WORD_DECADE_MARK, /* right behind a year: “1990s” */
  LEGATION_DATE_WORD_BCE,
  LEGATION_DATE_WORD_CE,
  LEGATION_DATE_WORD_BE, /* the Buddhist era, of which 2567 is 2024 */
  LEGATION_DATE_WORD_SEASON,  /* 21 to 24, as in EDTF */
  LEGATION_DATE_WORD_QUARTER, /* 1 to 4 */
  LEGATION_DATE_WORD_MONTH,   /* 1 to 12 */
} LegationDateWord;

typedef struct _LegationDateLexicon LegationDateLexicon;

LegationDateLexicon *legation_date_lexicon_new (void);
void legation_date_lexicon_free (LegationDateLexicon *self);
void legation_date_lexicon_add (LegationDateLexicon *self,
                                LegationDateWord word,
                                int value,
                                const char *spellings);
char *legation_date_lexicon_fold (const char *text);
gsize legation_date_lexicon_match (const LegationDateLexicon *self,
                                   const char *text,
                                   LegationDateWord *word,
                                   int *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationDateLexicon, legation_date_lexicon_free)

G_END_DECLS
