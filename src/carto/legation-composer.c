/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A thread that paints, and a slot with room for one request: what comes later replaces it.  A
 * finished picture is handed over in the context that made the composer, at high priority.  Nobody
 * waits for the thread of a composer that is freed: it ends when its picture is done. */

#include "legation-composer.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

/* The threads whose composers were freed, and that have not come to their end. */
static GMutex ending_mutex;
static GCond ending_cond;
static guint n_ending;

/* Shared by the composer's owner and its thread; the last of them frees it. */
struct _LegationComposer
{
  LegationPainter *painter;
  LegationComposerFunc func; /* called by the owner's thread alone, like what is with it */
  gpointer user_data;
  GMainContext *context;

  GMutex mutex; /* guards what follows */
  GCond cond;
  LegationPaintRequest *next;
  gboolean quit;
  gboolean painting;
  gint64 rest_at; /* 0: it rests */
  LegationPicture *done;
  GSource *delivery;
};

static void
clear_composer (gpointer data)
{
  LegationComposer *self = data;

  g_clear_pointer (&self->done, legation_picture_unref);
  g_clear_pointer (&self->next, legation_paint_request_free);
  g_main_context_unref (self->context);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  legation_painter_unref (self->painter);
}

static void
composer_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, clear_composer);
}

static gboolean
deliver_cb (gpointer data)
{
  LegationComposer *self = data;
  g_autoptr (LegationPicture) picture = NULL;

  g_mutex_lock (&self->mutex);
  picture = g_steal_pointer (&self->done);
  g_clear_pointer (&self->delivery, g_source_unref);
  g_mutex_unlock (&self->mutex);
  if (picture != NULL)
    self->func (picture, self->user_data);

  return G_SOURCE_REMOVE;
}

/* A picture that was not fetched yet is replaced by the newer one.  Called with the mutex held. */
static void
hand_over (LegationComposer *self, LegationPicture *picture)
{
  g_clear_pointer (&self->done, legation_picture_unref);
  self->done = picture;
  if (self->delivery != NULL)
    return;

  self->delivery = g_idle_source_new ();
  g_source_set_priority (self->delivery, G_PRIORITY_HIGH);
  g_source_set_callback (self->delivery, deliver_cb, g_atomic_rc_box_acquire (self), composer_unref);
  g_source_attach (self->delivery, self->context);
}

/* Waits for a request, or gives memory back where there was none for a while.  The mutex is held, but
 * nobody who asks for a picture waits for that. */
static void
wait (LegationComposer *self)
{
  if (self->rest_at == 0)
    {
      g_cond_wait (&self->cond, &self->mutex);
      return;
    }
  if (g_cond_wait_until (&self->cond, &self->mutex, self->rest_at))
    return;
  self->rest_at = 0;
  g_mutex_unlock (&self->mutex);
  legation_painter_rest (self->painter);
#ifdef __GLIBC__
  /* What came and went with the pictures is between what stays: the allocator would keep it. */
  malloc_trim (0);
#endif
  g_mutex_lock (&self->mutex);
}

static gpointer
paint_pictures (gpointer data)
{
  LegationComposer *self = data;

  g_mutex_lock (&self->mutex);
  while (!self->quit)
    {
      g_autoptr (LegationPaintRequest) request = g_steal_pointer (&self->next);
      LegationPicture *picture;

      if (request == NULL)
        {
          wait (self);
          continue;
        }
      self->painting = TRUE;
      g_mutex_unlock (&self->mutex);
      picture = legation_painter_paint (self->painter, request);
      g_mutex_lock (&self->mutex);
      self->painting = FALSE;
      self->rest_at = g_get_monotonic_time () + LEGATION_COMPOSER_REST_MILLISECONDS * 1000;
      if (self->quit)
        legation_picture_unref (picture);
      else
        hand_over (self, picture);
      /* Who points at a country does not wait for its area. */
      if (!self->quit && self->next == NULL && request->areas != NULL)
        {
          g_mutex_unlock (&self->mutex);
          legation_areas_prepare (request->areas, &request->frame);
          g_mutex_lock (&self->mutex);
        }
    }
  g_mutex_unlock (&self->mutex);
  composer_unref (self);

  g_mutex_lock (&ending_mutex);
  n_ending--;
  g_cond_broadcast (&ending_cond);
  g_mutex_unlock (&ending_mutex);

  return NULL;
}

/**
 * legation_composer_new: a composer whose pictures go to @func, in the thread-default main context
 * of the caller.
 *
 * Returns: (transfer full): the composer
 */
LegationComposer *
legation_composer_new (LegationPainter *painter, LegationComposerFunc func, gpointer user_data)
{
  LegationComposer *self = g_atomic_rc_box_new0 (LegationComposer);

  self->painter = legation_painter_ref (painter);
  self->func = func;
  self->user_data = user_data;
  self->context = g_main_context_ref_thread_default ();
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  g_thread_unref (g_thread_new ("map-composer", paint_pictures,
                                g_atomic_rc_box_acquire (self)));

  return self;
}

/**
 * legation_composer_free: calls nobody any more, and waits for nothing: a picture under way is finished
 * by the thread, which then drops it and what it was made with.  In the thread that made @self.
 */
void
legation_composer_free (LegationComposer *self)
{
  g_autoptr (GSource) delivery = NULL;

  g_mutex_lock (&ending_mutex);
  n_ending++;
  g_mutex_unlock (&ending_mutex);

  g_mutex_lock (&self->mutex);
  self->quit = TRUE;
  delivery = g_steal_pointer (&self->delivery);
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
  if (delivery != NULL)
    g_source_destroy (delivery);
  composer_unref (self);
}

/**
 * legation_composer_finish_all: waits until the threads of all composers that were freed have ended.
 * For the end of a program, which must not leave while they use its libraries.
 */
void
legation_composer_finish_all (void)
{
  g_mutex_lock (&ending_mutex);
  while (n_ending > 0)
    g_cond_wait (&ending_cond, &ending_mutex);
  g_mutex_unlock (&ending_mutex);
}

/** legation_composer_request: asks for a picture; an earlier request that waits is forgotten. */
void
legation_composer_request (LegationComposer *self, const LegationPaintRequest *request)
{
  g_mutex_lock (&self->mutex);
  g_clear_pointer (&self->next, legation_paint_request_free);
  self->next = legation_paint_request_copy (request);
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
}

/** legation_composer_is_busy: whether a picture is under way, waits, or was not delivered yet. */
gboolean
legation_composer_is_busy (LegationComposer *self)
{
  gboolean busy;

  g_mutex_lock (&self->mutex);
  busy = self->painting || self->next != NULL || self->done != NULL;
  g_mutex_unlock (&self->mutex);

  return busy;
}
