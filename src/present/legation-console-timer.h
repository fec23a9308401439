/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long the talk has taken, how much time is left, and whether it keeps to its plan. */

#pragma once

#include <gtk/gtk.h>

#include "legation-talk.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_CONSOLE_TIMER (legation_console_timer_get_type ())
G_DECLARE_FINAL_TYPE (LegationConsoleTimer, legation_console_timer, LEGATION, CONSOLE_TIMER, GtkWidget)

GtkWidget *legation_console_timer_new (LegationTalk *talk);

double legation_slide_get_planned (const LegationSlide *slide);

G_END_DECLS
