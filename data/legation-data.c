/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Access to the data that is built into the programs. */

#include "legation-data.h"

#include "legation-data-resources.h"

/**
 * legation_data_lookup: finds a file that is built in; it is not copied.
 * @name: one of the LEGATION_DATA_ names
 *
 * Returns: (transfer full): its bytes
 */
GBytes *
legation_data_lookup (const char *name)
{
  g_autofree char *path = g_strconcat ("/io/github/legation/Legation/data/", name, NULL);
  GResource *resource = legation_data_get_resource ();
  GBytes *bytes = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_return_val_if_fail (bytes != NULL, NULL);

  return bytes;
}
