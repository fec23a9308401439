/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The map's camera: the viewport's and the session's are one.  What the user does to the viewport
 * is put right at the edges of the world; what others ask for is flown to. */

#include "legation-map-view-private.h"

#define STEP_MILLISECONDS 200
#define GLIDE_MILLISECONDS 750
/* Of the world: further than half of it is nearer the other way round. */
#define MAX_GLIDE 0.45

static LegationCamera
read_viewport (ShumateViewport *viewport)
{
  return (LegationCamera){
    .lon = shumate_location_get_longitude (SHUMATE_LOCATION (viewport)),
    .lat = shumate_location_get_latitude (SHUMATE_LOCATION (viewport)),
    .zoom = shumate_viewport_get_zoom_level (viewport),
  };
}

static void
write_viewport (LegationMapView *self, LegationCamera camera)
{
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);

  self->placing = TRUE;
  shumate_viewport_set_zoom_level (viewport, camera.zoom);
  shumate_location_set_location (SHUMATE_LOCATION (viewport), camera.lat, camera.lon);
  self->placing = FALSE;
}

static void
note_camera (LegationMapView *self, LegationCamera camera)
{
  if (self->session == NULL)
    return;
  if (self->at_home)
    legation_session_set_home_camera (self->session, camera);
  else
    legation_session_set_camera (self->session, camera);
}

/* Tells everybody where the map looks; of a flight, where it ends, as nobody means to go back to a
 * place on the way. */
static void
publish (LegationMapView *self, LegationCamera camera)
{
  const LegationFrame frame = { camera, self->width, self->height, 1.0 };
  const double min_zoom = legation_frame_get_min_zoom (self->width, self->height);

  self->camera = camera;
  _legation_map_view_end_hover (self);
  legation_map_layer_follow (self->layer);
  legation_scale_bar_set_frame (self->scale_bar, &frame);
  gtk_widget_set_sensitive (self->zoom_in, camera.zoom < LEGATION_FRAME_MAX_ZOOM - 1e-6);
  gtk_widget_set_sensitive (self->zoom_out, camera.zoom > min_zoom + 1e-6);
  note_camera (self, _legation_map_view_get_target (self));
}

/* Stays where the map is. */
void
_legation_map_view_stop (LegationMapView *self)
{
  legation_flight_stop (self->flight);
  note_camera (self, self->camera);
}

/* Looks at @camera at once, or at what comes nearest to it. */
void
_legation_map_view_place_camera (LegationMapView *self, LegationCamera camera)
{
  if (self->width <= 0 || self->height <= 0)
    {
      self->camera = camera;
      return;
    }
  camera = legation_frame_clamp_camera (camera, self->width, self->height);
  write_viewport (self, camera);
  publish (self, camera);
}

static void
fly_cb (LegationCamera camera, gpointer data)
{
  LegationMapView *self = data;

  _legation_map_view_place_camera (self, camera);
  legation_map_layer_arrive (self->layer);
}

/* The user moves the map: by a drag, by its inertia or by two fingers. */
static void
viewport_changed_cb (LegationMapView *self)
{
  LegationCamera wanted = read_viewport (shumate_map_get_viewport (self->map));
  LegationCamera camera;

  if (self->placing || self->width <= 0 || legation_camera_equal (wanted, self->camera))
    return;

  self->at_home = self->at_box = FALSE;
  camera = legation_camera_constrain (self->camera, wanted, self->width, self->height);
  if (!legation_camera_equal (camera, wanted))
    write_viewport (self, camera);
  publish (self, camera);
}

/* The map has north at the top, always.  Its wheel and its double click differ from version to
 * version and drift at the ends of the zoom; ours take their place. */
static void
disable_gestures (ShumateMap *map)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (map));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_ROTATE (controller) || GTK_IS_EVENT_CONTROLLER_SCROLL (controller)
          || GTK_IS_GESTURE_CLICK (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

void
_legation_map_view_connect_viewport (LegationMapView *self)
{
  self->flight = legation_flight_new (GTK_WIDGET (self), fly_cb, self);
  disable_gestures (self->map);
  g_signal_connect_object (shumate_map_get_viewport (self->map), "notify",
                           G_CALLBACK (viewport_changed_cb), self, G_CONNECT_SWAPPED);
}

/* Flies to @camera; where the user interrupts, the map stays. */
void
_legation_map_view_fly (LegationMapView *self,
                        LegationCamera camera,
                        guint milliseconds,
                        AdwEasing easing)
{
  self->at_home = self->at_box = self->stepping = FALSE;
  if (self->width <= 0)
    {
      self->camera = camera;
      return;
    }
  legation_flight_start (self->flight, self->camera,
                         legation_frame_clamp_camera (camera, self->width, self->height),
                         milliseconds, easing);
  note_camera (self, _legation_map_view_get_target (self));
}

/* Ends a flight to somewhere else, as soon as anybody does anything; steps go on. */
void
_legation_map_view_interrupt (LegationMapView *self)
{
  LegationCamera target;

  if (!self->stepping && legation_flight_get_target (self->flight, &target))
    _legation_map_view_stop (self);
}

/* Flies there as one step of several: the next one starts where this one ends. */
static void
step_to (LegationMapView *self, LegationCamera camera)
{
  _legation_map_view_fly (self, camera, STEP_MILLISECONDS, ADW_EASE_OUT_CUBIC);
  self->stepping = TRUE;
}

/* Where the map looks, or will look when it has arrived. */
LegationCamera
_legation_map_view_get_target (LegationMapView *self)
{
  LegationCamera target = self->camera;

  legation_flight_get_target (self->flight, &target);

  return target;
}

void
_legation_map_view_pan (LegationMapView *self, double dx, double dy)
{
  _legation_map_view_interrupt (self);
  step_to (self, legation_camera_pan (_legation_map_view_get_target (self), dx, dy));
}

/* Glides on after a drag, as a flight that ends like any other; not where motion is reduced.
 * @velocity_x: of the pointer, in logical pixels a second */
void
_legation_map_view_glide (LegationMapView *self, double velocity_x, double velocity_y)
{
  const LegationFrame frame = { self->camera, self->width, self->height, 1.0 };
  const double world = legation_frame_get_world_size (&frame);
  /* A cubic that eases out begins three times as fast as it is on average. */
  const double seconds = GLIDE_MILLISECONDS / 3000.0;
  const double longest = MAX (hypot (velocity_x, velocity_y) * seconds, 1.0);
  const double share = seconds * MIN (1.0, MAX_GLIDE * world / longest);

  if (self->width <= 0 || !adw_get_enable_animations (GTK_WIDGET (self)))
    return;
  _legation_map_view_fly (self,
                          legation_camera_pan (self->camera, -velocity_x * share,
                                               -velocity_y * share),
                          GLIDE_MILLISECONDS, ADW_EASE_OUT_CUBIC);
}

/* Comes nearer by @steps zoom levels, or goes away, and keeps the place under a point where it
 * is. */
void
_legation_map_view_zoom_at (LegationMapView *self, double steps, double x, double y)
{
  LegationCamera target;

  if (self->width <= 0)
    return;
  _legation_map_view_interrupt (self);
  target = _legation_map_view_get_target (self);
  step_to (self, legation_camera_zoom_at (target, target.zoom + steps, x, y, self->width,
                                          self->height));
}

/**
 * legation_map_view_zoom: comes nearer, or goes further away.
 * @steps: zoom levels; negative goes away
 */
void
legation_map_view_zoom (LegationMapView *self, double steps)
{
  g_return_if_fail (LEGATION_IS_MAP_VIEW (self));

  _legation_map_view_zoom_at (self, steps, self->width / 2.0, self->height / 2.0);
}
