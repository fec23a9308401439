/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Contacts of a relationship: its visits and meetings, by year, and the last of them. */

#pragma once

#include "legation-dataset.h"

G_BEGIN_DECLS

/** LegationYears: years from @first to @last, both included; @first > @last is none. */
typedef struct
{
  gint64 first;
  gint64 last;
} LegationYears;

/**
 * LegationYearCount: contacts in one year.
 * @certain: those that certainly took place in it
 * @possible: those that may have: imprecise dates, unknown numbers, implied ones
 */
typedef struct
{
  guint certain;
  guint possible;
} LegationYearCount;

const LegationEvent *legation_contacts_find_last (const LegationRelationship *relationship);
const LegationEvent *legation_contacts_find_last_event (const LegationRelationship *relationship);
char *legation_contacts_describe_last (const LegationRelationship *relationship,
                                       LegationDateStyle style);
LegationYears legation_contacts_get_years (LegationDataset *dataset);
void legation_contacts_count (const LegationRelationship *relationship,
                              LegationYears years,
                              LegationYearCount *counts);
char *legation_contacts_describe_years (LegationYears years);
char *legation_contacts_describe_date (const LegationDate *when);

G_END_DECLS
