/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All slides of a talk as pictures, of which one is chosen to go on with. */

#pragma once

#include "legation-slide-pictures.h"
#include "legation-talk.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_OVERVIEW (legation_overview_get_type ())
G_DECLARE_FINAL_TYPE (LegationOverview, legation_overview, LEGATION, OVERVIEW, GtkWidget)

GtkWidget *legation_overview_new (LegationTalk *talk, LegationSlidePictures *pictures);

G_END_DECLS
