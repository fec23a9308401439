/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the journeys of a dataset are on the map, by the rule of what their sources give: legs, each
 * end by itself, and marks.  Built once per dataset, immutable, safe to read from any thread. */

#pragma once

#include "legation-dataset.h"
#include "legation-gazetteer.h"

G_BEGIN_DECLS

/**
 * LegationMarkShape: a place in use, as it is drawn.
 * @LEGATION_MARK_CITY: a disc
 * @LEGATION_MARK_COUNTRY: a hollow ring at the country's label point
 */
typedef enum
{
  LEGATION_MARK_CITY,
  LEGATION_MARK_COUNTRY,
} LegationMarkShape;

/**
 * LegationMark: a place that some event uses.
 * @place: the first place record that stands for it; NULL for a country that no event uses
 * @country: ISO code
 */
typedef struct
{
  LegationMarkShape shape;
  LegationLocation location;
  const LegationPlace *place;
  const char *country;
} LegationMark;

/**
 * LegationLeg: a movement between two marks.
 * @event: whose journey
 * @from, @to: indices of marks
 * @from_stop, @to_stop: the halts, of which the event has at least these
 * @from_inferred, @to_inferred: that half of the line is dashed
 * @hollow: the event is implied, expected or disputed
 * @number: position in a chain whose order is stated, from 1, or 0
 * @outbound: it leaves the dataset's focus country, or does not touch it going out first
 */
typedef struct
{
  const LegationEvent *event;
  guint from;
  guint to;
  const LegationStop *from_stop;
  const LegationStop *to_stop;
  gboolean from_inferred;
  gboolean to_inferred;
  gboolean hollow;
  guint number;
  gboolean outbound;
} LegationLeg;

/**
 * LegationPoint: an event drawn as a mark at a place, with no line.
 * @hosted: a meeting hosted there; otherwise a destination whose origin is unknown
 */
typedef struct
{
  const LegationEvent *event;
  guint mark;
  const LegationStop *stop;
  gboolean hosted;
  gboolean hollow;
} LegationPoint;

typedef struct _LegationRoutes LegationRoutes;
typedef struct _LegationBundleTable LegationBundleTable;

LegationRoutes *legation_routes_new (LegationDataset *dataset, LegationGazetteer *gazetteer);
LegationRoutes *legation_routes_ref (LegationRoutes *self);
void legation_routes_unref (LegationRoutes *self);

LegationDataset *legation_routes_get_dataset (LegationRoutes *self);
const LegationMark *legation_routes_get_marks (LegationRoutes *self, guint *n);
const LegationLeg *legation_routes_get_legs (LegationRoutes *self, guint *n);
const LegationLeg *legation_routes_find_legs (LegationRoutes *self,
                                              const LegationEvent *event,
                                              guint *n);
const LegationPoint *legation_routes_get_points (LegationRoutes *self, guint *n);

LegationBundleTable *legation_routes_get_bundle_table (LegationRoutes *self);

gboolean legation_routes_get_box (LegationRoutes *self, LegationBox *box);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationRoutes, legation_routes_unref)

G_END_DECLS
