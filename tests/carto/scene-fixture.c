/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scene-fixture.h"

#include "legation-data.h"

#include <math.h>

static const char head[] =
  "{\"format\": \"legation\", \"version\": 1, \"title\": \"Test\", \"language\": \"en\","
  " \"license\": \"CC0-1.0\", \"focus\": \"KP\", \"asOf\": \"2025\", \"sources\": [],"
  " \"relationships\": [],"
  " \"places\": ["
  "  {\"id\": \"kp\", \"name\": \"North Korea\", \"precision\": \"country\", \"country\": \"KP\","
  "   \"location\": [127.5, 40.5]},"
  "  {\"id\": \"pyongyang\", \"name\": \"Pyongyang\", \"precision\": \"city\","
  "   \"country\": \"KP\", \"location\": [125.75, 39.03]},"
  "  {\"id\": \"cn\", \"name\": \"China\", \"precision\": \"country\", \"country\": \"CN\","
  "   \"location\": [104, 35]},"
  "  {\"id\": \"hanoi\", \"name\": \"Hanoi\", \"precision\": \"city\", \"country\": \"VN\","
  "   \"location\": [105.85, 21.03]},"
  "  {\"id\": \"vn\", \"name\": \"Vietnam\", \"precision\": \"country\", \"country\": \"VN\","
  "   \"location\": [108, 14]},"
  "  {\"id\": \"la\", \"name\": \"Laos\", \"precision\": \"country\", \"country\": \"LA\","
  "   \"location\": [103.5, 19]},"
  "  {\"id\": \"su\", \"name\": \"Soviet Union\", \"precision\": \"country\", \"country\": \"RU\","
  "   \"location\": [99, 61.5]},"
  "  {\"id\": \"ru\", \"name\": \"Russia\", \"precision\": \"country\", \"country\": \"RU\","
  "   \"location\": [99, 61.5]},"
  "  {\"id\": \"th\", \"name\": \"Thailand\", \"precision\": \"country\", \"country\": \"TH\","
  "   \"location\": [101, 15.5]},"
  "  {\"id\": \"hcmc\", \"name\": \"Ho Chi Minh City\", \"precision\": \"city\","
  "   \"country\": \"VN\", \"location\": [106.69, 10.78]},"
  "  {\"id\": \"bienhoa\", \"name\": \"Bien Hoa\", \"precision\": \"city\", \"country\": \"VN\","
  "   \"location\": [106.83, 10.97]},"
  "  {\"id\": \"sea\", \"name\": \"Southeast Asia\", \"precision\": \"region\"}],"
  " \"events\": [";

/* @events: the inside of the JSON array of events */
LegationDataset *
scene_fixture_load (const char *events)
{
  g_autofree char *document = g_strconcat (head, events, "]}", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (document, strlen (document));
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (GError) error = NULL;
  LegationDataset *dataset;

  dataset = legation_dataset_load (bytes, NULL, LEGATION_LOADER_NONE, &report, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < legation_report_get_n_problems (report); i++)
    g_test_message ("%s",
                    legation_problem_to_message (legation_report_get_problem (report, i)));
  g_assert_cmpuint (legation_report_get_n_problems (report), ==, 0);

  return dataset;
}

/* The names that are built in. */
LegationGazetteer *
scene_fixture_load_gazetteer (void)
{
  g_autoptr (GBytes) names = legation_data_lookup (LEGATION_DATA_NAMES);
  g_autoptr (GError) error = NULL;
  LegationGazetteer *gazetteer = legation_gazetteer_new (names, &error);

  g_assert_no_error (error);

  return gazetteer;
}

/* The layout of events, with an emphasis for each of the @n of them. */
LegationScene *
scene_fixture_lay_out (const LegationFrame *at,
                       const char *events,
                       const guint8 *emphasis,
                       guint n,
                       const char *const *marked)
{
  g_autoptr (LegationDataset) dataset = scene_fixture_load (events);
  g_autoptr (LegationGazetteer) gazetteer = scene_fixture_load_gazetteer ();
  g_autoptr (LegationRoutes) routes = legation_routes_new (dataset, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (emphasis, n);

  g_assert_cmpuint (legation_dataset_get_n_events (dataset), ==, n);

  return legation_scene_new (routes, gazetteer, at, bytes, marked, "en", LEGATION_LABELS_INTERFACE,
                             "Cantarell 11", NULL);
}

/* How far a point is from a leg, in pixels. */
double
scene_fixture_measure_distance (const LegationSceneLeg *leg, LegationVertex at)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i + 1 < leg->n_vertices; i++)
    for (double t = 0.0; t <= 1.0; t += 0.05)
      {
        double x = leg->vertices[i].x + t * (leg->vertices[i + 1].x - leg->vertices[i].x);
        double y = leg->vertices[i].y + t * (leg->vertices[i + 1].y - leg->vertices[i].y);

        best = MIN (best, hypot (at.x - x, at.y - y));
      }

  return best;
}
