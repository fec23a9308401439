/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One date of those that were typed, in any order of day, month and year that leaves no doubt. */

#include "config.h"

#include "legation-date-words-private.h"

#include <glib/gi18n.h>

/* A number with as many digits is a year. */
#define LEAST_YEAR_DIGITS 3

#define MONTHS 12

/* The year 2567 of the Buddhist era is 2024. */
#define BUDDHIST_YEARS 543

gboolean
_legation_date_words_refuse (GError **error, LegationDateError code, const char *message)
{
  g_set_error_literal (error, LEGATION_DATE_ERROR, (int) code, message);

  return FALSE;
}

static gboolean
refuse (GError **error)
{
  return _legation_date_words_refuse (error, LEGATION_DATE_ERROR_SYNTAX,
                                      _("This is not understood"));
}

static gboolean
is_mark (const LegationDateToken *token, char mark)
{
  return token->type == LEGATION_DATE_TOKEN_MARK && token->number == mark;
}

static gboolean
is_word (const LegationDateToken *token, LegationDateWord word)
{
  return token->type == LEGATION_DATE_TOKEN_WORD && token->word == word;
}

static gboolean
is_number (const LegationDateToken *token)
{
  return token->type == LEGATION_DATE_TOKEN_NUMBER;
}

static gboolean
is_year (const LegationDateToken *token)
{
  return is_number (token) && token->n_digits >= LEAST_YEAR_DIGITS;
}

static gboolean
is_month_number (const LegationDateToken *token)
{
  return is_number (token) && token->n_digits <= 2 && token->number >= 1 && token->number <= MONTHS;
}

static gboolean
put_year (LegationDatePoint *point, gint64 year, GError **error)
{
  if (point->has_year)
    return refuse (error);
  point->year = year;
  point->has_year = TRUE;

  return TRUE;
}

static gboolean
is_era (const LegationDateToken *token)
{
  return is_word (token, LEGATION_DATE_WORD_BCE) || is_word (token, LEGATION_DATE_WORD_CE)
         || is_word (token, LEGATION_DATE_WORD_BE);
}

/* Without the word for another era a year is one of the common era, in every language. */
static gboolean
put_year_of_era (LegationDatePoint *point,
                 const LegationDateToken *era,
                 gint64 year,
                 GError **error)
{
  if (era->word == LEGATION_DATE_WORD_BE)
    return put_year (point, year - BUDDHIST_YEARS, error);

  /* Astronomical year 0 is 1 BCE. */
  return put_year (point, era->word == LEGATION_DATE_WORD_BCE ? 1 - year : year, error);
}

/* “BE 2567”, “A.D. 14”: how many tokens stand before the number, or 0. */
static guint
count_before_year (const LegationDateToken *at)
{
  const guint n = is_mark (at + 1, '.') ? 2 : 1;

  return is_era (at) && is_number (at + n) ? n : 0;
}

static gboolean
put_part (int *part, gint64 value, GError **error)
{
  if (*part != 0)
    return refuse (error);
  if (value < 1 || value > 99)
    return _legation_date_words_refuse (error, LEGATION_DATE_ERROR_CALENDAR,
                                        _("The calendar has no such date"));
  *part = (int) value;

  return TRUE;
}

/* “25.3.2024”, “2024. 3. 25.”, “25/3/2024”, “3/2024”: how many tokens that is, or 0. */
static guint
count_numeric (const LegationDateToken *at)
{
  if (!is_number (at) || at[1].type != LEGATION_DATE_TOKEN_MARK || at[1].number == ','
      || !is_number (&at[2]))
    return 0;
  if (is_mark (&at[3], (char) at[1].number) && is_number (&at[4])
      && is_year (at) + is_year (&at[2]) + is_year (&at[4]) == 1 && !is_year (&at[2]))
    return 5;
  if (is_month_number (at) && is_year (&at[2]))
    return 3;
  if (is_year (at) && is_month_number (&at[2]) && at[1].number != '-')
    return 3;

  return 0;
}

static gboolean
read_numeric (const LegationDateToken *at, guint n, LegationDatePoint *point, GError **error)
{
  const gboolean year_first = is_year (at);
  gint64 day = at[0].number, month = at[2].number;

  if (n == 3)
    return put_year (point, year_first ? at[0].number : at[2].number, error)
           && put_part (&point->month, year_first ? at[2].number : at[0].number, error);
  if (year_first)
    return put_year (point, at[0].number, error) && put_part (&point->month, month, error)
           && put_part (&point->day, at[4].number, error);

  /* With points between, the day is first wherever people write so; else it depends on the country. */
  if (at[1].number != '.' && day <= MONTHS && month <= MONTHS && day != month)
    return _legation_date_words_refuse (error, LEGATION_DATE_ERROR_SYNTAX,
                                        _("Day or month first? Write the month as a word"));
  if (at[1].number != '.' && month > MONTHS)
    {
      day = at[2].number;
      month = at[0].number;
    }

  return put_year (point, at[4].number, error) && put_part (&point->month, month, error)
         && put_part (&point->day, day, error);
}

/* A number, and what stands right before or behind it: “10月”, “tháng 10”, “1990s”, “45 BCE”. */
static gboolean
read_number (const LegationDateToken **at,
             const LegationDateToken *before,
             LegationDatePoint *point,
             GError **error)
{
  const LegationDateToken *token = (*at)++;
  const LegationDateToken *unit = before != NULL ? before : *at;
  const gboolean taken = is_word (unit, LEGATION_DATE_WORD_YEARS)
                         || is_word (unit, LEGATION_DATE_WORD_MONTHS)
                         || is_word (unit, LEGATION_DATE_WORD_DAYS);

  if (taken && before == NULL)
    (*at)++;
  if (taken && unit->word == LEGATION_DATE_WORD_MONTHS)
    return put_part (&point->month, token->number, error);
  if (taken && unit->word == LEGATION_DATE_WORD_DAYS)
    return put_part (&point->day, token->number, error);
  if (is_era (*at))
    return put_year_of_era (point, (*at)++, token->number, error);
  if (token->n_digits < LEAST_YEAR_DIGITS)
    return taken ? refuse (error) : put_part (&point->day, token->number, error);
  if (is_word (*at, LEGATION_DATE_WORD_DECADE_MARK) && token->number % 10 == 0)
    {
      point->decade = TRUE;
      (*at)++;
    }

  return put_year (point, token->number, error);
}

/*
 * _legation_date_words_read_point:
 * @at: (inout): the first token of the date; afterwards the first behind it
 *
 * Returns: whether there is one
 */
gboolean
_legation_date_words_read_point (const LegationDateToken **at,
                                 LegationDatePoint *point,
                                 GError **error)
{
  const LegationDateToken *start = *at;

  *point = (LegationDatePoint){ 0 };
  for (;;)
    {
      const LegationDateToken *token = *at;
      const guint n_numeric = count_numeric (token);
      gboolean fine = TRUE;

      if (token->type == LEGATION_DATE_TOKEN_SPAN && token == start)
        {
          point->has_span = TRUE;
          point->span = token->span;
          (*at)++;
          return TRUE;
        }
      if (n_numeric > 0 && !point->has_year && point->month == 0 && point->day == 0)
        {
          fine = read_numeric (token, n_numeric, point, error);
          *at += n_numeric;
        }
      else if (is_number (token))
        {
          fine = read_number (at, NULL, point, error);
        }
      else if (is_word (token, LEGATION_DATE_WORD_MONTH))
        {
          fine = put_part (&point->month, token->number, error);
          (*at)++;
        }
      else if (is_word (token, LEGATION_DATE_WORD_SEASON))
        {
          fine = put_part (&point->season, token->number, error);
          (*at)++;
        }
      else if (is_word (token, LEGATION_DATE_WORD_QUARTER))
        {
          fine = put_part (&point->quarter, token->number, error);
          (*at)++;
        }
      else if (token->type == LEGATION_DATE_TOKEN_WORD && is_number (token + 1)
               && (token->word == LEGATION_DATE_WORD_MONTHS
                   || token->word == LEGATION_DATE_WORD_YEARS
                   || token->word == LEGATION_DATE_WORD_DAYS))
        {
          (*at)++;
          fine = read_number (at, token, point, error);
        }
      else if (count_before_year (token) > 0)
        {
          *at += count_before_year (token);
          fine = put_year_of_era (point, token, (*at)++->number, error);
        }
      else if ((is_mark (token, ',') || is_mark (token, '.')) && token != start)
        {
          (*at)++;
        }
      else
        {
          break;
        }
      if (!fine)
        return FALSE;
    }
  if (*at == start)
    return refuse (error);

  return TRUE;
}

/* From the first day of a month to the last one of @n_months. */
static LegationSpan
get_months (gint64 year, int first, int n_months)
{
  const int last = first + n_months - 1;
  const gint64 last_year = year + (last - 1) / MONTHS;
  const int last_month = (last - 1) % MONTHS + 1;

  return (LegationSpan){ legation_day_from_ymd (year, first, 1),
                         legation_day_from_ymd (last_year, last_month,
                                                legation_day_days_in_month (last_year,
                                                                            last_month)) };
}

/*
 * _legation_date_words_resolve:
 *
 * Returns: whether the calendar has @point; if so, @span has its days
 */
gboolean
_legation_date_words_resolve (const LegationDatePoint *point, LegationSpan *span, GError **error)
{
  const gboolean parts = point->month != 0 || point->day != 0;

  if (point->has_span)
    {
      *span = point->span;
      return TRUE;
    }
  if (!point->has_year)
    return _legation_date_words_refuse (error, LEGATION_DATE_ERROR_SYNTAX, _("A year is missing"));
  if ((point->season != 0) + (point->quarter != 0) + parts + point->decade > 1)
    return refuse (error);
  if (point->day != 0 && point->month == 0)
    return _legation_date_words_refuse (error, LEGATION_DATE_ERROR_SYNTAX, _("A month is missing"));
  if (point->month > MONTHS
      || (point->day > 0 && point->day > legation_day_days_in_month (point->year, point->month)))
    return _legation_date_words_refuse (error, LEGATION_DATE_ERROR_CALENDAR,
                                        _("The calendar has no such date"));

  /* The northern ones, as in EDTF: spring begins in March, and winter ends in the next year. */
  if (point->season != 0)
    *span = get_months (point->year, 3 * (point->season - 20), 3);
  else if (point->quarter != 0)
    *span = get_months (point->year, 3 * point->quarter - 2, 3);
  else if (point->month != 0)
    *span = get_months (point->year, point->month, 1);
  else
    *span = get_months (point->year, 1, (point->decade ? 10 : 1) * MONTHS);
  if (point->day != 0)
    span->first = span->last = span->first + point->day - 1;

  return TRUE;
}
