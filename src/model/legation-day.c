/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days in the proleptic Gregorian calendar.  The year is counted from March, so that the leap day
 * comes last, and 400 years (146097 days) are one cycle. */

#include "legation-day.h"

#define CYCLE_YEARS 400
#define CYCLE_DAYS 146097
#define DAY_OF_MARCH_FIRST_YEAR_0 1721120

/* Days of years further away than this would not fit. */
#define FURTHEST_YEAR G_GINT64_CONSTANT (1000000000000000)

static gint64
divide_down (gint64 a, gint64 b)
{
  return a / b - (a % b < 0 ? 1 : 0);
}

static gint64
modulo (gint64 a, gint64 b)
{
  return a % b + (a % b < 0 ? b : 0);
}

static gboolean
is_leap (gint64 year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/**
 * legation_day_days_in_month:
 * @year: astronomical: 0 is 1 BCE, -1 is 2 BCE
 * @month: 1..12
 *
 * Returns: 28..31
 */
int
legation_day_days_in_month (gint64 year, int month)
{
  static const guint8 days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  g_return_val_if_fail (month >= 1 && month <= 12, 31);

  return month == 2 && is_leap (year) ? 29 : days[month - 1];
}

/**
 * legation_day_from_ymd:
 * @year: astronomical: 0 is 1 BCE, -1 is 2 BCE
 * @month: 1..12
 * @day: 1..31, a day that the month has
 *
 * The formula for the days before a month, (153 m + 2) / 5 with m counted from March, is that of
 * H. F. Fliegel and T. C. Van Flandern, Communications of the ACM 11 (1968), p. 657.
 *
 * Returns: the Julian Day Number of the date's noon; %LEGATION_DAY_MIN or %LEGATION_DAY_MAX for
 *   years further than 10^15 from year 0
 */
LegationDay
legation_day_from_ymd (gint64 year, int month, int day)
{
  gint64 cycle, year_of_cycle, day_of_year;

  g_return_val_if_fail (month >= 1 && month <= 12, 0);
  g_return_val_if_fail (day >= 1 && day <= legation_day_days_in_month (year, month), 0);

  if (year > FURTHEST_YEAR)
    return LEGATION_DAY_MAX;
  if (year < -FURTHEST_YEAR)
    return LEGATION_DAY_MIN;

  year -= month <= 2 ? 1 : 0;
  cycle = divide_down (year, CYCLE_YEARS);
  year_of_cycle = year - cycle * CYCLE_YEARS;
  day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;

  return DAY_OF_MARCH_FIRST_YEAR_0 + cycle * CYCLE_DAYS + year_of_cycle * 365 + year_of_cycle / 4 -
         year_of_cycle / 100 + day_of_year;
}

/**
 * legation_day_to_ymd:
 * @day: any day
 * @year: (out) (optional): astronomical: 0 is 1 BCE, -1 is 2 BCE
 * @month: (out) (optional): 1..12
 * @day_of_month: (out) (optional): 1..31
 *
 * The inverse of legation_day_from_ymd().
 */
void
legation_day_to_ymd (LegationDay day, gint64 *year, int *month, int *day_of_month)
{
  /* Divided first: near the ends of the range, the subtraction would overflow. */
  gint64 cycle = divide_down (day, CYCLE_DAYS);
  gint64 day_of_cycle = modulo (day, CYCLE_DAYS) - DAY_OF_MARCH_FIRST_YEAR_0;
  gint64 year_of_cycle, day_of_year, month_from_march;

  cycle += divide_down (day_of_cycle, CYCLE_DAYS);
  day_of_cycle = modulo (day_of_cycle, CYCLE_DAYS);

  /* 1460, 36524 and 146096 are the last days of 4, 100 and 400 years: the leap days. */
  year_of_cycle =
      (day_of_cycle - day_of_cycle / 1460 + day_of_cycle / 36524 - day_of_cycle / 146096) / 365;
  day_of_year = day_of_cycle - (year_of_cycle * 365 + year_of_cycle / 4 - year_of_cycle / 100);
  month_from_march = (5 * day_of_year + 2) / 153;

  if (year)
    *year = cycle * CYCLE_YEARS + year_of_cycle + (month_from_march >= 10 ? 1 : 0);
  if (month)
    *month = (int) (month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);
  if (day_of_month)
    *day_of_month = (int) (day_of_year - (153 * month_from_march + 2) / 5 + 1);
}
