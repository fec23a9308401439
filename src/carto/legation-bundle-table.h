/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all pictures of the same journeys have in common: the pairs of marks, the great circles between
 * them, and the legs of each pair, packed.  Made once per dataset, immutable, read from any thread. */

#pragma once

#include "legation-hit-index.h"
#include "legation-mercator.h"
#include "legation-route.h"

G_BEGIN_DECLS

/* An item of the index is the rectangle around so many segments of an arc, or fewer at its end. */
#define LEGATION_ARC_PIECE 2

/** LegationMercatorPoint: on the unit square of legation-mercator.h; x may lie beyond it. */
typedef struct
{
  float x;
  float y;
} LegationMercatorPoint;

/**
 * LegationArc: the great circle between two marks.
 * @a, @b: indices of marks, @a < @b
 * @country: the same number for all arcs between the same two countries
 * @angle: between its ends, in radians
 * @points: (array length=n_points): its course from @a, without a jump at the antimeridian
 * @low, @high: the corners of the rectangle around its course
 * @sides: on which side each direction lies, 1 (west) or -1: from @a, and from @b
 */
typedef struct
{
  guint a;
  guint b;
  guint country;
  double angle;
  const LegationMercatorPoint *points;
  guint n_points;
  LegationMercatorPoint low;
  LegationMercatorPoint high;
  gint8 sides[2];
} LegationArc;

/**
 * LegationStrand: what of a leg decides how it is drawn.
 * @leg: its index
 * @event: the index of its event
 */
typedef struct
{
  guint leg;
  guint event;
  guint8 channel;
  guint8 from_inferred;
  guint8 to_inferred;
  guint8 hollow;
} LegationStrand;

LegationBundleTable *legation_bundle_table_new (LegationRoutes *routes);
void legation_bundle_table_free (LegationBundleTable *self);

guint legation_bundle_table_get_pair (LegationBundleTable *self, guint leg);
guint legation_bundle_table_get_n_countries (LegationBundleTable *self);
const LegationArc *legation_bundle_table_get_arcs (LegationBundleTable *self, guint *n);
const LegationStrand *legation_bundle_table_get_strands (LegationBundleTable *self,
                                                         guint pair,
                                                         guint *n);

LegationHitIndex *legation_bundle_table_get_index (LegationBundleTable *self);
const LegationMercatorPoint *legation_bundle_table_get_piece_points (LegationBundleTable *self,
                                                                     guint item,
                                                                     guint *n);
guint legation_bundle_table_find_piece (LegationBundleTable *self, guint item, guint *first);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationBundleTable, legation_bundle_table_free)

G_END_DECLS
