/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of a relationship: where it stands, what is said of it, and everything that happened. */

#include "config.h"

#include "legation-pages.h"

#include "legation-cited-text.h"
#include "legation-contacts.h"
#include "legation-event-list.h"
#include "legation-flow.h"
#include "legation-kit.h"
#include "legation-phrases.h"

#include <glib/gi18n.h>

/* Of each kind of statement so many are shown at once, so that the page can be taken in; the rest
 * is one click away. */
#define SHOWN_OF_A_KIND 1

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
  const LegationEvent *last = legation_contacts_find_last (relationship);
  GtkWidget *flow = legation_flow_new (6, 4);
  g_autofree char *date = NULL, *text = NULL;

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
    }
  legation_kit_append_marks (flow, session, &relationship->record, passages);

  if (last != NULL)
    {
      date = legation_date_to_display (last->when, LEGATION_DATE_STYLE_SHORT);
      /* Translators: %s is a date. */
      text = g_strdup_printf (_("last contact %s"), date);
    }
  legation_flow_append (LEGATION_FLOW (flow),
                        legation_kit_label (text != NULL ? text : _("no dated contact"),
                                            "legation-secondary"));
  legation_page_add (self, flow);
}

static void
add_counts (LegationPage *self, const LegationRelationship *relationship)
{
  LegationDataset *dataset = legation_session_get_dataset (legation_page_get_session (self));
  guint n_sources = legation_relationship_count_sources (relationship, dataset);
  g_autofree char *events = g_strdup_printf (
      ngettext ("%u event", "%u events", relationship->n_events), relationship->n_events);
  g_autofree char *sources
    = g_strdup_printf (ngettext ("%u source", "%u sources", n_sources), n_sources);
  g_autofree char *text = legation_text_join (events, sources, NULL);

  legation_page_add_text (self, text, "legation-secondary");
}

/* The line under a statement: its kind, who holds it, when it held, what is wrong with it. */
static GtkWidget *
build_statement_line (const LegationStatement *statement)
{
  GtkWidget *flow = legation_flow_new (6, 2);
  gboolean held = statement->holder != NULL && *statement->holder != '\0';
  gboolean assessment = statement->type == LEGATION_STATEMENT_ASSESSMENT;
  gboolean opinion = assessment
                     || (held && (statement->type == LEGATION_STATEMENT_CONSTRAINT
                                  || statement->type == LEGATION_STATEMENT_OUTLOOK));
  g_autofree char *date = NULL, *text = NULL;

  gtk_widget_add_css_class (flow, "legation-line");
  if (opinion)
    legation_flow_append (LEGATION_FLOW (flow),
                          legation_kit_pill (legation_word_get_label (
                              LEGATION_WORD_STATEMENT, LEGATION_STATEMENT_ASSESSMENT)));
  if (statement->when != NULL)
    date = legation_date_to_display (statement->when, LEGATION_DATE_STYLE_SHORT);
  text = legation_text_join (
      assessment ? "" : legation_word_get_label (LEGATION_WORD_STATEMENT, statement->type),
      held ? statement->holder : "", date != NULL ? date : "",
      statement->record.n_disagrees_with > 0 ? _("sources disagree") : "",
      statement->record.citation_lost ? _("a citation could not be read") : "", NULL);
  if (*text != '\0')
    legation_flow_append (LEGATION_FLOW (flow), legation_kit_label (text, "legation-secondary"));

  return flow;
}

static GtkWidget *
add_statement (LegationPage *self, GtkWidget *list, const LegationStatement *statement)
{
  const LegationRecord *record = &statement->record;
  g_autoptr (GPtrArray) passages
    = legation_citations_group (record->citations, record->n_citations);
  GtkWidget *box = legation_kit_row_box ();
  GtkWidget *text = legation_cited_text_new (legation_page_get_session (self), record->name, record,
                                             passages);
  GtkWidget *row;

  legation_cited_text_add_class (LEGATION_CITED_TEXT (text), "legation-dense");
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), build_statement_line (statement));
  legation_kit_append_notes (GTK_BOX (box), record);
  row = legation_kit_list_add (list, box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, record->name,
                                  -1);
  legation_page_set_anchor (self, record, row);

  return row;
}

/* Where no source says anything, the page says so instead of leaving it out. */
static void
add_silence (GtkWidget *list, LegationStatementKind kind)
{
  GtkWidget *box = legation_kit_row_box ();

  gtk_box_append (GTK_BOX (box), legation_kit_label (_("The sources say nothing about this"),
                                                     "legation-silence"));
  gtk_box_append (GTK_BOX (box),
                  legation_kit_label (legation_word_get_label (LEGATION_WORD_STATEMENT, kind),
                                      "legation-secondary"));
  legation_kit_list_add (list, box);
}

static void
show_rows (GtkWidget *button, GtkWidget *list)
{
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    gtk_widget_set_visible (row, TRUE);
  gtk_widget_set_visible (button, FALSE);
}

static void
add_unfold_button (LegationPage *self, GtkWidget *list, guint n_statements)
{
  g_autofree char *label = g_strdup_printf (
      ngettext ("Show the %u Statement", "Show All %u Statements", n_statements), n_statements);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "legation-small");
  g_signal_connect_object (button, "clicked", G_CALLBACK (show_rows), list, 0);
  legation_page_add (self, button);
}

static void
add_statements (LegationPage *self, const LegationRelationship *relationship)
{
  g_autoptr (GPtrArray) statements = legation_relationship_sort_statements (relationship);
  g_autofree char *remark = g_strdup_printf (
      ngettext ("%u statement", "%u statements", statements->len), statements->len);
  static const LegationStatementKind expected[]
    = { LEGATION_STATEMENT_CONSTRAINT, LEGATION_STATEMENT_OUTLOOK };
  guint n_of_kind[LEGATION_STATEMENT_ASSESSMENT + 1] = { 0 };
  guint n_hidden = 0;
  GtkWidget *list;

  legation_page_add_section (self, _("Summary"), statements->len > 0 ? remark : NULL);
  list = legation_page_add_list (self, _("Summary"));
  for (guint i = 0; i < statements->len; i++)
    {
      const LegationStatement *statement = g_ptr_array_index (statements, i);
      GtkWidget *row = add_statement (self, list, statement);

      if (++n_of_kind[statement->type] > SHOWN_OF_A_KIND)
        {
          gtk_widget_set_visible (row, FALSE);
          n_hidden++;
        }
    }
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    if (n_of_kind[expected[i]] == 0)
      add_silence (list, expected[i]);
  if (n_hidden > 0)
    add_unfold_button (self, list, statements->len);
}

/* Figures that nobody contradicts. */
static void
add_figures (LegationPage *self, const LegationRelationship *relationship, GPtrArray *groups)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < relationship->n_figures; i++)
    {
      const LegationRecord *record = &relationship->figures[i]->record;
      gboolean disagrees = FALSE;

      for (guint j = 0; j < groups->len && !disagrees; j++)
        disagrees = g_ptr_array_find (g_ptr_array_index (groups, j), record, NULL);
      if (disagrees)
        continue;
      if (!begun)
        legation_page_add_section (self, _("Figures"), NULL);
      begun = TRUE;
      legation_page_add_claim (self, record);
    }
}

static void
add_chronology (LegationPage *self, const LegationRelationship *relationship)
{
  g_autoptr (GPtrArray) events = legation_relationship_list_newest (relationship);
  g_autofree char *remark = g_strdup_printf (
      ngettext ("%u event", "%u events, newest first", events->len), events->len);

  if (events->len == 0)
    {
      legation_page_add_section (self, _("Chronology"), NULL);
      legation_page_add_text (self, _("The sources say nothing about this"), "legation-secondary");
      return;
    }
  legation_page_add_section (self, _("Chronology"), remark);
  legation_page_add (self, legation_event_list_new (legation_page_get_session (self),
                                                    _("Chronology"), events,
                                                    LEGATION_EVENT_LIST_DIM));
}

/** legation_relationship_page_new: Returns: (transfer floating): the page of a relationship. */
LegationPage *
legation_relationship_page_new (LegationSession *session, const LegationRelationship *relationship)
{
  g_autofree char *heading = legation_relationship_describe (session, relationship);
  g_autoptr (GPtrArray) groups = legation_relationship_find_disagreements (relationship);
  const char *name = relationship->record.name;
  LegationPage *self;

  if (name == NULL || *name == '\0')
    name = legation_session_get_party_name (session,
                                            legation_session_get_partner (session, relationship));
  self = legation_page_new (session, name);
  legation_page_add_heading (self, heading);
  add_status (self, relationship);
  add_counts (self, relationship);
  legation_page_add_notes (self, &relationship->record);
  add_statements (self, relationship);
  legation_page_add_disagreements (self, groups);
  add_figures (self, relationship, groups);
  legation_page_add_agreements (self, relationship);
  add_chronology (self, relationship);

  return self;
}
