/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How an event is drawn on the timeline: a shape that says no more than its date, its standing and
 * its number do.  Plain data on one side, cairo on the other; no window is needed. */

#pragma once

#include <cairo.h>

#include "legation-dataset.h"
#include "legation-style.h"
#include "legation-time-axis.h"

G_BEGIN_DECLS

/* The height of discs, bars and capsules, px. */
#define LEGATION_TIME_MARK_HEIGHT 8.0

/* The dates of a set that get a dot of their own; more are drawn as one window. */
#define LEGATION_TIME_MARK_MAX_POINTS 16

typedef enum
{
  LEGATION_TIME_SHAPE_DISC,     /* a day */
  LEGATION_TIME_SHAPE_BAR,      /* lasted */
  LEGATION_TIME_SHAPE_CAPSULE,  /* once in a month, a season or a year */
  LEGATION_TIME_SHAPE_BRACKETS, /* one of these days */
  LEGATION_TIME_SHAPE_JOINED,   /* all of these */
  LEGATION_TIME_SHAPE_HATCH,    /* nobody says how many */
} LegationTimeShape;

/**
 * LegationTimeMark:
 * @left: px where it begins; far outside where its date is open
 * @right: px where it ends
 * @core_left: of a bar: px from where on it certainly lasted
 * @core_right: of a bar: px up to where it certainly lasted
 * @points: (array length=n_points): px of the dots of a set
 * @labelled: whether its name is written into it, so that a sign goes to its end
 * @wide: whether it is only known to lie in more than a year, or nobody says how many: it goes on
 *   a strip below the lanes
 */
typedef struct
{
  LegationTimeShape shape;
  LegationStanding standing;
  LegationQualifiers qualifiers;
  LegationBound start_bound;
  LegationBound end_bound;
  LegationChannel channel;
  double left;
  double right;
  double core_left;
  double core_right;
  double points[LEGATION_TIME_MARK_MAX_POINTS];
  guint n_points;
  gboolean labelled;
  gboolean wide;
} LegationTimeMark;

/**
 * LegationTimeInk: what marks are drawn with.
 * @ground: what is behind them
 * @text: of signs on a hatch
 * @scale: 1, or more where text is larger
 */
typedef struct
{
  LegationColor color;
  LegationColor ground;
  LegationColor text;
  double scale;
} LegationTimeInk;

gboolean legation_time_mark_init (LegationTimeMark *self,
                                  const LegationEvent *event,
                                  const LegationTimeAxis *axis);

void legation_time_mark_draw (const LegationTimeMark *self,
                              cairo_t *cr,
                              double y,
                              const LegationTimeInk *ink);
void legation_time_mark_outline (const LegationTimeMark *self,
                                 cairo_t *cr,
                                 double y,
                                 double distance,
                                 double scale);

void legation_time_hatch (cairo_t *cr,
                          double x,
                          double y,
                          double width,
                          double height,
                          const LegationColor *colors,
                          guint n_colors,
                          double distance);

G_END_DECLS
