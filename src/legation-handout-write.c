/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A story is written in a thread; meanwhile a dialog tells how far it has come. */

#include "config.h"

#include "legation-handout-private.h"

#include "legation-say.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Shared by the thread, the dialog and what the thread tells on its way. */
typedef struct
{
  LegationSlideBook *book;
  LegationPainter *painter;
  LegationHandoutFormat format;
  GFile *target;
  GCancellable *cancellable;
  GtkWidget *dialog;        /* weak; only on the main thread */
  GtkProgressBar *progress; /* unowned: part of the dialog */
  GtkApplication *application;
  guint n_done; /* atomic */
} Writing;

static void
clear_writing (gpointer data)
{
  Writing *self = data;

  legation_slide_book_unref (self->book);
  legation_painter_unref (self->painter);
  g_object_unref (self->target);
  g_object_unref (self->cancellable);
  g_clear_weak_pointer (&self->dialog);
  g_clear_object (&self->application);
}

static void
unref_writing (gpointer data)
{
  g_atomic_rc_box_release_full (data, clear_writing);
}

static gboolean
progress_idle (gpointer data)
{
  Writing *self = data;
  const guint n = legation_slide_book_get_n_pages (self->book);

  if (self->dialog != NULL)
    {
      const guint n_done = (guint) g_atomic_int_get (&self->n_done);
      g_autofree char *text
        /* Translators: pages that are written, and how many there are. */
        = g_strdup_printf (_("%u of %u"), n_done, n);

      gtk_progress_bar_set_fraction (self->progress, (double) n_done / n);
      gtk_progress_bar_set_text (self->progress, text);
    }

  return G_SOURCE_REMOVE;
}

/* In the thread. */
static void
progress_cb (guint n_done, guint n, gpointer data)
{
  Writing *self = data;

  g_atomic_int_set (&self->n_done, n_done);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, progress_idle, g_atomic_rc_box_acquire (self),
                   unref_writing);
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Writing *self = data;
  GError *error = NULL;
  gboolean ok;

  if (self->format == LEGATION_HANDOUT_PDF)
    ok = legation_slide_book_write_pdf (self->book, self->painter, self->target, progress_cb, self,
                                        cancellable, &error);
  else
    ok = legation_slide_book_write_pictures (
      self->book, self->painter, self->target,
      self->format == LEGATION_HANDOUT_PNG ? LEGATION_SLIDE_FORMAT_PNG : LEGATION_SLIDE_FORMAT_SVG,
      progress_cb, self, cancellable, &error);
  if (ok)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Writing *self = g_task_get_task_data (G_TASK (result));
  GtkWindow *window = self->dialog != NULL
                        ? gtk_window_get_transient_for (GTK_WINDOW (self->dialog))
                        : NULL;
  g_autofree char *name = g_file_get_parse_name (self->target);
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  if (self->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (self->dialog));
  if (error == NULL)
    legation_say (window, _("Story Exported"), name);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    legation_say (window, _("The Story Was Not Exported"), error->message);
  g_application_release (G_APPLICATION (self->application));
}

static void
cancel_cb (AdwMessageDialog *dialog, const char *response, GCancellable *cancellable)
{
  g_cancellable_cancel (cancellable);
}

static void
show_progress (Writing *self, GtkWindow *window)
{
  GtkWidget *dialog = adw_message_dialog_new (window, _("Exporting Story"), NULL);
  GtkWidget *bar = gtk_progress_bar_new ();

  gtk_progress_bar_set_show_text (GTK_PROGRESS_BAR (bar), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Pages written"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), bar);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"));
  g_signal_connect_object (dialog, "response", G_CALLBACK (cancel_cb), self->cancellable, 0);
  g_set_weak_pointer (&self->dialog, dialog);
  self->progress = GTK_PROGRESS_BAR (bar);
  progress_idle (self);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * _legation_handout_write: writes a story, and says how it went.  It goes on when the window is closed.
 * @target: a file, or a folder for pictures
 */
void
_legation_handout_write (LegationSlideBook *book,
                         LegationPainter *painter,
                         LegationHandoutFormat format,
                         GFile *target,
                         GtkWindow *window)
{
  Writing *self = g_atomic_rc_box_new0 (Writing);
  g_autoptr (GTask) task = NULL;

  self->book = legation_slide_book_ref (book);
  self->painter = legation_painter_ref (painter);
  self->format = format;
  self->target = g_object_ref (target);
  self->cancellable = g_cancellable_new ();
  self->application = g_object_ref (gtk_window_get_application (window));
  g_application_hold (G_APPLICATION (self->application));
  show_progress (self, window);
  task = g_task_new (NULL, self->cancellable, written_cb, NULL);
  g_task_set_task_data (task, self, unref_writing);
  g_task_run_in_thread (task, write_thread);
}
