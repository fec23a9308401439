/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where stories are kept that somebody made: in the file of the dataset, or beside it in the user's own
 * folder, from where they come back whenever the dataset is opened. */

#pragma once

#include <json-glib/json-glib.h>

#include "legation-dataset.h"

G_BEGIN_DECLS

/** LegationStoryStoreError: codes of LEGATION_STORY_STORE_ERROR. */
typedef enum
{
  LEGATION_STORY_STORE_ERROR_CHANGED, /* somebody else has changed the file meanwhile */
  LEGATION_STORY_STORE_ERROR_BROKEN,  /* it is no document into which a story can be put */
} LegationStoryStoreError;

#define LEGATION_STORY_STORE_ERROR (legation_story_store_error_quark ())
GQuark legation_story_store_error_quark (void);

char *legation_story_store_get_path (LegationDataset *dataset, GFile *file);
GBytes *legation_story_store_merge (const char *path, GBytes *document);
gboolean legation_story_store_put (const char *path,
                                   GBytes *document,
                                   const char *id,
                                   JsonObject *story,
                                   GError **error);

gboolean legation_story_file_is_writable (GFile *file);
GBytes *legation_story_file_put (GFile *file,
                                 GBytes *before,
                                 const char *id,
                                 JsonObject *story,
                                 GError **error);
char *legation_story_file_query_etag (GFile *file, GBytes *after);

G_END_DECLS
