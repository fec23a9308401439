/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A thread that paints, and a slot with room for one request: what comes later replaces it.  A
 * finished picture is handed over in the context that made the composer, at high priority. */

#include "legation-composer.h"

struct _LegationComposer
{
  LegationPainter *painter;
  LegationComposerFunc func;
  gpointer user_data;
  GMainContext *context;
  GThread *thread;

  GMutex mutex; /* guards what follows */
  GCond cond;
  LegationPaintRequest *next;
  gboolean quit;
  gboolean painting;
  LegationPicture *done;
  GSource *delivery;
};

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
  g_source_set_callback (self->delivery, deliver_cb, self, NULL);
  g_source_attach (self->delivery, self->context);
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
          g_cond_wait (&self->cond, &self->mutex);
          continue;
        }
      self->painting = TRUE;
      g_mutex_unlock (&self->mutex);
      picture = legation_painter_paint (self->painter, request);
      g_mutex_lock (&self->mutex);
      self->painting = FALSE;
      hand_over (self, picture);
    }
  g_mutex_unlock (&self->mutex);

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
  LegationComposer *self = g_new0 (LegationComposer, 1);

  self->painter = legation_painter_ref (painter);
  self->func = func;
  self->user_data = user_data;
  self->context = g_main_context_ref_thread_default ();
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->thread = g_thread_new ("legation-composer", paint_pictures, self);

  return self;
}

/** legation_composer_free: waits for the picture under way, and calls nobody any more. */
void
legation_composer_free (LegationComposer *self)
{
  g_mutex_lock (&self->mutex);
  self->quit = TRUE;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
  g_thread_join (self->thread);

  if (self->delivery != NULL)
    g_source_destroy (self->delivery);
  g_clear_pointer (&self->delivery, g_source_unref);
  g_clear_pointer (&self->done, legation_picture_unref);
  g_clear_pointer (&self->next, legation_paint_request_free);
  g_main_context_unref (self->context);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  legation_painter_unref (self->painter);
  g_free (self);
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
