/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationOpening: shown late, as most files are there before anybody waits for them. */

#include "config.h"

#include "legation-opening.h"

#include "legation-document.h"

#include <glib/gi18n.h>

/* After how many milliseconds somebody waits. */
#define PATIENCE 400

struct _LegationOpening
{
  /* Owned */
  GtkApplication *application;
  GFile *file;
  GCancellable *cancellable;
  guint timeout;
  GtkWindow *window; /* nullable */
};

static gboolean
cancel_cb (LegationOpening *self)
{
  g_cancellable_cancel (self->cancellable);
  gtk_widget_set_visible (GTK_WIDGET (self->window), FALSE);

  return TRUE;
}

static gboolean
show_cb (gpointer data)
{
  LegationOpening *self = data;
  GtkWindow *parent = gtk_application_get_active_window (self->application);
  g_autofree char *title = legation_file_get_title (self->file);
  g_autoptr (GtkBuilder) builder
    = gtk_builder_new_from_resource (LEGATION_RESOURCE_PREFIX "/ui/legation-opening.ui");
  GtkLabel *label = GTK_LABEL (gtk_builder_get_object (builder, "label"));
  g_autofree char *text = NULL;

  self->timeout = 0;
  self->window = g_object_ref (GTK_WINDOW (gtk_builder_get_object (builder, "window")));
  /* Translators: %s is the name of a file */
  text = g_strdup_printf (_("Opening “%s”"), title);
  gtk_label_set_label (label, text);
  gtk_window_set_title (self->window, text);
  gtk_window_set_transient_for (self->window, parent);
  gtk_window_set_application (self->window, self->application);
  g_signal_connect_swapped (gtk_builder_get_object (builder, "cancel"), "clicked",
                            G_CALLBACK (cancel_cb), self);
  g_signal_connect_swapped (self->window, "close-request", G_CALLBACK (cancel_cb), self);
  gtk_window_present (self->window);

  return G_SOURCE_REMOVE;
}

/**
 * legation_opening_new: says that @file is being opened until it is freed.  The application goes on
 * for as long.
 */
LegationOpening *
legation_opening_new (GtkApplication *application, GFile *file)
{
  LegationOpening *self = g_new0 (LegationOpening, 1);

  self->application = g_object_ref (application);
  self->file = g_object_ref (file);
  self->cancellable = g_cancellable_new ();
  self->timeout = g_timeout_add (PATIENCE, show_cb, self);
  g_application_hold (G_APPLICATION (application));

  return self;
}

/** legation_opening_free: takes the window away. */
void
legation_opening_free (LegationOpening *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->window != NULL)
    gtk_window_destroy (self->window);
  g_clear_object (&self->window);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);
  g_application_release (G_APPLICATION (self->application));
  g_clear_object (&self->application);
  g_free (self);
}

/** legation_opening_get_file: Returns: (transfer none): what is being opened. */
GFile *
legation_opening_get_file (LegationOpening *self)
{
  return self->file;
}

/** legation_opening_get_cancellable: Returns: (transfer none): cancelled by the user. */
GCancellable *
legation_opening_get_cancellable (LegationOpening *self)
{
  return self->cancellable;
}
