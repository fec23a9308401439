/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The layout of a picture: lanes apart, names apart, and what is under the pointer. */

#include "legation-data.h"
#include "legation-scene-private.h"
#include "scene-fixture.h"
#include "test-carto.h"

#include <math.h>

#define VISIT(id, from, to)                                                                        \
  "{\"id\": \"" id "\", \"kind\": \"visit\", \"channel\": \"party\", \"title\": \"T\","            \
  " \"when\": \"2024\", \"countries\": [\"KP\"], \"itinerary\": {\"order\": \"listed\","           \
  " \"stops\": [{\"place\": \"" from "\", \"basis\": \"stated\", \"role\": \"origin\"},"           \
  " {\"place\": \"" to "\", \"basis\": \"stated\"}]}}"

static const LegationFrame frame = { { 115.0, 30.0, 4.4 }, 1000.0, 700.0, 1.0 };

static LegationGazetteer *
load_gazetteer (void)
{
  g_autoptr (GBytes) names = legation_data_lookup (LEGATION_DATA_NAMES);
  g_autoptr (GError) error = NULL;
  LegationGazetteer *gazetteer = legation_gazetteer_new (names, &error);

  g_assert_no_error (error);

  return gazetteer;
}

static LegationScene *
lay_out (const char *events, const guint8 *emphasis, guint n)
{
  g_autoptr (LegationDataset) dataset = scene_fixture_load (events);
  g_autoptr (LegationGazetteer) gazetteer = load_gazetteer ();
  g_autoptr (LegationRoutes) routes = legation_routes_new (dataset, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (emphasis, n);

  g_assert_cmpuint (legation_dataset_get_n_events (dataset), ==, n);

  return legation_scene_new (routes, gazetteer, &frame, bytes, "en", "Cantarell 11");
}

static LegationVertex
find_middle (const LegationSceneLeg *leg)
{
  return leg->vertices[leg->n_vertices / 2];
}

/* Three visits out and one back over the same pair: four lines, none on another, and the one that
 * comes back on the eastern side. */
static void
test_lanes (void)
{
  static const guint8 emphasis[] = { 3, 3, 3, 3 };
  g_autoptr (LegationScene) scene
    = lay_out (VISIT ("a", "kp", "vn") "," VISIT ("b", "kp", "vn") "," VISIT ("c", "kp", "vn")
               "," VISIT ("d", "vn", "kp"), emphasis, 4);
  guint n;
  const LegationSceneLeg *legs = legation_scene_get_legs (scene, &n);

  g_assert_cmpuint (n, ==, 4);
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        LegationVertex a = find_middle (&legs[i]);
        LegationVertex b = find_middle (&legs[j]);

        g_assert_cmpfloat (hypot (a.x - b.x, a.y - b.y), >, 8.0);
      }
  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat (find_middle (&legs[3]).x, >, find_middle (&legs[i]).x);
}

/* A line ends a little before its mark, on the side that it comes from. */
static void
test_ends (void)
{
  static const guint8 emphasis[] = { 3 };
  g_autoptr (LegationScene) scene = lay_out (VISIT ("a", "kp", "hanoi"), emphasis, 1);
  guint n;
  const LegationSceneLeg *leg = legation_scene_get_legs (scene, &n);
  LegationVertex tip = leg->vertices[leg->n_vertices - 1];
  double x, y;

  legation_frame_project (&frame, (LegationLocation){ 105.85, 21.03 }, &x, &y);
  g_assert_cmpfloat (hypot (tip.x - x, tip.y - y), >, LEGATION_CITY_RADIUS + 2.0);
  g_assert_cmpfloat (hypot (tip.x - x, tip.y - y), <, 12.0);
}

static void
test_hidden (void)
{
  static const guint8 emphasis[] = { LEGATION_EMPHASIS_HIDDEN, LEGATION_EMPHASIS_NORMAL };
  g_autoptr (LegationScene) scene
    = lay_out (VISIT ("a", "kp", "vn") "," VISIT ("b", "kp", "la"), emphasis, 2);
  guint n;
  const LegationSceneLeg *legs = legation_scene_get_legs (scene, &n);
  const LegationSceneMark *marks;

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (legs[0].leg->event->record.id, ==, "b");
  marks = legation_scene_get_marks (scene, &n);
  for (guint i = 0; i < n; i++)
    g_assert_true ((marks[i].emphasis == LEGATION_EMPHASIS_HIDDEN)
                   == g_str_equal (marks[i].mark->country, "VN"));
}

static void
test_hit (void)
{
  static const guint8 emphasis[] = { 3 };
  g_autoptr (LegationScene) scene = lay_out (VISIT ("a", "kp", "hanoi"), emphasis, 1);
  guint n;
  const LegationSceneLeg *leg = legation_scene_get_legs (scene, &n);
  LegationVertex at = leg->vertices[leg->n_vertices / 3];
  LegationHit hit = legation_scene_hit (scene, at.x + 4.0, at.y);
  double x, y;

  g_assert_true (hit.event == leg->leg->event);
  legation_frame_project (&frame, (LegationLocation){ 105.85, 21.03 }, &x, &y);
  hit = legation_scene_hit (scene, x + 3.0, y - 3.0);
  g_assert_null (hit.event);
  g_assert_nonnull (hit.mark);
  g_assert_cmpstr (hit.country, ==, "VN");
  hit = legation_scene_hit (scene, 990.0, 690.0);
  g_assert_null (hit.event);
  g_assert_null (hit.mark);
  g_assert_null (hit.country);
}

/* No name lies on another, none is upside down or outside, and the places in use are always named. */
static void
test_labels (void)
{
  static const guint8 emphasis[] = { 3, 3, 3 };
  g_autoptr (LegationScene) scene
    = lay_out (VISIT ("a", "kp", "hanoi") "," VISIT ("b", "kp", "la") "," VISIT ("c", "pyongyang",
                                                                                 "cn"),
               emphasis, 3);
  guint n;
  const LegationLabel *labels = legation_labels_get (scene->labels, &n);
  guint n_stops = 0;

  g_assert_cmpuint (n, >, 15);
  for (guint i = 0; i < n; i++)
    {
      n_stops += labels[i].type <= LEGATION_LABEL_STOP_COUNTRY;
      for (guint j = i + 1; j < n; j++)
        g_assert_false (labels[i].x < labels[j].x + labels[j].width
                        && labels[j].x < labels[i].x + labels[i].width
                        && labels[i].y < labels[j].y + labels[j].height
                        && labels[j].y < labels[i].y + labels[i].height);
    }
  g_assert_cmpuint (n_stops, ==, 5);
}

/* The colour of a leg is on the picture along its solid half, and missing in places along the dashed
 * one. */
static double
measure_cover (cairo_surface_t *surface, const LegationSceneLeg *leg, double from, double to)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  const LegationColor *color
    = &legation_style_get (LEGATION_STYLE_LIGHT)->channels[LEGATION_CHANNEL_PARTY];
  guint covered = 0, total = 0;

  for (double t = from; t < to; t += 0.002)
    {
      double at = t * (leg->n_vertices - 1);
      guint i = (guint) at;
      double x = leg->vertices[i].x + (leg->vertices[i + 1].x - leg->vertices[i].x) * (at - i);
      double y = leg->vertices[i].y + (leg->vertices[i + 1].y - leg->vertices[i].y) * (at - i);
      guint32 pixel = *(const guint32 *) (gconstpointer) (data + (int) y * stride + 4 * (int) x);

      total++;
      covered += fabs (((pixel >> 16) & 0xff) - color->r * 255) < 60
                 && fabs (((pixel >> 8) & 0xff) - color->g * 255) < 60;
    }

  return (double) covered / total;
}

static void
test_dashes (void)
{
  static const guint8 emphasis[] = { 3 };
  g_autoptr (LegationScene) scene = lay_out (
    "{\"id\": \"e\", \"kind\": \"visit\", \"channel\": \"party\", \"title\": \"T\","
    " \"when\": \"2025\", \"countries\": [\"KP\"], \"itinerary\": {\"order\": \"listed\","
    " \"stops\": [{\"place\": \"vn\", \"basis\": \"inferred\", \"role\": \"origin\"},"
    " {\"place\": \"pyongyang\", \"basis\": \"stated\"}]}}", emphasis, 1);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1000, 700);
  cairo_t *cr = cairo_create (surface);
  guint n;
  const LegationSceneLeg *leg = legation_scene_get_legs (scene, &n);
  double dashed, solid;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  legation_scene_draw (scene, cr, legation_style_get (LEGATION_STYLE_LIGHT));
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  dashed = measure_cover (surface, leg, 0.02, 0.24);
  solid = measure_cover (surface, leg, 0.70, 0.92);
  cairo_surface_destroy (surface);

  g_assert_cmpfloat (solid, >, 0.9);
  g_assert_cmpfloat (dashed, >, 0.3);
  g_assert_cmpfloat (dashed, <, 0.8);
}

void
add_scene_tests (void)
{
  g_test_add_func ("/scene/lanes", test_lanes);
  g_test_add_func ("/scene/ends", test_ends);
  g_test_add_func ("/scene/hidden", test_hidden);
  g_test_add_func ("/scene/hit", test_hit);
  g_test_add_func ("/scene/labels", test_labels);
  g_test_add_func ("/scene/dashes", test_dashes);
}
