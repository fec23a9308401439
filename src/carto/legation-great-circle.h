/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Great circles on the sphere. */

#pragma once

#include "legation-types.h"

G_BEGIN_DECLS

double legation_great_circle_angle (LegationLocation a, LegationLocation b);
LegationLocation legation_great_circle_interpolate (LegationLocation a,
                                                    LegationLocation b,
                                                    double fraction);

G_END_DECLS
