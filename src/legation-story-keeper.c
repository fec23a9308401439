/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationStoryKeeper writes a story in a thread, a moment after it was changed, and what is in the
 * file then becomes a document.  A file is replaced as a whole, and only if nobody else has changed
 * it: otherwise what was made goes into the user's folder, and whoever made it is told. */

#include "config.h"

#include "legation-story-keeper.h"

#include "legation-data.h"
#include "legation-json-scanner.h"
#include "legation-story-store.h"

#include <glib/gi18n.h>

/* How long what is typed may be nowhere but here, and how long nobody types before it is shown. */
#define WRITE_MILLISECONDS 1000
#define SHOW_MILLISECONDS 2500
#define AT_ONCE_MILLISECONDS 100

/**
 * Target: where stories go.  Threads hold the lock.
 * @file: (nullable): of the dataset; %NULL for the built-in one
 * @path: the file in the user's folder
 * @before: what stands in the dataset's file, as far as we know
 * @is_beside: whether stories go into the user's folder
 * @written: the number of the last state that was written: an older one comes too late
 * @has_failed: whether that state is nowhere
 */
typedef struct
{
  GFile *file;
  char *path;
  GBytes *before;
  gboolean is_beside;
  guint written;
  gboolean has_failed;
  GMutex lock;
} Target;

/** Job: a state of a story on its way to the disk; @document is what it becomes part of. */
typedef struct
{
  Target *target;
  guint number;
  char *id;
  JsonObject *story; /* nullable: it is to be no more */
  LegationDocument *document;
  gboolean shows; /* whether a new document is wanted */
  char *message;  /* nullable: what to say */
} Job;

struct _LegationStoryKeeper
{
  GObject parent_instance;

  Target *target;
  LegationDocument *document; /* the newest one */
  char *id;                   /* nullable: of the story that waits */
  JsonObject *story;          /* nullable */
  gboolean is_dirty;          /* it is not written */
  gboolean is_shown;          /* the document has it */
  guint n_states;
  guint write_wait;
  guint show_wait;
};

enum
{
  SAVED,
  SAID,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LegationStoryKeeper, legation_story_keeper, G_TYPE_OBJECT)

static void
clear_target (gpointer data)
{
  Target *target = data;

  g_clear_object (&target->file);
  g_free (target->path);
  g_clear_pointer (&target->before, g_bytes_unref);
  g_mutex_clear (&target->lock);
}

static void
free_job (gpointer data)
{
  Job *job = data;

  g_atomic_rc_box_release_full (job->target, clear_target);
  g_clear_pointer (&job->story, json_object_unref);
  g_clear_object (&job->document);
  g_free (job->id);
  g_free (job->message);
  g_free (job);
}

static void
write_beside (Job *job)
{
  g_autoptr (GError) error = NULL;

  job->target->has_failed
    = !legation_story_store_put (job->target->path, job->id, job->story, &error);
  if (job->target->has_failed)
    /* Translators: %s is why, such as “No space left on device”. */
    job->message = g_strdup_printf (_("The story could not be saved: %s"), error->message);
}

/* What cannot go into the file goes into the user's folder from now on. */
static void
turn_aside (Job *job, const GError *error)
{
  g_autofree char *name = legation_file_get_title (job->target->file);

  job->target->is_beside = TRUE;
  write_beside (job);
  if (job->message != NULL)
    return;
  if (g_error_matches (error, LEGATION_STORY_STORE_ERROR, LEGATION_STORY_STORE_ERROR_CHANGED))
    /* Translators: %s is the name of a file. */
    job->message = g_strdup_printf (_("“%s” was changed by another program and is left as it is. "
                                      "Your story is kept beside it."),
                                    name);
  else
    /* Translators: the name of a file, and why, such as “Permission denied”. */
    job->message = g_strdup_printf (_("“%s” cannot be written: %s. Your story is kept beside it."),
                                    name, error->message);
}

static void
write_file (Job *job)
{
  Target *target = job->target;
  g_autoptr (GError) error = NULL;
  GBytes *after
    = legation_story_file_put (target->file, target->before, job->id, job->story, &error);

  if (after == NULL)
    {
      turn_aside (job, error);
      return;
    }
  g_bytes_unref (target->before);
  target->before = after;
  target->has_failed = FALSE;
  /* What was kept beside it once would come before it. */
  if (g_file_test (target->path, G_FILE_TEST_EXISTS))
    legation_story_store_put (target->path, job->id, NULL, NULL);
}

static void
write_job (Job *job)
{
  Target *target = job->target;

  if (job->number <= target->written)
    return;
  target->written = job->number;
  if (target->is_beside)
    write_beside (job);
  else
    write_file (job);
}

static void
run_job (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GBytes) before = NULL;
  gboolean is_beside;

  g_mutex_lock (&job->target->lock);
  write_job (job);
  before = g_bytes_ref (job->target->before);
  is_beside = job->target->is_beside;
  g_mutex_unlock (&job->target->lock);
  if (job->shows)
    g_task_return_pointer (task, legation_document_new_edited (job->document, before, is_beside),
                           g_object_unref);
  else
    g_task_return_pointer (task, NULL, NULL);
}

static Job *
create_job (LegationStoryKeeper *self, gboolean shows)
{
  Job *job = g_new0 (Job, 1);

  job->target = g_atomic_rc_box_acquire (self->target);
  job->number = ++self->n_states;
  job->id = g_strdup (self->id);
  job->story = self->story != NULL ? json_object_ref (self->story) : NULL;
  job->document = g_object_ref (self->document);
  job->shows = shows;
  self->is_dirty = FALSE;
  if (shows)
    self->is_shown = TRUE;

  return job;
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  LegationStoryKeeper *self = LEGATION_STORY_KEEPER (source);
  const Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (LegationDocument) document = g_task_propagate_pointer (G_TASK (result), NULL);

  g_application_release (g_application_get_default ());
  if (job->message != NULL)
    g_signal_emit (self, signals[SAID], 0, job->message);
  /* Of two that were made at the same time the older one is of no use any more. */
  if (document == NULL || job->number < self->n_states
      || legation_document_get_dataset (document) == NULL)
    return;
  g_set_object (&self->document, document);
  g_signal_emit (self, signals[SAVED], 0, document);
}

static void
start_job (LegationStoryKeeper *self, gboolean shows)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, done_cb, NULL);

  g_clear_handle_id (&self->write_wait, g_source_remove);
  if (shows)
    g_clear_handle_id (&self->show_wait, g_source_remove);
  g_application_hold (g_application_get_default ());
  g_task_set_task_data (task, create_job (self, shows), free_job);
  g_task_run_in_thread (task, run_job);
}

static gboolean
write_cb (gpointer data)
{
  LegationStoryKeeper *self = data;

  self->write_wait = 0;
  if (self->is_dirty)
    start_job (self, FALSE);

  return G_SOURCE_REMOVE;
}

static gboolean
show_cb (gpointer data)
{
  LegationStoryKeeper *self = data;

  self->show_wait = 0;
  if (!self->is_shown)
    start_job (self, TRUE);

  return G_SOURCE_REMOVE;
}

static void
legation_story_keeper_dispose (GObject *object)
{
  LegationStoryKeeper *self = LEGATION_STORY_KEEPER (object);

  g_autofree char *message = legation_story_keeper_flush (self);

  if (message != NULL)
    g_warning ("%s", message);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (legation_story_keeper_parent_class)->dispose (object);
}

static void
legation_story_keeper_finalize (GObject *object)
{
  LegationStoryKeeper *self = LEGATION_STORY_KEEPER (object);

  g_clear_pointer (&self->story, json_object_unref);
  g_free (self->id);
  g_atomic_rc_box_release_full (self->target, clear_target);

  G_OBJECT_CLASS (legation_story_keeper_parent_class)->finalize (object);
}

static void
legation_story_keeper_class_init (LegationStoryKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = legation_story_keeper_dispose;
  object_class->finalize = legation_story_keeper_finalize;

  /**
   * LegationStoryKeeper::saved:
   * @document: the dataset with the story as it is now
   */
  signals[SAVED] = g_signal_new ("saved", LEGATION_TYPE_STORY_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, LEGATION_TYPE_DOCUMENT);

  /**
   * LegationStoryKeeper::said:
   * @message: what did not go as one would think
   */
  signals[SAID] = g_signal_new ("said", LEGATION_TYPE_STORY_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
legation_story_keeper_init (LegationStoryKeeper *self)
{
  self->target = g_atomic_rc_box_new0 (Target);
  g_mutex_init (&self->target->lock);
  self->is_shown = TRUE;
}

static GBytes *
read_file (GFile *file, GError **error)
{
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, error);
  g_autoptr (LegationReport) report = legation_report_new ();

  if (bytes == NULL)
    return NULL;
  if (legation_json_scan (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), report))
    return g_steal_pointer (&bytes);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("The file is not JSON any more"));

  return NULL;
}

/**
 * legation_story_keeper_new: keeps stories of a dataset.
 * @document: what was opened
 * @error: why its file cannot be read any more
 *
 * Returns: (transfer full) (nullable): the keeper
 */
LegationStoryKeeper *
legation_story_keeper_new (LegationDocument *document, GError **error)
{
  g_autoptr (LegationStoryKeeper) self = NULL;
  GFile *file;

  g_return_val_if_fail (LEGATION_IS_DOCUMENT (document), NULL);

  self = g_object_new (LEGATION_TYPE_STORY_KEEPER, NULL);
  self->document = g_object_ref (document);
  file = legation_document_get_file (document);
  self->target->path
    = legation_story_store_get_path (legation_document_get_dataset (document), file);
  if (file != NULL)
    self->target->before = read_file (file, error);
  else
    self->target->before = legation_data_lookup (LEGATION_DATA_DATASET);
  if (self->target->before == NULL)
    return NULL;
  self->target->file = file != NULL ? g_object_ref (file) : NULL;
  self->target->is_beside = file == NULL || !legation_story_file_is_writable (file);

  return g_steal_pointer (&self);
}

/** legation_story_keeper_find: Returns: (transfer full) (nullable): a story as it is on the disk. */
JsonObject *
legation_story_keeper_find (LegationStoryKeeper *self, const char *id)
{
  g_autoptr (GBytes) merged = NULL;

  g_return_val_if_fail (LEGATION_IS_STORY_KEEPER (self), NULL);

  g_mutex_lock (&self->target->lock);
  merged = legation_story_store_merge (self->target->path, self->target->before);
  g_mutex_unlock (&self->target->lock);

  return legation_story_find (merged, id);
}

/**
 * legation_story_keeper_has_original: Returns: whether a story that is taken away comes back as it is
 *   in a file that cannot be written.
 */
gboolean
legation_story_keeper_has_original (LegationStoryKeeper *self, const char *id)
{
  g_autoptr (JsonObject) story = NULL;

  g_return_val_if_fail (LEGATION_IS_STORY_KEEPER (self), FALSE);

  if (!self->target->is_beside)
    return FALSE;
  story = legation_story_find (self->target->before, id);

  return story != NULL;
}

/** legation_story_keeper_is_beside: Returns: whether stories go into the user's folder. */
gboolean
legation_story_keeper_is_beside (LegationStoryKeeper *self)
{
  g_return_val_if_fail (LEGATION_IS_STORY_KEEPER (self), TRUE);

  return self->target->is_beside;
}

/**
 * legation_story_keeper_put: keeps a story as it is now, soon.
 * @story: (nullable): the story; %NULL takes it away
 * @at_once: whether it is to be seen in the dataset at once, and not when nobody types any more
 */
void
legation_story_keeper_put (LegationStoryKeeper *self,
                           const char *id,
                           JsonObject *story,
                           gboolean at_once)
{
  g_return_if_fail (LEGATION_IS_STORY_KEEPER (self));
  g_return_if_fail (id != NULL);

  if (self->id != NULL && g_strcmp0 (self->id, id) != 0)
    {
      g_autofree char *message = legation_story_keeper_flush (self);

      if (message != NULL)
        g_signal_emit (self, signals[SAID], 0, message);
    }
  g_free (self->id);
  self->id = g_strdup (id);
  g_clear_pointer (&self->story, json_object_unref);
  self->story = story != NULL ? json_object_ref (story) : NULL;
  self->is_dirty = TRUE;
  self->is_shown = FALSE;
  if (self->write_wait == 0)
    self->write_wait = g_timeout_add (WRITE_MILLISECONDS, write_cb, self);
  g_clear_handle_id (&self->show_wait, g_source_remove);
  self->show_wait
    = g_timeout_add (at_once ? AT_ONCE_MILLISECONDS : SHOW_MILLISECONDS, show_cb, self);
}

/** legation_story_keeper_finish: writes and shows now what would be soon: nobody works on it now. */
void
legation_story_keeper_finish (LegationStoryKeeper *self)
{
  g_return_if_fail (LEGATION_IS_STORY_KEEPER (self));

  if (!self->is_shown)
    start_job (self, TRUE);
}

/**
 * legation_story_keeper_flush: writes what is not written now, as the window is about to close.
 *
 * When it returns nothing is on its way any more: a state that a thread has yet to write is written
 * here, and what could not be written is tried once more.
 *
 * Returns: (transfer full) (nullable): what did not go as one would think
 */
char *
legation_story_keeper_flush (LegationStoryKeeper *self)
{
  Target *target;
  Job *job;
  char *message;

  g_return_val_if_fail (LEGATION_IS_STORY_KEEPER (self), NULL);

  g_clear_handle_id (&self->write_wait, g_source_remove);
  g_clear_handle_id (&self->show_wait, g_source_remove);
  self->is_shown = TRUE;
  if (self->id == NULL || self->document == NULL)
    return NULL;
  target = self->target;
  g_mutex_lock (&target->lock);
  if (!self->is_dirty && !target->has_failed && target->written == self->n_states)
    {
      g_mutex_unlock (&target->lock);
      return NULL;
    }
  job = create_job (self, FALSE);
  write_job (job);
  g_mutex_unlock (&target->lock);
  message = g_steal_pointer (&job->message);
  free_job (job);

  return message;
}
