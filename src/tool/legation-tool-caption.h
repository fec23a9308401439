/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The line in which a picture says what it is. */

#pragma once

#include "legation-painter.h"
#include "legation-session.h"
#include "legation-tool-tints.h"

G_BEGIN_DECLS

#define LEGATION_TOOL_FONT "Cantarell, Noto Sans 11"

/* The height of the line under a picture's map, in logical pixels. */
#define LEGATION_TOOL_CAPTION_HEIGHT 22.0

char *legation_tool_describe_picture (LegationSession *session,
                                      const LegationPaintRequest *request,
                                      const char *from,
                                      const char *to);
cairo_surface_t *legation_tool_add_caption (LegationPicture *picture,
                                            const LegationToolTints *tints,
                                            const char *text);

G_END_DECLS
