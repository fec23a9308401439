/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A camera on its way from one view to another, one step a frame. */

#pragma once

#include <adwaita.h>

#include "legation-map-camera.h"

G_BEGIN_DECLS

/** LegationFlightFunc: called with each view on the way, the last one included. */
typedef void (*LegationFlightFunc) (LegationCamera camera, gpointer user_data);

typedef struct _LegationFlight LegationFlight;

LegationFlight *
legation_flight_new (GtkWidget *widget, LegationFlightFunc func, gpointer user_data);
void legation_flight_free (LegationFlight *self);

void legation_flight_start (LegationFlight *self,
                            LegationCamera from,
                            LegationCamera to,
                            guint milliseconds,
                            AdwEasing easing);
void legation_flight_travel (LegationFlight *self,
                             LegationCamera from,
                             LegationCamera to,
                             double side,
                             guint milliseconds);
void legation_flight_stop (LegationFlight *self);
gboolean legation_flight_get_target (LegationFlight *self, LegationCamera *target);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LegationFlight, legation_flight_free)

G_END_DECLS
