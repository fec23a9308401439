/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The widget in a window: where it looks when the session asks for something, and that it takes
 * another session without a jump.  Left out where there is no display. */

#include <adwaita.h>

#include "legation-data.h"
#include "legation-loader.h"
#include "legation-map-layer-private.h"
#include "legation-map-view-private.h"
#include "legation-ui-resources.h"
#include "painter-fixture.h"
#include "test-view.h"

#define WIDTH 700
#define HEIGHT 500

static const char document[] =
  "{\"format\": \"legation\", \"version\": 1, \"title\": \"Test\", \"focus\": \"KP\","
  " \"sources\": [], \"relationships\": [],"
  " \"places\": ["
  "  {\"id\": \"pyongyang\", \"name\": \"Pyongyang\", \"precision\": \"city\", \"country\": \"KP\","
  "   \"location\": [125.75, 39.02]},"
  "  {\"id\": \"jakarta\", \"name\": \"Jakarta\", \"precision\": \"city\", \"country\": \"ID\","
  "   \"location\": [106.83, -6.2]},"
  "  {\"id\": \"havana\", \"name\": \"Havana\", \"precision\": \"city\", \"country\": \"CU\","
  "   \"location\": [-82.37, 23.13]}],"
  " \"events\": ["
  "  {\"id\": \"visit\", \"kind\": \"visit\", \"title\": \"Visit\", \"when\": \"2020\","
  "   \"channel\": \"party\", \"countries\": [\"KP\", \"ID\"],"
  "   \"itinerary\": {\"order\": \"stated\", \"stops\": ["
  "    {\"place\": \"pyongyang\", \"basis\": \"stated\", \"role\": \"origin\"},"
  "    {\"place\": \"jakarta\", \"basis\": \"stated\"}]}},"
  "  {\"id\": \"far\", \"kind\": \"visit\", \"title\": \"Far\", \"when\": \"2021\","
  "   \"channel\": \"party\", \"countries\": [\"KP\", \"CU\"],"
  "   \"itinerary\": {\"order\": \"stated\", \"stops\": ["
  "    {\"place\": \"havana\", \"basis\": \"stated\"}]}}],"
  " \"stories\": [{\"id\": \"tour\", \"title\": \"Tour\", \"steps\": ["
  "  {\"id\": \"box\", \"title\": \"Box\", \"caption\": \"See.\","
  "   \"camera\": {\"box\": [100, 15, 130, 42]}},"
  "  {\"id\": \"corner\", \"title\": \"Corner\", \"caption\": \"See.\","
  "   \"camera\": {\"box\": [75, -9.5, 112, 16]}, \"highlights\": [\"visit\"]},"
  "  {\"id\": \"no-box\", \"title\": \"No box\", \"caption\": \"See.\","
  "   \"highlights\": [\"far\"]}]}]}";

static const LegationBox box = { 100.0, 15.0, 130.0, 42.0 };

static gboolean has_display;

static LegationSession *
create_session (LegationGazetteer *gazetteer)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, sizeof document - 1);
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (LegationDataset) dataset
    = legation_dataset_load (bytes, gazetteer, LEGATION_LOADER_NONE, &report, NULL);

  g_assert_cmpuint (legation_report_count (report, LEGATION_SEVERITY_ERROR), ==, 0);

  return legation_session_new (dataset, gazetteer, "en");
}

static gboolean
is_painted (Fixture *fixture)
{
  return fixture->view->layer->picture != NULL && fixture->view->layer->fading == NULL;
}

/* Until the map has its size and its picture, and the legend of that its place. */
static void
settle (Fixture *fixture)
{
  while (fixture->view->width <= 0 || !is_painted (fixture)
         || gtk_widget_get_width (GTK_WIDGET (fixture->view->legend)) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) names = legation_data_lookup (LEGATION_DATA_NAMES);

  if (!has_display)
    return;
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  fixture->gazetteer = legation_gazetteer_new (names, NULL);
  fixture->session = create_session (fixture->gazetteer);
  fixture->painter = painter_fixture_create (fixture->session);
  fixture->view = g_object_new (LEGATION_TYPE_MAP_VIEW, NULL);
  legation_map_view_set_session (fixture->view, fixture->session, fixture->painter);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gpointer view = fixture->view;

  if (view == NULL)
    return;
  g_object_add_weak_pointer (G_OBJECT (fixture->view), &view);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (view != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->session);
  legation_painter_unref (fixture->painter);
  legation_gazetteer_unref (fixture->gazetteer);
}

/* Where on the map a location is, by what the session says of the camera. */
static graphene_point_t
locate (Fixture *fixture, double lon, double lat)
{
  const LegationFrame frame = { legation_session_get_view (fixture->session)->camera,
                                fixture->view->width, fixture->view->height, 1.0 };
  double x, y;

  legation_frame_project (&frame, (LegationLocation){ lon, lat }, &x, &y);

  return GRAPHENE_POINT_INIT ((float) x, (float) y);
}

/* All of a box lies between two columns of the map, and fills it in one direction. */
static void
assert_box_fits (Fixture *fixture, float left, float right)
{
  graphene_point_t corner = locate (fixture, box.west, box.north);
  graphene_point_t opposite = locate (fixture, box.east, box.south);
  float width = right - left, height = (float) fixture->view->height;

  g_assert_cmpfloat (corner.x, >, left - 1.0f);
  g_assert_cmpfloat (corner.y, >, -1.0f);
  g_assert_cmpfloat (opposite.x, <, right + 1.0f);
  g_assert_cmpfloat (opposite.y, <, height + 1.0f);
  g_assert_cmpfloat (MAX ((opposite.x - corner.x) / width, (opposite.y - corner.y) / height), >,
                     0.98f);
}

static void
test_box (Fixture *fixture, gconstpointer data)
{
  LegationCamera before = legation_session_get_view (fixture->session)->camera;
  LegationCamera after;

  legation_session_select (fixture->session, "box");
  assert_box_fits (fixture, 0.0f, (float) fixture->view->width);
  after = legation_session_get_view (fixture->session)->camera;
  g_assert_false (legation_camera_equal (before, after));

  legation_session_select (fixture->session, "tour");
  after = legation_session_get_view (fixture->session)->camera;
  assert_box_fits (fixture, 0.0f, (float) fixture->view->width);
  legation_session_go_back (fixture->session);
  g_assert_true (legation_camera_equal (legation_session_get_view (fixture->session)->camera, after));
  legation_session_go_back (fixture->session);
  g_assert_true (legation_camera_equal (legation_session_get_view (fixture->session)->camera, before));
}

/* What lies over the map leaves the box the room beside it, before as after the step was chosen. */
static void
test_box_beside_panes (Fixture *fixture, gconstpointer data)
{
  float width = (float) fixture->view->width;

  legation_map_view_set_covered (fixture->view, 200, 0);
  legation_session_select (fixture->session, "box");
  assert_box_fits (fixture, 200.0f, width);
  legation_map_view_set_covered (fixture->view, 200, 250);
  assert_box_fits (fixture, 200.0f, width - 250.0f);

  /* Somebody who moved the map is left alone. */
  legation_map_view_set_covered (fixture->view, 0, 0);
  legation_session_select (fixture->session, NULL);
  legation_session_select (fixture->session, "box");
  legation_map_view_zoom (fixture->view, 1.0);
  legation_map_view_set_covered (fixture->view, 100, 0);
  g_assert_cmpfloat (locate (fixture, box.west, 30.0).x, <, 0.0f);
}

/* A step that highlights something brings it out from under the legend. */
static void
test_box_beside_cards (Fixture *fixture, gconstpointer data)
{
  graphene_rect_t legend;
  graphene_point_t jakarta;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (fixture->view->legend),
                                            GTK_WIDGET (fixture->view), &legend));
  legation_session_select (fixture->session, "corner");
  jakarta = locate (fixture, 106.83, -6.2);
  g_assert_false (graphene_rect_contains_point (&legend, &jakarta));
  g_assert_cmpfloat (jakarta.y, <, (float) fixture->view->height);
}

static void
test_highlights_revealed (Fixture *fixture, gconstpointer data)
{
  graphene_point_t havana;

  legation_session_select (fixture->session, "box");
  legation_session_select (fixture->session, "no-box");
  havana = locate (fixture, -82.37, 23.13);
  g_assert_cmpfloat (havana.x, >, 0.0f);
  g_assert_cmpfloat (havana.x, <, (float) fixture->view->width);
}

/* The map does not move, shows the picture that it had until there is another one, and holds nothing of
 * the former session. */
static void
test_other_session (Fixture *fixture, gconstpointer data)
{
  LegationMapLayer *layer = fixture->view->layer;
  g_autoptr (LegationSession) made = create_session (fixture->gazetteer);
  LegationSession *former = fixture->session;
  LegationSession *next;
  LegationPicture *shown;
  LegationCamera camera;

  legation_session_select (former, "visit");
  settle (fixture);
  camera = legation_session_get_view (former)->camera;
  shown = layer->picture;

  next = legation_session_new_from (former, legation_session_get_dataset (made));
  legation_painter_unref (fixture->painter);
  fixture->painter = painter_fixture_create (next);
  legation_map_view_set_session (fixture->view, next, fixture->painter);
  g_assert_true (layer->fading == shown);
  g_assert_null (legation_map_layer_hit (layer, WIDTH / 2.0, HEIGHT / 2.0).country);
  legation_session_select (former, "box");
  fixture->session = next;
  g_assert_finalize_object (former);

  settle (fixture);
  g_assert_true (legation_camera_equal (legation_session_get_view (next)->camera, camera));
  g_assert_true (legation_camera_equal (fixture->view->camera, camera));
  g_assert_true (legation_painter_get_routes (fixture->painter)
                 == legation_painter_get_routes (fixture->view->painter));
  /* It follows the new one. */
  legation_session_select (next, "box");
  assert_box_fits (fixture, 0.0f, (float) fixture->view->width);
}

/* The pixels of what the layer draws now. */
static GBytes *
draw (Fixture *fixture)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  GBytes *pixels;

  _legation_map_layer_draw (fixture->view->layer, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = g_bytes_new (cairo_image_surface_get_data (surface),
                        (gsize) cairo_image_surface_get_stride (surface) * HEIGHT);
  cairo_surface_destroy (surface);

  return pixels;
}

/* Until there is another picture the map looks as it did: it never flashes. */
static void
test_other_session_looks_the_same (Fixture *fixture, gconstpointer data)
{
  LegationSession *former = fixture->session;
  g_autoptr (GBytes) before = draw (fixture);
  g_autoptr (GBytes) after = NULL;

  fixture->session = legation_session_new_from (former, legation_session_get_dataset (former));
  legation_map_view_set_session (fixture->view, fixture->session, fixture->painter);
  g_object_unref (former);
  after = draw (fixture);
  g_assert_true (g_bytes_equal (before, after));
}

/* All of what is chosen, in the part of the map that is left of it; without a choice all routes. */
static void
test_fit_selection (Fixture *fixture, gconstpointer data)
{
  float width = (float) fixture->view->width;
  graphene_point_t jakarta, pyongyang;
  LegationCamera fitted;

  legation_map_view_set_covered (fixture->view, 200, 250);
  legation_session_fly_to (fixture->session, (LegationCamera){ -60.0, -20.0, 5.0 });
  legation_session_select_country (fixture->session, "ID");
  legation_map_view_fit_selection (fixture->view);
  jakarta = locate (fixture, 106.83, -6.2);
  pyongyang = locate (fixture, 125.75, 39.02);
  g_assert_cmpfloat (MIN (jakarta.x, pyongyang.x), >, 200.0f);
  g_assert_cmpfloat (MAX (jakarta.x, pyongyang.x), <, width - 250.0f);
  g_assert_cmpfloat (jakarta.y - pyongyang.y, >, HEIGHT / 2.0f);

  fitted = legation_session_get_view (fixture->session)->camera;
  legation_session_select (fixture->session, NULL);
  legation_map_view_fit_selection (fixture->view);
  g_assert_false (
    legation_camera_equal (legation_session_get_view (fixture->session)->camera, fitted));
  g_assert_cmpfloat (locate (fixture, -82.37, 23.13).x, <, width);
}

static void
assert_shows_all (Fixture *fixture, const char *country, LegationBox extent)
{
  graphene_point_t corner, opposite;
  float width = (float) fixture->view->width, height = (float) fixture->view->height;

  legation_session_select_country (fixture->session, country);
  legation_map_view_fit_selection (fixture->view);
  corner = locate (fixture, extent.west, extent.north);
  opposite = locate (fixture, extent.east, extent.south);
  g_assert_true (corner.x > 0.0f && corner.y > 0.0f && opposite.x < width && opposite.y < height);
  g_assert_cmpfloat (MAX (opposite.x - corner.x, opposite.y - corner.y), >, height / 2.0f);
}

/* A country without a journey is seen whole, and large; its islands oceans away do not count. */
static void
test_fit_country (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) map = legation_data_lookup (LEGATION_DATA_BASEMAP);
  g_autoptr (GBytes) borders = legation_data_lookup (LEGATION_DATA_AREAS);
  g_autoptr (LegationBasemap) basemap = legation_basemap_new (map, NULL);
  g_autoptr (LegationAreas) areas = legation_areas_new (borders, basemap, NULL);

  legation_map_view_set_areas (fixture->view, areas);
  assert_shows_all (fixture, "CN", (LegationBox){ 73.6, 18.2, 134.7, 53.5 });
  assert_shows_all (fixture, "FR", (LegationBox){ -4.8, 42.3, 8.2, 51.1 });
  assert_shows_all (fixture, "RU", (LegationBox){ 28.0, 42.0, -170.0, 75.0 });
}

/* Back leads to where one looked when one chose, also after the map was moved since. */
static void
test_back_restores_camera (Fixture *fixture, gconstpointer data)
{
  const LegationCamera first = { 110.0, 20.0, 4.0 }, second = { 120.0, 30.0, 5.0 };

  _legation_map_view_place_camera (fixture->view, first);
  legation_session_select (fixture->session, "visit");
  _legation_map_view_place_camera (fixture->view, second);
  legation_session_select (fixture->session, "far");
  legation_map_view_zoom (fixture->view, 1.0);
  legation_session_go_back (fixture->session);
  g_assert_true (legation_camera_equal (fixture->view->camera, second));
  legation_map_view_zoom (fixture->view, -1.0);
  legation_session_go_back (fixture->session);
  g_assert_true (legation_camera_equal (fixture->view->camera, first));
  legation_session_go_forward (fixture->session);
  g_assert_cmpfloat (fixture->view->camera.zoom, <, second.zoom);
}

/* Somebody who does something during a flight is where the flight was, not where it would have gone;
 * steps add up. */
static void
test_interrupt (Fixture *fixture, gconstpointer data)
{
  const LegationCamera start = { 110.0, 20.0, 4.0 }, far = { -80.0, 20.0, 4.0 };
  LegationCamera target;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  _legation_map_view_place_camera (fixture->view, start);
  legation_session_fly_to (fixture->session, far);
  g_assert_true (legation_camera_equal (_legation_map_view_get_target (fixture->view), far));
  _legation_map_view_pan (fixture->view, 96.0, 0.0);
  target = _legation_map_view_get_target (fixture->view);
  g_assert_true (
    legation_camera_equal (target, legation_camera_pan (fixture->view->camera, 96.0, 0.0)));
  _legation_map_view_pan (fixture->view, 96.0, 0.0);
  g_assert_true (legation_camera_equal (_legation_map_view_get_target (fixture->view),
                                        legation_camera_pan (target, 96.0, 0.0)));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

/* A map that nobody moved yet still shows the opening view when its size changes. */
static void
test_other_session_at_home (Fixture *fixture, gconstpointer data)
{
  LegationSession *former = fixture->session;

  g_assert_true (fixture->view->at_home);
  fixture->session = legation_session_new_from (former, legation_session_get_dataset (former));
  legation_map_view_set_session (fixture->view, fixture->session, fixture->painter);
  g_assert_true (fixture->view->at_home);
  g_assert_finalize_object (former);
}

static void
zoom_to (Fixture *fixture, double zoom)
{
  const LegationCamera camera = { 126.0, 38.0, zoom };

  legation_session_fly_to (fixture->session, camera);
  while (fabs (fixture->view->layer->picture->request->frame.camera.zoom - zoom) > 0.01)
    g_main_context_iteration (NULL, TRUE);
}

/* Each source of what is seen is named, and no other. */
static void
test_attribution (Fixture *fixture, gconstpointer data)
{
  GtkLabel *attribution = GTK_LABEL (fixture->view->attribution);

  zoom_to (fixture, 3.0);
  g_assert_nonnull (strstr (gtk_label_get_label (attribution), "ETOPO5"));
  zoom_to (fixture, 8.0);
  g_assert_null (strstr (gtk_label_get_label (attribution), "ETOPO5"));
  g_assert_nonnull (strstr (gtk_label_get_label (attribution), "GeoNames"));
}

static void
skip (Fixture *fixture, gconstpointer data)
{
  g_test_skip ("there is no display");
}

/* A test of a window that is there already; where there is no display it is left out. */
void
add_view_test (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, has_display ? test : skip, tear_down);
}

void
add_view_tests (void)
{
  has_display = gtk_init_check ();
  if (has_display)
    {
      adw_init ();
      g_resources_register (legation_ui_get_resource ());
    }
  add_view_test ("/map/view/box", test_box);
  add_view_test ("/map/view/box-beside-panes", test_box_beside_panes);
  add_view_test ("/map/view/box-beside-cards", test_box_beside_cards);
  add_view_test ("/map/view/highlights", test_highlights_revealed);
  add_view_test ("/map/view/fit-selection", test_fit_selection);
  add_view_test ("/map/view/fit-country", test_fit_country);
  add_view_test ("/map/view/back", test_back_restores_camera);
  add_view_test ("/map/view/interrupt", test_interrupt);
  add_view_test ("/map/view/attribution", test_attribution);
  add_view_test ("/map/view/other-session", test_other_session);
  add_view_test ("/map/view/other-session-at-home", test_other_session_at_home);
  add_hand_tests ();
  add_home_tests ();
  add_items_tests ();
  add_overlays_tests ();
  add_travel_tests ();
  add_view_test ("/map/view/other-session-looks-the-same", test_other_session_looks_the_same);
}
