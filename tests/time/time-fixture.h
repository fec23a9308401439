/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small dataset, and a session that shows it. */

#pragma once

#include "legation-session.h"
#include "legation-time-scene.h"

typedef struct
{
  LegationSession *session;
} Fixture;

void fixture_set_up (Fixture *fixture, gconstpointer data);
void fixture_tear_down (Fixture *fixture, gconstpointer data);

const LegationEvent *fixture_find_event (Fixture *fixture, const char *id);
LegationSpan fixture_years (int first, int last);
LegationTimeScene *fixture_make_scene (LegationSession *session);

/* How many events there are in a crowd. */
#define FIXTURE_CROWD 900

LegationSession *fixture_make_crowd (void);
