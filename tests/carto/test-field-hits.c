/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where very many lines meet: what is listed there. */

#include "crowd-fixture.h"
#include "legation-scene-private.h"
#include "test-carto.h"

/* A home, and places south of it on the same meridian, to each of which somebody travelled and back. */
static LegationRoutes *
create_meridian (guint n)
{
  g_autoptr (GString) text = g_string_new (
    "{\"format\": \"legation\", \"version\": 1, \"title\": \"Test\", \"focus\": \"KP\","
    " \"sources\": [], \"relationships\": [], \"places\": [{\"id\": \"home\", \"name\": \"Home\","
    " \"precision\": \"city\", \"country\": \"KP\", \"location\": [127, 40]}");
  g_autoptr (LegationDataset) dataset = NULL;
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text,
                            ", {\"id\": \"p%u\", \"name\": \"P%u\", \"precision\": \"city\","
                            " \"country\": \"CN\", \"location\": [127, %d.%u]}",
                            i, i, 20 - (int) i / 4, i % 4 * 2);
  g_string_append (text, "], \"events\": [");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (
      text,
      "%s{\"id\": \"e%u\", \"kind\": \"visit\", \"title\": \"T\", \"when\": \"2024\","
      " \"countries\": [\"KP\"], \"itinerary\": {\"order\": \"stated\", \"stops\": ["
      "{\"place\": \"home\", \"basis\": \"stated\", \"role\": \"origin\"},"
      " {\"place\": \"p%u\", \"basis\": \"stated\"}, {\"place\": \"home\", \"basis\": \"stated\"}]}}",
      i > 0 ? "," : "", i, i);
  g_string_append (text, "]}");
  bytes = g_bytes_new (text->str, text->len);
  dataset = legation_dataset_load (bytes, NULL, LEGATION_LOADER_NONE, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (legation_report_get_n_problems (report), ==, 0);

  return legation_routes_new (dataset, NULL);
}

/* A list that is shorter than the longest has all that there is: it is not the number of lines that
 * fills it, of which one journey may have several. */
static void
test_all_hits (void)
{
  static const guint counts[] = { 130, 200 };
  const LegationFrame near_home = { { 127.0, 39.5, 8.0 }, 600.0, 500.0, 1.0 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (LegationRoutes) routes = create_meridian (counts[i]);
      g_autoptr (GBytes) normal = crowd_fixture_fill (routes, LEGATION_EMPHASIS_NORMAL);
      g_autoptr (LegationScene) scene = crowd_fixture_lay_out (routes, &near_home, normal);
      g_autoptr (GArray) hits = NULL;
      guint n_marks;
      double x, y;

      legation_frame_project (&near_home,
                              legation_routes_get_marks (routes, &n_marks)[0].location, &x, &y);
      hits = legation_scene_hit_all (scene, x, y + 30.0);
      g_assert_true (scene->has_field);
      g_assert_cmpuint (hits->len, ==, LEGATION_MAX_HITS);
      for (guint a = 0; a < hits->len; a++)
        for (guint b = 0; b < a; b++)
          g_assert_true (g_array_index (hits, LegationHit, a).event
                         != g_array_index (hits, LegationHit, b).event);
    }
}

void
add_field_hits_tests (void)
{
  g_test_add_func ("/field/all-hits", test_all_hits);
}
