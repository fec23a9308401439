/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A talk: which slide of a story is shown, and what lies over it.  It has a session of its own, so that
 * nothing else looks elsewhere afterwards.  Keys, clicks and buttons of both windows are its verbs; the
 * windows follow its “changed” signal. */

#pragma once

#include "legation-slide.h"

G_BEGIN_DECLS

/** LegationTalkChange: what a “changed” signal speaks of. */
typedef enum /*< flags >*/
{
  LEGATION_TALK_CHANGE_SLIDE = 1 << 0,   /* another slide is shown */
  LEGATION_TALK_CHANGE_PLAYING = 1 << 1, /* its time plays, or does not any more */
  LEGATION_TALK_CHANGE_CURTAIN = 1 << 2, /* black, white */
  LEGATION_TALK_CHANGE_FROZEN = 1 << 3,
  LEGATION_TALK_CHANGE_OVERVIEW = 1 << 4, /* shown or not, and what is marked in it */
  LEGATION_TALK_CHANGE_NUMBER = 1 << 5,
  LEGATION_TALK_CHANGE_LEAVING = 1 << 6,
  LEGATION_TALK_CHANGE_HELP = 1 << 7,
  LEGATION_TALK_CHANGE_NOTES = 1 << 8,
  LEGATION_TALK_CHANGE_TIMER = 1 << 9,      /* started, paused, or set to nothing */
  LEGATION_TALK_CHANGE_SPOTLIGHT = 1 << 10, /* on or off, and where it points */
  LEGATION_TALK_CHANGE_SCALE = 1 << 11,
  LEGATION_TALK_CHANGE_AUTOMATIC = 1 << 12,
  LEGATION_TALK_CHANGE_ENDED = 1 << 13,
  LEGATION_TALK_CHANGE_LEGEND = 1 << 14, /* shown to the audience or not */
} LegationTalkChange;

/** LegationCurtain: what hides all from the audience. */
typedef enum
{
  LEGATION_CURTAIN_NONE,
  LEGATION_CURTAIN_BLACK,
  LEGATION_CURTAIN_WHITE,
} LegationCurtain;

/**
 * LegationTalkAction: what a key, a button or a click asks for.
 * @LEGATION_TALK_NOTHING: nothing; but as any key it ends black and white
 * @LEGATION_TALK_NEXT: ends what plays; where nothing does, the next slide
 * @LEGATION_TALK_ENTER: goes to the number that was typed or the slide that is marked, else the next
 * @LEGATION_TALK_ERASE: the last digit; where there is none, the slide before
 * @LEGATION_TALK_ESCAPE: ends what lies over the slide; where nothing does, the talk, if it comes twice
 * @LEGATION_TALK_PLAY: halts or goes on where it runs by itself; else the next slide
 * @LEGATION_TALK_STOP: no longer runs by itself
 * @LEGATION_TALK_NOTES_BACK: what the speaker reads goes back by about as much as is seen of it
 * @LEGATION_TALK_DIGIT_0: the first of ten in a row
 */
typedef enum
{
  LEGATION_TALK_NOTHING,
  LEGATION_TALK_NEXT,
  LEGATION_TALK_PREVIOUS,
  LEGATION_TALK_FIRST,
  LEGATION_TALK_LAST,
  LEGATION_TALK_ENTER,
  LEGATION_TALK_ERASE,
  LEGATION_TALK_ESCAPE,
  LEGATION_TALK_BLACK,
  LEGATION_TALK_WHITE,
  LEGATION_TALK_FREEZE,
  LEGATION_TALK_OVERVIEW,
  LEGATION_TALK_SPOTLIGHT,
  LEGATION_TALK_CLEAR,
  LEGATION_TALK_TIMER,
  LEGATION_TALK_RESET_TIMER,
  LEGATION_TALK_NOTES,
  LEGATION_TALK_LEGEND,
  LEGATION_TALK_HELP,
  LEGATION_TALK_LARGER,
  LEGATION_TALK_SMALLER,
  LEGATION_TALK_SWAP,
  LEGATION_TALK_AUTOMATIC,
  LEGATION_TALK_PLAY,
  LEGATION_TALK_STOP,
  LEGATION_TALK_PAN_LEFT,
  LEGATION_TALK_PAN_RIGHT,
  LEGATION_TALK_PAN_UP,
  LEGATION_TALK_PAN_DOWN,
  LEGATION_TALK_NOTES_BACK,
  LEGATION_TALK_NOTES_ON,
  LEGATION_TALK_NOTES_LARGER,
  LEGATION_TALK_NOTES_SMALLER,
  LEGATION_TALK_DIGIT_0,
  LEGATION_TALK_DIGIT_9 = LEGATION_TALK_DIGIT_0 + 9,
} LegationTalkAction;
#define LEGATION_N_TALK_ACTIONS (LEGATION_TALK_DIGIT_9 + 1)

/** LegationTalkClock: Returns: the time in microseconds; it never goes back. */
typedef gint64 (*LegationTalkClock) (gpointer user_data);

#define LEGATION_TYPE_TALK (legation_talk_get_type ())
G_DECLARE_FINAL_TYPE (LegationTalk, legation_talk, LEGATION, TALK, GObject)

LegationTalk *legation_talk_new (LegationSession *session, const LegationStory *story);
LegationTalk *legation_talk_new_with_clock (LegationSession *session,
                                            const LegationStory *story,
                                            LegationTalkClock clock,
                                            gpointer user_data);

/* What it is of. */
LegationSession *legation_talk_get_session (LegationTalk *self);
const LegationStory *legation_talk_get_story (LegationTalk *self);
guint legation_talk_get_n_slides (LegationTalk *self);
const LegationSlide *legation_talk_get_slide (LegationTalk *self, guint position);

/* Where it is. */
guint legation_talk_get_position (LegationTalk *self);
const LegationSlide *legation_talk_get_current (LegationTalk *self);
const LegationSlide *legation_talk_get_next (LegationTalk *self);
gboolean legation_talk_has_seen (LegationTalk *self, guint position);
void legation_talk_go_to (LegationTalk *self, guint position);
gboolean legation_talk_is_playing (LegationTalk *self);

/* All that keys and buttons can ask for. */
gboolean legation_talk_act (LegationTalk *self, LegationTalkAction action);
void legation_talk_tick (LegationTalk *self);

/* What lies over it. */
LegationCurtain legation_talk_get_curtain (LegationTalk *self);
void legation_talk_set_curtain (LegationTalk *self, LegationCurtain curtain);
gboolean legation_talk_is_frozen (LegationTalk *self);
void legation_talk_set_frozen (LegationTalk *self, gboolean frozen);
gboolean legation_talk_shows_overview (LegationTalk *self);
void legation_talk_set_overview (LegationTalk *self, gboolean shown);
guint legation_talk_get_cursor (LegationTalk *self);
void legation_talk_set_cursor (LegationTalk *self, guint position);
void legation_talk_set_columns (LegationTalk *self, guint columns);
void legation_talk_move_row (LegationTalk *self, int rows);
gboolean legation_talk_shows_help (LegationTalk *self);
gboolean legation_talk_shows_notes (LegationTalk *self);
void legation_talk_set_notes (LegationTalk *self, gboolean shown);
gboolean legation_talk_shows_legend (LegationTalk *self);
const char *legation_talk_get_number (LegationTalk *self);
gboolean legation_talk_is_leaving (LegationTalk *self);
gboolean legation_talk_has_spotlight (LegationTalk *self);
gboolean legation_talk_get_pointer (LegationTalk *self, double *x, double *y);
void legation_talk_point_at (LegationTalk *self, double x, double y);

/* How it goes on. */
double legation_talk_get_elapsed (LegationTalk *self);
double legation_talk_get_elapsed_here (LegationTalk *self);
gboolean legation_talk_is_timing (LegationTalk *self);
void legation_talk_set_timing (LegationTalk *self, gboolean timing);
void legation_talk_reset_timer (LegationTalk *self);
gboolean legation_talk_is_automatic (LegationTalk *self);
gboolean legation_talk_is_halted (LegationTalk *self);
void legation_talk_set_automatic (LegationTalk *self, gboolean automatic);
double legation_talk_get_scale (LegationTalk *self);
void legation_talk_set_scale (LegationTalk *self, double scale);
void legation_talk_set_still (LegationTalk *self, gboolean still);
gboolean legation_talk_has_ended (LegationTalk *self);
void legation_talk_end (LegationTalk *self);

G_END_DECLS
