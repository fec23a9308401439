/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Making a story: it is edited in the place of the details, and a bar under them leads back to it from
 * whatever is looked at meanwhile.  What is made goes to the keeper, and comes back as a dataset. */

#include "config.h"

#include "legation-window-private.h"

#include "legation-flow.h"
#include "legation-say.h"
#include "legation-story-editor.h"

#include <glib/gi18n.h>

static const char *const editing_actions[]
  = { "add-step",         "update-step", "update-current-step", "show-step",
      "toggle-highlight", "back-to-story", "close-story",       "delete-story" };

static void
set_enabled (LegationWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* What is chosen, if the step that one works at can highlight it. */
static const LegationRecord *
find_highlight (LegationWindow *self)
{
  const LegationRecord *record = legation_session_get_selection (self->session);

  return record != NULL && legation_story_draft_can_highlight (record)
             && legation_story_editor_get_current (LEGATION_STORY_EDITOR (self->story_editor)) >= 0
           ? record
           : NULL;
}

static void
update_actions (LegationWindow *self)
{
  const gboolean editing = self->draft != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (editing_actions); i++)
    set_enabled (self, editing_actions[i], editing);
  if (!editing)
    return;
  set_enabled (self, "update-current-step",
               legation_story_editor_get_current (LEGATION_STORY_EDITOR (self->story_editor)) >= 0);
  set_enabled (self, "toggle-highlight", find_highlight (self) != NULL);
}

/* @current: the step that one works at, or -1 */
static void
update_highlight (LegationWindow *self, int current)
{
  const LegationRecord *record = find_highlight (self);
  g_autofree char *label = NULL;

  gtk_widget_set_visible (self->story_highlight, record != NULL);
  if (record == NULL)
    return;
  label = g_strdup_printf (
    legation_story_draft_has_highlight (self->draft, (guint) current, record->id)
      ? _("Remove Highlight From Step %d")
      : _("Highlight in Step %d"),
    current + 1);
  gtk_button_set_label (GTK_BUTTON (self->story_highlight), label);
}

/* The step whose number the button says is that which was worked at last. */
void
_legation_window_update_story_bar (LegationWindow *self)
{
  const char *failed = legation_story_keeper_get_failed (self->story_keeper);
  const char *title
    = legation_story_draft_get_text (self->draft, LEGATION_DRAFT_STORY, LEGATION_DRAFT_TITLE);
  const guint n = legation_story_draft_get_n_steps (self->draft);
  const int current = legation_story_editor_get_current (LEGATION_STORY_EDITOR (self->story_editor));
  /* Translators: the title of a story, and how many steps it has. */
  g_autofree char *text
    = g_strdup_printf (ngettext ("Editing “%s” · %u step", "Editing “%s” · %u steps", n), title, n);
  g_autofree char *update = NULL;

  if (failed != NULL)
    {
      g_free (text);
      text = g_strdup_printf (_("Not saved yet: %s"), failed);
      gtk_widget_add_css_class (self->story_label, "error");
    }
  else
    {
      gtk_widget_remove_css_class (self->story_label, "error");
    }
  gtk_widget_set_tooltip_text (self->story_label, text);
  gtk_label_set_text (GTK_LABEL (self->story_label), text);
  gtk_widget_set_visible (self->story_update, current >= 0);
  if (current >= 0)
    {
      update = g_strdup_printf (_("Update Step %d"), current + 1);
      gtk_button_set_label (GTK_BUTTON (self->story_update), update);
    }
  update_highlight (self, current);
  update_actions (self);
}

/* What the bar over the details says while the story is in their place, or NULL. */
const char *
_legation_window_get_story_title (LegationWindow *self)
{
  return self->draft != NULL && self->story_on_top ? _("Edit Story") : NULL;
}

static void
place (LegationWindow *self, gboolean on_top)
{
  const char *title;

  self->story_on_top = on_top;
  if (self->story_editor != NULL)
    {
      gtk_widget_set_visible (self->story_editor, on_top);
      gtk_widget_set_visible (self->story_bar, !on_top);
      _legation_window_update_story_bar (self);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->details), self->story_editor == NULL || !on_top);
  title = _legation_window_get_story_title (self);
  adw_window_title_set_title (self->details_title,
                              title != NULL ? title : legation_details_get_title (self->details));
}

static gboolean
get_box (LegationWindow *self, LegationBox *box)
{
  return legation_map_view_get_box (self->map, box);
}

static void
draft_changed_cb (LegationWindow *self, gboolean whole)
{
  g_autoptr (JsonObject) story = legation_story_draft_build (self->draft);

  legation_story_keeper_put (self->story_keeper, legation_story_draft_get_id (self->draft), story,
                             whole);
  _legation_window_update_story_bar (self);
}

static GtkWidget *
add_button (GtkWidget *line, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  legation_flow_append (LEGATION_FLOW (line), button);

  return button;
}

static GtkWidget *
create_bar (LegationWindow *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = legation_flow_new (6, 6);
  GtkWidget *back;

  gtk_widget_add_css_class (bar, "legation-bar");
  self->story_label = gtk_label_new ("");
  gtk_label_set_xalign (GTK_LABEL (self->story_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->story_label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_box_append (GTK_BOX (bar), self->story_label);
  back = add_button (line, _("Back"), "win.back-to-story");
  gtk_widget_set_tooltip_text (back, _("Back to Story"));
  /* The way back among what was looked at has the same word. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (back), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Back to Story"), -1);
  self->story_update = add_button (line, "", "win.update-current-step");
  add_button (line, _("Add Step"), "win.add-step");
  self->story_highlight = add_button (line, "", "win.toggle-highlight");
  gtk_box_append (GTK_BOX (bar), line);

  return bar;
}

/* Takes @draft. */
static void
start (LegationWindow *self, LegationStoryDraft *draft)
{
  GtkWidget *pane = gtk_widget_get_parent (GTK_WIDGET (self->details));

  self->draft = draft;
  self->story_editor = legation_story_editor_new (draft);
  self->story_bar = create_bar (self);
  _legation_window_update_story_place (self);
  gtk_widget_set_vexpand (self->story_editor, TRUE);
  gtk_box_append (GTK_BOX (pane), self->story_editor);
  gtk_box_append (GTK_BOX (pane), self->story_bar);
  g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);
  adw_flap_set_reveal_flap (self->details_flap, TRUE);
  place (self, TRUE);
  _legation_window_update_story (self, FALSE);
  legation_story_editor_focus_title (LEGATION_STORY_EDITOR (self->story_editor));
}

static void
new_story_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LegationWindow *self = data;
  LegationBox box;
  const gboolean has_box = get_box (self, &box);

  if (!_legation_window_open_story_keeper (self))
    return;
  start (self, legation_story_draft_new (self->session, has_box ? &box : NULL));
  legation_story_editor_set_current (LEGATION_STORY_EDITOR (self->story_editor), 0);
  draft_changed_cb (self, TRUE);
}

static void
edit_story_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LegationWindow *self = data;
  g_autoptr (JsonObject) story = NULL;
  LegationStoryDraft *draft;

  if (!_legation_window_open_story_keeper (self))
    return;
  story = legation_story_keeper_find (self->story_keeper, g_variant_get_string (parameter, NULL));
  draft = story != NULL ? legation_story_draft_new_for (self->session, story) : NULL;
  if (draft != NULL)
    start (self, draft);
  else
    legation_say (GTK_WINDOW (self), _("Story Cannot Be Edited"),
                  story != NULL ? _("It has no list of steps.")
                                : _("The story is not in the file any more."));
}

static void
add_step_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LegationWindow *self = data;
  LegationStoryEditor *editor = LEGATION_STORY_EDITOR (self->story_editor);
  LegationBox box;
  const gboolean has_box = get_box (self, &box);
  const guint position = legation_story_draft_add_step (
    self->draft, legation_story_editor_get_current (editor), has_box ? &box : NULL);

  legation_story_editor_set_current (editor, position);
  if (self->story_on_top)
    legation_story_editor_focus_step (editor, position);
  _legation_window_update_story_bar (self);
}

static void
update_step (LegationWindow *self, int position)
{
  LegationBox box;
  const gboolean has_box = get_box (self, &box);

  if (position < 0 || (guint) position >= legation_story_draft_get_n_steps (self->draft))
    return;
  legation_story_draft_update_step (self->draft, (guint) position, has_box ? &box : NULL);
}

static void
update_step_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  update_step (data, g_variant_get_int32 (parameter));
}

static void
update_current_step_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LegationWindow *self = data;

  update_step (self,
               legation_story_editor_get_current (LEGATION_STORY_EDITOR (self->story_editor)));
}

static void
toggle_highlight_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LegationWindow *self = data;
  const LegationRecord *record = find_highlight (self);
  const int current = legation_story_editor_get_current (LEGATION_STORY_EDITOR (self->story_editor));

  if (record != NULL)
    legation_story_draft_set_highlight (
      self->draft, (guint) current, record->id,
      !legation_story_draft_has_highlight (self->draft, (guint) current, record->id));
}

/* A step that was made a moment ago may not be in the dataset yet: then it is what is looked at. */
static void
show_step_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LegationWindow *self = data;
  const char *id = g_variant_get_string (parameter, NULL);

  if (legation_dataset_find (legation_session_get_dataset (self->session), id) != NULL)
    legation_session_select (self->session, id);
}

static void
back_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  place (data, TRUE);
}

static void
close_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LegationWindow *self = data;
  g_autofree char *id = g_strdup (legation_story_draft_get_id (self->draft));

  /* What could not be saved until now is tried once more, and stays here if it cannot be. */
  if (legation_story_keeper_get_failed (self->story_keeper) != NULL)
    {
      if (!_legation_window_settle_story (self))
        return;
      draft_changed_cb (self, TRUE);
    }
  _legation_window_close_story (self);
  if (legation_dataset_find (legation_session_get_dataset (self->session), id) != NULL)
    legation_session_select (self->session, id);
}

/* Whether some state of it is on the disk, or was when that could be read or written. */
static gboolean
is_kept (LegationWindow *self)
{
  const char *id = legation_story_draft_get_id (self->draft);
  g_autoptr (JsonObject) story = legation_story_keeper_find (self->story_keeper, id);

  return story != NULL || legation_story_keeper_has_written (self->story_keeper)
         || legation_dataset_find (legation_session_get_dataset (self->session), id) != NULL;
}

static void
delete_response_cb (LegationWindow *self, const char *response)
{
  if (g_strcmp0 (response, "delete") != 0 || self->draft == NULL)
    return;
  /* What never was on the disk need not go from there, which may not be possible either. */
  if (legation_story_keeper_get_failed (self->story_keeper) != NULL && !is_kept (self))
    {
      _legation_window_drop_story (self);
      return;
    }
  legation_story_keeper_put (self->story_keeper, legation_story_draft_get_id (self->draft), NULL,
                             TRUE);
  _legation_window_close_story (self);
}

static void
delete_story_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LegationWindow *self = data;
  const gboolean restores = legation_story_keeper_has_original (
    self->story_keeper, legation_story_draft_get_id (self->draft));
  GtkWidget *dialog = adw_message_dialog_new (
    GTK_WINDOW (self), restores ? _("Restore Original?") : _("Delete Story?"),
    restores ? _("All that you have changed in this story goes, and does not come back.")
             : _("All its steps go with it, and do not come back."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "delete",
                                    restores ? _("_Restore") : _("_Delete"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "delete",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (delete_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Whether what is chosen is the story or one of its steps. */
static gboolean
shows_story (LegationWindow *self)
{
  const LegationRecord *record = legation_session_get_selection (self->session);
  const LegationStep *step = legation_session_get_step (self->session);

  if (step != NULL)
    record = &step->story->record;

  return record != NULL && record->kind == LEGATION_KIND_STORY
         && g_str_equal (record->id, legation_story_draft_get_id (self->draft));
}

/* The session is another, or what is chosen in it: if that is none of the story's, it is to be seen. */
void
_legation_window_update_story (LegationWindow *self, gboolean chosen)
{
  const LegationStep *step;

  if (self->draft == NULL)
    return;
  step = legation_session_get_step (self->session);
  legation_story_draft_set_session (self->draft, self->session);
  legation_story_editor_set_shown (LEGATION_STORY_EDITOR (self->story_editor),
                                   step != NULL ? step->record.id : NULL);
  if (chosen)
    place (self, shows_story (self));
}

/* Ends the editing; what was made is kept. */
void
_legation_window_close_story (LegationWindow *self)
{
  GtkWidget *pane;

  if (self->story_keeper != NULL)
    legation_story_keeper_finish (self->story_keeper);
  if (self->draft == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_object (&self->draft);
  pane = gtk_widget_get_parent (self->story_editor);
  gtk_box_remove (GTK_BOX (pane), self->story_editor);
  gtk_box_remove (GTK_BOX (pane), self->story_bar);
  self->story_editor = self->story_bar = NULL;
  place (self, FALSE);
  update_actions (self);
}

void
_legation_window_add_story_actions (LegationWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "new-story", .activate = new_story_cb },
    { .name = "edit-story", .activate = edit_story_cb, .parameter_type = "s" },
    { .name = "add-step", .activate = add_step_cb },
    { .name = "update-step", .activate = update_step_cb, .parameter_type = "i" },
    { .name = "update-current-step", .activate = update_current_step_cb },
    { .name = "toggle-highlight", .activate = toggle_highlight_cb },
    { .name = "show-step", .activate = show_step_cb, .parameter_type = "s" },
    { .name = "back-to-story", .activate = back_cb },
    { .name = "close-story", .activate = close_cb },
    { .name = "delete-story", .activate = delete_story_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  update_actions (self);
}
