/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The time of a talk: what plays, what runs by itself, and the timer. */

#include "talk-fixture.h"

static LegationDay
get_playhead (Talk *self)
{
  return legation_session_get_view (self->session.session)->playhead;
}

/* What plays is ended by the first key, and left by the second; going back finds it as it was left. */
static void
test_play (Talk *self, gconstpointer data)
{
  const LegationSpan span = fixture_span ("2012/2014");

  legation_talk_go_to (self->talk, TWO);
  talk_act (self, LEGATION_TALK_NEXT);
  g_assert_true (legation_talk_is_playing (self->talk));
  g_assert_cmpint (get_playhead (self), ==, span.first);
  talk_wait (self, 2.5);
  g_assert_cmpint (get_playhead (self), ==, span.first + (span.last - span.first) / 2);
  talk_act (self, LEGATION_TALK_NEXT);
  g_assert_cmpuint (talk_where (self), ==, PLAYS);
  g_assert_false (legation_talk_is_playing (self->talk));
  g_assert_cmpint (get_playhead (self), ==, span.last);
  talk_act (self, LEGATION_TALK_NEXT);
  g_assert_cmpuint (talk_where (self), ==, GROWS);
  g_assert_true (legation_talk_is_playing (self->talk));
  talk_act (self, LEGATION_TALK_PREVIOUS);
  g_assert_cmpuint (talk_where (self), ==, PLAYS);
  g_assert_false (legation_talk_is_playing (self->talk));
  g_assert_cmpint (get_playhead (self), ==, span.last);
  /* Or it comes to its end. */
  talk_act (self, LEGATION_TALK_NEXT);
  talk_take_changes (self);
  talk_wait (self, 60);
  g_assert_false (legation_talk_is_playing (self->talk));
  g_assert_cmpuint (talk_take_changes (self), ==, LEGATION_TALK_CHANGE_PLAYING);
  g_assert_cmpuint (talk_where (self), ==, GROWS);
}

/* By itself it goes round, each slide for as long as it says, or twenty seconds. */
static void
test_automatic (Talk *self, gconstpointer data)
{
  talk_act (self, LEGATION_TALK_AUTOMATIC);
  talk_wait (self, 19.9);
  g_assert_cmpuint (talk_where (self), ==, 0);
  talk_wait (self, 0.2);
  g_assert_cmpuint (talk_where (self), ==, 1);
  talk_wait (self, 29.9);
  g_assert_cmpuint (talk_where (self), ==, 1);
  talk_wait (self, 0.2);
  g_assert_cmpuint (talk_where (self), ==, TWO);
  /* A hand may help, and then it waits as long again. */
  talk_wait (self, 15);
  talk_act (self, LEGATION_TALK_PREVIOUS);
  talk_act (self, LEGATION_TALK_NEXT);
  talk_wait (self, 15);
  g_assert_cmpuint (talk_where (self), ==, TWO);
  talk_wait (self, 6);
  g_assert_cmpuint (talk_where (self), ==, PLAYS);
  talk_act (self, LEGATION_TALK_PLAY);
  g_assert_true (legation_talk_is_halted (self->talk));
  talk_wait (self, 1000);
  g_assert_cmpuint (talk_where (self), ==, PLAYS);
  g_assert_true (legation_talk_is_playing (self->talk));
  talk_act (self, LEGATION_TALK_PLAY);
  talk_wait (self, 5.1);
  g_assert_false (legation_talk_is_playing (self->talk));
  g_assert_cmpuint (talk_where (self), ==, PLAYS);
  talk_wait (self, 5);
  g_assert_cmpuint (talk_where (self), ==, GROWS);
  legation_talk_go_to (self->talk, LAST);
  talk_wait (self, 20.1);
  g_assert_cmpuint (talk_where (self), ==, 0);
  talk_act (self, LEGATION_TALK_STOP);
  talk_wait (self, 1000);
  g_assert_cmpuint (talk_where (self), ==, 0);
}

/* Nothing goes on while somebody chooses or reads; afterwards the slide stays for all of its time. */
static void
test_automatic_waits (Talk *self, gconstpointer data)
{
  static const LegationTalkAction covers[]
    = { LEGATION_TALK_OVERVIEW, LEGATION_TALK_HELP, LEGATION_TALK_BLACK };

  talk_act (self, LEGATION_TALK_AUTOMATIC);
  for (guint i = 0; i < G_N_ELEMENTS (covers); i++)
    {
      legation_talk_go_to (self->talk, TWO);
      talk_wait (self, 10);
      talk_act (self, covers[i]);
      talk_wait (self, 1000);
      g_assert_cmpuint (legation_talk_get_cursor (self->talk), ==, TWO);
      talk_act (self, LEGATION_TALK_ESCAPE);
      talk_wait (self, 19.9);
      g_assert_cmpuint (talk_where (self), ==, TWO);
    }
  talk_wait (self, 0.2);
  g_assert_cmpuint (talk_where (self), ==, PLAYS);
}

/* However little a story asks for, a slide can be seen. */
static void
test_automatic_short (Talk *self, gconstpointer data)
{
  ((LegationSlide *) legation_talk_get_slide (self->talk, 1))->seconds = 0.01;
  legation_talk_go_to (self->talk, 1);
  talk_act (self, LEGATION_TALK_AUTOMATIC);
  talk_wait (self, 0.9);
  g_assert_cmpuint (talk_where (self), ==, 1);
  talk_wait (self, 0.2);
  g_assert_cmpuint (talk_where (self), ==, TWO);
}

/* Under black nobody sees it, so that it waits, whether it is halted in between or not. */
static void
test_play_curtain (Talk *self, gconstpointer data)
{
  const LegationSpan span = fixture_span ("2012/2014");

  legation_talk_go_to (self->talk, PLAYS);
  talk_act (self, LEGATION_TALK_AUTOMATIC);
  talk_act (self, LEGATION_TALK_BLACK);
  talk_wait (self, 100);
  g_assert_cmpint (get_playhead (self), ==, span.first);
  talk_act (self, LEGATION_TALK_NEXT);
  talk_wait (self, 2.5);
  g_assert_true (legation_talk_is_playing (self->talk));
  g_assert_cmpint (get_playhead (self), ==, span.first + (span.last - span.first) / 2);
  talk_act (self, LEGATION_TALK_PLAY);
  talk_wait (self, 50);
  talk_act (self, LEGATION_TALK_WHITE);
  talk_wait (self, 50);
  talk_act (self, LEGATION_TALK_NEXT);
  talk_wait (self, 50);
  talk_act (self, LEGATION_TALK_PLAY);
  talk_wait (self, 0.1);
  g_assert_true (legation_talk_is_playing (self->talk));
  talk_wait (self, 2.5);
  g_assert_false (legation_talk_is_playing (self->talk));
}

static gboolean
point_cb (gpointer data)
{
  static guint n;

  legation_talk_point_at (data, (n++ % 100) / 100.0, 0.5);

  return G_SOURCE_CONTINUE;
}

/* By the real clock: a pointer that never rests does not hold up what plays. */
static void
test_play_pointing (Talk *self, gconstpointer data)
{
  const LegationStory *story = legation_talk_get_story (self->talk);
  g_autoptr (LegationTalk) talk = legation_talk_new (self->session.session, story);
  const LegationDay first = fixture_span ("2012/2014").first;
  const guint source = g_timeout_add (5, point_cb, talk);

  legation_talk_go_to (talk, PLAYS);
  legation_talk_act (talk, LEGATION_TALK_SPOTLIGHT);
  for (guint i = 0; i < 200 && get_playhead (self) == first; i++)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
  g_assert_cmpint (get_playhead (self), >, first);
}

static void
test_timer (Talk *self, gconstpointer data)
{
  talk_wait (self, 100);
  g_assert_cmpfloat (legation_talk_get_elapsed (self->talk), ==, 0);
  talk_act (self, LEGATION_TALK_NEXT);
  talk_wait (self, 10);
  talk_act (self, LEGATION_TALK_NEXT);
  talk_wait (self, 4);
  g_assert_cmpfloat (legation_talk_get_elapsed (self->talk), ==, 14);
  g_assert_cmpfloat (legation_talk_get_elapsed_here (self->talk), ==, 4);
  talk_act (self, LEGATION_TALK_TIMER);
  g_assert_false (legation_talk_is_timing (self->talk));
  talk_wait (self, 50);
  g_assert_cmpfloat (legation_talk_get_elapsed (self->talk), ==, 14);
  talk_act (self, LEGATION_TALK_TIMER);
  talk_wait (self, 1);
  g_assert_cmpfloat (legation_talk_get_elapsed (self->talk), ==, 15);
  g_assert_cmpfloat (legation_talk_get_elapsed_here (self->talk), ==, 5);
  talk_act (self, LEGATION_TALK_RESET_TIMER);
  talk_wait (self, 2);
  g_assert_cmpfloat (legation_talk_get_elapsed (self->talk), ==, 2);
}

/* Whatever slide is left first, and wherever one goes: the talk has begun. */
static void
test_timer_jump (Talk *self, gconstpointer data)
{
  talk_act (self, LEGATION_TALK_LAST);
  talk_wait (self, 5);
  g_assert_cmpfloat (legation_talk_get_elapsed (self->talk), ==, 5);
  talk_act (self, LEGATION_TALK_TIMER);
  legation_talk_go_to (self->talk, 1);
  g_assert_false (legation_talk_is_timing (self->talk));
}

void
add_talk_time_tests (void)
{
  add_talk_test ("/talk/play", test_play);
  add_talk_test ("/talk/automatic", test_automatic);
  add_talk_test ("/talk/automatic-waits", test_automatic_waits);
  add_talk_test ("/talk/automatic-short", test_automatic_short);
  add_talk_test ("/talk/play-curtain", test_play_curtain);
  add_talk_test ("/talk/play-pointing", test_play_pointing);
  add_talk_test ("/talk/timer", test_timer);
  add_talk_test ("/talk/timer-jump", test_timer_jump);
}
