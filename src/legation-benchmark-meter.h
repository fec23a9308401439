/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What benchmarks count with: series of numbers, the clock of the processor, memory, and the frames of
 * a window. */

#pragma once

#include <gtk/gtk.h>
#include "legation-benchmark-json.h"
#include "legation-map-layer.h"

G_BEGIN_DECLS

/** LegationSeries: numbers of which quantiles are wanted. */
typedef struct
{
  GArray *values; /* (element-type double) */
} LegationSeries;

void legation_series_init (LegationSeries *self);
void legation_series_clear (LegationSeries *self);
void legation_series_add (LegationSeries *self, double value);
double legation_series_get_quantile (LegationSeries *self, double share);
void legation_series_write (LegationSeries *self, LegationJsonWriter *writer, const char *name);

/**
 * LegationMeter: counts the frames of a window while it is attached to it.
 * @work: milliseconds that the main thread worked from the end of one frame to the end of the next
 * @interval: milliseconds between the ends of two frames
 * @age: milliseconds from asking for a picture of the map to the end of the first frame that shows it
 * @n_frames: since it was attached
 */
typedef struct
{
  LegationSeries work;
  LegationSeries interval;
  LegationSeries age;
  guint n_frames;

  /* What it is attached to. */
  GdkFrameClock *clock;
  LegationMapLayer *layer;
  gint64 worked;
  gint64 ended;
  gint64 asked_at;
  guint n_skipped;
} LegationMeter;

void legation_meter_init (LegationMeter *self);
void legation_meter_clear (LegationMeter *self);
void legation_meter_attach (LegationMeter *self,
                            GtkWidget *window,
                            LegationMapLayer *layer,
                            guint n_skipped);
void legation_meter_detach (LegationMeter *self);
void legation_meter_write (LegationMeter *self, LegationJsonWriter *writer);

gint64 legation_clock_get_thread (void);
gint64 legation_clock_get_process (void);
gint64 legation_clock_get_since_start (void);
double legation_process_get_memory (const char *field);
guint legation_process_count_wakeups (void);

G_END_DECLS
