/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the index: goes through all records once and notes which words stand in them. */

#include "legation-search-private.h"

#include <string.h>

const LegationKind _legation_search_kinds[LEGATION_N_SEARCH_KINDS] = {
  LEGATION_KIND_RELATIONSHIP, LEGATION_KIND_PERSON,    LEGATION_KIND_PLACE,
  LEGATION_KIND_ORGANIZATION, LEGATION_KIND_EVENT,     LEGATION_KIND_AGREEMENT,
  LEGATION_KIND_FIGURE,       LEGATION_KIND_STATEMENT, LEGATION_KIND_SOURCE,
  LEGATION_KIND_STORY,
};

/* @named: the toponyms that some record has, each with the word that stands for it */
typedef struct
{
  LegationSearch *search;
  LegationSearchWords words;
  GHashTable *named;
} Builder;

/* One that what was typed is compared with as a whole. */
static void
add_whole (Builder *self, const char *folded)
{
  if (*folded != '\0')
    g_string_append_len (self->search->names, folded, (gssize) strlen (folded) + 1);
}

static void
add_name (Builder *self, const char *text)
{
  g_autofree char *folded = _legation_search_fold (text);

  add_whole (self, folded);
  _legation_search_words_add_folded (&self->words, folded, LEGATION_SEARCH_FIELD_NAME);
}

static void
add_once (Builder *self, const char *text, LegationSearchField field)
{
  g_autofree char *folded = _legation_search_fold (text);

  _legation_search_words_add_folded (&self->words, folded, field);
}

/* Of a toponym no record has all its names, but a word that stands for them and cannot be typed. */
static const char *
get_toponym_word (Builder *self, const LegationToponym *toponym)
{
  const char *word = g_hash_table_lookup (self->named, toponym);

  if (word == NULL)
    {
      g_autofree char *text = g_strdup_printf ("\001%u", g_hash_table_size (self->named));

      word = g_string_chunk_insert (self->search->strings, text);
      g_hash_table_insert (self->named, (gpointer) toponym, (gpointer) word);
    }

  return word;
}

static void
add_names_of (Builder *self, const LegationToponym *toponym)
{
  LegationGazetteer *gazetteer = self->search->gazetteer;
  const guint n = legation_gazetteer_get_n_languages (gazetteer);

  for (guint i = 0; i < n; i++)
    {
      const char *name = legation_gazetteer_get_name_at (gazetteer, toponym, i);

      if (name != NULL)
        add_name (self, name);
    }
}

static void
visit_cb (LegationSearchReason reason,
          const char *text,
          const LegationToponym *toponym,
          gpointer user_data)
{
  Builder *self = user_data;

  if (toponym != NULL && reason == LEGATION_SEARCH_REASON_ALIAS)
    add_names_of (self, toponym);
  else if (toponym != NULL)
    _legation_search_words_add_word (&self->words, get_toponym_word (self, toponym),
                                     LEGATION_SEARCH_FIELD_OTHER);
  if (text == NULL)
    return;

  switch (reason)
    {
    case LEGATION_SEARCH_REASON_NAME:
    case LEGATION_SEARCH_REASON_ALIAS:
      add_name (self, text);
      break;
    case LEGATION_SEARCH_REASON_STATEMENT:
    case LEGATION_SEARCH_REASON_STEP:
      add_once (self, text, LEGATION_SEARCH_FIELD_TITLE);
      break;
    case LEGATION_SEARCH_REASON_TEXT:
    case LEGATION_SEARCH_REASON_DATE:
      add_once (self, text, LEGATION_SEARCH_FIELD_OTHER);
      break;
    case LEGATION_SEARCH_REASON_OFFICE:
      _legation_search_words_add_text (&self->words, text, LEGATION_SEARCH_FIELD_TITLE);
      break;
    case LEGATION_SEARCH_REASON_STATUS:
    case LEGATION_SEARCH_REASON_PERSON:
    case LEGATION_SEARCH_REASON_ORGANIZATION:
    case LEGATION_SEARCH_REASON_PLACE:
    case LEGATION_SEARCH_REASON_COUNTRY:
    case LEGATION_SEARCH_REASON_HOLDER:
    case LEGATION_SEARCH_REASON_AUTHOR:
    case LEGATION_SEARCH_REASON_CONTAINER:
    case LEGATION_SEARCH_REASON_SECTOR:
    case LEGATION_SEARCH_REASON_UNIT:
    default:
      _legation_search_words_add_text (&self->words, text, LEGATION_SEARCH_FIELD_OTHER);
    }
}

static const char *
get_party_name (Builder *self, const LegationParty *party, guint language)
{
  LegationGazetteer *gazetteer = self->search->gazetteer;
  const LegationToponym *toponym;

  if (party->organization != NULL)
    return party->organization->record.name;
  toponym = legation_gazetteer_get_country (gazetteer, party->country);

  return toponym != NULL ? legation_gazetteer_get_name_at (gazetteer, toponym, language) : NULL;
}

/* A relationship is called after its partner, and as a whole “Vietnam – North Korea”: of all others the
 * country that the dataset is about would be the name, too. */
static void
add_partner (Builder *self, const LegationRelationship *relationship)
{
  LegationSearch *search = self->search;
  const LegationParty *partner = _legation_search_find_partner (search->dataset, relationship);
  const LegationParty *other = partner == &relationship->parties[0] ? &relationship->parties[1]
                                                                    : &relationship->parties[0];
  const char *own = relationship->record.name;

  for (guint i = 0;
       search->gazetteer != NULL && i < legation_gazetteer_get_n_languages (search->gazetteer); i++)
    {
      const char *name = get_party_name (self, partner, i);
      const char *others = get_party_name (self, other, i);

      if (name != NULL && partner->organization == NULL)
        add_name (self, name);
      if (own != NULL && *own != '\0')
        name = own;
      if (name != NULL && others != NULL)
        {
          g_autofree char *whole = g_strconcat (name, " ", others, NULL);
          g_autofree char *folded = _legation_search_fold (whole);

          add_whole (self, folded);
        }
    }
}

/* One record at the next position. */
static void
add_record (Builder *self, const LegationRecord *record, guint kind)
{
  LegationSearch *search = self->search;

  search->records[self->words.position] = record;
  search->positions[kind][record->index] = self->words.position;
  search->name_starts[self->words.position] = search->names->len;
  _legation_search_tell (search, record, visit_cb, self);
  if (record->kind == LEGATION_KIND_RELATIONSHIP)
    add_partner (self, (const LegationRelationship *) record);
  g_string_append_c (search->names, '\0');
  self->words.position++;
}

/* The newest first, and those without a date last. */
static void
add_events (Builder *self, guint kind)
{
  guint n, n_dated;
  const LegationEvent *const *events
    = legation_dataset_get_events_by_date (self->search->dataset, &n);

  for (n_dated = n; n_dated > 0 && events[n_dated - 1]->when == NULL; n_dated--)
    ;
  for (guint i = n_dated; i > 0; i--)
    add_record (self, &events[i - 1]->record, kind);
  for (guint i = n_dated; i < n; i++)
    add_record (self, &events[i]->record, kind);
}

/* How many records there will be of a kind that may be wanted. */
static guint
count_records (LegationSearch *search, guint k, guint kinds)
{
  const LegationKind kind = _legation_search_kinds[k];

  return (kinds & 1u << kind) != 0 ? legation_dataset_get_n_records (search->dataset, kind) : 0;
}

static void
add_all_records (Builder *self, guint kinds)
{
  LegationSearch *search = self->search;
  guint n_records = 0;

  for (guint k = 0; k < LEGATION_N_SEARCH_KINDS; k++)
    {
      const guint n = count_records (search, k, kinds);

      search->starts[k] = n_records;
      search->positions[k] = n > 0 ? g_new (guint, n) : NULL;
      n_records += n;
    }
  search->starts[LEGATION_N_SEARCH_KINDS] = n_records;
  search->records = g_new (const LegationRecord *, n_records);
  search->name_starts = g_new (gsize, n_records);
  for (guint k = 0; k < LEGATION_N_SEARCH_KINDS; k++)
    {
      const LegationKind kind = _legation_search_kinds[k];
      const guint n = count_records (search, k, kinds);

      if (n > 0 && kind == LEGATION_KIND_EVENT)
        add_events (self, k);
      else
        for (guint i = 0; i < n; i++)
          add_record (self, legation_dataset_get_record (search->dataset, kind, i), k);
    }
}

static void
add_other_name (LegationSearch *search, const char *name, guint target)
{
  g_autofree char *folded = _legation_search_fold (name);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  for (char **word = words; *word != NULL; word++)
    for (const char *p = *word; *p != '\0'; p = g_utf8_next_char (p))
      if (p == *word || _legation_search_is_boundary (g_utf8_get_char (p)))
        {
          const LegationOtherName other
            = { g_string_chunk_insert_const (search->strings, p), target };

          g_array_append_val (search->others, other);
        }
}

static int
compare_other_names (gconstpointer a, gconstpointer b)
{
  return strcmp (((const LegationOtherName *) a)->word, ((const LegationOtherName *) b)->word);
}

/* All languages' names of what the records belong to, once for all records. */
static void
list_other_names (Builder *self)
{
  LegationSearch *search = self->search;
  GHashTableIter i;
  gpointer toponym, word;

  search->others = g_array_new (FALSE, FALSE, sizeof (LegationOtherName));
  g_hash_table_iter_init (&i, self->named);
  while (g_hash_table_iter_next (&i, &toponym, &word))
    {
      const guint target = _legation_search_find_word (search, word);
      const guint n = legation_gazetteer_get_n_languages (search->gazetteer);

      for (guint language = 0; language < n; language++)
        {
          const char *name
            = legation_gazetteer_get_name_at (search->gazetteer, toponym, language);

          if (name != NULL)
            add_other_name (search, name, target);
        }
    }
  g_array_sort (search->others, compare_other_names);
}

/* Names of countries that are not in the dataset, but could be taken for one that is.  Only those that
 * are one word: “Indian” is not said of the British Indian Ocean Territory. */
static void
list_strangers (Builder *self)
{
  LegationSearch *search = self->search;
  LegationGazetteer *gazetteer = search->gazetteer;
  const guint n = gazetteer != NULL ? legation_gazetteer_get_n_toponyms (gazetteer) : 0;

  search->strangers = g_ptr_array_new ();
  for (guint i = 0; i < n; i++)
    {
      const LegationToponym *toponym = legation_gazetteer_get_toponym (gazetteer, i);

      if (toponym->type != LEGATION_TOPONYM_COUNTRY || g_hash_table_contains (self->named, toponym))
        continue;
      for (guint language = 0; language < legation_gazetteer_get_n_languages (gazetteer); language++)
        {
          const char *name = legation_gazetteer_get_name_at (gazetteer, toponym, language);
          g_autofree char *folded = _legation_search_fold (name != NULL ? name : "");

          if (strchr (folded, ' ') == NULL && _legation_search_has_stem (search, folded))
            g_ptr_array_add (search->strangers,
                             g_string_chunk_insert_const (search->strings, folded));
        }
    }
}

/* Goes through all of @dataset that is of one of @kinds, bits of LEGATION_SEARCH_KINDS. */
LegationSearch *
_legation_search_build (LegationDataset *dataset, LegationGazetteer *gazetteer, guint kinds)
{
  LegationSearch *self = g_new0 (LegationSearch, 1);
  Builder builder = { .search = self, .named = g_hash_table_new (NULL, NULL) };

  self->ref_count = 1;
  self->dataset = legation_dataset_ref (dataset);
  self->gazetteer = gazetteer != NULL ? legation_gazetteer_ref (gazetteer) : NULL;
  self->toponyms = _legation_search_list_toponyms (dataset, gazetteer);
  self->names = g_string_new (NULL);
  self->strings = g_string_chunk_new (64 * 1024);
  _legation_search_words_init (&builder.words, self->strings);
  add_all_records (&builder, kinds);
  _legation_search_words_pack (&builder.words, self);
  _legation_search_words_clear (&builder.words);
  list_other_names (&builder);
  list_strangers (&builder);
  g_hash_table_unref (builder.named);

  return self;
}
