/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A dataset with a record of each sort that the panels treat differently. */

#pragma once

#include "legation-dataset.h"

typedef struct
{
  LegationDataset *dataset;
  const LegationRelationship *relationship; /* the one that has everything */
} Fixture;

void fixture_set_up (Fixture *fixture, gconstpointer data);
void fixture_tear_down (Fixture *fixture, gconstpointer data);
const LegationEvent *fixture_find_event (Fixture *fixture, const char *id);
char *fixture_list_ids (GPtrArray *records);

#define add_panels_test(path, function)                                                            \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

void add_address_tests (void);
void add_contacts_tests (void);
void add_digest_tests (void);
void add_passages_tests (void);
void add_phrases_tests (void);
void add_roster_tests (void);
void add_summary_tests (void);
void add_surroundings_tests (void);
