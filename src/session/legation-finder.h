/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Searches in a thread while somebody types: of what is typed only the last is answered. */

#pragma once

#include <gio/gio.h>

#include "legation-search.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_FINDER (legation_finder_get_type ())
G_DECLARE_FINAL_TYPE (LegationFinder, legation_finder, LEGATION, FINDER, GObject)

LegationFinder *legation_finder_new (LegationDataset *dataset, LegationGazetteer *gazetteer);

void legation_finder_prepare (LegationFinder *self);
void legation_finder_find (LegationFinder *self, const char *text);

void legation_finder_close (LegationFinder *self);
gboolean legation_finder_is_done (LegationFinder *self);
LegationSearch *legation_finder_get_search (LegationFinder *self);
LegationSearchQuery *legation_finder_get_query (LegationFinder *self);
GPtrArray *legation_finder_get_groups (LegationFinder *self);

G_END_DECLS
