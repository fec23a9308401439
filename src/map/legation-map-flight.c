/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A tick callback that lives as long as the flight: at rest there is none, so the frame clock
 * sleeps.  libshumate's own go_to() takes the long way across the antimeridian. */

#include "legation-map-flight.h"

struct _LegationFlight
{
  GtkWidget *widget; /* unowned: it owns the flight */
  LegationFlightFunc func;
  gpointer user_data;

  guint tick;
  gint64 start; /* frame time in microseconds, 0 before the first frame */
  gint64 duration;
  AdwEasing easing;
  LegationCamera from;
  LegationCamera to;
  double side; /* of the map, where the way may lead further off; else 0 */
};

static LegationCamera
find_camera (LegationFlight *self, double t)
{
  return self->side > 0.0 ? legation_camera_travel (self->from, self->to, self->side, t)
                          : legation_camera_interpolate (self->from, self->to, t);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LegationFlight *self = data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double t;

  (void) widget;
  if (self->start == 0)
    self->start = now;
  t = MIN ((double) (now - self->start) / (double) self->duration, 1.0);
  if (t >= 1.0)
    self->tick = 0;
  self->func (find_camera (self, adw_easing_ease (self->easing, t)), self->user_data);

  return t >= 1.0 ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

/**
 * legation_flight_new:
 * @widget: whose frame clock sets the pace; it must outlive the flight
 *
 * Returns: (transfer full): a flight that has not started
 */
LegationFlight *
legation_flight_new (GtkWidget *widget, LegationFlightFunc func, gpointer user_data)
{
  LegationFlight *self = g_new0 (LegationFlight, 1);

  self->widget = widget;
  self->func = func;
  self->user_data = user_data;

  return self;
}

void
legation_flight_free (LegationFlight *self)
{
  legation_flight_stop (self);
  g_free (self);
}

/**
 * legation_flight_start: flies; a flight under way ends where it is.  Where animations are off, or
 * nobody sees the map, it arrives at once.
 */
void
legation_flight_start (LegationFlight *self,
                       LegationCamera from,
                       LegationCamera to,
                       guint milliseconds,
                       AdwEasing easing)
{
  legation_flight_stop (self);
  if (!gtk_widget_get_mapped (self->widget) || !adw_get_enable_animations (self->widget)
      || legation_camera_equal (from, to))
    {
      self->func (to, self->user_data);
      return;
    }

  self->from = from;
  self->to = to;
  self->duration = (gint64) milliseconds * 1000;
  self->easing = easing;
  self->side = 0.0;
  self->start = 0;
  self->tick = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
}

/**
 * legation_flight_travel: as legation_flight_start(), for an audience that is to see where it goes: see
 * legation_camera_travel().
 * @side: of the map, in logical pixels
 */
void
legation_flight_travel (LegationFlight *self,
                        LegationCamera from,
                        LegationCamera to,
                        double side,
                        guint milliseconds)
{
  legation_flight_start (self, from, to, milliseconds, ADW_EASE_IN_OUT_CUBIC);
  self->side = side;
}

/** legation_flight_stop: stays where the flight is. */
void
legation_flight_stop (LegationFlight *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
}

/** legation_flight_get_target: whether a flight is under way, and where it ends. */
gboolean
legation_flight_get_target (LegationFlight *self, LegationCamera *target)
{
  if (self->tick == 0)
    return FALSE;
  *target = self->to;

  return TRUE;
}
