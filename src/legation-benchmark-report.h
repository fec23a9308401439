/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a benchmark has measured, and how it is written. */

#pragma once

#include "legation-benchmark-meter.h"
#include "legation-benchmark-script.h"

G_BEGIN_DECLS

/** LegationBenchmarkSide: what is compared. */
typedef enum
{
  LEGATION_SIDE_DATASET,
  LEGATION_SIDE_UNROUTED, /* the same window, with no routes on its map */
  LEGATION_SIDE_EMPTY,    /* another one, with no events at all */
} LegationBenchmarkSide;
#define LEGATION_N_SIDES (LEGATION_SIDE_EMPTY + 1)

/**
 * LegationBenchmarkReport: times in microseconds, 0 where they are not known.
 * @first_frame: since the process was started
 * @complete_frame: since the process was started, to the first frame with a map
 * @startup_work: of all threads until then
 * @hits: what finding out what is under the pointer takes
 * @rest_work: of all threads at rest
 */
typedef struct
{
  gboolean wanted[LEGATION_N_SCENARIOS];
  gint64 first_frame;
  gint64 complete_frame;
  gint64 startup_work;
  double memory;
  double memory_peak;
  double memory_anonymous;
  LegationMeter meters[LEGATION_N_SCENARIOS][LEGATION_N_SIDES];
  LegationSeries hits[LEGATION_N_SIDES];
  guint n_wakeups[LEGATION_N_SIDES];
  guint rest_frames[LEGATION_N_SIDES];
  gint64 rest_work[LEGATION_N_SIDES];
} LegationBenchmarkReport;

void legation_benchmark_report_init (LegationBenchmarkReport *self);
void legation_benchmark_report_clear (LegationBenchmarkReport *self);
void legation_benchmark_report_note_memory (LegationBenchmarkReport *self);
void legation_benchmark_report_print (LegationBenchmarkReport *self,
                                      GtkWidget *window,
                                      LegationSession *session);

G_END_DECLS
