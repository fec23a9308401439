/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The steps of stories: what the map and the timeline show, and what is said.  What is bad in how a
 * step looks goes alone; the step shows more then. */

#include "config.h"

#include "legation-loader-private.h"

#include <glib/gi18n.h>

/* The longest that a step is on screen by itself, in seconds: a day. */
#define MAX_SECONDS 86400

/* One item of "highlights": NULL where it is bad, or there already. */
static LegationRecord *
parse_highlight (const LegationCursor *cursor, GHashTable *seen)
{
  static const LegationKind kinds[]
    = { LEGATION_KIND_EVENT, LEGATION_KIND_RELATIONSHIP, LEGATION_KIND_PLACE };
  gpointer record;

  if (!legation_cursor_resolve_among (cursor, kinds, G_N_ELEMENTS (kinds),
                                      N_("the id of an event, a relationship or a place"), &record))
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
  g_autoptr (GHashTable) seen = NULL;
  const LegationRecord **list;
  LegationCursor array;
  guint n_items;

  legation_cursor_get_member (cursor, "highlights", LEGATION_OPTIONAL, &array);
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
  LegationCursor camera;

  legation_cursor_get_member (cursor, "camera", LEGATION_OPTIONAL, &camera);
  if (camera.node == NULL || !legation_cursor_expect_object (&camera))
    return;
  legation_cursor_check_members (&camera, members);
  step->has_box = legation_cursor_read_box (&camera, "box", &step->box);
}

/* The day on which the playhead stands. */
static void
read_playhead (const LegationCursor *cursor, LegationStep *step)
{
  LegationCursor member;
  LegationDate *date;
  LegationSpan extent;

  legation_cursor_get_member (cursor, "playhead", LEGATION_OPTIONAL, &member);
  if (member.node == NULL || !legation_cursor_to_date (&member, &date))
    return;
  extent = legation_date_get_extent (date);
  if (extent.first == extent.last)
    step->playhead = date;
  else
    legation_cursor_fail (&member, LEGATION_PROBLEM_BAD_DATE, _("one day, such as 2024-03-26"));
}

static void
read_seconds (const LegationCursor *cursor, LegationStep *step)
{
  LegationCursor member;
  double seconds;

  legation_cursor_get_member (cursor, "seconds", LEGATION_OPTIONAL, &member);
  if (member.node == NULL || !legation_cursor_expect_number (&member, 0, MAX_SECONDS, &seconds))
    return;
  if (seconds > 0)
    step->seconds = seconds;
  else
    legation_cursor_fail (&member, LEGATION_PROBLEM_BAD_VALUE, _("a number above 0"));
}

static void
read_selection (const LegationCursor *cursor, LegationStep *step)
{
  static const LegationKind kinds[] = {
    LEGATION_KIND_SOURCE, LEGATION_KIND_PLACE,     LEGATION_KIND_PERSON, LEGATION_KIND_ORGANIZATION,
    LEGATION_KIND_EVENT,  LEGATION_KIND_AGREEMENT, LEGATION_KIND_FIGURE, LEGATION_KIND_RELATIONSHIP,
    LEGATION_KIND_ERA,    LEGATION_KIND_STATEMENT,
  };
  LegationCursor member;
  gpointer record;

  legation_cursor_get_member (cursor, "selection", LEGATION_OPTIONAL, &member);
  if (member.node != NULL
      && legation_cursor_resolve_among (&member, kinds, G_N_ELEMENTS (kinds),
                                        N_("the id of a record but a story and a step"), &record))
    step->chosen = record;
}

/* What is lost in one of these is lost alone. */
static void
read_look (const LegationCursor *cursor, LegationStep *step)
{
  LegationCursor self = *cursor;
  int mode = LEGATION_TIME_SPAN;

  self.loss = LEGATION_LOSS_OWN_MEMBER;
  read_camera (&self, step);
  legation_cursor_read_date (&self, "span", LEGATION_OPTIONAL, &step->span);
  legation_cursor_read_word (&self, "mode", LEGATION_OPTIONAL, LEGATION_WORD_TIME_MODE, &mode);
  step->mode = (LegationTimeMode) mode;
  read_playhead (&self, step);
  legation_cursor_read_boolean (&self, "certain", &step->certain_only);
  legation_cursor_read_filter (&self, "filter", step);
  read_selection (&self, step);
  read_highlights (&self, step);
  legation_cursor_read_boolean (&self, "play", &step->plays);
  read_seconds (&self, step);
  legation_cursor_read_boolean (&self, "hidden", &step->hidden);
}

/**
 * legation_cursor_load_step:
 * @self: one item of "steps"
 * @record: (inout): the step, which has its kind, id and story
 *
 * Returns: whether it is good; what is wrong is reported
 */
gboolean
legation_cursor_load_step (const LegationCursor *self, gpointer record)
{
  static const char *const members[]
      = { "id",   "title",    "caption", "speakerNotes", "camera",     "span",
          "mode", "playhead", "certain", "filter",       "selection",  "highlights",
          "play", "seconds",  "hidden",  "citations",    "notes",      NULL };
  LegationStep *step = record;
  gboolean is_good;

  legation_cursor_check_members (self, members);
  step->caption = "";
  is_good = legation_cursor_read_text (self, "title", LEGATION_REQUIRED, LEGATION_TEXT_STEP_TITLE,
                                       &step->record.name);
  is_good &= legation_cursor_read_text (self, "caption", LEGATION_OPTIONAL,
                                        LEGATION_TEXT_STEP_CAPTION, &step->caption);
  is_good &= legation_cursor_read_text (self, "speakerNotes", LEGATION_OPTIONAL,
                                        LEGATION_TEXT_STEP_SPEAKER_NOTES, &step->speaker_notes);
  read_look (self, step);
  is_good &= legation_cursor_read_common (self, &step->record);
  return is_good;
}
