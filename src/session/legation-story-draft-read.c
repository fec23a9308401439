/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a draft says of its story. */

#include "config.h"

#include "legation-story-draft-private.h"

#include <glib/gi18n.h>

static const char *const members[] = {
  [LEGATION_DRAFT_TITLE] = "title",
  [LEGATION_DRAFT_SUMMARY] = "summary",
  [LEGATION_DRAFT_CAPTION] = "caption",
  [LEGATION_DRAFT_NOTES] = "speakerNotes",
};

/* The name of the member in which a text stands. */
const char *
_legation_draft_get_name (LegationDraftText which)
{
  return members[which];
}

JsonArray *
_legation_draft_get_steps (JsonObject *story)
{
  return json_object_get_array_member (story, "steps");
}

JsonObject *
_legation_draft_get_step (JsonObject *story, guint position)
{
  return json_array_get_object_element (_legation_draft_get_steps (story), position);
}

/* A text of an object, perhaps empty: what is no text counts as none. */
const char *
_legation_json_get_text (JsonObject *object, const char *name)
{
  const char *text = json_object_get_string_member_with_default (object, name, NULL);

  return text != NULL ? text : "";
}

/* What a text belongs to. */
JsonObject *
_legation_draft_get_owner (JsonObject *story, int position)
{
  return position == LEGATION_DRAFT_STORY ? story : _legation_draft_get_step (story, (guint) position);
}

/** legation_story_draft_get_n_steps: Returns: how many steps there are, hidden ones too. */
guint
legation_story_draft_get_n_steps (LegationStoryDraft *self)
{
  g_return_val_if_fail (LEGATION_IS_STORY_DRAFT (self), 0);

  return json_array_get_length (_legation_draft_get_steps (self->story));
}

/** legation_story_draft_get_step_id: Returns: (transfer none): the id of a step. */
const char *
legation_story_draft_get_step_id (LegationStoryDraft *self, guint position)
{
  g_return_val_if_fail (position < legation_story_draft_get_n_steps (self), NULL);

  return _legation_json_get_text (_legation_draft_get_step (self->story, position), "id");
}

/** legation_story_draft_find_step: Returns: the position of the step with @id, or -1. */
int
legation_story_draft_find_step (LegationStoryDraft *self, const char *id)
{
  for (guint i = 0; i < legation_story_draft_get_n_steps (self); i++)
    if (g_strcmp0 (legation_story_draft_get_step_id (self, i), id) == 0)
      return (int) i;

  return -1;
}

/**
 * legation_story_draft_get_text:
 * @position: of a step, or %LEGATION_DRAFT_STORY
 *
 * Returns: (transfer none): a text as it was typed, perhaps empty; valid until the next change
 */
const char *
legation_story_draft_get_text (LegationStoryDraft *self, int position, LegationDraftText which)
{
  g_return_val_if_fail (LEGATION_IS_STORY_DRAFT (self), "");

  return _legation_json_get_text (_legation_draft_get_owner (self->story, position), members[which]);
}

static gboolean
get_flag (LegationStoryDraft *self, guint position, const char *name)
{
  return json_object_get_boolean_member_with_default (
    _legation_draft_get_step (self->story, position), name, FALSE);
}

/** legation_story_draft_is_hidden: Returns: whether a presentation passes over a step. */
gboolean
legation_story_draft_is_hidden (LegationStoryDraft *self, guint position)
{
  g_return_val_if_fail (position < legation_story_draft_get_n_steps (self), FALSE);

  return get_flag (self, position, "hidden");
}

/** legation_story_draft_plays: Returns: whether the time of a step is played. */
gboolean
legation_story_draft_plays (LegationStoryDraft *self, guint position)
{
  g_return_val_if_fail (position < legation_story_draft_get_n_steps (self), FALSE);

  return get_flag (self, position, "play");
}

/** legation_story_draft_get_seconds: Returns: how long a step is on screen by itself; 0: not said. */
guint
legation_story_draft_get_seconds (LegationStoryDraft *self, guint position)
{
  JsonObject *step;
  double seconds;

  g_return_val_if_fail (position < legation_story_draft_get_n_steps (self), 0);

  step = _legation_draft_get_step (self->story, position);
  seconds = json_object_get_double_member_with_default (step, "seconds", 0);

  return (guint) CLAMP (seconds, 0, 86400);
}

/**
 * legation_story_draft_build: the story as it is to be written: what is empty is left out of it, what
 * needs a title gets one, and what was cited for a text that is gone is not cited for it.
 *
 * Returns: (transfer full): the JSON of the story
 */
JsonObject *
legation_story_draft_build (LegationStoryDraft *self)
{
  JsonObject *story;
  JsonArray *steps;

  g_return_val_if_fail (LEGATION_IS_STORY_DRAFT (self), NULL);

  story = _legation_json_copy_object (self->story);
  _legation_story_draft_tidy (story, _("Untitled Story"));
  steps = _legation_draft_get_steps (story);
  for (guint i = 0; i < json_array_get_length (steps); i++)
    {
      g_autofree char *title = g_strdup_printf (_("Step %u"), i + 1);

      _legation_story_draft_tidy (json_array_get_object_element (steps, i), title);
    }

  return story;
}
