/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How one looks at a dataset is kept and found again, whatever became of the file or the dataset. */

#include "legation-facets.h"
#include "session-fixture.h"

#include "legation-view-store.h"

#include <string.h>

#define SEED 20251123
#define N_MUTATIONS 2000

static const LegationRelationship *
find_relationship (LegationSession *session, const char *id)
{
  return legation_dataset_find_relationship (legation_session_get_dataset (session), id);
}

static void
choose_event (LegationSession *session)
{
  legation_session_select (session, "kp-vn");
  legation_session_select (session, "day");
}

static void
choose_list (LegationSession *session)
{
  legation_session_select (session, LEGATION_SELECTION_SHOWN);
}

static void
choose_country (LegationSession *session)
{
  legation_session_select_country (session, "MN");
}

static void
choose_time (LegationSession *session)
{
  legation_session_select_span (session, fixture_span ("2012/2020-06"));
  legation_session_show_span (session, fixture_span ("2011/2021"));
  legation_session_move_playhead (session, legation_day_from_ymd (2020, 5, 17));
  legation_session_set_mode (session, LEGATION_TIME_PLAYHEAD);
}

static void
choose_filter (LegationSession *session)
{
  legation_session_set_mode (session, LEGATION_TIME_ALL);
  legation_session_set_certain_only (session, TRUE);
  legation_session_set_channels (session, 1u << LEGATION_CHANNEL_PARTY | 1u << LEGATION_CHANNEL_NONE);
  legation_session_set_only (session, find_relationship (session, "kp-la"));
}

static void
choose_look (LegationSession *session)
{
  legation_session_set_ghosts (session, TRUE);
  legation_session_set_measure (session, LEGATION_MEASURE_LAST_CONTACT);
  legation_session_set_lanes (session, LEGATION_LANES_RELATIONSHIP);
  legation_session_set_even (session, TRUE);
  legation_session_set_speed (session, 0.25);
  legation_session_set_looping (session, TRUE);
  legation_session_set_steady (session, TRUE);
}

static void
choose_relationships (LegationSession *session)
{
  legation_session_compare (session, find_relationship (session, "kp-la"),
                            find_relationship (session, "kp-vn"));
}

static void
choose_periods (LegationSession *session)
{
  legation_session_compare_periods (session, fixture_span ("2012"));
}

static void
choose_camera (LegationSession *session)
{
  legation_session_set_camera (session, (LegationCamera){ -105.8512345, 21.0312345, 5.25 });
}

static void
choose_nothing (LegationSession *session)
{
}

typedef struct
{
  const char *name;
  void (*choose) (LegationSession *session);
} Look;

static const Look looks[] = {
  { "as it opens", choose_nothing },
  { "event", choose_event },
  { "list", choose_list },
  { "country", choose_country },
  { "time", choose_time },
  { "filter", choose_filter },
  { "look", choose_look },
  { "relationships", choose_relationships },
  { "periods", choose_periods },
  { "camera", choose_camera },
};

static void
restore (LegationSession *session, const char *text)
{
  g_autoptr (LegationJsonTree) tree = legation_view_store_parse (text, strlen (text));

  g_assert_nonnull (tree);
  legation_session_restore (session, legation_json_tree_get_root (tree));
}

static LegationSession *
open_again (Fixture *fixture)
{
  return legation_session_new (legation_session_get_dataset (fixture->session), NULL, "en");
}

static void
assert_equal_views (const LegationView *a, const LegationView *b)
{
  g_assert_cmpstr (a->selection, ==, b->selection);
  g_assert_cmpstr (a->relationship, ==, b->relationship);
  g_assert_true (legation_span_equal (a->selected, b->selected));
  g_assert_true (legation_span_equal (a->visible, b->visible));
  g_assert_cmpint (a->playhead, ==, b->playhead);
  g_assert_cmpint (a->mode, ==, b->mode);
  g_assert_cmpint (a->certain_only, ==, b->certain_only);
  g_assert_cmpuint (a->channels, ==, b->channels);
  for (guint i = 0; i < LEGATION_N_FACETS; i++)
    g_assert_cmpstr (a->facets[i], ==, b->facets[i]);
  g_assert_cmpstr (a->only, ==, b->only);
  g_assert_cmpint (a->ghosts, ==, b->ghosts);
  g_assert_cmpint (a->measure, ==, b->measure);
  g_assert_cmpint (a->lanes, ==, b->lanes);
  g_assert_cmpint (a->even, ==, b->even);
  g_assert_cmpint (a->comparison, ==, b->comparison);
  g_assert_cmpstr (a->compared[0], ==, b->compared[0]);
  g_assert_cmpstr (a->compared[1], ==, b->compared[1]);
  if (a->comparison == LEGATION_COMPARISON_PERIODS)
    g_assert_true (legation_span_equal (a->compared_span, b->compared_span));
  g_assert_cmpint (a->has_camera, ==, b->has_camera);
  if (a->has_camera)
    {
      g_assert_cmpfloat_with_epsilon (a->camera.lon, b->camera.lon, 1e-6);
      g_assert_cmpfloat_with_epsilon (a->camera.lat, b->camera.lat, 1e-6);
      g_assert_cmpfloat_with_epsilon (a->camera.zoom, b->camera.zoom, 1e-6);
    }
}

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  const Look *look = data;
  g_autoptr (LegationSession) again = open_again (fixture);
  g_autofree char *text = NULL;
  guint certain, possible, certain_again, possible_again;

  look->choose (fixture->session);
  text = legation_session_store (fixture->session);
  restore (again, text);

  assert_equal_views (legation_session_get_view (fixture->session), legation_session_get_view (again));
  g_assert_cmpfloat (legation_session_get_speed (fixture->session), ==,
                     legation_session_get_speed (again));
  g_assert_cmpint (legation_session_is_looping (fixture->session), ==,
                   legation_session_is_looping (again));
  g_assert_cmpint (legation_session_is_steady (fixture->session), ==,
                   legation_session_is_steady (again));
  legation_session_count (fixture->session, &certain, &possible);
  legation_session_count (again, &certain_again, &possible_again);
  g_assert_cmpuint (certain, ==, certain_again);
  g_assert_cmpuint (possible, ==, possible_again);
  g_assert_false (legation_session_can_undo (again));
  g_assert_false (legation_session_can_go_back (again));
}

/* What nobody moved goes with the dataset. */
static void
test_untouched_time (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = legation_session_store (fixture->session);

  g_assert_null (strstr (text, "selected"));
  g_assert_null (strstr (text, "visible"));
  g_assert_null (strstr (text, "playhead"));
}

typedef struct
{
  const char *name;
  const char *text;
} Damage;

/* None of these says anything that could be shown. */
static const Damage damages[] = {
  { "no object", "[1, 2]" },
  { "nothing", "{}" },
  { "unknown ids", "{\"selection\": \"gone\", \"relationship\": \"gone\", \"only\": \"gone\"}" },
  { "ids of other kinds", "{\"relationship\": \"day\", \"only\": \"hanoi\"}" },
  { "other types",
    "{\"selection\": 1, \"selected\": \"2024\", \"mode\": [], \"certainOnly\": 1,"
    " \"hiddenChannels\": \"party\", \"facets\": [], \"camera\": {}, \"speed\": \"2\"}" },
  { "unknown words",
    "{\"mode\": \"some\", \"measure\": \"\", \"lanes\": \"x\", \"comparison\": \"y\"}" },
  { "spans elsewhere",
    "{\"selected\": [1e300, 1e301], \"visible\": [-1e18, -1e17], \"playhead\": [5, 4]}" },
  { "span that is short", "{\"visible\": [2459000, 2459001]}" },
  { "playhead that is not there", "{\"mode\": \"playhead\"}" },
  { "comparison with nothing", "{\"comparison\": \"relationships\", \"left\": \"kp-vn\"}" },
  { "comparison with itself",
    "{\"comparison\": \"relationships\", \"left\": \"kp-vn\", \"right\": \"kp-vn\"}" },
  { "era, which has no page", "{\"selection\": \"alone\"}" },
  { "all channels hidden",
    "{\"hiddenChannels\": [\"none\", \"party\", \"state\", \"foreign-ministry\", \"military\","
    " \"security\", \"economic\", \"sociocultural\", \"multilateral\", \"unspecified\"]}" },
  { "period that is not there", "{\"comparison\": \"periods\"}" },
  { "camera in space", "{\"camera\": [181, 0, 5]}" },
  { "camera too near", "{\"camera\": [0, 0, 99]}" },
  { "unknown lists", "{\"selection\": \"list:other\"}" },
  { "unknown country", "{\"selection\": \"country:Mongolia\"}" },
  { "values that are not there",
    "{\"facets\": {\"kind\": [\"dance\"], \"source\": [\"day\"], \"country\": [\"vn\"],"
    " \"basis\": [7], \"channel\": [\"party\"]}}" },
};

static void
test_damage (Fixture *fixture, gconstpointer data)
{
  const Damage *damage = data;
  g_autoptr (LegationSession) again = open_again (fixture);

  restore (again, damage->text);
  assert_equal_views (legation_session_get_view (fixture->session), legation_session_get_view (again));
}

/* What is named by a facet has its values in order, each once, and only those that can be. */
static void
test_facets (Fixture *fixture, gconstpointer data)
{
  g_autofree char *stored = NULL;

  restore (fixture->session,
           "{\"facets\": {\"kind\": [\"visit\", \"dance\", \"meeting\", \"visit\"],"
           " \"source\": [\"paper\"], \"basis\": [\"-\"], \"country\": [\"VN\", \"LA\", \"ZZ\"]}}");
  g_assert_cmpstr (legation_session_get_view (fixture->session)->facets[LEGATION_FACET_KIND], ==,
                   "meeting\tvisit");
  g_assert_cmpstr (legation_session_get_view (fixture->session)->facets[LEGATION_FACET_SOURCE], ==,
                   "paper");
  g_assert_cmpstr (legation_session_get_view (fixture->session)->facets[LEGATION_FACET_BASIS], ==,
                   LEGATION_FACET_VALUE_NONE);
  stored = legation_session_store (fixture->session);
  g_assert_nonnull (strstr (stored, "\"country\": [\"LA\", \"VN\"]"));
}

/* What is compared when the program ends can end after it began again: then time and map are as they
 * were before. */
static void
test_end_of_comparison (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationSession) again = open_again (fixture);
  const LegationView *view = legation_session_get_view (again);
  g_autofree char *text = NULL;

  legation_session_show_span (fixture->session, fixture_span ("2020-02/2020-05"));
  legation_session_set_camera (fixture->session, (LegationCamera){ 100, 20, 5 });
  choose_periods (fixture->session);
  legation_session_set_camera (fixture->session, (LegationCamera){ 30, 40, 3 });
  text = legation_session_store (fixture->session);
  restore (again, text);
  g_assert_cmpfloat (view->camera.lon, ==, 30);
  legation_session_end_comparison (again);
  g_assert_true (legation_span_equal (view->visible, fixture_span ("2020-02/2020-05")));
  g_assert_cmpfloat (view->camera.lon, ==, 100);
}

static void
count_cb (guint *n)
{
  *n += 1;
}

/* Where the map looks by itself depends on its size: it is not kept until somebody moved it, and that
 * somebody did is told. */
static void
test_home (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationSession) again = open_again (fixture);
  g_autofree char *text = NULL;
  guint n_moved = 0;

  g_signal_connect_swapped (fixture->session, "camera-moved", G_CALLBACK (count_cb), &n_moved);
  legation_session_set_home_camera (fixture->session, (LegationCamera){ 100, 20, 5 });
  g_assert_true (legation_session_get_view (fixture->session)->has_camera);
  g_assert_cmpuint (n_moved, ==, 0);
  text = legation_session_store (fixture->session);
  restore (again, text);
  g_assert_false (legation_session_get_view (again)->has_camera);

  legation_session_set_camera (fixture->session, (LegationCamera){ 100, 20, 5 });
  g_assert_cmpuint (n_moved, ==, 1);
  legation_session_set_camera (fixture->session, (LegationCamera){ 100, 20, 5 });
  g_assert_cmpuint (n_moved, ==, 1);
  g_assert_cmpuint (fixture_take_changes (fixture), ==, 0);
  g_clear_pointer (&text, g_free);
  text = legation_session_store (fixture->session);
  restore (again, text);
  g_assert_true (legation_session_get_view (again)->has_camera);
}

/* The dataset has lost the event that was chosen; the rest is found again. */
static void
test_other_edition (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationDataset) edition = fixture_load_edition ();
  g_autoptr (LegationSession) again = legation_session_new (edition, NULL, "en");
  g_autofree char *text = NULL;

  legation_session_set_certain_only (fixture->session, TRUE);
  legation_session_select (fixture->session, "early");
  text = legation_session_store (fixture->session);
  restore (again, text);
  g_assert_null (legation_session_get_view (again)->selection);
  g_assert_true (legation_session_get_view (again)->certain_only);
}

/* Bytes that changed, at random but the same ones each time: whatever is left of it, the session can be
 * looked at. */
static void
test_fuzz (Fixture *fixture, gconstpointer data)
{
  static const char *const strays[] = { "null", "-1e308", "\"day\"", "[]", "{}", "\"kp-vn\"", "9e99" };
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  g_autofree char *text = NULL;
  guint n_parsed = 0;

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    looks[i].choose (fixture->session);
  text = legation_session_store (fixture->session);
  for (guint i = 0; i < N_MUTATIONS; i++)
    {
      g_autoptr (LegationSession) again = open_again (fixture);
      g_autoptr (LegationJsonTree) tree = NULL;
      g_autoptr (GString) damaged = g_string_new (text);
      const LegationView *view = legation_session_get_view (again);
      const LegationSpan full = legation_session_get_full_span (again);

      for (int n = g_rand_int_range (random, 1, 4); n > 0; n--)
        {
          const gssize at = g_rand_int_range (random, 0, (gint32) damaged->len - 1);
          const char *end = strpbrk (damaged->str + at, ",]}");

          if (g_rand_boolean (random))
            damaged->str[at] = (char) g_rand_int_range (random, ' ', 127);
          else if (end != NULL)
            {
              g_string_erase (damaged, at, end - damaged->str - at);
              g_string_insert (damaged, at,
                               strays[g_rand_int_range (random, 0, G_N_ELEMENTS (strays))]);
            }
        }
      tree = legation_view_store_parse (damaged->str, damaged->len);
      if (tree == NULL)
        continue;
      n_parsed++;
      legation_session_restore (again, legation_json_tree_get_root (tree));
      g_assert_cmpint (view->selected.first, >=, full.first);
      g_assert_cmpint (view->selected.last, <=, full.last);
      g_assert_cmpint (view->selected.first, <=, view->selected.last);
      g_assert_cmpint (view->visible.first, <, view->visible.last);
      g_assert_true (view->playhead == LEGATION_DAY_MIN
                     || legation_span_contains (full, view->playhead));
      g_assert_true (view->selection == NULL || strchr (view->selection, ':') != NULL
                     || legation_session_get_selection (again) != NULL);
      g_assert_true (!view->has_camera || ABS (view->camera.lat) <= 90);
      legation_session_step (again, 1);
    }
  g_assert_cmpuint (n_parsed, >, N_MUTATIONS / 20);
}

void
add_view_store_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *path = g_strdup_printf ("/view-store/round-trip/%s", looks[i].name);

      g_test_add (path, Fixture, &looks[i], fixture_set_up, test_round_trip, fixture_tear_down);
    }
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/view-store/damage/%s", damages[i].name);

      g_test_add (path, Fixture, &damages[i], fixture_set_up, test_damage, fixture_tear_down);
    }
  add_session_test ("/view-store/untouched-time", test_untouched_time);
  add_session_test ("/view-store/facets", test_facets);
  add_session_test ("/view-store/end-of-comparison", test_end_of_comparison);
  add_session_test ("/view-store/home", test_home);
  add_session_test ("/view-store/other-edition", test_other_edition);
  add_session_test ("/view-store/fuzz", test_fuzz);
}
