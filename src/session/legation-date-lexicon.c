/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "legation-date-lexicon.h"

#include <langinfo.h>
#include <string.h>

#include <glib/gi18n.h>

#include "legation-date.h"
#include "legation-search-private.h"

#define CONTEXT "typed date"

/* Between two spellings of a word. */
#define SEPARATOR "|"

typedef struct
{
  char *spelling; /* folded */
  gsize length;   /* bytes */
  LegationDateWord word;
  int value;
} Entry;

struct _LegationDateLexicon
{
  GArray *entries; /* (element-type Entry): the longest spelling first */
};

/* Translators: words that people type to say which time they mean, such as “since 2012”, “March to May
 * 2024”, “last 5 years”; lower case, with | between words that mean the same.  Give as many as people
 * may type.  English ones are always understood, too.  They may stand before or behind the date. */
static const struct
{
  LegationDateWord word;
  int value;
  const char *spellings;
} words[] = {
  /* Translators: words that add nothing: “in 2012”. */
  { LEGATION_DATE_WORD_FILLER, 0, NC_ ("typed date", "in|the|of|during|on") },
  { LEGATION_DATE_WORD_SINCE, 0, NC_ ("typed date", "since|from") },
  { LEGATION_DATE_WORD_AFTER, 0, NC_ ("typed date", "after") },
  { LEGATION_DATE_WORD_UNTIL, 0, NC_ ("typed date", "until|till|up to|through") },
  { LEGATION_DATE_WORD_BEFORE, 0, NC_ ("typed date", "before") },
  { LEGATION_DATE_WORD_BETWEEN, 0, NC_ ("typed date", "between") },
  /* Translators: as in “between 2012 and 2014”. */
  { LEGATION_DATE_WORD_AND, 0, NC_ ("typed date", "and") },
  /* Translators: as in “March to May”. */
  { LEGATION_DATE_WORD_TO, 0, NC_ ("typed date", "to") },
  /* Translators: as in “last 5 years”, “last year”. */
  { LEGATION_DATE_WORD_LAST, 0, NC_ ("typed date", "last|past") },
  /* Translators: as in “this year”. */
  { LEGATION_DATE_WORD_THIS, 0, NC_ ("typed date", "this") },
  { LEGATION_DATE_WORD_ALL, 0, NC_ ("typed date", "all|everything|all time") },
  { LEGATION_DATE_WORD_DAYS, 0, NC_ ("typed date", "day|days") },
  { LEGATION_DATE_WORD_WEEKS, 0, NC_ ("typed date", "week|weeks") },
  { LEGATION_DATE_WORD_MONTHS, 0, NC_ ("typed date", "month|months") },
  { LEGATION_DATE_WORD_YEARS, 0, NC_ ("typed date", "year|years") },
  { LEGATION_DATE_WORD_DECADES, 0, NC_ ("typed date", "decade|decades") },
  /* Translators: what is written right behind the first year of a decade: “1990s”. */
  { LEGATION_DATE_WORD_DECADE_MARK, 0, NC_ ("typed date", "s") },
  { LEGATION_DATE_WORD_BCE, 0, NC_ ("typed date", "bce|bc") },
  { LEGATION_DATE_WORD_CE, 0, NC_ ("typed date", "ce|ad") },
  /* Translators: the Buddhist era, as in “2567 BE”. */
  { LEGATION_DATE_WORD_BE, 0, NC_ ("typed date", "be") },
  { LEGATION_DATE_WORD_SEASON, 21, NC_ ("typed date", "spring") },
  { LEGATION_DATE_WORD_SEASON, 22, NC_ ("typed date", "summer") },
  { LEGATION_DATE_WORD_SEASON, 23, NC_ ("typed date", "autumn|fall") },
  { LEGATION_DATE_WORD_SEASON, 24, NC_ ("typed date", "winter") },
  { LEGATION_DATE_WORD_QUARTER, 1, NC_ ("typed date", "q1|first quarter") },
  { LEGATION_DATE_WORD_QUARTER, 2, NC_ ("typed date", "q2|second quarter") },
  { LEGATION_DATE_WORD_QUARTER, 3, NC_ ("typed date", "q3|third quarter") },
  { LEGATION_DATE_WORD_QUARTER, 4, NC_ ("typed date", "q4|fourth quarter") },
};

static const char *const english_months[] = {
  "january|jan", "february|feb",      "march|mar",   "april|apr",    "may",          "june|jun",
  "july|jul",    "august|aug",        "september|sep|sept", "october|oct", "november|nov",
  "december|dec",
};

G_STATIC_ASSERT (G_N_ELEMENTS (english_months) == 12);

/* The system's, in its own language: with a day, and where that makes a difference, by themselves. */
static const nl_item system_months[][12] = {
  { MON_1, MON_2, MON_3, MON_4, MON_5, MON_6, MON_7, MON_8, MON_9, MON_10, MON_11, MON_12 },
  { ABMON_1, ABMON_2, ABMON_3, ABMON_4, ABMON_5, ABMON_6, ABMON_7, ABMON_8, ABMON_9, ABMON_10,
    ABMON_11, ABMON_12 },
#ifdef ALTMON_1
  { ALTMON_1, ALTMON_2, ALTMON_3, ALTMON_4, ALTMON_5, ALTMON_6, ALTMON_7, ALTMON_8, ALTMON_9,
    ALTMON_10, ALTMON_11, ALTMON_12 },
#endif
};

static void
clear_entry (gpointer data)
{
  g_free (((Entry *) data)->spelling);
}

/**
 * legation_date_lexicon_fold:
 *
 * Returns: (transfer full): a word as it is compared: “b.c.” is “bc”
 */
char *
legation_date_lexicon_fold (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ".", -1);
  g_autofree char *joined = g_strjoinv (NULL, parts);

  return _legation_search_fold (joined);
}

static void
add_spelling (LegationDateLexicon *self, LegationDateWord word, int value, const char *spelling)
{
  Entry entry = { legation_date_lexicon_fold (spelling), 0, word, value };
  guint at = 0;

  entry.length = strlen (entry.spelling);
  if (entry.length == 0)
    {
      g_free (entry.spelling);
      return;
    }
  while (at < self->entries->len
         && g_array_index (self->entries, Entry, at).length >= entry.length)
    at++;
  g_array_insert_val (self->entries, at, entry);
}

/**
 * legation_date_lexicon_add: teaches it a word.
 * @value: of a season, quarter or month, else 0
 * @spellings: how it is spelt; several with “|” between them.  Case and accents make no difference.
 */
void
legation_date_lexicon_add (LegationDateLexicon *self,
                           LegationDateWord word,
                           int value,
                           const char *spellings)
{
  g_auto (GStrv) parts = NULL;

  g_return_if_fail (self != NULL && spellings != NULL);

  parts = g_strsplit (spellings, SEPARATOR, -1);
  for (char **part = parts; *part != NULL; part++)
    add_spelling (self, word, value, *part);
}

static void
add_months (LegationDateLexicon *self)
{
  for (int i = 0; i < 12; i++)
    {
      legation_date_lexicon_add (self, LEGATION_DATE_WORD_MONTH, i + 1, english_months[i]);
      for (int style = LEGATION_DATE_STYLE_LONG; style <= LEGATION_DATE_STYLE_SHORT; style++)
        {
          add_spelling (self, LEGATION_DATE_WORD_MONTH, i + 1,
                        legation_date_name_month (i + 1, style));
          add_spelling (self, LEGATION_DATE_WORD_MONTH, i + 1,
                        legation_date_name_month_of_day (i + 1, style));
        }
      for (guint j = 0; j < G_N_ELEMENTS (system_months); j++)
        {
          g_autofree char *name
            = g_locale_to_utf8 (nl_langinfo (system_months[j][i]), -1, NULL, NULL, NULL);

          if (name != NULL)
            add_spelling (self, LEGATION_DATE_WORD_MONTH, i + 1, name);
        }
    }
}

/** legation_date_lexicon_new: Returns: (transfer full): what is understood in this locale */
LegationDateLexicon *
legation_date_lexicon_new (void)
{
  LegationDateLexicon *self = g_new0 (LegationDateLexicon, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  add_months (self);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *translated = g_dpgettext2 (NULL, CONTEXT, words[i].spellings);

      legation_date_lexicon_add (self, words[i].word, words[i].value, words[i].spellings);
      if (translated != words[i].spellings)
        legation_date_lexicon_add (self, words[i].word, words[i].value, translated);
    }

  return self;
}

void
legation_date_lexicon_free (LegationDateLexicon *self)
{
  g_array_unref (self->entries);
  g_free (self);
}

/* Whether a word that ends with the character before @end ends there: not in the midst of letters, or
 * of the digits of a number. */
static gboolean
ends_word (const char *start, const char *end)
{
  const gunichar last = g_utf8_get_char (g_utf8_find_prev_char (start, end));
  const gunichar next = g_utf8_get_char (end);

  if (next == '\0' || next == ' ')
    return TRUE;
  if (g_unichar_isdigit (last) || g_unichar_isdigit (next))
    return g_unichar_isdigit (last) != g_unichar_isdigit (next);

  return _legation_search_is_boundary (next)
         || (_legation_search_is_boundary (last) && !g_unichar_ismark (next));
}

/**
 * legation_date_lexicon_match:
 * @text: folded, where a word may begin
 * @word: (out): what it means
 * @value: (out): which one
 *
 * Returns: how many bytes long the longest word is that @text begins with, or 0
 */
gsize
legation_date_lexicon_match (const LegationDateLexicon *self,
                             const char *text,
                             LegationDateWord *word,
                             int *value)
{
  g_return_val_if_fail (self != NULL && text != NULL, 0);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);

      if (strncmp (text, entry->spelling, entry->length) != 0
          || !ends_word (text, text + entry->length))
        continue;
      *word = entry->word;
      *value = entry->value;
      return entry->length;
    }

  return 0;
}
