/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the layer draws in a frame: the picture where it lies now, and over it, as vectors, only
 * what is pointed at or focused.  All of it is one node: a second one as large as the window
 * would cost as much again. */

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
  cairo_pattern_set_filter (cairo_get_source (cr),
                            placement.scale == 1.0 ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_BILINEAR);
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
      || painted[record->index] == LEGATION_EMPHASIS_SELECTED)
    return NULL;

  return (const LegationEvent *) record;
}

static void
draw_over (LegationMapLayer *self, cairo_t *cr, LegationPlacement placement)
{
  const LegationStyle *style = legation_style_get (self->style);
  const LegationEvent *chosen = find_unpainted_selection (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  const LegationEvent *focus;
  double x, y;

  focus = legation_map_layer_get_focus (self, &x, &y);
  if (!GTK_IS_WINDOW (root) || !gtk_window_get_focus_visible (GTK_WINDOW (root)))
    focus = NULL;

  cairo_save (cr);
  cairo_translate (cr, placement.x, placement.y);
  cairo_scale (cr, placement.scale, placement.scale);
  if (chosen != NULL)
    legation_scene_draw_event (self->picture->scene, cr, style, chosen);
  if (focus != NULL && focus != chosen)
    legation_scene_draw_event (self->picture->scene, cr, style, focus);
  if (self->hover != NULL && self->hover != chosen && self->hover != focus)
    legation_scene_draw_event (self->picture->scene, cr, style, self->hover);
  cairo_restore (cr);

  if (focus != NULL)
    legation_scene_draw_focus (self->picture->scene, cr, style, x, y, FOCUS_RADIUS);
}

void
_legation_map_layer_draw (LegationMapLayer *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  if (self->picture != NULL)
    {
      const LegationFrame *frame = &self->picture->request->frame;
      LegationPlacement placement = _legation_map_layer_place (self, frame);

      if (!covers (frame, placement, width, height))
        paint_beyond (self, cr, width, height);
      paint_picture (cr, self->picture, placement, 1.0);
      if (self->fading != NULL)
        paint_fading (self, cr);
      draw_over (self, cr, placement);
    }
  else
    {
      paint_beyond (self, cr, width, height);
      if (self->fading != NULL)
        paint_fading (self, cr);
    }
  cairo_destroy (cr);

  gtk_widget_snapshot_child (widget, self->more, snapshot);
}
