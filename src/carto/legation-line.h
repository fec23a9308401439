/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Points and lines on a picture. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** LegationVertex: a point in logical pixels of the frame. */
typedef struct
{
  double x;
  double y;
} LegationVertex;

double legation_line_measure_distance (const LegationVertex *vertices, guint n, LegationVertex at);
gboolean legation_line_clip (LegationVertex a,
                             LegationVertex b,
                             LegationVertex low,
                             LegationVertex high,
                             double *from,
                             double *to);
gboolean legation_line_is_in (const LegationVertex *vertices,
                              guint n,
                              LegationVertex low,
                              LegationVertex high);

G_END_DECLS
