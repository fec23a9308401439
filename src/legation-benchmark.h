/* SPDX-License-Identifier: GPL-3.0-or-later */

/* “--benchmark”: opens a window, does in it what people do, measures that beside a window with no
 * journeys at all, prints what it measured as JSON, and quits. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LEGATION_TYPE_BENCHMARK (legation_benchmark_get_type ())
G_DECLARE_FINAL_TYPE (LegationBenchmark, legation_benchmark, LEGATION, BENCHMARK, GObject)

LegationBenchmark *legation_benchmark_new (GtkApplication *application,
                                           const char *scenarios,
                                           GError **error);

G_END_DECLS
