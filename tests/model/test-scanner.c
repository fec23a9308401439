/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is JSON and what is not: RFC 8259, and the limits that we set. */

#include "legation-json-scanner.h"
#include "test-model.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *text;
} GoodCase;

static const GoodCase good_cases[] = {
  { "object", "{}" },
  { "array", "[]" },
  { "text", "\"a\"" },
  { "number", "0" },
  { "true", "true" },
  { "false", "false" },
  { "null", "null" },
  { "white-space", " \t\r\n[ \t\r\n1 \t\r\n, \t\r\n2 \t\r\n] \t\r\n" },
  { "white-space-in-object", "{ \"a\" : 1 , \"b\" : { } }" },
  { "nested", "[[],{},[[{\"a\":[{}]}]]]" },
  { "negative-zero", "[-0,-0.0,0e0]" },
  { "exponents", "[1e5,1E+5,1e-5,1.5E10,-1.5e-10]" },
  { "integer-limits", "[9223372036854775807,-9223372036854775808]" },
  { "many-digits", "[0.123456789012345678901234567890,123456789012345678901234567890.5]" },
  { "small-number", "[1e-999]" },
  { "largest-number", "[1.7976931348623157e308]" },
  { "escapes", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u00E9\"" },
  { "surrogate-pair", "\"\\ud83d\\ude00\"" },
  { "utf-8", "\"\xc3\xa9\xe1\xbb\x87\xed\x9f\xbf\xee\x80\x80\xf0\x9f\x98\x80\xf4\x8f\xbf\xbf\"" },
  { "delete-character", "\"\x7f\"" },
  { "empty-name", "{\"\":1}" },
  { "names-in-different-objects", "[{\"a\":{\"a\":{\"a\":1}}},{\"a\":1}]" },
  { "names-by-case", "{\"a\":1,\"A\":2}" },
  { "names-by-prefix", "{\"a\":1,\"ab\":2,\"abc\":3}" },
};

typedef struct
{
  const char *name;
  const char *text;
  LegationProblemCode code;
  const char *pointer;
  guint line;
  guint column;
} BadCase;

static const BadCase bad_cases[] = {
  { "empty", "", LEGATION_PROBLEM_SYNTAX, "", 1, 1 },
  { "space", "  ", LEGATION_PROBLEM_SYNTAX, "", 1, 3 },
  { "two-values", "1 2", LEGATION_PROBLEM_SYNTAX, "", 1, 3 },
  { "comma-first", "[,1]", LEGATION_PROBLEM_SYNTAX, "/0", 1, 2 },
  { "comma-last", "[1,]", LEGATION_PROBLEM_SYNTAX, "/1", 1, 4 },
  { "comma-twice", "[1,,2]", LEGATION_PROBLEM_SYNTAX, "/1", 1, 4 },
  { "comma-last-in-object", "{\"a\":1,}", LEGATION_PROBLEM_SYNTAX, "", 1, 8 },
  { "no-comma", "[1 2]", LEGATION_PROBLEM_SYNTAX, "/0", 1, 4 },
  { "no-comma-in-object", "{\"a\":1 \"b\":2}", LEGATION_PROBLEM_SYNTAX, "/a", 1, 8 },
  { "no-colon", "{\"a\" 1}", LEGATION_PROBLEM_SYNTAX, "/a", 1, 6 },
  { "no-value", "{\"a\":}", LEGATION_PROBLEM_SYNTAX, "/a", 1, 6 },
  { "name-without-quotes", "{a:1}", LEGATION_PROBLEM_SYNTAX, "", 1, 2 },
  { "name-is-number", "{1:1}", LEGATION_PROBLEM_SYNTAX, "", 1, 2 },
  { "open-array", "[1", LEGATION_PROBLEM_SYNTAX, "/0", 1, 3 },
  { "open-object", "{", LEGATION_PROBLEM_SYNTAX, "", 1, 2 },
  { "open-text", "[\"a", LEGATION_PROBLEM_SYNTAX, "/0", 1, 4 },
  { "open-escape", "\"\\", LEGATION_PROBLEM_SYNTAX, "", 1, 3 },
  { "open-code", "\"\\u00", LEGATION_PROBLEM_SYNTAX, "", 1, 2 },
  { "wrong-bracket", "[1}", LEGATION_PROBLEM_SYNTAX, "/0", 1, 3 },
  { "bracket-only", "]", LEGATION_PROBLEM_SYNTAX, "", 1, 1 },
  { "cut-literal", "tru", LEGATION_PROBLEM_SYNTAX, "", 1, 1 },
  { "long-literal", "[nulls]", LEGATION_PROBLEM_SYNTAX, "/0", 1, 6 },
  { "comment", "[1]//", LEGATION_PROBLEM_SYNTAX, "", 1, 4 },
  { "minus-only", "[-]", LEGATION_PROBLEM_SYNTAX, "/0", 1, 3 },
  { "minus-at-end", "-", LEGATION_PROBLEM_SYNTAX, "", 1, 2 },
  { "leading-zero", "[00]", LEGATION_PROBLEM_SYNTAX, "/0", 1, 3 },
  { "negative-leading-zero", "[-01]", LEGATION_PROBLEM_SYNTAX, "/0", 1, 4 },
  { "point-at-end", "1.", LEGATION_PROBLEM_SYNTAX, "", 1, 3 },
  { "exponent-at-end", "1e", LEGATION_PROBLEM_SYNTAX, "", 1, 3 },
  { "exponent-sign-at-end", "1e+", LEGATION_PROBLEM_SYNTAX, "", 1, 4 },
  { "infinite", "[0,-1e400]", LEGATION_PROBLEM_BAD_VALUE, "/1", 1, 4 },
  { "beyond-64-bits", "[-9223372036854775809]", LEGATION_PROBLEM_BAD_VALUE, "/0", 1, 2 },
  { "tab-in-text", "\"a\tb\"", LEGATION_PROBLEM_SYNTAX, "", 1, 3 },
  { "escape-x", "\"\\x41\"", LEGATION_PROBLEM_SYNTAX, "", 1, 3 },
  { "escape-u-upper-case", "\"\\U0041\"", LEGATION_PROBLEM_SYNTAX, "", 1, 3 },
  { "high-surrogate", "\"a\\ud800b\"", LEGATION_PROBLEM_ENCODING, "", 1, 3 },
  { "high-surrogate-and-letter", "\"\\ud800\\u0041\"", LEGATION_PROBLEM_ENCODING, "", 1, 2 },
  { "low-surrogate", "\"\\udc00\"", LEGATION_PROBLEM_ENCODING, "", 1, 2 },
  { "nul", "{\"a\":\"\\u0000\"}", LEGATION_PROBLEM_BAD_VALUE, "/a", 1, 7 },
  { "continuation-only", "\"\x80\"", LEGATION_PROBLEM_ENCODING, "", 1, 2 },
  { "overlong-two", "\"\xc1\xbf\"", LEGATION_PROBLEM_ENCODING, "", 1, 2 },
  { "overlong-three", "\"\xe0\x9f\xbf\"", LEGATION_PROBLEM_ENCODING, "", 1, 2 },
  { "overlong-four", "\"\xf0\x8f\xbf\xbf\"", LEGATION_PROBLEM_ENCODING, "", 1, 2 },
  { "utf-8-surrogate", "\"\xed\xa0\x80\"", LEGATION_PROBLEM_ENCODING, "", 1, 2 },
  { "above-unicode", "\"\xf4\x90\x80\x80\"", LEGATION_PROBLEM_ENCODING, "", 1, 2 },
  { "five-bytes", "\"\xf8\x88\x80\x80\x80\"", LEGATION_PROBLEM_ENCODING, "", 1, 2 },
  { "cut-sequence", "\"\xe1\xbb", LEGATION_PROBLEM_ENCODING, "", 1, 2 },
  { "byte-order-mark", "\xef\xbb\xbf{}", LEGATION_PROBLEM_ENCODING, "", 1, 1 },
  { "not-ascii-outside", "[\xc2\xa0]", LEGATION_PROBLEM_SYNTAX, "/0", 1, 2 },
  { "duplicate", "{\"a\":1,\"a\":1}", LEGATION_PROBLEM_DUPLICATE_MEMBER, "/a", 1, 8 },
  { "duplicate-escaped", "{\"a\":1,\n\"\\u0061\":1}", LEGATION_PROBLEM_DUPLICATE_MEMBER, "/a", 2,
    1 },
  { "duplicate-empty", "{\"\":1,\"\":1}", LEGATION_PROBLEM_DUPLICATE_MEMBER, "/", 1, 7 },
  { "duplicate-below", "[0,{\"b\":[{\"a\":{},\"a\":{}}]}]", LEGATION_PROBLEM_DUPLICATE_MEMBER,
    "/1/b/0/a", 1, 18 },
  { "pointer-escapes", "{\"a/b\":{\"c~d\":x}}", LEGATION_PROBLEM_SYNTAX, "/a~1b/c~0d", 1, 15 },
  { "lines", "{\n  \"a\": 1,\r\n  \"b\" 2\n}", LEGATION_PROBLEM_SYNTAX, "/b", 3, 7 },
  { "columns-of-characters", "[\"\xe1\xbb\x87\xf0\x9f\x98\x80\",x]", LEGATION_PROBLEM_SYNTAX, "/1",
    1, 7 },
};

static void
check_good (gconstpointer data)
{
  const GoodCase *test = data;
  g_autoptr (LegationReport) report = legation_report_new ();

  g_assert_true (legation_json_scan (test->text, strlen (test->text), report));
  g_assert_cmpuint (legation_report_get_n_problems (report), ==, 0);
}

static void
check_bad (gconstpointer data)
{
  const BadCase *test = data;
  g_autoptr (LegationReport) report = legation_report_new ();
  gboolean is_json = legation_json_scan (test->text, strlen (test->text), report);
  const LegationProblem *problem;

  g_assert_cmpint (is_json, ==, test->code == LEGATION_PROBLEM_DUPLICATE_MEMBER);
  g_assert_cmpuint (legation_report_get_n_problems (report), ==, 1);
  problem = legation_report_get_problem (report, 0);
  g_assert_cmpint (problem->severity, ==, LEGATION_SEVERITY_ERROR);
  g_assert_cmpint (problem->code, ==, test->code);
  g_assert_cmpstr (problem->pointer, ==, test->pointer);
  g_assert_cmpuint (problem->line, ==, test->line);
  g_assert_cmpuint (problem->column, ==, test->column);
}

/* Nothing behind the end is read, though it would complete the text. */
static void
check_end (void)
{
  static const char text[] = "{\"a\": [1.5e3, true, \"\\u00e9\\ud83d\\ude00 \xe1\xbb\x87\"]}";

  for (gsize length = 0; length < strlen (text); length++)
    {
      g_autoptr (LegationReport) report = legation_report_new ();
      g_autofree char *copy = g_memdup2 (text, length);

      g_assert_false (legation_json_scan (copy != NULL ? copy : "", length, report));
      g_assert_cmpuint (legation_report_get_n_problems (report), ==, 1);
    }
}

static gboolean
scan_nested (guint depth, LegationReport *report)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, i % 2 == 0 ? "[" : "{\"a\":");
  g_string_append (text, "1");
  for (guint i = depth; i > 0; i--)
    g_string_append_c (text, i % 2 == 1 ? ']' : '}');

  return legation_json_scan (text->str, text->len, report);
}

static void
check_depth (void)
{
  g_autoptr (LegationReport) report = legation_report_new ();

  g_assert_true (scan_nested (LEGATION_JSON_MAX_DEPTH, report));
  g_assert_cmpuint (legation_report_get_n_problems (report), ==, 0);
  g_assert_false (scan_nested (LEGATION_JSON_MAX_DEPTH + 1, report));
  g_assert_cmpint (legation_report_get_problem (report, 0)->code, ==, LEGATION_PROBLEM_TOO_DEEP);
  g_assert_false (scan_nested (100000, report));
}

/* The size is refused before a byte is read. */
static void
check_size (void)
{
  g_autoptr (LegationReport) report = legation_report_new ();

  g_assert_false (legation_json_scan ("1", LEGATION_JSON_MAX_SIZE + 1, report));
  g_assert_cmpuint (legation_report_get_n_problems (report), ==, 1);
  g_assert_cmpint (legation_report_get_problem (report, 0)->code, ==, LEGATION_PROBLEM_TOO_LARGE);
}

/* Objects of few members compare names, those of many look them up: both find the same. */
static void
check_many_names (void)
{
  for (guint n = 1; n < 64; n++)
    {
      g_autoptr (LegationReport) report = legation_report_new ();
      g_autoptr (GString) text = g_string_new ("{");

      for (guint i = 0; i < n; i++)
        g_string_append_printf (text, "\"m%u\":{\"m%u\":1},", i, i);
      g_string_append_printf (text, "\"m%u\":2,\"last\":3,\"\\u006dx\":4}", n / 2);

      g_assert_true (legation_json_scan (text->str, text->len, report));
      g_assert_cmpuint (legation_report_get_n_problems (report), ==, 1);
      g_assert_cmpint (legation_report_get_problem (report, 0)->code, ==,
                       LEGATION_PROBLEM_DUPLICATE_MEMBER);
    }
}

void
add_scanner_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/scanner/good/%s", good_cases[i].name);

      g_test_add_data_func (path, &good_cases[i], check_good);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/scanner/bad/%s", bad_cases[i].name);

      g_test_add_data_func (path, &bad_cases[i], check_bad);
    }
  g_test_add_func ("/scanner/end", check_end);
  g_test_add_func ("/scanner/depth", check_depth);
  g_test_add_func ("/scanner/size", check_size);
  g_test_add_func ("/scanner/many-names", check_many_names);
}
