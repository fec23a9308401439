/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Between the parts of a plan.  The face is laid out in units, of which the lower edge of a slide at
 * its usual scale is 1080 from the upper one. */

#pragma once

#include <pango/pangocairo.h>

#include "legation-glyph.h"
#include "legation-slide-plan.h"
#include "legation-time-paint.h"

G_BEGIN_DECLS

#define LEGATION_SLIDE_MARGIN 48.0
/* Logical pixels of the map from edge to edge of a slide at its usual scale, and the units of that. */
#define LEGATION_SLIDE_MAP_HEIGHT 617.0
#define LEGATION_SLIDE_UNITS 1080.0

/* Of the type of the line below everything, in units. */
#define LEGATION_SLIDE_LINE_SIZE 21.0

/** LegationSlideTone: how loud a text is. */
typedef enum
{
  LEGATION_SLIDE_TONE_PLAIN,
  LEGATION_SLIDE_TONE_QUIET,
} LegationSlideTone;

/**
 * LegationSlideBrush: what the face is laid out and drawn with, in units.
 * @width: of the slide
 * @height: of the slide
 */
typedef struct
{
  LegationSession *session;
  const LegationSlide *slide;
  guint n_slides;
  const LegationStyle *style;
  LegationTimePalette palette;
  LegationColor card;
  double quiet; /* opacity of a quiet text */
  double edge;  /* and of the edge of a card */
  PangoContext *context;
  const char *font;
  cairo_t *cr;
  double width;
  double height;
} LegationSlideBrush;

/** LegationSlideCard: texts, badges and rules one below the other; in units. */
typedef struct
{
  const LegationSlideBrush *brush;
  GArray *items; /* (element-type LegationSlideItem) */
  double width;  /* of what is in it */
  double y;      /* where the next one goes */
  double factor; /* of the size of all text */
} LegationSlideCard;

/**
 * LegationSlideItem: a part of a card.
 * @layout: (nullable): a text
 * @event: (nullable): whose badge it is; neither: a rule
 * @width: of a rule or a badge
 */
typedef struct
{
  PangoLayout *layout;
  const LegationEvent *event;
  LegationSlideTone tone;
  double x;
  double y;
  double width;
} LegationSlideItem;

void _legation_slide_brush_init (LegationSlideBrush *self, const LegationSlideLook *look);
void _legation_slide_brush_clear (LegationSlideBrush *self);
PangoLayout *_legation_slide_make_text (const LegationSlideBrush *brush,
                                        const char *text,
                                        double size,
                                        PangoWeight weight);
void _legation_slide_measure (PangoLayout *layout, double *width, double *height);
void _legation_slide_draw_text (const LegationSlideBrush *brush,
                                PangoLayout *layout,
                                LegationSlideTone tone,
                                double x,
                                double y);

void _legation_slide_card_init (LegationSlideCard *self,
                                const LegationSlideBrush *brush,
                                double width,
                                double factor);
void _legation_slide_card_clear (LegationSlideCard *self);
void _legation_slide_card_add_gap (LegationSlideCard *self, double gap);
void _legation_slide_card_add_rule (LegationSlideCard *self);
double _legation_slide_card_add_text (LegationSlideCard *self,
                                      const char *text,
                                      double size,
                                      PangoWeight weight,
                                      LegationSlideTone tone,
                                      double indent);
void _legation_slide_card_add_badge (LegationSlideCard *self,
                                     const LegationEvent *event,
                                     double diameter,
                                     double y);
double _legation_slide_card_get_height (const LegationSlideCard *self);
LegationSlideRect _legation_slide_card_draw (LegationSlideCard *self, double x, double y);

LegationSlideRect _legation_slide_draw_caption (const LegationSlideBrush *brush,
                                                LegationSlideRect room,
                                                GPtrArray *words);
LegationSlideRect _legation_slide_draw_title (const LegationSlideBrush *brush,
                                              LegationSlideRect room,
                                              GPtrArray *words);
LegationSlideRect _legation_slide_draw_closing (const LegationSlideBrush *brush,
                                                LegationSlideRect room,
                                                GPtrArray *words);

void _legation_slide_draw_sources (const LegationSlideBrush *brush, double y, double room);

/* What explains the map. */
LegationLegend _legation_slide_collect_legend (LegationSession *session,
                                               const LegationSlide *slide,
                                               LegationRoutes *routes,
                                               const LegationFrame *frame);

typedef struct _LegationSlideLegend LegationSlideLegend;

LegationSlideLegend *_legation_slide_legend_new (const LegationSlideBrush *brush,
                                                 const LegationLegend *legend,
                                                 double width,
                                                 double most);
void _legation_slide_legend_free (LegationSlideLegend *self);
double _legation_slide_legend_get_height (const LegationSlideLegend *self);
void _legation_slide_legend_draw (const LegationSlideLegend *self,
                                  LegationSlideRect rect,
                                  GPtrArray *words);

double _legation_slide_get_bar_height (void);
void _legation_slide_draw_bar (const LegationSlideBrush *brush, LegationSlideRect rect);

GPtrArray *_legation_slide_list_events (LegationSession *session,
                                        const LegationSlide *slide,
                                        const LegationStep *step);
GPtrArray *_legation_slide_list_sources (LegationSession *session, const LegationSlide *slide);
char *_legation_slide_describe_event (const LegationEvent *event);
char *_legation_slide_describe_missing (LegationSession *session, const LegationSlide *slide);

LegationCamera _legation_slide_find_camera (LegationSession *session,
                                            const LegationSlide *slide,
                                            const LegationSlideLook *look,
                                            LegationSlideRect map,
                                            LegationSlideRect card);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationSlideLegend, _legation_slide_legend_free)

G_END_DECLS
