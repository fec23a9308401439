/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The topics of this test program. */

#pragma once

#include <glib.h>

void add_chart_tests (void);
void add_chart_snap_tests (void);
void add_chart_view_tests (void);
void add_compare_tests (void);
