/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "slide-fixture.h"

#include "legation-data.h"

#include <string.h>

static void
open_dataset (Fixture *fixture, GBytes *bytes, LegationLoaderFlags flags)
{
  g_autoptr (GBytes) names = legation_data_lookup (LEGATION_DATA_NAMES);
  g_autoptr (GBytes) map = legation_data_lookup (LEGATION_DATA_BASEMAP);
  g_autoptr (GError) error = NULL;
  g_autoptr (LegationGazetteer) gazetteer = legation_gazetteer_new (names, &error);
  g_autoptr (LegationBasemap) basemap = legation_basemap_new (map, &error);
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (LegationDataset) dataset
    = legation_dataset_load (bytes, gazetteer, flags, &report, &error);
  g_autoptr (LegationRoutes) routes = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (legation_report_count (report, LEGATION_SEVERITY_ERROR), ==, 0);
  routes = legation_routes_new (dataset, gazetteer);
  fixture->session = legation_session_new (dataset, gazetteer, "en");
  fixture->painter = legation_painter_new (basemap, gazetteer, routes);
  fixture->look = (LegationSlideLook){ .routes = legation_painter_get_routes (fixture->painter),
                                       .language = g_intern_string ("en"),
                                       .font = g_intern_string ("Cantarell 11") };
  fixture_set_size (fixture, 1920.0, 1080.0, 1.0);
  fixture_choose_story (fixture, 0);
}

void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = legation_data_lookup (LEGATION_DATA_DATASET);

  open_dataset (fixture, bytes, LEGATION_LOADER_NONE);
}

/* @json: a dataset */
void
fixture_open (Fixture *fixture, const char *json, LegationLoaderFlags flags)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));

  open_dataset (fixture, bytes, flags);
}

/* A step with a caption of many words, one without any, and one that leaves events out. */
void
fixture_set_up_small (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (
    "{\"format\": \"legation\", \"version\": 1, \"title\": \"Test\", \"focus\": \"KP\","
    " \"sources\": [");
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 40; i++)
    g_string_append_printf (text,
                            "%s{\"id\": \"s%u\", \"type\": \"book\", \"title\": \"A book with"
                            " a title of a good many words, number %u of them\"}",
                            i > 0 ? "," : "", i, i);
  g_string_append (
    text,
    "], \"relationships\": [], \"events\": [");
  for (guint i = 0; i < 30; i++)
    g_string_append_printf (text,
                            "%s{\"id\": \"e%u\", \"kind\": \"statement\", \"title\": \"Words no. %u\","
                            " \"when\": \"2020-0%u\", \"channel\": \"%s\","
                            " \"countries\": [\"KP\", \"VN\"],"
                            " \"citations\": [{\"source\": \"s%u\"}]}",
                            i > 0 ? "," : "", i, i, 1 + i % 9, i % 2 == 0 ? "party" : "state", i);
  g_string_append (text, "], \"stories\": [{\"id\": \"story\", \"title\": \"Story\", \"steps\": ["
                         "{\"id\": \"long\", \"title\": \"Long\", \"span\": \"2020\", \"caption\": \"");
  for (guint i = 0; i < 400; i++)
    g_string_append (text, "words ");
  g_string_append (text, "\", \"highlights\": [\"e0\"");
  for (guint i = 1; i < 30; i++)
    g_string_append_printf (text, ", \"e%u\"", i);
  g_string_append (text, "], \"citations\": [{\"source\": \"s0\"}");
  for (guint i = 1; i < 40; i++)
    g_string_append_printf (text, ", {\"source\": \"s%u\"}", i);
  g_string_append (text, "]}, {\"id\": \"short\", \"title\": \"Short\", \"caption\": \"Said.\","
                         " \"span\": \"2020-01\", \"highlights\": [\"e0\"],"
                         " \"speakerNotes\": \"Remember to breathe.\"}]}]}");
  bytes = g_bytes_new (text->str, text->len);
  open_dataset (fixture, bytes, LEGATION_LOADER_NONE);
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_array_unref (fixture->slides);
  legation_painter_unref (fixture->painter);
  g_assert_finalize_object (fixture->session);
}

/* @scale: of the projector */
void
fixture_set_size (Fixture *fixture, double width, double height, double scale)
{
  fixture->look.width = width;
  fixture->look.height = height;
  fixture->look.k = legation_slide_find_scale (width, height) * scale;
}

void
fixture_choose_story (Fixture *fixture, guint story)
{
  g_clear_pointer (&fixture->slides, g_array_unref);
  fixture->slides = legation_story_list_slides (
    legation_dataset_get_story (legation_session_get_dataset (fixture->session), story));
}

LegationSlidePlan *
fixture_make_plan (Fixture *fixture, guint slide)
{
  const LegationSlide *shown = &g_array_index (fixture->slides, LegationSlide, slide);

  legation_session_show_slide (fixture->session, shown);

  return legation_slide_plan_new (fixture->session, shown, fixture->slides->len, &fixture->look);
}
