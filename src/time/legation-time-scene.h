/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything on the chart of the timeline and where it is: worked out when the filter, the visible
 * span or the size changes, and only read while drawing and finding what is under the pointer. */

#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "legation-session.h"
#include "legation-time-bins.h"
#include "legation-time-lanes.h"
#include "legation-time-mark.h"

G_BEGIN_DECLS

/** LegationTimeBand: a horizontal part of the chart, px. */
typedef struct
{
  double top;
  double height;
} LegationTimeBand;

/**
 * LegationTimeLayout: the parts of the chart from top to bottom; what there is no room for has no
 * height.
 * @scale: of everything that holds text: 1, or more where the system's text is larger
 */
typedef struct
{
  double scale;
  double width;
  double height;
  LegationTimeBand eras;
  LegationTimeBand density;
  LegationTimeBand lanes;
  LegationTimeBand strips;
  LegationTimeBand ruler;
  LegationTimeBand overview;
  double lane_height;
  guint n_lanes;
} LegationTimeLayout;

/**
 * LegationTimeEntry: a dated event that channels let through.
 * @extent: from its earliest to its latest day
 * @weight: the less, the sooner it gets a place and a label
 * @context: only the selected span keeps it out
 */
typedef struct
{
  const LegationEvent *event;
  LegationSpan extent;
  guint64 weight;
  gboolean context;
} LegationTimeEntry;

/**
 * LegationTimeDated: an event with a date, whatever the filter does with it.
 * @extent: from its earliest to its latest day
 * @weight: the less, the sooner it gets a place and a label
 * @index: of the event
 */
typedef struct
{
  const LegationEvent *event;
  LegationSpan extent;
  guint64 weight;
  guint index;
} LegationTimeDated;

/**
 * LegationTimeGroup: what shares lanes, where they are ordered.
 * @channel: of the group, where the lanes are by channel
 * @relationship: (nullable): of the group, where they are by relationship; %NULL: all that is in none
 * @first_lane: of its own, counted from the first group's
 * @n_lanes: how many are its own
 */
typedef struct
{
  LegationChannel channel;
  const LegationRelationship *relationship;
  guint first_lane;
  guint n_lanes;
} LegationTimeGroup;

/**
 * LegationTimePlaced: an entry in view.
 * @y: px of the middle of its lane, its strip, or of the “+N” that stands for it
 * @room: px that its label may take
 * @group: whose lanes it is in, 0 where there are no groups
 * @next: n + 1 of the next place of the same entry among the marks, or 0: what concerns several
 *   relationships is in the lanes of each
 */
typedef struct
{
  const LegationTimeEntry *entry;
  LegationTimeMark mark;
  LegationTimeSlot slot;
  double y;
  double room;
  guint group;
  guint next;
} LegationTimePlaced;

/**
 * LegationTimeChip: the events beyond an edge of the view.
 * @left: px, and so on: the chip's place, of no width where there are none
 * @nearest: the one nearest to the view
 * @text: how many, and from which years
 * @label: @text, or how many alone where that would cover what is counted in view
 */
typedef struct
{
  double left;
  double top;
  double width;
  double height;
  guint count;
  const LegationEvent *nearest;
  char *text;
  char *label;
} LegationTimeChip;

/** LegationTimeEmphasis: how an event stands to what is chosen. */
typedef enum
{
  LEGATION_TIME_EMPHASIS_FAINT,  /* not what is chosen */
  LEGATION_TIME_EMPHASIS_NORMAL, /* nothing is chosen, or it is highlighted */
  LEGATION_TIME_EMPHASIS_STRONG, /* chosen, or a part of it */
} LegationTimeEmphasis;

typedef enum
{
  LEGATION_TIME_HIT_NOTHING,
  LEGATION_TIME_HIT_EVENT,     /* a mark, a label, or a band that stands for one event */
  LEGATION_TIME_HIT_GATHERING, /* a “+N”, or a band that stands for several */
  LEGATION_TIME_HIT_CHIP,
} LegationTimeHitType;

/**
 * LegationTimeHit: what is at a point.
 * @position: of the event or the gathering, of the chip 0 (left) or 1 (right)
 * @on_strip: whether it is on the strips instead of the lanes
 * @exact: whether the point is on what is drawn, not only near it
 */
typedef struct
{
  LegationTimeHitType type;
  guint position;
  gboolean on_strip;
  gboolean exact;
} LegationTimeHit;

typedef struct
{
  LegationSession *session;
  PangoContext *context;
  LegationTimeLayout layout;
  LegationTimeAxis axis;
  LegationTimeAxis overview;

  GArray *dated;        /* (element-type LegationTimeDated): by date */
  guint8 *states;       /* for each event, by its index, what the filter does with it */
  guint *dated_of;      /* for each event, by its index: n + 1 in dated, or 0 */
  guint8 *relations;    /* for each event, by its index, how it stood to the filter */
  LegationView followed; /* the view with that filter */
  gboolean follows;     /* whether there was one */
  GArray *entries;      /* (element-type LegationTimeEntry): by date */
  guint *entry_of;      /* for each event that is one, by its index, its place among them */
  GArray *latest;       /* (element-type LegationDay): of each block of entries, the latest day */
  PangoLayout **labels; /* for each event, by its index: its name, regular and bold, where needed */
  guint n_events;
  guint8 *related; /* for each event, by its index, whether the chosen relationship has it */
  const LegationEvent *chosen;
  const LegationRelationship *relationship;
  GBytes *highlights; /* of the chosen step of a story, or NULL */

  LegationLanes lanes; /* what the groups are */
  GArray *groups;     /* (element-type LegationTimeGroup): from above, none where lanes are packed */
  guint *first_group; /* for each event, by its index, and one more: where in group_of its own begin */
  GArray *group_of;   /* (element-type guint): of each event the groups */
  guint first_lane;   /* the uppermost one that is in view */
  GArray *marks;      /* (element-type LegationTimePlaced): in lanes, by date */
  GArray *drawn;      /* (element-type guint): which of them have a place in view of their own */
  GArray *gatherings; /* (element-type LegationTimeGathering) */
  GArray *windows;    /* (element-type LegationTimePlaced): on strips, by date */
  int *places;        /* for each event, by its index: n + 1 in marks, -n - 1 in windows, or 0 */
  GArray *bands;      /* (element-type LegationTimeGathering) */
  LegationTimeChip chips[2];
  LegationTimeBins *bins;
  LegationTimeBins *years;
  GArray *ticks;          /* (element-type LegationTimeTick) */
  GArray *overview_ticks; /* (element-type LegationTimeTick) */
  LegationTimeUnit bins_unit;
  double digit_width;
  double reserved; /* px at the end of the row of the eras that something else lies on */
  LegationSpan packed_span;  /* that what is placed keeps off the handles of */
  gboolean entries_changed;  /* since they were placed */
  gboolean choice_changed;   /* since what is out of view was counted */
  guint n_placings;          /* how often everything was placed anew */
  cairo_region_t *damage;    /* nullable: what changed since it was painted; NULL: all */
} LegationTimeScene;

LegationTimeScene *legation_time_scene_new (LegationSession *session, PangoContext *context);
void legation_time_scene_free (LegationTimeScene *self);

void
legation_time_layout_init (LegationTimeLayout *self, double width, double height, double scale);
double legation_time_layout_get_natural_height (double scale);
double legation_time_layout_get_least_height (double scale);

void legation_time_scene_collect (LegationTimeScene *self);
void legation_time_scene_choose (LegationTimeScene *self);
void legation_time_scene_arrange (LegationTimeScene *self,
                                  const LegationTimeLayout *layout,
                                  const LegationTimeAxis *axis);

const cairo_region_t *legation_time_scene_get_damage (const LegationTimeScene *self);
void legation_time_scene_forget_damage (LegationTimeScene *self);
void legation_time_scene_get_reach (const LegationTimeScene *self,
                                    const LegationTimePlaced *placed,
                                    double *left,
                                    double *right);
void legation_time_gathering_get_reach (const LegationTimeGathering *gathering,
                                        double scale,
                                        double *left,
                                        double *right);
gboolean legation_time_region_meets (const cairo_region_t *region,
                                     double left,
                                     double right,
                                     double top,
                                     double height);

LegationTimeEmphasis legation_time_scene_get_emphasis (const LegationTimeScene *self,
                                                       const LegationTimeEntry *entry);
PangoLayout *legation_time_scene_get_label (const LegationTimeScene *self,
                                            const LegationTimeEntry *entry,
                                            gboolean bold,
                                            double room);
double legation_time_scene_measure_scale (PangoContext *context);
PangoLayout *legation_time_scene_make_text (const LegationTimeScene *self,
                                            const char *text,
                                            double size,
                                            gboolean bold);

guint legation_time_scene_get_n_lanes (const LegationTimeScene *self);
double legation_time_scene_get_lane_top (const LegationTimeScene *self, int lane);
gboolean legation_time_scene_has_lane (const LegationTimeScene *self, int lane);
const LegationTimeGroup *legation_time_scene_get_group_at (const LegationTimeScene *self, double y);
char *legation_time_scene_name_group (const LegationTimeScene *self, const LegationTimeGroup *group);
guint legation_time_scene_count_lanes_below (const LegationTimeScene *self);
gboolean legation_time_scene_scroll_lanes (LegationTimeScene *self, int lanes);
gboolean legation_time_scene_reveal (LegationTimeScene *self, const LegationEvent *event);

gboolean legation_time_scene_project_era (const LegationTimeScene *self,
                                          const LegationEra *era,
                                          double *left,
                                          double *right);

LegationTimeHit legation_time_scene_pick (const LegationTimeScene *self, double x, double y);
const LegationTimePlaced *legation_time_scene_get_placed (const LegationTimeScene *self,
                                                          const LegationTimeHit *hit);
const LegationTimePlaced *legation_time_scene_find (const LegationTimeScene *self,
                                                    const LegationEvent *event);
GPtrArray *legation_time_scene_list (const LegationTimeScene *self, const LegationTimeHit *hit);
void legation_time_scene_get_handle (const LegationTimeScene *self,
                                     gboolean end,
                                     double *x,
                                     double *y,
                                     double *width,
                                     double *height);
void legation_time_scene_get_frame (const LegationTimeScene *self, double *left, double *right);
void legation_time_scene_get_box (const LegationTimeScene *self,
                                  const LegationTimePlaced *placed,
                                  double *x,
                                  double *y,
                                  double *width,
                                  double *height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationTimeScene, legation_time_scene_free)

G_END_DECLS
