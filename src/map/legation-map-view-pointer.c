/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pointing: hovering shows what is there at once and its card a little later, clicking selects, and
 * the secondary button opens a menu.  The map's own gestures keep the sequence, so that a drag that
 * starts on a route still moves the map. */

#include "legation-map-pick.h"
#include "legation-map-view-private.h"

#define CARD_MILLISECONDS 250
/* The ground is everywhere: its card waits for the pointer to rest. */
#define GROUND_MILLISECONDS 500
/* A press that moves further than this is a drag. */
#define CLICK_RADIUS 6.0
/* Zoom levels for a notch of the wheel, and for a double click. */
#define SCROLL_STEP 0.25
#define DOUBLE_CLICK_STEP 1.0
/* A touchpad tells pixels: so many are a notch. */
#define PIXELS_A_NOTCH 40.0
/* Slower than this the map stays where it is let go, in logical pixels a second. */
#define MIN_GLIDE_SPEED 60.0

static const LegationSceneMark *
find_mark (LegationScene *scene, const LegationMark *mark)
{
  guint n;
  const LegationSceneMark *marks = legation_scene_get_marks (scene, &n);

  for (guint i = 0; i < n; i++)
    if (marks[i].mark->shape == mark->shape && marks[i].mark->place == mark->place
        && g_str_equal (marks[i].mark->country, mark->country))
      return &marks[i];

  return NULL;
}

/* Shows what there is to say of @hit beside a point of the map. */
void
_legation_map_view_show_card (LegationMapView *self,
                              const LegationHit *hit,
                              LegationScene *scene,
                              double x,
                              double y)
{
  guint n;

  if (hit->event != NULL)
    legation_event_card_show (self->card, self->session, hit->event,
                              legation_map_layer_get_style (self->layer), x, y);
  else if (hit->bundle != NULL)
    legation_event_card_show_bundle (self->card, self->session, hit->bundle,
                                     legation_scene_get_marks (scene, &n), x, y);
  else if (hit->mark != NULL && find_mark (scene, hit->mark) != NULL)
    legation_event_card_show_mark (self->card, self->session, find_mark (scene, hit->mark), x, y);
  else if (hit->country != NULL)
    legation_event_card_show_country (self->card, self->session, hit->country,
                                      legation_map_layer_get_tint (self->layer), x, y);
}

static gboolean
show_card_cb (gpointer data)
{
  LegationMapView *self = data;
  LegationScene *scene;
  const LegationHit *hit = legation_map_layer_get_pointed (self->layer, &scene);

  self->card_timeout = 0;
  if (scene != NULL)
    _legation_map_view_show_card (self, hit, scene, self->pointer_x, self->pointer_y);

  return G_SOURCE_REMOVE;
}

static gboolean
is_ground (const LegationHit *hit)
{
  return hit->event == NULL && hit->bundle == NULL && hit->mark == NULL;
}

/* The ground can be chosen, too, but more often it is dragged: there the map has its own cursor. */
static void
update_cursor (LegationMapView *self, const LegationHit *hit)
{
  if (self->has_hand == !is_ground (hit))
    return;
  self->has_hand = !is_ground (hit);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->layer), self->has_hand ? "pointer" : NULL);
}

static void
start_card (LegationMapView *self, const LegationHit *hit)
{
  g_clear_handle_id (&self->card_timeout, g_source_remove);
  legation_event_card_hide (self->card);
  if (!legation_hit_is_empty (hit))
    self->card_timeout
      = g_timeout_add (is_ground (hit) ? GROUND_MILLISECONDS : CARD_MILLISECONDS, show_card_cb,
                       self);
}

static void
set_hover (LegationMapView *self, const LegationHit *hit)
{
  if (!legation_map_layer_point_at (self->layer, hit))
    return;
  update_cursor (self, hit);
  start_card (self, hit);
}

/* Nothing is pointed at any more, or what is under the pointer has moved away. */
void
_legation_map_view_end_hover (LegationMapView *self)
{
  set_hover (self, &(LegationHit){ .event = NULL });
  legation_event_card_hide (self->card);
}

/* Another picture came under a pointer at rest. */
void
_legation_map_view_update_hover (LegationMapView *self)
{
  LegationHit hit;

  if (self->pointer_x < 0.0 || self->held || self->session == NULL)
    return;
  hit = legation_map_layer_hit (self->layer, self->pointer_x, self->pointer_y);
  set_hover (self, &hit);
}

/* A country is large: its card does not stay behind, and comes again where the pointer rests. */
static void
follow_over_ground (LegationMapView *self)
{
  const LegationHit *hit = legation_map_layer_get_pointed (self->layer, NULL);

  if (is_ground (hit) && !legation_event_card_is_near (self->card, self->pointer_x, self->pointer_y))
    start_card (self, hit);
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
  self->held = (state & (GDK_BUTTON1_MASK | GDK_BUTTON2_MASK | GDK_BUTTON3_MASK)) != 0;
  if (self->held)
    return;
  _legation_map_view_update_hover (self);
  follow_over_ground (self);
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
  if (n_press == 1)
    {
      self->press_camera = self->camera;
      self->chose_ground = FALSE;
    }
  /* Who presses knows what it is. */
  g_clear_handle_id (&self->card_timeout, g_source_remove);
  legation_event_card_hide (self->card);
  gtk_widget_grab_focus (GTK_WIDGET (self->map));
}

static void
choose_ground (LegationMapView *self, const char *country)
{
  const char *before = legation_session_get_view (self->session)->selection;

  legation_session_select_country (self->session, country);
  self->chose_ground = legation_session_get_view (self->session)->selection != before;
}

/* What is chosen where it is clear what is meant; otherwise there is a list to choose from. */
void
_legation_map_view_choose (LegationMapView *self, double x, double y)
{
  LegationPlacement placement;
  LegationScene *scene = legation_map_layer_get_scene (self->layer, &placement);
  g_autoptr (GArray) hits = legation_map_layer_hit_all (self->layer, x, y);
  g_autoptr (GArray) picked = NULL;
  LegationHit *first;

  if (scene == NULL || hits->len == 0)
    return;
  picked = legation_pick (hits, scene, (x - placement.x) / placement.scale,
                          (y - placement.y) / placement.scale);
  first = &g_array_index (picked, LegationHit, 0);
  if (picked->len > 1 || first->bundle != NULL)
    _legation_map_view_offer (self, picked, x, y);
  else if (first->event != NULL)
    legation_session_select (self->session, first->event->record.id);
  else if (first->mark != NULL)
    legation_session_select_country (self->session, first->mark->country);
  else
    choose_ground (self, first->country);
}

/* The first click of a double click did what a click does.  What it chose by its ground is let go, and
 * the map zooms where it was clicked, not where the choice has moved it. */
static void
zoom_by_double_click (LegationMapView *self, double x, double y)
{
  if (self->chose_ground)
    legation_session_go_back (self->session);
  self->chose_ground = FALSE;
  legation_flight_stop (self->flight);
  _legation_map_view_place_camera (self, self->press_camera);
  _legation_map_view_zoom_at (self, DOUBLE_CLICK_STEP, x, y);
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, LegationMapView *self)
{
  if (self->session == NULL || hypot (x - self->press_x, y - self->press_y) > CLICK_RADIUS)
    return;
  if (n_press == 1)
    _legation_map_view_choose (self, x, y);
  else if (n_press == 2)
    zoom_by_double_click (self, x, y);
  else if (n_press % 2 == 0)
    _legation_map_view_zoom_at (self, DOUBLE_CLICK_STEP, x, y);
}

static void
secondary_pressed_cb (GtkGestureClick *gesture,
                      int n_press,
                      double x,
                      double y,
                      LegationMapView *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  _legation_map_view_stop (self);
  _legation_map_view_open_menu (self, x, y);
}

/* A finger has no second button. */
static void
long_pressed_cb (GtkGestureLongPress *gesture, double x, double y, LegationMapView *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  _legation_map_view_stop (self);
  _legation_map_view_open_menu (self, x, y);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, LegationMapView *self)
{
  const gboolean in_pixels
    = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE;
  const double steps = -dy * SCROLL_STEP / (in_pixels ? PIXELS_A_NOTCH : 1.0);

  /* A scroll may come without a pointer that came before it, as from a remote desktop. */
  if (self->pointer_x < 0.0)
    legation_map_view_zoom (self, steps);
  else
    _legation_map_view_zoom_at (self, steps, self->pointer_x, self->pointer_y);

  return GDK_EVENT_STOP;
}

/* A map that is let go in motion glides on; the hand that clicks trembles. */
static void
swipe_cb (GtkGestureSwipe *gesture, double velocity_x, double velocity_y, LegationMapView *self)
{
  GdkEventSequence *sequence
    = gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (gesture));
  double x = 0.0, y = 0.0;

  if (hypot (velocity_x, velocity_y) < MIN_GLIDE_SPEED
      || (gtk_gesture_get_point (GTK_GESTURE (gesture), sequence, &x, &y)
          && hypot (x - self->press_x, y - self->press_y) <= CLICK_RADIUS))
    return;
  _legation_map_view_glide (self, velocity_x, velocity_y);
}

/* libshumate’s inertia knows of no flight and no reduced motion, and nothing but a drag ends it: the
 * gesture is told to us instead. */
static void
take_swipes (LegationMapView *self)
{
  g_autoptr (GListModel) controllers
    = gtk_widget_observe_controllers (GTK_WIDGET (self->map));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_GESTURE_SWIPE (controller))
        continue;
      g_signal_handlers_disconnect_matched (
        controller, G_SIGNAL_MATCH_ID | G_SIGNAL_MATCH_DATA,
        g_signal_lookup ("swipe", GTK_TYPE_GESTURE_SWIPE), 0, NULL, NULL, self->map);
      g_signal_connect (controller, "swipe", G_CALLBACK (swipe_cb), self);
    }
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
  GtkGesture *secondary = gtk_gesture_click_new ();
  GtkGesture *long_press = gtk_gesture_long_press_new ();

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

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  g_signal_connect (secondary, "pressed", G_CALLBACK (secondary_pressed_cb), self);
  gtk_widget_add_controller (map, GTK_EVENT_CONTROLLER (secondary));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (long_press), TRUE);
  g_signal_connect (long_press, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (map, GTK_EVENT_CONTROLLER (long_press));
  take_swipes (self);
}
