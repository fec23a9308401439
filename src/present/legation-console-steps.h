/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All the slides of a talk as a list: which one is shown, which were, and how long each is to take. */

#pragma once

#include <gtk/gtk.h>

#include "legation-talk.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_CONSOLE_STEPS (legation_console_steps_get_type ())
G_DECLARE_FINAL_TYPE (LegationConsoleSteps, legation_console_steps, LEGATION, CONSOLE_STEPS, GtkWidget)

GtkWidget *legation_console_steps_new (LegationTalk *talk);

char *legation_slide_get_title (const LegationSlide *slide);

G_END_DECLS
