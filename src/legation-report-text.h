/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report in plain words: what the window, its rows and the bar say, and what is copied and saved. */

#pragma once

#include "legation-report-count.h"
#include "legation-report.h"

G_BEGIN_DECLS

/**
 * LegationReportValue: what a problem found, in two parts.
 * @literal: (nullable): as it stands in the document, if it is a value of JSON
 * @rest: (nullable): what it is or why it is wrong
 */
typedef struct
{
  char *literal;
  char *rest;
} LegationReportValue;

char *legation_report_to_text (LegationReport *report, const char *name);
char *legation_report_to_command (const char *name, gboolean sandboxed);

char *legation_report_describe_number (LegationReport *report);
char *legation_report_describe_bar (LegationReport *report);
char *legation_report_describe_remarks (LegationReport *report);
char *legation_report_to_headline (LegationReport *report, const LegationReportCounts *counts);
char *legation_report_to_summary (LegationReport *report, const LegationReportCounts *counts);

const char *legation_problem_code_get_title (LegationProblemCode code);
char *legation_problem_to_title (const LegationProblem *problem);
char *legation_problem_to_place (const LegationProblem *problem);
const LegationProblem *legation_problem_get_root (const LegationProblem *problem);

char *legation_report_shorten (const char *text, guint n_characters);

void legation_report_value_init (LegationReportValue *value, const LegationProblem *problem);
void legation_report_value_clear (LegationReportValue *value);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LegationReportValue, legation_report_value_clear)

G_END_DECLS
