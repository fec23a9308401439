/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "legation-scrolls.h"

/** legation_scrolls_new: Returns: (transfer full): positions of pages, by their names. */
GHashTable *
legation_scrolls_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/** legation_scrolls_note: notes how far down @page is, where it has a @name (nullable). */
void
legation_scrolls_note (GHashTable *self, const char *name, LegationPage *page)
{
  double *scroll;

  if (name == NULL)
    return;
  scroll = g_new (double, 1);
  *scroll = legation_page_get_scroll (page);
  g_hash_table_insert (self, g_strdup (name), scroll);
}

/** legation_scrolls_restore: scrolls @page, which was just made, to where one of its name was left. */
void
legation_scrolls_restore (GHashTable *self, const char *name, LegationPage *page)
{
  const double *scroll = g_hash_table_lookup (self, name);

  if (scroll != NULL)
    legation_page_restore_scroll (page, *scroll);
}
