/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "legation-compare-tell.h"

#include <glib/gi18n.h>

static char *
describe_counts (const LegationCompareScene *scene)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint side = 0; side < 2; side++)
    {
      const char *name = legation_session_get_compared_name (scene->session, side);
      g_autofree char *counts = legation_compare_scene_describe_counts (scene, side, TRUE);

      if (*counts != '\0')
        /* Translators: a relationship, and how many events of it are not in view. */
        g_ptr_array_add (parts, g_strdup_printf (_("%s: %s"), name, counts));
    }
  g_ptr_array_add (parts, NULL);

  /* Translators: puts one remark after another. */
  return g_strjoinv (_("; "), (char **) parts->pdata);
}

/**
 * legation_compare_scene_tell: names a chart after the relationships, and tells what is counted beside
 * their names instead of drawn.
 * @scene: arranged
 */
void
legation_compare_scene_tell (const LegationCompareScene *scene, GtkAccessible *chart)
{
  /* Translators: two relationships that are compared. */
  g_autofree char *label = g_strdup_printf (_("Timeline of %s and %s"),
                                            legation_session_get_compared_name (scene->session, 0),
                                            legation_session_get_compared_name (scene->session, 1));
  g_autofree char *counts = describe_counts (scene);

  gtk_accessible_update_property (chart, GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, counts, -1);
}
