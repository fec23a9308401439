/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the chart tints, and that beside a gutter everything is where it is drawn. */

#include "legation-timeline-item.h"

#include "test-timeline.h"
#include "window-fixture.h"

/* The widest part of the chart that is tinted. */
static graphene_rect_t
get_tint (WindowFixture *self)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  graphene_rect_t widest = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  g_assert_true (_legation_timeline_chart_prepare (self->chart));
  _legation_timeline_chart_snapshot_tint (self->chart, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
    {
      graphene_rect_t bounds;

      gsk_render_node_get_bounds (gsk_container_node_get_child (node, i), &bounds);
      if (bounds.size.width > widest.size.width)
        widest = bounds;
    }
  gsk_render_node_unref (node);

  return widest;
}

/* What is tinted is what time lets through: the span, all up to the playhead, or nothing. */
static void
check_tint (WindowFixture *self, gconstpointer data)
{
  LegationSession *session = self->fixture.session;
  const LegationView *view = legation_session_get_view (session);
  double left, right;
  graphene_rect_t tint;

  legation_session_show_span (session, legation_session_get_full_span (session));
  window_fixture_settle (self);
  legation_time_axis_project (&self->chart->axis, view->selected, &left, &right);
  tint = get_tint (self);
  g_assert_cmpfloat_with_epsilon (tint.origin.x, left, 0.5);
  g_assert_cmpfloat_with_epsilon (tint.size.width, right - left, 0.5);

  legation_session_move_playhead (session, legation_day_from_ymd (2021, 2, 1));
  legation_session_set_mode (session, LEGATION_TIME_PLAYHEAD);
  window_fixture_settle (self);
  tint = get_tint (self);
  g_assert_cmpfloat (tint.origin.x, ==, 0);
  g_assert_cmpfloat_with_epsilon (
      tint.size.width, legation_time_axis_to_x (&self->chart->axis, (double) view->playhead + 0.5),
      0.5);

  legation_session_set_mode (session, LEGATION_TIME_ALL);
  window_fixture_settle (self);
  g_assert_cmpfloat (get_tint (self).size.width, <, 2);
}

/* Whether each child lies where its mark is drawn. */
static gboolean
are_in_place (LegationTimelineChart *chart)
{
  for (guint i = 0; i < chart->items->len; i++)
    {
      GtkWidget *item = g_ptr_array_index (chart->items, i);
      const LegationTimePlaced *placed = legation_time_scene_find (
          chart->scene, legation_timeline_item_get_event (LEGATION_TIMELINE_ITEM (item)));
      double x, y, width, height;
      graphene_rect_t bounds;

      legation_time_scene_get_box (chart->scene, placed, &x, &y, &width, &height);
      g_assert_true (gtk_widget_compute_bounds (item, GTK_WIDGET (chart), &bounds));
      if (ABS (bounds.origin.x - x - chart->gutter) > 1)
        return FALSE;
    }

  return chart->items->len > 0;
}

static void
check_gutter (WindowFixture *self, gconstpointer data)
{
  LegationTimelineChart *chart = self->chart;

  legation_session_set_lanes (self->fixture.session, LEGATION_LANES_CHANNEL);
  window_fixture_settle (self);
  g_assert_cmpfloat (chart->gutter, >, 0);
  g_assert_cmpfloat (chart->scene->layout.width + chart->gutter, ==,
                     gtk_widget_get_width (GTK_WIDGET (chart)));
  while (!are_in_place (chart))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (_legation_timeline_chart_find_grip (chart, -5, 100), ==,
                   LEGATION_TIMELINE_GRIP_HEADS);
  legation_session_set_lanes (self->fixture.session, LEGATION_LANES_PACKED);
  window_fixture_settle (self);
  g_assert_cmpfloat (chart->gutter, ==, 0);
}

void
add_chart_view_tests (void)
{
  window_fixture_add ("/chart/tint", check_tint);
  window_fixture_add ("/chart/gutter", check_gutter);
}
