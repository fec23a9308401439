/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the story that is made goes, what becomes of the dataset by it, and what is said when it cannot
 * go there.  While somebody types that is said where they type: a dialog would take their keys. */

#include "config.h"

#include "legation-window-private.h"

#include "legation-file.h"
#include "legation-say.h"
#include "legation-story-editor.h"

#include <glib/gi18n.h>

static char *
describe_place (LegationWindow *self)
{
  GFile *file = legation_document_get_file (self->document);
  const char *failed = legation_story_keeper_get_failed (self->story_keeper);
  g_autofree char *name = file != NULL ? legation_file_get_title (file) : NULL;

  if (failed != NULL)
    /* Translators: %s is why, such as “No space left on device”. */
    return g_strdup_printf (_("Not saved yet: %s"), failed);
  if (file == NULL)
    return g_strdup (_("Saved on this computer; the built-in dataset stays as it is"));
  if (legation_story_keeper_is_beside (self->story_keeper))
    /* Translators: %s is the name of a file. */
    return g_strdup_printf (_("Saved on this computer, beside “%s”, which stays as it is"), name);

  /* Translators: %s is the name of a file. */
  return g_strdup_printf (_("Saved in “%s”"), name);
}

/* What a message is about. */
static const char *
get_heading (LegationWindow *self)
{
  if (legation_story_keeper_is_removing (self->story_keeper))
    return _("Story Not Deleted");
  if (legation_story_keeper_get_failed (self->story_keeper) != NULL)
    return _("Story Not Saved");

  return legation_story_keeper_is_beside (self->story_keeper) ? _("Story Not in the File")
                                                              : _("Story Saved");
}

/* Tells in the editor where the story is kept, and what it would mean to take it away. */
void
_legation_window_update_story_place (LegationWindow *self)
{
  LegationStoryEditor *editor = LEGATION_STORY_EDITOR (self->story_editor);
  const gboolean restores = legation_story_keeper_has_original (
    self->story_keeper, legation_story_draft_get_id (self->draft));
  g_autofree char *where = describe_place (self);

  legation_story_editor_set_place (editor, where,
                                   legation_story_keeper_get_failed (self->story_keeper) != NULL);
  legation_story_editor_set_removal (editor, restores ? _("Restore Original") : _("Delete Story"));
  _legation_window_update_story_bar (self);
}

/* Somebody may have saved it meanwhile, or gone on with another. */
static void
failed_response_cb (LegationStoryKeeper *keeper, const char *response, GtkWindow *dialog)
{
  GtkWindow *parent = gtk_window_get_transient_for (dialog);
  LegationWindow *self = parent != NULL ? LEGATION_WINDOW (parent) : NULL;

  if (self != NULL && g_strcmp0 (response, "discard") == 0 && self->story_keeper == keeper
      && legation_story_keeper_get_failed (keeper) != NULL)
    _legation_window_drop_story (self);
}

/* Tells what could not be written.  It may never be: then there is a way to be rid of it. */
static void
say_failed (LegationWindow *self, const char *message)
{
  const gboolean removing = legation_story_keeper_is_removing (self->story_keeper);
  g_autofree char *body = g_strdup_printf (
    "%s\n\n%s", message,
    removing ? _("If you leave it, the story stays as it was saved last.")
             : _("If you discard it, what is not saved is lost."));
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), get_heading (self), body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "close", _("_Keep Trying"), "discard",
                                    removing ? _("_Leave Story") : _("_Discard"), NULL);
  if (!removing)
    adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard",
                                                ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  g_signal_connect_object (dialog, "response", G_CALLBACK (failed_response_cb), self->story_keeper,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
failed_cb (LegationWindow *self)
{
  const char *failed = legation_story_keeper_get_failed (self->story_keeper);

  if (self->draft != NULL)
    _legation_window_update_story_place (self);
  else if (failed != NULL)
    say_failed (self, failed);
}

static void
said_cb (LegationWindow *self, const char *message)
{
  if (self->draft != NULL)
    legation_story_editor_set_place (LEGATION_STORY_EDITOR (self->story_editor), message, TRUE);
  else
    legation_say (GTK_WINDOW (self), get_heading (self), message);
}

/* Writes what is not written; what did not go as one would think is for the caller to tell. */
static char *
flush (LegationWindow *self)
{
  char *message;
  gboolean had_failed;

  if (self->story_keeper == NULL)
    return NULL;
  had_failed = legation_story_keeper_get_failed (self->story_keeper) != NULL;
  g_signal_handlers_block_by_func (self->story_keeper, failed_cb, self);
  message = legation_story_keeper_flush (self->story_keeper);
  g_signal_handlers_unblock_by_func (self->story_keeper, failed_cb, self);
  if (self->draft != NULL && (had_failed || message != NULL))
    _legation_window_update_story_place (self);

  return message;
}

static void
unsaved_response_cb (LegationWindow *self, const char *response)
{
  if (g_strcmp0 (response, "close") != 0)
    return;
  if (self->story_keeper != NULL)
    legation_story_keeper_give_up (self->story_keeper);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Writes what is not written.  Returns: whether the window can close; else somebody is asked first. */
gboolean
_legation_window_save_story (LegationWindow *self)
{
  g_autofree char *message = flush (self);
  GtkWidget *dialog;

  if (message == NULL)
    return TRUE;
  dialog = adw_message_dialog_new (GTK_WINDOW (self), get_heading (self), message);
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

/* Writes what is not written, before something else takes its place.  Returns: whether it is written;
 * else it stays, and that is told. */
gboolean
_legation_window_settle_story (LegationWindow *self)
{
  g_autofree char *message = flush (self);

  if (message == NULL)
    return TRUE;
  if (legation_story_keeper_get_failed (self->story_keeper) != NULL)
    {
      say_failed (self, message);
      return FALSE;
    }
  legation_say (GTK_WINDOW (self), get_heading (self), message);

  return TRUE;
}

/* What stands in the file is read anew each time: somebody else may have written on it. */
gboolean
_legation_window_open_story_keeper (LegationWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (!_legation_window_settle_story (self))
    return FALSE;
  _legation_window_drop_story (self);
  self->story_keeper = legation_story_keeper_new (self->document, &error);
  if (self->story_keeper == NULL)
    {
      legation_say (GTK_WINDOW (self), _("Story Cannot Be Edited"), error->message);
      return FALSE;
    }
  g_signal_connect_object (self->story_keeper, "saved", G_CALLBACK (saved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->story_keeper, "said", G_CALLBACK (said_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->story_keeper, "notify::failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);

  return TRUE;
}

/* Ends the editing of what _legation_window_settle_story() has written, or of what is discarded, and
 * nothing that is still on its way comes back. */
void
_legation_window_drop_story (LegationWindow *self)
{
  if (self->story_keeper != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->story_keeper, self);
      legation_story_keeper_give_up (self->story_keeper);
    }
  _legation_window_close_story (self);
  g_clear_object (&self->story_keeper);
}
