/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationStoryKeeper writes a story in a thread, a moment after it was changed, and what is in the
 * file then becomes a document.  A file is replaced as a whole, and only if nobody else has changed
 * it: otherwise what was made goes into the user's folder, and whoever made it is told. */

#include "config.h"

#include "legation-story-keeper.h"

#include "legation-data.h"
#include "legation-file.h"
#include "legation-json-scanner.h"
#include "legation-story-keeper-private.h"
#include "legation-story-store.h"

#include <glib/gi18n.h>

/* How long what is typed may be nowhere but here, and how long nobody types before it is shown. */
#define WRITE_MILLISECONDS 1000
#define SHOW_MILLISECONDS 2500
#define AT_ONCE_MILLISECONDS 100

/* How long after it could not be written that is tried again. */
#define RETRY_MILLISECONDS 5000

struct _LegationStoryKeeper
{
  GObject parent_instance;

  LegationStoryTarget *target;
  LegationDocument *document; /* the newest one */
  char *id;                   /* nullable: of the story that waits */
  JsonObject *story;          /* nullable */
  char *failed;               /* nullable: why what was written last is nowhere */
  gboolean is_beside;         /* where stories go, as far as is known here */
  GBytes *before;             /* what stands in the dataset's file, as far as is known here */
  gboolean is_dirty;          /* it is not written */
  gboolean is_shown;          /* the document has it */
  gboolean has_written;       /* some state of it came to the disk */
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

enum
{
  PROP_0,
  PROP_FAILED,
  N_PROPS,
};

static guint signals[N_SIGNALS];
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LegationStoryKeeper, legation_story_keeper, G_TYPE_OBJECT)

static LegationStoryJob *
create_job (LegationStoryKeeper *self, gboolean shows)
{
  LegationStoryJob *job = _legation_story_job_new (self->target, self->document);

  job->number = ++self->n_states;
  job->id = g_strdup (self->id);
  job->story = self->story != NULL ? json_object_ref (self->story) : NULL;
  job->shows = shows;
  self->is_dirty = FALSE;
  if (shows)
    self->is_shown = TRUE;

  return job;
}

static gboolean write_cb (gpointer data);
static gboolean show_cb (gpointer data);

/* Learns how a job went.  What failed is told once, however often it fails in the same way. */
static void
take_outcome (LegationStoryKeeper *self, const LegationStoryJob *job)
{
  const char *failed = NULL;
  const gboolean is_beside = self->is_beside;

  g_bytes_unref (self->before);
  self->before = g_bytes_ref (job->before);
  if (self->id == NULL)
    return;
  self->is_beside = job->is_beside;
  self->has_written |= !job->has_failed && job->story != NULL;
  if (job->has_failed)
    failed = job->message != NULL ? job->message : self->failed;
  if (job->has_failed)
    {
      self->is_dirty = TRUE;
      self->is_shown = FALSE;
      if (self->write_wait == 0)
        self->write_wait = g_timeout_add (RETRY_MILLISECONDS, write_cb, self);
    }
  else if (!self->is_shown && self->show_wait == 0)
    {
      self->show_wait = g_timeout_add (AT_ONCE_MILLISECONDS, show_cb, self);
    }
  if (g_strcmp0 (failed, self->failed) != 0)
    {
      g_autofree char *before = g_steal_pointer (&self->failed);

      self->failed = g_strdup (failed);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAILED]);
    }
  else if (self->is_beside != is_beside)
    {
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAILED]);
    }
  if (job->message != NULL && !job->has_failed)
    g_signal_emit (self, signals[SAID], 0, job->message);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  LegationStoryKeeper *self = LEGATION_STORY_KEEPER (source);
  const LegationStoryJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (LegationDocument) document = g_task_propagate_pointer (G_TASK (result), NULL);

  g_application_release (g_application_get_default ());
  take_outcome (self, job);
  /* Of two that were made at the same time the older one is of no use any more. */
  if (document == NULL || job->has_failed || job->number < self->n_states
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
  g_task_set_task_data (task, create_job (self, shows), (GDestroyNotify) _legation_story_job_free);
  g_task_run_in_thread (task, _legation_story_job_run);
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
  g_clear_handle_id (&self->write_wait, g_source_remove);
  g_clear_handle_id (&self->show_wait, g_source_remove);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (legation_story_keeper_parent_class)->dispose (object);
}

static void
legation_story_keeper_finalize (GObject *object)
{
  LegationStoryKeeper *self = LEGATION_STORY_KEEPER (object);

  g_clear_pointer (&self->story, json_object_unref);
  g_free (self->id);
  g_free (self->failed);
  g_clear_pointer (&self->before, g_bytes_unref);
  _legation_story_target_unref (self->target);

  G_OBJECT_CLASS (legation_story_keeper_parent_class)->finalize (object);
}

static void
legation_story_keeper_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FAILED)
    g_value_set_string (value, LEGATION_STORY_KEEPER (object)->failed);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
legation_story_keeper_class_init (LegationStoryKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = legation_story_keeper_dispose;
  object_class->get_property = legation_story_keeper_get_property;
  object_class->finalize = legation_story_keeper_finalize;

  /**
   * LegationStoryKeeper:failed: why what was made last is nowhere, %NULL where it is saved; notified
   *   also when stories go elsewhere than before.
   */
  properties[PROP_FAILED]
    = g_param_spec_string ("failed", NULL, NULL, NULL,
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * LegationStoryKeeper::saved:
   * @document: the dataset with the story as it is now
   */
  signals[SAVED] = g_signal_new ("saved", LEGATION_TYPE_STORY_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, LEGATION_TYPE_DOCUMENT);

  /**
   * LegationStoryKeeper::said:
   * @message: what did not go as one would think, though nothing is lost
   */
  signals[SAID] = g_signal_new ("said", LEGATION_TYPE_STORY_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
legation_story_keeper_init (LegationStoryKeeper *self)
{
  self->target = _legation_story_target_new ();
  self->is_shown = TRUE;
}

static GBytes *
read_file (GFile *file, GError **error)
{
  g_autofree char *etag = NULL;
  g_autoptr (GBytes) bytes = legation_file_read (file, &etag, NULL, error);
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
  self->is_beside = self->target->is_beside;
  self->before = g_bytes_ref (self->target->before);

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

  /* The lock may be held by a thread that writes to a slow disk. */
  if (!self->is_beside)
    return FALSE;
  story = legation_story_find (self->before, id);

  return story != NULL;
}

/** legation_story_keeper_has_written: Returns: whether some state of a story came to the disk by it. */
gboolean
legation_story_keeper_has_written (LegationStoryKeeper *self)
{
  g_return_val_if_fail (LEGATION_IS_STORY_KEEPER (self), FALSE);

  return self->has_written;
}

/** legation_story_keeper_is_removing: Returns: whether what was put last takes a story away. */
gboolean
legation_story_keeper_is_removing (LegationStoryKeeper *self)
{
  g_return_val_if_fail (LEGATION_IS_STORY_KEEPER (self), FALSE);

  return self->id != NULL && self->story == NULL;
}

/** legation_story_keeper_is_beside: Returns: whether stories go into the user's folder. */
gboolean
legation_story_keeper_is_beside (LegationStoryKeeper *self)
{
  g_return_val_if_fail (LEGATION_IS_STORY_KEEPER (self), TRUE);

  return self->is_beside;
}

/**
 * legation_story_keeper_get_failed:
 *
 * Returns: (transfer none) (nullable): why what was made last is nowhere, such as “No space left on
 *   device”; %NULL where it is saved
 */
const char *
legation_story_keeper_get_failed (LegationStoryKeeper *self)
{
  g_return_val_if_fail (LEGATION_IS_STORY_KEEPER (self), NULL);

  return self->failed;
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
  /* That it cannot be taken away is told though it could not be written for the same reason. */
  if (story == NULL && self->story != NULL)
    g_clear_pointer (&self->failed, g_free);
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
 * legation_story_keeper_give_up: lets go of what could not be written: from now on nothing more is.
 */
void
legation_story_keeper_give_up (LegationStoryKeeper *self)
{
  g_return_if_fail (LEGATION_IS_STORY_KEEPER (self));

  /* A thread may be about to try it once more. */
  g_atomic_int_set (&self->target->is_given_up, TRUE);
  g_clear_handle_id (&self->write_wait, g_source_remove);
  g_clear_handle_id (&self->show_wait, g_source_remove);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->story, json_object_unref);
  self->is_dirty = FALSE;
  self->is_shown = TRUE;
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
  LegationStoryTarget *target;
  LegationStoryJob *job;
  char *message = NULL;

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
  _legation_story_job_write (job);
  g_mutex_unlock (&target->lock);
  if (job->has_failed)
    /* Translators: %s is why, such as “No space left on device”. */
    message = g_strdup_printf (job->story != NULL ? _("The story could not be saved: %s")
                                                  : _("The story could not be deleted: %s"),
                               job->message);
  else
    message = g_steal_pointer (&job->message);
  take_outcome (self, job);
  _legation_story_job_free (job);

  return message;
}
