/* SPDX-License-Identifier: GPL-3.0-or-later */

/* However the span was moved, each event stands to it as if it had been there from the start. */

#include "session-fixture.h"

static const char *const dates[] = {
  "2020-03-25",           "2020-03",           "2021",
  "2020/2021-06-15",      "2019-11-30/2020",   "2018-05/..",
  "../2019-02",           "2019-07-01/",       "/2022-03-09",
  "196X",                 "201X",              "2020?",
  "2021-04~",             "2021-05-05%",       "[2020-01-02,2020-08-09]",
  "{2019-03,2021-03-04}", "[2018..2020]",      "2020-21",
  "-0044-03-15",          "Y12345",            "202X",
  "[..2019-05-01]",       "2021-02-28/2021-03", "2022-24",
};

static char *
write_dataset (void)
{
  GString *text = g_string_new (
    "{\"format\": \"legation\", \"version\": 1, \"title\": \"Scrub\", \"language\": \"en\","
    " \"license\": \"CC0-1.0\", \"focus\": \"KP\", \"asOf\": \"2025\", \"sources\": [],"
    " \"places\": [], \"relationships\": [],"
    " \"events\": [");

  for (guint i = 0; i < 2 * G_N_ELEMENTS (dates); i++)
    g_string_append_printf (text,
                            "%s{\"id\": \"e%u\", \"kind\": \"visit\", \"title\": \"Visit\","
                            " \"when\": \"%s\",%s \"countries\": [\"KP\", \"VN\"]}",
                            i > 0 ? "," : "", i, dates[i / 2],
                            i % 2 == 1 ? " \"count\": \"unknown\"," : "");
  g_string_append (text, "]}");

  return g_string_free (text, FALSE);
}

static void
test_steps (void)
{
  g_autofree char *text = write_dataset ();
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  LegationSpan span = fixture_span ("2019-06/2020-06");
  Fixture fixture = { 0 };
  LegationDataset *dataset;
  guint n_met[3] = { 0 };

  fixture_open (&fixture, text);
  dataset = legation_session_get_dataset (fixture.session);
  for (guint i = 0; i < 3000; i++)
    {
      /* Small steps, as of a drag, and leaps. */
      const gint64 most = i % 50 == 49 ? 4000 : 30;

      span.first += g_rand_int_range (random, -(gint32) most, (gint32) most);
      span.last += g_rand_int_range (random, -(gint32) most, (gint32) most);
      if (span.last < span.first || i % 500 == 499)
        span = fixture_span (i % 1000 == 999 ? "2010/2021" : "2020-03");
      legation_session_select_span (fixture.session, span);
      for (guint k = 0; k < legation_dataset_get_n_events (dataset); k++)
        {
          const LegationEvent *event = legation_dataset_get_event (dataset, k);
          const LegationRelation relation = legation_session_relate (fixture.session, event);

          if (relation != legation_event_relate (event, span))
            g_error ("Step %u: %s is %d", i, legation_date_get_text (event->when), (int) relation);
          n_met[relation]++;
        }
    }
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (n_met[i], >, 1000);
  fixture_tear_down (&fixture, NULL);
}

void
add_scrub_tests (void)
{
  g_test_add_func ("/session/scrub/steps", test_steps);
}
