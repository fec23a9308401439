/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one place where views meet: it holds the dataset and the view state.  Views read it, change
 * it only through its verbs, and follow its “changed” signal; they never talk to each other. */

#pragma once

#include "legation-date-lexicon.h"
#include "legation-gazetteer.h"
#include "legation-tint.h"
#include "legation-view.h"

G_BEGIN_DECLS

/** LegationChange: what a “changed” signal speaks of. */
typedef enum /*< flags >*/
{
  LEGATION_CHANGE_SELECTION = 1 << 0, /* selection, relationship */
  LEGATION_CHANGE_FILTER = 1 << 1,    /* which events pass: span, mode, certainty,
                                       * channels, the only relationship */
  LEGATION_CHANGE_VISIBLE = 1 << 2,   /* the visible span of the time axis */
  LEGATION_CHANGE_PLAYHEAD = 1 << 3,
  LEGATION_CHANGE_CAMERA = 1 << 4,    /* somebody but the map asks it to look elsewhere: camera, box */
  LEGATION_CHANGE_PLAYING = 1 << 5,   /* playing or its speed */
  LEGATION_CHANGE_DISPLAY = 1 << 6,   /* how it is shown: ghosts, measure, lanes, axis */
  LEGATION_CHANGE_COMPARISON = 1 << 7,
  LEGATION_CHANGE_ALL = (1 << 8) - 1,
} LegationChange;

/** LegationSides: to which of two things that are compared something belongs. */
typedef enum /*< flags >*/
{
  LEGATION_SIDES_NONE = 0,
  LEGATION_SIDES_LEFT = 1 << 0,
  LEGATION_SIDES_RIGHT = 1 << 1,
  LEGATION_SIDES_BOTH = (1 << 2) - 1,
} LegationSides;

/* Selections that are no records; their ids cannot be a record's. */
#define LEGATION_SELECTION_NO_PLACE "list:no-place" /* shown events that the map cannot draw */
#define LEGATION_SELECTION_UNDATED "list:undated"   /* events that no source dates */
#define LEGATION_SELECTION_SHOWN "list:shown"       /* events that pass the filter */
#define LEGATION_SELECTION_LEFT_OUT "list:left-out" /* those that pass only possibly */
#define LEGATION_SELECTION_COUNTRY "country:"       /* a country without a relationship + code */

#define LEGATION_TYPE_SESSION (legation_session_get_type ())
G_DECLARE_FINAL_TYPE (LegationSession, legation_session, LEGATION, SESSION, GObject)

LegationSession *legation_session_new (LegationDataset *dataset,
                                       LegationGazetteer *gazetteer,
                                       const char *language);
LegationSession *legation_session_new_from (LegationSession *other, LegationDataset *dataset);
LegationSession *legation_session_new_reread (LegationSession *other, LegationDataset *dataset);

/* What it holds.  The view is valid until the next change: copy it to keep it. */
LegationDataset *legation_session_get_dataset (LegationSession *self);
LegationGazetteer *legation_session_get_gazetteer (LegationSession *self);
const char *legation_session_get_language (LegationSession *self);
const LegationView *legation_session_get_view (LegationSession *self);
const LegationRecord *legation_session_get_selection (LegationSession *self);
const LegationRelationship *legation_session_get_relationship (LegationSession *self);

/* Selection and its history. */
void legation_session_select (LegationSession *self, const char *id);
void legation_session_select_country (LegationSession *self, const char *code);
const char *legation_session_get_country (LegationSession *self);
gboolean legation_session_can_go_back (LegationSession *self);
gboolean legation_session_can_go_forward (LegationSession *self);
void legation_session_go_back (LegationSession *self);
void legation_session_go_forward (LegationSession *self);

/* Time. */
gboolean legation_session_can_undo (LegationSession *self);
gboolean legation_session_can_redo (LegationSession *self);
void legation_session_undo (LegationSession *self);
void legation_session_redo (LegationSession *self);
void legation_session_settle (LegationSession *self);

LegationSpan legation_session_get_full_span (LegationSession *self);
void legation_session_select_span (LegationSession *self, LegationSpan span);
void legation_session_go_to_span (LegationSession *self, LegationSpan span);
gboolean legation_session_read_span (LegationSession *self,
                                     const LegationDateLexicon *lexicon,
                                     const char *text,
                                     LegationSpan *span,
                                     GError **error);
void legation_session_show_span (LegationSession *self, LegationSpan visible);
LegationSpan legation_session_clamp_visible (LegationSession *self, LegationSpan visible);
void legation_session_set_mode (LegationSession *self, LegationTimeMode mode);
void legation_session_set_lanes (LegationSession *self, LegationLanes lanes);
void legation_session_set_even (LegationSession *self, gboolean even);
void legation_session_reveal (LegationSession *self, LegationDay day);
void legation_session_move_playhead (LegationSession *self, LegationDay day);
void legation_session_step (LegationSession *self, int direction);
void legation_session_step_to_end (LegationSession *self, int direction);

/* Playback, from event to event or steadily. */
gboolean legation_session_can_play (LegationSession *self);
gboolean legation_session_is_playing (LegationSession *self);
gboolean legation_session_is_playing_fast (LegationSession *self);
void legation_session_set_playing (LegationSession *self, gboolean playing);
double legation_session_get_speed (LegationSession *self);
void legation_session_set_speed (LegationSession *self, double speed);
gboolean legation_session_is_looping (LegationSession *self);
void legation_session_set_looping (LegationSession *self, gboolean looping);
gboolean legation_session_is_steady (LegationSession *self);
void legation_session_set_steady (LegationSession *self, gboolean steady);
void legation_session_set_still (LegationSession *self, gboolean still);
gboolean legation_session_is_gliding (LegationSession *self);

/* Filter. */
void legation_session_set_certain_only (LegationSession *self, gboolean certain_only);
void legation_session_set_channels (LegationSession *self, guint channels);
void legation_session_set_only (LegationSession *self, const LegationRelationship *relationship);
const LegationRelationship *legation_session_get_only (LegationSession *self);
gboolean legation_session_admits (LegationSession *self, const LegationEvent *event);
LegationRelation legation_session_relate (LegationSession *self, const LegationEvent *event);
const guint8 *legation_session_get_relations (LegationSession *self);
gboolean legation_session_shows (LegationSession *self, const LegationEvent *event);
gboolean legation_session_has_ghost (LegationSession *self, const LegationEvent *event);
void legation_session_count (LegationSession *self, guint *certain, guint *possible);
guint legation_session_count_placeless (LegationSession *self);
guint legation_session_count_undated (LegationSession *self);

/* What the map makes of it. */
GBytes *legation_session_collect_emphasis (LegationSession *self);
char **legation_session_collect_marks (LegationSession *self);
LegationTint *legation_session_collect_tint (LegationSession *self);

/* How the map shows it. */
void legation_session_set_ghosts (LegationSession *self, gboolean ghosts);
void legation_session_set_measure (LegationSession *self, LegationMeasure measure);

/* Stories. */
void legation_session_compare (LegationSession *self,
                               const LegationRelationship *left,
                               const LegationRelationship *right);
void legation_session_compare_periods (LegationSession *self, LegationSpan other);
void legation_session_swap_periods (LegationSession *self);
void legation_session_end_comparison (LegationSession *self);
const LegationRelationship *legation_session_get_compared (LegationSession *self, guint side);
const char *legation_session_get_compared_name (LegationSession *self, guint side);
gboolean legation_session_can_compare (LegationSession *self);
void legation_session_compare_chosen (LegationSession *self);
void legation_session_compare_with_before (LegationSession *self);
LegationRelation legation_session_relate_to (LegationSession *self,
                                             const LegationEvent *event,
                                             LegationSpan span);
LegationSides legation_session_get_sides (LegationSession *self, const LegationEvent *event);

const LegationStep *legation_session_get_step (LegationSession *self);
GBytes *legation_session_get_highlights (LegationSession *self);

/* Camera. */
void legation_session_set_camera (LegationSession *self, LegationCamera camera);
void legation_session_set_home_camera (LegationSession *self, LegationCamera camera);
void legation_session_fly_to (LegationSession *self, LegationCamera camera);

/* Names on screen. */
const char *legation_session_get_country_name (LegationSession *self, const char *code);
const char *legation_session_get_place_name (LegationSession *self, const LegationPlace *place);
const char *legation_session_get_party_name (LegationSession *self, const LegationParty *party);
const char *legation_session_get_relationship_name (LegationSession *self,
                                                    const LegationRelationship *relationship);
const LegationParty *legation_session_get_partner (LegationSession *self,
                                                   const LegationRelationship *relationship);
char *legation_session_describe_place (LegationSession *self, const LegationPlace *place);
char *legation_session_describe_event (LegationSession *self, const LegationEvent *event);

G_END_DECLS
