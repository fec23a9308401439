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

/* Where there are many of two kinds, each has a badge of its own, and none hides another. */
static void
test_two_piles (void)
{
  const guint n = 60;
  g_autofree guint8 *emphasis = fill (n, LEGATION_EMPHASIS_QUIET);
  g_autoptr (LegationScene) scene = NULL;
  guint n_bundles;
  const LegationSceneBundle *piles;

  for (guint i = 0; i < 20; i++)
    emphasis[3 * i] = LEGATION_EMPHASIS_NORMAL;
  scene = lay_out (emphasis, n);
  piles = legation_scene_get_bundles (scene, &n_bundles);

  g_assert_cmpuint (n_bundles, ==, 2);
  g_assert_cmpint (piles[0].emphasis, ==, LEGATION_EMPHASIS_NORMAL);
  g_assert_cmpuint (piles[0].n_legs, ==, 20);
  g_assert_cmpuint (piles[0].counts[LEGATION_CHANNEL_MILITARY], ==, 20);
  g_assert_cmpint (piles[1].emphasis, ==, LEGATION_EMPHASIS_QUIET);
  g_assert_cmpuint (piles[1].n_legs, ==, 40);
  g_assert_true (fabs (piles[0].badge.y - piles[1].badge.y) >= LEGATION_BADGE_DIAMETER
                 || fabs (piles[0].badge.x - piles[1].badge.x)
                      >= (piles[0].width + piles[1].width) / 2.0);
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
explain_ahead (LegationScene *scene, const guint8 *emphasis, guint n)
{
  g_autoptr (LegationGazetteer) gazetteer = scene_fixture_load_gazetteer ();
  g_autoptr (GBytes) bytes = g_bytes_new (emphasis, n);
  LegationLegend legend = { 0 };

  legation_legend_add_crowds (&legend, legation_scene_get_routes (scene), gazetteer, &frame, bytes);

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
  const guint row = 1u << LEGATION_LEGEND_PILE;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const guint expected = cases[i].explained ? row : 0;
      g_autofree guint8 *emphasis = fill (cases[i].n, cases[i].emphasis);
      g_autoptr (LegationScene) scene = lay_out (emphasis, cases[i].n);

      g_assert_cmphex (explain (scene, &(cairo_rectangle_t){ 0, 0, 1280, 800 }), ==, expected);
      g_assert_cmphex (explain (scene, &(cairo_rectangle_t){ 0, 0, 9, 9 }), ==, 0);
      g_assert_cmphex (explain_ahead (scene, emphasis, cases[i].n), ==, expected);
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
  g_test_add_func ("/points/legend", test_legend);
}
