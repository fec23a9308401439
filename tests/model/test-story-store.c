/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stories in files: their own, and those of datasets. */

#include "test-model.h"

#include "legation-story-store.h"
#include "legation-story-writer.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DOCUMENT "{\n  \"format\": \"legation\",\n  \"stories\": [\n    { \"id\": \"x\" }\n  ]\n}\n"

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
  GBytes *before;
  JsonObject *story;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (JsonNode) node = json_from_string ("{\"id\":\"mine\",\"title\":\"Mine\"}", NULL);

  self->folder = g_dir_make_tmp ("legation-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "a.json", NULL);
  self->file = g_file_new_for_path (self->path);
  self->before = g_bytes_new_static (DOCUMENT, strlen (DOCUMENT));
  self->story = json_node_dup_object (node);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_object_unref (self->file);
  g_bytes_unref (self->before);
  json_object_unref (self->story);
}

static void
write_file (const Fixture *self, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (self->path, text, -1, &error);
  g_assert_no_error (error);
}

static char *
read_file (const Fixture *self)
{
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (self->path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static void
check_file (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  GStatBuf status;

  write_file (self, DOCUMENT);
  g_chmod (self->path, 0664);
  g_assert_true (legation_story_file_is_writable (self->file));
  after = legation_story_file_put (self->file, self->before, "mine", self->story, &error);
  g_assert_no_error (error);
  text = read_file (self);
  g_assert_cmpmem (text, strlen (text), g_bytes_get_data (after, NULL), g_bytes_get_size (after));
  g_assert_nonnull (strstr (text, "{ \"id\": \"mine\", \"title\": \"Mine\" }"));
  g_assert_true (g_str_has_prefix (text, "{\n  \"format\": \"legation\",\n  \"stories\": [\n"));
  g_stat (self->path, &status);
  g_assert_cmphex (status.st_mode & 0777, ==, 0664);
}

static void
check_changed (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  write_file (self, "{\"somebody\": \"else\"}");
  after = legation_story_file_put (self->file, self->before, "mine", self->story, &error);
  g_assert_error (error, LEGATION_STORY_STORE_ERROR, LEGATION_STORY_STORE_ERROR_CHANGED);
  g_assert_null (after);
  text = read_file (self);
  g_assert_cmpstr (text, ==, "{\"somebody\": \"else\"}");
}

static void
check_gone (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (legation_story_file_is_writable (self->file));
  after = legation_story_file_put (self->file, self->before, "mine", self->story, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_null (after);
}

/* A link stays one. */
static void
check_link (Fixture *self, gconstpointer data)
{
  g_autofree char *link = g_build_filename (self->folder, "link.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (link);
  g_autoptr (GBytes) after = NULL;
  g_autofree char *text = NULL;

  write_file (self, DOCUMENT);
  g_assert_cmpint (symlink ("a.json", link), ==, 0);
  after = legation_story_file_put (file, self->before, "mine", self->story, NULL);
  g_assert_nonnull (after);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  text = read_file (self);
  g_assert_nonnull (strstr (text, "mine"));
}

static void
check_merge (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) alone = legation_story_store_merge (self->path, self->before);
  g_autoptr (GBytes) merged = NULL;
  g_autoptr (GBytes) removed = NULL;
  g_autoptr (JsonObject) found = NULL;
  g_autoptr (JsonObject) other = NULL;

  g_assert_true (alone == self->before);
  g_assert_true (legation_story_store_put (self->path, "mine", self->story, &error));
  g_assert_no_error (error);
  merged = legation_story_store_merge (self->path, self->before);
  found = legation_story_find (merged, "mine");
  other = legation_story_find (merged, "x");
  g_assert_cmpstr (json_object_get_string_member (found, "title"), ==, "Mine");
  g_assert_nonnull (other);

  g_assert_true (legation_story_store_put (self->path, "mine", NULL, &error));
  removed = legation_story_store_merge (self->path, self->before);
  g_assert_true (g_bytes_equal (removed, self->before));
}

/* What cannot be read stays beside. */
static void
check_broken (Fixture *self, gconstpointer data)
{
  g_autofree char *aside = g_strconcat (self->path, ".broken", NULL);
  g_autoptr (GBytes) merged = NULL;
  g_autoptr (GError) error = NULL;

  write_file (self, "{\"stories\": [");
  merged = legation_story_store_merge (self->path, self->before);
  g_assert_true (merged == self->before);
  g_assert_true (legation_story_store_put (self->path, "mine", self->story, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
}

/* What was put aside before stays as it was. */
static void
check_broken_twice (Fixture *self, gconstpointer data)
{
  g_autofree char *aside = g_strconcat (self->path, ".broken", NULL);
  g_autofree char *next = g_strconcat (self->path, ".broken-2", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (aside, "first", -1, NULL));
  write_file (self, "{\"stories\": [");
  g_assert_true (legation_story_store_put (self->path, "mine", self->story, NULL));
  g_assert_true (g_file_get_contents (aside, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "first");
  g_assert_true (g_file_test (next, G_FILE_TEST_EXISTS));
}

/* What is there and cannot be read is not taken for nothing: a link to itself is such a thing for
 * everybody, whatever they may do. */
static void
check_unreadable (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("a.json", self->path), ==, 0);
  g_assert_false (legation_story_store_put (self->path, "mine", self->story, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_LOOP);
  g_assert_true (g_file_test (self->path, G_FILE_TEST_IS_SYMLINK));
}

/* One file for a dataset wherever it lies, others for others. */
static void
check_path (void)
{
  g_autoptr (LegationDataset) small = model_test_load ("cases/valid/small.json", NULL, NULL);
  g_autoptr (LegationDataset) full = model_test_load ("cases/valid/full.json", NULL, NULL);
  g_autoptr (GFile) here = g_file_new_for_path ("/a/x.json");
  g_autoptr (GFile) there = g_file_new_for_path ("/b/x.json");
  g_autofree char *one = legation_story_store_get_path (small, here);
  g_autofree char *same = legation_story_store_get_path (small, there);
  g_autofree char *other = legation_story_store_get_path (full, here);
  g_autofree char *built_in = legation_story_store_get_path (small, NULL);

  g_assert_cmpstr (one, ==, same);
  g_assert_cmpstr (one, !=, other);
  g_assert_true (g_str_has_suffix (built_in, "/legation/stories/built-in.json"));
}

void
add_story_store_tests (void)
{
#define ADD(name, check) g_test_add ("/story-store/" name, Fixture, NULL, set_up, check, tear_down)
  ADD ("file", check_file);
  ADD ("changed", check_changed);
  ADD ("gone", check_gone);
  ADD ("link", check_link);
  ADD ("merge", check_merge);
  ADD ("broken", check_broken);
  ADD ("broken-twice", check_broken_twice);
  ADD ("unreadable", check_unreadable);
#undef ADD
  g_test_add_func ("/story-store/path", check_path);
}
