/* SPDX-License-Identifier: GPL-3.0-or-later */

/* While time is played, the event that has its turn travels: its picture is made without its legs, and
 * they are drawn over it, further in each frame, along the very course that they will have.  Once it
 * has arrived a picture with them takes over, and no frame is asked for any more. */

#include "legation-map-layer-private.h"

#include <adwaita.h>

/* At speed 1: of one leg, and of a chain of them, which is over before the next event has its turn. */
#define LEG_MILLISECONDS 900.0
#define LONGEST_MILLISECONDS 1400.0
/* Faster than that nobody could follow. */
#define FASTEST 4.0

static void
stop (LegationMapLayer *self)
{
  if (self->travel_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->travel_tick);
  self->travel_tick = 0;
  self->traveller = NULL;
  self->travelled = 0.0;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LegationMapLayer *self = LEGATION_MAP_LAYER (widget);
  const gint64 now = gdk_frame_clock_get_frame_time (clock);

  (void) data;
  if (self->travel_start == 0)
    self->travel_start = now;
  self->travelled = (double) (now - self->travel_start) / self->travel_duration;
  gtk_widget_queue_draw (widget);
  if (self->travelled < 1.0)
    return G_SOURCE_CONTINUE;
  self->travel_tick = 0;
  stop (self);

  return G_SOURCE_REMOVE;
}

/* Where motion is reduced, events only follow on each other. */
static gboolean
may_travel (LegationMapLayer *self, const LegationEvent *event)
{
  guint n;

  return event != NULL && self->picture != NULL && legation_session_is_playing (self->session)
         && legation_session_get_speed (self->session) <= FASTEST
         && gtk_widget_get_mapped (GTK_WIDGET (self)) && adw_get_enable_animations (GTK_WIDGET (self))
         && legation_routes_find_legs (legation_scene_get_routes (self->picture->scene), event, &n)
              != NULL
         && n > 0;
}

/**
 * legation_map_layer_update_travel: lets the event travel whose turn it is, if another one has it; who
 * is still on the way when playing ends has arrived.
 */
void
legation_map_layer_update_travel (LegationMapLayer *self)
{
  const LegationRecord *record
    = self->session != NULL ? legation_session_get_selection (self->session) : NULL;
  const LegationEvent *event = record != NULL && record->kind == LEGATION_KIND_EVENT
                                 ? (const LegationEvent *) record
                                 : NULL;

  if (event == self->turn && (self->traveller == NULL || legation_session_is_playing (self->session)))
    return;
  if (event != self->turn && may_travel (self, event))
    {
      stop (self);
      self->traveller = event;
    }
  else
    stop (self);
  self->turn = event;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The first picture that was made for the traveller is there: it leaves. */
void
_legation_map_layer_begin_travel (LegationMapLayer *self)
{
  guint n_stages;

  if (self->traveller == NULL || self->travel_tick != 0
      || self->picture->request->without != self->traveller)
    return;
  n_stages = legation_scene_count_stages (self->picture->scene, self->traveller);
  if (n_stages == 0)
    {
      stop (self);
      return;
    }
  self->travel_duration = 1000.0 * MIN (LEG_MILLISECONDS * n_stages, LONGEST_MILLISECONDS)
                          / legation_session_get_speed (self->session);
  self->travel_start = 0;
  self->travel_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

/* Another session has other events. */
void
_legation_map_layer_forget_travel (LegationMapLayer *self)
{
  stop (self);
  self->turn = NULL;
}

/* Draws what the picture was made without. */
void
_legation_map_layer_draw_travel (LegationMapLayer *self, cairo_t *cr)
{
  const LegationEvent *event = self->picture->request->without;

  legation_scene_draw_travel (self->picture->scene, cr, legation_style_get (self->style), event,
                              event == self->traveller ? self->travelled : 1.0);
}
