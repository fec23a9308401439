/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A span is named as coarsely as is exact: by years, by months, or by days. */

#include "config.h"

#include "legation-timeline-words.h"

#include <glib/gi18n.h>

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

static char *
describe_days (LegationSpan span, LegationPrecision precision, LegationDateStyle style)
{
  const CalendarDay first = take_apart (span.first), last = take_apart (span.last);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) end = g_string_new (NULL);
  g_autoptr (LegationDate) date = NULL;

  append_date (text, &first, precision);
  append_date (end, &last, precision);
  if (!g_str_equal (text->str, end->str))
    g_string_append_printf (text, "/%s", end->str);
  date = legation_date_parse (text->str, NULL);
  if (date == NULL)
    return g_string_free (g_steal_pointer (&text), FALSE);

  return legation_date_to_display (date, style);
}

/**
 * legation_timeline_describe_span:
 * @span: bounded days
 * @style: how long its months are
 *
 * Returns: (transfer full): “August 2023 – October 2025”
 */
char *
legation_timeline_describe_span (LegationSpan span, LegationDateStyle style)
{
  const CalendarDay first = take_apart (span.first), last = take_apart (span.last);

  return describe_days (span, choose_precision (&first, &last), style);
}

/**
 * legation_timeline_describe_time:
 * @style: how long the names of months are
 *
 * Returns: (transfer full): which time lets events pass: “August 2023 – October 2025”, “Up to 9 June
 *   2024”
 */
char *
legation_timeline_describe_time (const LegationView *view, LegationDateStyle style)
{
  g_autofree char *day = NULL;

  switch (view->mode)
    {
    case LEGATION_TIME_ALL:
      /* Translators: all events are shown, whatever their dates. */
      return g_strdup (_("All Time"));
    case LEGATION_TIME_PLAYHEAD:
      day = describe_days ((LegationSpan){ view->playhead, view->playhead }, LEGATION_PRECISION_DAY,
                           style);
      /* Translators: events up to this day are shown, that included: “Up to 9 June 2024”. */
      return g_strdup_printf (_("Up to %s"), day);
    case LEGATION_TIME_SPAN:
    default:
      return legation_timeline_describe_span (view->selected, style);
    }
}

/**
 * legation_timeline_describe_counts:
 * @certain: events that are certainly in the span
 * @possible: events that are possibly in it
 * @certain_only: whether the possible ones are left out
 * @in_lines: whether to write one below the other
 *
 * Returns: (transfer full): “37 certain · 14 possible”
 */
char *
legation_timeline_describe_counts (guint certain,
                                   guint possible,
                                   gboolean certain_only,
                                   gboolean in_lines)
{
  /* Translators: events that were certainly in the selected time. */
  g_autofree char *sure = g_strdup_printf (ngettext ("%u certain", "%u certain", certain), certain);
  g_autofree char *other = NULL;

  if (certain_only)
    /* Translators: events that are not shown, because they were only possibly in that time. */
    other = g_strdup_printf (ngettext ("%u possible left out", "%u possible left out", possible),
                             possible);
  else
    /* Translators: events that were possibly in the selected time. */
    other = g_strdup_printf (ngettext ("%u possible", "%u possible", possible), possible);
  if (in_lines)
    return g_strdup_printf ("%s\n%s", sure, other);

  /* Translators: two counts beside each other, “37 certain · 14 possible”. */
  return g_strdup_printf (_("%s · %s"), sure, other);
}

/**
 * legation_timeline_describe_nothing:
 * @n_events: events of the dataset, none of which passes the filter
 * @in_lines: whether to write it in two lines
 *
 * Returns: (transfer full): “All 86 events are filtered out”
 */
char *
legation_timeline_describe_nothing (guint n_events, gboolean in_lines)
{
  if (in_lines)
    /* Translators: the filter lets no event through; two short lines. */
    return g_strdup_printf (ngettext ("%u event\nfiltered out", "%u events\nfiltered out", n_events),
                            n_events);

  /* Translators: the filter lets no event through. */
  return g_strdup_printf (
      ngettext ("%u event is filtered out", "All %u events are filtered out", n_events),
      n_events);
}

/**
 * legation_timeline_describe_undated:
 * @n_events: events without a date
 *
 * Returns: (transfer full): “5 not dated”
 */
char *
legation_timeline_describe_undated (guint n_events)
{
  /* Translators: events that no source gives a date for, on a button that lists them. */
  return g_strdup_printf (ngettext ("%u not dated", "%u not dated", n_events), n_events);
}
