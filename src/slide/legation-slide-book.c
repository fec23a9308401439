/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of a book. */

#include "config.h"

#include "legation-slide-book-private.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n.h>
#include <math.h>

/* Of the height of a page, for a slide that has notes below. */
#define SLIDE_SHARE 0.66
/* It is not higher than that, but may be lower. */
#define SLIDE_RATIO (16.0 / 9.0)
#define EDGE_WIDTH 0.5

struct _LegationSlideBook
{
  GArray *pages; /* (element-type LegationSlidePage) */
  LegationSlidePaper paper;
  LegationColor ground;
  LegationColor ink;
  char *title;
  char *subject;
};

static void
clear_page (gpointer data)
{
  LegationSlidePage *page = data;

  g_clear_pointer (&page->plan, legation_slide_plan_unref);
  g_clear_pointer (&page->text, cairo_surface_destroy);
  g_clear_pointer (&page->title, g_free);
}

/* All of the page, or its upper part where notes come below. */
static LegationSlideRect
find_slide (const LegationSlidePaper *paper)
{
  LegationSlideRect rect = { 0.0, 0.0, paper->width, paper->height };

  if (!paper->notes)
    return rect;
  rect.width = paper->width - 2.0 * paper->margin;
  rect.height = MIN (rect.width / SLIDE_RATIO, (paper->height - paper->margin) * SLIDE_SHARE);
  rect.x = paper->margin;
  rect.y = paper->margin;

  return rect;
}

static void
add_slide (LegationSlideFlow *flow, const LegationSlideLook *look, guint n_slides)
{
  const LegationSlide *slide = flow->brush->slide;
  LegationSlidePage page = { .rect = find_slide (flow->paper) };
  LegationSlideLook own = *look;

  own.width = page.rect.width;
  own.height = page.rect.height;
  own.k = legation_slide_find_scale (own.width, own.height);
  legation_session_show_slide (flow->brush->session, slide);
  page.plan = legation_slide_plan_new (flow->brush->session, slide, n_slides, &own);
  page.title = g_strdup (slide->step != NULL                           ? slide->step->record.name
                         : slide->kind == LEGATION_SLIDE_TITLE ? slide->story->record.name
                                                               : _("Sources"));
  _legation_slide_flow_end (flow);
  g_array_append_val (flow->pages, page);
  flow->y = page.rect.y + page.rect.height;
}

static void
fill (LegationSlideBook *self,
      LegationSession *session,
      const LegationStory *story,
      const LegationSlideLook *look)
{
  g_autoptr (GArray) slides = legation_story_list_slides (story);
  LegationSlideBrush brush = { .session = session };
  LegationSlideFlow flow = { .brush = &brush, .paper = &self->paper, .pages = self->pages };

  _legation_slide_brush_init (&brush, look);
  self->ground = brush.palette.ground;
  self->ink = brush.palette.foreground;
  for (guint i = 0; i < slides->len; i++)
    {
      brush.slide = &g_array_index (slides, LegationSlide, i);
      if (brush.slide->kind == LEGATION_SLIDE_CLOSING && !self->paper.pictures)
        {
          _legation_slide_flow_add_sources (&flow);
          continue;
        }
      add_slide (&flow, look, slides->len);
      if (self->paper.notes && brush.slide->step != NULL)
        _legation_slide_flow_add_notes (&flow, brush.slide->step);
    }
  _legation_slide_flow_end (&flow);
  _legation_slide_brush_clear (&brush);
}

/**
 * legation_slide_book_new:
 * @session: gives dataset and language; it stays as it is
 * @story: of its dataset
 * @look: its size does not matter
 *
 * Returns: (transfer full): all pages; they live as long as the dataset
 */
LegationSlideBook *
legation_slide_book_new (LegationSession *session,
                         const LegationStory *story,
                         const LegationSlideLook *look,
                         const LegationSlidePaper *paper)
{
  LegationSlideBook *self = g_atomic_rc_box_new0 (LegationSlideBook);
  LegationDataset *dataset = legation_session_get_dataset (session);
  g_autoptr (LegationSession) own
    = legation_session_new (dataset, legation_session_get_gazetteer (session),
                            legation_session_get_language (session));

  self->paper = *paper;
  self->title = g_strdup (story->record.name);
  self->subject = g_strdup (legation_dataset_get_header (dataset)->title);
  self->pages = g_array_new (FALSE, FALSE, sizeof (LegationSlidePage));
  g_array_set_clear_func (self->pages, clear_page);
  fill (self, own, story, look);

  return self;
}

LegationSlideBook *
legation_slide_book_ref (LegationSlideBook *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_book (gpointer data)
{
  LegationSlideBook *self = data;

  g_array_unref (self->pages);
  g_free (self->title);
  g_free (self->subject);
}

void
legation_slide_book_unref (LegationSlideBook *self)
{
  g_atomic_rc_box_release_full (self, clear_book);
}

/** legation_slide_book_get_n_pages: Returns: at least 2: the title, and the sources. */
guint
legation_slide_book_get_n_pages (LegationSlideBook *self)
{
  return self->pages->len;
}

/**
 * legation_slide_book_draw_page:
 * @painter: of the book's dataset
 * @page: from 0
 * @cr: in points of the page
 *
 * Draws a page.  Not to be called from two threads at a time.
 */
void
legation_slide_book_draw_page (LegationSlideBook *self,
                               LegationPainter *painter,
                               guint page,
                               cairo_t *cr)
{
  const LegationSlidePage *shown = &g_array_index (self->pages, LegationSlidePage, page);

  cairo_save (cr);
  legation_color_use (cr, &self->ground, 1.0);
  cairo_rectangle (cr, 0.0, 0.0, self->paper.width, self->paper.height);
  cairo_fill (cr);
  if (shown->plan != NULL)
    {
      cairo_save (cr);
      cairo_translate (cr, shown->rect.x, shown->rect.y);
      legation_slide_plan_draw (shown->plan, painter, cr);
      cairo_restore (cr);
      if (self->paper.notes)
        {
          cairo_rectangle (cr, shown->rect.x, shown->rect.y, shown->rect.width, shown->rect.height);
          legation_color_use (cr, &self->ink, 0.4);
          cairo_set_line_width (cr, EDGE_WIDTH);
          cairo_stroke (cr);
        }
    }
  if (shown->text != NULL)
    {
      cairo_set_source_surface (cr, shown->text, 0.0, 0.0);
      cairo_paint (cr);
    }
  cairo_restore (cr);
}

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check_status (cairo_surface_t *surface, GError **error)
{
  const cairo_status_t status = cairo_surface_status (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));

  return FALSE;
}

/* All or nothing: what was there before stays until what replaces it is complete. */
static gboolean
write_bytes (GByteArray *bytes, GFile *file, GCancellable *cancellable, GError **error)
{
  return g_file_replace_contents (file, (const char *) bytes->data, bytes->len, NULL, FALSE,
                                  G_FILE_CREATE_REPLACE_DESTINATION, NULL, cancellable, error);
}

static void
describe_pdf (LegationSlideBook *self, cairo_surface_t *surface)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, self->subject);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR,
                                  "Legation " LEGATION_VERSION);
}

static void
add_outline (cairo_surface_t *surface, const LegationSlidePage *page, guint number)
{
  g_autofree char *link = g_strdup_printf ("page=%u", number);

  if (page->title != NULL)
    cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, page->title, link, 0);
}

/**
 * legation_slide_book_write_pdf: writes all pages, with an outline; text can be found and copied.
 * @file: is replaced as a whole, or stays
 * @progress: (nullable) (scope call): is told of each page
 *
 * Returns: %FALSE with @error, of %G_IO_ERROR
 */
gboolean
legation_slide_book_write_pdf (LegationSlideBook *self,
                               LegationPainter *painter,
                               GFile *file,
                               LegationSlideProgress progress,
                               gpointer data,
                               GCancellable *cancellable,
                               GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, self->paper.width,
                                                                  self->paper.height);
  cairo_t *cr = cairo_create (surface);
  gboolean ok = TRUE;

  describe_pdf (self, surface);
  for (guint i = 0; i < self->pages->len && ok; i++)
    {
      ok = !g_cancellable_set_error_if_cancelled (cancellable, error);
      if (!ok)
        break;
      add_outline (surface, &g_array_index (self->pages, LegationSlidePage, i), i + 1);
      legation_slide_book_draw_page (self, painter, i, cr);
      cairo_show_page (cr);
      if (progress != NULL)
        progress (i + 1, self->pages->len, data);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  ok = ok && check_status (surface, error) && write_bytes (bytes, file, cancellable, error);
  cairo_surface_destroy (surface);

  return ok;
}

static gboolean
draw_picture (LegationSlideBook *self,
              LegationPainter *painter,
              guint page,
              LegationSlideFormat format,
              GByteArray *bytes,
              GError **error)
{
  const int width = (int) ceil (self->paper.width), height = (int) ceil (self->paper.height);
  cairo_surface_t *surface
    = format == LEGATION_SLIDE_FORMAT_PNG
        ? cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height)
        : cairo_svg_surface_create_for_stream (append_cb, bytes, self->paper.width,
                                               self->paper.height);
  cairo_t *cr = cairo_create (surface);
  gboolean ok;

  legation_slide_book_draw_page (self, painter, page, cr);
  cairo_destroy (cr);
  if (format == LEGATION_SLIDE_FORMAT_PNG)
    cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  else
    cairo_surface_finish (surface);
  ok = check_status (surface, error);
  cairo_surface_destroy (surface);

  return ok;
}

static gboolean
make_folder (GFile *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) own = NULL;

  if (g_file_make_directory_with_parents (folder, cancellable, &own)
      || g_error_matches (own, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&own));

  return FALSE;
}

/**
 * legation_slide_book_write_pictures: writes each page as a file, “01.png” and so on.
 * @folder: is made where it is not there
 * @progress: (nullable) (scope call): is told of each page
 *
 * A point of the page is a pixel.  Text in SVG is shapes.
 *
 * Returns: %FALSE with @error, of %G_IO_ERROR; what was written until then stays
 */
gboolean
legation_slide_book_write_pictures (LegationSlideBook *self,
                                    LegationPainter *painter,
                                    GFile *folder,
                                    LegationSlideFormat format,
                                    LegationSlideProgress progress,
                                    gpointer data,
                                    GCancellable *cancellable,
                                    GError **error)
{
  if (!make_folder (folder, cancellable, error))
    return FALSE;
  for (guint i = 0; i < self->pages->len; i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autofree char *name
        = g_strdup_printf (format == LEGATION_SLIDE_FORMAT_PNG ? "%02u.png" : "%02u.svg", i + 1);
      g_autoptr (GFile) file = g_file_get_child (folder, name);

      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !draw_picture (self, painter, i, format, bytes, error)
          || !write_bytes (bytes, file, cancellable, error))
        return FALSE;
      if (progress != NULL)
        progress (i + 1, self->pages->len, data);
    }

  return TRUE;
}
