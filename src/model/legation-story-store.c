/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files are replaced as a whole, so that there is always one that can be read, and what was written is
 * on the disk before it takes the place of what was there. */

#include "config.h"

#include "legation-story-store.h"

#include "legation-json-scanner.h"
#include "legation-story-writer.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

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

/* Returns: (nullable): the file, if it is there and JSON. */
static GBytes *
read_document (const char *path, GError **error)
{
  g_autoptr (LegationReport) report = legation_report_new ();
  char *text;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;
  if (length <= LEGATION_JSON_MAX_SIZE && legation_json_scan (text, length, report))
    return g_bytes_new_take (text, length);
  g_free (text);
  g_set_error_literal (error, LEGATION_STORY_STORE_ERROR, LEGATION_STORY_STORE_ERROR_BROKEN,
                       _("The file is not JSON"));

  return NULL;
}

static gboolean
write_document (const char *path, GBytes *document, int mode, GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (document, &length);

  return g_file_set_contents_full (path, text, (gssize) length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, mode,
                                   error);
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
 * Returns: (transfer full): @document with the stories of that file, each in the place of that with its
 *   id or behind all others; @document itself where there are none
 */
GBytes *
legation_story_store_merge (const char *path, GBytes *document)
{
  g_autoptr (GBytes) store = read_document (path, NULL);
  g_autoptr (JsonNode) root = NULL;
  GBytes *merged = g_bytes_ref (document);
  JsonArray *stories;

  if (store == NULL)
    return merged;
  root = json_from_string (g_bytes_get_data (store, NULL), NULL);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root)
      || !json_object_has_member (json_node_get_object (root), "stories"))
    return merged;
  stories = json_object_get_array_member (json_node_get_object (root), "stories");
  for (guint i = 0; stories != NULL && i < json_array_get_length (stories); i++)
    {
      JsonNode *story = json_array_get_element (stories, i);
      const char *id;
      GBytes *next = NULL;

      if (!JSON_NODE_HOLDS_OBJECT (story))
        continue;
      id = json_object_get_string_member_with_default (json_node_get_object (story), "id", NULL);
      if (id != NULL)
        next = legation_story_splice (merged, id, json_node_get_object (story));
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

/**
 * legation_story_store_put:
 * @path: a file in the user's folder, which need not be there
 * @id: of a story
 * @story: (nullable): what it is to be; %NULL leaves it out
 * @error: why it could not be written
 *
 * Keeps the story in the user's folder.  Threads may not do it to one file at the same time.
 *
 * Returns: whether it is on the disk
 */
gboolean
legation_story_store_put (const char *path, const char *id, JsonObject *story, GError **error)
{
  g_autoptr (GBytes) document = NULL;
  g_autoptr (GBytes) spliced = NULL;
  g_autofree char *folder = g_path_get_dirname (path);

  document = read_store (path, error);
  if (document == NULL)
    return FALSE;
  spliced = splice (document, id, story, error);
  if (spliced == NULL)
    return FALSE;
  g_mkdir_with_parents (folder, 0700);

  return write_document (path, spliced, 0600, error);
}

/* The file itself where @file is a link to it. */
static char *
resolve (GFile *file)
{
  const char *path = g_file_peek_path (file);

  return path != NULL ? realpath (path, NULL) : NULL;
}

/**
 * legation_story_file_is_writable:
 *
 * Returns: whether @file can be replaced: it is on a disk, and it and its folder may be written to
 */
gboolean
legation_story_file_is_writable (GFile *file)
{
  char *path = resolve (file);
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;
  const gboolean is_writable
    = path != NULL && g_access (path, W_OK) == 0 && g_access (folder, W_OK | X_OK) == 0;

  free (path);

  return is_writable;
}

static gboolean
is_as_before (const char *path, GBytes *before, GError **error)
{
  g_autoptr (GBytes) now = NULL;
  char *text;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return FALSE;
  now = g_bytes_new_take (text, length);
  if (g_bytes_equal (now, before))
    return TRUE;
  g_set_error_literal (error, LEGATION_STORY_STORE_ERROR, LEGATION_STORY_STORE_ERROR_CHANGED,
                       _("The file was changed by another program"));

  return FALSE;
}

/**
 * legation_story_file_put:
 * @file: the file of a dataset
 * @before: what stood in it when it was read or written last
 * @id: of a story
 * @story: (nullable): what it is to be; %NULL leaves it out
 * @error: why it could not be written
 *
 * Puts the story into the file.  A file in which something else stands than @before is left alone.
 *
 * Returns: (transfer full) (nullable): what stands in it now
 */
GBytes *
legation_story_file_put (GFile *file,
                         GBytes *before,
                         const char *id,
                         JsonObject *story,
                         GError **error)
{
  g_autoptr (GBytes) spliced = splice (before, id, story, error);
  g_autofree char *path = NULL;
  char *resolved;
  GStatBuf status;

  if (spliced == NULL)
    return NULL;
  resolved = resolve (file);
  if (resolved == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
      return NULL;
    }
  path = g_strdup (resolved);
  free (resolved);
  if (!is_as_before (path, before, error))
    return NULL;
  if (g_stat (path, &status) != 0)
    status.st_mode = 0644;
  if (!write_document (path, spliced, (int) (status.st_mode & 07777), error))
    return NULL;
  g_chmod (path, (int) (status.st_mode & 07777));

  return g_steal_pointer (&spliced);
}
