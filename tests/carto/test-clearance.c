/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines, marks and names keep clear of each other. */

#include "crowd-fixture.h"
#include "legation-data.h"
#include "legation-great-circle.h"
#include "legation-scene-private.h"
#include "scene-fixture.h"
#include "test-carto.h"

#include <math.h>

/* How far a leg is from the nearest mark that it does not visit, beyond the edge of that mark. */
static double
measure_clearance (LegationScene *scene, const LegationSceneLeg *leg)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < scene->marks->len; i++)
    {
      const LegationSceneMark *mark = &g_array_index (scene->marks, LegationSceneMark, i);
      double radius = mark->mark->shape == LEGATION_MARK_COUNTRY ? LEGATION_RING_RADIUS
                      : mark->hosted                             ? LEGATION_VENUE_RADIUS
                                                                 : LEGATION_CITY_RADIUS;

      if (i != leg->leg->from && i != leg->leg->to && mark->emphasis != LEGATION_EMPHASIS_HIDDEN)
        best = MIN (best, scene_fixture_measure_distance (leg, mark->center) - radius);
    }

  return best;
}

/* How far a leg leaves the great circle between its marks, as a share of the distance between them;
 * one that is too short to tell does not. */
static double
measure_swing (LegationScene *scene, const LegationSceneLeg *leg)
{
  LegationSceneMark *marks = (LegationSceneMark *) (gpointer) scene->marks->data;
  LegationLocation from = marks[leg->leg->from].mark->location;
  LegationLocation to = marks[leg->leg->to].mark->location;
  LegationVertex a = marks[leg->leg->from].center;
  LegationVertex b = marks[leg->leg->to].center;
  double length = hypot (a.x - b.x, a.y - b.y);
  double worst = 0.0;

  for (guint i = 0; length > 80.0 && i < leg->n_vertices; i++)
    {
      double nearest = G_MAXDOUBLE;

      for (double t = 0.0; t <= 1.0; t += 0.005)
        {
          double x, y;

          legation_frame_project (&scene->frame, legation_great_circle_interpolate (from, to, t), &x,
                                  &y);
          nearest = MIN (nearest, hypot (leg->vertices[i].x - x, leg->vertices[i].y - y));
        }
      worst = MAX (worst, nearest);
    }

  return worst / length;
}

/* Stops that are only listed have a line each, and none runs through another's mark, which would read
 * as an order; nor do lines run through marks of others. */
static void
test_clearance (void)
{
  static const guint8 emphasis[] = { LEGATION_EMPHASIS_NORMAL, LEGATION_EMPHASIS_NORMAL,
                                      LEGATION_EMPHASIS_NORMAL };
  static const char *const marked[] = { "TH", "TW", NULL };
  static const char *events
    = "{\"id\": \"tour\", \"kind\": \"visit\", \"channel\": \"party\", \"title\": \"T\","
      " \"when\": \"2024\", \"countries\": [\"KP\"], \"itinerary\": {\"order\": \"listed\","
      " \"stops\": [{\"place\": \"kp\", \"basis\": \"stated\", \"role\": \"origin\"},"
      " {\"place\": \"la\", \"basis\": \"stated\"}, {\"place\": \"th\", \"basis\": \"stated\"},"
      " {\"place\": \"vn\", \"basis\": \"stated\"}]}},"
      VISIT ("b", "pyongyang", "hanoi") "," VISIT ("c", "vn", "pyongyang");

  for (double zoom = 3.0; zoom < 9.0; zoom += 0.2)
    {
      const LegationFrame at = { { 115.0, 28.0, zoom }, 1000.0, 700.0, 1.0 };
      g_autoptr (LegationScene) scene = scene_fixture_lay_out (&at, events, emphasis, 3, marked);
      guint n;
      const LegationSceneLeg *legs = legation_scene_get_legs (scene, &n);

      for (guint i = 0; i < n; i++)
        {
          g_test_message ("zoom %.1f, to %s", zoom, legs[i].leg->to_stop->place->record.id);
          g_assert_cmpfloat (measure_clearance (scene, &legs[i]), >=, zoom > 3.1 ? 3.9 : 0.5);
        }
    }
}

/* No name of the base map lies on the head of an arrow. */
static void
assert_arrows_are_free (LegationScene *scene)
{
  guint n_legs, n;
  const LegationSceneLeg *legs = legation_scene_get_legs (scene, &n_legs);
  const LegationLabel *labels = legation_labels_get (scene->labels, &n);

  for (guint i = 0; i < n_legs; i++)
    for (guint j = 0; j < n; j++)
      {
        LegationVertex tip = legs[i].vertices[legs[i].n_vertices - 1];

        g_assert_false (labels[j].type >= LEGATION_LABEL_CAPITAL && tip.x > labels[j].x
                        && tip.x < labels[j].x + labels[j].width && tip.y > labels[j].y
                        && tip.y < labels[j].y + labels[j].height);
      }
}

/* Returns: the sharpest turn of a line, in radians */
static double
measure_turn (const LegationSceneLeg *leg)
{
  double most = 0.0;

  for (guint i = 1; i + 1 < leg->n_vertices; i++)
    {
      const LegationVertex a = leg->vertices[i - 1], b = leg->vertices[i], c = leg->vertices[i + 1];
      const double turn = atan2 (c.y - b.y, c.x - b.x) - atan2 (b.y - a.y, b.x - a.x);

      most = MAX (most, fabs (remainder (turn, 2.0 * G_PI)));
    }

  return most;
}

/* The bundled dataset, as it is written and with its notes applied. */
static void
test_clearance_bundled (void)
{
  static const LegationLoaderFlags flags[] = { LEGATION_LOADER_NONE, LEGATION_LOADER_APPLY_NOTES };
  g_autoptr (LegationGazetteer) gazetteer = scene_fixture_load_gazetteer ();
  g_autoptr (GBytes) bytes = legation_data_lookup (LEGATION_DATA_DATASET);

  for (guint f = 0; f < G_N_ELEMENTS (flags); f++)
    {
      g_autoptr (LegationReport) report = NULL;
      g_autoptr (LegationDataset) dataset
        = legation_dataset_load (bytes, gazetteer, flags[f], &report, NULL);
      g_autoptr (LegationRoutes) routes = legation_routes_new (dataset, gazetteer);
      guint n_events = legation_dataset_get_n_events (dataset);
      LegationSpan span = { legation_day_from_ymd (2023, 8, 1), legation_day_from_ymd (2025, 10, 31) };
      guint8 *emphasis = g_new0 (guint8, n_events);
      g_autoptr (GBytes) loudness = g_bytes_new_take (emphasis, n_events);

      for (guint i = 0; i < n_events; i++)
        {
          const LegationEvent *event = legation_dataset_get_event (dataset, i);

          if (event->when != NULL
              && legation_date_relate (event->when, span) != LEGATION_RELATION_NO)
            emphasis[i] = LEGATION_EMPHASIS_NORMAL;
        }
      for (double zoom = 2.4; zoom < 8.0; zoom += 0.1)
        {
          const LegationFrame at = { { 117.0, 23.0, zoom }, 1280.0, 800.0, 1.0 };
          g_autoptr (LegationScene) scene
            = legation_scene_new (routes, gazetteer, &at, loudness, NULL, "en",
                                  LEGATION_LABELS_INTERFACE, "Cantarell 11", NULL);
          guint n;
          const LegationSceneLeg *legs = legation_scene_get_legs (scene, &n);

          /* From far the marks are so near to each other that there is no way between them that a
           * line could go without leaving its own: then it passes nearer, and from very far under them,
           * but never through their middle. */
          for (guint i = 0; i < n; i++)
            {
              g_test_message ("zoom %.1f, %s", zoom, legs[i].leg->event->record.id);
              g_assert_cmpfloat (measure_clearance (scene, &legs[i]), >=,
                                 zoom > 3.65  ? 3.8
                                 : zoom > 3.05 ? 0.2
                                               : 1.8 - LEGATION_VENUE_RADIUS);
              g_assert_cmpfloat (measure_swing (scene, &legs[i]), <=, 0.35);
              g_assert_cmpfloat (measure_turn (&legs[i]), <, 1.0);
            }
          assert_arrows_are_free (scene);
        }
    }
}

#define N_CROWD 18

static void
add_place (GString *text, const char *id, int lon, int lat)
{
  g_string_append_printf (text,
                          "%s{\"id\": \"%s\", \"name\": \"%s\", \"precision\": \"city\","
                          " \"country\": \"KP\", \"location\": [%d.%02d, %d.%02d]}",
                          g_str_has_suffix (text->str, "[") ? "" : ",", id, id, lon / 100, lon % 100,
                          lat / 100, lat % 100);
}

static void
add_visit (GString *text, const char *from, const char *to)
{
  g_string_append_printf (
    text,
    "%s{\"id\": \"%s-%s\", \"kind\": \"visit\", \"channel\": \"party\", \"title\": \"T\","
    " \"when\": \"2024\", \"countries\": [\"KP\"], \"itinerary\": {\"order\": \"stated\","
    " \"stops\": [{\"place\": \"%s\", \"basis\": \"stated\", \"role\": \"origin\"},"
    " {\"place\": \"%s\", \"basis\": \"stated\"}]}}",
    g_str_has_suffix (text->str, "[") ? "" : ",", from, to, from, to);
}

/* A journey from a to b, on whose way lies c, and a crowd in the east. */
static LegationRoutes *
create_crowd_aside (void)
{
  g_autoptr (GString) text = g_string_new (
    "{\"format\": \"legation\", \"version\": 1, \"title\": \"Test\", \"language\": \"en\","
    " \"license\": \"CC0-1.0\", \"focus\": \"KP\", \"asOf\": \"2025\", \"sources\": [],"
    " \"relationships\": [], \"places\": [");
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (LegationDataset) dataset = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char names[N_CROWD][4];

  add_place (text, "a", 0, 0);
  add_place (text, "b", 500, 0);
  add_place (text, "c", 250, 35);
  add_place (text, "d", 250, 800);
  for (int i = 0; i < N_CROWD; i++)
    {
      g_snprintf (names[i], sizeof names[i], "p%d", i);
      add_place (text, names[i], 2240 + 5 * i, i * i % 7 * 30);
    }
  g_string_append (text, "], \"events\": [");
  add_visit (text, "a", "b");
  add_visit (text, "c", "d");
  for (guint i = 0; i < N_CROWD; i++)
    for (guint k = 0; k < N_CROWD; k++)
      if (i != k)
        add_visit (text, names[i], names[k]);
  g_string_append (text, "]}");
  bytes = g_bytes_new (text->str, text->len);
  dataset = legation_dataset_load (bytes, NULL, LEGATION_LOADER_NONE, &report, NULL);
  g_assert_cmpuint (legation_report_get_n_problems (report), ==, 0);

  return legation_routes_new (dataset, NULL);
}

/* Among many lines none goes far round a mark; but none jumps because others come into view. */
static void
test_panned (void)
{
  const double pan = 40.0;
  const LegationFrame before = { { 2.5, 0.0, 5.0 }, 800.0, 600.0, 1.0 };
  const LegationFrame after
    = { { 2.5 + pan / legation_frame_get_world_size (&before) * 360.0, 0.0, 5.0 }, 800.0, 600.0, 1.0 };
  g_autoptr (LegationRoutes) routes = create_crowd_aside ();
  g_autoptr (GBytes) emphasis = crowd_fixture_fill (routes, LEGATION_EMPHASIS_NORMAL);
  g_autoptr (LegationScene) alone = crowd_fixture_lay_out (routes, &before, emphasis);
  g_autoptr (LegationScene) crowded = crowd_fixture_lay_out (routes, &after, emphasis);
  guint n;
  const LegationSceneLeg *a = legation_scene_get_legs (alone, &n);
  const LegationSceneLeg *b = legation_scene_get_legs (crowded, &n);

  g_assert_cmpuint (alone->items->len, ==, 2);
  g_assert_cmpuint (crowded->items->len, >, 300);
  g_assert_cmpstr (a->leg->event->record.id, ==, "a-b");
  g_assert_true (a->leg == b->leg);
  g_assert_cmpuint (a->n_vertices, ==, b->n_vertices);
  for (guint i = 0; i < a->n_vertices; i++)
    {
      g_assert_cmpfloat_with_epsilon (a->vertices[i].x - pan, b->vertices[i].x, 0.01);
      g_assert_cmpfloat_with_epsilon (a->vertices[i].y, b->vertices[i].y, 0.01);
    }
}

void
add_clearance_tests (void)
{
  g_test_add_func ("/clearance/panned", test_panned);
  g_test_add_func ("/clearance/listed-stops", test_clearance);
  g_test_add_func ("/clearance/bundled", test_clearance_bundled);
}
