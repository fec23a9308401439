/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-date-words.h"

G_BEGIN_DECLS

/* More than anybody needs for a span; what is longer is not one. */
#define LEGATION_DATE_WORDS_MAX_TOKENS 32

typedef enum
{
  LEGATION_DATE_TOKEN_NUMBER,
  LEGATION_DATE_TOKEN_WORD,
  LEGATION_DATE_TOKEN_SPAN,  /* EDTF */
  LEGATION_DATE_TOKEN_MARK,  /* one of . / , - ~; a dash of any length is a - */
  LEGATION_DATE_TOKEN_END,
} LegationDateTokenType;

/**
 * LegationDateToken: a piece of what was typed.
 * @number: of a number, with @n_digits; of a word its value; of a mark its character
 */
typedef struct
{
  LegationDateTokenType type;
  LegationDateWord word;
  gint64 number;
  guint n_digits;
  LegationSpan span;
} LegationDateToken;

/* legation-date-words-split.c */
gboolean _legation_date_words_split (const LegationDateLexicon *lexicon,
                                     const char *text,
                                     LegationDateToken *tokens,
                                     GError **error);

/**
 * LegationDatePoint: a date at either end of what was typed, as far as it is told.
 * @year: valid where @has_year
 * @month: 1 to 12, or 0
 * @day: 1 or more, or 0
 * @season: 21 to 24, or 0
 * @quarter: 1 to 4, or 0
 * @decade: whether the ten years that begin with @year are meant
 * @has_span: whether @span is all there is to know
 */
typedef struct
{
  gint64 year;
  gboolean has_year;
  int month;
  int day;
  int season;
  int quarter;
  gboolean decade;
  gboolean has_span;
  LegationSpan span;
} LegationDatePoint;

/* legation-date-words-point.c */
gboolean _legation_date_words_read_point (const LegationDateToken **at,
                                          LegationDatePoint *point,
                                          GError **error);
gboolean _legation_date_words_resolve (const LegationDatePoint *point,
                                       LegationSpan *span,
                                       GError **error);

gboolean _legation_date_words_refuse (GError **error, LegationDateError code, const char *message);

G_END_DECLS
