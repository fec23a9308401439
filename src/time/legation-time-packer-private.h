/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-time-lanes.h"

G_BEGIN_DECLS

/* Free px between two things in a lane, and between a mark and its own label. */
#define LEGATION_TIME_GAP 3.0
#define LEGATION_TIME_LABEL_OFFSET 6.0

/**
 * LegationTimePacker: lanes while they are being filled.
 * @n_lanes: those that are packed by rank
 * @lanes: (element-type guint): the slots in each lane
 * @full: (array length=width): of each lane, for each px, whether a mark lies on all of it
 * @has_labels: whether any slot has a label
 */
typedef struct
{
  LegationTimeSlot *slots;
  const LegationTimePacking *packing;
  guint n_lanes;
  GArray **lanes;
  GArray *gatherings;
  guint8 *full;
  guint width;
  gboolean has_labels;
} LegationTimePacker;

gboolean
_legation_time_packer_overlaps (double left, double right, double other_left, double other_right);
gboolean _legation_time_packer_hits_label (const LegationTimeSlot *slot, double left, double right);
gboolean _legation_time_packer_is_obstructed (const LegationTimePacker *packer,
                                              guint lane,
                                              double left,
                                              double right,
                                              gboolean is_mark);
gboolean _legation_time_packer_label_fits (const LegationTimePacker *packer,
                                           guint lane,
                                           const LegationTimeSlot *mark,
                                           double left,
                                           const LegationTimeSlot *newcomer);
gboolean _legation_time_packer_put_label (const LegationTimePacker *packer,
                                          guint lane,
                                          LegationTimeSlot *slot,
                                          const LegationTimeSlot *newcomer);
void _legation_time_packer_put_cut_label (const LegationTimePacker *packer, LegationTimeSlot *slot);

G_END_DECLS
