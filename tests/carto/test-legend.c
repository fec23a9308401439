/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "crowd-fixture.h"
#include "legation-legend.h"
#include "scene-fixture.h"
#include "test-carto.h"

#define BIT(value) (1u << (value))

static const cairo_rectangle_t view = { 0.0, 0.0, 600.0, 400.0 };

static const LegationEvent party = { .channel = LEGATION_CHANNEL_PARTY };
static const LegationEvent military = { .channel = LEGATION_CHANNEL_MILITARY };

typedef struct
{
  const char *path;
  LegationLeg leg;
  LegationEmphasis emphasis;
  guint rows;
  guint channels;
} LegCase;

static const LegCase leg_cases[] = {
  { "/legend/leg/stated", { .event = &party }, LEGATION_EMPHASIS_NORMAL,
    BIT (LEGATION_LEGEND_STATED), BIT (LEGATION_CHANNEL_PARTY) },
  { "/legend/leg/faint", { .event = &party }, LEGATION_EMPHASIS_FAINT,
    BIT (LEGATION_LEGEND_STATED), BIT (LEGATION_CHANNEL_PARTY) },
  { "/legend/leg/hidden", { .event = &party }, LEGATION_EMPHASIS_HIDDEN, 0, 0 },
  { "/legend/leg/origin", { .event = &military, .from_inferred = TRUE },
    LEGATION_EMPHASIS_NORMAL, BIT (LEGATION_LEGEND_ORIGIN_INFERRED),
    BIT (LEGATION_CHANNEL_MILITARY) },
  { "/legend/leg/destination", { .event = &party, .to_inferred = TRUE },
    LEGATION_EMPHASIS_NORMAL, BIT (LEGATION_LEGEND_DESTINATION_INFERRED),
    BIT (LEGATION_CHANNEL_PARTY) },
  { "/legend/leg/implied", { .event = &party, .from_inferred = TRUE, .hollow = TRUE },
    LEGATION_EMPHASIS_NORMAL, BIT (LEGATION_LEGEND_IMPLIED), BIT (LEGATION_CHANNEL_PARTY) },
  { "/legend/leg/chain", { .event = &party, .number = 2 }, LEGATION_EMPHASIS_SELECTED,
    BIT (LEGATION_LEGEND_STATED) | BIT (LEGATION_LEGEND_CHAIN), BIT (LEGATION_CHANNEL_PARTY) },
};

static void
test_leg (gconstpointer data)
{
  const LegCase *c = data;
  LegationVertex vertices[] = { { -900, -100 }, { 900, 500 } };
  const LegationSceneLeg leg
    = { .leg = &c->leg, .emphasis = c->emphasis, .vertices = vertices, .n_vertices = 2 };
  const LegationLegend legend = legation_legend_collect (&leg, 1, NULL, 0, NULL, 0, &view);

  g_assert_cmphex (legend.rows, ==, c->rows);
  g_assert_cmphex (legend.channels, ==, c->channels);
}

/* A leg that is in the scene because it passes near explains nothing that is seen. */
static void
test_leg_out_of_view (void)
{
  const LegationLeg stated = { .event = &party };
  LegationVertex vertices[] = { { -900, 390 }, { 10, 420 }, { 900, 390 } };
  const LegationSceneLeg leg = {
    .leg = &stated, .emphasis = LEGATION_EMPHASIS_NORMAL, .vertices = vertices, .n_vertices = 3
  };
  const cairo_rectangle_t low = { 0.0, 0.0, 300.0, 400.0 };
  const LegationLegend legend = legation_legend_collect (&leg, 1, NULL, 0, NULL, 0, &low);

  g_assert_cmphex (legend.rows, ==, 0);
  g_assert_cmphex (legend.channels, ==, 0);
}

static void
test_marks (void)
{
  const LegationMark city = { .shape = LEGATION_MARK_CITY };
  const LegationMark country = { .shape = LEGATION_MARK_COUNTRY };
  const LegationSceneMark marks[] = {
    { .mark = &city, .emphasis = LEGATION_EMPHASIS_QUIET, .center = { 10, 10 }, .hosted = TRUE },
    { .mark = &country, .emphasis = LEGATION_EMPHASIS_HIDDEN, .center = { 20, 20 } },
    { .mark = &country, .emphasis = LEGATION_EMPHASIS_NORMAL, .center = { 700, 20 } },
  };
  LegationLegend legend = legation_legend_collect (NULL, 0, marks, 3, NULL, 0, &view);

  g_assert_cmphex (legend.rows, ==, BIT (LEGATION_LEGEND_CITY) | BIT (LEGATION_LEGEND_VENUE));
  g_assert_cmphex (legend.channels, ==, 0);

  legend = legation_legend_collect (NULL, 0, marks, 3, NULL, 0,
                                    &(cairo_rectangle_t){ 600, 0, 200, 200 });
  g_assert_cmphex (legend.rows, ==, BIT (LEGATION_LEGEND_COUNTRY));
}

static void
test_points (void)
{
  const LegationPoint talks = { .event = &military, .hosted = TRUE, .hollow = TRUE };
  const LegationScenePoint point
    = { .point = &talks, .emphasis = LEGATION_EMPHASIS_NORMAL, .badge = { 5, 5 } };
  const LegationScenePoint faint
    = { .point = &talks, .emphasis = LEGATION_EMPHASIS_FAINT, .badge = { 5, 5 } };
  const LegationLegend legend = legation_legend_collect (NULL, 0, NULL, 0, &point, 1, &view);
  const LegationLegend none = legation_legend_collect (NULL, 0, NULL, 0, &faint, 1, &view);

  g_assert_cmphex (legend.rows, ==, BIT (LEGATION_LEGEND_IMPLIED));
  g_assert_cmphex (legend.channels, ==, BIT (LEGATION_CHANNEL_MILITARY));
  /* It has no badge that would need to be explained. */
  g_assert_true (legation_legend_is_empty (&none));
}

/* A line for several journeys is explained as it is drawn, with all their channels. */
static void
test_bundles (void)
{
  LegationVertex vertices[] = { { 10, 10 }, { 300, 200 } };
  const LegationSceneBundle bundles[] = {
    { .to = 1, .emphasis = LEGATION_EMPHASIS_NORMAL, .vertices = vertices, .n_vertices = 2,
      .width = 4.0, .n_legs = 4, .n_hollow = 2, .from_inferred = TRUE, .to_inferred = TRUE,
      .counts = { [LEGATION_CHANNEL_PARTY] = 3, [LEGATION_CHANNEL_STATE] = 1 },
      .hollow_counts = { [LEGATION_CHANNEL_PARTY] = 2 } },
    { .to = 1, .emphasis = LEGATION_EMPHASIS_HIDDEN, .vertices = vertices, .n_vertices = 2,
      .counts = { [LEGATION_CHANNEL_MILITARY] = 3 } },
  };
  LegationLegend legend = { 0 };

  legation_legend_add_bundles (&legend, bundles, 2, &view);
  g_assert_cmphex (legend.rows, ==,
                   BIT (LEGATION_LEGEND_BUNDLE) | BIT (LEGATION_LEGEND_IMPLIED)
                     | BIT (LEGATION_LEGEND_ORIGIN_INFERRED)
                     | BIT (LEGATION_LEGEND_DESTINATION_INFERRED));
  g_assert_cmphex (legend.channels, ==, BIT (LEGATION_CHANNEL_PARTY) | BIT (LEGATION_CHANNEL_STATE));

  legend = (LegationLegend){ 0 };
  legation_legend_add_bundles (&legend, bundles, 2, &(cairo_rectangle_t){ 400, 0, 100, 100 });
  g_assert_true (legation_legend_is_empty (&legend));
}

/* So few that no dots are drawn for them are not explained. */
static void
test_few_implied (void)
{
  LegationVertex vertices[] = { { 10, 10 }, { 300, 200 } };
  const LegationSceneBundle bundle
    = { .to = 1, .emphasis = LEGATION_EMPHASIS_NORMAL, .vertices = vertices, .n_vertices = 2,
        .width = 5.0, .n_legs = 100, .n_hollow = 1,
        .counts = { [LEGATION_CHANNEL_PARTY] = 100 },
        .hollow_counts = { [LEGATION_CHANNEL_PARTY] = 1 } };
  LegationLegend legend = { 0 };

  legation_legend_add_bundles (&legend, &bundle, 1, &view);
  g_assert_cmphex (legend.rows, ==, BIT (LEGATION_LEGEND_BUNDLE) | BIT (LEGATION_LEGEND_STATED));
}

/* One journey that has the line of a bundle is explained as one. */
static void
test_bundle_of_one (void)
{
  LegationVertex vertices[] = { { 10, 10 }, { 300, 200 } };
  const LegationSceneBundle bundle
    = { .to = 1, .emphasis = LEGATION_EMPHASIS_NORMAL, .vertices = vertices, .n_vertices = 2,
        .width = 2.2, .n_legs = 1, .counts = { [LEGATION_CHANNEL_PARTY] = 1 } };
  LegationLegend legend = { 0 };

  legation_legend_add_bundles (&legend, &bundle, 1, &view);
  g_assert_cmphex (legend.rows, ==, BIT (LEGATION_LEGEND_STATED));
}

static guint
explain_field (const char *basis)
{
  const LegationFrame frame = { { 100.0, 30.0, 2.2 }, 900.0, 700.0, 1.0 };
  g_autoptr (LegationRoutes) routes = crowd_fixture_create_to (120, 5000, basis);
  g_autoptr (GBytes) normal = crowd_fixture_fill (routes, LEGATION_EMPHASIS_NORMAL);
  g_autoptr (LegationScene) scene = crowd_fixture_lay_out (routes, &frame, normal);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 900, 700);
  cairo_t *cr = cairo_create (surface);
  LegationLegend legend = { 0 };

  legation_scene_draw (scene, cr, legation_style_get (LEGATION_STYLE_LIGHT));
  legation_legend_add_field (&legend, scene);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_assert_cmphex (legend.rows & BIT (LEGATION_LEGEND_FIELD), !=, 0);

  return legend.rows;
}

/* Thin lines, too, show that a destination is inferred. */
static void
test_field_inferred (void)
{
  const guint rows = BIT (LEGATION_LEGEND_ORIGIN_INFERRED) | BIT (LEGATION_LEGEND_DESTINATION_INFERRED);

  g_assert_cmphex (explain_field ("stated") & rows, ==, 0);
  g_assert_cmphex (explain_field ("inferred") & rows, ==, BIT (LEGATION_LEGEND_DESTINATION_INFERRED));
}

/* Thin lines are explained as soon as there are any, with the channels of all that they stand for. */
static void
test_field (void)
{
  const LegationFrame frame = { { 100.0, 30.0, 2.2 }, 900.0, 700.0, 1.0 };
  g_autoptr (LegationRoutes) routes = crowd_fixture_create (120, 5000);
  g_autoptr (GBytes) normal = crowd_fixture_fill (routes, LEGATION_EMPHASIS_NORMAL);
  g_autoptr (GBytes) ghost = crowd_fixture_fill (routes, LEGATION_EMPHASIS_GHOST);
  g_autoptr (LegationScene) scene = crowd_fixture_lay_out (routes, &frame, normal);
  g_autoptr (LegationScene) past = crowd_fixture_lay_out (routes, &frame, ghost);
  g_autoptr (LegationScene) none = crowd_fixture_lay_out (
    routes, &(LegationFrame){ { 100.0, 30.0, 9.0 }, 20.0, 20.0, 1.0 }, normal);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 900, 700);
  cairo_t *cr = cairo_create (surface);
  LegationLegend legend = { 0 };
  LegationLegend traces = { 0 };
  LegationLegend empty = { 0 };

  legation_scene_draw (past, cr, legation_style_get (LEGATION_STYLE_LIGHT));
  legation_legend_add_field (&traces, past);
  legation_scene_draw (scene, cr, legation_style_get (LEGATION_STYLE_LIGHT));
  legation_scene_draw (none, cr, legation_style_get (LEGATION_STYLE_LIGHT));
  legation_legend_add_field (&legend, scene);
  legation_legend_add_field (&empty, none);
  g_assert_cmphex (legend.rows & BIT (LEGATION_LEGEND_FIELD), !=, 0);
  g_assert_cmphex (legend.rows & BIT (LEGATION_LEGEND_GHOST), ==, 0);
  g_assert_cmphex (legend.channels, !=, 0);
  g_assert_cmphex (traces.rows & BIT (LEGATION_LEGEND_FIELD), !=, 0);
  g_assert_cmphex (traces.rows & BIT (LEGATION_LEGEND_GHOST), !=, 0);
  g_assert_cmphex (empty.rows | empty.channels, ==, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* What would stand for several journeys is told before anything is laid out, as it is then drawn. */
static void
test_crowds (void)
{
  static const struct
  {
    guint n_places, n_events;
    double zoom;
    guint rows;
  } cases[] = {
    { 120, 5000, 2.2, BIT (LEGATION_LEGEND_BUNDLE) | BIT (LEGATION_LEGEND_FIELD) },
    { 8, 200, 2.2, BIT (LEGATION_LEGEND_BUNDLE) },
    { 8, 5, 2.2, 0 },
  };
  g_autoptr (LegationGazetteer) gazetteer = scene_fixture_load_gazetteer ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const LegationFrame frame = { { 100.0, 30.0, cases[i].zoom }, 900.0, 700.0, 1.0 };
      g_autoptr (LegationRoutes) routes
        = crowd_fixture_create (cases[i].n_places, cases[i].n_events);
      g_autoptr (GBytes) normal = crowd_fixture_fill (routes, LEGATION_EMPHASIS_NORMAL);
      LegationLegend legend = { 0 };

      legation_legend_add_crowds (&legend, routes, gazetteer, &frame, normal);
      g_assert_cmphex (legend.rows, ==, cases[i].rows);
    }
}

static void
test_ghost (void)
{
  const LegationLeg stated = { .event = &party };
  LegationVertex vertices[] = { { 10, 10 }, { 300, 200 } };
  const LegationSceneLeg leg = {
    .leg = &stated, .emphasis = LEGATION_EMPHASIS_GHOST, .vertices = vertices, .n_vertices = 2
  };
  const LegationLegend legend = legation_legend_collect (&leg, 1, NULL, 0, NULL, 0, &view);

  g_assert_cmphex (legend.rows, ==, BIT (LEGATION_LEGEND_STATED) | BIT (LEGATION_LEGEND_GHOST));
}

static void
test_labels (void)
{
  for (int i = 0; i < LEGATION_N_LEGEND_ROWS; i++)
    for (int j = 0; j < i; j++)
      g_assert_cmpstr (legation_legend_get_label (i), !=, legation_legend_get_label (j));
}

/* That notes are applied is worth a legend of its own, and another one than without them. */
static void
test_notes_applied (void)
{
  const LegationLegend plain = { .rows = BIT (LEGATION_LEGEND_CITY) };
  const LegationLegend noted = { .rows = BIT (LEGATION_LEGEND_CITY), .notes_applied = TRUE };
  const LegationLegend nothing = { 0 };
  const LegationLegend only_notes = { .notes_applied = TRUE };

  g_assert_false (legation_legend_equal (&plain, &noted));
  g_assert_true (legation_legend_equal (&noted, &noted));
  g_assert_true (legation_legend_is_empty (&nothing));
  g_assert_false (legation_legend_is_empty (&only_notes));
}

void
add_legend_tests (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (leg_cases); i++)
    g_test_add_data_func (leg_cases[i].path, &leg_cases[i], test_leg);
  g_test_add_func ("/legend/leg/out-of-view", test_leg_out_of_view);
  g_test_add_func ("/legend/marks", test_marks);
  g_test_add_func ("/legend/points", test_points);
  g_test_add_func ("/legend/bundles", test_bundles);
  g_test_add_func ("/legend/few-implied", test_few_implied);
  g_test_add_func ("/legend/bundle-of-one", test_bundle_of_one);
  g_test_add_func ("/legend/field", test_field);
  g_test_add_func ("/legend/field-inferred", test_field_inferred);
  g_test_add_func ("/legend/crowds", test_crowds);
  g_test_add_func ("/legend/ghost", test_ghost);
  g_test_add_func ("/legend/labels", test_labels);
  g_test_add_func ("/legend/notes-applied", test_notes_applied);
}
