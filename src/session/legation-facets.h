/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Picking events out by what they are: values of facets, with how many events each would leave, and the
 * filters that are on, with what each of them costs. */

#pragma once

#include "legation-session.h"

G_BEGIN_DECLS

/**
 * LegationFacetValue: one of the values that events of the dataset have.
 * @value: what it is called in a view, interned
 * @label: what it is called on screen
 * @n_events: how many events there would be to see if of this facet nothing but it were chosen
 * @chosen: whether it is one of those that an event must have
 */
typedef struct
{
  const char *value;
  char *label;
  guint n_events;
  gboolean chosen;
} LegationFacetValue;

/**
 * LegationFilterKind: what can keep an event out: one of LegationFacet, or
 * @LEGATION_FILTER_ONLY: that it is of another relationship
 * @LEGATION_FILTER_CERTAIN: that it is only possible
 * @LEGATION_FILTER_TIME: when it was
 */
typedef enum
{
  LEGATION_FILTER_ONLY = LEGATION_N_FACETS,
  LEGATION_FILTER_CERTAIN,
  LEGATION_FILTER_TIME,
} LegationFilterKind;

/**
 * LegationFilter: one filter that is on.
 * @kind: a LegationFacet or a LegationFilterKind
 * @label: “Kind: Visit, Meeting”
 * @relief: what there is once it is off: “Without Kind: Visit, Meeting”
 * @n_without: how many events there would be to see without it
 */
typedef struct
{
  guint kind;
  char *label;
  char *relief;
  guint n_without;
} LegationFilter;

const char *legation_facet_get_label (LegationFacet facet);

GPtrArray *legation_session_list_facet (LegationSession *self, LegationFacet facet);
char **legation_session_get_facet (LegationSession *self, LegationFacet facet);
void legation_session_set_facet (LegationSession *self,
                                 LegationFacet facet,
                                 const char *const *values);
void legation_session_toggle_facet (LegationSession *self, LegationFacet facet, const char *value);

GPtrArray *legation_session_list_filters (LegationSession *self);
guint legation_session_count_filters (LegationSession *self);
const LegationFilter *legation_filters_find_dearest (GPtrArray *filters);
void legation_session_remove_filter (LegationSession *self, guint kind);
void legation_session_reset_filters (LegationSession *self);

G_END_DECLS
