/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-session.h"

G_BEGIN_DECLS

/** LegationMoment: an event, where it puts the playhead, and its position in date order. */
typedef struct
{
  const LegationEvent *event;
  LegationDay day;
  guint position;
} LegationMoment;

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
} LegationSessionIndex;

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
  LegationSessionIndex *index;
  guint8 *belonging;  /* nullable: for each event, whether it belongs to what is chosen */
  LegationMoment *moments;
  guint n_moments;

  /* Values */
  LegationView view;
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
  LegationSpan visible_before; /* before two things were compared */
  const char *saved_for; /* the verb that may change more of what it began to, or NULL */
  guint settle_source;
};

void _legation_session_emit (LegationSession *self, LegationChange changes);
void _legation_session_update_filter (LegationSession *self);
void _legation_session_save (LegationSession *self);
void _legation_session_save_going_on (LegationSession *self,
                                      const LegationView *before,
                                      const char *verb);
gboolean _legation_session_can_step (LegationSession *self, int direction);
LegationSessionIndex *_legation_session_index_new (LegationDataset *dataset);
void _legation_session_index_free (LegationSessionIndex *self);
void _legation_session_index_relate (const LegationSessionIndex *self,
                                     LegationDataset *dataset,
                                     LegationSpan span,
                                     guint channels,
                                     guint8 *relations);
void _legation_session_keep_only (LegationSession *self);
void _legation_session_open_time (LegationSession *self);
LegationDay _legation_event_get_playhead_day (const LegationEvent *event);
LegationChange _legation_session_put_playhead_on (LegationSession *self,
                                                  const LegationEvent *event);
LegationChange _legation_session_put_span (LegationSession *self,
                                           LegationSpan span,
                                           LegationTimeMode mode);
LegationChange _legation_session_put_visible_around (LegationSession *self, LegationSpan span);
LegationChange _legation_session_show_step (LegationSession *self, const LegationStep *step);
LegationChange _legation_session_restore_time (LegationSession *self, const LegationView *view);
LegationSpan _legation_session_find_full_span (LegationDataset *dataset);

G_END_DECLS
