/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-console.h"
#include "legation-slide-picture.h"

G_BEGIN_DECLS

struct _LegationConsole
{
  AdwWindow parent;

  LegationTalk *talk;
  LegationMonitors *monitors;
  LegationSlidePictures *pictures;

  /* Children */
  GtkWidget *title; /* AdwWindowTitle */
  GtkWidget *projector;
  char *listed; /* nullable: what its menu lists */
  GtkWidget *swap;
  GtkWidget *now_title;
  GtkWidget *now;
  GtkWidget *dot;
  GtkWidget *live;
  GtkWidget *previous;
  GtkWidget *next;
  GtkWidget *pause;
  GtkWidget *freeze;
  GtkWidget *black;
  GtkWidget *white;
  GtkWidget *legend;
  GtkWidget *next_title;
  GtkWidget *next_picture;
  GtkWidget *next_caption;
  GtkWidget *next_plays;
  GtkWidget *overview;
  GtkWidget *help;
  GtkWidget *words;
};

void _legation_console_build (LegationConsole *self, GSettings *settings);
void _legation_console_update_monitors (LegationConsole *self);
void _legation_console_set_button (GtkWidget *button,
                                   GtkWidget *box,
                                   const char *icon,
                                   const char *label);

G_END_DECLS
