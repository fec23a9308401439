/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading a file that somebody chose, whatever it is. */

#include "config.h"

#include "legation-file.h"

#include "legation-json-scanner.h"

#include <glib/gi18n.h>

/* How much is read at a time. */
#define CHUNK (1024 * 1024)

/**
 * legation_file_get_title:
 *
 * Returns: (transfer full): what to call @file on screen: its name without folders, as UTF-8
 */
char *
legation_file_get_title (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL ? g_filename_display_name (name) : g_file_get_parse_name (file);
}

/* Reads to the end, or as far as the limit: a file may be larger than it says. */
static GBytes *
read_stream (GFile *file, char **etag, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gsize n_read = 0;

  if (stream == NULL)
    return NULL;
  do
    {
      const guint length = bytes->len;

      g_byte_array_set_size (bytes, length + CHUNK);
      if (!g_input_stream_read_all (G_INPUT_STREAM (stream), bytes->data + length, CHUNK, &n_read,
                                    cancellable, error))
        return NULL;
      g_byte_array_set_size (bytes, length + (guint) n_read);
    }
  while (n_read == CHUNK && bytes->len <= LEGATION_JSON_MAX_SIZE);
  if (bytes->len > LEGATION_JSON_MAX_SIZE)
    {
      g_autofree char *limit
        = g_format_size_full (LEGATION_JSON_MAX_SIZE, G_FORMAT_SIZE_IEC_UNITS);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   /* Translators: %s is a size such as “256 MiB” */
                   _("This is more than %s"), limit);
      return NULL;
    }
  info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_ETAG_VALUE, cancellable, NULL);
  if (info != NULL)
    *etag = g_strdup (g_file_info_get_etag (info));

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * legation_file_read: reads a file as a whole.  Devices and pipes may never end, and are not read.
 * @etag: (out) (transfer full) (nullable): tells this state of the file from another
 * @cancellable: (nullable): for whoever does not want it any more
 * @error: why it cannot be read, for people
 *
 * Returns: (transfer full) (nullable): what stands in it
 */
GBytes *
legation_file_read (GFile *file, char **etag, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info
    = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, cancellable,
                         error);

  if (info == NULL)
    return NULL;
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, _("This is a folder"));
      return NULL;
    }
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _("This is no ordinary file"));
      return NULL;
    }

  return read_stream (file, etag, cancellable, error);
}
