/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was typed, in pieces: dates as EDTF writes them, numbers, words and marks. */

#include "config.h"

#include "legation-date-words-private.h"

#include <string.h>

#include <glib/gi18n.h>

/* A number with more digits is no year. */
#define MAX_DIGITS 9

/* A piece of EDTF begins with as many digits. */
#define YEAR_DIGITS 4

typedef struct
{
  const LegationDateLexicon *lexicon;
  LegationDateToken *tokens;
  guint n;
  GError **error;
} Splitter;

static gboolean
push (Splitter *self, LegationDateToken token)
{
  if (self->n + 1 >= LEGATION_DATE_WORDS_MAX_TOKENS)
    return _legation_date_words_refuse (self->error, LEGATION_DATE_ERROR_SYNTAX,
                                        _("This is not understood"));
  self->tokens[self->n++] = token;

  return TRUE;
}

/* The mark that a character stands for, or 0. */
static char
find_mark (gunichar c)
{
  if (c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x301C || c == 0xFF5E
      || c == '~' || c == 0xFF0D)
    return '-';
  if (c == '.' || c == 0x3002 || c == 0xFF0E)
    return '.';
  if (c == '/' || c == 0xFF0F)
    return '/';
  if (c == ',' || c == 0x3001 || c == 0xFF0C || c == 0x060C)
    return ',';

  return 0;
}

/* A full stop within a word, as in “B.C.” and in the months of Thai, ends nothing. */
static gboolean
is_within_word (const char *text, const char *at)
{
  const char *prev = g_utf8_find_prev_char (text, at);
  const gunichar before = prev != NULL ? g_utf8_get_char (prev) : 0;

  return *at == '.' && (g_unichar_isalpha (before) || g_unichar_ismark (before))
         && g_unichar_isalpha (g_utf8_get_char (at + 1));
}

static gboolean
belongs_to_edtf (char c)
{
  return g_ascii_isdigit (c) || (c != '\0' && strchr ("X-?~%", c) != NULL);
}

/* The length of the EDTF date that @text begins with, if it is more than a year; else 0. */
static gsize
match_edtf (const char *text, LegationSpan *span)
{
  gsize length = 0;

  while (belongs_to_edtf (text[length]))
    length++;
  for (; length > YEAR_DIGITS; length--)
    {
      g_autofree char *piece = g_strndup (text, length);
      g_autoptr (LegationDate) date = NULL;

      if (belongs_to_edtf (text[length]) && text[length] != '-')
        continue;
      date = legation_date_parse (piece, NULL);
      if (date == NULL || strspn (piece, "0123456789") == length)
        continue;
      *span = legation_date_get_extent (date);
      return length;
    }

  return 0;
}

static gboolean
refuse_word (Splitter *self, const char *text)
{
  const gsize length = strcspn (text, " ");
  g_autofree char *word = g_strndup (text, length);
  g_autofree char *message = NULL;

  /* Translators: %s is a word that somebody typed where a date is expected. */
  message = g_strdup_printf (_("“%s” is not understood"), word);

  return _legation_date_words_refuse (self->error, LEGATION_DATE_ERROR_SYNTAX, message);
}

/* Digits of any script. */
static const char *
read_number (const char *p, LegationDateToken *token)
{
  *token = (LegationDateToken){ .type = LEGATION_DATE_TOKEN_NUMBER };
  for (; g_unichar_isdigit (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    {
      if (++token->n_digits <= MAX_DIGITS)
        token->number = token->number * 10 + g_unichar_digit_value (g_utf8_get_char (p));
    }

  return p;
}

/* Words and numbers between two marks. */
static gboolean
split_words (Splitter *self, const char *text, gsize length)
{
  g_autofree char *piece = g_strndup (text, length);
  g_autofree char *folded = legation_date_lexicon_fold (piece);
  const char *p = folded;

  while (*p != '\0')
    {
      LegationDateToken token = { .type = LEGATION_DATE_TOKEN_WORD };
      int value = 0;
      const gsize matched
        = legation_date_lexicon_match (self->lexicon, p, &token.word, &value);

      if (*p == ' ')
        {
          p++;
          continue;
        }
      token.number = value;
      if (matched > 0)
        p += matched;
      else if (g_unichar_isdigit (g_utf8_get_char (p)))
        p = read_number (p, &token);
      else
        return refuse_word (self, p);
      if (token.n_digits > MAX_DIGITS)
        return _legation_date_words_refuse (self->error, LEGATION_DATE_ERROR_RANGE,
                                            _("This year is too far away"));
      if (token.type == LEGATION_DATE_TOKEN_WORD && token.word == LEGATION_DATE_WORD_FILLER)
        continue;
      if (!push (self, token))
        return FALSE;
    }

  return TRUE;
}

/*
 * _legation_date_words_split:
 * @tokens: (out): LEGATION_DATE_WORDS_MAX_TOKENS of them, the last one that is set is the end
 *
 * Returns: whether every piece of @text is known
 */
gboolean
_legation_date_words_split (const LegationDateLexicon *lexicon,
                            const char *text,
                            LegationDateToken *tokens,
                            GError **error)
{
  Splitter self = { lexicon, tokens, 0, error };
  const char *start = text;
  gboolean in_word = FALSE;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);
      const char mark = is_within_word (text, p) ? 0 : find_mark (c);
      LegationSpan span;
      const gsize edtf = !in_word && g_ascii_isdigit (*p) ? match_edtf (p, &span) : 0;

      in_word = g_unichar_isalnum (c);
      if (c != '\0' && mark == 0 && edtf == 0)
        continue;
      if (!split_words (&self, start, (gsize) (p - start)))
        return FALSE;
      if (c == '\0')
        break;
      if (edtf > 0)
        {
          if (!push (&self, (LegationDateToken){ .type = LEGATION_DATE_TOKEN_SPAN, .span = span }))
            return FALSE;
          start = p + edtf;
          p = start - 1;
          continue;
        }
      if (!push (&self, (LegationDateToken){ .type = LEGATION_DATE_TOKEN_MARK, .number = mark }))
        return FALSE;
      start = g_utf8_next_char (p);
    }
  tokens[self.n] = (LegationDateToken){ .type = LEGATION_DATE_TOKEN_END };

  return TRUE;
}
