/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline of two relationships: a mirror with a ruler in it. */

#include <pango/pangocairo.h>

#include "legation-compare-paint.h"
#include "legation-loader.h"

#include "test-timeline.h"
#include "time-fixture.h"

#define WIDTH 900
#define HEIGHT 190

#define EVENT(id, when, countries)                                                                 \
  "{\"id\": \"" id "\", \"kind\": \"visit\", \"title\": \"" id "\", \"channel\": \"party\","      \
  " \"when\": \"" when "\", \"countries\": [\"KP\", " countries "]}"

static const char document[] =
  "{\"format\": \"legation\", \"version\": 1, \"title\": \"Test\", \"focus\": \"KP\","
  " \"opening\": {\"span\": \"2020/2021\"}, \"sources\": [], \"events\": ["
  EVENT ("old", "2005", "\"VN\"") ","
  EVENT ("left", "2020-05", "\"VN\"") ","
  EVENT ("right", "2020-05", "\"LA\"") ","
  EVENT ("both", "2021-02-03", "\"VN\", \"LA\"") ","
  EVENT ("after", "2023-02", "\"LA\"") ","
  EVENT ("decade", "201X", "\"LA\"") ","
  EVENT ("other", "2020", "\"MN\"") ","
  "{\"id\": \"undated\", \"kind\": \"visit\", \"title\": \"undated\", \"channel\": \"party\","
  " \"countries\": [\"KP\", \"VN\"]}],"
  " \"agreements\": [{\"id\": \"pact\", \"kind\": \"agreement\", \"title\": \"Pact\","
  "   \"when\": \"2020-08\", \"parties\": [\"KP\", \"VN\"]}],"
  " \"relationships\": ["
  "  {\"id\": \"kp-vn\", \"parties\": [\"KP\", \"VN\"], \"group\": \"southeast-asia\"},"
  "  {\"id\": \"kp-la\", \"parties\": [\"KP\", \"LA\"], \"group\": \"southeast-asia\"}]}";

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, sizeof document - 1);
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (LegationDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;

  dataset = legation_dataset_load (bytes, NULL, LEGATION_LOADER_NONE, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (legation_report_count (report, LEGATION_SEVERITY_ERROR), ==, 0);
  fixture->session = legation_session_new (dataset, NULL, "en");
  legation_session_compare (fixture->session, legation_dataset_find_relationship (dataset, "kp-vn"),
                            legation_dataset_find_relationship (dataset, "kp-la"));
}

static LegationCompareScene *
make_scene (Fixture *fixture, LegationSpan visible)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Sans 11");
  const LegationTimeAxis axis = legation_time_axis_new (visible, WIDTH);
  LegationCompareScene *scene;

  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  scene = legation_compare_scene_new (fixture->session, context);
  g_object_unref (context);
  legation_compare_scene_arrange (scene, WIDTH, HEIGHT, &axis);

  return scene;
}

static const LegationComparePlaced *
find (const LegationCompareScene *scene, const char *id, guint side)
{
  for (guint i = 0; i < scene->placed->len; i++)
    {
      const LegationComparePlaced *placed
        = &g_array_index (scene->placed, LegationComparePlaced, i);

      if (placed->side == side && g_str_equal (placed->record->id, id))
        return placed;
    }

  return NULL;
}

/* The same date of either side is at the same distance from the ruler, and at the same place on it. */
static void
check_mirror (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationCompareScene) scene = make_scene (fixture, fixture_years (2020, 2021));
  const LegationComparePlaced *left = find (scene, "left", 0), *right = find (scene, "right", 1);
  const double middle = scene->ruler_top + scene->ruler_height / 2;

  g_assert_nonnull (left);
  g_assert_nonnull (right);
  g_assert_cmpfloat (left->y, <, scene->ruler_top);
  g_assert_cmpfloat (right->y, >, scene->ruler_top + scene->ruler_height);
  g_assert_cmpfloat_with_epsilon (middle - left->y, right->y - middle, 0.01);
  g_assert_cmpfloat (left->mark.left, ==, right->mark.left);
  g_assert_null (find (scene, "left", 1));
  g_assert_null (find (scene, "right", 0));
  g_assert_null (find (scene, "other", 0));
  g_assert_null (find (scene, "other", 1));

  /* An agreement is farther out than any event. */
  g_assert_cmpfloat (find (scene, "pact", 0)->y, <, left->y);
}

static void
check_shared (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationCompareScene) scene = make_scene (fixture, fixture_years (2020, 2021));
  const LegationComparePlaced *above = find (scene, "both", 0), *below = find (scene, "both", 1);

  g_assert_true (above->shared);
  g_assert_true (legation_compare_scene_find_twin (scene, above) == below);
  g_assert_true (legation_compare_scene_find_twin (scene, below) == above);
  g_assert_null (legation_compare_scene_find_twin (scene, find (scene, "left", 0)));
}

/* What is out of view is counted, and what is only known to lie in a decade is on the outer strip. */
static void
check_counts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationCompareScene) scene = make_scene (fixture, fixture_years (2019, 2021));

  g_assert_cmpuint (scene->n_before[0], ==, 1);
  g_assert_cmpuint (scene->n_after[0], ==, 0);
  g_assert_cmpuint (scene->n_before[1], ==, 0);
  g_assert_cmpuint (scene->n_after[1], ==, 1);
  g_assert_cmpuint (scene->n_wide[0], ==, 0);
  g_assert_cmpuint (scene->n_wide[1], ==, 1);
  g_assert_cmpuint (scene->n_undated[0], ==, 1);
  g_assert_cmpuint (scene->n_undated[1], ==, 0);
  g_assert_true (find (scene, "decade", 1)->wide);
  g_assert_cmpfloat (find (scene, "decade", 1)->y, >, find (scene, "right", 1)->y);
}

/* What time alone keeps out is there and fainter; what the channels keep out is not there. */
static void
check_filter (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationCompareScene) before = make_scene (fixture, fixture_years (2004, 2024));
  g_autoptr (LegationCompareScene) after = NULL;

  g_assert_true (find (before, "old", 0)->context);
  g_assert_false (find (before, "left", 0)->context);
  legation_session_set_channels (fixture->session, 1u << LEGATION_CHANNEL_STATE);
  after = make_scene (fixture, fixture_years (2004, 2024));
  g_assert_null (find (after, "left", 0));
  g_assert_nonnull (find (after, "pact", 0));
}

/* What is drawn is what is found under the pointer, and nothing is where nothing is drawn. */
static void
check_pick (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationCompareScene) scene = make_scene (fixture, fixture_years (2020, 2021));
  const LegationComparePlaced *left = find (scene, "left", 0), *right = find (scene, "right", 1);

  g_assert_true (legation_compare_scene_pick (scene, (left->mark.left + left->mark.right) / 2, left->y)
                 == left);
  g_assert_true (legation_compare_scene_pick (scene, right->mark.left + 1, right->y) == right);
  g_assert_null (legation_compare_scene_pick (scene, WIDTH - 20, left->y));
}

void
add_compare_tests (void)
{
#define add(path, function)                                                                        \
  g_test_add ("/timeline/compare/" path, Fixture, NULL, set_up, function, fixture_tear_down)

  add ("mirror", check_mirror);
  add ("shared", check_shared);
  add ("counts", check_counts);
  add ("filter", check_filter);
  add ("pick", check_pick);
}
