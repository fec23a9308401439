/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One relationship in the list: name and status, contacts by year and the last one. */

#pragma once

#include <gtk/gtk.h>

#include "legation-contacts.h"
#include "legation-session.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_RELATIONSHIP_ROW (legation_relationship_row_get_type ())
G_DECLARE_FINAL_TYPE (LegationRelationshipRow,
                      legation_relationship_row,
                      LEGATION,
                      RELATIONSHIP_ROW,
                      GtkListBoxRow)

GtkWidget *legation_relationship_row_new (LegationSession *session,
                                          const LegationRelationship *relationship,
                                          LegationYears years,
                                          guint maximum);
GtkWidget *legation_relationship_row_build (const char *name,
                                            const LegationRelationship *relationship,
                                            const char *status,
                                            GtkWidget **arrow);
const char *legation_relationship_row_find_name (LegationSession *session,
                                                 const LegationRelationship *relationship);
const LegationRelationship *
legation_relationship_row_get_relationship (LegationRelationshipRow *self);
void legation_relationship_row_set_chosen (LegationRelationshipRow *self, gboolean chosen);
void legation_relationship_row_set_event (LegationRelationshipRow *self,
                                          const LegationEvent *event);

G_END_DECLS
