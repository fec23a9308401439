/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who has its turn while time is played travels, where motion is welcome and can be followed. */

#include "legation-map-layer-private.h"
#include "test-view.h"

/* What was seen of a traveller. */
typedef struct
{
  guint n_frames;      /* that it was on its way in */
  double last;         /* how far it had come */
  gboolean went_back;
  guint n_without;     /* pictures without its legs */
} Journal;

static void
note_frame_cb (GdkFrameClock *clock, Fixture *fixture)
{
  Journal *journal = g_object_get_data (G_OBJECT (fixture->window), "journal");
  LegationMapLayer *layer = fixture->view->layer;

  if (layer->travel_tick == 0)
    return;
  journal->n_frames++;
  journal->went_back |= layer->travelled < journal->last;
  journal->last = layer->travelled;
}

static void
note_picture_cb (LegationMapLayer *layer, Journal *journal)
{
  if (layer->picture != NULL && layer->picture->request->without != NULL)
    journal->n_without++;
}

static void
write_down (Fixture *fixture, Journal *journal)
{
  g_object_set_data (G_OBJECT (fixture->window), "journal", journal);
  g_signal_connect (gtk_widget_get_frame_clock (fixture->window), "after-paint",
                    G_CALLBACK (note_frame_cb), fixture);
  g_signal_connect (fixture->view->layer, "picture-changed", G_CALLBACK (note_picture_cb), journal);
}

static void
stop_writing (Fixture *fixture, Journal *journal)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (fixture->window), fixture);
  g_signal_handlers_disconnect_by_data (fixture->view->layer, journal);
}

static const LegationEvent *
find_event (Fixture *fixture, const char *id)
{
  return legation_dataset_find_event (legation_session_get_dataset (fixture->session), id);
}

static gboolean
has_turn (Fixture *fixture, const char *id)
{
  return legation_session_get_selection (fixture->session) == &find_event (fixture, id)->record;
}

static void
play (Fixture *fixture, double speed, gboolean animations)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", animations, NULL);
  legation_session_select_span (fixture->session,
                                legation_session_get_full_span (fixture->session));
  legation_session_set_speed (fixture->session, speed);
  legation_session_set_playing (fixture->session, TRUE);
  g_assert_true (has_turn (fixture, "visit"));
}

/* Until the picture has all that is shown. */
static void
rest (Fixture *fixture)
{
  LegationMapLayer *layer = fixture->view->layer;

  while (layer->traveller != NULL || layer->fading != NULL
         || layer->picture->request->without != NULL
         || !legation_paint_request_equal (layer->picture->request, layer->wanted))
    g_main_context_iteration (NULL, TRUE);
}

/* It leaves, comes further in each frame, arrives while it still has its turn; then nothing moves. */
static void
test_travels (Fixture *fixture, gconstpointer data)
{
  Journal journal = { 0 };
  LegationMapLayer *layer = fixture->view->layer;

  write_down (fixture, &journal);
  play (fixture, 0.5, TRUE);
  g_assert_true (layer->traveller == find_event (fixture, "visit"));
  while (layer->traveller != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (has_turn (fixture, "visit"));
  legation_session_set_playing (fixture->session, FALSE);
  rest (fixture);
  stop_writing (fixture, &journal);
  g_assert_cmpuint (journal.n_frames, >, 2);
  g_assert_cmpuint (journal.n_without, >, 0);
  g_assert_false (journal.went_back);
  g_assert_cmpuint (layer->travel_tick, ==, 0);
  g_assert_null (layer->picture->request->without);
}

/* Who stops playing sees where it goes at once. */
static void
test_pause (Fixture *fixture, gconstpointer data)
{
  LegationMapLayer *layer = fixture->view->layer;

  play (fixture, 0.25, TRUE);
  while (layer->travel_tick == 0)
    g_main_context_iteration (NULL, TRUE);
  legation_session_set_playing (fixture->session, FALSE);
  g_assert_null (layer->traveller);
  g_assert_cmpuint (layer->travel_tick, ==, 0);
  rest (fixture);
  g_assert_true (has_turn (fixture, "visit"));
}

static void
assert_stays (Fixture *fixture, double speed, gboolean animations)
{
  Journal journal = { 0 };

  write_down (fixture, &journal);
  play (fixture, speed, animations);
  g_assert_null (fixture->view->layer->traveller);
  while (legation_session_is_playing (fixture->session))
    g_main_context_iteration (NULL, TRUE);
  rest (fixture);
  stop_writing (fixture, &journal);
  g_assert_cmpuint (journal.n_frames, ==, 0);
  g_assert_cmpuint (journal.n_without, ==, 0);
}

static void
test_fast (Fixture *fixture, gconstpointer data)
{
  assert_stays (fixture, 8.0, TRUE);
}

static void
test_reduced_motion (Fixture *fixture, gconstpointer data)
{
  assert_stays (fixture, 4.0, FALSE);
}

/* What is only chosen does not travel. */
static void
test_chosen (Fixture *fixture, gconstpointer data)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  legation_session_select (fixture->session, "visit");
  g_assert_null (fixture->view->layer->traveller);
}

void
add_travel_tests (void)
{
  add_view_test ("/map/travel/travels", test_travels);
  add_view_test ("/map/travel/pause", test_pause);
  add_view_test ("/map/travel/fast", test_fast);
  add_view_test ("/map/travel/reduced-motion", test_reduced_motion);
  add_view_test ("/map/travel/chosen", test_chosen);
}
