/* SPDX-License-Identifier: GPL-3.0-or-later */

/* “How to Read Legation”: what is drawn on map and timeline, and what it says. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LEGATION_TYPE_GUIDE (legation_guide_get_type ())
G_DECLARE_FINAL_TYPE (LegationGuide, legation_guide, LEGATION, GUIDE, AdwWindow)

void legation_guide_show (GtkApplication *application, GtkWindow *parent);

G_END_DECLS
