/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the application is asked to open: files, and links into a dataset. */

#include "config.h"

#include "legation-application-private.h"

#include "legation-link.h"
#include "legation-opening.h"
#include "legation-recent.h"
#include "legation-report-text.h"
#include "legation-report-window.h"

#include <glib/gi18n.h>

/* Names and links may come from anywhere and be of any length; nobody reads more of them. */
#define MAX_TITLE 100
#define MAX_REASON 400

/* One line of text that is short enough to read. */
static char *
tidy (const char *text, guint n_characters)
{
  char *line = legation_report_shorten (text, n_characters);

  for (char *c = line; *c != '\0'; c++)
    if (g_ascii_iscntrl (*c))
      *c = ' ';

  return line;
}

/* Says why something did not open, over the window that is in front, if there is one. */
static void
report_failure (LegationApplication *self, const char *title, const char *reason)
{
  LegationWindow *parent = _legation_application_get_window (self);
  g_autofree char *short_title = tidy (title, MAX_TITLE);
  g_autofree char *short_reason = tidy (reason, MAX_REASON);
  GtkWidget *dialog = adw_message_dialog_new (parent != NULL ? GTK_WINDOW (parent) : NULL,
                                              short_title, short_reason);

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

/* The window of a file that could be read before, which goes on showing what it was. */
static LegationWindow *
mark_stale (LegationApplication *self, GFile *file, LegationReport *report)
{
  LegationWindow *window = _legation_application_find_window (self, file);

  if (window != NULL)
    legation_window_set_stale (window, report);

  return window;
}

/* A file that nothing could be read of has a report, and no window but that. */
static void
show_document (LegationApplication *self, LegationDocument *document)
{
  GFile *file = legation_document_get_file (document);
  LegationDataset *dataset = legation_document_get_dataset (document);

  if (dataset == NULL)
    {
      LegationWindow *parent = mark_stale (self, file, legation_document_get_report (document));
      GtkWidget *window
        = legation_report_window_new (file, NULL, legation_document_get_report (document));

      if (parent == NULL)
        parent = _legation_application_get_window (self);
      gtk_window_set_application (GTK_WINDOW (window), GTK_APPLICATION (self));
      legation_report_window_present (LEGATION_REPORT_WINDOW (window),
                                      parent != NULL ? GTK_WINDOW (parent) : NULL);
      return;
    }
  if (self->benchmark == NULL)
    legation_recent_add (file, legation_dataset_get_header (dataset)->title);
  _legation_application_show (self, document, TRUE);
}

static LegationOpening *
find_opening (LegationApplication *self, GFile *file)
{
  for (guint i = 0; i < self->openings->len; i++)
    if (g_file_equal (legation_opening_get_file (self->openings->pdata[i]), file))
      return self->openings->pdata[i];

  return NULL;
}

static gboolean
leads_into (const LegationLink *link, LegationDocument *document)
{
  return legation_link_find (link, legation_document_get_dataset (document)) != NULL;
}

/* A link names no dataset: it leads into the window that was in front last and has what it names, or
 * else into the built-in dataset. */
static LegationWindow *
find_target (LegationApplication *self, const LegationLink *link)
{
  LegationDocument *built_in;

  for (GList *i = gtk_application_get_windows (GTK_APPLICATION (self)); i != NULL; i = i->next)
    if (LEGATION_IS_WINDOW (i->data)
        && leads_into (link, legation_window_get_document (i->data)))
      return i->data;
  built_in = _legation_application_get_built_in (self);

  return leads_into (link, built_in) ? _legation_application_show (self, built_in, FALSE) : NULL;
}

static void
open_link (LegationApplication *self, const char *uri)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LegationLink) link = legation_link_parse (uri, &error);
  LegationWindow *window;

  if (link == NULL)
    {
      report_failure (self, _("This Link Cannot Be Followed"), error->message);
      return;
    }
  window = find_target (self, link);
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

static gboolean
is_action (const char *hint)
{
  return g_str_equal (hint, LEGATION_HINT_PRESENT) || g_str_equal (hint, LEGATION_HINT_KIOSK);
}

/* Links wait for the files that are being read: they may lead into one of them. */
static void
follow_waiting (LegationApplication *self)
{
  while (self->openings->len == 0 && self->waiting->len > 0)
    {
      g_autofree char *uri = g_ptr_array_steal_index (self->waiting, 0);

      if (is_action (uri))
        g_action_group_activate_action (G_ACTION_GROUP (self), uri, NULL);
      else
        open_link (self, uri);
    }
}

/* What somebody who quits does not wait for any more. */
void
_legation_application_cancel_openings (LegationApplication *self)
{
  for (guint i = 0; self->openings != NULL && i < self->openings->len; i++)
    legation_opening_cancel (self->openings->pdata[i]);
}

/* Nobody may be there to close a window that says so. */
static void
fail_benchmark (LegationApplication *self, GFile *file, LegationDocument *document, const GError *error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *line = NULL;

  if (document != NULL)
    line = legation_problem_to_line (
      legation_report_get_problem (legation_document_get_report (document), 0), name);
  if (line != NULL)
    g_printerr ("%s\n", line);
  else
    g_printerr ("%s: %s\n", name, error->message);
  self->has_failed = TRUE;
  g_application_quit (G_APPLICATION (self));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  LegationOpening *opening = user_data;
  g_autoptr (LegationApplication) self
    = g_object_ref (LEGATION_APPLICATION (legation_opening_get_application (opening)));
  g_autoptr (GFile) file = g_object_ref (legation_opening_get_file (opening));
  g_autoptr (GError) error = NULL;
  g_autoptr (LegationDocument) document = legation_document_open_finish (result, &error);

  g_application_hold (G_APPLICATION (self));
  g_ptr_array_remove (self->openings, opening);
  if (self->benchmark != NULL
      && (document == NULL || legation_document_get_dataset (document) == NULL))
    fail_benchmark (self, file, document, error);
  else if (document != NULL)
    show_document (self, document);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      mark_stale (self, file, NULL);
      report_file_failure (self, file, error->message);
    }
  follow_waiting (self);
  g_application_release (G_APPLICATION (self));
}

/* A file that is open already is read again, as somebody may have mended it meanwhile; so is one that
 * is just being read. */
static void
open_file (LegationApplication *self, GFile *file)
{
  LegationOpening *opening = find_opening (self, file);

  if (opening != NULL)
    legation_opening_cancel (opening);
  opening = legation_opening_new (GTK_APPLICATION (self), file);
  g_ptr_array_add (self->openings, opening);
  legation_document_open (file, _legation_application_get_gazetteer (self),
                          _legation_application_get_basemap (self),
                          legation_opening_get_cancellable (opening), opened_cb, opening);
}

void
_legation_application_open (GApplication *application,
                            GFile **files,
                            int n_files,
                            const char *hint)
{
  LegationApplication *self = LEGATION_APPLICATION (application);

  if (self->openings == NULL)
    {
      self->openings = g_ptr_array_new_with_free_func ((GDestroyNotify) legation_opening_free);
      self->waiting = g_ptr_array_new_with_free_func (g_free);
    }
  for (int i = 0; i < n_files; i++)
    if (g_file_has_uri_scheme (files[i], LEGATION_LINK_SCHEME))
      g_ptr_array_add (self->waiting, g_file_get_uri (files[i]));
    else
      open_file (self, files[i]);
  if (is_action (hint))
    g_ptr_array_add (self->waiting, g_strdup (hint));
  follow_waiting (self);
}
