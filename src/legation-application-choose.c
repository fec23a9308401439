/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How somebody says what to open: the file chooser and the list of recent files. */

#include "config.h"

#include "legation-application-private.h"

#include "legation-recent.h"

#include <glib/gi18n.h>

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

          _legation_application_open (G_APPLICATION (self), &file, 1, "");
        }
    }
  g_object_unref (dialog);
  g_application_release (G_APPLICATION (self));
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
  g_signal_connect (dialog, "response", G_CALLBACK (chosen_cb), self);
  g_application_hold (G_APPLICATION (self));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
open_recent_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  _legation_application_open (user_data, &file, 1, "");
}

static void
open_built_in_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  LegationApplication *self = user_data;

  _legation_application_show (self, _legation_application_get_built_in (self), TRUE);
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
