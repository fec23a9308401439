/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a slide looks like: the map with what the camera shows, the caption card, the bar of time and
 * the line of sources.  One plan serves the screen, small pictures, PNG, PDF and SVG. */

#pragma once

#include "legation-legend.h"
#include "legation-painter.h"
#include "legation-slide.h"

G_BEGIN_DECLS

/** LegationSlideRect: a part of a slide, in its pixels from the upper left corner. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} LegationSlideRect;

/**
 * LegationSlideLook: how slides are drawn, whatever they show.
 * @style: of map and face
 * @areas: (nullable): of the painter's base map; without them nothing is tinted
 * @routes: (nullable): of the session's dataset, so that the camera keeps the ends of journeys clear of
 *   the card
 * @legend: whether the lines, marks and channels of what a slide speaks of are explained on it; needs
 *   @routes
 * @explained: (nullable): what it explains, where that is known: for a slide in which time is played it
 *   is the same all the while, and to find it out takes time, see legation_slide_plan_get_legend()
 * @labels: whether places have the name in @language, their own, or both
 * @language: BCP 47, of the names on the map; interned
 * @font: a Pango font description, "Cantarell 11"; interned; its size does not matter
 * @width: of a slide, px
 * @height: of a slide, px
 * @k: px for a logical pixel of the map; type and lines of the face follow
 */
typedef struct
{
  LegationStyleId style;
  LegationAreas *areas;
  LegationRoutes *routes;
  gboolean legend;
  const LegationLegend *explained;
  LegationLabelChoice labels;
  const char *language;
  const char *font;
  double width;
  double height;
  double k;
} LegationSlideLook;

typedef struct _LegationSlidePlan LegationSlidePlan;

double legation_slide_find_scale (double width, double height);

LegationSlidePlan *legation_slide_plan_new (LegationSession *session,
                                            const LegationSlide *slide,
                                            guint n_slides,
                                            const LegationSlideLook *look);
LegationSlidePlan *legation_slide_plan_ref (LegationSlidePlan *self);
void legation_slide_plan_unref (LegationSlidePlan *self);

LegationSlideRect legation_slide_plan_get_map (LegationSlidePlan *self);
LegationSlideRect legation_slide_plan_get_card (LegationSlidePlan *self);
LegationSlideRect legation_slide_plan_get_bar (LegationSlidePlan *self);
LegationCamera legation_slide_plan_get_camera (LegationSlidePlan *self);
LegationLegend legation_slide_plan_get_legend (LegationSlidePlan *self);
const char *legation_slide_plan_describe (LegationSlidePlan *self);

void legation_slide_plan_draw_face (LegationSlidePlan *self, cairo_t *cr);
void legation_slide_plan_draw (LegationSlidePlan *self, LegationPainter *painter, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationSlidePlan, legation_slide_plan_unref)

G_END_DECLS
