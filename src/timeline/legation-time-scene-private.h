/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "legation-time-scene.h"

G_BEGIN_DECLS

double _legation_time_scene_measure_text (PangoLayout *layout);

/* legation-time-scene-pack.c */
void _legation_time_scene_pack (LegationTimeScene *self);

G_END_DECLS
