/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tints of a picture's countries mean. */

#pragma once

#include "legation-style.h"
#include "legation-tint.h"

#include <cairo.h>

G_BEGIN_DECLS

typedef struct _LegationToolTints LegationToolTints;

LegationToolTints *legation_tool_tints_new (const LegationTint *tint,
                                            LegationStyleId style,
                                            double width);
void legation_tool_tints_free (LegationToolTints *self);
double legation_tool_tints_get_height (const LegationToolTints *self);
void legation_tool_tints_draw (const LegationToolTints *self, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationToolTints, legation_tool_tints_free)

G_END_DECLS
