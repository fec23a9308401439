/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The line in which a picture says what it is. */

#pragma once

#include "legation-frame.h"
#include "legation-session.h"
#include "legation-style.h"

#include <cairo.h>

G_BEGIN_DECLS

#define LEGATION_TOOL_FONT "Cantarell, Noto Sans 11"

char *legation_tool_describe_picture (LegationSession *session, const char *from, const char *to);
void legation_tool_draw_caption (cairo_t *cr,
                                 const LegationStyle *style,
                                 const LegationFrame *frame,
                                 const char *text);

G_END_DECLS
