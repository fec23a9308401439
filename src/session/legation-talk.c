/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationTalk: the slides, and which of them is shown.  What keys ask for, what lies over the slide,
 * and time have files of their own. */

#include "legation-talk-private.h"

#include <math.h>

#define MIN_SCALE 0.6
#define MAX_SCALE 2.5

G_DEFINE_FINAL_TYPE (LegationTalk, legation_talk, G_TYPE_OBJECT)

enum
{
  CHANGED,
  PAN,
  RESIZE_NOTES,
  SWAP_SCREENS,
  TURN_NOTES,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

void
_legation_talk_emit (LegationTalk *self, LegationTalkChange changes)
{
  _legation_talk_schedule (self);
  if (changes != 0)
    g_signal_emit (self, signals[CHANGED], 0, (guint) changes);
}

void
_legation_talk_pan (LegationTalk *self, int dx, int dy)
{
  g_signal_emit (self, signals[PAN], 0, dx, dy);
}

void
_legation_talk_swap (LegationTalk *self)
{
  g_signal_emit (self, signals[SWAP_SCREENS], 0);
}

void
_legation_talk_turn_notes (LegationTalk *self, int pages)
{
  g_signal_emit (self, signals[TURN_NOTES], 0, pages);
}

void
_legation_talk_resize_notes (LegationTalk *self, int steps)
{
  g_signal_emit (self, signals[RESIZE_NOTES], 0, steps);
}

gint64
_legation_talk_get_now (LegationTalk *self)
{
  return self->clock != NULL ? self->clock (self->clock_data) : g_get_monotonic_time ();
}

/* Shows a slide. @plays: whether its time is played, or is over. */
LegationTalkChange
_legation_talk_show (LegationTalk *self, guint position, gboolean plays)
{
  const LegationSlide *slide = legation_talk_get_slide (self, position);
  LegationTalkChange changes = LEGATION_TALK_CHANGE_SLIDE;

  _legation_talk_bank_time (self);
  self->elapsed_here = 0;
  self->position = self->cursor = position;
  self->seen[position] = TRUE;
  self->shown_at = _legation_talk_get_now (self);
  self->held_at = self->shown_at;
  if (self->playing)
    changes |= LEGATION_TALK_CHANGE_PLAYING;
  self->playing = plays && legation_slide_plays (slide);
  self->play_start = self->shown_at;
  if (self->playing)
    changes |= LEGATION_TALK_CHANGE_PLAYING;
  legation_session_show_slide (self->session, slide);
  if (self->playing)
    legation_session_play_slide (self->session, slide, 0.0);

  return changes;
}

/* The talk has begun when a slide is left, whatever slide that is and wherever one goes. */
LegationTalkChange
_legation_talk_start_timer (LegationTalk *self)
{
  if (self->timing || self->elapsed > 0)
    return 0;
  self->timing = TRUE;
  self->timed_at = _legation_talk_get_now (self);

  return LEGATION_TALK_CHANGE_TIMER;
}

/**
 * legation_talk_go_to: shows a slide; its time is played.
 * @position: from 0; one that there is not changes nothing
 */
void
legation_talk_go_to (LegationTalk *self, guint position)
{
  LegationTalkChange changes;

  g_return_if_fail (LEGATION_IS_TALK (self));

  if (self->ended || position >= self->slides->len)
    return;
  changes = _legation_talk_start_timer (self);
  _legation_talk_emit (self, changes | _legation_talk_show (self, position, TRUE));
}

/** legation_talk_get_session: Returns: (transfer none): what looks at the slide that is shown. */
LegationSession *
legation_talk_get_session (LegationTalk *self)
{
  g_return_val_if_fail (LEGATION_IS_TALK (self), NULL);

  return self->session;
}

/** legation_talk_get_story: Returns: (transfer none): what it is of. */
const LegationStory *
legation_talk_get_story (LegationTalk *self)
{
  g_return_val_if_fail (LEGATION_IS_TALK (self), NULL);

  return self->story;
}

/** legation_talk_get_n_slides: Returns: how many slides there are, two at the least. */
guint
legation_talk_get_n_slides (LegationTalk *self)
{
  g_return_val_if_fail (LEGATION_IS_TALK (self), 0);

  return self->slides->len;
}

/** legation_talk_get_slide: @position: from 0.  Returns: (transfer none): the slide there. */
const LegationSlide *
legation_talk_get_slide (LegationTalk *self, guint position)
{
  g_return_val_if_fail (LEGATION_IS_TALK (self), NULL);
  g_return_val_if_fail (position < self->slides->len, NULL);

  return &g_array_index (self->slides, LegationSlide, position);
}

/** legation_talk_get_position: Returns: which slide is shown, from 0. */
guint
legation_talk_get_position (LegationTalk *self)
{
  g_return_val_if_fail (LEGATION_IS_TALK (self), 0);

  return self->position;
}

/** legation_talk_get_current: Returns: (transfer none): the slide that is shown. */
const LegationSlide *
legation_talk_get_current (LegationTalk *self)
{
  return legation_talk_get_slide (self, self->position);
}

/** legation_talk_get_next: Returns: (transfer none) (nullable): what follows what is shown. */
const LegationSlide *
legation_talk_get_next (LegationTalk *self)
{
  g_return_val_if_fail (LEGATION_IS_TALK (self), NULL);

  if (self->position + 1 >= self->slides->len)
    return NULL;

  return legation_talk_get_slide (self, self->position + 1);
}

/** legation_talk_has_seen: whether a slide is shown or was. */
gboolean
legation_talk_has_seen (LegationTalk *self, guint position)
{
  g_return_val_if_fail (LEGATION_IS_TALK (self), FALSE);
  g_return_val_if_fail (position < self->slides->len, FALSE);

  return self->seen[position];
}

/** legation_talk_get_scale: Returns: how much larger than usual all is drawn; 1 is usual. */
double
legation_talk_get_scale (LegationTalk *self)
{
  g_return_val_if_fail (LEGATION_IS_TALK (self), 1);

  return self->scale;
}

/** legation_talk_set_scale: has all drawn larger or smaller; clamped to 0.6..2.5. */
void
legation_talk_set_scale (LegationTalk *self, double scale)
{
  g_return_if_fail (LEGATION_IS_TALK (self));

  scale = CLAMP (scale, MIN_SCALE, MAX_SCALE);
  if (fabs (scale - self->scale) < 1e-6)
    return;
  self->scale = scale;
  _legation_talk_emit (self, LEGATION_TALK_CHANGE_SCALE);
}

/** legation_talk_has_ended: whether it was left; then nothing changes it any more. */
gboolean
legation_talk_has_ended (LegationTalk *self)
{
  g_return_val_if_fail (LEGATION_IS_TALK (self), TRUE);

  return self->ended;
}

/** legation_talk_end: leaves the talk at once. */
void
legation_talk_end (LegationTalk *self)
{
  g_return_if_fail (LEGATION_IS_TALK (self));

  if (self->ended)
    return;
  self->ended = TRUE;
  _legation_talk_emit (self, LEGATION_TALK_CHANGE_ENDED);
}

static void
legation_talk_finalize (GObject *object)
{
  LegationTalk *self = LEGATION_TALK (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->slides, g_array_unref);
  g_clear_pointer (&self->seen, g_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (legation_talk_parent_class)->finalize (object);
}

static void
legation_talk_class_init (LegationTalkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = legation_talk_finalize;

  /**
   * LegationTalk::changed:
   * @changes: LegationTalkChange flags: what is new
   */
  signals[CHANGED] = g_signal_new ("changed", LEGATION_TYPE_TALK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * LegationTalk::pan: somebody wants to look beside what is shown.
   * @dx: steps to the east
   * @dy: steps to the south
   */
  signals[PAN] = g_signal_new ("pan", LEGATION_TYPE_TALK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  /**
   * LegationTalk::resize-notes: the speaker cannot read the notes, or sees too little of them.
   * @steps: larger; less than 0 is smaller
   */
  signals[RESIZE_NOTES] = g_signal_new ("resize-notes", LEGATION_TYPE_TALK, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * LegationTalk::turn-notes: the speaker reads on.
   * @pages: by about as much as is seen; less than 0 is back
   */
  signals[TURN_NOTES] = g_signal_new ("turn-notes", LEGATION_TYPE_TALK, G_SIGNAL_RUN_LAST, 0, NULL,
                                      NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  /** LegationTalk::swap-screens: the windows are to change places. */
  signals[SWAP_SCREENS] = g_signal_new ("swap-screens", LEGATION_TYPE_TALK, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
legation_talk_init (LegationTalk *self)
{
  self->scale = 1.0;
  self->columns = 1;
  self->pointer_x = self->pointer_y = -1.0;
}

/**
 * legation_talk_new: a talk at the first slide of a story.
 * @session: the talk's own: it looks at what is shown
 * @story: of the session's dataset
 *
 * The timer begins to run when the first slide is left.
 *
 * Returns: (transfer full): the talk
 */
LegationTalk *
legation_talk_new (LegationSession *session, const LegationStory *story)
{
  return legation_talk_new_with_clock (session, story, NULL, NULL);
}

/**
 * legation_talk_new_with_clock: as legation_talk_new(), where time is what somebody says it is.
 * @clock: (nullable): what tells the time; then legation_talk_tick() is to be called
 */
LegationTalk *
legation_talk_new_with_clock (LegationSession *session,
                              const LegationStory *story,
                              LegationTalkClock clock,
                              gpointer user_data)
{
  LegationTalk *self;

  g_return_val_if_fail (LEGATION_IS_SESSION (session), NULL);
  g_return_val_if_fail (story != NULL, NULL);

  self = g_object_new (LEGATION_TYPE_TALK, NULL);
  self->session = g_object_ref (session);
  self->story = story;
  self->clock = clock;
  self->clock_data = user_data;
  self->slides = legation_story_list_slides (story);
  self->seen = g_new0 (guint8, self->slides->len);
  _legation_talk_show (self, 0, TRUE);

  return self;
}
