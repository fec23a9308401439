/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done depends on the number of the frame alone, so that a slow window and a fast one are
 * measured at the same work. */

#include "config.h"

#include "legation-benchmark-script.h"

#include "legation-map-view.h"

#include <math.h>

/* A quick drag: logical pixels a frame, and frames until it goes elsewhere. */
#define PAN_STEP 12.0
#define PAN_FRAMES 40
/* Zoom levels in and out, and the frames of going there and back. */
#define ZOOM_RANGE 1.5
#define ZOOM_FRAMES 120
#define SPAN_SHARE 0.1
#define PLAY_SPEED 16.0

static const char *const names[LEGATION_N_SCENARIOS] = {
  [LEGATION_SCENARIO_STARTUP] = "startup", [LEGATION_SCENARIO_REST] = "rest",
  [LEGATION_SCENARIO_PAN] = "pan",         [LEGATION_SCENARIO_ZOOM] = "zoom",
  [LEGATION_SCENARIO_SCRUB] = "scrub",     [LEGATION_SCENARIO_PLAY] = "play",
  [LEGATION_SCENARIO_HOVER] = "hover",
};

/** legation_scenario_get_name: Returns: as the command line has it */
const char *
legation_scenario_get_name (LegationScenario scenario)
{
  return names[scenario];
}

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_child (child, type);

  return found;
}

static ShumateViewport *
get_viewport (LegationScript *self)
{
  return shumate_map_get_viewport (SHUMATE_MAP (self->map));
}

static LegationCamera
get_camera (LegationScript *self)
{
  ShumateViewport *viewport = get_viewport (self);

  return (LegationCamera){
    .lon = shumate_location_get_longitude (SHUMATE_LOCATION (viewport)),
    .lat = shumate_location_get_latitude (SHUMATE_LOCATION (viewport)),
    .zoom = shumate_viewport_get_zoom_level (viewport),
  };
}

/**
 * legation_script_init:
 * @self: (out): a script for @window
 * @window: a window of a dataset, in its final size
 *
 * Returns: whether there is a map with a session in it
 */
gboolean
legation_script_init (LegationScript *self, GtkWidget *window, guint length)
{
  GtkWidget *view = find_child (window, LEGATION_TYPE_MAP_VIEW);

  *self = (LegationScript){ .window = window, .length = length };
  if (view == NULL)
    return FALSE;
  self->map = find_child (view, SHUMATE_TYPE_MAP);
  self->layer = LEGATION_MAP_LAYER (find_child (view, LEGATION_TYPE_MAP_LAYER));
  self->session = legation_map_view_get_session (LEGATION_MAP_VIEW (view));
  if (self->session == NULL)
    return FALSE;
  self->camera = get_camera (self);
  self->span = legation_session_get_view (self->session)->selected;
  self->playhead = legation_session_get_view (self->session)->playhead;

  return TRUE;
}

static void
place (LegationScript *self, LegationCamera camera)
{
  ShumateViewport *viewport = get_viewport (self);

  if (camera.zoom != shumate_viewport_get_zoom_level (viewport))
    shumate_viewport_set_zoom_level (viewport, camera.zoom);
  shumate_location_set_location (SHUMATE_LOCATION (viewport), camera.lat, camera.lon);
}

/* Near the equator, where a pixel is as many degrees to the north as to the east. */
static void
pan (LegationScript *self, guint frame)
{
  const double degrees = 360.0 / (256.0 * exp2 (self->camera.zoom));
  LegationCamera camera = get_camera (self);
  const double angle = 0.4 + 2.5 * (double) (frame / PAN_FRAMES);

  camera.lon += PAN_STEP * degrees * cos (angle);
  camera.lat = CLAMP (camera.lat + PAN_STEP * degrees * sin (angle), -60.0, 60.0);
  camera.lon = CLAMP (camera.lon, -170.0, 170.0);
  place (self, camera);
}

static void
zoom (LegationScript *self, guint frame)
{
  LegationCamera camera = self->camera;

  camera.zoom += ZOOM_RANGE * sin (2.0 * G_PI * frame / ZOOM_FRAMES);
  place (self, camera);
}

static void
scrub (LegationScript *self, guint frame)
{
  const LegationSpan full = legation_session_get_full_span (self->session);
  const double days = (double) (full.last - full.first);
  LegationSpan span;

  span.first = full.first
               + (LegationDay) ((1.0 - SPAN_SHARE) * days * (frame % self->length) / self->length);
  span.last = span.first + (LegationDay) (SPAN_SHARE * days);
  legation_session_select_span (self->session, span);
}

static void
find_point (LegationScript *self, guint frame, double *x, double *y)
{
  *x = gtk_widget_get_width (self->map) * (0.5 + 0.45 * sin (0.031 * frame));
  *y = gtk_widget_get_height (self->map) * (0.5 + 0.45 * sin (0.047 * frame + 1.0));
}

/* Tells whoever follows the pointer over the map that it has moved. */
static void
hover (LegationScript *self, guint frame)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (self->map);
  double x, y;

  find_point (self, frame, &x, &y);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        g_signal_emit_by_name (controller, "motion", x, y);
    }
}

/** legation_script_begin: before the first frame. */
void
legation_script_begin (LegationScript *self, LegationScenario scenario)
{
  if (scenario != LEGATION_SCENARIO_PLAY)
    return;
  legation_session_set_speed (self->session, PLAY_SPEED);
  legation_session_set_looping (self->session, TRUE);
  legation_session_set_playing (self->session, TRUE);
}

/** legation_script_step: before each frame; @frame: counts from 0. */
void
legation_script_step (LegationScript *self, LegationScenario scenario, guint frame)
{
  switch (scenario)
    {
    case LEGATION_SCENARIO_PAN:
      pan (self, frame);
      break;
    case LEGATION_SCENARIO_ZOOM:
      zoom (self, frame);
      break;
    case LEGATION_SCENARIO_SCRUB:
      scrub (self, frame);
      break;
    case LEGATION_SCENARIO_HOVER:
      hover (self, frame);
      break;
    case LEGATION_SCENARIO_STARTUP:
    case LEGATION_SCENARIO_REST:
    case LEGATION_SCENARIO_PLAY:
    default:
      break;
    }
}

/** legation_script_end: puts everything back to where it was. */
void
legation_script_end (LegationScript *self, LegationScenario scenario)
{
  legation_session_set_playing (self->session, FALSE);
  legation_session_select (self->session, NULL);
  legation_session_select_span (self->session, self->span);
  legation_session_move_playhead (self->session, self->playhead);
  place (self, self->camera);
}

/** legation_script_hit: Returns: what is under the pointer in a frame of hovering */
LegationHit
legation_script_hit (LegationScript *self, guint frame)
{
  double x, y;

  find_point (self, frame, &x, &y);

  return legation_map_layer_hit (self->layer, x, y);
}
