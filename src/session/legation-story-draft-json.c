/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The JSON of a draft: copies of it, what of it is written, and what is said of it. */

#include "config.h"

#include "legation-story-draft-private.h"

#include "legation-span-words.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

static JsonNode *
copy_node (JsonNode *node)
{
  JsonArray *array, *copy;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = _legation_json_copy_object (json_node_get_object (node));

      node = json_node_new (JSON_NODE_OBJECT);
      json_node_take_object (node, object);
      return node;
    }
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return json_node_copy (node);
  array = json_node_get_array (node);
  copy = json_array_new ();
  for (guint i = 0; i < json_array_get_length (array); i++)
    json_array_add_element (copy, copy_node (json_array_get_element (array, i)));
  node = json_node_new (JSON_NODE_ARRAY);
  json_node_take_array (node, copy);

  return node;
}

/* Returns: (transfer full): a copy in which nothing is shared, so that it can be changed. */
JsonObject *
_legation_json_copy_object (JsonObject *object)
{
  JsonObject *copy = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    json_object_set_member (copy, name, copy_node (member));

  return copy;
}

/* What is no object is no step: the dataset does not have it, and nobody can work on it. */
void
_legation_story_draft_drop_strangers (JsonArray *steps)
{
  for (guint i = json_array_get_length (steps); i > 0; i--)
    if (!JSON_NODE_HOLDS_OBJECT (json_array_get_element (steps, i - 1)))
      json_array_remove_element (steps, i - 1);
}

static guint
count_items (JsonObject *step, const char *name)
{
  JsonNode *node = json_object_get_member (step, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node)
           ? json_array_get_length (json_node_get_array (node))
           : 0;
}

static JsonNode *
get_child (JsonNode *node, const char *step)
{
  guint64 index;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_object_get_member (json_node_get_object (node), step);
  if (JSON_NODE_HOLDS_ARRAY (node) && g_ascii_string_to_unsigned (step, 10, 0, G_MAXUINT, &index, NULL)
      && index < json_array_get_length (json_node_get_array (node)))
    return json_array_get_element (json_node_get_array (node), (guint) index);

  return NULL;
}

/* Whether there is anything at a JSON pointer.  No member that can go has a “~” in its name. */
static gboolean
leads_somewhere (JsonObject *owner, const char *pointer)
{
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), owner);
  g_auto (GStrv) steps = g_strsplit (pointer, "/", -1);
  JsonNode *node = root;

  for (guint i = 1; steps[0] != NULL && steps[i] != NULL && node != NULL; i++)
    node = get_child (node, steps[i]);

  return node != NULL || strchr (pointer, '~') != NULL;
}

static gboolean
is_lost (JsonObject *owner, const char *pointer, const char *gone)
{
  return gone != NULL ? g_str_has_prefix (pointer, gone) : !leads_somewhere (owner, pointer);
}

/* Drops the pointers in @member of each of a list's items that begin with @gone, or where that is NULL
 * lead nowhere any more. */
static void
tidy_pointers (JsonObject *owner, const char *list, const char *member, const char *gone)
{
  JsonNode *node = json_object_get_member (owner, list);
  JsonArray *items;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return;
  items = json_node_get_array (node);
  for (guint i = json_array_get_length (items); i > 0; i--)
    {
      JsonNode *item = json_array_get_element (items, i - 1);
      JsonNode *pointers = JSON_NODE_HOLDS_OBJECT (item)
                             ? json_object_get_member (json_node_get_object (item), member)
                             : NULL;

      if (pointers == NULL || !JSON_NODE_HOLDS_ARRAY (pointers))
        continue;
      for (guint j = json_array_get_length (json_node_get_array (pointers)); j > 0; j--)
        {
          JsonNode *pointer = json_array_get_element (json_node_get_array (pointers), j - 1);

          if (json_node_get_value_type (pointer) == G_TYPE_STRING
              && is_lost (owner, json_node_get_string (pointer), gone))
            json_array_remove_element (json_node_get_array (pointers), j - 1);
        }
      /* Without a pointer it would speak of all of the step. */
      if (json_array_get_length (json_node_get_array (pointers)) == 0)
        json_array_remove_element (items, i - 1);
    }
  if (json_array_get_length (items) == 0)
    json_object_remove_member (owner, list);
}

/* What was cited for a part of @owner that is gone, or was made anew, is not cited for it.
 * @gone: (nullable): how a pointer to that part begins; NULL for all that is not there */
void
_legation_story_draft_drop_pointers (JsonObject *owner, const char *gone)
{
  tidy_pointers (owner, "citations", "supports", gone);
  tidy_pointers (owner, "notes", "concerns", gone);
}

/* Makes what was typed what can be written.  @title: where there is none */
void
_legation_story_draft_tidy (JsonObject *owner, const char *title)
{
  static const char *const texts[] = { "title", "summary", "caption", "speakerNotes" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_strcmp0 (json_object_get_string_member_with_default (owner, texts[i], NULL), "") == 0)
      json_object_remove_member (owner, texts[i]);
  if (!json_object_has_member (owner, "title"))
    json_object_set_string_member (owner, "title", title);
  _legation_story_draft_drop_pointers (owner, NULL);
}

/* What a record is called on screen. */
const char *
_legation_story_draft_name_record (LegationSession *session, const LegationRecord *record)
{
  if (record->kind == LEGATION_KIND_RELATIONSHIP)
    return legation_session_get_relationship_name (session, (const LegationRelationship *) record);
  if (record->kind == LEGATION_KIND_PLACE)
    return legation_session_get_place_name (session, (const LegationPlace *) record);

  return record->name;
}

/* What a new step is called at first: what is chosen in it, or else its time. */
char *
_legation_story_draft_name_view (LegationSession *session)
{
  const LegationRecord *record = legation_session_get_selection (session);
  const LegationView *view = legation_session_get_view (session);

  if (record != NULL
      && (record->kind == LEGATION_KIND_RELATIONSHIP || record->kind == LEGATION_KIND_PLACE))
    return g_strdup (_legation_story_draft_name_record (session, record));
  if (record != NULL && *record->name != '\0' && record->kind != LEGATION_KIND_STORY
      && record->kind != LEGATION_KIND_STEP && record->kind != LEGATION_KIND_STATEMENT)
    return g_strdup (record->name);
  if (view->mode == LEGATION_TIME_ALL)
    return g_strdup (legation_word_get_label (LEGATION_WORD_TIME_MODE, view->mode));

  return legation_span_to_display (view->selected, LEGATION_DATE_STYLE_SHORT);
}

/**
 * legation_story_draft_describe: what a step shows, in a few words: “2024 · Filtered · 3 highlights”.
 *
 * Returns: (transfer full): the words, perhaps none
 */
char *
legation_story_draft_describe (LegationStoryDraft *self, guint position)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  JsonObject *step;
  const char *span, *mode;
  g_autoptr (LegationDate) date = NULL;
  int value;
  guint n;

  g_return_val_if_fail (position < legation_story_draft_get_n_steps (self), NULL);

  step = json_array_get_object_element (json_object_get_array_member (self->story, "steps"), position);
  span = json_object_get_string_member_with_default (step, "span", NULL);
  mode = json_object_get_string_member_with_default (step, "mode", NULL);
  if (mode != NULL && legation_word_parse (LEGATION_WORD_TIME_MODE, mode, &value)
      && value != LEGATION_TIME_SPAN)
    g_ptr_array_add (words, g_strdup (legation_word_get_label (LEGATION_WORD_TIME_MODE, value)));
  date = span != NULL && g_strcmp0 (mode, "all") != 0 ? legation_date_parse (span, NULL) : NULL;
  if (date != NULL)
    g_ptr_array_add (words, legation_date_to_display (date, LEGATION_DATE_STYLE_SHORT));
  if (json_object_has_member (step, "filter"))
    /* Translators: of a step of a story: it shows some events only. */
    g_ptr_array_add (words, g_strdup (_("Filtered")));
  n = count_items (step, "highlights");
  if (n > 0)
    g_ptr_array_add (words, g_strdup_printf (ngettext ("%u highlight", "%u highlights", n), n));
  n = count_items (step, "citations");
  if (n > 0)
    g_ptr_array_add (words, g_strdup_printf (ngettext ("%u citation", "%u citations", n), n));
  if (legation_story_draft_is_hidden (self, position))
    g_ptr_array_add (words, g_strdup (_("Hidden")));
  g_ptr_array_add (words, NULL);

  return g_strjoinv (" · ", (char **) words->pdata);
}
