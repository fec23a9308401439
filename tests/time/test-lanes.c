/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Marks and labels never lie on each other, every mark is somewhere, and labels appear where there
 * is room. */

#include "legation-time-lanes.h"

#include "test-time.h"

#define WIDTH 600.0
#define N_LANES 5

static const LegationTimePacking packing = { WIDTH, N_LANES, 22, 90, NULL, 0, 40 };

static GArray *
pack (LegationTimeSlot *slots, guint n)
{
  return legation_time_lanes_pack (slots, n, &packing);
}

static void
check_alone (void)
{
  LegationTimeSlot slot = { .left = 100, .right = 108, .label_width = 80 };
  g_autoptr (GArray) gatherings = pack (&slot, 1);

  g_assert_cmpuint (gatherings->len, ==, 0);
  g_assert_cmpint (slot.lane, ==, 0);
  g_assert_cmpint (slot.gathering, ==, -1);
  g_assert_cmpint (slot.side, ==, LEGATION_TIME_LABEL_RIGHT);
  g_assert_cmpfloat (slot.label_x, >, slot.right);
}

static void
check_at_the_right_edge (void)
{
  LegationTimeSlot slot = { .left = 560, .right = 568, .label_width = 80 };
  g_autoptr (GArray) gatherings = pack (&slot, 1);

  g_assert_cmpint (slot.side, ==, LEGATION_TIME_LABEL_LEFT);
  g_assert_cmpfloat (slot.label_x + slot.label_width, <, slot.left);
}

static void
check_cut_label (void)
{
  LegationTimeSlot slot = { .left = 200, .right = 208, .label_width = 900 };
  g_autoptr (GArray) gatherings = pack (&slot, 1);

  /* On the side with more room, and no longer than that. */
  g_assert_cmpint (slot.side, ==, LEGATION_TIME_LABEL_RIGHT);
  g_assert_cmpfloat (slot.label_x + slot.label_width, <=, WIDTH);
  g_assert_cmpfloat (slot.label_width, >, 300);
}

static void
check_no_room_for_a_label (void)
{
  LegationTimeSlot slot = { .left = 30, .right = 570, .label_width = 900 };
  g_autoptr (GArray) gatherings = pack (&slot, 1);

  g_assert_cmpint (slot.lane, >=, 0);
  g_assert_cmpint (slot.side, ==, LEGATION_TIME_LABEL_NONE);
}

static void
check_same_day (void)
{
  LegationTimeSlot slots[5];
  g_autoptr (GArray) gatherings = NULL;

  for (guint i = 0; i < 5; i++)
    slots[i] = (LegationTimeSlot){ .left = 200, .right = 208, .label_width = 50 };
  gatherings = pack (slots, 5);
  for (guint i = 0; i < 5; i++)
    {
      g_assert_cmpint (slots[i].lane, ==, i);
      g_assert_cmpint (slots[i].side, ==, LEGATION_TIME_LABEL_RIGHT);
    }
}

static void
check_too_many (void)
{
  LegationTimeSlot slots[8];
  g_autoptr (GArray) gatherings = NULL;

  for (guint i = 0; i < 8; i++)
    slots[i] = (LegationTimeSlot){ .left = 200, .right = 208, .label_width = 50 };
  gatherings = pack (slots, 8);

  /* Four marks, and one “+4” in the last lane. */
  g_assert_cmpuint (gatherings->len, ==, 1);
  g_assert_cmpuint (g_array_index (gatherings, LegationTimeGathering, 0).count, ==, 4);
  g_assert_cmpint (g_array_index (gatherings, LegationTimeGathering, 0).lane, ==, N_LANES - 1);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpint (slots[i].lane, ==, i);
  for (guint i = 4; i < 8; i++)
    {
      g_assert_cmpint (slots[i].lane, ==, LEGATION_TIME_LANE_NONE);
      g_assert_cmpint (slots[i].gathering, ==, 0);
    }
}

static void
check_label_changes_sides (void)
{
  /* With one lane, both have their labels only if the first one's goes to the left. */
  const LegationTimePacking one_lane = { WIDTH, 1, 22, 90, NULL, 0, 0 };
  LegationTimeSlot slots[] = {
    { .left = 200, .right = 208, .label_width = 100 },
    { .left = 250, .right = 258, .label_width = 100 },
  };
  g_autoptr (GArray) gatherings = legation_time_lanes_pack (slots, 2, &one_lane);

  g_assert_cmpint (slots[0].side, ==, LEGATION_TIME_LABEL_LEFT);
  g_assert_cmpint (slots[1].side, ==, LEGATION_TIME_LABEL_RIGHT);
  g_assert_cmpint (slots[1].lane, ==, 0);
}

static void
check_mark_before_label (void)
{
  /* A mark is worth more than a label: with one lane and no room on the left, the label goes. */
  const LegationTimePacking one_lane = { WIDTH, 1, 22, 90, NULL, 0, 0 };
  LegationTimeSlot slots[] = {
    { .left = 2, .right = 10, .label_width = 300 },
    { .left = 100, .right = 108, .label_width = 600 },
  };
  g_autoptr (GArray) gatherings = legation_time_lanes_pack (slots, 2, &one_lane);

  g_assert_cmpuint (gatherings->len, ==, 0);
  g_assert_cmpint (slots[0].side, ==, LEGATION_TIME_LABEL_NONE);
  g_assert_cmpint (slots[1].lane, ==, 0);
}

static void
check_inside (void)
{
  LegationTimeSlot slots[] = {
    { .left = -50, .right = 200, .label_width = 100, .holds_label = TRUE },
    { .left = 300, .right = 400, .label_width = 100, .holds_label = TRUE },
  };
  g_autoptr (GArray) gatherings = pack (slots, 2);

  /* It begins in view, with its mark around it; where it does not fit, it goes beside. */
  g_assert_cmpint (slots[0].side, ==, LEGATION_TIME_LABEL_INSIDE);
  g_assert_cmpfloat (slots[0].label_x, >=, 0);
  g_assert_cmpfloat (slots[0].label_x + slots[0].label_width, <=, slots[0].right);
  g_assert_cmpint (slots[1].side, ==, LEGATION_TIME_LABEL_RIGHT);
}

static void
check_long_marks (void)
{
  LegationTimeSlot slots[] = {
    { .left = 100, .right = 400 }, { .left = 100, .right = 400 }, { .left = 100, .right = 400 },
    { .left = 100, .right = 400 }, { .left = 200, .right = 208 }, { .left = 200, .right = 208 },
  };
  g_autoptr (GArray) gatherings = pack (slots, G_N_ELEMENTS (slots));

  /* Two go below the first lanes, the others into a gathering; short marks keep the first lanes. */
  g_assert_cmpint (slots[0].lane, ==, 2);
  g_assert_cmpint (slots[1].lane, ==, 3);
  g_assert_cmpint (slots[2].gathering, ==, 0);
  g_assert_cmpint (slots[3].gathering, ==, 0);
  g_assert_cmpint (slots[4].lane, ==, 0);
  g_assert_cmpint (slots[5].lane, ==, 1);
}

static void
check_rank (void)
{
  LegationTimeSlot slots[8];
  g_autoptr (GArray) gatherings = NULL;

  /* The last ones matter most: they are not in the “+4”, and come first. */
  for (guint i = 0; i < 8; i++)
    slots[i] = (LegationTimeSlot){ .left = 200, .right = 208, .label_width = 50, .rank = 8 - i };
  gatherings = pack (slots, 8);
  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpint (slots[i].gathering, ==, 0);
      g_assert_cmpint (slots[7 - i].lane, ==, i);
    }
}

static void
check_label_by_rank (void)
{
  /* With one lane and room for one of the labels, the mark that matters more has it. */
  const LegationTimePacking one_lane = { WIDTH, 1, 22, 90, NULL, 0, 0 };
  LegationTimeSlot slots[] = {
    { .left = 2, .right = 10, .label_width = 500, .rank = 1 },
    { .left = 590, .right = 598, .label_width = 500, .rank = 0 },
  };
  g_autoptr (GArray) gatherings = legation_time_lanes_pack (slots, 2, &one_lane);

  g_assert_cmpint (slots[0].side, ==, LEGATION_TIME_LABEL_NONE);
  g_assert_cmpint (slots[1].side, ==, LEGATION_TIME_LABEL_LEFT);
}

static void
check_obstacles (void)
{
  static const LegationTimeObstacle obstacles[] = {
    { 300, 314, 0, 1, TRUE },          /* a handle */
    { 304, 310, 0, G_MAXUINT, FALSE }, /* its edge */
  };
  const LegationTimePacking packing_around
      = { WIDTH, N_LANES, 22, 90, obstacles, G_N_ELEMENTS (obstacles), 0 };
  LegationTimeSlot slots[] = {
    { .left = 250, .right = 258, .label_width = 80 },
    { .left = 303, .right = 311 },
    { .left = 280, .right = 580, .label_width = 100, .holds_label = TRUE },
  };
  g_autoptr (GArray) gatherings
      = legation_time_lanes_pack (slots, G_N_ELEMENTS (slots), &packing_around);

  /* A label goes to the other side, a mark into a lane below, an inner label behind the edge. */
  g_assert_cmpint (slots[0].side, ==, LEGATION_TIME_LABEL_LEFT);
  g_assert_cmpint (slots[1].lane, >=, 2);
  g_assert_cmpint (slots[2].side, ==, LEGATION_TIME_LABEL_INSIDE);
  g_assert_cmpfloat (slots[2].label_x, >, 310);
}

static gboolean
overlap (double left, double right, double other_left, double other_right)
{
  return left < other_right && other_left < right;
}

static void
get_label (const LegationTimeSlot *slot, double *left, double *right)
{
  *left = slot->label_x;
  *right = slot->label_x + slot->label_width;
  if (slot->side == LEGATION_TIME_LABEL_NONE || slot->side == LEGATION_TIME_LABEL_INSIDE)
    *left = *right = -1e6;
}

static void
check_pair (const LegationTimeSlot *a, const LegationTimeSlot *b)
{
  double a_left, a_right, b_left, b_right;

  get_label (a, &a_left, &a_right);
  get_label (b, &b_left, &b_right);
  g_assert_false (overlap (a->left, a->right, b->left, b->right));
  g_assert_false (overlap (a_left, a_right, b->left, b->right));
  g_assert_false (overlap (b_left, b_right, a->left, a->right));
  g_assert_false (overlap (a_left, a_right, b_left, b_right));
}

static void
check_gatherings (const LegationTimeSlot *slots, guint n, const GArray *gatherings)
{
  for (guint i = 0; i < gatherings->len; i++)
    {
      const LegationTimeGathering *gathering
          = &g_array_index (gatherings, LegationTimeGathering, i);
      guint count = 0;

      g_assert_cmpfloat (gathering->left, >=, 0);
      g_assert_cmpfloat (gathering->right, <=, WIDTH);
      for (guint j = 0; j < n; j++)
        {
          double left, right;

          get_label (&slots[j], &left, &right);
          count += slots[j].gathering == (int) i;
          if (slots[j].lane != gathering->lane)
            continue;
          g_assert_false (
              overlap (slots[j].left, slots[j].right, gathering->left, gathering->right));
          g_assert_false (overlap (left, right, gathering->left, gathering->right));
        }
      for (guint j = 0; j < i; j++)
        {
          const LegationTimeGathering *other
              = &g_array_index (gatherings, LegationTimeGathering, j);

          g_assert_false (overlap (gathering->left, gathering->right, other->left, other->right));
        }
      g_assert_cmpuint (count, ==, gathering->count);
      g_assert_cmpuint (count, >=, 2);
    }
}

static void
check_random (void)
{
  for (guint round = 0; round < 300; round++)
    {
      const guint n = (guint) g_test_rand_int_range (1, 120);
      g_autofree LegationTimeSlot *slots = g_new0 (LegationTimeSlot, n);
      g_autoptr (GArray) gatherings = NULL;

      for (guint i = 0; i < n; i++)
        {
          slots[i].left = g_test_rand_double_range (-20, WIDTH);
          slots[i].right = slots[i].left + g_test_rand_double_range (3, i % 9 == 0 ? 300 : 20);
          slots[i].right = MAX (slots[i].right, 1);
          slots[i].holds_label = i % 3 == 0;
          slots[i].rank = (guint) g_test_rand_int_range (0, 200);
          slots[i].label_width = i % 4 == 0 ? 0 : g_test_rand_double_range (20, 120);
        }
      gatherings = pack (slots, n);
      check_gatherings (slots, n, gatherings);
      for (guint i = 0; i < n; i++)
        {
          double left, right;

          g_assert_true ((slots[i].lane >= 0) != (slots[i].gathering >= 0));
          g_assert_cmpint (slots[i].lane, <, N_LANES);
          get_label (&slots[i], &left, &right);
          if (slots[i].side == LEGATION_TIME_LABEL_RIGHT
              || slots[i].side == LEGATION_TIME_LABEL_LEFT)
            {
              g_assert_cmpfloat (left, >=, 0);
              g_assert_cmpfloat (right, <=, WIDTH);
            }
          for (guint j = 0; j < i; j++)
            if (slots[i].lane >= 0 && slots[i].lane == slots[j].lane)
              check_pair (&slots[i], &slots[j]);
        }
    }
}

static void
check_strips (void)
{
  LegationTimeSlot slots[] = {
    { .left = 10, .right = 100 },  { .left = 20, .right = 90 },   { .left = 30, .right = 200 },
    { .left = 210, .right = 300 }, { .left = 220, .right = 250 },
  };
  g_autoptr (GArray) bands = legation_time_strips_pack (slots, G_N_ELEMENTS (slots), 2);
  guint total = 0;

  g_assert_cmpint (slots[0].lane, ==, 0);
  g_assert_cmpint (slots[1].lane, ==, 1);
  g_assert_cmpint (slots[2].lane, ==, 0);
  g_assert_cmpint (slots[2].gathering, ==, slots[0].gathering);
  g_assert_cmpint (slots[3].lane, ==, 0);
  g_assert_cmpint (slots[4].lane, ==, 1);
  g_assert_cmpuint (bands->len, ==, 4);
  for (guint i = 0; i < bands->len; i++)
    total += g_array_index (bands, LegationTimeGathering, i).count;
  g_assert_cmpuint (total, ==, G_N_ELEMENTS (slots));
  g_assert_cmpfloat (g_array_index (bands, LegationTimeGathering, 0).right, ==, 200);
}

void
add_lanes_tests (void)
{
  g_test_add_func ("/lanes/alone", check_alone);
  g_test_add_func ("/lanes/at-the-right-edge", check_at_the_right_edge);
  g_test_add_func ("/lanes/cut-label", check_cut_label);
  g_test_add_func ("/lanes/no-room-for-a-label", check_no_room_for_a_label);
  g_test_add_func ("/lanes/same-day", check_same_day);
  g_test_add_func ("/lanes/too-many", check_too_many);
  g_test_add_func ("/lanes/label-changes-sides", check_label_changes_sides);
  g_test_add_func ("/lanes/mark-before-label", check_mark_before_label);
  g_test_add_func ("/lanes/inside", check_inside);
  g_test_add_func ("/lanes/long-marks", check_long_marks);
  g_test_add_func ("/lanes/rank", check_rank);
  g_test_add_func ("/lanes/label-by-rank", check_label_by_rank);
  g_test_add_func ("/lanes/obstacles", check_obstacles);
  g_test_add_func ("/lanes/random", check_random);
  g_test_add_func ("/lanes/strips", check_strips);
}
