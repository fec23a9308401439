/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts as they are compared: no case, no accents, nothing between words but a space. */

#include "legation-search-private.h"

#include <string.h>

/* Letters that Unicode does not take apart, and what people type who do not have them. */
static const struct
{
  gunichar letter;
  const char *plain;
} letters[] = {
  { 0x00C6, "ae" }, { 0x00D0, "d" }, { 0x00D8, "o" }, { 0x00E6, "ae" }, { 0x00F0, "d" },
  { 0x00F8, "o" }, { 0x0110, "d" }, { 0x0111, "d" }, { 0x0126, "h" }, { 0x0127, "h" },
  { 0x0131, "i" }, { 0x0141, "l" }, { 0x0142, "l" }, { 0x0152, "oe" }, { 0x0153, "oe" },
  { 0x0166, "t" }, { 0x0167, "t" },
};

/* What some write inside a word and others do not: “P’yŏngyang”, “People’s”. */
static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x00AD || (c >= 0x02B9 && c <= 0x02BF) || c == 0x2018 || c == 0x2019;
}

/* Accents, and the vowel points of Hebrew and Arabic.  Marks elsewhere are letters to their readers:
 * without them Thai and the scripts of India would lose their vowels. */
static gboolean
is_accent (gunichar c)
{
  static const struct
  {
    gunichar first, last;
  } ranges[] = {
    { 0x0300, 0x036F }, { 0x0483, 0x0489 }, { 0x0591, 0x05C7 }, { 0x0610, 0x061A },
    { 0x064B, 0x065F }, { 0x0670, 0x0670 }, { 0x1AB0, 0x1AFF }, { 0x1DC0, 0x1DFF },
    { 0x20D0, 0x20FF }, { 0xFE20, 0xFE2F },
  };

  if (!g_unichar_ismark (c))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    if (c >= ranges[i].first && c <= ranges[i].last)
      return TRUE;

  return FALSE;
}

static void
end_word (GString *text)
{
  if (text->len > 0 && text->str[text->len - 1] != ' ')
    g_string_append_c (text, ' ');
}

static void
append (GString *text, gunichar c)
{
  for (guint i = 0; c >= letters[0].letter && i < G_N_ELEMENTS (letters); i++)
    if (letters[i].letter == c)
      {
        g_string_append (text, letters[i].plain);
        return;
      }

  if (g_unichar_isalnum (c) || g_unichar_ismark (c) || c == 0x200C || c == 0x200D)
    g_string_append_unichar (text, c);
  else
    end_word (text);
}

static GString *
fold_ascii (const char *text)
{
  GString *folded = g_string_sized_new (strlen (text) + 1);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (folded, g_ascii_tolower (*p));
      else if (*p != '\'')
        end_word (folded);
    }

  return folded;
}

static GString *
fold_unicode (const char *text)
{
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *cased = NULL;
  g_autofree char *together = NULL;
  GString *folded = g_string_new (NULL);

  if (apart == NULL)
    return folded;
  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (!is_accent (c) && !is_apostrophe (c))
        append (folded, c);
    }
  cased = g_utf8_casefold (folded->str, (gssize) folded->len);

  /* Together again, so that a syllable of Hangul is one character and not its jamo. */
  together = g_utf8_normalize (cased, -1, G_NORMALIZE_ALL_COMPOSE);
  g_string_assign (folded, together != NULL ? together : "");

  return folded;
}

/**
 * _legation_search_fold: a text as it is compared.
 *
 * Returns: (transfer full): its words in lower case and without accents, a space between each two;
 *   empty where it has none, or is not UTF-8
 */
char *
_legation_search_fold (const char *text)
{
  GString *folded = g_str_is_ascii (text) ? fold_ascii (text) : fold_unicode (text);

  if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);

  return g_string_free (folded, FALSE);
}

/**
 * _legation_search_is_boundary: whether a word may begin with a character though another one stands
 * before it: in scripts that write no spaces, and in Hangul, where names are written together.
 */
gboolean
_legation_search_is_boundary (gunichar c)
{
  if (c < 0x0E00 || g_unichar_ismark (c))
    return FALSE;

  switch ((int) g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HANGUL:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_MYANMAR:
    case G_UNICODE_SCRIPT_THAI:
      return TRUE;
    default:
      return FALSE;
    }
}

/** _legation_search_is_part_of_word: whether a character of a text as it is written is of a word. */
gboolean
_legation_search_is_part_of_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || is_apostrophe (c) || c == 0x200C
         || c == 0x200D;
}
