/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days and spans of days.  A day is an integer, the Julian Day Number of the date's noon; the
 * calendar is the proleptic Gregorian one, with a year 0 (astronomical year numbering, ISO 8601). */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/** LegationDay: a Julian Day Number.  2440588 is 1 January 1970. */
typedef gint64 LegationDay;

/* "Before everything" and "after everything": what an open or unknown end extends to. */
#define LEGATION_DAY_MIN (G_MININT64)
#define LEGATION_DAY_MAX (G_MAXINT64)

/** LegationSpan: all days from @first to @last, both included. */
typedef struct
{
  LegationDay first;
  LegationDay last;
} LegationSpan;

#define LEGATION_SPAN_ALL ((LegationSpan){ LEGATION_DAY_MIN, LEGATION_DAY_MAX })

LegationDay legation_day_from_ymd (gint64 year, int month, int day);
void legation_day_to_ymd (LegationDay day, gint64 *year, int *month, int *day_of_month);
int legation_day_days_in_month (gint64 year, int month);

static inline gboolean
legation_span_equal (LegationSpan a, LegationSpan b)
{
  return a.first == b.first && a.last == b.last;
}

static inline gboolean
legation_span_contains (LegationSpan span, LegationDay day)
{
  return day >= span.first && day <= span.last;
}

static inline gboolean
legation_span_overlaps (LegationSpan a, LegationSpan b)
{
  return a.first <= b.last && b.first <= a.last;
}

G_END_DECLS
