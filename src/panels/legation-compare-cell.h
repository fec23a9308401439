/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells of a table of comparison while they are being filled: what is seen and what is said of it. */

#pragma once

#include "legation-compare-row.h"
#include "legation-session.h"

G_BEGIN_DECLS

/**
 * LegationCompareCell:
 * @box: what is shown
 * @said: the same as one sentence, to follow the names of row and column
 * @hidden: (element-type GtkWidget): what is shown on demand, of the whole row
 * @n_items: how many things were added that can be folded
 */
typedef struct
{
  LegationSession *session;
  GtkWidget *box;
  GString *said;
  GPtrArray *hidden;
  guint n_items;
} LegationCompareCell;

void legation_compare_cell_say (LegationCompareCell *self, const char *text);
GtkWidget *legation_compare_cell_add_text (LegationCompareCell *self,
                                           const char *text,
                                           const char *css_class);
void legation_compare_cell_add_cited (LegationCompareCell *self,
                                      const char *text,
                                      const char *css_class,
                                      const LegationRecord *record,
                                      const LegationCitation *citations,
                                      guint n_citations);
void legation_compare_cell_add_silence (LegationCompareCell *self);

void legation_compare_cell_fill_status (LegationCompareCell *self,
                                        const LegationRelationship *relationship);
void legation_compare_cell_fill_last (LegationCompareCell *self,
                                      const LegationRelationship *relationship);
void legation_compare_cell_fill_visits (LegationCompareCell *self,
                                        const LegationRelationship *relationship);
void legation_compare_cell_fill_statements (LegationCompareCell *self,
                                            const LegationRelationship *relationship,
                                            LegationStatementKind kind);
void legation_compare_cell_fill_agreements (LegationCompareCell *self,
                                            const LegationRelationship *relationship,
                                            LegationAgreementKind kind);
void legation_compare_cell_fill_figures (LegationCompareCell *self,
                                         const LegationRelationship *relationship);
void legation_compare_cell_fill_own (LegationCompareCell *self,
                                     const LegationRelationship *relationship,
                                     const LegationRelationship *other);

G_END_DECLS
