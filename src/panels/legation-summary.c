/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One line about a record, where there is no room for more.  What is doubtful in it comes before what
 * may be cut off at its end. */

#include "config.h"

#include "legation-summary.h"

#include "legation-contacts.h"
#include "legation-pages.h"
#include "legation-phrases.h"

#include <glib/gi18n.h>

/** legation_kind_get_heading: what stands over several records of a kind: “People”. */
const char *
legation_kind_get_heading (LegationKind kind)
{
  switch (kind)
    {
    case LEGATION_KIND_RELATIONSHIP:
      return _("Relationships");
    case LEGATION_KIND_STATEMENT:
      return _("Statements");
    case LEGATION_KIND_EVENT:
      return _("Events");
    case LEGATION_KIND_AGREEMENT:
      return _("Agreements and mechanisms");
    case LEGATION_KIND_FIGURE:
      return _("Figures");
    case LEGATION_KIND_PERSON:
      return _("People");
    case LEGATION_KIND_ORGANIZATION:
      return _("Organizations");
    case LEGATION_KIND_PLACE:
      return _("Places");
    case LEGATION_KIND_ERA:
      return _("Eras");
    case LEGATION_KIND_STORY:
      return _("Stories");
    case LEGATION_KIND_STEP:
      return _("Steps of stories");
    case LEGATION_KIND_SOURCE:
    default:
      return _("Sources");
    }
}

/**
 * legation_record_describe_name: what a record is called: “Vietnam – North Korea”, the title of an
 * event, a person's name.
 *
 * Returns: (transfer full): the text
 */
char *
legation_record_describe_name (LegationSession *session, const LegationRecord *record)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (session), NULL);
  g_return_val_if_fail (record != NULL, NULL);

  if (record->kind == LEGATION_KIND_RELATIONSHIP)
    return legation_relationship_describe (session, (const LegationRelationship *) record);
  if (record->kind == LEGATION_KIND_PLACE)
    return g_strdup (legation_session_get_place_name (session, (const LegationPlace *) record));

  return g_strdup (record->name);
}

/* Where it led, without the origin; empty where no place is known. */
static char *
list_destinations (LegationSession *session, const LegationEvent *event)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < event->n_stops; i++)
    {
      const LegationStop *stop = &event->stops[i];
      const char *basis = legation_stop_describe_basis (stop);
      const char *name = legation_session_get_place_name (session, stop->place);

      if (stop->role == LEGATION_ROLE_ORIGIN)
        continue;
      if (text->len > 0)
        g_string_append (text, _(", "));
      if (basis != NULL)
        /* Translators: a place, and how it is known: “Hanoi (inferred)” */
        g_string_append_printf (text, _("%s (%s)"), name, basis);
      else
        g_string_append (text, name);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* “9–11 October 2025 · Pyongyang”, “2018 · implied in 1 source · Singapore” */
static char *
describe_event (LegationSession *session, const LegationEvent *event)
{
  const LegationRecord *record = &event->record;
  const guint n_sources
    = legation_citations_count_sources (record->citations, record->n_citations);
  g_autofree char *date = event->when != NULL
                            ? legation_date_to_display (event->when, LEGATION_DATE_STYLE_LONG)
                            : g_strdup (_("not dated"));
  g_autofree char *standing = event->standing != LEGATION_STANDING_STATED
                                ? legation_event_describe_standing (event, n_sources)
                                : g_strdup ("");
  g_autofree char *places = list_destinations (session, event);
  const char *where = places;
  const char *ours = "";

  if (record->n_applied > 0)
    ours = _("Changed by our note");
  else if (legation_record_is_our_reading (record, "/when"))
    ours = _("Our reading");
  if (*where == '\0' && event->channel != LEGATION_CHANNEL_NONE)
    where = legation_word_get_label (LEGATION_WORD_CHANNEL, event->channel);
  else if (*where == '\0')
    where = legation_word_get_label (LEGATION_WORD_EVENT, event->type);

  return legation_text_join (date, ours, standing,
                             event->count == 0 ? _("number not stated") : "", where, NULL);
}

/* “Making strides · last contact 9–11 October 2025” */
static char *
describe_relationship (const LegationRelationship *relationship)
{
  g_autofree char *contact
    = legation_contacts_describe_last (relationship, LEGATION_DATE_STYLE_LONG);

  return legation_text_join (relationship->status != NULL ? relationship->status
                                                          : _("status not stated"),
                             contact != NULL ? contact : _("no dated contact"), NULL);
}

/* The first of the offices, with its date: who held one need not hold it now. */
static char *
describe_person (LegationSession *session, const LegationPerson *person)
{
  const LegationTitle *title = person->titles;
  g_autofree char *date = NULL;

  if (person->n_titles == 0)
    return legation_page_country_and_aliases (session, person->country, person->aliases,
                                              person->n_aliases);
  date = title->when != NULL ? legation_date_to_display (title->when, LEGATION_DATE_STYLE_SHORT)
                             : g_strdup (_("not dated"));

  return legation_text_join (title->title,
                             title->organization != NULL ? title->organization->record.name : "",
                             date, NULL);
}

static char *
describe_organization (LegationSession *session, const LegationOrganization *organization)
{
  g_autofree char *names = legation_page_country_and_aliases (
      session, organization->country, organization->aliases, organization->n_aliases);

  return legation_text_join (legation_word_get_label (LEGATION_WORD_ORGANIZATION,
                                                      organization->type),
                             names, NULL);
}

/* “City · Vietnam” */
static char *
describe_place (LegationSession *session, const LegationPlace *place)
{
  const gboolean has_country
    = place->precision != LEGATION_PLACE_COUNTRY && *place->country != '\0';

  return legation_text_join (
    legation_word_get_label (LEGATION_WORD_PLACE, place->precision),
    has_country ? legation_session_get_country_name (session, place->country) : "", NULL);
}

/* “Agreement, economic · 2000 · Vietnam – North Korea” */
static char *
describe_agreement (LegationSession *session, const LegationAgreement *agreement)
{
  g_autofree char *terms = legation_agreement_describe (session, agreement);
  g_autofree char *parties
    = legation_parties_describe (session, agreement->parties, agreement->n_parties);
  g_autofree char *date = agreement->when != NULL
                            ? legation_date_to_display (agreement->when, LEGATION_DATE_STYLE_SHORT)
                            : g_strdup (_("not dated"));

  return legation_text_join (date, terms, parties, NULL);
}

/* “below 20 million · USD; date not stated” */
static char *
describe_figure (const LegationFigure *figure)
{
  g_autofree char *value = legation_figure_describe_value (figure);
  g_autofree char *terms = legation_figure_describe_terms (figure);

  return legation_text_join (value, terms, NULL);
}

/* “Vietnam – North Korea · Assessment · Constraint · IP-100 · 2025” */
static char *
describe_statement (LegationSession *session, const LegationStatement *statement)
{
  const gboolean opinion = legation_statement_is_opinion (statement)
                           && statement->type != LEGATION_STATEMENT_ASSESSMENT;
  g_autofree char *parties = legation_relationship_describe (session, statement->relationship);
  g_autofree char *date = statement->when != NULL
                            ? legation_date_to_display (statement->when, LEGATION_DATE_STYLE_SHORT)
                            : g_strdup ("");

  return legation_text_join (parties,
                             opinion ? legation_word_get_label (LEGATION_WORD_STATEMENT,
                                                                LEGATION_STATEMENT_ASSESSMENT)
                                     : "",
                             legation_word_get_label (LEGATION_WORD_STATEMENT, statement->type),
                             statement->holder != NULL ? statement->holder : "", date, NULL);
}

/**
 * legation_record_describe_line: one line about a record: of an event its date, what is doubtful in it
 * and where it was; of a relationship its status and last contact; of a person an office; of a
 * statement whose it is.
 *
 * Returns: (transfer full): plain text, empty where there is nothing to say
 */
char *
legation_record_describe_line (LegationSession *session, const LegationRecord *record)
{
  g_return_val_if_fail (LEGATION_IS_SESSION (session), NULL);
  g_return_val_if_fail (record != NULL, NULL);

  switch ((int) record->kind)
    {
    case LEGATION_KIND_EVENT:
      return describe_event (session, (const LegationEvent *) record);
    case LEGATION_KIND_RELATIONSHIP:
      return describe_relationship ((const LegationRelationship *) record);
    case LEGATION_KIND_PERSON:
      return describe_person (session, (const LegationPerson *) record);
    case LEGATION_KIND_ORGANIZATION:
      return describe_organization (session, (const LegationOrganization *) record);
    case LEGATION_KIND_PLACE:
      return describe_place (session, (const LegationPlace *) record);
    case LEGATION_KIND_AGREEMENT:
      return describe_agreement (session, (const LegationAgreement *) record);
    case LEGATION_KIND_FIGURE:
      return describe_figure ((const LegationFigure *) record);
    case LEGATION_KIND_STATEMENT:
      return describe_statement (session, (const LegationStatement *) record);
    case LEGATION_KIND_SOURCE:
      return legation_source_describe ((const LegationSource *) record);
    default:
      return g_strdup (legation_word_get_label (LEGATION_WORD_KIND, record->kind));
    }
}
