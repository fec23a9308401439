/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Running text on the pages of a book. */

#include "config.h"

#include "legation-reference.h"
#include "legation-slide-book-private.h"

#include <glib/gi18n.h>

#define HEADING_SIZE 18.0
#define NOTES_SIZE 11.0
#define SOURCE_SIZE 11.0
#define SMALL_SIZE 9.0
#define NUMBER_INDENT 26.0
#define GAP 7.0

static LegationSlidePage *
get_last (LegationSlideFlow *self)
{
  return &g_array_index (self->pages, LegationSlidePage, self->pages->len - 1);
}

/* Takes up the last page, on which a slide may be already. */
static void
begin_text (LegationSlideFlow *self)
{
  const cairo_rectangle_t extents = { 0.0, 0.0, self->paper->width, self->paper->height };
  LegationSlidePage *page = get_last (self);

  g_clear_pointer (&self->cr, cairo_destroy);
  if (page->text == NULL)
    page->text = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  self->cr = cairo_create (page->text);
}

/**
 * _legation_slide_flow_begin_page: goes on at the top of a new page.
 * @title: (nullable): what the outline calls it
 */
void
_legation_slide_flow_begin_page (LegationSlideFlow *self, const char *title)
{
  const LegationSlidePage page = { .title = g_strdup (title) };

  g_array_append_val (self->pages, page);
  begin_text (self);
  self->y = self->paper->margin;
}

/** _legation_slide_flow_end: to be called when nothing more comes. */
void
_legation_slide_flow_end (LegationSlideFlow *self)
{
  g_clear_pointer (&self->cr, cairo_destroy);
}

/**
 * _legation_slide_flow_add_text: adds a paragraph, line by line, where need be on the next page.
 * @indent: of all of its lines, in points
 */
void
_legation_slide_flow_add_text (LegationSlideFlow *self,
                               const char *text,
                               double size,
                               PangoWeight weight,
                               LegationSlideTone tone,
                               double indent)
{
  const LegationSlidePaper *paper = self->paper;
  g_autoptr (PangoLayout) layout = _legation_slide_make_text (self->brush, text, size, weight);
  PangoLayoutIter *iter;

  if (self->cr == NULL)
    begin_text (self);
  pango_layout_set_width (
    layout, (int) (MAX (paper->width - 2.0 * paper->margin - indent, size) * PANGO_SCALE));
  iter = pango_layout_get_iter (layout);
  do
    {
      PangoRectangle extents;
      double height, baseline;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      height = (double) extents.height / PANGO_SCALE;
      baseline = (double) (pango_layout_iter_get_baseline (iter) - extents.y) / PANGO_SCALE;
      if (self->y + height > paper->height - paper->margin && self->y > paper->margin)
        _legation_slide_flow_begin_page (self, NULL);
      legation_color_use (self->cr, &self->brush->palette.foreground,
                          tone == LEGATION_SLIDE_TONE_QUIET ? self->brush->quiet : 1.0);
      cairo_move_to (self->cr, paper->margin + indent + (double) extents.x / PANGO_SCALE,
                     self->y + baseline);
      pango_cairo_show_layout_line (self->cr, pango_layout_iter_get_line_readonly (iter));
      self->y += height;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

/** _legation_slide_flow_add_notes: what the speaker says in a step. */
void
_legation_slide_flow_add_notes (LegationSlideFlow *self, const LegationStep *step)
{
  const gboolean silent = step->speaker_notes == NULL || *step->speaker_notes == '\0';

  self->y += GAP;
  _legation_slide_flow_add_text (self, silent ? _("No notes for this step") : step->speaker_notes,
                                 NOTES_SIZE, PANGO_WEIGHT_NORMAL,
                                 silent ? LEGATION_SLIDE_TONE_QUIET : LEGATION_SLIDE_TONE_PLAIN, 0.0);
}

static void
add_source (LegationSlideFlow *self, const LegationSource *source)
{
  g_autofree char *number = g_strdup_printf ("[%u]", source->number);
  g_autofree char *note = legation_source_to_note (source, NULL, LEGATION_REFERENCE_PLAIN);
  double top;

  self->y += GAP;
  if (self->y + 2.0 * SOURCE_SIZE > self->paper->height - self->paper->margin)
    _legation_slide_flow_begin_page (self, NULL);
  top = self->y;
  _legation_slide_flow_add_text (self, number, SOURCE_SIZE, PANGO_WEIGHT_BOLD,
                                 LEGATION_SLIDE_TONE_PLAIN, 0.0);
  self->y = top;
  _legation_slide_flow_add_text (self, note, SOURCE_SIZE, PANGO_WEIGHT_NORMAL,
                                 LEGATION_SLIDE_TONE_PLAIN, NUMBER_INDENT);
}

static char *
describe_dataset (LegationSession *session)
{
  const LegationHeader *header
    = legation_dataset_get_header (legation_session_get_dataset (session));
  g_autofree char *when = NULL;

  if (header->as_of == NULL)
    return g_strdup (header->title);
  when = legation_date_to_display (header->as_of, LEGATION_DATE_STYLE_LONG);

  /* Translators: title of a dataset, and how old it is. */
  return g_strdup_printf (_("%s, as of %s"), header->title, when);
}

/** _legation_slide_flow_add_sources: all sources of the story, on pages of their own. */
void
_legation_slide_flow_add_sources (LegationSlideFlow *self)
{
  LegationSession *session = self->brush->session;
  const LegationHeader *header
    = legation_dataset_get_header (legation_session_get_dataset (session));
  g_autoptr (GPtrArray) sources = _legation_slide_list_sources (session, self->brush->slide);
  g_autofree char *dataset = describe_dataset (session);

  _legation_slide_flow_begin_page (self, _("Sources"));
  _legation_slide_flow_add_text (self, _("Sources"), HEADING_SIZE, PANGO_WEIGHT_ULTRABOLD,
                                 LEGATION_SLIDE_TONE_PLAIN, 0.0);
  if (sources->len == 0)
    _legation_slide_flow_add_text (self, _("This story names no sources"), SOURCE_SIZE,
                                   PANGO_WEIGHT_NORMAL, LEGATION_SLIDE_TONE_QUIET, 0.0);
  for (guint i = 0; i < sources->len; i++)
    add_source (self, g_ptr_array_index (sources, i));
  self->y += 3.0 * GAP;
  _legation_slide_flow_add_text (self, dataset, SMALL_SIZE, PANGO_WEIGHT_BOLD,
                                 LEGATION_SLIDE_TONE_QUIET, 0.0);
  if (header->description != NULL && *header->description != '\0')
    _legation_slide_flow_add_text (self, header->description, SMALL_SIZE, PANGO_WEIGHT_NORMAL,
                                   LEGATION_SLIDE_TONE_QUIET, 0.0);
  if (header->license != NULL && *header->license != '\0')
    _legation_slide_flow_add_text (self, header->license, SMALL_SIZE, PANGO_WEIGHT_NORMAL,
                                   LEGATION_SLIDE_TONE_QUIET, 0.0);
  _legation_slide_flow_add_text (self, _("Map: Natural Earth · borders approximate"), SMALL_SIZE,
                                 PANGO_WEIGHT_NORMAL, LEGATION_SLIDE_TONE_QUIET, 0.0);
}
