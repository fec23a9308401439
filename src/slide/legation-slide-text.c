/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Colours and texts of the face of a slide. */

#include "legation-slide-private.h"

static PangoContext *
create_context (const char *language)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  /* The same widths at every scale, so that what fits into a card does so everywhere. */
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 96.0);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (language));

  return context;
}

/**
 * _legation_slide_brush_init: sets colours and fonts; the rest stays.
 * @look: outlives @self
 */
void
_legation_slide_brush_init (LegationSlideBrush *self, const LegationSlideLook *look)
{
  static const LegationColor white = { 1.0, 1.0, 1.0, 1.0 };
  static const LegationColor night = { 0.19, 0.19, 0.2, 1.0 };
  const gboolean dark
    = look->style == LEGATION_STYLE_DARK || look->style == LEGATION_STYLE_CONTRAST_DARK;
  const gboolean contrast
    = look->style == LEGATION_STYLE_CONTRAST_LIGHT || look->style == LEGATION_STYLE_CONTRAST_DARK;

  legation_time_palette_init (&self->palette, dark, contrast);
  self->style = legation_style_get (look->style);
  self->card = !dark ? white : contrast ? self->palette.ground : night;
  self->edge = contrast ? 0.8 : 0.18;
  self->quiet = contrast ? 0.9 : dark ? 0.72 : 0.75;
  self->context = create_context (look->language);
  self->font = look->font;
}

void
_legation_slide_brush_clear (LegationSlideBrush *self)
{
  g_clear_object (&self->context);
}

/** _legation_slide_make_text: Returns: (transfer full): a text of @size units. */
PangoLayout *
_legation_slide_make_text (const LegationSlideBrush *brush,
                           const char *text,
                           double size,
                           PangoWeight weight)
{
  PangoLayout *layout = pango_layout_new (brush->context);
  PangoFontDescription *font = pango_font_description_from_string (brush->font);

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

/** _legation_slide_measure: @width, @height: (out) (nullable): of a text, in units. */
void
_legation_slide_measure (PangoLayout *layout, double *width, double *height)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  if (width != NULL)
    *width = (double) extents.width / PANGO_SCALE;
  if (height != NULL)
    *height = (double) extents.height / PANGO_SCALE;
}

/** _legation_slide_draw_text: draws a text from its upper left corner. */
void
_legation_slide_draw_text (const LegationSlideBrush *brush,
                           PangoLayout *layout,
                           LegationSlideTone tone,
                           double x,
                           double y)
{
  legation_color_use (brush->cr, &brush->palette.foreground,
                      tone == LEGATION_SLIDE_TONE_QUIET ? brush->quiet : 1.0);
  cairo_move_to (brush->cr, x, y);
  pango_cairo_show_layout (brush->cr, layout);
}
