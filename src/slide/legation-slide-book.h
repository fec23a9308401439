/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A story on paper and as files: a page for each slide, what the speaker says if that is wanted, and
 * all sources at the end.  Made once, from then on only drawn: a thread may do that. */

#pragma once

#include "legation-slide-plan.h"

G_BEGIN_DECLS

/**
 * LegationSlidePaper: what a book is printed on.
 * @width, @height: of a page, in points of 1/72 inch
 * @margin: that stays free round text, and round slides where there are notes, in points
 * @notes: whether the speaker's notes stand below each slide
 * @pictures: whether each page is a slide, also the one of the sources; otherwise those are running
 *   text, on as many pages as it takes
 */
typedef struct
{
  double width;
  double height;
  double margin;
  gboolean notes;
  gboolean pictures;
} LegationSlidePaper;

/** LegationSlideFormat: of pictures. */
typedef enum
{
  LEGATION_SLIDE_FORMAT_PNG,
  LEGATION_SLIDE_FORMAT_SVG,
} LegationSlideFormat;

/** LegationSlideProgress: @n_done of @n pages are written; called in the thread that writes. */
typedef void (*LegationSlideProgress) (guint n_done, guint n, gpointer data);

typedef struct _LegationSlideBook LegationSlideBook;

LegationSlideBook *legation_slide_book_new (LegationSession *session,
                                            const LegationStory *story,
                                            const LegationSlideLook *look,
                                            const LegationSlidePaper *paper);
LegationSlideBook *legation_slide_book_ref (LegationSlideBook *self);
void legation_slide_book_unref (LegationSlideBook *self);

guint legation_slide_book_get_n_pages (LegationSlideBook *self);
void legation_slide_book_draw_page (LegationSlideBook *self,
                                    LegationPainter *painter,
                                    guint page,
                                    cairo_t *cr);
gboolean legation_slide_book_write_pdf (LegationSlideBook *self,
                                        LegationPainter *painter,
                                        GFile *file,
                                        LegationSlideProgress progress,
                                        gpointer data,
                                        GCancellable *cancellable,
                                        GError **error);
gboolean legation_slide_book_write_pictures (LegationSlideBook *self,
                                             LegationPainter *painter,
                                             GFile *folder,
                                             LegationSlideFormat format,
                                             LegationSlideProgress progress,
                                             gpointer data,
                                             GCancellable *cancellable,
                                             GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationSlideBook, legation_slide_book_unref)

G_END_DECLS
