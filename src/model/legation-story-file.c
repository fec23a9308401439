/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stories in the file of a dataset.  It is replaced as a whole, so that there is always one that can be
 * read; what was written is on the disk before it takes the place of what was there, and it belongs to
 * whom that belonged to. */

#include "config.h"

#include "legation-story-store.h"

#include "legation-story-writer.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/xattr.h>
#include <unistd.h>

/* Who else may read and write it, beside what its mode says. */
#define ACCESS_LIST "system.posix_acl_access"
#define MAX_ACCESS_LIST 65536

/* Its name is as short whatever the file's is. */
#define TEMPORARY ".legation-XXXXXX"

/* The file itself where @file is a link to it. */
static char *
resolve (GFile *file)
{
  const char *path = g_file_peek_path (file);

  return path != NULL ? realpath (path, NULL) : NULL;
}

/* What has another name elsewhere would be another file then. */
static gboolean
can_be_replaced (const GStatBuf *status)
{
  return S_ISREG (status->st_mode) && status->st_nlink == 1;
}

static gboolean
is_in_group (gid_t group)
{
  const int n = getgroups (0, NULL);
  g_autofree gid_t *groups = n > 0 ? g_new0 (gid_t, (guint) n) : NULL;
  const int n_filled = n > 0 ? getgroups (n, groups) : 0;

  if (group == getegid ())
    return TRUE;
  for (int i = 0; i < n_filled; i++)
    if (groups[i] == group)
      return TRUE;

  return FALSE;
}

/* Whether a new file can be made to belong to the same. */
static gboolean
can_be_given (const GStatBuf *status)
{
  return geteuid () == 0 || (status->st_uid == geteuid () && is_in_group (status->st_gid));
}

/**
 * legation_story_file_is_writable:
 *
 * Returns: whether @file can be replaced: it is on a disk, it and its folder may be written to, it is
 *   the user's own, and it has no other name
 */
gboolean
legation_story_file_is_writable (GFile *file)
{
  char *path = resolve (file);
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;
  GStatBuf status;
  const gboolean is_writable = path != NULL && g_stat (path, &status) == 0 && can_be_replaced (&status)
                               && can_be_given (&status) && g_access (path, W_OK) == 0
                               && g_access (folder, W_OK | X_OK) == 0;

  free (path);

  return is_writable;
}

static gboolean
fail (GError **error, int code)
{
  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));

  return FALSE;
}

static gboolean
fail_as_changed (GError **error)
{
  g_set_error_literal (error, LEGATION_STORY_STORE_ERROR, LEGATION_STORY_STORE_ERROR_CHANGED,
                       _("The file was changed by another program"));

  return FALSE;
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

  return g_bytes_equal (now, before) || fail_as_changed (error);
}

/* @status: of the file that was to be replaced: another one may have come in its place, or a name */
static gboolean
is_the_same (const char *path, const GStatBuf *status, GError **error)
{
  GStatBuf now;

  if (g_stat (path, &now) != 0)
    return fail (error, errno);

  return (now.st_dev == status->st_dev && now.st_ino == status->st_ino && can_be_replaced (&now))
         || fail_as_changed (error);
}

/* Returns: 0, or an errno. */
static int
write_all (int fd, GBytes *document)
{
  gsize length;
  const char *text = g_bytes_get_data (document, &length);

  while (length > 0)
    {
      const gssize n = write (fd, text, length);

      if (n < 0 && errno != EINTR)
        return errno;
      text += MAX (n, 0);
      length -= (gsize) MAX (n, 0);
    }

  return 0;
}

/* Returns: 0, or an errno.  A folder may give a new file a list where the file before had none. */
static int
drop_access_list (int fd)
{
  return fremovexattr (fd, ACCESS_LIST) == 0 || errno == ENODATA || errno == ENOTSUP ? 0 : errno;
}

/* Returns: 0, or an errno: what others may not use any more is not put in the place of theirs. */
static int
take_over (int fd, const char *path, const GStatBuf *status)
{
  g_autofree char *list = g_malloc (MAX_ACCESS_LIST);
  const gssize length = getxattr (path, ACCESS_LIST, list, MAX_ACCESS_LIST);
  int code = length < 0 && errno != ENOTSUP ? errno : 0;
  struct stat now;

  if (code == ENODATA)
    code = drop_access_list (fd);
  if (code != 0)
    return code;

  if (fstat (fd, &now) != 0)
    return errno;
  if ((now.st_uid != status->st_uid || now.st_gid != status->st_gid)
      && fchown (fd, status->st_uid, status->st_gid) != 0)
    return errno;
  if (fchmod (fd, status->st_mode & 07777) != 0)
    return errno;
  if (length > 0 && fsetxattr (fd, ACCESS_LIST, list, (gsize) length, 0) != 0)
    return errno;

  return 0;
}

/* Without it a name may be on the disk later than what it names. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  const int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

/* What stands there is looked at last: to write may take long, and somebody else may save meanwhile. */
static gboolean
replace (const char *path,
         GBytes *before,
         GBytes *document,
         const GStatBuf *status,
         GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = g_build_filename (folder, TEMPORARY, NULL);
  const int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
  int code;

  if (fd < 0)
    return fail (error, errno);
  code = write_all (fd, document);
  if (code == 0)
    code = take_over (fd, path, status);
  if (code == 0 && fsync (fd) != 0)
    code = errno;
  if (close (fd) != 0 && code == 0)
    code = errno;
  if (code == 0 && (!is_as_before (path, before, error) || !is_the_same (path, status, error)))
    {
      g_unlink (temporary);
      return FALSE;
    }
  if (code == 0 && g_rename (temporary, path) != 0)
    code = errno;
  if (code != 0)
    {
      g_unlink (temporary);
      return fail (error, code);
    }
  sync_folder (path);

  return TRUE;
}

/**
 * legation_story_file_put:
 * @file: the file of a dataset
 * @before: what stood in it when it was read or written last
 * @id: of a story
 * @story: (nullable): what it is to be; %NULL leaves it out
 * @error: why it could not be written
 *
 * Puts the story into the file.  A file in which something else stands than @before is left alone, and
 * so is one that would not be as it is for others who use it.
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
  static GMutex mutex; /* what one thread reads last another does not write */
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  g_autoptr (GBytes) spliced = legation_story_splice (before, id, story);
  g_autofree char *path = NULL;
  char *resolved;
  GStatBuf status;
  int code;

  if (spliced == NULL)
    {
      g_set_error_literal (error, LEGATION_STORY_STORE_ERROR, LEGATION_STORY_STORE_ERROR_BROKEN,
                           _("A story cannot be put into this file"));
      return NULL;
    }
  resolved = resolve (file);
  code = resolved == NULL || g_stat (resolved, &status) != 0 ? errno : 0;
  path = g_strdup (resolved);
  free (resolved);
  if (code != 0)
    {
      fail (error, code);
      return NULL;
    }
  if (!can_be_replaced (&status))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           S_ISREG (status.st_mode) ? _("The file has another name elsewhere")
                                                    : _("This is no ordinary file"));
      return NULL;
    }
  if (!replace (path, before, spliced, &status, error))
    return NULL;

  return g_steal_pointer (&spliced);
}

/**
 * legation_story_file_query_etag:
 * @after: what legation_story_file_put() has written
 *
 * Returns: (transfer full) (nullable): what tells this state of the file from another; %NULL if it is
 *   in another state already
 */
char *
legation_story_file_query_etag (GFile *file, GBytes *after)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);
  char *path = resolve (file);
  char *etag = NULL;

  if (info != NULL && path != NULL && is_as_before (path, after, NULL))
    etag = g_strdup (g_file_info_get_etag (info));
  free (path);

  return etag;
}
