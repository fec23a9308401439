/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The index of rectangles against looking at each of them. */

#include "legation-hit-index.h"
#include "test-carto.h"

static LegationHitBox
make_box (GRand *random, double size)
{
  float x = (float) g_rand_double_range (random, -0.5, 1.5);
  float y = (float) g_rand_double_range (random, 0.0, 1.0);

  return (LegationHitBox){ x, y, x + (float) g_rand_double_range (random, 0.0, size),
                           y + (float) g_rand_double_range (random, 0.0, size) };
}

static void
count_cb (guint item, gpointer user_data)
{
  ((guint *) user_data)[item]++;
}

static void
assert_agrees (GRand *random, guint n)
{
  g_autofree LegationHitBox *boxes = g_new (LegationHitBox, n + 1);
  g_autoptr (LegationHitIndex) index = NULL;

  for (guint i = 0; i < n; i++)
    boxes[i] = make_box (random, i % 7 == 0 ? 0.0 : 0.2);
  index = legation_hit_index_new (boxes, n);
  for (guint k = 0; k < 60; k++)
    {
      g_autofree guint *found = g_new0 (guint, n + 1);
      const LegationHitBox box = k == 0 ? (LegationHitBox){ -9.0f, -9.0f, 9.0f, 9.0f }
                                        : make_box (random, 0.05);

      legation_hit_index_search (index, box, count_cb, found);
      for (guint i = 0; i < n; i++)
        g_assert_cmpuint (found[i], ==,
                          boxes[i].west <= box.east && boxes[i].east >= box.west
                            && boxes[i].north <= box.south && boxes[i].south >= box.north);
    }
}

/* None, one, a node that is just full, one more, several levels, and rectangles that are all alike. */
static void
test_agrees (void)
{
  static const guint sizes[] = { 0, 1, 2, 15, 16, 17, 255, 256, 257, 5000 };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    assert_agrees (random, sizes[i]);
}

static void
test_alike (void)
{
  const LegationHitBox box = { 0.5f, 0.5f, 0.5f, 0.5f };
  LegationHitBox boxes[40];
  guint found[40] = { 0 };
  g_autoptr (LegationHitIndex) index = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    boxes[i] = box;
  index = legation_hit_index_new (boxes, G_N_ELEMENTS (boxes));
  legation_hit_index_search (index, box, count_cb, found);
  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    g_assert_cmpuint (found[i], ==, 1);
}

void
add_hit_index_tests (void)
{
  g_test_add_func ("/hit-index/agrees-with-brute-force", test_agrees);
  g_test_add_func ("/hit-index/alike", test_alike);
}
