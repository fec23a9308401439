/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The mirrored timeline in cairo. */

#pragma once

#include "legation-compare-scene.h"
#include "legation-time-paint.h"

G_BEGIN_DECLS

void legation_compare_paint (const LegationCompareScene *scene,
                             cairo_t *cr,
                             const LegationTimePalette *palette);

G_END_DECLS
