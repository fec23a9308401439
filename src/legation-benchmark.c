/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationBenchmark: takes the first window of the application to be what is measured, opens a second
 * one on an empty dataset to compare it with, and goes through the scenarios in the first, in the first
 * with all but the routes on its map, and in the second, one after the other, so that all are measured
 * while the machine does the same. */

#include "config.h"

#include "legation-benchmark.h"

#include "legation-application-private.h"
#include "legation-benchmark-meter.h"
#include "legation-benchmark-report.h"
#include "legation-benchmark-script.h"
#include "legation-composer.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

/* The window that all numbers are of, in logical pixels. */
#define WIDTH 1280
#define HEIGHT 800

/* Frames of a scenario, how many before them are not measured, and how long it may take. */
#define N_FRAMES 240
#define N_SKIPPED 5
#define MAX_SECONDS 12
#define REST_SECONDS 2
#define N_HITS 500

/* Nothing is under way any more when the process works less than this, in a row. */
#define SETTLE_MILLISECONDS 100
#define SETTLE_WORK 5000
#define SETTLE_TIMES 4
/* So that what is given back at rest has been. */
#define REST_TIMES (1 + 2 * LEGATION_COMPOSER_REST_MILLISECONDS / SETTLE_MILLISECONDS)
#define SETTLE_LONGEST 100

/* Without events, but with a span like that of others. */
#define EMPTY_DATASET \
  "{\"format\":\"legation\",\"version\":1,\"title\":\"No journeys\",\"focus\":\"KP\"," \
  "\"opening\":{\"box\":[60,-15,150,60],\"span\":\"2018/2025\"}," \
  "\"sources\":[],\"events\":[],\"relationships\":[]}"

/* The window of the dataset, and the one with no journeys. */
#define N_WINDOWS 2

struct _LegationBenchmark
{
  GObject parent_instance;

  LegationApplication *application; /* not owned: it owns this */
  LegationBenchmarkReport report;
  LegationScript scripts[N_WINDOWS];
  GtkWidget *windows[N_WINDOWS];
  guint n_windows;
  LegationPainter *unrouted; /* nullable: what paints maps with no routes */

  /* What is under way */
  LegationScenario scenario;
  LegationBenchmarkSide side;
  guint frame;
  gint64 deadline;
  guint n_wakeups;
  GdkFrameClock *opening; /* of a window that has not been shown completely yet */
  gint64 settle_worked;
  guint n_settled;
  guint n_settling;
  char *empty_file;
};

G_DEFINE_FINAL_TYPE (LegationBenchmark, legation_benchmark, G_TYPE_OBJECT)

static void begin (LegationBenchmark *self);
static void opened (LegationBenchmark *self);

static LegationScript *
get_script (LegationBenchmark *self)
{
  return &self->scripts[self->side == LEGATION_SIDE_EMPTY ? 1 : 0];
}

static void
remove_empty_file (LegationBenchmark *self)
{
  if (self->empty_file != NULL)
    g_unlink (self->empty_file);
  g_clear_pointer (&self->empty_file, g_free);
}

static void
finish (LegationBenchmark *self)
{
  remove_empty_file (self);
  legation_benchmark_report_print (&self->report, self->windows[0], self->scripts[0].session);
  g_application_quit (G_APPLICATION (self->application));
}

/* How often in a row nothing was under way before one goes on. */
static guint
get_settle_times (LegationBenchmark *self)
{
  const gboolean opening = self->scripts[self->n_windows - 1].window == NULL;

  return opening || self->scenario == LEGATION_SCENARIO_REST ? REST_TIMES : SETTLE_TIMES;
}

static gboolean
settle_cb (gpointer data)
{
  LegationBenchmark *self = data;
  const gint64 worked = legation_clock_get_process ();

  self->n_settled = worked - self->settle_worked < SETTLE_WORK ? self->n_settled + 1 : 0;
  self->settle_worked = worked;
  self->n_settling++;
  if (self->n_settled < get_settle_times (self) && self->n_settling < SETTLE_LONGEST)
    return G_SOURCE_CONTINUE;
  if (self->scripts[self->n_windows - 1].window == NULL)
    opened (self);
  else
    begin (self);

  return G_SOURCE_REMOVE;
}

/* Goes on when nothing is under way any more. */
static void
settle (LegationBenchmark *self)
{
  self->n_settled = self->n_settling = 0;
  self->settle_worked = legation_clock_get_process ();
  g_timeout_add (SETTLE_MILLISECONDS, settle_cb, self);
}

/* The map of the first window gets its routes back, or loses them; all else in the window stays. */
static void
show_routes (LegationBenchmark *self)
{
  LegationDocument *document
    = legation_window_get_document (LEGATION_WINDOW (self->windows[0]));
  LegationBasemap *basemap = _legation_application_get_basemap (self->application);

  if (self->side == LEGATION_SIDE_EMPTY || self->scenario == LEGATION_SCENARIO_REST)
    return;
  legation_map_layer_set_session (self->scripts[0].layer, self->scripts[0].session,
                                  self->side == LEGATION_SIDE_UNROUTED
                                    ? self->unrouted
                                    : legation_document_get_painter (document, basemap));
}

/* The sides of a scenario take turns; nothing needs routes to be at rest. */
static gboolean
find_next (LegationBenchmark *self)
{
  if (self->scenario == LEGATION_SCENARIO_REST && self->side == LEGATION_SIDE_DATASET)
    self->side = LEGATION_SIDE_UNROUTED;
  if (self->n_windows == N_WINDOWS && self->side + 1 < LEGATION_N_SIDES)
    {
      self->side++;
      return TRUE;
    }
  self->side = 0;
  do
    self->scenario++;
  while (self->scenario < LEGATION_N_SCENARIOS && !self->report.wanted[self->scenario]);

  return self->scenario < LEGATION_N_SCENARIOS;
}

static void
go_on (LegationBenchmark *self)
{
  if (!find_next (self))
    {
      finish (self);
      return;
    }
  show_routes (self);
  settle (self);
}

static void
measure_hits (LegationBenchmark *self)
{
  for (guint i = 0; i < N_HITS; i++)
    {
      const gint64 before = legation_clock_get_thread ();

      legation_script_hit (get_script (self), 7 * i);
      legation_series_add (&self->report.hits[self->side],
                           (double) (legation_clock_get_thread () - before));
    }
}

static void
end (LegationBenchmark *self)
{
  legation_meter_detach (&self->report.meters[self->scenario][self->side]);
  if (self->scenario == LEGATION_SCENARIO_HOVER)
    measure_hits (self);
  legation_script_end (get_script (self), self->scenario);
  go_on (self);
}

static gboolean
tick_cb (GtkWidget *window, GdkFrameClock *clock, gpointer data)
{
  LegationBenchmark *self = data;

  if (self->frame >= N_FRAMES + N_SKIPPED || g_get_monotonic_time () > self->deadline)
    {
      end (self);
      return G_SOURCE_REMOVE;
    }
  legation_script_step (get_script (self), self->scenario, self->frame++);

  return G_SOURCE_CONTINUE;
}

static gboolean
rested_cb (gpointer data)
{
  LegationBenchmark *self = data;
  LegationMeter *meter = &self->report.meters[LEGATION_SCENARIO_REST][self->side];

  self->report.n_wakeups[self->side] = legation_process_count_wakeups () - self->n_wakeups;
  self->report.rest_work[self->side] = legation_clock_get_process () - self->settle_worked;
  self->report.rest_frames[self->side] = meter->n_frames;
  end (self);

  return G_SOURCE_REMOVE;
}

static void
begin (LegationBenchmark *self)
{
  LegationScript *script = get_script (self);

  gtk_window_present (GTK_WINDOW (script->window));
  legation_script_begin (script, self->scenario);
  legation_meter_attach (&self->report.meters[self->scenario][self->side], script->window,
                         script->layer, N_SKIPPED);
  self->frame = 0;
  self->deadline = g_get_monotonic_time () + MAX_SECONDS * G_USEC_PER_SEC;
  if (self->scenario == LEGATION_SCENARIO_REST)
    {
      self->n_wakeups = legation_process_count_wakeups ();
      self->settle_worked = legation_clock_get_process ();
      g_timeout_add_seconds (REST_SECONDS, rested_cb, self);
      return;
    }
  gtk_widget_add_tick_callback (script->window, tick_cb, self, NULL);
}

/* Returns: whether there is something that paints maps with no routes */
static gboolean
make_unrouted (LegationBenchmark *self, GError **error)
{
  LegationBasemap *basemap = _legation_application_get_basemap (self->application);
  LegationGazetteer *gazetteer = _legation_application_get_gazetteer (self->application);
  g_autoptr (GBytes) bytes = g_bytes_new_static (EMPTY_DATASET, strlen (EMPTY_DATASET));
  g_autoptr (LegationDataset) dataset
    = legation_dataset_load (bytes, gazetteer, LEGATION_LOADER_NONE, NULL, error);
  g_autoptr (LegationRoutes) routes
    = dataset != NULL ? legation_routes_new (dataset, gazetteer) : NULL;

  if (routes != NULL)
    self->unrouted = legation_painter_new (basemap, gazetteer, routes);

  return routes != NULL;
}

/* The second window is there for comparison alone, and is opened after the memory was measured. */
static void
open_empty (LegationBenchmark *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  int fd = g_file_open_tmp ("XXXXXX.legation.json", &self->empty_file, &error);

  if (fd >= 0)
    g_close (fd, NULL);
  if (fd < 0 || !g_file_set_contents (self->empty_file, EMPTY_DATASET, -1, &error)
      || !make_unrouted (self, &error))
    {
      g_printerr ("%s\n", error->message);
      finish (self);
      return;
    }
  file = g_file_new_for_path (self->empty_file);
  g_application_open (G_APPLICATION (self->application), &file, 1, "");
}

/* What moves nothing needs no window to compare it with. */
static gboolean
needs_empty (LegationBenchmark *self)
{
  for (guint i = LEGATION_SCENARIO_REST; i < LEGATION_N_SCENARIOS; i++)
    if (self->report.wanted[i])
      return TRUE;

  return FALSE;
}

/* A window is there, and nothing is under way. */
static void
opened (LegationBenchmark *self)
{
  const guint last = self->n_windows - 1;

  if (!legation_script_init (&self->scripts[last], self->windows[last], N_FRAMES))
    {
      finish (self);
      return;
    }
  if (last == 0)
    legation_benchmark_report_note_memory (&self->report);
  if (last == 0 && needs_empty (self))
    {
      open_empty (self);
      return;
    }
  self->side = LEGATION_N_SIDES - 1;
  go_on (self);
}

/* A window is complete with the first frame that has a picture of the map. */
static void
opening_cb (GdkFrameClock *clock, LegationBenchmark *self)
{
  LegationBenchmarkReport *report = &self->report;
  LegationScript script;

  if (report->first_frame == 0)
    report->first_frame = legation_clock_get_since_start ();
  if (!legation_script_init (&script, self->windows[self->n_windows - 1], N_FRAMES)
      || legation_map_layer_get_asked_at (script.layer) == 0)
    return;
  if (report->complete_frame == 0)
    {
      report->complete_frame = legation_clock_get_since_start ();
      report->startup_work = legation_clock_get_process ();
    }
  g_signal_handlers_disconnect_by_data (clock, self);
  g_clear_object (&self->opening);
  settle (self);
}

static void
realized_cb (GtkWidget *window, LegationBenchmark *self)
{
  self->opening = g_object_ref (gtk_widget_get_frame_clock (window));
  g_signal_connect (self->opening, "after-paint", G_CALLBACK (opening_cb), self);
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window, LegationBenchmark *self)
{
  /* While a large file is read there is a window that says so. */
  if (!LEGATION_IS_WINDOW (window) || self->n_windows >= N_WINDOWS)
    return;
  self->windows[self->n_windows++] = GTK_WIDGET (window);
  gtk_window_unmaximize (window);
  gtk_window_set_default_size (window, WIDTH, HEIGHT);
  g_signal_connect_after (window, "realize", G_CALLBACK (realized_cb), self);
}

static void
legation_benchmark_finalize (GObject *object)
{
  LegationBenchmark *self = LEGATION_BENCHMARK (object);

  legation_benchmark_report_clear (&self->report);
  if (self->opening != NULL)
    g_signal_handlers_disconnect_by_data (self->opening, self);
  g_clear_object (&self->opening);
  remove_empty_file (self);
  g_clear_pointer (&self->unrouted, legation_painter_unref);

  G_OBJECT_CLASS (legation_benchmark_parent_class)->finalize (object);
}

static void
legation_benchmark_class_init (LegationBenchmarkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = legation_benchmark_finalize;
}

static void
legation_benchmark_init (LegationBenchmark *self)
{
  legation_benchmark_report_init (&self->report);
}

static gboolean
choose (LegationBenchmark *self, const char *name)
{
  for (guint i = 0; i < LEGATION_N_SCENARIOS; i++)
    if (g_str_equal (name, legation_scenario_get_name (i)))
      {
        self->report.wanted[i] = TRUE;
        return TRUE;
      }

  return FALSE;
}

/**
 * legation_benchmark_new: waits for the application's first window, measures, prints and quits.
 * @application: owns the benchmark, and is not running yet
 * @scenarios: names with commas between them
 *
 * Returns: (transfer full) (nullable): the benchmark, or %NULL with an error of %G_OPTION_ERROR
 */
LegationBenchmark *
legation_benchmark_new (GtkApplication *application, const char *scenarios, GError **error)
{
  g_autoptr (LegationBenchmark) self = g_object_new (LEGATION_TYPE_BENCHMARK, NULL);
  g_auto (GStrv) list = g_strsplit (scenarios, ",", -1);

  for (guint i = 0; i == 0 || list[i] != NULL; i++)
    if (list[i] == NULL || !choose (self, list[i]))
      {
        g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                     /* Translators: %s is what somebody gave as the name of one */
                     _("There is no benchmark “%s”: startup, rest, pan, zoom, scrub, play, hover"),
                     list[i] != NULL ? list[i] : "");
        return NULL;
      }
  self->application = LEGATION_APPLICATION (application);
  g_signal_connect_object (application, "window-added", G_CALLBACK (window_added_cb), self, 0);

  return g_steal_pointer (&self);
}
