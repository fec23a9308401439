/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A talk of five slides on two monitors that were made up, with a clock that the test moves. */

#pragma once

#include <adwaita.h>

#include "legation-monitors.h"
#include "legation-slide-pictures.h"
#include "legation-talk.h"

typedef struct
{
  LegationGazetteer *gazetteer;
  LegationPainter *painter;
  LegationTalk *talk;
  LegationMonitors *monitors;
  LegationSlidePictures *pictures;
  GSettings *settings;
  gint64 now;
} TalkFixture;

/* Adds a test that is left out where there is no display. */
void talk_fixture_add (const char *path, void (*check) (TalkFixture *fixture));
void talk_fixture_plug (TalkFixture *fixture, const char *const *connectors);

/* In widgets: what is on screen in them, by its words. */
GtkWidget *talk_fixture_find (GtkWidget *widget, GType type, const char *text);
gboolean talk_fixture_shows (GtkWidget *widget, const char *text);
void talk_fixture_click (GtkWidget *widget, const char *text);
void talk_fixture_show (GtkWidget *window);
