/* SPDX-License-Identifier: GPL-3.0-or-later */

/* GTK's lists scroll by themselves while something is dragged over them; a scrolled window does not. */

#include "legation-drop-scroll.h"

/* How near to an end it begins, and how fast it is at the end itself, per second. */
#define EDGE 48.0
#define FASTEST 900.0
/* A frame that took longer does not leap. */
#define LONGEST_FRAME 0.1

typedef struct
{
  GtkEventController *motion; /* which owns this */
  GtkWidget *scroller;
  double speed;
  gint64 last; /* microseconds: the frame before, 0 for none */
  guint tick;
} DropScroll;

static void
stop (DropScroll *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->scroller, self->tick);
  self->tick = 0;
  self->last = 0;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  DropScroll *self = data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));
  const gint64 now = gdk_frame_clock_get_frame_time (clock);
  const double seconds = self->last != 0 ? (double) (now - self->last) / G_USEC_PER_SEC : 0.0;

  /* A drag may end here with no word that it left. */
  if (!gtk_drop_controller_motion_contains_pointer (GTK_DROP_CONTROLLER_MOTION (self->motion)))
    {
      self->tick = 0;
      self->last = 0;
      return G_SOURCE_REMOVE;
    }
  self->last = now;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                          + self->speed * MIN (seconds, LONGEST_FRAME));

  return G_SOURCE_CONTINUE;
}

static void
motion_cb (DropScroll *self, double x, double y)
{
  const double height = gtk_widget_get_height (self->scroller);
  const double edge = MIN (EDGE, height / 4.0);
  double depth = 0.0;

  if (y < edge)
    depth = MAX (y, 0.0) / edge - 1.0;
  else if (y > height - edge)
    depth = 1.0 - MAX (height - y, 0.0) / edge;
  self->speed = depth * FASTEST;
  if (depth == 0.0)
    stop (self);
  else if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (self->scroller, tick_cb, self, NULL);
}

/** legation_drop_scroll_add: has what is scrolled move while a drag is near its upper or lower end. */
void
legation_drop_scroll_add (GtkScrolledWindow *scroller)
{
  DropScroll *self;

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));

  self = g_new0 (DropScroll, 1);
  self->scroller = GTK_WIDGET (scroller);
  self->motion = gtk_drop_controller_motion_new ();
  /* Before the cards, which keep to themselves what is dragged over them. */
  gtk_event_controller_set_propagation_phase (self->motion, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (self->motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (self->motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (self->motion, "leave", G_CALLBACK (stop), self);
  g_object_set_data_full (G_OBJECT (self->motion), "legation-drop-scroll", self, g_free);
  gtk_widget_add_controller (self->scroller, self->motion);
}
