/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a talk shows one after another, and that each of it looks the same whatever was shown before. */

#include "talk-fixture.h"

#include <string.h>

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture_open (fixture, talk_document);
}

static GArray *
list (Fixture *fixture)
{
  return legation_story_list_slides (
    legation_dataset_get_story (legation_session_get_dataset (fixture->session), 0));
}

static const LegationSlide *
get (GArray *slides, guint position)
{
  return &g_array_index (slides, LegationSlide, position);
}

/* All that can be seen of a session, as one text. */
static char *
describe (LegationSession *session)
{
  const LegationView *view = legation_session_get_view (session);
  g_autoptr (GBytes) emphasis = legation_session_collect_emphasis (session);
  g_autoptr (GBytes) highlights = legation_session_get_highlights (session);
  g_auto (GStrv) marks = legation_session_collect_marks (session);
  g_autofree char *marked = g_strjoinv (",", marks);
  GString *text = g_string_new (NULL);
  gsize n;
  const guint8 *bytes = g_bytes_get_data (emphasis, &n);

  g_string_append_printf (
    text, "%s %s %ld–%ld %ld–%ld %ld mode %d certain %d channels %u only %s box %d %g %s marks %s:",
    view->selection, view->relationship, (long) view->selected.first, (long) view->selected.last,
    (long) view->visible.first, (long) view->visible.last, (long) view->playhead, view->mode,
    view->certain_only, view->channels, view->only, view->has_box,
    view->has_box ? view->box.west : 0.0, highlights != NULL ? "highlights" : "none", marked);
  for (gsize i = 0; i < n; i++)
    g_string_append_printf (text, " %u", bytes[i]);

  return g_string_free (text, FALSE);
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  static const char *const steps[] = { NULL, "one", "two", "plays", "grows", "chooses", NULL };
  static const double seconds[] = { 0.0, 30.0, 0.0, 10.0, 0.0, 0.0, 0.0 };
  g_autoptr (GArray) slides = list (fixture);

  g_assert_cmpuint (slides->len, ==, G_N_ELEMENTS (steps));
  g_assert_cmpint (get (slides, 0)->kind, ==, LEGATION_SLIDE_TITLE);
  g_assert_cmpint (get (slides, slides->len - 1)->kind, ==, LEGATION_SLIDE_CLOSING);
  for (guint i = 0; i < slides->len; i++)
    {
      const LegationSlide *slide = get (slides, i);

      g_assert_cmpuint (slide->number, ==, i + 1);
      g_assert_cmpstr (slide->step != NULL ? slide->step->record.id : NULL, ==, steps[i]);
      g_assert_cmpfloat (slide->seconds, ==, seconds[i]);
      g_assert_cmpint (legation_slide_plays (slide), ==, i == 3 || i == 4);
    }
}

/* Each slide after each other one is as in a session that has shown nothing else. */
static void
test_independent (Fixture *fixture, gconstpointer data)
{
  LegationDataset *dataset = legation_session_get_dataset (fixture->session);
  g_autoptr (GArray) slides = list (fixture);

  for (guint i = 0; i < slides->len; i++)
    for (guint j = 0; j < slides->len; j++)
      {
        g_autoptr (LegationSession) fresh = legation_session_new (dataset, NULL, "en");
        g_autofree char *alone = NULL, *after = NULL;

        legation_session_show_slide (fresh, get (slides, j));
        alone = describe (fresh);
        legation_session_show_slide (fixture->session, get (slides, i));
        if (legation_slide_plays (get (slides, i)))
          legation_session_play_slide (fixture->session, get (slides, i), 0.3);
        legation_session_show_slide (fixture->session, get (slides, j));
        after = describe (fixture->session);
        g_assert_cmpstr (after, ==, alone);
      }
}

static guint
count (LegationSession *session)
{
  guint certain, possible;

  legation_session_count (session, &certain, &possible);

  return certain + possible;
}

static void
test_says (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) slides = list (fixture);
  const LegationView *view = legation_session_get_view (fixture->session);
  g_autoptr (GBytes) highlights = NULL;

  legation_session_show_slide (fixture->session, get (slides, 1));
  g_assert_true (legation_span_equal (view->selected, fixture_span ("2012/2013")));
  g_assert_true (view->has_box);
  g_assert_cmpuint (view->channels, ==, 1u << LEGATION_CHANNEL_PARTY);
  g_assert_cmpuint (count (fixture->session), ==, 2);

  legation_session_show_slide (fixture->session, get (slides, 5));
  g_assert_cmpstr (view->selection, ==, "kp-vn");
  g_assert_cmpstr (view->relationship, ==, "kp-vn");
  g_assert_cmpstr (view->only, ==, "kp-vn");
  g_assert_cmpint (view->mode, ==, LEGATION_TIME_ALL);
  g_assert_true (view->certain_only);
  g_assert_cmpuint (count (fixture->session), ==, 2);
  /* What is chosen does not hide what is highlighted. */
  highlights = legation_session_get_highlights (fixture->session);
  g_assert_nonnull (highlights);

  /* The title is as the dataset opens. */
  legation_session_show_slide (fixture->session, get (slides, 0));
  g_assert_null (view->selection);
  g_assert_true (legation_span_equal (view->selected, fixture_span ("2020/2021")));
  g_assert_false (view->has_box);
  g_assert_cmpuint (view->channels, ==, LEGATION_CHANNELS_ALL);
}

/* Who shows slides has no history to go back in. */
static void
test_no_history (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) slides = list (fixture);

  for (guint i = 0; i < slides->len; i++)
    legation_session_show_slide (fixture->session, get (slides, i));
  g_assert_false (legation_session_can_go_back (fixture->session));
  g_assert_false (legation_session_can_undo (fixture->session));
}

/* Time that is played ends as the slide that nobody plays. */
static void
test_play (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) slides = list (fixture);

  for (guint i = 3; i <= 4; i++)
    {
      g_autofree char *still = NULL, *played = NULL;
      guint before = 0;

      legation_session_show_slide (fixture->session, get (slides, i));
      still = describe (fixture->session);
      for (double share = 0.0; share <= 1.0; share += 0.125)
        {
          legation_session_play_slide (fixture->session, get (slides, i), share);
          g_assert_cmpuint (count (fixture->session), >=, before);
          before = count (fixture->session);
          if (share == 0.0)
            g_assert_cmpuint (before, ==, 0);
        }
      g_assert_cmpuint (before, ==, 3);
      played = describe (fixture->session);
      g_assert_cmpstr (played, ==, still);
    }
}

void
add_slide_tests (void)
{
  g_test_add ("/slide/list", Fixture, NULL, set_up, test_list, fixture_tear_down);
  g_test_add ("/slide/independent", Fixture, NULL, set_up, test_independent, fixture_tear_down);
  g_test_add ("/slide/says", Fixture, NULL, set_up, test_says, fixture_tear_down);
  g_test_add ("/slide/no-history", Fixture, NULL, set_up, test_no_history, fixture_tear_down);
  g_test_add ("/slide/play", Fixture, NULL, set_up, test_play, fixture_tear_down);
}
