/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows for problems: one for each, or a fold of all that are alike. */

#pragma once

#include <gtk/gtk.h>

#include "legation-dataset.h"
#include "legation-report.h"

G_BEGIN_DECLS

/**
 * LegationReportItem: a problem and those that are gone once it is mended.
 * @consequences: (nullable) (element-type LegationProblem)
 */
typedef struct
{
  const LegationProblem *problem;
  GPtrArray *consequences;
} LegationReportItem;

GtkWidget *legation_report_row_new (const LegationReportItem *item,
                                    LegationDataset *dataset,
                                    const char *name);

GtkWidget *legation_report_machine_text_new (const char *text, const char *css_class);

GtkWidget *legation_report_fold_new (const char *title,
                                     const char *subtitle,
                                     GPtrArray *items,
                                     LegationReport *report,
                                     LegationDataset *dataset,
                                     const char *name);

G_END_DECLS
