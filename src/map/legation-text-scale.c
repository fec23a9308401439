/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The size of a widget's text, by that of GNOME's plain text: Cantarell 11 at 96 dots an inch. */

#include "legation-text-scale.h"

#define PLAIN_TEXT_SIZE (11.0 * 96.0 / 72.0)

/**
 * legation_text_scale_get: how many times as large as plain text that of @widget is.
 *
 * Returns: 1 or more: what stands beside small text has its own least size
 */
double
legation_text_scale_get (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= 96.0 / 72.0;

  return MAX (size / PLAIN_TEXT_SIZE, 1.0);
}
