/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Presenting a story of a window's dataset: the talk and its windows, beside that window, which stays
 * as it is. */

#pragma once

#include <gtk/gtk.h>

#include "legation-painter.h"
#include "legation-session.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_PRESENTING (legation_presenting_get_type ())
G_DECLARE_FINAL_TYPE (LegationPresenting, legation_presenting, LEGATION, PRESENTING, GObject)

LegationPresenting *legation_presenting_new (GtkApplicationWindow *window, GSettings *settings);

void legation_presenting_set_session (LegationPresenting *self,
                                      LegationSession *session,
                                      LegationPainter *painter);
void legation_presenting_set_labels (LegationPresenting *self, LegationLabelChoice labels);
gboolean legation_presenting_start (LegationPresenting *self,
                                    const LegationStory *story,
                                    gboolean from_start);
void legation_presenting_set_automatic (LegationPresenting *self);
const LegationStory *legation_presenting_get_story (LegationPresenting *self);
void legation_presenting_end (LegationPresenting *self);

G_END_DECLS
