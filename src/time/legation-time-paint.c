/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ruler and chips, and the order in which everything is drawn. */

#include "config.h"

#include "legation-time-paint-private.h"

#include <math.h>

#include <glib/gi18n.h>
#include <pango/pangocairo.h>

#define TEXT_SIZE 10.5
#define HIGH_CONTRAST_OPACITY 0.95
#define CHIP_PADDING 7.0

#define TICK_LENGTH 3.0
#define MAJOR_TICK_LENGTH 6.0
#define TICK_LABEL_OFFSET 5.0

#define HEX(value)                                                                              \
  {                                                                                             \
    ((value) >> 16 & 0xff) / 255.0, ((value) >> 8 & 0xff) / 255.0, ((value) &0xff) / 255.0, 1.0 \
  }

/** legation_time_palette_init: sets the colours for light and for dark. */
void
legation_time_palette_init (LegationTimePalette *self, gboolean dark, gboolean high_contrast)
{
  static const LegationTimePalette light = {
    .foreground = HEX (0x323232),
    .ground = HEX (0xffffff),
    .accent = HEX (0x1c5fb8),
    .tint = { 0x1c / 255.0, 0x71 / 255.0, 0xd8 / 255.0, 0.078 },
  };
  static const LegationTimePalette night = {
    .foreground = HEX (0xffffff),
    .ground = HEX (0x1e1e1e),
    .accent = HEX (0xa2c8f6),
    .tint = { 0x78 / 255.0, 0xae / 255.0, 0xed / 255.0, 0.1 },
  };

  *self = dark ? night : light;
  if (high_contrast && !dark)
    self->foreground = (LegationColor)HEX (0x000000);
  self->style = legation_style_get (legation_style_choose (dark, high_contrast));
  self->high_contrast = high_contrast;
}

void
_legation_time_brush_use (const LegationTimeBrush *self, const LegationColor *color, double opacity)
{
  legation_color_use (self->cr, color, opacity);
}

/* For text, which is never faint where contrast is wanted. */
void
_legation_time_brush_use_text (const LegationTimeBrush *self, double opacity)
{
  _legation_time_brush_use (self, &self->palette->foreground,
                            self->palette->high_contrast ? MAX (opacity, HIGH_CONTRAST_OPACITY)
                                                         : opacity);
}

void
_legation_time_brush_rounded (const LegationTimeBrush *self,
                              double x,
                              double y,
                              double width,
                              double height,
                              double radius)
{
  radius = MIN (radius, MIN (width, height) / 2);
  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, x + width - radius, y + radius, radius, -G_PI / 2, 0);
  cairo_arc (self->cr, x + width - radius, y + height - radius, radius, 0, G_PI / 2);
  cairo_arc (self->cr, x + radius, y + height - radius, radius, G_PI / 2, G_PI);
  cairo_arc (self->cr, x + radius, y + radius, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (self->cr);
}

/* Px of a line of text. */
double
_legation_time_brush_measure (PangoLayout *layout)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);

  return (double) extents.width / PANGO_SCALE;
}

/* Draws a line of text around a height, its left end at @x. */
void
_legation_time_brush_text (const LegationTimeBrush *self,
                           PangoLayout *layout,
                           double x,
                           double middle)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  cairo_move_to (self->cr, x, round (middle - (double) extents.height / PANGO_SCALE / 2));
  pango_cairo_show_layout (self->cr, layout);
}

/* Over the left end of the ruler where days have unlike room; returns where it ends, px. */
static double
paint_ruler_note (const LegationTimeBrush *self)
{
  const LegationTimeLayout *layout = &self->scene->layout;
  const double margin = TICK_LABEL_OFFSET * layout->scale;
  g_autoptr (PangoLayout) text = NULL;

  if (self->scene->axis.spacing == NULL)
    return -G_MAXDOUBLE;
  /* Translators: on the ruler of the timeline, where years have unlike room. */
  text = legation_time_scene_make_text (self->scene, _("not to scale"), TEXT_SIZE, TRUE);
  _legation_time_brush_use_text (self, LEGATION_TIME_TEXT_OPACITY);
  _legation_time_brush_text (self, text, margin, layout->ruler.top + layout->ruler.height / 2);

  return 2 * margin + _legation_time_brush_measure (text);
}

static void
paint_tick (const LegationTimeBrush *self, const LegationTimeTick *tick, double from)
{
  const LegationTimeLayout *layout = &self->scene->layout;
  const double length = (tick->major ? MAJOR_TICK_LENGTH : TICK_LENGTH) * layout->scale;
  const double x = tick->x + TICK_LABEL_OFFSET * layout->scale;
  g_autoptr (PangoLayout) text = NULL;
  double right;

  cairo_rectangle (self->cr, round (tick->x) - (tick->major ? 1 : 0), layout->ruler.top + 1,
                   tick->major ? 2 : 1, length);
  _legation_time_brush_use (self, &self->palette->foreground, tick->major ? 0.3 : 0.75);
  cairo_fill (self->cr);
  if (tick->label[0] == '\0')
    return;
  text = legation_time_scene_make_text (self->scene, tick->label, TEXT_SIZE, FALSE);
  right = x + _legation_time_brush_measure (text);
  if (x < MAX (from, 0) || right > layout->width
      || (right > self->hidden_left && x < self->hidden_right))
    return;
  _legation_time_brush_use_text (self, LEGATION_TIME_TEXT_OPACITY);
  _legation_time_brush_text (self, text, x, layout->ruler.top + layout->ruler.height / 2);
}

/* @labelled: leaves out the ticks without a label */
void
_legation_time_paint_ruler (const LegationTimeBrush *self, gboolean labelled)
{
  const LegationTimeLayout *layout = &self->scene->layout;
  const double from = paint_ruler_note (self);

  cairo_rectangle (self->cr, 0, layout->ruler.top, layout->width, 1);
  _legation_time_brush_use (self, &self->palette->foreground, 0.2);
  cairo_fill (self->cr);
  for (guint i = 0; i < self->scene->ticks->len; i++)
    {
      const LegationTimeTick *tick = &g_array_index (self->scene->ticks, LegationTimeTick, i);

      if (!labelled || tick->label[0] != '\0')
        paint_tick (self, tick, from);
    }
}

static void
paint_chips (const LegationTimeBrush *self)
{
  const LegationTimeLayout *layout = &self->scene->layout;

  for (guint side = 0; side < 2; side++)
    {
      const LegationTimeChip *chip = &self->scene->chips[side];
      g_autoptr (PangoLayout) text = NULL;

      if (chip->count == 0
          || !legation_time_region_meets (self->part, chip->left, chip->left + chip->width, chip->top,
                                          chip->height))
        continue;
      text = legation_time_scene_make_text (self->scene, chip->label, TEXT_SIZE, FALSE);
      _legation_time_brush_rounded (self, chip->left, chip->top, chip->width, chip->height, 99);
      _legation_time_brush_use (self, &self->palette->ground, 1);
      cairo_fill_preserve (self->cr);
      _legation_time_brush_use (self, &self->palette->foreground, LEGATION_TIME_FILL_OPACITY);
      cairo_fill (self->cr);
      _legation_time_brush_use_text (self, 0.75);
      _legation_time_brush_text (self, text, chip->left + CHIP_PADDING * layout->scale,
                                 chip->top + chip->height / 2);
    }
}

/**
 * legation_time_paint:
 *
 * Draws an arranged scene on nothing, so that what is selected can be tinted below it.
 */
void
legation_time_paint (const LegationTimeScene *scene,
                     cairo_t *cr,
                     const LegationTimePalette *palette)
{
  legation_time_paint_part (scene, cr, palette, NULL);
}

static gboolean
needs_band (const LegationTimeBrush *self, const LegationTimeBand *band)
{
  return legation_time_region_meets (self->part, 0.0, self->scene->layout.width, band->top,
                                     band->height);
}

/**
 * legation_time_paint_part: legation_time_paint(), in a part alone.
 * @part: (nullable): px; %NULL: all; @cr need not be clipped to it, but what is there is painted over
 */
void
legation_time_paint_part (const LegationTimeScene *scene,
                          cairo_t *cr,
                          const LegationTimePalette *palette,
                          const cairo_region_t *part)
{
  const LegationTimeBrush self = { .scene = scene, .palette = palette, .cr = cr, .part = part };

  cairo_save (cr);
  if (part != NULL)
    {
      for (int i = 0; i < cairo_region_num_rectangles (part); i++)
        {
          cairo_rectangle_int_t rectangle;

          cairo_region_get_rectangle (part, i, &rectangle);
          cairo_rectangle (cr, rectangle.x, rectangle.y, rectangle.width, rectangle.height);
        }
      cairo_clip (cr);
      cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
      cairo_paint (cr);
      cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
    }
  if (needs_band (&self, &scene->layout.eras))
    _legation_time_paint_eras (&self);
  _legation_time_paint_density (&self);
  _legation_time_paint_strips (&self);
  _legation_time_paint_lanes (&self);
  if (needs_band (&self, &scene->layout.ruler))
    _legation_time_paint_ruler (&self, FALSE);
  if (needs_band (&self, &scene->layout.overview))
    _legation_time_paint_overview (&self);
  paint_chips (&self);
  cairo_restore (cr);
}
