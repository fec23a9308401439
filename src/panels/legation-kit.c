/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of pages.  All texts are plain: they come from a dataset and are never markup. */

#include "config.h"

#include "legation-kit.h"

#include "legation-citation-mark.h"
#include "legation-flow.h"
#include "legation-phrases.h"
#include "legation-strip.h"

#include <glib/gi18n.h>

#define ID_KEY "legation-id"
#define DETAIL_KEY "legation-detail"
#define ARROW_KEY "legation-arrow"

/* A text of so many letters is never narrower than a column of so many. */
#define LONG_TEXT 30
#define LONG_TEXT_COLUMN 9

/**
 * legation_kit_bound_width: has a label that wraps at any letter not ask how narrow it could be with a
 * letter on each line.  It would lay out the whole text so, which takes longer than all else on a page.
 */
void
legation_kit_bound_width (GtkLabel *label)
{
  if (g_utf8_strlen (gtk_label_get_text (label), -1) >= LONG_TEXT)
    gtk_label_set_width_chars (label, LONG_TEXT_COLUMN);
}

static void
set_up_label (GtkLabel *label, const char *css_class)
{
  legation_kit_bound_width (label);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (label, 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
}

/** legation_kit_label: a label that wraps and starts at the left. */
GtkWidget *
legation_kit_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  set_up_label (GTK_LABEL (label), css_class);

  return label;
}

/** legation_kit_heading: a label that assistive technology knows as a heading. */
GtkWidget *
legation_kit_heading (const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  set_up_label (GTK_LABEL (label), css_class);

  return label;
}

/** legation_kit_pill: a word in an outline. */
GtkWidget *
legation_kit_pill (const char *text)
{
  GtkWidget *label = legation_kit_label (text, "legation-pill");

  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);

  return label;
}

/** legation_kit_row_box: what the rows of a boxed list hold. */
GtkWidget *
legation_kit_row_box (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (box, "legation-row");

  return box;
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, LegationSession *session)
{
  const char *id = g_object_get_data (G_OBJECT (row), ID_KEY);
  GtkWidget *detail = g_object_get_data (G_OBJECT (row), DETAIL_KEY);

  if (detail != NULL)
    legation_kit_unfold (GTK_WIDGET (row), !gtk_widget_get_visible (detail));
  else if (id != NULL)
    legation_session_select (session, id);
}

/**
 * legation_kit_list_new: a boxed list whose link rows choose their record.
 * @label: what the list holds, for assistive technology
 */
GtkWidget *
legation_kit_list_new (LegationSession *session, const char *label)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_add_css_class (list, "legation-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), session, 0);

  return list;
}

/**
 * legation_kit_list_add: adds a row that is only read.
 * @label: what the row says, for assistive technology
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
legation_kit_list_add (GtkWidget *list, GtkWidget *child, const char *label)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_list_box_append (GTK_LIST_BOX (list), row);

  return row;
}

/**
 * legation_kit_list_add_row: adds a row that leads to a record, without the arrow of a link.
 * @id: (nullable): the record's id
 * @label: what the row says, for assistive technology
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
legation_kit_list_add_row (GtkWidget *list, GtkWidget *child, const char *id, const char *label)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  g_object_set_data_full (G_OBJECT (row), ID_KEY, g_strdup (id), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_list_box_append (GTK_LIST_BOX (list), row);

  return row;
}

/** legation_kit_list_add_link: like legation_kit_list_add_row(), with the arrow of a link. */
GtkWidget *
legation_kit_list_add_link (GtkWidget *list, GtkWidget *child, const char *id, const char *label)
{
  return legation_kit_list_add_row (list, legation_kit_link_box (child), id, label);
}

/**
 * legation_kit_unfold: shows or hides the detail of a row that has one.
 * @row: any row; nothing happens to one without a detail
 */
void
legation_kit_unfold (GtkWidget *row, gboolean unfolded)
{
  GtkWidget *detail = g_object_get_data (G_OBJECT (row), DETAIL_KEY);

  if (detail == NULL)
    return;
  gtk_widget_set_visible (detail, unfolded);
  gtk_image_set_from_icon_name (g_object_get_data (G_OBJECT (row), ARROW_KEY),
                                unfolded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_EXPANDED, unfolded, -1);
}

/**
 * legation_kit_list_add_folded: adds a row whose detail a click shows.
 * @head: what is always shown
 * @detail: what is shown on demand
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
legation_kit_list_add_folded (GtkWidget *list,
                              GtkWidget *head,
                              GtkWidget *detail,
                              const char *label)
{
  GtkWidget *box = legation_kit_row_box ();
  GtkWidget *line = legation_kit_link_box (head);
  GtkWidget *row;

  gtk_widget_remove_css_class (line, "legation-row");
  gtk_widget_remove_css_class (detail, "legation-row");
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), detail);
  row = legation_kit_list_add_row (list, box, NULL, label);
  g_object_set_data (G_OBJECT (row), DETAIL_KEY, detail);
  g_object_set_data (G_OBJECT (row), ARROW_KEY, gtk_widget_get_last_child (line));
  legation_kit_unfold (row, FALSE);

  return row;
}

/** legation_kit_link_box: content with the arrow of a link behind it. */
GtkWidget *
legation_kit_link_box (GtkWidget *content)
{
  GtkWidget *box = legation_strip_new (8);
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (box, "legation-row");
  gtk_widget_add_css_class (arrow, "legation-arrow");
  gtk_widget_remove_css_class (content, "legation-row");
  gtk_widget_set_hexpand (content, TRUE);
  legation_strip_append (LEGATION_STRIP (box), content);
  legation_strip_append (LEGATION_STRIP (box), arrow);

  return box;
}

static void
button_cb (GtkWidget *button, LegationSession *session)
{
  legation_session_select (session, g_object_get_data (G_OBJECT (button), ID_KEY));
}

/** legation_kit_button: a small button that leads to a record. */
GtkWidget *
legation_kit_button (LegationSession *session, const char *label, const char *id)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "legation-small");
  g_object_set_data_full (G_OBJECT (button), ID_KEY, g_strdup (id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (button_cb), session, 0);

  return button;
}

/** legation_kit_action_button: a small button that does what an action does. */
GtkWidget *
legation_kit_action_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "legation-small");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

/**
 * legation_kit_append_marks: adds a citation mark for each source.
 * @line: a #LegationFlow or a #LegationStrip
 * @passages: (element-type LegationPassages): by source
 */
void
legation_kit_append_marks (GtkWidget *line,
                           LegationSession *session,
                           const LegationRecord *record,
                           GPtrArray *passages)
{
  for (guint i = 0; i < passages->len; i++)
    {
      GtkWidget *mark
        = legation_citation_mark_new (session, record, g_ptr_array_index (passages, i));

      if (LEGATION_IS_FLOW (line))
        legation_flow_append (LEGATION_FLOW (line), mark);
      else
        legation_strip_append (LEGATION_STRIP (line), mark);
    }
}

static char *
describe_note (const LegationNote *note)
{
  GString *text = g_string_new (note->text);

  if (note->reason != NULL && *note->reason != '\0')
    g_string_append_printf (text, " %s", note->reason);
  if (note->source != NULL && *note->source != '\0')
    {
      g_string_append_c (text, ' ');
      /* Translators: %s is where a remark of ours comes from. */
      g_string_append_printf (text, _("(Source: %s)"), note->source);
    }

  return g_string_free (text, FALSE);
}

/**
 * legation_kit_note_new: a remark of the editors, marked as ours.
 * @record: what it is a remark on
 * @narrow: whether there is no room for the mark beside the remark
 */
GtkWidget *
legation_kit_note_new (const LegationRecord *record, const LegationNote *note, gboolean narrow)
{
  g_autofree char *text = describe_note (note);
  GtkWidget *row = narrow ? legation_flow_new (8, 2) : legation_strip_new (8);
  GtkWidget *pill = legation_kit_pill (
      legation_note_is_applied (note, record) ? _("Our note, applied") : _("Our note"));
  GtkWidget *label = legation_kit_label (text, "legation-secondary");

  gtk_widget_add_css_class (row, "legation-note-row");
  gtk_widget_add_css_class (pill, "legation-note");
  gtk_widget_set_valign (pill, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (pill), FALSE);
  gtk_widget_set_hexpand (label, TRUE);
  if (narrow)
    {
      legation_flow_append (LEGATION_FLOW (row), pill);
      legation_flow_append (LEGATION_FLOW (row), label);
    }
  else
    {
      legation_strip_append (LEGATION_STRIP (row), pill);
      legation_strip_append (LEGATION_STRIP (row), label);
    }

  return row;
}

/**
 * legation_kit_append_reading: says beside a fact that it is our reading of sources which put it in
 * other words, where it is.
 * @line: a LegationFlow
 * @pointer: the fact, as a JSON pointer relative to @record
 *
 * Returns: whether it is our reading
 */
gboolean
legation_kit_append_reading (GtkWidget *line, const LegationRecord *record, const char *pointer)
{
  GtkWidget *pill;

  if (!legation_record_is_our_reading (record, pointer))
    return FALSE;

  pill = legation_kit_pill (_("Our reading"));
  gtk_widget_add_css_class (pill, "legation-note");
  legation_flow_append (LEGATION_FLOW (line), pill);
  return TRUE;
}

/**
 * legation_kit_changed_new: tells that a record is not as its sources have it.
 * @record: one to which notes were applied
 *
 * Returns: (transfer floating): a pill
 */
GtkWidget *
legation_kit_changed_new (const LegationRecord *record)
{
  GtkWidget *pill = legation_kit_pill (_("Changed by our note"));
  g_autofree char *changes = legation_record_describe_changes (record);

  gtk_widget_add_css_class (pill, "legation-note");
  gtk_widget_set_tooltip_text (pill, changes);

  return pill;
}

/** legation_kit_append_notes: adds the editors' remarks on a record. */
void
legation_kit_append_notes (GtkBox *box, const LegationRecord *record)
{
  for (guint i = 0; i < record->n_notes; i++)
    gtk_box_append (box, legation_kit_note_new (record, &record->notes[i], FALSE));
}

/** legation_kit_describe_reliability: Returns: (transfer full): “Reliability: medium”. */
char *
legation_kit_describe_reliability (const LegationSource *source)
{
  g_autofree char *word
    = g_utf8_strdown (legation_word_get_label (LEGATION_WORD_RELIABILITY, source->reliability), -1);

  /* Translators: %s is high, medium, low or unknown. */
  return g_strdup_printf (_("Reliability: %s"), word);
}
