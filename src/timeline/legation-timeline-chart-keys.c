/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys on the chart, and the list that a “+N” opens. */

#include "config.h"

#include "legation-time-presets.h"
#include "legation-timeline-chart-private.h"

#include <math.h>

#include <glib/gi18n.h>

#define KEY_ZOOM 1.5
#define LIST_HEIGHT 260
#define LIST_CHARACTERS 44

static gboolean
step_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  LegationTimelineChart *self = LEGATION_TIMELINE_CHART (widget);

  if (self->session != NULL
      && !_legation_timeline_chart_step_focus (self, g_variant_get_int32 (args)))
    legation_session_step (self->session, g_variant_get_int32 (args));

  return TRUE;
}

/* By the unit of the zoom. */
static gboolean
move_playhead_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  LegationTimelineChart *self = LEGATION_TIMELINE_CHART (widget);

  if (self->session != NULL)
    _legation_timeline_chart_step_playhead (self, g_variant_get_int32 (args));

  return TRUE;
}

static gboolean
step_to_end_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  LegationTimelineChart *self = LEGATION_TIMELINE_CHART (widget);

  if (self->session != NULL)
    legation_session_step_to_end (self->session, g_variant_get_int32 (args));

  return TRUE;
}

static gboolean
play_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  LegationTimelineChart *self = LEGATION_TIMELINE_CHART (widget);

  if (self->session != NULL)
    legation_session_set_playing (self->session, !legation_session_is_playing (self->session));

  return TRUE;
}

/* About the playhead where it is in view, so that one zooms to where one is. */
static gboolean
zoom_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  LegationTimelineChart *self = LEGATION_TIMELINE_CHART (widget);
  const double factor = g_variant_get_int32 (args) > 0 ? KEY_ZOOM : 1 / KEY_ZOOM;
  double x = self->axis.width / 2;

  if (self->session == NULL)
    return FALSE;
  if (!isnan (self->playhead)
      && fabs (legation_time_axis_to_x (&self->axis, self->playhead) - x) < x)
    x = legation_time_axis_to_x (&self->axis, self->playhead);
  _legation_timeline_chart_fly_to (
      self, legation_time_axis_zoom (self->axis, factor, x,
                                     legation_session_get_full_span (self->session)));

  return TRUE;
}

static gboolean
preset_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  LegationTimelineChart *self = LEGATION_TIMELINE_CHART (widget);

  if (self->session != NULL)
    legation_time_preset_show ((LegationTimePreset) g_variant_get_int32 (args), self->session);

  return TRUE;
}

/* Where the lanes are more than there is room for. */
static gboolean
scroll_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  LegationTimelineChart *self = LEGATION_TIMELINE_CHART (widget);

  if (self->scene == NULL || self->scene->groups->len == 0)
    return FALSE;
  _legation_timeline_chart_scroll_lanes (
      self, g_variant_get_int32 (args) * (int) self->scene->layout.n_lanes);

  return TRUE;
}

/* The span starts, or ends, on the day of the playhead; the other end gives way. */
static gboolean
mark_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  LegationTimelineChart *self = LEGATION_TIMELINE_CHART (widget);
  const LegationView *view;
  LegationSpan span;

  if (self->session == NULL)
    return FALSE;
  view = legation_session_get_view (self->session);
  if (view->playhead == LEGATION_DAY_MIN)
    return TRUE;
  span = view->selected;
  if (g_variant_get_int32 (args) < 0)
    {
      span.first = view->playhead;
      span.last = MAX (span.last, span.first);
    }
  else
    {
      span.last = view->playhead;
      span.first = MIN (span.first, span.last);
    }
  legation_session_select_span (self->session, span);

  return TRUE;
}

static void
add_key (GtkWidgetClass *klass,
         guint key,
         GdkModifierType modifiers,
         GtkShortcutFunc func,
         int argument)
{
  gtk_widget_class_add_binding (klass, key, modifiers, func, "i", argument);
}

/** _legation_timeline_chart_class_add_keys: gives the chart its keys. */
void
_legation_timeline_chart_class_add_keys (GtkWidgetClass *klass)
{
  static const guint larger[] = { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add };
  static const guint smaller[] = { GDK_KEY_minus, GDK_KEY_underscore, GDK_KEY_KP_Subtract };

  add_key (klass, GDK_KEY_Left, 0, step_cb, -1);
  add_key (klass, GDK_KEY_KP_Left, 0, step_cb, -1);
  add_key (klass, GDK_KEY_Right, 0, step_cb, 1);
  add_key (klass, GDK_KEY_KP_Right, 0, step_cb, 1);
  add_key (klass, GDK_KEY_Left, GDK_SHIFT_MASK, move_playhead_cb, -1);
  add_key (klass, GDK_KEY_KP_Left, GDK_SHIFT_MASK, move_playhead_cb, -1);
  add_key (klass, GDK_KEY_Right, GDK_SHIFT_MASK, move_playhead_cb, 1);
  add_key (klass, GDK_KEY_KP_Right, GDK_SHIFT_MASK, move_playhead_cb, 1);
  add_key (klass, GDK_KEY_Home, 0, step_to_end_cb, -1);
  add_key (klass, GDK_KEY_KP_Home, 0, step_to_end_cb, -1);
  add_key (klass, GDK_KEY_End, 0, step_to_end_cb, 1);
  add_key (klass, GDK_KEY_KP_End, 0, step_to_end_cb, 1);
  add_key (klass, GDK_KEY_space, 0, play_cb, 0);
  add_key (klass, GDK_KEY_KP_Space, 0, play_cb, 0);
  add_key (klass, GDK_KEY_Page_Up, 0, scroll_cb, -1);
  add_key (klass, GDK_KEY_KP_Page_Up, 0, scroll_cb, -1);
  add_key (klass, GDK_KEY_Page_Down, 0, scroll_cb, 1);
  add_key (klass, GDK_KEY_KP_Page_Down, 0, scroll_cb, 1);
  add_key (klass, GDK_KEY_bracketleft, 0, mark_cb, -1);
  add_key (klass, GDK_KEY_bracketright, 0, mark_cb, 1);
  add_key (klass, GDK_KEY_0, GDK_CONTROL_MASK, preset_cb, LEGATION_TIME_PRESET_FIT);
  add_key (klass, GDK_KEY_KP_0, GDK_CONTROL_MASK, preset_cb, LEGATION_TIME_PRESET_FIT);
  /* 0 and on, as the menu says. */
  for (int preset = 0; preset < LEGATION_N_TIME_PRESETS; preset++)
    {
      add_key (klass, GDK_KEY_0 + (guint) preset, 0, preset_cb, preset);
      add_key (klass, GDK_KEY_KP_0 + (guint) preset, 0, preset_cb, preset);
    }
  for (guint i = 0; i < G_N_ELEMENTS (larger); i++)
    {
      add_key (klass, larger[i], 0, zoom_cb, 1);
      add_key (klass, larger[i], GDK_CONTROL_MASK, zoom_cb, 1);
      add_key (klass, smaller[i], 0, zoom_cb, -1);
      add_key (klass, smaller[i], GDK_CONTROL_MASK, zoom_cb, -1);
    }
}

static void
row_cb (GtkButton *button, LegationTimelineChart *self)
{
  const LegationEvent *event = g_object_get_data (G_OBJECT (button), "event");

  legation_session_select (self->session, event->record.id);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static GtkWidget *
make_row (LegationTimelineChart *self, const LegationEvent *event)
{
  g_autofree char *date = legation_date_to_display (event->when, LEGATION_DATE_STYLE_SHORT);
  g_autofree char *sentence = legation_session_describe_event (self->session, event);
  GtkWidget *row = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (event->record.name);
  GtkWidget *when = gtk_label_new (date);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (name), LIST_CHARACTERS);
  gtk_label_set_xalign (GTK_LABEL (when), 0);
  gtk_widget_add_css_class (when, "caption");
  gtk_widget_add_css_class (when, "dim-label");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), when);
  gtk_button_set_child (GTK_BUTTON (row), box);
  gtk_widget_add_css_class (row, "flat");
  gtk_widget_add_css_class (row, "legation-timeline-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  g_object_set_data (G_OBJECT (row), "event", (gpointer) event);
  g_signal_connect (row, "clicked", G_CALLBACK (row_cb), self);

  return row;
}

static void
get_list_anchor (LegationTimelineChart *self, const LegationTimeHit *hit, GdkRectangle *anchor)
{
  const GArray *gatherings = hit->on_strip ? self->scene->bands : self->scene->gatherings;
  const LegationTimeGathering *gathering
      = &g_array_index (gatherings, LegationTimeGathering, hit->position);
  const LegationTimeLayout *layout = &self->scene->layout;

  *anchor = (GdkRectangle){ (int) (self->gutter + gathering->left),
                            (int) legation_time_scene_get_lane_top (self->scene, gathering->lane),
                            (int) (gathering->right - gathering->left), (int) layout->lane_height };
  if (hit->on_strip)
    *anchor = (GdkRectangle){ (int) (self->gutter + self->press_x), (int) layout->strips.top, 1,
                              (int) layout->strips.height };
}

/**
 * _legation_timeline_chart_open_list:
 * @hit: a gathering
 *
 * Opens a list of the events that it stands for, to choose one of them.
 */
void
_legation_timeline_chart_open_list (LegationTimelineChart *self, const LegationTimeHit *hit)
{
  g_autoptr (GPtrArray) events = legation_time_scene_list (self->scene, hit);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GdkRectangle anchor;

  for (guint i = 0; i < events->len; i++)
    gtk_box_append (GTK_BOX (box), make_row (self, g_ptr_array_index (events, i)));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), LIST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);

  if (self->popover == NULL)
    {
      self->popover = gtk_popover_new ();
      gtk_widget_add_css_class (self->popover, "menu");
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
      gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_TOP);
    }
  get_list_anchor (self, hit, &anchor);
  gtk_popover_set_child (GTK_POPOVER (self->popover), scrolled);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &anchor);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}
