/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The application: reads the built-in data once, and opens a window for each dataset. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LEGATION_TYPE_APPLICATION (legation_application_get_type ())
G_DECLARE_FINAL_TYPE (LegationApplication,
                      legation_application,
                      LEGATION,
                      APPLICATION,
                      AdwApplication)

LegationApplication *legation_application_new (void);

G_END_DECLS
