/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A span is named as coarsely as is exact: by years, by months, or by days. */

#include "legation-span-words.h"

/* A day taken apart. */
typedef struct
{
  gint64 year;
  int month;
  int day;
} CalendarDay;

static CalendarDay
take_apart (LegationDay day)
{
  CalendarDay parts;

  legation_day_to_ymd (day, &parts.year, &parts.month, &parts.day);

  return parts;
}

static void
append_date (GString *text, const CalendarDay *day, LegationPrecision precision)
{
  g_string_append_printf (text, "%s%04d", day->year < 0 ? "-" : "", (int) ABS (day->year));
  if (precision <= LEGATION_PRECISION_MONTH)
    g_string_append_printf (text, "-%02d", day->month);
  if (precision == LEGATION_PRECISION_DAY)
    g_string_append_printf (text, "-%02d", day->day);
}

static LegationPrecision
choose_precision (const CalendarDay *first, const CalendarDay *last)
{
  if (first->day != 1 || last->day != legation_day_days_in_month (last->year, last->month))
    return LEGATION_PRECISION_DAY;

  return first->month == 1 && last->month == 12 ? LEGATION_PRECISION_YEAR
                                                : LEGATION_PRECISION_MONTH;
}

/**
 * legation_span_to_edtf: writes a span of days as coarsely as is exact.
 * @span: bounded days
 *
 * Returns: (transfer full): “2023-08/2025-10”
 */
char *
legation_span_to_edtf (LegationSpan span)
{
  const CalendarDay first = take_apart (span.first), last = take_apart (span.last);
  const LegationPrecision precision = choose_precision (&first, &last);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) end = g_string_new (NULL);

  append_date (text, &first, precision);
  append_date (end, &last, precision);
  if (!g_str_equal (text->str, end->str))
    g_string_append_printf (text, "/%s", end->str);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * legation_span_to_display: names a span of days.
 * @span: bounded days
 * @style: how long its months are
 *
 * Returns: (transfer full): “August 2023 – October 2025”
 */
char *
legation_span_to_display (LegationSpan span, LegationDateStyle style)
{
  g_autofree char *text = legation_span_to_edtf (span);
  g_autoptr (LegationDate) date = legation_date_parse (text, NULL);

  return date != NULL ? legation_date_to_display (date, style) : g_steal_pointer (&text);
}
