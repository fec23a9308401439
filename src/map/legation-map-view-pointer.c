/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pointing: hovering shows an event at once and its card a little later, clicking selects.  The
 * map's own gestures keep the sequence, so that a drag that starts on a route still moves the
 * map. */

#include "legation-map-view-private.h"

#define CARD_MILLISECONDS 250
/* A press that moves further than this is a drag. */
#define CLICK_RADIUS 6.0
/* Zoom levels for a notch of the wheel, and for a double click. */
#define SCROLL_STEP 0.25
#define DOUBLE_CLICK_STEP 1.0

static gboolean
show_card_cb (gpointer data)
{
  LegationMapView *self = data;

  self->card_timeout = 0;
  if (self->hover != NULL)
    legation_event_card_show (self->card, self->session, self->hover,
                              legation_map_layer_get_style (self->layer), self->pointer_x,
                              self->pointer_y);

  return G_SOURCE_REMOVE;
}

static void
set_hover (LegationMapView *self, const LegationEvent *event)
{
  if (self->hover == event)
    return;
  self->hover = event;
  legation_map_layer_set_hover (self->layer, event);
  g_clear_handle_id (&self->card_timeout, g_source_remove);
  legation_event_card_hide (self->card);
  if (event != NULL)
    self->card_timeout = g_timeout_add (CARD_MILLISECONDS, show_card_cb, self);
}

/* Nothing is pointed at any more, or what is under the pointer has moved away. */
void
_legation_map_view_end_hover (LegationMapView *self)
{
  set_hover (self, NULL);
  legation_event_card_hide (self->card);
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, LegationMapView *self)
{
  GdkModifierType state
    = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  /* Events come to a pointer at rest too, whenever the widgets below it change. */
  if (x == self->pointer_x && y == self->pointer_y)
    return;
  self->pointer_x = x;
  self->pointer_y = y;
  if (state & (GDK_BUTTON1_MASK | GDK_BUTTON2_MASK | GDK_BUTTON3_MASK))
    return;
  set_hover (self, legation_map_layer_hit (self->layer, x, y).event);
}

static void
leave_cb (LegationMapView *self)
{
  self->pointer_x = self->pointer_y = -1.0;
  _legation_map_view_end_hover (self);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, LegationMapView *self)
{
  self->press_x = x;
  self->press_y = y;
  /* Who presses knows what it is. */
  g_clear_handle_id (&self->card_timeout, g_source_remove);
  legation_event_card_hide (self->card);
  gtk_widget_grab_focus (GTK_WIDGET (self->map));
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, LegationMapView *self)
{
  LegationHit hit;

  if (self->session == NULL || hypot (x - self->press_x, y - self->press_y) > CLICK_RADIUS)
    return;
  if (n_press > 1)
    {
      if (n_press % 2 == 0)
        _legation_map_view_zoom_at (self, DOUBLE_CLICK_STEP, x, y);
      return;
    }

  hit = legation_map_layer_hit (self->layer, x, y);
  if (hit.event != NULL)
    legation_session_select (self->session, hit.event->record.id);
  else if (hit.mark != NULL)
    legation_session_select_country (self->session, hit.mark->country);
  else if (hit.country != NULL)
    legation_session_select_country (self->session, hit.country);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, LegationMapView *self)
{
  _legation_map_view_zoom_at (self, -dy * SCROLL_STEP, self->pointer_x, self->pointer_y);

  return GDK_EVENT_STOP;
}

/* Whoever touches the map takes over from a flight. */
static gboolean
event_cb (GtkEventControllerLegacy *controller, GdkEvent *event, LegationMapView *self)
{
  switch (gdk_event_get_event_type (event))
    {
    case GDK_BUTTON_PRESS:
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCHPAD_PINCH:
      _legation_map_view_stop (self);
      break;
    default:
      break;
    }

  return GDK_EVENT_PROPAGATE;
}

void
_legation_map_view_add_pointer (LegationMapView *self)
{
  GtkWidget *map = GTK_WIDGET (self->map);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *any = gtk_event_controller_legacy_new ();
  GtkEventController *scroll
    = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (map, motion);

  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (map, scroll);

  gtk_event_controller_set_propagation_phase (any, GTK_PHASE_CAPTURE);
  g_signal_connect (any, "event", G_CALLBACK (event_cb), self);
  gtk_widget_add_controller (map, any);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (map, GTK_EVENT_CONTROLLER (click));
}
