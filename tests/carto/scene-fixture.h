/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Datasets made for tests of routes: the itineraries given, from North Korea to places in the
 * region. */

#pragma once

#include "legation-loader.h"
#include "legation-route.h"

LegationDataset *scene_fixture_load (const char *events);
