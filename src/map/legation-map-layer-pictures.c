/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The layer asks for a picture of the viewport and some margin whenever it is drawn and the last
 * one that it asked for will not do.  Until the new picture is there, the old one moves and grows
 * with the viewport, so that a frame never waits. */

#include "legation-map-layer-private.h"

#include <adwaita.h>

/* How far a picture reaches beyond the map on each side, in logical pixels. */
#define MARGIN 128.0
/* A picture need not be made again before the map has moved this far over it. */
#define SLACK 64.0
/* Where pictures are to be exact: less than anybody sees. */
#define EXACT 1e-6
/* The world picture: the whole world at a zoom level that has no names yet. */
#define WORLD_ZOOM 1.0
#define WORLD_SIZE 512.0
#define WORLD_SCALE 1.25
/* While time runs, the tint may be another with every picture; the world has it once that rests. */
#define WORLD_REST_MILLISECONDS 300

#define FADE_MICROSECONDS (150 * 1000)

LegationCamera
_legation_map_layer_get_camera (LegationMapLayer *self)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (self));

  return (LegationCamera){
    .lon = shumate_location_get_longitude (SHUMATE_LOCATION (viewport)),
    .lat = shumate_location_get_latitude (SHUMATE_LOCATION (viewport)),
    .zoom = shumate_viewport_get_zoom_level (viewport),
  };
}

/* Where a picture made for @frame lies on the widget now. */
LegationPlacement
_legation_map_layer_place (LegationMapLayer *self, const LegationFrame *frame)
{
  const LegationFrame now = {
    .camera = _legation_map_layer_get_camera (self),
    .width = gtk_widget_get_width (GTK_WIDGET (self)),
    .height = gtk_widget_get_height (GTK_WIDGET (self)),
  };
  const LegationLocation center = { frame->camera.lon, frame->camera.lat };
  const double device = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  LegationPlacement placement = { .scale = exp2 (now.camera.zoom - frame->camera.zoom) };
  double x, y;

  legation_frame_project (&now, center, &x, &y);
  placement.x = x - frame->width / 2.0 * placement.scale;
  placement.y = y - frame->height / 2.0 * placement.scale;
  if (fabs (placement.scale - self->scale) < 1e-6)
    {
      /* Pixel on pixel: sharp, and a plain copy. */
      placement.scale = self->scale;
      placement.x = round (placement.x * device) / device;
      placement.y = round (placement.y * device) / device;
    }

  return placement;
}

/* Whether what was asked for still covers the view, so that nothing new is to be asked for.
 * @slack: how far the view may have moved, in pixels of the picture */
gboolean
_legation_map_layer_will_do (const LegationPaintRequest *wanted,
                             const LegationPaintRequest *now,
                             double slack)
{
  LegationPaintRequest moved;
  double x, y;

  if (wanted == NULL)
    return FALSE;
  moved = *now;
  moved.frame.camera.lon = wanted->frame.camera.lon;
  moved.frame.camera.lat = wanted->frame.camera.lat;
  if (!legation_paint_request_equal (wanted, &moved))
    return FALSE;

  legation_frame_project (&wanted->frame,
                          (LegationLocation){ now->frame.camera.lon, now->frame.camera.lat },
                          &x, &y);

  return fabs (x - wanted->frame.width / 2.0) <= slack
         && fabs (y - wanted->frame.height / 2.0) <= slack;
}

void
_legation_map_layer_ask (LegationMapLayer *self,
                         LegationPaintRequest **wanted,
                         const LegationPaintRequest *request)
{
  g_clear_pointer (wanted, legation_paint_request_free);
  *wanted = legation_paint_request_copy (request);
  (*wanted)->asked_at = g_get_monotonic_time ();
  legation_composer_request (self->composer, *wanted);
}

/* What a picture of @camera is to be made of. */
void
_legation_map_layer_fill_request (LegationMapLayer *self,
                                  LegationCamera camera,
                                  LegationPaintRequest *request)
{
  const double margin = MARGIN / self->scale;

  if (self->scale != 1.0)
    camera.zoom -= log2 (self->scale);
  *request = (LegationPaintRequest){
    .frame = {
      .camera = camera,
      .width = gtk_widget_get_width (GTK_WIDGET (self)) / self->scale + 2.0 * margin,
      .height = gtk_widget_get_height (GTK_WIDGET (self)) / self->scale + 2.0 * margin,
      .scale = gtk_widget_get_scale_factor (GTK_WIDGET (self)) * self->scale,
    },
    .style = self->style,
    .emphasis = self->emphasis,
    .marked = self->marked,
    .language = self->language,
    .labels = self->labels,
    .areas = self->areas,
    .tint = self->tint,
    .font = self->font,
    .without = self->traveller,
    .afresh = self->exact,
  };
  if (self->cover.size.width > 0.0f)
    {
      request->cover_low = (LegationVertex){ self->cover.origin.x / self->scale + margin,
                                             self->cover.origin.y / self->scale + margin };
      request->cover_high
        = (LegationVertex){ request->cover_low.x + self->cover.size.width / self->scale,
                            request->cover_low.y + self->cover.size.height / self->scale };
    }
}

/* Asks for a new picture if the last one that was asked for will not do. */
void
_legation_map_layer_ask_for_picture (LegationMapLayer *self)
{
  LegationPaintRequest request;

  if (self->composer == NULL || gtk_widget_get_width (GTK_WIDGET (self)) < 1
      || gtk_widget_get_height (GTK_WIDGET (self)) < 1 || _legation_map_layer_waits_ahead (self))
    return;
  _legation_map_layer_fill_request (self, _legation_map_layer_get_camera (self), &request);
  if (!_legation_map_layer_will_do (self->wanted, &request,
                                    self->exact ? EXACT : SLACK / self->scale))
    _legation_map_layer_ask (self, &self->wanted, &request);
}

static gboolean
ask_for_world_cb (gpointer data)
{
  LegationMapLayer *self = data;
  const gsize n = g_bytes_get_size (self->emphasis);
  g_autoptr (GBytes) hidden = NULL;
  LegationPaintRequest request;

  G_STATIC_ASSERT (LEGATION_EMPHASIS_HIDDEN == 0);
  self->world_timeout = 0;
  /* The picture that is under way asks again. */
  if (legation_composer_is_busy (self->composer))
    return G_SOURCE_REMOVE;
  hidden = g_bytes_new_take (g_malloc0 (n), n);
  request = (LegationPaintRequest){
    .frame = { { 0.0, 0.0, WORLD_ZOOM }, WORLD_SIZE, WORLD_SIZE, WORLD_SCALE },
    .style = self->style,
    .emphasis = hidden,
    .language = self->language,
    .font = self->font,
    .areas = self->areas,
    .tint = self->tint,
    .aside = TRUE,
  };
  _legation_map_layer_ask (self, &self->wanted_world, &request);

  return G_SOURCE_REMOVE;
}

/* The world comes when nothing else is to be painted: at rest nobody sees it. */
static void
ask_for_world (LegationMapLayer *self)
{
  const LegationPaintRequest *shown = self->world != NULL ? self->world->request : NULL;
  const gboolean is_alike
    = shown != NULL && shown->style == self->style && shown->language == self->language;

  g_clear_handle_id (&self->world_timeout, g_source_remove);
  if (!is_alike)
    ask_for_world_cb (self);
  else if (shown->areas != self->areas || !legation_tint_equal (shown->tint, self->tint))
    self->world_timeout = g_timeout_add (WORLD_REST_MILLISECONDS, ask_for_world_cb, self);
}

/* The first frame draws what follows the retired picture, the second one no longer knows it. */
static gboolean
release_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LegationMapLayer *self = LEGATION_MAP_LAYER (widget);

  (void) clock;
  (void) data;
  if (self->retired_frames++ == 0)
    return G_SOURCE_CONTINUE;
  self->retired_tick = 0;
  g_clear_pointer (&self->retired, legation_picture_unref);

  return G_SOURCE_REMOVE;
}

/* Lets a picture go once no frame shows it: cairo copies all of a surface that is destroyed while the
 * last frame's node still refers to it. */
static void
retire (LegationMapLayer *self, LegationPicture **picture)
{
  g_clear_pointer (&self->retired, legation_picture_unref);
  if (*picture == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      g_clear_pointer (picture, legation_picture_unref);
      return;
    }
  self->retired = g_steal_pointer (picture);
  self->retired_frames = 0;
  if (self->retired_tick == 0)
    self->retired_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), release_cb, NULL, NULL);
}

void
_legation_map_layer_stop_fading (LegationMapLayer *self)
{
  if (self->fade_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->fade_tick);
  self->fade_tick = 0;
  g_clear_pointer (&self->fading, legation_picture_unref);
}

void
_legation_map_layer_clear_pictures (LegationMapLayer *self)
{
  _legation_map_layer_stop_fading (self);
  if (self->retired_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->retired_tick);
  self->retired_tick = 0;
  g_clear_pointer (&self->retired, legation_picture_unref);
  g_clear_pointer (&self->picture, legation_picture_unref);
  g_clear_pointer (&self->world, legation_picture_unref);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  for (guint i = 0; i < LEGATION_N_TEXTURES; i++)
    g_clear_object (&self->textures[i]);
}

static gboolean
fade_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LegationMapLayer *self = LEGATION_MAP_LAYER (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double t;

  (void) data;
  if (self->fade_start == 0)
    self->fade_start = now;
  t = (double) (now - self->fade_start) / FADE_MICROSECONDS;
  gtk_widget_queue_draw (widget);
  if (t < 1.0)
    {
      self->fade = 1.0 - adw_easing_ease (ADW_EASE_OUT_CUBIC, t);
      return G_SOURCE_CONTINUE;
    }
  self->fade_tick = 0;
  retire (self, &self->fading);

  return G_SOURCE_REMOVE;
}

/* Whether a picture differs from another one in nothing but what is loud and what is quiet, as after a
 * click.  Where more changes, as with every step of the time or of the camera, or where such pictures
 * follow on each other, fading would cost each frame a second picture as large as the window. */
static gboolean
differs_in_loudness (const LegationPaintRequest *a, const LegationPaintRequest *b)
{
  const guint8 *left = g_bytes_get_data (a->emphasis, NULL);
  const guint8 *right = g_bytes_get_data (b->emphasis, NULL);
  LegationPaintRequest as_loud = *b;

  if (legation_paint_request_is_as_loud (a, b))
    return FALSE;
  as_loud.emphasis = a->emphasis;
  as_loud.marked = a->marked;
  as_loud.without = a->without;
  if (!legation_paint_request_equal (a, &as_loud))
    return FALSE;
  for (gsize i = 0; i < g_bytes_get_size (a->emphasis); i++)
    if ((left[i] > LEGATION_EMPHASIS_GHOST) != (right[i] > LEGATION_EMPHASIS_GHOST))
      return FALSE;

  return TRUE;
}

/* Lets a picture fade into the new one. */
static void
start_fading (LegationMapLayer *self, LegationPicture *picture)
{
  g_autoptr (LegationPicture) old = legation_picture_ref (picture);

  _legation_map_layer_stop_fading (self);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || !adw_get_enable_animations (GTK_WIDGET (self)))
    return;

  if (old == self->picture)
    {
      g_clear_object (&self->textures[LEGATION_TEXTURE_FADING]);
      self->textures[LEGATION_TEXTURE_FADING]
        = g_steal_pointer (&self->textures[LEGATION_TEXTURE_SHOWN]);
    }
  self->fading = g_steal_pointer (&old);
  self->fade = 1.0;
  self->fade_start = 0;
  self->fade_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), fade_cb, NULL, NULL);
}

/* Shows a picture instead of the one before. */
void
_legation_map_layer_show_picture (LegationMapLayer *self, LegationPicture *picture)
{
  if (self->picture == NULL && self->fading != NULL)
    start_fading (self, self->fading);
  else if (self->picture != NULL && !legation_session_is_playing_fast (self->session)
           && differs_in_loudness (self->picture->request, picture->request))
    start_fading (self, self->picture);
  else if (self->fade_tick != 0
           && !legation_paint_request_is_as_loud (self->picture->request, picture->request))
    _legation_map_layer_stop_fading (self);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  retire (self, &self->picture);
  self->picture = legation_picture_ref (picture);
  _legation_map_layer_begin_travel (self);

  _legation_map_layer_update_items (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "picture-changed");
  ask_for_world (self);
}

/* The composer has a new picture. */
void
_legation_map_layer_show_picture_cb (LegationPicture *picture, gpointer data)
{
  LegationMapLayer *self = data;

  if (self->wanted_world != NULL
      && legation_paint_request_equal (picture->request, self->wanted_world))
    {
      g_clear_pointer (&self->world, legation_picture_unref);
      self->world = legation_picture_ref (picture);
      return;
    }
  if (_legation_map_layer_keep_ahead (self, picture))
    return;
  _legation_map_layer_show_picture (self, picture);
}
