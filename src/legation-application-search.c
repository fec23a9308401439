/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The application as the search of the desktop sees it: what is found is of the built-in dataset, and
 * no window is needed to ask. */

#include "config.h"

#include "legation-application-private.h"

#include "legation-search-provider.h"

#define OBJECT_PATH "/SearchProvider"

/* As long as a program without a window waits for the next question, in milliseconds. */
#define PATIENCE 10000

static LegationSession *
open_session_cb (gpointer user_data)
{
  LegationApplication *self = user_data;

  return _legation_application_create_session (self, _legation_application_get_built_in (self));
}

/* By the time stamp the display knows that somebody asked for the window. */
static LegationWindow *
show_built_in (LegationApplication *self, guint timestamp)
{
  LegationWindow *window
    = _legation_application_show (self, _legation_application_get_built_in (self), FALSE);

  gtk_window_present_with_time (GTK_WINDOW (window), timestamp);

  return window;
}

static void
activate_result_cb (LegationApplication *self, const char *id, guint timestamp)
{
  LegationDocument *document = _legation_application_get_built_in (self);
  const LegationRecord *record
    = legation_dataset_find (legation_document_get_dataset (document), id);
  const LegationLink link = {
    .kind = record->kind, .id = (char *) record->id, .mode = -1, .certain = -1
  };

  legation_window_follow_link (show_built_in (self, timestamp), &link);
}

static void
launch_search_cb (LegationApplication *self, const char *const *terms, guint timestamp)
{
  g_autofree char *text = g_strjoinv (" ", (char **) terms);

  legation_window_search (show_built_in (self, timestamp), text);
}

/* This comes before it is known whether the program runs already: nothing may be read here. */
gboolean
_legation_application_dbus_register (GApplication *application,
                                     GDBusConnection *connection,
                                     const char *path,
                                     GError **error)
{
  LegationApplication *self = LEGATION_APPLICATION (application);
  g_autofree char *search_path = g_strconcat (path, OBJECT_PATH, NULL);

  self->search = legation_search_provider_new (open_session_cb, self);
  g_signal_connect_object (self->search, "activate-result", G_CALLBACK (activate_result_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "launch-search", G_CALLBACK (launch_search_cb), self,
                           G_CONNECT_SWAPPED);

  return legation_search_provider_export (self->search, connection, search_path, error);
}

void
_legation_application_dbus_unregister (GApplication *application)
{
  LegationApplication *self = LEGATION_APPLICATION (application);

  if (self->search != NULL)
    legation_search_provider_unexport (self->search);
  g_clear_object (&self->search);
}

/* A program that was started to answer ends when nothing is asked any more. */
void
_legation_application_wait_for_questions (LegationApplication *self)
{
  GApplication *application = G_APPLICATION (self);

  if (g_application_get_flags (application) & G_APPLICATION_IS_SERVICE)
    g_application_set_inactivity_timeout (application, PATIENCE);
}
