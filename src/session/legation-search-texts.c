/* SPDX-License-Identifier: GPL-3.0-or-later */

/* By which texts a record can be found: the index is made of them, and the reason why something was
 * found is looked for among them. */

#include "legation-search-private.h"

#include "legation-place-name.h"

#include <string.h>

/* Of a longer time its years say nothing. */
#define MAX_YEARS 10

typedef struct
{
  LegationSearch *search;
  LegationSearchVisit visit;
  gpointer user_data;
} Teller;

static void
tell (const Teller *self, LegationSearchReason reason, const char *text)
{
  if (text != NULL && *text != '\0')
    self->visit (reason, text, NULL, self->user_data);
}

static void
tell_list (const Teller *self, LegationSearchReason reason, const char *const *texts, guint n)
{
  for (guint i = 0; i < n; i++)
    tell (self, reason, texts[i]);
}

static void
tell_country (const Teller *self, const char *code)
{
  const LegationToponym *toponym = NULL;

  if (self->search->gazetteer != NULL && *code != '\0')
    toponym = legation_gazetteer_get_country (self->search->gazetteer, code);
  if (toponym != NULL)
    self->visit (LEGATION_SEARCH_REASON_COUNTRY, NULL, toponym, self->user_data);
}

static void
tell_organization (const Teller *self, const LegationOrganization *organization)
{
  if (organization != NULL)
    tell (self, LEGATION_SEARCH_REASON_ORGANIZATION, organization->record.name);
}

static void
tell_party (const Teller *self, const LegationParty *party)
{
  tell_organization (self, party->organization);
  tell_country (self, party->country);
}

/* The date as it can be read, with the name of its month, and each year of it. */
static void
tell_date (const Teller *self, const LegationDate *when)
{
  g_autofree char *words = NULL;
  LegationSpan span;
  gint64 first, last;
  int month, day;

  if (when == NULL)
    return;
  span = legation_date_get_extent (when);
  if (span.first == LEGATION_DAY_MIN || span.last == LEGATION_DAY_MAX)
    return;
  legation_day_to_ymd (span.first, &first, &month, &day);
  legation_day_to_ymd (span.last, &last, &month, &day);
  if (last - first >= MAX_YEARS)
    return;
  for (gint64 year = first; year <= last; year++)
    {
      char text[24];

      g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, year);
      tell (self, LEGATION_SEARCH_REASON_DATE, text);
    }
  words = legation_date_to_display (when, LEGATION_DATE_STYLE_LONG);
  tell (self, LEGATION_SEARCH_REASON_DATE, words);
}

/* The party that is not the country which the dataset is about. */
const LegationParty *
_legation_search_find_partner (LegationDataset *dataset, const LegationRelationship *relationship)
{
  const char *focus = legation_dataset_get_header (dataset)->focus;

  return &relationship->parties[g_str_equal (relationship->parties[0].country, focus) ? 1 : 0];
}

static void
tell_relationship (const Teller *self, const LegationRelationship *relationship)
{
  const LegationParty *partner
    = _legation_search_find_partner (self->search->dataset, relationship);
  const LegationOrganization *organization = partner->organization;

  tell (self, LEGATION_SEARCH_REASON_NAME, relationship->record.name);
  if (organization != NULL)
    {
      tell (self, LEGATION_SEARCH_REASON_NAME, organization->record.name);
      tell_list (self, LEGATION_SEARCH_REASON_ALIAS, organization->aliases,
                 organization->n_aliases);
    }
  for (guint i = 0; i < G_N_ELEMENTS (relationship->parties); i++)
    tell_party (self, &relationship->parties[i]);
  tell (self, LEGATION_SEARCH_REASON_STATUS, relationship->status);
}

static void
tell_person (const Teller *self, const LegationPerson *person)
{
  tell (self, LEGATION_SEARCH_REASON_NAME, person->record.name);
  tell_list (self, LEGATION_SEARCH_REASON_ALIAS, person->aliases, person->n_aliases);
  for (guint i = 0; i < person->n_titles; i++)
    {
      tell (self, LEGATION_SEARCH_REASON_OFFICE, person->titles[i].title);
      tell_organization (self, person->titles[i].organization);
    }
  tell_country (self, person->country);
}

static void
tell_place (const Teller *self, const LegationPlace *place)
{
  const LegationToponym *toponym = g_hash_table_lookup (self->search->toponyms, place);

  tell (self, LEGATION_SEARCH_REASON_NAME, place->record.name);
  if (toponym != NULL)
    self->visit (LEGATION_SEARCH_REASON_ALIAS, NULL, toponym, self->user_data);
  if (place->precision != LEGATION_PLACE_COUNTRY)
    tell_country (self, place->country);
}

static void
tell_participants (const Teller *self, const LegationParticipant *participants, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      if (participants[i].person != NULL)
        tell (self, LEGATION_SEARCH_REASON_PERSON, participants[i].person->record.name);
      tell_organization (self, participants[i].organization);
    }
}

static void
tell_stops (const Teller *self, const LegationEvent *event)
{
  for (guint i = 0; i < event->n_stops; i++)
    {
      const LegationPlace *place = event->stops[i].place;

      self->visit (LEGATION_SEARCH_REASON_PLACE, place->record.name,
                   g_hash_table_lookup (self->search->toponyms, place), self->user_data);
    }
}

static void
tell_event (const Teller *self, const LegationEvent *event)
{
  const LegationDelegation *delegation = event->delegation;

  tell (self, LEGATION_SEARCH_REASON_NAME, event->record.name);
  if (delegation != NULL)
    {
      if (delegation->head != NULL)
        tell_participants (self, delegation->head, 1);
      tell_participants (self, delegation->members, delegation->n_members);
      tell_organization (self, delegation->organization);
    }
  tell_participants (self, event->hosts, event->n_hosts);
  tell_participants (self, event->participants, event->n_participants);
  for (guint i = 0; i < event->n_organizations; i++)
    tell_organization (self, event->organizations[i]);
  tell_stops (self, event);
  tell (self, LEGATION_SEARCH_REASON_TEXT, event->summary);
  tell (self, LEGATION_SEARCH_REASON_TEXT, event->outcome);
  for (guint i = 0; i < event->n_countries; i++)
    tell_country (self, event->countries[i]);
  tell_date (self, event->when);
}

static void
tell_agreement (const Teller *self, const LegationAgreement *agreement)
{
  tell (self, LEGATION_SEARCH_REASON_NAME, agreement->record.name);
  tell (self, LEGATION_SEARCH_REASON_TEXT, agreement->summary);
  tell_list (self, LEGATION_SEARCH_REASON_SECTOR, agreement->sectors, agreement->n_sectors);
  for (guint i = 0; i < agreement->n_parties; i++)
    tell_party (self, &agreement->parties[i]);
  for (guint i = 0; i < agreement->n_any_of; i++)
    tell_party (self, &agreement->any_of[i]);
  tell_date (self, agreement->when);
}

static void
tell_statement (const Teller *self, const LegationStatement *statement)
{
  tell (self, LEGATION_SEARCH_REASON_STATEMENT, statement->record.name);
  tell (self, LEGATION_SEARCH_REASON_HOLDER, statement->holder);
  for (guint i = 0; i < G_N_ELEMENTS (statement->relationship->parties); i++)
    tell_party (self, &statement->relationship->parties[i]);
  for (guint i = 0; i < statement->n_about; i++)
    tell_party (self, &statement->about[i]);
  tell_date (self, statement->when);
}

static void
tell_figure (const Teller *self, const LegationFigure *figure)
{
  tell (self, LEGATION_SEARCH_REASON_NAME, figure->record.name);
  tell (self, LEGATION_SEARCH_REASON_UNIT, figure->unit);
  for (guint i = 0; i < figure->n_countries; i++)
    tell_country (self, figure->countries[i]);
  tell_date (self, figure->as_of);
}

static void
tell_source (const Teller *self, const LegationSource *source)
{
  tell (self, LEGATION_SEARCH_REASON_NAME, source->record.name);
  tell (self, LEGATION_SEARCH_REASON_AUTHOR, source->author);
  tell (self, LEGATION_SEARCH_REASON_CONTAINER, source->container);
  tell (self, LEGATION_SEARCH_REASON_TEXT, source->note);
  tell_date (self, source->issued);
}

/* What only the speaker reads is not told: the list may stand on a screen that others see. */
static void
tell_story (const Teller *self, const LegationStory *story)
{
  tell (self, LEGATION_SEARCH_REASON_NAME, story->record.name);
  tell (self, LEGATION_SEARCH_REASON_TEXT, story->summary);
  for (guint i = 0; i < story->n_steps; i++)
    {
      tell (self, LEGATION_SEARCH_REASON_STEP, story->steps[i]->record.name);
      tell (self, LEGATION_SEARCH_REASON_TEXT, story->steps[i]->caption);
    }
}

/* Tells @visit all texts of a record that is of one of the kinds that can be found.  Those of dates are
 * gone when it returns; all others live as long as dataset and gazetteer. */
void
_legation_search_tell (LegationSearch *self,
                       const LegationRecord *record,
                       LegationSearchVisit visit,
                       gpointer user_data)
{
  const Teller teller = { self, visit, user_data };

  switch ((int) record->kind)
    {
    case LEGATION_KIND_RELATIONSHIP:
      tell_relationship (&teller, (const LegationRelationship *) record);
      break;
    case LEGATION_KIND_PERSON:
      tell_person (&teller, (const LegationPerson *) record);
      break;
    case LEGATION_KIND_PLACE:
      tell_place (&teller, (const LegationPlace *) record);
      break;
    case LEGATION_KIND_ORGANIZATION:
      tell (&teller, LEGATION_SEARCH_REASON_NAME, record->name);
      tell_list (&teller, LEGATION_SEARCH_REASON_ALIAS,
                 ((const LegationOrganization *) record)->aliases,
                 ((const LegationOrganization *) record)->n_aliases);
      tell (&teller, LEGATION_SEARCH_REASON_TEXT, ((const LegationOrganization *) record)->summary);
      tell_country (&teller, ((const LegationOrganization *) record)->country);
      break;
    case LEGATION_KIND_EVENT:
      tell_event (&teller, (const LegationEvent *) record);
      break;
    case LEGATION_KIND_AGREEMENT:
      tell_agreement (&teller, (const LegationAgreement *) record);
      break;
    case LEGATION_KIND_FIGURE:
      tell_figure (&teller, (const LegationFigure *) record);
      break;
    case LEGATION_KIND_STATEMENT:
      tell_statement (&teller, (const LegationStatement *) record);
      break;
    case LEGATION_KIND_SOURCE:
      tell_source (&teller, (const LegationSource *) record);
      break;
    case LEGATION_KIND_STORY:
      tell_story (&teller, (const LegationStory *) record);
      break;
    default:
      g_return_if_reached ();
    }
}

static char *
make_key (const char *country, const char *name)
{
  g_autofree char *folded = _legation_search_fold (name);

  return g_strconcat (country, " ", folded, NULL);
}

static void
add_city (GHashTable *cities, const LegationToponym *toponym, const char *name)
{
  if (name != NULL)
    g_hash_table_insert (cities, make_key (toponym->country, name), (gpointer) toponym);
}

/* Of each place the toponym that the gazetteer has under the same name, in English or in the language
 * of the dataset. */
GHashTable *
_legation_search_list_toponyms (LegationDataset *dataset, LegationGazetteer *gazetteer)
{
  const char *theirs = legation_dataset_get_header (dataset)->language;
  GHashTable *toponyms = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) cities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (gazetteer == NULL)
    return toponyms;
  for (guint i = 0; i < legation_gazetteer_get_n_toponyms (gazetteer); i++)
    {
      const LegationToponym *toponym = legation_gazetteer_get_toponym (gazetteer, i);

      if (toponym->type != LEGATION_TOPONYM_CITY && toponym->type != LEGATION_TOPONYM_CAPITAL)
        continue;
      add_city (cities, toponym, legation_gazetteer_get_name (gazetteer, toponym, theirs));
      add_city (cities, toponym, legation_gazetteer_get_name (gazetteer, toponym, "en"));
    }
  for (guint i = 0; i < legation_dataset_get_n_places (dataset); i++)
    {
      const LegationPlace *place = legation_dataset_get_place (dataset, i);
      const LegationToponym *country = legation_gazetteer_get_country (gazetteer, place->country);
      g_autofree char *key = make_key (place->country, place->record.name);
      const LegationToponym *toponym = g_hash_table_lookup (cities, key);

      if (place->precision == LEGATION_PLACE_COUNTRY)
        toponym = country != NULL && legation_place_has_name (place, dataset, gazetteer, country)
                    ? country
                    : NULL;
      else if (place->precision == LEGATION_PLACE_REGION)
        toponym = NULL;
      if (toponym != NULL)
        g_hash_table_insert (toponyms, (gpointer) place, (gpointer) toponym);
    }

  return toponyms;
}
