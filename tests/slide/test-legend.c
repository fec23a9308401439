/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The legend of a slide, where it is wanted. */

#include "slide-fixture.h"

#include <string.h>

static LegationSlidePlan *
make_plan (Fixture *fixture, guint slide, gboolean legend)
{
  fixture->look.legend = legend;

  return fixture_make_plan (fixture, slide);
}

/* What is told of is explained, and nothing else; the map is as much lower as the strip is high. */
static void
test_explains (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationSlidePlan) plain = make_plan (fixture, 3, FALSE);
  g_autoptr (LegationSlidePlan) plan = make_plan (fixture, 3, TRUE);
  const LegationSlideRect map = legation_slide_plan_get_map (plan);
  const LegationSlideRect bar = legation_slide_plan_get_bar (plan);

  g_assert_null (strstr (legation_slide_plan_describe (plain), "Legend"));
  g_assert_nonnull (strstr (legation_slide_plan_describe (plan),
                            "\nLegend: Country or city stated · Order stated · City named · Only the"
                            " country known · Party"));
  g_assert_cmpfloat (map.height, <, legation_slide_plan_get_map (plain).height - 20.0);
  g_assert_cmpfloat_with_epsilon (map.height, bar.y, 1e-6);
  g_assert_cmpfloat_with_epsilon (bar.y + bar.height, 1080.0, 0.01);
}

/* Nothing is drawn where nothing is to be explained, and not over the sources. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  const guint last = fixture->slides->len - 1;
  const guint slides[] = { 1, last };

  for (guint i = 0; i < G_N_ELEMENTS (slides); i++)
    {
      g_autoptr (LegationSlidePlan) plain = make_plan (fixture, slides[i], FALSE);
      g_autoptr (LegationSlidePlan) plan = make_plan (fixture, slides[i], TRUE);

      g_assert_cmpstr (legation_slide_plan_describe (plan), ==, legation_slide_plan_describe (plain));
      g_assert_cmpfloat (legation_slide_plan_get_map (plan).height, ==,
                         legation_slide_plan_get_map (plain).height);
    }
}

/* What time is played for is explained from the beginning, or the map would grow and shrink. */
static void
test_plays (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationSlidePlan) begins = NULL;
  g_autoptr (LegationSlidePlan) ends = NULL;
  const LegationSlide *slide;
  guint i = 0;

  fixture_choose_story (fixture, 1);
  while (i < fixture->slides->len
         && !legation_slide_plays (&g_array_index (fixture->slides, LegationSlide, i)))
    i++;
  g_assert_cmpuint (i, <, fixture->slides->len);
  slide = &g_array_index (fixture->slides, LegationSlide, i);
  ends = make_plan (fixture, i, TRUE);
  legation_session_play_slide (fixture->session, slide, 0.0);
  begins = legation_slide_plan_new (fixture->session, slide, fixture->slides->len, &fixture->look);
  g_assert_nonnull (strstr (legation_slide_plan_describe (begins), "Legend: "));
  g_assert_cmpstr (strstr (legation_slide_plan_describe (begins), "Legend: "), ==,
                   strstr (legation_slide_plan_describe (ends), "Legend: "));
}

/* However narrow the slide and large its type, most of it is map. */
static void
test_leaves_room (Fixture *fixture, gconstpointer data)
{
  static const double sizes[][2]
    = { { 1920.0, 1080.0 }, { 800.0, 1280.0 }, { 320.0, 180.0 }, { 1024.0, 768.0 } };
  static const double scales[] = { 0.6, 1.0, 2.5 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint j = 0; j < G_N_ELEMENTS (scales); j++)
      {
        g_autoptr (LegationSlidePlan) plan = NULL;

        fixture_set_size (fixture, sizes[i][0], sizes[i][1], scales[j]);
        plan = make_plan (fixture, 0, TRUE);
        g_test_message ("%g×%g, %g", sizes[i][0], sizes[i][1], scales[j]);
        g_assert_cmpfloat (legation_slide_plan_get_map (plan).height, >, sizes[i][1] * 0.5);
      }
}

void
add_legend_tests (void)
{
#define add(path, set_up, function)                                                                \
  g_test_add (path, Fixture, NULL, set_up, function, fixture_tear_down)
  add ("/legend/explains", fixture_set_up, test_explains);
  add ("/legend/nothing", fixture_set_up_small, test_nothing);
  add ("/legend/plays", fixture_set_up, test_plays);
  add ("/legend/leaves-room", fixture_set_up, test_leaves_room);
#undef add
}
