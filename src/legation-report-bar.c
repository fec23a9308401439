/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bar over a map of which a part is missing. */

#include "config.h"

#include "legation-report-window.h"

#include "legation-flow.h"
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

static GtkWidget *
build_message (LegationReport *report)
{
  GtkWidget *flow = legation_flow_new (6, 0);
  g_autofree char *number = legation_report_describe_bar (report);

  legation_flow_append (LEGATION_FLOW (flow), legation_kit_label (number, "heading"));
  legation_flow_append (LEGATION_FLOW (flow), legation_kit_label (_("The rest is shown."), NULL));
  gtk_widget_add_css_class (flow, "legation-report-message");
  gtk_widget_set_hexpand (flow, TRUE);
  gtk_widget_set_valign (flow, GTK_ALIGN_CENTER);

  return flow;
}

/* That of GtkInfoBar has no name. */
static GtkWidget *
build_close_button (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_tooltip_text (button, _("Dismiss"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Dismiss"), -1);

  return button;
}

static void
add_button (GtkInfoBar *bar, GtkWidget *button, int response)
{
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_info_bar_add_action_widget (bar, button, response);
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
  GtkWidget *bar;
  Subject *subject;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (report != NULL, NULL);

  if (dataset == NULL || legation_report_count (report, LEGATION_SEVERITY_ERROR) == 0)
    return NULL;

  bar = gtk_info_bar_new ();
  gtk_info_bar_set_message_type (GTK_INFO_BAR (bar), GTK_MESSAGE_WARNING);
  gtk_info_bar_add_child (GTK_INFO_BAR (bar), build_message (report));
  add_button (GTK_INFO_BAR (bar), gtk_button_new_with_label (_("Show Report")), SHOW);
  add_button (GTK_INFO_BAR (bar), build_close_button (), GTK_RESPONSE_CLOSE);

  subject = g_new (Subject, 1);
  subject->file = g_object_ref (file);
  subject->dataset = legation_dataset_ref (dataset);
  subject->report = legation_report_ref (report);
  g_signal_connect_data (bar, "response", G_CALLBACK (response_cb), subject, subject_free, 0);

  return bar;
}
