/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files with something wrong in them, loaded. */

#pragma once

#include "legation-dataset.h"
#include "legation-report.h"

G_BEGIN_DECLS

/** Case: a file from the folder of all tests, and what became of it. */
typedef struct
{
  GFile *file;
  GBytes *document;
  LegationDataset *dataset; /* nullable */
  LegationReport *report;
} Case;

Case *case_load (const char *path);
Case *case_new (const char *name, const char *document);
void case_free (Case *self);

void add_count_tests (void);
void add_recent_tests (void);
void add_renderer_tests (void);
void add_text_tests (void);
void add_window_tests (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Case, case_free)

G_END_DECLS
