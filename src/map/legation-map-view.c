/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationMapView puts libshumate's map, the layer with the picture and the cards over it together,
 * and follows the session.  Camera, overlays, pointer and keys have files of their own. */

#include "config.h"

#include "legation-late-menu.h"
#include "legation-map-pick.h"
#include "legation-map-source.h"
#include "legation-map-view-private.h"
#include "legation-text-scale.h"

#include <glib/gi18n.h>

#define FLIGHT_MILLISECONDS 600

/* Below this the legend starts folded, with text of the plain size. */
#define ROOMY_WIDTH 520
#define ROOMY_HEIGHT 420

#define MIN_WIDTH 300
#define MIN_HEIGHT 200

G_DEFINE_FINAL_TYPE (LegationMapView, legation_map_view, GTK_TYPE_WIDGET)

static void
zoom_in_clicked_cb (LegationMapView *self)
{
  legation_map_view_zoom (self, 1.0);
}

static void
zoom_out_clicked_cb (LegationMapView *self)
{
  legation_map_view_zoom (self, -1.0);
}

static void
no_place_clicked_cb (LegationMapView *self)
{
  legation_session_select (self->session, LEGATION_SELECTION_NO_PLACE);
}

static gboolean
get_child_position_cb (GtkOverlay *overlay,
                       GtkWidget *child,
                       GdkRectangle *allocation,
                       LegationMapView *self)
{
  return _legation_map_view_place_child (self, child, allocation);
}

static void
focus_changed_cb (LegationMapView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  double x, y;
  const LegationHit hit = legation_map_layer_get_focused (self->layer, &x, &y);
  LegationPlacement placement;

  _legation_map_view_end_hover (self);
  if (!legation_hit_is_empty (&hit) && GTK_IS_WINDOW (root)
      && gtk_window_get_focus_visible (GTK_WINDOW (root)))
    _legation_map_view_show_card (self, &hit,
                                  legation_map_layer_get_scene (self->layer, &placement), x, y);
}

/* GTK moves the focus first and shows it then, and shows it no longer after a while: the first key, and
 * one after a card that took long to read, would go to what nothing on the map tells. */
static void
focus_shown_cb (LegationMapView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  double x, y;
  const LegationHit hit = legation_map_layer_get_focused (self->layer, &x, &y);

  if (legation_hit_is_empty (&hit) || !gtk_window_get_focus_visible (GTK_WINDOW (root)))
    return;
  gtk_widget_queue_draw (GTK_WIDGET (self->layer));
  focus_changed_cb (self);
}

static void
reveal_chosen (LegationMapView *self)
{
  const LegationRecord *record = legation_session_get_selection (self->session);

  if (record != NULL && record->kind == LEGATION_KIND_EVENT)
    _legation_map_view_reveal (self, (const LegationEvent *) record);
  else
    _legation_map_view_reveal_highlights (self);
}

static void
show_box (LegationMapView *self)
{
  const LegationView *view = legation_session_get_view (self->session);

  if (self->width <= 0)
    return;
  _legation_map_view_fly (self, _legation_map_view_fit_box (self, view->box), FLIGHT_MILLISECONDS,
                          ADW_EASE_IN_OUT_CUBIC);
  self->at_box = TRUE;
}

static void
session_changed_cb (LegationSession *session, guint changes, LegationMapView *self)
{
  if (changes & (LEGATION_CHANGE_SELECTION | LEGATION_CHANGE_PLAYING))
    legation_map_layer_update_travel (self->layer);
  if (changes & (LEGATION_CHANGE_SELECTION | LEGATION_CHANGE_FILTER | LEGATION_CHANGE_DISPLAY
                 | LEGATION_CHANGE_COMPARISON))
    {
      legation_event_card_hide (self->card);
      legation_map_layer_update_emphasis (self->layer);
      _legation_map_view_update_counts (self);
    }
  if (self->presented)
    return;
  if (changes & (LEGATION_CHANGE_FILTER | LEGATION_CHANGE_DISPLAY))
    _legation_map_view_update_legend (self);
  if ((changes & LEGATION_CHANGE_CAMERA) && legation_session_get_view (session)->has_box)
    show_box (self);
  else if (changes & LEGATION_CHANGE_CAMERA)
    _legation_map_view_fly (self, legation_session_get_view (session)->camera, FLIGHT_MILLISECONDS,
                            ADW_EASE_IN_OUT_CUBIC);
  else if (changes & LEGATION_CHANGE_SELECTION)
    reveal_chosen (self);
}

static void
legation_map_view_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  LegationMapView *self = LEGATION_MAP_VIEW (widget);
  int smallest = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;

  gtk_widget_measure (GTK_WIDGET (self->toasts), orientation, for_size, minimum, natural, NULL,
                      NULL);
  *minimum = MAX (*minimum, smallest);
  *natural = MAX (*natural, smallest);
  *minimum_baseline = *natural_baseline = -1;
}

/* The legend grows with the text. */
static gboolean
is_roomy (LegationMapView *self, int width, int height)
{
  const double scale = legation_text_scale_get (GTK_WIDGET (self));

  return width >= ROOMY_WIDTH * scale && height >= ROOMY_HEIGHT * scale;
}

/* Where to look in another size. */
static LegationCamera
find_camera (LegationMapView *self)
{
  const LegationView *view
    = self->session != NULL ? legation_session_get_view (self->session) : NULL;

  if (self->presented)
    return self->camera;
  if (view != NULL && view->has_box && (self->at_box || !view->has_camera))
    {
      legation_flight_stop (self->flight);
      return _legation_map_view_fit_box (self, view->box);
    }
  if (view != NULL && self->at_home)
    return _legation_map_view_get_opening (self);

  return self->camera;
}

static void
legation_map_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LegationMapView *self = LEGATION_MAP_VIEW (widget);

  if (width != self->width || height != self->height)
    {
      self->width = width;
      self->height = height;
      legation_legend_card_set_map_height (self->legend, height);
      legation_legend_card_set_roomy (self->legend, is_roomy (self, width, height));
      _legation_map_view_place_camera (self, find_camera (self));
    }
  gtk_widget_allocate (GTK_WIDGET (self->toasts), width, height, baseline, NULL);
  _legation_map_view_present_popovers (self);
}

static void
legation_map_view_dispose (GObject *object)
{
  LegationMapView *self = LEGATION_MAP_VIEW (object);

  g_clear_handle_id (&self->card_timeout, g_source_remove);
  g_clear_handle_id (&self->corner_timeout, g_source_remove);
  g_clear_pointer (&self->flight, legation_flight_free);
  g_clear_weak_pointer (&self->menu_origin);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->classes, g_free);
  g_clear_pointer (&self->painter, legation_painter_unref);
  _legation_map_view_drop_popovers (self);
  if (self->toasts != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->toasts));
  self->toasts = NULL;

  G_OBJECT_CLASS (legation_map_view_parent_class)->dispose (object);
}

static gboolean
legation_map_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LEGATION_MAP_VIEW (widget)->map));
}

static void
legation_map_view_root (GtkWidget *widget)
{
  GtkRoot *root;

  GTK_WIDGET_CLASS (legation_map_view_parent_class)->root (widget);
  root = gtk_widget_get_root (widget);
  if (GTK_IS_WINDOW (root))
    g_signal_connect_object (root, "notify::focus-visible", G_CALLBACK (focus_shown_cb), widget,
                             G_CONNECT_SWAPPED);
}

static void
legation_map_view_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), focus_shown_cb, widget);
  GTK_WIDGET_CLASS (legation_map_view_parent_class)->unroot (widget);
}

static void
legation_map_view_class_init (LegationMapViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = legation_map_view_dispose;
  widget_class->measure = legation_map_view_measure;
  widget_class->size_allocate = legation_map_view_size_allocate;
  widget_class->grab_focus = legation_map_view_grab_focus;
  widget_class->root = legation_map_view_root;
  widget_class->unroot = legation_map_view_unroot;

  g_type_ensure (SHUMATE_TYPE_MAP);
  g_type_ensure (LEGATION_TYPE_LEGEND_CARD);
  g_type_ensure (LEGATION_TYPE_SCALE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, LEGATION_RESOURCE_PREFIX
                                               "/ui/legation-map-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LegationMapView, toasts);
  gtk_widget_class_bind_template_child (widget_class, LegationMapView, overlay);
  gtk_widget_class_bind_template_child (widget_class, LegationMapView, map);
  gtk_widget_class_bind_template_child (widget_class, LegationMapView, corner);
  gtk_widget_class_bind_template_child (widget_class, LegationMapView, no_place);
  gtk_widget_class_bind_template_child (widget_class, LegationMapView, no_place_label);
  gtk_widget_class_bind_template_child (widget_class, LegationMapView, nothing);
  gtk_widget_class_bind_template_child (widget_class, LegationMapView, nothing_label);
  gtk_widget_class_bind_template_child (widget_class, LegationMapView, relax);
  gtk_widget_class_bind_template_child (widget_class, LegationMapView, relax_label);
  gtk_widget_class_bind_template_child (widget_class, LegationMapView, tools);
  gtk_widget_class_bind_template_child (widget_class, LegationMapView, options);
  gtk_widget_class_bind_template_child (widget_class, LegationMapView, options_menu);
  gtk_widget_class_bind_template_child (widget_class, LegationMapView, zoom_in);
  gtk_widget_class_bind_template_child (widget_class, LegationMapView, zoom_out);
  gtk_widget_class_bind_template_child (widget_class, LegationMapView, legend);
  gtk_widget_class_bind_template_child (widget_class, LegationMapView, credits);
  gtk_widget_class_bind_template_child (widget_class, LegationMapView, scale_bar);
  gtk_widget_class_bind_template_child (widget_class, LegationMapView, credits_button);
  gtk_widget_class_bind_template_child (widget_class, LegationMapView, attribution);
  gtk_widget_class_bind_template_callback (widget_class, get_child_position_cb);
  gtk_widget_class_bind_template_callback (widget_class, no_place_clicked_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "reset_filters_clicked_cb",
                                                G_CALLBACK (_legation_map_view_reset_filters_cb));
  gtk_widget_class_bind_template_callback_full (widget_class, "relax_clicked_cb",
                                                G_CALLBACK (_legation_map_view_relax_cb));
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, legation_map_view_fit);
  gtk_widget_class_bind_template_callback (widget_class, _legation_map_view_tell_credits);
  gtk_widget_class_set_css_name (widget_class, "mapview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

/* The name of a menu that is open would lie over it. */
static void
options_made_cb (GtkMenuButton *options)
{
  GtkPopover *menu = gtk_menu_button_get_popover (options);

  if (menu != NULL)
    g_object_bind_property (menu, "visible", options, "has-tooltip",
                            G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
}

static void
legation_map_view_init (LegationMapView *self)
{
  ShumateViewport *viewport;
  g_autoptr (ShumateMapSource) source = legation_map_source_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->at_home = TRUE;

  viewport = shumate_map_get_viewport (self->map);
  shumate_viewport_set_reference_map_source (viewport, source);
  self->layer = legation_map_layer_new (viewport);
  _legation_map_view_connect_viewport (self);
  shumate_map_add_layer (self->map, SHUMATE_LAYER (self->layer));
  g_signal_connect_swapped (self->layer, "picture-changed",
                            G_CALLBACK (_legation_map_view_update_overlays), self);
  g_signal_connect_swapped (self->layer, "picture-changed",
                            G_CALLBACK (_legation_map_view_update_hover), self);
  g_signal_connect_swapped (self->layer, "focus-changed", G_CALLBACK (focus_changed_cb), self);

  _legation_map_view_create_pills (self);
  self->card = legation_event_card_new ();
  gtk_overlay_add_overlay (self->overlay, GTK_WIDGET (self->card));
  self->pointer_x = self->pointer_y = -1.0;
  _legation_map_view_add_pointer (self);
  _legation_map_view_add_menu_actions (self);
  _legation_map_view_connect_legend (self);
  g_signal_connect (self->options, "notify::popover", G_CALLBACK (options_made_cb), NULL);
  legation_late_menu_set (self->options, self->options_menu);
  _legation_map_view_add_keys (self);
}

/** legation_map_view_get_session: Returns: (transfer none) (nullable): what the map follows. */
LegationSession *
legation_map_view_get_session (LegationMapView *self)
{
  g_return_val_if_fail (LEGATION_IS_MAP_VIEW (self), NULL);

  return self->session;
}

static void
look_where_session_looks (LegationMapView *self)
{
  const LegationView *view = legation_session_get_view (self->session);

  legation_flight_stop (self->flight);
  self->at_home = !view->has_camera || view->at_home;
  self->at_box = FALSE;
  self->camera = view->camera;
  if (self->width > 0)
    _legation_map_view_place_camera (self, find_camera (self));
}

/* Whether a session looks where the map is already. */
static gboolean
looks_here (LegationMapView *self, LegationSession *session)
{
  const LegationView *view = legation_session_get_view (session);

  return view->has_camera
         && legation_camera_equal (view->camera, _legation_map_view_get_target (self));
}

/**
 * legation_map_view_set_session: shows what a session looks at, where it looks, or where its
 * dataset says to look first.  The picture that was there stays until there is another one.
 * @session: (nullable): whose view state the map follows and changes
 * @painter: (nullable): what draws its dataset
 */
void
legation_map_view_set_session (LegationMapView *self,
                               LegationSession *session,
                               LegationPainter *painter)
{
  gboolean stays;

  g_return_if_fail (LEGATION_IS_MAP_VIEW (self));
  g_return_if_fail ((session == NULL) == (painter == NULL));

  if (self->session == session)
    return;

  _legation_map_view_end_hover (self);
  _legation_map_view_drop_popovers (self);
  _legation_map_view_forget_classes (self);
  g_clear_handle_id (&self->corner_timeout, g_source_remove);
  stays = self->session != NULL && session != NULL && looks_here (self, session);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_pointer (&self->painter, legation_painter_unref);
  g_set_object (&self->session, session);
  legation_map_layer_set_session (self->layer, session, painter);
  if (session == NULL)
    {
      legation_flight_stop (self->flight);
      _legation_map_view_clear_overlays (self);
      return;
    }

  self->painter = legation_painter_ref (painter);
  g_signal_connect (session, "changed", G_CALLBACK (session_changed_cb), self);
  if (!stays)
    look_where_session_looks (self);
  _legation_map_view_update_counts (self);
}

/**
 * legation_map_view_set_covered: tells how much of the map lies under something else.
 * @start: where lines of text begin, from the left or the right edge, in logical pixels
 * @end: from the other edge, in logical pixels
 *
 * Routes are shown in the part between; what is chosen moves there when less is left of it.
 */
void
legation_map_view_set_covered (LegationMapView *self, int start, int end)
{
  gboolean less;

  g_return_if_fail (LEGATION_IS_MAP_VIEW (self));

  if (start == self->covered_start && end == self->covered_end)
    return;
  less = start > self->covered_start || end > self->covered_end;
  self->covered_start = start;
  self->covered_end = end;
  if (self->session == NULL || self->width <= 0)
    return;
  if (less && self->at_box)
    show_box (self);
  else if (less)
    reveal_chosen (self);
}

/** legation_map_view_set_labels: in which language the base map is labelled. */
void
legation_map_view_set_labels (LegationMapView *self, LegationLabelChoice labels)
{
  g_return_if_fail (LEGATION_IS_MAP_VIEW (self));

  legation_map_layer_set_labels (self->layer, labels);
}

/** legation_map_view_set_areas: @areas: (nullable): where countries are, to be pointed at. */
void
legation_map_view_set_areas (LegationMapView *self, LegationAreas *areas)
{
  g_return_if_fail (LEGATION_IS_MAP_VIEW (self));

  legation_map_layer_set_areas (self->layer, areas);
}
