/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps of a story: what they show, and how it goes away again. */

#include "session-fixture.h"
#include "story-facts.h"

#include <string.h>

static const char document[] =
  STORY_FACTS
  " \"stories\": [{\"id\": \"tour\", \"title\": \"Tour\", \"steps\": ["
  "  {\"id\": \"one\", \"title\": \"One\", \"caption\": \"First.\", \"span\": \"2012/2013\","
  "   \"camera\": {\"box\": [100, 15, 130, 42]}, \"highlights\": [\"early\"]},"
  "  {\"id\": \"two\", \"title\": \"Two\", \"caption\": \"Second.\", \"span\": \"2013\","
  "   \"highlights\": [\"kp-vn\"]},"
  "  {\"id\": \"three\", \"title\": \"Three\", \"caption\": \"Third.\","
  "   \"camera\": {\"box\": [100, 0, 120, 20]}},"
  "  {\"id\": \"open\", \"title\": \"Open\", \"caption\": \"Since.\", \"span\": \"2013-06/..\","
  "   \"highlights\": [\"early\", \"other\"]},"
  "  {\"id\": \"old\", \"title\": \"Old\", \"caption\": \"Before.\", \"span\": \"1965\"},"
  "  {\"id\": \"seen\", \"title\": \"Seen\", \"mode\": \"playhead\", \"playhead\": \"2013-05-02\","
  "   \"certain\": true, \"filter\": {\"channels\": [\"state\"], \"kinds\": [\"visit\"],"
  "   \"relationship\": \"kp-vn\"}},"
  "  {\"id\": \"place\", \"title\": \"Place\", \"span\": \"2012/2013\","
  "   \"highlights\": [\"hanoi\"]}]}]}";

static const LegationCamera here = { 105.0, 20.0, 5.0 };
static const LegationCamera there = { 120.0, 30.0, 6.0 };

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture_open (fixture, document);
}

static const LegationView *
get_view (Fixture *fixture)
{
  return legation_session_get_view (fixture->session);
}

static void
assert_selected (Fixture *fixture, const char *edtf)
{
  g_assert_true (legation_span_equal (get_view (fixture)->selected, fixture_span (edtf)));
}

static guint
count (Fixture *fixture)
{
  guint certain, possible;

  legation_session_count (fixture->session, &certain, &possible);

  return certain + possible;
}

/* How loud the events are, one letter each, in the order of the document. */
static void
assert_emphasis (Fixture *fixture, const char *expected)
{
  static const char letters[] = "-gfqN23S";
  g_autoptr (GBytes) emphasis = legation_session_collect_emphasis (fixture->session);
  const guint8 *bytes;
  char found[8] = "";
  gsize n;

  bytes = g_bytes_get_data (emphasis, &n);
  g_assert_cmpuint (n, <, sizeof found);
  for (gsize i = 0; i < n; i++)
    found[i] = letters[bytes[i]];
  g_assert_cmpstr (found, ==, expected);
}

static void
test_step_shows (Fixture *fixture, gconstpointer data)
{
  const LegationView *view = get_view (fixture);

  legation_session_select (fixture->session, "one");
  g_assert_cmpuint (fixture->n_signals, ==, 1);
  g_assert_cmphex (fixture_take_changes (fixture), ==,
                   LEGATION_CHANGE_SELECTION | LEGATION_CHANGE_FILTER | LEGATION_CHANGE_VISIBLE
                     | LEGATION_CHANGE_CAMERA);
  g_assert_cmpstr (legation_session_get_step (fixture->session)->record.id, ==, "one");
  assert_selected (fixture, "2012/2013");
  g_assert_cmpuint (count (fixture), ==, 3);
  g_assert_cmpint (view->visible.first, <, view->selected.first);
  g_assert_cmpint (view->visible.last, >, view->selected.last);
  g_assert_cmpint (view->visible.last, <, fixture_span ("2015").first);
  g_assert_true (view->has_box);
  g_assert_cmpfloat (view->box.west, ==, 100.0);
  g_assert_cmpfloat (view->box.north, ==, 42.0);

  legation_session_select (fixture->session, "one");
  g_assert_cmpuint (fixture->n_signals, ==, 0);
}

/* What a step does not speak of stays; the box of the step before is not asked for again. */
static void
test_step_leaves (Fixture *fixture, gconstpointer data)
{
  LegationSpan visible;

  legation_session_select (fixture->session, "one");
  legation_session_select (fixture->session, "two");
  assert_selected (fixture, "2013");
  g_assert_false (get_view (fixture)->has_box);
  visible = get_view (fixture)->visible;
  fixture_take_changes (fixture);

  legation_session_select (fixture->session, "three");
  g_assert_cmphex (fixture_take_changes (fixture), ==,
                   LEGATION_CHANGE_SELECTION | LEGATION_CHANGE_CAMERA);
  assert_selected (fixture, "2013");
  g_assert_true (legation_span_equal (get_view (fixture)->visible, visible));
  g_assert_true (get_view (fixture)->has_box);
  legation_session_fly_to (fixture->session, here);
  g_assert_false (get_view (fixture)->has_box);
}

static void
test_story (Fixture *fixture, gconstpointer data)
{
  LegationView before = *get_view (fixture);

  legation_session_select (fixture->session, "kp-vn");
  fixture_take_changes (fixture);
  legation_session_select (fixture->session, "tour");
  g_assert_cmphex (fixture_take_changes (fixture), ==, LEGATION_CHANGE_SELECTION);
  g_assert_null (legation_session_get_step (fixture->session));
  g_assert_null (legation_session_get_relationship (fixture->session));
  g_assert_null (legation_session_get_highlights (fixture->session));
  g_assert_true (legation_span_equal (get_view (fixture)->selected, before.selected));
  assert_emphasis (fixture, "---N");
}

static void
test_emphasis (Fixture *fixture, gconstpointer data)
{
  LegationSession *session = fixture->session;

  legation_session_select (session, "one");
  assert_emphasis (fixture, "Nff-");
  /* A relationship highlights its events, in the time of the step. */
  legation_session_select (session, "two");
  assert_emphasis (fixture, "-Nf-");
  legation_session_set_channels (session, 1u << LEGATION_CHANNEL_PARTY);
  assert_emphasis (fixture, "--f-");
  legation_session_set_channels (session, LEGATION_CHANNELS_ALL);
  legation_session_select_span (session, fixture_span ("2012/2020"));
  assert_emphasis (fixture, "NNff");
  /* Without highlights nothing is dimmed. */
  legation_session_select (session, "three");
  g_assert_null (legation_session_get_highlights (session));
  assert_emphasis (fixture, "NNNN");
  /* Choosing one of them is as choosing it anywhere. */
  legation_session_select (session, "one");
  legation_session_select (session, "early");
  assert_emphasis (fixture, "Sff-");
  /* A place highlights what stops there. */
  legation_session_select (session, "place");
  assert_emphasis (fixture, "Nff-");
}

static void
test_open_span (Fixture *fixture, gconstpointer data)
{
  LegationSpan full = legation_session_get_full_span (fixture->session);

  legation_session_select (fixture->session, "open");
  g_assert_cmpint (get_view (fixture)->selected.first, ==, fixture_span ("2013-06").first);
  g_assert_cmpint (get_view (fixture)->selected.last, ==, full.last);
  /* The room before it is a share of what the axis has of it, not of all time. */
  g_assert_cmpint (get_view (fixture)->visible.first, >, fixture_span ("2011").first);
  assert_emphasis (fixture, "--Nf");
}

/* A step may show a time in which nothing happened, and the axis has it. */
static void
test_span_without_events (Fixture *fixture, gconstpointer data)
{
  legation_session_select (fixture->session, "old");
  assert_selected (fixture, "1965");
  g_assert_cmpuint (count (fixture), ==, 0);
}

static void
test_back (Fixture *fixture, gconstpointer data)
{
  LegationSession *session = fixture->session;
  LegationView before;

  legation_session_set_camera (session, here);
  legation_session_select (session, "now");
  before = *get_view (fixture);
  legation_session_select (session, "one");
  legation_session_set_camera (session, there);
  legation_session_select (session, "two");
  fixture_take_changes (fixture);

  /* Back in the first step the map looks where it was looked at, not at its box once more. */
  legation_session_go_back (session);
  g_assert_cmpstr (get_view (fixture)->selection, ==, "one");
  assert_selected (fixture, "2012/2013");
  g_assert_cmpuint (count (fixture), ==, 3);
  g_assert_false (get_view (fixture)->has_box);
  g_assert_cmpfloat (get_view (fixture)->camera.zoom, ==, there.zoom);
  g_assert_cmphex (fixture_take_changes (fixture), ==,
                   LEGATION_CHANGE_SELECTION | LEGATION_CHANGE_FILTER | LEGATION_CHANGE_VISIBLE
                     | LEGATION_CHANGE_CAMERA);

  legation_session_go_back (session);
  g_assert_cmpstr (get_view (fixture)->selection, ==, "now");
  g_assert_true (legation_span_equal (get_view (fixture)->selected, before.selected));
  g_assert_true (legation_span_equal (get_view (fixture)->visible, before.visible));
  g_assert_cmpint (get_view (fixture)->playhead, ==, before.playhead);
  g_assert_cmpfloat (get_view (fixture)->camera.zoom, ==, here.zoom);
  g_assert_cmpuint (count (fixture), ==, 1);
  assert_emphasis (fixture, "---N");

  legation_session_go_forward (session);
  legation_session_go_forward (session);
  g_assert_cmpstr (get_view (fixture)->selection, ==, "two");
  assert_selected (fixture, "2013");
}

/* Between records that are no steps time stays where somebody put it. */
static void
test_back_elsewhere (Fixture *fixture, gconstpointer data)
{
  legation_session_select (fixture->session, "now");
  legation_session_select (fixture->session, "kp-vn");
  legation_session_select_span (fixture->session, fixture_span ("2013"));
  legation_session_go_back (fixture->session);
  assert_selected (fixture, "2013");
}

/* From an event that was chosen in a step, back to the step as it was left. */
static void
test_back_into_step (Fixture *fixture, gconstpointer data)
{
  legation_session_select (fixture->session, "one");
  legation_session_select (fixture->session, "early");
  assert_selected (fixture, "2012/2013");
  legation_session_select_span (fixture->session, fixture_span ("2020"));
  legation_session_go_back (fixture->session);
  g_assert_cmpstr (get_view (fixture)->selection, ==, "one");
  assert_selected (fixture, "2012/2013");
  legation_session_go_back (fixture->session);
  assert_selected (fixture, "2020/2021");
}

/* A map that was never seen has no camera to go back to, but it can show the box. */
static void
test_back_without_camera (Fixture *fixture, gconstpointer data)
{
  legation_session_select (fixture->session, "one");
  legation_session_select (fixture->session, "now");
  g_assert_false (get_view (fixture)->has_box);
  fixture_take_changes (fixture);
  legation_session_go_back (fixture->session);
  g_assert_true (get_view (fixture)->has_box);
  g_assert_cmphex (fixture_take_changes (fixture) & LEGATION_CHANGE_CAMERA, !=, 0);
}

static void
test_stepping (Fixture *fixture, gconstpointer data)
{
  LegationSession *session = fixture->session;

  /* The playhead is left in 2020; what the step shows begins before. */
  legation_session_select (session, "now");
  legation_session_select (session, "one");
  legation_session_step (session, 1);
  g_assert_cmpstr (get_view (fixture)->selection, ==, "early");
  legation_session_step (session, 1);
  g_assert_cmpstr (get_view (fixture)->selection, ==, "late");
  assert_selected (fixture, "2012/2013");

  legation_session_select (session, "now");
  legation_session_select (session, "one");
  legation_session_step (session, -1);
  g_assert_cmpstr (get_view (fixture)->selection, ==, "other");
}

static void
test_playing (Fixture *fixture, gconstpointer data)
{
  legation_session_select (fixture->session, "now");
  legation_session_select (fixture->session, "two");
  legation_session_set_playing (fixture->session, TRUE);
  g_assert_cmpstr (get_view (fixture)->selection, ==, "late");
  legation_session_set_playing (fixture->session, FALSE);
  /* One step back is where playing began. */
  legation_session_go_back (fixture->session);
  g_assert_cmpstr (get_view (fixture)->selection, ==, "two");
}

static void
test_other_edition (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LegationSession) next = NULL;

  legation_session_select (fixture->session, "one");
  next = legation_session_new_from (fixture->session,
                                    legation_session_get_dataset (fixture->session));
  g_assert_cmpstr (legation_session_get_step (next)->record.id, ==, "one");
  g_assert_true (legation_session_get_view (next)->has_box);
  legation_session_go_back (next);
  g_assert_true (legation_span_equal (legation_session_get_view (next)->selected,
                                      fixture_span ("2020/2021")));
}

#define add_story_test(path, function)                                                             \
  g_test_add (path, Fixture, NULL, set_up, function, fixture_tear_down)

/* A step that is not in the other edition asks for no part of the map there. */
static void
test_missing_step (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (document);
  g_autoptr (LegationDataset) same = fixture_load (document);
  g_autoptr (LegationDataset) without = NULL;
  g_autoptr (LegationSession) next = NULL;

  legation_session_select (fixture->session, "one");
  next = legation_session_new_from (fixture->session, same);
  g_assert_true (legation_session_get_view (next)->has_box);
  g_clear_object (&next);

  g_assert_cmpuint (g_string_replace (text, "\"id\": \"one\"", "\"id\": \"uno\"", 0), ==, 1);
  without = fixture_load (text->str);
  next = legation_session_new_from (fixture->session, without);
  g_assert_null (legation_session_get_step (next));
  g_assert_false (legation_session_get_view (next)->has_box);
}

static void
assert_no_filter (Fixture *fixture)
{
  const LegationView *view = get_view (fixture);

  g_assert_cmpuint (view->channels, ==, LEGATION_CHANNELS_ALL);
  g_assert_null (view->facets[LEGATION_FACET_KIND]);
  g_assert_null (view->only);
  g_assert_false (view->certain_only);
}

/* A filter comes with its step and goes with it; a filter of one's own stays. */
static void
test_filter (Fixture *fixture, gconstpointer data)
{
  const LegationView *view = get_view (fixture);

  legation_session_select (fixture->session, "seen");
  g_assert_cmpint (view->mode, ==, LEGATION_TIME_PLAYHEAD);
  g_assert_cmpint (view->playhead, ==, fixture_span ("2013-05-02").first);
  g_assert_cmpuint (view->channels, ==, 1u << LEGATION_CHANNEL_STATE);
  g_assert_cmpstr (view->facets[LEGATION_FACET_KIND], ==, "visit");
  g_assert_cmpstr (view->only, ==, "kp-vn");
  g_assert_true (view->certain_only);
  g_assert_cmpuint (count (fixture), ==, 1);

  legation_session_select (fixture->session, "one");
  assert_no_filter (fixture);
  legation_session_undo (fixture->session);
  g_assert_cmpstr (get_view (fixture)->only, ==, "kp-vn");
  legation_session_set_only (fixture->session, NULL);
  legation_session_select (fixture->session, "two");
  g_assert_cmpuint (get_view (fixture)->channels, ==, 1u << LEGATION_CHANNEL_STATE);
}

void
add_story_tests (void)
{
  add_story_test ("/session/story/step", test_step_shows);
  add_story_test ("/session/story/step-leaves", test_step_leaves);
  add_story_test ("/session/story/story", test_story);
  add_story_test ("/session/story/filter", test_filter);
  add_story_test ("/session/story/emphasis", test_emphasis);
  add_story_test ("/session/story/open-span", test_open_span);
  add_story_test ("/session/story/span-without-events", test_span_without_events);
  add_story_test ("/session/story/back", test_back);
  add_story_test ("/session/story/back-elsewhere", test_back_elsewhere);
  add_story_test ("/session/story/back-into-step", test_back_into_step);
  add_story_test ("/session/story/back-without-camera", test_back_without_camera);
  add_story_test ("/session/story/stepping", test_stepping);
  add_story_test ("/session/story/playing", test_playing);
  add_story_test ("/session/story/other-edition", test_other_edition);
  add_story_test ("/session/story/missing-step", test_missing_step);
}
