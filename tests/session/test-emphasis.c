/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session-fixture.h"

static const char document[] =
  "{\"format\": \"legation\", \"version\": 1, \"title\": \"Test\", \"language\": \"en\","
  " \"license\": \"CC0-1.0\", \"focus\": \"KP\","
  " \"sources\": [{\"id\": \"paper\", \"type\": \"article\", \"title\": \"Paper\"}],"
  " \"places\": ["
  "  {\"id\": \"pyongyang\", \"name\": \"Pyongyang\", \"precision\": \"city\", \"country\": \"KP\","
  "   \"location\": [125.75, 39.02]},"
  "  {\"id\": \"hanoi\", \"name\": \"Hanoi\", \"precision\": \"city\", \"country\": \"VN\","
  "   \"location\": [105.85, 21.03]},"
  "  {\"id\": \"vientiane\", \"name\": \"Vientiane\", \"precision\": \"city\", \"country\": \"LA\","
  "   \"location\": [102.6, 17.97]}],"
  " \"people\": [{\"id\": \"envoy\", \"name\": \"Envoy\"}, {\"id\": \"host\", \"name\": \"Host\"},"
  "  {\"id\": \"guest\", \"name\": \"Guest\"}],"
  " \"organizations\": [{\"id\": \"ministry\", \"name\": \"Ministry\", \"country\": \"KP\"},"
  "  {\"id\": \"asean\", \"name\": \"ASEAN\"}],"
  " \"events\": ["
  "  {\"id\": \"to-hanoi\", \"kind\": \"visit\", \"title\": \"To Hanoi\", \"when\": \"2020\","
  "   \"channel\": \"party\", \"countries\": [\"KP\", \"VN\"],"
  "   \"delegation\": {\"side\": \"KP\", \"head\": {\"person\": \"envoy\"}},"
  "   \"citations\": [{\"source\": \"paper\"}],"
  "   \"itinerary\": {\"order\": \"stated\", \"stops\": ["
  "    {\"place\": \"pyongyang\", \"basis\": \"stated\", \"role\": \"origin\"},"
  "    {\"place\": \"hanoi\", \"basis\": \"stated\"}]}},"
  "  {\"id\": \"to-vientiane\", \"kind\": \"visit\", \"title\": \"To Vientiane\","
  "   \"when\": \"2020\", \"channel\": \"military\", \"countries\": [\"KP\", \"LA\"],"
  "   \"delegation\": {\"side\": \"KP\", \"organization\": \"ministry\"},"
  "   \"hosts\": [{\"person\": \"host\"}],"
  "   \"itinerary\": {\"order\": \"stated\", \"stops\": ["
  "    {\"place\": \"pyongyang\", \"basis\": \"stated\", \"role\": \"origin\"},"
  "    {\"place\": \"vientiane\", \"basis\": \"stated\"}]}},"
  "  {\"id\": \"speech\", \"kind\": \"statement\", \"title\": \"Speech\", \"when\": \"2020\","
  "   \"channel\": \"state\", \"countries\": [\"KP\", \"VN\"],"
  "   \"participants\": [{\"person\": \"guest\"}]}],"
  " \"relationships\": ["
  "  {\"id\": \"kp-vn\", \"parties\": [\"KP\", \"VN\"], \"group\": \"southeast-asia\","
  "   \"statements\": [{\"id\": \"old\", \"kind\": \"history\", \"text\": \"Old friends.\"}]},"
  "  {\"id\": \"kp-mn\", \"parties\": [\"KP\", \"MN\"], \"group\": \"northeast-asia\"},"
  "  {\"id\": \"kp-asean\", \"parties\": [\"KP\", \"asean\"], \"group\": \"southeast-asia\"}],"
  " \"stories\": [{\"id\": \"story\", \"title\": \"Story\", \"steps\": ["
  "  {\"id\": \"bodies\", \"title\": \"Bodies\", \"caption\": \"Look.\","
  "   \"highlights\": [\"kp-asean\"]},"
  "  {\"id\": \"words\", \"title\": \"Words\", \"caption\": \"Look.\", \"highlights\": [\"speech\"]},"
  "  {\"id\": \"both\", \"title\": \"Both\", \"caption\": \"Look.\","
  "   \"highlights\": [\"to-hanoi\", \"kp-mn\"]}]}]}";

/* Loudness, one letter for each event in the order of the document. */
static const char letters[] = {
  [LEGATION_EMPHASIS_HIDDEN] = '-',   [LEGATION_EMPHASIS_GHOST] = 'g',
  [LEGATION_EMPHASIS_FAINT] = 'f',
  [LEGATION_EMPHASIS_QUIET] = 'q',    [LEGATION_EMPHASIS_NORMAL] = 'N',
  [LEGATION_EMPHASIS_SELECTED] = 'S',
};

typedef struct
{
  const char *path;
  const char *selection;
  guint channels;
  const char *expected;
  const char *marks; /* ISO codes */
} Case;

#define ALL LEGATION_CHANNELS_ALL
#define NO_PARTY (LEGATION_CHANNELS_ALL & ~(1u << LEGATION_CHANNEL_PARTY))
#define NO_STATE (LEGATION_CHANNELS_ALL & ~(1u << LEGATION_CHANNEL_STATE))

static const Case cases[] = {
  { "/session/emphasis/overview", NULL, ALL, "NNN", "" },
  { "/session/emphasis/filter", NULL, NO_PARTY, "-NN", "" },
  { "/session/emphasis/event", "to-hanoi", ALL, "Sff", "" },
  { "/session/emphasis/event-filtered-out", "to-hanoi", NO_PARTY, "Sff", "" },
  { "/session/emphasis/event-not-drawn", "speech", ALL, "NNN", "KP VN" },
  { "/session/emphasis/relationship", "kp-vn", ALL, "NqN", "VN KP" },
  { "/session/emphasis/relationship-filter", "kp-vn", NO_PARTY, "-qN", "VN KP" },
  { "/session/emphasis/statement", "old", ALL, "NqN", "VN KP" },
  { "/session/emphasis/place", "vientiane", ALL, "qNq", "" },
  { "/session/emphasis/person-head", "envoy", ALL, "Nqq", "" },
  { "/session/emphasis/person-host", "host", ALL, "qNq", "" },
  { "/session/emphasis/person-participant", "guest", ALL, "NNN", "" },
  { "/session/emphasis/organization", "ministry", ALL, "qNq", "" },
  { "/session/emphasis/source", "paper", ALL, "Nqq", "" },
  { "/session/emphasis/country", LEGATION_SELECTION_COUNTRY "LA", ALL, "qNq", "LA" },
  /* A country with no route is marked instead, and a body that is nowhere dims nothing. */
  { "/session/emphasis/relationship-no-route", "kp-mn", ALL, "qqq", "MN KP" },
  { "/session/emphasis/relationship-body", "kp-asean", ALL, "NNN", "" },
  { "/session/emphasis/step-body", "bodies", ALL, "NNN", "" },
  { "/session/emphasis/step-event-not-drawn", "words", ALL, "ffN", "KP VN" },
  { "/session/emphasis/step-event-filtered-out", "words", NO_STATE, "NN-", "" },
  { "/session/emphasis/step-relationship", "both", ALL, "Nff", "MN KP" },
  { "/session/emphasis/no-place", LEGATION_SELECTION_NO_PLACE, ALL, "NNN", "" },
};

static LegationSession *
create_session (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, sizeof document - 1);
  g_autoptr (LegationReport) report = NULL;
  g_autoptr (LegationDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;

  dataset = legation_dataset_load (bytes, NULL, LEGATION_LOADER_NONE, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (legation_report_get_n_problems (report), ==, 0);

  return legation_session_new (dataset, NULL, "en");
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (LegationSession) session = create_session ();
  g_autoptr (GBytes) emphasis = NULL;
  g_auto (GStrv) marks = NULL;
  g_autofree char *joined = NULL;
  const guint8 *bytes;
  char found[8] = "";
  gsize n;

  legation_session_set_channels (session, c->channels);
  legation_session_select (session, c->selection);
  emphasis = legation_session_collect_emphasis (session);
  bytes = g_bytes_get_data (emphasis, &n);
  g_assert_cmpuint (n, <, sizeof found);
  for (gsize i = 0; i < n; i++)
    found[i] = letters[bytes[i]];
  g_assert_cmpstr (found, ==, c->expected);
  marks = legation_session_collect_marks (session);
  joined = g_strjoinv (" ", marks);
  g_assert_cmpstr (joined, ==, c->marks);
}

/* What time leaves out keeps a trace if it is wanted, what the channels leave out does not. */
static void
test_ghosts (void)
{
  g_autoptr (LegationSession) session = create_session ();
  g_autoptr (GBytes) gone = NULL, ghosts = NULL;
  const guint8 *bytes;
  gsize n;

  legation_session_set_channels (session, NO_PARTY);
  legation_session_select_span (session, (LegationSpan){ legation_day_from_ymd (1900, 1, 1),
                                                         legation_day_from_ymd (1900, 12, 31) });
  gone = legation_session_collect_emphasis (session);
  bytes = g_bytes_get_data (gone, &n);
  g_assert_cmpuint (n, ==, 3);
  for (gsize i = 0; i < n; i++)
    g_assert_cmpuint (bytes[i], ==, LEGATION_EMPHASIS_HIDDEN);

  legation_session_set_ghosts (session, TRUE);
  ghosts = legation_session_collect_emphasis (session);
  bytes = g_bytes_get_data (ghosts, &n);
  g_assert_cmpuint (bytes[0], ==, LEGATION_EMPHASIS_HIDDEN);
  g_assert_cmpuint (bytes[1], ==, LEGATION_EMPHASIS_GHOST);
  g_assert_cmpuint (bytes[2], ==, LEGATION_EMPHASIS_GHOST);
}

void
add_emphasis_tests (void)
{
  g_test_add_func ("/session/emphasis/ghosts", test_ghosts);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_case);
}
