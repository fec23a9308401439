/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One facet of the filter menu: its values with how many events each leaves, each to be chosen. */

#pragma once

#include <gtk/gtk.h>

#include "legation-facets.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_FILTER_SECTION (legation_filter_section_get_type ())
G_DECLARE_FINAL_TYPE (LegationFilterSection, legation_filter_section, LEGATION, FILTER_SECTION,
                      GtkWidget)

GtkWidget *legation_filter_section_new (LegationSession *session, LegationFacet facet);
void legation_filter_section_update (LegationFilterSection *self);

G_END_DECLS
