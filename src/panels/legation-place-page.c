/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages that are lists of events: of a place, of a country without a relationship, of what the map
 * cannot draw; and the page of a claim that belongs to no relationship. */

#include "config.h"

#include "legation-pages.h"

#include "legation-digest.h"
#include "legation-event-list.h"
#include "legation-kit.h"

#include <glib/gi18n.h>

/**
 * legation_page_add_events: adds a section of events, the newest first, dimming what is filtered.
 * @events: (element-type LegationEvent): in any order; sorted by this
 */
void
legation_page_add_events (LegationPage *self, const char *heading, GPtrArray *events)
{
  g_autofree char *remark = g_strdup_printf (
      ngettext ("%u event", "%u events, newest first", events->len), events->len);

  if (events->len == 0)
    {
      legation_page_add_section (self, heading, NULL);
      legation_page_add_text (self, _("No event in the data"), "legation-secondary");
      return;
    }
  legation_events_sort_newest (events);
  legation_page_add_section (self, heading, remark);
  legation_page_add (self, legation_event_list_new (legation_page_get_session (self), heading,
                                                    events, LEGATION_EVENT_LIST_DIM));
}

/* The relationship with the country that a place lies in, or else the country's own page. */
static void
add_country_link (LegationPage *self, const char *country)
{
  LegationSession *session = legation_page_get_session (self);
  LegationDataset *dataset = legation_session_get_dataset (session);
  const char *focus = legation_dataset_get_header (dataset)->focus;
  const LegationRelationship *relationship = NULL;
  g_autofree char *name = NULL, *id = NULL;
  GtkWidget *list, *box;

  if (*country == '\0' || g_str_equal (country, focus))
    return;
  relationship = legation_dataset_find_partner (dataset, country);
  if (relationship != NULL)
    {
      name = legation_relationship_describe (session, relationship);
      id = g_strdup (relationship->record.id);
    }
  else
    {
      name = g_strdup (legation_session_get_country_name (session, country));
      id = g_strconcat (LEGATION_SELECTION_COUNTRY, country, NULL);
    }
  legation_page_add_section (self, relationship != NULL ? _("Relationship") : _("Country"), NULL);
  list = legation_page_add_list (self, _("Relationship"));
  box = legation_kit_row_box ();
  gtk_box_append (GTK_BOX (box), legation_kit_label (name, "legation-dense"));
  legation_kit_list_add_link (list, box, id, name);
}

/** legation_place_page_new: Returns: (transfer floating): the page of a place. */
LegationPage *
legation_place_page_new (LegationSession *session, const LegationPlace *place)
{
  LegationPage *self = legation_page_new (session, _("Place"));
  LegationDataset *dataset = legation_session_get_dataset (session);
  g_autoptr (GPtrArray) events = g_ptr_array_new ();

  for (guint i = 0; i < legation_dataset_get_n_events (dataset); i++)
    {
      const LegationEvent *event = legation_dataset_get_event (dataset, i);

      if (legation_event_stops_at (event, place))
        g_ptr_array_add (events, (gpointer) event);
    }
  legation_page_add_heading (self, legation_session_get_place_name (session, place));
  if (place->precision == LEGATION_PLACE_CITY)
    legation_page_add_text (self, legation_session_get_country_name (session, place->country),
                            "legation-secondary");
  else
    legation_page_add_text (self,
                            legation_word_get_label (LEGATION_WORD_PLACE, place->precision),
                            "legation-secondary");
  legation_page_add_notes (self, &place->record);
  legation_page_add_events (self, _("Events there"), events);
  add_country_link (self, place->country);

  return self;
}

static gboolean
find_country (const char *const *countries, guint n_countries, const char *country)
{
  for (guint i = 0; i < n_countries; i++)
    if (g_str_equal (countries[i], country))
      return TRUE;

  return FALSE;
}

static gboolean
find_party (const LegationParty *parties, guint n_parties, const char *country)
{
  for (guint i = 0; i < n_parties; i++)
    if (g_str_equal (parties[i].country, country))
      return TRUE;

  return FALSE;
}

/* The figures and agreements that concern a country, each as a card. */
static void
add_country_claims (LegationPage *self, const char *country)
{
  LegationDataset *dataset = legation_session_get_dataset (legation_page_get_session (self));
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();
  g_autoptr (GPtrArray) agreements = g_ptr_array_new ();

  for (guint i = 0; i < legation_dataset_get_n_figures (dataset); i++)
    {
      const LegationFigure *figure = legation_dataset_get_figure (dataset, i);

      if (find_country (figure->countries, figure->n_countries, country))
        g_ptr_array_add (figures, (gpointer) figure);
    }
  for (guint i = 0; i < legation_dataset_get_n_agreements (dataset); i++)
    {
      const LegationAgreement *agreement = legation_dataset_get_agreement (dataset, i);

      if (find_party (agreement->parties, agreement->n_parties, country)
          || find_party (agreement->any_of, agreement->n_any_of, country))
        g_ptr_array_add (agreements, (gpointer) agreement);
    }
  legation_page_add_claims (self, _("Figures"), figures);
  legation_page_add_claims (self, _("Agreements and mechanisms"), agreements);
}

/**
 * legation_country_page_new: the page of a country that has no relationship in the dataset.
 * @country: ISO code
 *
 * Returns: (transfer floating): the page
 */
LegationPage *
legation_country_page_new (LegationSession *session, const char *country)
{
  const char *name = legation_session_get_country_name (session, country);
  LegationPage *self = legation_page_new (session, name);
  LegationDataset *dataset = legation_session_get_dataset (session);
  g_autoptr (GPtrArray) events = g_ptr_array_new ();
  g_autoptr (GPtrArray) statements = NULL;
  LegationParty party = { .organization = NULL };

  g_strlcpy (party.country, country, sizeof party.country);
  for (guint i = 0; i < legation_dataset_get_n_events (dataset); i++)
    {
      const LegationEvent *event = legation_dataset_get_event (dataset, i);

      if (legation_event_concerns (event, &party))
        g_ptr_array_add (events, (gpointer) event);
    }
  legation_page_add_heading (self, name);
  statements = legation_dataset_list_about (dataset, &party);
  if (statements->len == 0)
    legation_page_add_text (self, _("Nothing is written about this country yet"),
                            "legation-secondary");
  legation_page_add_statement_links (self, _("Said about it"), statements);
  if (events->len > 0)
    legation_page_add_events (self, _("Events that concern it"), events);
  add_country_claims (self, country);

  return self;
}

/**
 * legation_no_place_page_new: what the filter lets through and the map cannot draw.
 *
 * Returns: (transfer floating): the page, as of the present filter
 */
LegationPage *
legation_no_place_page_new (LegationSession *session)
{
  LegationPage *self = legation_page_new (session, _("Not on the Map"));
  LegationDataset *dataset = legation_session_get_dataset (session);
  g_autoptr (GPtrArray) events = g_ptr_array_new ();
  g_autofree char *heading = NULL;

  for (guint i = 0; i < legation_dataset_get_n_events (dataset); i++)
    {
      const LegationEvent *event = legation_dataset_get_event (dataset, i);

      if (legation_session_shows (session, event) && !legation_event_is_drawn (event))
        g_ptr_array_add (events, (gpointer) event);
    }
  legation_events_sort_newest (events);
  heading = g_strdup_printf (
      ngettext ("%u event is not on the map", "%u events are not on the map", events->len),
      events->len);
  legation_page_add_heading (self, heading);
  legation_page_add_text (self,
                          _("The map draws delegations and meetings whose number and place are "
                            "known. These are in the lists and, with a date, on the timeline."),
                          "legation-secondary");
  if (events->len > 0)
    {
      GtkWidget *list = legation_event_list_new (session, heading, events,
                                                 LEGATION_EVENT_LIST_EXPLAIN);

      gtk_widget_add_css_class (list, "legation-spaced");
      legation_page_add (self, list);
    }

  return self;
}

/* Those that the filter admits; there is no time that could keep them out. */
static GPtrArray *
list_undated (LegationSession *session)
{
  GPtrArray *events = legation_dataset_list_undated (legation_session_get_dataset (session));

  for (guint i = events->len; i > 0; i--)
    if (!legation_session_admits (session, g_ptr_array_index (events, i - 1)))
      g_ptr_array_remove_index (events, i - 1);

  return events;
}

/**
 * legation_undated_page_new: the events that no source dates, so that no timeline can show them, as far
 * as the filter admits them.
 *
 * Returns: (transfer floating): the page
 */
LegationPage *
legation_undated_page_new (LegationSession *session)
{
  LegationPage *self = legation_page_new (session, _("Not Dated"));
  g_autoptr (GPtrArray) events = list_undated (session);
  g_autofree char *heading = g_strdup_printf (
      ngettext ("%u event is not dated", "%u events are not dated", events->len), events->len);

  legation_page_add_heading (self, heading);
  legation_page_add_text (self,
                          _("No source says when they were, so the timeline cannot show them."),
                          "legation-secondary");
  if (events->len > 0)
    {
      GtkWidget *list
        = legation_event_list_new (session, heading, events, LEGATION_EVENT_LIST_PLAIN);

      gtk_widget_add_css_class (list, "legation-spaced");
      legation_page_add (self, list);
    }

  return self;
}

/**
 * legation_claim_page_new: the page of a statement, agreement, figure or era that no relationship
 * shows.
 *
 * Returns: (transfer floating): the page
 */
LegationPage *
legation_claim_page_new (LegationSession *session, const LegationRecord *record)
{
  const char *kind = legation_word_get_label (LEGATION_WORD_KIND, record->kind);
  LegationPage *self = legation_page_new (session, kind);

  legation_page_add_heading (self, record->kind == LEGATION_KIND_ERA ? record->name : kind);
  if (record->kind == LEGATION_KIND_ERA)
    {
      g_autofree char *date = legation_date_to_display (((const LegationEra *) record)->when,
                                                        LEGATION_DATE_STYLE_LONG);

      legation_page_add_text (self, date, "legation-secondary");
    }
  legation_page_add_claim (self, record);

  return self;
}
