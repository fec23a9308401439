/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "talk-fixture.h"

#include "story-facts.h"

const char talk_document[] =
  STORY_FACTS
  " \"stories\": [{\"id\": \"tour\", \"title\": \"Tour\", \"steps\": ["
  "  {\"id\": \"one\", \"title\": \"One\", \"caption\": \"First.\", \"span\": \"2012/2013\","
  "   \"camera\": {\"box\": [100, 15, 130, 42]}, \"highlights\": [\"early\"], \"seconds\": 30,"
  "   \"filter\": {\"channels\": [\"party\"]}},"
  "  {\"id\": \"two\", \"title\": \"Two\", \"caption\": \"Second.\", \"span\": \"2013\","
  "   \"highlights\": [\"kp-vn\"]},"
  "  {\"id\": \"hidden\", \"title\": \"Hidden\", \"caption\": \"Not told.\", \"hidden\": true},"
  "  {\"id\": \"plays\", \"title\": \"Plays\", \"caption\": \"Up to then.\", \"span\": \"2012/2014\","
  "   \"mode\": \"playhead\", \"play\": true, \"seconds\": 10},"
  "  {\"id\": \"grows\", \"title\": \"Grows\", \"caption\": \"In between.\", \"span\": \"2012/2014\","
  "   \"play\": true},"
  "  {\"id\": \"chooses\", \"title\": \"Chooses\", \"caption\": \"All.\", \"mode\": \"all\","
  "   \"certain\": true, \"selection\": \"kp-vn\", \"highlights\": [\"early\"],"
  "   \"filter\": {\"relationship\": \"kp-vn\"}}]}]}";

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

void
talk_set_up (Talk *self, gconstpointer data)
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

void
talk_tear_down (Talk *self, gconstpointer data)
{
  g_clear_object (&self->talk);
  fixture_tear_down (&self->session, NULL);
}

void
talk_wait (Talk *self, double seconds)
{
  self->now += (gint64) (seconds * G_USEC_PER_SEC);
  legation_talk_tick (self->talk);
}

void
talk_act (Talk *self, LegationTalkAction action)
{
  legation_talk_act (self->talk, action);
}

guint
talk_where (Talk *self)
{
  return legation_talk_get_position (self->talk);
}

guint
talk_take_changes (Talk *self)
{
  const guint changes = self->changes;

  self->changes = 0;

  return changes;
}
