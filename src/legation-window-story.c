/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Making a story: it is edited in the place of the details, and a bar under them leads back to it from
 * whatever is looked at meanwhile.  What is made goes to the keeper, and comes back as a dataset. */

#include "config.h"

#include "legation-window-private.h"

#include "legation-flow.h"
#include "legation-story-editor.h"

#include <glib/gi18n.h>

static const char *const editing_actions[]
  = { "add-step", "update-step", "update-current-step", "show-step", "back-to-story", "close-story",
      "delete-story" };

static void
set_enabled (LegationWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
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
}

/* The step whose number the button says is that which was worked at last. */
static void
update_bar (LegationWindow *self)
{
  const char *title
    = legation_story_draft_get_text (self->draft, LEGATION_DRAFT_STORY, LEGATION_DRAFT_TITLE);
  const guint n = legation_story_draft_get_n_steps (self->draft);
  const int current = legation_story_editor_get_current (LEGATION_STORY_EDITOR (self->story_editor));
  /* Translators: the title of a story, and how many steps it has. */
  g_autofree char *text
    = g_strdup_printf (ngettext ("Editing “%s” · %u step", "Editing “%s” · %u steps", n), title, n);
  g_autofree char *update = NULL;

  gtk_label_set_text (GTK_LABEL (self->story_label), text);
  gtk_widget_set_visible (self->story_update, current >= 0);
  if (current >= 0)
    {
      update = g_strdup_printf (_("Update Step %d"), current + 1);
      gtk_button_set_label (GTK_BUTTON (self->story_update), update);
    }
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
      update_bar (self);
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

static char *
describe_place (LegationWindow *self)
{
  GFile *file = legation_document_get_file (self->document);
  g_autofree char *name = file != NULL ? legation_file_get_title (file) : NULL;

  if (file == NULL)
    return g_strdup (_("Saved on this computer; the built-in dataset stays as it is"));
  if (legation_story_keeper_is_beside (self->story_keeper))
    /* Translators: %s is the name of a file. */
    return g_strdup_printf (_("Saved on this computer, beside “%s”, which stays as it is"), name);

  /* Translators: %s is the name of a file. */
  return g_strdup_printf (_("Saved in “%s”"), name);
}

static void
draft_changed_cb (LegationWindow *self, gboolean whole)
{
  g_autoptr (JsonObject) story = legation_story_draft_build (self->draft);

  legation_story_keeper_put (self->story_keeper, legation_story_draft_get_id (self->draft), story,
                             whole);
  update_bar (self);
}

static void
say (LegationWindow *self, const char *heading, const char *message)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
said_cb (LegationWindow *self, const char *message)
{
  g_autofree char *where = NULL;

  say (self, _("Story Not in the File"), message);
  if (self->story_editor == NULL)
    return;
  where = describe_place (self);
  legation_story_editor_set_place (LEGATION_STORY_EDITOR (self->story_editor), where);
}

static void
unsaved_response_cb (LegationWindow *self, const char *response)
{
  if (g_strcmp0 (response, "close") == 0)
    gtk_window_destroy (GTK_WINDOW (self));
}

/* Writes what is not written.  Returns: whether the window can close; else somebody is asked first. */
gboolean
_legation_window_save_story (LegationWindow *self)
{
  g_autofree char *message = NULL;
  GtkWidget *dialog;

  if (self->story_keeper != NULL)
    message = legation_story_keeper_flush (self->story_keeper);
  if (message == NULL)
    return TRUE;
  dialog = adw_message_dialog_new (GTK_WINDOW (self), _("Story Not in the File"), message);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "close",
                                    _("Close _Anyway"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (unsaved_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));

  return FALSE;
}

/* The dataset as it is now; whoever looks at it goes on looking. */
static void
saved_cb (LegationWindow *self, LegationDocument *document)
{
  LegationApplication *application
    = LEGATION_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  g_autoptr (LegationSession) session = NULL;
  gboolean notes_applied;

  if (application == NULL)
    return;
  notes_applied
    = legation_dataset_get_notes_applied (legation_session_get_dataset (self->session));
  g_set_object (&self->document, document);
  session = legation_session_new_reread (self->session, legation_document_get_dataset (document));
  _legation_window_set_session (self, session, legation_document_get_painter (document, NULL));
  _legation_window_update_notes_action (self);
  if (notes_applied)
    g_action_group_change_action_state (G_ACTION_GROUP (self), "apply-notes",
                                        g_variant_new_boolean (TRUE));
}

static GtkWidget *
add_button (GtkWidget *line, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  legation_flow_append (LEGATION_FLOW (line), button);

  return button;
}

static GtkWidget *
create_bar (LegationWindow *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = legation_flow_new (6, 6);

  gtk_widget_add_css_class (bar, "legation-bar");
  self->story_label = gtk_label_new ("");
  gtk_label_set_xalign (GTK_LABEL (self->story_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->story_label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_box_append (GTK_BOX (bar), self->story_label);
  gtk_widget_set_tooltip_text (add_button (line, _("Back"), "win.back-to-story"),
                               _("Back to Story"));
  self->story_update = add_button (line, "", "win.update-current-step");
  add_button (line, _("Add Step"), "win.add-step");
  gtk_box_append (GTK_BOX (bar), line);

  return bar;
}

/* Takes @draft. */
static void
start (LegationWindow *self, LegationStoryDraft *draft)
{
  GtkWidget *pane = gtk_widget_get_parent (GTK_WIDGET (self->details));
  g_autofree char *where = describe_place (self);

  self->draft = draft;
  self->story_editor = legation_story_editor_new (
    draft, where,
    legation_story_keeper_has_original (self->story_keeper, legation_story_draft_get_id (draft))
      ? _("Restore Original")
      : _("Delete Story"));
  self->story_bar = create_bar (self);
  gtk_widget_set_vexpand (self->story_editor, TRUE);
  gtk_box_append (GTK_BOX (pane), self->story_editor);
  gtk_box_append (GTK_BOX (pane), self->story_bar);
  g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);
  adw_flap_set_reveal_flap (self->details_flap, TRUE);
  place (self, TRUE);
  _legation_window_update_story (self, FALSE);
  legation_story_editor_focus_title (LEGATION_STORY_EDITOR (self->story_editor));
}

/* What stands in the file is read anew each time: somebody else may have written on it. */
static gboolean
open_keeper (LegationWindow *self)
{
  g_autoptr (GError) error = NULL;

  _legation_window_drop_story (self);
  self->story_keeper = legation_story_keeper_new (self->document, &error);
  if (self->story_keeper == NULL)
    {
      say (self, _("Story Cannot Be Edited"), error->message);
      return FALSE;
    }
  g_signal_connect_object (self->story_keeper, "saved", G_CALLBACK (saved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->story_keeper, "said", G_CALLBACK (said_cb), self, G_CONNECT_SWAPPED);

  return TRUE;
}

static void
new_story_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LegationWindow *self = data;
  LegationBox box;
  const gboolean has_box = get_box (self, &box);

  if (!open_keeper (self))
    return;
  start (self, legation_story_draft_new (self->session, has_box ? &box : NULL));
  draft_changed_cb (self, TRUE);
}

static void
edit_story_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LegationWindow *self = data;
  g_autoptr (JsonObject) story = NULL;

  if (!open_keeper (self))
    return;
  story = legation_story_keeper_find (self->story_keeper, g_variant_get_string (parameter, NULL));
  if (story != NULL)
    start (self, legation_story_draft_new_for (self->session, story));
  else
    say (self, _("Story Cannot Be Edited"), _("The story is not in the file any more."));
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
  update_bar (self);
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

  _legation_window_close_story (self);
  if (legation_dataset_find (legation_session_get_dataset (self->session), id) != NULL)
    legation_session_select (self->session, id);
}

static void
delete_response_cb (LegationWindow *self, const char *response)
{
  if (g_strcmp0 (response, "delete") != 0 || self->draft == NULL)
    return;
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

/* As above, and nothing that is still on its way comes back: the window shows another document. */
void
_legation_window_drop_story (LegationWindow *self)
{
  if (self->story_keeper != NULL)
    {
      g_autofree char *message = legation_story_keeper_flush (self->story_keeper);

      g_signal_handlers_disconnect_by_data (self->story_keeper, self);
      if (message != NULL)
        say (self, _("Story Not in the File"), message);
    }
  _legation_window_close_story (self);
  g_clear_object (&self->story_keeper);
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
    { .name = "show-step", .activate = show_step_cb, .parameter_type = "s" },
    { .name = "back-to-story", .activate = back_cb },
    { .name = "close-story", .activate = close_cb },
    { .name = "delete-story", .activate = delete_story_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  update_actions (self);
}
