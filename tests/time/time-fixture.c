/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "time-fixture.h"

#include <pango/pangocairo.h>

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

static void
append_date (GString *text)
{
  const int year = g_test_rand_int_range (1990, 2025), month = g_test_rand_int_range (1, 13);
  const int day = g_test_rand_int_range (1, 29);

  switch (g_test_rand_int_range (0, 9))
    {
    case 0:
      g_string_append_printf (text, "%d", year);
      break;
    case 1:
      g_string_append_printf (text, "%d-%02d?", year, month);
      break;
    case 2:
      g_string_append_printf (text, "%d-%02d~", year, month);
      break;
    case 3:
      g_string_append_printf (text, "%d-%02d/%d", year, month, year + 1);
      break;
    case 4:
      g_string_append_printf (text, "{%d,%d-%02d}", year, year + 3, month);
      break;
    case 5:
      g_string_append_printf (text, "[%d-%02d-%02d..%d]", year, month, day, year + 1);
      break;
    case 6:
      g_string_append_printf (text, "%d/..", year);
      break;
    default:
      g_string_append_printf (text, "%d-%02d-%02d", year, month, day);
      break;
    }
}

/* %FIXTURE_CROWD events with all kinds of dates, of some channels and of up to four of the five
 * relationships; others in each run. */
LegationSession *
fixture_make_crowd (void)
{
  static const char *const channels[] = { "party", "state", "military", "none" };
  /* One, several or none of the relationships. */
  static const char *const countries[]
      = { "\"KP\",\"VN\"", "\"KP\",\"LA\",\"TH\"", "\"KP\"", "\"KP\",\"TH\"",
          "\"KP\",\"VN\",\"LA\",\"TH\",\"ID\"" };
  g_autoptr (GString) text
      = g_string_new ("{\"format\":\"legation\",\"version\":1,\"title\":\"T\",\"focus\":\"KP\","
                      "\"sources\":[],\"relationships\":["
                      "{\"id\":\"kp-vn\",\"parties\":[\"KP\",\"VN\"],\"group\":\"elsewhere\"},"
                      "{\"id\":\"kp-la\",\"parties\":[\"KP\",\"LA\"],\"group\":\"elsewhere\"},"
                      "{\"id\":\"kp-th\",\"parties\":[\"KP\",\"TH\"],\"group\":\"elsewhere\"},"
                      "{\"id\":\"kp-id\",\"parties\":[\"KP\",\"ID\"],\"group\":\"elsewhere\"},"
                      "{\"id\":\"kp-jp\",\"parties\":[\"KP\",\"JP\"],\"group\":\"elsewhere\"}],"
                      "\"events\":[");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (LegationDataset) dataset = NULL;

  for (guint i = 0; i < FIXTURE_CROWD; i++)
    {
      g_string_append_printf (text,
                              "%s{\"id\":\"e%u\",\"kind\":\"%s\",\"title\":\"Event %u\","
                              "\"countries\":[%s],\"channel\":\"%s\"",
                              i > 0 ? "," : "", i, i % 3 == 0 ? "statement" : "visit", i,
                              countries[i % G_N_ELEMENTS (countries)],
                              channels[i % G_N_ELEMENTS (channels)]);
      if (i % 20 == 0)
        g_string_append (text, ",\"count\":\"unknown\"");
      if (i % 33 != 0)
        {
          g_string_append (text, ",\"when\":\"");
          append_date (text);
          g_string_append_c (text, '"');
        }
      g_string_append_c (text, '}');
    }
  g_string_append (text, "]}");
  bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  dataset = legation_dataset_load (bytes, NULL, LEGATION_LOADER_NONE, &report, NULL);
  g_assert_nonnull (dataset);
  g_assert_cmpuint (legation_report_count (report, LEGATION_SEVERITY_ERROR), ==, 0);

  return legation_session_new (dataset, NULL, "en");
}

/* With the same font for all: nothing is collected yet. */
LegationTimeScene *
fixture_make_scene (LegationSession *session)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Sans 11");
  LegationTimeScene *scene;

  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  scene = legation_time_scene_new (session, context);
  g_object_unref (context);

  return scene;
}
