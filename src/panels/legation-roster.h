/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who took part in the events of a relationship, and which sources speak of it. */

#pragma once

#include "legation-page.h"

G_BEGIN_DECLS

/**
 * LegationRosterPerson:
 * @n_events: at how many events of the relationship they were
 * @latest: the last one of them
 * @counted: the one that was counted last
 */
typedef struct
{
  const LegationPerson *person;
  guint n_events;
  const LegationEvent *latest;
  const LegationEvent *counted;
} LegationRosterPerson;

/** LegationRosterSource: @n_passages: how many passages of it the relationship cites. */
typedef struct
{
  const LegationSource *source;
  guint n_passages;
} LegationRosterSource;

GArray *legation_relationship_list_people (const LegationRelationship *relationship);
GArray *legation_relationship_list_sources (const LegationRelationship *relationship,
                                            LegationDataset *dataset);

void legation_page_add_roster (LegationPage *self, const LegationRelationship *relationship);

G_END_DECLS
