/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing a report, for the scanner and the loader; afterwards it never changes. */

#pragma once

#include "legation-report.h"

G_BEGIN_DECLS

LegationProblem *legation_report_add (LegationReport *self,
                                      LegationSeverity severity,
                                      LegationProblemCode code,
                                      char *pointer,
                                      char *expected,
                                      char *found);
void legation_report_locate (LegationReport *self, const char *text, gsize length);
void legation_report_sort (LegationReport *self);
LegationProblem *legation_report_peek_problem (LegationReport *self, guint position);

G_END_DECLS
