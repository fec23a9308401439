/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationMapLayer shows one picture of the map and answers what is where on it.  How pictures come
 * about, how they are drawn, and the accessible children have files of their own. */

#include "legation-map-layer-private.h"

#include "legation-map-item.h"
#include "legation-map-pick.h"

#include <adwaita.h>

G_DEFINE_FINAL_TYPE (LegationMapLayer, legation_map_layer, SHUMATE_TYPE_LAYER)

enum
{
  PICTURE_CHANGED,
  FOCUS_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
legation_map_layer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  _legation_map_layer_ask_for_picture (LEGATION_MAP_LAYER (widget));
  _legation_map_layer_draw (LEGATION_MAP_LAYER (widget), snapshot);
  _legation_map_layer_draw_pointed (LEGATION_MAP_LAYER (widget), snapshot);
}

/* The font of the interface at the size that the user's text scale gives it. */
static const char *
find_font (GtkWidget *widget)
{
  g_autoptr (PangoFontDescription) description = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (widget), "gtk-font-name", &name, "gtk-xft-dpi", &dpi,
                NULL);
  description = pango_font_description_from_string (name != NULL ? name : "Cantarell 11");
  if (dpi > 0 && !pango_font_description_get_size_is_absolute (description))
    pango_font_description_set_size (
      description,
      (int) lround (pango_font_description_get_size (description) * (dpi / 1024.0) / 96.0));
  text = pango_font_description_to_string (description);

  return g_intern_string (text);
}

static void
update_look (LegationMapLayer *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->style = legation_style_choose (adw_style_manager_get_dark (manager),
                                       adw_style_manager_get_high_contrast (manager));
  self->font = find_font (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
legation_map_layer_contains (GtkWidget *widget, double x, double y)
{
  LegationHit hit = legation_map_layer_hit (LEGATION_MAP_LAYER (widget), x, y);

  return !legation_hit_is_empty (&hit);
}

static void
legation_map_layer_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  (void) width;
  (void) height;
  (void) baseline;
  _legation_map_layer_allocate_items (LEGATION_MAP_LAYER (widget));
}

static gboolean
legation_map_layer_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return _legation_map_layer_focus_item (LEGATION_MAP_LAYER (widget), direction);
}

static void
legation_map_layer_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  GTK_WIDGET_CLASS (legation_map_layer_parent_class)->set_focus_child (widget, child);
  gtk_widget_queue_draw (widget);
  g_signal_emit (widget, signals[FOCUS_CHANGED], 0);
}

static void
legation_map_layer_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (legation_map_layer_parent_class)->system_setting_changed (widget, setting);
  update_look (LEGATION_MAP_LAYER (widget));
}

static void
legation_map_layer_constructed (GObject *object)
{
  LegationMapLayer *self = LEGATION_MAP_LAYER (object);

  G_OBJECT_CLASS (legation_map_layer_parent_class)->constructed (object);

  g_signal_connect_object (shumate_layer_get_viewport (SHUMATE_LAYER (self)), "notify",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (update_look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                           G_CALLBACK (update_look), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (gtk_widget_queue_draw), NULL);
  update_look (self);
}

static void
stop_painting (LegationMapLayer *self)
{
  g_clear_handle_id (&self->world_timeout, g_source_remove);
  g_clear_pointer (&self->composer, legation_composer_free);
  g_clear_pointer (&self->wanted, legation_paint_request_free);
  g_clear_pointer (&self->wanted_world, legation_paint_request_free);
  _legation_map_layer_forget_ahead (self);
  g_clear_pointer (&self->emphasis, g_bytes_unref);
  g_clear_pointer (&self->marked, g_strfreev);
  g_clear_pointer (&self->pointed_scene, legation_scene_unref);
  _legation_map_layer_forget_travel (self);
  self->pointed = (LegationHit){ .event = NULL };
  self->hover = NULL;
}

/* Its picture stays to be looked at until the first one of another dataset is there, but nothing on it
 * can be pointed at any more. */
static void
keep_last_picture (LegationMapLayer *self)
{
  if (self->picture == NULL)
    return;
  _legation_map_layer_stop_fading (self);
  self->fading = g_steal_pointer (&self->picture);
  self->fade = 1.0;
}

static void
legation_map_layer_dispose (GObject *object)
{
  LegationMapLayer *self = LEGATION_MAP_LAYER (object);

  stop_painting (self);
  _legation_map_layer_forget_areas (self);
  g_clear_pointer (&self->areas, legation_areas_unref);
  g_clear_pointer (&self->tint, legation_tint_unref);
  g_clear_pointer (&self->lit, g_bytes_unref);
  _legation_map_layer_clear_pictures (self);
  _legation_map_layer_remove_items (self);
  g_clear_pointer (&self->more, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (legation_map_layer_parent_class)->dispose (object);
}

static void
legation_map_layer_finalize (GObject *object)
{
  g_ptr_array_unref (LEGATION_MAP_LAYER (object)->items);
  g_ptr_array_unref (LEGATION_MAP_LAYER (object)->places);

  G_OBJECT_CLASS (legation_map_layer_parent_class)->finalize (object);
}

static void
legation_map_layer_class_init (LegationMapLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = legation_map_layer_constructed;
  object_class->dispose = legation_map_layer_dispose;
  object_class->finalize = legation_map_layer_finalize;
  widget_class->snapshot = legation_map_layer_snapshot;
  widget_class->size_allocate = legation_map_layer_size_allocate;
  widget_class->contains = legation_map_layer_contains;
  widget_class->focus = legation_map_layer_focus;
  widget_class->set_focus_child = legation_map_layer_set_focus_child;
  widget_class->system_setting_changed = legation_map_layer_system_setting_changed;

  /** LegationMapLayer::picture-changed: a new picture, and with it a new scene, is shown, or the one
   * that is shown lies elsewhere. */
  signals[PICTURE_CHANGED]
    = g_signal_new ("picture-changed", LEGATION_TYPE_MAP_LAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);
  /** LegationMapLayer::focus-changed: the keyboard focus went to another event, or away. */
  signals[FOCUS_CHANGED]
    = g_signal_new ("focus-changed", LEGATION_TYPE_MAP_LAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "maplayer");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
legation_map_layer_init (LegationMapLayer *self)
{
  self->scale = 1.0;
  self->items = g_ptr_array_new ();
  self->places = g_ptr_array_new ();
  self->more = gtk_label_new (NULL);
  gtk_widget_set_can_target (self->more, FALSE);
  gtk_widget_set_opacity (self->more, 0.0);
  gtk_widget_set_visible (self->more, FALSE);
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}

/** legation_map_layer_new: Returns: (transfer floating): a layer that shows nothing yet. */
LegationMapLayer *
legation_map_layer_new (ShumateViewport *viewport)
{
  return g_object_new (LEGATION_TYPE_MAP_LAYER, "viewport", viewport, NULL);
}

/* What is brought out is as loud as it can be, and all else that is seen is dimmed. */
static GBytes *
apply_lit (GBytes *emphasis, GBytes *lit)
{
  const guint8 *lights = g_bytes_get_data (lit, NULL);
  gsize n;
  guint8 *levels = g_bytes_unref_to_data (emphasis, &n);

  for (gsize i = 0; i < n; i++)
    if (levels[i] > LEGATION_EMPHASIS_GHOST && levels[i] < LEGATION_EMPHASIS_SELECTED)
      levels[i] = lights[i] ? LEGATION_EMPHASIS_NORMAL : LEGATION_EMPHASIS_FAINT;

  return g_bytes_new_take (levels, n);
}

/* What stays the same stays the same value. */
static void
collect_tint (LegationMapLayer *self)
{
  g_autoptr (LegationTint) tint = legation_session_collect_tint (self->session);

  if (legation_tint_equal (tint, self->tint))
    return;
  g_clear_pointer (&self->tint, legation_tint_unref);
  self->tint = g_steal_pointer (&tint);
}

static void
collect_emphasis (LegationMapLayer *self)
{
  g_clear_pointer (&self->emphasis, g_bytes_unref);
  g_clear_pointer (&self->marked, g_strfreev);
  self->emphasis = legation_session_collect_emphasis (self->session);
  collect_tint (self);
  if (self->lit != NULL)
    self->emphasis = apply_lit (self->emphasis, self->lit);
  self->marked = legation_session_collect_marks (self->session);
}

/**
 * legation_map_layer_set_session: shows the journeys of a session's dataset.
 * @session: (nullable): whose view state it follows
 * @painter: (nullable): what draws its dataset
 */
void
legation_map_layer_set_session (LegationMapLayer *self,
                                LegationSession *session,
                                LegationPainter *painter)
{
  stop_painting (self);
  _legation_map_layer_forget_areas (self);
  if (session != NULL)
    keep_last_picture (self);
  else
    _legation_map_layer_clear_pictures (self);
  _legation_map_layer_remove_items (self);
  g_set_object (&self->session, session);
  if (session != NULL && painter != NULL)
    {
      self->composer = legation_composer_new (painter, _legation_map_layer_show_picture_cb, self);
      self->language = g_intern_string (legation_session_get_language (session));
      collect_emphasis (self);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** legation_map_layer_update_emphasis: follows a change of the session's selection or filter. */
void
legation_map_layer_update_emphasis (LegationMapLayer *self)
{
  if (self->session == NULL || self->emphasis == NULL)
    return;
  collect_emphasis (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * legation_map_layer_set_lit: brings some events out.
 * @lit: (nullable): for each event of the session's dataset, by its index, a byte: whether it is
 *   brought out; %NULL brings none out and dims none
 */
void
legation_map_layer_set_lit (LegationMapLayer *self, GBytes *lit)
{
  if (self->lit == lit)
    return;
  g_clear_pointer (&self->lit, g_bytes_unref);
  self->lit = lit != NULL ? g_bytes_ref (lit) : NULL;
  legation_map_layer_update_emphasis (self);
}

/** legation_map_layer_get_tint: Returns: (transfer none) (nullable): of the areas of countries. */
LegationTint *
legation_map_layer_get_tint (LegationMapLayer *self)
{
  return self->tint;
}

/** legation_map_layer_set_labels: in which language places are labelled. */
void
legation_map_layer_set_labels (LegationMapLayer *self, LegationLabelChoice labels)
{
  if (self->labels == labels)
    return;
  self->labels = labels;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * legation_map_layer_set_scale: draws marks, names and lines larger.
 * @scale: pixels of the widget for a pixel of the picture, 1 by default
 */
void
legation_map_layer_set_scale (LegationMapLayer *self, double scale)
{
  if (self->scale == scale)
    return;
  self->scale = scale;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * legation_map_layer_set_cover: names keep clear of a part that something opaque lies over.
 * @cover: in pixels of the widget; empty for none
 */
void
legation_map_layer_set_cover (LegationMapLayer *self, const graphene_rect_t *cover)
{
  self->cover = *cover;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * legation_map_layer_set_exact: whether the same view is the same picture whatever was shown before it,
 * so that names may move as soon as the map does.
 */
void
legation_map_layer_set_exact (LegationMapLayer *self, gboolean exact)
{
  self->exact = exact;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const LegationStyle *
legation_map_layer_get_style (LegationMapLayer *self)
{
  return legation_style_get (self->style);
}

/**
 * legation_map_layer_get_scene:
 * @placement: (out): where it lies on the widget
 *
 * Returns: (transfer none) (nullable): the layout of the picture that is shown
 */
LegationScene *
legation_map_layer_get_scene (LegationMapLayer *self, LegationPlacement *placement)
{
  if (self->picture == NULL)
    return NULL;
  *placement = _legation_map_layer_place (self, &self->picture->request->frame);

  return self->picture->scene;
}

/**
 * legation_map_layer_get_asked_at: Returns: when the picture that is shown was asked for, by the
 *   monotonic clock in microseconds, or 0 where there is none
 */
gint64
legation_map_layer_get_asked_at (LegationMapLayer *self)
{
  return self->picture != NULL ? self->picture->request->asked_at : 0;
}

/** legation_map_layer_count_events: Returns: how many events are to be found one by one. */
guint
legation_map_layer_count_events (LegationMapLayer *self)
{
  return self->n_events;
}
