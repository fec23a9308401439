/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names of places that are near each other: none can be taken for that of another. */

#include "crowd-fixture.h"
#include "legation-scene-private.h"
#include "scene-fixture.h"
#include "test-carto.h"

#include <math.h>

/* What is so near belongs together, whatever else is near. */
#define TOUCHING 13.0
/* As many are all named. */
#define FEW 24
/* The busiest are named in any case. */
#define N_HUBS 10

static const LegationLabel *
find_label (LegationScene *scene, const LegationMark *mark)
{
  guint n;
  const LegationLabel *labels = legation_labels_get (scene->labels, &n);

  for (guint i = 0; i < n; i++)
    if (labels[i].key == mark)
      return &labels[i];

  return NULL;
}

static double
measure_distance (const LegationLabel *label, LegationVertex at)
{
  const double x = CLAMP (at.x, label->x, label->x + label->width);
  const double y = CLAMP (at.y, label->y, label->y + label->height);

  return hypot (at.x - x, at.y - y);
}

static gboolean
is_nearest (const LegationSceneMark *marks, guint n, guint own, const LegationLabel *label)
{
  const double distance = measure_distance (label, marks[own].center);

  for (guint i = 0; i < n && distance > TOUCHING; i++)
    if (i != own && marks[i].emphasis != LEGATION_EMPHASIS_HIDDEN && !marks[i].minor
        && measure_distance (label, marks[i].center) < distance)
      return FALSE;

  return TRUE;
}

static gboolean
is_hub (const LegationSceneMark *marks, guint n, guint own)
{
  guint n_busier = 0;

  for (guint i = 0; i < n; i++)
    n_busier += marks[i].n_legs > marks[own].n_legs;

  return n_busier < N_HUBS;
}

static gboolean
is_in_view (LegationVertex at, const LegationFrame *frame)
{
  return at.x > 0.0 && at.y > 0.0 && at.x < frame->width && at.y < frame->height;
}

/* From near, all have names; from far, hubs have, and where there is room. */
static void
test_crowd (void)
{
  g_autoptr (LegationRoutes) routes = crowd_fixture_create (66, 200);
  g_autoptr (GBytes) loud = crowd_fixture_fill (routes, LEGATION_EMPHASIS_NORMAL);
  guint n_left_out = 0;

  for (double zoom = 1.0; zoom <= 4.0; zoom += 0.5)
    {
      const LegationFrame frame = { { 100.0, 20.0, zoom }, 1200.0, 800.0, 1.0 };
      g_autoptr (LegationScene) scene = crowd_fixture_lay_out (routes, &frame, loud);
      guint n, n_named = 0, n_foreign = 0, n_seen = 0;
      const LegationSceneMark *marks = legation_scene_get_marks (scene, &n);

      for (guint i = 0; i < n; i++)
        {
          const LegationLabel *label = find_label (scene, marks[i].mark);

          n_seen += is_in_view (marks[i].center, &frame);
          if (label == NULL)
            continue;
          n_named++;
          n_foreign += !is_hub (marks, n, i) && !is_nearest (marks, n, i, label);
        }
      g_test_message ("zoom %.1f: %u marks, %u named, %u foreign", zoom, n_seen, n_named, n_foreign);
      g_assert_cmpuint (n_named, >=, n_seen <= FEW ? n_seen : N_HUBS);
      g_assert_cmpuint (n_foreign, ==, 0);
      n_left_out += n_seen > n_named ? n_seen - n_named : 0;
    }
  g_assert_cmpuint (n_left_out, >, 0);
}

/* Of dots that lie on each other one is drawn, and wherever a place is, one can be pointed at. */
static void
test_spot (void)
{
  const LegationFrame frame = { { 0.0, 10.0, -2.0 }, 100.0, 100.0, 1.0 };
  g_autoptr (LegationRoutes) routes = crowd_fixture_create (3000, 3000);
  g_autoptr (GBytes) loud = crowd_fixture_fill (routes, LEGATION_EMPHASIS_NORMAL);
  g_autoptr (LegationScene) scene = crowd_fixture_lay_out (routes, &frame, loud);
  guint n, n_used = 0;
  const LegationSceneMark *marks = legation_scene_get_marks (scene, &n);

  for (guint i = 0; i < n; i++)
    {
      const LegationHit hit = legation_scene_hit (scene, marks[i].center.x, marks[i].center.y);

      if (marks[i].emphasis == LEGATION_EMPHASIS_HIDDEN)
        continue;
      n_used++;
      g_assert_true (hit.mark != NULL || hit.event != NULL || hit.bundle != NULL);
    }
  g_assert_cmpuint (n_used, >, 2000);
  g_assert_cmpuint (scene->shown->len, <, n_used * 3 / 4);
}

/* The name of a large city is not that of its suburb. */
static void
test_suburb (void)
{
  const LegationFrame frame = { { 108.0, 14.0, 7.0 }, 1200.0, 800.0, 1.0 };
  const guint8 emphasis[] = { LEGATION_EMPHASIS_NORMAL, LEGATION_EMPHASIS_NORMAL };
  g_autoptr (LegationScene) scene
    = scene_fixture_lay_out (&frame, VISIT ("a", "kp", "bienhoa") "," VISIT ("b", "kp", "hcmc"),
                             emphasis, 2, NULL);
  guint n;
  const LegationSceneMark *marks = legation_scene_get_marks (scene, &n);

  for (guint i = 0; i < n; i++)
    if (marks[i].mark->shape == LEGATION_MARK_CITY)
      g_assert_cmpstr (find_label (scene, marks[i].mark)->text, ==,
                       marks[i].mark->place->record.name);
}

/* A name that is not beside its mark has a line to it, which is as long as that takes. */
static void
test_leaders (void)
{
  g_autoptr (LegationRoutes) routes = crowd_fixture_create (66, 200);
  g_autoptr (GBytes) loud = crowd_fixture_fill (routes, LEGATION_EMPHASIS_NORMAL);
  guint n_leaders = 0, n_beside = 0;

  for (double zoom = 1.0; zoom <= 4.0; zoom += 0.5)
    {
      const LegationFrame frame = { { 100.0, 20.0, zoom }, 1200.0, 800.0, 1.0 };
      g_autoptr (LegationScene) scene = crowd_fixture_lay_out (routes, &frame, loud);
      guint n;
      const LegationSceneMark *marks = legation_scene_get_marks (scene, &n);

      for (guint i = 0; i < n; i++)
        {
          const LegationLabel *label = find_label (scene, marks[i].mark);
          const LegationVertex center = marks[i].center;
          double distance;

          if (label == NULL)
            continue;
          distance = measure_distance (label, center);
          n_beside += !label->has_leader;
          n_leaders += label->has_leader;
          if (!label->has_leader)
            g_assert_cmpfloat (distance, <, 24.0);
          else
            {
              const double start = hypot (label->leader[0].x - center.x, label->leader[0].y - center.y);

              g_assert_cmpfloat_with_epsilon (start, _legation_find_radius (&marks[i]), 2.0);
              g_assert_cmpfloat (measure_distance (label, label->leader[1]), <, 2.0);
              g_assert_cmpfloat_with_epsilon (hypot (label->leader[1].x - label->leader[0].x,
                                                     label->leader[1].y - label->leader[0].y),
                                              distance - start, 2.0);
            }
        }
    }
  g_test_message ("%u beside, %u with a line", n_beside, n_leaders);
  g_assert_cmpuint (n_leaders, >, 0);
  g_assert_cmpuint (n_beside, >, 4 * n_leaders);
}

void
add_labels_crowd_tests (void)
{
  g_test_add_func ("/labels/leaders", test_leaders);
  g_test_add_func ("/labels/crowd", test_crowd);
  g_test_add_func ("/labels/spot", test_spot);
  g_test_add_func ("/labels/suburb", test_suburb);
}
