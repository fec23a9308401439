/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A card on a slide: it is laid out first, so that its height is known, and drawn after. */

#include "legation-glyph.h"
#include "legation-slide-private.h"

#define PADDING_X 36.0
#define PADDING_Y 30.0
#define RADIUS 18.0
#define RULE_OPACITY 0.15

static void
clear_item (gpointer data)
{
  LegationSlideItem *item = data;

  g_clear_object (&item->layout);
}

/**
 * _legation_slide_card_init: an empty card.
 * @width: of the whole card, in units
 * @factor: by which all text is larger than it says
 */
void
_legation_slide_card_init (LegationSlideCard *self,
                           const LegationSlideBrush *brush,
                           double width,
                           double factor)
{
  *self = (LegationSlideCard){ .brush = brush, .width = width - 2.0 * PADDING_X, .y = PADDING_Y,
                               .factor = factor };
  self->items = g_array_new (FALSE, FALSE, sizeof (LegationSlideItem));
  g_array_set_clear_func (self->items, clear_item);
}

void
_legation_slide_card_clear (LegationSlideCard *self)
{
  g_clear_pointer (&self->items, g_array_unref);
}

void
_legation_slide_card_add_gap (LegationSlideCard *self, double gap)
{
  self->y += gap * self->factor;
}

void
_legation_slide_card_add_rule (LegationSlideCard *self)
{
  const LegationSlideItem item = { .x = PADDING_X, .y = self->y, .width = self->width };

  g_array_append_val (self->items, item);
}

/**
 * _legation_slide_card_add_text:
 * @indent: from the left edge of what is in the card, in units
 *
 * Returns: the height of its first line
 */
double
_legation_slide_card_add_text (LegationSlideCard *self,
                               const char *text,
                               double size,
                               PangoWeight weight,
                               LegationSlideTone tone,
                               double indent)
{
  PangoLayout *layout
    = _legation_slide_make_text (self->brush, text, size * self->factor, weight);
  const LegationSlideItem item
    = { .layout = layout, .tone = tone, .x = PADDING_X + indent * self->factor, .y = self->y };
  const double width = MAX (self->width - indent * self->factor, 1.0);
  double height;

  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  _legation_slide_measure (layout, NULL, &height);
  g_array_append_val (self->items, item);
  self->y += height;

  return height / MAX (pango_layout_get_line_count (layout), 1);
}

/** _legation_slide_card_add_badge: at the left edge; @y: of its middle. */
void
_legation_slide_card_add_badge (LegationSlideCard *self,
                                const LegationEvent *event,
                                double diameter,
                                double y)
{
  const double width = diameter * self->factor;
  const LegationSlideItem item = { .event = event, .x = PADDING_X + width / 2.0, .y = y,
                                   .width = width };

  g_array_append_val (self->items, item);
}

/** _legation_slide_card_get_height: Returns: of the whole card, in units. */
double
_legation_slide_card_get_height (const LegationSlideCard *self)
{
  return self->y + PADDING_Y;
}

static void
add_rounded (cairo_t *cr, double x, double y, double width, double height)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - RADIUS, y + RADIUS, RADIUS, -G_PI / 2, 0);
  cairo_arc (cr, x + width - RADIUS, y + height - RADIUS, RADIUS, 0, G_PI / 2);
  cairo_arc (cr, x + RADIUS, y + height - RADIUS, RADIUS, G_PI / 2, G_PI);
  cairo_arc (cr, x + RADIUS, y + RADIUS, RADIUS, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

static void
draw_item (const LegationSlideBrush *brush, const LegationSlideItem *item, double x, double y)
{
  cairo_t *cr = brush->cr;

  if (item->layout != NULL)
    _legation_slide_draw_text (brush, item->layout, item->tone, x + item->x, y + item->y);
  else if (item->event != NULL)
    legation_badge_draw (cr, brush->style, item->event->channel, x + item->x, y + item->y,
                         item->width, legation_event_is_hollow (item->event));
  else
    {
      cairo_rectangle (cr, x + item->x, y + item->y, item->width, 1.5);
      legation_color_use (cr, &brush->palette.foreground, RULE_OPACITY);
      cairo_fill (cr);
    }
}

/**
 * _legation_slide_card_draw: draws it with its upper left corner at (@x, @y), in units.
 *
 * Returns: where it is, in units
 */
LegationSlideRect
_legation_slide_card_draw (LegationSlideCard *self, double x, double y)
{
  const LegationSlideBrush *brush = self->brush;
  const LegationSlideRect rect = { x, y, self->width + 2.0 * PADDING_X,
                                   _legation_slide_card_get_height (self) };
  cairo_t *cr = brush->cr;

  cairo_new_path (cr);
  add_rounded (cr, x, y, rect.width, rect.height);
  legation_color_use (cr, &brush->card, 1.0);
  cairo_fill_preserve (cr);
  legation_color_use (cr, &brush->palette.foreground, brush->edge);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
  for (guint i = 0; i < self->items->len; i++)
    draw_item (brush, &g_array_index (self->items, LegationSlideItem, i), x, y);

  return rect;
}
