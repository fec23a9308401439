/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the commands read: files, the standard input, and the names that are built in. */

#include "config.h"

#include "legation-data.h"
#include "legation-json-scanner.h"
#include "legation-tool.h"

#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define BLOCK_SIZE (64 * 1024)

static void
set_errno (GError **error)
{
  int code = errno;

  g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (code), g_strerror (code));
}

/* All that is to be read, or one byte more than the loader takes. */
static GBytes *
read_all (int descriptor, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  while (bytes->len <= LEGATION_JSON_MAX_SIZE)
    {
      guint length = bytes->len;
      gssize n_read;

      g_byte_array_set_size (bytes, length + BLOCK_SIZE);
      n_read = read (descriptor, bytes->data + length, BLOCK_SIZE);
      g_byte_array_set_size (bytes, length + (guint) MAX (n_read, 0));
      if (n_read == 0)
        break;
      if (n_read < 0 && errno != EINTR)
        {
          set_errno (error);
          return NULL;
        }
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * legation_tool_read_file:
 * @file: the name of a file, or “-”, the standard input
 * @error: return location for a #GError of %G_FILE_ERROR
 *
 * Returns: (transfer full) (nullable): what is in it; of a file that is too large for the loader only
 *   as much as the loader needs to tell so
 */
GBytes *
legation_tool_read_file (const char *file, GError **error)
{
  GBytes *bytes;
  int descriptor;

  if (strcmp (file, "-") == 0)
    return read_all (STDIN_FILENO, error);

  descriptor = g_open (file, O_RDONLY | O_CLOEXEC, 0);
  if (descriptor < 0)
    {
      set_errno (error);
      return NULL;
    }
  bytes = read_all (descriptor, error);
  g_close (descriptor, NULL);
  return bytes;
}

/** legation_tool_get_file_name: Returns: (transfer none): what to call @file in messages. */
const char *
legation_tool_get_file_name (const char *file)
{
  return strcmp (file, "-") == 0 ? "<stdin>" : file;
}

/** legation_tool_load_gazetteer: Returns: (transfer full): the names that are built in. */
LegationGazetteer *
legation_tool_load_gazetteer (void)
{
  g_autoptr (GBytes) names = legation_data_lookup (LEGATION_DATA_NAMES);
  g_autoptr (GError) error = NULL;
  LegationGazetteer *gazetteer = legation_gazetteer_new (names, &error);

  if (gazetteer == NULL)
    g_error ("The names that are built in cannot be read: %s", error->message);
  return gazetteer;
}
