/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small dataset with one event of each sort that the session treats differently, and a listener
 * that counts what the session tells. */

#pragma once

#include "legation-loader.h"
#include "legation-session.h"

typedef struct
{
  LegationSession *session;
  guint n_signals;
  guint changes; /* of all signals since the last take_changes() */
} Fixture;

void fixture_open (Fixture *fixture, const char *text);
void fixture_set_up (Fixture *fixture, gconstpointer data);
void fixture_tear_down (Fixture *fixture, gconstpointer data);
guint fixture_take_changes (Fixture *fixture);
const LegationEvent *fixture_find_event (Fixture *fixture, const char *id);
LegationDataset *fixture_load (const char *text);
LegationDataset *fixture_load_edition (void);
LegationSpan fixture_span (const char *edtf);

#define add_session_test(path, function)                                                           \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

void add_compare_tests (void);
void add_date_words_tests (void);
void add_emphasis_tests (void);
void add_facet_tests (void);
void add_filter_tests (void);
void add_from_tests (void);
void add_link_tests (void);
void add_name_tests (void);
void add_pace_tests (void);
void add_playback_tests (void);
void add_scrub_tests (void);
void add_finder_tests (void);
void add_search_tests (void);
void add_search_query_tests (void);
void add_selection_tests (void);
void add_slide_tests (void);
void add_span_tests (void);
void add_story_tests (void);
void add_story_draft_tests (void);
void add_talk_tests (void);
void add_talk_time_tests (void);
void add_tint_tests (void);
void add_undo_tests (void);
void add_view_store_tests (void);
