/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Packing from left to right.  Because marks come in the order of their left ends, all that a lane
 * has to know is its last mark and what lies before it, and packing costs marks × lanes.
 *
 * A mark that can hold its label takes the first free lane.  Any other one takes the first lane where
 * its label fits right of it, else one where it fits left of it, else one where the label before it
 * can change sides, else any free one without a label.  A mark is worth more than a label: where only
 * a label is in the way, the label goes. */

#include "legation-time-lanes.h"

/* Free px between two things in a lane, and between a mark and its own label. */
#define GAP 3.0
#define LABEL_OFFSET 6.0

/* The lanes that long marks may take, where there are enough. */
#define N_LONG_LANES 2

/* What lies in a lane: a slot or a gathering; the other is -1. */
typedef struct
{
  int slot;
  int gathering;
} Occupant;

typedef struct
{
  LegationTimeSlot *slots;
  const LegationTimePacking *packing;
  GArray *gatherings;
  GArray **lanes; /* (element-type Occupant), for each lane */
} Packer;

static const Occupant *
peek (const Packer *packer, guint lane, guint depth)
{
  const GArray *occupants = packer->lanes[lane];

  if (occupants->len <= depth)
    return NULL;

  return &g_array_index (occupants, Occupant, occupants->len - 1 - depth);
}

/* Where the mark itself ends. */
static double
get_mark_end (const Packer *packer, const Occupant *occupant)
{
  if (occupant == NULL)
    return -G_MAXDOUBLE;
  if (occupant->slot < 0)
    return g_array_index (packer->gatherings, LegationTimeGathering, occupant->gathering).right;

  return packer->slots[occupant->slot].right;
}

/* Where the mark and its label end. */
static double
get_end (const Packer *packer, const Occupant *occupant)
{
  if (occupant != NULL && occupant->slot >= 0)
    {
      const LegationTimeSlot *slot = &packer->slots[occupant->slot];

      if (slot->side == LEGATION_TIME_LABEL_RIGHT)
        return slot->label_x + slot->label_width;
    }

  return get_mark_end (packer, occupant);
}

static gboolean
label_fits_right (const Packer *packer, const LegationTimeSlot *slot)
{
  return slot->label_width > 0 && slot->right >= 0
         && slot->right + LABEL_OFFSET + slot->label_width <= packer->packing->width;
}

static gboolean
label_fits_left (const LegationTimeSlot *slot, double end_before)
{
  return slot->label_width > 0
         && slot->left - LABEL_OFFSET - slot->label_width >= MAX (end_before + GAP, 0);
}

static gboolean
label_fits_inside (const Packer *packer, const LegationTimeSlot *slot)
{
  const double room = MIN (slot->right, packer->packing->width) - MAX (slot->left, 0);

  return slot->holds_label && slot->label_width > 0 && room >= slot->label_width + 2 * LABEL_OFFSET;
}

/* Where a label goes when there is nothing right of its mark. */
static LegationTimeLabelSide
choose_side (const Packer *packer, const LegationTimeSlot *slot)
{
  if (label_fits_inside (packer, slot))
    return LEGATION_TIME_LABEL_INSIDE;

  return label_fits_right (packer, slot) ? LEGATION_TIME_LABEL_RIGHT : LEGATION_TIME_LABEL_NONE;
}

/* Whether a mark may be in a lane at all. */
static gboolean
is_allowed (const Packer *packer, guint lane, const LegationTimeSlot *slot)
{
  const guint n = packer->packing->n_lanes;

  if (slot->right - slot->left < packer->packing->long_width || n < N_LONG_LANES + 1)
    return TRUE;

  return lane + 1 < n && lane + N_LONG_LANES + 1 >= n;
}

static void
put_label (LegationTimeSlot *slot, LegationTimeLabelSide side)
{
  slot->side = side;
  if (side == LEGATION_TIME_LABEL_INSIDE)
    slot->label_x = MAX (slot->left, 0) + LABEL_OFFSET;
  if (side == LEGATION_TIME_LABEL_RIGHT)
    slot->label_x = slot->right + LABEL_OFFSET;
  else if (side == LEGATION_TIME_LABEL_LEFT)
    slot->label_x = slot->left - LABEL_OFFSET - slot->label_width;
}

static void
put_slot (Packer *packer, guint lane, int index, LegationTimeLabelSide side)
{
  const Occupant occupant = { index, -1 };

  packer->slots[index].lane = (int) lane;
  put_label (&packer->slots[index], side);
  g_array_append_val (packer->lanes[lane], occupant);
}

static gboolean
mark_fits (const Packer *packer, guint lane, const LegationTimeSlot *slot)
{
  return is_allowed (packer, lane, slot)
         && get_mark_end (packer, peek (packer, lane, 0)) + GAP <= slot->left;
}

/* Whether neither a mark nor a label is in the way. */
static gboolean
is_free (const Packer *packer, guint lane, const LegationTimeSlot *slot)
{
  return is_allowed (packer, lane, slot)
         && get_end (packer, peek (packer, lane, 0)) + GAP <= slot->left;
}

/* Whether the last label of a lane would fit on its mark's other side. */
static gboolean
can_flip (const Packer *packer, guint lane)
{
  const Occupant *last = peek (packer, lane, 0);

  return last != NULL && last->slot >= 0
         && packer->slots[last->slot].side == LEGATION_TIME_LABEL_RIGHT
         && label_fits_left (&packer->slots[last->slot], get_end (packer, peek (packer, lane, 1)));
}

static gboolean
put_with_label (Packer *packer, int index)
{
  const LegationTimeSlot *slot = &packer->slots[index];
  const LegationTimeLabelSide side = choose_side (packer, slot);

  if (side != LEGATION_TIME_LABEL_NONE)
    for (guint lane = 0; lane < packer->packing->n_lanes; lane++)
      if (is_free (packer, lane, slot))
        {
          put_slot (packer, lane, index, side);
          return TRUE;
        }
  for (guint lane = 0; lane < packer->packing->n_lanes; lane++)
    if (is_free (packer, lane, slot)
        && label_fits_left (slot, get_end (packer, peek (packer, lane, 0))))
      {
        put_slot (packer, lane, index, LEGATION_TIME_LABEL_LEFT);
        return TRUE;
      }

  return FALSE;
}

static gboolean
put_by_flipping (Packer *packer, int index, gboolean with_label)
{
  const LegationTimeSlot *slot = &packer->slots[index];

  if (with_label && choose_side (packer, slot) == LEGATION_TIME_LABEL_NONE)
    return FALSE;
  for (guint lane = 0; lane < packer->packing->n_lanes; lane++)
    if (mark_fits (packer, lane, slot) && can_flip (packer, lane))
      {
        put_label (&packer->slots[peek (packer, lane, 0)->slot], LEGATION_TIME_LABEL_LEFT);
        put_slot (packer, lane, index, choose_side (packer, slot));
        return TRUE;
      }

  return FALSE;
}

static gboolean
put_without_label (Packer *packer, int index)
{
  for (guint lane = 0; lane < packer->packing->n_lanes; lane++)
    if (is_free (packer, lane, &packer->slots[index]))
      {
        put_slot (packer, lane, index, LEGATION_TIME_LABEL_NONE);
        return TRUE;
      }

  return FALSE;
}

static gboolean
put_over_label (Packer *packer, int index)
{
  for (guint lane = 0; lane < packer->packing->n_lanes; lane++)
    {
      LegationTimeSlot *slot = &packer->slots[index];

      if (!mark_fits (packer, lane, slot))
        continue;
      put_label (&packer->slots[peek (packer, lane, 0)->slot], LEGATION_TIME_LABEL_NONE);
      put_slot (packer, lane, index, choose_side (packer, slot));
      return TRUE;
    }

  return FALSE;
}

static void
join (Packer *packer, int gathering, int index)
{
  packer->slots[index].lane = LEGATION_TIME_LANE_NONE;
  packer->slots[index].gathering = gathering;
  put_label (&packer->slots[index], LEGATION_TIME_LABEL_NONE);
  g_array_index (packer->gatherings, LegationTimeGathering, gathering).count++;
}

/* Finds room for a new gathering around a mark: at @left, over so many of the last lane's occupants.
 * An older gathering that it would lie on takes its place. */
static int
find_gathering (const Packer *packer, double left, guint *n_covered)
{
  const guint lane = packer->packing->n_lanes - 1;
  const Occupant *last;

  *n_covered = 0;
  while ((last = peek (packer, lane, *n_covered)) != NULL
         && get_mark_end (packer, last) + GAP > left)
    {
      if (last->gathering >= 0)
        return last->gathering;
      (*n_covered)++;
    }

  return -1;
}

/* No lane has room for the mark: it goes into a gathering, with those of the last lane around it. */
static void
gather (Packer *packer, int index)
{
  const guint lane = packer->packing->n_lanes - 1;
  GArray *occupants = packer->lanes[lane];
  const double width = packer->packing->gathering_width;
  const double left = CLAMP (packer->slots[index].left, 0, MAX (packer->packing->width - width, 0));
  guint n_covered;
  int gathering = find_gathering (packer, left, &n_covered);
  const gboolean is_new = gathering < 0;

  if (is_new)
    {
      const LegationTimeGathering fresh = { left, left + width, (int) lane, 0 };

      gathering = (int) packer->gatherings->len;
      g_array_append_val (packer->gatherings, fresh);
    }
  for (guint i = 0; i < n_covered; i++)
    join (packer, gathering, peek (packer, lane, i)->slot);
  g_array_set_size (occupants, occupants->len - n_covered);
  if (is_new)
    {
      const Occupant occupant = { -1, gathering };
      const Occupant *last = peek (packer, lane, 0);

      if (last != NULL && get_end (packer, last) + GAP > left)
        put_label (&packer->slots[last->slot], LEGATION_TIME_LABEL_NONE);
      g_array_append_val (occupants, occupant);
    }
  join (packer, gathering, index);
}

/* A long mark that found no place may have one in the last lane rather than be gathered alone. */
static gboolean
put_last (Packer *packer, int index)
{
  const LegationTimeSlot *slot = &packer->slots[index];
  const guint lane = packer->packing->n_lanes - 1;
  const Occupant *last = peek (packer, lane, 0);

  if (get_mark_end (packer, last) + GAP > slot->left)
    return FALSE;
  if (get_end (packer, last) + GAP > slot->left)
    put_label (&packer->slots[last->slot], LEGATION_TIME_LABEL_NONE);
  put_slot (packer, lane, index, choose_side (packer, slot));

  return TRUE;
}

static void
put (Packer *packer, int index)
{
  if (put_with_label (packer, index) || put_by_flipping (packer, index, TRUE)
      || put_without_label (packer, index) || put_by_flipping (packer, index, FALSE)
      || put_over_label (packer, index) || put_last (packer, index))
    return;

  gather (packer, index);
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

static guint *
order_slots (LegationTimeSlot *slots, guint n_slots)
{
  guint *order = g_new (guint, n_slots + 1);

  for (guint i = 0; i < n_slots; i++)
    {
      order[i] = i;
      slots[i].lane = LEGATION_TIME_LANE_NONE;
      slots[i].gathering = -1;
      slots[i].side = LEGATION_TIME_LABEL_NONE;
    }
  g_qsort_with_data (order, (int) n_slots, sizeof *order, compare_lefts, slots);

  return order;
}

/**
 * legation_time_lanes_pack:
 * @slots: (array length=n_slots): marks in any order; ties are settled by it
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
  g_autofree guint *order = order_slots (slots, n_slots);
  GArray *gatherings = g_array_new (FALSE, FALSE, sizeof (LegationTimeGathering));
  g_autofree GArray **lanes = g_new (GArray *, packing->n_lanes);
  Packer packer = { slots, packing, gatherings, lanes };

  g_return_val_if_fail (packing->n_lanes > 0, gatherings);

  for (guint i = 0; i < packing->n_lanes; i++)
    lanes[i] = g_array_new (FALSE, FALSE, sizeof (Occupant));
  for (guint i = 0; i < n_slots; i++)
    put (&packer, (int) order[i]);
  for (guint i = 0; i < packing->n_lanes; i++)
    g_array_unref (lanes[i]);

  return gatherings;
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
  g_autofree guint *order = order_slots (slots, n_slots);
  GArray *bands = g_array_new (FALSE, FALSE, sizeof (LegationTimeGathering));
  g_autofree int *last = g_new (int, n_strips);

  g_assert (n_strips > 0);

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
    }

  return bands;
}
