/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-facets.h"
#include "legation-session-private.h"

G_BEGIN_DECLS

/**
 * LegationFacetIndex: of each event the values that it has of one facet.
 * @values: (element-type utf8): interned, in the order in which they are listed
 * @starts: for each event, by its index, where its values begin in @members; the next one's are its end
 * @members: (element-type guint): positions in @values
 */
struct _LegationFacetIndex
{
  GPtrArray *values;
  guint *starts;
  GArray *members;
};

#define LEGATION_GATE_ONLY (1u << LEGATION_N_FACETS)

LegationFacetIndex *_legation_facet_index_new (LegationDataset *dataset, LegationFacet facet);
void _legation_facet_index_free (LegationFacetIndex *self);
const LegationFacetIndex *_legation_session_get_facet_index (LegationSession *self,
                                                             LegationFacet facet);
int _legation_facet_get_word (LegationFacet facet);
char *_legation_session_name_value (LegationSession *self, LegationFacet facet, const char *value);
guint8 *_legation_session_relate_time (LegationSession *self);

G_END_DECLS
