/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationView is a plain value: its texts are interned, so a copy is a copy of the struct. */

#include "legation-view.h"

#include <string.h>

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

/** legation_view_get_days: Returns: the days of which time lets events through. */
LegationSpan
legation_view_get_days (const LegationView *self)
{
  g_return_val_if_fail (self != NULL, LEGATION_SPAN_ALL);

  switch (self->mode)
    {
    case LEGATION_TIME_SPAN:
      return self->selected;
    case LEGATION_TIME_PLAYHEAD:
      return (LegationSpan){ LEGATION_DAY_MIN, self->playhead };
    case LEGATION_TIME_ALL:
    default:
      return LEGATION_SPAN_ALL;
    }
}

/**
 * legation_view_admits_alike: whether the same events pass all of two filters but time and certainty:
 * legation_session_admits() answers alike.
 */
gboolean
legation_view_admits_alike (const LegationView *self, const LegationView *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->channels == other->channels && self->only == other->only
         && memcmp (self->facets, other->facets, sizeof self->facets) == 0;
}

/** legation_view_filters_alike: whether two views have one filter; of the playhead it says nothing. */
gboolean
legation_view_filters_alike (const LegationView *self, const LegationView *other)
{
  return legation_view_admits_alike (self, other) && self->certain_only == other->certain_only
         && self->mode == other->mode && legation_span_equal (self->selected, other->selected);
}

G_DEFINE_BOXED_TYPE (LegationView, legation_view, legation_view_copy, legation_view_free)
