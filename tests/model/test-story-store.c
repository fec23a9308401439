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
  g_assert_true (legation_story_store_put (self->path, self->before, "mine", self->story, &error));
  g_assert_no_error (error);
  merged = legation_story_store_merge (self->path, self->before);
  found = legation_story_find (merged, "mine");
  other = legation_story_find (merged, "x");
  g_assert_cmpstr (json_object_get_string_member (found, "title"), ==, "Mine");
  g_assert_nonnull (other);

  g_assert_true (legation_story_store_put (self->path, self->before, "mine", NULL, &error));
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
  g_assert_true (legation_story_store_put (self->path, self->before, "mine", self->story, &error));
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
  g_assert_true (legation_story_store_put (self->path, self->before, "mine", self->story, NULL));
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
  g_assert_false (legation_story_store_put (self->path, self->before, "mine", self->story, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_LOOP);
  g_assert_true (g_file_test (self->path, G_FILE_TEST_IS_SYMLINK));
}

static void
check_own_no_list (Fixture *self, gconstpointer data)
{
  g_autofree char *aside = g_strconcat (self->path, ".broken", NULL);
  g_autoptr (GBytes) merged = NULL;
  g_autoptr (GError) error = NULL;

  write_file (self, "{\"stories\": {\"id\": \"x\"}}");
  merged = legation_story_store_merge (self->path, self->before);
  g_assert_true (merged == self->before);
  g_assert_true (legation_story_store_put (self->path, self->before, "mine", self->story, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
}

static GBytes *
make_document (const char *stories)
{
  char *text = g_strdup_printf ("{\"stories\": [%s]}", stories);

  return g_bytes_new_take (text, strlen (text));
}

/* The stories of a dataset with those beside it: “id: title” of each, and the ids of its steps. */
static char *
list_merged (const Fixture *self, const char *stories)
{
  g_autoptr (GBytes) document = make_document (stories);
  g_autoptr (GBytes) merged = legation_story_store_merge (self->path, document);
  g_autofree char *text
    = g_strndup (g_bytes_get_data (merged, NULL), g_bytes_get_size (merged));
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  JsonArray *array = json_object_get_array_member (json_node_get_object (root), "stories");
  GString *list = g_string_new (NULL);

  g_assert_null (strstr (text, "madeFrom"));
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *story = json_array_get_object_element (array, i);
      JsonArray *steps = json_object_get_array_member (story, "steps");

      g_string_append_printf (list, "%s: %s,", json_object_get_string_member (story, "id"),
                              json_object_get_string_member (story, "title"));
      for (guint j = 0; j < json_array_get_length (steps); j++)
        g_string_append_printf (list, " %s",
                                json_object_get_string_member (
                                  json_array_get_object_element (steps, j), "id"));
      g_string_append_c (list, '\n');
    }

  return g_string_free (list, FALSE);
}

static void
assert_merged (const Fixture *self, const char *stories, const char *expected)
{
  g_autofree char *list = list_merged (self, stories);

  g_assert_true (g_regex_match_simple (expected, list, 0, 0));
}

static void
keep (const Fixture *self, const char *original, const char *id, const char *text)
{
  g_autoptr (GBytes) document = make_document (original);
  g_autoptr (JsonNode) node = text != NULL ? json_from_string (text, NULL) : NULL;
  g_autoptr (GError) error = NULL;

  legation_story_store_put (self->path, document, id,
                            node != NULL ? json_node_get_object (node) : NULL, &error);
  g_assert_no_error (error);
}

#define STORY(title) "{\"id\": \"x\", \"title\": \"" title "\", \"steps\": [{\"id\": \"s\"}]}"

/* What was made from a story comes in its place, until that says something else: then both are there,
 * whatever is made of the one or of the other. */
static void
check_newer_edition (Fixture *self, gconstpointer data)
{
  g_autofree char *both = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) words = NULL;

  keep (self, STORY ("One"), "x", STORY ("Mine"));
  assert_merged (self, STORY ("One"), "^x: Mine, s\n$");
  assert_merged (self, "{ \"id\":\"x\",\"title\":\"One\",\"steps\":[ {\"id\":\"s\"} ] }",
                 "^x: Mine, s\n$");
  assert_merged (self, "{\"title\":\"One\",\"steps\":[{\"id\":\"s\"}],\"id\":\"x\"}",
                 "^x: Mine, s\n$");
  assert_merged (self, STORY ("Two"),
                 "^x: Two, s\nx-[0-9a-f]{8}: Mine \\(your version\\), s-[0-9a-f]{8}\n$");
  both = list_merged (self, STORY ("Two"));

  keep (self, STORY ("Two"), "x", STORY ("Next"));
  assert_merged (self, STORY ("Two"),
                 "^x: Next, s\nx-[0-9a-f]{8}: Mine \\(your version\\), s-[0-9a-f]{8}\n$");

  keep (self, STORY ("Two"), "x", NULL);
  assert_merged (self, STORY ("Two"), "^x: Two, s\nx-[0-9a-f]{8}: Mine \\(your version\\)");
  lines = g_strsplit (both, "\n", -1);
  words = g_strsplit (lines[1], ":", -1);
  keep (self, STORY ("Two"), words[0], NULL);
  assert_merged (self, STORY ("Two"), "^x: Two, s\n$");
}

/* Where it says the same by now, or has no such story any more, there is one. */
static void
check_same_edition (Fixture *self, gconstpointer data)
{
  keep (self, STORY ("One"), "x", STORY ("Mine"));
  assert_merged (self, STORY ("Mine"), "^x: Mine, s\n$");
  assert_merged (self, "", "^x: Mine, s\n$");
  keep (self, STORY ("Mine"), "y", NULL);
  assert_merged (self, STORY ("One"), "^x: One, s\n$");
}

/* A new story, and then another of that name in the dataset. */
static void
check_new_edition (Fixture *self, gconstpointer data)
{
  keep (self, "", "x", STORY ("Mine"));
  assert_merged (self, "", "^x: Mine, s\n$");
  assert_merged (self, STORY ("Theirs"), "^x: Theirs, s\nx-[0-9a-f]{8}: Mine \\(your version\\)");
}

/* Somebody has the file under another name, too: it would be two files then. */
static void
check_two_names (Fixture *self, gconstpointer data)
{
  g_autofree char *other = g_build_filename (self->folder, "b.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  write_file (self, DOCUMENT);
  g_assert_cmpint (link (self->path, other), ==, 0);
  g_assert_false (legation_story_file_is_writable (self->file));
  g_assert_null (legation_story_file_put (self->file, self->before, "mine", self->story, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  text = read_file (self);
  g_assert_cmpstr (text, ==, DOCUMENT);
}

/* A pipe is not waited for. */
static void
check_pipe (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mkfifo (self->path, 0600), ==, 0);
  g_assert_false (legation_story_file_is_writable (self->file));
  g_assert_null (legation_story_file_put (self->file, self->before, "mine", self->story, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
}

/* It goes on belonging to whom it belongs. */
static void
check_owner (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  write_file (self, DOCUMENT);
  if (chown (self->path, 12345, 23456) != 0)
    {
      g_test_skip ("Only root gives files away");
      return;
    }
  g_chmod (self->path, 0640);
  after = legation_story_file_put (self->file, self->before, "mine", self->story, &error);
  g_assert_no_error (error);
  g_stat (self->path, &status);
  g_assert_cmpuint (status.st_uid, ==, 12345);
  g_assert_cmpuint (status.st_gid, ==, 23456);
  g_assert_cmphex (status.st_mode & 07777, ==, 0640);
}

/* Nothing but the file is left in its folder. */
static void
check_alone (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autofree char *etag = NULL;
  g_autofree char *next = NULL;

  write_file (self, DOCUMENT);
  after = legation_story_file_put (self->file, self->before, "mine", self->story, NULL);
  dir = g_dir_open (self->folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "a.json");
  g_assert_null (g_dir_read_name (dir));
  etag = legation_story_file_query_etag (self->file, after);
  g_assert_nonnull (etag);
  write_file (self, "{}");
  next = legation_story_file_query_etag (self->file, after);
  g_assert_null (next);
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
  ADD ("own-no-list", check_own_no_list);
  ADD ("newer-edition", check_newer_edition);
  ADD ("same-edition", check_same_edition);
  ADD ("new-edition", check_new_edition);
  ADD ("two-names", check_two_names);
  ADD ("pipe", check_pipe);
  ADD ("owner", check_owner);
  ADD ("alone", check_alone);
#undef ADD
  g_test_add_func ("/story-store/path", check_path);
}
