/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The application: reads the built-in data once, and opens a window for each dataset. */

#pragma once

#include <adwaita.h>

#include "legation-areas.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_APPLICATION (legation_application_get_type ())
G_DECLARE_FINAL_TYPE (LegationApplication,
                      legation_application,
                      LEGATION,
                      APPLICATION,
                      AdwApplication)

LegationApplication *legation_application_new (void);
LegationAreas *legation_application_get_areas (LegationApplication *self);
gboolean legation_application_has_failed (LegationApplication *self);

G_END_DECLS
