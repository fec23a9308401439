/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a screen reader says of the timeline of two relationships. */

#pragma once

#include "legation-compare-scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void legation_compare_scene_tell (const LegationCompareScene *scene, GtkAccessible *chart);

G_END_DECLS
