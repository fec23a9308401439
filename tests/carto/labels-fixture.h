/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-labels.h"

/** LabelsFixture: the bundled dataset, of which a span is shown. */
typedef struct
{
  LegationGazetteer *gazetteer;
  LegationRoutes *routes;
  GBytes *emphasis;
  GBytes *traces; /* the same, with those of other times */
} LabelsFixture;

void labels_fixture_set_up (LabelsFixture *fixture, gconstpointer data);
void labels_fixture_tear_down (LabelsFixture *fixture, gconstpointer data);
GBytes *labels_fixture_show_span (LegationRoutes *routes, LegationSpan span, LegationEmphasis rest);
LegationScene *labels_fixture_lay_out_loud (LabelsFixture *fixture,
                                            GBytes *emphasis,
                                            LegationCamera camera,
                                            const char *language,
                                            LegationLabelChoice choice,
                                            LegationLabelMemory *memory);
LegationScene *labels_fixture_lay_out (LabelsFixture *fixture,
                                       LegationCamera camera,
                                       const char *language,
                                       LegationLabelChoice choice,
                                       LegationLabelMemory *memory);
