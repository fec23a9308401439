/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationView is a plain value: its texts are interned, so a copy is a copy of the struct. */

#include "legation-view.h"

/**
 * legation_view_copy: copies @self.
 *
 * Returns: (transfer full): a new view, to be freed with legation_view_free()
 */
LegationView *
legation_view_copy (const LegationView *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_memdup2 (self, sizeof *self);
}

/** legation_view_free: frees a view that legation_view_copy() made. */
void
legation_view_free (LegationView *self)
{
  g_free (self);
}

G_DEFINE_BOXED_TYPE (LegationView, legation_view, legation_view_copy, legation_view_free)
