/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The line of sources: with their dates, then by their titles alone, which are cut, and where they are
 * too many by their numbers, as far as there is room. */

#include "config.h"

#include "legation-slide-private.h"

#include <glib/gi18n.h>
#include <string.h>

#define DOTS_GAP 4.0
#define SEPARATOR " · "
/* A source with less room is told by its number alone. */
#define LEAST_WIDTH 90.0
/* More numbers never fit. */
#define MOST_NUMBERS 60u

/* A title in brackets is none of the source's own; the list at the end says so. */
static char *
name_source (const LegationSource *source, gboolean dated)
{
  g_autofree char *when = source->issued != NULL
                            ? legation_date_to_display (source->issued, LEGATION_DATE_STYLE_LONG)
                            : NULL;
  const gsize length = strlen (source->record.name);
  const gboolean bare
    = source->record.name[0] == '[' && source->record.name[length - 1] == ']';
  g_autofree char *name
    = bare ? g_strndup (source->record.name + 1, length - 2) : g_strdup (source->record.name);

  if (when == NULL || !dated)
    return g_strdup_printf ("[%u] %s", source->number, name);

  /* Translators: number of a source, its title and when it was published. */
  return g_strdup_printf (_("[%u] %s, %s"), source->number, name, when);
}

/* How wide a source may be so that all of them fit into @room. */
static double
share_room (const double *widths, guint n, double room)
{
  double share = room / n;

  for (guint i = 0; i < n; i++)
    {
      double used = 0.0;
      guint n_cut = 0;

      for (guint j = 0; j < n; j++)
        if (widths[j] <= share)
          used += widths[j];
        else
          n_cut++;
      if (n_cut == 0)
        return G_MAXDOUBLE;
      share = (room - used) / n_cut;
    }

  return share;
}

static double
draw_piece (const LegationSlideBrush *brush, PangoLayout *layout, double x, double y)
{
  PangoRectangle ink, extents;
  double height;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, 0), &ink, &extents);
  _legation_slide_measure (layout, NULL, &height);
  _legation_slide_draw_text (brush, layout, LEGATION_SLIDE_TONE_PLAIN, x, y - height / 2.0);
  /* What is cut ends with its dots, wherever the rest of it would have. */
  if (pango_layout_is_ellipsized (layout))
    return x + (double) (ink.x + ink.width) / PANGO_SCALE + DOTS_GAP;

  return x + (double) extents.width / PANGO_SCALE;
}

/* Returns: how wide each may be; less than %LEAST_WIDTH where they are too many. */
static double
make_names (const LegationSlideBrush *brush,
            GPtrArray *sources,
            gboolean dated,
            double room,
            GPtrArray *layouts)
{
  g_autofree double *widths = g_new0 (double, sources->len + 1);

  g_ptr_array_set_size (layouts, 0);
  for (guint i = 0; i < sources->len; i++)
    {
      g_autofree char *text = name_source (g_ptr_array_index (sources, i), dated);
      PangoLayout *layout = _legation_slide_make_text (brush, text, LEGATION_SLIDE_LINE_SIZE,
                                                       PANGO_WEIGHT_NORMAL);

      g_ptr_array_add (layouts, layout);
      _legation_slide_measure (layout, &widths[i], NULL);
    }

  return share_room (widths, sources->len, room);
}

static void
draw_names (const LegationSlideBrush *brush,
            GPtrArray *layouts,
            PangoLayout *separator,
            double share,
            double x,
            double y)
{
  for (guint i = 0; i < layouts->len; i++)
    {
      PangoLayout *layout = g_ptr_array_index (layouts, i);
      double width;

      _legation_slide_measure (layout, &width, NULL);
      if (width > share)
        {
          pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
          pango_layout_set_width (layout, (int) (share * PANGO_SCALE));
        }
      if (i > 0)
        x = draw_piece (brush, separator, x, y);
      x = draw_piece (brush, layout, x, y);
    }
}

/* “[1] [2] and 14 more sources” */
static char *
list_numbers (GPtrArray *sources, guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const guint n_rest = sources->len - n;

  for (guint i = 0; i < n; i++)
    {
      const LegationSource *source = g_ptr_array_index (sources, i);

      g_string_append_printf (text, "[%u] ", source->number);
    }
  if (n_rest > 0)
    g_string_append_printf (
      text, ngettext ("and %u more source", "and %u more sources", n_rest), n_rest);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
draw_numbers (const LegationSlideBrush *brush, GPtrArray *sources, double room, double x, double y)
{
  for (guint n = MIN (sources->len, MOST_NUMBERS); n > 0; n--)
    {
      g_autofree char *text = list_numbers (sources, n);
      g_autoptr (PangoLayout) layout = _legation_slide_make_text (
        brush, text, LEGATION_SLIDE_LINE_SIZE, PANGO_WEIGHT_NORMAL);
      double width;

      _legation_slide_measure (layout, &width, NULL);
      if (width > room && n > 1)
        continue;
      draw_piece (brush, layout, x, y);
      return;
    }
}

/**
 * _legation_slide_draw_sources: tells what a slide rests on.
 * @y: of the middle of the line, in units
 * @room: for the line, in units
 */
void
_legation_slide_draw_sources (const LegationSlideBrush *brush, double y, double room)
{
  g_autoptr (GPtrArray) sources = _legation_slide_list_sources (brush->session, brush->slide);
  g_autoptr (GPtrArray) layouts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (PangoLayout) heading = _legation_slide_make_text (
    brush, _("Sources"), LEGATION_SLIDE_LINE_SIZE, PANGO_WEIGHT_BOLD);
  g_autoptr (PangoLayout) separator = _legation_slide_make_text (
    brush, SEPARATOR, LEGATION_SLIDE_LINE_SIZE, PANGO_WEIGHT_NORMAL);
  double x, share, gap;

  if (sources->len == 0)
    return;
  x = draw_piece (brush, heading, 0.0, y) + LEGATION_SLIDE_LINE_SIZE / 2.0;
  room -= x;
  _legation_slide_measure (separator, &gap, NULL);
  gap *= sources->len - 1;
  share = make_names (brush, sources, TRUE, room - gap, layouts);
  if (share < G_MAXDOUBLE)
    share = make_names (brush, sources, FALSE, room - gap, layouts);
  if (share >= LEAST_WIDTH)
    draw_names (brush, layouts, separator, share, x, y);
  else
    draw_numbers (brush, sources, room, x, y);
}
