/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The small pictures of a legend, drawn by the rules of the map. */

#pragma once

#include <cairo.h>

#include "legation-legend.h"
#include "legation-style.h"

G_BEGIN_DECLS

void legation_legend_draw_sample (cairo_t *cr,
                                  const LegationStyle *style,
                                  LegationLegendRow row,
                                  double width,
                                  double height);

G_END_DECLS
