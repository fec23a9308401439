/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands beside what, and how loud that makes events. */

#include "legation-session-periods.h"

#include "session-fixture.h"

static const char document[] =
  "{\"format\": \"legation\", \"version\": 1, \"title\": \"Test\", \"language\": \"en\","
  " \"license\": \"CC0-1.0\", \"focus\": \"KP\", \"asOf\": \"2025\", \"sources\": [],"
  " \"places\": ["
  "  {\"id\": \"hanoi\", \"name\": \"Hanoi\", \"precision\": \"city\", \"country\": \"VN\","
  "   \"location\": [105.85, 21.03]},"
  "  {\"id\": \"vientiane\", \"name\": \"Vientiane\", \"precision\": \"city\", \"country\": \"LA\","
  "   \"location\": [102.6, 17.97]}],"
  " \"events\": ["
  "  {\"id\": \"left\", \"kind\": \"visit\", \"title\": \"Left\", \"when\": \"2024-05-01\","
  "   \"channel\": \"party\", \"countries\": [\"KP\", \"VN\"],"
  "   \"itinerary\": {\"order\": \"stated\", \"stops\": [{\"place\": \"hanoi\","
  "    \"basis\": \"stated\"}]}},"
  "  {\"id\": \"right\", \"kind\": \"visit\", \"title\": \"Right\", \"when\": \"2025\","
  "   \"channel\": \"state\", \"countries\": [\"KP\", \"LA\"],"
  "   \"itinerary\": {\"order\": \"stated\", \"stops\": [{\"place\": \"vientiane\","
  "    \"basis\": \"stated\"}]}},"
  "  {\"id\": \"both\", \"kind\": \"visit\", \"title\": \"Both\", \"when\": \"[2024-10..2025-03]\","
  "   \"channel\": \"party\", \"countries\": [\"KP\", \"VN\", \"LA\"],"
  "   \"itinerary\": {\"order\": \"stated\", \"stops\": [{\"place\": \"hanoi\", \"basis\": \"stated\"},"
  "    {\"place\": \"vientiane\", \"basis\": \"stated\"}]}},"
  "  {\"id\": \"other\", \"kind\": \"visit\", \"title\": \"Other\", \"when\": \"2023\","
  "   \"countries\": [\"KP\", \"MN\"],"
  "   \"itinerary\": {\"order\": \"stated\", \"stops\": [{\"place\": \"hanoi\","
  "    \"basis\": \"stated\"}]}},"
  "  {\"id\": \"undated\", \"kind\": \"visit\", \"title\": \"Undated\","
  "   \"countries\": [\"KP\", \"VN\"]}],"
  " \"relationships\": ["
  "  {\"id\": \"kp-mn\", \"parties\": [\"KP\", \"MN\"], \"group\": \"northeast-asia\"},"
  "  {\"id\": \"kp-la\", \"parties\": [\"KP\", \"LA\"], \"group\": \"southeast-asia\"},"
  "  {\"id\": \"kp-vn\", \"parties\": [\"KP\", \"VN\"], \"group\": \"southeast-asia\"}]}";

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture_open (fixture, document);
  legation_session_select_span (fixture->session, fixture_span ("2023/2025"));
  fixture_take_changes (fixture);
}

static const LegationRelationship *
find (Fixture *fixture, const char *id)
{
  return legation_dataset_find_relationship (legation_session_get_dataset (fixture->session), id);
}

static void
assert_emphasis (Fixture *fixture, const char *expected)
{
  static const char letters[] = {
    [LEGATION_EMPHASIS_HIDDEN] = '-', [LEGATION_EMPHASIS_GHOST] = 'g',
    [LEGATION_EMPHASIS_FAINT] = 'f',  [LEGATION_EMPHASIS_QUIET] = 'q',
    [LEGATION_EMPHASIS_NORMAL] = '1', [LEGATION_EMPHASIS_SECOND] = '2',
    [LEGATION_EMPHASIS_BOTH] = '3',   [LEGATION_EMPHASIS_SELECTED] = 'S',
  };
  g_autoptr (GBytes) emphasis = legation_session_collect_emphasis (fixture->session);
  g_autofree char *found = NULL;
  gsize n;
  const guint8 *bytes = g_bytes_get_data (emphasis, &n);

  found = g_strnfill (n, ' ');
  for (gsize i = 0; i < n; i++)
    found[i] = letters[bytes[i]];
  g_assert_cmpstr (found, ==, expected);
}

/* Each side has its own style, what is part of both has another, and the rest is quiet. */
static void
test_sides (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) marks = NULL;
  g_autofree char *joined = NULL;

  legation_session_compare (fixture->session, find (fixture, "kp-vn"), find (fixture, "kp-la"));
  assert_emphasis (fixture, "123q-");
  marks = legation_session_collect_marks (fixture->session);
  joined = g_strjoinv (" ", marks);
  g_assert_cmpstr (joined, ==, "VN KP LA");

  /* Which side is which. */
  legation_session_compare (fixture->session, find (fixture, "kp-la"), find (fixture, "kp-vn"));
  assert_emphasis (fixture, "213q-");

  /* The filter hides here, too, and an event that is chosen does not dim what is compared. */
  legation_session_set_channels (fixture->session, 1u << LEGATION_CHANNEL_PARTY);
  assert_emphasis (fixture, "2-3--");
  legation_session_select (fixture->session, "left");
  assert_emphasis (fixture, "S-3--");
  legation_session_end_comparison (fixture->session);
  assert_emphasis (fixture, "S-f--");
}

/* Beside what is chosen stands one of its group, or what stood beside it before. */
static void
test_chosen (Fixture *fixture, gconstpointer data)
{
  g_assert_true (legation_session_can_compare (fixture->session));
  legation_session_select (fixture->session, "kp-la");
  legation_session_compare_chosen (fixture->session);
  g_assert_true (legation_session_get_compared (fixture->session, 0) == find (fixture, "kp-la"));
  g_assert_true (legation_session_get_compared (fixture->session, 1) == find (fixture, "kp-vn"));
  legation_session_compare (fixture->session, find (fixture, "kp-la"), find (fixture, "kp-mn"));
  legation_session_end_comparison (fixture->session);
  g_assert_null (legation_session_get_compared (fixture->session, 0));

  legation_session_select (fixture->session, "kp-vn");
  legation_session_compare_chosen (fixture->session);
  g_assert_true (legation_session_get_compared (fixture->session, 0) == find (fixture, "kp-vn"));
  g_assert_true (legation_session_get_compared (fixture->session, 1) == find (fixture, "kp-mn"));
}

/* With nothing chosen it is the one with most events. */
static void
test_nothing_chosen (Fixture *fixture, gconstpointer data)
{
  legation_session_compare_chosen (fixture->session);
  g_assert_true (legation_session_get_compared (fixture->session, 0) == find (fixture, "kp-vn"));
  g_assert_true (legation_session_get_compared (fixture->session, 1) == find (fixture, "kp-la"));
}

/* What is only possibly in a period counts on both sides, unless only certain ones are shown; what has
 * no date is in none. */
static void
test_periods (Fixture *fixture, gconstpointer data)
{
  legation_session_select_span (fixture->session, fixture_span ("2025"));
  legation_session_compare_periods (fixture->session, fixture_span ("2024"));
  g_assert_cmpint (legation_session_get_sides (fixture->session, fixture_find_event (fixture, "left")),
                   ==, LEGATION_SIDES_LEFT);
  g_assert_cmpint (legation_session_get_sides (fixture->session, fixture_find_event (fixture, "right")),
                   ==, LEGATION_SIDES_RIGHT);
  g_assert_cmpint (legation_session_get_sides (fixture->session, fixture_find_event (fixture, "both")),
                   ==, LEGATION_SIDES_BOTH);
  assert_emphasis (fixture, "123--");
  legation_session_set_certain_only (fixture->session, TRUE);
  assert_emphasis (fixture, "12---");
}

/* One change, of which nobody sees a part, whatever time lets through. */
static void
test_swap_periods (Fixture *fixture, gconstpointer data)
{
  const LegationView *view = legation_session_get_view (fixture->session);

  legation_session_swap_periods (fixture->session);
  g_assert_true (legation_span_equal (view->selected, fixture_span ("2023/2025")));
  legation_session_select_span (fixture->session, fixture_span ("2025"));
  legation_session_compare_periods (fixture->session, fixture_span ("2024"));
  legation_session_set_mode (fixture->session, LEGATION_TIME_ALL);
  fixture_take_changes (fixture);
  legation_session_swap_periods (fixture->session);
  g_assert_cmpuint (fixture->n_signals, ==, 1);
  g_assert_true (fixture_take_changes (fixture) & LEGATION_CHANGE_COMPARISON);
  g_assert_true (legation_span_equal (view->selected, fixture_span ("2024")));
  g_assert_true (legation_span_equal (view->compared_span, fixture_span ("2025")));
  g_assert_cmpint (view->mode, ==, LEGATION_TIME_ALL);
  legation_session_undo (fixture->session);
  g_assert_true (legation_span_equal (view->selected, fixture_span ("2025")));
  g_assert_true (legation_span_equal (view->compared_span, fixture_span ("2024")));
  g_assert_cmpint (view->comparison, ==, LEGATION_COMPARISON_PERIODS);

  /* What is off the axis cannot be selected. */
  legation_session_compare_periods (fixture->session, fixture_span ("1900"));
  legation_session_swap_periods (fixture->session);
  g_assert_true (legation_span_equal (view->selected, fixture_span ("2025")));
}

/* By channel and by country, certain and possible apart, and what the difference can be. */
static void
test_counts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationPeriodCounts) counts = NULL;
  const LegationPeriodCount *row;
  int least, most;

  legation_session_select_span (fixture->session, fixture_span ("2025"));
  legation_session_compare_periods (fixture->session, fixture_span ("2024"));
  counts = legation_session_count_periods (fixture->session);
  g_assert_cmpuint (counts->all.certain[0], ==, 1);
  g_assert_cmpuint (counts->all.possible[0], ==, 1);
  g_assert_cmpuint (counts->all.certain[1], ==, 1);
  g_assert_cmpuint (counts->all.possible[1], ==, 1);
  g_assert_cmpint (legation_period_count_get_difference (&counts->all, &least, &most), ==, 0);
  g_assert_cmpint (least, ==, -1);
  g_assert_cmpint (most, ==, 1);
  g_assert_cmpuint (legation_session_count_undated (fixture->session), ==, 1);

  g_assert_cmpuint (counts->channels->len, ==, 2);
  row = &g_array_index (counts->channels, LegationPeriodCount, 0);
  g_assert_cmpint (row->channel, ==, LEGATION_CHANNEL_PARTY);
  g_assert_cmpuint (row->certain[0], ==, 1);
  g_assert_cmpuint (row->possible[1], ==, 1);
  g_assert_cmpint (legation_period_count_get_difference (row, &least, &most), ==, -1);
  g_assert_cmpint (least, ==, -2);
  g_assert_cmpint (most, ==, 0);

  /* North Korea, which all of it is about, is left out. */
  g_assert_cmpuint (counts->countries->len, ==, 2);
  row = &g_array_index (counts->countries, LegationPeriodCount, 0);
  g_assert_cmpstr (row->country, ==, "LA");
  g_assert_cmpuint (row->certain[0], ==, 0);
  g_assert_cmpuint (row->possible[0], ==, 1);
  g_assert_cmpuint (row->certain[1], ==, 1);
  g_assert_cmpuint (row->possible[1], ==, 1);
}

/* What is worked out for all events at once, from one span to the next, is what each answers. */
static void
test_all_at_once (Fixture *fixture, gconstpointer data)
{
  static const char *const spans[]
    = { "2024", "2025", "2024-10/2025-03", "1950", "2024-05-01", "2023" };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    for (guint j = 0; j < G_N_ELEMENTS (spans); j++)
      {
        g_autoptr (LegationPeriodCounts) counts = NULL;
        LegationDataset *dataset = legation_session_get_dataset (fixture->session);
        const LegationView *view = legation_session_get_view (fixture->session);
        guint certain[2] = { 0 }, possible[2] = { 0 };

        legation_session_select_span (fixture->session, fixture_span (spans[i]));
        legation_session_compare_periods (fixture->session, fixture_span (spans[j]));
        for (guint k = 0; k < legation_dataset_get_n_events (dataset); k++)
          for (guint side = 0; side < 2; side++)
            {
              const LegationRelation relation = legation_session_relate_to (
                fixture->session, legation_dataset_get_event (dataset, k),
                side == 0 ? view->compared_span : view->selected);

              certain[side] += relation == LEGATION_RELATION_CERTAIN;
              possible[side] += relation == LEGATION_RELATION_POSSIBLE;
            }
        counts = legation_session_count_periods (fixture->session);
        g_assert_cmpmem (counts->all.certain, sizeof certain, certain, sizeof certain);
        g_assert_cmpmem (counts->all.possible, sizeof possible, possible, sizeof possible);
      }
}

/* What is on the time axis has room for both periods, and is as before when the comparison ends. */
static void
test_visible (Fixture *fixture, gconstpointer data)
{
  const LegationView *view = legation_session_get_view (fixture->session);
  const LegationSpan day = fixture_span ("2024-06"), year = fixture_span ("2023-03");
  LegationSpan before;

  legation_session_select_span (fixture->session, day);
  legation_session_show_span (fixture->session, day);
  before = view->visible;
  legation_session_compare_periods (fixture->session, year);
  g_assert_cmpint (view->visible.first, <=, year.first);
  g_assert_cmpint (view->visible.last, >=, day.last);
  legation_session_end_comparison (fixture->session);
  g_assert_true (legation_span_equal (view->visible, before));
  legation_session_undo (fixture->session);
  g_assert_cmpint (view->comparison, ==, LEGATION_COMPARISON_PERIODS);
  g_assert_cmpint (view->visible.first, <=, year.first);
}

typedef struct
{
  const char *path;
  const char *selected;
  const char *before;
} SpanCase;

static const SpanCase span_cases[] = {
  { "/session/compare/before/year", "2025", "2024" },
  { "/session/compare/before/month", "2024-01", "2023-12" },
  { "/session/compare/before/months", "2023-08/2025-10", "2021-05/2023-07" },
  { "/session/compare/before/leap", "2024-03", "2024-02" },
  { "/session/compare/before/days", "2024-03-10/2024-03-19", "2024-02-29/2024-03-09" },
};

static void
test_before (gconstpointer data)
{
  const SpanCase *c = data;
  Fixture fixture = { 0 };
  LegationSpan expected = fixture_span (c->before);
  const LegationView *view;

  set_up (&fixture, NULL);
  view = legation_session_get_view (fixture.session);
  legation_session_select_span (fixture.session, fixture_span (c->selected));
  legation_session_compare_with_before (fixture.session);
  g_assert_cmpint (view->compared_span.first, ==, expected.first);
  g_assert_cmpint (view->compared_span.last, ==, expected.last);

  /* The next time it is what was compared the last time. */
  legation_session_end_comparison (fixture.session);
  legation_session_select_span (fixture.session, fixture_span ("2020"));
  legation_session_compare_with_before (fixture.session);
  g_assert_cmpint (view->compared_span.first, ==, expected.first);
  fixture_tear_down (&fixture, NULL);
}

/* Of all time there is no time before: nothing is asked for of which nothing is known. */
static void
test_before_all (Fixture *fixture, gconstpointer data)
{
  const LegationView *view = legation_session_get_view (fixture->session);
  const LegationSpan full = legation_session_get_full_span (fixture->session);
  gint64 year;
  int month, day;

  legation_session_select_span (fixture->session, full);
  legation_session_compare_with_before (fixture->session);
  legation_day_to_ymd (view->compared_span.last + 1, &year, &month, &day);
  g_assert_cmpint (view->compared_span.first, ==, full.first);
  g_assert_cmpint (view->compared_span.last, <, full.last);
  g_assert_cmpint (month, ==, 1);
  g_assert_cmpint (day, ==, 1);
  g_assert_true (legation_span_equal (view->selected, full));
}

/* The time axis begins before the first event: there is no comparison with its empty years. */
static void
test_before_first (Fixture *fixture, gconstpointer data)
{
  const LegationView *view = legation_session_get_view (fixture->session);
  const LegationSpan selected = fixture_span ("2023/2024");

  g_assert_cmpint (legation_session_get_full_span (fixture->session).first, <, selected.first);
  legation_session_select_span (fixture->session, selected);
  legation_session_compare_with_before (fixture->session);
  g_assert_true (legation_span_equal (view->compared_span, fixture_span ("2023")));
}

void
add_compare_tests (void)
{
#define add(path, function)                                                                        \
  g_test_add ("/session/compare/" path, Fixture, NULL, set_up, function, fixture_tear_down)

  add ("sides", test_sides);
  add ("chosen", test_chosen);
  add ("nothing-chosen", test_nothing_chosen);
  add ("periods", test_periods);
  add ("swap-periods", test_swap_periods);
  add ("counts", test_counts);
  add ("all-at-once", test_all_at_once);
  add ("visible", test_visible);
  add ("before-all", test_before_all);
  add ("before-first", test_before_first);
  for (gsize i = 0; i < G_N_ELEMENTS (span_cases); i++)
    g_test_add_data_func (span_cases[i].path, &span_cases[i], test_before);
}
