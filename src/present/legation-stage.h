/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the audience is meant to see: the map of the slide that is shown, and its face over it. */

#pragma once

#include <gtk/gtk.h>

#include "legation-areas.h"
#include "legation-painter.h"
#include "legation-talk.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_STAGE (legation_stage_get_type ())
G_DECLARE_FINAL_TYPE (LegationStage, legation_stage, LEGATION, STAGE, GtkWidget)

GtkWidget *legation_stage_new (LegationTalk *talk,
                               LegationPainter *painter,
                               LegationAreas *areas,
                               LegationLabelChoice labels);

G_END_DECLS
