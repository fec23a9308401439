/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The audience's window: what it says where it is the only one, and what it keeps from the audience. */

#include "legation-monitor-offer.h"
#include "legation-presentation.h"
#include "talk-fixture.h"
#include "test-present.h"

#define shows(widget, text) talk_fixture_shows (GTK_WIDGET (widget), text)

static LegationPresentation *
open_audience (TalkFixture *fixture)
{
  LegationPresentation *audience = legation_presentation_new (NULL, fixture->talk, fixture->painter,
                                                              NULL, LEGATION_LABELS_INTERFACE);

  gtk_window_set_default_size (GTK_WINDOW (audience), 800, 450);
  talk_fixture_show (GTK_WIDGET (audience));

  return audience;
}

static void
check_frozen (TalkFixture *fixture)
{
  LegationPresentation *audience = open_audience (fixture);

  g_assert_false (shows (audience, "Frozen – press F to go on"));
  legation_talk_act (fixture->talk, LEGATION_TALK_FREEZE);
  legation_talk_act (fixture->talk, LEGATION_TALK_NEXT);
  g_assert_true (shows (audience, "Frozen – press F to go on"));
  legation_talk_act (fixture->talk, LEGATION_TALK_BLACK);
  g_assert_false (shows (audience, "Frozen – press F to go on"));
  legation_talk_act (fixture->talk, LEGATION_TALK_BLACK);
  g_assert_true (shows (audience, "Frozen – press F to go on"));
  /* The speaker reads that elsewhere. */
  legation_presentation_set_alone (audience, FALSE);
  g_assert_false (shows (audience, "Frozen – press F to go on"));
}

static void
check_offer (TalkFixture *fixture)
{
  LegationPresentation *audience = open_audience (fixture);
  const char *const words = "DP-2 is connected. Show the presentation there?";

  talk_fixture_plug (fixture, (const char *[]) { "eDP-1", NULL });
  legation_monitors_start (fixture->monitors, "eDP-1");
  legation_presentation_set_offer (audience, legation_monitor_offer_new (fixture->monitors));
  talk_fixture_plug (fixture, (const char *[]) { "eDP-1", "DP-2", NULL });
  g_assert_true (shows (audience, words));
  legation_talk_act (fixture->talk, LEGATION_TALK_BLACK);
  g_assert_false (shows (audience, words));
  legation_talk_act (fixture->talk, LEGATION_TALK_BLACK);
  g_assert_true (shows (audience, words));
  legation_presentation_set_alone (audience, FALSE);
  g_assert_false (shows (audience, words));
}

static void
check_timer (TalkFixture *fixture)
{
  LegationPresentation *audience = open_audience (fixture);

  legation_talk_act (fixture->talk, LEGATION_TALK_NEXT);
  fixture->now += (gint64) (75 * 60 + 3) * G_USEC_PER_SEC;
  legation_talk_act (fixture->talk, LEGATION_TALK_TIMER);
  g_assert_true (shows (audience, "Timer paused at 1:15:03"));
}

static LegationDay
play_for (TalkFixture *fixture, double seconds)
{
  fixture->now += (gint64) (seconds * G_USEC_PER_SEC);
  legation_talk_tick (fixture->talk);

  return legation_session_get_view (legation_talk_get_session (fixture->talk))->playhead;
}

/* Without motion time goes on in a few steps; whoever wants motion has it at once. */
static void
check_still (TalkFixture *fixture)
{
  GtkSettings *settings = gtk_settings_get_default ();
  LegationDay first, second;

  open_audience (fixture);
  legation_talk_go_to (fixture->talk, 2);
  first = play_for (fixture, 2.1);
  second = play_for (fixture, 0.7);
  g_assert_cmpint (first, ==, second);
  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  first = play_for (fixture, 0.1);
  second = play_for (fixture, 0.1);
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  g_assert_cmpint (first, <, second);
}

void
add_presentation_tests (void)
{
  talk_fixture_add ("/present/presentation/frozen", check_frozen);
  talk_fixture_add ("/present/presentation/offer", check_offer);
  talk_fixture_add ("/present/presentation/timer", check_timer);
  talk_fixture_add ("/present/presentation/still", check_still);
}
