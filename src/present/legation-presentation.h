/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window of the audience: the slide on the whole screen, and nothing else. */

#pragma once

#include <gtk/gtk.h>

#include "legation-areas.h"
#include "legation-painter.h"
#include "legation-talk.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_PRESENTATION (legation_presentation_get_type ())
G_DECLARE_FINAL_TYPE (LegationPresentation, legation_presentation, LEGATION, PRESENTATION, GtkWindow)

LegationPresentation *legation_presentation_new (GtkApplication *application,
                                                 LegationTalk *talk,
                                                 LegationPainter *painter,
                                                 LegationAreas *areas,
                                                 LegationLabelChoice labels);

GtkWidget *legation_presentation_get_content (LegationPresentation *self);
void legation_presentation_set_overview (LegationPresentation *self, GtkWidget *overview);
void legation_presentation_set_notes (LegationPresentation *self, GtkWidget *notes);
void legation_presentation_set_offer (LegationPresentation *self, GtkWidget *offer);
void legation_presentation_set_alone (LegationPresentation *self, gboolean alone);

G_END_DECLS
