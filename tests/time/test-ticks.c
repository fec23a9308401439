/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Units of the calendar, and the labels of the ruler at different scales. */

#include "config.h"

#include "legation-time-ticks.h"

#include <locale.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "test-time.h"

/* Px of a digit, about what the timeline has. */
#define DIGIT 6.0

typedef struct
{
  const char *name;
  LegationTimeUnit unit;
  int day[3];
  int first[3];
  int next[3];
} Unit;

static const Unit units[] = {
  { "day", LEGATION_TIME_UNIT_DAY, { 2024, 2, 29 }, { 2024, 2, 29 }, { 2024, 3, 1 } },
  { "five-days", LEGATION_TIME_UNIT_FIVE_DAYS, { 2024, 3, 8 }, { 2024, 3, 6 }, { 2024, 3, 11 } },
  { "last-of-month",
    LEGATION_TIME_UNIT_FIVE_DAYS,
    { 2024, 3, 31 },
    { 2024, 3, 26 },
    { 2024, 4, 1 } },
  { "ten-days", LEGATION_TIME_UNIT_TEN_DAYS, { 2023, 2, 28 }, { 2023, 2, 21 }, { 2023, 3, 1 } },
  { "month", LEGATION_TIME_UNIT_MONTH, { 2023, 12, 31 }, { 2023, 12, 1 }, { 2024, 1, 1 } },
  { "quarter", LEGATION_TIME_UNIT_QUARTER, { 2024, 9, 30 }, { 2024, 7, 1 }, { 2024, 10, 1 } },
  { "last-quarter", LEGATION_TIME_UNIT_QUARTER, { 2024, 11, 1 }, { 2024, 10, 1 }, { 2025, 1, 1 } },
  { "year", LEGATION_TIME_UNIT_YEAR, { 2024, 12, 31 }, { 2024, 1, 1 }, { 2025, 1, 1 } },
  { "five-years", LEGATION_TIME_UNIT_FIVE_YEARS, { 2024, 5, 5 }, { 2020, 1, 1 }, { 2025, 1, 1 } },
  { "decade", LEGATION_TIME_UNIT_DECADE, { 1999, 5, 5 }, { 1990, 1, 1 }, { 2000, 1, 1 } },
  { "before-year-0", LEGATION_TIME_UNIT_DECADE, { -3, 5, 5 }, { -10, 1, 1 }, { 0, 1, 1 } },
  { "century", LEGATION_TIME_UNIT_CENTURY, { 1999, 5, 5 }, { 1900, 1, 1 }, { 2000, 1, 1 } },
};

static LegationDay
day (const int *ymd)
{
  return legation_day_from_ymd (ymd[0], ymd[1], ymd[2]);
}

static void
check_unit (gconstpointer data)
{
  const Unit *test = data;

  g_assert_cmpint (legation_time_unit_floor (test->unit, day (test->day)), ==, day (test->first));
  g_assert_cmpint (legation_time_unit_next (test->unit, day (test->day)), ==, day (test->next));
  g_assert_cmpint (legation_time_unit_floor (test->unit, day (test->first)), ==, day (test->first));
}

typedef struct
{
  const char *name;
  int first[3];
  int last[3];
  double width;
  const char *labels; /* those in view, joined with commas */
} Ruler;

static const Ruler rulers[] = {
  { "opening-view", { 2023, 3, 1 }, { 2026, 1, 31 }, 660, "2024,2025,2026" },
  { "quarters", { 2024, 1, 1 }, { 2025, 12, 31 }, 900, "2024,Apr,Jul,Oct,2025,Apr,Jul,Oct" },
  { "months", { 2023, 12, 15 }, { 2024, 4, 14 }, 660, "2024,Feb,Mar,Apr" },
  { "months-of-one-year", { 2024, 2, 15 }, { 2024, 6, 14 }, 660, "Mar 2024,Apr,May,Jun" },
  { "days", { 2025, 10, 5 }, { 2025, 10, 18 }, 350, "6 Oct 2025,11 Oct,16 Oct" },
  { "every-day",
    { 2025, 10, 5 },
    { 2025, 10, 18 },
    1500,
    "5 Oct 2025,6 Oct,7 Oct,8 Oct,9 Oct,10 Oct,11 Oct,12 Oct,13 Oct,14 Oct,15 Oct,16 Oct,17 Oct,"
    "18 Oct" },
  { "new-year", { 2024, 12, 28 }, { 2025, 1, 10 }, 660, "1 Jan 2025,6 Jan" },
  { "decades",
    { 1948, 1, 1 },
    { 2028, 12, 31 },
    660,
    "1950,1955,1960,1965,1970,1975,1980,1985,1990,1995,2000,2005,2010,2015,2020,2025" },
  { "narrow-decades",
    { 1948, 1, 1 },
    { 2028, 12, 31 },
    350,
    "1950,1960,1970,1980,1990,2000,2010,2020" },
  { "before-the-common-era",
    { -60, 1, 1 },
    { 20, 12, 31 },
    660,
    "61 BCE,51 BCE,41 BCE,31 BCE,21 BCE,11 BCE,1 BCE,10 CE,20 CE" },
  { "never-without", { 2025, 10, 2 }, { 2025, 10, 9 }, 70, "2 Oct 2025" },
  { "five-digits", { 12000, 1, 1 }, { 12012, 12, 31 }, 540, "12000,12005,12010" },
};

static GArray *
make_ticks (const Ruler *test, LegationTimeAxis *axis)
{
  *axis
      = legation_time_axis_new ((LegationSpan){ day (test->first), day (test->last) }, test->width);

  return legation_time_ticks_new (axis, DIGIT);
}

/* Those in view. */
static char *
join_labels (const Ruler *test)
{
  LegationTimeAxis axis;
  g_autoptr (GArray) ticks = make_ticks (test, &axis);
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++)
    {
      const LegationTimeTick *tick = &g_array_index (ticks, LegationTimeTick, i);

      if (tick->label[0] == '\0' || tick->x < 0)
        continue;
      if (labels->len > 0)
        g_string_append_c (labels, ',');
      g_string_append (labels, tick->label);
    }

  return g_string_free (labels, FALSE);
}

static void
check_labels (gconstpointer data)
{
  const Ruler *test = data;
  g_autofree char *labels = join_labels (test);

  g_assert_cmpstr (labels, ==, test->labels);
}

/* Px of a text, in which the letters of East Asia are as wide as high and marks have no width. */
static double
measure (const char *text)
{
  double width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_iszerowidth (g_utf8_get_char (p)))
      width += g_unichar_iswide (g_utf8_get_char (p)) ? 10.5 : DIGIT;

  return width;
}

static void
assert_room (const Ruler *test)
{
  LegationTimeAxis axis;
  g_autoptr (GArray) ticks = make_ticks (test, &axis);
  double end = -G_MAXDOUBLE, before = -G_MAXDOUBLE;

  for (guint i = 0; i < ticks->len; i++)
    {
      const LegationTimeTick *tick = &g_array_index (ticks, LegationTimeTick, i);

      g_assert_cmpfloat (tick->x, >, before);
      g_assert_cmpfloat (tick->x, <, test->width);
      if (before >= 0)
        g_assert_cmpfloat (tick->x - before, >=, 2.5);
      before = tick->x;
      if (tick->label[0] == '\0')
        continue;
      g_assert_cmpfloat (tick->x, >=, end);
      end = tick->x + measure (tick->label);
    }
}

/* Px between a tick and its label, and behind that. */
#define LABEL_OFFSET 5.0

/* However narrow it is and wherever a view begins: where a short name behind the first tick would fit,
 * some name is there that does.  @longest: such a name */
static void
assert_never_empty (const char *longest)
{
  static const int days[] = { 7, 9, 14, 31, 60, 95, 200, 400, 900, 2000, 9000 };
  static const double widths[] = { 70, 120, 180, 240, 350, 660 };
  const double least = 2 * LABEL_OFFSET + measure (longest);

  for (guint i = 0; i < G_N_ELEMENTS (days) * G_N_ELEMENTS (widths) * 40; i++)
    {
      const double width = widths[i % G_N_ELEMENTS (widths)];
      const LegationDay first
        = legation_day_from_ymd (2025, 8, 20) + 3 * (i / G_N_ELEMENTS (widths) % 40);
      const int length = days[i / G_N_ELEMENTS (widths) / 40];
      const LegationTimeAxis axis
        = legation_time_axis_new ((LegationSpan){ first, first + length - 1 }, width);
      g_autoptr (GArray) ticks = legation_time_ticks_new (&axis, DIGIT);
      gboolean is_there = FALSE, could = FALSE;

      for (guint j = 0; j < ticks->len && !is_there; j++)
        {
          const LegationTimeTick *tick = &g_array_index (ticks, LegationTimeTick, j);

          could = could || (tick->x >= 0 && tick->x + least <= width);
          is_there = tick->label[0] != '\0' && tick->x >= -LABEL_OFFSET
                     && tick->x + 2 * LABEL_OFFSET + measure (tick->label) <= width;
        }
      g_assert_true (is_there || !could);
    }
}

static void
check_never_empty (void)
{
  assert_never_empty ("28 Oct");
}

static void
check_room (gconstpointer data)
{
  assert_room (data);
}

/* As a translator might write it, months from January on. */
typedef struct
{
  const char *months[12];
  const char *day;       /* as “9 Oct” */
  const char *full_day;  /* as “9 Oct 2025” */
  const char *full_month;
  const char *longest; /* of a day */
  const char *days; /* what the rulers above of “days” and “months-of-one-year” have */
  const char *of_months;
} Language;

static const Language languages[] = {
  { { "1월", "2월", "3월", "4월", "5월", "6월", "7월", "8월", "9월", "10월", "11월", "12월" },
    "%2$s %1$d일",
    "%3$s년 %2$s %1$d일",
    "%2$s년 %1$s",
    "12월 28일",
    "2025년 10월 6일,10월 11일,10월 16일",
    "2024년 3월,4월,5월,6월" },
  { { "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.",
      "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค." },
    "%1$d %2$s",
    "%1$d %2$s %3$s",
    "%1$s %2$s",
    "28 มี.ค.",
    "6 ต.ค. 2025,11 ต.ค.,16 ต.ค.",
    "มี.ค. 2024,เม.ย.,พ.ค.,มิ.ย." },
  { { "tháng 1", "tháng 2", "tháng 3", "tháng 4", "tháng 5", "tháng 6", "tháng 7", "tháng 8",
      "tháng 9", "tháng 10", "tháng 11", "tháng 12" },
    "ngày %1$d %2$s",
    "ngày %1$d %2$s năm %3$s",
    "%1$s năm %2$s",
    "ngày 28 tháng 12",
    "ngày 11 tháng 10 năm 2025",
    "tháng 3 năm 2024,tháng 4,tháng 5,tháng 6" },
};

static void
append_months (GString *text, const Language *language, const char *context)
{
  static const char *const names[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };

  for (guint i = 0; i < 12; i++)
    g_string_append_printf (text, "msgctxt \"%s\"\nmsgid \"%s\"\nmsgstr \"%s\"\n\n", context, names[i],
                            language->months[i]);
}

/* Makes a catalogue of the language xx of it. */
static void
install (const Language *language, const char *folder)
{
  g_autofree char *messages = g_build_filename (folder, "xx", "LC_MESSAGES", NULL);
  g_autofree char *source = g_build_filename (folder, "xx.po", NULL);
  g_autofree char *target = g_build_filename (messages, GETTEXT_PACKAGE ".mo", NULL);
  const char *const command[] = { "msgfmt", "-o", target, source, NULL };
  g_autoptr (GString) text
      = g_string_new ("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n");
  g_autoptr (GError) error = NULL;
  int status;

  append_months (text, language, "ruler");
  append_months (text, language, "abbreviated month in a full date");
  append_months (text, language, "abbreviated month with a year");
  g_string_append_printf (text,
                          "msgctxt \"ruler\"\nmsgid \"%%1$d %%2$s\"\nmsgstr \"%s\"\n\n"
                          "msgctxt \"date\"\nmsgid \"%%1$d %%2$s %%3$s\"\nmsgstr \"%s\"\n\n"
                          "msgctxt \"date\"\nmsgid \"%%1$s %%2$s\"\nmsgstr \"%s\"\n",
                          language->day, language->full_day, language->full_month);
  g_assert_cmpint (g_mkdir_with_parents (messages, 0700), ==, 0);
  g_file_set_contents (source, text->str, (gssize) text->len, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

static void
uninstall (const char *folder)
{
  static const char *const names[]
      = { "xx/LC_MESSAGES/" GETTEXT_PACKAGE ".mo", "xx/LC_MESSAGES", "xx", "xx.po", "" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

/* Dates in their own order and script, and never one over another. */
static void
check_language (gconstpointer data)
{
  const Language *language = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("legation-XXXXXX", &error);
  g_autofree char *locale = g_strdup (setlocale (LC_ALL, NULL));
  g_autofree char *domain = g_strdup (textdomain (NULL));
  g_autofree char *catalogs = g_strdup (bindtextdomain (GETTEXT_PACKAGE, NULL));
  gboolean translates;

  g_assert_no_error (error);
  install (language, folder);
  g_setenv ("LANGUAGE", "xx", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  translates = !g_str_equal (g_dpgettext2 (GETTEXT_PACKAGE, "ruler", "Jan"), "Jan");
  for (guint i = 0; translates && i < G_N_ELEMENTS (rulers); i++)
    {
      g_autofree char *labels = join_labels (&rulers[i]);

      assert_room (&rulers[i]);
      if (g_str_equal (rulers[i].name, "days"))
        g_assert_cmpstr (labels, ==, language->days);
      if (g_str_equal (rulers[i].name, "months-of-one-year"))
        g_assert_cmpstr (labels, ==, language->of_months);
    }
  if (translates)
    assert_never_empty (language->longest);
  textdomain (domain);
  bindtextdomain (GETTEXT_PACKAGE, catalogs);
  setlocale (LC_ALL, locale);
  g_unsetenv ("LANGUAGE");
  uninstall (folder);
  if (!translates)
    g_test_skip ("there are no translations in the locale C.UTF-8");
}

void
add_ticks_tests (void)
{
  g_test_add_func ("/ticks/never-empty", check_never_empty);
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ticks/unit/%s", units[i].name);

      g_test_add_data_func (path, &units[i], check_unit);
    }
  for (guint i = 0; i < G_N_ELEMENTS (rulers); i++)
    {
      g_autofree char *labels = g_strdup_printf ("/ticks/labels/%s", rulers[i].name);
      g_autofree char *room = g_strdup_printf ("/ticks/room/%s", rulers[i].name);

      g_test_add_data_func (labels, &rulers[i], check_labels);
      g_test_add_data_func (room, &rulers[i], check_room);
    }
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ticks/language/%u", i);

      g_test_add_data_func (path, &languages[i], check_language);
    }
}
