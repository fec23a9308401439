/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which events facets let through, how many each value would leave, and what filters cost. */

#include "session-fixture.h"

#include "legation-facets.h"

static const char document[]
  = "{\"format\": \"legation\", \"version\": 1, \"title\": \"Test\", \"language\": \"en\","
    " \"license\": \"CC0-1.0\", \"focus\": \"KP\", \"asOf\": \"2025\","
    " \"opening\": {\"span\": \"2012/2013\"},"
    " \"sources\": ["
    "  {\"id\": \"paper\", \"type\": \"article\", \"title\": \"Paper\","
    "   \"reliability\": \"low\"},"
    "  {\"id\": \"book\", \"type\": \"book\", \"title\": \"Book\", \"reliability\": \"high\"}],"
    " \"places\": ["
    "  {\"id\": \"kp\", \"name\": \"North Korea\", \"precision\": \"country\", \"country\": \"KP\"},"
    "  {\"id\": \"vientiane\", \"name\": \"Vientiane\", \"precision\": \"city\", \"country\": \"LA\","
    "   \"location\": [102.6, 17.97]},"
    "  {\"id\": \"sea\", \"name\": \"Southeast Asia\", \"precision\": \"region\"}],"
    " \"events\": ["
    /* Goes through a country that is not among those that take part. */
    "  {\"id\": \"tour\", \"kind\": \"visit\", \"title\": \"Tour\", \"when\": \"2012-05\","
    "   \"channel\": \"party\", \"countries\": [\"KP\", \"VN\"],"
    "   \"citations\": [{\"source\": \"paper\", \"locator\": \"A\"},"
    "    {\"source\": \"book\", \"locator\": \"B\"}],"
    "   \"itinerary\": {\"order\": \"stated\", \"stops\": ["
    "    {\"place\": \"kp\", \"basis\": \"inferred\", \"role\": \"origin\"},"
    "    {\"place\": \"vientiane\", \"basis\": \"stated\"}]}},"
    "  {\"id\": \"nowhere\", \"kind\": \"visit\", \"title\": \"Some visit\", \"when\": \"2012\","
    "   \"countries\": [\"KP\"], \"standing\": \"implied\","
    "   \"citations\": [{\"source\": \"paper\", \"locator\": \"A\"}],"
    "   \"itinerary\": {\"order\": \"unknown\", \"stops\": ["
    "    {\"place\": \"sea\", \"basis\": \"stated\"}]}},"
    "  {\"id\": \"talks\", \"kind\": \"meeting\", \"title\": \"Talks\", \"when\": \"2013\","
    "   \"channel\": \"military\", \"countries\": [\"KP\", \"VN\"],"
    "   \"citations\": [{\"source\": \"paper\", \"locator\": \"A\"}]},"
    "  {\"id\": \"maybe\", \"kind\": \"meeting\", \"title\": \"Perhaps\", \"when\": \"2013/2014\","
    "   \"count\": \"unknown\", \"countries\": [\"KP\", \"LA\"]},"
    "  {\"id\": \"later\", \"kind\": \"statement\", \"title\": \"Said\", \"when\": \"2020\","
    "   \"countries\": [\"KP\", \"VN\"]}],"
    " \"relationships\": ["
    "  {\"id\": \"kp-vn\", \"parties\": [\"KP\", \"VN\"], \"group\": \"southeast-asia\"}]}";

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture_open (fixture, document);
}

/* “tour nowhere”: the events that are to be seen. */
static char *
list_shown (LegationSession *session)
{
  LegationDataset *dataset = legation_session_get_dataset (session);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < legation_dataset_get_n_events (dataset); i++)
    {
      const LegationEvent *event = legation_dataset_get_event (dataset, i);

      if (legation_session_shows (session, event))
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", event->record.id);
    }

  return g_string_free (text, FALSE);
}

static void
assert_shown (Fixture *fixture, const char *expected)
{
  g_autofree char *shown = list_shown (fixture->session);

  g_assert_cmpstr (shown, ==, expected);
}

/* “visit 2 meeting 2”: with a star behind what is chosen. */
static void
assert_values (Fixture *fixture, LegationFacet facet, const char *expected)
{
  g_autoptr (GPtrArray) values = legation_session_list_facet (fixture->session, facet);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < values->len; i++)
    {
      const LegationFacetValue *value = g_ptr_array_index (values, i);

      g_string_append_printf (text, "%s%s %u%s", i > 0 ? " " : "", value->value, value->n_events,
                              value->chosen ? "*" : "");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
set_facet (Fixture *fixture, LegationFacet facet, const char *values)
{
  g_auto (GStrv) list = g_strsplit (values, " ", -1);

  legation_session_set_facet (fixture->session, facet, (const char *const *) list);
}

typedef struct
{
  const char *name;
  LegationFacet facet;
  const char *values;
  const char *shown; /* in 2012 and 2013 */
  const char *counts;
} Case;

static const Case cases[] = {
  { "channel", LEGATION_FACET_CHANNEL, "party", "tour", "party 1* military 1 - 2" },
  { "no-channel", LEGATION_FACET_CHANNEL, "-", "nowhere maybe", "party 1 military 1 - 2*" },
  { "kind", LEGATION_FACET_KIND, "visit", "tour nowhere", "visit 2* meeting 2 statement 0" },
  { "kinds", LEGATION_FACET_KIND, "visit meeting", "tour nowhere talks maybe",
    "visit 2* meeting 2* statement 0" },
  { "kind-of-another-time", LEGATION_FACET_KIND, "statement", "",
    "visit 2 meeting 2 statement 0*" },
  { "country", LEGATION_FACET_COUNTRY, "VN", "tour talks", "KP 4 VN 2* LA 2 - 1" },
  { "country-gone-through", LEGATION_FACET_COUNTRY, "LA", "tour maybe", "KP 4 VN 2 LA 2* - 1" },
  { "no-country", LEGATION_FACET_COUNTRY, "-", "nowhere", "KP 4 VN 2 LA 2 - 1*" },
  { "standing", LEGATION_FACET_STANDING, "implied", "nowhere", "stated 3 implied 1*" },
  { "basis", LEGATION_FACET_BASIS, "inferred", "tour", "stated 2 inferred 1* - 2" },
  { "no-place", LEGATION_FACET_BASIS, "-", "talks maybe", "stated 2 inferred 1 - 2*" },
  { "source", LEGATION_FACET_SOURCE, "book", "tour", "paper 3 book 1* - 1" },
  { "no-source", LEGATION_FACET_SOURCE, "-", "maybe", "paper 3 book 1 - 1*" },
  { "best-reliability", LEGATION_FACET_RELIABILITY, "low", "nowhere talks",
    "high 1 low 2* - 1" },
  { "gone", LEGATION_FACET_SOURCE, "no-such-source", "", "paper 3 book 1 - 1" },
};

static void
test_case (Fixture *fixture, gconstpointer data)
{
  const Case *c = data;

  set_facet (fixture, c->facet, c->values);
  g_assert_cmpuint (fixture_take_changes (fixture), ==, LEGATION_CHANGE_FILTER);
  assert_shown (fixture, c->shown);
  assert_values (fixture, c->facet, c->counts);
  g_assert_cmpuint (legation_session_count_filters (fixture->session), ==, 1);

  /* The same once more changes nothing. */
  set_facet (fixture, c->facet, c->values);
  g_assert_cmpuint (fixture->n_signals, ==, 0);
  legation_session_set_facet (fixture->session, c->facet, NULL);
  assert_shown (fixture, "tour nowhere talks maybe");
  g_assert_cmpuint (legation_session_count_filters (fixture->session), ==, 0);
}

/* “Which visits in 2012 have no country?” */
static void
test_question (Fixture *fixture, gconstpointer data)
{
  legation_session_select_span (fixture->session, fixture_span ("2012"));
  set_facet (fixture, LEGATION_FACET_KIND, "visit");
  assert_shown (fixture, "tour nowhere");
  set_facet (fixture, LEGATION_FACET_COUNTRY, "-");
  assert_shown (fixture, "nowhere");
}

/* Counts are of what the other filters let through, certain ones alone where only they are shown. */
static void
test_counts (Fixture *fixture, gconstpointer data)
{
  set_facet (fixture, LEGATION_FACET_COUNTRY, "VN");
  assert_values (fixture, LEGATION_FACET_KIND, "visit 1 meeting 1 statement 0");
  set_facet (fixture, LEGATION_FACET_COUNTRY, "LA");
  assert_values (fixture, LEGATION_FACET_KIND, "visit 1 meeting 1 statement 0");
  legation_session_set_certain_only (fixture->session, TRUE);
  assert_values (fixture, LEGATION_FACET_KIND, "visit 1 meeting 0 statement 0");
  legation_session_set_mode (fixture->session, LEGATION_TIME_ALL);
  legation_session_set_facet (fixture->session, LEGATION_FACET_COUNTRY, NULL);
  assert_values (fixture, LEGATION_FACET_KIND, "visit 2 meeting 2 statement 1");
}

static void
test_toggle (Fixture *fixture, gconstpointer data)
{
  LegationSession *session = fixture->session;
  const LegationView *view = legation_session_get_view (session);

  legation_session_toggle_facet (session, LEGATION_FACET_KIND, "visit");
  legation_session_toggle_facet (session, LEGATION_FACET_KIND, "meeting");
  g_assert_cmpstr (view->facets[LEGATION_FACET_KIND], ==, "meeting\tvisit");
  legation_session_toggle_facet (session, LEGATION_FACET_KIND, "visit");
  assert_shown (fixture, "talks maybe");
  legation_session_toggle_facet (session, LEGATION_FACET_KIND, "meeting");
  g_assert_null (view->facets[LEGATION_FACET_KIND]);

  legation_session_toggle_facet (session, LEGATION_FACET_CHANNEL, "party");
  legation_session_toggle_facet (session, LEGATION_FACET_CHANNEL, LEGATION_FACET_VALUE_NONE);
  assert_shown (fixture, "tour nowhere maybe");
  legation_session_toggle_facet (session, LEGATION_FACET_CHANNEL, "party");
  legation_session_toggle_facet (session, LEGATION_FACET_CHANNEL, LEGATION_FACET_VALUE_NONE);
  g_assert_cmpuint (view->channels, ==, LEGATION_CHANNELS_ALL);
}

/* What facets keep out is no ghost: only time leaves a trace. */
static void
test_ghosts (Fixture *fixture, gconstpointer data)
{
  legation_session_set_ghosts (fixture->session, TRUE);
  set_facet (fixture, LEGATION_FACET_KIND, "statement");
  g_assert_true (legation_session_has_ghost (fixture->session, fixture_find_event (fixture, "later")));
  g_assert_false (legation_session_has_ghost (fixture->session, fixture_find_event (fixture, "tour")));
}

static void
assert_filters (Fixture *fixture, const char *expected, const char *dearest)
{
  g_autoptr (GPtrArray) filters = legation_session_list_filters (fixture->session);
  const LegationFilter *found = legation_filters_find_dearest (filters);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < filters->len; i++)
    {
      const LegationFilter *filter = g_ptr_array_index (filters, i);

      g_string_append_printf (text, "%s%s %u", i > 0 ? "; " : "", filter->label, filter->n_without);
    }
  g_assert_cmpstr (text->str, ==, expected);
  g_assert_cmpstr (found != NULL ? found->label : NULL, ==, dearest);
}

/* What each filter costs is what it alone keeps out. */
static void
test_costs (Fixture *fixture, gconstpointer data)
{
  LegationSession *session = fixture->session;

  assert_filters (fixture, "Time Span 5", "Time Span");
  set_facet (fixture, LEGATION_FACET_KIND, "visit statement");
  set_facet (fixture, LEGATION_FACET_CHANNEL, "military");
  assert_shown (fixture, "");
  assert_filters (fixture, "Channel: Military 2; Kind: Statement, Visit 1; Time Span 0",
                  "Channel: Military");

  legation_session_remove_filter (session, LEGATION_FACET_KIND);
  assert_shown (fixture, "talks");
  legation_session_set_certain_only (session, TRUE);
  set_facet (fixture, LEGATION_FACET_CHANNEL, "-");
  legation_session_set_only (session, legation_dataset_find_relationship (
                                        legation_session_get_dataset (session), "kp-vn"));
  assert_filters (fixture, "Channel: No Channel Stated 2; Only VN 1; Certain Only 0; Time Span 1",
                  "Channel: No Channel Stated");
  legation_session_remove_filter (session, LEGATION_FILTER_ONLY);
  assert_filters (fixture, "Channel: No Channel Stated 3; Certain Only 2; Time Span 3",
                  "Channel: No Channel Stated");
}

/* What is said of a filter: its name, and what there is once it is off. */
static void
assert_named (Fixture *fixture, const char *label, const char *relief)
{
  g_autoptr (GPtrArray) filters = legation_session_list_filters (fixture->session);
  const LegationFilter *filter = g_ptr_array_index (filters, 0);

  g_assert_cmpstr (filter->label, ==, label);
  g_assert_cmpstr (filter->relief, ==, relief);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  LegationSession *session = fixture->session;

  assert_named (fixture, "Time Span", "At Any Time");
  legation_session_set_certain_only (session, TRUE);
  assert_named (fixture, "Certain Only", "Possible Too");
  legation_session_set_only (session, legation_dataset_find_relationship (
                                        legation_session_get_dataset (session), "kp-vn"));
  assert_named (fixture, "Only VN", "Not Only VN");
  set_facet (fixture, LEGATION_FACET_CHANNEL, "party state");
  assert_named (fixture, "Channel: Party, State", "Without Channel: Party, State");
  set_facet (fixture, LEGATION_FACET_CHANNEL, "party state military security economic");
  assert_named (fixture, "Channel: Party, State, Military and 2 more",
                "Without Channel: Party, State, Military and 2 more");
}

/* All at once, and as one change. */
static void
test_reset (Fixture *fixture, gconstpointer data)
{
  LegationSession *session = fixture->session;

  set_facet (fixture, LEGATION_FACET_KIND, "statement");
  set_facet (fixture, LEGATION_FACET_CHANNEL, "-");
  legation_session_set_certain_only (session, TRUE);
  fixture_take_changes (fixture);
  legation_session_reset_filters (session);
  g_assert_cmpuint (fixture->n_signals, ==, 1);
  assert_shown (fixture, "tour nowhere talks maybe");
  g_assert_cmpint (legation_session_get_view (session)->mode, ==, LEGATION_TIME_SPAN);
  legation_session_undo (session);
  assert_shown (fixture, "");
  legation_session_redo (session);

  /* Time goes only where it is what keeps out all. */
  legation_session_select_span (session, fixture_span ("1960"));
  legation_session_reset_filters (session);
  assert_shown (fixture, "tour nowhere talks maybe later");
}

/* Another edition keeps what it has of the choice. */
static void
test_edition (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (document);
  g_autoptr (LegationDataset) edition = NULL;
  g_autoptr (LegationSession) next = NULL;
  g_autofree char *shown = NULL;

  set_facet (fixture, LEGATION_FACET_SOURCE, "book paper");
  set_facet (fixture, LEGATION_FACET_KIND, "statement meeting");
  legation_session_toggle_facet (fixture->session, LEGATION_FACET_KIND, "statement");
  g_string_replace (text, "\"id\": \"book\"", "\"id\": \"tome\"", 0);
  g_string_replace (text, "\"source\": \"book\"", "\"source\": \"tome\"", 0);
  edition = fixture_load (text->str);
  next = legation_session_new_from (fixture->session, edition);
  shown = list_shown (next);
  g_assert_cmpstr (legation_session_get_view (next)->facets[LEGATION_FACET_SOURCE], ==, "paper");
  g_assert_cmpstr (shown, ==, "talks");
}

void
add_facet_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/session/facets/%s", cases[i].name);

      g_test_add (path, Fixture, &cases[i], set_up, test_case, fixture_tear_down);
    }
#define ADD(name, function)                                                                        \
  g_test_add ("/session/facets/" name, Fixture, NULL, set_up, function, fixture_tear_down)
  ADD ("question", test_question);
  ADD ("counts", test_counts);
  ADD ("toggle", test_toggle);
  ADD ("ghosts", test_ghosts);
  ADD ("costs", test_costs);
  ADD ("names", test_names);
  ADD ("reset", test_reset);
  ADD ("edition", test_edition);
#undef ADD
}
