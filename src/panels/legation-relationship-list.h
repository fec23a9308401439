/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The left pane: relationships by group, with status, contacts by year and last contact. */

#pragma once

#include <gtk/gtk.h>

#include "legation-session.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_RELATIONSHIP_LIST (legation_relationship_list_get_type ())
G_DECLARE_FINAL_TYPE (LegationRelationshipList,
                      legation_relationship_list,
                      LEGATION,
                      RELATIONSHIP_LIST,
                      GtkWidget)

LegationSession *legation_relationship_list_get_session (LegationRelationshipList *self);
void legation_relationship_list_set_session (LegationRelationshipList *self,
                                             LegationSession *session);

G_END_DECLS
