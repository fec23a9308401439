/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A timeline in a window, which shows the session of the fixture. */

#pragma once

#include "legation-timeline-chart-private.h"
#include "time-fixture.h"

typedef struct
{
  Fixture fixture;
  GtkWidget *window;
  GtkWidget *timeline;
  LegationTimelineChart *chart;
} WindowFixture;

void window_fixture_end_motion (void);
void window_fixture_settle (WindowFixture *self);
void
window_fixture_add (const char *path, void (*check) (WindowFixture *self, gconstpointer data));
