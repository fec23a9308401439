/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-map-view-private.h"
#include "test-map.h"

/** Fixture: a window with a map of a small dataset, painted and at rest. */
typedef struct
{
  LegationGazetteer *gazetteer;
  LegationPainter *painter;
  LegationSession *session;
  GtkWidget *window;
  LegationMapView *view;
} Fixture;

void add_view_test (const char *path, void (*test) (Fixture *, gconstpointer));
