/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sprites are kept until there are too many; then all of them go, and those that are still in use come
 * back with the next picture. */

#include "legation-label-sprites.h"

#include "legation-labels-private.h"

#include <math.h>

/* Of all sprites together. */
#define MAX_BYTES (3 * 1024 * 1024)
/* Around the text, for its halo and for letters that reach out of their line. */
#define PADDING 5.0

struct _LegationLabelSprites
{
  GHashTable *surfaces; /* (element-type utf8 cairo_surface_t) */
  gsize n_bytes;
};

static void
destroy_surface (gpointer data)
{
  cairo_surface_destroy (data);
}

LegationLabelSprites *
legation_label_sprites_new (void)
{
  LegationLabelSprites *self = g_new0 (LegationLabelSprites, 1);

  self->surfaces = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, destroy_surface);

  return self;
}

void
legation_label_sprites_free (LegationLabelSprites *self)
{
  g_hash_table_unref (self->surfaces);
  g_free (self);
}

/** legation_label_sprites_forget: gives memory back; names are drawn anew from then on. */
void
legation_label_sprites_forget (LegationLabelSprites *self)
{
  g_hash_table_remove_all (self->surfaces);
  self->n_bytes = 0;
}

/** legation_label_sprites_get_size: Returns: how large all of them are, in bytes. */
gsize
legation_label_sprites_get_size (LegationLabelSprites *self)
{
  return self->n_bytes;
}

/* All that the look of a name follows from. */
static char *
make_key (LegationLabels *labels,
          const LegationLabel *label,
          const LegationStyle *style,
          double scale)
{
  return g_strdup_printf ("%p %d %d %.1f %.3f %.3f %s %s %s %s %s", (gconstpointer) style,
                          (int) label->type, label->quiet, label->align, scale,
                          labels->text_scale, labels->font,
                          labels->language, label->language,
                          label->second_language != NULL ? label->second_language : "-",
                          label->text);
}

static cairo_surface_t *
create_sprite (LegationLabels *labels,
               PangoContext *context,
               const LegationLabel *label,
               const LegationStyle *style,
               double scale)
{
  int width = (int) ceil ((label->width + 2.0 * PADDING) * scale);
  int height = (int) ceil ((label->height + 2.0 * PADDING) * scale);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  LegationLabel moved = *label;
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, scale, scale);
  moved.x = moved.y = PADDING;
  cr = cairo_create (surface);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  _legation_labels_draw_text (labels, cr, context, &moved, style);
  cairo_destroy (cr);

  return surface;
}

static cairo_surface_t *
find_sprite (LegationLabelSprites *self,
             LegationLabels *labels,
             PangoContext *context,
             const LegationLabel *label,
             const LegationStyle *style,
             double scale)
{
  g_autofree char *key = make_key (labels, label, style, scale);
  cairo_surface_t *surface = g_hash_table_lookup (self->surfaces, key);

  if (surface != NULL)
    return surface;
  if (self->n_bytes > MAX_BYTES)
    legation_label_sprites_forget (self);
  surface = create_sprite (labels, context, label, style, scale);
  self->n_bytes += (gsize) cairo_image_surface_get_stride (surface)
                   * cairo_image_surface_get_height (surface);
  g_hash_table_insert (self->surfaces, g_steal_pointer (&key), surface);

  return surface;
}

/* Pixel on pixel. */
static void
paint_sprite (cairo_t *cr, cairo_surface_t *sprite, const LegationLabel *label, double scale)
{
  double x = round ((label->x - PADDING) * scale) / scale;
  double y = round ((label->y - PADDING) * scale) / scale;

  cairo_set_source_surface (cr, sprite, x, y);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_rectangle (cr, x, y, cairo_image_surface_get_width (sprite) / scale,
                   cairo_image_surface_get_height (sprite) / scale);
  cairo_fill (cr);
}

/**
 * legation_labels_draw_with: draws all labels, from the least to the most important.
 * @cr: in logical pixels
 * @sprites: (nullable): names that were drawn before; only for targets of pixels
 */
void
legation_labels_draw_with (LegationLabels *labels,
                           cairo_t *cr,
                           const LegationStyle *style,
                           LegationLabelSprites *sprites)
{
  PangoContext *context = _legation_labels_create_context (labels);
  double scale, scale_y;

  cairo_surface_get_device_scale (cairo_get_target (cr), &scale, &scale_y);
  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < labels->labels->len; i++)
    _legation_labels_draw_leader (cr, &g_array_index (labels->labels, LegationLabel, i), style);
  for (guint i = labels->labels->len; i > 0; i--)
    {
      const LegationLabel *label = &g_array_index (labels->labels, LegationLabel, i - 1);

      _legation_labels_draw_dot (cr, label, style);
      if (sprites != NULL)
        paint_sprite (cr, find_sprite (sprites, labels, context, label, style, scale), label, scale);
      else
        _legation_labels_draw_text (labels, cr, context, label, style);
    }
  cairo_restore (cr);
  g_object_unref (context);
}
