/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stories and steps as a dataset tells them, and what is lost with an error in one. */

#include "test-model.h"

#include <string.h>

static LegationDataset *
load (const char *path)
{
  g_autofree char *file = g_strdup_printf ("cases/%s.json", path);
  g_autoptr (GError) error = NULL;
  LegationDataset *dataset = model_test_load (file, NULL, &error);

  g_assert_no_error (error);
  return dataset;
}

static void
check_story (void)
{
  g_autoptr (LegationDataset) dataset = load ("valid/full");
  const LegationStory *story = legation_dataset_find_story (dataset, "story");

  g_assert_cmpuint (legation_dataset_get_n_stories (dataset), ==, 1);
  g_assert_true (legation_dataset_get_story (dataset, 0) == story);
  g_assert_cmpstr (story->record.name, ==, "A story");
  g_assert_cmpstr (story->summary, ==, "Of two steps.");
  g_assert_cmpstr (story->record.citations[0].locator, ==, "They set out");
  g_assert_cmpuint (story->n_steps, ==, 2);
  for (guint i = 0; i < story->n_steps; i++)
    {
      g_assert_true (story->steps[i]->story == story);
      g_assert_cmpuint (story->steps[i]->position, ==, i);
      g_assert_true (legation_dataset_get_step (dataset, i) == story->steps[i]);
    }
  g_assert_null (legation_dataset_find_story (dataset, "step"));
}

static void
check_step (void)
{
  g_autoptr (LegationDataset) dataset = load ("valid/full");
  const LegationStep *step = legation_dataset_find_step (dataset, "step");
  const LegationStep *last = legation_dataset_find_step (dataset, "last-step");

  g_assert_cmpstr (step->record.name, ==, "First");
  g_assert_cmpstr (step->caption, ==, "They set out.");
  g_assert_cmpstr (step->speaker_notes, ==, "Wait a moment.");
  g_assert_true (step->has_box);
  g_assert_cmpfloat (step->box.west, ==, 170);
  g_assert_cmpfloat (step->box.south, ==, -12);
  g_assert_cmpfloat (step->box.east, ==, -170.5);
  g_assert_cmpfloat (step->box.north, ==, 50);
  g_assert_cmpstr (legation_date_get_text (step->span), ==, "2024-03/2024-04");
  g_assert_cmpuint (step->n_highlights, ==, 2);
  g_assert_true (step->highlights[0] == legation_dataset_find (dataset, "visit"));
  g_assert_true (step->highlights[1] == legation_dataset_find (dataset, "kp-la"));
  g_assert_cmpstr (step->record.citations[0].supports[1], ==, "/camera/box/0");
  g_assert_cmpstr (step->record.notes[0].text, ==, "In spring.");

  g_assert_cmpint (step->mode, ==, LEGATION_TIME_PLAYHEAD);
  g_assert_cmpstr (legation_date_get_text (step->playhead), ==, "2024-03-24");
  g_assert_true (step->certain_only);
  g_assert_true (step->chosen == legation_dataset_find (dataset, "kim"));
  g_assert_true (step->plays);
  g_assert_cmpfloat (step->seconds, ==, 12.5);
  g_assert_false (step->hidden);

  g_assert_null (last->speaker_notes);
  g_assert_false (last->has_box);
  g_assert_null (last->span);
  g_assert_null (last->playhead);
  g_assert_cmpint (last->mode, ==, LEGATION_TIME_SPAN);
  g_assert_false (last->certain_only);
  g_assert_null (last->chosen);
  g_assert_false (last->plays);
  g_assert_cmpfloat (last->seconds, ==, 0);
  g_assert_true (last->hidden);
  g_assert_cmpuint (last->n_highlights, ==, 0);
}

static void
check_filter (void)
{
  g_autoptr (LegationDataset) dataset = load ("valid/full");
  const LegationStep *step = legation_dataset_find_step (dataset, "step");
  const LegationStep *last = legation_dataset_find_step (dataset, "last-step");

  g_assert_cmpuint (step->channels, ==, 1u << LEGATION_CHANNEL_PARTY | 1u << LEGATION_CHANNEL_NONE);
  g_assert_null (step->facets[LEGATION_FACET_CHANNEL]);
  g_assert_cmpstr (step->facets[LEGATION_FACET_KIND], ==, "agreement\tvisit");
  g_assert_cmpstr (step->facets[LEGATION_FACET_COUNTRY], ==, "-\tLA\tVN");
  g_assert_cmpstr (step->facets[LEGATION_FACET_STANDING], ==, "disputed\tstated");
  g_assert_cmpstr (step->facets[LEGATION_FACET_BASIS], ==, "-\tstated");
  g_assert_cmpstr (step->facets[LEGATION_FACET_SOURCE], ==, "article\tbook");
  g_assert_cmpstr (step->facets[LEGATION_FACET_RELIABILITY], ==, "-\thigh");
  g_assert_true (step->only == legation_dataset_find_relationship (dataset, "kp-la"));

  g_assert_cmpuint (last->channels, ==, 0);
  g_assert_null (last->only);
  for (guint i = 0; i < LEGATION_N_FACETS; i++)
    g_assert_null (last->facets[i]);
}

static void
check_no_caption (void)
{
  g_autoptr (LegationDataset) dataset = load ("valid/step-without-caption");

  g_assert_cmpuint (legation_dataset_get_n_steps (dataset), ==, 2);
  g_assert_cmpstr (legation_dataset_find_step (dataset, "start")->caption, ==, "");
}

static void
check_no_summary (void)
{
  g_autoptr (LegationDataset) dataset = load ("invalid/date/step-span");
  const LegationStory *story = legation_dataset_get_story (dataset, 0);

  g_assert_cmpstr (story->summary, ==, "");
}

/* The documents that have one bad member in the first of two steps. */
static const char *const bad_members[] = {
  "invalid/schema/step-camera-array",
  "invalid/schema/step-camera-box-null",
  "invalid/schema/step-camera-box-range",
  "invalid/schema/step-camera-box-short",
  "invalid/reference/camera-upside-down",
  "invalid/schema/step-span-number",
  "invalid/date/step-span",
  "invalid/schema/step-highlights-text",
  "invalid/reference/step-unknown-source",
  "invalid/schema/step-mode",
  "invalid/schema/step-mode-number",
  "invalid/schema/step-playhead-number",
  "invalid/date/step-playhead",
  "invalid/date/step-playhead-month",
  "invalid/schema/step-certain-text",
  "invalid/schema/step-play-null",
  "invalid/schema/step-hidden-number",
  "invalid/schema/step-seconds-zero",
  "invalid/schema/step-seconds-negative",
  "invalid/schema/step-seconds-text",
  "invalid/schema/step-selection-number",
  "invalid/reference/step-selection",
  "invalid/reference/step-selection-story",
  "invalid/schema/step-filter-list",
  "invalid/schema/step-filter-channel",
  "invalid/schema/step-filter-empty",
  "invalid/schema/step-filter-twice",
  "invalid/schema/step-filter-country",
  "invalid/schema/step-filter-word",
  "invalid/reference/step-filter-source",
  "invalid/reference/step-filter-relationship",
};

/* The step stays and tells less. */
static void
check_bad_member (gconstpointer data)
{
  g_autoptr (LegationDataset) dataset = load (data);
  const LegationStory *story = legation_dataset_get_story (dataset, 0);
  const LegationStep *step = story->steps[0];

  g_assert_cmpuint (story->n_steps, ==, 2);
  g_assert_cmpstr (step->record.id, ==, "start");
  g_assert_false (step->has_box);
  g_assert_null (step->span);
  g_assert_cmpuint (step->n_highlights, ==, 0);
  g_assert_cmpuint (step->record.n_citations, ==, 0);
  g_assert_cmpint (step->mode, ==, LEGATION_TIME_SPAN);
  g_assert_null (step->playhead);
  g_assert_false (step->certain_only);
  g_assert_cmpuint (step->channels, ==, 0);
  g_assert_null (step->only);
  for (guint i = 0; i < LEGATION_N_FACETS; i++)
    g_assert_null (step->facets[i]);
  g_assert_null (step->chosen);
  g_assert_false (step->plays);
  g_assert_cmpfloat (step->seconds, ==, 0);
  g_assert_false (step->hidden);
}

typedef struct
{
  const char *path;
  const char *stay; /* the ids of what is still highlighted */
} HighlightCase;

static const HighlightCase highlight_cases[] = {
  { "invalid/reference/highlights", "kp-la signing" },
  { "invalid/date/highlight-left-out", "signing" },
  { "invalid/schema/step-highlights-twice", "tour kp-la" },
  { "invalid/schema/step-highlights-name", "kp-la" },
};

static void
check_highlights (gconstpointer data)
{
  const HighlightCase *test = data;
  g_autoptr (LegationDataset) dataset = load (test->path);
  const LegationStep *step = legation_dataset_find_step (dataset, "start");
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < step->n_highlights; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", step->highlights[i]->id);
  g_assert_cmpstr (ids->str, ==, test->stay);
}

/* The documents in which the first of two steps is bad. */
static const char *const bad_steps[] = {
  "invalid/schema/step-without-id",      "invalid/schema/step-without-title",
  "invalid/schema/step-speaker-notes-list", "invalid/reference/step-duplicate-id",
};

static void
check_bad_step (gconstpointer data)
{
  g_autoptr (LegationDataset) dataset = load (data);
  const LegationStory *story = legation_dataset_get_story (dataset, 0);

  g_assert_cmpuint (story->n_steps, ==, 1);
  g_assert_cmpstr (story->steps[0]->record.id, ==, "end");
  g_assert_cmpuint (story->steps[0]->position, ==, 0);
  g_assert_cmpuint (legation_dataset_get_n_steps (dataset), ==, 1);
  g_assert_null (legation_dataset_find_step (dataset, "start"));
}

/* The documents in which the story is bad, or no step of it is good. */
static const char *const bad_stories[] = {
  "invalid/schema/story-text",          "invalid/schema/story-without-title",
  "invalid/schema/story-without-steps", "invalid/schema/story-summary-number",
  "invalid/schema/story-no-steps",      "invalid/schema/story-steps-object",
  "invalid/schema/story-no-good-step",  "invalid/reference/story-no-good-step",
  "invalid/schema/stories-object",
};

static void
check_bad_story (gconstpointer data)
{
  g_autoptr (LegationDataset) dataset = load (data);

  g_assert_cmpuint (legation_dataset_get_n_stories (dataset), ==, 0);
  g_assert_cmpuint (legation_dataset_get_n_steps (dataset), ==, 0);
  g_assert_nonnull (legation_dataset_find_event (dataset, "tour"));
}

static void
add_all (const char *folder, const char *const *paths, guint n_paths, GTestDataFunc func)
{
  for (guint i = 0; i < n_paths; i++)
    {
      g_autofree char *name = g_strdup_printf ("/story/%s/%s", folder, strchr (paths[i], '/') + 1);

      g_test_add_data_func (name, paths[i], func);
    }
}

void
add_story_tests (void)
{
  g_test_add_func ("/story/story", check_story);
  g_test_add_func ("/story/step", check_step);
  g_test_add_func ("/story/filter", check_filter);
  g_test_add_func ("/story/no-caption", check_no_caption);
  g_test_add_func ("/story/no-summary", check_no_summary);
  add_all ("drop/member", bad_members, G_N_ELEMENTS (bad_members), check_bad_member);
  add_all ("drop/step", bad_steps, G_N_ELEMENTS (bad_steps), check_bad_step);
  add_all ("drop/story", bad_stories, G_N_ELEMENTS (bad_stories), check_bad_story);
  for (guint i = 0; i < G_N_ELEMENTS (highlight_cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/story/drop/highlight/%s",
                                               strrchr (highlight_cases[i].path, '/') + 1);

      g_test_add_data_func (name, &highlight_cases[i], check_highlights);
    }
}
