/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The topics of this test program. */

#pragma once

#include <glib.h>

void add_axis_tests (void);
void add_bins_tests (void);
void add_follow_tests (void);
void add_groups_tests (void);
void add_lanes_tests (void);
void add_mark_tests (void);
void add_presets_tests (void);
void add_scene_tests (void);
void add_spacing_tests (void);
void add_ticks_tests (void);
