/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-slide-book.h"
#include "legation-slide-private.h"

G_BEGIN_DECLS

/**
 * LegationSlidePage: a page of a book.
 * @plan: (nullable): the slide on it; none where there is only text
 * @rect: where that is, in points
 * @title: (nullable): its entry in the outline; none where a page before goes on
 * @text: (nullable): all else, as it is drawn
 */
typedef struct
{
  LegationSlidePlan *plan;
  LegationSlideRect rect;
  char *title;
  cairo_surface_t *text;
} LegationSlidePage;

/**
 * LegationSlideFlow: text on as many pages as it takes.
 * @pages: (element-type LegationSlidePage): gets more of them
 * @y: where the next line goes, in points
 */
typedef struct
{
  const LegationSlideBrush *brush;
  const LegationSlidePaper *paper;
  GArray *pages;
  cairo_t *cr; /* of the last page; nullable */
  double y;
} LegationSlideFlow;

void _legation_slide_flow_begin_page (LegationSlideFlow *self, const char *title);
void _legation_slide_flow_add_text (LegationSlideFlow *self,
                                    const char *text,
                                    double size,
                                    PangoWeight weight,
                                    LegationSlideTone tone,
                                    double indent);
void _legation_slide_flow_end (LegationSlideFlow *self);

void _legation_slide_flow_add_notes (LegationSlideFlow *self, const LegationStep *step);
void _legation_slide_flow_add_sources (LegationSlideFlow *self);

G_END_DECLS
