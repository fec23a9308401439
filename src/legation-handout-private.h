/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-handout.h"
#include "legation-slide-book.h"

G_BEGIN_DECLS

/** LegationHandoutFormat: what is written, in the order of the list. */
typedef enum
{
  LEGATION_HANDOUT_PDF,
  LEGATION_HANDOUT_PNG,
  LEGATION_HANDOUT_SVG,
} LegationHandoutFormat;

/** LegationHandoutChoice: what the user chose. */
typedef struct
{
  LegationHandoutFormat format;
  LegationSlidePaper paper;
  gboolean legend;
} LegationHandoutChoice;

/* The answer to a question; called once, unless the window goes first. */
typedef void (*LegationHandoutChosen) (LegationHandout *self, const LegationHandoutChoice *choice);

void _legation_handout_ask (LegationHandout *self,
                            GtkWindow *window,
                            const char *story,
                            LegationHandoutChosen chosen);

void _legation_handout_write (LegationSlideBook *book,
                              LegationPainter *painter,
                              LegationHandoutFormat format,
                              GFile *target,
                              GtkWindow *window);

void _legation_handout_print (LegationHandout *self,
                              LegationSession *session,
                              LegationPainter *painter,
                              const LegationStory *story,
                              GtkWindow *window);

LegationSlideBook *_legation_handout_make_book (LegationHandout *self,
                                                LegationSession *session,
                                                LegationPainter *painter,
                                                const LegationStory *story,
                                                const LegationSlidePaper *paper,
                                                gboolean legend);

G_END_DECLS
