/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the keyboard and a screen reader find a line. */

#include "legation-map-layer-private.h"
#include "test-view.h"

static const LegationPlacement placement = { 20.0, -10.0, 2.0 };

/* Whether a straight line between two points of the widget is found, and where on the widget. */
static gboolean
find (Fixture *fixture, LegationVertex a, LegationVertex b, LegationVertex *at)
{
  const LegationVertex line[]
    = { { (a.x - placement.x) / placement.scale, (a.y - placement.y) / placement.scale },
        { (b.x - placement.x) / placement.scale, (b.y - placement.y) / placement.scale } };

  if (!_legation_map_layer_find_on_line (fixture->view->layer, placement, NULL, line, 2, at))
    return FALSE;
  at->x = placement.x + placement.scale * at->x;
  at->y = placement.y + placement.scale * at->y;

  return TRUE;
}

static void
assert_at (LegationVertex at, double x, double y)
{
  g_assert_cmpfloat_with_epsilon (at.x, x, 0.001);
  g_assert_cmpfloat_with_epsilon (at.y, y, 0.001);
}

/* A line that crosses the view can be pointed at wherever its ends are. */
static void
test_crossing (Fixture *fixture, gconstpointer data)
{
  const double width = gtk_widget_get_width (GTK_WIDGET (fixture->view->layer));
  const double height = gtk_widget_get_height (GTK_WIDGET (fixture->view->layer));
  LegationVertex at;

  g_assert_true (find (fixture, (LegationVertex){ -300.0, 90.0 },
                       (LegationVertex){ width + 300.0, 90.0 }, &at));
  assert_at (at, width / 2.0, 90.0);
  /* Where its middle is outside, too, what is nearest to that. */
  g_assert_true (find (fixture, (LegationVertex){ 80.0, -100.0 },
                       (LegationVertex){ 80.0, 3.0 * height }, &at));
  assert_at (at, 80.0, height - 12.0);
  /* The ring of the focus has room, but where only the edge is touched. */
  g_assert_true (find (fixture, (LegationVertex){ width - 4.0, -100.0 },
                       (LegationVertex){ width - 4.0, height + 100.0 }, &at));
  assert_at (at, width - 4.0, height / 2.0);

  g_assert_false (find (fixture, (LegationVertex){ -300.0, -10.0 },
                        (LegationVertex){ width + 300.0, -10.0 }, &at));
  /* Round a corner. */
  g_assert_false (find (fixture, (LegationVertex){ -300.0, 200.0 },
                        (LegationVertex){ 200.0, -300.0 }, &at));
}

/* A line is drawn in the copies of the world beside, too. */
static void
test_copies (Fixture *fixture, gconstpointer data)
{
  const LegationFrame *frame = legation_scene_get_frame (fixture->view->layer->picture->scene);
  const double world = placement.scale * legation_frame_get_world_size (frame);
  LegationVertex at;

  for (int worlds = -1; worlds <= 1; worlds++)
    {
      g_assert_true (find (fixture, (LegationVertex){ 50.0 - worlds * world, 60.0 },
                           (LegationVertex){ 90.0 - worlds * world, 60.0 }, &at));
      assert_at (at, 70.0, 60.0);
    }
}

void
add_items_tests (void)
{
  add_view_test ("/map/items/crossing", test_crossing);
  add_view_test ("/map/items/copies", test_copies);
}
