/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where things are on a slide: no card covers what it speaks of, whatever the size of the screen. */

#include "slide-fixture.h"

#include <string.h>

#define SLACK 1.0

static const struct
{
  double width;
  double height;
} sizes[] = {
  { 1920.0, 1080.0 }, { 1280.0, 720.0 }, { 1024.0, 768.0 }, { 2560.0, 1080.0 }, { 800.0, 1280.0 },
  { 320.0, 180.0 },
};

static gboolean
is_in (double x, double y, LegationSlideRect rect)
{
  return x > rect.x && x < rect.x + rect.width && y > rect.y && y < rect.y + rect.height;
}

static void
project (LegationSlidePlan *plan, double k, LegationLocation location, double *x, double *y)
{
  const LegationSlideRect map = legation_slide_plan_get_map (plan);
  const LegationFrame frame
    = { legation_slide_plan_get_camera (plan), map.width / k, map.height / k, 1.0 };

  legation_frame_project (&frame, location, x, y);
  *x = map.x + *x * k;
  *y = map.y + *y * k;
}

/* Both corners of the box are on the map, and what is between them is beside or below the card. */
static void
check_box (LegationSlidePlan *plan, double k, const LegationStep *step)
{
  const LegationSlideRect map = legation_slide_plan_get_map (plan);
  const LegationSlideRect card = legation_slide_plan_get_card (plan);
  double left, top, right, bottom;

  project (plan, k, (LegationLocation){ step->box.west, step->box.north }, &left, &top);
  project (plan, k, (LegationLocation){ step->box.east, step->box.south }, &right, &bottom);
  g_assert_cmpfloat (left, >=, map.x - SLACK);
  g_assert_cmpfloat (top, >=, map.y - SLACK);
  g_assert_cmpfloat (right, <=, map.x + map.width + SLACK);
  g_assert_cmpfloat (bottom, <=, map.y + map.height + SLACK);
  g_assert_true (left >= card.x + card.width - SLACK || top >= card.y + card.height - SLACK);
}

static gboolean
is_highlighted (GBytes *highlights, const LegationEvent *event)
{
  const guint8 *highlighted = g_bytes_get_data (highlights, NULL);

  return highlighted[event->record.index];
}

static gboolean
is_told (Fixture *fixture, GBytes *highlights, const LegationEvent *event)
{
  return is_highlighted (highlights, event) && legation_session_shows (fixture->session, event);
}

static void
check_location (Fixture *fixture, LegationSlidePlan *plan, LegationLocation location)
{
  double x, y;

  project (plan, fixture->look.k, location, &x, &y);
  g_assert_false (is_in (x, y, legation_slide_plan_get_card (plan)));
}

/* No end of a journey that is highlighted lies under the card, and no place of a meeting. */
static void
check_marks (Fixture *fixture, LegationSlidePlan *plan)
{
  g_autoptr (GBytes) highlights = legation_session_get_highlights (fixture->session);
  guint n_legs, n_points, n_marks;
  const LegationPoint *points = legation_routes_get_points (fixture->look.routes, &n_points);
  const LegationLeg *legs = legation_routes_get_legs (fixture->look.routes, &n_legs);
  const LegationMark *marks = legation_routes_get_marks (fixture->look.routes, &n_marks);

  for (guint i = 0; i < n_legs && highlights != NULL; i++)
    if (is_told (fixture, highlights, legs[i].event))
      {
        check_location (fixture, plan, marks[legs[i].from].location);
        check_location (fixture, plan, marks[legs[i].to].location);
      }
  for (guint i = 0; i < n_points && highlights != NULL; i++)
    if (is_told (fixture, highlights, points[i].event))
      check_location (fixture, plan, marks[points[i].mark].location);
}

/* Whether there is no more world to show: a map as far off as can be, or with the pole at its
 * upper edge, may not have room for all beside its card. */
static gboolean
is_far_off (LegationSlidePlan *plan, double k)
{
  const LegationSlideRect map = legation_slide_plan_get_map (plan);
  const LegationFrame frame
    = { legation_slide_plan_get_camera (plan), map.width / k, map.height / k, 1.0 };

  return frame.camera.zoom < legation_frame_get_min_zoom (frame.width, frame.height) + 1e-6
         || legation_frame_unproject (&frame, 0.0, 0.0).lat > 85.0;
}

static void
check_plan (Fixture *fixture, guint slide)
{
  const LegationSlide *shown = &g_array_index (fixture->slides, LegationSlide, slide);
  g_autoptr (LegationSlidePlan) plan = fixture_make_plan (fixture, slide);
  const LegationSlideRect map = legation_slide_plan_get_map (plan);
  const LegationSlideRect card = legation_slide_plan_get_card (plan);
  const LegationSlideRect bar = legation_slide_plan_get_bar (plan);

  g_assert_cmpfloat_with_epsilon (map.height + bar.height, fixture->look.height, 0.01);
  g_assert_cmpfloat (map.height, >, fixture->look.height * 0.6);
  g_assert_cmpfloat (card.x, >, 0.0);
  g_assert_cmpfloat (card.y, >, 0.0);
  g_assert_cmpfloat (card.x + card.width, <, map.width);
  g_assert_cmpfloat (card.y + card.height, <, map.height);
  if (shown->step == NULL || is_far_off (plan, fixture->look.k))
    return;
  if (shown->step->has_box)
    check_box (plan, fixture->look.k, shown->step);
  check_marks (fixture, plan);
}

/* All slides of all stories that are shipped, at every size and as large as the projector wants it. */
static void
test_nothing_covered (Fixture *fixture, gconstpointer data)
{
  static const double scales[] = { 0.8, 1.0, 1.4 };
  const guint n
    = legation_dataset_get_n_stories (legation_session_get_dataset (fixture->session));

  g_assert_cmpuint (n, ==, 3);
  for (guint story = 0; story < n; story++)
    {
      fixture_choose_story (fixture, story);
      for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
        for (guint j = 0; j < G_N_ELEMENTS (scales); j++)
          {
            /* Above the north of a screen on its end there is no more world to move the map by. */
            if (sizes[i].height > sizes[i].width && scales[j] > 1.0)
              continue;
            fixture_set_size (fixture, sizes[i].width, sizes[i].height, scales[j]);
            fixture->look.legend = scales[j] < 1.0;
            for (guint slide = 0; slide < fixture->slides->len; slide++)
              {
                g_test_message ("story %u, slide %u, %g×%g, %g", story, slide + 1, sizes[i].width,
                                sizes[i].height, scales[j]);
                check_plan (fixture, slide);
              }
          }
    }
}

/* However much there is to say, and however large, it stays on its card, and that on the map. */
static void
test_never_overflows (Fixture *fixture, gconstpointer data)
{
  static const double scales[] = { 0.5, 1.0, 2.0, 3.0 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint j = 0; j < G_N_ELEMENTS (scales); j++)
      for (guint slide = 0; slide < fixture->slides->len; slide++)
        {
          fixture_set_size (fixture, sizes[i].width, sizes[i].height, scales[j]);
          g_test_message ("slide %u, %g×%g, %g", slide + 1, sizes[i].width, sizes[i].height, scales[j]);
          check_plan (fixture, slide);
        }
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationSlidePlan) title = fixture_make_plan (fixture, 0);
  g_autoptr (LegationSlidePlan) october = fixture_make_plan (fixture, 8);
  g_autoptr (LegationSlidePlan) closing = fixture_make_plan (fixture, fixture->slides->len - 1);
  const char *words = legation_slide_plan_describe (title);

  g_assert_nonnull (strstr (words, "Slide 1 of 12"));
  g_assert_nonnull (strstr (words, "How the outreach of 2024 and 2025 unfolded"));
  g_assert_nonnull (strstr (words, "As of October 2025 · 5 sources"));

  words = legation_slide_plan_describe (october);
  g_assert_nonnull (strstr (words, "Slide 9 of 12"));
  g_assert_nonnull (strstr (words, "6–12 October 2025\n"));
  g_assert_nonnull (strstr (words, "Within a week came Vietnam’s party chief"));
  g_assert_nonnull (strstr (words, "9–11 October 2025, To Lam visits Pyongyang"));
  g_assert_nonnull (strstr (words, "6–12 October 2025, day not stated, Russian delegation at the parade"
                                   ", Implied"));

  words = legation_slide_plan_describe (closing);
  for (guint i = 1; i <= 5; i++)
    {
      g_autofree char *number = g_strdup_printf ("[%u] ", i);

      g_assert_nonnull (strstr (words, number));
    }
}

/* What the audience cannot see is counted. */
static void
test_missing (Fixture *fixture, gconstpointer data)
{
  const LegationSlide *slide = &g_array_index (fixture->slides, LegationSlide, 1);
  g_autoptr (LegationSlidePlan) plan = fixture_make_plan (fixture, 1);
  g_autoptr (LegationSlidePlan) party = NULL;
  const char *words = legation_slide_plan_describe (plan);

  g_assert_nonnull (strstr (words, "30 events are not on the map"));
  g_assert_null (strstr (words, "left out"));

  legation_session_set_channels (fixture->session, 1u << LEGATION_CHANNEL_PARTY);
  party = legation_slide_plan_new (fixture->session, slide, 4, &fixture->look);
  words = legation_slide_plan_describe (party);
  g_assert_nonnull (strstr (words, "15 events are not on the map · 15 other events left out"));
}

/* What is only possibly in that time counts once: on the map, or as left out; played or not. */
static void
test_possible (Fixture *fixture, gconstpointer data)
{
  const LegationSlide *slide = &g_array_index (fixture->slides, LegationSlide, 1);
  g_autoptr (LegationSlidePlan) all = fixture_make_plan (fixture, 1);
  g_autoptr (LegationSlidePlan) plan = NULL, end = NULL, start = NULL;
  const char *words = legation_slide_plan_describe (all);

  g_assert_nonnull (strstr (words, "\n25 events are not on the map"));
  g_assert_null (strstr (words, "left out"));

  legation_session_set_certain_only (fixture->session, TRUE);
  plan = legation_slide_plan_new (fixture->session, slide, 4, &fixture->look);
  words = legation_slide_plan_describe (plan);
  g_assert_nonnull (strstr (words, "\n18 events are not on the map · 7 possible left out"));

  fixture_choose_story (fixture, 1);
  slide = &g_array_index (fixture->slides, LegationSlide, 6);
  legation_session_show_slide (fixture->session, slide);
  legation_session_set_certain_only (fixture->session, TRUE);
  end = legation_slide_plan_new (fixture->session, slide, 4, &fixture->look);
  words = legation_slide_plan_describe (end);
  g_assert_nonnull (strstr (words, "\n13 possible left out"));
  legation_session_play_slide (fixture->session, slide, 0.0);
  start = legation_slide_plan_new (fixture->session, slide, 4, &fixture->look);
  g_assert_cmpstr (legation_slide_plan_describe (start), ==, words);
}

/* While time is played, the card tells of all of it: neither of a day that no source names, nor more
 * and more; and the map looks at all that will be there. */
static void
test_plays (Fixture *fixture, gconstpointer data)
{
  static const guint slides[] = { 4, 6 };

  fixture_choose_story (fixture, 1);
  for (guint i = 0; i < G_N_ELEMENTS (slides); i++)
    {
      const LegationSlide *slide = &g_array_index (fixture->slides, LegationSlide, slides[i]);
      g_autoptr (LegationSlidePlan) end = fixture_make_plan (fixture, slides[i]);
      g_autoptr (LegationSlidePlan) start = NULL;

      legation_session_play_slide (fixture->session, slide, 0.0);
      start = legation_slide_plan_new (fixture->session, slide, fixture->slides->len, &fixture->look);
      g_assert_cmpstr (legation_slide_plan_describe (start), ==, legation_slide_plan_describe (end));
      g_assert_cmpfloat (legation_slide_plan_get_card (start).height, ==,
                         legation_slide_plan_get_card (end).height);
      g_assert_cmpfloat (legation_slide_plan_get_camera (start).zoom, ==,
                         legation_slide_plan_get_camera (end).zoom);
    }
}

void
add_plan_tests (void)
{
#define add(path, set_up, function)                                                                \
  g_test_add (path, Fixture, NULL, set_up, function, fixture_tear_down)
  add ("/plan/nothing-covered", fixture_set_up, test_nothing_covered);
  add ("/plan/never-overflows", fixture_set_up_small, test_never_overflows);
  add ("/plan/words", fixture_set_up, test_words);
  add ("/plan/plays", fixture_set_up, test_plays);
  add ("/plan/missing", fixture_set_up_small, test_missing);
  add ("/plan/possible", fixture_set_up, test_possible);
#undef add
}
