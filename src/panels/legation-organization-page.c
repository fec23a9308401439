/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of an organization: what it is, who belongs to it, and what it has a part in. */

#include "config.h"

#include "legation-pages.h"

#include "legation-cited-text.h"
#include "legation-digest.h"
#include "legation-kit.h"
#include "legation-phrases.h"

#include <glib/gi18n.h>

/* “International Body · also Association of Southeast Asian Nations” */
static void
add_facts (LegationPage *self, const LegationOrganization *organization)
{
  g_autofree char *names = legation_page_country_and_aliases (
      legation_page_get_session (self), organization->country, organization->aliases,
      organization->n_aliases);
  g_autofree char *line = legation_text_join (
      organization->type == LEGATION_ORGANIZATION_OTHER
        ? "" : legation_word_get_label (LEGATION_WORD_ORGANIZATION, organization->type),
      names, NULL);

  legation_page_add_text (self, line, "legation-secondary");
}

static void
add_summary (LegationPage *self, const LegationOrganization *organization)
{
  const LegationRecord *record = &organization->record;
  g_autoptr (GPtrArray) passages = NULL;
  GtkWidget *text;

  if (organization->summary == NULL || *organization->summary == '\0')
    {
      legation_page_add_own_citations (self, record);
      return;
    }
  passages = legation_citations_group (record->citations, record->n_citations);
  text = legation_cited_text_new (legation_page_get_session (self), organization->summary, record,
                                  passages);
  gtk_widget_add_css_class (text, "legation-spaced");
  legation_page_add (self, text);
}

/* The relationship of which it is a party, if there is one. */
static void
add_relationship (LegationPage *self, const LegationOrganization *organization)
{
  LegationSession *session = legation_page_get_session (self);
  LegationDataset *dataset = legation_session_get_dataset (session);

  for (guint i = 0; i < legation_dataset_get_n_relationships (dataset); i++)
    {
      const LegationRelationship *relationship = legation_dataset_get_relationship (dataset, i);
      g_autofree char *name = NULL;
      GtkWidget *list, *box;

      if (relationship->parties[0].organization != organization
          && relationship->parties[1].organization != organization)
        continue;
      name = legation_relationship_describe (session, relationship);
      legation_page_add_section (self, _("Relationship"), NULL);
      list = legation_page_add_list (self, _("Relationship"));
      box = legation_kit_row_box ();
      gtk_box_append (GTK_BOX (box), legation_kit_label (name, "legation-dense"));
      if (relationship->status != NULL)
        gtk_box_append (GTK_BOX (box),
                        legation_kit_label (relationship->status, "legation-secondary"));
      legation_kit_list_add_link (list, box, relationship->record.id, name);
      return;
    }
}

static void
add_people (LegationPage *self, const LegationOrganization *organization)
{
  LegationDataset *dataset = legation_session_get_dataset (legation_page_get_session (self));
  GtkWidget *list = NULL;

  for (guint i = 0; i < legation_dataset_get_n_persons (dataset); i++)
    {
      const LegationPerson *person = legation_dataset_get_person (dataset, i);

      for (guint j = 0; j < person->n_titles; j++)
        {
          const LegationTitle *title = &person->titles[j];
          g_autofree char *date = NULL, *line = NULL;
          GtkWidget *box;

          if (title->organization != organization)
            continue;
          if (list == NULL)
            {
              legation_page_add_section (self, _("People"), NULL);
              list = legation_page_add_list (self, _("People"));
            }
          if (title->when != NULL)
            date = legation_date_to_display (title->when, LEGATION_DATE_STYLE_SHORT);
          line = legation_text_join (title->title, date != NULL ? date : "", NULL);
          box = legation_kit_row_box ();
          gtk_box_append (GTK_BOX (box),
                          legation_kit_label (person->record.name, "legation-dense"));
          gtk_box_append (GTK_BOX (box), legation_kit_label (line, "legation-secondary"));
          legation_kit_list_add_link (list, box, person->record.id, person->record.name);
        }
    }
}

static gboolean
is_party (const LegationParty *parties, guint n, const LegationOrganization *organization)
{
  for (guint i = 0; i < n; i++)
    if (parties[i].organization == organization)
      return TRUE;

  return FALSE;
}

static void
add_agreements (LegationPage *self, const LegationOrganization *organization)
{
  LegationDataset *dataset = legation_session_get_dataset (legation_page_get_session (self));
  g_autoptr (GPtrArray) agreements = g_ptr_array_new ();

  for (guint i = 0; i < legation_dataset_get_n_agreements (dataset); i++)
    {
      const LegationAgreement *agreement = legation_dataset_get_agreement (dataset, i);

      if (is_party (agreement->parties, agreement->n_parties, organization)
          || is_party (agreement->any_of, agreement->n_any_of, organization))
        g_ptr_array_add (agreements, (gpointer) agreement);
    }
  legation_page_add_claims (self, _("Agreements and mechanisms"), agreements);
}

/** legation_organization_page_new: Returns: (transfer floating): the page of an organization. */
LegationPage *
legation_organization_page_new (LegationSession *session, const LegationOrganization *organization)
{
  const LegationParty party = { .organization = organization };
  LegationPage *self = legation_page_new (session, _("Organization"));
  LegationDataset *dataset = legation_session_get_dataset (session);
  g_autoptr (GPtrArray) events = g_ptr_array_new ();
  g_autoptr (GPtrArray) statements = legation_dataset_list_about (dataset, &party);

  for (guint i = 0; i < legation_dataset_get_n_events (dataset); i++)
    {
      const LegationEvent *event = legation_dataset_get_event (dataset, i);

      if (legation_event_involves (event, organization))
        g_ptr_array_add (events, (gpointer) event);
    }
  legation_page_add_heading (self, organization->record.name);
  add_facts (self, organization);
  add_summary (self, organization);
  legation_page_add_notes (self, &organization->record);
  add_relationship (self, organization);
  add_people (self, organization);
  add_agreements (self, organization);
  legation_page_add_statement_links (self, _("Said about it"), statements);
  if (events->len > 0)
    legation_page_add_events (self, _("Events"), events);

  return self;
}
