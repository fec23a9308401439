/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The presenter's window: what the audience sees, what comes next, notes, clocks and the list of
 * steps. */

#pragma once

#include <adwaita.h>

#include "legation-monitors.h"
#include "legation-slide-pictures.h"
#include "legation-talk.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_CONSOLE (legation_console_get_type ())
G_DECLARE_FINAL_TYPE (LegationConsole, legation_console, LEGATION, CONSOLE, AdwWindow)

GtkWidget *legation_console_new (LegationTalk *talk,
                                 LegationMonitors *monitors,
                                 LegationSlidePictures *pictures,
                                 GSettings *settings);
void legation_console_set_live (LegationConsole *self, GtkWidget *live);

G_END_DECLS
