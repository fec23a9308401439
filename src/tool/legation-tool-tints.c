/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tints of a picture's countries mean, in lines under the map: it travels without the legend
 * of the window. */

#include "config.h"

#include "legation-tool-tints.h"

#include "legation-areas.h"
#include "legation-tool-caption.h"

#include <glib/gi18n.h>
#include <pango/pangocairo.h>

/* In logical pixels. */
#define LINE_HEIGHT 20.0
#define MARGIN 8.0
#define SWATCH_WIDTH 24.0
#define SWATCH_HEIGHT 12.0
#define SWATCH_GAP 6.0
#define ITEM_GAP 16.0
#define TEXT_SIZE 10.5

#define NO_SWATCH G_MAXUINT

/* @number: of a class, or NO_SWATCH for the title; @x, @y: of its upper left corner */
typedef struct
{
  guint number;
  PangoLayout *layout;
  double x, y, width;
} Item;

/** LegationToolTints: what the tints of a picture mean, laid out for a width. */
struct _LegationToolTints
{
  const LegationTint *tint;
  const LegationStyle *style;
  GArray *items;
  double height;
};

static void
clear_item (gpointer data)
{
  Item *item = data;

  g_object_unref (item->layout);
}

static double
get_indent (const Item *item)
{
  return item->number != NO_SWATCH ? SWATCH_WIDTH + SWATCH_GAP : 0.0;
}

/* One after the other, in as many lines of that width as it takes. */
static void
arrange (LegationToolTints *self, double width)
{
  double x = MARGIN, y = 0.0;

  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = &g_array_index (self->items, Item, i);
      int text;

      pango_layout_get_pixel_size (item->layout, &text, NULL);
      item->width = MIN (get_indent (item) + text, MAX (width - 2.0 * MARGIN, 0.0));
      if (x > MARGIN && x + item->width > width - MARGIN)
        {
          x = MARGIN;
          y += LINE_HEIGHT;
        }
      pango_layout_set_width (item->layout, (int) ((item->width - get_indent (item)) * PANGO_SCALE));
      item->x = x;
      item->y = y;
      x += item->width + ITEM_GAP;
    }
  self->height = y + LINE_HEIGHT;
}

static void
add_item (LegationToolTints *self, guint number, const char *text)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string (LEGATION_TOOL_FONT);
  const Item item = { .number = number, .layout = pango_layout_new (context) };

  pango_font_description_set_absolute_size (font, TEXT_SIZE * PANGO_SCALE);
  if (number == NO_SWATCH)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (item.layout, font);
  pango_font_description_free (font);
  g_object_unref (context);
  pango_layout_set_text (item.layout, text, -1);
  pango_layout_set_ellipsize (item.layout, PANGO_ELLIPSIZE_END);
  g_array_append_val (self->items, item);
}

static gboolean
says_anything (const LegationTint *tint)
{
  for (guint i = 0; tint != NULL && tint->title != NULL && i < tint->classes->len; i++)
    if (legation_tint_get_class (tint, i)->n_areas > 0)
      return TRUE;

  return FALSE;
}

/**
 * legation_tool_tints_new: what there is to tell of a tint: its title, and the classes that some
 * country is in, with how many those are.
 * @tint: outlives what is returned
 * @width: of the lines, in logical pixels
 *
 * Returns: (transfer full) (nullable): %NULL where no country is tinted but by what is chosen
 */
LegationToolTints *
legation_tool_tints_new (const LegationTint *tint, LegationStyleId style, double width)
{
  LegationToolTints *self;

  if (!says_anything (tint))
    return NULL;
  self = g_new0 (LegationToolTints, 1);
  self->tint = tint;
  self->style = legation_style_get (style);
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (self->items, clear_item);
  add_item (self, NO_SWATCH, tint->title);
  for (guint i = 0; i < tint->classes->len; i++)
    {
      const LegationTintClass *class = legation_tint_get_class (tint, i);
      /* Translators: what a tint of the map means, and how many countries have it. */
      g_autofree char *text = g_strdup_printf (_("%s (%u)"), class->label, class->n_areas);

      if (class->n_areas > 0)
        add_item (self, i, text);
    }
  arrange (self, width);

  return self;
}

void
legation_tool_tints_free (LegationToolTints *self)
{
  g_array_unref (self->items);
  g_free (self);
}

/** legation_tool_tints_get_height: Returns: of all lines, in logical pixels. */
double
legation_tool_tints_get_height (const LegationToolTints *self)
{
  return self->height;
}

static void
draw_item (const LegationToolTints *self, cairo_t *cr, const Item *item)
{
  const LegationColor *ink = &self->style->city_label;
  int height;

  cairo_save (cr);
  cairo_translate (cr, item->x, item->y + (LINE_HEIGHT - SWATCH_HEIGHT) / 2.0);
  if (item->number != NO_SWATCH)
    legation_tint_draw_sample (cr, self->style, self->tint, item->number, SWATCH_WIDTH, SWATCH_HEIGHT);
  cairo_restore (cr);

  pango_cairo_update_layout (cr, item->layout);
  pango_layout_get_pixel_size (item->layout, NULL, &height);
  cairo_set_source_rgb (cr, ink->r, ink->g, ink->b);
  cairo_move_to (cr, item->x + get_indent (item), item->y + (LINE_HEIGHT - height) / 2.0);
  pango_cairo_show_layout (cr, item->layout);
}

/** legation_tool_tints_draw: draws all lines at the origin of @cr. */
void
legation_tool_tints_draw (const LegationToolTints *self, cairo_t *cr)
{
  for (guint i = 0; i < self->items->len; i++)
    draw_item (self, cr, &g_array_index (self->items, Item, i));
}
