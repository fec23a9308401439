/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agreements and mechanisms: each with a bar on one time axis, so that they can be compared. */

#include "config.h"

#include "legation-pages.h"

#include "legation-digest.h"
#include "legation-flow.h"
#include "legation-kit.h"
#include "legation-strip.h"
#include "legation-period-bar.h"
#include "legation-phrases.h"

#include <glib/gi18n.h>

/* “one of Cambodia, Indonesia; which is not stated” */
static char *
describe_alternatives (LegationSession *session, const LegationAgreement *agreement)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < agreement->n_any_of; i++)
    {
      if (i > 0)
        g_string_append (names, _(", "));
      g_string_append (names, legation_session_get_party_name (session, &agreement->any_of[i]));
    }

  /* Translators: %s is a list of countries, one of which signed. */
  return g_strdup_printf (_("with one of %s; which is not stated"), names->str);
}

/**
 * legation_agreement_describe: its kind, its sectors and who else may be party to it.
 *
 * Returns: (transfer full): the text
 */
char *
legation_agreement_describe (LegationSession *session, const LegationAgreement *agreement)
{
  g_autofree char *sectors = NULL, *alternatives = NULL;
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < agreement->n_sectors; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? _(", ") : "", agreement->sectors[i]);
  sectors = g_string_free (g_steal_pointer (&joined), FALSE);
  if (agreement->n_any_of > 0)
    alternatives = describe_alternatives (session, agreement);

  return legation_text_join (legation_word_get_label (LEGATION_WORD_AGREEMENT, agreement->type),
                             sectors, alternatives != NULL ? alternatives : "", NULL);
}

/* The bar, in a column of its own: on one scale, so that those of a section can be compared. */
static GtkWidget *
build_bar (const LegationAgreement *agreement, LegationSpan axis)
{
  GtkWidget *bar;

  if (agreement->when != NULL)
    bar = legation_period_bar_new (agreement->when, axis);
  else
    bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_size_request (bar, LEGATION_PERIOD_BAR_WIDTH, -1);
  gtk_widget_set_valign (bar, GTK_ALIGN_START);

  return bar;
}

static char *
describe_date (const LegationAgreement *agreement, LegationDateStyle style)
{
  return agreement->when != NULL ? legation_date_to_display (agreement->when, style)
                                 : g_strdup (_("not dated"));
}

/* When it was and what it is, behind its bar. */
static GtkWidget *
build_terms (LegationPage *self, const LegationAgreement *agreement, LegationSpan axis)
{
  const LegationRecord *record = &agreement->record;
  g_autoptr (GPtrArray) passages
    = legation_citations_group (record->citations, record->n_citations);
  GtkWidget *box = legation_strip_new (6);
  g_autofree char *date = describe_date (agreement, LEGATION_DATE_STYLE_SHORT);
  g_autofree char *what
    = legation_agreement_describe (legation_page_get_session (self), agreement);
  g_autofree char *text = legation_text_join (date, what, NULL);
  GtkWidget *label = legation_kit_label (text, "legation-secondary");

  if (axis.first <= axis.last)
    legation_strip_append (LEGATION_STRIP (box), build_bar (agreement, axis));
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_hexpand (label, TRUE);
  legation_strip_append (LEGATION_STRIP (box), label);
  legation_kit_append_marks (box, legation_page_get_session (self), record, passages);

  return box;
}

/* What is shown on demand, or NULL where there is no more to say. */
static GtkWidget *
build_detail (LegationPage *self, const LegationAgreement *agreement)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (box, "legation-detail");
  if (agreement->summary != NULL && *agreement->summary != '\0')
    gtk_box_append (GTK_BOX (box), legation_kit_label (agreement->summary, "legation-dense"));
  legation_kit_append_notes (GTK_BOX (box), &agreement->record);
  if (agreement->event != NULL)
    gtk_box_append (GTK_BOX (box),
                    legation_kit_button (legation_page_get_session (self), _("Show Event"),
                                         agreement->event->record.id));
  if (gtk_widget_get_first_child (box) != NULL)
    return box;

  g_object_ref_sink (box);
  g_object_unref (box);

  return NULL;
}

static GtkWidget *
build_head (LegationPage *self, const LegationAgreement *agreement, LegationSpan axis)
{
  GtkWidget *box = legation_kit_row_box ();
  GtkWidget *line = legation_flow_new (6, 2);

  legation_flow_append (LEGATION_FLOW (line),
                        legation_kit_label (agreement->record.name, "legation-dense"));
  if (agreement->record.n_applied > 0)
    legation_flow_append (LEGATION_FLOW (line), legation_kit_changed_new (&agreement->record));
  else if (!legation_kit_append_reading (line, &agreement->record, "/when")
           && agreement->record.n_notes > 0)
    {
      GtkWidget *pill = legation_kit_pill (_("Our note"));

      gtk_widget_add_css_class (pill, "legation-note");
      legation_flow_append (LEGATION_FLOW (line), pill);
    }
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), build_terms (self, agreement, axis));

  return box;
}

/**
 * legation_page_add_agreement_row: adds an agreement to a list.
 * @axis: what its bar is drawn on; empty for none
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
legation_page_add_agreement_row (LegationPage *self,
                                 GtkWidget *list,
                                 const LegationAgreement *agreement,
                                 LegationSpan axis)
{
  const LegationRecord *record = &agreement->record;
  GtkWidget *head = build_head (self, agreement, axis);
  GtkWidget *detail = build_detail (self, agreement);
  /* For a screen reader: what the bar shows, with its doubt in words. */
  g_autofree char *date = describe_date (agreement, LEGATION_DATE_STYLE_LONG);
  g_autofree char *label = g_strdup_printf ("%s, %s", record->name, date);
  GtkWidget *row;

  if (detail != NULL)
    row = legation_kit_list_add_folded (list, head, detail, label);
  else
    row = legation_kit_list_add (list, head, label);
  legation_page_set_anchor (self, record, row);

  return row;
}

static char *
describe_axis (LegationSpan axis)
{
  gint64 first, last;
  int month, day;

  if (axis.first > axis.last)
    return NULL;
  legation_day_to_ymd (axis.first, &first, &month, &day);
  legation_day_to_ymd (axis.last, &last, &month, &day);

  return g_strdup_printf ("%" G_GINT64_FORMAT " – %" G_GINT64_FORMAT, first, last);
}

/** legation_page_add_agreements: adds the section of a relationship's agreements, if it has any. */
void
legation_page_add_agreements (LegationPage *self, const LegationRelationship *relationship)
{
  LegationDataset *dataset = legation_session_get_dataset (legation_page_get_session (self));
  LegationSpan axis
    = legation_relationship_get_axis (relationship, legation_dataset_get_header (dataset)->as_of);
  g_autofree char *remark = describe_axis (axis);
  GtkWidget *list;

  if (relationship->n_agreements == 0)
    return;

  legation_page_add_section (self, _("Agreements and mechanisms"), remark);
  list = legation_page_add_list (self, _("Agreements and mechanisms"));
  for (guint i = 0; i < relationship->n_agreements; i++)
    legation_page_add_agreement_row (self, list, relationship->agreements[i], axis);
}
