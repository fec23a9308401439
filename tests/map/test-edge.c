/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "legation-map-edge.h"
#include "test-map.h"

static const graphene_rect_t view = GRAPHENE_RECT_INIT (0, 0, 600, 400);

static const LegationMark marks[] = {
  { .country = "KP", .location = { 127.0, 40.0 } },
  { .country = "RU", .location = { 99.0, 62.0 } },
  { .country = "VN", .location = { 108.0, 14.0 } },
  { .country = "RU", .location = { 37.6, 55.8 } },
};

static const LegationSceneMark scene_marks[] = {
  { .mark = &marks[0], .center = { 300, 100 } },
  { .mark = &marks[1], .center = { 300, -300 } },
  { .mark = &marks[2], .center = { 200, 300 } },
  { .mark = &marks[3], .center = { -500, 0 } },
};

static LegationVertex to_russia[] = { { 300, 90 }, { 300, 40 }, { 300, -60 }, { 300, -290 } };
static LegationVertex to_moscow[] = { { 290, 100 }, { 100, 50 }, { -300, 90 }, { -490, 0 } };
static LegationVertex to_vietnam[] = { { 290, 110 }, { 210, 290 } };

static const LegationLeg out_russia = { .from = 0, .to = 1 };
static const LegationLeg home_russia = { .from = 1, .to = 0 };
static const LegationLeg out_moscow = { .from = 0, .to = 3 };
static const LegationLeg out_vietnam = { .from = 0, .to = 2 };

static LegationSceneLeg
make_leg (const LegationLeg *leg, LegationVertex *vertices, guint n, LegationEmphasis emphasis)
{
  return (LegationSceneLeg){
    .leg = leg, .emphasis = emphasis, .vertices = vertices, .n_vertices = n
  };
}

static void
test_crossing (void)
{
  const LegationSceneLeg legs[] = {
    make_leg (&out_vietnam, to_vietnam, 2, LEGATION_EMPHASIS_NORMAL),
    make_leg (&out_russia, to_russia, 4, LEGATION_EMPHASIS_NORMAL),
  };
  g_autoptr (GArray) edges = legation_edges_find (legs, 2, scene_marks, &view, 4);
  const LegationEdge *edge = &g_array_index (edges, LegationEdge, 0);

  g_assert_cmpuint (edges->len, ==, 1);
  g_assert_cmpstr (edge->country, ==, "RU");
  g_assert_cmpint (edge->side, ==, GTK_POS_TOP);
  g_assert_cmpfloat (edge->crossing.x, ==, 300.0);
  g_assert_cmpfloat_with_epsilon (edge->crossing.y, 0.0, 1e-9);
  g_assert_cmpfloat (edge->location.lat, ==, 62.0);
}

/* A country has one pill, where its loudest route leaves. */
static void
test_once_per_country (void)
{
  LegationVertex from_russia[] = { { 300, -290 }, { 300, -60 }, { 300, 40 }, { 300, 90 } };
  const LegationSceneLeg legs[] = {
    make_leg (&home_russia, from_russia, 4, LEGATION_EMPHASIS_FAINT),
    make_leg (&out_moscow, to_moscow, 4, LEGATION_EMPHASIS_SELECTED),
  };
  g_autoptr (GArray) edges = legation_edges_find (legs, 2, scene_marks, &view, 4);
  const LegationEdge *edge = &g_array_index (edges, LegationEdge, 0);

  g_assert_cmpuint (edges->len, ==, 1);
  g_assert_cmpuint (edge->n_legs, ==, 2);
  g_assert_cmpint (edge->side, ==, GTK_POS_LEFT);
  g_assert_cmpfloat_with_epsilon (edge->crossing.x, 0.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (edge->crossing.y, 60.0, 1e-9);
}

static void
test_hidden (void)
{
  const LegationSceneLeg legs[] = {
    make_leg (&out_russia, to_russia, 4, LEGATION_EMPHASIS_HIDDEN),
  };
  g_autoptr (GArray) edges = legation_edges_find (legs, 1, scene_marks, &view, 4);

  g_assert_cmpuint (edges->len, ==, 0);
}

/* A trace is no way to where something is shown, and what only traces lead to is not the nearest. */
static void
test_traces (void)
{
  static const LegationMark laos = { .country = "LA" };
  const LegationSceneLeg legs[] = {
    make_leg (&out_russia, to_russia, 4, LEGATION_EMPHASIS_GHOST),
  };
  const LegationSceneMark ghost
    = { .mark = &laos, .emphasis = LEGATION_EMPHASIS_GHOST, .center = { -900, 200 } };
  g_autoptr (GArray) edges = legation_edges_find (legs, 1, scene_marks, &view, 4);
  g_autoptr (GArray) ways = legation_edges_find_nearest (&ghost, 1, &view, 4);

  g_assert_cmpuint (edges->len, ==, 0);
  g_assert_cmpuint (ways->len, ==, 0);
}

static void
test_loudest_kept (void)
{
  const graphene_rect_t narrow = GRAPHENE_RECT_INIT (250, 80, 100, 100);
  const LegationSceneLeg legs[] = {
    make_leg (&out_vietnam, to_vietnam, 2, LEGATION_EMPHASIS_FAINT),
    make_leg (&out_russia, to_russia, 4, LEGATION_EMPHASIS_NORMAL),
  };
  g_autoptr (GArray) edges = legation_edges_find (legs, 2, scene_marks, &narrow, 1);

  g_assert_cmpuint (edges->len, ==, 1);
  g_assert_cmpstr (g_array_index (edges, LegationEdge, 0).country, ==, "RU");
}

/* Ways back from where nothing is shown: the nearest first, each country once, hidden ones never. */
static void
test_nearest (void)
{
  static const LegationMark places[] = {
    { .country = "LA" }, { .country = "VN" }, { .country = "VN" }, { .country = "KP" },
    { .country = "CN" },
  };
  const LegationSceneMark around[] = {
    { .mark = &places[0], .emphasis = LEGATION_EMPHASIS_NORMAL, .center = { -900, 200 } },
    { .mark = &places[1], .emphasis = LEGATION_EMPHASIS_NORMAL, .center = { 300, 800 } },
    { .mark = &places[2], .emphasis = LEGATION_EMPHASIS_QUIET, .center = { 300, 900 } },
    { .mark = &places[3], .emphasis = LEGATION_EMPHASIS_NORMAL, .center = { 5000, -200 } },
    { .mark = &places[4], .emphasis = LEGATION_EMPHASIS_HIDDEN, .center = { 300, 100 } },
  };
  const graphene_rect_t beside = GRAPHENE_RECT_INIT (0, 700, 600, 400);
  g_autoptr (GArray) edges = legation_edges_find_nearest (around, 5, &view, 4);
  g_autoptr (GArray) two = legation_edges_find_nearest (around, 5, &view, 2);
  g_autoptr (GArray) none = legation_edges_find_nearest (around, 5, &beside, 4);

  g_assert_cmpuint (edges->len, ==, 3);
  g_assert_cmpstr (g_array_index (edges, LegationEdge, 0).country, ==, "VN");
  g_assert_cmpint (g_array_index (edges, LegationEdge, 0).side, ==, GTK_POS_BOTTOM);
  g_assert_cmpfloat (g_array_index (edges, LegationEdge, 0).crossing.x, ==, 300.0);
  g_assert_cmpfloat (g_array_index (edges, LegationEdge, 0).crossing.y, ==, 400.0);
  g_assert_cmpstr (g_array_index (edges, LegationEdge, 1).country, ==, "LA");
  g_assert_cmpint (g_array_index (edges, LegationEdge, 1).side, ==, GTK_POS_LEFT);
  g_assert_cmpstr (g_array_index (edges, LegationEdge, 2).country, ==, "KP");
  g_assert_cmpuint (two->len, ==, 2);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
assert_placed (GtkPositionType side,
               const graphene_rect_t *wish,
               const graphene_rect_t *obstacles,
               guint n,
               float x,
               float y)
{
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (10, 10, 580, 380);
  graphene_rect_t rect = *wish;

  g_assert_true (legation_edge_place (side, &rect, &bounds, obstacles, n));
  g_assert_cmpfloat (rect.origin.x, ==, x);
  g_assert_cmpfloat (rect.origin.y, ==, y);
}

static void
test_place (void)
{
  const graphene_rect_t wish = GRAPHENE_RECT_INIT (260, -13, 80, 26);
  const graphene_rect_t obstacle = GRAPHENE_RECT_INIT (0, 0, 270, 50);
  const graphene_rect_t wall = GRAPHENE_RECT_INIT (0, 0, 600, 50);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (10, 10, 580, 380);
  graphene_rect_t rect = wish;

  assert_placed (GTK_POS_TOP, &wish, NULL, 0, 260, 10);
  assert_placed (GTK_POS_TOP, &wish, &obstacle, 1, 272, 10);
  assert_placed (GTK_POS_RIGHT, &GRAPHENE_RECT_INIT (560, 387, 80, 26), NULL, 0, 510, 364);
  g_assert_false (legation_edge_place (GTK_POS_TOP, &rect, &bounds, &wall, 1));
}

void
add_edge_tests (void)
{
  g_test_add_func ("/map/edge/crossing", test_crossing);
  g_test_add_func ("/map/edge/once-per-country", test_once_per_country);
  g_test_add_func ("/map/edge/hidden", test_hidden);
  g_test_add_func ("/map/edge/traces", test_traces);
  g_test_add_func ("/map/edge/loudest-kept", test_loudest_kept);
  g_test_add_func ("/map/edge/nearest", test_nearest);
  g_test_add_func ("/map/edge/place", test_place);
}
