/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tests of the model, and what several of them use. */

#pragma once

#include "legation-loader.h"

G_BEGIN_DECLS

void add_date_tests (void);
void add_gazetteer_tests (void);
void add_scanner_tests (void);
void add_json_tree_tests (void);
void add_json_pointer_tests (void);
void add_loader_tests (void);
void add_loader_drop_tests (void);
void add_loader_fuzz_tests (void);
void add_dataset_tests (void);
void add_story_tests (void);
void add_story_file_tests (void);
void add_story_store_tests (void);
void add_story_writer_tests (void);
void add_notes_tests (void);
void add_reference_tests (void);
void add_translation_tests (void);
void add_types_tests (void);

/* Bytes of a file whose path is relative to the folder of all tests. */
GBytes *model_test_read (const char *path);

/* Names and countries as they ship; read once for all tests. */
LegationGazetteer *model_test_load_gazetteer (void);

/* A dataset with the names and countries as they ship. */
LegationDataset *model_test_load (const char *path, LegationReport **report, GError **error);

/* All that a record says but what is worked out from others. */
char *model_test_dump (const LegationRecord *record);

/* "code /pointer line:column", one problem to a line. */
char *model_test_list_problems (LegationReport *report);

G_END_DECLS
