/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bar of time that tells an audience where it is: eras, density and ruler, without marks. */

#pragma once

#include "legation-time-paint.h"

G_BEGIN_DECLS

void legation_time_layout_init_bar (LegationTimeLayout *self,
                                    double width,
                                    double eras,
                                    double density,
                                    double ruler,
                                    double scale);
void legation_time_paint_bar (const LegationTimeScene *scene,
                              cairo_t *cr,
                              const LegationTimePalette *palette,
                              double left,
                              double right);

G_END_DECLS
