/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "timeline-fixture.h"

#include "legation-loader.h"

#define EVENT(id, title, when, channel, country)                                          \
  "{\"id\": \"" id "\", \"kind\": \"visit\", \"title\": \"" title "\", \"when\": \"" when \
  "\", \"channel\": \"" channel "\", \"countries\": [\"KP\", \"" country "\"]}"

static const char document[]
    = "{\"format\": \"legation\", \"version\": 1, \"title\": \"Test\", \"focus\": \"KP\","
      " \"opening\": {\"span\": \"2020/2021\"}, \"sources\": [],"
      " \"eras\": [{\"id\": \"era\", \"title\": \"An era\", \"when\": \"2019/..\"}],"
      " \"events\": [" EVENT ("early", "Early visit", "2012", "party", "VN") "," EVENT (
          "day",
          "Visit",
          "2020-03-25",
          "party",
          "VN") "," EVENT ("month",
                           "Talks",
                           "2020-09",
                           "military",
                           "LA") "," EVENT ("perhaps",
                                            "Rumour",
                                            "2021-04?",
                                            "state",
                                            "LA") "," EVENT ("late",
                                                             "Late visit",
                                                             "2023-02",
                                                             "party",
                                                             "VN") ","
                                                                   "{\"id\": \"window\", \"kind\": "
                                                                   "\"visit\", \"title\": \"Some "
                                                                   "visits\","
                                                                   " \"when\": "
                                                                   "\"2020-06/2021-12\", "
                                                                   "\"count\": \"unknown\", "
                                                                   "\"countries\": [\"KP\", "
                                                                   "\"MN\"]},"
                                                                   "{\"id\": \"undated\", "
                                                                   "\"kind\": \"statement\", "
                                                                   "\"title\": \"Said\", "
                                                                   "\"countries\": [\"KP\"]}],"
                                                                   " \"relationships\": ["
                                                                   "  {\"id\": \"kp-vn\", "
                                                                   "\"parties\": [\"KP\", \"VN\"], "
                                                                   "\"group\": \"southeast-asia\"},"
                                                                   "  {\"id\": \"kp-la\", "
                                                                   "\"parties\": [\"KP\", \"LA\"], "
                                                                   "\"group\": "
                                                                   "\"southeast-asia\"}],"
      " \"stories\": [{\"id\": \"tour\", \"title\": \"Tour\", \"steps\": ["
      "  {\"id\": \"step\", \"title\": \"Step\", \"caption\": \"See.\","
      "   \"highlights\": [\"month\", \"kp-vn\"]}]}]}";

void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, sizeof document - 1);
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (LegationDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;

  dataset = legation_dataset_load (bytes, NULL, LEGATION_LOADER_NONE, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (legation_report_count (report, LEGATION_SEVERITY_ERROR), ==, 0);
  fixture->session = legation_session_new (dataset, NULL, "en");
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->session);
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
fixture_years (int first, int last)
{
  return (LegationSpan){ legation_day_from_ymd (first, 1, 1),
                         legation_day_from_ymd (last, 12, 31) };
}
