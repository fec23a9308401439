/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Gathers the words of all records while an index is made: each word once, and where it stands. */

#include "legation-search-private.h"

#include <string.h>

/* A word of a text: its number, and whether it only stands inside a longer one. */
typedef struct
{
  guint word : 31;
  guint inside : 1;
} Token;

/* @strings: keeps the words, as long as the index */
void
_legation_search_words_init (LegationSearchWords *self, GStringChunk *strings)
{
  *self = (LegationSearchWords){
    .strings = strings,
    .numbers = g_hash_table_new (g_str_hash, g_str_equal),
    .words = g_ptr_array_new (),
    .postings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref),
    .tokens = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref),
    .scratch = g_array_new (FALSE, FALSE, sizeof (Token)),
  };
}

void
_legation_search_words_clear (LegationSearchWords *self)
{
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->words);
  g_ptr_array_unref (self->postings);
  g_hash_table_unref (self->tokens);
  g_array_unref (self->scratch);
}

static guint
get_number (LegationSearchWords *self, const char *word)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, word));

  if (number == 0)
    {
      char *copy = g_string_chunk_insert (self->strings, word);

      g_ptr_array_add (self->words, copy);
      g_ptr_array_add (self->postings, g_array_new (FALSE, FALSE, sizeof (LegationPosting)));
      number = self->words->len;
      g_hash_table_insert (self->numbers, copy, GUINT_TO_POINTER (number));
    }

  return number - 1;
}

static void
add_token (LegationSearchWords *self, GArray *tokens, const char *word, gboolean inside)
{
  const Token token = { .word = get_number (self, word), .inside = inside };

  g_array_append_val (tokens, token);
}

static void
add_inside (LegationSearchWords *self, GArray *tokens, char *text)
{
  char *end = text;
  char ended;

  for (guint i = 0; i < LEGATION_SEARCH_MAX_INSIDE && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  ended = *end;
  *end = '\0';
  add_token (self, tokens, text, TRUE);
  *end = ended;
}

static void
tokenize (LegationSearchWords *self, char *folded, GArray *tokens)
{
  g_array_set_size (tokens, 0);
  for (char *word = folded, *next; word != NULL; word = next)
    {
      next = strchr (word, ' ');
      if (next != NULL)
        *next++ = '\0';
      if (*word == '\0')
        continue;
      add_token (self, tokens, word, FALSE);
      for (char *p = g_utf8_next_char (word); *p != '\0'; p = g_utf8_next_char (p))
        if (_legation_search_is_boundary (g_utf8_get_char (p)))
          add_inside (self, tokens, p);
    }
}

static void
add_postings (LegationSearchWords *self, GArray *tokens, LegationSearchField field)
{
  for (guint i = 0; i < tokens->len; i++)
    {
      const Token token = g_array_index (tokens, Token, i);
      GArray *postings = g_ptr_array_index (self->postings, token.word);
      const LegationPosting posting
        = { .position = self->position, .field = token.inside ? LEGATION_SEARCH_FIELD_OTHER : field };
      LegationPosting *last
        = postings->len > 0 ? &g_array_index (postings, LegationPosting, postings->len - 1) : NULL;

      if (last == NULL || last->position != posting.position)
        g_array_append_val (postings, posting);
      else
        last->field = MIN (last->field, posting.field);
    }
}

/* One word as it is. */
void
_legation_search_words_add_word (LegationSearchWords *self,
                                 const char *word,
                                 LegationSearchField field)
{
  g_array_set_size (self->scratch, 0);
  add_token (self, self->scratch, word, FALSE);
  add_postings (self, self->scratch, field);
}

/* A text that comes once; @folded is taken apart. */
void
_legation_search_words_add_folded (LegationSearchWords *self,
                                   char *folded,
                                   LegationSearchField field)
{
  tokenize (self, folded, self->scratch);
  add_postings (self, self->scratch, field);
}

/* A text that many records may have and that lives as long as the building does. */
void
_legation_search_words_add_text (LegationSearchWords *self,
                                 const char *text,
                                 LegationSearchField field)
{
  GArray *tokens;

  if (text == NULL || *text == '\0')
    return;
  tokens = g_hash_table_lookup (self->tokens, text);
  if (tokens == NULL)
    {
      g_autofree char *folded = _legation_search_fold (text);

      tokens = g_array_new (FALSE, FALSE, sizeof (Token));
      tokenize (self, folded, tokens);
      g_hash_table_insert (self->tokens, (gpointer) text, tokens);
    }
  add_postings (self, tokens, field);
}

static int
compare_words (gconstpointer a, gconstpointer b, gpointer words)
{
  const char *const *texts = words;

  return strcmp (texts[*(const guint *) a], texts[*(const guint *) b]);
}

/* Hands all over to @search: words in order, and the postings of all in one array. */
void
_legation_search_words_pack (LegationSearchWords *self, LegationSearch *search)
{
  const guint n = self->words->len;
  g_autofree guint *order = g_new (guint, n);
  guint n_postings = 0;

  for (guint i = 0; i < n; i++)
    {
      order[i] = i;
      n_postings += ((GArray *) g_ptr_array_index (self->postings, i))->len;
    }
  g_qsort_with_data (order, (int) n, sizeof *order, compare_words, self->words->pdata);

  search->n_words = n;
  search->words = g_new (const char *, n);
  search->posting_starts = g_new (guint, n + 1);
  search->postings = g_new (LegationPosting, n_postings);
  n_postings = 0;
  for (guint i = 0; i < n; i++)
    {
      const GArray *postings = g_ptr_array_index (self->postings, order[i]);

      search->words[i] = g_ptr_array_index (self->words, order[i]);
      search->posting_starts[i] = n_postings;
      memcpy (search->postings + n_postings, postings->data,
              postings->len * sizeof (LegationPosting));
      n_postings += postings->len;
    }
  search->posting_starts[n] = n_postings;
}
