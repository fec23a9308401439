/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pointer and touch on the chart: what is dragged, clicked, scrolled and hovered.  One drag gesture
 * does for all; a drag that goes nowhere is a click. */

#include "config.h"

#include "legation-timeline-chart-private.h"

#include <math.h>

#include <glib/gi18n.h>

#define HANDLE_REACH 12.0
#define EDGE_REACH 4.0
#define PLAYHEAD_REACH 4.0
#define DRAG_THRESHOLD 4.0
#define WHEEL_ZOOM 1.25
#define WHEEL_PAN 60.0
#define SURFACE_PER_CLICK 20.0

static gboolean
is_within (double x, double y, const graphene_rect_t *box, double reach)
{
  graphene_rect_t larger = *box;

  graphene_rect_inset (&larger, (float) -reach, (float) -reach);

  return graphene_rect_contains_point (&larger, &GRAPHENE_POINT_INIT ((float) x, (float) y));
}

static gboolean
is_in_band (double y, const LegationTimeBand *band)
{
  return y >= band->top && y < band->top + band->height;
}

/* The nearer one of the edges of the selected span, where one is near. */
static LegationTimelineGrip
find_edge (LegationTimelineChart *self, double x, double y)
{
  LegationTimelineGrip grip = LEGATION_TIMELINE_GRIP_NONE;
  double nearest = G_MAXDOUBLE;

  if (y < self->scene->layout.density.top || y >= self->scene->layout.ruler.top)
    return LEGATION_TIMELINE_GRIP_NONE;
  for (int end = 0; end <= 1; end++)
    {
      const graphene_rect_t handle = _legation_timeline_chart_get_handle (self, end);
      const double distance = fabs (x - handle.origin.x - handle.size.width / 2);
      const gboolean level
          = y >= handle.origin.y - 1 && y <= handle.origin.y + handle.size.height + 1;

      if (distance > (level ? HANDLE_REACH : EDGE_REACH) || distance > nearest)
        continue;
      /* Where both are at one place, the side that one comes from decides. */
      if (distance == nearest && x < handle.origin.x + handle.size.width / 2)
        continue;
      nearest = distance;
      grip = end ? LEGATION_TIMELINE_GRIP_END : LEGATION_TIMELINE_GRIP_START;
    }

  return grip;
}

/* Whether a press at a point may mean either handle. */
static gboolean
is_on_both_handles (LegationTimelineChart *self, double x, double y)
{
  for (int end = 0; end <= 1; end++)
    {
      const graphene_rect_t handle = _legation_timeline_chart_get_handle (self, end);

      if (fabs (x - handle.origin.x - handle.size.width / 2) > HANDLE_REACH)
        return FALSE;
    }

  return TRUE;
}

/**
 * _legation_timeline_chart_find_grip:
 *
 * Returns: what a drag from this point would move
 */
LegationTimelineGrip
_legation_timeline_chart_find_grip (LegationTimelineChart *self, double x, double y)
{
  const LegationTimeLayout *layout = &self->scene->layout;
  LegationTimelineGrip edge;
  graphene_rect_t box;

  if (x < 0)
    return LEGATION_TIMELINE_GRIP_HEADS;
  if (is_in_band (y, &layout->overview))
    return LEGATION_TIMELINE_GRIP_FRAME;
  if (_legation_timeline_chart_get_playhead_box (self, &box) && is_within (x, y, &box, 2))
    return LEGATION_TIMELINE_GRIP_PLAYHEAD;
  edge = find_edge (self, x, y);
  if (edge != LEGATION_TIMELINE_GRIP_NONE)
    return edge;
  if (!isnan (self->playhead) && y >= layout->density.top && y < layout->ruler.top
      && fabs (x - legation_time_axis_to_x (&self->scene->axis, self->playhead)) <= PLAYHEAD_REACH)
    return LEGATION_TIMELINE_GRIP_PLAYHEAD;

  return LEGATION_TIMELINE_GRIP_CONTENTS;
}

static void
drag_edge (LegationTimelineChart *self, double x)
{
  LegationSpan span = legation_session_get_view (self->session)->selected;
  const LegationDay day = _legation_timeline_snap_edge (self->session, &self->axis, x,
                                                        self->free);

  if (self->grip == LEGATION_TIMELINE_GRIP_START)
    span.first = MIN (day, span.last);
  else
    span.last = MAX (day - 1, span.first);
  legation_session_select_span (self->session, span);
}

static void
put_playhead (LegationTimelineChart *self, double x)
{
  x = CLAMP (x, 0, self->axis.width - 1);
  legation_session_move_playhead (self->session, _legation_timeline_chart_snap_playhead (self, x));
}

static void
drag_frame (LegationTimelineChart *self, double x)
{
  const double days = (x - self->press_x) / legation_time_axis_get_scale (&self->scene->overview);
  const LegationTimeAxis axis = self->press_axis;
  const double middle = legation_time_axis_to_day (&axis, axis.width / 2);

  _legation_timeline_chart_show (
      self, legation_time_axis_centre (axis, middle + days,
                                       legation_session_get_full_span (self->session)));
}

static void
drag_to (LegationTimelineChart *self, double x)
{
  const LegationSpan full = legation_session_get_full_span (self->session);

  switch (self->grip)
    {
    case LEGATION_TIMELINE_GRIP_START:
    case LEGATION_TIMELINE_GRIP_END:
      drag_edge (self, x);
      break;
    case LEGATION_TIMELINE_GRIP_PLAYHEAD:
      put_playhead (self, x);
      break;
    case LEGATION_TIMELINE_GRIP_CONTENTS:
      _legation_timeline_chart_show (
          self, legation_time_axis_pan (self->press_axis, x - self->press_x, full));
      break;
    case LEGATION_TIMELINE_GRIP_FRAME:
      drag_frame (self, x);
      break;
    case LEGATION_TIMELINE_GRIP_HEADS:
    case LEGATION_TIMELINE_GRIP_NONE:
    default:
      break;
    }
}

static void
click (LegationTimelineChart *self, double x, double y)
{
  const LegationTimeHit hit = legation_time_scene_pick (self->scene, x, y);

  if (self->grip == LEGATION_TIMELINE_GRIP_FRAME)
    return;
  if (self->grip == LEGATION_TIMELINE_GRIP_HEADS)
    {
      _legation_timeline_chart_click_head (self, y);
      return;
    }
  /* Near a handle, only what is right under the pointer is meant instead. */
  if ((self->grip == LEGATION_TIMELINE_GRIP_START || self->grip == LEGATION_TIMELINE_GRIP_END)
      && !hit.exact)
    return;

  switch (hit.type)
    {
    case LEGATION_TIME_HIT_EVENT:
      legation_session_select (
          self->session,
          legation_time_scene_get_placed (self->scene, &hit)->entry->event->record.id);
      break;
    case LEGATION_TIME_HIT_GATHERING:
      _legation_timeline_chart_open_list (self, &hit);
      break;
    case LEGATION_TIME_HIT_CHIP:
      _legation_timeline_chart_scroll_to (self, self->scene->chips[hit.position].nearest);
      break;
    case LEGATION_TIME_HIT_NOTHING:
    default:
      put_playhead (self, x);
      break;
    }
}

static void
update_cursor (LegationTimelineChart *self)
{
  const LegationTimelineGrip grip
      = self->grip != LEGATION_TIMELINE_GRIP_NONE ? self->grip : self->hover_grip;
  const char *name = NULL;

  if (grip == LEGATION_TIMELINE_GRIP_START || grip == LEGATION_TIMELINE_GRIP_END
      || grip == LEGATION_TIMELINE_GRIP_PLAYHEAD)
    name = "ew-resize";
  else if (self->dragging || grip == LEGATION_TIMELINE_GRIP_FRAME)
    name = self->dragging ? "grabbing" : "grab";
  if (!self->dragging && self->hover.type != LEGATION_TIME_HIT_NOTHING && self->hover.exact)
    name = "pointer";
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, LegationTimelineChart *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (!_legation_timeline_chart_prepare (self))
    return;

  x -= self->gutter;
  self->press_lane = (int) self->scene->first_lane;
  adw_animation_pause (self->flight);
  self->grip = _legation_timeline_chart_find_grip (self, x, y);
  self->undecided = (self->grip == LEGATION_TIMELINE_GRIP_START
                     || self->grip == LEGATION_TIMELINE_GRIP_END)
                    && is_on_both_handles (self, x, y);
  self->press_x = x;
  self->press_y = y;
  self->press_axis = self->axis;
  if (self->grip == LEGATION_TIMELINE_GRIP_FRAME)
    {
      const graphene_rect_t frame = _legation_timeline_chart_get_frame (self);

      if (!is_within (x, y, &frame, 0))
        _legation_timeline_chart_show (
            self, legation_time_axis_centre (self->axis,
                                             legation_time_axis_to_day (&self->scene->overview, x),
                                             legation_session_get_full_span (self->session)));
      self->press_axis = self->axis;
    }
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, LegationTimelineChart *self)
{
  if (self->grip == LEGATION_TIMELINE_GRIP_NONE)
    return;
  if (!self->dragging
      && fabs (self->grip == LEGATION_TIMELINE_GRIP_HEADS ? dy : dx) < DRAG_THRESHOLD)
    return;

  if (!self->dragging)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  self->dragging = TRUE;
  if (self->undecided)
    self->grip = dx < 0 ? LEGATION_TIMELINE_GRIP_START : LEGATION_TIMELINE_GRIP_END;
  self->undecided = FALSE;
  self->free = (gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture))
                & GDK_CONTROL_MASK)
               != 0;
  update_cursor (self);
  if (self->grip == LEGATION_TIMELINE_GRIP_HEADS)
    _legation_timeline_chart_drag_heads (self, dy);
  else
    drag_to (self, self->press_x + dx);
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, LegationTimelineChart *self)
{
  if (self->grip == LEGATION_TIMELINE_GRIP_NONE)
    return;
  if (!self->dragging && fabs (dy) < 2 * DRAG_THRESHOLD && _legation_timeline_chart_prepare (self))
    click (self, self->press_x, self->press_y);
  if (self->dragging)
    legation_session_settle (self->session);
  self->dragging = FALSE;
  self->grip = LEGATION_TIMELINE_GRIP_NONE;
  update_cursor (self);
  _legation_timeline_chart_invalidate (self, 0);
}

static void
drag_cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, LegationTimelineChart *self)
{
  self->dragging = FALSE;
  self->grip = LEGATION_TIMELINE_GRIP_NONE;
}

static void
hover (LegationTimelineChart *self, const LegationTimeHit *hit, LegationTimelineGrip grip)
{
  if (self->hover.type == hit->type && self->hover.position == hit->position
      && self->hover.on_strip == hit->on_strip && self->hover.exact == hit->exact
      && self->hover_grip == grip)
    return;
  self->hover = *hit;
  self->hover_grip = grip;
  update_cursor (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, LegationTimelineChart *self)
{
  LegationTimelineGrip grip;
  LegationTimeHit hit = { LEGATION_TIME_HIT_NOTHING, 0, FALSE, FALSE };

  self->pointer_x = x -= self->gutter;
  if (self->grip != LEGATION_TIMELINE_GRIP_NONE || !_legation_timeline_chart_prepare (self))
    return;
  if (x >= 0)
    hit = legation_time_scene_pick (self->scene, x, y);
  grip = _legation_timeline_chart_find_grip (self, x, y);
  hover (self, &hit, grip);
}

static void
leave_cb (GtkEventControllerMotion *controller, LegationTimelineChart *self)
{
  const LegationTimeHit nothing = { LEGATION_TIME_HIT_NOTHING, 0, FALSE, FALSE };

  hover (self, &nothing, LEGATION_TIMELINE_GRIP_NONE);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, LegationTimelineChart *self)
{
  const GdkModifierType state
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  const gboolean pans = (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0;
  const LegationSpan full = legation_session_get_full_span (self->session);
  LegationTimeAxis axis = self->axis;
  double clicks_x = dx, clicks_y = dy;

  if (!_legation_timeline_chart_prepare (self))
    return GDK_EVENT_PROPAGATE;
  if (gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE)
    {
      clicks_x /= SURFACE_PER_CLICK;
      clicks_y /= SURFACE_PER_CLICK;
    }
  if (self->pointer_x < 0 && clicks_y != 0 && !pans)
    {
      _legation_timeline_chart_scroll_lanes (
          self, clicks_y > 0 ? (int) ceil (clicks_y) : (int) floor (clicks_y));
      return GDK_EVENT_STOP;
    }
  if (clicks_x != 0 || pans)
    axis = legation_time_axis_pan (axis, -(clicks_x + (pans ? clicks_y : 0)) * WHEEL_PAN, full);
  if (clicks_y != 0 && !pans)
    axis = legation_time_axis_zoom (axis, pow (WHEEL_ZOOM, -clicks_y), self->pointer_x, full);
  _legation_timeline_chart_show (self, axis);

  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (GtkGesture *gesture, GdkEventSequence *sequence, LegationTimelineChart *self)
{
  self->press_axis = self->axis;
}

static void
pinch_cb (GtkGestureZoom *gesture, double scale, LegationTimelineChart *self)
{
  double x = self->gutter + self->axis.width / 2, y;

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y);
  x -= self->gutter;
  _legation_timeline_chart_show (
      self, legation_time_axis_zoom (self->press_axis, MAX (scale, 0.01), x,
                                     legation_session_get_full_span (self->session)));
}

static void
append_event (GString *text, const LegationEvent *event)
{
  g_autofree char *name = g_markup_escape_text (event->record.name, -1);
  g_autofree char *date = legation_date_to_display (event->when, LEGATION_DATE_STYLE_LONG);
  g_autofree char *escaped = g_markup_escape_text (date, -1);
  const char *standing = legation_word_get_label (LEGATION_WORD_STANDING, event->standing);

  g_string_append_printf (text, "<b>%s</b>\n%s", name, escaped);
  if (event->channel != LEGATION_CHANNEL_NONE)
    g_string_append_printf (text, " · %s",
                            legation_word_get_label (LEGATION_WORD_CHANNEL, event->channel));
  g_string_append_printf (text, " · %s", standing);
}

static void
append_names (GString *text, const GPtrArray *events)
{
  for (guint i = 0; i < events->len; i++)
    {
      const LegationEvent *event = g_ptr_array_index (events, i);
      g_autofree char *name = g_markup_escape_text (event->record.name, -1);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", name);
    }
}

static gboolean
query_tooltip_cb (GtkWidget *widget,
                  int x,
                  int y,
                  gboolean keyboard,
                  GtkTooltip *tooltip,
                  gpointer data)
{
  LegationTimelineChart *self = LEGATION_TIMELINE_CHART (widget);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) events = NULL;
  LegationTimeHit hit;

  if (keyboard || self->grip != LEGATION_TIMELINE_GRIP_NONE
      || !_legation_timeline_chart_prepare (self))
    return FALSE;
  if (x < self->gutter)
    return _legation_timeline_chart_describe_head (self, y, tooltip);
  if (is_in_band (y, &self->scene->layout.eras))
    return _legation_timeline_chart_describe_era (self, x - self->gutter, tooltip);
  hit = legation_time_scene_pick (self->scene, x - self->gutter, y);
  if (hit.type == LEGATION_TIME_HIT_CHIP)
    {
      gtk_tooltip_set_text (tooltip, self->scene->chips[hit.position].text);
      return TRUE;
    }
  events = legation_time_scene_list (self->scene, &hit);
  if (events->len == 0)
    return FALSE;

  if (events->len == 1)
    append_event (text, g_ptr_array_index (events, 0));
  else
    append_names (text, events);
  gtk_tooltip_set_markup (tooltip, text->str);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle){ x - 4, y - 6, 8, 12 });

  return TRUE;
}

/** _legation_timeline_chart_add_controllers: lets the chart be pointed at. */
void
_legation_timeline_chart_add_controllers (LegationTimelineChart *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (widget, motion);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (widget, scroll);
  g_signal_connect (widget, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}
