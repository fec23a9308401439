/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Places, people, organizations, agreements, figures and eras: one function for each. */

#include "config.h"

#include "legation-loader-private.h"

#include <glib/gi18n.h>

#include <float.h>

/* A GeoJSON position: longitude, latitude. */
static void
parse_location (const LegationCursor *cursor, LegationPlace *place)
{
  LegationCursor lon;
  LegationCursor lat;
  gboolean is_good;
  guint n_items;

  if (!legation_cursor_expect_array (cursor, 2, 2, &n_items))
    return;
  legation_cursor_get_item (cursor, 0, &lon);
  legation_cursor_get_item (cursor, 1, &lat);
  is_good = legation_cursor_expect_number (&lon, -180, 180, &place->location.lon);
  is_good &= legation_cursor_expect_number (&lat, -90, 90, &place->location.lat);
  place->has_location = is_good;
}

/* A city has to say where it is; a country that does not is where its label stands.  A place whose
 * location is bad stays, and is nowhere on the map. */
static void
read_location (const LegationCursor *cursor, LegationPlace *place)
{
  LegationGazetteer *gazetteer = cursor->loader->gazetteer;
  LegationNeed need
      = place->precision == LEGATION_PLACE_CITY ? LEGATION_REQUIRED : LEGATION_OPTIONAL;
  LegationCursor self = *cursor;
  LegationCursor member;

  self.loss = LEGATION_LOSS_POSITION;
  if (!legation_cursor_get_member (&self, "location", need, &member))
    return;
  if (member.node != NULL)
    parse_location (&member, place);
  else if (place->precision == LEGATION_PLACE_COUNTRY && gazetteer != NULL
           && place->country[0] != '\0')
    place->has_location
        = legation_gazetteer_get_country_location (gazetteer, place->country, &place->location);
}

/**
 * legation_cursor_load_place:
 * @self: one item of "places"
 * @record: (inout): the place, which has its kind and id
 *
 * Returns: whether it is good; what is wrong is reported
 */
gboolean
legation_cursor_load_place (const LegationCursor *self, gpointer record)
{
  static const char *const members[]
      = { "id", "name", "precision", "country", "location", "citations", "notes", NULL };
  LegationPlace *place = record;
  gboolean is_good;

  legation_cursor_check_members (self, members);
  is_good = legation_cursor_read_string (self, "name", LEGATION_REQUIRED, &place->record.name);
  if (legation_cursor_read_word (self, "precision", LEGATION_REQUIRED, LEGATION_WORD_PLACE,
                                 (int *) &place->precision))
    {
      LegationNeed need
          = place->precision == LEGATION_PLACE_REGION ? LEGATION_OPTIONAL : LEGATION_REQUIRED;

      is_good &= legation_cursor_read_country (self, "country", need, place->country);
      read_location (self, place);
    }
  else
    is_good = FALSE;
  is_good &= legation_cursor_read_common (self, &place->record);
  return is_good;
}

static gboolean
parse_title (const LegationCursor *cursor, LegationRecord *person, LegationTitle *title)
{
  static const char *const members[] = { "title", "organization", "when", "citations", NULL };
  gboolean is_good;

  if (!legation_cursor_expect_object (cursor))
    return FALSE;
  legation_cursor_check_members (cursor, members);
  is_good = legation_cursor_read_text (cursor, "title", LEGATION_REQUIRED,
                                       LEGATION_TEXT_PERSON_ROLE, &title->title);
  is_good &= legation_cursor_read_organization (cursor, "organization", &title->organization);
  is_good &= legation_cursor_read_date (cursor, "when", LEGATION_OPTIONAL, &title->when);
  is_good
      &= legation_cursor_read_citations (cursor, person, &title->citations, &title->n_citations);
  return is_good;
}

/* A bad role is left out by itself. */
static gboolean
read_titles (const LegationCursor *cursor, LegationPerson *person)
{
  LegationCursor array;
  LegationTitle *list;
  guint n_items;

  legation_cursor_get_member (cursor, "roles", LEGATION_OPTIONAL, &array);
  if (array.node == NULL)
    return TRUE;
  if (!legation_cursor_expect_array (&array, 0, G_MAXUINT, &n_items))
    return FALSE;

  list = legation_arena_new0 (&cursor->loader->dataset->arena, LegationTitle, n_items);
  for (guint i = 0; i < n_items; i++)
    {
      LegationTitle title = { .title = NULL };
      LegationCursor item;

      legation_cursor_get_item (&array, i, &item);
      item.loss = LEGATION_LOSS_ROLE;
      if (parse_title (&item, &person->record, &title))
        list[person->n_titles++] = title;
    }
  person->titles = list;
  return TRUE;
}

/**
 * legation_cursor_load_person:
 * @self: one item of "people"
 * @record: (inout): the person, which has its kind and id
 *
 * Returns: whether it is good; what is wrong is reported
 */
gboolean
legation_cursor_load_person (const LegationCursor *self, gpointer record)
{
  static const char *const members[]
      = { "id", "name", "aliases", "country", "roles", "citations", "notes", NULL };
  LegationPerson *person = record;
  gboolean is_good;

  legation_cursor_check_members (self, members);
  is_good = legation_cursor_read_string (self, "name", LEGATION_REQUIRED, &person->record.name);
  is_good &= legation_cursor_read_strings (self, "aliases", &person->aliases, &person->n_aliases);
  is_good &= legation_cursor_read_country (self, "country", LEGATION_OPTIONAL, person->country);
  is_good &= read_titles (self, person);
  is_good &= legation_cursor_read_common (self, &person->record);
  return is_good;
}

/**
 * legation_cursor_load_organization:
 * @self: one item of "organizations"
 * @record: (inout): the organization, which has its kind and id
 *
 * Returns: whether it is good; what is wrong is reported
 */
gboolean
legation_cursor_load_organization (const LegationCursor *self, gpointer record)
{
  static const char *const members[]
      = { "id", "name", "kind", "summary", "aliases", "country", "citations", "notes", NULL };
  LegationOrganization *organization = record;
  gboolean is_good;

  legation_cursor_check_members (self, members);
  organization->summary = "";
  is_good = legation_cursor_read_text (self, "name", LEGATION_REQUIRED,
                                       LEGATION_TEXT_ORGANIZATION_NAME, &organization->record.name);
  is_good &= legation_cursor_read_word (self, "kind", LEGATION_OPTIONAL, LEGATION_WORD_ORGANIZATION,
                                        (int *) &organization->type);
  is_good &= legation_cursor_read_text (self, "summary", LEGATION_OPTIONAL,
                                        LEGATION_TEXT_ORGANIZATION_SUMMARY, &organization->summary);
  is_good &= legation_cursor_read_strings (self, "aliases", &organization->aliases,
                                           &organization->n_aliases);
  is_good
      &= legation_cursor_read_country (self, "country", LEGATION_OPTIONAL, organization->country);
  is_good &= legation_cursor_read_common (self, &organization->record);
  return is_good;
}

/* {"anyOf": [party, party, …]} */
static gboolean
parse_any_of (const LegationCursor *cursor, LegationAgreement *agreement)
{
  static const char *const members[] = { "anyOf", NULL };

  legation_cursor_check_members (cursor, members);
  if (agreement->any_of != NULL)
    return legation_cursor_fail (cursor, LEGATION_PROBLEM_BAD_VALUE, _("“anyOf” only once"));
  return legation_cursor_read_parties (cursor, "anyOf", LEGATION_REQUIRED, 2, &agreement->any_of,
                                       &agreement->n_any_of);
}

static gboolean
read_parties (const LegationCursor *cursor, LegationAgreement *agreement)
{
  LegationCursor array;
  LegationParty *list;
  gboolean is_good;
  guint n_items;

  if (!legation_cursor_get_member (cursor, "parties", LEGATION_REQUIRED, &array)
      || !legation_cursor_expect_array (&array, 1, G_MAXUINT, &n_items))
    return FALSE;

  is_good = legation_cursor_expect_unique_strings (&array, n_items);
  list = legation_arena_new0 (&cursor->loader->dataset->arena, LegationParty, n_items);
  for (guint i = 0; i < n_items; i++)
    {
      LegationCursor item;

      legation_cursor_get_item (&array, i, &item);
      if (item.node->type == LEGATION_JSON_OBJECT)
        is_good &= parse_any_of (&item, agreement);
      else
        is_good &= legation_cursor_to_party (&item, &list[agreement->n_parties++]);
    }
  agreement->parties = list;
  return is_good;
}

/* The event at which it was signed: an agreement is one without it, too. */
static void
read_event (const LegationCursor *cursor, LegationAgreement *agreement)
{
  LegationCursor self = *cursor;
  gpointer event = NULL;

  self.loss = LEGATION_LOSS_OWN_MEMBER;
  legation_cursor_read_reference (&self, "event", LEGATION_OPTIONAL, LEGATION_KIND_EVENT, &event);
  agreement->event = event;
}

/**
 * legation_cursor_load_agreement:
 * @self: one item of "agreements"
 * @record: (inout): the agreement, which has its kind and id
 *
 * Returns: whether it is good; what is wrong is reported
 */
gboolean
legation_cursor_load_agreement (const LegationCursor *self, gpointer record)
{
  static const char *const members[]
      = { "id",      "kind",  "title",     "summary", "when",          "sectors",
          "parties", "event", "citations", "notes",   "disagreesWith", NULL };
  LegationAgreement *agreement = record;
  gboolean is_good;

  legation_cursor_check_members (self, members);
  agreement->summary = "";
  is_good = legation_cursor_read_word (self, "kind", LEGATION_REQUIRED, LEGATION_WORD_AGREEMENT,
                                       (int *) &agreement->type);
  is_good &= legation_cursor_read_text (self, "title", LEGATION_REQUIRED,
                                        LEGATION_TEXT_AGREEMENT_TITLE, &agreement->record.name);
  is_good &= legation_cursor_read_text (self, "summary", LEGATION_OPTIONAL,
                                        LEGATION_TEXT_AGREEMENT_SUMMARY, &agreement->summary);
  is_good &= legation_cursor_read_date (self, "when", LEGATION_OPTIONAL, &agreement->when);
  is_good &= legation_cursor_read_texts (self, "sectors", LEGATION_TEXT_AGREEMENT_SECTORS,
                                         &agreement->sectors, &agreement->n_sectors);
  is_good &= read_parties (self, agreement);
  read_event (self, agreement);
  is_good &= legation_cursor_read_common (self, &agreement->record);
  is_good &= legation_cursor_read_disagreements (self, &agreement->record);
  return is_good;
}

/**
 * legation_cursor_load_figure:
 * @self: one item of "figures"
 * @record: (inout): the figure, which has its kind and id
 *
 * Returns: whether it is good; what is wrong is reported
 */
gboolean
legation_cursor_load_figure (const LegationCursor *self, gpointer record)
{
  static const char *const members[]
      = { "id",        "title",     "value", "unit",          "qualifier", "asOf",
          "countries", "citations", "notes", "disagreesWith", NULL };
  LegationFigure *figure = record;
  LegationCursor value;
  gboolean is_good;

  legation_cursor_check_members (self, members);
  figure->unit = "";
  is_good = legation_cursor_read_text (self, "title", LEGATION_REQUIRED, LEGATION_TEXT_FIGURE_TITLE,
                                       &figure->record.name);
  is_good &= legation_cursor_get_member (self, "value", LEGATION_REQUIRED, &value)
             && legation_cursor_expect_number (&value, -DBL_MAX, DBL_MAX, &figure->value);
  is_good &= legation_cursor_read_text (self, "unit", LEGATION_OPTIONAL, LEGATION_TEXT_FIGURE_UNIT,
                                        &figure->unit);
  is_good &= legation_cursor_read_word (self, "qualifier", LEGATION_REQUIRED, LEGATION_WORD_FIGURE,
                                        (int *) &figure->qualifier);
  is_good &= legation_cursor_read_date (self, "asOf", LEGATION_OPTIONAL, &figure->as_of);
  is_good &= legation_cursor_read_countries (self, "countries", LEGATION_REQUIRED,
                                             &figure->countries, &figure->n_countries);
  is_good &= legation_cursor_read_common (self, &figure->record);
  is_good &= legation_cursor_read_disagreements (self, &figure->record);
  return is_good;
}

/**
 * legation_cursor_load_era:
 * @self: one item of "eras"
 * @record: (inout): the era, which has its kind and id
 *
 * Returns: whether it is good; what is wrong is reported
 */
gboolean
legation_cursor_load_era (const LegationCursor *self, gpointer record)
{
  static const char *const members[] = { "id", "title", "when", "citations", "notes", NULL };
  LegationEra *era = record;
  gboolean is_good;

  legation_cursor_check_members (self, members);
  is_good = legation_cursor_read_text (self, "title", LEGATION_REQUIRED, LEGATION_TEXT_ERA_TITLE,
                                       &era->record.name);
  is_good &= legation_cursor_read_date (self, "when", LEGATION_REQUIRED, &era->when);
  is_good &= legation_cursor_read_common (self, &era->record);
  return is_good;
}
