/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The topics of this test program, and what they share. */

#pragma once

#include "legation-basemap.h"

void add_frame_tests (void);
void add_basemap_tests (void);
void add_basemap_file_tests (void);
void add_relief_tests (void);
void add_edges_tests (void);
void add_pictures_tests (void);
void add_labels_abroad_tests (void);
void add_labels_tests (void);
void add_labels_crowd_tests (void);
void add_stripes_tests (void);
void add_style_tests (void);
void add_areas_file_tests (void);
void add_areas_tests (void);
void add_areas_outline_tests (void);
void add_toponyms_tests (void);
void add_great_circle_tests (void);
void add_legend_tests (void);
void add_ribbon_tests (void);
void add_route_tests (void);
void add_scene_tests (void);
void add_clearance_tests (void);
void add_copies_tests (void);
void add_course_tests (void);
void add_bundle_tests (void);
void add_hit_index_tests (void);
void add_field_tests (void);
void add_field_hits_tests (void);
void add_ground_tests (void);
void add_travel_tests (void);
void add_painter_tests (void);
void add_points_tests (void);

GBytes *read_data_file (const char *name);
