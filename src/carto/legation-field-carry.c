/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sum of the field has 32 bits, which 33,000 lines through one pixel would fill.  What is beyond some
 * of them goes to a second plane, which there is only where so many lines are counted. */

#include "legation-field-private.h"

#include <math.h>

/* Sums that are small hand nothing over, so that most of the plane is never touched. */
static void
hand_over (LegationFieldSums *sums, LegationFieldSums *carries, int n)
{
  const gint32 half = 1 << (LEGATION_FIELD_CARRY - 1);

  for (int i = 0; i < n; i++)
    {
      const LegationFieldSums over = (sums[i] + half) >> LEGATION_FIELD_CARRY;

      if ((over[0] | over[1] | over[2] | over[3]) == 0)
        continue;
      carries[i] += over;
      sums[i] -= over * (1 << LEGATION_FIELD_CARRY);
    }
}

/* Nobody looks at the pad, so that it does not matter what is there. */
static void
hand_over_all (LegationFieldBand *self, const LegationFieldPlanes *planes)
{
  for (int y = 0; y < self->height; y++)
    {
      const gsize row = (gsize) (y + LEGATION_FIELD_PAD) * planes->stride + LEGATION_FIELD_PAD;
      const guint8 *touched
        = self->touched + (gsize) (y / LEGATION_FIELD_BLOCK_HEIGHT) * planes->n_columns;

      for (int column = 0; column < planes->n_columns; column++)
        if (touched[column])
          {
            const int x = column * LEGATION_FIELD_BLOCK_WIDTH;

            hand_over (self->sums + row + x, self->carries + row + x,
                       MIN (LEGATION_FIELD_BLOCK_WIDTH, planes->width - x));
          }
    }
}

/**
 * _legation_field_band_make_room: lets the sums have room for one more line.
 * @planes: that it is a band of
 * @color: what each pixel counts of the line
 */
void
_legation_field_band_make_room (LegationFieldBand *self,
                                const LegationFieldPlanes *planes,
                                LegationFieldColor color)
{
  const float strongest = MAX (MAX (fabsf (color[0]), fabsf (color[1])), fabsf (color[2]));
  const int units = (int) ceilf (MAX (strongest / LEGATION_FIELD_FULL, fabsf (color[3])));
  const gsize n_rows = (gsize) self->height + 2 * LEGATION_FIELD_PAD;

  if (self->room < units)
    {
      if (self->carries == NULL)
        self->carries = g_malloc0 (n_rows * planes->stride * sizeof *self->carries);
      hand_over_all (self, planes);
      self->room = LEGATION_FIELD_ROOM;
    }
  self->room -= units;
}

/** _legation_field_planes_drop_carries: for sums that are all 0. */
void
_legation_field_planes_drop_carries (LegationFieldPlanes *self)
{
  for (guint i = 0; i < LEGATION_FIELD_N_BANDS; i++)
    {
      g_clear_pointer (&self->bands[i].carries, g_free);
      self->bands[i].room = LEGATION_FIELD_ROOM;
    }
}
