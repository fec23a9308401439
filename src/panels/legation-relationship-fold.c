/* SPDX-License-Identifier: GPL-3.0-or-later */

/* LegationRelationshipFold: “Brunei, Myanmar ▸”.  The rows that it shows and hides follow it in the
 * list; it does not own them. */

#include "config.h"

#include "legation-relationship-fold.h"

#include "legation-relationship-row.h"

#include <glib/gi18n.h>

struct _LegationRelationshipFold
{
  GtkListBoxRow parent_instance;

  GtkWidget *arrow; /* a descendant */

  /* Owned */
  GPtrArray *relationships; /* (element-type LegationRelationship): borrowed from the dataset */
  GPtrArray *rows;          /* (element-type GtkWidget): borrowed from the list */

  gboolean unfolded;
};

G_DEFINE_FINAL_TYPE (LegationRelationshipFold, legation_relationship_fold, GTK_TYPE_LIST_BOX_ROW)

static void
legation_relationship_fold_finalize (GObject *object)
{
  LegationRelationshipFold *self = LEGATION_RELATIONSHIP_FOLD (object);

  g_ptr_array_unref (self->relationships);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (legation_relationship_fold_parent_class)->finalize (object);
}

static void
legation_relationship_fold_class_init (LegationRelationshipFoldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = legation_relationship_fold_finalize;
}

static void
legation_relationship_fold_init (LegationRelationshipFold *self)
{
  self->rows = g_ptr_array_new ();
}

static char *
join_names (LegationSession *session, GPtrArray *relationships)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < relationships->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? _(", ") : "",
                            legation_relationship_row_find_name (
                                session, g_ptr_array_index (relationships, i)));

  return g_string_free (names, FALSE);
}

/**
 * legation_relationship_fold_new: a row, folded.
 * @relationships: (element-type LegationRelationship): two or more, with the same status and no
 *   events
 */
GtkWidget *
legation_relationship_fold_new (LegationSession *session, GPtrArray *relationships)
{
  LegationRelationshipFold *self = g_object_new (LEGATION_TYPE_RELATIONSHIP_FOLD, NULL);
  const LegationRelationship *first = g_ptr_array_index (relationships, 0);
  g_autofree char *names = join_names (session, relationships);
  g_autofree char *label = NULL;
  const char *status = first->status != NULL ? first->status : _("status not stated");
  GtkWidget *content = legation_relationship_row_build (names, NULL, status, &self->arrow);

  self->relationships = g_ptr_array_ref (relationships);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), content);
  /* Translators: the first %s are names of countries, the second the status that they share. */
  label = g_strdup_printf (_("%s, %s, no events"), names, status);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  legation_relationship_fold_set_unfolded (self, FALSE);

  return GTK_WIDGET (self);
}

/** legation_relationship_fold_get_group: Returns: the group that its relationships are in. */
LegationGroup
legation_relationship_fold_get_group (LegationRelationshipFold *self)
{
  return ((const LegationRelationship *) g_ptr_array_index (self->relationships, 0))->group;
}

/** legation_relationship_fold_add: puts a row of the list under it. */
void
legation_relationship_fold_add (LegationRelationshipFold *self, GtkWidget *row)
{
  g_ptr_array_add (self->rows, row);
  gtk_widget_set_visible (row, self->unfolded);
  gtk_widget_add_css_class (row, "legation-folded");
}

/** legation_relationship_fold_get_unfolded: Returns: whether the rows under it are shown. */
gboolean
legation_relationship_fold_get_unfolded (LegationRelationshipFold *self)
{
  return self->unfolded;
}

/** legation_relationship_fold_set_unfolded: shows or hides the rows under it. */
void
legation_relationship_fold_set_unfolded (LegationRelationshipFold *self, gboolean unfolded)
{
  self->unfolded = unfolded;
  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->rows, i), unfolded);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow),
                                unfolded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, unfolded, -1);
}

/** legation_relationship_fold_holds: whether a relationship is one of its own; %NULL is none. */
gboolean
legation_relationship_fold_holds (LegationRelationshipFold *self,
                                  const LegationRelationship *relationship)
{
  return relationship != NULL && g_ptr_array_find (self->relationships, relationship, NULL);
}
