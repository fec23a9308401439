/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a map opens of a dataset whose events have no place. */

#include "legation-loader.h"
#include "painter-fixture.h"
#include "test-view.h"

#define DOCUMENT(members) \
  "{\"format\": \"legation\", \"version\": 1, \"title\": \"Test\", \"sources\": [], \"places\": []," \
  members " \"events\": [{\"id\": \"talk\", \"kind\": \"meeting\", \"title\": \"Talk\"," \
  " \"when\": \"1960\", \"countries\": [\"IT\", \"EG\"]}]}"

static LegationCamera
open_document (Fixture *fixture, const char *document)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, strlen (document));
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (LegationDataset) dataset
    = legation_dataset_load (bytes, fixture->gazetteer, LEGATION_LOADER_NONE, &report, NULL);

  g_assert_cmpuint (legation_report_count (report, LEGATION_SEVERITY_ERROR), ==, 0);
  g_object_unref (fixture->session);
  legation_painter_unref (fixture->painter);
  fixture->session = legation_session_new (dataset, fixture->gazetteer, "en");
  fixture->painter = painter_fixture_create (fixture->session);
  legation_map_view_set_session (fixture->view, fixture->session, fixture->painter);
  legation_map_view_fit (fixture->view);

  return fixture->view->camera;
}

/* With the country that it is about, and with its partners. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  const LegationCamera camera
    = open_document (fixture, DOCUMENT ("\"focus\": \"IT\", \"relationships\":"
                                        " [{\"id\": \"it-eg\", \"parties\": [\"IT\", \"EG\"],"
                                        "   \"group\": \"elsewhere\"}],"));

  g_assert_cmpfloat (camera.lat, >, 20.0);
  g_assert_cmpfloat (camera.lat, <, 46.0);
  g_assert_cmpfloat (camera.lon, >, 5.0);
  g_assert_cmpfloat (camera.lon, <, 40.0);
  g_assert_cmpfloat (camera.zoom, >, 3.0);
}

void
add_home_tests (void)
{
  add_view_test ("/map/home/focus", test_focus);
}
