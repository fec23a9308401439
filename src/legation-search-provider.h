/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationSearchProvider answers what people type into the search of the desktop, over D-Bus as
 * org.gnome.Shell.SearchProvider2. */

#pragma once

#include "legation-session.h"

G_BEGIN_DECLS

/**
 * LegationSearchProviderOpen: asked once, by the first query.
 *
 * Returns: (transfer full): a session on the dataset that is searched
 */
typedef LegationSession *(*LegationSearchProviderOpen) (gpointer user_data);

#define LEGATION_TYPE_SEARCH_PROVIDER (legation_search_provider_get_type ())
G_DECLARE_FINAL_TYPE (LegationSearchProvider,
                      legation_search_provider,
                      LEGATION,
                      SEARCH_PROVIDER,
                      GObject)

LegationSearchProvider *legation_search_provider_new (LegationSearchProviderOpen open,
                                                      gpointer user_data);
gboolean legation_search_provider_export (LegationSearchProvider *self,
                                          GDBusConnection *connection,
                                          const char *path,
                                          GError **error);
void legation_search_provider_unexport (LegationSearchProvider *self);

G_END_DECLS
