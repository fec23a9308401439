/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The legend of a slide: a strip above the bar of time, so that it covers nothing.  It explains what
 * the slide speaks of, and nothing else. */

#include "config.h"

#include "legation-legend-sample.h"
#include "legation-slide-private.h"

#include <glib/gi18n.h>

#define TEXT_SIZE 22.0
#define LINE_HEIGHT 42.0
#define TOP 10.0
#define ITEM_GAP 34.0
#define SAMPLE_GAP 12.0
/* Units for a pixel of a sample: as large as the map is at the usual scale. */
#define SAMPLE_SCALE 1.75
#define SAMPLE_WIDTH 34.0
#define MARK_WIDTH 14.0
#define BADGE_SIZE 30.0
#define LEAST_FACTOR 0.3
#define FACTOR_STEP 0.94
#define NOTE_SIGN_SIZE 21.0
/* What stands in a legend beside its rows. */
#define ROW_CHANNEL LEGATION_N_LEGEND_ROWS
#define ROW_NOTES (LEGATION_N_LEGEND_ROWS + 1)

/* @row: a LegationLegendRow, or one of those; @x, @y: of its left end and of its middle, from the upper
 * left corner of the strip */
typedef struct
{
  guint row;
  LegationChannel channel;
  PangoLayout *layout;
  double sample; /* width of what stands before the text */
  double x;
  double y;
} Item;

struct _LegationSlideLegend
{
  const LegationSlideBrush *brush;
  GArray *items; /* (element-type Item) */
  double factor;
  double height;
};

static void
clear_item (gpointer data)
{
  Item *item = data;

  g_clear_object (&item->layout);
}

static gboolean
is_mark (guint row)
{
  return row == LEGATION_LEGEND_CITY || row == LEGATION_LEGEND_COUNTRY || row == LEGATION_LEGEND_VENUE;
}

static double
measure_sample (guint row)
{
  if (row >= LEGATION_N_LEGEND_ROWS)
    return BADGE_SIZE;

  return SAMPLE_SCALE * (is_mark (row) ? MARK_WIDTH : SAMPLE_WIDTH);
}

static void
add_item (LegationSlideLegend *self, guint row, LegationChannel channel, const char *text)
{
  Item item = { .row = row, .channel = channel, .sample = measure_sample (row) };

  item.layout = _legation_slide_make_text (self->brush, text, TEXT_SIZE, PANGO_WEIGHT_NORMAL);
  g_array_append_val (self->items, item);
}

/* One after the other, in as many lines of that width as it takes.  Returns: how high that is. */
static double
arrange (LegationSlideLegend *self, double width)
{
  double x = 0.0, y = TOP + LINE_HEIGHT / 2.0;

  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = &g_array_index (self->items, Item, i);
      double text;

      _legation_slide_measure (item->layout, &text, NULL);
      text += item->sample + SAMPLE_GAP;
      if (x > 0.0 && x + text > width)
        {
          x = 0.0;
          y += LINE_HEIGHT;
        }
      item->x = x;
      item->y = y;
      x += text + ITEM_GAP;
    }

  return y + LINE_HEIGHT / 2.0;
}

/**
 * _legation_slide_legend_new:
 * @brush: outlives the legend
 * @legend: what it explains
 * @width: that it has, in units
 * @most: of its height, in units: it is made smaller until it fits
 *
 * Returns: (transfer full) (nullable): nothing where there is nothing to explain
 */
LegationSlideLegend *
_legation_slide_legend_new (const LegationSlideBrush *brush,
                            const LegationLegend *legend,
                            double width,
                            double most)
{
  LegationSlideLegend *self;

  if (legation_legend_is_empty (legend))
    return NULL;
  self = g_new0 (LegationSlideLegend, 1);
  self->brush = brush;
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (self->items, clear_item);
  for (guint row = 0; row < LEGATION_N_LEGEND_ROWS; row++)
    if (legend->rows & (1u << row))
      add_item (self, row, LEGATION_CHANNEL_NONE, legation_legend_get_label (row));
  for (guint i = 0; i < LEGATION_N_CHANNELS; i++)
    {
      const LegationChannel channel = legation_legend_channels[i];

      if (legend->channels & (1u << channel))
        add_item (self, ROW_CHANNEL, channel, legation_legend_get_channel_label (channel));
    }
  if (legend->notes_applied)
    add_item (self, ROW_NOTES, LEGATION_CHANNEL_NONE, legation_legend_get_notes_label ());
  for (self->factor = 1.0;; self->factor *= FACTOR_STEP)
    {
      self->height
        = self->factor * arrange (self, (width - 2.0 * LEGATION_SLIDE_MARGIN) / self->factor);
      if (self->height <= most || self->factor < LEAST_FACTOR)
        return self;
    }
}

void
_legation_slide_legend_free (LegationSlideLegend *self)
{
  g_array_unref (self->items);
  g_free (self);
}

/** _legation_slide_legend_get_height: Returns: in units. */
double
_legation_slide_legend_get_height (const LegationSlideLegend *self)
{
  return self->height;
}

static void
draw_item (const LegationSlideLegend *self, const Item *item)
{
  const LegationSlideBrush *brush = self->brush;
  const double half = LINE_HEIGHT / 2.0;
  cairo_t *cr = brush->cr;
  double height;

  if (item->row == ROW_CHANNEL)
    {
      legation_badge_draw (cr, brush->style, item->channel, item->x + item->sample / 2.0, item->y,
                           BADGE_SIZE, FALSE);
    }
  else if (item->row == ROW_NOTES)
    {
      legation_note_sign_draw (cr, brush->style, item->x + item->sample / 2.0, item->y,
                               NOTE_SIGN_SIZE);
    }
  else
    {
      cairo_save (cr);
      cairo_translate (cr, item->x, item->y - half);
      cairo_scale (cr, SAMPLE_SCALE, SAMPLE_SCALE);
      legation_legend_draw_sample (cr, brush->style, item->row, item->sample / SAMPLE_SCALE,
                                   LINE_HEIGHT / SAMPLE_SCALE);
      cairo_restore (cr);
    }
  _legation_slide_measure (item->layout, NULL, &height);
  _legation_slide_draw_text (brush, item->layout, LEGATION_SLIDE_TONE_PLAIN,
                             item->x + item->sample + SAMPLE_GAP, item->y - height / 2.0);
}

/**
 * _legation_slide_legend_draw: draws it over all of @rect, in units.
 * @words: (element-type utf8): gets what it explains
 */
void
_legation_slide_legend_draw (const LegationSlideLegend *self, LegationSlideRect rect, GPtrArray *words)
{
  const LegationSlideBrush *brush = self->brush;
  g_autoptr (GString) text = g_string_new (NULL);
  cairo_t *cr = brush->cr;

  cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
  legation_color_use (cr, &brush->palette.ground, 1.0);
  cairo_fill (cr);
  cairo_rectangle (cr, rect.x, rect.y, rect.width, 1.5);
  legation_color_use (cr, &brush->palette.foreground, 0.18);
  cairo_fill (cr);
  cairo_save (cr);
  cairo_translate (cr, rect.x + LEGATION_SLIDE_MARGIN, rect.y);
  cairo_scale (cr, self->factor, self->factor);
  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);

      draw_item (self, item);
      g_string_append_printf (text, "%s%s", i > 0 ? " · " : "", pango_layout_get_text (item->layout));
    }
  cairo_restore (cr);
  /* Translators: for a screen reader: what kinds of lines, marks and channels a slide explains. */
  g_ptr_array_add (words, g_strdup_printf (_("Legend: %s"), text->str));
}
