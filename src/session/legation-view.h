/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the user is looking at, as one immutable value.  History, links and stories are copies of
 * it.  To change something, copy, change the copy, and hand it to the session. */

#pragma once

#include "legation-dataset.h"

G_BEGIN_DECLS

/**
 * LegationMeasure: what the areas of countries are tinted by.
 * @LEGATION_MEASURE_NONE: nothing but what is chosen
 * @LEGATION_MEASURE_CONTACTS: how many dated contacts the filter lets through
 * @LEGATION_MEASURE_STATUS: the dataset's own word for the relationship
 * @LEGATION_MEASURE_LAST_CONTACT: how long ago the last dated contact was
 */
typedef enum
{
  LEGATION_MEASURE_NONE,
  LEGATION_MEASURE_CONTACTS,
  LEGATION_MEASURE_STATUS,
  LEGATION_MEASURE_LAST_CONTACT,
} LegationMeasure;
#define LEGATION_N_MEASURES (LEGATION_MEASURE_LAST_CONTACT + 1)

/**
 * LegationLanes: which marks share a lane of the timeline.
 * @LEGATION_LANES_PACKED: those that do not touch, so that as few lanes as can be are taken
 * @LEGATION_LANES_CHANNEL: those of a channel
 * @LEGATION_LANES_RELATIONSHIP: those of a relationship
 */
typedef enum
{
  LEGATION_LANES_PACKED,
  LEGATION_LANES_CHANNEL,
  LEGATION_LANES_RELATIONSHIP,
} LegationLanes;
#define LEGATION_N_LANES (LEGATION_LANES_RELATIONSHIP + 1)

/**
 * LegationComparison: what stands side by side.
 * @LEGATION_COMPARISON_NONE: nothing
 * @LEGATION_COMPARISON_RELATIONSHIPS: two relationships
 * @LEGATION_COMPARISON_PERIODS: the selected span and another one
 */
typedef enum
{
  LEGATION_COMPARISON_NONE,
  LEGATION_COMPARISON_RELATIONSHIPS,
  LEGATION_COMPARISON_PERIODS,
} LegationComparison;

#define LEGATION_CHANNELS_ALL ((1u << LEGATION_N_CHANNELS) - 1)

/**
 * LegationView:
 * @selection: (nullable): id of the chosen record, interned; NULL is the overview
 * @relationship: (nullable): id of the relationship in whose context it was chosen, interned
 * @visible: the part of the time axis on screen; always bounded
 * @selected: the span of time that filters; always bounded
 * @playhead: a day, or LEGATION_DAY_MIN before it was ever placed
 * @channels: bit set, 1 << LegationChannel
 * @facets: (nullable): of each facet but the channel, the values of which an event must have one, in
 *   order, with a tab between two, interned; NULL lets all pass
 * @only: (nullable): id of the relationship whose events alone pass, interned
 * @ghosts: whether the map keeps a trace of what time leaves out
 * @measure: what countries are tinted by
 * @lanes: how the timeline is ordered
 * @even: whether the axis gives each event the same room instead of each day
 * @comparison: what stands side by side
 * @compared: (nullable): ids of the two relationships that are compared, interned
 * @compared_span: the other span of LEGATION_COMPARISON_PERIODS; always bounded
 * @camera: where the map looks; valid when @has_camera
 * @at_home: whether nobody has moved the map yet, so that it looks where its size lets all be seen
 * @box: what the map is asked to show, in whatever size it has; valid when @has_box, which is so until
 *   something else is chosen or asked for
 */
typedef struct
{
  const char *selection;
  const char *relationship;
  LegationSpan visible;
  LegationSpan selected;
  LegationDay playhead;
  LegationTimeMode mode;
  gboolean certain_only;
  guint channels;
  const char *facets[LEGATION_N_FACETS];
  const char *only;
  gboolean ghosts;
  LegationMeasure measure;
  LegationLanes lanes;
  gboolean even;
  LegationComparison comparison;
  const char *compared[2];
  LegationSpan compared_span;
  gboolean has_camera;
  LegationCamera camera;
  gboolean at_home;
  gboolean has_box;
  LegationBox box;
} LegationView;

#define LEGATION_TYPE_VIEW (legation_view_get_type ())
GType legation_view_get_type (void);

LegationView *legation_view_copy (const LegationView *self);
void legation_view_free (LegationView *self);
LegationSpan legation_view_get_days (const LegationView *self);
gboolean legation_view_admits_alike (const LegationView *self, const LegationView *other);
gboolean legation_view_filters_alike (const LegationView *self, const LegationView *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationView, legation_view_free)

G_END_DECLS
