/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the list of relationships says of contacts.  A contact is a visit or a meeting; nothing here
 * makes a date finer than its source gives it. */

#include "config.h"

#include "legation-contacts.h"

#include <glib/gi18n.h>

/* The years of a sparkline: as many as its 60 pixels hold apart. */
#define MAX_YEARS 26
#define MIN_YEARS 10

static gint64
get_year (LegationDay day)
{
  gint64 year;
  int month, day_of_month;

  legation_day_to_ymd (day, &year, &month, &day_of_month);

  return year;
}

static gboolean
is_visit_or_meeting (const LegationEvent *event)
{
  return event->type == LEGATION_EVENT_VISIT || event->type == LEGATION_EVENT_MEETING;
}

/* Whether @a is a later contact than @b: by the day before which it cannot have been. */
static gboolean
is_later (const LegationEvent *a, const LegationEvent *b)
{
  LegationSpan first = legation_date_get_extent (a->when);
  LegationSpan second = legation_date_get_extent (b->when);

  if (first.first != second.first)
    return first.first > second.first;

  return first.last > second.last;
}

/* @contact: visits and meetings only; @counted: only such of which it is said how many there were. */
static const LegationEvent *
find_last (const LegationRelationship *relationship, gboolean contact, gboolean counted)
{
  const LegationEvent *last = NULL;

  for (guint i = 0; i < relationship->n_events; i++)
    {
      const LegationEvent *event = relationship->events[i];

      if (event->when == NULL || event->standing != LEGATION_STANDING_STATED
          || (contact && !legation_event_is_contact (event)) || (counted && event->count == 0))
        continue;
      if (last == NULL || is_later (event, last))
        last = event;
    }

  return last;
}

/**
 * legation_contacts_find_last: the last dated contact that a source states.  When the last of an
 * unknown number of contacts was nobody knows: such an event counts only where there is no other.  Of
 * a visit in September 2024 and one “between 2023 and 2025” it is the former: the latter is not known
 * to be later.
 *
 * Returns: (nullable): the event
 */
const LegationEvent *
legation_contacts_find_last (const LegationRelationship *relationship)
{
  const LegationEvent *last = find_last (relationship, TRUE, TRUE);

  return last != NULL ? last : find_last (relationship, TRUE, FALSE);
}

/**
 * legation_contacts_find_last_event: the last dated event of any sort that a source states, for
 * where there is no dated contact.
 *
 * Returns: (nullable): the event
 */
const LegationEvent *
legation_contacts_find_last_event (const LegationRelationship *relationship)
{
  return find_last (relationship, FALSE, FALSE);
}

/**
 * legation_contacts_describe_last: “last contact 9–11 Oct 2025”; of an unknown number of contacts the
 * period in which they were.
 *
 * Returns: (transfer full) (nullable): the text, %NULL where no contact is dated
 */
char *
legation_contacts_describe_last (const LegationRelationship *relationship, LegationDateStyle style)
{
  const LegationEvent *last = legation_contacts_find_last (relationship);
  g_autofree char *date = NULL;

  if (last == NULL)
    return NULL;
  date = legation_date_to_display (last->when, style);
  if (last->count == 0)
    /* Translators: visits and meetings in a period, %s, of which nobody says how many there were. */
    return g_strdup_printf (_("contacts %s, number not stated"), date);

  /* Translators: %s is a date. */
  return g_strdup_printf (_("last contact %s"), date);
}

static gint64
find_last_year (LegationDataset *dataset)
{
  const LegationHeader *header = legation_dataset_get_header (dataset);
  LegationDay last = LEGATION_DAY_MIN;

  if (header->as_of != NULL)
    {
      last = legation_date_get_extent (header->as_of).last;
      if (last != LEGATION_DAY_MAX && last != LEGATION_DAY_MIN)
        return get_year (last);
    }

  last = LEGATION_DAY_MIN;
  for (guint i = 0; i < legation_dataset_get_n_events (dataset); i++)
    {
      const LegationEvent *event = legation_dataset_get_event (dataset, i);

      if (event->when != NULL && is_visit_or_meeting (event)
          && legation_date_get_extent (event->when).first != LEGATION_DAY_MAX)
        last = MAX (last, legation_date_get_extent (event->when).first);
    }

  return last == LEGATION_DAY_MIN ? G_MININT64 : get_year (last);
}

static gint64
find_first_year (LegationDataset *dataset, gint64 earliest, gint64 latest)
{
  gint64 first = latest;

  for (guint i = 0; i < legation_dataset_get_n_relationships (dataset); i++)
    {
      const LegationRelationship *relationship = legation_dataset_get_relationship (dataset, i);

      for (guint j = 0; j < relationship->n_events; j++)
        {
          const LegationEvent *event = relationship->events[j];

          if (event->when == NULL || !is_visit_or_meeting (event)
              || legation_date_get_extent (event->when).first == LEGATION_DAY_MIN)
            continue;
          first = MIN (first, get_year (legation_date_get_extent (event->when).first));
          if (first <= earliest)
            return earliest;
        }
    }

  return first;
}

/**
 * legation_contacts_get_years: the years that the sparklines of a dataset show: they end in the
 * year that the dataset speaks of last and reach back at most 26 years.
 *
 * Returns: the years; none where nothing is dated
 */
LegationYears
legation_contacts_get_years (LegationDataset *dataset)
{
  gint64 last = find_last_year (dataset);
  gint64 first;

  if (last == G_MININT64)
    return (LegationYears){ 0, -1 };
  first = find_first_year (dataset, last - MAX_YEARS + 1, last);

  return (LegationYears){ MIN (first, last - MIN_YEARS + 1), last };
}

/* Adds an event to each of the years in which it may have been. */
static void
count_event (const LegationEvent *event, LegationYears years, LegationYearCount *counts)
{
  LegationSpan extent = legation_date_get_extent (event->when);
  gint64 first = extent.first == LEGATION_DAY_MIN ? years.first : get_year (extent.first);
  gint64 last = extent.last == LEGATION_DAY_MAX ? years.last : get_year (extent.last);
  gboolean certain = first == last && event->count > 0
                     && event->standing == LEGATION_STANDING_STATED
                     && legation_date_get_qualifiers (event->when) == LEGATION_QUALIFIER_NONE;

  for (gint64 year = MAX (first, years.first); year <= MIN (last, years.last); year++)
    {
      if (certain)
        counts[year - years.first].certain += event->count;
      else
        counts[year - years.first].possible += MAX (event->count, 1);
    }
}

/**
 * legation_contacts_count: counts the contacts of a relationship by year, whatever the filter.
 * @counts: (out) (array): one for each of @years, overwritten
 */
void
legation_contacts_count (const LegationRelationship *relationship,
                         LegationYears years,
                         LegationYearCount *counts)
{
  for (gint64 year = years.first; year <= years.last; year++)
    counts[year - years.first] = (LegationYearCount){ 0, 0 };

  for (guint i = 0; i < relationship->n_events; i++)
    {
      const LegationEvent *event = relationship->events[i];

      if (event->when == NULL || !is_visit_or_meeting (event))
        continue;
      if (event->standing == LEGATION_STANDING_STATED
          || event->standing == LEGATION_STANDING_IMPLIED)
        count_event (event, years, counts);
    }
}

/* “2000–25”: years of one century share its digits. */
static char *
format_years (gint64 first, gint64 last)
{
  if (first == last)
    return g_strdup_printf ("%" G_GINT64_FORMAT, first);
  if (first > 0 && first / 100 == last / 100)
    return g_strdup_printf ("%" G_GINT64_FORMAT "–%02d", first, (int) (last % 100));

  return g_strdup_printf ("%" G_GINT64_FORMAT "–%" G_GINT64_FORMAT, first, last);
}

/**
 * legation_contacts_describe_years: “2000–25”.
 *
 * Returns: (transfer full) (nullable): the text
 */
char *
legation_contacts_describe_years (LegationYears years)
{
  return years.first > years.last ? NULL : format_years (years.first, years.last);
}

static char *
format_month (LegationDay day)
{
  g_autoptr (GDateTime) date = NULL;
  gint64 year;
  int month, day_of_month;

  legation_day_to_ymd (day, &year, &month, &day_of_month);
  if (year < 1 || year > 9999)
    return g_strdup_printf ("%" G_GINT64_FORMAT, year);
  date = g_date_time_new_utc ((int) year, month, 1, 0, 0, 0);

  /* Translators: a month in a narrow column, like “Oct 2025”; see g_date_time_format(). */
  return g_date_time_format (date, C_ ("month of a year", "%b %Y"));
}

/**
 * legation_contacts_describe_date: a date for a narrow column, to the month at the finest:
 * “Oct 2025”, “2019”, “2023–25”.  It says less than the date does, never more.
 * @when: (nullable): the date
 *
 * Returns: (transfer full): the text
 */
char *
legation_contacts_describe_date (const LegationDate *when)
{
  LegationSpan extent;
  LegationQualifiers qualifiers;
  g_autofree char *text = NULL;
  gint64 years[2];
  int months[2], day;

  if (when == NULL)
    return g_strdup (_("none dated"));

  extent = legation_date_get_extent (when);
  if (extent.first == LEGATION_DAY_MIN || extent.last == LEGATION_DAY_MAX)
    return legation_date_to_display (when, LEGATION_DATE_STYLE_SHORT);

  legation_day_to_ymd (extent.first, &years[0], &months[0], &day);
  legation_day_to_ymd (extent.last, &years[1], &months[1], &day);
  if (years[0] == years[1] && months[0] == months[1])
    text = format_month (extent.first);
  else
    text = format_years (years[0], years[1]);

  qualifiers = legation_date_get_qualifiers (when);
  if (qualifiers & LEGATION_QUALIFIER_UNCERTAIN)
    return g_strconcat (text, "?", NULL);
  if (qualifiers & LEGATION_QUALIFIER_APPROXIMATE)
    /* Translators: %s is a date that is only about right, like “2019”. */
    return g_strdup_printf (_("about %s"), text);

  return g_steal_pointer (&text);
}
