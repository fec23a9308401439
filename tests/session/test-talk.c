/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A talk, told what keys and clickers tell it, by a clock that the test moves. */

#include "talk-fixture.h"

static void
test_walk (Talk *self, gconstpointer data)
{
  g_assert_cmpuint (talk_where (self), ==, 0);
  talk_act (self, LEGATION_TALK_PREVIOUS);
  g_assert_cmpuint (talk_where (self), ==, 0);
  talk_act (self, LEGATION_TALK_NEXT);
  g_assert_cmpuint (talk_where (self), ==, 1);
  g_assert_cmpuint (talk_take_changes (self), &, LEGATION_TALK_CHANGE_SLIDE);
  g_assert_true (legation_talk_has_seen (self->talk, 1));
  g_assert_false (legation_talk_has_seen (self->talk, TWO));
  g_assert_cmpstr (legation_session_get_view (self->session.session)->selection, ==, "one");
  talk_act (self, LEGATION_TALK_LAST);
  g_assert_cmpuint (talk_where (self), ==, LAST);
  g_assert_null (legation_talk_get_next (self->talk));
  /* There is nothing behind the end, and it does not end the talk. */
  talk_act (self, LEGATION_TALK_NEXT);
  talk_act (self, LEGATION_TALK_NEXT);
  g_assert_cmpuint (talk_where (self), ==, LAST);
  g_assert_false (legation_talk_has_ended (self->talk));
  talk_act (self, LEGATION_TALK_FIRST);
  g_assert_cmpuint (talk_where (self), ==, 0);
}

static void
type (Talk *self, const char *digits)
{
  for (; *digits != '\0'; digits++)
    talk_act (self, LEGATION_TALK_DIGIT_0 + (guint) (*digits - '0'));
}

static void
test_number (Talk *self, gconstpointer data)
{
  static const struct
  {
    const char *digits;
    guint to;
  } cases[] = {
    { "3", TWO }, { "7", LAST }, { "03", TWO }, { "8", TWO }, { "0", PLAYS }, { "99999", TWO },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      talk_act (self, LEGATION_TALK_FIRST);
      legation_talk_go_to (self->talk, TWO);
      type (self, cases[i].digits);
      talk_act (self, LEGATION_TALK_ENTER);
      g_assert_cmpuint (talk_where (self), ==, cases[i].to);
      g_assert_cmpstr (legation_talk_get_number (self->talk), ==, "");
    }
  legation_talk_go_to (self->talk, TWO);
  type (self, "71");
  talk_act (self, LEGATION_TALK_ERASE);
  g_assert_cmpstr (legation_talk_get_number (self->talk), ==, "7");
  talk_act (self, LEGATION_TALK_ESCAPE);
  g_assert_cmpstr (legation_talk_get_number (self->talk), ==, "");
  g_assert_false (legation_talk_is_leaving (self->talk));
  /* A number that was begun does not wait for an Enter much later. */
  type (self, "7");
  talk_act (self, LEGATION_TALK_PREVIOUS);
  g_assert_cmpuint (talk_where (self), ==, 1);
  talk_act (self, LEGATION_TALK_ENTER);
  g_assert_cmpuint (talk_where (self), ==, TWO);
  talk_act (self, LEGATION_TALK_ERASE);
  g_assert_cmpuint (talk_where (self), ==, 1);
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
        talk_act (self, curtains[i]);
        g_assert_cmpint (legation_talk_get_curtain (self->talk), ==, LEGATION_CURTAIN_BLACK + i);
        talk_act (self, action);
        g_assert_cmpint (legation_talk_get_curtain (self->talk), ==, LEGATION_CURTAIN_NONE);
        g_assert_cmpuint (talk_where (self), ==, TWO);
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
  talk_act (self, LEGATION_TALK_FREEZE);
  talk_act (self, LEGATION_TALK_OVERVIEW);
  type (self, "3");
  talk_act (self, LEGATION_TALK_HELP);
  legation_talk_set_curtain (self->talk, LEGATION_CURTAIN_BLACK);
  talk_act (self, LEGATION_TALK_ESCAPE);
  g_assert_cmpint (legation_talk_get_curtain (self->talk), ==, LEGATION_CURTAIN_NONE);
  g_assert_true (legation_talk_shows_help (self->talk));
  talk_act (self, LEGATION_TALK_ESCAPE);
  g_assert_false (legation_talk_shows_help (self->talk));
  g_assert_cmpstr (legation_talk_get_number (self->talk), ==, "3");
  talk_act (self, LEGATION_TALK_ESCAPE);
  g_assert_cmpstr (legation_talk_get_number (self->talk), ==, "");
  g_assert_true (legation_talk_shows_overview (self->talk));
  talk_act (self, LEGATION_TALK_ESCAPE);
  g_assert_false (legation_talk_shows_overview (self->talk));
  g_assert_true (legation_talk_is_frozen (self->talk));
  talk_act (self, LEGATION_TALK_ESCAPE);
  g_assert_false (legation_talk_is_frozen (self->talk));
  g_assert_false (legation_talk_is_leaving (self->talk));
  talk_act (self, LEGATION_TALK_ESCAPE);
  g_assert_true (legation_talk_is_leaving (self->talk));
  g_assert_false (legation_talk_has_ended (self->talk));
  talk_act (self, LEGATION_TALK_ESCAPE);
  g_assert_true (legation_talk_has_ended (self->talk));
  g_assert_cmpuint (talk_take_changes (self), &, LEGATION_TALK_CHANGE_ENDED);
  talk_act (self, LEGATION_TALK_NEXT);
  g_assert_cmpuint (talk_where (self), ==, 0);
  g_assert_cmpuint (talk_take_changes (self), ==, 0);
}

static void
test_leaving_passes (Talk *self, gconstpointer data)
{
  talk_act (self, LEGATION_TALK_ESCAPE);
  talk_wait (self, 2.9);
  g_assert_true (legation_talk_is_leaving (self->talk));
  talk_take_changes (self);
  talk_wait (self, 0.2);
  g_assert_false (legation_talk_is_leaving (self->talk));
  g_assert_cmpuint (talk_take_changes (self), ==, LEGATION_TALK_CHANGE_LEAVING);
  talk_act (self, LEGATION_TALK_ESCAPE);
  g_assert_false (legation_talk_has_ended (self->talk));
  /* Any other key in between takes it back. */
  talk_act (self, LEGATION_TALK_NOTHING);
  talk_act (self, LEGATION_TALK_ESCAPE);
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
      const guint before = talk_where (self);
      const gboolean hidden = legation_talk_get_curtain (self->talk) != LEGATION_CURTAIN_NONE;
      const gboolean playing = legation_talk_is_playing (self->talk);
      guint after = before;

      switch (g_test_rand_int_range (0, 4))
        {
        case 0:
          talk_act (self, LEGATION_TALK_NEXT);
          after = hidden || playing ? before : MIN (before + 1, n - 1);
          break;
        case 1:
          talk_act (self, LEGATION_TALK_PREVIOUS);
          after = hidden || before == 0 ? before : before - 1;
          break;
        case 2:
          talk_act (self, LEGATION_TALK_BLACK);
          g_assert_cmpint (legation_talk_get_curtain (self->talk), ==,
                           hidden ? LEGATION_CURTAIN_NONE : LEGATION_CURTAIN_BLACK);
          break;
        default:
          talk_act (self, escapes ? LEGATION_TALK_ESCAPE : LEGATION_TALK_NOTHING);
          g_assert_cmpint (legation_talk_get_curtain (self->talk), ==, LEGATION_CURTAIN_NONE);
          escapes = !escapes;
          break;
        }
      g_assert_cmpuint (talk_where (self), ==, after);
      g_assert_false (legation_talk_has_ended (self->talk));
      talk_wait (self, g_test_rand_double_range (0.0, 4.0));
      g_assert_cmpuint (talk_where (self), ==, after);
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
      const guint before = talk_where (self);

      if (action == LEGATION_TALK_AUTOMATIC)
        continue;
      talk_act (self, action);
      if (legation_talk_has_ended (self->talk))
        {
          g_assert_true (leaving);
          g_assert_cmpint (action, ==, LEGATION_TALK_ESCAPE);
          g_assert_cmpint (last, ==, LEGATION_TALK_ESCAPE);
          n_ended++;
          talk_tear_down (self, NULL);
          talk_set_up (self, NULL);
          last = LEGATION_TALK_NOTHING;
          continue;
        }
      if (action < LEGATION_TALK_NEXT
          || (action > LEGATION_TALK_ERASE && action != LEGATION_TALK_PLAY))
        g_assert_cmpuint (talk_where (self), ==, before);
      last = action;
      talk_wait (self, g_test_rand_double_range (0.0, 1.0));
    }
  g_assert_cmpuint (n_ended, >, 0);
}

static void
test_overview (Talk *self, gconstpointer data)
{
  legation_talk_go_to (self->talk, TWO);
  talk_act (self, LEGATION_TALK_OVERVIEW);
  g_assert_cmpuint (legation_talk_get_cursor (self->talk), ==, TWO);
  talk_act (self, LEGATION_TALK_NEXT);
  talk_act (self, LEGATION_TALK_NEXT);
  g_assert_cmpuint (legation_talk_get_cursor (self->talk), ==, GROWS);
  g_assert_cmpuint (talk_where (self), ==, TWO);
  talk_act (self, LEGATION_TALK_OVERVIEW);
  g_assert_cmpuint (talk_where (self), ==, TWO);
  talk_act (self, LEGATION_TALK_OVERVIEW);
  talk_act (self, LEGATION_TALK_LAST);
  talk_act (self, LEGATION_TALK_PREVIOUS);
  talk_act (self, LEGATION_TALK_ENTER);
  g_assert_false (legation_talk_shows_overview (self->talk));
  g_assert_cmpuint (talk_where (self), ==, CHOOSES);
  talk_act (self, LEGATION_TALK_OVERVIEW);
  type (self, "2");
  talk_act (self, LEGATION_TALK_ENTER);
  g_assert_false (legation_talk_shows_overview (self->talk));
  g_assert_cmpuint (talk_where (self), ==, 1);
}

static void
test_scale (Talk *self, gconstpointer data)
{
  talk_act (self, LEGATION_TALK_LARGER);
  g_assert_cmpfloat (legation_talk_get_scale (self->talk), >, 1.0);
  g_assert_cmpuint (talk_take_changes (self), ==, LEGATION_TALK_CHANGE_SCALE);
  talk_act (self, LEGATION_TALK_SMALLER);
  g_assert_cmpfloat_with_epsilon (legation_talk_get_scale (self->talk), 1.0, 1e-9);
  for (int i = 0; i < 50; i++)
    talk_act (self, LEGATION_TALK_LARGER);
  g_assert_cmpfloat (legation_talk_get_scale (self->talk), ==, 2.5);
  for (int i = 0; i < 50; i++)
    talk_act (self, LEGATION_TALK_SMALLER);
  g_assert_cmpfloat (legation_talk_get_scale (self->talk), ==, 0.6);
}

/* The slide goes on under what the audience still sees. */
static void
test_freeze (Talk *self, gconstpointer data)
{
  talk_act (self, LEGATION_TALK_FREEZE);
  talk_act (self, LEGATION_TALK_NEXT);
  g_assert_true (legation_talk_is_frozen (self->talk));
  g_assert_cmpuint (talk_where (self), ==, 1);
  talk_act (self, LEGATION_TALK_FREEZE);
  g_assert_false (legation_talk_is_frozen (self->talk));
  talk_act (self, LEGATION_TALK_SPOTLIGHT);
  g_assert_true (legation_talk_has_spotlight (self->talk));
  talk_act (self, LEGATION_TALK_CLEAR);
  g_assert_false (legation_talk_has_spotlight (self->talk));
  talk_act (self, LEGATION_TALK_PAN_LEFT);
  talk_act (self, LEGATION_TALK_SWAP);
  g_assert_cmpuint (self->n_pans, ==, 1);
  g_assert_cmpuint (self->n_swaps, ==, 1);
}

void
add_talk_tests (void)
{
  add_talk_test ("/talk/walk", test_walk);
  add_talk_test ("/talk/number", test_number);
  add_talk_test ("/talk/curtain", test_curtain);
  add_talk_test ("/talk/escape", test_escape);
  add_talk_test ("/talk/leaving-passes", test_leaving_passes);
  add_talk_test ("/talk/clicker", test_clicker);
  add_talk_test ("/talk/any-keys", test_any_keys);
  add_talk_test ("/talk/overview", test_overview);
  add_talk_test ("/talk/scale", test_scale);
  add_talk_test ("/talk/freeze", test_freeze);
}
