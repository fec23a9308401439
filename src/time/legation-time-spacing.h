/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The even time axis: from days to places along it, where each event has the same room, and back. */

#pragma once

#include "legation-dataset.h"

G_BEGIN_DECLS

typedef struct _LegationTimeSpacing LegationTimeSpacing;

LegationTimeSpacing *legation_time_spacing_new (LegationDataset *dataset, LegationSpan full);
void legation_time_spacing_free (LegationTimeSpacing *self);

double legation_time_spacing_to_place (const LegationTimeSpacing *self, double day);
double legation_time_spacing_to_day (const LegationTimeSpacing *self, double place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationTimeSpacing, legation_time_spacing_free)

G_END_DECLS
