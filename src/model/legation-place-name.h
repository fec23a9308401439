/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a place is called on screen, by what its dataset and the names of countries say. */

#pragma once

#include "legation-dataset.h"
#include "legation-gazetteer.h"

G_BEGIN_DECLS

const char *legation_place_get_screen_name (const LegationPlace *place,
                                            LegationDataset *dataset,
                                            LegationGazetteer *gazetteer,
                                            const char *language);
gboolean legation_place_has_name (const LegationPlace *place,
                                  LegationDataset *dataset,
                                  LegationGazetteer *gazetteer,
                                  const LegationToponym *toponym);

G_END_DECLS
