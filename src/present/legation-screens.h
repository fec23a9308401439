/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The windows of a talk on the monitors that there are. */

#pragma once

#include "legation-monitors.h"
#include "legation-presentation.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_SCREENS (legation_screens_get_type ())
G_DECLARE_FINAL_TYPE (LegationScreens, legation_screens, LEGATION, SCREENS, GObject)

LegationScreens *legation_screens_new (LegationPresentation *audience,
                                       LegationTalk *talk,
                                       LegationPainter *painter,
                                       LegationAreas *areas,
                                       LegationLabelChoice labels,
                                       GSettings *settings);
void legation_screens_show (LegationScreens *self, GtkWindow *home);
void legation_screens_present (LegationScreens *self);

G_END_DECLS
