/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ticks at the boundaries of calendar units, as fine as can be told apart, and labels at those of a
 * unit that leaves room for them. */

#include "config.h"

#include "legation-time-ticks-private.h"

#include <glib/gi18n.h>

/* Free px behind a label.  Parts of a year are named only where that does not crowd the years. */
#define ROOM_BEHIND_YEAR 8.0
#define ROOM_BEHIND_DAY 32.0

/* Characters for which there is room at least: “2024” and “Sept”, “28 Oct”. */
#define LEAST_LENGTH 4.0
#define LEAST_DAY_LENGTH 6.0

/* How much wider than a digit the characters of East Asia are. */
#define WIDE 1.75

static const double unit_days[] = {
  [LEGATION_TIME_UNIT_DAY] = 1,
  [LEGATION_TIME_UNIT_FIVE_DAYS] = 5,
  [LEGATION_TIME_UNIT_TEN_DAYS] = 10,
  [LEGATION_TIME_UNIT_MONTH] = LEGATION_TIME_DAYS_PER_YEAR / 12,
  [LEGATION_TIME_UNIT_QUARTER] = LEGATION_TIME_DAYS_PER_YEAR / 4,
  [LEGATION_TIME_UNIT_YEAR] = LEGATION_TIME_DAYS_PER_YEAR,
  [LEGATION_TIME_UNIT_FIVE_YEARS] = LEGATION_TIME_DAYS_PER_YEAR * 5,
  [LEGATION_TIME_UNIT_DECADE] = LEGATION_TIME_DAYS_PER_YEAR * 10,
  [LEGATION_TIME_UNIT_CENTURY] = LEGATION_TIME_DAYS_PER_YEAR * 100,
};

G_STATIC_ASSERT (G_N_ELEMENTS (unit_days) == LEGATION_N_TIME_UNITS);

/** legation_time_unit_get_days: Returns: the mean length of @unit in days */
double
legation_time_unit_get_days (LegationTimeUnit unit)
{
  g_return_val_if_fail ((guint) unit < LEGATION_N_TIME_UNITS, 1);

  return unit_days[unit];
}

static int
get_unit_years (LegationTimeUnit unit)
{
  switch (unit)
    {
    case LEGATION_TIME_UNIT_CENTURY:
      return 100;
    case LEGATION_TIME_UNIT_DECADE:
      return 10;
    case LEGATION_TIME_UNIT_FIVE_YEARS:
      return 5;
    default:
      return 1;
    }
}

/* The steps within a month: the last one is left out where the month's end follows closely. */
static int
floor_day_of_month (LegationTimeUnit unit, int day)
{
  const int step = unit == LEGATION_TIME_UNIT_FIVE_DAYS ? 5 : 10;

  return MIN ((day - 1) / step * step + 1, 31 - step);
}

/**
 * legation_time_unit_floor:
 *
 * Returns: the first day of the @unit that @day is in
 */
LegationDay
legation_time_unit_floor (LegationTimeUnit unit, LegationDay day)
{
  gint64 year;
  int month, day_of_month;

  if (unit == LEGATION_TIME_UNIT_DAY)
    return day;

  legation_day_to_ymd (day, &year, &month, &day_of_month);
  switch (unit)
    {
    case LEGATION_TIME_UNIT_FIVE_DAYS:
    case LEGATION_TIME_UNIT_TEN_DAYS:
      return legation_day_from_ymd (year, month, floor_day_of_month (unit, day_of_month));
    case LEGATION_TIME_UNIT_MONTH:
      return legation_day_from_ymd (year, month, 1);
    case LEGATION_TIME_UNIT_QUARTER:
      return legation_day_from_ymd (year, month - (month - 1) % 3, 1);
    default:
      {
        const int years = get_unit_years (unit);

        return legation_day_from_ymd (year - (year % years + years) % years, 1, 1);
      }
    }
}

/**
 * legation_time_unit_next:
 *
 * Returns: the first day of the unit after the one that @day is in
 */
LegationDay
legation_time_unit_next (LegationTimeUnit unit, LegationDay day)
{
  LegationDay first = legation_time_unit_floor (unit, day);
  gint64 year;
  int month, day_of_month;

  legation_day_to_ymd (first, &year, &month, &day_of_month);
  switch (unit)
    {
    case LEGATION_TIME_UNIT_DAY:
      return day + 1;
    case LEGATION_TIME_UNIT_FIVE_DAYS:
    case LEGATION_TIME_UNIT_TEN_DAYS:
      {
        const int step = unit == LEGATION_TIME_UNIT_FIVE_DAYS ? 5 : 10;

        if (day_of_month + step <= 31 - step)
          return first + step;
        return first - day_of_month + 1 + legation_day_days_in_month (year, month);
      }
    case LEGATION_TIME_UNIT_MONTH:
      return first + legation_day_days_in_month (year, month);
    case LEGATION_TIME_UNIT_QUARTER:
      return legation_time_unit_floor (unit, first + 95);
    default:
      return legation_day_from_ymd (year + get_unit_years (unit), 1, 1);
    }
}

/** legation_time_name_month: Returns: (transfer none): the short name of a month, 1 to 12 */
const char *
legation_time_name_month (int month)
{
  switch (month)
    {
    /* Translators: short names of months, on the ruler of the timeline. */
    case 1:
      return C_ ("ruler", "Jan");
    case 2:
      return C_ ("ruler", "Feb");
    case 3:
      return C_ ("ruler", "Mar");
    case 4:
      return C_ ("ruler", "Apr");
    case 5:
      return C_ ("ruler", "May");
    case 6:
      return C_ ("ruler", "Jun");
    case 7:
      return C_ ("ruler", "Jul");
    case 8:
      return C_ ("ruler", "Aug");
    case 9:
      return C_ ("ruler", "Sep");
    case 10:
      return C_ ("ruler", "Oct");
    case 11:
      return C_ ("ruler", "Nov");
    default:
      return C_ ("ruler", "Dec");
    }
}

/* The date in the interface's own order of its parts. */
static char *
name_date (LegationDay day, gboolean with_day)
{
  gint64 year;
  int month, day_of_month;
  g_autofree char *edtf = NULL;
  g_autoptr (LegationDate) date = NULL;

  legation_day_to_ymd (day, &year, &month, &day_of_month);
  edtf = with_day ? g_strdup_printf ("%s%04d-%02d-%02d", year < 0 ? "-" : "", (int) ABS (year), month,
                                     day_of_month)
                  : g_strdup_printf ("%s%04d-%02d", year < 0 ? "-" : "", (int) ABS (year), month);
  date = legation_date_parse (edtf, NULL);

  return date != NULL ? legation_date_to_display (date, LEGATION_DATE_STYLE_SHORT)
                      : g_steal_pointer (&edtf);
}

static char *
name_day (int day_of_month, int month)
{
  /* Translators: a day and its month, “9 Oct”; in your order, “%2$s %1$d”. */
  return g_strdup_printf (C_ ("ruler", "%1$d %2$s"), day_of_month,
                          legation_time_name_month (month));
}

/* “2024” where a year begins, “Mar” or “9 Oct” elsewhere; with @full always with its year. */
void
_legation_time_tick_write (LegationTimeTick *tick,
                           LegationTimeUnit unit,
                           LegationDay day,
                           gboolean full)
{
  g_autofree char *text = NULL;
  gint64 year;
  int month, day_of_month;

  legation_day_to_ymd (day, &year, &month, &day_of_month);
  if (unit >= LEGATION_TIME_UNIT_YEAR || (unit >= LEGATION_TIME_UNIT_MONTH && month == 1 && !full))
    text = legation_date_show_year (year);
  else if (full || (month == 1 && day_of_month == 1))
    text = name_date (day, unit < LEGATION_TIME_UNIT_MONTH);
  else if (unit >= LEGATION_TIME_UNIT_MONTH)
    text = g_strdup (legation_time_name_month (month));
  else
    text = name_day (day_of_month, month);
  g_utf8_strncpy (tick->label, text, sizeof tick->label / 4 - 1);
}

static LegationTimeUnit
choose_tick_unit (double scale)
{
  for (int unit = 0; unit < LEGATION_N_TIME_UNITS; unit++)
    if (unit_days[unit] * scale >= LEGATION_TIME_TICK_DISTANCE)
      return unit;

  return LEGATION_TIME_UNIT_CENTURY;
}

/* About how wide a label is, px, in any script. */
double
_legation_time_tick_measure (const char *text, double character_width)
{
  double length = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        length += g_unichar_iswide (c) ? WIDE : 1;
    }

  return length * character_width;
}

/* The widest label of a unit, px: parts of a year are named otherwise in each language, and years far
 * away are longer. */
static double
measure_labels (const LegationTimeAxis *axis, LegationTimeUnit unit, double character_width)
{
  double widest = (unit < LEGATION_TIME_UNIT_MONTH ? LEAST_DAY_LENGTH : LEAST_LENGTH) * character_width;

  for (int i = 0; i < (unit < LEGATION_TIME_UNIT_YEAR ? 12 : 2); i++)
    {
      g_autofree char *text = NULL;
      gint64 year;
      int month, day;

      if (unit < LEGATION_TIME_UNIT_MONTH)
        {
          text = name_day (28, i + 1);
        }
      else if (unit < LEGATION_TIME_UNIT_YEAR)
        {
          text = g_strdup (legation_time_name_month (i + 1));
        }
      else
        {
          legation_day_to_ymd (legation_time_axis_get_day_at (axis, i * axis->width), &year, &month,
                               &day);
          text = legation_date_show_year (year);
        }
      widest = MAX (widest, _legation_time_tick_measure (text, character_width));
    }

  return widest;
}

static LegationTimeUnit
choose_label_unit (const LegationTimeAxis *axis, LegationTimeUnit finest, double character_width)
{
  const double scale = legation_time_axis_get_scale (axis);

  for (int unit = finest; unit < LEGATION_N_TIME_UNITS; unit++)
    {
      const double room = unit < LEGATION_TIME_UNIT_YEAR ? ROOM_BEHIND_DAY : ROOM_BEHIND_YEAR;
      const double free = unit_days[unit] * scale - LEGATION_TIME_TICK_LABEL_OFFSET - room;

      if (free >= (unit < LEGATION_TIME_UNIT_MONTH ? LEAST_DAY_LENGTH : LEAST_LENGTH) * character_width
          && free >= measure_labels (axis, unit, character_width))
        return unit;
    }

  return LEGATION_TIME_UNIT_CENTURY;
}

static double
get_label_end (const LegationTimeTick *tick, double character_width)
{
  return tick->x + LEGATION_TIME_TICK_LABEL_OFFSET
         + _legation_time_tick_measure (tick->label, character_width);
}

/* The first label in view names its year, and pushes out those it runs into. */
static void
name_year (GArray *ticks, const LegationTimeAxis *axis, LegationTimeUnit unit, double width)
{
  LegationTimeTick *first = NULL;

  if (unit >= LEGATION_TIME_UNIT_YEAR)
    return;
  for (guint i = 0; i < ticks->len; i++)
    {
      LegationTimeTick *tick = &g_array_index (ticks, LegationTimeTick, i);

      if (tick->label[0] == '\0' || tick->x < 0 || tick->x >= axis->width)
        continue;
      if (first == NULL)
        {
          LegationDay day = (LegationDay) (legation_time_axis_to_day (axis, tick->x) + 0.5);

          if (legation_time_unit_floor (LEGATION_TIME_UNIT_YEAR, day) == day)
            return;
          first = tick;
          _legation_time_tick_write (first, unit, day, TRUE);
        }
      else if (tick->x < get_label_end (first, width) + LEGATION_TIME_TICK_LABEL_OFFSET)
        tick->label[0] = '\0';
    }
}

/* Whether the end of the view leaves room for a label: what it would cut off is never drawn. */
static gboolean
fits (const LegationTimeTick *tick, const LegationTimeAxis *axis, double character_width)
{
  return get_label_end (tick, character_width) + LEGATION_TIME_TICK_LABEL_OFFSET <= axis->width;
}

/* Names the first tick in view, if there is room for that behind it. */
static gboolean
name_first (LegationTimeTick *first,
            const LegationTimeAxis *axis,
            LegationTimeUnit unit,
            gboolean full,
            double width)
{
  const LegationDay day = (LegationDay) (legation_time_axis_to_day (axis, first->x) + 0.5);

  _legation_time_tick_write (first, unit, day, full);
  if (fits (first, axis, width))
    return TRUE;
  first->label[0] = '\0';

  return FALSE;
}

/* Where labels are so far from each other that none is in view, or only one that has no room there, the
 * first tick in view has one: with its year or, where that is too long, without. */
static void
name_any (GArray *ticks, const LegationTimeAxis *axis, LegationTimeUnit unit, double width)
{
  LegationTimeTick *first = NULL;

  for (guint i = 0; i < ticks->len; i++)
    {
      LegationTimeTick *tick = &g_array_index (ticks, LegationTimeTick, i);

      if (tick->label[0] != '\0' && tick->x >= -LEGATION_TIME_TICK_LABEL_OFFSET
          && fits (tick, axis, width))
        return;
      if (tick->x >= 0 && first == NULL)
        first = tick;
    }
  for (guint i = 0; i < ticks->len; i++)
    g_array_index (ticks, LegationTimeTick, i).label[0] = '\0';
  if (first != NULL && !name_first (first, axis, unit, TRUE, width))
    name_first (first, axis, unit, FALSE, width);
}

/**
 * legation_time_ticks_new:
 * @character_width: px, of a digit of the labels
 *
 * The ticks in view, and the last one before it, whose label may reach into view.
 *
 * Returns: (transfer full) (element-type LegationTimeTick): ticks from left to right
 */
GArray *
legation_time_ticks_new (const LegationTimeAxis *axis, double character_width)
{
  const double scale = legation_time_axis_get_scale (axis);
  const LegationTimeUnit unit = choose_tick_unit (scale);
  const LegationTimeUnit label_unit = choose_label_unit (axis, unit, character_width);
  const LegationTimeUnit major_unit
      = MAX (label_unit,
             unit < LEGATION_TIME_UNIT_MONTH ? LEGATION_TIME_UNIT_MONTH : LEGATION_TIME_UNIT_YEAR);
  GArray *ticks = g_array_new (FALSE, TRUE, sizeof (LegationTimeTick));
  const LegationDay end = legation_time_axis_get_day_at (axis, axis->width - 1e-6) + 1;
  LegationDay day = legation_time_unit_floor (label_unit, legation_time_axis_get_day_at (axis, 0));

  if (axis->spacing != NULL)
    {
      g_array_unref (ticks);
      return _legation_time_ticks_new_spaced (axis, character_width);
    }
  for (; day < end; day = legation_time_unit_next (unit, day))
    {
      LegationTimeTick tick = { .x = legation_time_axis_to_x (axis, (double) day) };

      tick.major = legation_time_unit_floor (major_unit, day) == day;
      if (legation_time_unit_floor (label_unit, day) == day)
        _legation_time_tick_write (&tick, label_unit, day, FALSE);
      if (tick.x >= 0 || tick.label[0] != '\0')
        g_array_append_val (ticks, tick);
    }
  name_year (ticks, axis, label_unit, character_width);
  name_any (ticks, axis, unit, character_width);

  return ticks;
}
