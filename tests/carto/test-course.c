/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The course of a line on the picture is that of the great circle, near the poles, too. */

#include "legation-great-circle.h"
#include "legation-loader.h"
#include "legation-mercator.h"
#include "legation-scene-private.h"
#include "scene-fixture.h"
#include "test-carto.h"

#include <math.h>
#include <string.h>

/* So far a line may be from where it belongs before anybody sees a corner, in logical pixels. */
#define TOLERANCE 0.3

/** CourseCase: a journey, and from where it is looked at. */
typedef struct
{
  LegationLocation from;
  LegationLocation to;
  LegationCamera camera;
} CourseCase;

static const CourseCase cases[] = {
  { { 125.75, 39.03 }, { 106.85, -6.21 }, { 115, 20, 4 } },
  { { 125.75, 39.03 }, { -82.37, 23.13 }, { 180, 60, 2 } },
  { { 125.75, 39.03 }, { -61.5, 10.65 }, { 180, 70, 2 } },
  { { 125.75, 39.03 }, { -61.5, 10.65 }, { 180, 80, 3 } },
  { { 105.85, 21.03 }, { -77.04, -12.05 }, { 180, 30, 2 } },
  { { 177.5, 64.73 }, { -51.7, 64.17 }, { -120, 75, 3 } },
  { { 115.9, -31.95 }, { -64.2, -31.4 }, { 180, -70, 2 } },
};

static LegationRoutes *
create_routes (const CourseCase *c)
{
  g_autofree char *text = g_strdup_printf (
    "{\"format\": \"legation\", \"version\": 1, \"title\": \"T\", \"language\": \"en\","
    " \"license\": \"CC0-1.0\", \"focus\": \"KP\", \"asOf\": \"2025\", \"sources\": [],"
    " \"relationships\": [], \"places\": ["
    "  {\"id\": \"a\", \"name\": \"A\", \"precision\": \"city\", \"country\": \"KP\","
    "   \"location\": [%g, %g]},"
    "  {\"id\": \"b\", \"name\": \"B\", \"precision\": \"city\", \"country\": \"CU\","
    "   \"location\": [%g, %g]}],"
    " \"events\": [" VISIT ("e", "a", "b") "]}",
    c->from.lon, c->from.lat, c->to.lon, c->to.lat);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (LegationDataset) dataset
    = legation_dataset_load (bytes, NULL, LEGATION_LOADER_NONE, NULL, &error);

  g_assert_no_error (error);

  return legation_routes_new (dataset, NULL);
}

/* How far the course is from a place of the great circle, in whichever copy of the world. */
static double
measure_distance (const LegationFrame *frame,
                  const LegationVertex *course,
                  guint n,
                  const LegationGreatCircle *circle,
                  double fraction)
{
  const double world = legation_frame_get_world_size (frame);
  double best = INFINITY, x, y;

  legation_great_circle_project (circle, fraction, &x, &y);
  for (int copy = -2; copy <= 2; copy++)
    {
      const LegationVertex at = {
        (x + copy - legation_mercator_x (frame->camera.lon)) * world + frame->width / 2.0,
        (y - legation_mercator_y (frame->camera.lat)) * world + frame->height / 2.0,
      };

      best = MIN (best, legation_line_measure_distance (course, n, at));
    }

  return best;
}

static void
test_course (void)
{
  g_autoptr (LegationGazetteer) gazetteer = scene_fixture_load_gazetteer ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      static const guint8 normal[] = { LEGATION_EMPHASIS_NORMAL };
      const LegationFrame frame = { cases[i].camera, 1280.0, 800.0, 1.0 };
      const LegationGreatCircle circle
        = legation_great_circle_between (cases[i].from, cases[i].to);
      g_autoptr (LegationRoutes) routes = create_routes (&cases[i]);
      g_autoptr (GBytes) emphasis = g_bytes_new_static (normal, sizeof normal);
      g_autoptr (LegationScene) scene
        = _legation_scene_begin (routes, gazetteer, &frame, emphasis, NULL);
      LegationVertex course[LEGATION_MAX_VERTICES];
      guint n_legs;
      const LegationLeg *leg = legation_routes_get_legs (routes, &n_legs);
      const guint n = _legation_scene_find_course (scene, leg->from, leg->to, 0.0, NULL, course);

      g_assert_cmpuint (n, >, 1);
      for (double fraction = 0.05; fraction < 0.95; fraction += 0.001)
        {
          const double distance = measure_distance (&frame, course, n, &circle, fraction);

          if (distance > TOLERANCE)
            g_error ("Case %u is %.2f pixels off at %.3f of its way", i, distance, fraction);
        }
    }
}

void
add_course_tests (void)
{
  g_test_add_func ("/course", test_course);
}
