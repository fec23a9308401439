/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's document: what it is called, reading its file again, and files that are dropped. */

#include "config.h"

#include "legation-window-private.h"

#include "legation-report-window.h"

static void
open_files (LegationWindow *self, GFile **files, int n_files)
{
  g_application_open (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), files,
                      n_files, "");
}

static void
reload_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LegationWindow *self = user_data;
  GFile *file = legation_document_get_file (self->document);

  if (_legation_window_settle_story (self))
    open_files (self, &file, 1);
}

static void
show_report_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LegationWindow *self = user_data;
  GtkWidget *window = legation_report_window_new (legation_document_get_file (self->document),
                                                  legation_document_get_dataset (self->document),
                                                  legation_document_get_report (self->document));

  legation_report_window_present (LEGATION_REPORT_WINDOW (window), GTK_WINDOW (self));
}

/* There is one at most. */
static void
show_bar (LegationWindow *self, GtkWidget *bar)
{
  if (self->report_bar != NULL)
    gtk_box_remove (self->bars, self->report_bar);
  self->report_bar = bar;
  if (bar != NULL)
    gtk_box_append (self->bars, bar);
}

/* What is wrong with the file: a bar says so at once, and the menu for good. */
static void
show_problems (LegationWindow *self)
{
  static const GActionEntry entry = { .name = "show-report", .activate = show_report_cb };
  LegationReport *report = legation_document_get_report (self->document);

  show_bar (self, legation_report_bar_new (legation_document_get_file (self->document),
                                           legation_document_get_dataset (self->document),
                                           report));
  g_action_map_remove_action (G_ACTION_MAP (self), entry.name);
  if (legation_report_get_n_problems (report) > 0)
    g_action_map_add_action_entries (G_ACTION_MAP (self), &entry, 1, self);
}

/* The program's own dataset goes by the program's name, any other by its own and that of its file,
 * and only that can be read again. */
void
_legation_window_show_document (LegationWindow *self, LegationDocument *document)
{
  static const GActionEntry entry = { .name = "reload", .activate = reload_cb };
  GFile *file = legation_document_get_file (document);
  const char *title
    = legation_dataset_get_header (legation_document_get_dataset (document))->title;
  g_autofree char *file_title = NULL;

  g_set_object (&self->document, document);
  if (file == NULL)
    {
      adw_window_title_set_subtitle (self->title, title);
      return;
    }
  file_title = legation_file_get_title (file);
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, file_title);
  gtk_window_set_title (GTK_WINDOW (self), title);
  g_action_map_add_action_entries (G_ACTION_MAP (self), &entry, 1, self);
  show_problems (self);
}

static gboolean
drop_cb (LegationWindow *self, const GValue *value)
{
  GSList *list = g_value_get_boxed (value);
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  for (; list != NULL; list = list->next)
    g_ptr_array_add (files, list->data);
  if (files->len > 0)
    open_files (self, (GFile **) files->pdata, (int) files->len);

  return files->len > 0;
}

void
_legation_window_accept_files (LegationWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/** legation_window_get_document: Returns: (transfer none): what the window shows. */
LegationDocument *
legation_window_get_document (LegationWindow *self)
{
  g_return_val_if_fail (LEGATION_IS_WINDOW (self), NULL);

  return self->document;
}

/**
 * legation_window_set_document: shows another state of the same document, as its file was read again;
 * what is looked at stays, as far as it is still there.  Where a story is being made that cannot be
 * saved, that is told, and all stays as it is.
 * @painter: paints its journeys
 */
void
legation_window_set_document (LegationWindow *self,
                              LegationDocument *document,
                              LegationPainter *painter)
{
  g_autoptr (LegationSession) session = NULL;
  gboolean notes_applied;

  g_return_if_fail (LEGATION_IS_WINDOW (self));
  g_return_if_fail (LEGATION_IS_DOCUMENT (document));

  if (!_legation_window_settle_story (self))
    return;
  _legation_window_drop_story (self);
  notes_applied
    = legation_dataset_get_notes_applied (legation_session_get_dataset (self->session));
  session = legation_session_new_reread (self->session, legation_document_get_dataset (document));
  _legation_window_show_document (self, document);
  _legation_window_set_session (self, session, painter);
  _legation_window_update_notes_action (self);
  if (notes_applied)
    g_action_group_change_action_state (G_ACTION_GROUP (self), "apply-notes",
                                        g_variant_new_boolean (TRUE));
}

/**
 * legation_window_set_stale: says that the file cannot be read any more, and that what is shown is
 * what it was before.
 * @report: (nullable): what is wrong with it now, if that is known
 */
void
legation_window_set_stale (LegationWindow *self, LegationReport *report)
{
  g_return_if_fail (LEGATION_IS_WINDOW (self));

  legation_document_set_stale (self->document);
  show_bar (self, legation_report_bar_new_stale (legation_document_get_file (self->document),
                                                 report));
}
