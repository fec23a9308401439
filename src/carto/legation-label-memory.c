/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "legation-label-memory.h"

#include <math.h>

/* Of two pictures while somebody zooms, in zoom levels. */
#define NEAR 0.3

struct _LegationLabelMemory
{
  GHashTable *positions; /* (element-type gconstpointer guint): position + 1 */
  GHashTable *sizes; /* nullable */
  double zoom;
  GBytes *emphasis;
};

/**
 * legation_label_memory_new: remembers nothing yet.
 * @zoom: of the picture
 * @emphasis: how loud it draws each event
 *
 * Returns: (transfer full): to be filled before anybody else has it
 */
LegationLabelMemory *
legation_label_memory_new (double zoom, GBytes *emphasis)
{
  LegationLabelMemory *self = g_atomic_rc_box_new0 (LegationLabelMemory);

  self->positions = g_hash_table_new (NULL, NULL);
  self->zoom = zoom;
  self->emphasis = g_bytes_ref (emphasis);

  return self;
}

LegationLabelMemory *
legation_label_memory_ref (LegationLabelMemory *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_memory (gpointer data)
{
  LegationLabelMemory *self = data;

  g_hash_table_unref (self->positions);
  g_clear_pointer (&self->sizes, g_hash_table_unref);
  g_bytes_unref (self->emphasis);
}

void
legation_label_memory_unref (LegationLabelMemory *self)
{
  g_atomic_rc_box_release_full (self, clear_memory);
}

/** legation_label_memory_add: @key: what is named, which is compared and never read. */
void
legation_label_memory_add (LegationLabelMemory *self, gconstpointer key, guint position)
{
  g_hash_table_insert (self->positions, (gpointer) key, GUINT_TO_POINTER (position + 1));
}

/** legation_label_memory_set_sizes: @sizes: the labels' own; nobody changes them any more. */
void
legation_label_memory_set_sizes (LegationLabelMemory *self, GHashTable *sizes)
{
  self->sizes = g_hash_table_ref (sizes);
}

/** legation_label_memory_get_sizes: Returns: (transfer none) (nullable): as they were set. */
GHashTable *
legation_label_memory_get_sizes (const LegationLabelMemory *self)
{
  return self->sizes;
}

/**
 * legation_label_memory_find:
 * @self: (nullable): %NULL remembers nothing
 * @position: (out): where the name of @key was
 *
 * Returns: whether it had a name
 */
gboolean
legation_label_memory_find (const LegationLabelMemory *self, gconstpointer key, guint *position)
{
  guint found
    = self != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, key)) : 0;

  if (found > 0)
    *position = found - 1;

  return found > 0;
}

/**
 * legation_label_memory_is_near: whether that picture is like enough to one at @zoom for names to stay
 * where they are while somebody zooms.
 */
gboolean
legation_label_memory_is_near (const LegationLabelMemory *self, double zoom)
{
  return fabs (self->zoom - zoom) < NEAR;
}

/** legation_label_memory_is_at: whether that picture was at the same @zoom. */
gboolean
legation_label_memory_is_at (const LegationLabelMemory *self, double zoom)
{
  return fabs (self->zoom - zoom) < 1e-6;
}

/** legation_label_memory_is_as_loud: whether that picture showed and dimmed the same. */
gboolean
legation_label_memory_is_as_loud (const LegationLabelMemory *self, GBytes *emphasis)
{
  return self->emphasis == emphasis || g_bytes_equal (self->emphasis, emphasis);
}
