/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationReportWindow tells what is wrong with a dataset, and what is shown of it all the same. */

#pragma once

#include <adwaita.h>

#include "legation-dataset.h"
#include "legation-report.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_REPORT_WINDOW (legation_report_window_get_type ())
G_DECLARE_FINAL_TYPE (LegationReportWindow, legation_report_window, LEGATION, REPORT_WINDOW, AdwWindow)

GtkWidget *
legation_report_window_new (GFile *file, LegationDataset *dataset, LegationReport *report);
void legation_report_window_present (LegationReportWindow *self, GtkWindow *parent);

GtkWidget *legation_report_bar_new (GFile *file, LegationDataset *dataset, LegationReport *report);
GtkWidget *legation_report_bar_new_stale (GFile *file, LegationReport *report);

G_END_DECLS
