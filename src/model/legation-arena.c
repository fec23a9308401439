/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A bump allocator.  A dataset is built once and freed as a whole, so no piece needs a header. */

#include "legation-arena.h"

#include <string.h>

#define CHUNK_SIZE (64 * 1024)
#define ALIGNMENT 16

/* Pieces above this get a chunk of their own, so that the tail of the current one is not wasted. */
#define LARGE (CHUNK_SIZE / 8)

void
legation_arena_init (LegationArena *self)
{
  self->chunks = g_ptr_array_new_with_free_func (g_free);
  self->free = NULL;
  self->n_free = 0;
}

void
legation_arena_clear (LegationArena *self)
{
  g_clear_pointer (&self->chunks, g_ptr_array_unref);
  self->free = NULL;
  self->n_free = 0;
}

static char *
add_chunk (LegationArena *self, gsize size)
{
  char *chunk = g_malloc (size);

  g_ptr_array_add (self->chunks, chunk);
  return chunk;
}

static char *
take (LegationArena *self, gsize size)
{
  char *piece;

  if (size > LARGE)
    return add_chunk (self, size);

  if (size > self->n_free)
    {
      self->free = add_chunk (self, CHUNK_SIZE);
      self->n_free = CHUNK_SIZE;
    }
  piece = self->free;
  self->free += size;
  self->n_free -= size;
  return piece;
}

/**
 * legation_arena_alloc0:
 * @self: an arena
 * @n_values: how many values
 * @size: the size of one in bytes
 *
 * Returns: (transfer none) (nullable): zeroed memory for @n_values values, aligned for any of them,
 *   valid until @self is cleared; %NULL for none
 */
gpointer
legation_arena_alloc0 (LegationArena *self, gsize n_values, gsize size)
{
  gsize n_bytes;
  gpointer piece;

  if (n_values == 0)
    return NULL;
  if (!g_size_checked_mul (&n_bytes, n_values, size) || n_bytes > G_MAXSIZE - ALIGNMENT)
    g_error ("An allocation of %" G_GSIZE_FORMAT " × %" G_GSIZE_FORMAT " bytes is too large",
             n_values, size);

  n_bytes = (n_bytes + ALIGNMENT - 1) & ~((gsize) ALIGNMENT - 1);
  /* A run of texts may have left the free part unaligned. */
  if (n_bytes <= LARGE)
    {
      gsize padding = (gsize) (-(guintptr) self->free & (ALIGNMENT - 1));

      if (padding > self->n_free)
        padding = self->n_free;
      self->free += padding;
      self->n_free -= padding;
    }
  piece = take (self, n_bytes);
  memset (piece, 0, n_bytes);
  return piece;
}

/**
 * legation_arena_strdup:
 * @self: an arena
 * @text: (nullable): a text
 *
 * Returns: (transfer none) (nullable): a copy of @text that lives as long as @self
 */
const char *
legation_arena_strdup (LegationArena *self, const char *text)
{
  gsize size;

  if (text == NULL)
    return NULL;
  if (text[0] == '\0')
    return "";
  size = strlen (text) + 1;
  return memcpy (take (self, size), text, size);
}
