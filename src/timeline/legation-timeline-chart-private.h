/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "legation-time-paint.h"
#include "legation-timeline-chart.h"

G_BEGIN_DECLS

/** LegationTimelineDirty: what has to be worked out again before the chart is drawn. */
typedef enum /*< flags >*/
{
  LEGATION_TIMELINE_DIRTY_ENTRIES = 1 << 0,
  LEGATION_TIMELINE_DIRTY_CHOICE = 1 << 1,
  LEGATION_TIMELINE_DIRTY_PLACES = 1 << 2,
  LEGATION_TIMELINE_DIRTY_PICTURE = 1 << 3,
  LEGATION_TIMELINE_DIRTY_ALL = (1 << 4) - 1,
} LegationTimelineDirty;

/** LegationTimelineGrip: what a drag takes hold of. */
typedef enum
{
  LEGATION_TIMELINE_GRIP_NONE,
  LEGATION_TIMELINE_GRIP_START, /* the left handle of the selected span */
  LEGATION_TIMELINE_GRIP_END,   /* the right one */
  LEGATION_TIMELINE_GRIP_PLAYHEAD,
  LEGATION_TIMELINE_GRIP_CONTENTS,
  LEGATION_TIMELINE_GRIP_FRAME, /* the visible span, in the overview */
  LEGATION_TIMELINE_GRIP_HEADS, /* the lanes, by their heads */
} LegationTimelineGrip;

struct _LegationTimelineChart
{
  GtkWidget parent_instance;

  /* Owned */
  LegationSession *session;
  LegationTimeScene *scene;
  cairo_surface_t *picture;
  GdkTexture *texture; /* of the picture, where there is a graphics card */
  GskRenderNode *heads; /* the gutter, until something changes there */
  PangoLayout *playhead_text;
  GPtrArray *items; /* (element-type LegationTimelineItem): children, by date */
  LegationTimeSpacing *spacing; /* of the even axis, once it was asked for */
  AdwAnimation *flight;
  AdwAnimation *glide;
  GtkWidget *popover;

  /* Values */
  gulong changed_id;
  LegationTimelineDirty dirty;
  guint update_id;
  LegationTimeAxis axis;
  int reserved;  /* px at the end of the row of the eras */
  double gutter; /* px left of the scene, all of whose places count from there */
  LegationTimeAxis flight_from;
  LegationTimeAxis flight_to;
  const LegationEvent *playhead_event; /* that put the playhead on its day, or NULL */
  LegationDay playhead_day;
  double playhead; /* day, or NAN for none; on its way while gliding */
  double glide_from;
  double glide_to;
  gboolean is_dark;
  gboolean is_high_contrast;
  gboolean focus_follows; /* what is chosen takes the focus once it is in view */
  const LegationEvent *focused; /* the last one that had the focus, not to be looked into */
  guint n_synced;   /* the placing that the children follow */
  guint sync_id;    /* until they follow */
  gint64 placed_at; /* the last placing, monotonic time in microseconds */
  gboolean showing; /* the visible span is being set by the chart itself */

  /* The pointer */
  LegationTimeHit hover;
  LegationTimelineGrip hover_grip;
  LegationTimelineGrip grip;
  double press_x;
  double press_y;
  double pointer_x;
  int press_lane;
  LegationTimeAxis press_axis;
  gboolean dragging;
  gboolean free; /* what is dragged stops anywhere */
  gboolean undecided; /* both handles were taken hold of: the first movement tells which */
};

/* legation-timeline-chart.c */
gboolean _legation_timeline_chart_prepare (LegationTimelineChart *self);
void _legation_timeline_chart_invalidate (LegationTimelineChart *self, LegationTimelineDirty dirty);

/* legation-timeline-chart-picture.c */
void _legation_timeline_chart_drop_picture (LegationTimelineChart *self);
void _legation_timeline_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

/* legation-timeline-chart-motion.c */
void _legation_timeline_chart_add_animations (LegationTimelineChart *self);
LegationTimeAxis _legation_timeline_chart_make_axis (LegationTimelineChart *self);
void _legation_timeline_chart_start_flight (LegationTimelineChart *self, LegationTimeAxis axis);
void _legation_timeline_chart_move_playhead (LegationTimelineChart *self, gboolean gliding);
void _legation_timeline_chart_show (LegationTimelineChart *self, LegationTimeAxis axis);
void _legation_timeline_chart_fly_to (LegationTimelineChart *self, LegationTimeAxis axis);
void _legation_timeline_chart_scroll_to (LegationTimelineChart *self, const LegationEvent *event);

/* legation-compare-span.c */
void _legation_timeline_chart_snapshot_compared (LegationTimelineChart *self, GtkSnapshot *snapshot);

/* legation-timeline-chart-overlay.c */
void _legation_timeline_chart_snapshot_tint (LegationTimelineChart *self, GtkSnapshot *snapshot);
void _legation_timeline_chart_snapshot_overlay (LegationTimelineChart *self, GtkSnapshot *snapshot);
GdkRGBA _legation_timeline_get_rgba (const LegationColor *color, double opacity);
void _legation_timeline_append_rounded (GtkSnapshot *snapshot,
                                        const graphene_rect_t *box,
                                        float radius,
                                        const GdkRGBA *color);
graphene_rect_t _legation_timeline_chart_get_frame (LegationTimelineChart *self);
graphene_rect_t _legation_timeline_chart_get_handle (LegationTimelineChart *self, gboolean end);

/* legation-timeline-chart-playhead.c */
gboolean _legation_timeline_chart_get_playhead_box (LegationTimelineChart *self,
                                                    graphene_rect_t *box);
void _legation_timeline_chart_append_playhead (LegationTimelineChart *self,
                                               GtkSnapshot *snapshot,
                                               const LegationTimePalette *palette);

/* legation-timeline-chart-input.c, legation-timeline-chart-keys.c */
void _legation_timeline_chart_add_controllers (LegationTimelineChart *self);
void _legation_timeline_chart_class_add_keys (GtkWidgetClass *klass);
LegationTimelineGrip
_legation_timeline_chart_find_grip (LegationTimelineChart *self, double x, double y);
void _legation_timeline_chart_open_list (LegationTimelineChart *self, const LegationTimeHit *hit);

/* legation-timeline-chart-heads.c */
double _legation_timeline_chart_measure_gutter (LegationTimelineChart *self);
double _legation_timeline_chart_get_width (LegationTimelineChart *self);
void _legation_timeline_chart_snapshot_heads (LegationTimelineChart *self, GtkSnapshot *snapshot);
void _legation_timeline_chart_scroll_lanes (LegationTimelineChart *self, int lanes);
void _legation_timeline_chart_drag_heads (LegationTimelineChart *self, double dy);
void _legation_timeline_chart_click_head (LegationTimelineChart *self, double y);
gboolean _legation_timeline_chart_describe_head (LegationTimelineChart *self,
                                                 double y,
                                                 GtkTooltip *tooltip);
void _legation_timeline_chart_describe (LegationTimelineChart *self, guint n_more);
gboolean _legation_timeline_chart_describe_era (LegationTimelineChart *self,
                                                double x,
                                                GtkTooltip *tooltip);

/* legation-timeline-chart-snap.c */
LegationDay _legation_timeline_snap_edge (LegationSession *session,
                                          const LegationTimeAxis *axis,
                                          double x,
                                          gboolean free);
LegationDay _legation_timeline_chart_snap_playhead (LegationTimelineChart *self, double x);
void _legation_timeline_chart_step_playhead (LegationTimelineChart *self, int direction);

/* legation-timeline-chart-items.c */
void _legation_timeline_chart_follow_placing (LegationTimelineChart *self);
void _legation_timeline_chart_allocate_items (LegationTimelineChart *self);
gboolean _legation_timeline_chart_move_focus (LegationTimelineChart *self,
                                              GtkDirectionType direction);
gboolean _legation_timeline_chart_step_focus (LegationTimelineChart *self, int direction);
const LegationEvent *_legation_timeline_chart_get_focused (LegationTimelineChart *self);
void _legation_timeline_chart_follow_focus (LegationTimelineChart *self);

G_END_DECLS
