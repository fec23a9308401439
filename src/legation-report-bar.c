/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bar over a map of which a part is missing. */

#include "config.h"

#include "legation-report-window.h"

#include "legation-kit.h"
#include "legation-report-text.h"

#include <glib/gi18n.h>

#define SHOW 1

/** Subject: what the report is about. */
typedef struct
{
  GFile *file;
  LegationDataset *dataset;
  LegationReport *report;
} Subject;

static void
subject_free (gpointer data, GClosure *closure)
{
  Subject *self = data;

  g_object_unref (self->file);
  legation_dataset_unref (self->dataset);
  legation_report_unref (self->report);
  g_free (self);
}

static void
response_cb (GtkInfoBar *bar, int response, Subject *subject)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (bar));
  GtkWidget *window;

  if (response != SHOW)
    {
      gtk_info_bar_set_revealed (bar, FALSE);
      return;
    }
  window = legation_report_window_new (subject->file, subject->dataset, subject->report);
  legation_report_window_present (LEGATION_REPORT_WINDOW (window),
                                  GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
}

/**
 * legation_report_bar_new:
 * @file: what was opened
 * @dataset: (nullable): what could be read of it
 * @report: what was wrong with it
 *
 * Returns: (transfer floating) (nullable): a bar that tells how many errors there are and shows them;
 *   none where there are no errors, or where there is no dataset over which it could stand
 */
GtkWidget *
legation_report_bar_new (GFile *file, LegationDataset *dataset, LegationReport *report)
{
  g_autofree char *number = NULL;
  GtkWidget *bar;
  GtkWidget *label;
  Subject *subject;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (report != NULL, NULL);

  if (dataset == NULL || legation_report_count (report, LEGATION_SEVERITY_ERROR) == 0)
    return NULL;

  bar = gtk_info_bar_new ();
  gtk_info_bar_set_message_type (GTK_INFO_BAR (bar), GTK_MESSAGE_WARNING);
  gtk_info_bar_set_show_close_button (GTK_INFO_BAR (bar), TRUE);
  number = legation_report_describe_bar (report);
  label = legation_kit_label (number, "heading");
  gtk_info_bar_add_child (GTK_INFO_BAR (bar), label);
  label = legation_kit_label (_("The rest is shown."), NULL);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_info_bar_add_child (GTK_INFO_BAR (bar), label);
  gtk_info_bar_add_button (GTK_INFO_BAR (bar), _("Show Report"), SHOW);

  subject = g_new (Subject, 1);
  subject->file = g_object_ref (file);
  subject->dataset = legation_dataset_ref (dataset);
  subject->report = legation_report_ref (report);
  g_signal_connect_data (bar, "response", G_CALLBACK (response_cb), subject, subject_free, 0);

  return bar;
}
