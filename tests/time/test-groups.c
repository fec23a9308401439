/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lanes by channel and by relationship: everything is in its own, nothing lies on another, and what is
 * out of view is counted and can be reached. */

#include "legation-time-paint.h"

#include "test-time.h"
#include "time-fixture.h"

#define WIDTH 800
#define HEIGHT 182
#define N_VIEWS 30

static void
update (LegationTimeScene *scene, LegationSpan visible, double height)
{
  const LegationTimeAxis axis = legation_time_axis_new (visible, WIDTH);
  LegationTimeLayout layout;

  legation_time_layout_init (&layout, WIDTH, height, 1);
  legation_time_scene_collect (scene);
  legation_time_scene_arrange (scene, &layout, &axis);
}

static gboolean
is_of (const LegationTimeScene *scene, const LegationTimeGroup *group, const LegationEvent *event)
{
  guint n_of = 0;

  if (scene->lanes == LEGATION_LANES_CHANNEL)
    return event->channel == group->channel;
  for (guint i = 0; i < scene->groups->len; i++)
    {
      const LegationTimeGroup *other = &g_array_index (scene->groups, LegationTimeGroup, i);

      for (guint j = 0; other->relationship != NULL && j < other->relationship->n_events; j++)
        if (other->relationship->events[j] == event)
          {
            n_of++;
            if (other == group)
              return TRUE;
          }
    }

  return group->relationship == NULL && n_of == 0;
}

static guint
count_groups (const LegationTimeScene *scene, const LegationEvent *event)
{
  guint count = 0;

  for (guint i = 0; i < scene->groups->len; i++)
    count += is_of (scene, &g_array_index (scene->groups, LegationTimeGroup, i), event);

  return count;
}

/* Each mark in a lane of its group, or in a “+N” there; each event in all of its groups. */
static void
check_places (const LegationTimeScene *scene)
{
  for (guint i = 0; i < scene->marks->len; i++)
    {
      const LegationTimePlaced *placed = &g_array_index (scene->marks, LegationTimePlaced, i);
      const LegationTimeGroup *group
          = &g_array_index (scene->groups, LegationTimeGroup, placed->group);
      int lane = placed->slot.lane;
      guint n = 0;

      if (lane < 0)
        lane = g_array_index (scene->gatherings, LegationTimeGathering, placed->slot.gathering).lane;
      g_assert_true (is_of (scene, group, placed->entry->event));
      g_assert_cmpint (lane, >=, (int) group->first_lane);
      g_assert_cmpint (lane, <, (int) (group->first_lane + group->n_lanes));
      for (guint j = 0; j < scene->marks->len; j++)
        n += g_array_index (scene->marks, LegationTimePlaced, j).entry == placed->entry;
      g_assert_cmpuint (n, ==, count_groups (scene, placed->entry->event));
    }
}

static void
check_apart (const LegationTimeScene *scene)
{
  for (guint i = 0; i < scene->marks->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const LegationTimeSlot *a = &g_array_index (scene->marks, LegationTimePlaced, i).slot;
        const LegationTimeSlot *b = &g_array_index (scene->marks, LegationTimePlaced, j).slot;

        if (a->lane >= 0 && a->lane == b->lane)
          g_assert_true (a->right <= b->left || b->right <= a->left);
      }
}

static void
check_lanes (gconstpointer data)
{
  const LegationLanes lanes = (LegationLanes) GPOINTER_TO_INT (data);
  g_autoptr (LegationSession) session = fixture_make_crowd ();
  g_autoptr (LegationTimeScene) scene = fixture_make_scene (session);
  const LegationSpan full = legation_session_get_full_span (session);

  legation_session_set_lanes (session, lanes);
  for (guint i = 0; i < N_VIEWS; i++)
    {
      const LegationDay length = g_test_rand_int_range (60, 3000);
      const LegationDay first
          = full.first + g_test_rand_int_range (0, (int) (full.last - full.first - length));

      update (scene, (LegationSpan){ first, first + length }, HEIGHT + 12 * (i % 12));
      g_assert_cmpuint (scene->groups->len, ==, lanes == LEGATION_LANES_CHANNEL ? 4 : 5);
      check_places (scene);
      check_apart (scene);
    }
}

/* Where there are fewer lanes than groups, the others are counted, and scrolling brings all of them. */
static void
check_scroll (void)
{
  g_autoptr (LegationSession) session = fixture_make_crowd ();
  g_autoptr (LegationTimeScene) scene = fixture_make_scene (session);
  const LegationSpan full = legation_session_get_full_span (session);
  guint n;

  legation_session_set_lanes (session, LEGATION_LANES_RELATIONSHIP);
  update (scene, full, 110);
  n = legation_time_scene_get_n_lanes (scene);
  g_assert_cmpuint (n, ==, 5);
  g_assert_cmpuint (scene->layout.n_lanes, <, n);
  g_assert_cmpuint (legation_time_scene_count_lanes_below (scene), ==, n - scene->layout.n_lanes);
  g_assert_false (legation_time_scene_scroll_lanes (scene, -1));
  g_assert_true (legation_time_scene_scroll_lanes (scene, 100));
  update (scene, full, 110);
  g_assert_cmpuint (legation_time_scene_count_lanes_below (scene), ==, 0);
  g_assert_cmpuint (scene->first_lane, ==, n - scene->layout.n_lanes);
  /* The more room there is, the fewer are out of view. */
  update (scene, full, 220);
  g_assert_cmpuint (scene->first_lane, ==, 0);
}

/* What is chosen is brought into view: the lane of a relationship, or one of those of an event. */
static void
check_reveal (void)
{
  g_autoptr (LegationSession) session = fixture_make_crowd ();
  g_autoptr (LegationTimeScene) scene = fixture_make_scene (session);
  const LegationSpan full = legation_session_get_full_span (session);
  const LegationTimeGroup *group;

  legation_session_set_lanes (session, LEGATION_LANES_RELATIONSHIP);
  update (scene, full, 110);
  legation_session_select (session, "kp-id");
  legation_time_scene_choose (scene);
  update (scene, full, 110);
  group = &g_array_index (scene->groups, LegationTimeGroup, 3);
  g_assert_cmpstr (group->relationship->record.id, ==, "kp-id");
  g_assert_true (legation_time_scene_has_lane (scene, (int) group->first_lane));
  g_assert_true (legation_time_scene_get_group_at (
                     scene, legation_time_scene_get_lane_top (scene, (int) group->first_lane) + 5)
                 == group);

  legation_session_select (session, "kp-vn");
  legation_time_scene_choose (scene);
  update (scene, full, 110);
  g_assert_cmpuint (scene->first_lane, ==, 0);
}

/* Lanes that are out of view draw nothing over what is above and below those in view. */
static void
check_clipped (void)
{
  g_autoptr (LegationSession) session = fixture_make_crowd ();
  g_autoptr (LegationTimeScene) scene = fixture_make_scene (session);
  const LegationSpan full = legation_session_get_full_span (session);
  cairo_surface_t *pictures[2];
  LegationTimePalette palette;
  int stride;

  legation_session_set_lanes (session, LEGATION_LANES_RELATIONSHIP);
  legation_time_palette_init (&palette, FALSE, FALSE);
  for (guint i = 0; i < 2; i++)
    {
      cairo_t *cr;

      update (scene, full, 110);
      pictures[i] = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
      cr = cairo_create (pictures[i]);
      legation_time_paint (scene, cr, &palette);
      cairo_destroy (cr);
      cairo_surface_flush (pictures[i]);
      legation_time_scene_scroll_lanes (scene, 2);
    }
  stride = cairo_image_surface_get_stride (pictures[0]);
  for (int y = 0; y < HEIGHT; y++)
    if (y < scene->layout.lanes.top - 2 || y >= scene->layout.strips.top + 2)
      g_assert_cmpmem (cairo_image_surface_get_data (pictures[0]) + y * stride, (gsize) stride,
                       cairo_image_surface_get_data (pictures[1]) + y * stride, (gsize) stride);
  cairo_surface_destroy (pictures[0]);
  cairo_surface_destroy (pictures[1]);
}

void
add_groups_tests (void)
{
  g_test_add_data_func ("/groups/channel", GINT_TO_POINTER (LEGATION_LANES_CHANNEL), check_lanes);
  g_test_add_data_func ("/groups/relationship", GINT_TO_POINTER (LEGATION_LANES_RELATIONSHIP),
                        check_lanes);
  g_test_add_func ("/groups/scroll", check_scroll);
  g_test_add_func ("/groups/reveal", check_reveal);
  g_test_add_func ("/groups/clipped", check_clipped);
}
