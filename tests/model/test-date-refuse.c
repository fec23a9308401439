/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is refused as a date, why and where; and that no bytes do harm. */

#include "test-date.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  const char *name;
  const char *text;
  LegationDateError code;
  int column;
} BadCase;

#define SYNTAX LEGATION_DATE_ERROR_SYNTAX
#define CALENDAR LEGATION_DATE_ERROR_CALENDAR
#define ORDER LEGATION_DATE_ERROR_ORDER
#define RANGE LEGATION_DATE_ERROR_RANGE
#define UNSUPPORTED LEGATION_DATE_ERROR_UNSUPPORTED

static const BadCase bad_cases[] = {
  { "empty", "", SYNTAX, 1 },
  { "space", " 2024", SYNTAX, 1 },
  { "space-after", "2024 ", SYNTAX, 5 },
  { "word", "circa 2024", SYNTAX, 1 },
  { "slashes", "25/03/2024", SYNTAX, 3 },
  { "basic-format", "20240325", SYNTAX, 5 },
  { "one-digit-month", "2024-3", SYNTAX, 7 },
  { "one-digit-day", "2024-03-5", SYNTAX, 10 },
  { "three-digit-day", "2024-03-255", SYNTAX, 9 },
  { "ordinal", "2024-085", SYNTAX, 6 },
  { "week", "2024-W13", SYNTAX, 6 },
  { "three-digit-year", "198", SYNTAX, 4 },
  { "dash-after", "2024-", SYNTAX, 6 },
  { "after-day", "2024-03-25-01", SYNTAX, 11 },
  { "en-dash", "2024–03", SYNTAX, 5 },
  { "invalid-utf8", "2024\xff", SYNTAX, 5 },
  { "control", "\x01", SYNTAX, 1 },
  { "five-digits", "12345", SYNTAX, 5 },
  { "plus-year", "+12345", SYNTAX, 1 },
  { "y-four-digits", "Y2004", SYNTAX, 2 },
  { "y-no-digits", "Y", SYNTAX, 2 },
  { "y-leading-zero", "Y01234", SYNTAX, 2 },
  { "y-month", "Y12345-03", SYNTAX, 7 },
  { "minus-y", "-Y170000002", SYNTAX, 2 },
  { "small-x", "201x", SYNTAX, 4 },
  { "two-qualifiers", "2004?~", SYNTAX, 6 },
  { "qualified-time", "2004-06-11?T10:00:00", SYNTAX, 12 },
  { "season-day", "2001-21-05", SYNTAX, 8 },
  { "time-no-seconds", "2004-06-11T10:00", SYNTAX, 17 },
  { "time-fraction", "2004-06-11T10:00:00.5", SYNTAX, 20 },
  { "time-month", "2004-06T10:00:00", SYNTAX, 8 },
  { "zone-minus-zero", "2004-06-11T10:00:00-00:00", SYNTAX, 20 },
  { "zone-half", "2004-06-11T10:00:00+04:3", SYNTAX, 25 },
  { "interval-time-start", "2004-06-11T10:00:00/2005", SYNTAX, 20 },
  { "interval-time-end", "2004/2005-01-01T10:00:00", SYNTAX, 16 },
  { "interval-nothing", "/", SYNTAX, 2 },
  { "interval-open-unknown", "../", SYNTAX, 4 },
  { "interval-unknown-open", "/..", SYNTAX, 2 },
  { "interval-open-open", "../..", SYNTAX, 4 },
  { "interval-two-slashes", "2004//2005", SYNTAX, 6 },
  { "interval-three", "2004/2005/2006", SYNTAX, 10 },
  { "interval-short-end", "2018-01-15/02-20", SYNTAX, 14 },
  { "set-empty", "[]", SYNTAX, 2 },
  { "set-not-closed", "[2004", SYNTAX, 6 },
  { "set-wrong-bracket", "{2004]", SYNTAX, 6 },
  { "set-comma", "[2004,]", SYNTAX, 7 },
  { "set-space", "[2004, 2005]", SYNTAX, 7 },
  { "set-open-inside", "[2004,..2005]", SYNTAX, 7 },
  { "set-open-not-last", "[2004..,2005]", SYNTAX, 8 },
  { "set-open-open", "[..2004..]", SYNTAX, 8 },
  { "set-nothing", "[..]", SYNTAX, 4 },
  { "set-two-ranges", "[2004..2005..2006]", SYNTAX, 12 },
  { "set-nested", "[[2004]]", SYNTAX, 2 },
  { "set-interval", "[2004/2005]", SYNTAX, 6 },
  { "set-time", "[2004-06-11T10:00:00]", SYNTAX, 12 },
  { "set-after", "[2004]?", SYNTAX, 7 },
  { "month-00", "2024-00", CALENDAR, 6 },
  { "month-13", "2024-13", CALENDAR, 6 },
  { "month-20", "2024-20", CALENDAR, 6 },
  { "month-42", "2024-42", CALENDAR, 6 },
  { "day-00", "2024-01-00", CALENDAR, 9 },
  { "day-32", "2024-01-32", CALENDAR, 9 },
  { "day-31-april", "2024-04-31", CALENDAR, 9 },
  { "day-29-february", "2023-02-29", CALENDAR, 9 },
  { "day-29-february-1900", "1900-02-29", CALENDAR, 9 },
  { "day-in-interval", "2024/2025-02-29", CALENDAR, 14 },
  { "minus-zero", "-0000", CALENDAR, 1 },
  { "hour-24", "2004-06-11T24:00:00", CALENDAR, 12 },
  { "minute-60", "2004-06-11T10:60:00", CALENDAR, 15 },
  { "second-60", "2004-06-11T10:00:60", CALENDAR, 18 },
  { "zone-15", "2004-06-11T10:00:00+15", CALENDAR, 21 },
  { "zone-14-30", "2004-06-11T10:00:00+14:30", CALENDAR, 24 },
  { "order-years", "2004/2003", ORDER, 6 },
  { "order-day", "2004-03-02/2004-03-01", ORDER, 12 },
  { "order-about", "2004-03~/2004-02~", ORDER, 10 },
  { "order-range", "[2004..2003]", ORDER, 8 },
  { "order-second-range", "{2001,2004..2003}", ORDER, 13 },
  { "year-too-far", "Y1000000001", RANGE, 1 },
  { "year-too-far-back", "Y-1000000001", RANGE, 1 },
  { "year-overflow", "Y99999999999999999999999999999999", RANGE, 1 },
  { "year-too-far-end", "2000/Y2000000000", RANGE, 6 },
  { "no-digit", "XXXX", UNSUPPORTED, 1 },
  { "x-inside-year", "1X99", UNSUPPORTED, 3 },
  { "x-before-month", "156X-12-25", UNSUPPORTED, 6 },
  { "x-before-season", "156X-21", UNSUPPORTED, 6 },
  { "x-in-month", "1984-1X", UNSUPPORTED, 6 },
  { "x-in-month-left", "1560-X2", UNSUPPORTED, 6 },
  { "x-before-day", "1560-XX-25", UNSUPPORTED, 9 },
  { "x-in-day", "1560-01-2X", UNSUPPORTED, 9 },
  { "x-in-long-year", "Y1234X", UNSUPPORTED, 6 },
  { "exponent", "Y-17E7", UNSUPPORTED, 5 },
  { "significant-digits", "1950S2", UNSUPPORTED, 5 },
  { "significant-digits-long", "Y171010000S3", UNSUPPORTED, 11 },
  { "quarter", "2001-34", UNSUPPORTED, 6 },
  { "southern-season", "2001-29", UNSUPPORTED, 6 },
  { "range-outside", "2004..2005", UNSUPPORTED, 5 },
  { "interval-before", "..2004-06-01/2004", UNSUPPORTED, 1 },
  { "interval-after", "2004-06-01/2004-06-20..", UNSUPPORTED, 22 },
};

typedef struct
{
  const char *text;
  const char *message;
} MessageCase;

static const MessageCase messages[] = {
  { "2024-13", "expected a month from 01 to 12 or a season from 21 to 24, found “13” at column 6" },
  { "2023-02-30", "expected a day from 01 to 28, found “30” at column 9" },
  { "2024-3", "expected a month of two digits, found the end of the text at column 7" },
  { "2024–03", "expected the end of the date, found “–” at column 5" },
  { "2024\xff", "expected the end of the date, found the byte 0xFF at column 5" },
  { "2024\t", "expected the end of the date, found the character U+0009 at column 5" },
  { "2024 ", "expected the end of the date, found a space at column 5" },
  { "2004/2003", "expected an end that is not before the start, found “2003” at column 6" },
  { "Y2000000000",
    "expected a year from -1000000000 to 1000000000, found “Y2000000000” at column 1" },
};

/* The last number of a message is the column. */
static int
get_column (const char *message)
{
  const char *column = strstr (message, " at column ");

  g_assert_nonnull (column);
  return atoi (column + strlen (" at column "));
}

static void
test_bad (gconstpointer data)
{
  const BadCase *bad = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (legation_date_parse (bad->text, &error));
  g_assert_error (error, LEGATION_DATE_ERROR, (int) bad->code);
  g_test_message ("%s", error->message);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_true (g_str_has_prefix (error->message, "expected "));
  g_assert_cmpint (get_column (error->message), ==, bad->column);

  g_assert_null (legation_date_parse (bad->text, NULL));
}

static void
test_messages (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (messages); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (legation_date_parse (messages[i].text, &error));
      g_assert_nonnull (error);
      g_assert_cmpstr (error->message, ==, messages[i].message);
    }
}

/* 256 characters are read, one more is not, and the most dates that fit are all there. */
static void
test_length (void)
{
  g_autoptr (GString) text = g_string_new ("[0001");
  g_autoptr (LegationDate) date = NULL;
  g_autoptr (GError) error = NULL;

  while (text->len < 255)
    g_string_append (text, ",2024");
  g_string_append_c (text, ']');
  g_assert_cmpuint (text->len, ==, 256);

  date = date_test_parse (text->str);
  g_assert_cmpuint (legation_date_get_n_parts (date), ==, 51);

  g_string_insert (text, 1, "-");
  g_assert_null (legation_date_parse (text->str, &error));
  g_assert_error (error, LEGATION_DATE_ERROR, LEGATION_DATE_ERROR_SYNTAX);
  g_assert_cmpstr (error->message, ==, "expected at most 256 characters, found more at column 257");
}

/* Whatever the bytes are, there is a date that keeps its promises or an error that says where. */
static void
check_any (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LegationDate) date = legation_date_parse (text, &error);
  g_autofree char *display = NULL;
  g_autoptr (JsonNode) json = NULL;
  LegationSpan extent;

  if (!date)
    {
      g_assert_nonnull (error);
      g_assert_true (error->domain == LEGATION_DATE_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpint (get_column (error->message), >=, 1);
      g_assert_cmpint (get_column (error->message), <=, (int) strlen (text) + 1);
      return;
    }

  g_assert_no_error (error);
  extent = legation_date_get_extent (date);
  g_assert_cmpint (extent.first, <=, extent.last);
  g_assert_cmpstr (legation_date_get_text (date), ==, text);
  g_assert_cmpint (legation_date_relate (date, LEGATION_SPAN_ALL), ==, LEGATION_RELATION_CERTAIN);
  g_assert_cmpint (legation_date_compare (date, date), ==, 0);
  display = legation_date_to_display (date, LEGATION_DATE_STYLE_SHORT);
  g_assert_true (display && *display && g_utf8_validate (display, -1, NULL));
  json = legation_date_to_json (date);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (json));
}

static void
test_random_bytes (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20251006);
  char text[40];

  for (int i = 0; i < 20000; i++)
    {
      const int length = g_rand_int_range (random, 0, sizeof text);

      for (int j = 0; j < length; j++)
        text[j] = (char) g_rand_int_range (random, 1, 256);
      text[length] = '\0';
      check_any (text);
    }
}

/* Texts of the right characters get further than random bytes. */
static void
test_random_characters (void)
{
  static const char alphabet[] = "00112223456789--//..,,[]{}XXYTZ?~%:+ES";
  g_autoptr (GRand) random = g_rand_new_with_seed (1948);
  char text[24];

  for (int i = 0; i < 40000; i++)
    {
      const int length = g_rand_int_range (random, 1, sizeof text);

      for (int j = 0; j < length; j++)
        text[j] = alphabet[g_rand_int_range (random, 0, sizeof alphabet - 1)];
      text[length] = '\0';
      check_any (text);
    }
}

/* Good texts with one or two characters changed, left out or put in get furthest. */
static void
test_mutations (void)
{
  static const char alphabet[] = "0123456789-/.,[]{}XYTZ?~%:+";
  static const char *const originals[] = {
    "1985-04-12",      "2001-21",           "196X~",
    "1985-XX-XX",      "Y170000002",        "-0044-03-15",
    "../1985-04",      "1984?/2004%",       "/2004-06-~20",
    "?2004-06-~11",    "[..1984,1990]",     "{1667,1668}",
    "[2024-03..2025]", "{2023-24..Y12345}", "1985-04-12T23:20:30-04",
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (1972);

  for (int i = 0; i < 40000; i++)
    {
      g_autoptr (GString) text = g_string_new (originals[i % G_N_ELEMENTS (originals)]);

      for (int n = g_rand_int_range (random, 1, 3); n > 0; n--)
        {
          const int at = g_rand_int_range (random, 0, (int) text->len + 1);
          const char c = alphabet[g_rand_int_range (random, 0, sizeof alphabet - 1)];

          if (at < (int) text->len && g_rand_boolean (random))
            g_string_erase (text, at, 1);
          if (g_rand_boolean (random))
            g_string_insert_c (text, at, c);
        }
      check_any (text->str);
    }
}

void
add_date_refuse_tests (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/date/refuse/", bad_cases[i].name, NULL);

      g_test_add_data_func (path, &bad_cases[i], test_bad);
    }
  g_test_add_func ("/date/messages", test_messages);
  g_test_add_func ("/date/length", test_length);
  g_test_add_func ("/date/random/bytes", test_random_bytes);
  g_test_add_func ("/date/random/characters", test_random_characters);
  g_test_add_func ("/date/random/mutations", test_mutations);
}
