/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of a relationship: where it stands, what is said of it, and everything that happened. */

#include "config.h"

#include "legation-pages.h"

#include "legation-contacts.h"
#include "legation-event-list.h"
#include "legation-flow.h"
#include "legation-jump.h"
#include "legation-kit.h"
#include "legation-phrases.h"
#include "legation-roster.h"

#include <glib/gi18n.h>

/**
 * legation_relationship_describe: “Vietnam – North Korea”.
 *
 * Returns: (transfer full): the names of both parties
 */
char *
legation_relationship_describe (LegationSession *session, const LegationRelationship *relationship)
{
  const LegationParty *partner = legation_session_get_partner (session, relationship);
  const LegationParty *other
    = &relationship->parties[partner == &relationship->parties[0] ? 1 : 0];
  const char *name = relationship->record.name;

  if (name == NULL || *name == '\0')
    name = legation_session_get_party_name (session, partner);

  /* Translators: two countries that have relations with each other. */
  return g_strdup_printf (_("%s – %s"), name, legation_session_get_party_name (session, other));
}

static void
add_status (LegationPage *self, const LegationRelationship *relationship)
{
  LegationSession *session = legation_page_get_session (self);
  g_autoptr (GPtrArray) passages = legation_citations_group (relationship->status_citations,
                                                             relationship->n_status_citations);
  GtkWidget *flow = legation_flow_new (6, 4);
  g_autofree char *text
    = legation_contacts_describe_last (relationship, LEGATION_DATE_STYLE_SHORT);

  if (relationship->status != NULL)
    {
      GtkWidget *pill = legation_kit_pill (relationship->status);

      gtk_widget_add_css_class (pill, "legation-status");
      legation_flow_append (LEGATION_FLOW (flow), pill);
    }
  else
    {
      legation_flow_append (LEGATION_FLOW (flow),
                            legation_kit_label (_("status not stated"), "legation-secondary"));
      if (passages->len == 0)
        legation_flow_append_dot (LEGATION_FLOW (flow));
    }
  legation_kit_append_marks (flow, session, &relationship->record, passages);

  legation_flow_append (LEGATION_FLOW (flow),
                        legation_kit_label (text != NULL ? text : _("no dated contact"),
                                            "legation-secondary"));
  legation_page_add (self, flow);
}

/* What there is of it, with the ways to its events and to what another one has.  Returns the way to its
 * events, NULL where there are none. */
static GtkWidget *
add_counts (LegationPage *self, const LegationRelationship *relationship)
{
  LegationSession *session = legation_page_get_session (self);
  LegationDataset *dataset = legation_session_get_dataset (session);
  GtkWidget *flow = legation_flow_new (8, 4);
  guint n_sources = legation_relationship_count_sources (relationship, dataset);
  GtkWidget *jump = NULL;
  g_autofree char *sources
    = g_strdup_printf (ngettext ("%u source", "%u sources", n_sources), n_sources);

  if (relationship->n_events > 0)
    {
      g_autofree char *events = g_strdup_printf (
        ngettext ("%u Event", "%u Events", relationship->n_events), relationship->n_events);

      jump = legation_jump_new (events, _("Go to Chronology"));
      legation_flow_append (LEGATION_FLOW (flow), jump);
    }
  if (legation_session_can_compare (session))
    legation_flow_append (LEGATION_FLOW (flow),
                          legation_kit_action_button (_("Compare With…"), "win.compare"));
  legation_flow_append (LEGATION_FLOW (flow), legation_kit_label (sources, "legation-secondary"));
  legation_page_add (self, flow);

  return jump;
}

/* A party that is a body has a page of its own: what it is, who belongs to it. */
static void
add_organization (LegationPage *self, const LegationRelationship *relationship)
{
  LegationSession *session = legation_page_get_session (self);
  const LegationOrganization *organization
    = legation_session_get_partner (session, relationship)->organization;
  g_autofree char *label = NULL;

  if (organization == NULL)
    return;
  /* Translators: a button that leads to the page of an organization; %s is its name. */
  label = g_strdup_printf (_("About %s"), organization->record.name);
  legation_page_add (self, legation_kit_button (session, label, organization->record.id));
}

/* Figures that nobody contradicts. */
static void
add_figures (LegationPage *self, const LegationRelationship *relationship, GPtrArray *groups)
{
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();

  for (guint i = 0; i < relationship->n_figures; i++)
    if (!legation_disagreements_hold (groups, &relationship->figures[i]->record))
      g_ptr_array_add (figures, (gpointer) relationship->figures[i]);
  legation_page_add_claims (self, _("Figures"), figures);
}

static void
add_chronology (LegationPage *self, const LegationRelationship *relationship, GtkWidget *jump)
{
  GtkWidget *list;
  g_autoptr (GPtrArray) events = legation_relationship_list_newest (relationship);
  g_autofree char *remark = g_strdup_printf (
      ngettext ("%u event", "%u events, newest first", events->len), events->len);

  if (events->len == 0)
    return;

  legation_page_add_section (self, _("Chronology"), remark);
  list = legation_event_list_new (legation_page_get_session (self), _("Chronology"), events,
                                  LEGATION_EVENT_LIST_DIM);
  legation_page_add (self, list);
  legation_jump_set_target (jump, list);
}

/* What the partner did with others, and numbers that are told of it: no part of the relationship, but
 * on no other page. */
static void
add_surroundings (LegationPage *self, const LegationRelationship *relationship)
{
  LegationSession *session = legation_page_get_session (self);
  LegationDataset *dataset = legation_session_get_dataset (session);
  const LegationParty *partner = legation_session_get_partner (session, relationship);
  const char *name = legation_session_get_party_name (session, partner);
  g_autoptr (GPtrArray) events
    = legation_relationship_list_other_events (relationship, partner, dataset);
  g_autoptr (GPtrArray) figures
    = legation_relationship_list_other_figures (relationship, partner, dataset);
  g_autofree char *heading = NULL, *figures_heading = NULL;

  if (events->len > 0)
    {
      /* Translators: events that have to do with a country or a body, %s, but not with the one that
       * the page is about beside it. */
      heading = g_strdup_printf (_("%s: other events"), name);
      legation_page_add_events (self, heading, events);
    }
  /* Translators: numbers that are told of a country, %s, without the one that the page is about. */
  figures_heading = g_strdup_printf (_("%s: other figures"), name);
  legation_page_add_claims (self, figures_heading, figures);
}

/** legation_relationship_page_new: Returns: (transfer floating): the page of a relationship. */
LegationPage *
legation_relationship_page_new (LegationSession *session, const LegationRelationship *relationship)
{
  g_autofree char *heading = legation_relationship_describe (session, relationship);
  g_autoptr (GPtrArray) groups = legation_relationship_find_disagreements (
      relationship, legation_session_get_dataset (session));
  const char *name = relationship->record.name;
  LegationPage *self;
  GtkWidget *jump;

  if (name == NULL || *name == '\0')
    name = legation_session_get_party_name (session,
                                            legation_session_get_partner (session, relationship));
  self = legation_page_new (session, name);
  legation_page_add_heading (self, heading);
  add_status (self, relationship);
  jump = add_counts (self, relationship);
  legation_page_add_notes (self, &relationship->record);
  add_organization (self, relationship);
  legation_page_add_statements (self, relationship, groups);
  legation_page_add_disagreements (self, groups, relationship);
  add_figures (self, relationship, groups);
  legation_page_add_agreements (self, relationship);
  add_chronology (self, relationship, jump);
  add_surroundings (self, relationship);
  legation_page_add_roster (self, relationship);

  return self;
}
