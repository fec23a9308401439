/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Links: what they name, what they make of the view, and what is no link. */

#include "session-fixture.h"

#include "legation-link.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *uri;
  const char *record; /* what it leads to, NULL where that is nothing */
  const char *span;   /* what is selected then, NULL for the opening span */
} GoodLink;

static const GoodLink good_links[] = {
  { "event", "legation:event/day", "day", NULL },
  { "one slash", "legation:/event/day", "day", NULL },
  { "like a host", "legation://event/day", "day", NULL },
  { "relationship by id", "legation:relationship/kp-vn", "kp-vn", NULL },
  { "relationship by country", "legation:relationship/VN", "kp-vn", NULL },
  { "person", "legation:person/envoy", "envoy", NULL },
  { "place", "legation:place/hanoi", "hanoi", NULL },
  { "source", "legation:source/paper", "paper", NULL },
  { "statement", "legation:statement/st-vn", "st-vn", NULL },
  { "percent-encoded", "legation:event/d%61y", "day", NULL },
  { "span", "legation:relationship/VN?from=2020&to=2021-06", "kp-vn", "2020-01-01/2021-06-30" },
  { "one day", "legation:event/day?from=2020-03-25&to=2020-03-25", "day", "2020-03-25" },
  { "encoded date", "legation:event/day?from=2020%7E&to=2021%3F", "day", "2020/2021" },
  { "after the axis", "legation:event/day?from=2100", "day", NULL },
  { "before the axis", "legation:event/day?to=1900", "day", NULL },
  { "empty query", "legation:event/day?", "day", NULL },
  { "unknown id", "legation:event/none", NULL, NULL },
  { "id of another kind", "legation:person/day", NULL, NULL },
  { "unknown country", "legation:relationship/TH", NULL, NULL },
  { "country of another kind", "legation:event/VN", NULL, NULL },
  { "span of what is not there", "legation:event/none?from=2020&to=2020", NULL, NULL },
};

static void
test_good (Fixture *fixture, gconstpointer data)
{
  const GoodLink *test = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LegationLink) link = legation_link_parse (test->uri, &error);
  const LegationView *view;
  const LegationRecord *record;

  g_assert_no_error (error);
  g_assert_nonnull (link);
  record = legation_link_find (link, legation_session_get_dataset (fixture->session));
  g_assert_cmpstr (record != NULL ? record->id : NULL, ==, test->record);

  legation_session_follow_link (fixture->session, link);
  view = legation_session_get_view (fixture->session);
  g_assert_cmpstr (view->selection, ==, test->record);
  g_assert_true (legation_span_equal (
    view->selected, fixture_span (test->span != NULL ? test->span : "2020/2021")));
  g_assert_cmpint (view->visible.first, <=, view->selected.first);
  g_assert_cmpint (view->visible.last, >=, view->selected.last);
}

typedef struct
{
  const char *name;
  const char *uri;
  const char *message; /* a part of it */
} BadLink;

static const BadLink bad_links[] = {
  { "empty", "", "" },
  { "no scheme", "event/day", "" },
  { "another scheme", "https:event/day", "https:" },
  { "scheme alone", "legation:", "legation:" },
  { "no id", "legation:event", "event" },
  { "empty id", "legation:event/", "event/" },
  { "empty kind", "legation:///", "legation:" },
  { "too long", "legation:event/day/more", "day/more" },
  { "unknown kind", "legation:visit/day", "visit" },
  { "era", "legation:era/cold-war", "era" },
  { "unknown parameter", "legation:event/day?form=2024", "form" },
  { "no date", "legation:event/day?from=soon", "from=soon" },
  { "empty date", "legation:event/day?from=", "from=" },
  { "no value", "legation:event/day?from", "" },
  { "twice", "legation:event/day?to=2024&to=2025", "to" },
  { "ends before it begins", "legation:event/day?from=2025&to=2024", "2024" },
  { "playhead in a month", "legation:event/day?playhead=2024-06", "2024-06" },
  { "playhead on no day", "legation:event/day?playhead=now", "playhead=now" },
  { "playhead without end", "legation:event/day?playhead=2024-06-09/..", "2024-06-09/.." },
  { "playhead twice", "legation:event/day?playhead=2024-06-09&playhead=2024-06-10", "playhead" },
  { "mode twice", "legation:event/day?mode=all&mode=span", "mode" },
  { "certain twice", "legation:event/day?certain=yes&certain=no", "certain" },
  { "map twice", "legation:event/day?map=1,2,3&map=4,5,6", "map" },
  { "unknown mode", "legation:event/day?mode=some", "some" },
  { "unknown answer", "legation:event/day?certain=maybe", "maybe" },
  { "no zoom", "legation:event/day?map=21,105", "21,105" },
  { "too far north", "legation:event/day?map=91,105,5", "91" },
  { "not a number", "legation:event/day?map=nan,105,5", "nan" },
  { "more than a place", "legation:event/day?map=1,2,3,4", "1,2,3,4" },
  { "no place after one", "legation:event/day?map=1,2,3&map=x", "map" },
  { "bad escape", "legation:event/%zz", "" },
  { "zero", "legation:event/a%00b", "" },
  { "not UTF-8", "legation:event/%ff", "" },
};

static void
test_bad (gconstpointer data)
{
  const BadLink *test = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LegationLink) link = legation_link_parse (test->uri, &error);

  g_assert_null (link);
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, test->message));
}

/* A link tells how to look at what it leads to, and what it does not tell stays. */
static void
test_look (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LegationLink) link = legation_link_parse (
    "legation:event/day?mode=all&certain=yes&map=21.03,-105.85,5.5", &error);
  g_autoptr (LegationLink) plain = legation_link_parse ("legation:event/year", NULL);
  const LegationView *view;

  g_assert_no_error (error);
  legation_session_follow_link (fixture->session, link);
  legation_session_follow_link (fixture->session, plain);
  view = legation_session_get_view (fixture->session);
  g_assert_cmpstr (view->selection, ==, "year");
  g_assert_cmpint (view->mode, ==, LEGATION_TIME_ALL);
  g_assert_true (view->certain_only);
  g_assert_true (view->has_camera);
  g_assert_cmpfloat (view->camera.lat, ==, 21.03);
  g_assert_cmpfloat (view->camera.lon, ==, -105.85);
  g_assert_cmpfloat (view->camera.zoom, ==, 5.5);
  legation_session_undo (fixture->session);
  g_assert_false (legation_session_get_view (fixture->session)->certain_only);
}

typedef struct
{
  const char *span;
  LegationTimeMode mode;
  const char *playhead; /* nullable: where the chosen event puts it */
  gboolean certain;
  const char *link;
} MadeLink;

static const MadeLink made_links[] = {
  { "2020/2021", LEGATION_TIME_SPAN, NULL, FALSE, "legation:event/day" },
  { "2012", LEGATION_TIME_SPAN, NULL, FALSE, "legation:event/day?from=2012&to=2012" },
  { "2012-02/2020", LEGATION_TIME_SPAN, NULL, FALSE, "legation:event/day?from=2012-02&to=2020" },
  { "2020-02-02/2020-02", LEGATION_TIME_SPAN, NULL, TRUE,
    "legation:event/day?from=2020-02-02&to=2020-02&certain=yes" },
  { "2020/2021", LEGATION_TIME_ALL, NULL, FALSE, "legation:event/day?mode=all" },
  { "2020/2021", LEGATION_TIME_PLAYHEAD, NULL, TRUE,
    "legation:event/day?mode=playhead&playhead=2020-03-25&certain=yes" },
  { "2020/2021", LEGATION_TIME_PLAYHEAD, "2012-06-01", FALSE,
    "legation:event/day?mode=playhead&playhead=2012-06-01" },
};

/* Who follows a link that was made sees the same. */
static void
test_look_round_trip (Fixture *fixture, gconstpointer data)
{
  const MadeLink *test = data;
  LegationDataset *dataset = legation_session_get_dataset (fixture->session);
  g_autoptr (LegationSession) other = legation_session_new (dataset, NULL, "en");
  const LegationRecord *record = legation_dataset_find (dataset, "day");
  const LegationView *view = legation_session_get_view (fixture->session);
  const LegationView *seen = legation_session_get_view (other);
  const guint n_events = legation_dataset_get_n_events (dataset);
  g_autofree char *uri = NULL;
  g_autofree char *with_place = NULL;
  g_autoptr (LegationLink) link = NULL;
  g_autoptr (GError) error = NULL;

  legation_session_select (fixture->session, "day");
  legation_session_set_camera (fixture->session, (LegationCamera){ 105.85, -21.03, 5.5 });
  legation_session_select_span (fixture->session, fixture_span (test->span));
  legation_session_set_mode (fixture->session, test->mode);
  if (test->playhead != NULL)
    legation_session_move_playhead (fixture->session, fixture_span (test->playhead).first);
  legation_session_set_certain_only (fixture->session, test->certain);
  uri = legation_session_make_link (fixture->session, record, FALSE);
  g_assert_cmpstr (uri, ==, test->link);

  with_place = legation_session_make_link (fixture->session, record, TRUE);
  g_assert_true (g_str_has_suffix (with_place, "map=-21.0300,105.8500,5.50"));
  link = legation_link_parse (with_place, &error);
  g_assert_no_error (error);
  legation_session_follow_link (other, link);
  g_assert_cmpstr (seen->selection, ==, "day");
  g_assert_true (legation_span_equal (seen->selected, view->selected));
  g_assert_cmpint (seen->mode, ==, view->mode);
  g_assert_cmpint (seen->certain_only, ==, view->certain_only);
  g_assert_cmpmem (legation_session_get_relations (other), n_events,
                   legation_session_get_relations (fixture->session), n_events);
  if (test->mode == LEGATION_TIME_PLAYHEAD)
    g_assert_true (legation_span_contains (seen->visible, seen->playhead));
  g_assert_cmpfloat_with_epsilon (seen->camera.lat, -21.03, 1e-6);
  g_assert_cmpfloat_with_epsilon (seen->camera.lon, 105.85, 1e-6);
}

/* A link that says nothing of time but where the playhead is, asks for what was before. */
static void
test_playhead (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationLink) link = legation_link_parse ("legation:event/day?playhead=2012-06-09", NULL);
  const LegationView *view = legation_session_get_view (fixture->session);

  legation_session_follow_link (fixture->session, link);
  g_assert_cmpint (view->mode, ==, LEGATION_TIME_PLAYHEAD);
  g_assert_cmpint (view->playhead, ==, legation_day_from_ymd (2012, 6, 9));
  g_assert_true (legation_span_contains (view->visible, view->playhead));
  g_assert_true (fixture_take_changes (fixture) & LEGATION_CHANGE_PLAYHEAD);
  g_assert_false (legation_session_shows (fixture->session, fixture_find_event (fixture, "day")));
}

/* Whoever takes back what a link changed, takes back something. */
static void
test_twice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationLink) link = legation_link_parse (
    "legation:event/day?from=2020&to=2020&mode=playhead&playhead=2020-06-01&certain=yes", NULL);
  const LegationView *view = legation_session_get_view (fixture->session);

  legation_session_follow_link (fixture->session, link);
  g_assert_cmpint (view->playhead, ==, legation_day_from_ymd (2020, 6, 1));
  legation_session_follow_link (fixture->session, link);
  legation_session_undo (fixture->session);
  g_assert_cmpint (view->mode, ==, LEGATION_TIME_SPAN);
  g_assert_false (view->certain_only);
  g_assert_false (legation_session_can_undo (fixture->session));
}

/* Bytes that changed, at random but the same ones each time: a link is refused, or followed. */
static void
test_fuzz (Fixture *fixture, gconstpointer data)
{
  static const char text[]
    = "legation:event/day?from=2020-02&to=2021&mode=playhead"
      "&playhead=2020-06-09&certain=yes&map=21.03,105.85,5";
  g_autoptr (GRand) random = g_rand_new_with_seed (20251123);
  guint n_followed = 0;

  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *uri = g_strdup (text);
      g_autoptr (LegationLink) link = NULL;
      g_autoptr (GError) error = NULL;
      const LegationView *view = legation_session_get_view (fixture->session);

      for (int n = g_rand_int_range (random, 1, 4); n > 0; n--)
        uri[g_rand_int_range (random, 9, sizeof text - 1)] = (char) g_rand_int_range (random, 1, 256);
      link = legation_link_parse (uri, &error);
      g_assert_true ((link == NULL) == (error != NULL));
      if (link == NULL)
        continue;
      n_followed++;
      legation_session_follow_link (fixture->session, link);
      g_assert_cmpint (view->selected.first, <=, view->selected.last);
      g_assert_true (!view->has_camera || ABS (view->camera.lat) <= 90);
    }
  g_assert_cmpuint (n_followed, >, 50);
}

/* One step back leads to where one was. */
static void
test_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationLink) link
    = legation_link_parse ("legation:relationship/VN?from=2021&to=2021", NULL);

  legation_session_select (fixture->session, "year");
  legation_session_follow_link (fixture->session, link);
  legation_session_go_back (fixture->session);
  g_assert_cmpstr (legation_session_get_view (fixture->session)->selection, ==, "year");
}

static void
test_long (void)
{
  g_autofree char *id = g_strnfill (10000, 'a');
  g_autofree char *uri = g_strconcat ("legation:event/", id, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (legation_link_parse (uri, &error));
  g_assert_error (error, LEGATION_LINK_ERROR, LEGATION_LINK_ERROR_SYNTAX);
  g_assert_cmpuint (strlen (error->message), <, 200);
}

/* An end that is left open reaches to the end of the axis. */
static void
test_open_end (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationLink) link = legation_link_parse ("legation:event/day?from=2021", NULL);
  g_autoptr (LegationLink) beginning
    = legation_link_parse ("legation:event/day?from=../2020&to=2020", NULL);
  const LegationView *view;

  legation_session_follow_link (fixture->session, link);
  view = legation_session_get_view (fixture->session);
  g_assert_cmpint (view->selected.first, ==, fixture_span ("2021").first);
  g_assert_cmpint (view->selected.last, ==,
                   legation_session_get_full_span (fixture->session).last);

  legation_session_follow_link (fixture->session, beginning);
  view = legation_session_get_view (fixture->session);
  g_assert_cmpint (view->selected.first, ==,
                   legation_session_get_full_span (fixture->session).first);
  g_assert_cmpint (view->selected.last, ==, fixture_span ("2020").last);
  g_assert_cmpint (view->visible.last, >=, view->selected.last);
}

/* Whatever has a page has a link, and the link leads there. */
static void
test_make (Fixture *fixture, gconstpointer data)
{
  LegationDataset *dataset = legation_session_get_dataset (fixture->session);

  for (int kind = 0; kind < LEGATION_N_KINDS; kind++)
    for (guint i = 0; i < legation_dataset_get_n_records (dataset, kind); i++)
      {
        const LegationRecord *record = legation_dataset_get_record (dataset, kind, i);
        g_autofree char *uri = legation_link_make (record);
        g_autoptr (LegationLink) link = NULL;
        g_autoptr (GError) error = NULL;

        if (kind == LEGATION_KIND_ERA)
          {
            g_assert_null (uri);
            continue;
          }
        link = legation_link_parse (uri, &error);
        g_assert_no_error (error);
        g_assert_true (legation_link_find (link, dataset) == record);
      }
}

void
add_link_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good_links); i++)
    {
      g_autofree char *path = g_strdup_printf ("/link/good/%s", good_links[i].name);

      g_test_add (path, Fixture, &good_links[i], fixture_set_up, test_good, fixture_tear_down);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad_links); i++)
    {
      g_autofree char *path = g_strdup_printf ("/link/bad/%s", bad_links[i].name);

      g_test_add_data_func (path, &bad_links[i], test_bad);
    }
  g_test_add_func ("/link/long", test_long);
  for (guint i = 0; i < G_N_ELEMENTS (made_links); i++)
    {
      g_autofree char *path = g_strdup_printf ("/link/look/%u", i);

      g_test_add (path, Fixture, &made_links[i], fixture_set_up, test_look_round_trip,
                  fixture_tear_down);
    }
  add_session_test ("/link/look", test_look);
  add_session_test ("/link/playhead", test_playhead);
  add_session_test ("/link/twice", test_twice);
  add_session_test ("/link/fuzz", test_fuzz);
  add_session_test ("/link/back", test_back);
  add_session_test ("/link/open-end", test_open_end);
  add_session_test ("/link/make", test_make);
}
