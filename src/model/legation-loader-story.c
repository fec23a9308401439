/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stories and their steps, which are records of their own: a bad one goes alone, and the story goes
 * where none is left. */

#include "config.h"

#include "legation-loader-private.h"

#include <glib/gi18n.h>

/* One item of "highlights": NULL where it is bad, or there already. */
static LegationRecord *
parse_highlight (const LegationCursor *cursor, GHashTable *seen)
{
  static const LegationKind kinds[] = { LEGATION_KIND_EVENT, LEGATION_KIND_RELATIONSHIP };
  gpointer record;

  if (!legation_cursor_resolve_among (cursor, kinds, G_N_ELEMENTS (kinds),
                                      N_("the id of an event or a relationship"), &record))
    return NULL;
  if (!g_hash_table_add (seen, record))
    {
      legation_cursor_fail (cursor, LEGATION_PROBLEM_BAD_VALUE, _("each item only once"));
      return NULL;
    }
  return record;
}

static void
read_highlights (const LegationCursor *cursor, LegationStep *step)
{
  LegationCursor self = *cursor;
  g_autoptr (GHashTable) seen = NULL;
  const LegationRecord **list;
  LegationCursor array;
  guint n_items;

  self.loss = LEGATION_LOSS_OWN_MEMBER;
  legation_cursor_get_member (&self, "highlights", LEGATION_OPTIONAL, &array);
  if (array.node == NULL || !legation_cursor_expect_array (&array, 0, G_MAXUINT, &n_items))
    return;

  seen = g_hash_table_new (g_direct_hash, g_direct_equal);
  list = legation_arena_new0 (&cursor->loader->dataset->arena, const LegationRecord *, n_items);
  step->highlights = list;
  for (guint i = 0; i < n_items; i++)
    {
      const LegationRecord *record;
      LegationCursor item;

      legation_cursor_get_item (&array, i, &item);
      item.loss = LEGATION_LOSS_LINK;
      record = parse_highlight (&item, seen);
      if (record != NULL)
        list[step->n_highlights++] = record;
    }
}

/* Where the map looks: an object, because a box is not the only way to say it. */
static void
read_camera (const LegationCursor *cursor, LegationStep *step)
{
  static const char *const members[] = { "box", NULL };
  LegationCursor self = *cursor;
  LegationCursor camera;

  self.loss = LEGATION_LOSS_OWN_MEMBER;
  legation_cursor_get_member (&self, "camera", LEGATION_OPTIONAL, &camera);
  if (camera.node == NULL || !legation_cursor_expect_object (&camera))
    return;
  legation_cursor_check_members (&camera, members);
  step->has_box = legation_cursor_read_box (&camera, "box", &step->box);
}

static gboolean
load_step (const LegationCursor *cursor, gpointer record)
{
  static const char *const members[]
      = { "id",   "title",      "caption",   "speakerNotes", "camera",
          "span", "highlights", "citations", "notes",        NULL };
  LegationCursor self = *cursor;
  LegationStep *step = record;
  gboolean is_good;

  legation_cursor_check_members (cursor, members);
  step->caption = "";
  is_good = legation_cursor_read_text (cursor, "title", LEGATION_REQUIRED, LEGATION_TEXT_STEP_TITLE,
                                       &step->record.name);
  is_good &= legation_cursor_read_text (cursor, "caption", LEGATION_REQUIRED,
                                        LEGATION_TEXT_STEP_CAPTION, &step->caption);
  is_good &= legation_cursor_read_text (cursor, "speakerNotes", LEGATION_OPTIONAL,
                                        LEGATION_TEXT_STEP_SPEAKER_NOTES, &step->speaker_notes);
  read_camera (cursor, step);
  self.loss = LEGATION_LOSS_OWN_MEMBER;
  legation_cursor_read_date (&self, "span", LEGATION_OPTIONAL, &step->span);
  read_highlights (cursor, step);
  is_good &= legation_cursor_read_common (cursor, &step->record);
  return is_good;
}

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

  story->steps = legation_cursor_load_parts (&steps, story, adopt_step, load_step, is_good,
                                             &story->n_steps);
  legation_loader_begin (loader, self, entry);
  if (is_good && story->n_steps == 0)
    is_good = legation_cursor_fail (&steps, LEGATION_PROBLEM_BAD_VALUE,
                                    _("a step in which nothing is wrong"));
  return is_good;
}
