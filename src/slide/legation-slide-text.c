/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts on the face of a slide. */

#include "legation-slide-private.h"

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
