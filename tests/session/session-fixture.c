/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session-fixture.h"

#include <string.h>

static const char document[] =
  "{\"format\": \"legation\", \"version\": 1, \"title\": \"Test\", \"language\": \"en\","
  " \"license\": \"CC0-1.0\", \"focus\": \"KP\", \"asOf\": \"2025\","
  " \"opening\": {\"span\": \"2020/2021\"},"
  " \"sources\": [{\"id\": \"paper\", \"type\": \"article\", \"title\": \"Paper\"}],"
  " \"places\": ["
  "  {\"id\": \"kp\", \"name\": \"North Korea\", \"precision\": \"country\", \"country\": \"KP\"},"
  "  {\"id\": \"hanoi\", \"name\": \"Hanoi\", \"precision\": \"city\", \"country\": \"VN\","
  "   \"location\": [105.85, 21.03]},"
  "  {\"id\": \"la\", \"name\": \"Laos\", \"precision\": \"country\", \"country\": \"LA\"},"
  "  {\"id\": \"su\", \"name\": \"Soviet Union\", \"precision\": \"country\", \"country\": \"RU\"},"
  "  {\"id\": \"ru\", \"name\": \"RUSSIA\", \"precision\": \"country\", \"country\": \"RU\"},"
  "  {\"id\": \"sea\", \"name\": \"Southeast Asia\", \"precision\": \"region\"}],"
  " \"people\": [{\"id\": \"envoy\", \"name\": \"Envoy\"}],"
  " \"events\": ["
  "  {\"id\": \"early\", \"kind\": \"visit\", \"title\": \"Early visit\", \"when\": \"2012\","
  "   \"channel\": \"party\", \"countries\": [\"KP\", \"VN\"]},"
  "  {\"id\": \"day\", \"kind\": \"visit\", \"title\": \"Visit\", \"when\": \"2020-03-25\","
  "   \"channel\": \"party\", \"countries\": [\"KP\", \"VN\"],"
  "   \"citations\": [{\"source\": \"paper\", \"locator\": \"Once\"}],"
  "   \"itinerary\": {\"order\": \"stated\", \"stops\": ["
  "    {\"place\": \"kp\", \"basis\": \"stated\", \"role\": \"origin\"},"
  "    {\"place\": \"hanoi\", \"basis\": \"stated\"}]}},"
  "  {\"id\": \"year\", \"kind\": \"meeting\", \"title\": \"Talks\", \"when\": \"2021\","
  "   \"channel\": \"military\", \"countries\": [\"KP\", \"LA\"]},"
  "  {\"id\": \"window\", \"kind\": \"visit\", \"title\": \"Some visits\","
  "   \"when\": \"2020-06/2023\", \"count\": \"unknown\", \"countries\": [\"KP\", \"MN\"]},"
  "  {\"id\": \"lasting\", \"kind\": \"deployment\", \"title\": \"Troops\","
  "   \"when\": \"2021-06/2022-06\", \"countries\": [\"KP\", \"RU\"]},"
  "  {\"id\": \"undated\", \"kind\": \"statement\", \"title\": \"Said\", \"countries\": [\"KP\"]}],"
  " \"eras\": [{\"id\": \"alone\", \"title\": \"Alone\", \"when\": \"2013/2018\"}],"
  " \"relationships\": ["
  "  {\"id\": \"kp-vn\", \"parties\": [\"KP\", \"VN\"], \"group\": \"southeast-asia\","
  "   \"statements\": [{\"id\": \"st-vn\", \"kind\": \"history\", \"text\": \"Old friends.\"}]},"
  "  {\"id\": \"kp-la\", \"parties\": [\"KP\", \"LA\"], \"group\": \"southeast-asia\"}]}";

static void
changed_cb (Fixture *fixture, guint changes)
{
  fixture->n_signals++;
  fixture->changes |= changes;
}

LegationDataset *
fixture_load (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (GError) error = NULL;
  LegationDataset *dataset
    = legation_dataset_load (bytes, NULL, LEGATION_LOADER_NONE, &report, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (legation_report_get_n_problems (report), ==, 0);

  return dataset;
}

/* The dataset with “day” in 2022 and without “early”. */
LegationDataset *
fixture_load_edition (void)
{
  const char *start = strstr (document, "  {\"id\": \"early\"");
  const char *end = strstr (document, "  {\"id\": \"day\"");
  g_autoptr (GString) text = g_string_new (document);

  g_string_erase (text, start - document, end - start);
  g_assert_cmpuint (g_string_replace (text, "2020-03-25", "2022-03-25", 0), ==, 1);

  return fixture_load (text->str);
}

/* A session on the dataset in @text, which has to be without a mistake. */
void
fixture_open (Fixture *fixture, const char *text)
{
  g_autoptr (LegationDataset) dataset = fixture_load (text);

  fixture->session = legation_session_new (dataset, NULL, "en");
  g_signal_connect_swapped (fixture->session, "changed", G_CALLBACK (changed_cb), fixture);
}

void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  fixture_open (fixture, document);
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (fixture->session, fixture);
  g_assert_finalize_object (fixture->session);
}

/* All changes told since the last call. */
guint
fixture_take_changes (Fixture *fixture)
{
  guint changes = fixture->changes;

  fixture->changes = 0;
  fixture->n_signals = 0;

  return changes;
}

const LegationEvent *
fixture_find_event (Fixture *fixture, const char *id)
{
  const LegationEvent *event
    = legation_dataset_find_event (legation_session_get_dataset (fixture->session), id);

  g_assert_nonnull (event);

  return event;
}

LegationSpan
fixture_span (const char *edtf)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LegationDate) date = legation_date_parse (edtf, &error);

  g_assert_no_error (error);

  return legation_date_get_extent (date);
}
