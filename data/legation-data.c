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
  GBytes *bytes;

  /* Naming the resource links it into the program.  It is looked up among all of them, so that
   * G_RESOURCE_OVERLAYS can put another file in its place, as tests do. */
  legation_data_get_resource ();
  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  return bytes;
}
