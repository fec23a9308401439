/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The glyphs that go with the channels' colours, drawn from shapes so that they are sharp at every
 * size and on every target. */

#pragma once

#include <cairo.h>

#include "legation-style.h"
#include "legation-types.h"

G_BEGIN_DECLS

void legation_glyph_draw (cairo_t *cr, LegationChannel channel, double x, double y, double size);

void legation_badge_draw (cairo_t *cr,
                          const LegationStyle *style,
                          LegationChannel channel,
                          double x,
                          double y,
                          double diameter,
                          gboolean hollow);

void legation_note_sign_draw (cairo_t *cr,
                              const LegationStyle *style,
                              double x,
                              double y,
                              double size);

G_END_DECLS
