/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as text on screen, in the language of the user: no more precise than the date, and never
 * without its qualifiers.  Every order of words is a pattern that a translation may change.  The
 * names of single dates are in legation-date-names.c. */

#include "config.h"

#include "legation-date-private.h"

#include <glib/gi18n.h>

/* By the set of components that the remark is about: year 1, month 2, day 4. */
static const char *const uncertain_notes[] = {
  NULL,
  N_("year uncertain"),
  N_("month uncertain"),
  N_("year and month uncertain"),
  N_("day uncertain"),
  N_("year and day uncertain"),
  N_("month and day uncertain"),
  N_("uncertain"),
};

static const char *const approximate_notes[] = {
  NULL,
  N_("year approximate"),
  N_("month approximate"),
  N_("year and month approximate"),
  N_("day approximate"),
  N_("year and day approximate"),
  N_("month and day approximate"),
  N_("approximate"),
};

static const char *const not_stated_notes[] = {
  [LEGATION_PRECISION_DAY] = N_("day not stated"),
  [LEGATION_PRECISION_MONTH] = N_("month not stated"),
  [LEGATION_PRECISION_SEASON] = N_("season not stated"),
};

/* The remarks on a date, and whether "about" and "sometime in" stand before it. */
typedef struct
{
  gboolean about;
  gboolean sometime;
  char *text;
} Notes;

static void
take_string (char **place, char *string)
{
  g_free (*place);
  *place = string;
}

static void
add_note (Notes *notes, const char *note)
{
  if (!notes->text)
    notes->text = g_strdup (note);
  else
    take_string (&notes->text,
                 g_strdup_printf (
                     /* Translators: two remarks on a date, such as “day not stated, uncertain”. */
                     C_ ("remarks on a date", "%1$s, %2$s"), notes->text, note));
}

static void
add_qualifiers (Notes *notes, const LegationDateValue *value)
{
  if (value->blank & LEGATION_DATE_HAS_DAY)
    add_note (notes, _ (not_stated_notes[LEGATION_PRECISION_DAY]));
  else if (value->blank & LEGATION_DATE_HAS_MONTH)
    add_note (notes, _ (not_stated_notes[LEGATION_PRECISION_MONTH]));

  if (value->approximate == value->components)
    notes->about = TRUE;
  else if (value->approximate)
    add_note (notes, _ (approximate_notes[value->approximate]));

  if (value->uncertain == value->components)
    add_note (notes, _("uncertain"));
  else if (value->uncertain)
    add_note (notes, _ (uncertain_notes[value->uncertain]));
}

/* Puts the remarks to @body: after a comma, or in brackets if the text is to be a part of another.
 * Takes @body and clears @notes. */
static char *
finish (char *body, Notes *notes, gboolean inside)
{
  if (notes->about)
    /* Translators: an approximate date, such as “about March 2024”. */
    take_string (&body, g_strdup_printf (C_ ("approximate date", "about %s"), body));
  if (notes->sometime)
    /* Translators: one date in a range of years, such as “sometime in August 2023 – October 2025”. */
    take_string (&body, g_strdup_printf (C_ ("one date", "sometime in %s"), body));

  if (notes->text && inside)
    take_string (&body,
                 g_strdup_printf (
                     /* Translators: a date that is a part of a longer text, with a remark, such as
                      * the first one in “March 2024 (uncertain) – May 2024”. */
                     C_ ("part of a date with a remark", "%1$s (%2$s)"), body, notes->text));
  else if (notes->text)
    take_string (&body,
                 g_strdup_printf (
                     /* Translators: a date with a remark, such as “March 2024, uncertain”. */
                     C_ ("date with a remark", "%1$s, %2$s"), body, notes->text));

  g_clear_pointer (&notes->text, g_free);
  return body;
}

static char *
show_value (const LegationDateValue *value, LegationDateStyle style, gboolean inside)
{
  Notes notes = { 0 };

  add_qualifiers (&notes, value);
  return finish (legation_date_show_plain (value, style), &notes, inside);
}

/* Two days of one year; the month is said once if it is the same. */
static char *
join_days (const LegationDateValue *from, const LegationDateValue *to, LegationDateStyle style)
{
  g_autofree char *year = legation_date_show_year (from->year);
  const char *month = legation_date_name_month_of_day (to->month, style);

  if (from->month == to->month)
    /* Translators: two days of a month, such as “9–11 October 2025”. */
    return g_strdup_printf (C_ ("range of dates", "%1$d–%2$d %3$s %4$s"), from->day, to->day, month,
                            year);

  /* Translators: days of two months of a year, such as “30 September – 2 October 2025”. */
  return g_strdup_printf (C_ ("range of dates", "%1$d %2$s – %3$d %4$s %5$s"), from->day,
                          legation_date_name_month_of_day (from->month, style), to->day, month,
                          year);
}

/* From one date to another, without their qualifiers; what both have is said once. */
static char *
join_plain (const LegationDateValue *from, const LegationDateValue *to, LegationDateStyle style)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (from->year == to->year && from->day && to->day && from->extent.first != to->extent.first)
    return join_days (from, to, style);

  last = legation_date_show_plain (to, style);
  if (legation_span_equal (from->extent, to->extent))
    return g_steal_pointer (&last);

  if (from->year == to->year && from->precision == LEGATION_PRECISION_MONTH &&
      to->precision == LEGATION_PRECISION_MONTH)
    {
      g_autofree char *year = legation_date_show_year (from->year);

      /* Translators: two months of a year, such as “March – May 2024”. */
      return g_strdup_printf (C_ ("range of dates", "%1$s – %2$s %3$s"),
                              legation_date_name_month (from->month, style),
                              legation_date_name_month (to->month, style), year);
    }

  first = legation_date_show_plain (from, style);
  /* Translators: from one date to another, such as “December 2024 – January 2025”. */
  return g_strdup_printf (C_ ("range of dates", "%1$s – %2$s"), first, last);
}

/* From one date to another, with @note, which is about both, or as one date in it. */
static char *
show_range (const LegationDateValue *from,
            const LegationDateValue *to,
            const char *note,
            gboolean sometime,
            LegationDateStyle style,
            gboolean inside)
{
  const gboolean alike = from->components == to->components && from->blank == to->blank &&
                         from->uncertain == to->uncertain && from->approximate == to->approximate;
  Notes notes = { .sometime = sometime };
  char *body;

  if (alike)
    {
      body = join_plain (from, to, style);
      add_qualifiers (&notes, from);
    }
  else
    {
      g_autofree char *first = show_value (from, style, TRUE);
      g_autofree char *last = show_value (to, style, TRUE);

      body = g_strdup_printf (C_ ("range of dates", "%1$s – %2$s"), first, last);
    }

  if (note)
    add_note (&notes, note);
  return finish (body, &notes, inside);
}

static char *
show_interval (const LegationDateSyntax *syntax, LegationDateStyle style)
{
  const LegationDateValue *from = &syntax->values[0];
  const LegationDateValue *to = &syntax->values[1];
  g_autofree char *known = NULL;

  if (from->bound == LEGATION_BOUND_KNOWN && to->bound == LEGATION_BOUND_KNOWN)
    return show_range (from, to, NULL, FALSE, style, FALSE);

  known = show_value (from->bound == LEGATION_BOUND_KNOWN ? from : to, style, TRUE);
  if (to->bound == LEGATION_BOUND_OPEN)
    /* Translators: it goes on: “since 2008”. */
    return g_strdup_printf (C_ ("date", "since %s"), known);
  if (to->bound == LEGATION_BOUND_UNKNOWN)
    /* Translators: it has ended, but nobody says when: “from 2007, end not known”. */
    return g_strdup_printf (C_ ("date", "from %s, end not known"), known);
  if (from->bound == LEGATION_BOUND_OPEN)
    /* Translators: “until August 2023”, that month included. */
    return g_strdup_printf (C_ ("date", "until %s"), known);
  /* Translators: “until August 2023, start not known”. */
  return g_strdup_printf (C_ ("date", "until %s, start not known"), known);
}

/* Whether a range in a set is one date in several years: then neither its year nor anything less is
 * stated. */
static gboolean
is_sometime (const LegationDateValue *from, const LegationDateValue *to, gboolean all)
{
  return !all && from->year != to->year;
}

/* What is said of a range that is the only member of a set. */
static const char *
describe_range (const LegationDateValue *from, const LegationDateValue *to, gboolean all)
{
  if (legation_span_equal (from->extent, to->extent) || is_sometime (from, to, all))
    return NULL;
  if (from->precision != to->precision)
    return all ? _("all of them") : _("date not stated");
  if (!all)
    return _ (not_stated_notes[from->precision]);

  switch (from->precision)
    {
    case LEGATION_PRECISION_DAY:
      /* Translators: “6–12 October 2025, every day”. */
      return _("every day");
    case LEGATION_PRECISION_MONTH:
      return _("every month");
    case LEGATION_PRECISION_YEAR:
      return _("every year");
    default:
      return _("all of them");
    }
}

static char *
show_open_range (const LegationDateValue *from,
                 const LegationDateValue *to,
                 gboolean all,
                 LegationDateStyle style)
{
  const gboolean earlier = from->bound == LEGATION_BOUND_OPEN;
  g_autofree char *known = show_value (earlier ? to : from, style, TRUE);

  if (all && earlier)
    /* Translators: all dates up to this one: “1984 and earlier”. */
    return g_strdup_printf (C_ ("all dates", "%s and earlier"), known);
  if (all)
    return g_strdup_printf (C_ ("all dates", "%s and later"), known);
  if (earlier)
    /* Translators: one date, this or one before it: “December 1760 or earlier”. */
    return g_strdup_printf (C_ ("one date", "%s or earlier"), known);
  return g_strdup_printf (C_ ("one date", "%s or later"), known);
}

/* The member that begins at *@position, which is moved to its last value. */
static char *
show_member (const LegationDateSyntax *syntax, guint *position, LegationDateStyle style)
{
  const gboolean all = syntax->form == LEGATION_DATE_ALL_OF;
  const LegationDateValue *from = &syntax->values[*position];
  const LegationDateValue *to;
  gboolean alone;

  if (!from->runs_on)
    return show_value (from, style, syntax->n_values > 1);

  to = &syntax->values[++*position];
  alone = syntax->n_values == 2;
  if (from->bound != LEGATION_BOUND_KNOWN || to->bound != LEGATION_BOUND_KNOWN)
    return show_open_range (from, to, all, style);
  if (!alone)
    return show_range (from, to, NULL, FALSE, style, TRUE);
  return show_range (from, to, describe_range (from, to, all), is_sometime (from, to, all), style,
                     FALSE);
}

static char *
show_set (const LegationDateSyntax *syntax, LegationDateStyle style)
{
  char *list = NULL;

  for (guint i = 0; i < syntax->n_values; i++)
    {
      g_autofree char *member = show_member (syntax, &i, style);
      const gboolean last = i + 1 == syntax->n_values;

      if (!list)
        list = g_steal_pointer (&member);
      else if (!last)
        /* Translators: a list of dates, such as “2002, 2007” in “2002, 2007 and 2012”. */
        take_string (&list, g_strdup_printf (C_ ("list of dates", "%1$s, %2$s"), list, member));
      else if (syntax->form == LEGATION_DATE_ONE_OF)
        /* Translators: the end of a list of dates, one of which is true: “2002 or 2003”. */
        take_string (&list, g_strdup_printf (C_ ("list of dates", "%1$s or %2$s"), list, member));
      else
        /* Translators: the end of a list of dates, all of which are true: “2002 and 2003”. */
        take_string (&list, g_strdup_printf (C_ ("list of dates", "%1$s and %2$s"), list, member));
    }

  return list;
}

/**
 * legation_date_to_display:
 * @style: with full or with abbreviated names of months
 *
 * The date for people, in their language, as precise as it is known: “25 March 2024”, “about March
 * 2024”, “1960s”, “6–12 October 2025, day not stated”, “sometime in 2023 – 2025”, “since 2008”.
 * The time of day is left out.
 *
 * Returns: (transfer full): the text, without a full stop
 */
char *
legation_date_to_display (const LegationDate *self, LegationDateStyle style)
{
  LegationDateSyntax syntax;

  g_return_val_if_fail (self != NULL, NULL);

  if (!legation_date_syntax_read (&syntax, legation_date_get_text (self), NULL))
    g_return_val_if_reached (NULL);

  switch (syntax.form)
    {
    case LEGATION_DATE_INTERVAL:
      return show_interval (&syntax, style);
    case LEGATION_DATE_ONE_OF:
    case LEGATION_DATE_ALL_OF:
      return show_set (&syntax, style);
    case LEGATION_DATE_SINGLE:
    default:
      return show_value (&syntax.values[0], style, FALSE);
    }
}
