/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the application is asked to open: files, and links into a dataset. */

#include "config.h"

#include "legation-application-private.h"

#include "legation-link.h"
#include "legation-opening.h"
#include "legation-recent.h"
#include "legation-report-window.h"

#include <glib/gi18n.h>

/* Says why something did not open, over the window that is in front, if there is one. */
static void
report_failure (LegationApplication *self, const char *title, const char *reason)
{
  LegationWindow *parent = _legation_application_get_window (self);
  GtkWidget *dialog
    = adw_message_dialog_new (parent != NULL ? GTK_WINDOW (parent) : NULL, title, reason);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_set_application (GTK_WINDOW (dialog), GTK_APPLICATION (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
report_file_failure (LegationApplication *self, GFile *file, const char *reason)
{
  g_autofree char *name = legation_file_get_title (file);
  /* Translators: %s is the name of a file */
  g_autofree char *title = g_strdup_printf (_("“%s” Cannot Be Opened"), name);

  report_failure (self, title, reason);
}

/* A file that nothing could be read of has a report, and no window but that. */
static void
show_document (LegationApplication *self, LegationDocument *document)
{
  GFile *file = legation_document_get_file (document);
  LegationDataset *dataset = legation_document_get_dataset (document);

  if (dataset == NULL)
    {
      LegationWindow *parent = _legation_application_get_window (self);
      GtkWidget *window
        = legation_report_window_new (file, NULL, legation_document_get_report (document));

      gtk_window_set_application (GTK_WINDOW (window), GTK_APPLICATION (self));
      legation_report_window_present (LEGATION_REPORT_WINDOW (window),
                                      parent != NULL ? GTK_WINDOW (parent) : NULL);
      return;
    }
  legation_recent_add (file, legation_dataset_get_header (dataset)->title);
  _legation_application_show (self, document);
}

static LegationOpening *
find_opening (LegationApplication *self, GFile *file)
{
  for (guint i = 0; self->openings != NULL && i < self->openings->len; i++)
    if (g_file_equal (legation_opening_get_file (self->openings->pdata[i]), file))
      return self->openings->pdata[i];

  return NULL;
}

typedef struct
{
  LegationApplication *application;
  GFile *file;
} OpenCall;

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  OpenCall *call = user_data;
  g_autoptr (LegationApplication) self = call->application;
  g_autoptr (GFile) file = call->file;
  g_autoptr (GError) error = NULL;
  g_autoptr (LegationDocument) document = legation_document_open_finish (result, &error);

  g_free (call);
  g_application_hold (G_APPLICATION (self));
  g_ptr_array_remove (self->openings, find_opening (self, file));
  if (document != NULL)
    show_document (self, document);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    report_file_failure (self, file, error->message);
  g_application_release (G_APPLICATION (self));
}

/* A file that is open already is read again, as somebody may have mended it meanwhile. */
static void
open_file (LegationApplication *self, GFile *file)
{
  LegationOpening *opening;
  OpenCall *call;

  if (find_opening (self, file) != NULL)
    return;

  if (self->openings == NULL)
    self->openings = g_ptr_array_new_with_free_func ((GDestroyNotify) legation_opening_free);
  opening = legation_opening_new (GTK_APPLICATION (self), file);
  g_ptr_array_add (self->openings, opening);
  call = g_new (OpenCall, 1);
  call->application = g_object_ref (self);
  call->file = g_object_ref (file);
  legation_document_open (file, _legation_application_get_gazetteer (self),
                          _legation_application_get_basemap (self),
                          legation_opening_get_cancellable (opening), opened_cb, call);
}

static LegationWindow *
find_window_with (LegationApplication *self, const LegationLink *link)
{
  for (GList *i = gtk_application_get_windows (GTK_APPLICATION (self)); i != NULL; i = i->next)
    if (LEGATION_IS_WINDOW (i->data)
        && legation_link_find (link, legation_document_get_dataset (
                                       legation_window_get_document (i->data))) != NULL)
      return i->data;

  return NULL;
}

/* A link names no dataset: it leads into the window that was in front last and has what it names, or
 * else into the built-in dataset. */
static void
open_link (LegationApplication *self, const char *uri)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LegationLink) link = legation_link_parse (uri, &error);
  LegationDocument *built_in = _legation_application_get_built_in (self);
  LegationWindow *window;

  if (link == NULL)
    {
      g_autofree char *reason = g_strdup_printf ("%s\n\n%s", uri, error->message);

      report_failure (self, _("This Link Cannot Be Followed"), reason);
      return;
    }
  window = find_window_with (self, link);
  if (window == NULL && legation_link_find (link, legation_document_get_dataset (built_in)) != NULL)
    window = _legation_application_show (self, built_in);
  if (window == NULL)
    {
      const char *kind = legation_word_get_label (LEGATION_WORD_KIND, link->kind);
      /* Translators: the first is a kind of thing, such as “Event”, the second its id */
      g_autofree char *reason
        = g_strdup_printf (_("%s “%s” is in none of the datasets that are open."), kind, link->id);

      g_application_activate (G_APPLICATION (self));
      report_failure (self, _("This Link Leads Nowhere"), reason);
      return;
    }
  legation_window_follow_link (window, link);
  gtk_window_present (GTK_WINDOW (window));
}

void
_legation_application_open (GApplication *application,
                            GFile **files,
                            int n_files,
                            const char *hint)
{
  LegationApplication *self = LEGATION_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    if (g_file_has_uri_scheme (files[i], LEGATION_LINK_SCHEME))
      {
        g_autofree char *uri = g_file_get_uri (files[i]);

        open_link (self, uri);
      }
    else
      open_file (self, files[i]);
}

static void
chosen_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  LegationApplication *self = user_data;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));

      for (guint i = 0; i < g_list_model_get_n_items (files); i++)
        {
          g_autoptr (GFile) file = g_list_model_get_item (files, i);

          open_file (self, file);
        }
    }
  g_object_unref (dialog);
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *const *patterns)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (; *patterns != NULL; patterns++)
    gtk_file_filter_add_pattern (filter, *patterns);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LegationApplication *self = user_data;
  GtkFileChooserNative *dialog
    = gtk_file_chooser_native_new (_("Open Dataset"),
                                   gtk_application_get_active_window (GTK_APPLICATION (self)),
                                   GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);

  gtk_file_chooser_set_select_multiple (chooser, TRUE);
  add_filter (chooser, _("Datasets and JSON Documents"),
              (const char *const[]){ "*.json", NULL });
  add_filter (chooser, _("All Files"), (const char *const[]){ "*", NULL });
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
open_recent_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  open_file (user_data, file);
}

static void
open_built_in_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LegationApplication *self = user_data;

  _legation_application_show (self, _legation_application_get_built_in (self));
}

static void
clear_recent_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  legation_recent_clear ();
}

void
_legation_application_add_open_actions (LegationApplication *self)
{
  static const GActionEntry actions[] = {
    { .name = "open", .activate = open_cb },
    { .name = "open-built-in", .activate = open_built_in_cb },
    { .name = "open-recent", .parameter_type = "s", .activate = open_recent_cb },
    { .name = "clear-recent", .activate = clear_recent_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
