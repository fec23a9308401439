/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each state of the story is a JSON object of its own; undo goes back to one of those before.  What one
 * types in a row into one text is one change. */

#include "config.h"

#include "legation-story-draft.h"

#include "legation-story-draft-private.h"

#include <glib/gi18n.h>

#define UNDO_LENGTH 200

/* Whoever types nothing for so long begins another change. */
#define PAUSE_MILLISECONDS 2000

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LegationStoryDraft, legation_story_draft, G_TYPE_OBJECT)

static void
legation_story_draft_finalize (GObject *object)
{
  LegationStoryDraft *self = LEGATION_STORY_DRAFT (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  json_object_unref (self->story);
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (legation_story_draft_parent_class)->finalize (object);
}

static void
legation_story_draft_class_init (LegationStoryDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = legation_story_draft_finalize;

  /**
   * LegationStoryDraft::changed:
   * @whole: whether more has changed than the text that somebody types
   */
  signals[CHANGED] = g_signal_new ("changed", LEGATION_TYPE_STORY_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
legation_story_draft_init (LegationStoryDraft *self)
{
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
}

static gboolean
pause_cb (gpointer data)
{
  LegationStoryDraft *self = data;

  self->pause = 0;
  self->typed = NULL;

  return G_SOURCE_REMOVE;
}

/* Begins a change: the state as it is can be come back to.  @typed: where somebody types, or NULL */
void
_legation_story_draft_begin (LegationStoryDraft *self, const char *typed)
{
  JsonObject *next;

  g_clear_handle_id (&self->pause, g_source_remove);
  if (typed != NULL)
    self->pause = g_timeout_add (PAUSE_MILLISECONDS, pause_cb, self);
  if (typed != NULL && typed == self->typed)
    return;
  self->typed = typed;
  next = _legation_json_copy_object (self->story);
  g_ptr_array_add (self->undo, self->story);
  if (self->undo->len > UNDO_LENGTH)
    g_ptr_array_remove_index (self->undo, 0);
  g_ptr_array_set_size (self->redo, 0);
  self->story = next;
}

void
_legation_story_draft_end (LegationStoryDraft *self, gboolean whole)
{
  g_signal_emit (self, signals[CHANGED], 0, whole);
}

static gboolean
has_step_id (JsonObject *story, const char *id)
{
  JsonArray *steps = _legation_draft_get_steps (story);

  for (guint i = 0; i < json_array_get_length (steps); i++)
    if (g_str_equal (_legation_json_get_text (json_array_get_object_element (steps, i), "id"), id))
      return TRUE;

  return FALSE;
}

/* An id that nothing in the dataset has, and no step of the story. */
static char *
make_id (LegationStoryDraft *self, const char *stem)
{
  LegationDataset *dataset = legation_session_get_dataset (self->session);

  for (guint i = 1;; i++)
    {
      char *id = g_strdup_printf ("%s-%u", stem, i);

      if (legation_dataset_find (dataset, id) == NULL
          && (self->story == NULL || !has_step_id (self->story, id)))
        return id;
      g_free (id);
    }
}

static JsonObject *
make_step (LegationStoryDraft *self, const LegationBox *box)
{
  g_autofree char *stem
    = g_strconcat (json_object_get_string_member (self->story, "id"), "-step", NULL);
  g_autofree char *id = make_id (self, stem);
  g_autofree char *title = _legation_story_draft_name_view (self->session);
  JsonObject *step = json_object_new ();

  json_object_set_string_member (step, "id", id);
  json_object_set_string_member (step, "title", title);
  legation_step_capture (step, self->session, box);

  return step;
}

/**
 * legation_story_draft_new: a new story with one step: what @session shows.
 * @box: (nullable): what the map shows
 */
LegationStoryDraft *
legation_story_draft_new (LegationSession *session, const LegationBox *box)
{
  LegationStoryDraft *self = g_object_new (LEGATION_TYPE_STORY_DRAFT, NULL);
  g_autofree char *stem = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (LEGATION_IS_SESSION (session), NULL);

  self->session = g_object_ref (session);
  /* The file may hold stories that the dataset has not: none of them is to be written over. */
  stem = g_strdup_printf ("story-%08x", g_random_int ());
  id = make_id (self, stem);
  self->story = json_object_new ();
  json_object_set_string_member (self->story, "id", id);
  json_object_set_string_member (self->story, "title", _("New Story"));
  json_object_set_array_member (self->story, "steps", json_array_new ());
  json_array_add_object_element (_legation_draft_get_steps (self->story), make_step (self, box));

  return self;
}

/**
 * legation_story_draft_new_for: works on a story that there is.
 * @session: looks at its dataset
 * @story: its JSON, as somebody may have written it
 *
 * Returns: (transfer full) (nullable): the draft; %NULL where the story has no list of steps
 */
LegationStoryDraft *
legation_story_draft_new_for (LegationSession *session, JsonObject *story)
{
  LegationStoryDraft *self;
  JsonNode *steps;

  g_return_val_if_fail (LEGATION_IS_SESSION (session), NULL);
  g_return_val_if_fail (story != NULL, NULL);

  steps = json_object_get_member (story, "steps");
  if (steps == NULL || !JSON_NODE_HOLDS_ARRAY (steps))
    return NULL;
  self = g_object_new (LEGATION_TYPE_STORY_DRAFT, NULL);
  self->session = g_object_ref (session);
  self->story = _legation_json_copy_object (story);
  _legation_story_draft_drop_strangers (_legation_draft_get_steps (self->story));

  return self;
}

/** legation_story_draft_get_session: Returns: (transfer none): what new steps show. */
LegationSession *
legation_story_draft_get_session (LegationStoryDraft *self)
{
  g_return_val_if_fail (LEGATION_IS_STORY_DRAFT (self), NULL);

  return self->session;
}

/** legation_story_draft_set_session: what new steps show from now on. */
void
legation_story_draft_set_session (LegationStoryDraft *self, LegationSession *session)
{
  g_return_if_fail (LEGATION_IS_STORY_DRAFT (self));

  g_set_object (&self->session, session);
}

/** legation_story_draft_get_id: Returns: (transfer none): the id of the story, which stays. */
const char *
legation_story_draft_get_id (LegationStoryDraft *self)
{
  g_return_val_if_fail (LEGATION_IS_STORY_DRAFT (self), NULL);

  return json_object_get_string_member (self->story, "id");
}

/**
 * legation_story_draft_set_text: changes a text.
 * @position: of a step, or %LEGATION_DRAFT_STORY
 */
void
legation_story_draft_set_text (LegationStoryDraft *self,
                               int position,
                               LegationDraftText which,
                               const char *text)
{
  g_autofree char *typed = NULL;

  g_return_if_fail (LEGATION_IS_STORY_DRAFT (self));
  g_return_if_fail (text != NULL);

  if (g_str_equal (legation_story_draft_get_text (self, position, which), text))
    return;
  typed = g_strdup_printf ("%d %d", position, which);
  _legation_story_draft_begin (self, g_intern_string (typed));
  json_object_set_string_member (_legation_draft_get_owner (self->story, position),
                                 _legation_draft_get_name (which), text);
  _legation_story_draft_end (self, FALSE);
}

/** legation_story_draft_end_typing: has what is typed next be a change of its own. */
void
legation_story_draft_end_typing (LegationStoryDraft *self)
{
  g_return_if_fail (LEGATION_IS_STORY_DRAFT (self));

  self->typed = NULL;
}

static void
insert_step (LegationStoryDraft *self, JsonObject *step, guint position)
{
  JsonArray *steps = _legation_draft_get_steps (self->story);
  JsonArray *next = json_array_new ();

  for (guint i = 0; i <= json_array_get_length (steps); i++)
    {
      if (i == position)
        json_array_add_object_element (next, step);
      if (i < json_array_get_length (steps))
        json_array_add_object_element (next,
                                       json_object_ref (json_array_get_object_element (steps, i)));
    }
  json_object_set_array_member (self->story, "steps", next);
}

/**
 * legation_story_draft_add_step: adds a step that shows what the session shows.
 * @after: behind which step it comes; -1 for behind all others
 * @box: (nullable): what the map shows
 *
 * Returns: its position
 */
guint
legation_story_draft_add_step (LegationStoryDraft *self, int after, const LegationBox *box)
{
  const guint n = legation_story_draft_get_n_steps (self);
  const guint position = after >= 0 && (guint) after < n ? (guint) after + 1 : n;

  g_return_val_if_fail (LEGATION_IS_STORY_DRAFT (self), 0);

  _legation_story_draft_begin (self, NULL);
  insert_step (self, make_step (self, box), position);
  _legation_story_draft_end (self, TRUE);

  return position;
}

/**
 * legation_story_draft_update_step: makes a step show what the session shows; its texts stay.
 * @box: (nullable): what the map shows
 */
void
legation_story_draft_update_step (LegationStoryDraft *self, guint position, const LegationBox *box)
{
  g_return_if_fail (position < legation_story_draft_get_n_steps (self));

  _legation_story_draft_begin (self, NULL);
  legation_step_capture (_legation_draft_get_step (self->story, position), self->session, box);
  _legation_story_draft_end (self, TRUE);
}

/** legation_story_draft_move_step: moves a step to another position among the others. */
void
legation_story_draft_move_step (LegationStoryDraft *self, guint from, guint to)
{
  const guint n = legation_story_draft_get_n_steps (self);
  JsonObject *step;

  g_return_if_fail (from < n && to < n);

  if (from == to)
    return;
  _legation_story_draft_begin (self, NULL);
  step = json_object_ref (_legation_draft_get_step (self->story, from));
  json_array_remove_element (_legation_draft_get_steps (self->story), from);
  insert_step (self, step, to);
  _legation_story_draft_end (self, TRUE);
}

/** legation_story_draft_duplicate_step: puts a copy of a step behind it. */
void
legation_story_draft_duplicate_step (LegationStoryDraft *self, guint position)
{
  g_autofree char *stem = NULL;
  g_autofree char *id = NULL;
  JsonObject *copy;

  g_return_if_fail (position < legation_story_draft_get_n_steps (self));

  _legation_story_draft_begin (self, NULL);
  copy = _legation_json_copy_object (_legation_draft_get_step (self->story, position));
  stem = g_strconcat (legation_story_draft_get_id (self), "-step", NULL);
  id = make_id (self, stem);
  json_object_set_string_member (copy, "id", id);
  insert_step (self, copy, position + 1);
  _legation_story_draft_end (self, TRUE);
}

static void
set_flag (JsonObject *step, const char *name, gboolean flag)
{
  if (flag)
    json_object_set_boolean_member (step, name, TRUE);
  else
    json_object_remove_member (step, name);
}

/** legation_story_draft_set_hidden: has presentations pass over a step, or not any more. */
void
legation_story_draft_set_hidden (LegationStoryDraft *self, guint position, gboolean hidden)
{
  g_return_if_fail (position < legation_story_draft_get_n_steps (self));

  if (legation_story_draft_is_hidden (self, position) == !!hidden)
    return;
  _legation_story_draft_begin (self, NULL);
  set_flag (_legation_draft_get_step (self->story, position), "hidden", hidden);
  _legation_story_draft_end (self, TRUE);
}

/** legation_story_draft_set_plays: has the time of a step be played, or not any more. */
void
legation_story_draft_set_plays (LegationStoryDraft *self, guint position, gboolean plays)
{
  g_return_if_fail (position < legation_story_draft_get_n_steps (self));

  if (legation_story_draft_plays (self, position) == !!plays)
    return;
  _legation_story_draft_begin (self, NULL);
  set_flag (_legation_draft_get_step (self->story, position), "play", plays);
  _legation_story_draft_end (self, TRUE);
}

/**
 * legation_story_draft_set_seconds: says how long a step is on screen where a story runs by itself.
 * @seconds: 0 for not saying it
 */
void
legation_story_draft_set_seconds (LegationStoryDraft *self, guint position, guint seconds)
{
  g_autofree char *typed = g_strdup_printf ("%u seconds", position);

  g_return_if_fail (position < legation_story_draft_get_n_steps (self));

  if (legation_story_draft_get_seconds (self, position) == seconds)
    return;
  _legation_story_draft_begin (self, g_intern_string (typed));
  if (seconds > 0)
    json_object_set_int_member (_legation_draft_get_step (self->story, position), "seconds", seconds);
  else
    json_object_remove_member (_legation_draft_get_step (self->story, position), "seconds");
  _legation_story_draft_end (self, FALSE);
}

/** legation_story_draft_delete_step: takes a step away; the last one stays, for a story has one. */
void
legation_story_draft_delete_step (LegationStoryDraft *self, guint position)
{
  g_return_if_fail (position < legation_story_draft_get_n_steps (self));

  if (legation_story_draft_get_n_steps (self) == 1)
    return;
  _legation_story_draft_begin (self, NULL);
  json_array_remove_element (_legation_draft_get_steps (self->story), position);
  _legation_story_draft_end (self, TRUE);
}

/** legation_story_draft_can_undo: Returns: whether there is a change to take back. */
gboolean
legation_story_draft_can_undo (LegationStoryDraft *self)
{
  g_return_val_if_fail (LEGATION_IS_STORY_DRAFT (self), FALSE);

  return self->undo->len > 0;
}

/** legation_story_draft_can_redo: Returns: whether something that was undone can be done again. */
gboolean
legation_story_draft_can_redo (LegationStoryDraft *self)
{
  g_return_val_if_fail (LEGATION_IS_STORY_DRAFT (self), FALSE);

  return self->redo->len > 0;
}

static void
go (LegationStoryDraft *self, GPtrArray *from, GPtrArray *to)
{
  if (from->len == 0)
    return;
  g_ptr_array_add (to, self->story);
  self->story = g_ptr_array_steal_index (from, from->len - 1);
  self->typed = NULL;
  _legation_story_draft_end (self, TRUE);
}

/** legation_story_draft_undo: takes the last change back. */
void
legation_story_draft_undo (LegationStoryDraft *self)
{
  g_return_if_fail (LEGATION_IS_STORY_DRAFT (self));

  go (self, self->undo, self->redo);
}

/** legation_story_draft_redo: does again what was undone last. */
void
legation_story_draft_redo (LegationStoryDraft *self)
{
  g_return_if_fail (LEGATION_IS_STORY_DRAFT (self));

  go (self, self->redo, self->undo);
}
