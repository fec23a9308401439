/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a slide shows does not depend on what was shown before it: whatever its step leaves open is as
 * the dataset opens. */

#include "legation-slide.h"

#include "legation-session-private.h"

#include <math.h>

static void
add_slide (GArray *slides, LegationSlideKind kind, const LegationStory *story, const LegationStep *step)
{
  const LegationSlide slide = {
    .kind = kind,
    .story = story,
    .step = step,
    .number = slides->len + 1,
    .seconds = step != NULL ? step->seconds : 0.0,
  };

  g_array_append_val (slides, slide);
}

/**
 * legation_story_list_slides: what a talk shows: the title, each step that is not hidden, and the
 * sources.
 *
 * Returns: (transfer full) (element-type LegationSlide): at least the title and the sources
 */
GArray *
legation_story_list_slides (const LegationStory *story)
{
  GArray *slides = g_array_new (FALSE, FALSE, sizeof (LegationSlide));

  g_return_val_if_fail (story != NULL, slides);

  add_slide (slides, LEGATION_SLIDE_TITLE, story, NULL);
  for (guint i = 0; i < story->n_steps; i++)
    if (!story->steps[i]->hidden)
      add_slide (slides, LEGATION_SLIDE_STEP, story, story->steps[i]);
  add_slide (slides, LEGATION_SLIDE_CLOSING, story, NULL);

  return slides;
}

/** legation_slide_plays: whether time is played in it. */
gboolean
legation_slide_plays (const LegationSlide *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->step != NULL && self->step->plays && self->step->span != NULL;
}

/* A day that is not known to the day is over at its end. */
static LegationDay
find_playhead (LegationSession *session, const LegationStep *step)
{
  if (step->playhead == NULL)
    return session->view.selected.last;

  return CLAMP (legation_date_get_extent (step->playhead).last, session->full_span.first,
                session->full_span.last);
}

/* As the dataset opens: what was opened with, on a map that nobody has moved. */
static void
open_view (LegationSession *session)
{
  session->view = (LegationView){
    .visible = session->opening_visible,
    .selected = session->opening_selected,
    .playhead = LEGATION_DAY_MIN,
    .channels = LEGATION_CHANNELS_ALL,
  };
}

/* A step that chooses something shows it; one that does not is chosen itself. */
static void
choose (LegationSession *session, const LegationStep *step)
{
  const LegationRecord *record = step->chosen != NULL ? step->chosen : &step->record;

  session->view.relationship = _legation_session_find_context (session, record);
  session->view.selection = g_intern_string (record->id);
}

static void
show_step (LegationSession *session, const LegationStep *step)
{
  LegationView *view = &session->view;

  view->mode = step->mode;
  _legation_view_take_step_filter (view, step);
  if (step->span != NULL)
    {
      view->selected = _legation_session_find_step_span (session, step);
      _legation_session_put_visible_around (session, view->selected);
    }
  if (step->mode == LEGATION_TIME_PLAYHEAD || step->playhead != NULL || step->plays)
    view->playhead = find_playhead (session, step);
  if (step->has_box)
    view->box = step->box;
  view->has_box = step->has_box;
}

/**
 * legation_session_show_slide: looks at what a slide shows, and at nothing of what was shown before.
 * @slide: of a story of the session's dataset
 *
 * Neither history nor undo come back to what was looked at before: it is meant for a session that
 * belongs to a talk alone.
 */
void
legation_session_show_slide (LegationSession *session, const LegationSlide *slide)
{
  g_return_if_fail (LEGATION_IS_SESSION (session));
  g_return_if_fail (slide != NULL);

  legation_session_set_playing (session, FALSE);
  open_view (session);
  session->step = slide->step;
  if (slide->step != NULL)
    {
      choose (session, slide->step);
      show_step (session, slide->step);
    }
  _legation_session_keep_known (session);
  _legation_session_update_filter (session);
  _legation_session_emit (session, session->view.has_box
                                     ? LEGATION_CHANGE_ALL
                                     : LEGATION_CHANGE_ALL & ~LEGATION_CHANGE_CAMERA);
}

/**
 * legation_session_play_slide: shows a slide in which time is played at some moment of that: the
 * playhead on its way through the span, and of the events those that it has come to.
 * @slide: the one that is shown, for which legation_slide_plays()
 * @share: from 0, the beginning of the span, to 1, its end: then it is as
 *   legation_session_show_slide() shows it
 */
void
legation_session_play_slide (LegationSession *session, const LegationSlide *slide, double share)
{
  LegationSpan span;
  LegationDay day;
  double days;

  g_return_if_fail (LEGATION_IS_SESSION (session));
  g_return_if_fail (slide != NULL && legation_slide_plays (slide));

  span = _legation_session_find_step_span (session, slide->step);
  if (slide->step->mode != LEGATION_TIME_SPAN && slide->step->playhead != NULL)
    span.last = MAX (span.first, find_playhead (session, slide->step));
  days = CLAMP (share, 0.0, 1.0) * (double) (span.last - span.first);
  day = span.first + (LegationDay) floor (days);
  if (slide->step->mode == LEGATION_TIME_SPAN)
    _legation_session_emit (session,
                            _legation_session_put_span (session, (LegationSpan){ span.first, day },
                                                        LEGATION_TIME_SPAN));
  legation_session_move_playhead (session, day);
}

/**
 * legation_slide_find_end:
 * @session: what shows @self
 *
 * Returns: what is looked at, or where time is played, what will be once that is over
 */
LegationView
legation_slide_find_end (const LegationSlide *self, LegationSession *session)
{
  LegationView view = session->view;

  if (!legation_slide_plays (self))
    return view;
  view.selected = _legation_session_find_step_span (session, self->step);
  view.playhead
    = self->step->playhead != NULL ? find_playhead (session, self->step) : view.selected.last;

  return view;
}

/**
 * legation_slide_make_filter: what a slide lets through, however much of its time has been played.
 * @session: what shows @self
 */
LegationSlideFilter
legation_slide_make_filter (const LegationSlide *self, LegationSession *session)
{
  const LegationView end = legation_slide_find_end (self, session);

  return (LegationSlideFilter){
    .session = session,
    .plays = legation_slide_plays (self),
    .all = end.mode == LEGATION_TIME_ALL,
    .days = legation_view_get_days (&end),
    .certain_only = end.certain_only,
  };
}

/** legation_slide_filter_relate: how an event stands to the slide; see legation_session_relate(). */
LegationRelation
legation_slide_filter_relate (const LegationSlideFilter *self, const LegationEvent *event)
{
  if (!self->plays)
    return legation_session_relate (self->session, event);
  if (!legation_session_admits (self->session, event))
    return LEGATION_RELATION_NO;

  return self->all ? LEGATION_RELATION_CERTAIN : legation_event_relate (event, self->days);
}

/** legation_slide_filter_shows: as legation_session_shows(), at the end of the slide. */
gboolean
legation_slide_filter_shows (const LegationSlideFilter *self, const LegationEvent *event)
{
  const LegationRelation relation = legation_slide_filter_relate (self, event);

  return relation == LEGATION_RELATION_CERTAIN
         || (relation == LEGATION_RELATION_POSSIBLE && !self->certain_only);
}
