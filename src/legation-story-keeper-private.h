/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-document.h"
#include "legation-story-writer.h"

G_BEGIN_DECLS

/**
 * LegationStoryTarget: where stories go.  Threads hold the lock.
 * @file: (nullable): of the dataset; %NULL for the built-in one
 * @path: the file in the user's folder
 * @before: what stands in the dataset's file, as far as we know
 * @is_beside: whether stories go into the user's folder
 * @written: the number of the last state that was written: an older one comes too late
 * @has_failed: whether that state is nowhere
 * @has_told_older: whether it was told that an older version cannot be removed
 * @is_given_up: atomic, without the lock: nothing more is to be written
 */
typedef struct
{
  GFile *file;
  char *path;
  GBytes *before;
  gboolean is_beside;
  guint written;
  gboolean has_failed;
  gboolean has_told_older;
  int is_given_up;
  GMutex lock;
} LegationStoryTarget;

/**
 * LegationStoryJob: a state of a story on its way to the disk.
 * @story: (nullable): %NULL: it is to be no more
 * @document: what it becomes part of
 * @etag: (nullable): of the file when @document was read
 * @shows: whether a new document is wanted
 * @message: (nullable): what did not go as one would think
 * @has_failed: whether the story is nowhere for that
 * @is_beside: where stories go now
 * @before: (nullable): what stands in the dataset's file now, once it was run
 */
typedef struct
{
  LegationStoryTarget *target;
  guint number;
  char *id;
  JsonObject *story;
  LegationDocument *document;
  char *etag;
  gboolean shows;
  char *message;
  gboolean has_failed;
  gboolean is_beside;
  GBytes *before;
} LegationStoryJob;

LegationStoryTarget *_legation_story_target_new (void);
void _legation_story_target_unref (LegationStoryTarget *self);

LegationStoryJob *_legation_story_job_new (LegationStoryTarget *target, LegationDocument *document);
void _legation_story_job_free (LegationStoryJob *self);
void _legation_story_job_write (LegationStoryJob *self);
void _legation_story_job_run (GTask *task,
                              gpointer source,
                              gpointer data,
                              GCancellable *cancellable);

G_END_DECLS
