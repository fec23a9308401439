/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts, numbers and words of JSON, byte by byte: RFC 8259, sections 3, 6, 7 and 8. */

#include "config.h"

#include "legation-json-private.h"
#include "legation-report.h"

#include <glib/gi18n.h>

#include <math.h>
#include <string.h>

/* The bytes that need no second look inside a text: ASCII but controls, the quote, the
 * backslash. */
#define IS_PLAIN(byte) ((byte) >= 0x20 && (byte) < 0x80 && (byte) != '"' && (byte) != '\\')

/* An integer of more digits may not fit 64 bits; a number of more than 308 may not fit a double. */
#define MAX_SURE_DIGITS 18
#define MAX_SURE_LENGTH 300

static gboolean
fail (LegationJsonFault *fault, guint code, const char *at, const char *expected)
{
  fault->code = code;
  fault->at = at;
  fault->length = 0;
  fault->expected = expected;
  return FALSE;
}

static gboolean
is_continuation (guchar byte)
{
  return (byte & 0xc0) == 0x80;
}

/* The length of one character beyond ASCII, or 0 where it is not UTF-8 (Unicode, table 3-7: neither
 * overlong forms, nor surrogates, nor anything above U+10FFFF). */
static gsize
measure_character (const guchar *at, gsize length)
{
  guchar lead = at[0];
  guchar lowest = 0x80;
  guchar highest = 0xbf;
  gsize size;

  if (lead >= 0xc2 && lead <= 0xdf)
    size = 2;
  else if (lead >= 0xe0 && lead <= 0xef)
    size = 3;
  else if (lead >= 0xf0 && lead <= 0xf4)
    size = 4;
  else
    return 0;

  if (lead == 0xe0)
    lowest = 0xa0;
  else if (lead == 0xed)
    highest = 0x9f;
  else if (lead == 0xf0)
    lowest = 0x90;
  else if (lead == 0xf4)
    highest = 0x8f;

  if (length < size || at[1] < lowest || at[1] > highest)
    return 0;
  for (gsize i = 2; i < size; i++)
    if (!is_continuation (at[i]))
      return 0;
  return size;
}

/* Four hexadecimal digits, or -1. */
static int
read_code_unit (const char *at, const char *end)
{
  int unit = 0;

  if (end - at < 4)
    return -1;
  for (int i = 0; i < 4; i++)
    {
      if (!g_ascii_isxdigit (at[i]))
        return -1;
      unit = unit * 16 + g_ascii_xdigit_value (at[i]);
    }
  return unit;
}

static gboolean
is_high_surrogate (int unit)
{
  return unit >= 0xd800 && unit <= 0xdbff;
}

static gboolean
is_low_surrogate (int unit)
{
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/* @at stands on the "u" of an escape. */
static gboolean
read_unicode_escape (const char **at, const char *end, LegationJsonFault *fault)
{
  const char *start = *at - 1;
  int unit = read_code_unit (*at + 1, end);

  if (unit < 0)
    return fail (fault, LEGATION_PROBLEM_SYNTAX, start, N_("four hexadecimal digits after “\\u”"));
  if (unit == 0)
    return fail (fault, LEGATION_PROBLEM_BAD_VALUE, start,
                 N_("a text without the character U+0000"));
  *at += 5;

  if (is_high_surrogate (unit) && end - *at >= 6 && (*at)[0] == '\\' && (*at)[1] == 'u'
      && is_low_surrogate (read_code_unit (*at + 2, end)))
    {
      *at += 6;
      return TRUE;
    }
  if (is_high_surrogate (unit) || is_low_surrogate (unit))
    return fail (fault, LEGATION_PROBLEM_ENCODING, start,
                 N_("both halves of a character (a pair of surrogates)"));
  return TRUE;
}

/* @at stands on the backslash. */
static gboolean
read_escape (const char **at, const char *end, LegationJsonFault *fault)
{
  (*at)++;
  if (*at == end)
    return fail (fault, LEGATION_PROBLEM_SYNTAX, *at, N_("the rest of an escape"));
  if (**at == 'u')
    return read_unicode_escape (at, end, fault);
  if (**at == '\0' || strchr ("\"\\/bfnrt", **at) == NULL)
    return fail (fault, LEGATION_PROBLEM_SYNTAX, *at,
                 N_("one of “\"”, “\\”, “/”, “b”, “f”, “n”, “r”, “t” or “u” after “\\”"));
  (*at)++;
  return TRUE;
}

/**
 * legation_json_read_string:
 * @at: (inout): where the opening quote stands; behind the closing one afterwards
 * @end: the end of the document
 * @fault: (out): why not, and where
 *
 * Returns: whether a text stands there
 */
gboolean
legation_json_read_string (const char **at, const char *end, LegationJsonFault *fault)
{
  const char *p = *at + 1;

  for (;;)
    {
      while (p < end && IS_PLAIN ((guchar) *p))
        p++;
      if (p == end)
        return fail (fault, LEGATION_PROBLEM_SYNTAX, p, N_("the closing quote of a text"));
      if (*p == '"')
        break;
      if (*p == '\\')
        {
          if (!read_escape (&p, end, fault))
            return FALSE;
        }
      else if ((guchar) *p < 0x20)
        return fail (fault, LEGATION_PROBLEM_SYNTAX, p,
                     N_("an escape such as “\\n” for a control character"));
      else
        {
          gsize size = measure_character ((const guchar *) p, (gsize) (end - p));

          if (size == 0)
            return fail (fault, LEGATION_PROBLEM_ENCODING, p, N_("a character in UTF-8"));
          p += size;
        }
    }
  *at = p + 1;
  return TRUE;
}

static gboolean
read_digits (const char **at, const char *end, LegationJsonFault *fault)
{
  if (*at == end || !g_ascii_isdigit (**at))
    return fail (fault, LEGATION_PROBLEM_SYNTAX, *at, N_("a digit"));
  while (*at < end && g_ascii_isdigit (**at))
    (*at)++;
  return TRUE;
}

/* Those who read the tree later keep integers in 64 bits and all others in a double. */
static gboolean
check_magnitude (const char *start, const char *end, gboolean is_integer, LegationJsonFault *fault)
{
  g_autofree char *text = NULL;
  gsize length = (gsize) (end - start);
  gboolean fits;

  if (is_integer && length <= MAX_SURE_DIGITS)
    return TRUE;
  if (!is_integer && length <= MAX_SURE_LENGTH && memchr (start, 'e', length) == NULL
      && memchr (start, 'E', length) == NULL)
    return TRUE;

  text = g_strndup (start, length);
  if (is_integer)
    fits = g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, NULL, NULL);
  else
    fits = isfinite (g_ascii_strtod (text, NULL));
  if (fits)
    return TRUE;
  fail (fault, LEGATION_PROBLEM_BAD_VALUE, start, N_("a number that fits 64 bits"));
  fault->length = length;
  return FALSE;
}

/**
 * legation_json_read_number:
 * @at: (inout): where its first character stands; behind its last afterwards
 * @end: the end of the document
 * @fault: (out): why not, and where
 *
 * Returns: whether a number stands there that 64 bits can hold
 */
gboolean
legation_json_read_number (const char **at, const char *end, LegationJsonFault *fault)
{
  const char *start = *at;
  const char *p = start;
  gboolean is_integer = TRUE;

  if (*p == '-')
    p++;
  if (p < end && *p == '0')
    {
      p++;
      if (p < end && g_ascii_isdigit (*p))
        return fail (fault, LEGATION_PROBLEM_SYNTAX, p, N_("a number without leading zeros"));
    }
  else if (!read_digits (&p, end, fault))
    return FALSE;

  if (p < end && *p == '.')
    {
      is_integer = FALSE;
      p++;
      if (!read_digits (&p, end, fault))
        return FALSE;
    }
  if (p < end && (*p == 'e' || *p == 'E'))
    {
      is_integer = FALSE;
      p++;
      if (p < end && (*p == '+' || *p == '-'))
        p++;
      if (!read_digits (&p, end, fault))
        return FALSE;
    }
  *at = p;
  return check_magnitude (start, p, is_integer, fault);
}

/**
 * legation_json_read_literal:
 * @at: (inout): where its first letter stands; behind its last afterwards
 * @end: the end of the document
 * @fault: (out): why not, and where
 *
 * Returns: whether true, false or null stands there
 */
gboolean
legation_json_read_literal (const char **at, const char *end, LegationJsonFault *fault)
{
  static const char *const literals[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (literals); i++)
    {
      gsize length = strlen (literals[i]);

      if ((gsize) (end - *at) >= length && memcmp (*at, literals[i], length) == 0)
        {
          *at += length;
          return TRUE;
        }
    }
  fail (fault, LEGATION_PROBLEM_SYNTAX, *at, N_("a value"));
  while (*at + fault->length < end && g_ascii_isalnum ((*at)[fault->length]))
    fault->length++;
  return FALSE;
}

/* Behind the closing quote of the text that opens at @at, in a document known to be JSON. */
const char *
legation_json_skip_string (const char *at)
{
  for (at++; *at != '"'; at++)
    if (*at == '\\')
      at++;
  return at + 1;
}

/* Behind the value that begins at @at, in a document known to be JSON that ends at @end. */
const char *
legation_json_skip_value (const char *at, const char *end)
{
  guint depth = 0;

  do
    if (*at == '"')
      at = legation_json_skip_string (at);
    else
      {
        if (*at == '{' || *at == '[')
          depth++;
        else if (*at == '}' || *at == ']')
          depth--;
        at++;
      }
  while (at < end && (depth > 0 || strchr (",}] \t\r\n", *at) == NULL));
  return at;
}

static gunichar
unescape_unicode (const char **at)
{
  int unit = read_code_unit (*at, *at + 4);

  *at += 4;
  if (!is_high_surrogate (unit))
    return (gunichar) unit;

  *at += 6;
  return 0x10000 + (((gunichar) unit - 0xd800) << 10)
         + ((gunichar) read_code_unit (*at - 4, *at) - 0xdc00);
}

/**
 * legation_json_unescape:
 * @to: where to write @length bytes at most; it may be @text itself
 * @text: what stands between the quotes of a text known to be JSON
 * @length: its length in bytes
 *
 * Returns: the length of the text that it means, which is not terminated
 */
gsize
legation_json_unescape (char *to, const char *text, gsize length)
{
  static const char letters[] = "bfnrt";
  static const char meanings[] = "\b\f\n\r\t";
  const char *end = text + length;
  char *start = to;

  while (text < end)
    {
      const char *letter;

      if (*text != '\\')
        {
          *to++ = *text++;
          continue;
        }
      text++;
      letter = strchr (letters, *text);
      if (*text++ == 'u')
        to += g_unichar_to_utf8 (unescape_unicode (&text), to);
      else
        *to++ = letter != NULL ? meanings[letter - letters] : text[-1];
    }
  return (gsize) (to - start);
}

/* Adds "/name" to a JSON pointer (RFC 6901, section 3). */
void
legation_json_append_step (GString *pointer, const char *name)
{
  g_string_append_c (pointer, '/');
  for (; *name != '\0'; name++)
    if (*name == '~')
      g_string_append (pointer, "~0");
    else if (*name == '/')
      g_string_append (pointer, "~1");
    else
      g_string_append_c (pointer, *name);
}

/* Moves on to @at, which is not before the place; columns count characters, not bytes. */
void
legation_json_place_advance (LegationJsonPlace *self, const char *at)
{
  for (; self->at < at; self->at++)
    if (*self->at == '\n')
      {
        self->line++;
        self->column = 1;
      }
    else if (!is_continuation ((guchar) *self->at))
      self->column++;
}
