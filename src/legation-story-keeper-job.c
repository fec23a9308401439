/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing a state of a story, in a thread or when there is no time for one. */

#include "config.h"

#include "legation-story-keeper-private.h"

#include "legation-file.h"
#include "legation-story-store.h"

#include <glib/gi18n.h>

LegationStoryTarget *
_legation_story_target_new (void)
{
  LegationStoryTarget *self = g_atomic_rc_box_new0 (LegationStoryTarget);

  g_mutex_init (&self->lock);

  return self;
}

static void
clear_target (gpointer data)
{
  LegationStoryTarget *self = data;

  g_clear_object (&self->file);
  g_free (self->path);
  g_clear_pointer (&self->before, g_bytes_unref);
  g_mutex_clear (&self->lock);
}

void
_legation_story_target_unref (LegationStoryTarget *self)
{
  g_atomic_rc_box_release_full (self, clear_target);
}

LegationStoryJob *
_legation_story_job_new (LegationStoryTarget *target, LegationDocument *document)
{
  LegationStoryJob *self = g_new0 (LegationStoryJob, 1);

  self->target = g_atomic_rc_box_acquire (target);
  self->document = g_object_ref (document);
  self->etag = g_strdup (legation_document_get_etag (document));

  return self;
}

void
_legation_story_job_free (LegationStoryJob *self)
{
  _legation_story_target_unref (self->target);
  g_clear_pointer (&self->story, json_object_unref);
  g_clear_pointer (&self->before, g_bytes_unref);
  g_clear_object (&self->document);
  g_free (self->id);
  g_free (self->etag);
  g_free (self->message);
  g_free (self);
}

static void
write_beside (LegationStoryJob *self)
{
  LegationStoryTarget *target = self->target;
  g_autoptr (GError) error = NULL;

  target->has_failed
    = !legation_story_store_put (target->path, target->before, self->id, self->story, &error);
  if (target->has_failed)
    self->message = g_strdup (error->message);
}

static char *
describe_changed (LegationStoryJob *self, const char *name)
{
  if (self->story == NULL)
    /* Translators: %s is the name of a file. */
    return g_strdup_printf (_("“%s” was changed by another program and is left as it is. "
                              "If the story stands in it, it stays there."),
                            name);

  /* Translators: %s is the name of a file. */
  return g_strdup_printf (_("“%s” was changed by another program and is left as it is. "
                            "Your story is kept beside it."),
                          name);
}

static char *
describe_refused (LegationStoryJob *self, const char *name, const GError *error)
{
  if (self->story == NULL)
    /* Translators: the name of a file, and why, such as “Permission denied”. */
    return g_strdup_printf (_("“%s” cannot be written: %s. The story stays in it."), name,
                            error->message);

  /* Translators: the name of a file, and why, such as “Permission denied”. */
  return g_strdup_printf (_("“%s” cannot be written: %s. Your story is kept beside it."), name,
                          error->message);
}

/* What cannot go into the file goes into the user's folder from now on. */
static void
turn_aside (LegationStoryJob *self, const GError *error)
{
  LegationStoryTarget *target = self->target;
  g_autofree char *name = legation_file_get_title (target->file);

  write_beside (self);
  if (target->has_failed)
    {
      g_autofree char *beside = g_steal_pointer (&self->message);

      /* Translators: why the file, and why what is kept beside it cannot be written. */
      self->message = g_strdup_printf (_("%s; and beside the file: %s"), error->message, beside);
      return;
    }
  target->is_beside = TRUE;
  if (g_error_matches (error, LEGATION_STORY_STORE_ERROR, LEGATION_STORY_STORE_ERROR_CHANGED))
    self->message = describe_changed (self, name);
  else
    self->message = describe_refused (self, name, error);
}

/* What was kept beside the file once would be another version of it from now on. */
static void
clear_beside (LegationStoryJob *self)
{
  LegationStoryTarget *target = self->target;
  g_autoptr (GError) error = NULL;

  if (!g_file_test (target->path, G_FILE_TEST_EXISTS)
      || legation_story_store_put (target->path, target->before, self->id, NULL, &error)
      || target->has_told_older)
    return;
  target->has_told_older = TRUE;
  if (self->story == NULL)
    {
      /* Translators: %s is why, such as “Permission denied”. */
      self->message = g_strdup_printf (_("It is not in the file any more. An older version of it that "
                                         "is kept on this computer could not be removed: %s"),
                                       error->message);
      return;
    }
  /* Translators: %s is why, such as “Permission denied”. */
  self->message = g_strdup_printf (_("The story is saved. An older version of it that is kept on this "
                                     "computer could not be removed: %s"),
                                   error->message);
}

static void
write_file (LegationStoryJob *self)
{
  LegationStoryTarget *target = self->target;
  g_autoptr (GError) error = NULL;
  GBytes *after
    = legation_story_file_put (target->file, target->before, self->id, self->story, &error);

  if (after == NULL)
    {
      turn_aside (self, error);
      return;
    }
  clear_beside (self);
  g_bytes_unref (target->before);
  target->before = after;
  target->has_failed = FALSE;
}

/* With the lock held: writes the state, unless a newer one was written already or it was given up. */
void
_legation_story_job_write (LegationStoryJob *self)
{
  LegationStoryTarget *target = self->target;

  if (self->number > target->written && !g_atomic_int_get (&target->is_given_up))
    {
      target->written = self->number;
      if (target->is_beside)
        write_beside (self);
      else
        write_file (self);
    }
  self->has_failed = target->has_failed;
  self->is_beside = target->is_beside;
  g_clear_pointer (&self->before, g_bytes_unref);
  self->before = g_bytes_ref (target->before);
}

/* A GTaskThreadFunc of a job: what it comes to is a document, where one is wanted. */
void
_legation_story_job_run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  LegationStoryJob *self = data;
  LegationStoryTarget *target = self->target;
  g_autoptr (GBytes) before = NULL;
  g_autofree char *etag = NULL;

  g_mutex_lock (&target->lock);
  _legation_story_job_write (self);
  before = g_bytes_ref (target->before);
  if (self->shows && target->file != NULL)
    etag = self->is_beside ? g_strdup (self->etag)
                           : legation_story_file_query_etag (target->file, before);
  g_mutex_unlock (&target->lock);
  if (self->shows)
    g_task_return_pointer (task, legation_document_new_edited (self->document, before, etag),
                           g_object_unref);
  else
    g_task_return_pointer (task, NULL, NULL);
}
