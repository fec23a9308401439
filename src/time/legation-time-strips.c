/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is only known to lie somewhere in a long time, laid on a few strips. */

#include "legation-time-lanes.h"

static int
compare_lefts (gconstpointer a, gconstpointer b, gpointer data)
{
  const LegationTimeSlot *slots = data;
  const guint left = *(const guint *) a, right = *(const guint *) b;

  if (slots[left].left != slots[right].left)
    return slots[left].left < slots[right].left ? -1 : 1;

  return left < right ? -1 : 1;
}

/* The strip that is free at @left, else the one whose last band holds the fewest. */
static guint
choose_strip (const GArray *bands, const int *last, guint n_strips, double left)
{
  guint best = 0, fewest = G_MAXUINT;

  for (guint strip = 0; strip < n_strips; strip++)
    {
      const LegationTimeGathering *band;

      if (last[strip] < 0)
        return strip;
      band = &g_array_index (bands, LegationTimeGathering, last[strip]);
      if (band->right <= left)
        return strip;
      if (band->count < fewest)
        {
          fewest = band->count;
          best = strip;
        }
    }

  return best;
}

/**
 * legation_time_strips_pack:
 * @slots: (array length=n_slots): windows in any order
 * @n_strips: at least one
 *
 * Lays windows on strips; those that find no free strip become one band with another.  Every slot
 * ends up in a gathering, the band that stands for it.
 *
 * Returns: (transfer full) (element-type LegationTimeGathering): the bands
 */
GArray *
legation_time_strips_pack (LegationTimeSlot *slots, guint n_slots, guint n_strips)
{
  g_autofree guint *order = g_new (guint, n_slots + 1);
  GArray *bands = g_array_new (FALSE, FALSE, sizeof (LegationTimeGathering));
  g_autofree int *last = g_new (int, n_strips);

  g_assert (n_strips > 0);

  for (guint i = 0; i < n_slots; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) n_slots, sizeof *order, compare_lefts, slots);
  for (guint i = 0; i < n_strips; i++)
    last[i] = -1;
  for (guint i = 0; i < n_slots; i++)
    {
      LegationTimeSlot *slot = &slots[order[i]];
      const guint strip = choose_strip (bands, last, n_strips, slot->left);
      LegationTimeGathering *band = NULL;

      if (last[strip] >= 0)
        band = &g_array_index (bands, LegationTimeGathering, last[strip]);
      if (band == NULL || band->right <= slot->left)
        {
          const LegationTimeGathering fresh = { slot->left, slot->right, (int) strip, 0 };

          last[strip] = (int) bands->len;
          g_array_append_val (bands, fresh);
          band = &g_array_index (bands, LegationTimeGathering, last[strip]);
        }
      band->right = MAX (band->right, slot->right);
      band->count++;
      slot->lane = (int) strip;
      slot->gathering = last[strip];
      slot->side = LEGATION_TIME_LABEL_NONE;
    }

  return bands;
}
