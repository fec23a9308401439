/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A talk, told what keys and clickers tell it, by a clock that the test moves. */

#include "session-fixture.h"
#include "talk-fixture.h"

#include "legation-talk.h"

/* Positions in the story: title, one, two, plays, grows, chooses, closing. */
#define TWO 2
#define PLAYS 3
#define GROWS 4
#define CHOOSES 5
#define LAST 6

typedef struct
{
  Fixture session;
  LegationTalk *talk;
  gint64 now;
  guint changes;
  guint n_pans;
  guint n_swaps;
} Talk;

static gint64
tell_time (gpointer data)
{
  return ((Talk *) data)->now;
}

static void
changed_cb (LegationTalk *talk, guint changes, Talk *self)
{
  self->changes |= changes;
}

static void
pan_cb (LegationTalk *talk, int dx, int dy, Talk *self)
{
  self->n_pans++;
}

static void
swap_cb (LegationTalk *talk, Talk *self)
{
  self->n_swaps++;
}

static void
set_up (Talk *self, gconstpointer data)
{
  LegationDataset *dataset;

  fixture_open (&self->session, talk_document);
  dataset = legation_session_get_dataset (self->session.session);
  self->now = 1000 * G_USEC_PER_SEC;
  self->talk = legation_talk_new_with_clock (self->session.session,
                                             legation_dataset_get_story (dataset, 0), tell_time,
                                             self);
  g_signal_connect (self->talk, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (self->talk, "pan", G_CALLBACK (pan_cb), self);
  g_signal_connect (self->talk, "swap-screens", G_CALLBACK (swap_cb), self);
}

static void
tear_down (Talk *self, gconstpointer data)
{
  g_clear_object (&self->talk);
  fixture_tear_down (&self->session, NULL);
}

static void
wait (Talk *self, double seconds)
{
  self->now += (gint64) (seconds * G_USEC_PER_SEC);
  legation_talk_tick (self->talk);
}

static void
act (Talk *self, LegationTalkAction action)
{
  legation_talk_act (self->talk, action);
}

static guint
where (Talk *self)
{
  return legation_talk_get_position (self->talk);
}

static guint
take_changes (Talk *self)
{
  const guint changes = self->changes;

  self->changes = 0;

  return changes;
}

static void
test_walk (Talk *self, gconstpointer data)
{
  g_assert_cmpuint (where (self), ==, 0);
  act (self, LEGATION_TALK_PREVIOUS);
  g_assert_cmpuint (where (self), ==, 0);
  act (self, LEGATION_TALK_NEXT);
  g_assert_cmpuint (where (self), ==, 1);
  g_assert_cmpuint (take_changes (self), &, LEGATION_TALK_CHANGE_SLIDE);
  g_assert_true (legation_talk_has_seen (self->talk, 1));
  g_assert_false (legation_talk_has_seen (self->talk, TWO));
  g_assert_cmpstr (legation_session_get_view (self->session.session)->selection, ==, "one");
  act (self, LEGATION_TALK_LAST);
  g_assert_cmpuint (where (self), ==, LAST);
  g_assert_null (legation_talk_get_next (self->talk));
  /* There is nothing behind the end, and it does not end the talk. */
  act (self, LEGATION_TALK_NEXT);
  act (self, LEGATION_TALK_NEXT);
  g_assert_cmpuint (where (self), ==, LAST);
  g_assert_false (legation_talk_has_ended (self->talk));
  act (self, LEGATION_TALK_FIRST);
  g_assert_cmpuint (where (self), ==, 0);
}

static void
type (Talk *self, const char *digits)
{
  for (; *digits != '\0'; digits++)
    act (self, LEGATION_TALK_DIGIT_0 + (guint) (*digits - '0'));
}

static void
test_number (Talk *self, gconstpointer data)
{
  static const struct
  {
    const char *digits;
    guint to;
  } cases[] = { { "3", TWO }, { "7", LAST }, { "03", TWO }, { "8", TWO }, { "0", PLAYS }, { "99999", TWO } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      act (self, LEGATION_TALK_FIRST);
      legation_talk_go_to (self->talk, TWO);
      type (self, cases[i].digits);
      act (self, LEGATION_TALK_ENTER);
      g_assert_cmpuint (where (self), ==, cases[i].to);
      g_assert_cmpstr (legation_talk_get_number (self->talk), ==, "");
    }
  legation_talk_go_to (self->talk, TWO);
  type (self, "71");
  act (self, LEGATION_TALK_ERASE);
  g_assert_cmpstr (legation_talk_get_number (self->talk), ==, "7");
  act (self, LEGATION_TALK_ESCAPE);
  g_assert_cmpstr (legation_talk_get_number (self->talk), ==, "");
  g_assert_false (legation_talk_is_leaving (self->talk));
  /* A number that was begun does not wait for an Enter much later. */
  type (self, "7");
  act (self, LEGATION_TALK_PREVIOUS);
  g_assert_cmpuint (where (self), ==, 1);
  act (self, LEGATION_TALK_ENTER);
  g_assert_cmpuint (where (self), ==, TWO);
  act (self, LEGATION_TALK_ERASE);
  g_assert_cmpuint (where (self), ==, 1);
}

/* Whatever key comes after black or white, it returns and does nothing else. */
static void
test_curtain (Talk *self, gconstpointer data)
{
  static const LegationTalkAction curtains[] = { LEGATION_TALK_BLACK, LEGATION_TALK_WHITE };

  legation_talk_go_to (self->talk, TWO);
  for (guint i = 0; i < G_N_ELEMENTS (curtains); i++)
    for (guint action = 0; action < LEGATION_N_TALK_ACTIONS; action++)
      {
        act (self, curtains[i]);
        g_assert_cmpint (legation_talk_get_curtain (self->talk), ==, LEGATION_CURTAIN_BLACK + i);
        act (self, action);
        g_assert_cmpint (legation_talk_get_curtain (self->talk), ==, LEGATION_CURTAIN_NONE);
        g_assert_cmpuint (where (self), ==, TWO);
        g_assert_false (legation_talk_is_leaving (self->talk));
        g_assert_cmpstr (legation_talk_get_number (self->talk), ==, "");
        g_assert_false (legation_talk_is_frozen (self->talk));
        g_assert_false (legation_talk_shows_overview (self->talk));
        g_assert_cmpfloat (legation_talk_get_scale (self->talk), ==, 1.0);
      }
  g_assert_cmpuint (self->n_pans + self->n_swaps, ==, 0);
}

/* Escape ends one thing after the other, and only then asks whether to leave. */
static void
test_escape (Talk *self, gconstpointer data)
{
  act (self, LEGATION_TALK_FREEZE);
  act (self, LEGATION_TALK_OVERVIEW);
  type (self, "3");
  act (self, LEGATION_TALK_HELP);
  legation_talk_set_curtain (self->talk, LEGATION_CURTAIN_BLACK);
  act (self, LEGATION_TALK_ESCAPE);
  g_assert_cmpint (legation_talk_get_curtain (self->talk), ==, LEGATION_CURTAIN_NONE);
  g_assert_true (legation_talk_shows_help (self->talk));
  act (self, LEGATION_TALK_ESCAPE);
  g_assert_false (legation_talk_shows_help (self->talk));
  g_assert_cmpstr (legation_talk_get_number (self->talk), ==, "3");
  act (self, LEGATION_TALK_ESCAPE);
  g_assert_cmpstr (legation_talk_get_number (self->talk), ==, "");
  g_assert_true (legation_talk_shows_overview (self->talk));
  act (self, LEGATION_TALK_ESCAPE);
  g_assert_false (legation_talk_shows_overview (self->talk));
  g_assert_true (legation_talk_is_frozen (self->talk));
  act (self, LEGATION_TALK_ESCAPE);
  g_assert_false (legation_talk_is_frozen (self->talk));
  g_assert_false (legation_talk_is_leaving (self->talk));
  act (self, LEGATION_TALK_ESCAPE);
  g_assert_true (legation_talk_is_leaving (self->talk));
  g_assert_false (legation_talk_has_ended (self->talk));
  act (self, LEGATION_TALK_ESCAPE);
  g_assert_true (legation_talk_has_ended (self->talk));
  g_assert_cmpuint (take_changes (self), &, LEGATION_TALK_CHANGE_ENDED);
  act (self, LEGATION_TALK_NEXT);
  g_assert_cmpuint (where (self), ==, 0);
  g_assert_cmpuint (take_changes (self), ==, 0);
}

static void
test_leaving_passes (Talk *self, gconstpointer data)
{
  act (self, LEGATION_TALK_ESCAPE);
  wait (self, 2.9);
  g_assert_true (legation_talk_is_leaving (self->talk));
  take_changes (self);
  wait (self, 0.2);
  g_assert_false (legation_talk_is_leaving (self->talk));
  g_assert_cmpuint (take_changes (self), ==, LEGATION_TALK_CHANGE_LEAVING);
  act (self, LEGATION_TALK_ESCAPE);
  g_assert_false (legation_talk_has_ended (self->talk));
  /* Any other key in between takes it back. */
  act (self, LEGATION_TALK_NOTHING);
  act (self, LEGATION_TALK_ESCAPE);
  g_assert_false (legation_talk_has_ended (self->talk));
}

/* A clicker has four buttons: on, back, a period, and one that sends F5 and Escape in turn whatever the
 * program does.  Nobody can leave with it, nor get lost. */
static void
test_clicker (Talk *self, gconstpointer data)
{
  const guint n = legation_talk_get_n_slides (self->talk);
  gboolean escapes = g_test_rand_bit ();

  for (int i = 0; i < 20000; i++)
    {
      const guint before = where (self);
      const gboolean hidden = legation_talk_get_curtain (self->talk) != LEGATION_CURTAIN_NONE;
      const gboolean playing = legation_talk_is_playing (self->talk);
      guint after = before;

      switch (g_test_rand_int_range (0, 4))
        {
        case 0:
          act (self, LEGATION_TALK_NEXT);
          after = hidden || playing ? before : MIN (before + 1, n - 1);
          break;
        case 1:
          act (self, LEGATION_TALK_PREVIOUS);
          after = hidden || before == 0 ? before : before - 1;
          break;
        case 2:
          act (self, LEGATION_TALK_BLACK);
          g_assert_cmpint (legation_talk_get_curtain (self->talk), ==,
                           hidden ? LEGATION_CURTAIN_NONE : LEGATION_CURTAIN_BLACK);
          break;
        default:
          act (self, escapes ? LEGATION_TALK_ESCAPE : LEGATION_TALK_NOTHING);
          g_assert_cmpint (legation_talk_get_curtain (self->talk), ==, LEGATION_CURTAIN_NONE);
          escapes = !escapes;
          break;
        }
      g_assert_cmpuint (where (self), ==, after);
      g_assert_false (legation_talk_has_ended (self->talk));
      wait (self, g_test_rand_double_range (0.0, 4.0));
      g_assert_cmpuint (where (self), ==, after);
    }
  g_assert_cmpuint (self->n_pans, ==, 0);
}

/* Any keys at all, as from a cat: only two Escapes in a row leave, only what asks for it moves. */
static void
test_any_keys (Talk *self, gconstpointer data)
{
  LegationTalkAction last = LEGATION_TALK_NOTHING;
  guint n_ended = 0;

  for (int i = 0; i < 20000; i++)
    {
      const LegationTalkAction action
        = g_test_rand_int_range (0, 3) == 0
            ? LEGATION_TALK_ESCAPE
            : (LegationTalkAction) g_test_rand_int_range (0, LEGATION_N_TALK_ACTIONS);
      const gboolean leaving = legation_talk_is_leaving (self->talk);
      const guint before = where (self);

      if (action == LEGATION_TALK_AUTOMATIC)
        continue;
      act (self, action);
      if (legation_talk_has_ended (self->talk))
        {
          g_assert_true (leaving);
          g_assert_cmpint (action, ==, LEGATION_TALK_ESCAPE);
          g_assert_cmpint (last, ==, LEGATION_TALK_ESCAPE);
          n_ended++;
          tear_down (self, NULL);
          set_up (self, NULL);
          last = LEGATION_TALK_NOTHING;
          continue;
        }
      if (action < LEGATION_TALK_NEXT
          || (action > LEGATION_TALK_ERASE && action != LEGATION_TALK_PLAY))
        g_assert_cmpuint (where (self), ==, before);
      last = action;
      wait (self, g_test_rand_double_range (0.0, 1.0));
    }
  g_assert_cmpuint (n_ended, >, 0);
}

static void
test_overview (Talk *self, gconstpointer data)
{
  legation_talk_go_to (self->talk, TWO);
  act (self, LEGATION_TALK_OVERVIEW);
  g_assert_cmpuint (legation_talk_get_cursor (self->talk), ==, TWO);
  act (self, LEGATION_TALK_NEXT);
  act (self, LEGATION_TALK_NEXT);
  g_assert_cmpuint (legation_talk_get_cursor (self->talk), ==, GROWS);
  g_assert_cmpuint (where (self), ==, TWO);
  act (self, LEGATION_TALK_OVERVIEW);
  g_assert_cmpuint (where (self), ==, TWO);
  act (self, LEGATION_TALK_OVERVIEW);
  act (self, LEGATION_TALK_LAST);
  act (self, LEGATION_TALK_PREVIOUS);
  act (self, LEGATION_TALK_ENTER);
  g_assert_false (legation_talk_shows_overview (self->talk));
  g_assert_cmpuint (where (self), ==, CHOOSES);
  act (self, LEGATION_TALK_OVERVIEW);
  type (self, "2");
  act (self, LEGATION_TALK_ENTER);
  g_assert_false (legation_talk_shows_overview (self->talk));
  g_assert_cmpuint (where (self), ==, 1);
}

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
  act (self, LEGATION_TALK_NEXT);
  g_assert_true (legation_talk_is_playing (self->talk));
  g_assert_cmpint (get_playhead (self), ==, span.first);
  wait (self, 2.5);
  g_assert_cmpint (get_playhead (self), ==, span.first + (span.last - span.first) / 2);
  act (self, LEGATION_TALK_NEXT);
  g_assert_cmpuint (where (self), ==, PLAYS);
  g_assert_false (legation_talk_is_playing (self->talk));
  g_assert_cmpint (get_playhead (self), ==, span.last);
  act (self, LEGATION_TALK_NEXT);
  g_assert_cmpuint (where (self), ==, GROWS);
  g_assert_true (legation_talk_is_playing (self->talk));
  act (self, LEGATION_TALK_PREVIOUS);
  g_assert_cmpuint (where (self), ==, PLAYS);
  g_assert_false (legation_talk_is_playing (self->talk));
  g_assert_cmpint (get_playhead (self), ==, span.last);
  /* Or it comes to its end. */
  act (self, LEGATION_TALK_NEXT);
  take_changes (self);
  wait (self, 60);
  g_assert_false (legation_talk_is_playing (self->talk));
  g_assert_cmpuint (take_changes (self), ==, LEGATION_TALK_CHANGE_PLAYING);
  g_assert_cmpuint (where (self), ==, GROWS);
}

/* By itself it goes round, each slide for as long as it says, or twenty seconds. */
static void
test_automatic (Talk *self, gconstpointer data)
{
  act (self, LEGATION_TALK_AUTOMATIC);
  wait (self, 19.9);
  g_assert_cmpuint (where (self), ==, 0);
  wait (self, 0.2);
  g_assert_cmpuint (where (self), ==, 1);
  wait (self, 29.9);
  g_assert_cmpuint (where (self), ==, 1);
  wait (self, 0.2);
  g_assert_cmpuint (where (self), ==, TWO);
  /* A hand may help, and then it waits as long again. */
  wait (self, 15);
  act (self, LEGATION_TALK_PREVIOUS);
  act (self, LEGATION_TALK_NEXT);
  wait (self, 15);
  g_assert_cmpuint (where (self), ==, TWO);
  wait (self, 6);
  g_assert_cmpuint (where (self), ==, PLAYS);
  act (self, LEGATION_TALK_PLAY);
  g_assert_true (legation_talk_is_halted (self->talk));
  wait (self, 1000);
  g_assert_cmpuint (where (self), ==, PLAYS);
  g_assert_true (legation_talk_is_playing (self->talk));
  act (self, LEGATION_TALK_PLAY);
  wait (self, 5.1);
  g_assert_false (legation_talk_is_playing (self->talk));
  g_assert_cmpuint (where (self), ==, PLAYS);
  wait (self, 5);
  g_assert_cmpuint (where (self), ==, GROWS);
  legation_talk_go_to (self->talk, LAST);
  wait (self, 20.1);
  g_assert_cmpuint (where (self), ==, 0);
  act (self, LEGATION_TALK_STOP);
  wait (self, 1000);
  g_assert_cmpuint (where (self), ==, 0);
}

static void
test_timer (Talk *self, gconstpointer data)
{
  wait (self, 100);
  g_assert_cmpfloat (legation_talk_get_elapsed (self->talk), ==, 0);
  act (self, LEGATION_TALK_NEXT);
  wait (self, 10);
  act (self, LEGATION_TALK_NEXT);
  wait (self, 4);
  g_assert_cmpfloat (legation_talk_get_elapsed (self->talk), ==, 14);
  g_assert_cmpfloat (legation_talk_get_elapsed_here (self->talk), ==, 4);
  act (self, LEGATION_TALK_TIMER);
  g_assert_false (legation_talk_is_timing (self->talk));
  wait (self, 50);
  g_assert_cmpfloat (legation_talk_get_elapsed (self->talk), ==, 14);
  act (self, LEGATION_TALK_TIMER);
  wait (self, 1);
  g_assert_cmpfloat (legation_talk_get_elapsed (self->talk), ==, 15);
  g_assert_cmpfloat (legation_talk_get_elapsed_here (self->talk), ==, 5);
  act (self, LEGATION_TALK_RESET_TIMER);
  wait (self, 2);
  g_assert_cmpfloat (legation_talk_get_elapsed (self->talk), ==, 2);
}

static void
test_scale (Talk *self, gconstpointer data)
{
  act (self, LEGATION_TALK_LARGER);
  g_assert_cmpfloat (legation_talk_get_scale (self->talk), >, 1.0);
  g_assert_cmpuint (take_changes (self), ==, LEGATION_TALK_CHANGE_SCALE);
  act (self, LEGATION_TALK_SMALLER);
  g_assert_cmpfloat_with_epsilon (legation_talk_get_scale (self->talk), 1.0, 1e-9);
  for (int i = 0; i < 50; i++)
    act (self, LEGATION_TALK_LARGER);
  g_assert_cmpfloat (legation_talk_get_scale (self->talk), ==, 2.5);
  for (int i = 0; i < 50; i++)
    act (self, LEGATION_TALK_SMALLER);
  g_assert_cmpfloat (legation_talk_get_scale (self->talk), ==, 0.6);
}

/* The slide goes on under what the audience still sees. */
static void
test_freeze (Talk *self, gconstpointer data)
{
  act (self, LEGATION_TALK_FREEZE);
  act (self, LEGATION_TALK_NEXT);
  g_assert_true (legation_talk_is_frozen (self->talk));
  g_assert_cmpuint (where (self), ==, 1);
  act (self, LEGATION_TALK_FREEZE);
  g_assert_false (legation_talk_is_frozen (self->talk));
  act (self, LEGATION_TALK_SPOTLIGHT);
  g_assert_true (legation_talk_has_spotlight (self->talk));
  act (self, LEGATION_TALK_CLEAR);
  g_assert_false (legation_talk_has_spotlight (self->talk));
  act (self, LEGATION_TALK_PAN_LEFT);
  act (self, LEGATION_TALK_SWAP);
  g_assert_cmpuint (self->n_pans, ==, 1);
  g_assert_cmpuint (self->n_swaps, ==, 1);
}

#define add(path, function) g_test_add (path, Talk, NULL, set_up, function, tear_down)

void
add_talk_tests (void)
{
  add ("/talk/walk", test_walk);
  add ("/talk/number", test_number);
  add ("/talk/curtain", test_curtain);
  add ("/talk/escape", test_escape);
  add ("/talk/leaving-passes", test_leaving_passes);
  add ("/talk/clicker", test_clicker);
  add ("/talk/any-keys", test_any_keys);
  add ("/talk/overview", test_overview);
  add ("/talk/play", test_play);
  add ("/talk/automatic", test_automatic);
  add ("/talk/timer", test_timer);
  add ("/talk/scale", test_scale);
  add ("/talk/freeze", test_freeze);
}
