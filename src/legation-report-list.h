/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lists of all problems of a report: one by one, or by what they have in common. */

#pragma once

#include <gtk/gtk.h>

#include "legation-dataset.h"
#include "legation-report.h"

G_BEGIN_DECLS

void legation_report_lists_append (GtkBox *box,
                                   LegationReport *report,
                                   LegationDataset *dataset,
                                   const char *name);

G_END_DECLS
