/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The card stays while the steps change: it shows whichever stands at its position. */

#include "config.h"

#include "legation-story-card.h"

#include "legation-flow.h"
#include "legation-kit.h"
#include "legation-story-highlights.h"

#include <glib/gi18n.h>

#define MAX_SECONDS 3600

struct _LegationStoryCard
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *box;
  GtkWidget *number; /* in it */
  GtkWidget *title;
  GtkWidget *view;
  GtkWidget *highlights;
  GtkWidget *plays;
  GtkWidget *seconds;
  GtkWidget *update;
  GtkWidget *up;
  GtkWidget *down;
  GtkWidget *hide;
  GtkWidget *hide_image;
  GtkWidget *remove;

  /* Owned */
  LegationStoryDraft *draft;
  GtkTextBuffer *caption;
  GtkTextBuffer *notes;

  guint position;
  gboolean filling; /* it is not somebody who types */
};

G_DEFINE_FINAL_TYPE (LegationStoryCard, legation_story_card, GTK_TYPE_WIDGET)

static void
legation_story_card_dispose (GObject *object)
{
  LegationStoryCard *self = LEGATION_STORY_CARD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  if (self->caption != NULL)
    g_signal_handlers_disconnect_by_data (self->caption, self);
  if (self->notes != NULL)
    g_signal_handlers_disconnect_by_data (self->notes, self);
  g_clear_object (&self->caption);
  g_clear_object (&self->notes);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (legation_story_card_parent_class)->dispose (object);
}

static void
legation_story_card_class_init (LegationStoryCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_story_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "legation-story-card");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
legation_story_card_init (LegationStoryCard *self)
{
  self->caption = gtk_text_buffer_new (NULL);
  self->notes = gtk_text_buffer_new (NULL);
}

static void
set_name (GtkWidget *widget, const char *name)
{
  gtk_widget_set_tooltip_text (widget, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_names (LegationStoryCard *self)
{
  const char *title
    = legation_story_draft_get_text (self->draft, (int) self->position, LEGATION_DRAFT_TITLE);
  g_autofree char *number = g_strdup_printf ("%u", self->position + 1);
  /* Translators: %u is the number of a step, %s its title. */
  g_autofree char *name = g_strdup_printf (_("Step %u: %s"), self->position + 1, title);
  g_autofree char *show = g_strdup_printf (_("Show Step %u"), self->position + 1);

  gtk_button_set_label (GTK_BUTTON (self->number), number);
  set_name (self->number, show);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
title_cb (LegationStoryCard *self)
{
  if (self->filling)
    return;
  legation_story_draft_set_text (self->draft, (int) self->position, LEGATION_DRAFT_TITLE,
                                 gtk_editable_get_text (GTK_EDITABLE (self->title)));
  update_names (self);
}

static void
text_cb (LegationStoryCard *self, GtkTextBuffer *buffer)
{
  g_autofree char *text = legation_story_text_get (buffer);

  if (!self->filling)
    legation_story_draft_set_text (self->draft, (int) self->position,
                                   buffer == self->caption ? LEGATION_DRAFT_CAPTION
                                                           : LEGATION_DRAFT_NOTES,
                                   text);
}

/* The step is followed by the focus. */
static void
move (LegationStoryCard *self, int by)
{
  const int to = (int) self->position + by;
  GtkWidget *other;

  if (to < 0 || to >= (int) legation_story_draft_get_n_steps (self->draft))
    return;
  other = by < 0 ? gtk_widget_get_prev_sibling (GTK_WIDGET (self))
                 : gtk_widget_get_next_sibling (GTK_WIDGET (self));
  legation_story_draft_move_step (self->draft, self->position, (guint) to);
  if (LEGATION_IS_STORY_CARD (other))
    legation_story_card_focus (LEGATION_STORY_CARD (other));
}

static void
up_cb (LegationStoryCard *self)
{
  move (self, -1);
}

static void
down_cb (LegationStoryCard *self)
{
  move (self, 1);
}

static void
duplicate_cb (LegationStoryCard *self)
{
  legation_story_draft_duplicate_step (self->draft, self->position);
}

static void
hide_cb (LegationStoryCard *self)
{
  legation_story_draft_set_hidden (self->draft, self->position,
                                   !legation_story_draft_is_hidden (self->draft, self->position));
}

static void
plays_cb (LegationStoryCard *self)
{
  if (!self->filling)
    legation_story_draft_set_plays (self->draft, self->position,
                                    gtk_check_button_get_active (GTK_CHECK_BUTTON (self->plays)));
}

static void
seconds_cb (LegationStoryCard *self)
{
  const int seconds = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->seconds));

  if (!self->filling)
    legation_story_draft_set_seconds (self->draft, self->position, (guint) MAX (seconds, 0));
}

static void
remove_cb (LegationStoryCard *self)
{
  legation_story_draft_delete_step (self->draft, self->position);
}

static void
show_cb (LegationStoryCard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-step", "s",
                              legation_story_draft_get_step_id (self->draft, self->position));
}

static void
update_cb (LegationStoryCard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.update-step", "i", (int) self->position);
}

static gboolean
key_cb (LegationStoryCard *self, guint keyval, guint code, GdkModifierType state)
{
  const GdkModifierType modifiers
    = state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);

  if (modifiers != GDK_ALT_MASK || (keyval != GDK_KEY_Up && keyval != GDK_KEY_Down))
    return FALSE;
  move (self, keyval == GDK_KEY_Up ? -1 : 1);

  return TRUE;
}

static GtkWidget *
add_tool (LegationStoryCard *self,
          GtkWidget *line,
          const char *icon,
          const char *name,
          GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  set_name (button, name);
  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (line), button);

  return button;
}

static GdkContentProvider *
prepare_cb (LegationStoryCard *self)
{
  return gdk_content_provider_new_typed (LEGATION_TYPE_STORY_CARD, self);
}

static void
drag_begin_cb (LegationStoryCard *self, GdkDrag *drag, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

/* What comes from another window is a step of another story. */
static gboolean
drop_cb (LegationStoryCard *self, const GValue *value)
{
  const LegationStoryCard *from = g_value_get_object (value);

  if (from == NULL || from == self || from->draft != self->draft)
    return FALSE;
  legation_story_draft_move_step (self->draft, from->position, self->position);

  return TRUE;
}

static GtkWidget *
create_handle (LegationStoryCard *self)
{
  GtkWidget *handle = g_object_new (GTK_TYPE_IMAGE, "icon-name", "list-drag-handle-symbolic",
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (LEGATION_TYPE_STORY_CARD, GDK_ACTION_MOVE);

  gtk_widget_set_tooltip_text (handle, _("Drag to Reorder"));
  gtk_widget_set_cursor_from_name (handle, "grab");
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect_swapped (source, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));

  return handle;
}

static GtkWidget *
create_head (LegationStoryCard *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (line), create_handle (self));
  self->number = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->number, "circular");
  gtk_widget_add_css_class (self->number, "numeric");
  gtk_widget_add_css_class (self->number, "legation-story-number");
  gtk_widget_set_valign (self->number, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->number, "clicked", G_CALLBACK (show_cb), self);
  gtk_box_append (GTK_BOX (line), self->number);
  self->title = gtk_entry_new ();
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->title), FALSE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->title), _("Title"));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->title), 8);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Title"), -1);
  gtk_widget_set_hexpand (self->title, TRUE);
  g_signal_connect_swapped (self->title, "changed", G_CALLBACK (title_cb), self);
  legation_story_text_watch (self->title, self->draft);
  gtk_box_append (GTK_BOX (line), self->title);

  return line;
}

static GtkWidget *
create_tools (LegationStoryCard *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->update = add_tool (self, line, "view-refresh-symbolic", _("Update Step From View"),
                           G_CALLBACK (update_cb));
  self->up = add_tool (self, line, "go-up-symbolic", _("Move Up"), G_CALLBACK (up_cb));
  self->down = add_tool (self, line, "go-down-symbolic", _("Move Down"), G_CALLBACK (down_cb));
  add_tool (self, line, "edit-copy-symbolic", _("Duplicate Step"), G_CALLBACK (duplicate_cb));
  self->hide = add_tool (self, line, "view-reveal-symbolic", _("Hide Step"), G_CALLBACK (hide_cb));
  self->remove
    = add_tool (self, line, "user-trash-symbolic", _("Delete Step"), G_CALLBACK (remove_cb));

  return line;
}

static GtkWidget *
create_notes (LegationStoryCard *self)
{
  GtkWidget *expander = gtk_expander_new (_("Speaker Notes"));
  GtkWidget *text
    = legation_story_text_new (_("What only the speaker reads"), self->notes, self->draft);

  gtk_widget_add_css_class (expander, "legation-speaker");
  gtk_expander_set_child (GTK_EXPANDER (expander), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Speaker Notes"), -1);

  return expander;
}

/* The wheel is for the column: nobody wants another number who only passes by. */
static void
ignore_wheel (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

/* What comes of the step where nobody presses a key. */
static GtkWidget *
create_pace (LegationStoryCard *self)
{
  GtkWidget *line = legation_flow_new (10, 4);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *unit;

  self->plays = gtk_check_button_new_with_label (_("Play its time"));
  g_signal_connect_swapped (self->plays, "toggled", G_CALLBACK (plays_cb), self);
  self->seconds = gtk_spin_button_new_with_range (0, MAX_SECONDS, 5);
  ignore_wheel (self->seconds);
  gtk_widget_set_tooltip_text (self->seconds,
                               _("Seconds on Screen Where the Story Runs by Itself; 0 for the Usual"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->seconds), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Seconds on screen"), -1);
  g_signal_connect_swapped (self->seconds, "value-changed", G_CALLBACK (seconds_cb), self);
  gtk_box_append (GTK_BOX (box), self->seconds);
  unit = legation_kit_label (_("seconds on screen"), "legation-secondary");
  gtk_label_set_natural_wrap_mode (GTK_LABEL (unit), GTK_NATURAL_WRAP_NONE);
  gtk_box_append (GTK_BOX (box), unit);
  legation_flow_append (LEGATION_FLOW (line), self->plays);
  legation_flow_append (LEGATION_FLOW (line), box);

  return line;
}

/** legation_story_card_new: Returns: (transfer floating): a card for the step at @position. */
GtkWidget *
legation_story_card_new (LegationStoryDraft *draft, guint position)
{
  LegationStoryCard *self = g_object_new (LEGATION_TYPE_STORY_CARD, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->draft = g_object_ref (draft);
  self->position = position;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->box), create_head (self));
  gtk_box_append (GTK_BOX (self->box),
                  legation_story_text_new (_("Caption"), self->caption, self->draft));
  gtk_box_append (GTK_BOX (self->box), create_notes (self));
  gtk_box_append (GTK_BOX (self->box), create_pace (self));
  self->view = legation_kit_label ("", "legation-secondary");
  gtk_box_append (GTK_BOX (self->box), self->view);
  self->highlights = legation_story_highlights_new (draft, position);
  gtk_box_append (GTK_BOX (self->box), self->highlights);
  gtk_box_append (GTK_BOX (self->box), create_tools (self));
  g_signal_connect_swapped (self->caption, "changed", G_CALLBACK (text_cb), self);
  g_signal_connect_swapped (self->notes, "changed", G_CALLBACK (text_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  legation_story_card_update (self, FALSE);

  return GTK_WIDGET (self);
}

/**
 * legation_story_card_update: shows the step at its position as it is now.
 * @shown: whether it is what the map shows
 */
void
legation_story_card_update (LegationStoryCard *self, gboolean shown)
{
  const guint n = legation_story_draft_get_n_steps (self->draft);
  const int position = (int) self->position;
  g_autofree char *view = NULL;
  gboolean hidden;
  const char *title;

  g_return_if_fail (LEGATION_IS_STORY_CARD (self));
  g_return_if_fail (self->position < n);

  self->filling = TRUE;
  title = legation_story_draft_get_text (self->draft, position, LEGATION_DRAFT_TITLE);
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->title)), title))
    gtk_editable_set_text (GTK_EDITABLE (self->title), title);
  legation_story_text_set (
    self->caption, legation_story_draft_get_text (self->draft, position, LEGATION_DRAFT_CAPTION));
  legation_story_text_set (
    self->notes, legation_story_draft_get_text (self->draft, position, LEGATION_DRAFT_NOTES));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->plays),
                               legation_story_draft_plays (self->draft, self->position));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->seconds),
                             legation_story_draft_get_seconds (self->draft, self->position));
  self->filling = FALSE;
  legation_story_highlights_update (LEGATION_STORY_HIGHLIGHTS (self->highlights));
  view = legation_story_draft_describe (self->draft, self->position);
  gtk_label_set_text (GTK_LABEL (self->view), view);
  hidden = legation_story_draft_is_hidden (self->draft, self->position);
  gtk_button_set_icon_name (GTK_BUTTON (self->hide),
                            hidden ? "view-conceal-symbolic" : "view-reveal-symbolic");
  set_name (self->hide, hidden ? _("Show Step in Presentations") : _("Hide Step"));
  gtk_widget_set_sensitive (self->up, position > 0);
  gtk_widget_set_sensitive (self->down, self->position + 1 < n);
  gtk_widget_set_sensitive (self->remove, n > 1);
  update_names (self);
  if (hidden)
    gtk_widget_add_css_class (GTK_WIDGET (self), "legation-hidden");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "legation-hidden");
  if (shown)
    gtk_widget_add_css_class (GTK_WIDGET (self), "legation-shown");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "legation-shown");
}

/** legation_story_card_get_position: Returns: which step it shows, from 0. */
guint
legation_story_card_get_position (LegationStoryCard *self)
{
  g_return_val_if_fail (LEGATION_IS_STORY_CARD (self), 0);

  return self->position;
}

/** legation_story_card_focus: has the next letter that is typed go into its title. */
void
legation_story_card_focus (LegationStoryCard *self)
{
  g_return_if_fail (LEGATION_IS_STORY_CARD (self));

  gtk_widget_grab_focus (self->title);
}
