/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Spans and counts of events in words. */

#include "config.h"

#include "legation-time-words.h"

#include "legation-span-words.h"

#include <glib/gi18n.h>

/**
 * legation_time_describe_span:
 * @span: bounded days
 * @style: how long its months are
 *
 * Returns: (transfer full): “August 2023 – October 2025”
 */
char *
legation_time_describe_span (LegationSpan span, LegationDateStyle style)
{
  return legation_span_to_display (span, style);
}

/**
 * legation_time_describe_time:
 * @style: how long the names of months are
 *
 * Returns: (transfer full): which time lets events pass: “August 2023 – October 2025”, “Up to 9 June
 *   2024”
 */
char *
legation_time_describe_time (const LegationView *view, LegationDateStyle style)
{
  g_autofree char *day = NULL;

  switch (view->mode)
    {
    case LEGATION_TIME_ALL:
      /* Translators: all events are shown, whatever their dates. */
      return g_strdup (_("All Time"));
    case LEGATION_TIME_PLAYHEAD:
      day = legation_span_to_display ((LegationSpan){ view->playhead, view->playhead }, style);
      /* Translators: events up to this day are shown, that included: “Up to 9 June 2024”. */
      return g_strdup_printf (_("Up to %s"), day);
    case LEGATION_TIME_SPAN:
    default:
      return legation_time_describe_span (view->selected, style);
    }
}

/**
 * legation_time_describe_counts:
 * @certain: events that are certainly in the span
 * @possible: events that are possibly in it
 * @certain_only: whether the possible ones are left out
 * @in_lines: whether to write one below the other
 *
 * Returns: (transfer full): “37 certain · 14 possible”
 */
char *
legation_time_describe_counts (guint certain,
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
 * legation_time_describe_nothing:
 * @n_events: events of the dataset, none of which passes the filter
 * @in_lines: whether to write it in two lines
 *
 * Returns: (transfer full): “All 86 events are filtered out”
 */
char *
legation_time_describe_nothing (guint n_events, gboolean in_lines)
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
 * legation_time_describe_undated:
 * @n_events: events without a date
 *
 * Returns: (transfer full): “5 not dated”
 */
char *
legation_time_describe_undated (guint n_events)
{
  /* Translators: events that no source gives a date for, on a button that lists them. */
  return g_strdup_printf (ngettext ("%u not dated", "%u not dated", n_events), n_events);
}
