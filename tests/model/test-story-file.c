/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A dataset's file that is replaced, on disks that are not as one would like them. */

#include "test-model.h"

#include "legation-story-store.h"
#include "legation-story-writer.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define DOCUMENT "{\n  \"stories\": []\n}\n"
#define THEIRS "{\"somebody\": \"else\"}"
#define MAX_NAME 255

/* The file that another program writes into the next time that something is brought to the disk, which
 * takes so long. */
static const char *written_meanwhile;

static void
write_file (const char *path, const char *text)
{
  FILE *file = g_fopen (path, "w");

  g_assert_nonnull (file);
  g_assert_cmpint (fputs (text, file), >=, 0);
  g_assert_cmpint (fclose (file), ==, 0);
}

int
fsync (int fd)
{
  const char *path = g_steal_pointer (&written_meanwhile);

  if (path != NULL)
    write_file (path, THEIRS);

  return (int) syscall (SYS_fsync, fd);
}

static GBytes *
put (const char *path, GError **error)
{
  g_autoptr (JsonNode) story = json_from_string ("{\"id\":\"mine\",\"title\":\"Mine\"}", NULL);
  g_autoptr (GBytes) before = g_bytes_new_static (DOCUMENT, strlen (DOCUMENT));
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return legation_story_file_put (file, before, "mine", json_node_get_object (story), error);
}

/* Nothing but a file of that name is in the folder.  Both are gone then. */
static void
assert_alone (const char *folder, const char *name, const char *part)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, part));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
check_changed_meanwhile (void)
{
  g_autofree char *folder = g_dir_make_tmp ("legation-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.json", NULL);
  g_autoptr (GError) error = NULL;

  write_file (path, DOCUMENT);
  written_meanwhile = path;
  g_assert_null (put (path, &error));
  g_assert_null (written_meanwhile);
  g_assert_error (error, LEGATION_STORY_STORE_ERROR, LEGATION_STORY_STORE_ERROR_CHANGED);
  assert_alone (folder, "a.json", THEIRS);
}

/* What is made of a name is no longer than it may be. */
static void
check_long_name (void)
{
  g_autofree char *folder = g_dir_make_tmp ("legation-XXXXXX", NULL);
  g_autofree char *name = g_strnfill (MAX_NAME, 'a');
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;

  write_file (path, DOCUMENT);
  after = put (path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (after);
  assert_alone (folder, name, "Mine");
}

void
add_story_file_tests (void)
{
  g_test_add_func ("/story-file/changed-meanwhile", check_changed_meanwhile);
  g_test_add_func ("/story-file/long-name", check_long_name);
}
