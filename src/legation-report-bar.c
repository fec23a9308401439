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
  LegationDataset *dataset; /* nullable */
  LegationReport *report;   /* nullable: then there is nothing to show */
} Subject;

static void
subject_free (gpointer data, GClosure *closure)
{
  Subject *self = data;

  g_object_unref (self->file);
  g_clear_pointer (&self->dataset, legation_dataset_unref);
  g_clear_pointer (&self->report, legation_report_unref);
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
build_message (const char *what, const char *rest)
{
  GtkWidget *flow = legation_flow_new (6, 0);

  legation_flow_append (LEGATION_FLOW (flow), legation_kit_label (what, "heading"));
  legation_flow_append (LEGATION_FLOW (flow), legation_kit_label (rest, NULL));
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

/* Takes over @subject. */
static GtkWidget *
build_bar (const char *what, const char *rest, Subject *subject)
{
  GtkWidget *bar = gtk_info_bar_new ();

  gtk_info_bar_set_message_type (GTK_INFO_BAR (bar), GTK_MESSAGE_WARNING);
  gtk_info_bar_add_child (GTK_INFO_BAR (bar), build_message (what, rest));
  if (subject->report != NULL)
    add_button (GTK_INFO_BAR (bar), gtk_button_new_with_label (_("Show Report")), SHOW);
  add_button (GTK_INFO_BAR (bar), build_close_button (), GTK_RESPONSE_CLOSE);
  g_signal_connect_data (bar, "response", G_CALLBACK (response_cb), subject, subject_free, 0);

  return bar;
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
  Subject *subject;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (report != NULL, NULL);

  if (dataset == NULL || legation_report_count (report, LEGATION_SEVERITY_ERROR) == 0)
    return NULL;

  subject = g_new (Subject, 1);
  subject->file = g_object_ref (file);
  subject->dataset = legation_dataset_ref (dataset);
  subject->report = legation_report_ref (report);
  number = legation_report_describe_bar (report);

  return build_bar (number, _("The rest is shown."), subject);
}

/**
 * legation_report_bar_new_stale:
 * @file: what cannot be read any more
 * @report: (nullable): what is wrong with it now, if that is known
 *
 * Returns: (transfer floating): a bar that tells that what it stands over is an earlier state
 */
GtkWidget *
legation_report_bar_new_stale (GFile *file, LegationReport *report)
{
  Subject *subject;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  subject = g_new0 (Subject, 1);
  subject->file = g_object_ref (file);
  subject->report = report != NULL ? legation_report_ref (report) : NULL;

  return build_bar (_("The file cannot be read any more."), _("This is what it was before."),
                    subject);
}
