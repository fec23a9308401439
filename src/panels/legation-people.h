/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sections of an event's page that tell who was there and where they went. */

#pragma once

#include "legation-page.h"

G_BEGIN_DECLS

void legation_page_add_people (LegationPage *self, const LegationEvent *event);
void legation_page_add_itinerary (LegationPage *self, const LegationEvent *event);

G_END_DECLS
