/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an audience sees one after another: a title, the steps of a story that are not hidden, and what
 * it all rests on. */

#pragma once

#include "legation-session.h"

G_BEGIN_DECLS

/**
 * LegationSlideKind:
 * @LEGATION_SLIDE_TITLE: what the story is called and what it is about
 * @LEGATION_SLIDE_STEP: one of its steps
 * @LEGATION_SLIDE_CLOSING: its sources
 */
typedef enum
{
  LEGATION_SLIDE_TITLE,
  LEGATION_SLIDE_STEP,
  LEGATION_SLIDE_CLOSING,
} LegationSlideKind;

/* How long a slide is on screen where a story runs by itself and nobody has said it. */
#define LEGATION_SLIDE_SECONDS 20.0

/**
 * LegationSlide: a plain value that lives as long as the dataset of its story.
 * @step: (nullable): the step; none in the title and at the end
 * @number: from 1, as it is shown and typed
 * @seconds: how long it is to be on screen, or 0 where nobody has said
 */
typedef struct
{
  LegationSlideKind kind;
  const LegationStory *story;
  const LegationStep *step;
  guint number;
  double seconds;
} LegationSlide;

/**
 * LegationSlideFilter: what a slide lets through, worked out once for all events: a plain value, valid
 * until its session shows something else.
 * @session: (transfer none): what shows the slide
 * @plays: whether the slide plays time; without, it is as the session has it
 * @all: whether time lets everything through
 * @days: which time lets events through once it has been played, unless @all
 * @certain_only: whether what is only possibly in that time is left out
 */
typedef struct
{
  LegationSession *session;
  gboolean plays;
  gboolean all;
  LegationSpan days;
  gboolean certain_only;
} LegationSlideFilter;

GArray *legation_story_list_slides (const LegationStory *story);
gboolean legation_slide_plays (const LegationSlide *self);
LegationView legation_slide_find_end (const LegationSlide *self, LegationSession *session);
LegationSlideFilter legation_slide_make_filter (const LegationSlide *self, LegationSession *session);
LegationRelation legation_slide_filter_relate (const LegationSlideFilter *self,
                                               const LegationEvent *event);
gboolean legation_slide_filter_shows (const LegationSlideFilter *self, const LegationEvent *event);

void legation_session_show_slide (LegationSession *session, const LegationSlide *slide);
void legation_session_play_slide (LegationSession *session,
                                  const LegationSlide *slide,
                                  double share);

G_END_DECLS
