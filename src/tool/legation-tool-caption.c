/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The line in which a picture says what it is: it travels without the window that tells so. */

#include "config.h"

#include "legation-tool-caption.h"

#include <glib/gi18n.h>
#include <math.h>
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
 * @request: what was painted
 * @from: (nullable): the first date that was asked for, EDTF
 * @to: (nullable): the last one
 *
 * Returns: (transfer full): the text, in the user's language
 */
char *
legation_tool_describe_picture (LegationSession *session,
                                const LegationPaintRequest *request,
                                const char *from,
                                const char *to)
{
  const gboolean has_relief = legation_relief_is_seen (request->frame.camera.zoom,
                                                       legation_style_get (request->style));
  LegationDataset *dataset = legation_session_get_dataset (session);
  const LegationStep *step = legation_session_get_step (session);
  const char *map = _("Map: Natural Earth; names: CLDR, GeoNames (CC BY 4.0)");
  g_autofree char *span = describe_span (session, from, to);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  g_ptr_array_add (parts, (gpointer) legation_dataset_get_header (dataset)->title);
  if (step != NULL)
    g_ptr_array_add (parts, (gpointer) step->record.name);
  g_ptr_array_add (parts, span);
  if (legation_dataset_get_notes_applied (dataset))
    g_ptr_array_add (parts, (gpointer) _("Editorial notes applied"));
  if (has_relief)
    map = _("Map: Natural Earth, ETOPO5; names: CLDR, GeoNames (CC BY 4.0)");
  g_ptr_array_add (parts, (gpointer) map);
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
draw_text (cairo_t *cr, const LegationStyle *style, double width, const char *text)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string (LEGATION_TOOL_FONT);
  int height;

  pango_font_description_set_absolute_size (font, 10.5 * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int) (MAX (width - 16.0, 0.0) * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_MIDDLE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  cairo_set_source_rgb (cr, style->city_label.r, style->city_label.g, style->city_label.b);
  cairo_move_to (cr, 8.0, (LEGATION_TOOL_CAPTION_HEIGHT - height) / 2.0);
  pango_cairo_show_layout (cr, layout);
}

/**
 * legation_tool_add_caption: puts a line under a map, on a band of the ground's colour on which nothing
 * else is but what the tints mean; what is too long is cut in its middle.
 * @picture: the map
 * @tints: (nullable): what its tints mean
 *
 * Returns: (transfer full): an image that is higher than @picture by %LEGATION_TOOL_CAPTION_HEIGHT and
 *   the height of @tints
 */
cairo_surface_t *
legation_tool_add_caption (LegationPicture *picture, const LegationToolTints *tints, const char *text)
{
  const LegationFrame *frame = &picture->request->frame;
  const LegationStyle *style = legation_style_get (picture->request->style);
  const double explained = tints != NULL ? legation_tool_tints_get_height (tints) : 0.0;
  int top = cairo_image_surface_get_height (picture->surface);
  int height
    = (int) ceil ((frame->height + explained + LEGATION_TOOL_CAPTION_HEIGHT) * frame->scale);
  cairo_surface_t *surface
    = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                  cairo_image_surface_get_width (picture->surface), height);
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, frame->scale, frame->scale);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, style->land.r, style->land.g, style->land.b);
  cairo_paint (cr);
  cairo_set_source_surface (cr, picture->surface, 0.0, 0.0);
  cairo_rectangle (cr, 0.0, 0.0, frame->width + 1.0, top / frame->scale);
  cairo_fill (cr);
  cairo_translate (cr, 0.0, frame->height);
  cairo_set_source_rgb (cr, style->coast.r, style->coast.g, style->coast.b);
  cairo_rectangle (cr, 0.0, 0.0, frame->width + 1.0, 1.0);
  cairo_fill (cr);
  if (tints != NULL)
    {
      legation_tool_tints_draw (tints, cr);
      cairo_translate (cr, 0.0, explained);
    }
  draw_text (cr, style, frame->width, text);
  cairo_destroy (cr);

  return surface;
}
