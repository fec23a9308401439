/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Great circles on the sphere. */

#pragma once

#include "legation-types.h"

G_BEGIN_DECLS

/**
 * LegationGreatCircle: the shortest way between two places, for many places on it.
 * @angle: between them at the earth's centre, in radians
 * @u, @v: from that centre to them
 */
typedef struct
{
  double angle;
  LegationLocation a;
  LegationLocation b;
  double u[3];
  double v[3];
} LegationGreatCircle;

LegationLocation legation_great_circle_interpolate (LegationLocation a,
                                                    LegationLocation b,
                                                    double fraction);

LegationGreatCircle legation_great_circle_between (LegationLocation a, LegationLocation b);
void legation_great_circle_project (const LegationGreatCircle *self,
                                    double fraction,
                                    double *x,
                                    double *y);

G_END_DECLS
