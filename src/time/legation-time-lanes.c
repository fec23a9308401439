/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Packing by rank: what matters most gets its place first, so that a “+N” never hides it before
 * something lesser.  Marks in a lane do not overlap, so that a lane never holds more of them than
 * its width has room for, and looking through all of them is cheap; where a lane is full, it is not
 * even looked through.
 *
 * A mark takes the first lane where it and its label fit; else one where a label in its way fits
 * on its own mark's other side; else any free one without a label; else one where only labels are
 * in its way, which go: a mark is worth more than a label.  Where marks are left over, the last
 * lane is kept for them and for the “+N” that they become. */

#include "legation-time-packer-private.h"

#include <math.h>
#include <string.h>

/* Free px between two marks: what is in September is beside what is in October. */
#define MARK_GAP 0.0

/* The lanes that long marks may take, where there are enough. */
#define N_LONG_LANES 2

/* What a new thing in a lane may lie on. */
typedef enum
{
  OVER_NOTHING,
  OVER_LABELS,
  OVER_FLIPPABLE_LABELS,
} Over;

/* Whether the label of @other fits on its mark's other side when @slot is in the lane. */
static gboolean
can_flip (const LegationTimePacker *packer,
          guint lane,
          LegationTimeSlot *other,
          const LegationTimeSlot *slot)
{
  const double x = other->side == LEGATION_TIME_LABEL_RIGHT
                       ? other->left - LEGATION_TIME_LABEL_OFFSET - other->label_width
                       : other->right + LEGATION_TIME_LABEL_OFFSET;

  return _legation_time_packer_label_fits (packer, lane, other, x, NULL)
         && !_legation_time_packer_overlaps (x, x + other->label_width, slot->left, slot->right);
}

/* Whether a mark may be in a lane at all. */
static gboolean
is_allowed (const LegationTimePacker *packer, guint lane, const LegationTimeSlot *slot)
{
  const guint n = packer->packing->n_lanes;

  if (slot->right - slot->left < packer->packing->long_width || n < N_LONG_LANES + 1)
    return TRUE;

  return lane + 1 < n && lane + N_LONG_LANES + 1 >= n;
}

/* The px in the middle of a mark, or -1 out of view. */
static int
get_middle_px (const LegationTimePacker *packer, const LegationTimeSlot *slot)
{
  const double middle = (slot->left + slot->right) / 2;

  return middle >= 0 && middle < packer->width ? (int) middle : -1;
}

static gboolean
is_full (const LegationTimePacker *packer, guint lane, const LegationTimeSlot *slot)
{
  const int px = get_middle_px (packer, slot);

  return px >= 0 && packer->full[lane * packer->width + (guint) px];
}

static void
fill (LegationTimePacker *packer, guint lane, const LegationTimeSlot *slot)
{
  const int first = (int) ceil (MAX (slot->left, 0));
  const int end = (int) floor (MIN (slot->right, packer->width));

  if (end > first)
    memset (packer->full + lane * packer->width + first, TRUE, (gsize) (end - first));
}

static gboolean
mark_fits (const LegationTimePacker *packer,
           guint lane,
           const LegationTimeSlot *slot,
           Over over,
           gboolean strict)
{
  if (is_full (packer, lane, slot) || !is_allowed (packer, lane, slot)
      || (strict
          && _legation_time_packer_is_obstructed (packer, lane, slot->left, slot->right, TRUE)))
    return FALSE;
  for (guint i = 0; i < packer->lanes[lane]->len; i++)
    {
      LegationTimeSlot *other = &packer->slots[g_array_index (packer->lanes[lane], guint, i)];

      if (slot->left < other->right + MARK_GAP && other->left < slot->right + MARK_GAP)
        return FALSE;
      if (over != OVER_LABELS && _legation_time_packer_hits_label (other, slot->left, slot->right)
          && (over == OVER_NOTHING || !can_flip (packer, lane, other, slot)))
        return FALSE;
    }

  return TRUE;
}

/* Puts a mark into a lane; labels in its way go to their other side, or go. */
static void
put_mark (LegationTimePacker *packer, guint lane, guint index)
{
  LegationTimeSlot *slot = &packer->slots[index];

  slot->lane = (int) lane;
  fill (packer, lane, slot);
  g_array_append_val (packer->lanes[lane], index);
  for (guint i = 0; packer->has_labels && i + 1 < packer->lanes[lane]->len; i++)
    {
      LegationTimeSlot *other = &packer->slots[g_array_index (packer->lanes[lane], guint, i)];

      if (_legation_time_packer_hits_label (other, slot->left, slot->right))
        _legation_time_packer_put_label (packer, lane, other, NULL);
    }
  _legation_time_packer_put_label (packer, lane, slot, NULL);
}

static gboolean
put (LegationTimePacker *packer, guint index, Over over, gboolean with_label, gboolean strict)
{
  LegationTimeSlot *slot = &packer->slots[index];

  for (guint lane = 0; lane < packer->n_lanes; lane++)
    {
      const gboolean fits = mark_fits (packer, lane, slot, over, strict)
                            && (!with_label
                                || _legation_time_packer_put_label (
                                    packer, lane, slot, over == OVER_NOTHING ? NULL : slot));

      slot->side = LEGATION_TIME_LABEL_NONE;
      if (!fits)
        continue;
      put_mark (packer, lane, index);
      return TRUE;
    }

  return FALSE;
}

/* The rank of the most important mark whose label is in the way. */
static guint
get_label_rank (const LegationTimePacker *packer, guint lane, const LegationTimeSlot *slot)
{
  guint rank = G_MAXUINT;

  for (guint i = 0; i < packer->lanes[lane]->len; i++)
    {
      const LegationTimeSlot *other = &packer->slots[g_array_index (packer->lanes[lane], guint, i)];

      if (_legation_time_packer_hits_label (other, slot->left, slot->right))
        rank = MIN (rank, other->rank);
    }

  return rank;
}

/* Puts a mark where the label that matters least has to go. */
static gboolean
put_over_label (LegationTimePacker *packer, guint index, gboolean strict)
{
  const LegationTimeSlot *slot = &packer->slots[index];
  guint best = packer->n_lanes;

  for (guint lane = 0; lane < packer->n_lanes; lane++)
    if (mark_fits (packer, lane, slot, OVER_LABELS, strict)
        && (best == packer->n_lanes
            || get_label_rank (packer, lane, slot) > get_label_rank (packer, best, slot)))
      best = lane;
  if (best == packer->n_lanes)
    return FALSE;
  put_mark (packer, best, index);

  return TRUE;
}

static gboolean
put_anywhere (LegationTimePacker *packer, guint index)
{
  if (!packer->has_labels && packer->packing->n_obstacles == 0)
    return put (packer, index, OVER_NOTHING, FALSE, FALSE);
  for (int strict = 1; strict >= 0; strict--)
    if (put (packer, index, OVER_NOTHING, TRUE, strict)
        || put (packer, index, OVER_FLIPPABLE_LABELS, TRUE, strict)
        || put (packer, index, OVER_NOTHING, FALSE, strict)
        || put_over_label (packer, index, strict))
      return TRUE;

  return FALSE;
}

static void
reset (LegationTimePacker *packer, guint n_slots, guint n_lanes)
{
  packer->n_lanes = n_lanes;
  memset (packer->full, FALSE, (gsize) packer->packing->n_lanes * packer->width);
  for (guint lane = 0; lane < packer->packing->n_lanes; lane++)
    g_array_set_size (packer->lanes[lane], 0);
  for (guint i = 0; i < n_slots; i++)
    {
      packer->slots[i].lane = LEGATION_TIME_LANE_NONE;
      packer->slots[i].gathering = -1;
      packer->slots[i].side = LEGATION_TIME_LABEL_NONE;
    }
}

/* Returns whether every mark has found a place; where @all have to, one that has none ends it. */
static gboolean
pack_by_rank (LegationTimePacker *packer,
              const guint *order,
              guint n_slots,
              guint n_lanes,
              gboolean all)
{
  gboolean complete = TRUE;

  reset (packer, n_slots, n_lanes);
  for (guint i = 0; i < n_slots && (complete || !all); i++)
    complete &= put_anywhere (packer, order[i]);

  return complete;
}

static void
join (LegationTimePacker *packer, int gathering, guint index)
{
  packer->slots[index].lane = LEGATION_TIME_LANE_NONE;
  packer->slots[index].gathering = gathering;
  g_array_index (packer->gatherings, LegationTimeGathering, gathering).count++;
}

/* Puts what is left over into the last lane, from left to right; what has no room there is gathered
 * with what is in its way. */
static void
put_last (LegationTimePacker *packer, guint index)
{
  const double width = packer->packing->gathering_width;
  LegationTimeSlot *slot = &packer->slots[index];
  GArray *occupants = packer->lanes[packer->packing->n_lanes - 1];
  const double left = CLAMP (slot->left, 0, MAX (packer->packing->width - width, 0));
  LegationTimeGathering fresh = { left, left + width, (int) packer->packing->n_lanes - 1, 0 };
  const int n = (int) packer->gatherings->len;
  const LegationTimeSlot *last = NULL;
  const double end = n > 0 ? g_array_index (packer->gatherings, LegationTimeGathering, n - 1).right
                           : -G_MAXDOUBLE;

  if (occupants->len > 0)
    last = &packer->slots[g_array_index (occupants, guint, occupants->len - 1)];
  if ((last == NULL || last->right + LEGATION_TIME_GAP <= slot->left)
      && end + LEGATION_TIME_GAP <= slot->left)
    {
      slot->lane = fresh.lane;
      g_array_append_val (occupants, index);
      return;
    }
  if (end + LEGATION_TIME_GAP > left)
    {
      join (packer, n - 1, index);
      return;
    }
  g_array_append_val (packer->gatherings, fresh);
  while (occupants->len > 0)
    {
      const guint before = g_array_index (occupants, guint, occupants->len - 1);

      if (packer->slots[before].right + LEGATION_TIME_GAP <= left)
        break;
      join (packer, n, before);
      g_array_set_size (occupants, occupants->len - 1);
    }
  join (packer, n, index);
}

static int
compare_lefts (gconstpointer a, gconstpointer b, gpointer data)
{
  const LegationTimeSlot *slots = data;
  const guint left = *(const guint *) a, right = *(const guint *) b;

  if (slots[left].left != slots[right].left)
    return slots[left].left < slots[right].left ? -1 : 1;

  return left < right ? -1 : 1;
}

static int
compare_ranks (gconstpointer a, gconstpointer b, gpointer data)
{
  const LegationTimeSlot *slots = data;
  const guint left = *(const guint *) a, right = *(const guint *) b;

  if (slots[left].rank != slots[right].rank)
    return slots[left].rank < slots[right].rank ? -1 : 1;

  return compare_lefts (a, b, data);
}

static guint *
order_slots (LegationTimeSlot *slots, guint n_slots, GCompareDataFunc compare)
{
  guint *order = g_new (guint, n_slots + 1);

  for (guint i = 0; i < n_slots; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) n_slots, sizeof *order, compare, slots);

  return order;
}

static void
put_leftovers (LegationTimePacker *packer, guint n_slots)
{
  g_autofree guint *order = order_slots (packer->slots, n_slots, compare_lefts);

  for (guint i = 0; i < n_slots; i++)
    if (packer->slots[order[i]].lane == LEGATION_TIME_LANE_NONE)
      put_last (packer, order[i]);
}

/**
 * legation_time_lanes_pack:
 * @slots: (array length=n_slots): marks in any order; of the same rank, the left one goes first
 * @packing: at least one lane
 *
 * Gives every slot a lane or a gathering, and a label where one fits.
 *
 * Returns: (transfer full) (element-type LegationTimeGathering): the gatherings
 */
GArray *
legation_time_lanes_pack (LegationTimeSlot *slots,
                          guint n_slots,
                          const LegationTimePacking *packing)
{
  g_autofree guint *order = order_slots (slots, n_slots, compare_ranks);
  GArray *gatherings = g_array_new (FALSE, FALSE, sizeof (LegationTimeGathering));
  g_autofree GArray **lanes = g_new (GArray *, packing->n_lanes);
  const guint width = (guint) MAX (packing->width, 0);
  g_autofree guint8 *full = g_malloc (packing->n_lanes * width + 1);
  LegationTimePacker packer
      = { slots, packing, packing->n_lanes, lanes, gatherings, full, width, FALSE };

  g_return_val_if_fail (packing->n_lanes > 0, gatherings);

  for (guint i = 0; i < packing->n_lanes; i++)
    lanes[i] = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < n_slots; i++)
    packer.has_labels |= slots[i].label_width > 0;
  if (!pack_by_rank (&packer, order, n_slots, packing->n_lanes, TRUE))
    {
      pack_by_rank (&packer, order, n_slots, packing->n_lanes - 1, FALSE);
      put_leftovers (&packer, n_slots);
    }
  /* Labels that had to go may find room on their mark's other side now. */
  for (guint i = 0; i < n_slots && packer.has_labels; i++)
    {
      LegationTimeSlot *slot = &slots[order[i]];

      if (slot->lane >= 0 && slot->side == LEGATION_TIME_LABEL_NONE
          && !_legation_time_packer_put_label (&packer, (guint) slot->lane, slot, NULL))
        _legation_time_packer_put_cut_label (&packer, slot);
    }
  for (guint i = 0; i < packing->n_lanes; i++)
    g_array_unref (lanes[i]);

  return gatherings;
}
