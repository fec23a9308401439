/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-field.h"

G_BEGIN_DECLS

/* How a line lies on a picture: like the unit square, and its middle moved by (@bow_x, @bow_y). */
typedef struct
{
  double world;
  double x;
  double y;
  float bow_x;
  float bow_y;
} LegationFieldCourse;

LegationFieldCourse _legation_field_find_course (const LegationFieldView *view,
                                                 const LegationFieldLine *line,
                                                 double shift);
void _legation_field_place_point (const LegationFieldCourse *course,
                                  const LegationArc *arc,
                                  guint i,
                                  float point[2]);

G_END_DECLS
