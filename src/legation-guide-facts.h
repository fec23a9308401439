/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The examples of the guide: a small dataset of places that there are not, so that they stand where a
 * picture needs them.  What draws them is what draws any dataset. */

#pragma once

#include "legation-route.h"
#include "legation-session.h"

G_BEGIN_DECLS

/**
 * LegationGuideFacts:
 * @session: looks at the examples, and at all time
 * @routes: their journeys
 */
typedef struct
{
  LegationSession *session;
  LegationRoutes *routes;
  LegationGazetteer *gazetteer;
} LegationGuideFacts;

LegationGuideFacts *legation_guide_facts_new (void);
void legation_guide_facts_free (LegationGuideFacts *self);

const LegationEvent *legation_guide_facts_find (const LegationGuideFacts *self, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationGuideFacts, legation_guide_facts_free)

G_END_DECLS
