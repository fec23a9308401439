/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a click means where several things lie at one point. */

#pragma once

#include "legation-scene.h"

G_BEGIN_DECLS

GArray *legation_pick (GArray *hits, LegationScene *scene, double x, double y);
GArray *legation_pick_from (GArray *hits,
                            const LegationSceneLeg *legs,
                            guint n_legs,
                            double x,
                            double y);
GPtrArray *legation_pick_list_events (GArray *hits);

gboolean legation_hit_is_empty (const LegationHit *hit);
gboolean legation_hit_equal (const LegationHit *a, const LegationHit *b);

G_END_DECLS
