/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Datasets of many journeys between many places, made for tests; the same every time. */

#pragma once

#include "legation-loader.h"
#include "legation-scene.h"

LegationRoutes *crowd_fixture_create (guint n_places, guint n_events);
LegationRoutes *crowd_fixture_create_to (guint n_places, guint n_events, const char *basis);
LegationScene *crowd_fixture_lay_out (LegationRoutes *routes,
                                      const LegationFrame *frame,
                                      GBytes *emphasis);
GBytes *crowd_fixture_fill (LegationRoutes *routes, LegationEmphasis emphasis);
