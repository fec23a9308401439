/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A story that somebody works on, and steps that are made by looking. */

#include "session-fixture.h"

#include "legation-facets.h"
#include "legation-story-draft.h"

#include <string.h>

static const LegationBox box = { 99.251, -12, 146, 50.5 };

typedef struct
{
  Fixture session;
  LegationStoryDraft *draft;
  guint n_changes;
  guint n_whole;
} DraftFixture;

static void
changed_cb (LegationStoryDraft *draft, gboolean whole, DraftFixture *self)
{
  self->n_changes++;
  self->n_whole += whole ? 1 : 0;
}

static void
set_up (DraftFixture *self, gconstpointer data)
{
  fixture_set_up (&self->session, data);
  self->draft = legation_story_draft_new (self->session.session, &box);
  g_signal_connect (self->draft, "changed", G_CALLBACK (changed_cb), self);
}

static void
tear_down (DraftFixture *self, gconstpointer data)
{
  g_object_unref (self->draft);
  fixture_tear_down (&self->session, data);
}

static char *
write_story (DraftFixture *self)
{
  g_autoptr (JsonObject) story = legation_story_draft_build (self->draft);
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), story);

  return json_to_string (node, FALSE);
}

static void
assert_has (DraftFixture *self, const char *expected)
{
  g_autofree char *text = write_story (self);

  if (strstr (text, expected) == NULL)
    g_error ("“%s” is not in %s", expected, text);
}

static void
assert_has_not (DraftFixture *self, const char *unexpected)
{
  g_autofree char *text = write_story (self);

  if (strstr (text, unexpected) != NULL)
    g_error ("“%s” is in %s", unexpected, text);
}

/* The titles of the steps, with a space behind each. */
static char *
list_titles (LegationStoryDraft *draft)
{
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < legation_story_draft_get_n_steps (draft); i++)
    g_string_append_printf (titles, "%s ",
                            legation_story_draft_get_text (draft, (int) i, LEGATION_DRAFT_TITLE));

  return g_string_free (titles, FALSE);
}

static void
assert_titles (DraftFixture *self, const char *expected)
{
  g_autofree char *titles = list_titles (self->draft);

  g_assert_cmpstr (titles, ==, expected);
}

/* Steps A, B and C. */
static void
make_three (DraftFixture *self)
{
  legation_story_draft_add_step (self->draft, -1, &box);
  legation_story_draft_add_step (self->draft, -1, &box);
  legation_story_draft_set_text (self->draft, 0, LEGATION_DRAFT_TITLE, "A");
  legation_story_draft_set_text (self->draft, 1, LEGATION_DRAFT_TITLE, "B");
  legation_story_draft_set_text (self->draft, 2, LEGATION_DRAFT_TITLE, "C");
}

/* What was looked at is what comes back when a dataset with the story is shown. */
static void
check_looking (DraftFixture *self, gconstpointer data)
{
  static const char *const kinds[] = { "visit", "meeting", NULL };
  LegationSession *session = self->session.session;
  const LegationView *view;
  LegationSpan span;
  guint position;

  legation_session_select_span (session, fixture_span ("2012-03/2013"));
  legation_session_set_mode (session, LEGATION_TIME_PLAYHEAD);
  legation_session_move_playhead (session, fixture_span ("2012-07-04").first);
  legation_session_set_certain_only (session, TRUE);
  legation_session_set_channels (session, 1u << LEGATION_CHANNEL_PARTY | 1u << LEGATION_CHANNEL_NONE);
  legation_session_set_facet (session, LEGATION_FACET_KIND, kinds);
  position = legation_story_draft_add_step (self->draft, -1, &box);
  g_assert_cmpuint (position, ==, 1);
  view = legation_session_get_view (session);
  span = view->selected;
  assert_has (self, "\"camera\":{\"box\":[99.25,-12,146,50.5]}");
  assert_has (self, "\"mode\":\"playhead\",\"playhead\":\"2012-07-04\",\"certain\":true");
  assert_has (self, "\"filter\":{\"channels\":[\"none\",\"party\"],\"kinds\":[\"meeting\",\"visit\"]}");
  assert_has (self, "\"span\":\"2012-03/2013-12\"");
  g_assert_true (legation_span_equal (span, fixture_span ("2012-03/2013")));
}

static void
check_chosen (DraftFixture *self, gconstpointer data)
{
  LegationSession *session = self->session.session;
  LegationDataset *dataset = legation_session_get_dataset (session);
  const LegationRecord *record = legation_dataset_get_record (dataset, LEGATION_KIND_EVENT, 0);
  g_autofree char *expected = g_strdup_printf ("\"selection\":\"%s\"", record->id);

  assert_has_not (self, "selection");
  legation_session_select (session, record->id);
  legation_story_draft_update_step (self->draft, 0, NULL);
  assert_has (self, expected);
  assert_has (self, "\"box\":[99.25");
  legation_session_select (session, NULL);
  legation_story_draft_update_step (self->draft, 0, &box);
  assert_has_not (self, "selection");
}

static void
check_move (DraftFixture *self, gconstpointer data)
{
  make_three (self);
  assert_titles (self, "A B C ");
  legation_story_draft_move_step (self->draft, 0, 2);
  assert_titles (self, "B C A ");
  legation_story_draft_move_step (self->draft, 2, 1);
  assert_titles (self, "B A C ");
  legation_story_draft_undo (self->draft);
  assert_titles (self, "B C A ");
  legation_story_draft_undo (self->draft);
  assert_titles (self, "A B C ");
  legation_story_draft_redo (self->draft);
  assert_titles (self, "B C A ");
}

/* The copy has an id of its own. */
static void
check_duplicate (DraftFixture *self, gconstpointer data)
{
  make_three (self);
  legation_story_draft_duplicate_step (self->draft, 1);
  assert_titles (self, "A B B C ");
  for (guint i = 0; i < 4; i++)
    g_assert_cmpint (legation_story_draft_find_step (
                       self->draft, legation_story_draft_get_step_id (self->draft, i)),
                     ==, (int) i);
}

static void
check_delete (DraftFixture *self, gconstpointer data)
{
  make_three (self);
  legation_story_draft_delete_step (self->draft, 1);
  assert_titles (self, "A C ");
  legation_story_draft_delete_step (self->draft, 0);
  legation_story_draft_delete_step (self->draft, 0);
  assert_titles (self, "C ");
  legation_story_draft_undo (self->draft);
  legation_story_draft_undo (self->draft);
  assert_titles (self, "A B C ");
}

static void
check_hide (DraftFixture *self, gconstpointer data)
{
  make_three (self);
  legation_story_draft_set_hidden (self->draft, 1, TRUE);
  g_assert_true (legation_story_draft_is_hidden (self->draft, 1));
  assert_has (self, "\"hidden\":true");
  legation_story_draft_set_hidden (self->draft, 1, FALSE);
  assert_has_not (self, "hidden");
}

static void
check_pace (DraftFixture *self, gconstpointer data)
{
  legation_story_draft_set_plays (self->draft, 0, TRUE);
  legation_story_draft_set_seconds (self->draft, 0, 1);
  legation_story_draft_set_seconds (self->draft, 0, 15);
  assert_has (self, "\"play\":true");
  assert_has (self, "\"seconds\":15");
  g_assert_cmpuint (legation_story_draft_get_seconds (self->draft, 0), ==, 15);
  legation_story_draft_undo (self->draft);
  assert_has_not (self, "seconds");
  g_assert_true (legation_story_draft_plays (self->draft, 0));
  legation_story_draft_undo (self->draft);
  assert_has_not (self, "play\"");
}

/* What is typed in a row is one change, and none that the rows have to be made anew for. */
static void
check_typing (DraftFixture *self, gconstpointer data)
{
  legation_story_draft_set_text (self->draft, 0, LEGATION_DRAFT_CAPTION, "F");
  legation_story_draft_set_text (self->draft, 0, LEGATION_DRAFT_CAPTION, "Fi");
  legation_story_draft_set_text (self->draft, 0, LEGATION_DRAFT_CAPTION, "Fi");
  g_assert_cmpuint (self->n_changes, ==, 2);
  g_assert_cmpuint (self->n_whole, ==, 0);
  legation_story_draft_set_text (self->draft, 0, LEGATION_DRAFT_NOTES, "S");
  legation_story_draft_set_text (self->draft, LEGATION_DRAFT_STORY, LEGATION_DRAFT_SUMMARY, "Of it");
  assert_has (self, "\"summary\":\"Of it\"");
  assert_has (self, "\"caption\":\"Fi\",\"speakerNotes\":\"S\"");
  legation_story_draft_undo (self->draft);
  legation_story_draft_undo (self->draft);
  assert_has_not (self, "speakerNotes");
  assert_has (self, "\"caption\":\"Fi\"");
  legation_story_draft_undo (self->draft);
  assert_has_not (self, "caption");
  g_assert_false (legation_story_draft_can_undo (self->draft));
  g_assert_true (legation_story_draft_can_redo (self->draft));
}

static void
check_no_title (DraftFixture *self, gconstpointer data)
{
  legation_story_draft_set_text (self->draft, 0, LEGATION_DRAFT_TITLE, "");
  legation_story_draft_set_text (self->draft, LEGATION_DRAFT_STORY, LEGATION_DRAFT_TITLE, "");
  g_assert_cmpstr (legation_story_draft_get_text (self->draft, 0, LEGATION_DRAFT_TITLE), ==, "");
  assert_has (self, "\"title\":\"Step 1\"");
  assert_has (self, "\"title\":\"Untitled Story\"");
}

/* No two new stories are the same one, though the dataset has neither. */
static void
check_new (DraftFixture *self, gconstpointer data)
{
  g_autoptr (LegationStoryDraft) other = legation_story_draft_new (self->session.session, &box);

  g_assert_cmpstr (legation_story_draft_get_id (other), !=, legation_story_draft_get_id (self->draft));
}

/* Unknown members stay; what is cited for a text goes with it. */
static void
check_kept (DraftFixture *self, gconstpointer data)
{
  g_autoptr (JsonNode) node = json_from_string (
    "{\"id\":\"s\",\"title\":\"S\",\"mood\":[1,{\"a\":null}],\"steps\":[7,"
    "{\"id\":\"a\",\"title\":\"A\",\"caption\":\"C\",\"extra\":{\"b\":2},\"camera\":{\"tilt\":3},"
    "\"citations\":[{\"source\":\"x\",\"supports\":[\"/caption\"]},"
    "{\"source\":\"y\",\"supports\":[\"/caption\",\"/camera/box/0\"]}]}]}",
    NULL);

  g_object_unref (self->draft);
  self->draft = legation_story_draft_new_for (self->session.session, json_node_get_object (node));
  g_assert_cmpuint (legation_story_draft_get_n_steps (self->draft), ==, 1);
  legation_story_draft_update_step (self->draft, 0, &box);
  assert_has (self, "\"mood\":[1,{\"a\":null}]");
  assert_has (self, "\"extra\":{\"b\":2}");
  assert_has (self, "\"camera\":{\"tilt\":3,\"box\":[");
  assert_has (self, "{\"source\":\"x\",\"supports\":[\"/caption\"]}");
  legation_story_draft_set_text (self->draft, 0, LEGATION_DRAFT_CAPTION, "");
  assert_has (self, "[{\"source\":\"y\",\"supports\":[\"/camera/box/0\"]}]");
  assert_has_not (self, "\"caption\"");
}

/* What a highlight was cited for may be another one when one before it is gone. */
static void
check_highlights (DraftFixture *self, gconstpointer data)
{
  g_autoptr (JsonNode) node = json_from_string (
    "{\"id\":\"s\",\"title\":\"S\",\"steps\":["
    "{\"id\":\"a\",\"title\":\"A\",\"highlights\":[\"one\",7,\"two\"],"
    "\"citations\":[{\"source\":\"x\",\"supports\":[\"/highlights/1\",\"/title\"]},"
    "{\"source\":\"y\",\"supports\":[\"/highlights/0\"]}]}]}",
    NULL);
  g_autofree char *name = NULL;

  g_object_unref (self->draft);
  self->draft = legation_story_draft_new_for (self->session.session, json_node_get_object (node));
  legation_story_draft_set_highlight (self->draft, 0, "three", TRUE);
  legation_story_draft_set_highlight (self->draft, 0, "three", TRUE);
  assert_has (self, "\"highlights\":[\"one\",\"two\",\"three\"]");
  assert_has (self, "\"/highlights/1\"");
  legation_story_draft_set_highlight (self->draft, 0, "one", FALSE);
  assert_has (self, "\"highlights\":[\"two\",\"three\"]");
  assert_has (self, "\"citations\":[{\"source\":\"x\",\"supports\":[\"/title\"]}]");
  g_assert_true (legation_story_draft_has_highlight (self->draft, 0, "two"));
  g_assert_false (legation_story_draft_has_highlight (self->draft, 0, "one"));
  legation_story_draft_set_highlight (self->draft, 0, "two", FALSE);
  legation_story_draft_set_highlight (self->draft, 0, "three", FALSE);
  assert_has_not (self, "highlights");
  for (guint i = 0; i < 3; i++)
    legation_story_draft_undo (self->draft);
  assert_has (self, "\"highlights\":[\"one\",\"two\",\"three\"]");
  name = legation_story_draft_name_highlight (self->draft, "one");
  g_assert_cmpstr (name, ==, "one");
}

/* What was highlighted by hand stays when the step is made anew from what one looks at. */
static void
check_highlights_stay (DraftFixture *self, gconstpointer data)
{
  legation_story_draft_set_highlight (self->draft, 0, "by-hand", TRUE);
  legation_story_draft_update_step (self->draft, 0, &box);
  assert_has (self, "\"highlights\":[\"by-hand\"]");
  legation_story_draft_add_step (self->draft, 0, &box);
  g_assert_false (legation_story_draft_has_highlight (self->draft, 1, "by-hand"));
}

static gboolean
end_wait_cb (gpointer data)
{
  gboolean *is_over = data;

  *is_over = TRUE;

  return G_SOURCE_REMOVE;
}

/* @priority: whether it is over before or after what else becomes due meanwhile */
static void
wait (guint milliseconds, int priority)
{
  gboolean is_over = FALSE;

  g_timeout_add_full (priority, milliseconds, end_wait_cb, &is_over, NULL);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

/* A pause is two seconds, and begins anew with each letter. */
static void
check_long_pauses (DraftFixture *self, gconstpointer data)
{
  legation_story_draft_set_text (self->draft, 0, LEGATION_DRAFT_CAPTION, "One");
  wait (1200, G_PRIORITY_HIGH);
  legation_story_draft_set_text (self->draft, 0, LEGATION_DRAFT_CAPTION, "One two");
  wait (1200, G_PRIORITY_HIGH);
  legation_story_draft_set_text (self->draft, 0, LEGATION_DRAFT_CAPTION, "One two three");
  wait (2100, G_PRIORITY_LOW);
  legation_story_draft_set_text (self->draft, 0, LEGATION_DRAFT_CAPTION, "Four");
  legation_story_draft_undo (self->draft);
  assert_has (self, "\"caption\":\"One two three\"");
  legation_story_draft_undo (self->draft);
  assert_has_not (self, "caption");
}

/* What is typed elsewhere in between is a change of its own. */
static void
check_pauses (DraftFixture *self, gconstpointer data)
{
  legation_story_draft_set_text (self->draft, 0, LEGATION_DRAFT_CAPTION, "One");
  legation_story_draft_end_typing (self->draft);
  legation_story_draft_set_text (self->draft, 0, LEGATION_DRAFT_CAPTION, "One two");
  legation_story_draft_undo (self->draft);
  assert_has (self, "\"caption\":\"One\"");
}

/* Somebody's hand may have left anything there. */
static void
check_strangers (DraftFixture *self, gconstpointer data)
{
  static const char *const stories[]
    = { "{\"id\":\"s\"}", "{\"id\":\"s\",\"steps\":7}", "{\"id\":\"s\",\"steps\":null}" };
  g_autoptr (JsonNode) node = json_from_string (
    "{\"id\":\"s\",\"title\":\"S\",\"steps\":[{\"id\":\"a\",\"camera\":\"far\","
    "\"highlights\":{}}]}",
    NULL);

  for (guint i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      g_autoptr (JsonNode) bad = json_from_string (stories[i], NULL);

      g_assert_null (
        legation_story_draft_new_for (self->session.session, json_node_get_object (bad)));
    }
  g_object_unref (self->draft);
  self->draft = legation_story_draft_new_for (self->session.session, json_node_get_object (node));
  legation_story_draft_update_step (self->draft, 0, &box);
  legation_story_draft_set_highlight (self->draft, 0, "x", TRUE);
  assert_has (self, "\"camera\":{\"box\":[99.25,-12,146,50.5]}");
  assert_has (self, "\"highlights\":[\"x\"]");
}

void
add_story_draft_tests (void)
{
#define ADD(name, check)                                                                            \
  g_test_add ("/story-draft/" name, DraftFixture, NULL, set_up, check, tear_down)
  ADD ("looking", check_looking);
  ADD ("chosen", check_chosen);
  ADD ("move", check_move);
  ADD ("duplicate", check_duplicate);
  ADD ("delete", check_delete);
  ADD ("hide", check_hide);
  ADD ("pace", check_pace);
  ADD ("typing", check_typing);
  ADD ("no-title", check_no_title);
  ADD ("new", check_new);
  ADD ("kept", check_kept);
  ADD ("highlights", check_highlights);
  ADD ("highlights-stay", check_highlights_stay);
  ADD ("pauses", check_pauses);
  ADD ("long-pauses", check_long_pauses);
  ADD ("strangers", check_strangers);
#undef ADD
}
