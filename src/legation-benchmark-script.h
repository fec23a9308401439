/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The hands of a benchmark: moves camera, span, playhead and pointer of a window, frame by frame, the
 * way that somebody who uses it does. */

#pragma once

#include <gtk/gtk.h>

#include "legation-map-layer.h"
#include "legation-session.h"

G_BEGIN_DECLS

/** LegationScenario: what is done to a window while it is measured. */
typedef enum
{
  LEGATION_SCENARIO_STARTUP, /* nothing but opening it */
  LEGATION_SCENARIO_REST,    /* nothing at all */
  LEGATION_SCENARIO_PAN,
  LEGATION_SCENARIO_ZOOM,
  LEGATION_SCENARIO_SCRUB, /* a span of a tenth of all time goes through it */
  LEGATION_SCENARIO_PLAY,
  LEGATION_SCENARIO_HOVER,
} LegationScenario;
#define LEGATION_N_SCENARIOS (LEGATION_SCENARIO_HOVER + 1)

/**
 * LegationScript: a window and where everything was when it was opened.
 * @length: frames of a scenario
 */
typedef struct
{
  GtkWidget *window;
  GtkWidget *map;
  LegationMapLayer *layer;
  LegationSession *session;
  LegationCamera camera;
  LegationSpan span;
  LegationDay playhead;
  guint length;
} LegationScript;

const char *legation_scenario_get_name (LegationScenario scenario);

gboolean legation_script_init (LegationScript *self, GtkWidget *window, guint length);
void legation_script_begin (LegationScript *self, LegationScenario scenario);
void legation_script_step (LegationScript *self, LegationScenario scenario, guint frame);
void legation_script_end (LegationScript *self, LegationScenario scenario);
LegationHit legation_script_hit (LegationScript *self, guint frame);

G_END_DECLS
