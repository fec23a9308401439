/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "labels-fixture.h"

#include "legation-data.h"
#include "scene-fixture.h"

/* What is in a time is shown, the rest is as loud as @rest. */
GBytes *
labels_fixture_show_span (LegationRoutes *routes, LegationSpan span, LegationEmphasis rest)
{
  LegationDataset *dataset = legation_routes_get_dataset (routes);
  const guint n = legation_dataset_get_n_events (dataset);
  guint8 *emphasis = g_new (guint8, n);

  for (guint i = 0; i < n; i++)
    {
      const LegationEvent *event = legation_dataset_get_event (dataset, i);

      emphasis[i]
        = event->when != NULL && legation_date_relate (event->when, span) != LEGATION_RELATION_NO
            ? LEGATION_EMPHASIS_NORMAL
            : rest;
    }

  return g_bytes_new_take (emphasis, n);
}

void
labels_fixture_set_up (LabelsFixture *fixture, gconstpointer data)
{
  const LegationSpan span = { legation_day_from_ymd (2023, 8, 1),
                              legation_day_from_ymd (2025, 10, 31) };
  g_autoptr (GBytes) bytes = legation_data_lookup (LEGATION_DATA_DATASET);
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (LegationDataset) dataset = NULL;

  (void) data;
  fixture->gazetteer = scene_fixture_load_gazetteer ();
  dataset
    = legation_dataset_load (bytes, fixture->gazetteer, LEGATION_LOADER_NONE, &report, NULL);
  fixture->routes = legation_routes_new (dataset, fixture->gazetteer);
  fixture->emphasis = labels_fixture_show_span (fixture->routes, span, LEGATION_EMPHASIS_HIDDEN);
  fixture->traces = labels_fixture_show_span (fixture->routes, span, LEGATION_EMPHASIS_GHOST);
}

void
labels_fixture_tear_down (LabelsFixture *fixture, gconstpointer data)
{
  (void) data;
  legation_gazetteer_unref (fixture->gazetteer);
  legation_routes_unref (fixture->routes);
  g_bytes_unref (fixture->emphasis);
  g_bytes_unref (fixture->traces);
}

LegationScene *
labels_fixture_lay_out_loud (LabelsFixture *fixture,
                             GBytes *emphasis,
                             LegationCamera camera,
                             const char *language,
                             LegationLabelChoice choice,
                             LegationLabelMemory *memory)
{
  const LegationFrame at = { camera, 1280.0, 800.0, 1.0 };

  return legation_scene_new (fixture->routes, fixture->gazetteer, &at, emphasis, NULL, language,
                             choice, "Cantarell 11", memory);
}

LegationScene *
labels_fixture_lay_out (LabelsFixture *fixture,
                        LegationCamera camera,
                        const char *language,
                        LegationLabelChoice choice,
                        LegationLabelMemory *memory)
{
  return labels_fixture_lay_out_loud (fixture, fixture->emphasis, camera, language, choice, memory);
}
