/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the index: goes through all records once and notes which words stand in them. */

#include "legation-search-private.h"

#include <string.h>

/* Of a longer time its years say nothing. */
#define MAX_YEARS 10

const LegationKind _legation_search_kinds[LEGATION_N_SEARCH_KINDS] = {
  LEGATION_KIND_RELATIONSHIP,
  LEGATION_KIND_PERSON,
  LEGATION_KIND_ORGANIZATION,
  LEGATION_KIND_EVENT,
};

typedef struct
{
  LegationSearch *search;
  LegationGazetteer *gazetteer;
  const char *languages[3];
  LegationSearchWords words;
} Builder;

static void
add_text (Builder *self, const char *text, LegationSearchField field)
{
  _legation_search_words_add_text (&self->words, text, field);
}

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
  g_autofree char *folded = NULL;

  if (text == NULL || *text == '\0')
    return;
  folded = _legation_search_fold (text);
  add_whole (self, folded);
  _legation_search_words_add_folded (&self->words, folded, LEGATION_SEARCH_FIELD_NAME);
}

static const char *
get_country_name (Builder *self, const char *code, guint language)
{
  if (self->gazetteer == NULL || *code == '\0')
    return NULL;

  return legation_gazetteer_get_country_name (self->gazetteer, code, self->languages[language]);
}

static void
add_country (Builder *self, const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->languages); i++)
    add_text (self, get_country_name (self, code, i), LEGATION_SEARCH_FIELD_OTHER);
}

static void
add_names (Builder *self, const char *name, const char *const *aliases, guint n_aliases)
{
  add_name (self, name);
  for (guint i = 0; i < n_aliases; i++)
    add_name (self, aliases[i]);
}

static const char *
get_party_name (Builder *self, const LegationParty *party, guint language)
{
  return party->organization != NULL ? party->organization->record.name
                                     : get_country_name (self, party->country, language);
}

/* It is found by its partner, and as a whole also by “Vietnam – North Korea”: of all others the country
 * that the dataset is about would be the name, too. */
static void
add_relationship (Builder *self, const LegationRelationship *relationship)
{
  const char *focus = legation_dataset_get_header (self->search->dataset)->focus;
  const guint second = g_str_equal (relationship->parties[0].country, focus) ? 1 : 0;
  const LegationParty *partner = &relationship->parties[second];
  const LegationParty *other = &relationship->parties[1 - second];
  const char *own = relationship->record.name;

  add_name (self, own);
  if (partner->organization != NULL)
    add_names (self, NULL, partner->organization->aliases, partner->organization->n_aliases);
  for (guint i = 0; i < G_N_ELEMENTS (self->languages); i++)
    {
      const char *name = get_party_name (self, partner, i);
      const char *others = get_party_name (self, other, i);

      add_name (self, name);
      add_text (self, others, LEGATION_SEARCH_FIELD_OTHER);
      if (own != NULL && *own != '\0')
        name = own;
      if (name != NULL && others != NULL)
        {
          g_autofree char *whole = g_strconcat (name, " ", others, NULL);
          g_autofree char *folded = _legation_search_fold (whole);

          add_whole (self, folded);
        }
    }
  add_text (self, relationship->status, LEGATION_SEARCH_FIELD_OTHER);
}

static void
add_person (Builder *self, const LegationPerson *person)
{
  add_names (self, person->record.name, person->aliases, person->n_aliases);
  for (guint i = 0; i < person->n_titles; i++)
    {
      add_text (self, person->titles[i].title, LEGATION_SEARCH_FIELD_TITLE);
      if (person->titles[i].organization != NULL)
        add_text (self, person->titles[i].organization->record.name, LEGATION_SEARCH_FIELD_OTHER);
    }
  add_country (self, person->country);
}

static void
add_organization (Builder *self, const LegationOrganization *organization)
{
  add_names (self, organization->record.name, organization->aliases, organization->n_aliases);
  add_country (self, organization->country);
}

static void
add_participants (Builder *self, const LegationParticipant *participants, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      if (participants[i].person != NULL)
        add_text (self, participants[i].person->record.name, LEGATION_SEARCH_FIELD_OTHER);
      if (participants[i].organization != NULL)
        add_text (self, participants[i].organization->record.name, LEGATION_SEARCH_FIELD_OTHER);
    }
}

static void
add_years (Builder *self, const LegationDate *when)
{
  const LegationSpan span = legation_date_get_extent (when);
  gint64 first, last;
  int month, day;

  if (span.first == LEGATION_DAY_MIN || span.last == LEGATION_DAY_MAX)
    return;
  legation_day_to_ymd (span.first, &first, &month, &day);
  legation_day_to_ymd (span.last, &last, &month, &day);
  if (last - first >= MAX_YEARS)
    return;
  for (gint64 year = first; year <= last; year++)
    {
      g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, year);

      _legation_search_words_add_folded (&self->words, text, LEGATION_SEARCH_FIELD_OTHER);
    }
}

static void
add_event (Builder *self, const LegationEvent *event)
{
  add_name (self, event->record.name);
  for (guint i = 0; i < event->n_countries; i++)
    add_country (self, event->countries[i]);
  for (guint i = 0; i < event->n_organizations; i++)
    add_text (self, event->organizations[i]->record.name, LEGATION_SEARCH_FIELD_OTHER);
  if (event->delegation != NULL)
    {
      const LegationDelegation *delegation = event->delegation;

      if (delegation->head != NULL)
        add_participants (self, delegation->head, 1);
      add_participants (self, delegation->members, delegation->n_members);
      if (delegation->organization != NULL)
        add_text (self, delegation->organization->record.name, LEGATION_SEARCH_FIELD_OTHER);
    }
  add_participants (self, event->hosts, event->n_hosts);
  add_participants (self, event->participants, event->n_participants);
  for (guint i = 0; i < event->n_stops; i++)
    add_text (self, event->stops[i].place->record.name, LEGATION_SEARCH_FIELD_OTHER);
  if (event->when != NULL)
    add_years (self, event->when);
}

/* One record at the next position. */
static void
add_record (Builder *self, const LegationRecord *record, guint kind)
{
  LegationSearch *search = self->search;

  search->records[self->words.position] = record;
  search->positions[kind][record->index] = self->words.position;
  search->name_starts[self->words.position] = search->names->len;
  switch ((int) record->kind)
    {
    case LEGATION_KIND_RELATIONSHIP:
      add_relationship (self, (const LegationRelationship *) record);
      break;
    case LEGATION_KIND_PERSON:
      add_person (self, (const LegationPerson *) record);
      break;
    case LEGATION_KIND_ORGANIZATION:
      add_organization (self, (const LegationOrganization *) record);
      break;
    case LEGATION_KIND_EVENT:
      add_event (self, (const LegationEvent *) record);
      break;
    default:
      g_assert_not_reached ();
    }
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

static void
add_all_records (Builder *self)
{
  LegationSearch *search = self->search;
  guint n_records = 0;

  for (guint k = 0; k < LEGATION_N_SEARCH_KINDS; k++)
    {
      const guint n = legation_dataset_get_n_records (search->dataset, _legation_search_kinds[k]);

      search->starts[k] = n_records;
      search->positions[k] = g_new (guint, n);
      n_records += n;
    }
  search->starts[LEGATION_N_SEARCH_KINDS] = n_records;
  search->records = g_new (const LegationRecord *, n_records);
  search->name_starts = g_new (gsize, n_records);
  for (guint k = 0; k < LEGATION_N_SEARCH_KINDS; k++)
    {
      const LegationKind kind = _legation_search_kinds[k];
      const guint n = legation_dataset_get_n_records (search->dataset, kind);

      if (kind == LEGATION_KIND_EVENT)
        add_events (self, k);
      else
        for (guint i = 0; i < n; i++)
          add_record (self, legation_dataset_get_record (search->dataset, kind, i), k);
    }
}

/**
 * legation_search_new:
 * @dataset: whose relationships, people, organizations and events are to be found
 * @gazetteer: (nullable): the names of countries
 * @language: (nullable): a BCP 47 tag or a locale: countries are found by their names in it, in the
 *   dataset's own language and in English
 *
 * Goes through all of @dataset, which takes about a second for 100 000 events.
 *
 * Returns: (transfer full): an index, safe to use from any thread
 */
LegationSearch *
legation_search_new (LegationDataset *dataset, LegationGazetteer *gazetteer, const char *language)
{
  LegationSearch *self = g_new0 (LegationSearch, 1);
  Builder builder = {
    .search = self,
    .gazetteer = gazetteer,
    .languages = { language, legation_dataset_get_header (dataset)->language, "en" },
  };

  g_atomic_ref_count_init (&self->ref_count);
  self->dataset = legation_dataset_ref (dataset);
  self->names = g_string_new (NULL);
  self->strings = g_string_chunk_new (64 * 1024);
  _legation_search_words_init (&builder.words, self->strings);
  add_all_records (&builder);
  _legation_search_words_pack (&builder.words, self);
  _legation_search_words_clear (&builder.words);

  return self;
}

LegationSearch *
legation_search_ref (LegationSearch *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
legation_search_unref (LegationSearch *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint k = 0; k < LEGATION_N_SEARCH_KINDS; k++)
    g_free (self->positions[k]);
  g_free (self->records);
  g_free (self->name_starts);
  g_string_free (self->names, TRUE);
  g_string_chunk_free (self->strings);
  g_free (self->words);
  g_free (self->posting_starts);
  g_free (self->postings);
  legation_dataset_unref (self->dataset);
  g_free (self);
}
