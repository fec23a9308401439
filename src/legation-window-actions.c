/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window can be told to do.  Each action is one verb of the session or of the map. */

#include "config.h"

#include "legation-window-private.h"

/* As X and Wayland number them. */
#define BUTTON_BACK 8
#define BUTTON_FORWARD 9

static void
go_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  legation_session_go_back (LEGATION_WINDOW (widget)->session);
}

static void
go_forward (GtkWidget *widget, const char *name, GVariant *parameter)
{
  legation_session_go_forward (LEGATION_WINDOW (widget)->session);
}

static void
undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  legation_session_undo (LEGATION_WINDOW (widget)->session);
}

static void
redo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  legation_session_redo (LEGATION_WINDOW (widget)->session);
}

static void
toggle_playing (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LegationSession *session = LEGATION_WINDOW (widget)->session;

  legation_session_set_playing (session, !legation_session_is_playing (session));
}

static void
step_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  legation_session_step (LEGATION_WINDOW (widget)->session, -1);
}

static void
step_forward (GtkWidget *widget, const char *name, GVariant *parameter)
{
  legation_session_step (LEGATION_WINDOW (widget)->session, 1);
}

static void
go_to_first (GtkWidget *widget, const char *name, GVariant *parameter)
{
  legation_session_step_to_end (LEGATION_WINDOW (widget)->session, -1);
}

static void
go_to_last (GtkWidget *widget, const char *name, GVariant *parameter)
{
  legation_session_step_to_end (LEGATION_WINDOW (widget)->session, 1);
}

/* Both keep the span in order: an end that would pass the other takes it along. */
static void
start_span_here (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LegationSession *session = LEGATION_WINDOW (widget)->session;
  const LegationView *view = legation_session_get_view (session);

  if (view->playhead != LEGATION_DAY_MIN)
    legation_session_select_span (
      session, (LegationSpan){ view->playhead, MAX (view->selected.last, view->playhead) });
}

static void
end_span_here (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LegationSession *session = LEGATION_WINDOW (widget)->session;
  const LegationView *view = legation_session_get_view (session);

  if (view->playhead != LEGATION_DAY_MIN)
    legation_session_select_span (
      session, (LegationSpan){ MIN (view->selected.first, view->playhead), view->playhead });
}

static void
show_events (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LegationWindow *self = LEGATION_WINDOW (widget);

  legation_session_select (self->session, LEGATION_SELECTION_SHOWN);
  adw_flap_set_reveal_flap (self->details_flap, TRUE);
}

static void
open_filters (GtkWidget *widget, const char *name, GVariant *parameter)
{
  legation_filter_menu_popup (LEGATION_WINDOW (widget)->filter_menu);
}

static void
select_time (GtkWidget *widget, const char *name, GVariant *parameter)
{
  legation_timeline_select_time (LEGATION_WINDOW (widget)->timeline);
}

static void
search (GtkWidget *widget, const char *name, GVariant *parameter)
{
  legation_window_search (LEGATION_WINDOW (widget), NULL);
}

static void
fit_map (GtkWidget *widget, const char *name, GVariant *parameter)
{
  legation_map_view_fit (LEGATION_WINDOW (widget)->map);
}

static void
fit_selection (GtkWidget *widget, const char *name, GVariant *parameter)
{
  legation_map_view_fit_selection (LEGATION_WINDOW (widget)->map);
}

static void
zoom_in (GtkWidget *widget, const char *name, GVariant *parameter)
{
  legation_map_view_zoom (LEGATION_WINDOW (widget)->map, 1.0);
}

static void
zoom_out (GtkWidget *widget, const char *name, GVariant *parameter)
{
  legation_map_view_zoom (LEGATION_WINDOW (widget)->map, -1.0);
}

/* Goes with the focus to the next open one of list, map, timeline and details, or to the one before. */
static void
move_to_pane (LegationWindow *self, int step)
{
  GtkWidget *panes[] = { GTK_WIDGET (self->search), GTK_WIDGET (self->map), GTK_WIDGET (self->compare),
                         GTK_WIDGET (self->timeline), GTK_WIDGET (self->details) };
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  int n = G_N_ELEMENTS (panes);
  int current = step > 0 ? n - 1 : 0;

  for (int i = 0; i < n; i++)
    if (focus != NULL && (focus == panes[i] || gtk_widget_is_ancestor (focus, panes[i])))
      current = i;
  for (int i = 1; i < n; i++)
    {
      GtkWidget *pane = panes[(current + i * step + n * n) % n];

      if (gtk_widget_get_child_visible (pane) && gtk_widget_is_drawable (pane)
          && (gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD) || gtk_widget_grab_focus (pane)))
        return;
    }
}

static void
go_to_next_pane (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_to_pane (LEGATION_WINDOW (widget), 1);
}

static void
go_to_previous_pane (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_to_pane (LEGATION_WINDOW (widget), -1);
}

static void
copy_link (LegationWindow *self, gboolean with_place)
{
  const LegationRecord *record = legation_session_get_selection (self->session);
  g_autofree char *link = NULL;

  if (record != NULL)
    link = legation_session_make_link (self->session, record, with_place);
  if (link != NULL)
    legation_details_copy (self->details, link);
}

static void
copy_plain_link (GtkWidget *widget, const char *name, GVariant *parameter)
{
  copy_link (LEGATION_WINDOW (widget), FALSE);
}

static void
copy_place_link (GtkWidget *widget, const char *name, GVariant *parameter)
{
  copy_link (LEGATION_WINDOW (widget), TRUE);
}

/* Escape takes back the last thing that was opened: details over the map, the choice, the details. */
static void
dismiss (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LegationWindow *self = LEGATION_WINDOW (widget);

  if (adw_flap_get_folded (self->details_flap) && adw_flap_get_reveal_flap (self->details_flap))
    adw_flap_set_reveal_flap (self->details_flap, FALSE);
  else if (self->comparing)
    legation_session_end_comparison (self->session);
  else if (legation_session_get_view (self->session)->selection != NULL)
    legation_session_select (self->session, NULL);
  else
    adw_flap_set_reveal_flap (self->details_flap, FALSE);
}

static void
pressed_cb (LegationWindow *self, int n_press, double x, double y, GtkGestureSingle *gesture)
{
  const char *action
    = gtk_gesture_single_get_current_button (gesture) == BUTTON_BACK ? "win.back" : "win.forward";

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
}

/* The buttons that mice have for it, before anything under the pointer sees them. */
void
_legation_window_add_mouse_buttons (LegationWindow *self)
{
  static const guint buttons[] = { BUTTON_BACK, BUTTON_FORWARD };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      GtkGesture *gesture = gtk_gesture_click_new ();

      gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), buttons[i]);
      gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
      g_signal_connect_object (gesture, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
    }
}

void
_legation_window_update_actions (LegationWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const gboolean any = legation_session_can_play (self->session);

  gtk_widget_action_set_enabled (widget, "win.back", legation_session_can_go_back (self->session));
  gtk_widget_action_set_enabled (widget, "win.forward",
                                 legation_session_can_go_forward (self->session));
  gtk_widget_action_set_enabled (widget, "win.undo", legation_session_can_undo (self->session));
  gtk_widget_action_set_enabled (widget, "win.redo", legation_session_can_redo (self->session));
  gtk_widget_action_set_enabled (
    widget, "win.fit-selection",
    legation_session_get_view (self->session)->selection != NULL);
  gtk_widget_action_set_enabled (widget, "win.compare",
                                 legation_session_can_compare (self->session));
  gtk_widget_action_set_enabled (widget, "win.copy-link",
                                 legation_session_get_selection (self->session) != NULL);
  gtk_widget_action_set_enabled (widget, "win.copy-place-link",
                                 legation_session_get_selection (self->session) != NULL);
  gtk_widget_action_set_enabled (widget, "win.play", any);
  gtk_widget_action_set_enabled (widget, "win.previous-event", any);
  gtk_widget_action_set_enabled (widget, "win.next-event", any);
}

void
_legation_window_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.back", go_back },
    { "win.forward", go_forward },
    { "win.undo", undo },
    { "win.redo", redo },
    { "win.play", toggle_playing },
    { "win.previous-event", step_back },
    { "win.next-event", step_forward },
    { "win.first-event", go_to_first },
    { "win.last-event", go_to_last },
    { "win.start-span-here", start_span_here },
    { "win.end-span-here", end_span_here },
    { "win.filters", open_filters },
    { "win.show-events", show_events },
    { "win.select-time", select_time },
    { "win.search", search },
    { "win.fit", fit_map },
    { "win.fit-selection", fit_selection },
    { "win.zoom-in", zoom_in },
    { "win.zoom-out", zoom_out },
    { "win.compare", _legation_window_compare },
    { "win.compare-periods", _legation_window_compare_periods },
    { "win.end-comparison", _legation_window_end_comparison },
    { "win.copy-link", copy_plain_link },
    { "win.copy-place-link", copy_place_link },
    { "win.next-pane", go_to_next_pane },
    { "win.previous-pane", go_to_previous_pane },
    { "win.dismiss", dismiss },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
}
