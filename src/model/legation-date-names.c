/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of single dates on screen: days, months, seasons, years and more. */

#include "config.h"

#include "legation-date-private.h"

#include <glib/gi18n.h>

#define DAY_CONTEXT "month in a full date"
#define DAY_SHORT_CONTEXT "abbreviated month in a full date"
#define MONTH_CONTEXT "month with a year"
#define MONTH_SHORT_CONTEXT "abbreviated month with a year"

static const char *const months_of_days[] = {
  /* Translators: months in a date with a day, such as “25 March 2024”, in the form that such a date
   * needs (in Russian, the genitive). */
  NC_ ("month in a full date", "January"),   NC_ ("month in a full date", "February"),
  NC_ ("month in a full date", "March"),     NC_ ("month in a full date", "April"),
  NC_ ("month in a full date", "May"),       NC_ ("month in a full date", "June"),
  NC_ ("month in a full date", "July"),      NC_ ("month in a full date", "August"),
  NC_ ("month in a full date", "September"), NC_ ("month in a full date", "October"),
  NC_ ("month in a full date", "November"),  NC_ ("month in a full date", "December"),
};

static const char *const short_months_of_days[] = {
  NC_ ("abbreviated month in a full date", "Jan"), NC_ ("abbreviated month in a full date", "Feb"),
  NC_ ("abbreviated month in a full date", "Mar"), NC_ ("abbreviated month in a full date", "Apr"),
  NC_ ("abbreviated month in a full date", "May"), NC_ ("abbreviated month in a full date", "Jun"),
  NC_ ("abbreviated month in a full date", "Jul"), NC_ ("abbreviated month in a full date", "Aug"),
  NC_ ("abbreviated month in a full date", "Sep"), NC_ ("abbreviated month in a full date", "Oct"),
  NC_ ("abbreviated month in a full date", "Nov"), NC_ ("abbreviated month in a full date", "Dec"),
};

static const char *const months_of_years[] = {
  /* Translators: months with only a year, such as “March 2024”. */
  NC_ ("month with a year", "January"),   NC_ ("month with a year", "February"),
  NC_ ("month with a year", "March"),     NC_ ("month with a year", "April"),
  NC_ ("month with a year", "May"),       NC_ ("month with a year", "June"),
  NC_ ("month with a year", "July"),      NC_ ("month with a year", "August"),
  NC_ ("month with a year", "September"), NC_ ("month with a year", "October"),
  NC_ ("month with a year", "November"),  NC_ ("month with a year", "December"),
};

static const char *const short_months_of_years[] = {
  NC_ ("abbreviated month with a year", "Jan"), NC_ ("abbreviated month with a year", "Feb"),
  NC_ ("abbreviated month with a year", "Mar"), NC_ ("abbreviated month with a year", "Apr"),
  NC_ ("abbreviated month with a year", "May"), NC_ ("abbreviated month with a year", "Jun"),
  NC_ ("abbreviated month with a year", "Jul"), NC_ ("abbreviated month with a year", "Aug"),
  NC_ ("abbreviated month with a year", "Sep"), NC_ ("abbreviated month with a year", "Oct"),
  NC_ ("abbreviated month with a year", "Nov"), NC_ ("abbreviated month with a year", "Dec"),
};

/**
 * legation_date_show_year: a year as people write it: “2024”, “44 CE”, “45 BCE”; of the common era in
 * every language, as in the sources.
 * @year: astronomical, so that 0 is 1 BCE
 *
 * Returns: (transfer full): the text
 */
char *
legation_date_show_year (gint64 year)
{
  g_autofree char *number = NULL;

  if (year <= 0)
    {
      /* Astronomical year 0 is 1 BCE. */
      number = g_strdup_printf ("%" G_GINT64_FORMAT, 1 - year);
      /* Translators: a year before the common era, such as “45 BCE”. */
      return g_strdup_printf (_("%s BCE"), number);
    }

  number = g_strdup_printf ("%" G_GINT64_FORMAT, year);
  if (year < 1000)
    /* Translators: a year with few digits, which might be taken for something else: “44 CE”. */
    return g_strdup_printf (_("%s CE"), number);
  return g_steal_pointer (&number);
}

/* A decade, a century or a millennium. */
static char *
show_years (gint64 first, gint64 last)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  /* “1900s” might be ten years or a hundred. */
  if (first >= 1000 && last - first == 9 && first % 100 != 0)
    {
      from = legation_date_show_year (first);
      /* Translators: a decade, such as “1960s”. */
      return g_strdup_printf (C_ ("decade", "%ss"), from);
    }

  if ((first <= 0) == (last <= 0))
    {
      const gint64 number = first <= 0 ? 1 - first : first;

      from = g_strdup_printf ("%" G_GINT64_FORMAT, number);
    }
  else
    {
      from = legation_date_show_year (first);
    }
  to = legation_date_show_year (last);
  /* Translators: some time in these years, such as “1900–1999”, “50–41 BCE”. */
  return g_strdup_printf (C_ ("decade or century", "%1$s–%2$s"), from, to);
}

/** legation_date_name_month_of_day: Returns: the name of a month (1..12) in a date with a day */
const char *
legation_date_name_month_of_day (int month, LegationDateStyle style)
{
  if (style == LEGATION_DATE_STYLE_SHORT)
    return g_dpgettext2 (NULL, DAY_SHORT_CONTEXT, short_months_of_days[month - 1]);
  return g_dpgettext2 (NULL, DAY_CONTEXT, months_of_days[month - 1]);
}

/** legation_date_name_month: Returns: the name of a month (1..12) that has only a year */
const char *
legation_date_name_month (int month, LegationDateStyle style)
{
  if (style == LEGATION_DATE_STYLE_SHORT)
    return g_dpgettext2 (NULL, MONTH_SHORT_CONTEXT, short_months_of_years[month - 1]);
  return g_dpgettext2 (NULL, MONTH_CONTEXT, months_of_years[month - 1]);
}

static char *
show_season (const LegationDateValue *value)
{
  g_autofree char *year = legation_date_show_year (value->year);
  g_autofree char *next_year = NULL;

  switch (value->season)
    {
    case 21:
      /* Translators: %s is a year: “spring 2021”. */
      return g_strdup_printf (_("spring %s"), year);
    case 22:
      return g_strdup_printf (_("summer %s"), year);
    case 23:
      return g_strdup_printf (_("autumn %s"), year);
    default:
      next_year = legation_date_show_year (value->year + 1);
      /* Translators: December to February: “winter 2021–2022”. */
      return g_strdup_printf (_("winter %1$s–%2$s"), year, next_year);
    }
}

/*
 * legation_date_show_plain: one date without its qualifiers.
 */
char *
legation_date_show_plain (const LegationDateValue *value, LegationDateStyle style)
{
  g_autofree char *year = NULL;

  if (value->precision > LEGATION_PRECISION_YEAR)
    return show_years (value->year, value->last_year);
  if (value->season)
    return show_season (value);

  year = legation_date_show_year (value->year);
  if (value->day)
    /* Translators: day, month and year, such as “25 March 2024”. */
    return g_strdup_printf (C_ ("date", "%1$d %2$s %3$s"), value->day,
                            legation_date_name_month_of_day (value->month, style), year);
  if (value->month)
    /* Translators: month and year, such as “March 2024”. */
    return g_strdup_printf (C_ ("date", "%1$s %2$s"),
                            legation_date_name_month (value->month, style), year);
  return g_steal_pointer (&year);
}
