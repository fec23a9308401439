/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One picture of the chart, only made again, and only in part, when the filter, the visible span, the
 * choice or the size changes; the playhead moves over it. */

#include "legation-timeline-chart-private.h"

/* It is made anew before the next frame. */
void
_legation_timeline_chart_drop_picture (LegationTimelineChart *self)
{
  g_clear_object (&self->texture);
  g_clear_pointer (&self->picture, cairo_surface_destroy);
  g_clear_pointer (&self->heads, gsk_render_node_unref);
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
    renew_picture (self, (int) self->scene->layout.width * scale,
                   (int) self->scene->layout.height * scale);
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
snapshot_picture (LegationTimelineChart *self, GtkSnapshot *snapshot)
{
  const double width = self->scene->layout.width, height = self->scene->layout.height;
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

      cairo_scale (cr, width / pixel_width, height / pixel_height);
      cairo_set_source_surface (cr, self->picture, 0, 0);
      cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
      cairo_paint (cr);
      cairo_destroy (cr);
    }
}

void
_legation_timeline_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LegationTimelineChart *self = LEGATION_TIMELINE_CHART (widget);
  graphene_rect_t bounds;

  if (!_legation_timeline_chart_prepare (self))
    return;
  update_picture (self);

  _legation_timeline_chart_snapshot_heads (self, snapshot);
  graphene_rect_init (&bounds, 0, 0, (float) self->scene->layout.width,
                      (float) self->scene->layout.height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) self->gutter, 0));
  gtk_snapshot_push_clip (snapshot, &bounds);
  _legation_timeline_chart_snapshot_tint (self, snapshot);
  _legation_timeline_chart_snapshot_compared (self, snapshot);
  snapshot_picture (self, snapshot);
  _legation_timeline_chart_snapshot_overlay (self, snapshot);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
  for (guint i = 0; i < self->items->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->items, i), snapshot);
}
