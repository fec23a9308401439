/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The widget in a window: what can be reached by keyboard and by screen readers, and that it follows
 * the session and speaks to it.  Left out where there is no display. */

#include <adwaita.h>

#include "legation-time-presets.h"
#include "legation-timeline-item.h"
#include "legation-timeline.h"

#include "test-timeline.h"
#include "window-fixture.h"

static GtkWidget *
get_item (WindowFixture *self, const char *id)
{
  const LegationEvent *event = fixture_find_event (&self->fixture, id);

  for (guint i = 0; i < self->chart->items->len; i++)
    {
      LegationTimelineItem *item = g_ptr_array_index (self->chart->items, i);

      if (legation_timeline_item_get_event (item) == event)
        return GTK_WIDGET (item);
    }

  return NULL;
}

static void
check_items (WindowFixture *self, gconstpointer data)
{
  static const char *const ids[] = { "day", "window", "month", "perhaps" };
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->chart));

  gtk_test_accessible_assert_role (self->chart, GTK_ACCESSIBLE_ROLE_LIST);

  /* One for each event in view, by date, with the whole event in its name. */
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const LegationEvent *event = fixture_find_event (&self->fixture, ids[i]);
      g_autofree char *sentence = legation_session_describe_event (self->fixture.session, event);

      g_assert_nonnull (child);
      g_assert_true (child == get_item (self, ids[i]));
      gtk_test_accessible_assert_role (child, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      gtk_test_accessible_assert_property (child, GTK_ACCESSIBLE_PROPERTY_LABEL, sentence);
      child = gtk_widget_get_next_sibling (child);
    }
  g_assert_null (child);
}

static void
check_item_place (WindowFixture *self, gconstpointer data)
{
  const LegationTimePlaced *placed
      = legation_time_scene_find (self->chart->scene, fixture_find_event (&self->fixture, "day"));
  graphene_rect_t box;

  g_assert_true (
      gtk_widget_compute_bounds (get_item (self, "day"), GTK_WIDGET (self->chart), &box));
  g_assert_true (graphene_rect_contains_point (
      &box, &GRAPHENE_POINT_INIT ((float) (placed->mark.left + 4), (float) placed->y)));
}

static void
check_item_selects (WindowFixture *self, gconstpointer data)
{
  g_assert_true (
      gtk_widget_activate_action (get_item (self, "month"), "timeline-item.select", NULL));
  g_assert_cmpstr (legation_session_get_view (self->fixture.session)->selection, ==, "month");
  window_fixture_settle (self);
  g_assert_true (self->chart->scene->chosen == fixture_find_event (&self->fixture, "month"));
}

static void
check_items_follow (WindowFixture *self, gconstpointer data)
{
  GtkWidget *month = get_item (self, "month");

  /* What leaves the view goes, what stays is the same child as before. */
  legation_session_show_span (self->fixture.session, fixture_years (2020, 2023));
  window_fixture_settle (self);
  g_assert_true (get_item (self, "month") == month);
  g_assert_nonnull (get_item (self, "late"));
  legation_session_show_span (self->fixture.session, fixture_years (2022, 2023));
  window_fixture_settle (self);
  g_assert_null (get_item (self, "month"));
  g_assert_nonnull (get_item (self, "late"));
}

static GtkWidget *
find_by_tooltip (GtkWidget *widget, const char *tooltip)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = child;

      if (g_strcmp0 (gtk_widget_get_tooltip_text (child), tooltip) != 0)
        found = find_by_tooltip (child, tooltip);
      if (found != NULL && gtk_widget_get_child_visible (found))
        return found;
    }

  return NULL;
}

static gboolean
shows_text (GtkWidget *widget, const char *text)
{
  const char *shown = NULL;

  if (GTK_IS_LABEL (widget))
    shown = gtk_label_get_text (GTK_LABEL (widget));
  else if (GTK_IS_INSCRIPTION (widget))
    shown = gtk_inscription_get_text (GTK_INSCRIPTION (widget));
  if (gtk_widget_get_mapped (widget) && g_strcmp0 (shown, text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows_text (child, text))
      return TRUE;

  return FALSE;
}

/* Tab stops once, on the chosen event; arrows go from event to event. */
static void
check_focus (WindowFixture *self, gconstpointer data)
{
  GtkWidget *chart = GTK_WIDGET (self->chart);
  GtkWidget *toolbar = gtk_widget_get_first_child (self->timeline);

  gtk_widget_child_focus (toolbar, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_child_focus (chart, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_is_focus (get_item (self, "day")));
  g_assert_false (gtk_widget_child_focus (chart, GTK_DIR_TAB_FORWARD));
  g_assert_false (gtk_widget_child_focus (chart, GTK_DIR_TAB_BACKWARD));

  /* The one beside what has the focus is chosen, and takes it. */
  g_assert_true (_legation_timeline_chart_step_focus (self->chart, 1));
  g_assert_cmpstr (legation_session_get_view (self->fixture.session)->selection, ==, "window");
  g_assert_true (gtk_widget_is_focus (get_item (self, "window")));
  g_assert_false (_legation_timeline_chart_step_focus (self->chart, 1));

  /* The focus goes along with what is chosen from the keyboard, and comes back to it. */
  legation_session_select (self->fixture.session, "perhaps");
  g_assert_true (gtk_widget_is_focus (get_item (self, "perhaps")));
  gtk_widget_child_focus (toolbar, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_child_focus (chart, GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_widget_is_focus (get_item (self, "perhaps")));
}

/* Also to one that is not in view yet. */
static void
check_focus_follows (WindowFixture *self, gconstpointer data)
{
  gtk_widget_grab_focus (get_item (self, "day"));
  legation_session_select (self->fixture.session, "early");
  window_fixture_settle (self);
  g_assert_true (gtk_widget_is_focus (get_item (self, "early")));
}

static char *
read_playhead (WindowFixture *self)
{
  graphene_rect_t box;

  g_assert_true (_legation_timeline_chart_prepare (self->chart));
  g_assert_true (_legation_timeline_chart_get_playhead_box (self->chart, &box));
  g_assert_cmpfloat (box.origin.x, >=, 0);
  g_assert_cmpfloat (box.origin.x + box.size.width, <=, self->chart->scene->layout.width);

  return g_strdup (pango_layout_get_text (self->chart->playhead_text));
}

/* It says no more than the event that put it there, also when that is not chosen any more. */
static void
check_playhead_text (WindowFixture *self, gconstpointer data)
{
  LegationSession *session = self->fixture.session;
  g_autofree char *chosen = NULL;
  g_autofree char *cleared = NULL;
  g_autofree char *moved = NULL;

  legation_session_select (session, "month");
  chosen = read_playhead (self);
  legation_session_select (session, NULL);
  cleared = read_playhead (self);
  legation_session_move_playhead (session, legation_day_from_ymd (2020, 9, 3));
  moved = read_playhead (self);
  g_assert_cmpstr (chosen, ==, "September 2020");
  g_assert_cmpstr (cleared, ==, chosen);
  g_assert_cmpstr (moved, ==, "3 Sep 2020");
}

static void
check_undated (WindowFixture *self, gconstpointer data)
{
  LegationSession *session = self->fixture.session;

  g_assert_true (shows_text (self->timeline, "1 not dated"));
  g_signal_emit_by_name (
      find_by_tooltip (self->timeline, "List the Events That No Source Dates"), "clicked");
  g_assert_cmpstr (legation_session_get_view (session)->selection, ==, LEGATION_SELECTION_UNDATED);
}

static void
check_all_left_out (WindowFixture *self, gconstpointer data)
{
  GtkWidget *next = find_by_tooltip (self->timeline, "Next Event");

  g_assert_true (gtk_widget_is_sensitive (next));
  legation_session_set_channels (self->fixture.session, 0);
  g_assert_true (shows_text (self->timeline, "All 7 events are filtered out"));
  g_assert_false (gtk_widget_is_sensitive (next));
  g_assert_false (shows_text (self->timeline, "1 not dated"));
  legation_session_set_channels (self->fixture.session, LEGATION_CHANNELS_ALL);
  g_assert_true (gtk_widget_is_sensitive (next));
}

static void
check_least_height (WindowFixture *self, gconstpointer data)
{
  int least, natural;

  gtk_widget_measure (self->timeline, GTK_ORIENTATION_VERTICAL, -1, &least, &natural, NULL, NULL);
  g_assert_cmpint (natural - least, ==, 226 - 150);
}

static void
check_reveals (WindowFixture *self, gconstpointer data)
{
  const LegationEvent *early = fixture_find_event (&self->fixture, "early");

  g_assert_null (legation_time_scene_find (self->chart->scene, early));
  legation_session_select (self->fixture.session, "early");
  window_fixture_settle (self);
  g_assert_nonnull (legation_time_scene_find (self->chart->scene, early));
  g_assert_cmpfloat (self->chart->playhead, >, self->chart->axis.start);
  g_assert_cmpfloat (self->chart->playhead, <, self->chart->axis.end);
}

static void
check_grips (WindowFixture *self, gconstpointer data)
{
  graphene_rect_t first, last, pill;
  double y;

  legation_session_select_span (
      self->fixture.session,
      (LegationSpan){ legation_day_from_ymd (2020, 5, 1), legation_day_from_ymd (2021, 5, 31) });
  legation_session_move_playhead (self->fixture.session, legation_day_from_ymd (2020, 12, 1));
  g_assert_true (_legation_timeline_chart_prepare (self->chart));
  first = _legation_timeline_chart_get_handle (self->chart, FALSE);
  last = _legation_timeline_chart_get_handle (self->chart, TRUE);
  y = first.origin.y + 11;

  /* A handle of 8 px is taken hold of in 24. */
  g_assert_cmpint (_legation_timeline_chart_find_grip (self->chart, first.origin.x - 6, y), ==,
                   LEGATION_TIMELINE_GRIP_START);
  g_assert_cmpint (_legation_timeline_chart_find_grip (self->chart, last.origin.x + 14, y), ==,
                   LEGATION_TIMELINE_GRIP_END);
  g_assert_cmpint (_legation_timeline_chart_find_grip (self->chart, last.origin.x + 40, y), ==,
                   LEGATION_TIMELINE_GRIP_CONTENTS);
  g_assert_true (_legation_timeline_chart_get_playhead_box (self->chart, &pill));
  g_assert_cmpint (
      _legation_timeline_chart_find_grip (self->chart, pill.origin.x + 3, pill.origin.y + 3), ==,
      LEGATION_TIMELINE_GRIP_PLAYHEAD);
  g_assert_cmpint (_legation_timeline_chart_find_grip (self->chart, 20,
                                                       self->chart->scene->layout.overview.top + 5),
                   ==, LEGATION_TIMELINE_GRIP_FRAME);
}

static void
check_fit (WindowFixture *self, gconstpointer data)
{
  const LegationSpan full = legation_session_get_full_span (self->fixture.session);
  const LegationView *view = legation_session_get_view (self->fixture.session);

  /* First what is selected, with some room; then everything. */
  legation_time_preset_show (LEGATION_TIME_PRESET_FIT, self->fixture.session);
  g_assert_cmpint (view->visible.first, <, view->selected.first);
  g_assert_cmpint (view->visible.last, >, view->selected.last);
  g_assert_cmpint (view->visible.first, >, full.first);
  legation_time_preset_show (LEGATION_TIME_PRESET_FIT, self->fixture.session);
  g_assert_true (legation_span_equal (view->visible, full));
}

static double
get_x (WindowFixture *self, int year, int month, int day)
{
  return legation_time_axis_to_x (&self->chart->axis,
                                  (double) legation_day_from_ymd (year, month, day));
}

/* Handles stop at round dates and where events begin and end, the playhead near them; with the key held
 * both stop anywhere. */
static void
check_snap (WindowFixture *self, gconstpointer data)
{
  const LegationEvent *event = fixture_find_event (&self->fixture, "day");
  const LegationDay first = legation_date_get_extent (event->when).first;
  LegationTimelineChart *chart = self->chart;
  double x;

  legation_session_show_span (self->fixture.session, fixture_years (2019, 2022));
  window_fixture_settle (self);
  x = get_x (self, 2020, 9, 1);
  g_assert_cmpint (_legation_timeline_chart_snap_edge (chart, x + 3), ==,
                   legation_day_from_ymd (2020, 9, 1));
  x = legation_time_axis_to_x (&chart->axis, (double) first);
  g_assert_cmpint (_legation_timeline_chart_snap_edge (chart, x + 0.2), ==, first);
  x = legation_time_axis_to_x (&chart->axis, (double) first + 0.5);
  g_assert_cmpint (_legation_timeline_chart_snap_playhead (chart, x + 3), ==, first);
  g_assert_cmpint (_legation_timeline_chart_snap_playhead (chart, x - 3), ==, first);

  chart->free = TRUE;
  g_assert_cmpint (_legation_timeline_chart_snap_playhead (chart, x + 3), >, first);
  x = get_x (self, 2020, 9, 11);
  g_assert_cmpint (_legation_timeline_chart_snap_edge (chart, x), ==,
                   legation_day_from_ymd (2020, 9, 11));
}

/* Keys move the playhead by months where months can be told apart, by days where days can. */
static void
check_playhead_keys (WindowFixture *self, gconstpointer data)
{
  LegationSession *session = self->fixture.session;
  const LegationView *view = legation_session_get_view (session);

  legation_session_show_span (session, fixture_years (2019, 2022));
  window_fixture_settle (self);
  legation_session_move_playhead (session, legation_day_from_ymd (2020, 9, 11));
  _legation_timeline_chart_step_playhead (self->chart, 1);
  g_assert_cmpint (view->playhead, ==, legation_day_from_ymd (2020, 10, 1));
  _legation_timeline_chart_step_playhead (self->chart, -1);
  g_assert_cmpint (view->playhead, ==, legation_day_from_ymd (2020, 9, 1));

  legation_session_show_span (session, (LegationSpan){ legation_day_from_ymd (2020, 8, 20),
                                                       legation_day_from_ymd (2020, 9, 20) });
  window_fixture_settle (self);
  _legation_timeline_chart_step_playhead (self->chart, -1);
  g_assert_cmpint (view->playhead, ==, legation_day_from_ymd (2020, 8, 31));
}

/* The button says how time lets events pass. */
static void
check_time_menu (WindowFixture *self, gconstpointer data)
{
  LegationSession *session = self->fixture.session;

  g_assert_true (shows_text (self->timeline, "2020 – 2021"));
  legation_session_set_mode (session, LEGATION_TIME_ALL);
  g_assert_true (shows_text (self->timeline, "All Time"));
  legation_session_move_playhead (session, legation_day_from_ymd (2020, 9, 11));
  legation_session_set_mode (session, LEGATION_TIME_PLAYHEAD);
  g_assert_true (shows_text (self->timeline, "Up to 11 September 2020"));
  legation_session_step_to_end (session, 1);
  g_assert_false (shows_text (self->timeline, "Up to 11 September 2020"));
}

static void
check_toolbar (WindowFixture *self, gconstpointer data)
{
  LegationSession *session = self->fixture.session;
  GtkWidget *button;

  g_assert_true (shows_text (self->timeline, "2020 – 2021"));
  g_assert_true (shows_text (self->timeline, "3 certain · 1 possible"));

  button = find_by_tooltip (self->timeline, "Show Only What Is Certainly in the Span");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_assert_true (legation_session_get_view (session)->certain_only);
  g_assert_true (shows_text (self->timeline, "3 certain · 1 possible left out"));
  legation_session_set_certain_only (session, FALSE);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));

  g_signal_emit_by_name (find_by_tooltip (self->timeline, "Next Event"), "clicked");
  g_assert_cmpstr (legation_session_get_view (session)->selection, ==, "day");
  button = find_by_tooltip (self->timeline, "Play From Event to Event");
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (legation_session_is_playing (session));
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Pause");
  g_signal_emit_by_name (button, "clicked");
  g_assert_false (legation_session_is_playing (session));
}

static int
measure_toolbar (WindowFixture *self)
{
  int width;

  gtk_widget_measure (gtk_widget_get_first_child (self->timeline), GTK_ORIENTATION_HORIZONTAL, -1,
                      NULL, &width, NULL, NULL);

  return width;
}

/* A text that gets shorter keeps its room, so that nothing has to be laid out while a handle moves,
 * until it stands still. */
static void
check_toolbar_room (WindowFixture *self, gconstpointer data)
{
  LegationSession *session = self->fixture.session;
  const LegationSpan days
      = { legation_day_from_ymd (2020, 9, 15), legation_day_from_ymd (2021, 11, 17) };
  const int narrow = measure_toolbar (self);
  int wide;

  legation_session_select_span (session, days);
  wide = measure_toolbar (self);
  g_assert_cmpint (wide, >, narrow);
  legation_session_select_span (session, fixture_years (2020, 2021));
  g_assert_true (shows_text (self->timeline, "2020 – 2021"));
  g_assert_cmpint (measure_toolbar (self), ==, wide);
  while (measure_toolbar (self) != narrow)
    g_main_context_iteration (NULL, TRUE);
}

static void
check_no_session (WindowFixture *self, gconstpointer data)
{
  legation_timeline_set_session (LEGATION_TIMELINE (self->timeline), NULL);
  g_assert_null (gtk_widget_get_first_child (GTK_WIDGET (self->chart)));
  legation_timeline_set_session (LEGATION_TIMELINE (self->timeline), self->fixture.session);
  window_fixture_settle (self);
  g_assert_nonnull (get_item (self, "day"));
}

/* Another session looks at the same, and the focus stays in the chart. */
static void
check_other_session (WindowFixture *self, gconstpointer data)
{
  LegationSession *former = self->fixture.session;
  LegationDataset *dataset = legation_session_get_dataset (former);
  LegationTimeAxis axis = self->chart->axis;
  GtkWidget *item = get_item (self, "day");

  gtk_widget_grab_focus (item);
  self->fixture.session = legation_session_new_from (former, dataset);
  legation_timeline_set_session (LEGATION_TIMELINE (self->timeline), self->fixture.session);
  g_assert_finalize_object (former);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (self->chart)));
  window_fixture_settle (self);
  g_assert_cmpfloat (self->chart->axis.start, ==, axis.start);
  g_assert_cmpfloat (self->chart->axis.end, ==, axis.end);
  g_assert_nonnull (get_item (self, "day"));

  gtk_widget_activate_action (get_item (self, "day"), "timeline-item.select", NULL);
  g_assert_cmpstr (legation_session_get_view (self->fixture.session)->selection, ==, "day");
}

void
add_chart_tests (void)
{
  window_fixture_add ("/chart/items", check_items);
  window_fixture_add ("/chart/item-place", check_item_place);
  window_fixture_add ("/chart/item-selects", check_item_selects);
  window_fixture_add ("/chart/items-follow", check_items_follow);
  window_fixture_add ("/chart/focus", check_focus);
  window_fixture_add ("/chart/focus-follows", check_focus_follows);
  window_fixture_add ("/chart/playhead-text", check_playhead_text);
  window_fixture_add ("/chart/undated", check_undated);
  window_fixture_add ("/chart/all-left-out", check_all_left_out);
  window_fixture_add ("/chart/least-height", check_least_height);
  window_fixture_add ("/chart/reveals", check_reveals);
  window_fixture_add ("/chart/grips", check_grips);
  window_fixture_add ("/chart/snap", check_snap);
  window_fixture_add ("/chart/playhead-keys", check_playhead_keys);
  window_fixture_add ("/chart/time-menu", check_time_menu);
  window_fixture_add ("/chart/fit", check_fit);
  window_fixture_add ("/chart/toolbar", check_toolbar);
  window_fixture_add ("/chart/toolbar-room", check_toolbar_room);
  window_fixture_add ("/chart/no-session", check_no_session);
  window_fixture_add ("/chart/other-session", check_other_session);
}
