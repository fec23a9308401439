/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of a relationship, and in its context of others; and where the sources are silent. */

#include "config.h"

#include "legation-pages.h"

#include "legation-cited-text.h"
#include "legation-digest.h"
#include "legation-flow.h"
#include "legation-kit.h"
#include "legation-phrases.h"

#include <glib/gi18n.h>

/* Of each kind of statement, and of each pair in the context, so many are shown at once, so that
 * the page can be taken in; the rest is one click away. */
#define SHOWN_OF_A_KIND 1
#define SHOWN_CONTEXTS 3

/**
 * legation_parties_describe: “Vietnam – United States”; three or more are listed.
 *
 * Returns: (transfer full): the names
 */
char *
legation_parties_describe (LegationSession *session, const LegationParty *parties, guint n_parties)
{
  g_autoptr (GString) names = g_string_new (NULL);

  if (n_parties == 2)
    /* Translators: two countries that have relations with each other. */
    return g_strdup_printf (_("%s – %s"), legation_session_get_party_name (session, &parties[0]),
                            legation_session_get_party_name (session, &parties[1]));
  for (guint i = 0; i < n_parties; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? _(", ") : "",
                            legation_session_get_party_name (session, &parties[i]));

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* The line under a statement: its kind, who holds it, when it held, what is wrong with it. */
static GtkWidget *
build_line (const LegationStatement *statement, gboolean disagrees)
{
  GtkWidget *flow = legation_flow_new (6, 2);
  gboolean held = statement->holder != NULL && *statement->holder != '\0';
  gboolean assessment = statement->type == LEGATION_STATEMENT_ASSESSMENT;
  gboolean opinion = legation_statement_is_opinion (statement);
  g_autofree char *date = NULL, *text = NULL;

  gtk_widget_add_css_class (flow, "legation-line");
  if (opinion)
    legation_flow_append (LEGATION_FLOW (flow),
                          legation_kit_pill (legation_word_get_label (
                              LEGATION_WORD_STATEMENT, LEGATION_STATEMENT_ASSESSMENT)));
  if (statement->record.n_applied > 0)
    legation_flow_append (LEGATION_FLOW (flow), legation_kit_changed_new (&statement->record));
  if (statement->when != NULL)
    date = legation_date_to_display (statement->when, LEGATION_DATE_STYLE_SHORT);
  text = legation_text_join (
      assessment ? "" : legation_word_get_label (LEGATION_WORD_STATEMENT, statement->type),
      held ? statement->holder : "", date != NULL ? date : "",
      disagrees ? _("sources disagree") : "",
      statement->record.citation_lost ? _("a citation could not be read") : "", NULL);
  if (*text != '\0')
    legation_flow_append (LEGATION_FLOW (flow), legation_kit_label (text, "legation-secondary"));
  legation_kit_append_reading (flow, &statement->record, "/when");

  return flow;
}

static GtkWidget *
add_statement (LegationPage *self,
               GtkWidget *list,
               const LegationStatement *statement,
               GPtrArray *groups)
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
  gtk_box_append (GTK_BOX (box),
                  build_line (statement, legation_disagreements_hold (groups, record)));
  legation_kit_append_notes (GTK_BOX (box), record);
  row = legation_kit_list_add (list, box, record->name);
  legation_page_set_anchor (self, record, row);

  return row;
}

static void
add_unfold_button (LegationPage *self, GPtrArray *hidden, guint n_statements)
{
  g_autofree char *label = g_strdup_printf (
      ngettext ("Show the %u Statement", "Show All %u Statements", n_statements), n_statements);

  legation_page_add_unfold (self, label, hidden);
}

/* Where no source says anything, the page says so instead of leaving it out: once, in one row. */
static void
add_silence (LegationSession *session,
             GtkWidget *list,
             const LegationRelationship *relationship,
             const guint *n_of_kind)
{
  static const LegationStatementKind expected[]
    = { LEGATION_STATEMENT_CURRENT, LEGATION_STATEMENT_CONSTRAINT, LEGATION_STATEMENT_OUTLOOK };
  const char *silent[G_N_ELEMENTS (expected)];
  const LegationParty *partner = legation_session_get_partner (session, relationship);
  const LegationParty *other
    = &relationship->parties[partner == &relationship->parties[0] ? 1 : 0];
  /* Translators: %s is the country that the dataset is about. */
  g_autofree char *events
    = g_strdup_printf (_("Events with %s"), legation_session_get_party_name (session, other));
  g_autofree char *topics = NULL, *label = NULL;
  GtkWidget *box;

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    silent[i] = n_of_kind[expected[i]] > 0
                  ? "" : legation_word_get_label (LEGATION_WORD_STATEMENT, expected[i]);
  topics = legation_text_join (
      silent[0], silent[1], silent[2],
      relationship->n_agreements > 0 ? "" : _("Agreements and mechanisms"),
      relationship->n_events > 0 ? "" : events, NULL);
  if (*topics == '\0')
    return;

  box = legation_kit_row_box ();
  gtk_box_append (GTK_BOX (box), legation_kit_label (_("The sources say nothing about this"),
                                                     "legation-silence"));
  gtk_box_append (GTK_BOX (box), legation_kit_label (topics, "legation-secondary"));
  /* Translators: the %s are “The sources say nothing about this” and a list of topics. */
  label = g_strdup_printf (_("%s: %s"), _("The sources say nothing about this"), topics);
  legation_kit_list_add (list, box, label);
}

/* When it held or, where that is not stated, when that was told. */
static char *
describe_telling (const LegationStatement *statement)
{
  const LegationRecord *record = &statement->record;
  g_autofree char *date = NULL;

  if (statement->when != NULL)
    return legation_date_to_display (statement->when, LEGATION_DATE_STYLE_SHORT);
  if (record->n_citations == 0 || record->citations[0].source->issued == NULL)
    return g_strdup (_("date not stated"));
  date = legation_date_to_display (record->citations[0].source->issued, LEGATION_DATE_STYLE_SHORT);

  /* Translators: %s is when a source was published. */
  return g_strdup_printf (_("as told %s"), date);
}

/* How things stand, in the first of the statements that say so.
 *
 * Returns: (nullable): that statement */
static const LegationStatement *
add_state_of_play (LegationPage *self, GPtrArray *statements, GPtrArray *groups)
{
  const LegationStatement *statement = NULL;
  g_autofree char *remark = NULL;

  for (guint i = 0; i < statements->len && statement == NULL; i++)
    if (((const LegationStatement *) statements->pdata[i])->type == LEGATION_STATEMENT_CURRENT)
      statement = statements->pdata[i];
  if (statement == NULL)
    return NULL;
  remark = describe_telling (statement);
  legation_page_add_section (self, _("State of play"), remark);
  add_statement (self, legation_page_add_list (self, _("State of play")), statement, groups);

  return statement;
}

static void
add_summary (LegationPage *self, const LegationRelationship *relationship, GPtrArray *groups)
{
  g_autoptr (GPtrArray) statements = legation_relationship_sort_statements (relationship);
  g_autoptr (GPtrArray) hidden = g_ptr_array_new ();
  const LegationStatement *lead = add_state_of_play (self, statements, groups);
  const guint n = statements->len - (lead != NULL ? 1 : 0);
  g_autofree char *remark = g_strdup_printf (ngettext ("%u statement", "%u statements", n), n);
  /* What follows no statement is only what is not said: no summary. */
  const char *heading = n > 0 ? _("Summary") : _("Where the sources are silent");
  guint n_of_kind[LEGATION_STATEMENT_ASSESSMENT + 1] = { 0 };
  GtkWidget *list;

  n_of_kind[LEGATION_STATEMENT_CURRENT] = lead != NULL ? 1 : 0;
  legation_page_add_section (self, heading, n > 0 ? remark : NULL);
  list = legation_page_add_list (self, heading);
  for (guint i = 0; i < statements->len; i++)
    {
      const LegationStatement *statement = g_ptr_array_index (statements, i);
      GtkWidget *row = statement != lead ? add_statement (self, list, statement, groups) : NULL;

      if (row == NULL)
        continue;
      if (++n_of_kind[statement->type] > SHOWN_OF_A_KIND)
        g_ptr_array_add (hidden, row);
    }
  add_silence (legation_page_get_session (self), list, relationship, n_of_kind);
  add_unfold_button (self, hidden, n);
}

/* Who is spoken of, and what is said of them; what is beyond the first goes to @hidden. */
static GtkWidget *
add_context (LegationPage *self, const LegationContext *context, GPtrArray *groups,
             GPtrArray *hidden)
{
  LegationSession *session = legation_page_get_session (self);
  g_autofree char *name
    = legation_parties_describe (session, context->parties, context->n_parties);
  GtkWidget *list = legation_page_add_group (self, name);

  for (guint i = 0; i < context->statements->len; i++)
    {
      GtkWidget *row
        = add_statement (self, list, g_ptr_array_index (context->statements, i), groups);

      if (i > 0)
        g_ptr_array_add (hidden, row);
    }

  return gtk_widget_get_parent (list);
}

static void
add_contexts (LegationPage *self, const LegationRelationship *relationship, GPtrArray *groups)
{
  g_autoptr (GPtrArray) contexts = legation_relationship_list_context (relationship);
  g_autoptr (GPtrArray) hidden = g_ptr_array_new ();
  g_autofree char *remark = NULL;
  guint n = 0;

  if (contexts->len == 0)
    return;

  for (guint i = 0; i < contexts->len; i++)
    n += ((const LegationContext *) g_ptr_array_index (contexts, i))->statements->len;
  remark = g_strdup_printf (
      ngettext ("%u statement about others", "%u statements about others", n), n);
  legation_page_add_section (self, _("Context"), remark);
  for (guint i = 0; i < contexts->len; i++)
    {
      GtkWidget *group = add_context (self, g_ptr_array_index (contexts, i), groups, hidden);

      if (i >= SHOWN_CONTEXTS)
        g_ptr_array_add (hidden, group);
    }
  add_unfold_button (self, hidden, n);
}

/**
 * legation_page_add_statements: adds what is said of a relationship, with what is not, and in a
 * section of its own what is said there of others.
 * @groups: see legation_relationship_find_disagreements()
 */
void
legation_page_add_statements (LegationPage *self,
                              const LegationRelationship *relationship,
                              GPtrArray *groups)
{
  add_summary (self, relationship, groups);
  add_contexts (self, relationship, groups);
}

/**
 * legation_page_add_statement_links: adds a section with statements of other pages, each a link to
 * where it stands; nothing where there are none.
 * @statements: (element-type LegationStatement): them
 */
void
legation_page_add_statement_links (LegationPage *self, const char *heading, GPtrArray *statements)
{
  LegationSession *session = legation_page_get_session (self);
  g_autofree char *remark = g_strdup_printf (
      ngettext ("%u statement", "%u statements", statements->len), statements->len);
  GtkWidget *list;

  if (statements->len == 0)
    return;

  legation_page_add_section (self, heading, remark);
  list = legation_page_add_list (self, heading);
  for (guint i = 0; i < statements->len; i++)
    {
      const LegationStatement *statement = g_ptr_array_index (statements, i);
      g_autofree char *page = legation_relationship_describe (session, statement->relationship);
      g_autofree char *about
        = legation_parties_describe (session, statement->about, statement->n_about);
      g_autofree char *line = legation_text_join (
          legation_word_get_label (LEGATION_WORD_STATEMENT, statement->type),
          statement->holder != NULL ? statement->holder : "", NULL);
      /* Translators: the first %s are those whom a statement is about, the second the relationship on
       * whose page it stands. */
      g_autofree char *place = statement->n_about > 0 ? g_strdup_printf (_("%s, under %s"), about, page)
                                                      : g_strdup (page);
      GtkWidget *box = legation_kit_row_box ();

      gtk_box_append (GTK_BOX (box), legation_kit_label (statement->record.name, "legation-dense"));
      gtk_box_append (GTK_BOX (box), legation_kit_label (line, "legation-secondary"));
      gtk_box_append (GTK_BOX (box), legation_kit_label (place, "legation-secondary"));
      legation_kit_list_add_link (list, box, statement->record.id, statement->record.name);
    }
}
