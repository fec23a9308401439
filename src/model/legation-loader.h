/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the bytes of a JSON document to a dataset and a report of everything wrong with it. */

#pragma once

#include "legation-dataset.h"
#include "legation-gazetteer.h"
#include "legation-report.h"

G_BEGIN_DECLS

typedef enum
{
  LEGATION_LOADER_ERROR_UNREADABLE, /* nothing of it could be read: see the report */
} LegationLoaderError;

#define LEGATION_LOADER_ERROR (legation_loader_error_quark ())
GQuark legation_loader_error_quark (void);

/**
 * LegationLoaderFlags:
 * @LEGATION_LOADER_TRANSLATE: pass the texts that people read through gettext, for the bundled data
 * @LEGATION_LOADER_APPLY_NOTES: change the records as their editorial notes say (“set”); the notes
 *   stay with them
 */
typedef enum /*< flags >*/
{
  LEGATION_LOADER_NONE = 0,
  LEGATION_LOADER_TRANSLATE = 1 << 0,
  LEGATION_LOADER_APPLY_NOTES = 1 << 1,
} LegationLoaderFlags;

LegationDataset *legation_dataset_load (GBytes *document,
                                        LegationGazetteer *gazetteer,
                                        LegationLoaderFlags flags,
                                        LegationReport **report,
                                        GError **error);

G_END_DECLS
