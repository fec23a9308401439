/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "legation-benchmark-report.h"

#include <adwaita.h>
#include <shumate/shumate.h>

void
legation_benchmark_report_init (LegationBenchmarkReport *self)
{
  for (guint side = 0; side < LEGATION_N_SIDES; side++)
    {
      for (guint i = 0; i < LEGATION_N_SCENARIOS; i++)
        legation_meter_init (&self->meters[i][side]);
      legation_series_init (&self->hits[side]);
    }
}

void
legation_benchmark_report_clear (LegationBenchmarkReport *self)
{
  for (guint side = 0; side < LEGATION_N_SIDES; side++)
    {
      for (guint i = 0; i < LEGATION_N_SCENARIOS; i++)
        legation_meter_clear (&self->meters[i][side]);
      legation_series_clear (&self->hits[side]);
    }
}

/** legation_benchmark_report_note_memory: the window is open, and nothing is under way. */
void
legation_benchmark_report_note_memory (LegationBenchmarkReport *self)
{
  self->memory = legation_process_get_memory ("VmRSS");
  self->memory_peak = legation_process_get_memory ("VmHWM");
  self->memory_anonymous = legation_process_get_memory ("RssAnon");
}

static void
add_version (LegationJsonWriter *writer, const char *name, guint major, guint minor, guint micro)
{
  g_autofree char *text = g_strdup_printf ("%u.%u.%u", major, minor, micro);

  legation_json_writer_add_text (writer, name, text);
}

static void
write_environment (LegationJsonWriter *writer, GtkWidget *window)
{
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (window));

  legation_json_writer_begin (writer, "versions");
  legation_json_writer_add_text (writer, "legation", LEGATION_VERSION);
  add_version (writer, "gtk", gtk_get_major_version (), gtk_get_minor_version (),
               gtk_get_micro_version ());
  add_version (writer, "libadwaita", adw_get_major_version (), adw_get_minor_version (),
               adw_get_micro_version ());
  add_version (writer, "libshumate", SHUMATE_MAJOR_VERSION, SHUMATE_MINOR_VERSION,
               SHUMATE_MICRO_VERSION);
  add_version (writer, "glib", glib_major_version, glib_minor_version, glib_micro_version);
  legation_json_writer_add_text (writer, "cairo", cairo_version_string ());
  legation_json_writer_end (writer);

  legation_json_writer_add_text (writer, "renderer",
                                 renderer != NULL ? G_OBJECT_TYPE_NAME (renderer) : "none");
  legation_json_writer_add_text (writer, "display",
                                 G_OBJECT_TYPE_NAME (gtk_widget_get_display (window)));
  legation_json_writer_add_count (writer, "scale", (guint) gtk_widget_get_scale_factor (window));
  legation_json_writer_add_count (writer, "width", (guint) gtk_widget_get_width (window));
  legation_json_writer_add_count (writer, "height", (guint) gtk_widget_get_height (window));
  legation_json_writer_add_count (writer, "processors", g_get_num_processors ());
}

static double
to_milliseconds (gint64 microseconds)
{
  return (double) microseconds / 1000.0;
}

static void
write_startup (LegationBenchmarkReport *self, LegationJsonWriter *writer)
{
  legation_json_writer_begin (writer, "startup");
  legation_json_writer_add_number (writer, "first-frame", to_milliseconds (self->first_frame));
  legation_json_writer_add_number (writer, "complete-frame",
                                   to_milliseconds (self->complete_frame));
  legation_json_writer_add_number (writer, "work", to_milliseconds (self->startup_work));
  legation_json_writer_end (writer);
}

static void
write_memory (LegationBenchmarkReport *self, LegationJsonWriter *writer)
{
  legation_json_writer_begin (writer, "memory");
  legation_json_writer_add_number (writer, "resident", self->memory);
  legation_json_writer_add_number (writer, "anonymous", self->memory_anonymous);
  legation_json_writer_add_number (writer, "peak", self->memory_peak);
  legation_json_writer_add_number (writer, "peak-after-all",
                                   legation_process_get_memory ("VmHWM"));
  legation_json_writer_end (writer);
}

static void
write_side (LegationBenchmarkReport *self,
            LegationJsonWriter *writer,
            LegationScenario scenario,
            LegationBenchmarkSide side)
{
  if (scenario == LEGATION_SCENARIO_REST)
    {
      legation_json_writer_add_count (writer, "frames", self->rest_frames[side]);
      legation_json_writer_add_count (writer, "wakeups", self->n_wakeups[side]);
      legation_json_writer_add_number (writer, "work", to_milliseconds (self->rest_work[side]));
      return;
    }
  legation_meter_write (&self->meters[scenario][side], writer);
  if (scenario == LEGATION_SCENARIO_HOVER)
    legation_series_write (&self->hits[side], writer, "hit-microseconds");
}

static void
write_beside (LegationBenchmarkReport *self,
              LegationJsonWriter *writer,
              LegationScenario scenario,
              LegationBenchmarkSide side,
              const char *name)
{
  legation_json_writer_begin (writer, name);
  write_side (self, writer, scenario, side);
  legation_json_writer_end (writer);
}

/* By how much more the main thread works than on a side. */
static void
write_ratio (LegationBenchmarkReport *self,
             LegationJsonWriter *writer,
             LegationScenario scenario,
             LegationBenchmarkSide side,
             const char *name)
{
  LegationMeter *meters = self->meters[scenario];
  const double full = legation_series_get_quantile (&meters[LEGATION_SIDE_DATASET].work, 0.95);
  const double other = legation_series_get_quantile (&meters[side].work, 0.95);

  legation_json_writer_add_number (writer, name, other > 0.0 ? full / other : 0.0);
}

static void
write_scenario (LegationBenchmarkReport *self,
                LegationJsonWriter *writer,
                LegationScenario scenario)
{
  const gboolean moves = scenario != LEGATION_SCENARIO_REST;

  legation_json_writer_begin (writer, legation_scenario_get_name (scenario));
  write_side (self, writer, scenario, LEGATION_SIDE_DATASET);
  if (moves)
    write_beside (self, writer, scenario, LEGATION_SIDE_UNROUTED, "without-routes");
  write_beside (self, writer, scenario, LEGATION_SIDE_EMPTY, "empty");
  if (moves)
    {
      write_ratio (self, writer, scenario, LEGATION_SIDE_UNROUTED, "ratio-without-routes");
      write_ratio (self, writer, scenario, LEGATION_SIDE_EMPTY, "ratio");
    }
  legation_json_writer_end (writer);
}

/**
 * legation_benchmark_report_print: prints all that was wanted, as a JSON object.
 * @session: (nullable): what the window shows
 */
void
legation_benchmark_report_print (LegationBenchmarkReport *self,
                                 GtkWidget *window,
                                 LegationSession *session)
{
  LegationJsonWriter document;
  LegationJsonWriter *writer = &document;
  g_autofree char *text = NULL;

  legation_json_writer_init (writer);
  write_environment (writer, window);
  if (session != NULL)
    {
      LegationDataset *dataset = legation_session_get_dataset (session);

      legation_json_writer_add_text (writer, "dataset",
                                     legation_dataset_get_header (dataset)->title);
      legation_json_writer_add_count (writer, "events", legation_dataset_get_n_events (dataset));
    }
  if (self->wanted[LEGATION_SCENARIO_STARTUP])
    write_startup (self, writer);
  write_memory (self, writer);
  for (guint i = LEGATION_SCENARIO_REST; i < LEGATION_N_SCENARIOS; i++)
    if (self->wanted[i])
      write_scenario (self, writer, i);
  text = legation_json_writer_finish (writer);
  g_print ("%s\n", text);
}
