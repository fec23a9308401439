/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures and claims on which sources disagree, side by side, each with its source: nothing here
 * merges or averages them. */

#include "config.h"

#include "legation-pages.h"

#include "legation-cited-text.h"
#include "legation-digest.h"
#include "legation-flow.h"
#include "legation-kit.h"
#include "legation-phrases.h"

#include <glib/gi18n.h>

/* So many points of disagreement are shown at once. */
#define SHOWN_POINTS 3

static GtkWidget *
build_cited (LegationPage *self,
             const char *text,
             const LegationRecord *record,
             const char *css_class)
{
  g_autoptr (GPtrArray) passages
    = legation_citations_group (record->citations, record->n_citations);
  GtkWidget *cited
    = legation_cited_text_new (legation_page_get_session (self), text, record, passages);

  legation_cited_text_add_class (LEGATION_CITED_TEXT (cited), css_class);

  return cited;
}

static void
fill_figure (LegationPage *self, GtkBox *box, const LegationFigure *figure)
{
  g_autofree char *value = legation_figure_describe_value (figure);
  g_autofree char *terms = legation_figure_describe_terms (figure);
  GtkWidget *line = legation_flow_new (6, 2);

  gtk_box_append (box, legation_kit_label (figure->record.name, "legation-secondary"));
  gtk_box_append (box, build_cited (self, value, &figure->record, "heading"));
  legation_flow_append (LEGATION_FLOW (line), legation_kit_label (terms, "legation-secondary"));
  legation_kit_append_reading (line, &figure->record, "/asOf");
  gtk_box_append (box, line);
}

static void
fill_statement (LegationPage *self, GtkBox *box, const LegationStatement *statement)
{
  g_autofree char *line = legation_text_join (
      legation_word_get_label (LEGATION_WORD_STATEMENT, statement->type),
      statement->holder != NULL ? statement->holder : "", NULL);

  gtk_box_append (box, build_cited (self, statement->record.name, &statement->record,
                                    "legation-dense"));
  gtk_box_append (box, legation_kit_label (line, "legation-secondary"));
}

static void
append_date (GtkBox *box, const LegationDate *when)
{
  g_autofree char *date = when != NULL ? legation_date_to_display (when, LEGATION_DATE_STYLE_SHORT)
                                       : g_strdup (_("not dated"));

  gtk_box_append (box, legation_kit_label (date, "legation-secondary"));
}

static void
fill_agreement (LegationPage *self, GtkBox *box, const LegationAgreement *agreement)
{
  g_autofree char *line
    = legation_agreement_describe (legation_page_get_session (self), agreement);

  append_date (box, agreement->when);
  gtk_box_append (box, build_cited (self, agreement->record.name, &agreement->record,
                                    "legation-dense"));
  gtk_box_append (box, legation_kit_label (line, "legation-secondary"));
}

static void
fill_event (LegationPage *self, GtkBox *box, const LegationEvent *event)
{
  append_date (box, event->when);
  gtk_box_append (box, build_cited (self, event->record.name, &event->record, "legation-dense"));
  gtk_box_append (box, legation_kit_button (legation_page_get_session (self), _("Show Event"),
                                            event->record.id));
}

/* Whether all claims of a group carry the same remark. */
static gboolean
is_shared (GPtrArray *group, const LegationNote *note)
{
  for (guint i = 0; i < group->len; i++)
    {
      const LegationRecord *record = g_ptr_array_index (group, i);
      gboolean found = FALSE;

      for (guint j = 0; j < record->n_notes && !found; j++)
        found = g_str_equal (record->notes[j].text, note->text);
      if (!found)
        return FALSE;
    }

  return TRUE;
}

/* Among others, a figure tells what is remarked on it alone; the remaining kinds have their remarks
 * where the page shows them at length. */
static void
append_notes (GtkBox *box, const LegationRecord *record, GPtrArray *group)
{
  if (group == NULL)
    {
      legation_kit_append_notes (box, record);
      return;
    }
  for (guint i = 0; i < record->n_notes && record->kind == LEGATION_KIND_FIGURE; i++)
    if (!is_shared (group, &record->notes[i]))
      gtk_box_append (box, legation_kit_note_new (record, &record->notes[i], TRUE));
}

/* A claim that is another relationship's says whose, and leads there. */
static void
append_home (LegationPage *self,
             GtkBox *box,
             const LegationRecord *record,
             const LegationRelationship *relationship)
{
  LegationSession *session = legation_page_get_session (self);
  const LegationRelationship *home;
  g_autofree char *name = NULL, *text = NULL;

  if (relationship == NULL || legation_relationship_holds (relationship, record))
    return;
  home = legation_dataset_find_home (legation_session_get_dataset (session), record);
  if (home != NULL)
    {
      name = legation_relationship_describe (session, home);
      /* Translators: %s is a relationship, on whose page a claim stands. */
      text = g_strdup_printf (_("under %s"), name);
      gtk_box_append (box, legation_kit_label (text, "legation-secondary"));
    }
  if (record->kind != LEGATION_KIND_EVENT)
    gtk_box_append (box, legation_kit_button (session, _("Show There"), record->id));
}

/* @group: those that it stands beside, or NULL where it stands alone.
 * @relationship: on whose page, or NULL */
static GtkWidget *
build_card (LegationPage *self,
            const LegationRecord *record,
            GPtrArray *group,
            const LegationRelationship *relationship)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "legation-card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, record->name,
                                  -1);
  switch (record->kind)
    {
    case LEGATION_KIND_FIGURE:
      fill_figure (self, GTK_BOX (box), (const LegationFigure *) record);
      break;
    case LEGATION_KIND_STATEMENT:
      fill_statement (self, GTK_BOX (box), (const LegationStatement *) record);
      break;
    case LEGATION_KIND_EVENT:
      fill_event (self, GTK_BOX (box), (const LegationEvent *) record);
      break;
    case LEGATION_KIND_AGREEMENT:
      fill_agreement (self, GTK_BOX (box), (const LegationAgreement *) record);
      break;
    default:
      gtk_box_append (GTK_BOX (box), build_cited (self, record->name, record, "legation-dense"));
      break;
    }
  append_notes (GTK_BOX (box), record, group);
  append_home (self, GTK_BOX (box), record, relationship);

  return box;
}

/* “2 figures, not merged” */
static char *
describe_group (GPtrArray *group)
{
  guint n_figures = 0;

  for (guint i = 0; i < group->len; i++)
    {
      const LegationRecord *record = g_ptr_array_index (group, i);

      n_figures += record->kind == LEGATION_KIND_FIGURE ? 1 : 0;
    }
  if (n_figures == group->len)
    return g_strdup_printf (ngettext ("%u figure, not merged", "%u figures, not merged", n_figures),
                            n_figures);

  return g_strdup_printf (ngettext ("%u claim, not merged", "%u claims, not merged", group->len),
                          group->len);
}

/* Claims that stand together against those of the other side.  Two cards are equally high; among
 * more, the short ones would be mostly empty then. */
static GtkWidget *
build_side (LegationPage *self,
            GPtrArray *side,
            GPtrArray *group,
            const LegationRelationship *relationship)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (guint i = 0; i < side->len; i++)
    {
      const LegationRecord *record = g_ptr_array_index (side, i);
      GtkWidget *card = build_card (self, record, group, relationship);

      gtk_widget_set_vexpand (card, group->len == 2);
      gtk_box_append (GTK_BOX (box), card);
      if (record->kind == LEGATION_KIND_FIGURE)
        legation_page_set_anchor (self, record, card);
    }

  return box;
}

static GtkWidget *
build_cards (LegationPage *self, GPtrArray *group, const LegationRelationship *relationship)
{
  GtkWidget *cards = legation_flow_new_columns (6);
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  g_autoptr (GPtrArray) right = g_ptr_array_new ();

  gtk_widget_add_css_class (cards, "legation-cards");
  legation_claims_take_sides (group, (GPtrArray *[]){ left, right });
  legation_flow_append (LEGATION_FLOW (cards), build_side (self, left, group, relationship));
  legation_flow_append (LEGATION_FLOW (cards), build_side (self, right, group, relationship));

  return cards;
}

/* Whether all claims on a point are made in one and the same source. */
static gboolean
rests_on_one_source (GPtrArray *group)
{
  const LegationSource *source = NULL;

  for (guint i = 0; i < group->len; i++)
    {
      const LegationRecord *record = g_ptr_array_index (group, i);

      if (record->n_citations == 0)
        return FALSE;
      for (guint j = 0; j < record->n_citations; j++)
        {
          if (source != NULL && record->citations[j].source != source)
            return FALSE;
          source = record->citations[j].source;
        }
    }

  return source != NULL;
}

/* The claims on one point, and under them what we remark on all of them. */
static GtkWidget *
build_point (LegationPage *self, GPtrArray *group, const LegationRelationship *relationship)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const LegationRecord *first = g_ptr_array_index (group, 0);

  if (rests_on_one_source (group))
    gtk_box_append (GTK_BOX (box), legation_kit_label (_("One source contradicts itself"),
                                                       "legation-secondary"));
  gtk_box_append (GTK_BOX (box), build_cards (self, group, relationship));
  for (guint i = 0; i < first->n_notes && first->kind == LEGATION_KIND_FIGURE; i++)
    if (is_shared (group, &first->notes[i]))
      gtk_box_append (GTK_BOX (box), legation_kit_note_new (first, &first->notes[i], FALSE));

  return box;
}

/**
 * legation_page_add_disagreements: adds a section with the claims on which sources disagree.
 * @groups: (element-type GPtrArray): see legation_relationship_find_disagreements()
 * @relationship: (nullable): on whose page; claims of others then say whose they are
 */
void
legation_page_add_disagreements (LegationPage *self,
                                 GPtrArray *groups,
                                 const LegationRelationship *relationship)
{
  g_autoptr (GPtrArray) hidden = g_ptr_array_new ();
  g_autofree char *remark = NULL, *label = NULL;

  if (groups->len == 0)
    return;

  if (groups->len == 1)
    remark = describe_group (g_ptr_array_index (groups, 0));
  else
    /* Translators: points on which sources disagree; their claims stand side by side. */
    remark = g_strdup_printf (ngettext ("%u point, not merged", "%u points, not merged",
                                        groups->len), groups->len);
  legation_page_add_section (self, _("Sources disagree"), remark);
  for (guint i = 0; i < groups->len; i++)
    {
      GtkWidget *point = build_point (self, g_ptr_array_index (groups, i), relationship);

      legation_page_add (self, point);
      if (i >= SHOWN_POINTS)
        g_ptr_array_add (hidden, point);
    }
  label = g_strdup_printf (ngettext ("Show the %u Point", "Show All %u Points", groups->len),
                           groups->len);
  legation_page_add_unfold (self, label, hidden);
}

/** legation_page_add_claim: adds one figure, statement or agreement as a card of its own. */
void
legation_page_add_claim (LegationPage *self, const LegationRecord *record)
{
  GtkWidget *card = build_card (self, record, NULL, NULL);

  gtk_widget_add_css_class (card, "legation-wide-card");
  legation_page_set_anchor (self, record, card);
  legation_page_add (self, card);
}

/**
 * legation_page_add_claims: adds a section of claims, each as a card; nothing where there are none.
 * @records: (element-type LegationRecord): figures, statements or agreements
 */
void
legation_page_add_claims (LegationPage *self, const char *heading, GPtrArray *records)
{
  if (records->len == 0)
    return;

  legation_page_add_section (self, heading, NULL);
  for (guint i = 0; i < records->len; i++)
    legation_page_add_claim (self, g_ptr_array_index (records, i));
}
