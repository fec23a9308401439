/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationTimelineChart: follows the session, and draws one picture that is only made again when
 * the filter, the visible span, the choice or the size changes; the playhead moves over it. */

#include "config.h"

#include "legation-timeline-chart-private.h"
#include "legation-timeline-item.h"

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

static void
drop_picture (LegationTimelineChart *self)
{
  g_clear_object (&self->texture);
  g_clear_pointer (&self->picture, cairo_surface_destroy);
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
      legation_time_layout_init (&layout, width, height, get_text_scale (self));
      self->axis.width = width;
      legation_time_scene_arrange (self->scene, &layout, &self->axis);
    }
  if (self->dirty & LEGATION_TIMELINE_DIRTY_PICTURE)
    drop_picture (self);
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

static void
changed_cb (LegationSession *session, guint changes, LegationTimelineChart *self)
{
  LegationTimelineDirty dirty = 0;

  if (changes & LEGATION_CHANGE_FILTER)
    dirty |= LEGATION_TIMELINE_DIRTY_ENTRIES;
  if (changes & LEGATION_CHANGE_SELECTION)
    dirty |= LEGATION_TIMELINE_DIRTY_CHOICE;
  if ((changes & LEGATION_CHANGE_VISIBLE) && !self->showing)
    _legation_timeline_chart_start_flight (
        self, legation_time_axis_new (legation_session_get_view (session)->visible,
                                      self->axis.width));
  if (changes & (LEGATION_CHANGE_PLAYHEAD | LEGATION_CHANGE_SELECTION))
    note_playhead (self, changes);
  if (changes & (LEGATION_CHANGE_PLAYHEAD | LEGATION_CHANGE_SELECTION))
    _legation_timeline_chart_move_playhead (self, !self->dragging);
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
  drop_picture (self);
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

/* What was painted on stays where it can: it is as large as the chart. */
static void
renew_picture (LegationTimelineChart *self, int width, int height)
{
  cairo_t *cr;

  if (self->picture == NULL || cairo_image_surface_get_width (self->picture) != width
      || cairo_image_surface_get_height (self->picture) != height)
    {
      g_clear_pointer (&self->picture, cairo_surface_destroy);
      self->picture = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
      return;
    }
  cr = cairo_create (self->picture);
  cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  cairo_paint (cr);
  cairo_destroy (cr);
}

/* Makes the picture at the resolution of the screen; where there is one, only what has changed. */
static void
update_picture (LegationTimelineChart *self)
{
  const int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  const cairo_region_t *damage = NULL;
  LegationTimePalette palette;
  cairo_t *cr;

  if (self->picture != NULL)
    damage = legation_time_scene_get_damage (self->scene);
  if (damage != NULL && cairo_region_is_empty (damage))
    return;
  if (damage == NULL)
    renew_picture (self, gtk_widget_get_width (GTK_WIDGET (self)) * scale,
                   gtk_widget_get_height (GTK_WIDGET (self)) * scale);
  g_clear_object (&self->texture);
  cr = cairo_create (self->picture);
  cairo_scale (cr, scale, scale);
  legation_time_palette_init (&palette, self->is_dark, self->is_high_contrast);
  legation_time_paint_part (self->scene, cr, &palette, damage);
  cairo_destroy (cr);
  cairo_surface_flush (self->picture);
  legation_time_scene_forget_damage (self->scene);
}

/* A texture stays on the graphics card; without one it would be converted anew for every frame. */
static gboolean
has_graphics (GtkWidget *widget)
{
  return !GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (gtk_widget_get_native (widget)));
}

static void
snapshot_picture (LegationTimelineChart *self, GtkSnapshot *snapshot, int width, int height)
{
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  const int pixel_width = cairo_image_surface_get_width (self->picture);
  const int pixel_height = cairo_image_surface_get_height (self->picture);

  if (has_graphics (GTK_WIDGET (self)))
    {
      if (self->texture == NULL)
        {
          const gsize stride = (gsize) cairo_image_surface_get_stride (self->picture);
          /* A copy: the picture is painted over, and a texture never changes. */
          g_autoptr (GBytes) bytes = g_bytes_new (cairo_image_surface_get_data (self->picture),
                                                  stride * (gsize) pixel_height);

          self->texture = gdk_memory_texture_new (pixel_width, pixel_height, GDK_MEMORY_DEFAULT,
                                                  bytes, stride);
        }
      gtk_snapshot_append_texture (snapshot, self->texture, &bounds);
    }
  else
    {
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

      cairo_scale (cr, (double) width / pixel_width, (double) height / pixel_height);
      cairo_set_source_surface (cr, self->picture, 0, 0);
      cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
      cairo_paint (cr);
      cairo_destroy (cr);
    }
}

static void
legation_timeline_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LegationTimelineChart *self = LEGATION_TIMELINE_CHART (widget);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  if (!_legation_timeline_chart_prepare (self))
    return;
  update_picture (self);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  _legation_timeline_chart_snapshot_tint (self, snapshot);
  _legation_timeline_chart_snapshot_compared (self, snapshot);
  snapshot_picture (self, snapshot, width, height);
  _legation_timeline_chart_snapshot_overlay (self, snapshot);
  gtk_snapshot_pop (snapshot);
  for (guint i = 0; i < self->items->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->items, i), snapshot);
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

  if (self->scene == NULL || self->scene->layout.width != width
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

/* What has the focus is named where its label has no room. */
static void
legation_timeline_chart_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  GTK_WIDGET_CLASS (legation_timeline_chart_parent_class)->set_focus_child (widget, child);

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
  drop_picture (self);
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

  widget_class->snapshot = legation_timeline_chart_snapshot;
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
  self->axis = (LegationTimeAxis){ 0, 1, 1 };
  _legation_timeline_chart_add_animations (self);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timeline"),
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      _("Left and Right go from event to event, Space plays, plus and minus zoom"), -1);
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
  g_clear_object (&self->session);
  if (session == NULL)
    return;

  self->session = g_object_ref (session);
  self->changed_id = g_signal_connect (session, "changed", G_CALLBACK (changed_cb), self);
  self->axis = legation_time_axis_new (legation_session_get_view (session)->visible,
                                       MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1));
  self->playhead_event = NULL;
  self->playhead_day = LEGATION_DAY_MIN;
  note_playhead (self, LEGATION_CHANGE_ALL);
  _legation_timeline_chart_move_playhead (self, FALSE);
  drop_scene (self);
}
