/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stories on paper and as files: what a window asks, and the work behind it. */

#pragma once

#include "legation-presenting.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_HANDOUT (legation_handout_get_type ())
G_DECLARE_FINAL_TYPE (LegationHandout, legation_handout, LEGATION, HANDOUT, GObject)

LegationHandout *legation_handout_new (GtkApplicationWindow *window, LegationPresenting *presenting);

void legation_handout_set_session (LegationHandout *self,
                                   LegationSession *session,
                                   LegationPainter *painter);
void legation_handout_set_labels (LegationHandout *self, LegationLabelChoice labels);

G_END_DECLS
