/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of an event: what, when, who, where, with what result, and which source says which. */

#include "config.h"

#include "legation-pages.h"

#include "legation-cited-text.h"
#include "legation-citation-mark.h"
#include "legation-digest.h"
#include "legation-flow.h"
#include "legation-kit.h"
#include "legation-strip.h"
#include "legation-people.h"
#include "legation-phrases.h"
#include "legation-sign.h"

#include <glib/gi18n.h>

static void
append_text (GtkWidget *flow, const char *text, const char *css_class)
{
  if (text != NULL && *text != '\0')
    legation_flow_append (LEGATION_FLOW (flow), legation_kit_label (text, css_class));
}

static char *
describe_number (const LegationEvent *event)
{
  if (event->count == 0)
    return g_strdup (_("number not stated"));

  return g_strdup_printf (ngettext ("%u of them", "%u of them", event->count), event->count);
}

static void
add_facts (LegationPage *self, const LegationEvent *event)
{
  GtkWidget *flow = legation_flow_new (4, 4);
  gboolean changed = event->record.n_applied > 0;
  gboolean reading;
  guint n_sources
    = legation_citations_count_sources (event->record.citations, event->record.n_citations);
  g_autofree char *standing = legation_event_describe_standing (event, n_sources);
  g_autofree char *date = event->when != NULL
                            ? legation_date_to_display (event->when, LEGATION_DATE_STYLE_LONG)
                            : g_strdup (_("not dated"));
  g_autofree char *number = event->count != 1 ? describe_number (event) : NULL;
  g_autofree char *tail
    = legation_text_join (legation_word_get_label (LEGATION_WORD_EVENT, event->type),
                          number != NULL ? number : "", standing, NULL);

  gtk_widget_add_css_class (flow, "legation-facts");
  legation_flow_append (LEGATION_FLOW (flow), legation_sign_new_badge (event));
  if (event->channel != LEGATION_CHANNEL_NONE)
    {
      append_text (flow, legation_word_get_label (LEGATION_WORD_CHANNEL, event->channel),
                   "caption-heading");
      legation_flow_append_dot (LEGATION_FLOW (flow));
    }
  append_text (flow, date, "caption-heading");
  if (event->when != NULL)
    gtk_widget_set_tooltip_text (gtk_widget_get_last_child (flow),
                                 legation_date_get_text (event->when));
  if (changed)
    legation_flow_append (LEGATION_FLOW (flow), legation_kit_changed_new (&event->record));
  reading = legation_kit_append_reading (flow, &event->record, "/when");
  if (event->standing != LEGATION_STANDING_STATED)
    legation_flow_append (
        LEGATION_FLOW (flow),
        legation_kit_pill (legation_word_get_label (LEGATION_WORD_STANDING, event->standing)));
  else if (!changed && !reading)
    legation_flow_append_dot (LEGATION_FLOW (flow));
  append_text (flow, tail, "legation-secondary");
  legation_page_add (self, flow);
}

static void
add_cited (LegationPage *self,
           GtkWidget *box,
           const LegationEvent *event,
           const char *text,
           GPtrArray *passages)
{
  GtkWidget *cited
    = legation_cited_text_new (legation_page_get_session (self), text, &event->record, passages);

  legation_cited_text_add_class (LEGATION_CITED_TEXT (cited), "legation-dense");
  if (box != NULL)
    gtk_box_append (GTK_BOX (box), cited);
  else
    legation_page_add (self, cited);
}

static void
add_summary (LegationPage *self, const LegationEvent *event)
{
  g_autoptr (GPtrArray) passages
    = legation_citations_group (event->record.citations, event->record.n_citations);

  if (event->summary != NULL && *event->summary != '\0')
    add_cited (self, NULL, event, event->summary, passages);
  if (event->record.citation_lost)
    legation_page_add_text (self, _("A citation of this event could not be read"),
                            "legation-secondary");
}

static void
add_outcome (LegationPage *self, const LegationEvent *event)
{
  g_autoptr (GPtrArray) passages = NULL;
  GtkWidget *list, *box;

  if (event->outcome == NULL || *event->outcome == '\0')
    return;

  passages = legation_citations_group_or_whole (&event->record, "/outcome");
  legation_page_add_section (self, _("Outcome"), NULL);
  list = legation_page_add_list (self, _("Outcome"));
  box = legation_kit_row_box ();
  add_cited (self, box, event, event->outcome, passages);
  legation_kit_list_add (list, box, event->outcome);
}

static void
add_opponents (LegationPage *self, const LegationEvent *event)
{
  LegationSession *session = legation_page_get_session (self);
  g_autoptr (GPtrArray) opponents
    = legation_record_find_opponents (&event->record, legation_session_get_dataset (session));
  GtkWidget *list;

  if (opponents->len == 0)
    return;

  legation_page_add_section (self, _("Sources disagree"), NULL);
  list = legation_page_add_list (self, _("Sources disagree"));
  for (guint i = 0; i < opponents->len; i++)
    {
      const LegationRecord *record = g_ptr_array_index (opponents, i);
      const char *kind = legation_word_get_label (LEGATION_WORD_KIND, record->kind);
      GtkWidget *box = legation_kit_row_box ();

      gtk_box_append (GTK_BOX (box), legation_kit_label (record->name, "legation-dense"));
      gtk_box_append (GTK_BOX (box), legation_kit_label (kind, "legation-secondary"));
      legation_kit_list_add_link (list, box, record->id, record->name);
    }
}

static void
add_relationships (LegationPage *self, const LegationEvent *event)
{
  LegationSession *session = legation_page_get_session (self);
  LegationDataset *dataset = legation_session_get_dataset (session);
  GtkWidget *list = NULL;

  for (guint i = 0; i < legation_dataset_get_n_relationships (dataset); i++)
    {
      const LegationRelationship *relationship = legation_dataset_get_relationship (dataset, i);
      g_autofree char *name = NULL;
      GtkWidget *box;

      if (!legation_event_belongs_to (event, relationship))
        continue;
      if (list == NULL)
        {
          legation_page_add_section (self, _("Relationships"), NULL);
          list = legation_page_add_list (self, _("Relationships"));
        }
      name = legation_relationship_describe (session, relationship);
      box = legation_kit_row_box ();
      gtk_box_append (GTK_BOX (box), legation_kit_label (name, "legation-dense"));
      legation_kit_list_add_link (list, box, relationship->record.id, name);
    }
}

static void
append_passage (GtkBox *box, const LegationRecord *record, const LegationCitation *citation)
{
  g_autofree char *quote = legation_locator_quote (citation->locator);
  g_autofree char *words = legation_citation_describe_supports (citation, record);
  g_autofree char *supports = g_strdup_printf (_("supports: %s"), words);
  GtkWidget *passage = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (passage, "legation-passage");
  if (quote != NULL)
    gtk_box_append (GTK_BOX (passage), legation_kit_label (quote, "caption"));
  gtk_box_append (GTK_BOX (passage), legation_kit_label (supports, "legation-secondary"));
  gtk_box_append (box, passage);
}

/* All passages of one source. */
static void
add_source (GtkWidget *list, const LegationRecord *record, const LegationPassages *passages)
{
  const LegationSource *source = passages->source;
  GtkWidget *row = legation_strip_new (10);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *label
    = g_strdup_printf (_("Citation %u: %s"), source->number, source->record.name);

  legation_strip_append (LEGATION_STRIP (row), legation_citation_number_new (source->number));
  gtk_box_append (GTK_BOX (texts),
                  legation_kit_label (source->record.name, "legation-dense-heading"));
  for (guint i = 0; i < passages->n_citations; i++)
    append_passage (GTK_BOX (texts), record, passages->citations[i]);
  gtk_widget_set_hexpand (texts, TRUE);
  legation_strip_append (LEGATION_STRIP (row), texts);
  legation_kit_list_add_link (list, row, source->record.id, label);
}

static void
add_sources (LegationPage *self, const LegationEvent *event)
{
  guint n = event->record.n_citations;
  g_autoptr (GPtrArray) passages = legation_citations_group (event->record.citations, n);
  guint n_passages = legation_citations_count_passages (event->record.citations, n);
  g_autofree char *remark
    = g_strdup_printf (ngettext ("%u passage", "%u passages", n_passages), n_passages);
  GtkWidget *list;

  if (n == 0)
    {
      legation_page_add_section (self, _("Sources"), NULL);
      legation_page_add_text (self, _("This event names no source"), "legation-secondary");
      return;
    }
  legation_page_add_section (self, _("Sources"), remark);
  list = legation_page_add_list (self, _("Sources"));
  for (guint i = 0; i < passages->len; i++)
    add_source (list, &event->record, g_ptr_array_index (passages, i));
}

/** legation_event_page_new: Returns: (transfer floating): the page of an event. */
LegationPage *
legation_event_page_new (LegationSession *session, const LegationEvent *event)
{
  LegationPage *self = legation_page_new (session, _("Event"));

  legation_page_add_heading (self, event->record.name);
  add_facts (self, event);
  add_summary (self, event);
  legation_page_add_people (self, event);
  legation_page_add_itinerary (self, event);
  legation_page_add_notes (self, &event->record);
  add_outcome (self, event);
  add_opponents (self, event);
  add_relationships (self, event);
  add_sources (self, event);

  return self;
}
