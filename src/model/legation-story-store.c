/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stories beside a dataset.  Each remembers what its dataset said when it was made from it: where that
 * says something else now, both are there. */

#include "config.h"

#include "legation-story-store.h"

#include "legation-json-scanner.h"
#include "legation-story-writer.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

/* A member of a story that is only in the user's folder: the hash of what its dataset had in its place,
 * empty where that had nothing. */
#define ORIGIN "madeFrom"

/* So many letters of that hash make an id of its own. */
#define SUFFIX_LENGTH 8

#define EMPTY "{\n  \"format\": \"legation-stories\",\n  \"version\": 1,\n  \"stories\": []\n}\n"

G_DEFINE_QUARK (legation-story-store-error-quark, legation_story_store_error)

/**
 * legation_story_store_get_path:
 * @dataset: the dataset to which stories belong
 * @file: (nullable): where it is from; %NULL for the built-in one
 *
 * A dataset has no name of its own that stays, so that its title, the country that it is about and the
 * name of its file make one: it is found again in another folder, and in a newer edition.
 *
 * Returns: (transfer full) (type filename): the file in the user's folder
 */
char *
legation_story_store_get_path (LegationDataset *dataset, GFile *file)
{
  const LegationHeader *header = legation_dataset_get_header (dataset);
  g_autofree char *base = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *text = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *name = NULL;

  if (file == NULL)
    return g_build_filename (g_get_user_data_dir (), "legation", "stories", "built-in.json", NULL);
  text = g_strjoin ("\n", header->title, header->focus, base, NULL);
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  name = g_strconcat (hash, ".json", NULL);

  return g_build_filename (g_get_user_data_dir (), "legation", "stories", name, NULL);
}

/* Whether stories can be put into it. */
static gboolean
is_store (const char *text)
{
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  JsonNode *stories;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return FALSE;
  stories = json_object_get_member (json_node_get_object (root), "stories");

  return stories == NULL || JSON_NODE_HOLDS_ARRAY (stories);
}

/* Returns: (nullable): the file, if it is there and one of ours. */
static GBytes *
read_document (const char *path, GError **error)
{
  g_autoptr (LegationReport) report = legation_report_new ();
  char *text;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;
  if (length <= LEGATION_JSON_MAX_SIZE && legation_json_scan (text, length, report)
      && is_store (text))
    return g_bytes_new_take (text, length);
  g_free (text);
  g_set_error_literal (error, LEGATION_STORY_STORE_ERROR, LEGATION_STORY_STORE_ERROR_BROKEN,
                       _("The file holds no stories"));

  return NULL;
}

static void append_node (GString *text, JsonNode *node);

/* In the order of their names: a tool may have sorted them. */
static void
append_members (GString *text, JsonObject *object)
{
  g_autoptr (GList) names = g_list_sort (json_object_get_members (object), (GCompareFunc) strcmp);

  g_string_append_printf (text, "{%u", json_object_get_size (object));
  for (GList *i = names; i != NULL; i = i->next)
    {
      g_string_append_printf (text, "\"%zu %s", strlen (i->data), (const char *) i->data);
      append_node (text, json_object_get_member (object, i->data));
    }
}

static void
append_items (GString *text, JsonArray *array)
{
  const guint n = json_array_get_length (array);

  g_string_append_printf (text, "[%u", n);
  for (guint i = 0; i < n; i++)
    append_node (text, json_array_get_element (array, i));
}

/* Lengths stand before what they are of, so that no two say the same. */
static void
append_node (GString *text, JsonNode *node)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (JSON_NODE_HOLDS_OBJECT (node))
    append_members (text, json_node_get_object (node));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    append_items (text, json_node_get_array (node));
  else if (JSON_NODE_HOLDS_NULL (node))
    g_string_append (text, "null ");
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    g_string_append_printf (text, "\"%zu %s", strlen (json_node_get_string (node)),
                            json_node_get_string (node));
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    g_string_append (text, json_node_get_boolean (node) ? "true " : "false ");
  else
    g_string_append_printf (text, "%s ",
                            g_ascii_dtostr (number, sizeof number, json_node_get_double (node)));
}

/* What a story says, in a few letters, however it is written. */
static char *
hash_story (JsonObject *story)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_members (text, story);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text->str, -1);
}

static const char *
get_text (JsonObject *object, const char *name)
{
  return json_object_get_string_member_with_default (object, name, NULL);
}

/* The hashes of what the stories of a dataset say, by their ids: it is large, and read once. */
static GHashTable *
hash_originals (GBytes *document)
{
  g_autoptr (GPtrArray) stories = legation_story_list (document);
  GHashTable *hashes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < stories->len; i++)
    {
      JsonObject *story = g_ptr_array_index (stories, i);
      const char *id = get_text (story, "id");

      if (id != NULL && !g_hash_table_contains (hashes, id))
        g_hash_table_insert (hashes, g_strdup (id), hash_story (story));
    }

  return hashes;
}

static const char *
find_original (GHashTable *originals, const char *id)
{
  const char *hash = g_hash_table_lookup (originals, id);

  return hash != NULL ? hash : "";
}

static void
append_text (JsonObject *object, const char *name, const char *suffix)
{
  g_autofree char *text = g_strconcat (get_text (object, name), "-", suffix, NULL);

  json_object_set_string_member (object, name, text);
}

/* Makes it a story of its own, always the same one. */
static void
part (JsonObject *story)
{
  g_autofree char *origin = g_strdup (get_text (story, ORIGIN));
  g_autofree char *suffix = NULL;
  g_autofree char *title = NULL;
  JsonNode *steps = json_object_get_member (story, "steps");

  /* Of a story that was new there is no hash. */
  if (*origin == '\0')
    {
      g_free (origin);
      origin = hash_story (story);
    }
  suffix = g_strndup (origin, SUFFIX_LENGTH);
  append_text (story, "id", suffix);
  if (get_text (story, "title") != NULL)
    {
      /* Translators: %s is the title of a story of which there is also another version. */
      title = g_strdup_printf (_("%s (your version)"), get_text (story, "title"));
      json_object_set_string_member (story, "title", title);
    }
  json_object_set_string_member (story, ORIGIN, "");
  if (steps == NULL || !JSON_NODE_HOLDS_ARRAY (steps))
    return;
  for (guint i = 0; i < json_array_get_length (json_node_get_array (steps)); i++)
    {
      JsonNode *step = json_array_get_element (json_node_get_array (steps), i);

      if (JSON_NODE_HOLDS_OBJECT (step) && get_text (json_node_get_object (step), "id") != NULL)
        append_text (json_node_get_object (step), "id", suffix);
    }
}

typedef enum
{
  STANDING_OWN,  /* it comes before what the dataset has in its place, if that has anything */
  STANDING_BOTH, /* the dataset has something else there than what it was made from */
  STANDING_SAME, /* the dataset says the same by now */
} Standing;

static Standing
judge (JsonObject *story, GHashTable *originals)
{
  const char *origin = get_text (story, ORIGIN);
  const char *now = find_original (originals, get_text (story, "id"));
  g_autofree char *own = NULL;
  g_autofree char *copy = g_strdup (origin);

  if (origin == NULL || *now == '\0' || g_str_equal (origin, now))
    return STANDING_OWN;
  json_object_remove_member (story, ORIGIN);
  own = hash_story (story);
  json_object_set_string_member (story, ORIGIN, copy);

  return g_str_equal (own, now) ? STANDING_SAME : STANDING_BOTH;
}

/**
 * list_stories: what a store has to say beside a dataset.
 * @store: the text of the store
 * @originals: the hashes of the dataset's stories
 *
 * Returns: (transfer full) (element-type JsonObject): stories with an id, those that are not the
 *   dataset's any more under an id of their own
 */
static GPtrArray *
list_stories (GBytes *store, GHashTable *originals)
{
  GPtrArray *stories = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  g_autoptr (JsonNode) root = json_from_string (g_bytes_get_data (store, NULL), NULL);
  JsonNode *member = json_object_get_member (json_node_get_object (root), "stories");
  JsonArray *array = member != NULL ? json_node_get_array (member) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      JsonObject *story = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      Standing standing;

      if (story == NULL || get_text (story, "id") == NULL)
        continue;
      standing = judge (story, originals);
      if (standing == STANDING_BOTH)
        part (story);
      if (standing != STANDING_SAME)
        g_ptr_array_add (stories, json_object_ref (story));
    }

  return stories;
}

static GBytes *
splice (GBytes *document, const char *id, JsonObject *story, GError **error)
{
  GBytes *spliced = legation_story_splice (document, id, story);

  if (spliced == NULL)
    g_set_error_literal (error, LEGATION_STORY_STORE_ERROR, LEGATION_STORY_STORE_ERROR_BROKEN,
                         _("A story cannot be put into this file"));

  return spliced;
}

/**
 * legation_story_store_merge:
 * @path: a file in the user's folder, which need not be there
 * @document: a dataset as it was opened
 *
 * Returns: (transfer full): @document with the stories of that file, each in the place of that from
 *   which it was made, or behind all others; @document itself where there are none
 */
GBytes *
legation_story_store_merge (const char *path, GBytes *document)
{
  g_autoptr (GBytes) store = read_document (path, NULL);
  g_autoptr (GHashTable) originals = store != NULL ? hash_originals (document) : NULL;
  g_autoptr (GPtrArray) stories = store != NULL ? list_stories (store, originals) : NULL;
  GBytes *merged = g_bytes_ref (document);

  for (guint i = 0; stories != NULL && i < stories->len; i++)
    {
      JsonObject *story = g_ptr_array_index (stories, i);
      GBytes *next;

      json_object_remove_member (story, ORIGIN);
      next = legation_story_splice (merged, get_text (story, "id"), story);
      if (next == NULL)
        continue;
      g_bytes_unref (merged);
      merged = next;
    }

  return merged;
}

/* What cannot be understood is put aside, not written over, and what was put aside before stays. */
static gboolean
put_aside (const char *path, GError **error)
{
  g_autofree char *aside = g_strconcat (path, ".broken", NULL);

  for (guint i = 2; g_file_test (aside, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK); i++)
    {
      g_free (aside);
      aside = g_strdup_printf ("%s.broken-%u", path, i);
    }
  if (g_rename (path, aside) == 0)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));

  return FALSE;
}

/* The stories that are there.  What is there and cannot be read for a while is not none. */
static GBytes *
read_store (const char *path, GError **error)
{
  g_autoptr (GError) local = NULL;
  GBytes *document = read_document (path, &local);

  if (document != NULL)
    return document;
  if (g_error_matches (local, LEGATION_STORY_STORE_ERROR, LEGATION_STORY_STORE_ERROR_BROKEN))
    {
      if (!put_aside (path, error))
        return NULL;
    }
  else if (!g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  return g_bytes_new_static (EMPTY, strlen (EMPTY));
}

/* Writes into the store which of its stories are others by now than the dataset's. */
static GBytes *
settle (GBytes *store, GHashTable *originals)
{
  g_autoptr (JsonNode) root = json_from_string (g_bytes_get_data (store, NULL), NULL);
  g_autoptr (GPtrArray) stories = list_stories (store, originals);
  JsonNode *member = json_object_get_member (json_node_get_object (root), "stories");
  JsonArray *array = member != NULL ? json_node_get_array (member) : NULL;
  GBytes *settled = g_bytes_ref (store);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      const char *id
        = JSON_NODE_HOLDS_OBJECT (node) ? get_text (json_node_get_object (node), "id") : NULL;
      gboolean stays = id == NULL;
      GBytes *next;

      for (guint j = 0; j < stories->len && !stays; j++)
        stays = g_str_equal (get_text (g_ptr_array_index (stories, j), "id"), id);
      next = stays ? NULL : legation_story_splice (settled, id, NULL);
      if (next == NULL)
        continue;
      g_bytes_unref (settled);
      settled = next;
    }
  for (guint i = 0; i < stories->len; i++)
    {
      JsonObject *story = g_ptr_array_index (stories, i);
      GBytes *next = legation_story_splice (settled, get_text (story, "id"), story);

      if (next == NULL)
        continue;
      g_bytes_unref (settled);
      settled = next;
    }

  return settled;
}

/* The story as it stands in a store. */
static JsonObject *
add_origin (JsonObject *story, const char *origin)
{
  JsonObject *kept = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  json_object_iter_init_ordered (&iter, story);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    json_object_set_member (kept, name, json_node_copy (member));
  json_object_set_string_member (kept, ORIGIN, origin);

  return kept;
}

/**
 * legation_story_store_put:
 * @path: a file in the user's folder, which need not be there
 * @document: what stands in the file of the dataset
 * @id: of a story
 * @story: (nullable): what it is to be; %NULL leaves it out
 * @error: why it could not be written
 *
 * Keeps the story in the user's folder.  May be called from any thread.
 *
 * Returns: whether it is on the disk
 */
gboolean
legation_story_store_put (const char *path,
                          GBytes *document,
                          const char *id,
                          JsonObject *story,
                          GError **error)
{
  static GMutex mutex; /* two windows may have the same file: what one writes the other has to read */
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  g_autoptr (GBytes) store = read_store (path, error);
  g_autoptr (GBytes) settled = NULL;
  g_autoptr (GBytes) spliced = NULL;
  g_autoptr (JsonObject) kept = NULL;
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GHashTable) originals = NULL;
  gsize length;
  const char *text;

  if (store == NULL)
    return FALSE;
  originals = hash_originals (document);
  settled = settle (store, originals);
  if (story != NULL)
    kept = add_origin (story, find_original (originals, id));
  spliced = splice (settled, id, kept, error);
  if (spliced == NULL)
    return FALSE;
  g_mkdir_with_parents (folder, 0700);
  text = g_bytes_get_data (spliced, &length);

  return g_file_set_contents_full (path, text, (gssize) length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, error);
}
