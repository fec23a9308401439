/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Events without a line: each has its badge, and where there are many at one place, they share one. */

#include "legation-legend.h"
#include "legation-scene-private.h"
#include "scene-fixture.h"
#include "test-carto.h"

#include <math.h>

static const LegationFrame frame = { { 112.0, 30.0, 4.0 }, 1280.0, 800.0, 1.0 };

/* So many visits to Hanoi from nobody knows where. */
static char *
write_visits (guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text,
                            "%s{\"id\": \"e%u\", \"kind\": \"visit\", \"channel\": \"%s\","
                            " \"title\": \"T\", \"when\": \"2024\", \"countries\": [\"KP\"],"
                            " \"itinerary\": {\"order\": \"listed\", \"stops\":"
                            " [{\"place\": \"hanoi\", \"basis\": \"stated\"}]}}",
                            i > 0 ? "," : "", i, i % 3 == 0 ? "military" : "party");

  return g_string_free (text, FALSE);
}

static LegationScene *
lay_out (const guint8 *emphasis, guint n)
{
  g_autofree char *events = write_visits (n);

  return scene_fixture_lay_out (&frame, events, emphasis, n, NULL);
}

static guint8 *
fill (guint n, LegationEmphasis emphasis)
{
  guint8 *values = g_malloc (n);

  memset (values, emphasis, n);

  return values;
}

static guint
count_alone (LegationScene *scene)
{
  guint n, count = 0;
  const LegationScenePoint *points = legation_scene_get_points (scene, &n);

  for (guint i = 0; i < n; i++)
    count += !points[i].piled;

  return count;
}

/* A few lie round their place, and none on another. */
static void
test_few (void)
{
  g_autofree guint8 *emphasis = fill (8, LEGATION_EMPHASIS_NORMAL);
  g_autoptr (LegationScene) scene = lay_out (emphasis, 8);
  guint n, n_bundles;
  const LegationScenePoint *points = legation_scene_get_points (scene, &n);

  legation_scene_get_bundles (scene, &n_bundles);
  g_assert_cmpuint (n_bundles, ==, 0);
  g_assert_cmpuint (count_alone (scene), ==, 8);
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpfloat (hypot (points[i].badge.x - points[j].badge.x,
                                points[i].badge.y - points[j].badge.y),
                         >=, LEGATION_BADGE_DIAMETER - 2.0);
}

/* One badge says how many they are; it is found where it is drawn, and stands for each of them. */
static void
test_pile (void)
{
  const guint n = 300;
  g_autofree guint8 *emphasis = fill (n, LEGATION_EMPHASIS_NORMAL);
  g_autoptr (LegationScene) scene = lay_out (emphasis, n);
  guint n_bundles, n_marks;
  const LegationSceneBundle *pile = legation_scene_get_bundles (scene, &n_bundles);
  const LegationSceneMark *marks = legation_scene_get_marks (scene, &n_marks);
  g_autoptr (GArray) hits = NULL;
  LegationHit hit;

  g_assert_cmpuint (n_bundles, ==, 1);
  g_assert_cmpuint (count_alone (scene), ==, 0);
  g_assert_cmpuint (pile->from, ==, pile->to);
  g_assert_cmpuint (pile->n_legs, ==, n);
  g_assert_cmpuint (pile->counts[LEGATION_CHANNEL_MILITARY], ==, n / 3);
  g_assert_cmpuint (pile->counts[LEGATION_CHANNEL_PARTY], ==, n - n / 3);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (pile->legs[i]->event->record.index, ==, i);

  g_assert_true (pile->has_badge);
  g_assert_cmpfloat (hypot (pile->badge.x - marks[pile->from].center.x,
                            pile->badge.y - marks[pile->from].center.y),
                     <, 60.0);
  for (int side = -1; side <= 1; side++)
    {
      hit = legation_scene_hit (scene, pile->badge.x + side * 0.4 * pile->width, pile->badge.y);
      g_assert_true (hit.bundle == pile);
    }
  hits = legation_scene_hit_all (scene, pile->badge.x, pile->badge.y);
  g_assert_cmpuint (hits->len, ==, 1);
  hit = legation_scene_hit (scene, marks[pile->from].center.x, marks[pile->from].center.y);
  g_assert_null (hit.bundle);
  g_assert_nonnull (hit.mark);
}

/* What is chosen is beside the pile, and so are a few that are louder than the others; what is left out
 * by time is in none. */
static void
test_emphasis (void)
{
  const guint n = 40;
  g_autofree guint8 *emphasis = fill (n, LEGATION_EMPHASIS_QUIET);
  g_autoptr (LegationScene) scene = NULL;
  guint n_points, n_bundles;
  const LegationScenePoint *points;
  const LegationSceneBundle *pile;

  emphasis[7] = LEGATION_EMPHASIS_SELECTED;
  emphasis[8] = LEGATION_EMPHASIS_NORMAL;
  for (guint i = 20; i < 30; i++)
    emphasis[i] = LEGATION_EMPHASIS_GHOST;
  for (guint i = 30; i < n; i++)
    emphasis[i] = LEGATION_EMPHASIS_HIDDEN;
  scene = lay_out (emphasis, n);
  points = legation_scene_get_points (scene, &n_points);
  pile = legation_scene_get_bundles (scene, &n_bundles);

  g_assert_cmpuint (n_bundles, ==, 1);
  g_assert_cmpuint (pile->n_legs, ==, 18);
  g_assert_cmpint (pile->emphasis, ==, LEGATION_EMPHASIS_QUIET);
  for (guint i = 0; i < n_points; i++)
    if (points[i].point->event->record.index == 7 || points[i].point->event->record.index == 8)
      {
        g_assert_false (points[i].piled);
        g_assert_true (legation_scene_hit (scene, points[i].badge.x, points[i].badge.y).event
                       == points[i].point->event);
      }
}

/* What has no badge is not found, and a trace of other times takes no room. */
static void
test_ghosts (void)
{
  const guint n = 30;
  g_autofree guint8 *emphasis = fill (n, LEGATION_EMPHASIS_GHOST);
  g_autoptr (LegationScene) scene = NULL;
  guint n_points;
  const LegationScenePoint *points;

  emphasis[0] = LEGATION_EMPHASIS_FAINT;
  emphasis[n - 1] = LEGATION_EMPHASIS_NORMAL;
  scene = lay_out (emphasis, n);
  points = legation_scene_get_points (scene, &n_points);

  g_assert_cmpuint (n_points, ==, n);
  g_assert_cmpfloat (hypot (points[n - 1].badge.x - points[n - 1].center.x,
                            points[n - 1].badge.y - points[n - 1].center.y),
                     <, 20.0);
  for (guint i = 0; i < n; i++)
    {
      const LegationHit hit = legation_scene_hit (scene, points[i].badge.x, points[i].badge.y);

      g_assert_true (hit.event == NULL || hit.event == points[n - 1].point->event);
    }
}

/* Where there are many of two kinds, each has a badge of its own, the louder one on top, and is found
 * as what it is; one that is gone is what the others have become. */
static void
test_two_piles (void)
{
  const guint n = 60;
  g_autofree guint8 *emphasis = fill (n, LEGATION_EMPHASIS_QUIET);
  g_autoptr (LegationScene) scene = NULL;
  guint n_bundles;
  const LegationSceneBundle *piles;
  LegationBundleKey key;

  for (guint i = 0; i < 20; i++)
    emphasis[3 * i] = LEGATION_EMPHASIS_NORMAL;
  scene = lay_out (emphasis, n);
  piles = legation_scene_get_bundles (scene, &n_bundles);

  g_assert_cmpuint (n_bundles, ==, 2);
  g_assert_cmpint (piles[0].emphasis, ==, LEGATION_EMPHASIS_QUIET);
  g_assert_cmpuint (piles[0].n_legs, ==, 40);
  g_assert_cmpint (piles[1].emphasis, ==, LEGATION_EMPHASIS_NORMAL);
  g_assert_cmpuint (piles[1].n_legs, ==, 20);
  g_assert_cmpuint (piles[1].counts[LEGATION_CHANNEL_MILITARY], ==, 20);
  for (guint i = 0; i < 2; i++)
    {
      key = legation_bundle_get_key (&piles[i]);
      g_assert_true (legation_scene_find_bundle (scene, key) == &piles[i]);
      g_assert_true (legation_scene_hit (scene, piles[i].badge.x, piles[i].badge.y).bundle
                     == &piles[i]);
    }
  key.emphasis = LEGATION_EMPHASIS_BOTH;
  g_assert_true (legation_scene_find_bundle (scene, key) == &piles[1]);
  key.to++;
  g_assert_null (legation_scene_find_bundle (scene, key));
}

/* How much two badges lie on each other, with what is between their middles and their edges. */
static double
measure_overlap (LegationVertex a, double a_width, LegationVertex b, double b_width)
{
  const double x = (a_width + b_width) / 2.0 - fabs (a.x - b.x);
  const double y = LEGATION_BADGE_DIAMETER - fabs (a.y - b.y);

  return x > 0.0 && y > 0.0 ? MIN (x, y) : 0.0;
}

static void
assert_apart (LegationScene *scene)
{
  guint n_points, n_piles;
  const LegationScenePoint *points = legation_scene_get_points (scene, &n_points);
  const LegationSceneBundle *piles = legation_scene_get_bundles (scene, &n_piles);

  for (guint i = 0; i < n_piles; i++)
    {
      for (guint j = 0; j < i; j++)
        g_assert_cmpfloat (measure_overlap (piles[i].badge, piles[i].width, piles[j].badge,
                                            piles[j].width),
                           <, 2.0);
      for (guint j = 0; j < n_points; j++)
        if (!points[j].piled && points[j].emphasis > LEGATION_EMPHASIS_FAINT)
          g_assert_cmpfloat (measure_overlap (piles[i].badge, piles[i].width, points[j].badge,
                                              LEGATION_BADGE_DIAMETER),
                             <, 2.0);
    }
  for (guint i = 0; i < n_points; i++)
    for (guint j = 0; j < i; j++)
      if (!points[i].piled && !points[j].piled)
        g_assert_cmpfloat (measure_overlap (points[i].badge, LEGATION_BADGE_DIAMETER,
                                            points[j].badge, LEGATION_BADGE_DIAMETER),
                           <, 3.0);
}

/* However the events of a mark are divided, none of their badges lies on another. */
static void
test_crowds (void)
{
  static const struct
  {
    guint counts[LEGATION_EMPHASIS_SELECTED + 1];
    guint n_piles;
    guint n_alone;
  } cases[] = {
    { { [LEGATION_EMPHASIS_NORMAL] = 8, [LEGATION_EMPHASIS_QUIET] = 300 }, 2, 0 },
    { { [LEGATION_EMPHASIS_NORMAL] = 8, [LEGATION_EMPHASIS_QUIET] = 8 }, 2, 0 },
    { { [LEGATION_EMPHASIS_NORMAL] = 4, [LEGATION_EMPHASIS_QUIET] = 30 }, 1, 4 },
    { { [LEGATION_EMPHASIS_NORMAL] = 4, [LEGATION_EMPHASIS_QUIET] = 4 }, 0, 8 },
    { { [LEGATION_EMPHASIS_NORMAL] = 9, [LEGATION_EMPHASIS_QUIET] = 1 }, 1, 1 },
    { { [LEGATION_EMPHASIS_SELECTED] = 1, [LEGATION_EMPHASIS_FAINT] = 300 }, 1, 1 },
    { { [LEGATION_EMPHASIS_SELECTED] = 8, [LEGATION_EMPHASIS_QUIET] = 300 }, 1, 8 },
    { { [LEGATION_EMPHASIS_NORMAL] = 90, [LEGATION_EMPHASIS_SECOND] = 90, [LEGATION_EMPHASIS_BOTH] = 90,
        [LEGATION_EMPHASIS_QUIET] = 90, [LEGATION_EMPHASIS_SELECTED] = 1 }, 4, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint8 emphasis[512];
      guint n = 0, n_piles;
      g_autoptr (LegationScene) scene = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (cases[i].counts); j++)
        for (guint k = 0; k < cases[i].counts[j]; k++)
          emphasis[n++] = (guint8) j;
      scene = lay_out (emphasis, n);
      legation_scene_get_bundles (scene, &n_piles);
      g_assert_cmpuint (n_piles, ==, cases[i].n_piles);
      g_assert_cmpuint (count_alone (scene), ==, cases[i].n_alone);
      assert_apart (scene);
    }
}

/* An event that is at a place several times is one event of the pile. */
static void
test_repeated (void)
{
  const guint n = 12;
  g_autofree guint8 *emphasis = fill (n, LEGATION_EMPHASIS_NORMAL);
  g_autoptr (GString) events = g_string_new (NULL);
  g_autoptr (LegationScene) scene = NULL;
  guint n_bundles, n_points;
  const LegationSceneBundle *pile;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (events,
                            "%s{\"id\": \"e%u\", \"kind\": \"visit\", \"channel\": \"party\","
                            " \"title\": \"T\", \"when\": \"2024\", \"countries\": [\"KP\"],"
                            " \"itinerary\": {\"order\": \"listed\", \"stops\":"
                            " [{\"place\": \"hanoi\", \"basis\": \"inferred\"},"
                            " {\"place\": \"hcmc\", \"basis\": \"inferred\"}]}}",
                            i > 0 ? "," : "", i);
  scene = scene_fixture_lay_out (&frame, events->str, emphasis, n, NULL);
  legation_scene_get_points (scene, &n_points);
  pile = legation_scene_get_bundles (scene, &n_bundles);
  g_assert_cmpuint (n_points, >, n);
  g_assert_cmpuint (n_bundles, ==, 1);
  g_assert_cmpuint (pile->n_legs, ==, n);
}

static guint
explain (LegationScene *scene, const cairo_rectangle_t *view)
{
  guint n;
  const LegationSceneBundle *bundles = legation_scene_get_bundles (scene, &n);
  LegationLegend legend = { 0 };

  legation_legend_add_bundles (&legend, bundles, n, view);

  return legend.rows;
}

static guint
explain_ahead (LegationScene *scene, const LegationFrame *at, const guint8 *emphasis, guint n)
{
  g_autoptr (LegationGazetteer) gazetteer = scene_fixture_load_gazetteer ();
  g_autoptr (GBytes) bytes = g_bytes_new (emphasis, n);
  LegationLegend legend = { 0 };

  legation_legend_add_crowds (&legend, legation_scene_get_routes (scene), gazetteer, at, bytes);

  return legend.rows;
}

/* The legend has a row for such badges where one is drawn and in view, and knows so before. */
static void
test_legend (void)
{
  static const struct
  {
    guint n;
    LegationEmphasis emphasis;
    gboolean explained;
  } cases[] = {
    { 8, LEGATION_EMPHASIS_NORMAL, FALSE }, { 9, LEGATION_EMPHASIS_NORMAL, TRUE },
    { 30, LEGATION_EMPHASIS_QUIET, TRUE },  { 30, LEGATION_EMPHASIS_FAINT, FALSE },
    { 30, LEGATION_EMPHASIS_GHOST, FALSE }, { 30, LEGATION_EMPHASIS_SELECTED, FALSE },
  };
  const LegationFrame elsewhere = { { 10.0, 50.0, 4.0 }, 600.0, 400.0, 1.0 };
  const guint row = 1u << LEGATION_LEGEND_PILE;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const guint expected = cases[i].explained ? row : 0;
      g_autofree guint8 *emphasis = fill (cases[i].n, cases[i].emphasis);
      g_autoptr (LegationScene) scene = lay_out (emphasis, cases[i].n);

      g_assert_cmphex (explain (scene, &(cairo_rectangle_t){ 0, 0, 1280, 800 }), ==, expected);
      g_assert_cmphex (explain (scene, &(cairo_rectangle_t){ 0, 0, 9, 9 }), ==, 0);
      g_assert_cmphex (explain_ahead (scene, &frame, emphasis, cases[i].n), ==, expected);
      g_assert_cmphex (explain_ahead (scene, &elsewhere, emphasis, cases[i].n), ==, 0);
    }
}

void
add_points_tests (void)
{
  g_test_add_func ("/points/few", test_few);
  g_test_add_func ("/points/pile", test_pile);
  g_test_add_func ("/points/emphasis", test_emphasis);
  g_test_add_func ("/points/ghosts", test_ghosts);
  g_test_add_func ("/points/two-piles", test_two_piles);
  g_test_add_func ("/points/crowds", test_crowds);
  g_test_add_func ("/points/repeated", test_repeated);
  g_test_add_func ("/points/legend", test_legend);
}
