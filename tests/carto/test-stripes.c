/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines of two things that are compared are told apart by how many lines each is, not by colour. */

#include "legation-stripes.h"

#include "test-carto.h"

/* How many lines are seen across one, if its stripes are stroked one over the other. */
static guint
count_lines (LegationEmphasis emphasis, double width)
{
  LegationStripe stripes[LEGATION_MAX_STRIPES];
  const guint n = legation_stripes_list (emphasis, width, stripes);
  gboolean was_ink = FALSE;
  guint lines = 0;

  for (double at = -20.0; at <= 20.0; at += 0.1)
    {
      gboolean ink = FALSE;

      for (guint i = 0; i < n; i++)
        if (ABS (at) < stripes[i].width / 2)
          ink = !stripes[i].is_gap;
      lines += ink && !was_ink;
      was_ink = ink;
    }

  return lines;
}

static void
test_lines (void)
{
  static const double widths[] = { 1.3, 2.2, 3.0 };

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_assert_cmpuint (count_lines (LEGATION_EMPHASIS_QUIET, widths[i]), ==, 1);
      g_assert_cmpuint (count_lines (LEGATION_EMPHASIS_NORMAL, widths[i]), ==, 1);
      g_assert_cmpuint (count_lines (LEGATION_EMPHASIS_SECOND, widths[i]), ==, 2);
      g_assert_cmpuint (count_lines (LEGATION_EMPHASIS_BOTH, widths[i]), ==, 3);
      g_assert_cmpuint (count_lines (LEGATION_EMPHASIS_SELECTED, widths[i]), ==, 1);
    }
}

void
add_stripes_tests (void)
{
  g_test_add_func ("/carto/stripes/lines", test_lines);
}
