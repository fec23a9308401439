/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One row for relationships of which there is the same to say; activating it shows each by itself. */

#pragma once

#include <gtk/gtk.h>

#include "legation-session.h"

G_BEGIN_DECLS

#define LEGATION_TYPE_RELATIONSHIP_FOLD (legation_relationship_fold_get_type ())
G_DECLARE_FINAL_TYPE (LegationRelationshipFold,
                      legation_relationship_fold,
                      LEGATION,
                      RELATIONSHIP_FOLD,
                      GtkListBoxRow)

GtkWidget *legation_relationship_fold_new (LegationSession *session, GPtrArray *relationships);
LegationGroup legation_relationship_fold_get_group (LegationRelationshipFold *self);
void legation_relationship_fold_add (LegationRelationshipFold *self, GtkWidget *row);
gboolean legation_relationship_fold_get_unfolded (LegationRelationshipFold *self);
void legation_relationship_fold_set_unfolded (LegationRelationshipFold *self, gboolean unfolded);
gboolean legation_relationship_fold_holds (LegationRelationshipFold *self,
                                           const LegationRelationship *relationship);

G_END_DECLS
