/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cards stay while steps come, go and move, so that nobody who types loses the focus. */

#include "config.h"

#include "legation-story-editor.h"

#include "legation-compat.h"
#include "legation-drop-scroll.h"
#include "legation-kit.h"
#include "legation-story-card.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define MAX_WIDTH 480

struct _LegationStoryEditor
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *scroller;
  GtkWidget *problem; /* a label */
  GtkWidget *status;  /* around it: what it says is read aloud */
  GtkWidget *footer;
  GtkWidget *title;
  GtkWidget *cards;
  GtkWidget *place;
  GtkWidget *removal;

  /* Owned */
  LegationStoryDraft *draft;
  GtkTextBuffer *summary;
  char *shown;  /* nullable: id of the step that is shown */
  char *wanted; /* nullable: id of the step that one works at */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (LegationStoryEditor, legation_story_editor, GTK_TYPE_WIDGET)

static void
legation_story_editor_dispose (GObject *object)
{
  LegationStoryEditor *self = LEGATION_STORY_EDITOR (object);

  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  if (self->summary != NULL)
    g_signal_handlers_disconnect_by_data (self->summary, self);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->status, gtk_widget_unparent);
  g_clear_pointer (&self->footer, gtk_widget_unparent);
  g_clear_object (&self->draft);
  g_clear_object (&self->summary);
  g_clear_pointer (&self->shown, g_free);
  g_clear_pointer (&self->wanted, g_free);

  G_OBJECT_CLASS (legation_story_editor_parent_class)->dispose (object);
}

static void
undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  legation_story_draft_undo (LEGATION_STORY_EDITOR (widget)->draft);
}

static void
redo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  legation_story_draft_redo (LEGATION_STORY_EDITOR (widget)->draft);
}

/* Before the texts, and before the window, whose undo is of how one looks. */
static gboolean
key_cb (LegationStoryEditor *self, guint keyval, guint code, GdkModifierType state)
{
  const GdkModifierType modifiers
    = state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);
  const guint key = gdk_keyval_to_lower (keyval);

  if (modifiers == GDK_CONTROL_MASK && key == GDK_KEY_z)
    legation_story_draft_undo (self->draft);
  else if ((modifiers == GDK_CONTROL_MASK && key == GDK_KEY_y)
           || (modifiers == (GDK_CONTROL_MASK | GDK_SHIFT_MASK) && key == GDK_KEY_z))
    legation_story_draft_redo (self->draft);
  else
    return FALSE;

  return TRUE;
}

static void
legation_story_editor_class_init (LegationStoryEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_story_editor_dispose;
  gtk_widget_class_install_action (widget_class, "story.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "story.redo", NULL, redo);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "legation-story-editor");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
legation_story_editor_init (LegationStoryEditor *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Edit Story"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  self->summary = gtk_text_buffer_new (NULL);
}

static void
title_cb (LegationStoryEditor *self)
{
  if (!self->filling)
    legation_story_draft_set_text (self->draft, LEGATION_DRAFT_STORY, LEGATION_DRAFT_TITLE,
                                   gtk_editable_get_text (GTK_EDITABLE (self->title)));
}

static void
summary_cb (LegationStoryEditor *self)
{
  g_autofree char *text = legation_story_text_get (self->summary);

  if (!self->filling)
    legation_story_draft_set_text (self->draft, LEGATION_DRAFT_STORY, LEGATION_DRAFT_SUMMARY, text);
}

static void
entered_cb (LegationStoryEditor *self, GtkEventController *controller)
{
  LegationStoryCard *card = LEGATION_STORY_CARD (gtk_event_controller_get_widget (controller));

  g_free (self->wanted);
  self->wanted = g_strdup (
    legation_story_draft_get_step_id (self->draft, legation_story_card_get_position (card)));
}

static void
add_card (LegationStoryEditor *self, guint position)
{
  GtkWidget *card = legation_story_card_new (self->draft, position);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_add_css_class (card, "card");
  g_signal_connect_object (focus, "enter", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (card, focus);
  gtk_box_append (GTK_BOX (self->cards), card);
}

static void
update_cards (LegationStoryEditor *self)
{
  const guint n = legation_story_draft_get_n_steps (self->draft);
  GtkWidget *card = gtk_widget_get_first_child (self->cards);

  for (guint i = 0; i < n; i++, card = card != NULL ? gtk_widget_get_next_sibling (card) : NULL)
    {
      if (card == NULL)
        {
          add_card (self, i);
          card = gtk_widget_get_last_child (self->cards);
        }
      legation_story_card_update (
        LEGATION_STORY_CARD (card),
        g_strcmp0 (self->shown, legation_story_draft_get_step_id (self->draft, i)) == 0);
    }
  while (card != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (card);

      gtk_box_remove (GTK_BOX (self->cards), card);
      card = next;
    }
}

static void
update (LegationStoryEditor *self)
{
  const char *title
    = legation_story_draft_get_text (self->draft, LEGATION_DRAFT_STORY, LEGATION_DRAFT_TITLE);

  self->filling = TRUE;
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->title)), title))
    gtk_editable_set_text (GTK_EDITABLE (self->title), title);
  legation_story_text_set (self->summary,
                           legation_story_draft_get_text (self->draft, LEGATION_DRAFT_STORY,
                                                          LEGATION_DRAFT_SUMMARY));
  self->filling = FALSE;
  update_cards (self);
}

static void
update_undo (LegationStoryEditor *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "story.undo",
                                 legation_story_draft_can_undo (self->draft));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "story.redo",
                                 legation_story_draft_can_redo (self->draft));
}

static void
changed_cb (LegationStoryEditor *self, gboolean whole)
{
  update_undo (self);
  if (whole)
    update (self);
}

static GtkWidget *
create_button (const char *icon, const char *name, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

/* Where large letters have little room it has several lines. */
static GtkWidget *
create_text_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  GtkLabel *child = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));

  gtk_label_set_wrap (child, TRUE);
  gtk_label_set_justify (child, GTK_JUSTIFY_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

static GtkWidget *
create_footer (LegationStoryEditor *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *add = create_text_button (_("Add Step"), "win.add-step");
  GtkWidget *done = create_text_button (_("Done"), "win.close-story");

  gtk_widget_add_css_class (bar, "legation-bar");
  gtk_box_append (GTK_BOX (bar), create_button ("edit-undo-symbolic", _("Undo"), "story.undo"));
  gtk_box_append (GTK_BOX (bar), create_button ("edit-redo-symbolic", _("Redo"), "story.redo"));
  gtk_widget_set_tooltip_text (add, _("Add What Is Shown as a Step"));
  gtk_widget_set_hexpand (add, TRUE);
  gtk_widget_set_halign (add, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (bar), add);
  gtk_widget_add_css_class (done, "suggested-action");
  gtk_box_append (GTK_BOX (bar), done);

  return bar;
}

static GtkWidget *
create_column (LegationStoryEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_widget_add_css_class (box, "legation-story-column");
  gtk_box_append (GTK_BOX (box), legation_kit_label (_("Title"), "legation-secondary"));
  self->title = gtk_entry_new ();
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->title), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->title), 8);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Title of the Story"), -1);
  g_signal_connect_swapped (self->title, "changed", G_CALLBACK (title_cb), self);
  legation_story_text_watch (self->title, self->draft);
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), legation_story_text_new (_("Summary"), self->summary, self->draft));
  g_signal_connect_swapped (self->summary, "changed", G_CALLBACK (summary_cb), self);
  gtk_box_append (GTK_BOX (box), legation_kit_heading (_("Steps"), "legation-heading"));
  self->cards = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  gtk_box_append (GTK_BOX (box), self->cards);
  self->place = legation_kit_label ("", "legation-secondary");
  gtk_box_append (GTK_BOX (box), self->place);
  self->removal = gtk_button_new ();
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->removal), "win.delete-story");
  gtk_widget_set_halign (self->removal, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), self->removal);

  return box;
}

/**
 * legation_story_editor_new:
 *
 * Returns: (transfer floating): an editor of @draft
 */
GtkWidget *
legation_story_editor_new (LegationStoryDraft *draft)
{
  LegationStoryEditor *self = g_object_new (LEGATION_TYPE_STORY_EDITOR, NULL);
  GtkWidget *clamp = adw_clamp_new ();

  self->draft = g_object_ref (draft);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  legation_drop_scroll_add (GTK_SCROLLED_WINDOW (self->scroller));
  gtk_widget_set_vexpand (self->scroller, TRUE);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), MAX_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), create_column (self));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), clamp);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  self->problem = legation_kit_label ("", "legation-story-problem");
  gtk_widget_add_css_class (self->problem, "error");
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_widget_set_hexpand (self->problem, TRUE);
  self->status = legation_status_new (self->problem);
  gtk_widget_set_hexpand (self->status, FALSE);
  gtk_widget_set_parent (self->status, GTK_WIDGET (self));
  self->footer = create_footer (self);
  gtk_widget_set_parent (self->footer, GTK_WIDGET (self));
  g_signal_connect_swapped (draft, "changed", G_CALLBACK (changed_cb), self);
  update (self);
  update_undo (self);

  return GTK_WIDGET (self);
}

/**
 * legation_story_editor_set_place: tells where the story is kept.
 * @is_problem: whether it is kept nowhere, which is told where it cannot be scrolled away
 */
void
legation_story_editor_set_place (LegationStoryEditor *self, const char *place, gboolean is_problem)
{
  g_return_if_fail (LEGATION_IS_STORY_EDITOR (self));

  gtk_label_set_text (GTK_LABEL (self->place), is_problem ? "" : place);
  gtk_widget_set_visible (self->place, !is_problem);
  gtk_label_set_text (GTK_LABEL (self->problem), is_problem ? place : "");
  gtk_widget_set_visible (self->problem, is_problem);
}

/** legation_story_editor_set_removal: tells what taking the story away is called. */
void
legation_story_editor_set_removal (LegationStoryEditor *self, const char *removal)
{
  g_return_if_fail (LEGATION_IS_STORY_EDITOR (self));

  gtk_button_set_label (GTK_BUTTON (self->removal), removal);
}

/**
 * legation_story_editor_set_shown: marks the step that the map shows.
 * @id: (nullable): of what is chosen
 */
void
legation_story_editor_set_shown (LegationStoryEditor *self, const char *id)
{
  g_return_if_fail (LEGATION_IS_STORY_EDITOR (self));

  if (g_strcmp0 (self->shown, id) == 0)
    return;
  g_free (self->shown);
  self->shown = g_strdup (id);
  if (id != NULL && legation_story_draft_find_step (self->draft, id) >= 0)
    {
      g_free (self->wanted);
      self->wanted = g_strdup (id);
    }
  update_cards (self);
}

/**
 * legation_story_editor_get_current:
 *
 * Returns: the position of the step that one works at, -1 for none
 */
int
legation_story_editor_get_current (LegationStoryEditor *self)
{
  g_return_val_if_fail (LEGATION_IS_STORY_EDITOR (self), -1);

  return self->wanted != NULL ? legation_story_draft_find_step (self->draft, self->wanted) : -1;
}

/** legation_story_editor_set_current: has what comes next be about a step. */
void
legation_story_editor_set_current (LegationStoryEditor *self, guint position)
{
  g_return_if_fail (LEGATION_IS_STORY_EDITOR (self));

  g_free (self->wanted);
  self->wanted = g_strdup (legation_story_draft_get_step_id (self->draft, position));
}

/** legation_story_editor_focus_title: has the next letter that is typed go into the story's title. */
void
legation_story_editor_focus_title (LegationStoryEditor *self)
{
  g_return_if_fail (LEGATION_IS_STORY_EDITOR (self));

  gtk_widget_grab_focus (self->title);
}

/** legation_story_editor_focus_step: has the next letter that is typed go into a step's title. */
void
legation_story_editor_focus_step (LegationStoryEditor *self, guint position)
{
  GtkWidget *card;

  g_return_if_fail (LEGATION_IS_STORY_EDITOR (self));

  card = gtk_widget_get_first_child (self->cards);
  for (guint i = 0; i < position && card != NULL; i++)
    card = gtk_widget_get_next_sibling (card);
  if (card != NULL)
    legation_story_card_focus (LEGATION_STORY_CARD (card));
}
