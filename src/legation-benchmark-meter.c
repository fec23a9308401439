/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Frames are measured by the processor time of the main thread: what else the machine does counts
 * little there, and the handling of events between two frames counts in full. */

#include "config.h"

#include "legation-benchmark-meter.h"

#include <math.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static double
to_milliseconds (gint64 microseconds)
{
  return (double) microseconds / 1000.0;
}

static gint64
read_clock (clockid_t id)
{
  struct timespec time = { 0 };

  clock_gettime (id, &time);

  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/** legation_clock_get_thread: Returns: microseconds that this thread has worked */
gint64
legation_clock_get_thread (void)
{
  return read_clock (CLOCK_THREAD_CPUTIME_ID);
}

/** legation_clock_get_process: Returns: microseconds that all threads have worked together */
gint64
legation_clock_get_process (void)
{
  return read_clock (CLOCK_PROCESS_CPUTIME_ID);
}

/**
 * legation_clock_get_since_start: by the table of processes, which counts in hundredths of a second.
 *
 * Returns: microseconds since the process was started, or 0 where nobody knows
 */
gint64
legation_clock_get_since_start (void)
{
  g_autofree char *text = NULL;
  const char *rest;
  guint64 start = 0;
  guint field = 2;

  if (!g_file_get_contents ("/proc/self/stat", &text, NULL, NULL))
    return 0;
  /* The second field is a name in parentheses, which may hold anything; the 22nd is the start. */
  rest = strrchr (text, ')');
  for (; rest != NULL && field < 22; field++)
    rest = strchr (rest + 1, ' ');
  if (rest == NULL)
    return 0;
  start = g_ascii_strtoull (rest, NULL, 10);

  return read_clock (CLOCK_BOOTTIME) - (gint64) (start * G_USEC_PER_SEC / sysconf (_SC_CLK_TCK));
}

static guint64
read_status (const char *path, const char *field)
{
  g_autofree char *text = NULL;
  g_autofree char *key = g_strconcat ("\n", field, ":", NULL);
  const char *found;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;
  found = strstr (text, key);

  return found != NULL ? g_ascii_strtoull (found + strlen (key), NULL, 10) : 0;
}

/**
 * legation_process_get_memory:
 * @field: of proc(5)'s status, such as "VmRSS"
 *
 * Returns: megabytes (of 1,048,576 bytes), or 0 where nobody knows
 */
double
legation_process_get_memory (const char *field)
{
  return (double) read_status ("/proc/self/status", field) / 1024.0;
}

/** legation_process_count_wakeups: Returns: how often all threads have waited for something so far */
guint
legation_process_count_wakeups (void)
{
  g_autoptr (GDir) tasks = g_dir_open ("/proc/self/task", 0, NULL);
  const char *task;
  guint n = 0;

  while (tasks != NULL && (task = g_dir_read_name (tasks)) != NULL)
    {
      g_autofree char *path = g_build_filename ("/proc/self/task", task, "status", NULL);

      n += (guint) read_status (path, "voluntary_ctxt_switches");
    }

  return n;
}

void
legation_series_init (LegationSeries *self)
{
  self->values = g_array_new (FALSE, FALSE, sizeof (double));
}

void
legation_series_clear (LegationSeries *self)
{
  g_clear_pointer (&self->values, g_array_unref);
}

void
legation_series_add (LegationSeries *self, double value)
{
  g_array_append_val (self->values, value);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const double left = *(const double *) a;
  const double right = *(const double *) b;

  return (left > right) - (left < right);
}

/**
 * legation_series_get_quantile:
 * @share: 0 to 1
 *
 * Returns: the smallest value than which at most 1 - @share are larger, or 0 where there is none
 */
double
legation_series_get_quantile (LegationSeries *self, double share)
{
  const guint n = self->values->len;
  guint rank;

  if (n == 0)
    return 0.0;
  g_array_sort (self->values, compare_numbers);
  rank = (guint) ceil (share * n);

  return g_array_index (self->values, double, CLAMP (rank, 1, n) - 1);
}

/** legation_series_write: adds a member with the median, the 95th and the 99th percentile. */
void
legation_series_write (LegationSeries *self, LegationJsonWriter *writer, const char *name)
{
  legation_json_writer_begin (writer, name);
  legation_json_writer_add_number (writer, "median", legation_series_get_quantile (self, 0.5));
  legation_json_writer_add_number (writer, "p95", legation_series_get_quantile (self, 0.95));
  legation_json_writer_add_number (writer, "p99", legation_series_get_quantile (self, 0.99));
  legation_json_writer_end (writer);
}

void
legation_meter_init (LegationMeter *self)
{
  *self = (LegationMeter){ .n_frames = 0 };
  legation_series_init (&self->work);
  legation_series_init (&self->interval);
  legation_series_init (&self->age);
}

void
legation_meter_clear (LegationMeter *self)
{
  legation_meter_detach (self);
  legation_series_clear (&self->work);
  legation_series_clear (&self->interval);
  legation_series_clear (&self->age);
}

static void
after_paint_cb (GdkFrameClock *clock, LegationMeter *self)
{
  const gint64 worked = legation_clock_get_thread ();
  const gint64 now = g_get_monotonic_time ();
  const gint64 asked_at = legation_map_layer_get_asked_at (self->layer);

  self->n_frames++;
  if (self->n_frames > self->n_skipped)
    {
      legation_series_add (&self->work, to_milliseconds (worked - self->worked));
      legation_series_add (&self->interval, to_milliseconds (now - self->ended));
      if (asked_at != self->asked_at)
        legation_series_add (&self->age, to_milliseconds (now - asked_at));
    }
  self->asked_at = asked_at;
  self->ended = now;
  /* What measuring costs is not measured. */
  self->worked = legation_clock_get_thread ();
}

/**
 * legation_meter_attach: begins to count the frames of a window.
 * @window: a realized one
 * @layer: its map
 * @n_skipped: frames that are not measured, 1 at the least
 */
void
legation_meter_attach (LegationMeter *self,
                       GtkWidget *window,
                       LegationMapLayer *layer,
                       guint n_skipped)
{
  legation_meter_detach (self);
  self->n_frames = 0;
  self->n_skipped = n_skipped;
  self->layer = layer;
  self->asked_at = legation_map_layer_get_asked_at (layer);
  self->clock = g_object_ref (gtk_widget_get_frame_clock (window));
  g_signal_connect (self->clock, "after-paint", G_CALLBACK (after_paint_cb), self);
}

void
legation_meter_detach (LegationMeter *self)
{
  if (self->clock != NULL)
    g_signal_handlers_disconnect_by_data (self->clock, self);
  g_clear_object (&self->clock);
}

/** legation_meter_write: adds members with what was counted. */
void
legation_meter_write (LegationMeter *self, LegationJsonWriter *writer)
{
  legation_json_writer_add_count (writer, "frames", self->work.values->len);
  legation_series_write (&self->work, writer, "work");
  legation_series_write (&self->interval, writer, "interval");
  legation_json_writer_add_count (writer, "pictures", self->age.values->len);
  legation_series_write (&self->age, writer, "age");
}
