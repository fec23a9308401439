/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Journeys over the same pair: open where there is room, one line that tells how many where not. */

#include "crowd-fixture.h"
#include "legation-scene-room.h"
#include "scene-fixture.h"
#include "test-carto.h"

#include <math.h>
#include <string.h>

#define THREE(id)                                                                                  \
  VISIT (id "1", "kp", "vn") "," VISIT (id "2", "kp", "vn") "," VISIT (id "3", "kp", "vn")
#define SIX(id) THREE (id "a") "," THREE (id "b")
#define TWELVE(id) SIX (id "c") "," SIX (id "d")

static const LegationFrame near = { { 117.0, 27.0, 4.4 }, 1000.0, 800.0, 1.0 };
static const LegationFrame far = { { 117.0, 27.0, 2.0 }, 1000.0, 800.0, 1.0 };

static LegationScene *
lay_out (const LegationFrame *frame, const char *events, guint n, guint8 emphasis, int selected)
{
  guint8 values[64];

  memset (values, emphasis, n);
  if (selected >= 0)
    values[selected] = LEGATION_EMPHASIS_SELECTED;

  return scene_fixture_lay_out (frame, events, values, n, NULL);
}

/* From far, six journeys are one line; from near, six; twelve of them never have room. */
static void
test_room (void)
{
  static const struct
  {
    const LegationFrame *frame;
    const char *events;
    guint n;
    guint n_legs;
    guint n_bundles;
  } cases[] = {
    { &near, SIX ("x"), 6, 6, 0 },
    { &far, SIX ("x"), 6, 0, 1 },
    { &near, TWELVE ("x"), 12, 0, 1 },
    { &far, VISIT ("x", "kp", "vn"), 1, 1, 0 },
    { &far, SIX ("x") "," VISIT ("y", "vn", "kp"), 7, 1, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LegationScene) scene = lay_out (cases[i].frame, cases[i].events, cases[i].n,
                                                 LEGATION_EMPHASIS_NORMAL, -1);
      guint n_legs, n_bundles;
      const LegationSceneBundle *bundle = legation_scene_get_bundles (scene, &n_bundles);

      legation_scene_get_legs (scene, &n_legs);
      g_test_message ("case %u", i);
      g_assert_cmpuint (n_legs, ==, cases[i].n_legs);
      g_assert_cmpuint (n_bundles, ==, cases[i].n_bundles);
      g_assert_true (legation_scene_has_bundles (scene) == (n_bundles > 0));
      if (n_bundles > 0)
        {
          g_assert_cmpuint (bundle->n_legs, ==, cases[i].n - cases[i].n_legs);
          g_assert_cmpuint (bundle->counts[LEGATION_CHANNEL_PARTY], ==, bundle->n_legs);
          g_assert_true (bundle->has_badge);
          g_assert_cmpfloat (bundle->width, >, 2.2);
        }
    }
}

/* The chosen journey is a line of its own, beside the bundle of the others. */
static void
test_selected (void)
{
  g_autoptr (LegationScene) scene
    = lay_out (&near, TWELVE ("x"), 12, LEGATION_EMPHASIS_FAINT, 7);
  guint n_legs, n_bundles;
  const LegationSceneLeg *leg = legation_scene_get_legs (scene, &n_legs);
  const LegationSceneBundle *bundle = legation_scene_get_bundles (scene, &n_bundles);
  LegationVertex middle;

  g_assert_cmpuint (n_legs, ==, 1);
  g_assert_cmpint (leg->emphasis, ==, LEGATION_EMPHASIS_SELECTED);
  g_assert_cmpuint (leg->leg->event->record.index, ==, 7);
  g_assert_cmpuint (n_bundles, ==, 1);
  g_assert_cmpuint (bundle->n_legs, ==, 11);
  g_assert_cmpint (bundle->emphasis, ==, LEGATION_EMPHASIS_FAINT);
  for (guint i = 0; i < bundle->n_legs; i++)
    g_assert_true (bundle->legs[i]->event != leg->leg->event);
  middle = bundle->vertices[bundle->n_vertices / 2];
  g_assert_cmpfloat (scene_fixture_measure_distance (leg, middle), >, 8.0);
}

/* A trace of other times is never counted with what is in time. */
static void
test_ghosts (void)
{
  guint8 emphasis[12];
  g_autoptr (LegationScene) scene = NULL;
  guint n;
  const LegationSceneBundle *bundles;

  for (guint i = 0; i < 12; i++)
    emphasis[i] = i < 4 ? LEGATION_EMPHASIS_GHOST : LEGATION_EMPHASIS_NORMAL;
  scene = scene_fixture_lay_out (&far, TWELVE ("x"), emphasis, 12, NULL);
  bundles = legation_scene_get_bundles (scene, &n);
  g_assert_cmpuint (n, ==, 2);
  for (guint i = 0; i < n; i++)
    {
      gboolean ghost = bundles[i].emphasis == LEGATION_EMPHASIS_GHOST;

      g_assert_cmpuint (bundles[i].n_legs, ==, ghost ? 4 : 8);
      g_assert_true (bundles[i].has_badge == !ghost);
    }
}

/* Outbound and return are two lines, outbound on the western side, and the pointer tells them apart. */
static void
test_directions (void)
{
  static const char events[] = TWELVE ("x") "," VISIT ("r1", "vn", "kp") "," VISIT ("r2", "vn", "kp")
    "," VISIT ("r3", "vn", "kp") "," VISIT ("r4", "vn", "kp") "," VISIT ("r5", "vn", "kp");
  g_autoptr (LegationScene) scene = lay_out (&far, events, 17, LEGATION_EMPHASIS_NORMAL, -1);
  guint n;
  const LegationSceneBundle *bundles = legation_scene_get_bundles (scene, &n);
  const LegationSceneBundle *out = &bundles[bundles[0].n_legs == 12 ? 0 : 1];
  const LegationSceneBundle *back = &bundles[bundles[0].n_legs == 12 ? 1 : 0];
  LegationVertex a, b;

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (out->from, ==, back->to);
  g_assert_cmpfloat (out->width, >, back->width);
  a = out->vertices[out->n_vertices / 3];
  b = back->vertices[back->n_vertices / 3];
  g_assert_cmpfloat (out->vertices[out->n_vertices / 2].x, <, back->vertices[back->n_vertices / 2].x);
  g_assert_true (legation_scene_hit (scene, a.x, a.y).bundle == out);
  g_assert_true (legation_scene_hit (scene, b.x, b.y).bundle == back);
  g_assert_true (legation_scene_hit (scene, out->badge.x, out->badge.y).bundle == out);
  g_assert_null (legation_scene_hit (scene, a.x, a.y).event);
}

/* In a crowd, every journey that is not hidden is there exactly once, open or in a bundle, and what is
 * drawn in full stays within its limits. */
static void
test_crowd (void)
{
  static const double zooms[] = { 2.0, 3.0, 5.0, 7.0 };
  g_autoptr (LegationRoutes) routes = crowd_fixture_create (150, 4000);
  g_autoptr (GBytes) normal = crowd_fixture_fill (routes, LEGATION_EMPHASIS_NORMAL);
  guint n_all;
  const LegationLeg *all = legation_routes_get_legs (routes, &n_all);

  for (guint z = 0; z < G_N_ELEMENTS (zooms); z++)
    {
      const LegationFrame frame = { { 100.0, 30.0, zooms[z] }, 1000.0, 700.0, 1.0 };
      g_autoptr (LegationScene) scene = crowd_fixture_lay_out (routes, &frame, normal);
      g_autofree guint *seen = g_new0 (guint, n_all);
      guint n_legs, n_bundles, n_items = 0;
      const LegationSceneLeg *legs = legation_scene_get_legs (scene, &n_legs);
      const LegationSceneBundle *bundles = legation_scene_get_bundles (scene, &n_bundles);

      g_assert_cmpuint (n_legs + n_bundles, <=, 400);
      if (zooms[z] <= 3.0)
        g_assert_true (legation_scene_has_bundles (scene));
      for (guint i = 0; i < n_legs; i++)
        seen[legs[i].leg - all]++;
      for (guint i = 0; i < n_bundles; i++)
        for (guint j = 0; j < bundles[i].n_legs; j++)
          {
            seen[bundles[i].legs[j] - all]++;
            if (j > 0)
              g_assert_cmpuint (bundles[i].legs[j - 1]->event->record.index, <=,
                                bundles[i].legs[j]->event->record.index);
          }
      for (guint i = 0; i < scene->items->len; i++)
        {
          const LegationBundleItem *item = &g_array_index (scene->items, LegationBundleItem, i);
          const LegationSceneBundle *bundle;

          if (item->treatment != LEGATION_BUNDLE_FIELD)
            continue;
          bundle = _legation_scene_find_bundle (scene, item);
          n_items++;
          for (guint j = 0; j < bundle->n_legs; j++)
            seen[bundle->legs[j] - all]++;
        }
      for (guint i = 0; i < n_all; i++)
        g_assert_cmpuint (seen[i], <=, 1);
      if (zooms[z] <= 2.0)
        g_assert_cmpuint (n_items, >, 500);
    }
}

/* In a crowd the places of the most journeys have their names, and none of them is beside another. */
static void
test_minor_marks (void)
{
  const LegationFrame world = { { 0.0, 20.0, 2.0 }, 1024.0, 700.0, 1.0 };
  g_autoptr (LegationRoutes) routes = crowd_fixture_create (150, 4000);
  g_autoptr (GBytes) normal = crowd_fixture_fill (routes, LEGATION_EMPHASIS_NORMAL);
  g_autoptr (LegationScene) scene = crowd_fixture_lay_out (routes, &world, normal);
  guint n, n_major = 0, most[2] = { 0, 0 };
  const LegationSceneMark *marks = legation_scene_get_marks (scene, &n);

  for (guint i = 0; i < n; i++)
    {
      n_major += !marks[i].minor;
      most[marks[i].minor] = MAX (most[marks[i].minor], marks[i].n_legs);
      for (guint j = 0; j < i; j++)
        if (!marks[i].minor && !marks[j].minor)
          g_assert_false (fabs (marks[i].center.x - marks[j].center.x) < 40.0
                          && fabs (marks[i].center.y - marks[j].center.y) < 14.0);
    }
  g_assert_cmpuint (n_major, >, 20);
  g_assert_cmpuint (n_major, <, 80);
  g_assert_cmpuint (most[FALSE], >=, most[TRUE]);
}

/* What is found of marks near a badge is what all marks together say. */
static void
test_crowding (void)
{
  const LegationFrame world = { { 0.0, 20.0, 2.0 }, 1024.0, 700.0, 1.0 };
  g_autoptr (LegationRoutes) routes = crowd_fixture_create (150, 4000);
  g_autoptr (GBytes) normal = crowd_fixture_fill (routes, LEGATION_EMPHASIS_NORMAL);
  g_autoptr (LegationScene) scene = crowd_fixture_lay_out (routes, &world, normal);
  g_autoptr (LegationRoom) room = _legation_room_new (scene);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  guint n_near = 0;

  for (guint i = 0; i < 5000; i++)
    {
      const LegationVertex at = { g_rand_double_range (random, -400.0, 1400.0),
                                  g_rand_double_range (random, -400.0, 1000.0) };
      const double radius = g_rand_double_range (random, 2.0, 10.0);
      double sum = 0.0;

      for (guint j = 0; j < scene->shown->len; j++)
        {
          guint mark = g_array_index (scene->shown, guint, j);
          const LegationSceneMark *shown = &g_array_index (scene->marks, LegationSceneMark, mark);

          sum += MAX (radius + _legation_find_radius (shown) + 1.0
                        - hypot (at.x - shown->center.x, at.y - shown->center.y),
                      0.0);
        }
      n_near += sum > 0.0;
      g_assert_cmpfloat_with_epsilon (_legation_room_measure_crowding (room, at, radius), sum, 1e-9);
    }
  g_assert_cmpuint (n_near, >, 50);
}

/* Of twelve visits, the first are said to begin in North Korea by nobody but us, and some are only
 * implied.
 * @dashed: whether that is how the line begins */
typedef struct
{
  guint n_inferred;
  guint implied_from, implied_to;
  gboolean dashed;
} InferredCase;

static LegationScene *
lay_out_inferred (const InferredCase *c)
{
  g_autoptr (GString) events = g_string_new (NULL);

  for (guint i = 0; i < 12; i++)
    g_string_append_printf (events,
                            "%s{\"id\": \"e%u\", \"kind\": \"visit\", \"channel\": \"party\","
                            " \"standing\": \"%s\","
                            " \"title\": \"T\", \"when\": \"2024\", \"countries\": [\"KP\"],"
                            " \"itinerary\": {\"order\": \"listed\", \"stops\":"
                            " [{\"place\": \"kp\", \"basis\": \"%s\", \"role\": \"origin\"},"
                            " {\"place\": \"vn\", \"basis\": \"stated\"}]}}",
                            i > 0 ? "," : "", i,
                            i >= c->implied_from && i < c->implied_to ? "implied" : "stated",
                            i < c->n_inferred ? "inferred" : "stated");

  return lay_out (&near, events->str, 12, LEGATION_EMPHASIS_NORMAL, -1);
}

/* A line looks as most of what it stands for, but for what has a dotted band of its own, and knows of
 * how many that is so. */
static void
test_inferred (void)
{
  static const InferredCase cases[] = {
    { 0, 0, 0, FALSE }, { 1, 0, 0, FALSE },  { 6, 0, 0, FALSE }, { 7, 0, 0, TRUE },
    { 12, 0, 0, TRUE }, { 7, 0, 7, FALSE },  { 5, 5, 12, TRUE }, { 12, 0, 12, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LegationScene) scene = lay_out_inferred (&cases[i]);
      guint n;
      const LegationSceneBundle *bundle = legation_scene_get_bundles (scene, &n);

      g_assert_cmpuint (n, ==, 1);
      g_assert_cmpuint (bundle->n_from_inferred, ==, cases[i].n_inferred);
      g_assert_cmpuint (bundle->n_hollow, ==, cases[i].implied_to - cases[i].implied_from);
      g_assert_cmpint (bundle->from_inferred, ==, cases[i].dashed);
      g_assert_cmpuint (bundle->n_to_inferred, ==, 0);
      g_assert_false (bundle->to_inferred);
    }
}

void
add_bundle_tests (void)
{
  g_test_add_func ("/bundle/room", test_room);
  g_test_add_func ("/bundle/selected", test_selected);
  g_test_add_func ("/bundle/ghosts", test_ghosts);
  g_test_add_func ("/bundle/directions", test_directions);
  g_test_add_func ("/bundle/crowd", test_crowd);
  g_test_add_func ("/bundle/minor-marks", test_minor_marks);
  g_test_add_func ("/bundle/inferred", test_inferred);
  g_test_add_func ("/bundle/crowding", test_crowding);
}
