/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bundles of a scene: lines that stand for several journeys, and piles, badges that stand for many
 * events at one mark. */

#include "legation-scene-private.h"

/** legation_bundle_is_pile: whether it stands for events at one mark, so that no line goes from it. */
gboolean
legation_bundle_is_pile (const LegationSceneBundle *self)
{
  return self->from == self->to;
}

/** legation_bundle_get_key: Returns: what it is known by where another scene follows. */
LegationBundleKey
legation_bundle_get_key (const LegationSceneBundle *self)
{
  return (LegationBundleKey){ self->from, self->to, self->emphasis };
}

/** legation_bundle_key_equal: whether two keys are of the same bundle. */
gboolean
legation_bundle_key_equal (LegationBundleKey a, LegationBundleKey b)
{
  return a.from == b.from && a.to == b.to && a.emphasis == b.emphasis;
}

/**
 * legation_scene_get_bundles: the lines in view that stand for several legs, and the piles, in view or
 * not.
 *
 * Returns: (array length=n): the bundles, those that are drawn last at the end
 */
const LegationSceneBundle *
legation_scene_get_bundles (LegationScene *self, guint *n)
{
  *n = self->bundles->len;

  return (const LegationSceneBundle *) self->bundles->data;
}

/**
 * legation_scene_find_bundle: the bundle that a key is of, or, where none is as loud any more, the
 * loudest of those that have its ends.
 *
 * Returns: (nullable): the bundle
 */
const LegationSceneBundle *
legation_scene_find_bundle (LegationScene *self, LegationBundleKey key)
{
  const LegationSceneBundle *best = NULL;

  for (guint i = 0; i < self->bundles->len; i++)
    {
      const LegationSceneBundle *bundle = &g_array_index (self->bundles, LegationSceneBundle, i);

      if (bundle->from != key.from || bundle->to != key.to)
        continue;
      if (bundle->emphasis == key.emphasis)
        return bundle;
      if (best == NULL || bundle->emphasis > best->emphasis)
        best = bundle;
    }

  return best;
}

/** legation_scene_has_bundles: whether anything in view stands for several journeys or events. */
gboolean
legation_scene_has_bundles (LegationScene *self)
{
  if (self->has_field)
    return TRUE;
  for (guint i = 0; i < self->bundles->len; i++)
    {
      const LegationSceneBundle *bundle = &g_array_index (self->bundles, LegationSceneBundle, i);

      if (!legation_bundle_is_pile (bundle) || _legation_scene_is_mark_in_view (self, bundle->from))
        return TRUE;
    }

  return FALSE;
}
