/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Datasets made for tests of routes: the itineraries given, from North Korea to places in the
 * region; and their layouts. */

#pragma once

#include "legation-loader.h"
#include "legation-scene.h"

/* A visit from one place to another. */
#define VISIT(id, from, to)                                                                  \
  "{\"id\": \"" id "\", \"kind\": \"visit\", \"channel\": \"party\", \"title\": \"T\","            \
  " \"when\": \"2024\", \"countries\": [\"KP\"], \"itinerary\": {\"order\": \"listed\","           \
  " \"stops\": [{\"place\": \"" from "\", \"basis\": \"stated\", \"role\": \"origin\"},"           \
  " {\"place\": \"" to "\", \"basis\": \"stated\"}]}}"

LegationDataset *scene_fixture_load (const char *events);
LegationGazetteer *scene_fixture_load_gazetteer (void);
LegationScene *scene_fixture_lay_out (const LegationFrame *at,
                                      const char *events,
                                      const guint8 *emphasis,
                                      guint n,
                                      const char *const *marked);
double scene_fixture_measure_distance (const LegationSceneLeg *leg, LegationVertex at);
