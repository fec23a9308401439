/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where labels go, beside their marks or in them, around what is in the way. */

#include "legation-time-packer-private.h"

/* So much of a mark is seen before a label that is written into it. */
#define INSIDE_OFFSET 13.0

gboolean
_legation_time_packer_overlaps (double left, double right, double other_left, double other_right)
{
  return left < other_right + LEGATION_TIME_GAP && other_left < right + LEGATION_TIME_GAP;
}

static gboolean
has_outer_label (const LegationTimeSlot *slot)
{
  return slot->side == LEGATION_TIME_LABEL_RIGHT || slot->side == LEGATION_TIME_LABEL_LEFT;
}

gboolean
_legation_time_packer_hits_label (const LegationTimeSlot *slot, double left, double right)
{
  return has_outer_label (slot)
         && _legation_time_packer_overlaps (left, right, slot->label_x,
                                            slot->label_x + slot->label_width);
}

/* Whether an obstacle is in the way of a label, or of a mark. */
gboolean
_legation_time_packer_is_obstructed (const LegationTimePacker *packer,
                                     guint lane,
                                     double left,
                                     double right,
                                     gboolean is_mark)
{
  for (guint i = 0; i < packer->packing->n_obstacles; i++)
    {
      const LegationTimeObstacle *obstacle = &packer->packing->obstacles[i];

      if (lane >= obstacle->first_lane && lane <= obstacle->last_lane
          && (obstacle->hides || !is_mark) && left < obstacle->right && obstacle->left < right)
        return TRUE;
    }

  return FALSE;
}

static gboolean
hits_gathering (const LegationTimePacker *packer, guint lane, double left, double right)
{
  for (guint i = 0; i < packer->gatherings->len; i++)
    {
      const LegationTimeGathering *gathering
          = &g_array_index (packer->gatherings, LegationTimeGathering, i);

      if (gathering->lane == (int) lane
          && _legation_time_packer_overlaps (left, right, gathering->left, gathering->right))
        return TRUE;
    }

  return FALSE;
}

/* Whether the label of @mark may be at a place.  With a @newcomer, labels in its way do not count:
 * they will be elsewhere. */
gboolean
_legation_time_packer_label_fits (const LegationTimePacker *packer,
                                  guint lane,
                                  const LegationTimeSlot *mark,
                                  double left,
                                  const LegationTimeSlot *newcomer)
{
  const double right = left + mark->label_width;

  if (left < 0 || right > packer->packing->width
      || _legation_time_packer_is_obstructed (packer, lane, left, right, FALSE)
      || hits_gathering (packer, lane, left, right))
    return FALSE;
  for (guint i = 0; i < packer->lanes[lane]->len; i++)
    {
      const LegationTimeSlot *other = &packer->slots[g_array_index (packer->lanes[lane], guint, i)];

      if (other == mark)
        continue;
      if (_legation_time_packer_overlaps (left, right, other->left, other->right)
          || (_legation_time_packer_hits_label (other, left, right)
              && (newcomer == NULL
                  || !_legation_time_packer_hits_label (other, newcomer->left, newcomer->right))))
        return FALSE;
    }

  return TRUE;
}

/* A place in a mark for its own label, behind what is in the way; or -1. */
static double
find_inside (const LegationTimePacker *packer, guint lane, const LegationTimeSlot *slot)
{
  const double end = MIN (slot->right, packer->packing->width) - LEGATION_TIME_LABEL_OFFSET;
  double left = MAX (slot->left, 0) + INSIDE_OFFSET;

  if (!slot->holds_label)
    return -1;
  for (guint tries = 0; tries <= packer->packing->n_obstacles; tries++)
    {
      double beyond = left;

      if (left + slot->label_width > end)
        return -1;
      for (guint i = 0; i < packer->packing->n_obstacles; i++)
        {
          const LegationTimeObstacle *obstacle = &packer->packing->obstacles[i];

          if (lane >= obstacle->first_lane && lane <= obstacle->last_lane && left < obstacle->right
              && obstacle->left < left + slot->label_width)
            beyond = MAX (beyond, obstacle->right + LEGATION_TIME_LABEL_OFFSET);
        }
      if (beyond == left)
        return left;
      left = beyond;
    }

  return -1;
}

/* Puts the label of a mark where it fits in a lane.  Returns whether it does. */
gboolean
_legation_time_packer_put_label (const LegationTimePacker *packer,
                                 guint lane,
                                 LegationTimeSlot *slot,
                                 const LegationTimeSlot *newcomer)
{
  const double inside = find_inside (packer, lane, slot);
  const double right = slot->right + LEGATION_TIME_LABEL_OFFSET;
  const double left = slot->left - LEGATION_TIME_LABEL_OFFSET - slot->label_width;

  slot->side = LEGATION_TIME_LABEL_NONE;
  if (slot->label_width <= 0)
    return FALSE;

  if (inside >= 0)
    slot->side = LEGATION_TIME_LABEL_INSIDE, slot->label_x = inside;
  else if (_legation_time_packer_label_fits (packer, lane, slot, right, newcomer))
    slot->side = LEGATION_TIME_LABEL_RIGHT, slot->label_x = right;
  else if (_legation_time_packer_label_fits (packer, lane, slot, left, newcomer))
    slot->side = LEGATION_TIME_LABEL_LEFT, slot->label_x = left;

  return slot->side != LEGATION_TIME_LABEL_NONE;
}

/* Makes the free room around a label, from @left to @right, smaller by what is in it. */
static void
shrink (double *left, double *right, double mark, double from, double to)
{
  if ((from + to) / 2 > mark)
    *right = MIN (*right, from);
  else
    *left = MAX (*left, to);
}

/* Finds what is free around a mark. */
static void
find_room (const LegationTimePacker *packer,
           const LegationTimeSlot *slot,
           double *left,
           double *right)
{
  const double middle = (slot->left + slot->right) / 2;
  const guint lane = (guint) slot->lane;

  *left = 0;
  *right = packer->packing->width;
  for (guint i = 0; i < packer->packing->n_obstacles; i++)
    {
      const LegationTimeObstacle *obstacle = &packer->packing->obstacles[i];

      if (lane >= obstacle->first_lane && lane <= obstacle->last_lane)
        shrink (left, right, middle, obstacle->left, obstacle->right);
    }
  for (guint i = 0; i < packer->gatherings->len; i++)
    {
      const LegationTimeGathering *gathering
          = &g_array_index (packer->gatherings, LegationTimeGathering, i);

      if (gathering->lane == slot->lane)
        shrink (left, right, middle, gathering->left - LEGATION_TIME_GAP,
                gathering->right + LEGATION_TIME_GAP);
    }
  for (guint i = 0; i < packer->lanes[lane]->len; i++)
    {
      const LegationTimeSlot *other = &packer->slots[g_array_index (packer->lanes[lane], guint, i)];

      if (other == slot)
        continue;
      shrink (left, right, middle, other->left - LEGATION_TIME_GAP,
              other->right + LEGATION_TIME_GAP);
      if (has_outer_label (other))
        shrink (left, right, middle, other->label_x - LEGATION_TIME_GAP,
                other->label_x + other->label_width + LEGATION_TIME_GAP);
    }
}

/* Cuts the label of a mark to the room that there is, where that is not too little. */
void
_legation_time_packer_put_cut_label (const LegationTimePacker *packer, LegationTimeSlot *slot)
{
  const double least = packer->packing->least_label;
  double left, right;

  if (least <= 0 || slot->label_width <= least)
    return;
  find_room (packer, slot, &left, &right);
  right -= slot->right + LEGATION_TIME_LABEL_OFFSET;
  left = slot->left - LEGATION_TIME_LABEL_OFFSET - left;
  if (MAX (left, right) < least || slot->right < 0 || slot->left > packer->packing->width)
    return;

  slot->label_width = MIN (slot->label_width, (int) MAX (left, right));
  slot->side = right >= left ? LEGATION_TIME_LABEL_RIGHT : LEGATION_TIME_LABEL_LEFT;
  slot->label_x = right >= left ? slot->right + LEGATION_TIME_LABEL_OFFSET
                                : slot->left - LEGATION_TIME_LABEL_OFFSET - slot->label_width;
}
