/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-session.h"

G_BEGIN_DECLS

/* No view shows less time than that. */
#define LEGATION_MIN_VISIBLE_DAYS 14

/* The map's zoom levels. */
#define LEGATION_MAX_ZOOM 22.0

/** LegationMoment: an event, where it puts the playhead, and its position in date order. */
typedef struct
{
  const LegationEvent *event;
  LegationDay day;
  guint position;
} LegationMoment;

/** LegationSessionTime: how all events stand to the last span that was asked about. */
typedef struct _LegationSessionTime LegationSessionTime;

/**
 * LegationSessionIndex: of each event, by its index, what is asked of all of them at once.
 * @limits: how its date stands to spans
 * @channels: its bit in a set of channels
 * @drawn: whether the map can draw it
 * @others: (element-type guint): those with dates that @limits do not describe
 */
typedef struct
{
  guint n;
  LegationDateLimits *limits;
  guint16 *channels;
  guint8 *drawn;
  GArray *others;
  LegationSessionTime *time;
} LegationSessionIndex;

typedef struct _LegationFacetIndex LegationFacetIndex;

struct _LegationSession
{
  GObject parent_instance;

  /* Owned */
  LegationDataset *dataset;
  LegationGazetteer *gazetteer;
  char *language;
  GPtrArray *back;    /* (element-type LegationView): most recent last */
  GPtrArray *forward; /* (element-type LegationView): next last */
  GPtrArray *undo;    /* (element-type LegationView): most recent last */
  GPtrArray *redo;    /* (element-type LegationView): next last */
  guint8 *relations;  /* a LegationRelation for each event, by its index */
  guint8 *gates;      /* for each event, by its index, what but time keeps it out; 0 for nothing */
  LegationSessionIndex *index;
  LegationSessionTime *periods[2]; /* nullable: how all events stand to the periods compared last */
  LegationFacetIndex *facets[LEGATION_N_FACETS]; /* nullable: each when it is first asked for */
  guint8 *belonging;  /* nullable: for each event, whether it belongs to what is chosen */
  LegationMoment *moments;
  guint n_moments;
  gboolean moments_certain; /* whether they are where events have certainly begun */

  /* Values */
  LegationView view;
  LegationView gated; /* the view that @gates is of */
  LegationSpan opening_selected; /* the spans that it opened with */
  LegationSpan opening_visible;
  LegationSpan full_span;
  guint n_certain;
  guint n_possible;
  guint n_certain_placeless;
  guint n_possible_placeless;
  const char *belonging_selection; /* what @belonging is of, interned */
  const char *belonging_relationship;
  gboolean playing;
  guint play_source;
  double speed;
  gboolean looping;
  gboolean steady;
  gboolean still;
  gboolean passing;   /* an event is chosen while the playhead passes it */
  const LegationStep *step; /* nullable: what a talk shows */
  double stay;        /* ms on an event */
  double glide_at;    /* where a steady playhead is, in days */
  int glide_next;     /* the first moment that it has not passed */
  LegationDay glide_day; /* where it was put */
  gint64 glided_at;   /* monotonic time in microseconds */
  LegationSpan visible_before; /* before two things were compared, and so on */
  gboolean had_camera_before;
  LegationCamera camera_before;
  const char *saved_for; /* the verb that may change more of what it began to, or NULL */
  guint settle_source;
};

void _legation_session_emit (LegationSession *self, LegationChange changes);
void _legation_session_update_filter (LegationSession *self);
void _legation_session_remember (LegationSession *self);
const char *_legation_session_find_context (LegationSession *self, const LegationRecord *record);
void _legation_session_save (LegationSession *self);
void _legation_session_save_view (LegationSession *self, const LegationView *before);
void _legation_session_save_going_on (LegationSession *self,
                                      const LegationView *before,
                                      const char *verb);
gboolean _legation_session_can_step (LegationSession *self, int direction);
LegationDay _legation_session_find_stop_day (LegationSession *self, const LegationEvent *event);
const LegationMoment *_legation_session_get_moments (LegationSession *self, int *n);
int _legation_session_find_first_moment (LegationSession *self, LegationDay day);
int _legation_session_find_moment (LegationSession *self, int from, int direction);
gboolean _legation_session_stops_at (LegationSession *self, const LegationEvent *event);
LegationChange _legation_session_stop_on_nothing (LegationSession *self);
LegationChange _legation_session_put_playhead (LegationSession *self, LegationDay day);
LegationChange _legation_session_reveal (LegationSession *self, LegationDay day);
LegationSessionIndex *_legation_session_index_new (LegationDataset *dataset);
void _legation_session_index_free (LegationSessionIndex *self);
void _legation_session_index_relate (const LegationSessionIndex *self,
                                     LegationDataset *dataset,
                                     LegationSpan span,
                                     const guint8 *gates,
                                     guint8 *relations);
LegationSessionTime *_legation_session_time_new (LegationDataset *dataset,
                                                 const LegationDateLimits *limits,
                                                 GArray *others,
                                                 LegationSpan full);
void _legation_session_time_free (LegationSessionTime *self);
const guint8 *_legation_session_time_relate (LegationSessionTime *self,
                                             LegationDataset *dataset,
                                             const LegationDateLimits *limits,
                                             LegationSpan span);
void _legation_session_update_gates (LegationSession *self);
void _legation_session_keep_facets (LegationSession *self);
void _legation_session_keep_known (LegationSession *self);
void _legation_session_open_time (LegationSession *self);
LegationChange _legation_session_put_playhead_on (LegationSession *self,
                                                  const LegationEvent *event);
LegationChange _legation_session_put_span (LegationSession *self,
                                           LegationSpan span,
                                           LegationTimeMode mode);
LegationChange _legation_session_put_visible_around (LegationSession *self, LegationSpan span);
void _legation_session_collect_sides (LegationSession *self, guint8 *sides);
const guint8 *_legation_session_relate_period (LegationSession *self, guint side);
void _legation_session_note_before (LegationSession *self, const LegationView *before);
LegationChange _legation_session_restore_camera (LegationSession *self);
LegationChange _legation_session_show_step (LegationSession *self, const LegationStep *step);
LegationSpan _legation_session_find_step_span (LegationSession *self, const LegationStep *step);
void _legation_view_take_step_filter (LegationView *view, const LegationStep *step);
LegationChange _legation_session_restore_time (LegationSession *self, const LegationView *view);
LegationSpan _legation_session_find_full_span (LegationDataset *dataset);

G_END_DECLS
