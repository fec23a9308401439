/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The map's camera: the viewport's and the session's are one.  What the user does to the viewport
 * is put right at the edges of the world; what others ask for is flown to. */

#include "legation-map-view-private.h"

#define FLIGHT_MILLISECONDS 600
#define STEP_MILLISECONDS 200

/* The room that cards and buttons take at the edges, in logical pixels. */
#define MARGIN_LEFT 60.0
#define MARGIN_TOP 56.0
#define MARGIN_RIGHT 40.0
#define MARGIN_BOTTOM 48.0
#define MARGIN_LEGEND 24.0

/* Fitting a single place does not come nearer than this. */
#define MAX_FIT_ZOOM 7.0

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

/* Tells everybody where the map looks. */
static void
publish (LegationMapView *self, LegationCamera camera)
{
  const LegationFrame frame = { camera, self->width, self->height, 1.0 };
  const double min_zoom = legation_frame_get_min_zoom (self->width, self->height);

  self->camera = camera;
  _legation_map_view_end_hover (self);
  legation_scale_bar_set_frame (self->scale_bar, &frame);
  gtk_widget_set_sensitive (self->zoom_in, camera.zoom < LEGATION_FRAME_MAX_ZOOM - 1e-6);
  gtk_widget_set_sensitive (self->zoom_out, camera.zoom > min_zoom + 1e-6);
  if (self->session != NULL)
    legation_session_set_camera (self->session, camera);
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
  _legation_map_view_place_camera (data, camera);
}

/* The user moves the map: by a drag, by its inertia or by two fingers. */
static void
viewport_changed_cb (LegationMapView *self)
{
  LegationCamera wanted = read_viewport (shumate_map_get_viewport (self->map));
  LegationCamera camera;

  if (self->placing || self->width <= 0 || legation_camera_equal (wanted, self->camera))
    return;

  self->at_home = FALSE;
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
  self->at_home = FALSE;
  if (self->width <= 0)
    {
      self->camera = camera;
      return;
    }
  legation_flight_start (self->flight, self->camera,
                         legation_frame_clamp_camera (camera, self->width, self->height),
                         milliseconds, easing);
}

/* Where the map looks, or will look when it has arrived. */
static LegationCamera
get_target (LegationMapView *self)
{
  LegationCamera target = self->camera;

  legation_flight_get_target (self->flight, &target);

  return target;
}

void
_legation_map_view_pan (LegationMapView *self, double dx, double dy)
{
  _legation_map_view_fly (self, legation_camera_pan (get_target (self), dx, dy), STEP_MILLISECONDS,
                          ADW_EASE_OUT_CUBIC);
}

/* Comes nearer by @steps zoom levels, or goes away, and keeps the place under a point where it
 * is. */
void
_legation_map_view_zoom_at (LegationMapView *self, double steps, double x, double y)
{
  LegationCamera target = get_target (self);

  if (self->width <= 0)
    return;
  _legation_map_view_fly (self,
                          legation_camera_zoom_at (target, target.zoom + steps, x, y, self->width,
                                                   self->height),
                          STEP_MILLISECONDS, ADW_EASE_OUT_CUBIC);
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

/* The part of the map that no card covers. */
static graphene_rect_t
find_free_area (LegationMapView *self)
{
  graphene_rect_t legend;
  double right = self->width - MARGIN_RIGHT;

  if (gtk_widget_get_visible (GTK_WIDGET (self->legend))
      && legation_legend_card_is_open (self->legend)
      && gtk_widget_compute_bounds (GTK_WIDGET (self->legend), GTK_WIDGET (self), &legend)
      && legend.origin.x > self->width / 2.0f)
    right = legend.origin.x - MARGIN_LEGEND;

  return GRAPHENE_RECT_INIT (MARGIN_LEFT, MARGIN_TOP, (float) MAX (right - MARGIN_LEFT, 1.0),
                             (float) MAX (self->height - MARGIN_TOP - MARGIN_BOTTOM, 1.0));
}

static gboolean
is_covered (LegationMapView *self,
            LegationCamera camera,
            const LegationLocation *locations,
            guint n)
{
  const LegationFrame frame = { camera, self->width, self->height, 1.0 };
  graphene_rect_t legend;

  if (!gtk_widget_get_visible (GTK_WIDGET (self->legend))
      || !gtk_widget_compute_bounds (GTK_WIDGET (self->legend), GTK_WIDGET (self), &legend))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      double x, y;

      legation_frame_project (&frame, locations[i], &x, &y);
      if (graphene_rect_contains_point (&legend, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
        return TRUE;
    }

  return FALSE;
}

static void
add_location (GArray *locations, const LegationMark *mark)
{
  g_array_append_val (locations, mark->location);
}

/* The places of one event, or of all that are shown. */
static GArray *
collect_locations (LegationMapView *self, const LegationEvent *event)
{
  LegationRoutes *routes = legation_painter_get_routes (self->painter);
  GArray *locations = g_array_new (FALSE, FALSE, sizeof (LegationLocation));
  guint n_marks, n_legs, n_points;
  const LegationMark *marks = legation_routes_get_marks (routes, &n_marks);
  const LegationLeg *legs = legation_routes_get_legs (routes, &n_legs);
  const LegationPoint *points = legation_routes_get_points (routes, &n_points);

  for (guint i = 0; i < n_legs; i++)
    if (event != NULL ? legs[i].event == event
                      : legation_session_shows (self->session, legs[i].event))
      {
        add_location (locations, &marks[legs[i].from]);
        add_location (locations, &marks[legs[i].to]);
      }
  for (guint i = 0; i < n_points; i++)
    if (event != NULL ? points[i].event == event
                      : legation_session_shows (self->session, points[i].event))
      add_location (locations, &marks[points[i].mark]);

  return locations;
}

/* Moves the map only if a place of @event is out of view or under a card. */
void
_legation_map_view_reveal (LegationMapView *self, const LegationEvent *event)
{
  g_autoptr (GArray) found = collect_locations (self, event);
  const LegationLocation *locations = (const LegationLocation *) found->data;
  const LegationCamera target = get_target (self);
  graphene_rect_t view;
  graphene_rect_t area;

  if (found->len == 0 || self->width <= 0)
    return;

  view = GRAPHENE_RECT_INIT (12.0f, 12.0f, (float) MAX (self->width - 24, 1),
                             (float) MAX (self->height - 24, 1));
  if (legation_camera_shows (target, locations, found->len, &view, self->width, self->height)
      && !is_covered (self, target, locations, found->len))
    return;

  area = find_free_area (self);
  _legation_map_view_fly (self,
                          legation_camera_reveal (target, locations, found->len, &area,
                                                  self->width, self->height),
                          FLIGHT_MILLISECONDS, ADW_EASE_IN_OUT_CUBIC);
}

static LegationCamera
fit_all (LegationMapView *self)
{
  g_autoptr (GArray) found = collect_locations (self, NULL);
  graphene_rect_t area = find_free_area (self);
  LegationBox world = { -180.0, -60.0, 180.0, 75.0 };

  if (found->len > 0)
    world = legation_box_around ((const LegationLocation *) found->data, found->len);

  return legation_camera_fit_area (world, &area, self->width, self->height, MAX_FIT_ZOOM);
}

/* Where the dataset says to look first. */
LegationCamera
_legation_map_view_get_opening (LegationMapView *self)
{
  LegationDataset *dataset = legation_session_get_dataset (self->session);
  const LegationHeader *header = legation_dataset_get_header (dataset);

  if (header->has_opening_box)
    return legation_frame_fit_box (header->opening_box, self->width, self->height, 0.0);

  return fit_all (self);
}

/** legation_map_view_fit: shows all routes that the filter lets through. */
void
legation_map_view_fit (LegationMapView *self)
{
  g_return_if_fail (LEGATION_IS_MAP_VIEW (self));

  if (self->session == NULL || self->width <= 0)
    return;
  _legation_map_view_fly (self, fit_all (self), FLIGHT_MILLISECONDS, ADW_EASE_IN_OUT_CUBIC);
}
