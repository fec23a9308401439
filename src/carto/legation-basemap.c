/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The base map as an object: the packed bytes, and each level of detail once somebody drew it. */

#include "legation-basemap-private.h"

#include <string.h>

struct _LegationBasemap
{
  gatomicrefcount ref_count;
  GBytes *bytes;
  LegationRelief *relief; /* nullable */
  LegationLevel *levels[LEGATION_N_DETAILS]; /* each set once, then constant */
};

G_DEFINE_QUARK (legation-basemap-error-quark, legation_basemap_error)

/**
 * legation_basemap_new:
 * @bytes: a basemap.bin; kept, not copied
 *
 * Cheap: levels of detail are decoded when they are first drawn.
 *
 * Returns: (transfer full) (nullable): a base map, immutable and safe to use from any thread; %NULL
 *   with @error (%LEGATION_BASEMAP_ERROR) set when @bytes is not one, or not a whole one
 */
LegationBasemap *
legation_basemap_new (GBytes *bytes, GError **error)
{
  LegationBasemap *self;

  if (!legation_basemap_check (bytes, error))
    return NULL;

  self = g_new0 (LegationBasemap, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->bytes = g_bytes_ref (bytes);

  return self;
}

LegationBasemap *
legation_basemap_ref (LegationBasemap *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
legation_basemap_unref (LegationBasemap *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < LEGATION_N_DETAILS; i++)
    g_clear_pointer (&self->levels[i], legation_level_free);
  g_clear_pointer (&self->relief, legation_relief_unref);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/**
 * legation_basemap_set_relief:
 * @relief: kept
 *
 * Gives the land a relief.  Before the first drawing, and once.
 */
void
legation_basemap_set_relief (LegationBasemap *self, LegationRelief *relief)
{
  g_return_if_fail (self->relief == NULL);

  self->relief = legation_relief_ref (relief);
}

/**
 * legation_basemap_get_relief:
 *
 * Returns: (transfer none) (nullable): the relief of the land
 */
LegationRelief *
legation_basemap_get_relief (LegationBasemap *self)
{
  return self->relief;
}

/**
 * legation_basemap_get_level:
 *
 * The first caller decodes it (5 to 15 ms), others meanwhile wait.
 *
 * Returns: (transfer none): the level of detail
 */
const LegationLevel *
legation_basemap_get_level (LegationBasemap *self, LegationDetail detail)
{
  if (g_once_init_enter (&self->levels[detail]))
    g_once_init_leave (&self->levels[detail], legation_level_decode (self->bytes, detail));

  return self->levels[detail];
}

/** legation_basemap_has_level: whether somebody has needed that level of detail before. */
gboolean
legation_basemap_has_level (LegationBasemap *self, LegationDetail detail)
{
  return g_atomic_pointer_get (&self->levels[detail]) != NULL;
}

/** legation_basemap_get_checksum: Returns: by what a file that refers to this base map knows it. */
guint32
legation_basemap_get_checksum (LegationBasemap *self)
{
  guint32 sum;

  memcpy (&sum, (const guint8 *) g_bytes_get_data (self->bytes, NULL) + 12, sizeof sum);

  return GUINT32_FROM_LE (sum);
}
