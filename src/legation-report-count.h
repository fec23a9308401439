/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How much of a document is there after loading it, as far as its report tells. */

#pragma once

#include "legation-dataset.h"
#include "legation-report.h"

G_BEGIN_DECLS

/**
 * LegationReportCounts:
 * @n_shown: records of each kind that are in the dataset
 * @n_lost: records of each kind that were left out
 * @is_total: whether these two are all that the document has of a kind; nobody counts the statements
 *   of a relationship that was left out
 * @n_parts: parts that were left out of what is shown: stops, citations, roles and the like
 * @n_cut: records of each kind that are shown without such a part
 */
typedef struct
{
  guint n_shown[LEGATION_N_KINDS];
  guint n_lost[LEGATION_N_KINDS];
  gboolean is_total[LEGATION_N_KINDS];
  guint n_parts;
  guint n_cut[LEGATION_N_KINDS];
} LegationReportCounts;

void legation_report_count_losses (LegationReport *report,
                                   LegationDataset *dataset,
                                   LegationReportCounts *counts);

G_END_DECLS
