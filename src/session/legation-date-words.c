/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "legation-date-words-private.h"

#include <string.h>

#include <glib/gi18n.h>

#define SEASON_WINTER 24

/** LegationDateClause: up to two dates, and the words before, between and behind them, as bit sets. */
typedef struct
{
  LegationDatePoint points[2];
  guint n_points;
  guint before;
  guint between;
  guint behind;
} LegationDateClause;

#define HAS(set, word) (((set) & (1u << LEGATION_DATE_WORD_##word)) != 0)
#define ONLY(set, words) (((set) & ~(guint) (words)) == 0)
#define BIT(word) (1u << LEGATION_DATE_WORD_##word)

static gboolean
refuse (GError **error)
{
  return _legation_date_words_refuse (error, LEGATION_DATE_ERROR_SYNTAX,
                                      _("This is not understood"));
}

/* The words that say how dates make a span, as a set. */
static guint
read_relations (const LegationDateToken **at)
{
  guint set = 0;

  for (;; (*at)++)
    {
      const LegationDateToken *token = *at;

      if (token->type == LEGATION_DATE_TOKEN_WORD && token->word >= LEGATION_DATE_WORD_SINCE
          && token->word <= LEGATION_DATE_WORD_TO)
        set |= 1u << token->word;
      else if (token->type == LEGATION_DATE_TOKEN_MARK
               && (token->number == '-' || token->number == '/'))
        set |= BIT (TO);
      else
        return set;
    }
}

static gboolean
read_clause (const LegationDateToken *at, LegationDateClause *clause, GError **error)
{
  clause->before = read_relations (&at);
  if (!_legation_date_words_read_point (&at, &clause->points[0], error))
    return FALSE;
  clause->n_points = 1;
  clause->behind = read_relations (&at);
  if (at->type == LEGATION_DATE_TOKEN_END)
    return TRUE;

  clause->between = clause->behind;
  if (clause->between == 0)
    return refuse (error);
  if (!_legation_date_words_read_point (&at, &clause->points[1], error))
    return FALSE;
  clause->n_points = 2;
  clause->behind = read_relations (&at);
  if (at->type != LEGATION_DATE_TOKEN_END)
    return refuse (error);

  return TRUE;
}

static gboolean
is_bare (const LegationDatePoint *point)
{
  return !point->has_span && !point->decade && point->season == 0 && point->quarter == 0;
}

/* What is said once goes for both: “9–11 October 2025”, “March to May 2024”, “2023–25”. */
static void
share (LegationDatePoint *from, LegationDatePoint *to)
{
  if (from->has_span || to->has_span)
    return;
  /* “winter 2021–2022” is one winter. */
  if (from->season == SEASON_WINTER && from->has_year && is_bare (to) && to->month == 0
      && to->year == from->year + 1)
    {
      *to = *from;
      return;
    }
  if (is_bare (from) && is_bare (to) && from->has_year && from->month == 0 && from->day == 0
      && !to->has_year && to->month == 0 && to->day != 0)
    {
      to->year = from->year - from->year % 100 + to->day;
      to->has_year = TRUE;
      to->day = 0;
      return;
    }
  if (from->month == 0 && from->day != 0 && !from->has_year)
    from->month = to->month;
  if (!from->has_year && to->has_year)
    {
      from->year = to->year;
      from->has_year = TRUE;
    }
  else if (from->has_year && !to->has_year)
    {
      to->year = from->year;
      to->has_year = TRUE;
      if (to->month == 0 && from->day != 0)
        to->month = from->month;
    }
}

static gboolean
resolve_range (LegationDateClause *clause, LegationSpan *span, GError **error)
{
  LegationSpan from, to;

  if (!ONLY (clause->before, BIT (SINCE) | BIT (BETWEEN))
      || !ONLY (clause->between, BIT (SINCE) | BIT (TO) | BIT (UNTIL) | BIT (AND))
      || !ONLY (clause->behind, BIT (UNTIL)))
    return refuse (error);
  /* “2012 and 2014” are two years. */
  if (clause->between == BIT (AND) && !HAS (clause->before, BETWEEN))
    return refuse (error);
  share (&clause->points[0], &clause->points[1]);
  if (!_legation_date_words_resolve (&clause->points[0], &from, error)
      || !_legation_date_words_resolve (&clause->points[1], &to, error))
    return FALSE;
  if (to.last < from.first)
    return _legation_date_words_refuse (error, LEGATION_DATE_ERROR_ORDER,
                                        _("This ends before it begins"));
  *span = (LegationSpan){ from.first, to.last };

  return TRUE;
}

static gboolean
resolve_point (const LegationDateClause *clause, LegationSpan *span, GError **error)
{
  const guint relations = clause->before | clause->behind;
  LegationSpan at;

  if ((clause->before != 0 && clause->behind != 0)
      || !ONLY (relations, BIT (SINCE) | BIT (AFTER) | BIT (UNTIL) | BIT (BEFORE) | BIT (TO)))
    return refuse (error);
  if (!_legation_date_words_resolve (&clause->points[0], &at, error))
    return FALSE;
  switch (relations)
    {
    case 0:
      *span = at;
      return TRUE;
    case BIT (SINCE):
      *span = (LegationSpan){ at.first, LEGATION_DAY_MAX };
      return TRUE;
    case BIT (AFTER):
      if (at.last == LEGATION_DAY_MAX)
        return refuse (error);
      *span = (LegationSpan){ at.last + 1, LEGATION_DAY_MAX };
      return TRUE;
    case BIT (UNTIL):
      *span = (LegationSpan){ LEGATION_DAY_MIN, at.last };
      return TRUE;
    case BIT (BEFORE):
      if (at.first == LEGATION_DAY_MIN)
        return refuse (error);
      *span = (LegationSpan){ LEGATION_DAY_MIN, at.first - 1 };
      return TRUE;
    case BIT (TO):
      /* A dash before or behind a year, as in “2008 –”. */
      *span = clause->before != 0 ? (LegationSpan){ LEGATION_DAY_MIN, at.last }
                                  : (LegationSpan){ at.first, LEGATION_DAY_MAX };
      return TRUE;
    default:
      return refuse (error);
    }
}

/* The day that is so many months before @day; the last one of its month where that is shorter. */
static LegationDay
subtract_months (LegationDay day, gint64 n_months)
{
  gint64 year, months;
  int month, day_of_month;

  legation_day_to_ymd (day, &year, &month, &day_of_month);
  months = year * 12 + month - 1 - n_months;
  year = months >= 0 ? months / 12 : -((11 - months) / 12);
  month = (int) (months - year * 12) + 1;

  return legation_day_from_ymd (year, month,
                                MIN (day_of_month, legation_day_days_in_month (year, month)));
}

/* The whole unit that @day is in, or with @n_before units before it. */
static gboolean
find_unit (LegationDateWord unit, LegationDay day, int n_before, LegationSpan *span)
{
  gint64 year;
  int month, day_of_month;

  legation_day_to_ymd (day, &year, &month, &day_of_month);
  switch ((int) unit)
    {
    case LEGATION_DATE_WORD_MONTHS:
      span->first = subtract_months (day - day_of_month + 1, n_before);
      legation_day_to_ymd (span->first, &year, &month, &day_of_month);
      span->last = span->first + legation_day_days_in_month (year, month) - 1;
      return TRUE;
    case LEGATION_DATE_WORD_YEARS:
      *span = (LegationSpan){ legation_day_from_ymd (year - n_before, 1, 1),
                              legation_day_from_ymd (year - n_before, 12, 31) };
      return TRUE;
    case LEGATION_DATE_WORD_DECADES:
      year -= (year % 10 + 10) % 10 + 10 * n_before;
      *span = (LegationSpan){ legation_day_from_ymd (year, 1, 1),
                              legation_day_from_ymd (year + 9, 12, 31) };
      return TRUE;
    default:
      return FALSE;
    }
}

/* So many units that end with @day. */
static gboolean
find_units (LegationDateWord unit, LegationDay day, gint64 n, LegationSpan *span)
{
  span->last = day;
  switch ((int) unit)
    {
    case LEGATION_DATE_WORD_DAYS:
      span->first = day - n + 1;
      return TRUE;
    case LEGATION_DATE_WORD_WEEKS:
      span->first = day - 7 * n + 1;
      return TRUE;
    case LEGATION_DATE_WORD_MONTHS:
      span->first = subtract_months (day + 1, n);
      return TRUE;
    case LEGATION_DATE_WORD_YEARS:
      span->first = subtract_months (day + 1, 12 * n);
      return TRUE;
    case LEGATION_DATE_WORD_DECADES:
      span->first = subtract_months (day + 1, 120 * n);
      return TRUE;
    default:
      return FALSE;
    }
}

/* “last 5 years”, “last year”, “this year”: in whatever order these words come. */
static gboolean
read_relative (const LegationDateToken *tokens,
               LegationDay as_of,
               LegationSpan *span,
               GError **error)
{
  const LegationDateToken *count = NULL;
  gboolean last = FALSE, this = FALSE, any_unit = FALSE, found;
  LegationDateWord unit = LEGATION_DATE_WORD_YEARS;

  for (; tokens->type != LEGATION_DATE_TOKEN_END; tokens++)
    {
      if (tokens->type == LEGATION_DATE_TOKEN_NUMBER && count == NULL)
        count = tokens;
      else if (tokens->type != LEGATION_DATE_TOKEN_WORD)
        return refuse (error);
      else if (tokens->word == LEGATION_DATE_WORD_LAST && !last)
        last = TRUE;
      else if (tokens->word == LEGATION_DATE_WORD_THIS && !this)
        this = TRUE;
      else if (tokens->word >= LEGATION_DATE_WORD_DAYS && tokens->word <= LEGATION_DATE_WORD_DECADES
               && !any_unit)
        {
          unit = tokens->word;
          any_unit = TRUE;
        }
      else
        return refuse (error);
    }
  if (last == this || !any_unit || (this && count != NULL) || (count != NULL && count->number < 1))
    return refuse (error);
  if (as_of == LEGATION_DAY_MAX)
    return _legation_date_words_refuse (error, LEGATION_DATE_ERROR_SYNTAX,
                                        _("The dataset does not say how recent it is"));
  if (count != NULL && count->number > 100000)
    return _legation_date_words_refuse (error, LEGATION_DATE_ERROR_RANGE,
                                        _("This year is too far away"));
  found = count != NULL ? find_units (unit, as_of, count->number, span)
                        : find_unit (unit, as_of, last ? 1 : 0, span);

  return found || refuse (error);
}

static gboolean
is_relative (const LegationDateToken *tokens)
{
  for (; tokens->type != LEGATION_DATE_TOKEN_END; tokens++)
    if (tokens->type == LEGATION_DATE_TOKEN_WORD
        && (tokens->word == LEGATION_DATE_WORD_LAST || tokens->word == LEGATION_DATE_WORD_THIS))
      return TRUE;

  return FALSE;
}

/* As EDTF, with spaces where people put them. */
static LegationDate *
read_edtf (const char *text)
{
  g_auto (GStrv) ends = g_strsplit (text, "/", -1);
  g_autofree char *tight = NULL;

  for (char **end = ends; *end != NULL; end++)
    g_strstrip (*end);
  tight = g_strjoinv ("/", ends);

  return legation_date_parse (tight, NULL);
}

/**
 * legation_date_words_read: understands what somebody typed to say which time they mean.
 * @text: UTF-8
 * @as_of: the last day of what is known: that is what “last 5 years” ends with; or LEGATION_DAY_MAX
 * @span: (out): the days that are meant; LEGATION_DAY_MIN and _MAX where it has no end
 * @error: LEGATION_DATE_ERROR: what about it cannot be understood, in a few words for the user
 *
 * Nothing is guessed: what may mean two things is refused.
 *
 * Returns: whether @text is understood
 */
gboolean
legation_date_words_read (const LegationDateLexicon *lexicon,
                          const char *text,
                          LegationDay as_of,
                          LegationSpan *span,
                          GError **error)
{
  LegationDateToken tokens[LEGATION_DATE_WORDS_MAX_TOKENS];
  LegationDateClause clause = { 0 };
  g_autoptr (LegationDate) date = NULL;
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (lexicon != NULL && text != NULL && span != NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL))
    return refuse (error);
  stripped = g_strstrip (g_strdup (text));
  date = read_edtf (stripped);
  if (date != NULL)
    {
      *span = legation_date_get_extent (date);
      return TRUE;
    }
  if (!_legation_date_words_split (lexicon, stripped, tokens, error))
    return FALSE;
  if (tokens[0].type == LEGATION_DATE_TOKEN_WORD && tokens[0].word == LEGATION_DATE_WORD_ALL
      && tokens[1].type == LEGATION_DATE_TOKEN_END)
    {
      *span = LEGATION_SPAN_ALL;
      return TRUE;
    }
  if (is_relative (tokens))
    return read_relative (tokens, as_of, span, error);

  return read_clause (tokens, &clause, error)
         && (clause.n_points == 2 ? resolve_range (&clause, span, error)
                                  : resolve_point (&clause, span, error));
}
