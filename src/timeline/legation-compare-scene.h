/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two relationships on one ruler, one above it and one below: what there is of each and where it is. */

#pragma once

#include <pango/pango.h>

#include "legation-session.h"
#include "legation-time-lanes.h"
#include "legation-time-mark.h"
#include "legation-time-ticks.h"

G_BEGIN_DECLS

/**
 * LegationComparePlaced: an event, or an agreement or mechanism, of one side.
 * @event: (nullable): the record, if it is an event
 * @side: 0 above the ruler, 1 below
 * @context: only the selected span keeps it out
 * @shared: it is on the other side too
 * @wide: it is only known to lie in a long time, or nobody says how many: it is on the outer strip
 * @y: px of the middle of its lane
 */
typedef struct
{
  const LegationRecord *record;
  const LegationEvent *event;
  guint side;
  gboolean context;
  gboolean shared;
  gboolean wide;
  LegationTimeMark mark;
  LegationTimeSlot slot;
  double y;
} LegationComparePlaced;

/** LegationCompareGathering: a “+N” of a side. */
typedef struct
{
  LegationTimeGathering gathering;
  double y;
} LegationCompareGathering;

/**
 * LegationCompareScene:
 * @placed: (element-type LegationComparePlaced): by side, then by date
 * @n_before, @n_after: what there is of each side left and right of what is in view
 * @n_wide: of each side, what is on its strip
 * @n_undated: of each side, what no source gives a date for, so that it is nowhere
 */
typedef struct
{
  LegationSession *session;
  PangoContext *context;
  double width;
  double height;
  double scale;
  double ruler_top;
  double ruler_height;
  double lane_height;
  LegationTimeAxis axis;
  GArray *placed;
  GArray *gatherings; /* (element-type LegationCompareGathering) */
  GArray *ticks;      /* (element-type LegationTimeTick) */
  guint n_before[2];
  guint n_after[2];
  guint n_wide[2];
  guint n_undated[2];
} LegationCompareScene;

LegationCompareScene *legation_compare_scene_new (LegationSession *session, PangoContext *context);
void legation_compare_scene_free (LegationCompareScene *self);
void legation_compare_scene_arrange (LegationCompareScene *self,
                                     double width,
                                     double height,
                                     const LegationTimeAxis *axis);
const LegationComparePlaced *
legation_compare_scene_pick (const LegationCompareScene *self, double x, double y);
gboolean legation_compare_scene_is_gathering (const LegationCompareScene *self, double x, double y);
const LegationComparePlaced *legation_compare_scene_find_twin (const LegationCompareScene *self,
                                                               const LegationComparePlaced *placed);
PangoLayout *legation_compare_scene_make_text (const LegationCompareScene *self,
                                               const char *text,
                                               double size,
                                               gboolean bold);
char *legation_compare_scene_describe_counts (const LegationCompareScene *self,
                                              guint side,
                                              gboolean spoken);
char *legation_compare_scene_describe_placed (const LegationCompareScene *self,
                                              const LegationComparePlaced *placed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationCompareScene, legation_compare_scene_free)

G_END_DECLS
