/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the hand does to the map, told to the gestures that take it. */

#include "legation-map-layer-private.h"
#include "test-view.h"

/* A click of the primary button, the @n-th of several. */
static void
click (Fixture *fixture, int n, double x, double y)
{
  g_autoptr (GListModel) controllers
    = gtk_widget_observe_controllers (GTK_WIDGET (fixture->view->map));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_GESTURE_CLICK (controller)
          || gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_NONE
          || gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) != GDK_BUTTON_PRIMARY)
        continue;
      g_signal_emit_by_name (controller, "pressed", n, x, y);
      g_signal_emit_by_name (controller, "released", n, x, y);
    }
}

/* A double click on a journey chooses it, and zooms where it was clicked: that the map has moved to
 * show all of the journey does not count. */
static void
test_double_click (Fixture *fixture, gconstpointer data)
{
  const LegationCamera start = { 116.0, 17.0, 5.5 };
  LegationPlacement placement;
  const LegationSceneLeg *leg;
  double x, y;
  guint n;

  _legation_map_view_place_camera (fixture->view, start);
  while (fixture->view->layer->picture->request->frame.camera.zoom != start.zoom)
    g_main_context_iteration (NULL, TRUE);
  leg = legation_scene_get_legs (legation_map_layer_get_scene (fixture->view->layer, &placement), &n);
  x = placement.x + leg->vertices[leg->n_vertices / 2].x;
  y = placement.y + leg->vertices[leg->n_vertices / 2].y;

  click (fixture, 1, x, y);
  g_assert_cmpstr (legation_session_get_view (fixture->session)->selection, ==, "visit");
  g_assert_false (legation_camera_equal (fixture->view->camera, start));
  click (fixture, 2, x, y);
  g_assert_cmpstr (legation_session_get_view (fixture->session)->selection, ==, "visit");
  g_assert_true (legation_camera_equal (
    fixture->view->camera, legation_camera_zoom_at (start, start.zoom + 1.0, x, y,
                                                    fixture->view->width, fixture->view->height)));
}

static GtkEventController *
find_controller (Fixture *fixture, GType type)
{
  g_autoptr (GListModel) controllers
    = gtk_widget_observe_controllers (GTK_WIDGET (fixture->view->map));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type)
          && gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_NONE)
        return controller;
    }

  return NULL;
}

/* A finger that stays opens the menu that the second button opens. */
static void
test_long_press (Fixture *fixture, gconstpointer data)
{
  GtkEventController *gesture = find_controller (fixture, GTK_TYPE_GESTURE_LONG_PRESS);

  g_assert_nonnull (gesture);
  g_assert_true (gtk_gesture_single_get_touch_only (GTK_GESTURE_SINGLE (gesture)));
  g_signal_emit_by_name (gesture, "pressed", 20.0, 20.0);
  while (fixture->view->menu == NULL || !gtk_widget_get_mapped (fixture->view->menu))
    g_main_context_iteration (NULL, TRUE);
  gtk_popover_popdown (GTK_POPOVER (fixture->view->menu));
}

/* Two fingers zoom and never turn the map. */
static void
test_pinch (Fixture *fixture, gconstpointer data)
{
  g_assert_nonnull (find_controller (fixture, GTK_TYPE_GESTURE_ZOOM));
  g_assert_null (find_controller (fixture, GTK_TYPE_GESTURE_ROTATE));
}

/* A map that is let go in motion glides on in the same direction, and stays in the world; where motion
 * is reduced it stays where it is. */
static void
test_glide (Fixture *fixture, gconstpointer data)
{
  const LegationCamera start = { 110.0, 20.0, 4.0 };
  GtkEventController *gesture = find_controller (fixture, GTK_TYPE_GESTURE_SWIPE);
  LegationCamera target;

  _legation_map_view_place_camera (fixture->view, start);
  g_signal_emit_by_name (gesture, "swipe", 800.0, 0.0);
  g_assert_true (legation_camera_equal (_legation_map_view_get_target (fixture->view), start));

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  g_signal_emit_by_name (gesture, "swipe", 800.0, 0.0);
  target = _legation_map_view_get_target (fixture->view);
  g_assert_true (legation_camera_equal (target, legation_camera_pan (start, -200.0, 0.0)));

  _legation_map_view_place_camera (fixture->view, start);
  g_signal_emit_by_name (gesture, "swipe", 0.0, 1e6);
  target = _legation_map_view_get_target (fixture->view);
  g_assert_cmpfloat (target.lat, >, 60.0);
  g_assert_true (legation_camera_equal (
    target, legation_frame_clamp_camera (target, fixture->view->width, fixture->view->height)));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

void
add_hand_tests (void)
{
  add_view_test ("/map/view/double-click", test_double_click);
  add_view_test ("/map/view/glide", test_glide);
  add_view_test ("/map/view/long-press", test_long_press);
  add_view_test ("/map/view/pinch", test_pinch);
}
