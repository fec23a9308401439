/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates: the value itself, and what can be said of it and a span of days: yes, perhaps or no. */

#include "legation-date-private.h"

#include <string.h>

/* Days of years just outside those that are read: open ends are cut there for arithmetic. */
#define FIRST_DAY ((LegationDay) -400000000000)
#define LAST_DAY ((LegationDay) 400000000000)

/* One block of memory: this, the parts, the text. */
struct _LegationDate
{
  LegationSpan extent;
  guint8 form;
  guint8 precision;
  guint8 qualifiers;
  guint8 n_parts;
  LegationDatePart parts[];
};

G_DEFINE_BOXED_TYPE (LegationDate, legation_date, legation_date_ref, legation_date_unref)

static LegationQualifiers
gather_qualifiers (const LegationDateValue *value)
{
  return (value->uncertain ? LEGATION_QUALIFIER_UNCERTAIN : 0) |
         (value->approximate ? LEGATION_QUALIFIER_APPROXIMATE : 0);
}

/*
 * legation_date_new_from_syntax:
 *
 * Returns: (transfer full): the date that @syntax, which was read from @text, says
 */
LegationDate *
legation_date_new_from_syntax (const LegationDateSyntax *syntax, const char *text)
{
  const gsize parts_size = syntax->n_values * sizeof (LegationDatePart);
  const gsize text_size = strlen (text) + 1;
  LegationDate *self = g_atomic_rc_box_alloc (sizeof *self + parts_size + text_size);

  self->extent = syntax->values[0].extent;
  self->form = syntax->form;
  self->precision = LEGATION_PRECISION_DAY;
  self->qualifiers = LEGATION_QUALIFIER_NONE;
  self->n_parts = (guint8) syntax->n_values;

  for (guint i = 0; i < syntax->n_values; i++)
    {
      const LegationDateValue *value = &syntax->values[i];
      LegationDatePart *part = &self->parts[i];

      part->extent = value->extent;
      part->bound = value->bound;
      part->precision = value->precision;
      part->qualifiers = gather_qualifiers (value);
      part->slack = value->slack;
      part->runs_on = value->runs_on;

      self->extent.first = MIN (self->extent.first, part->extent.first);
      self->extent.last = MAX (self->extent.last, part->extent.last);
      self->precision = MAX (self->precision, part->precision);
      self->qualifiers |= part->qualifiers;
    }

  /* It cannot have begun before its start or lasted beyond its end. */
  if (self->form == LEGATION_DATE_INTERVAL)
    self->extent = (LegationSpan){ self->parts[0].extent.first, self->parts[1].extent.last };

  memcpy (&self->parts[self->n_parts], text, text_size);
  return self;
}

/**
 * legation_date_ref:
 *
 * Dates are immutable: the reference may be used in any thread.
 *
 * Returns: (transfer full): the same date
 */
LegationDate *
legation_date_ref (const LegationDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire ((LegationDate *) self);
}

/**
 * legation_date_unref:
 * @self: (transfer full): a date
 */
void
legation_date_unref (LegationDate *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release (self);
}

/**
 * legation_date_get_text:
 *
 * Returns: (transfer none): the EDTF string, byte by byte as it was given
 */
const char *
legation_date_get_text (const LegationDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *) &self->parts[self->n_parts];
}

/**
 * legation_date_get_form:
 */
LegationDateForm
legation_date_get_form (const LegationDate *self)
{
  g_return_val_if_fail (self != NULL, LEGATION_DATE_SINGLE);

  return self->form;
}

/**
 * legation_date_get_precision:
 *
 * Returns: the precision of the coarsest part, so that it never promises too much
 */
LegationPrecision
legation_date_get_precision (const LegationDate *self)
{
  g_return_val_if_fail (self != NULL, LEGATION_PRECISION_DAY);

  return self->precision;
}

/**
 * legation_date_get_qualifiers:
 *
 * Returns: the qualifiers of all parts, and of all their components, together
 */
LegationQualifiers
legation_date_get_qualifiers (const LegationDate *self)
{
  g_return_val_if_fail (self != NULL, LEGATION_QUALIFIER_NONE);

  return self->qualifiers;
}

/**
 * legation_date_get_extent:
 *
 * Returns: from the earliest to the latest day that the text allows, without regard to qualifiers;
 *   %LEGATION_DAY_MIN or %LEGATION_DAY_MAX at an end that is open or not known
 */
LegationSpan
legation_date_get_extent (const LegationDate *self)
{
  g_return_val_if_fail (self != NULL, LEGATION_SPAN_ALL);

  return self->extent;
}

/**
 * legation_date_get_start_bound:
 */
LegationBound
legation_date_get_start_bound (const LegationDate *self)
{
  g_return_val_if_fail (self != NULL, LEGATION_BOUND_KNOWN);

  return self->parts[0].bound;
}

/**
 * legation_date_get_end_bound:
 */
LegationBound
legation_date_get_end_bound (const LegationDate *self)
{
  g_return_val_if_fail (self != NULL, LEGATION_BOUND_KNOWN);

  return self->parts[self->n_parts - 1].bound;
}

/**
 * legation_date_get_n_parts:
 *
 * Returns: 1 for a single date, 2 for an interval, and for a set one for each of its dates, where a
 *   range `a..b` has two: see legation_date_get_part()
 */
guint
legation_date_get_n_parts (const LegationDate *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_parts;
}

/**
 * legation_date_get_part:
 * @position: from 0
 *
 * The parts in the order of the text.  In a set, a part that `runs_on` and the next one are the
 * ends of a range: `[a..b]` is one window from the first day of its first part to the last day of
 * its second, `{a,b,c}` three separate dates, `[a,b..c]` one date and one window.
 *
 * Returns: (transfer none): the part
 */
const LegationDatePart *
legation_date_get_part (const LegationDate *self, guint position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->n_parts, NULL);

  return &self->parts[position];
}

static const int unit_months[] = {
  [LEGATION_PRECISION_DAY] = 0,
  [LEGATION_PRECISION_MONTH] = 1,
  [LEGATION_PRECISION_SEASON] = 3,
  [LEGATION_PRECISION_YEAR] = 12,
  [LEGATION_PRECISION_DECADE] = 120,
  [LEGATION_PRECISION_CENTURY] = 1200,
  [LEGATION_PRECISION_MILLENNIUM] = 12000,
};

/* @day moved by @n units of a precision; the day of the month is cut to what the month has. */
static LegationDay
move_day (LegationDay day, LegationPrecision unit, gint64 n)
{
  gint64 year, count;
  int month, day_of_month;

  if (unit == LEGATION_PRECISION_DAY)
    return day + n;

  legation_day_to_ymd (day, &year, &month, &day_of_month);
  count = year * 12 + (month - 1) + n * unit_months[unit];
  month = (int) ((count % 12 + 12) % 12) + 1;
  year = (count - (month - 1)) / 12;
  return legation_day_from_ymd (year, month,
                                MIN (day_of_month, legation_day_days_in_month (year, month)));
}

/* The days that a part may mean: its extent, and if it is approximate one unit more at both ends. */
static LegationSpan
get_reach (const LegationDatePart *part)
{
  if (!(part->qualifiers & LEGATION_QUALIFIER_APPROXIMATE))
    return part->extent;

  return (LegationSpan){ move_day (part->extent.first, part->slack, -1),
                         move_day (part->extent.last + 1, part->slack, 1) - 1 };
}

/* Something happened on one day of @reach: was it in @span? */
static LegationRelation
judge (LegationSpan reach, LegationQualifiers qualifiers, LegationSpan span)
{
  if (!legation_span_overlaps (reach, span))
    return LEGATION_RELATION_NO;
  if (qualifiers & LEGATION_QUALIFIER_UNCERTAIN)
    return LEGATION_RELATION_POSSIBLE;
  return reach.first >= span.first && reach.last <= span.last ? LEGATION_RELATION_CERTAIN :
                                                                LEGATION_RELATION_POSSIBLE;
}

/* Something lasted from a day of @start to a day of @end: did it last on a day of @span? */
static LegationRelation
relate_interval (const LegationDate *self, LegationSpan span)
{
  LegationSpan start = get_reach (&self->parts[0]);
  LegationSpan end = get_reach (&self->parts[1]);

  /* It did not end before it started; an end that is not known is as wide as the other allows. */
  start.last = MIN (start.last, end.last);
  end.first = MAX (end.first, start.first);

  if (start.first > span.last || end.last < span.first)
    return LEGATION_RELATION_NO;
  if (self->qualifiers & LEGATION_QUALIFIER_UNCERTAIN)
    return LEGATION_RELATION_POSSIBLE;
  return start.last <= span.last && end.first >= span.first ? LEGATION_RELATION_CERTAIN :
                                                              LEGATION_RELATION_POSSIBLE;
}

/* Is there a member of the range from @from to @to, such as a month of `{2024-03..2024-07}`, that
 * lies wholly in @span?  For units coarser than a year the answer is no: it is only ever safe. */
static gboolean
holds_member (const LegationDatePart *from, const LegationDatePart *to, LegationSpan span)
{
  const LegationPrecision unit = MAX (from->precision, to->precision);
  const LegationDay anchor =
      from->bound == LEGATION_BOUND_KNOWN ? from->extent.first : to->extent.first;
  const LegationDay first = CLAMP (MAX (span.first, from->extent.first), FIRST_DAY, LAST_DAY);
  const LegationDay last = CLAMP (MIN (span.last, to->extent.last), FIRST_DAY, LAST_DAY);
  gint64 year, anchor_year, n_months;
  int month, anchor_month, day;

  if (unit == LEGATION_PRECISION_DAY || first > last)
    return first <= last;
  if (unit > LEGATION_PRECISION_YEAR)
    return FALSE;

  legation_day_to_ymd (anchor, &anchor_year, &anchor_month, NULL);
  legation_day_to_ymd (first, &year, &month, &day);
  n_months = (year - anchor_year) * 12 + month - anchor_month + (day > 1 ? 1 : 0);
  while (n_months % unit_months[unit] != 0)
    n_months++;

  return move_day (move_day (anchor, LEGATION_PRECISION_MONTH, n_months), unit, 1) - 1 <= last;
}

/* One member of a set: a date, or the range of dates from @from to @to. */
static LegationRelation
relate_member (const LegationDatePart *from,
               const LegationDatePart *to,
               gboolean all,
               LegationSpan span)
{
  const LegationQualifiers qualifiers = from->qualifiers | to->qualifiers;
  const LegationSpan reach = { get_reach (from).first, get_reach (to).last };
  const LegationRelation relation = judge (reach, qualifiers, span);

  if (all && relation == LEGATION_RELATION_POSSIBLE && qualifiers == LEGATION_QUALIFIER_NONE &&
      from != to && holds_member (from, to, span))
    return LEGATION_RELATION_CERTAIN;
  return relation;
}

static LegationRelation
relate_set (const LegationDate *self, LegationSpan span)
{
  const gboolean all = self->form == LEGATION_DATE_ALL_OF;
  LegationRelation lowest = LEGATION_RELATION_CERTAIN;
  LegationRelation highest = LEGATION_RELATION_NO;

  for (guint i = 0; i < self->n_parts; i++)
    {
      const LegationDatePart *from = &self->parts[i];
      const LegationDatePart *to = from->runs_on ? &self->parts[++i] : from;
      const LegationRelation relation = relate_member (from, to, all, span);

      lowest = MIN (lowest, relation);
      highest = MAX (highest, relation);
    }

  /* Of one-of, every member must be in the span to be sure of it; of all-of, any one. */
  if (all || highest == LEGATION_RELATION_NO || lowest == LEGATION_RELATION_CERTAIN)
    return highest;
  return LEGATION_RELATION_POSSIBLE;
}

/**
 * legation_date_relate:
 * @span: days; one that ends before it starts holds none
 *
 * Whether what is dated was there in @span.  A single date and `[…]` mean one day somewhere in their
 * extent: certain if no day that they allow is outside, possible if some are inside.  An interval
 * lasts from a day of its start to a day of its end: certain if it cannot but share a day with
 * @span.  An open start is before everything and an open end after; one that is not known is
 * anywhere that the other end allows.  Of `{…}`, one member is enough.
 *
 * EDTF does not say how much `~` is, so that this is our choice: one unit of its own precision, at
 * both ends (`2004-03~` reaches from February to April; where only some components are approximate,
 * one unit of the coarsest that the sign stands at: `2004~-03-05` may be off by a year).  What has
 * `?` is never certain, except for %LEGATION_SPAN_ALL.
 *
 * Returns: the answer
 */
LegationRelation
legation_date_relate (const LegationDate *self, LegationSpan span)
{
  g_return_val_if_fail (self != NULL, LEGATION_RELATION_NO);

  if (span.first > span.last)
    return LEGATION_RELATION_NO;
  if (legation_span_equal (span, LEGATION_SPAN_ALL))
    return LEGATION_RELATION_CERTAIN;

  switch ((LegationDateForm) self->form)
    {
    case LEGATION_DATE_INTERVAL:
      return relate_interval (self, span);
    case LEGATION_DATE_ONE_OF:
    case LEGATION_DATE_ALL_OF:
      return relate_set (self, span);
    case LEGATION_DATE_SINGLE:
    default:
      return judge (get_reach (&self->parts[0]), self->qualifiers, span);
    }
}

/**
 * legation_date_get_limits:
 * @limits: (out): for whoever asks the same date about many spans
 *
 * Returns: whether legation_date_relate() follows from the limits for every span but an empty one and
 *   %LEGATION_SPAN_ALL; it does not for sets
 */
gboolean
legation_date_get_limits (const LegationDate *self, LegationDateLimits *limits)
{
  const gboolean lasts = self->form == LEGATION_DATE_INTERVAL;
  LegationSpan start, end;

  if (self->form == LEGATION_DATE_ONE_OF || self->form == LEGATION_DATE_ALL_OF)
    return FALSE;

  start = end = get_reach (&self->parts[0]);
  if (lasts)
    end = get_reach (&self->parts[1]);
  *limits = (LegationDateLimits){ start.first, end.last, end.last, start.first };
  if (lasts)
    {
      limits->begun = MIN (start.last, end.last);
      limits->going_on = MAX (end.first, start.first);
    }
  if (self->qualifiers & LEGATION_QUALIFIER_UNCERTAIN)
    {
      limits->begun = LEGATION_DAY_MAX;
      limits->going_on = LEGATION_DAY_MIN;
    }

  return TRUE;
}

/**
 * legation_date_relate_window:
 * @span: days; one that ends before it starts holds none
 *
 * Whether something that happened at moments which nobody states, somewhere in the whole extent,
 * was in @span: certain only if the whole extent is.  Qualifiers count as in
 * legation_date_relate().
 *
 * Returns: the answer
 */
LegationRelation
legation_date_relate_window (const LegationDate *self, LegationSpan span)
{
  LegationSpan window;

  g_return_val_if_fail (self != NULL, LEGATION_RELATION_NO);

  if (span.first > span.last)
    return LEGATION_RELATION_NO;
  if (legation_span_equal (span, LEGATION_SPAN_ALL))
    return LEGATION_RELATION_CERTAIN;

  window = get_reach (&self->parts[0]);
  if (self->form == LEGATION_DATE_INTERVAL)
    window.last = get_reach (&self->parts[1]).last;
  for (guint i = 1; i < self->n_parts && self->form != LEGATION_DATE_INTERVAL; i++)
    {
      const LegationSpan reach = get_reach (&self->parts[i]);

      window.first = MIN (window.first, reach.first);
      window.last = MAX (window.last, reach.last);
    }
  return judge (window, self->qualifiers, span);
}

/**
 * legation_date_compare:
 * @a: (nullable): a date
 * @b: (nullable): a date
 *
 * The order of lists: by the earliest day, then the latest, then the text.  No date comes last.
 *
 * Returns: less than, equal to or greater than 0
 */
int
legation_date_compare (const LegationDate *a, const LegationDate *b)
{
  if (!a || !b)
    return (b ? 1 : 0) - (a ? 1 : 0);
  if (a->extent.first != b->extent.first)
    return a->extent.first < b->extent.first ? -1 : 1;
  if (a->extent.last != b->extent.last)
    return a->extent.last < b->extent.last ? -1 : 1;
  return strcmp (legation_date_get_text (a), legation_date_get_text (b));
}
