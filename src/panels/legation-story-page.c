/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of a story: its steps as a list, of which one is shown; it stays while one goes from step
 * to step. */

#include "config.h"

#include "legation-pages.h"

#include "legation-cited-text.h"
#include "legation-digest.h"
#include "legation-flow.h"
#include "legation-kit.h"
#include "legation-phrases.h"
#include "legation-strip.h"

#include <glib/gi18n.h>

typedef struct
{
  LegationSession *session; /* borrowed from the page */
  const LegationStory *story;
  GPtrArray *rows; /* (element-type GtkWidget): by step; children of the page */
  GtkWidget *previous;
  GtkWidget *next;
  GtkWidget *position;
} Tour;

static void
free_tour (gpointer data)
{
  Tour *tour = data;

  g_ptr_array_unref (tour->rows);
  g_free (tour);
}

/* The step that is shown, if it is one of the story's. */
static const LegationStep *
find_shown (const Tour *tour)
{
  const LegationRecord *record = legation_session_get_selection (tour->session);

  if (record == NULL || record->kind != LEGATION_KIND_STEP
      || ((const LegationStep *) record)->story != tour->story)
    return NULL;

  return (const LegationStep *) record;
}

static void
update (Tour *tour)
{
  const LegationStep *shown = find_shown (tour);
  guint n = tour->story->n_steps;
  g_autofree char *text = NULL;

  if (shown != NULL)
    text = g_strdup_printf (_("Step %u of %u"), shown->position + 1, n);
  else
    text = g_strdup_printf (ngettext ("%u step", "%u steps", n), n);
  gtk_label_set_text (GTK_LABEL (tour->position), text);
  gtk_widget_set_sensitive (tour->previous, shown != NULL && shown->position > 0);
  gtk_widget_set_sensitive (tour->next, shown == NULL || shown->position + 1 < n);
  for (guint i = 0; i < tour->rows->len; i++)
    gtk_accessible_update_state (GTK_ACCESSIBLE (g_ptr_array_index (tour->rows, i)),
                                 GTK_ACCESSIBLE_STATE_SELECTED,
                                 shown != NULL && shown->position == i, -1);
}

static void
changed_cb (LegationPage *self, guint changes, LegationSession *session)
{
  if (changes & LEGATION_CHANGE_SELECTION)
    update (g_object_get_data (G_OBJECT (self), "legation-tour"));
}

static void
previous_cb (Tour *tour)
{
  const LegationStep *shown = find_shown (tour);

  if (shown != NULL && shown->position > 0)
    legation_session_select (tour->session, tour->story->steps[shown->position - 1]->record.id);
}

static void
next_cb (Tour *tour)
{
  const LegationStep *shown = find_shown (tour);
  guint next = shown != NULL ? shown->position + 1 : 0;

  if (next < tour->story->n_steps)
    legation_session_select (tour->session, tour->story->steps[next]->record.id);
}

static GtkWidget *
build_number (guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "legation-step-number");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_valign (label, GTK_ALIGN_START);

  return label;
}

/* What choosing the step will show: a span of time, and how much stands out. */
static char *
describe_view (const LegationStep *step)
{
  guint n = step->n_highlights;
  g_autofree char *span = NULL, *highlights = NULL;

  if (step->span != NULL)
    span = legation_date_to_display (step->span, LEGATION_DATE_STYLE_SHORT);
  if (n > 0)
    highlights = g_strdup_printf (ngettext ("%u highlight", "%u highlights", n), n);

  return legation_text_join (span != NULL ? span : "", highlights != NULL ? highlights : "", NULL);
}

/* What the speaker says is not for the audience: it is folded away. */
static void
append_speaker_notes (GtkBox *box, const LegationStep *step)
{
  GtkWidget *expander, *label;

  if (step->speaker_notes == NULL || *step->speaker_notes == '\0')
    return;

  expander = gtk_expander_new (_("Speaker Notes"));
  label = legation_kit_label (step->speaker_notes, "legation-secondary");
  gtk_widget_add_css_class (expander, "legation-speaker");
  gtk_expander_set_child (GTK_EXPANDER (expander), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Speaker Notes"), -1);
  gtk_box_append (box, expander);
}

static GtkWidget *
add_step (LegationPage *self, GtkWidget *list, const LegationStep *step)
{
  const LegationRecord *record = &step->record;
  g_autoptr (GPtrArray) passages
    = legation_citations_group (record->citations, record->n_citations);
  GtkWidget *strip = legation_strip_new (10);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *caption = legation_cited_text_new (legation_page_get_session (self), step->caption,
                                                record, passages);
  g_autofree char *view = describe_view (step);
  /* Translators: %u is the number of a step, %s its title. */
  g_autofree char *label = g_strdup_printf (_("Step %u: %s"), step->position + 1, record->name);
  GtkWidget *row;

  gtk_widget_add_css_class (strip, "legation-row");
  legation_strip_append (LEGATION_STRIP (strip), build_number (step->position + 1));
  gtk_box_append (GTK_BOX (texts), legation_kit_label (record->name, "legation-dense-heading"));
  legation_cited_text_add_class (LEGATION_CITED_TEXT (caption), "legation-dense");
  gtk_box_append (GTK_BOX (texts), caption);
  if (*view != '\0')
    gtk_box_append (GTK_BOX (texts), legation_kit_label (view, "legation-secondary"));
  append_speaker_notes (GTK_BOX (texts), step);
  legation_kit_append_notes (GTK_BOX (texts), record);
  gtk_widget_set_hexpand (texts, TRUE);
  legation_strip_append (LEGATION_STRIP (strip), texts);
  row = legation_kit_list_add_row (list, strip, record->id, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  step->caption, -1);
  legation_page_set_anchor (self, record, row);

  return row;
}

static GtkWidget *
build_button (const char *icon, const char *label, GCallback callback, Tour *tour)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (button, "clicked", callback, tour);

  return button;
}

/* The story is presented by whoever has the window: the page only says which one. */
static void
set_present_action (GtkWidget *button, const LegationStory *story)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.present-story");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", story->record.id);
}

static void
add_buttons (LegationPage *self, const LegationStory *story)
{
  GtkWidget *line = legation_flow_new (8, 6);
  GtkWidget *present = gtk_button_new_with_label (_("Present"));
  GtkWidget *edit = gtk_button_new_with_label (_("Edit Story"));

  gtk_widget_add_css_class (line, "legation-below");
  set_present_action (present, story);
  legation_flow_append (LEGATION_FLOW (line), present);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (edit), "win.edit-story");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (edit), "s", story->record.id);
  legation_flow_append (LEGATION_FLOW (line), edit);
  legation_page_add (self, line);
}

static GtkWidget *
build_end (Tour *tour)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *present = gtk_button_new_from_icon_name ("x-office-presentation-symbolic");

  gtk_widget_set_tooltip_text (present, _("Present from Here"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (present), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Present from Here"), -1);
  set_present_action (present, tour->story);
  gtk_box_append (GTK_BOX (box), present);
  gtk_box_append (GTK_BOX (box), tour->next);

  return box;
}

static void
add_controls (LegationPage *self, Tour *tour)
{
  GtkWidget *bar = gtk_center_box_new ();

  gtk_widget_add_css_class (bar, "legation-bar");
  tour->previous = build_button ("go-previous-symbolic", _("Previous Step"),
                                 G_CALLBACK (previous_cb), tour);
  tour->next = build_button ("go-next-symbolic", _("Next Step"), G_CALLBACK (next_cb), tour);
  tour->position = gtk_label_new (NULL);
  gtk_widget_add_css_class (tour->position, "numeric");
  gtk_center_box_set_start_widget (GTK_CENTER_BOX (bar), tour->previous);
  gtk_center_box_set_center_widget (GTK_CENTER_BOX (bar), tour->position);
  gtk_center_box_set_end_widget (GTK_CENTER_BOX (bar), build_end (tour));
  legation_page_set_footer (self, bar);
}

static void
add_summary (LegationPage *self, const LegationStory *story)
{
  const LegationRecord *record = &story->record;
  g_autoptr (GPtrArray) passages = NULL;

  if (story->summary == NULL || *story->summary == '\0')
    {
      legation_page_add_own_citations (self, record);
      return;
    }
  passages = legation_citations_group (record->citations, record->n_citations);
  legation_page_add (self, legation_cited_text_new (legation_page_get_session (self),
                                                    story->summary, record, passages));
}

/** legation_story_page_new: Returns: (transfer floating): the page of a story and of its steps. */
LegationPage *
legation_story_page_new (LegationSession *session, const LegationStory *story)
{
  LegationPage *self = legation_page_new (session, _("Story"));
  g_autofree char *remark
    = g_strdup_printf (ngettext ("%u step", "%u steps", story->n_steps), story->n_steps);
  Tour *tour = g_new0 (Tour, 1);
  GtkWidget *list;

  tour->session = session;
  tour->story = story;
  tour->rows = g_ptr_array_new ();
  g_object_set_data_full (G_OBJECT (self), "legation-tour", tour, free_tour);
  legation_page_add_heading (self, story->record.name);
  add_summary (self, story);
  add_buttons (self, story);
  legation_page_add_notes (self, &story->record);
  legation_page_add_section (self, _("Steps"), remark);
  list = legation_page_add_list (self, _("Steps"));
  for (guint i = 0; i < story->n_steps; i++)
    g_ptr_array_add (tour->rows, add_step (self, list, story->steps[i]));
  add_controls (self, tour);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  update (tour);

  return self;
}
