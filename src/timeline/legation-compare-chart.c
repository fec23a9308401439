/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationCompareChart: while two relationships are compared it has a child for each event in view, for
 * the keyboard and for screen readers; else it holds nothing. */

#include "config.h"

#include "legation-compare-chart.h"

#include <adwaita.h>
#include <math.h>

#include "legation-compare-handles.h"
#include "legation-compare-paint.h"
#include "legation-compare-tell.h"
#include "legation-timeline-item.h"

#define LEAST_HEIGHT 106
#define LEAST_WIDTH 200
#define WHEEL_ZOOM 1.2
#define WHEEL_PAN 60.0
#define KEY_ZOOM 1.5
#define GATHERING_ZOOM 4.0
#define MOST_ITEMS 200
#define DRAG_THRESHOLD 4.0

struct _LegationCompareChart
{
  GtkWidget parent_instance;

  LegationSession *session;
  gulong changed_id;
  LegationCompareScene *scene; /* nullable: while relationships are compared */
  GPtrArray *items;            /* (element-type LegationTimelineItem): children, by side and date */
  gboolean dirty;
  LegationTimeAxis press_axis;
  gboolean dragging;
  LegationCompareHandles handles;
  double pointer_x;
};

G_DEFINE_FINAL_TYPE (LegationCompareChart, legation_compare_chart, GTK_TYPE_WIDGET)

#define get_placed(self, i) (&g_array_index ((self)->scene->placed, LegationComparePlaced, i))

static gboolean
is_comparing (LegationCompareChart *self)
{
  return self->session != NULL
         && legation_session_get_view (self->session)->comparison
              == LEGATION_COMPARISON_RELATIONSHIPS;
}

static LegationTimeAxis
get_axis (LegationCompareChart *self)
{
  return legation_time_axis_new (legation_session_get_view (self->session)->visible,
                                 gtk_widget_get_width (GTK_WIDGET (self)));
}

static void
invalidate (LegationCompareChart *self)
{
  self->dirty = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drop_items (LegationCompareChart *self)
{
  for (guint i = 0; i < self->items->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->items, i));
  g_ptr_array_set_size (self->items, 0);
}

static GtkWidget *
build_item (LegationCompareChart *self, const LegationComparePlaced *placed)
{
  GtkWidget *item = legation_timeline_item_new (self->session, placed->event);
  g_autofree char *label = legation_compare_scene_describe_placed (self->scene, placed);

  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return item;
}

/* The focus stays with its event where that is in view still. */
static void
sync_items (LegationCompareChart *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  const LegationEvent *focused
    = focus != NULL ? legation_timeline_item_get_event (LEGATION_TIMELINE_ITEM (focus)) : NULL;
  GtkWidget *heir = NULL;

  if (focus != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  drop_items (self);
  for (guint i = 0; i < self->scene->placed->len && self->items->len < MOST_ITEMS; i++)
    {
      const LegationComparePlaced *placed = get_placed (self, i);
      GtkWidget *item;

      if (placed->event == NULL)
        continue;
      item = build_item (self, placed);
      gtk_widget_insert_before (item, GTK_WIDGET (self), NULL);
      g_ptr_array_add (self->items, item);
      if (placed->event == focused && heir == NULL)
        heir = item;
    }
  if (heir != NULL)
    gtk_widget_grab_focus (heir);
}

static void
allocate_items (LegationCompareChart *self)
{
  guint n = 0;

  for (guint i = 0; i < self->scene->placed->len && n < self->items->len; i++)
    {
      const LegationComparePlaced *placed = get_placed (self, i);
      const double left = MAX (placed->mark.left, 0), lane = self->scene->lane_height;
      GtkAllocation place = { (int) left - 2, (int) (placed->y - lane / 2), 0, (int) lane };

      if (placed->event == NULL)
        continue;
      place.width = (int) MAX (MIN (placed->mark.right, self->scene->width) - left, 8) + 4;
      gtk_widget_size_allocate (g_ptr_array_index (self->items, n++), &place, -1);
    }
}

static void
legation_compare_chart_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LegationCompareChart *self = LEGATION_COMPARE_CHART (widget);
  LegationTimeAxis axis;

  if (self->scene == NULL)
    return;
  axis = get_axis (self);
  if (self->dirty || self->scene->width != width || self->scene->height != height)
    {
      legation_compare_scene_arrange (self->scene, width, height, &axis);
      sync_items (self);
      legation_compare_scene_tell (self->scene, GTK_ACCESSIBLE (self));
    }
  self->dirty = FALSE;
  allocate_items (self);
}

static void
legation_compare_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LegationCompareChart *self = LEGATION_COMPARE_CHART (widget);
  AdwStyleManager *manager = adw_style_manager_get_default ();
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  LegationTimePalette palette;
  cairo_t *cr;

  if (self->scene == NULL || self->scene->ticks == NULL)
    return;
  legation_time_palette_init (&palette, adw_style_manager_get_dark (manager),
                              adw_style_manager_get_high_contrast (manager));
  gtk_snapshot_push_clip (snapshot, &bounds);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  legation_compare_paint (self->scene, cr, &palette);
  legation_compare_handles_paint (&self->handles, self->scene, cr, &palette);
  cairo_destroy (cr);
  gtk_snapshot_pop (snapshot);
  for (guint i = 0; i < self->items->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->items, i), snapshot);
}

static void
legation_compare_chart_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
  *minimum_baseline = *natural_baseline = -1;
}

static void
update_scene (LegationCompareChart *self)
{
  if (!is_comparing (self))
    {
      g_clear_pointer (&self->scene, legation_compare_scene_free);
      drop_items (self);
      return;
    }
  if (self->scene == NULL)
    self->scene = legation_compare_scene_new (self->session,
                                              gtk_widget_get_pango_context (GTK_WIDGET (self)));
  invalidate (self);
}

static void
changed_cb (LegationCompareChart *self, guint changes)
{
  if (changes & LEGATION_CHANGE_COMPARISON)
    update_scene (self);
  else if (self->scene != NULL && (changes & (LEGATION_CHANGE_FILTER | LEGATION_CHANGE_VISIBLE)))
    invalidate (self);
  else if (self->scene != NULL
           && (changes & (LEGATION_CHANGE_SELECTION | LEGATION_CHANGE_PLAYHEAD)))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
show_axis (LegationCompareChart *self, LegationTimeAxis axis)
{
  legation_session_show_span (self->session, legation_time_axis_get_span (&axis));
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, LegationCompareChart *self)
{
  const GdkModifierType state
    = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  const gboolean pans = (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0;
  LegationSpan full;
  LegationTimeAxis axis;

  if (self->scene == NULL)
    return GDK_EVENT_PROPAGATE;
  full = legation_session_get_full_span (self->session);
  axis = get_axis (self);
  if (dx != 0 || pans)
    axis = legation_time_axis_pan (axis, -(dx + (pans ? dy : 0)) * WHEEL_PAN, full);
  if (dy != 0 && !pans)
    axis = legation_time_axis_zoom (axis, pow (WHEEL_ZOOM, -dy), self->pointer_x, full);
  show_axis (self, axis);

  return GDK_EVENT_STOP;
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, LegationCompareChart *self)
{
  const LegationComparePlaced *placed
    = self->scene != NULL ? legation_compare_scene_pick (self->scene, x, y) : NULL;

  const char *cursor = placed != NULL ? "pointer" : NULL;

  self->pointer_x = x;
  if (self->scene != NULL && legation_compare_handles_hover (&self->handles, self->scene, x, y))
    gtk_widget_queue_draw (GTK_WIDGET (self));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   self->handles.hovered >= 0 ? "ew-resize" : cursor);
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, LegationCompareChart *self)
{
  self->dragging = FALSE;
  if (self->scene == NULL)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
  else if (!legation_compare_handles_take (&self->handles, self->scene, x, y))
    self->press_axis = get_axis (self);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, LegationCompareChart *self)
{
  const GdkModifierType state
    = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  self->dragging |= fabs (dx) > DRAG_THRESHOLD;
  if (self->scene == NULL || !self->dragging)
    return;
  if (self->handles.held >= 0)
    legation_compare_handles_drag (&self->handles, self->scene, dx, (state & GDK_CONTROL_MASK) != 0);
  else
    show_axis (self, legation_time_axis_pan (self->press_axis, dx,
                                             legation_session_get_full_span (self->session)));
}

/* What stands behind a “+N” comes apart where there is more room. */
static void
open_gathering (LegationCompareChart *self, double x, double y)
{
  if (legation_compare_scene_is_gathering (self->scene, x, y))
    show_axis (self, legation_time_axis_zoom (get_axis (self), GATHERING_ZOOM, x,
                                              legation_session_get_full_span (self->session)));
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, LegationCompareChart *self)
{
  const LegationComparePlaced *placed;
  double x, y;

  if ((legation_compare_handles_let_go (&self->handles) && !self->dragging) || self->scene == NULL)
    return;
  if (self->dragging)
    {
      legation_session_settle (self->session);
      return;
    }
  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  placed = legation_compare_scene_pick (self->scene, x, y);
  if (placed != NULL)
    legation_session_select (self->session, placed->record->id);
  else
    open_gathering (self, x, y);
}

static gboolean
tooltip_cb (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer data)
{
  LegationCompareChart *self = LEGATION_COMPARE_CHART (widget);
  const LegationComparePlaced *placed
    = self->scene != NULL ? legation_compare_scene_pick (self->scene, x, y) : NULL;
  g_autofree char *text = NULL;

  if (placed == NULL)
    return FALSE;
  text = placed->event != NULL ? legation_session_describe_event (self->session, placed->event)
                               : g_strdup (placed->record->name);
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

static gboolean
zoom_key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  LegationCompareChart *self = LEGATION_COMPARE_CHART (widget);
  const double factor = g_variant_get_int32 (args) > 0 ? KEY_ZOOM : 1 / KEY_ZOOM;

  if (self->scene == NULL)
    return FALSE;
  show_axis (self, legation_time_axis_zoom (get_axis (self), factor, self->scene->width / 2,
                                            legation_session_get_full_span (self->session)));

  return TRUE;
}

static int
find_focused (LegationCompareChart *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  guint position;

  return focus != NULL && g_ptr_array_find (self->items, focus, &position) ? (int) position : -1;
}

/* From event to event, those above the ruler first. */
static gboolean
step_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  LegationCompareChart *self = LEGATION_COMPARE_CHART (widget);
  const int next = find_focused (self) + g_variant_get_int32 (args);

  if (next >= 0 && next < (int) self->items->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->items, next));

  return TRUE;
}

/* One stop on the way of Tab. */
static gboolean
legation_compare_chart_focus (GtkWidget *widget, GtkDirectionType direction)
{
  LegationCompareChart *self = LEGATION_COMPARE_CHART (widget);

  if (find_focused (self) >= 0 || gtk_widget_is_focus (widget))
    return FALSE;
  if (self->items->len > 0)
    return gtk_widget_grab_focus (g_ptr_array_index (self->items, 0));

  return gtk_widget_grab_focus (widget);
}

static void
legation_compare_chart_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (legation_compare_chart_parent_class)->css_changed (widget, change);

  invalidate (LEGATION_COMPARE_CHART (widget));
}

static void
legation_compare_chart_dispose (GObject *object)
{
  LegationCompareChart *self = LEGATION_COMPARE_CHART (object);

  legation_compare_chart_set_session (self, NULL);

  G_OBJECT_CLASS (legation_compare_chart_parent_class)->dispose (object);
}

static void
legation_compare_chart_finalize (GObject *object)
{
  g_ptr_array_unref (LEGATION_COMPARE_CHART (object)->items);

  G_OBJECT_CLASS (legation_compare_chart_parent_class)->finalize (object);
}

static void
legation_compare_chart_class_init (LegationCompareChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const guint zoom_keys[2][3]
    = { { GDK_KEY_plus, GDK_KEY_KP_Add, GDK_KEY_equal },
        { GDK_KEY_minus, GDK_KEY_KP_Subtract, GDK_KEY_underscore } };

  object_class->dispose = legation_compare_chart_dispose;
  object_class->finalize = legation_compare_chart_finalize;
  widget_class->measure = legation_compare_chart_measure;
  widget_class->size_allocate = legation_compare_chart_size_allocate;
  widget_class->snapshot = legation_compare_chart_snapshot;
  widget_class->focus = legation_compare_chart_focus;
  widget_class->css_changed = legation_compare_chart_css_changed;
  gtk_widget_class_set_css_name (widget_class, "legation-timeline-chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  for (guint i = 0; i < 3; i++)
    {
      gtk_widget_class_add_binding (widget_class, zoom_keys[0][i], 0, zoom_key_cb, "i", 1);
      gtk_widget_class_add_binding (widget_class, zoom_keys[1][i], 0, zoom_key_cb, "i", -1);
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, step_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, step_cb, "i", 1);
}

static void
legation_compare_chart_init (LegationCompareChart *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *scroll
    = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->items = g_ptr_array_new ();
  gtk_widget_set_direction (widget, GTK_TEXT_DIR_LTR); /* as on the timeline that it stands for */
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_has_tooltip (widget, TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (widget, scroll);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
  legation_compare_handles_init (&self->handles);
}

/** legation_compare_chart_new: Returns: (transfer floating): a chart of nothing. */
GtkWidget *
legation_compare_chart_new (void)
{
  return g_object_new (LEGATION_TYPE_COMPARE_CHART, NULL);
}

/** legation_compare_chart_set_session: @session: (nullable): whose comparison it shows. */
void
legation_compare_chart_set_session (LegationCompareChart *self, LegationSession *session)
{
  g_return_if_fail (LEGATION_IS_COMPARE_CHART (self));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_clear_signal_handler (&self->changed_id, self->session);
  g_clear_pointer (&self->scene, legation_compare_scene_free);
  drop_items (self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      self->changed_id
        = g_signal_connect_swapped (session, "changed", G_CALLBACK (changed_cb), self);
      update_scene (self);
    }
}
