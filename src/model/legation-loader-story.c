/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stories.  Their steps are records of their own: a bad one goes alone, and the story goes where none
 * is left. */

#include "config.h"

#include "legation-loader-private.h"

#include <glib/gi18n.h>

static void
adopt_step (LegationRecord *part, gpointer whole, guint position)
{
  LegationStep *step = (LegationStep *) part;

  step->story = whole;
  step->position = position;
}

/**
 * legation_cursor_load_story:
 * @self: one item of "stories"
 * @record: (inout): the story, which has its kind and id
 *
 * Its steps are read with it.
 *
 * Returns: whether it is good; what is wrong is reported
 */
gboolean
legation_cursor_load_story (const LegationCursor *self, gpointer record)
{
  static const char *const members[]
      = { "id", "title", "summary", "steps", "citations", "notes", NULL };
  LegationLoader *loader = self->loader;
  LegationEntry *entry = loader->entry;
  LegationStory *story = record;
  const LegationStory *written = (const LegationStory *) loader->written;
  LegationCursor steps;
  gboolean is_good;
  guint n_items;

  legation_cursor_check_members (self, members);
  story->summary = "";
  is_good = legation_cursor_read_text (self, "title", LEGATION_REQUIRED, LEGATION_TEXT_STORY_TITLE,
                                       &story->record.name);
  is_good &= legation_cursor_read_text (self, "summary", LEGATION_OPTIONAL,
                                        LEGATION_TEXT_STORY_SUMMARY, &story->summary);
  is_good &= legation_cursor_read_common (self, &story->record);

  if (written != NULL)
    {
      story->steps = written->steps;
      story->n_steps = written->n_steps;
      return is_good;
    }
  if (!legation_cursor_get_member (self, "steps", LEGATION_REQUIRED, &steps))
    return FALSE;
  is_good &= legation_cursor_expect_array (&steps, 1, G_MAXUINT, &n_items);
  if (steps.node->type != LEGATION_JSON_ARRAY)
    return FALSE;

  story->steps = legation_cursor_load_parts (&steps, story, adopt_step, legation_cursor_load_step,
                                             is_good, &story->n_steps);
  legation_loader_begin (loader, self, entry);
  if (is_good && story->n_steps == 0)
    is_good = legation_cursor_fail (&steps, LEGATION_PROBLEM_BAD_VALUE,
                                    _("a step in which nothing is wrong"));
  return is_good;
}
