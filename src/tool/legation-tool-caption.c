/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The line in which a picture says what it is: it travels without the window that tells so. */

#include "config.h"

#include "legation-tool-caption.h"

#include <glib/gi18n.h>
#include <pango/pangocairo.h>

/* “August 2023 – October 2025”: the span that the picture shows, in the words of who chose it. */
static char *
describe_span (LegationSession *session, const char *from, const char *to)
{
  const LegationStep *step = legation_session_get_step (session);
  const LegationDate *span
    = step != NULL && step->span != NULL
        ? step->span
        : legation_dataset_get_header (legation_session_get_dataset (session))->opening_span;
  g_autofree char *interval = NULL;
  g_autoptr (LegationDate) date = NULL;

  if (from == NULL && to == NULL)
    return span != NULL ? legation_date_to_display (span, LEGATION_DATE_STYLE_LONG)
                        : g_strdup (_("all years"));
  interval = g_strdup_printf ("%s/%s", from != NULL ? from : "..", to != NULL ? to : "..");
  date = legation_date_parse (interval, NULL);

  /* Dates that are no ends of an interval, like sets, are told as they were given. */
  return date != NULL ? legation_date_to_display (date, LEGATION_DATE_STYLE_LONG)
                      : g_steal_pointer (&interval);
}

/**
 * legation_tool_describe_picture: what a picture of a session's map has to say of itself: “A dataset ·
 * a step of a story · August 2023 – October 2025 · where the map is from”.
 * @from: (nullable): the first date that was asked for, EDTF
 * @to: (nullable): the last one
 *
 * Returns: (transfer full): the text, in the user's language
 */
char *
legation_tool_describe_picture (LegationSession *session, const char *from, const char *to)
{
  LegationDataset *dataset = legation_session_get_dataset (session);
  const LegationStep *step = legation_session_get_step (session);
  g_autofree char *span = describe_span (session, from, to);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  g_ptr_array_add (parts, (gpointer) legation_dataset_get_header (dataset)->title);
  if (step != NULL)
    g_ptr_array_add (parts, (gpointer) step->record.name);
  g_ptr_array_add (parts, span);
  if (legation_dataset_get_notes_applied (dataset))
    g_ptr_array_add (parts, (gpointer) _("Editorial notes applied"));
  g_ptr_array_add (parts,
                   (gpointer) _("Map: Natural Earth; names: Unicode CLDR, GeoNames (CC BY 4.0)"));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

/**
 * legation_tool_draw_caption: a line in the lower left corner; what is too long is cut in its middle.
 * @frame: the picture, in whose logical pixels @cr draws
 */
void
legation_tool_draw_caption (cairo_t *cr,
                            const LegationStyle *style,
                            const LegationFrame *frame,
                            const char *text)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string (LEGATION_TOOL_FONT);
  int height;

  pango_font_description_set_absolute_size (font, 10.5 * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int) ((frame->width - 16.0) * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_MIDDLE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  cairo_move_to (cr, 8.0, frame->height - 6.0 - height);
  pango_cairo_layout_path (cr, layout);
  cairo_set_source_rgba (cr, style->sea_halo.r, style->sea_halo.g, style->sea_halo.b, 0.9);
  cairo_set_line_width (cr, 3.0);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
  cairo_set_source_rgb (cr, style->city_label.r, style->city_label.g, style->city_label.b);
  cairo_move_to (cr, 8.0, frame->height - 6.0 - height);
  pango_cairo_show_layout (cr, layout);
}
