/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tints of areas.  They lie on the land like a wash, under everything that the data says: what is the
 * most still has less contrast to the land than the thinnest route. */

#include "legation-areas-draw-private.h"

/* How much of the ink of its class an area has, from the least to the most. */
static const double step_inks[LEGATION_TINT_N_STEPS] = { 0.16, 0.29, 0.43, 0.58 };

/* Kinds differ in hue and hatching, never in weight: none is more than another.  What the lines of a
 * hatching add, its ground lacks. */
static const double kind_inks[] = { 0.34, 0.26, 0.20 };
#define N_HUES 6
#define CHOSEN_INK 0.22
#define CHOSEN_EDGE 1.4
#define CHOSEN_EDGE_INK 0.75

/* The tile of a hatching, in logical pixels. */
#define HATCH_SIZE 8.0
#define HATCH_WIDTH 1.4
#define HATCH_INK 0.36

/* @weight: a light ink on dark land shows more than a dark one on light land. */
typedef struct
{
  double weight;
  LegationColor step;
  LegationColor kinds[N_HUES];
} Inks;

#define HEX(value) \
  { ((value) >> 16 & 0xff) / 255.0, ((value) >> 8 & 0xff) / 255.0, ((value) & 0xff) / 255.0, 1.0 }

/* Of about the same lightness each, on light land and on dark. */
static const Inks light_inks = {
  .weight = 1.0,
  .step = HEX (0xc08f3a),
  .kinds = { HEX (0xc08f3a), HEX (0x5f9e6a), HEX (0x8d82cf), HEX (0xcf7a86), HEX (0x3f9fae),
             HEX (0x8a8f45) },
};
static const Inks dark_inks = {
  .weight = 0.68,
  .step = HEX (0xb08a48),
  .kinds = { HEX (0xb08a48), HEX (0x5f9466), HEX (0x8279bd), HEX (0xb56f79), HEX (0x4a93a0),
             HEX (0x8b8f4e) },
};

/* By how light the land is: an ink has to show on it. */
static const Inks *
choose_inks (const LegationStyle *style)
{
  return style->land.g > 0.5 ? &light_inks : &dark_inks;
}

static void
set_ink (cairo_t *cr, const LegationColor *ink, double part)
{
  cairo_set_source_rgba (cr, ink->r, ink->g, ink->b, part);
}

/* A ground with lines to the one side, or to both, as a tile that repeats. */
static cairo_pattern_t *
create_hatching (const Inks *inks, guint number, double scale, double x, double y)
{
  const LegationColor *ink = &inks->kinds[number % N_HUES];
  const guint hatching = MIN (number / N_HUES, G_N_ELEMENTS (kind_inks) - 1);
  const int size = MAX (1, (int) (HATCH_SIZE * scale));
  cairo_surface_t *tile = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size, size);
  cairo_t *cr = cairo_create (tile);
  cairo_pattern_t *pattern;
  cairo_matrix_t matrix;

  set_ink (cr, ink, kind_inks[hatching] * inks->weight);
  cairo_paint (cr);
  cairo_scale (cr, size / HATCH_SIZE, size / HATCH_SIZE);
  cairo_set_line_width (cr, HATCH_WIDTH);
  set_ink (cr, ink, HATCH_INK * inks->weight);
  for (int i = -1; i <= 1; i++)
    {
      cairo_move_to (cr, i * HATCH_SIZE - 1.0, HATCH_SIZE + 1.0);
      cairo_line_to (cr, (i + 1) * HATCH_SIZE + 1.0, -1.0);
      if (hatching > 1)
        {
          cairo_move_to (cr, i * HATCH_SIZE - 1.0, -1.0);
          cairo_line_to (cr, (i + 1) * HATCH_SIZE + 1.0, HATCH_SIZE + 1.0);
        }
    }
  cairo_stroke (cr);
  cairo_destroy (cr);
  pattern = cairo_pattern_create_for_surface (tile);
  cairo_surface_destroy (tile);
  cairo_pattern_set_extend (pattern, CAIRO_EXTEND_REPEAT);
  cairo_pattern_set_filter (pattern, CAIRO_FILTER_NEAREST);
  /* Lies on the land, and moves with it, by whole pixels; by less than a tile, for pixman counts pixels
   * in 16 bits. */
  cairo_matrix_init_scale (&matrix, size / HATCH_SIZE, size / HATCH_SIZE);
  cairo_matrix_translate (&matrix, -fmod (round (x * scale), size) * HATCH_SIZE / size,
                          -fmod (round (y * scale), size) * HATCH_SIZE / size);
  cairo_pattern_set_matrix (pattern, &matrix);

  return pattern;
}

/* Fills the path with what stands for a class, on land that begins at @x, @y. */
static void
fill_class (cairo_t *cr,
            const LegationStyle *style,
            const LegationTint *tint,
            guint number,
            double scale,
            double x,
            double y)
{
  const Inks *inks = choose_inks (style);

  if (tint->scale == LEGATION_TINT_STEPS)
    set_ink (cr, &inks->step, step_inks[MIN (number, LEGATION_TINT_N_STEPS - 1)] * inks->weight);
  else if (number < N_HUES)
    set_ink (cr, &inks->kinds[number], kind_inks[0] * inks->weight);
  else
    {
      cairo_pattern_t *pattern = create_hatching (inks, number, scale, x, y);

      cairo_set_source (cr, pattern);
      cairo_pattern_destroy (pattern);
    }
  cairo_fill (cr);
}

static void
draw_class (const LegationAreaPart *part,
            cairo_t *cr,
            const LegationStyle *style,
            const LegationTint *tint,
            guint number)
{
  for (guint i = 0; i < tint->areas->len; i++)
    {
      const LegationTintArea *area = legation_tint_get_area (tint, i);

      if (area->number == number)
        legation_area_part_add (part, cr, area->country, FALSE);
    }
  fill_class (cr, style, tint, number, MAX (part->frame->scale, 1.0), part->origin_x, part->origin_y);
}

static void
add_chosen (const LegationAreaPart *part, cairo_t *cr, const LegationTint *tint, gboolean outline)
{
  for (guint i = 0; i < tint->areas->len; i++)
    {
      const LegationTintArea *area = legation_tint_get_area (tint, i);

      if (area->chosen)
        legation_area_part_add (part, cr, area->country, outline);
    }
}

/* An edge in the colour of selections; and where nothing else is tinted, a wash, which is not of that
 * colour: blue land would be taken for water. */
static void
draw_chosen (const LegationAreaPart *part,
             cairo_t *cr,
             const LegationStyle *style,
             const LegationTint *tint)
{
  if (tint->title == NULL)
    {
      const Inks *inks = choose_inks (style);

      add_chosen (part, cr, tint, FALSE);
      set_ink (cr, &inks->step, CHOSEN_INK * inks->weight);
      cairo_fill (cr);
    }
  add_chosen (part, cr, tint, TRUE);
  set_ink (cr, &style->accent, style->high_contrast ? 1.0 : CHOSEN_EDGE_INK);
  cairo_set_line_width (cr, CHOSEN_EDGE);
  cairo_stroke (cr);
}

static void
draw_part (const LegationAreaPart *part,
           cairo_t *cr,
           const LegationStyle *style,
           const LegationTint *tint)
{
  for (guint i = 0; i < tint->classes->len; i++)
    if (legation_tint_get_class (tint, i)->n_areas > 0)
      draw_class (part, cr, style, tint, i);
  draw_chosen (part, cr, style, tint);
}

/**
 * legation_areas_draw_tint:
 * @cr: its user space is logical pixels from the top left corner of the frame
 * @tint: (nullable): %NULL draws nothing
 *
 * Tints the areas of countries on a ground that has been drawn already, with as many copies of the
 * world side by side as the frame shows.  Safe from any thread, with a @cr of its own.
 */
void
legation_areas_draw_tint (LegationAreas *self,
                          cairo_t *cr,
                          const LegationFrame *frame,
                          const LegationStyle *style,
                          const LegationTint *tint)
{
  if (tint == NULL || tint->areas->len == 0)
    return;

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_BEVEL);
  legation_areas_draw_parts (self, cr, frame, draw_part, style, tint);
  cairo_restore (cr);
}

/**
 * legation_tint_draw_sample:
 * @number: of a class of @tint
 *
 * Draws what a row of the legend shows: land with the tint of a class on it, within borders, at the
 * origin of @cr.
 */
void
legation_tint_draw_sample (cairo_t *cr,
                           const LegationStyle *style,
                           const LegationTint *tint,
                           guint number,
                           double width,
                           double height)
{
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, 0.0, 0.0, width, height);
  set_ink (cr, &style->land, 1.0);
  cairo_fill_preserve (cr);
  fill_class (cr, style, tint, number, 1.0, 0.0, 0.0);
  cairo_rectangle (cr, 0.5, 0.5, width - 1.0, height - 1.0);
  set_ink (cr, &style->borders[LEGATION_BORDER_SETTLED], 1.0);
  cairo_set_line_width (cr, 1.0);
  cairo_stroke (cr);
  cairo_restore (cr);
}
