/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader of single dates: one function per production of the grammar, each of which stops at
 * the first thing it did not expect and says what that was. */

#include "config.h"

#include "legation-date-private.h"

#include <string.h>

#include <glib/gi18n.h>

/* What stands at @at: the next @length characters, which are ASCII, or the next one if 0. */
static char *
describe (const char *at, int length)
{
  gunichar next;
  char utf8[7] = { 0 };

  if (*at == '\0')
    return g_strdup (_("the end of the text"));
  if (length > 0)
    return g_strdup_printf (_("“%.*s”"), length, at);
  if (*at == ' ')
    return g_strdup (_("a space"));

  next = g_utf8_get_char_validated (at, -1);
  if (next == (gunichar) -1 || next == (gunichar) -2)
    return g_strdup_printf (_("the byte 0x%02X"), (guint8) *at);
  if (!g_unichar_isgraph (next))
    return g_strdup_printf (_("the character U+%04X"), next);

  g_unichar_to_utf8 (next, utf8);
  return g_strdup_printf (_("“%s”"), utf8);
}

/*
 * legation_date_reader_fail: sets the error: @expected should stand at @at, where there are @length
 * characters of ASCII, or one of any kind if 0.
 *
 * Everything before the first mistake is ASCII, so that bytes are characters.
 *
 * Returns: %FALSE
 */
gboolean
legation_date_reader_fail (LegationDateReader *reader,
                           LegationDateError code,
                           const char *at,
                           int length,
                           const char *expected)
{
  g_autofree char *found = NULL;

  if (!reader->error)
    return FALSE;

  found = describe (at, length);
  g_set_error (reader->error, LEGATION_DATE_ERROR, code,
               /* Translators: what is wrong with a date, such as “expected a month of two digits,
                * found “-” at column 7”. */
               _("expected %s, found %s at column %d"), expected, found,
               (int) (at - reader->text) + 1);
  return FALSE;
}

static gboolean
fail_here (LegationDateReader *reader, const char *expected)
{
  return legation_date_reader_fail (reader, LEGATION_DATE_ERROR_SYNTAX, reader->at, 0, expected);
}

/*
 * legation_date_reader_accept: steps over @token if it is what comes next.
 */
gboolean
legation_date_reader_accept (LegationDateReader *reader, const char *token)
{
  const gsize length = strlen (token);

  if (strncmp (reader->at, token, length) != 0)
    return FALSE;

  reader->at += length;
  return TRUE;
}

static int
count_digits (const char *at)
{
  int n = 0;

  while (g_ascii_isdigit (at[n]))
    n++;
  return n;
}

/* A qualifier, if there is one, is about @components; it moves the date by units of @unit. */
static void
read_qualifier (LegationDateReader *reader,
                LegationDateValue *value,
                guint8 components,
                LegationPrecision unit)
{
  const char qualifier = *reader->at;

  if (qualifier == '\0' || !strchr ("?~%", qualifier))
    return;

  reader->at++;
  if (qualifier != '~')
    value->uncertain |= components;
  if (qualifier != '?')
    {
      value->approximate |= components;
      value->slack = MAX (value->slack, unit);
    }
}

static gboolean
read_long_year (LegationDateReader *reader, LegationDateValue *value)
{
  const char *start = reader->at++;
  const gboolean negative = legation_date_reader_accept (reader, "-");
  const int n_digits = count_digits (reader->at);
  const char *end = reader->at + n_digits;
  gint64 year = 0;

  if (n_digits > 0 && (*end == 'E' || *end == 'S' || *end == 'X'))
    return legation_date_reader_fail (reader, LEGATION_DATE_ERROR_UNSUPPORTED, end, 1,
                                      _("a year with all its digits, without E, S or X"));
  if (n_digits < 5)
    return legation_date_reader_fail (reader, LEGATION_DATE_ERROR_SYNTAX,
                                      n_digits > 0 ? reader->at : end, n_digits,
                                      _("a year of five digits or more after the letter Y"));
  if (*reader->at == '0')
    return legation_date_reader_fail (reader, LEGATION_DATE_ERROR_SYNTAX, reader->at, 1,
                                      _("a year that does not begin with 0 after the letter Y"));

  /* Ten digits are the most that can be in range, and twelve fit. */
  for (; reader->at < end && year < 100 * (gint64) LEGATION_DATE_FURTHEST_YEAR; reader->at++)
    year = year * 10 + (*reader->at - '0');
  reader->at = end;

  if (year > LEGATION_DATE_FURTHEST_YEAR)
    return legation_date_reader_fail (reader, LEGATION_DATE_ERROR_RANGE, start,
                                      MIN ((int) (end - start), 24),
                                      _("a year from -1000000000 to 1000000000"));
  if (*end == '-')
    return fail_here (reader, _("no month after a year with the letter Y"));

  value->year = value->last_year = negative ? -year : year;
  return TRUE;
}

/* The four digits of a year: the first ones are known, the last @n_unknown are X. */
static gboolean
read_year_digits (LegationDateReader *reader, int *number, int *n_unknown)
{
  *number = *n_unknown = 0;

  for (int i = 0; i < 4; i++, reader->at++)
    {
      if (*reader->at == 'X')
        ++*n_unknown;
      else if (!g_ascii_isdigit (*reader->at))
        return fail_here (reader, i == 0 ? _("a year of four digits") :
                                           _("a year of four digits, each 0 to 9 or a capital X"));
      else if (*n_unknown > 0)
        return legation_date_reader_fail (
            reader, LEGATION_DATE_ERROR_UNSUPPORTED, reader->at, 1,
            _("unspecified digits (X) only at the right end of the date"));
      else
        *number = *number * 10 + (*reader->at - '0');
    }

  if (g_ascii_isdigit (*reader->at))
    return fail_here (reader, _("four digits (a longer year has the letter Y before it)"));
  if (*reader->at == 'S')
    return legation_date_reader_fail (reader, LEGATION_DATE_ERROR_UNSUPPORTED, reader->at, 1,
                                      _("a year without significant digits (S)"));
  return TRUE;
}

static gboolean
read_year (LegationDateReader *reader, LegationDateValue *value)
{
  static const int scales[] = { 1, 10, 100, 1000 };
  static const guint8 precisions[] = {
    LEGATION_PRECISION_YEAR,
    LEGATION_PRECISION_DECADE,
    LEGATION_PRECISION_CENTURY,
    LEGATION_PRECISION_MILLENNIUM,
  };
  const char *start = reader->at;
  gboolean negative;
  int number, n_unknown;

  value->components = LEGATION_DATE_HAS_YEAR;
  value->precision = LEGATION_PRECISION_YEAR;
  if (*reader->at == 'Y')
    return read_long_year (reader, value);

  negative = legation_date_reader_accept (reader, "-");
  if (!read_year_digits (reader, &number, &n_unknown))
    return FALSE;
  if (n_unknown == 4)
    return legation_date_reader_fail (reader, LEGATION_DATE_ERROR_UNSUPPORTED, start,
                                      (int) (reader->at - start),
                                      _("a year with at least one known digit"));
  if (negative && number == 0 && n_unknown == 0)
    return legation_date_reader_fail (reader, LEGATION_DATE_ERROR_CALENDAR, start, 5,
                                      _("year 0 without a sign (0000)"));

  value->precision = precisions[n_unknown];
  value->year = (gint64) number * scales[n_unknown];
  value->last_year = value->year + scales[n_unknown] - 1;
  if (negative)
    {
      /* There is no year -0. */
      const gint64 nearest = MAX (value->year, 1);

      value->year = -value->last_year;
      value->last_year = -nearest;
    }
  return TRUE;
}

/* Two digits, or "XX", which gives -1 and must not follow anything that is better known. */
static gboolean
read_pair (LegationDateReader *reader, gboolean must_be_blank, const char *expected, int *number)
{
  const char *at = reader->at;

  for (int i = 0; i < 2; i++)
    if (!g_ascii_isdigit (at[i]) && at[i] != 'X')
      return legation_date_reader_fail (reader, LEGATION_DATE_ERROR_SYNTAX, at + i, 0, expected);
  if (g_ascii_isdigit (at[2]))
    return legation_date_reader_fail (reader, LEGATION_DATE_ERROR_SYNTAX, at, count_digits (at),
                                      expected);

  *number = at[0] == 'X' && at[1] == 'X' ? -1 : (at[0] - '0') * 10 + (at[1] - '0');
  if (*number >= 0 && (must_be_blank || at[0] == 'X' || at[1] == 'X'))
    return legation_date_reader_fail (
        reader, LEGATION_DATE_ERROR_UNSUPPORTED, at, 2,
        _("unspecified digits (X) only at the right end of the date"));

  reader->at += 2;
  return TRUE;
}

static gboolean
read_month (LegationDateReader *reader, LegationDateValue *value)
{
  const char *start = reader->at;
  int number;

  if (!read_pair (reader, value->precision > LEGATION_PRECISION_YEAR, _("a month of two digits"),
                  &number))
    return FALSE;

  value->components |= LEGATION_DATE_HAS_MONTH;
  if (number < 0)
    {
      value->blank |= LEGATION_DATE_HAS_MONTH;
    }
  else if (number >= 1 && number <= 12)
    {
      value->month = (guint8) number;
      value->precision = LEGATION_PRECISION_MONTH;
    }
  else if (number >= 21 && number <= 24)
    {
      value->season = (guint8) number;
      value->precision = LEGATION_PRECISION_SEASON;
    }
  else
    {
      return legation_date_reader_fail (
          reader,
          number >= 25 && number <= 41 ? LEGATION_DATE_ERROR_UNSUPPORTED :
                                         LEGATION_DATE_ERROR_CALENDAR,
          start, 2, _("a month from 01 to 12 or a season from 21 to 24"));
    }
  return TRUE;
}

static gboolean
read_day (LegationDateReader *reader, LegationDateValue *value)
{
  const char *start = reader->at;
  g_autofree char *expected = NULL;
  int number, n_days;

  if (!read_pair (reader, value->month == 0, _("a day of two digits"), &number))
    return FALSE;

  value->components |= LEGATION_DATE_HAS_DAY;
  if (number < 0)
    {
      value->blank |= LEGATION_DATE_HAS_DAY;
      return TRUE;
    }

  n_days = legation_day_days_in_month (value->year, value->month);
  if (number < 1 || number > n_days)
    {
      expected = g_strdup_printf (_("a day from 01 to %d"), n_days);
      return legation_date_reader_fail (reader, LEGATION_DATE_ERROR_CALENDAR, start, 2, expected);
    }

  value->day = (guint8) number;
  value->precision = LEGATION_PRECISION_DAY;
  return TRUE;
}

static LegationSpan
measure (const LegationDateValue *value)
{
  const int month = value->season ? (value->season - 20) * 3 : value->month;
  gint64 next_year = value->year;
  int next_month;

  if (value->precision >= LEGATION_PRECISION_YEAR)
    return (LegationSpan){ legation_day_from_ymd (value->year, 1, 1),
                           legation_day_from_ymd (value->last_year, 12, 31) };
  if (value->precision == LEGATION_PRECISION_DAY)
    {
      const LegationDay day = legation_day_from_ymd (value->year, value->month, value->day);

      return (LegationSpan){ day, day };
    }

  /* Winter, season 24, ends with February of the next year. */
  next_month = month + (value->season ? 3 : 1);
  if (next_month > 12)
    {
      next_month -= 12;
      next_year++;
    }
  return (LegationSpan){ legation_day_from_ymd (value->year, month, 1),
                         legation_day_from_ymd (next_year, next_month, 1) - 1 };
}

/*
 * legation_date_reader_read_date: a date with its qualifiers: left of a component for that one
 * alone, right of it also for those before it.
 */
gboolean
legation_date_reader_read_date (LegationDateReader *reader, LegationDateValue *value)
{
  const guint8 year = LEGATION_DATE_HAS_YEAR;
  const guint8 month = LEGATION_DATE_HAS_MONTH;
  const guint8 day = LEGATION_DATE_HAS_DAY;

  memset (value, 0, sizeof *value);

  read_qualifier (reader, value, year, LEGATION_PRECISION_YEAR);
  if (!read_year (reader, value))
    return FALSE;
  read_qualifier (reader, value, year, LEGATION_PRECISION_YEAR);

  if (legation_date_reader_accept (reader, "-"))
    {
      read_qualifier (reader, value, month, LEGATION_PRECISION_MONTH);
      if (!read_month (reader, value))
        return FALSE;
      read_qualifier (reader, value, year | month, LEGATION_PRECISION_MONTH);

      if (value->season && *reader->at == '-')
        return fail_here (reader, _("no day after a season"));
      if (legation_date_reader_accept (reader, "-"))
        {
          read_qualifier (reader, value, day, LEGATION_PRECISION_DAY);
          if (!read_day (reader, value))
            return FALSE;
          read_qualifier (reader, value, year | month | day, LEGATION_PRECISION_DAY);
        }
    }

  value->slack = MAX (value->slack, value->precision);
  value->extent = measure (value);
  return TRUE;
}

static gboolean
read_time_field (LegationDateReader *reader, int highest, const char *expected, int *number)
{
  const char *at = reader->at;

  for (int i = 0; i < 2; i++)
    if (!g_ascii_isdigit (at[i]))
      return legation_date_reader_fail (reader, LEGATION_DATE_ERROR_SYNTAX, at + i, 0, expected);

  *number = (at[0] - '0') * 10 + (at[1] - '0');
  if (*number > highest)
    return legation_date_reader_fail (reader, LEGATION_DATE_ERROR_CALENDAR, at, 2, expected);

  reader->at += 2;
  return TRUE;
}

/* "Z", "+hh", "+hh:mm" or nothing. */
static gboolean
read_zone (LegationDateReader *reader)
{
  const char *start = reader->at;
  const gboolean west = *start == '-';
  int hours, minutes = 0;

  if (legation_date_reader_accept (reader, "Z") || (*start != '+' && *start != '-'))
    return TRUE;

  reader->at++;
  if (!read_time_field (reader, 14, _("hours from 00 to 14"), &hours))
    return FALSE;
  if (legation_date_reader_accept (reader, ":") &&
      !read_time_field (reader, hours == 14 ? 0 : 59, _("minutes from 00 to 59"), &minutes))
    return FALSE;
  if (west && hours == 0 && minutes == 0)
    return legation_date_reader_fail (reader, LEGATION_DATE_ERROR_SYNTAX, start,
                                      (int) (reader->at - start),
                                      _("+00:00 or Z for no difference to UTC"));
  return TRUE;
}

/*
 * legation_date_reader_read_time: what follows the T.  The time of day is only looked at.
 */
gboolean
legation_date_reader_read_time (LegationDateReader *reader)
{
  int hours, minutes, seconds;

  if (!read_time_field (reader, 23, _("hours from 00 to 23"), &hours))
    return FALSE;
  if (!legation_date_reader_accept (reader, ":"))
    return fail_here (reader, _("“:” and minutes"));
  if (!read_time_field (reader, 59, _("minutes from 00 to 59"), &minutes))
    return FALSE;
  if (!legation_date_reader_accept (reader, ":"))
    return fail_here (reader, _("“:” and seconds"));
  /* A leap second comes at the end of an hour, whatever the zone. */
  if (!read_time_field (reader, minutes == 59 ? 60 : 59, _("seconds from 00 to 59"), &seconds))
    return FALSE;
  return read_zone (reader);
}
