/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationTimelineChart: follows the session, and works out anew what a change of it puts elsewhere. */

#include "config.h"

#include "legation-timeline-chart-private.h"

#include <math.h>

#include <glib/gi18n.h>

#define LEAST_WIDTH 200

G_DEFINE_FINAL_TYPE (LegationTimelineChart, legation_timeline_chart, GTK_TYPE_WIDGET)

static double
get_text_scale (LegationTimelineChart *self)
{
  return legation_time_scene_measure_scale (gtk_widget_get_pango_context (GTK_WIDGET (self)));
}

static gboolean
update_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LegationTimelineChart *self = LEGATION_TIMELINE_CHART (widget);

  self->update_id = 0;
  if (!_legation_timeline_chart_prepare (self))
    return G_SOURCE_REMOVE;
  if (self->grip == LEGATION_TIMELINE_GRIP_NONE)
    {
      _legation_timeline_chart_follow_placing (self);
      _legation_timeline_chart_follow_focus (self);
    }

  return G_SOURCE_REMOVE;
}

/* Notes what is out of date; it is worked out once before the next frame. */
void
_legation_timeline_chart_invalidate (LegationTimelineChart *self, LegationTimelineDirty dirty)
{
  self->dirty |= dirty;
  if (self->update_id == 0)
    self->update_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), update_cb, NULL, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Works out what is out of date.  Returns whether there is a scene to be drawn or picked from. */
gboolean
_legation_timeline_chart_prepare (LegationTimelineChart *self)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self));
  const int height = gtk_widget_get_height (GTK_WIDGET (self));
  LegationTimeLayout layout;

  if (self->session == NULL || width <= 0 || height <= 0)
    return FALSE;
  if (self->scene == NULL)
    {
      self->scene = legation_time_scene_new (self->session,
                                             gtk_widget_get_pango_context (GTK_WIDGET (self)));
      self->dirty = LEGATION_TIMELINE_DIRTY_ALL;
      self->n_synced = 0;
    }

  if (self->dirty & LEGATION_TIMELINE_DIRTY_ENTRIES)
    legation_time_scene_collect (self->scene);
  if (self->dirty & LEGATION_TIMELINE_DIRTY_CHOICE)
    legation_time_scene_choose (self->scene);
  if (self->dirty & ~LEGATION_TIMELINE_DIRTY_PICTURE)
    {
      self->scene->reserved = self->reserved;
      self->gutter = _legation_timeline_chart_measure_gutter (self);
      self->axis.width = _legation_timeline_chart_get_width (self);
      legation_time_layout_init (&layout, self->axis.width, height, get_text_scale (self));
      g_clear_pointer (&self->heads, gsk_render_node_unref);
      legation_time_scene_arrange (self->scene, &layout, &self->axis);
    }
  if (self->dirty & LEGATION_TIMELINE_DIRTY_PICTURE)
    _legation_timeline_chart_drop_picture (self);
  self->dirty = 0;

  return TRUE;
}

/* Remembers which event put the playhead where it is: its date is what the playhead says, until
 * the playhead is moved. */
static void
note_playhead (LegationTimelineChart *self, guint changes)
{
  const LegationView *view = legation_session_get_view (self->session);
  const LegationRecord *chosen = legation_session_get_selection (self->session);
  const LegationEvent *event = NULL;

  if (view->playhead != self->playhead_day)
    self->playhead_event = NULL;
  self->playhead_day = view->playhead;
  if ((changes & LEGATION_CHANGE_SELECTION) && chosen != NULL
      && chosen->kind == LEGATION_KIND_EVENT)
    event = (const LegationEvent *) chosen;
  if (event != NULL && event->when != NULL
      && legation_span_contains (legation_date_get_extent (event->when), view->playhead))
    self->playhead_event = event;
}

/* Lanes or an axis of another kind: there is no way between them to be gone in steps. */
static void
follow_display (LegationTimelineChart *self)
{
  const LegationView *view = legation_session_get_view (self->session);

  if ((self->axis.spacing != NULL) != view->even)
    {
      adw_animation_pause (self->flight);
      self->axis = _legation_timeline_chart_make_axis (self);
    }
  _legation_timeline_chart_invalidate (self, LEGATION_TIMELINE_DIRTY_PLACES);
}

static void
changed_cb (LegationSession *session, guint changes, LegationTimelineChart *self)
{
  LegationTimelineDirty dirty = 0;

  if (changes & LEGATION_CHANGE_FILTER)
    dirty |= LEGATION_TIMELINE_DIRTY_ENTRIES;
  if (changes & LEGATION_CHANGE_SELECTION)
    dirty |= LEGATION_TIMELINE_DIRTY_CHOICE;
  if (changes & LEGATION_CHANGE_DISPLAY)
    follow_display (self);
  if ((changes & LEGATION_CHANGE_VISIBLE) && !self->showing)
    _legation_timeline_chart_start_flight (self, _legation_timeline_chart_make_axis (self));
  if (changes & (LEGATION_CHANGE_PLAYHEAD | LEGATION_CHANGE_SELECTION))
    note_playhead (self, changes);
  if (changes & (LEGATION_CHANGE_PLAYHEAD | LEGATION_CHANGE_SELECTION))
    _legation_timeline_chart_move_playhead (
        self, !self->dragging && !legation_session_is_gliding (session));
  if (dirty != 0)
    _legation_timeline_chart_invalidate (self, dirty);
  if (changes & LEGATION_CHANGE_SELECTION)
    {
      self->focus_follows = TRUE;
      _legation_timeline_chart_follow_focus (self);
    }
}

static void
drop_scene (LegationTimelineChart *self)
{
  g_clear_pointer (&self->scene, legation_time_scene_free);
  _legation_timeline_chart_drop_picture (self);
  g_clear_object (&self->playhead_text);
  self->hover.type = LEGATION_TIME_HIT_NOTHING;
  _legation_timeline_chart_invalidate (self, LEGATION_TIMELINE_DIRTY_ALL);
}

static void
style_cb (LegationTimelineChart *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->is_dark = adw_style_manager_get_dark (manager);
  self->is_high_contrast = adw_style_manager_get_high_contrast (manager);
  _legation_timeline_chart_invalidate (self, LEGATION_TIMELINE_DIRTY_PICTURE);
}

static void
legation_timeline_chart_measure (GtkWidget *widget,
                                 GtkOrientation orientation,
                                 int for_size,
                                 int *minimum,
                                 int *natural,
                                 int *minimum_baseline,
                                 int *natural_baseline)
{
  const double scale = get_text_scale (LEGATION_TIMELINE_CHART (widget));

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = LEAST_WIDTH;
      return;
    }
  *minimum = (int) legation_time_layout_get_least_height (scale);
  *natural = (int) legation_time_layout_get_natural_height (scale);
}

static void
legation_timeline_chart_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LegationTimelineChart *self = LEGATION_TIMELINE_CHART (widget);

  if (self->scene == NULL || self->scene->layout.width + self->gutter != width
      || self->scene->layout.height != height)
    _legation_timeline_chart_invalidate (self, LEGATION_TIMELINE_DIRTY_PLACES);
  _legation_timeline_chart_allocate_items (self);
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
legation_timeline_chart_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (legation_timeline_chart_parent_class)->css_changed (widget, change);

  /* A font, or the text scale of the system, may be another one. */
  drop_scene (LEGATION_TIMELINE_CHART (widget));
}

static void
legation_timeline_chart_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (legation_timeline_chart_parent_class)->system_setting_changed (widget, setting);

  drop_scene (LEGATION_TIMELINE_CHART (widget));
  gtk_widget_queue_resize (widget);
}

static gboolean
legation_timeline_chart_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return _legation_timeline_chart_move_focus (LEGATION_TIMELINE_CHART (widget), direction);
}

/* What has the focus is brought into view, and named where its label has no room. */
static void
legation_timeline_chart_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  LegationTimelineChart *self = LEGATION_TIMELINE_CHART (widget);
  const LegationEvent *event;

  GTK_WIDGET_CLASS (legation_timeline_chart_parent_class)->set_focus_child (widget, child);

  event = _legation_timeline_chart_get_focused (self);
  if (event != NULL && self->scene != NULL && legation_time_scene_reveal (self->scene, event))
    _legation_timeline_chart_invalidate (self, LEGATION_TIMELINE_DIRTY_PLACES);
  gtk_widget_queue_draw (widget);
}

static void
legation_timeline_chart_dispose (GObject *object)
{
  LegationTimelineChart *self = LEGATION_TIMELINE_CHART (object);

  legation_timeline_chart_set_session (self, NULL);
  if (self->flight != NULL)
    adw_animation_pause (self->flight);
  if (self->glide != NULL)
    adw_animation_pause (self->glide);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_handle_id (&self->sync_id, g_source_remove);
  if (self->update_id != 0)
    {
      gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->update_id);
      self->update_id = 0;
    }
  g_clear_object (&self->flight);
  g_clear_object (&self->glide);

  G_OBJECT_CLASS (legation_timeline_chart_parent_class)->dispose (object);
}

static void
legation_timeline_chart_finalize (GObject *object)
{
  LegationTimelineChart *self = LEGATION_TIMELINE_CHART (object);

  g_clear_pointer (&self->scene, legation_time_scene_free);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  _legation_timeline_chart_drop_picture (self);
  g_clear_object (&self->playhead_text);

  G_OBJECT_CLASS (legation_timeline_chart_parent_class)->finalize (object);
}

static void
legation_timeline_chart_class_init (LegationTimelineChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = legation_timeline_chart_dispose;
  object_class->finalize = legation_timeline_chart_finalize;

  widget_class->snapshot = _legation_timeline_chart_snapshot;
  widget_class->measure = legation_timeline_chart_measure;
  widget_class->size_allocate = legation_timeline_chart_size_allocate;
  widget_class->css_changed = legation_timeline_chart_css_changed;
  widget_class->system_setting_changed = legation_timeline_chart_system_setting_changed;
  widget_class->focus = legation_timeline_chart_focus;
  widget_class->set_focus_child = legation_timeline_chart_set_focus_child;

  gtk_widget_class_set_css_name (widget_class, "legation-timeline-chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  _legation_timeline_chart_class_add_keys (widget_class);
}

static void
legation_timeline_chart_init (LegationTimelineChart *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->items = g_ptr_array_new ();
  self->playhead = NAN;
  self->axis = (LegationTimeAxis){ 0, 1, 1, NULL };
  _legation_timeline_chart_add_animations (self);
  /* Time runs to the right in every language. */
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Timeline"), -1);
  _legation_timeline_chart_add_controllers (self);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (style_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (style_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (style_cb), NULL);
  style_cb (self);
}

/** legation_timeline_chart_new: Returns: (transfer floating): a chart of nothing */
GtkWidget *
legation_timeline_chart_new (void)
{
  return g_object_new (LEGATION_TYPE_TIMELINE_CHART, NULL);
}

/** legation_timeline_chart_set_reserved: @width px at the end of the row of the eras lie under
 * something else: no name goes there. */
void
legation_timeline_chart_set_reserved (LegationTimelineChart *self, int width)
{
  g_return_if_fail (LEGATION_IS_TIMELINE_CHART (self));

  if (self->reserved == width)
    return;
  self->reserved = width;
  if (self->scene != NULL)
    _legation_timeline_chart_invalidate (
        self, LEGATION_TIMELINE_DIRTY_PLACES | LEGATION_TIMELINE_DIRTY_PICTURE);
}

/* The focus of what goes is the chart's. */
static void
drop_items (LegationTimelineChart *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));

  if (focus != NULL && gtk_widget_get_mapped (GTK_WIDGET (self))
      && g_ptr_array_find (self->items, focus, NULL))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  while (self->items->len > 0)
    gtk_widget_unparent (g_ptr_array_steal_index (self->items, self->items->len - 1));
}

/**
 * legation_timeline_chart_set_session:
 * @session: (nullable): what to show
 */
void
legation_timeline_chart_set_session (LegationTimelineChart *self, LegationSession *session)
{
  g_return_if_fail (LEGATION_IS_TIMELINE_CHART (self));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_clear_signal_handler (&self->changed_id, self->session);
  drop_items (self);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->scene, legation_time_scene_free);
  self->hover.type = LEGATION_TIME_HIT_NOTHING;
  self->grip = LEGATION_TIMELINE_GRIP_NONE;
  self->dragging = FALSE;
  self->focused = NULL;
  /* What flies, flies by the spacing of the former session. */
  if (self->flight != NULL)
    adw_animation_pause (self->flight);
  self->axis.spacing = self->flight_from.spacing = self->flight_to.spacing = NULL;
  self->press_axis.spacing = NULL;
  g_clear_pointer (&self->spacing, legation_time_spacing_free);
  g_clear_object (&self->session);
  if (session == NULL)
    return;

  self->session = g_object_ref (session);
  self->changed_id = g_signal_connect (session, "changed", G_CALLBACK (changed_cb), self);
  self->axis.width = _legation_timeline_chart_get_width (self);
  self->axis = _legation_timeline_chart_make_axis (self);
  self->playhead_event = NULL;
  self->playhead_day = LEGATION_DAY_MIN;
  note_playhead (self, LEGATION_CHANGE_ALL);
  _legation_timeline_chart_move_playhead (self, FALSE);
  drop_scene (self);
}
