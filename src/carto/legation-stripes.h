/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Single, double and triple lines: how lines of two things that are compared are told apart. */

#pragma once

#include "legation-types.h"

G_BEGIN_DECLS

#define LEGATION_MAX_STRIPES 3

/** LegationStripe: what is stroked of a line, in pixels; a gap is stroked with what is behind it. */
typedef struct
{
  double width;
  gboolean is_gap;
} LegationStripe;

guint legation_stripes_list (LegationEmphasis emphasis,
                             double width,
                             LegationStripe stripes[LEGATION_MAX_STRIPES]);

G_END_DECLS
