/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A projector that is attached while somebody presents is offered by a bar. */

#pragma once

#include "legation-monitors.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_MONITOR_OFFER (legation_monitor_offer_get_type ())
G_DECLARE_FINAL_TYPE (LegationMonitorOffer, legation_monitor_offer, LEGATION, MONITOR_OFFER, GtkWidget)

GtkWidget *legation_monitor_offer_new (LegationMonitors *monitors);

G_END_DECLS
