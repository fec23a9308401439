/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scene-fixture.h"

static const char head[] =
  "{\"format\": \"legation\", \"version\": 1, \"title\": \"Test\", \"language\": \"en\","
  " \"license\": \"CC0-1.0\", \"focus\": \"KP\", \"asOf\": \"2025\", \"sources\": [],"
  " \"relationships\": [],"
  " \"places\": ["
  "  {\"id\": \"kp\", \"name\": \"North Korea\", \"precision\": \"country\", \"country\": \"KP\","
  "   \"location\": [127.5, 40.5]},"
  "  {\"id\": \"pyongyang\", \"name\": \"Pyongyang\", \"precision\": \"city\","
  "   \"country\": \"KP\", \"location\": [125.75, 39.03]},"
  "  {\"id\": \"cn\", \"name\": \"China\", \"precision\": \"country\", \"country\": \"CN\","
  "   \"location\": [104, 35]},"
  "  {\"id\": \"hanoi\", \"name\": \"Hanoi\", \"precision\": \"city\", \"country\": \"VN\","
  "   \"location\": [105.85, 21.03]},"
  "  {\"id\": \"vn\", \"name\": \"Vietnam\", \"precision\": \"country\", \"country\": \"VN\","
  "   \"location\": [108, 14]},"
  "  {\"id\": \"la\", \"name\": \"Laos\", \"precision\": \"country\", \"country\": \"LA\","
  "   \"location\": [103.5, 19]},"
  "  {\"id\": \"sea\", \"name\": \"Southeast Asia\", \"precision\": \"region\"}],"
  " \"events\": [";

/* @events: the inside of the JSON array of events */
LegationDataset *
scene_fixture_load (const char *events)
{
  g_autofree char *document = g_strconcat (head, events, "]}", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (document, strlen (document));
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (GError) error = NULL;
  LegationDataset *dataset;

  dataset = legation_dataset_load (bytes, NULL, LEGATION_LOADER_NONE, &report, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < legation_report_get_n_problems (report); i++)
    g_test_message ("%s",
                    legation_problem_to_message (legation_report_get_problem (report, i)));
  g_assert_cmpuint (legation_report_get_n_problems (report), ==, 0);

  return dataset;
}
