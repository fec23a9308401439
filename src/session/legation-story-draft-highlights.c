/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a step brings out of all that it shows. */

#include "config.h"

#include "legation-story-draft-private.h"

/** legation_story_draft_can_highlight: Returns: whether a step can bring out such a record. */
gboolean
legation_story_draft_can_highlight (const LegationRecord *record)
{
  return record->kind == LEGATION_KIND_EVENT || record->kind == LEGATION_KIND_RELATIONSHIP
         || record->kind == LEGATION_KIND_PLACE;
}

static JsonArray *
get_list (LegationStoryDraft *self, guint position)
{
  JsonNode *node
    = json_object_get_member (_legation_draft_get_step (self->story, position), "highlights");

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/**
 * legation_story_draft_list_highlights:
 *
 * Returns: (transfer full): the ids of what a step brings out, also of what the dataset does not have
 */
char **
legation_story_draft_list_highlights (LegationStoryDraft *self, guint position)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *list;

  g_return_val_if_fail (position < legation_story_draft_get_n_steps (self), NULL);

  list = get_list (self, position);
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonNode *node = json_array_get_element (list, i);

      if (json_node_get_value_type (node) == G_TYPE_STRING)
        g_strv_builder_add (builder, json_node_get_string (node));
    }

  return g_strv_builder_end (builder);
}

/** legation_story_draft_has_highlight: Returns: whether a step brings out the record with @id. */
gboolean
legation_story_draft_has_highlight (LegationStoryDraft *self, guint position, const char *id)
{
  g_auto (GStrv) ids = legation_story_draft_list_highlights (self, position);

  return ids != NULL && g_strv_contains ((const char *const *) ids, id);
}

/** legation_story_draft_name_highlight: Returns: (transfer full): what is brought out, for people. */
char *
legation_story_draft_name_highlight (LegationStoryDraft *self, const char *id)
{
  const LegationRecord *record;

  g_return_val_if_fail (LEGATION_IS_STORY_DRAFT (self), NULL);

  record = legation_dataset_find (legation_session_get_dataset (self->session), id);

  return g_strdup (record != NULL ? _legation_story_draft_name_record (self->session, record) : id);
}

/**
 * legation_story_draft_set_highlight: has a step bring out a record behind its others, or not any more.
 * @id: of an event, a relationship or a place
 */
void
legation_story_draft_set_highlight (LegationStoryDraft *self,
                                    guint position,
                                    const char *id,
                                    gboolean highlight)
{
  g_auto (GStrv) ids = NULL;
  JsonArray *list;
  JsonObject *step;

  g_return_if_fail (position < legation_story_draft_get_n_steps (self));
  g_return_if_fail (id != NULL);

  if (legation_story_draft_has_highlight (self, position, id) == !!highlight)
    return;
  ids = legation_story_draft_list_highlights (self, position);
  list = json_array_new ();
  for (guint i = 0; ids[i] != NULL; i++)
    if (!g_str_equal (ids[i], id))
      json_array_add_string_element (list, ids[i]);
  if (highlight)
    json_array_add_string_element (list, id);
  _legation_story_draft_begin (self, NULL);
  step = _legation_draft_get_step (self->story, position);
  if (json_array_get_length (list) > 0)
    {
      json_object_set_array_member (step, "highlights", list);
    }
  else
    {
      json_object_remove_member (step, "highlights");
      json_array_unref (list);
    }
  /* Those behind it have another number now. */
  if (!highlight)
    _legation_story_draft_drop_pointers (step, "/highlights");
  _legation_story_draft_end (self, TRUE);
}
