/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader of whole EDTF strings: intervals and sets, made of the single dates that
 * legation-date-reader.c reads. */

#include "config.h"

#include "legation-date-private.h"

#include <string.h>

#include <glib/gi18n.h>

G_DEFINE_QUARK (legation-date-error-quark, legation_date_error)

static gboolean
fail_here (LegationDateReader *reader, const char *expected)
{
  return legation_date_reader_fail (reader, LEGATION_DATE_ERROR_SYNTAX, reader->at, 0, expected);
}

static LegationDateValue *
add_value (LegationDateSyntax *syntax)
{
  g_assert (syntax->n_values < LEGATION_DATE_MAX_VALUES);

  return &syntax->values[syntax->n_values++];
}

/* An end with no date: @extent is all that is known of it. */
static LegationDateValue *
add_bound (LegationDateSyntax *syntax, LegationBound bound, LegationDay day)
{
  LegationDateValue *value = add_value (syntax);

  memset (value, 0, sizeof *value);
  value->bound = bound;
  value->extent = (LegationSpan){ day, day };
  return value;
}

static gboolean
check_order (LegationDateReader *reader,
             const LegationDateValue *from,
             const LegationDateValue *to,
             const char *start)
{
  if (to->extent.last >= from->extent.first)
    return TRUE;

  return legation_date_reader_fail (reader, LEGATION_DATE_ERROR_ORDER, start,
                                    (int) (reader->at - start),
                                    _("an end that is not before the start"));
}

/* One date of a set, or a range of them. */
static gboolean
read_member (LegationDateReader *reader, LegationDateSyntax *syntax, const char *close)
{
  const gboolean open_start = syntax->n_values == 0 && legation_date_reader_accept (reader, "..");
  LegationDateValue *from, *to;
  const char *start;

  if (open_start)
    {
      from = add_bound (syntax, LEGATION_BOUND_OPEN, LEGATION_DAY_MIN);
      to = add_value (syntax);
      if (!legation_date_reader_read_date (reader, to))
        return FALSE;
      from->precision = to->precision;
      from->runs_on = TRUE;
      return TRUE;
    }

  from = add_value (syntax);
  if (!legation_date_reader_read_date (reader, from))
    return FALSE;
  if (!legation_date_reader_accept (reader, ".."))
    return TRUE;

  from->runs_on = TRUE;
  if (*reader->at == *close)
    {
      to = add_bound (syntax, LEGATION_BOUND_OPEN, LEGATION_DAY_MAX);
      to->precision = from->precision;
      return TRUE;
    }

  start = reader->at;
  to = add_value (syntax);
  return legation_date_reader_read_date (reader, to) && check_order (reader, from, to, start);
}

static gboolean
read_set (LegationDateReader *reader, LegationDateSyntax *syntax, const char *close)
{
  syntax->form = *close == ']' ? LEGATION_DATE_ONE_OF : LEGATION_DATE_ALL_OF;
  reader->at++;

  do
    {
      if (!read_member (reader, syntax, close))
        return FALSE;
    }
  while (legation_date_reader_accept (reader, ","));

  if (!legation_date_reader_accept (reader, close))
    return fail_here (reader, *close == ']' ? _("“,” or “]”") : _("“,” or “}”"));
  return TRUE;
}

/* "2004.." is a part of level 2 outside brackets too, which we do not read. */
static gboolean
refuse_range (LegationDateReader *reader)
{
  if (strncmp (reader->at, "..", 2) != 0)
    return TRUE;

  return legation_date_reader_fail (reader, LEGATION_DATE_ERROR_UNSUPPORTED, reader->at, 2,
                                    _("no range of dates outside [ ] and { }"));
}

/* What comes after the slash of an interval. */
static gboolean
read_end (LegationDateReader *reader, LegationDateSyntax *syntax)
{
  LegationDateValue *from = &syntax->values[0];
  const char *start = reader->at;
  LegationDateValue *to;

  syntax->form = LEGATION_DATE_INTERVAL;
  if (from->bound == LEGATION_BOUND_KNOWN && legation_date_reader_accept (reader, ".."))
    {
      to = add_bound (syntax, LEGATION_BOUND_OPEN, LEGATION_DAY_MAX);
      to->precision = from->precision;
      return TRUE;
    }
  if (from->bound == LEGATION_BOUND_KNOWN && *start == '\0')
    {
      to = add_bound (syntax, LEGATION_BOUND_UNKNOWN, LEGATION_DAY_MAX);
      to->precision = from->precision;
      to->extent.first = from->extent.first;
      return TRUE;
    }

  to = add_value (syntax);
  if (!legation_date_reader_read_date (reader, to) || !refuse_range (reader))
    return FALSE;
  if (*reader->at == 'T')
    return fail_here (reader, _("no time of day in an interval"));
  if (from->bound == LEGATION_BOUND_KNOWN)
    return check_order (reader, from, to, start);

  from->precision = to->precision;
  if (from->bound == LEGATION_BOUND_UNKNOWN)
    from->extent.last = to->extent.last;
  return TRUE;
}

static gboolean
read_date_or_interval (LegationDateReader *reader, LegationDateSyntax *syntax)
{
  LegationDateValue *value;

  syntax->form = LEGATION_DATE_SINGLE;
  if (legation_date_reader_accept (reader, "/"))
    {
      add_bound (syntax, LEGATION_BOUND_UNKNOWN, LEGATION_DAY_MIN);
      return read_end (reader, syntax);
    }
  if (legation_date_reader_accept (reader, "../"))
    {
      add_bound (syntax, LEGATION_BOUND_OPEN, LEGATION_DAY_MIN);
      return read_end (reader, syntax);
    }
  if (!refuse_range (reader))
    return FALSE;

  value = add_value (syntax);
  if (!legation_date_reader_read_date (reader, value) || !refuse_range (reader))
    return FALSE;
  if (legation_date_reader_accept (reader, "/"))
    return read_end (reader, syntax);
  if (value->day == 0 || value->uncertain || value->approximate ||
      !legation_date_reader_accept (reader, "T"))
    return TRUE;

  if (!legation_date_reader_read_time (reader))
    return FALSE;
  return *reader->at != '/' || fail_here (reader, _("no time of day in an interval"));
}

/*
 * legation_date_syntax_read: reads @text into @self, all of it or nothing.
 */
gboolean
legation_date_syntax_read (LegationDateSyntax *self, const char *text, GError **error)
{
  LegationDateReader reader = { .text = text, .at = text, .error = error };
  gboolean ok;

  self->n_values = 0;
  if (strnlen (text, LEGATION_DATE_MAX_LENGTH + 1) > LEGATION_DATE_MAX_LENGTH)
    {
      g_set_error (error, LEGATION_DATE_ERROR, LEGATION_DATE_ERROR_SYNTAX,
                   _("expected at most %d characters, found more at column %d"),
                   LEGATION_DATE_MAX_LENGTH, LEGATION_DATE_MAX_LENGTH + 1);
      return FALSE;
    }

  if (*text == '[')
    ok = read_set (&reader, self, "]");
  else if (*text == '{')
    ok = read_set (&reader, self, "}");
  else
    ok = read_date_or_interval (&reader, self);

  if (ok && *reader.at != '\0')
    ok = fail_here (&reader, _("the end of the date"));
  return ok;
}

/**
 * legation_date_parse:
 * @text: an EDTF string (ISO 8601-2:2019, Annex A); any bytes, no more than 256 of them
 *
 * EDTF level 1 is supported, and in addition the following features of level 2: set representation
 * (`[a,b]`, `[a..b]`, `{a,b}`, `[..b]`, `[a..]`), qualification of groups of components and of
 * single components (`2004-06~-11`, `?2004-06-~11`), and unspecified digits in three places of the
 * year (`1XXX`) or before an unspecified month (`196X-XX`).  Not supported are exponents and
 * significant digits of years, sub-year groupings 25 to 41, unspecified digits that are followed by
 * known ones, and ends of intervals such as `2004..`.
 *
 * A time of day is looked at and kept in the text, and the day is the one that is written, whatever
 * the zone.  Seasons are those of the northern hemisphere, in whole months: 21 is March to May, 24
 * December to February of the next year.  Unspecified digits make a date less precise: `2004-XX` has
 * the precision of a year.
 *
 * Returns: (transfer full) (nullable): the date, or %NULL with an error of #LegationDateError that
 *   says what was expected, what was found and in which character, from 1
 */
LegationDate *
legation_date_parse (const char *text, GError **error)
{
  LegationDateSyntax syntax;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!legation_date_syntax_read (&syntax, text, error))
    return NULL;
  return legation_date_new_from_syntax (&syntax, text);
}
