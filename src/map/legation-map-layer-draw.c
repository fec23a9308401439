/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the layer draws in a frame: the picture where it lies now, and over it, as vectors, only what is
 * pointed at or focused.
 *
 * The cairo renderer has the picture as a cairo node, because it converts textures through floats in
 * every frame.  Every other renderer has textures, which go to the graphics card once for each picture;
 * the pixels of a cairo node would go there in each frame. */

#include "legation-map-item.h"
#include "legation-map-layer-private.h"

/* The radius of the focus ring's inside: a badge and its gap. */
#define FOCUS_RADIUS 9.0

static gboolean
covers (const LegationFrame *frame, LegationPlacement placement, int width, int height)
{
  return placement.x <= 0.0 && placement.y <= 0.0
         && placement.x + frame->width * placement.scale >= width
         && placement.y + frame->height * placement.scale >= height;
}

static void
paint_picture (cairo_t *cr, LegationPicture *picture, LegationPlacement placement, double opacity)
{
  cairo_save (cr);
  cairo_translate (cr, placement.x, placement.y);
  cairo_scale (cr, placement.scale, placement.scale);
  cairo_set_source_surface (cr, picture->surface, 0.0, 0.0);
  /* Where pixels lie on pixels cairo filters nothing. */
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  if (opacity < 1.0)
    cairo_paint_with_alpha (cr, opacity);
  else
    cairo_paint (cr);
  cairo_restore (cr);
}

static void
paint_fading (LegationMapLayer *self, cairo_t *cr)
{
  paint_picture (cr, self->fading,
                 _legation_map_layer_place (self, &self->fading->request->frame), self->fade);
}

/* Leaves only what a picture does not cover: enlarging the world for all of the window would cost more
 * than everything else in the frame. */
static void
clip_to_rest (LegationMapLayer *self, cairo_t *cr, int width, int height)
{
  const LegationFrame *frame = &self->picture->request->frame;
  const LegationPlacement placement = _legation_map_layer_place (self, frame);
  const double left = CLAMP (ceil (placement.x), 0.0, width);
  const double top = CLAMP (ceil (placement.y), 0.0, height);
  const double right = CLAMP (floor (placement.x + frame->width * placement.scale), left, width);
  const double bottom = CLAMP (floor (placement.y + frame->height * placement.scale), top, height);

  cairo_rectangle (cr, 0.0, 0.0, width, top);
  cairo_rectangle (cr, 0.0, top, left, bottom - top);
  cairo_rectangle (cr, right, top, width - right, bottom - top);
  cairo_rectangle (cr, 0.0, bottom, width, height - bottom);
  cairo_clip (cr);
}

/* What lies beyond the picture while the map moves faster than pictures come. */
static void
paint_beyond (LegationMapLayer *self, cairo_t *cr, int width, int height)
{
  const LegationColor sea = legation_style_get (self->style)->sea;

  cairo_save (cr);
  if (self->picture != NULL)
    clip_to_rest (self, cr, width, height);
  cairo_set_source_rgb (cr, sea.r, sea.g, sea.b);
  cairo_paint (cr);
  if (self->world != NULL && self->world->request->style == self->style)
    {
      const LegationFrame *frame = &self->world->request->frame;
      LegationPlacement placement = _legation_map_layer_place (self, frame);
      const double world = frame->width * placement.scale;

      placement.x -= ceil (placement.x / world) * world;
      for (; placement.x < width; placement.x += world)
        paint_picture (cr, self->world, placement, 1.0);
    }
  cairo_restore (cr);
}

/* The chosen event is loud at once, not only when the picture that says so is there. */
static const LegationEvent *
find_unpainted_selection (LegationMapLayer *self)
{
  const LegationRecord *record = legation_session_get_selection (self->session);
  const guint8 *painted = g_bytes_get_data (self->picture->request->emphasis, NULL);

  if (record == NULL || record->kind != LEGATION_KIND_EVENT
      || (const LegationEvent *) record == self->traveller
      || painted[record->index] == LEGATION_EMPHASIS_SELECTED)
    return NULL;

  return (const LegationEvent *) record;
}

/* The events that are drawn over the picture; each may be missing. */
typedef struct
{
  const LegationEvent *chosen;
  const LegationEvent *focus;
  const LegationEvent *hover;
  double x; /* where the focus is */
  double y;
} Over;

static Over
find_over (LegationMapLayer *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  Over over = { .chosen = find_unpainted_selection (self), .hover = self->hover };

  over.focus = legation_map_layer_get_focus (self, &over.x, &over.y);
  if (!GTK_IS_WINDOW (root) || !gtk_window_get_focus_visible (GTK_WINDOW (root)))
    over.focus = NULL;

  return over;
}

static void
draw_over (LegationMapLayer *self, cairo_t *cr, LegationPlacement placement, const Over *over)
{
  const LegationStyle *style = legation_style_get (self->style);

  cairo_save (cr);
  cairo_translate (cr, placement.x, placement.y);
  cairo_scale (cr, placement.scale, placement.scale);
  if (self->picture->request->without != NULL)
    _legation_map_layer_draw_travel (self, cr);
  if (over->chosen != NULL)
    legation_scene_draw_event (self->picture->scene, cr, style, over->chosen);
  if (over->focus != NULL && over->focus != over->chosen)
    legation_scene_draw_event (self->picture->scene, cr, style, over->focus);
  if (over->hover != NULL && over->hover != over->chosen && over->hover != over->focus)
    legation_scene_draw_event (self->picture->scene, cr, style, over->hover);
  cairo_restore (cr);

  if (over->focus != NULL)
    legation_scene_draw_focus (self->picture->scene, cr, style, over->x, over->y, FOCUS_RADIUS);
}

static void
paint (LegationMapLayer *self, cairo_t *cr, LegationPlacement placement, int width, int height)
{
  if (self->picture == NULL || !covers (&self->picture->request->frame, placement, width, height))
    paint_beyond (self, cr, width, height);
  if (self->picture != NULL)
    paint_picture (cr, self->picture, placement, 1.0);
  if (self->fading != NULL)
    paint_fading (self, cr);
}

static gboolean
shows_the_same (const LegationPainted *a, const LegationPainted *b)
{
  return a->placement.x == b->placement.x && a->placement.y == b->placement.y
         && a->placement.scale == b->placement.scale && graphene_rect_equal (&a->all, &b->all);
}

/* The same node as in the last frame tells GTK that nothing is to be drawn anew. */
static void
append_painted (LegationMapLayer *self,
                GtkSnapshot *snapshot,
                LegationPlacement placement,
                const graphene_rect_t *all)
{
  const gboolean lasts = self->picture != NULL && self->fading == NULL
                         && covers (&self->picture->request->frame, placement,
                                    (int) all->size.width, (int) all->size.height);
  const LegationPainted painted = { placement, *all };
  cairo_t *cr;

  if (self->node == NULL || !lasts || !shows_the_same (&self->painted, &painted))
    {
      g_clear_pointer (&self->node, gsk_render_node_unref);
      self->node = gsk_cairo_node_new (all);
      cr = gsk_cairo_node_get_draw_context (self->node);
      paint (self, cr, placement, (int) all->size.width, (int) all->size.height);
      cairo_destroy (cr);
      self->painted = painted;
    }
  gtk_snapshot_append_node (snapshot, self->node);
  if (!lasts)
    g_clear_pointer (&self->node, gsk_render_node_unref);
}

/* The texture of a picture; made when the slot has that of another one. */
static GdkTexture *
get_texture (LegationMapLayer *self, LegationTextureSlot slot, LegationPicture *picture)
{
  static const char key[] = "legation-picture";
  GdkTexture *texture = self->textures[slot];
  cairo_surface_t *surface = picture->surface;
  gsize stride;
  g_autoptr (GBytes) bytes = NULL;

  if (texture != NULL && g_object_get_data (G_OBJECT (texture), key) == picture)
    return texture;

  g_clear_object (&self->textures[slot]);
  stride = (gsize) cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      stride * (gsize) cairo_image_surface_get_height (surface),
                                      (GDestroyNotify) legation_picture_unref,
                                      legation_picture_ref (picture));
  texture = gdk_memory_texture_new (cairo_image_surface_get_width (surface),
                                    cairo_image_surface_get_height (surface), GDK_MEMORY_DEFAULT,
                                    bytes, stride);
  g_object_set_data (G_OBJECT (texture), key, picture);
  self->textures[slot] = texture;

  return texture;
}

static void
append_picture (LegationMapLayer *self,
                GtkSnapshot *snapshot,
                LegationTextureSlot slot,
                LegationPicture *picture,
                LegationPlacement placement)
{
  const double size = placement.scale / picture->request->frame.scale;
  GdkTexture *texture = get_texture (self, slot, picture);
  const graphene_rect_t bounds
    = GRAPHENE_RECT_INIT ((float) placement.x, (float) placement.y,
                          (float) (gdk_texture_get_width (texture) * size),
                          (float) (gdk_texture_get_height (texture) * size));

  gtk_snapshot_append_texture (snapshot, texture, &bounds);
}

static void
append_beyond (LegationMapLayer *self, GtkSnapshot *snapshot, const graphene_rect_t *all)
{
  const LegationColor sea = legation_style_get (self->style)->sea;

  gtk_snapshot_append_color (
    snapshot, &(GdkRGBA){ (float) sea.r, (float) sea.g, (float) sea.b, 1.0f }, all);
  if (self->world != NULL && self->world->request->style == self->style)
    {
      const LegationFrame *frame = &self->world->request->frame;
      LegationPlacement placement = _legation_map_layer_place (self, frame);
      const double world = frame->width * placement.scale;

      placement.x -= ceil (placement.x / world) * world;
      for (; placement.x < all->size.width; placement.x += world)
        append_picture (self, snapshot, LEGATION_TEXTURE_WORLD, self->world, placement);
    }
}

static void
append_fading (LegationMapLayer *self, GtkSnapshot *snapshot)
{
  gtk_snapshot_push_opacity (snapshot, self->fade);
  append_picture (self, snapshot, LEGATION_TEXTURE_FADING, self->fading,
                  _legation_map_layer_place (self, &self->fading->request->frame));
  gtk_snapshot_pop (snapshot);
}

static void
append_textures (LegationMapLayer *self,
                 GtkSnapshot *snapshot,
                 LegationPlacement placement,
                 const graphene_rect_t *all)
{
  if (self->picture == NULL
      || !covers (&self->picture->request->frame, placement, (int) all->size.width,
                  (int) all->size.height))
    append_beyond (self, snapshot, all);
  if (self->picture != NULL)
    append_picture (self, snapshot, LEGATION_TEXTURE_SHOWN, self->picture, placement);
  if (self->fading != NULL)
    append_fading (self, snapshot);
  else
    g_clear_object (&self->textures[LEGATION_TEXTURE_FADING]);
}

/**
 * _legation_map_layer_begin_over: begins to draw what lies over the picture.
 *
 * Returns: (transfer full): to draw on, in pixels of the layer
 */
cairo_t *
_legation_map_layer_begin_over (LegationMapLayer *self)
{
  const cairo_rectangle_t all = { 0.0, 0.0, gtk_widget_get_width (GTK_WIDGET (self)),
                                  gtk_widget_get_height (GTK_WIDGET (self)) };
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &all);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);

  return cr;
}

/**
 * _legation_map_layer_end_over: appends what was drawn, as a node no larger than it is: a node as large
 * as the map would have all of the map drawn again.
 * @cr: (transfer full): of _legation_map_layer_begin_over()
 */
void
_legation_map_layer_end_over (LegationMapLayer *self, GtkSnapshot *snapshot, cairo_t *cr)
{
  cairo_surface_t *surface = cairo_get_target (cr);
  const graphene_rect_t all
    = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                          (float) gtk_widget_get_height (GTK_WIDGET (self)));
  graphene_rect_t bounds;
  double x, y, width, height;

  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  bounds = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);
  graphene_rect_inset (&bounds, -1.0f, -1.0f);
  graphene_rect_round_extents (&bounds, &bounds);
  if (width > 0.0 && graphene_rect_intersection (&bounds, &all, &bounds))
    {
      cairo_t *node = gtk_snapshot_append_cairo (snapshot, &bounds);

      cairo_set_source_surface (node, surface, 0.0, 0.0);
      cairo_paint (node);
      cairo_destroy (node);
    }
  cairo_destroy (cr);
}

static void
append_over (LegationMapLayer *self, GtkSnapshot *snapshot, LegationPlacement placement)
{
  const Over over = find_over (self);
  cairo_t *cr;

  if (over.chosen == NULL && over.focus == NULL && over.hover == NULL
      && self->picture->request->without == NULL)
    return;
  cr = _legation_map_layer_begin_over (self);
  draw_over (self, cr, placement, &over);
  _legation_map_layer_end_over (self, snapshot, cr);
}

void
_legation_map_layer_draw (LegationMapLayer *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                  (float) gtk_widget_get_height (widget));
  LegationPlacement placement = { .scale = 0.0 };

  if (self->picture != NULL)
    placement = _legation_map_layer_place (self, &self->picture->request->frame);
  if (GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (gtk_widget_get_native (widget))))
    append_painted (self, snapshot, placement, &all);
  else
    append_textures (self, snapshot, placement, &all);
  if (self->picture != NULL)
    append_over (self, snapshot, placement);

  gtk_widget_snapshot_child (widget, self->more, snapshot);
}
