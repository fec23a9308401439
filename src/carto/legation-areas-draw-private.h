/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Areas on a frame: private to their drawing. */

#pragma once

#include "legation-areas-private.h"
#include "legation-basemap-path.h"

G_BEGIN_DECLS

/**
 * LegationAreaPart: a part of a frame that one level of detail shows.
 * @origin_x: where longitude -180 is in one copy of the world, in logical pixels
 * @origin_y: where the northern edge of the world is
 */
typedef struct
{
  const LegationAreaLevel *level;
  const LegationFrame *frame;
  LegationRect rect;
  double origin_x;
  double origin_y;
} LegationAreaPart;

typedef void (*LegationAreaPartFunc) (const LegationAreaPart *part,
                                      cairo_t *cr,
                                      const LegationStyle *style,
                                      const LegationTint *tint);

void legation_area_part_add (const LegationAreaPart *part,
                             cairo_t *cr,
                             const char *country,
                             gboolean outline);
void legation_areas_draw_parts (LegationAreas *self,
                                cairo_t *cr,
                                const LegationFrame *frame,
                                LegationAreaPartFunc draw,
                                const LegationStyle *style,
                                const LegationTint *tint);

G_END_DECLS
