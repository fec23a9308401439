/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a table of comparison says of a relationship under one heading, each thing with its sources. */

#include "config.h"

#include "legation-compare-cell.h"

#include "legation-cited-text.h"
#include "legation-contacts.h"
#include "legation-digest.h"
#include "legation-flow.h"
#include "legation-kit.h"
#include "legation-pages.h"
#include "legation-phrases.h"
#include "legation-sign.h"

#include <glib/gi18n.h>

/* Of each kind so many are shown at once, so that sections of both sides are seen together. */
#define SHOWN_OF_A_KIND 2
#define MAX_BADGES 12

/** legation_compare_cell_say: adds to what assistive technology says of the cell. */
void
legation_compare_cell_say (LegationCompareCell *self, const char *text)
{
  if (*text == '\0')
    return;
  if (self->said->len > 0)
    /* Translators: between sentences that are read out one after the other. */
    g_string_append (self->said, _("; "));
  g_string_append (self->said, text);
}

/**
 * legation_compare_cell_add_text: adds a line.
 *
 * Returns: (transfer none): its label
 */
GtkWidget *
legation_compare_cell_add_text (LegationCompareCell *self, const char *text, const char *css_class)
{
  GtkWidget *label = legation_kit_label (text, css_class);

  gtk_box_append (GTK_BOX (self->box), label);
  legation_compare_cell_say (self, text);

  return label;
}

static GtkWidget *
build_cited (LegationCompareCell *self,
             const char *text,
             const char *css_class,
             const LegationRecord *record,
             const LegationCitation *citations,
             guint n_citations)
{
  g_autoptr (GPtrArray) passages = legation_citations_group (citations, n_citations);
  GtkWidget *cited = legation_cited_text_new (self->session, text, record, passages);

  legation_cited_text_add_class (LEGATION_CITED_TEXT (cited), css_class);

  return cited;
}

/** legation_compare_cell_add_cited: adds a paragraph with the marks of its sources. */
void
legation_compare_cell_add_cited (LegationCompareCell *self,
                                 const char *text,
                                 const char *css_class,
                                 const LegationRecord *record,
                                 const LegationCitation *citations,
                                 guint n_citations)
{
  gtk_box_append (GTK_BOX (self->box),
                  build_cited (self, text, css_class, record, citations, n_citations));
  legation_compare_cell_say (self, text);
}

/** legation_compare_cell_add_silence: says that no source says anything here. */
void
legation_compare_cell_add_silence (LegationCompareCell *self)
{
  legation_compare_cell_add_text (self, _("The sources say nothing about this"),
                                  "legation-silence");
}

/* One of many of a kind: a text with its sources, and a line about it.  What is beyond the first few
 * is shown on demand. */
static void
add_item (LegationCompareCell *self, const LegationRecord *record, const char *text, const char *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), build_cited (self, text, "legation-dense", record,
                                              record->citations, record->n_citations));
  if (line != NULL && *line != '\0')
    gtk_box_append (GTK_BOX (box), legation_kit_label (line, "legation-secondary"));
  for (guint i = 0; i < record->n_notes; i++)
    gtk_box_append (GTK_BOX (box), legation_kit_note_new (record, &record->notes[i], TRUE));
  gtk_box_append (GTK_BOX (self->box), box);
  if (++self->n_items > SHOWN_OF_A_KIND)
    {
      gtk_widget_set_visible (box, FALSE);
      g_ptr_array_add (self->hidden, box);
      return;
    }
  legation_compare_cell_say (self, text);
  if (line != NULL)
    legation_compare_cell_say (self, line);
}

/** legation_compare_cell_fill_status: how a source words it; never worked out. */
void
legation_compare_cell_fill_status (LegationCompareCell *self,
                                   const LegationRelationship *relationship)
{
  if (relationship->status == NULL)
    legation_compare_cell_add_silence (self);
  else
    legation_compare_cell_add_cited (self, relationship->status, "heading", &relationship->record,
                                     relationship->status_citations,
                                     relationship->n_status_citations);
}

/** legation_compare_cell_fill_last: the last dated contact that a source states. */
void
legation_compare_cell_fill_last (LegationCompareCell *self, const LegationRelationship *relationship)
{
  const LegationEvent *last = legation_contacts_find_last (relationship);
  g_autofree char *date = NULL;

  if (last == NULL)
    {
      legation_compare_cell_add_text (self, _("no dated contact"), "legation-silence");
      return;
    }
  date = legation_date_to_display (last->when, LEGATION_DATE_STYLE_SHORT);
  legation_compare_cell_add_text (self, date, "heading");
  legation_compare_cell_add_cited (self, last->record.name, "legation-secondary", &last->record,
                                   last->record.citations, last->record.n_citations);
  if (last->count == 0)
    legation_compare_cell_add_text (self, _("number not stated"), "legation-secondary");
}

/* How many visits there were at least, as far as the sources give numbers. */
typedef struct
{
  guint certain;
  guint possible;
  guint shared;
  gboolean is_open; /* of one of them nobody says how often */
} Visits;

static void
count_visit (LegationCompareCell *self, const LegationEvent *event, Visits *visits)
{
  const guint n = MAX (event->count, 1);

  visits->is_open |= event->count == 0;
  if (legation_session_relate (self->session, event) == LEGATION_RELATION_CERTAIN)
    visits->certain += n;
  else
    visits->possible += n;
  if (legation_session_get_sides (self->session, event) == LEGATION_SIDES_BOTH)
    visits->shared += n;
}

static char *
describe_visits (LegationCompareCell *self, const Visits *visits)
{
  g_autofree char *certain
    = g_strdup_printf (ngettext ("%u certain", "%u certain", visits->certain), visits->certain);
  g_autofree char *possible = g_strdup_printf (
    ngettext ("%u possible", "%u possible", visits->possible), visits->possible);
  /* Translators: visits that are part of both relationships that are compared. */
  g_autofree char *shared
    = g_strdup_printf (ngettext ("%u shared", "%u shared", visits->shared), visits->shared);

  return legation_text_join (visits->certain > 0 || visits->possible == 0 ? certain : "",
                             visits->possible > 0 ? possible : "",
                             visits->shared > 0 ? shared : "",
                             visits->is_open ? _("number not stated") : "", NULL);
}

/** legation_compare_cell_fill_visits: a badge for each visit that the filter lets through. */
void
legation_compare_cell_fill_visits (LegationCompareCell *self,
                                   const LegationRelationship *relationship)
{
  GtkWidget *badges = legation_flow_new (3, 3);
  Visits visits = { 0 };
  guint n_badges = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < relationship->n_events; i++)
    {
      const LegationEvent *event = relationship->events[i];
      GtkWidget *sign;

      if (event->type != LEGATION_EVENT_VISIT
          || event->standing == LEGATION_STANDING_DID_NOT_HAPPEN
          || !legation_session_shows (self->session, event))
        continue;
      count_visit (self, event, &visits);
      if (++n_badges > MAX_BADGES)
        continue;
      sign = legation_sign_new_badge (event);
      gtk_widget_set_tooltip_text (sign, event->record.name);
      legation_flow_append (LEGATION_FLOW (badges), sign);
    }
  if (n_badges > 0)
    gtk_box_append (GTK_BOX (self->box), badges);
  else
    g_object_unref (g_object_ref_sink (badges));
  text = describe_visits (self, &visits);
  legation_compare_cell_add_text (self, n_badges > 0 ? text : C_ ("visits", "none"),
                                  "legation-dense");
}

/** legation_compare_cell_fill_statements: what is said of its own parties. */
void
legation_compare_cell_fill_statements (LegationCompareCell *self,
                                       const LegationRelationship *relationship,
                                       LegationStatementKind kind)
{
  for (guint i = 0; i < relationship->n_statements; i++)
    {
      const LegationStatement *statement = relationship->statements[i];
      g_autofree char *date = NULL, *line = NULL;

      if (statement->type != kind || statement->n_about > 0)
        continue;
      if (statement->when != NULL)
        date = legation_date_to_display (statement->when, LEGATION_DATE_STYLE_SHORT);
      line = legation_text_join (statement->holder != NULL ? statement->holder : "",
                                 date != NULL ? date : "",
                                 statement->record.n_disagrees_with > 0 ? _("sources disagree") : "",
                                 statement->record.citation_lost
                                   ? _("a citation could not be read") : "", NULL);
      add_item (self, &statement->record, statement->record.name, line);
    }
  if (self->n_items == 0)
    legation_compare_cell_add_silence (self);
}

/** legation_compare_cell_fill_agreements: agreements, or mechanisms. */
void
legation_compare_cell_fill_agreements (LegationCompareCell *self,
                                       const LegationRelationship *relationship,
                                       LegationAgreementKind kind)
{
  for (guint i = 0; i < relationship->n_agreements; i++)
    {
      const LegationAgreement *agreement = relationship->agreements[i];
      g_autofree char *date = NULL, *text = NULL, *sectors = NULL;

      if (agreement->type != kind)
        continue;
      date = agreement->when != NULL
               ? legation_date_to_display (agreement->when, LEGATION_DATE_STYLE_SHORT)
               : g_strdup (_("not dated"));
      text = legation_text_join (agreement->record.name, date, NULL);
      sectors = agreement->n_sectors > 0 || agreement->n_any_of > 0
                  ? legation_agreement_describe (self->session, agreement)
                  : g_strdup (_("sectors not stated"));
      add_item (self, &agreement->record, text, sectors);
    }
  if (self->n_items == 0)
    legation_compare_cell_add_silence (self);
}

/** legation_compare_cell_fill_figures: numbers as they are claimed, none of them merged. */
void
legation_compare_cell_fill_figures (LegationCompareCell *self,
                                    const LegationRelationship *relationship)
{
  for (guint i = 0; i < relationship->n_figures; i++)
    {
      const LegationFigure *figure = relationship->figures[i];
      g_autofree char *value = legation_figure_describe_value (figure);
      g_autofree char *terms = legation_figure_describe_terms (figure);
      g_autofree char *text = legation_text_join (value, terms, NULL);
      g_autofree char *line = legation_text_join (
        figure->record.name, figure->record.n_disagrees_with > 0 ? _("sources disagree") : "",
        NULL);

      add_item (self, &figure->record, text, line);
    }
  if (self->n_items == 0)
    legation_compare_cell_add_silence (self);
}
