/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A story with a step of each sort, and a talk on it, by a clock that the test moves. */

#pragma once

#include "legation-talk.h"
#include "session-fixture.h"

extern const char talk_document[];

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

void talk_set_up (Talk *self, gconstpointer data);
void talk_tear_down (Talk *self, gconstpointer data);
void talk_wait (Talk *self, double seconds);
void talk_act (Talk *self, LegationTalkAction action);
guint talk_where (Talk *self);
guint talk_take_changes (Talk *self);

#define add_talk_test(path, function)                                                              \
  g_test_add (path, Talk, NULL, talk_set_up, function, talk_tear_down)
