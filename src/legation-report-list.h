/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of all problems of a report: one by one, or by what they have in common. */

#pragma once

#include <gtk/gtk.h>

#include "legation-dataset.h"
#include "legation-report.h"

G_BEGIN_DECLS

GtkWidget *
legation_report_list_new (LegationReport *report, LegationDataset *dataset, const char *name);
GtkWidget *
legation_report_remarks_new (LegationReport *report, LegationDataset *dataset, const char *name);

G_END_DECLS
