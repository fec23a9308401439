/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationCitationMark: the number of a source, 16 pixels high.  A click shows what the source says
 * and where; from there one more click leads to the source. */

#include "config.h"

#include "legation-citation-mark.h"

#include "legation-copy.h"
#include "legation-details.h"
#include "legation-kit.h"
#include "legation-phrases.h"

#include <glib/gi18n.h>

/* The mark is smaller than what a finger or an unsteady hand can hit: the reach around it. */
#define REACH_X 3
#define REACH_Y 4

/* Of what a popover shows, in logical pixels. */
#define MIN_WIDTH 260

struct _LegationCitationMark
{
  GtkButton parent_instance;

  /* Owned */
  LegationSession *session;
  const LegationCitation **citations;
  GtkWidget *popover; /* a child, made when it is first shown */

  /* Borrowed from the dataset */
  const LegationRecord *record;
  const LegationSource *source;

  guint n_citations;
};

G_DEFINE_FINAL_TYPE (LegationCitationMark, legation_citation_mark, GTK_TYPE_BUTTON)

/* A popover takes all the width that its texts ask for: they ask for a line of a column. */
static GtkWidget *
build_label (const char *text, const char *css_class)
{
  GtkWidget *label = legation_kit_label (text, css_class);

  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);

  return label;
}

static void
open_source_cb (LegationCitationMark *self)
{
  /* Choosing may drop the page, and the mark with it. */
  g_autoptr (LegationSession) session = g_object_ref (self->session);
  const char *id = self->source->record.id;
  GtkWidget *details = gtk_widget_get_ancestor (GTK_WIDGET (self), LEGATION_TYPE_DETAILS);

  if (details != NULL)
    legation_details_set_origin (LEGATION_DETAILS (details), self->record);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  legation_session_select (session, id);
}

static void
append_passage (GtkBox *box, const LegationCitation *citation, const LegationRecord *record)
{
  g_autofree char *quote = legation_locator_quote (citation->locator);
  g_autofree char *words = legation_citation_describe_supports (citation, record);
  /* Translators: %s are words like “leader, Hanoi, date”. */
  g_autofree char *supports = g_strdup_printf (_("supports: %s"), words);
  GtkWidget *passage = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  if (quote != NULL)
    gtk_box_append (GTK_BOX (passage), build_label (quote, "legation-dense"));
  gtk_box_append (GTK_BOX (passage), build_label (supports, "legation-secondary"));
  gtk_box_append (box, passage);
}

static GtkWidget *
build_popover (LegationCitationMark *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *button = gtk_button_new_with_label (_("Open Source"));
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *description = legation_source_describe (self->source);
  g_autofree char *reliability = legation_kit_describe_reliability (self->source);

  gtk_box_append (GTK_BOX (head), build_label (self->source->record.name, "heading"));
  if (*description != '\0')
    gtk_box_append (GTK_BOX (head), build_label (description, "legation-secondary"));
  gtk_box_append (GTK_BOX (head), build_label (reliability, "legation-secondary"));
  gtk_box_append (GTK_BOX (box), head);
  for (guint i = 0; i < self->n_citations; i++)
    append_passage (GTK_BOX (box), self->citations[i], self->record);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (open_source_cb), self);
  gtk_box_append (GTK_BOX (buttons), button);
  gtk_box_append (GTK_BOX (buttons),
                  legation_copy_button_new (self->source, self->citations, self->n_citations));
  gtk_box_append (GTK_BOX (box), buttons);

  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_widget_add_css_class (popover, "legation-citation-card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->source->record.name, -1);

  return popover;
}

/* GTK 4.8 measures the height of a popover apart from its width, which leaves too little room for
 * texts that wrap. */
static void
fit_popover (GtkPopover *popover)
{
  GtkWidget *box = gtk_popover_get_child (popover);
  int width, height;

  gtk_widget_set_size_request (box, MIN_WIDTH, -1);
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_set_size_request (box, width, height);
}

static void
legation_citation_mark_clicked (GtkButton *button)
{
  LegationCitationMark *self = LEGATION_CITATION_MARK (button);

  if (self->popover == NULL)
    {
      self->popover = build_popover (self);
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
    }
  fit_popover (GTK_POPOVER (self->popover));
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static gboolean
legation_citation_mark_contains (GtkWidget *widget, double x, double y)
{
  return x >= -REACH_X && x < gtk_widget_get_width (widget) + REACH_X && y >= -REACH_Y
         && y < gtk_widget_get_height (widget) + REACH_Y;
}

static void
legation_citation_mark_dispose (GObject *object)
{
  LegationCitationMark *self = LEGATION_CITATION_MARK (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->citations, g_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (legation_citation_mark_parent_class)->dispose (object);
}

static void
legation_citation_mark_class_init (LegationCitationMarkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = legation_citation_mark_dispose;
  GTK_WIDGET_CLASS (klass)->contains = legation_citation_mark_contains;
  GTK_BUTTON_CLASS (klass)->clicked = legation_citation_mark_clicked;
}

static void
legation_citation_mark_init (LegationCitationMark *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "legation-citation");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * legation_citation_mark_new: a mark for one source.
 * @record: what cites it
 * @passages: the citations, all of one source
 */
GtkWidget *
legation_citation_mark_new (LegationSession *session,
                            const LegationRecord *record,
                            const LegationPassages *passages)
{
  LegationCitationMark *self = g_object_new (LEGATION_TYPE_CITATION_MARK, NULL);
  g_autofree char *number = g_strdup_printf ("%u", passages->source->number);
  g_autofree char *label = NULL;

  self->session = g_object_ref (session);
  self->record = record;
  self->source = passages->source;
  self->n_citations = passages->n_citations;
  self->citations = g_memdup2 (passages->citations,
                               passages->n_citations * sizeof (LegationCitation *));

  gtk_button_set_label (GTK_BUTTON (self), number);
  /* Newer GTK would call it by its number. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  /* Translators: %u is the number of a source, %s its title. */
  label = g_strdup_printf (_("Citation %u: %s"), self->source->number, self->source->record.name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

/** legation_citation_number_new: the number of a source as a mark that is no button. */
GtkWidget *
legation_citation_number_new (guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "legation-citation");
  gtk_widget_set_valign (label, GTK_ALIGN_START);

  return label;
}
