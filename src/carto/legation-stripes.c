/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A line is split along its course, so that it can be dashed and dotted as any other. */

#include "legation-stripes.h"

/* Pixels between two lines of one. */
#define GAP 1.6
/* What each of several lines has of the width of a single one. */
#define SHARE 0.72

/**
 * legation_stripes_list: what a line of an emphasis consists of.
 * @width: of a single line, pixels
 * @stripes: (out) (array): the widest first, to be stroked one over the other
 *
 * Returns: how many there are
 */
guint
legation_stripes_list (LegationEmphasis emphasis,
                       double width,
                       LegationStripe stripes[LEGATION_MAX_STRIPES])
{
  const guint n = emphasis == LEGATION_EMPHASIS_SECOND ? 2 : emphasis == LEGATION_EMPHASIS_BOTH ? 3 : 1;
  const double line = SHARE * width;

  if (n == 1)
    {
      stripes[0] = (LegationStripe){ width, FALSE };
      return 1;
    }
  stripes[0] = (LegationStripe){ n * line + (n - 1) * GAP, FALSE };
  stripes[1] = (LegationStripe){ stripes[0].width - 2 * line, TRUE };
  if (n == 3)
    stripes[2] = (LegationStripe){ line, FALSE };

  return n;
}
