/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

void add_camera_tests (void);
void add_edge_tests (void);
void add_hand_tests (void);
void add_home_tests (void);
void add_items_tests (void);
void add_overlays_tests (void);
void add_legend_card_tests (void);
void add_pick_tests (void);
void add_travel_tests (void);
void add_view_tests (void);
